/*
 * block_counts.c - the one pass over a block's tokens.
 *
 * Words long and short, of function and of content, follow each other as they please, and a branch on what a word is
 * would be guessed wrong every other time. So the tokens of a stretch are first sorted, without a branch, into lists of
 * those that are worth a closer look; then each list is gone through by itself.
 */
#include "block_counts.h"
#include "block_signs.h"

/* Tokens sorted at a time: their places fit a byte, as do their counts. */
#define STRETCH_TOKENS 128

/* Words of so many bytes may tell what a text is about. */
#define MIN_CONTENT_BYTES 5

/* Phrases are looked for in this many tokens from a block's start; further in they stand in prose. */
#define MAX_MARKED_TOKENS 80

/* Places of tokens in a stretch. */
typedef struct Places
{
    uint8_t at[STRETCH_TOKENS];
    uint32_t n;
} Places;

/* The tokens of a stretch by what is asked about them. */
typedef struct Stretch
{
    const Token *tokens;
    uint32_t n_tokens;
    Places stops;               /* function words */
    Places content;             /* words that tell what a text is about */
    Places markers;             /* words that may begin a marker phrase */
    Places others;              /* all but plain Latin words: numbers, punctuation, cues */
} Stretch;

/* Bytes a character takes in the script, near enough for counting letters. */
static const uint8_t script_bytes[SCRIPT_OTHER + 1] = {
    [SCRIPT_NONE] = 1, [SCRIPT_LATIN] = 1, [SCRIPT_GREEK] = 2, [SCRIPT_CYRILLIC] = 2, [SCRIPT_ARMENIAN] = 2,
    [SCRIPT_HEBREW] = 2, [SCRIPT_ARABIC] = 2, [SCRIPT_DEVANAGARI] = 3, [SCRIPT_THAI] = 3, [SCRIPT_HANGUL] = 3,
    [SCRIPT_KANA] = 3, [SCRIPT_HAN] = 3, [SCRIPT_OTHER] = 3
};

/* Scripts whose words are not parted by spaces. */
static bool is_unspaced(uint8_t script) {
    const uint32_t unspaced = 1u << SCRIPT_HAN | 1u << SCRIPT_KANA | 1u << SCRIPT_THAI;

    return unspaced >> script & 1;
}

/* Put the place behind the first n of the list if `is` is 1, not if it is 0; returns how many there are then. */
static inline uint32_t place_if(Places *places, uint32_t n, uint32_t place, uint32_t is) {
    places->at[n] = (uint8_t) place;
    return n + is;
}

/*
 * Sort the tokens and count what needs no second look: letters, as if all tokens were Latin words, and words by how they
 * are written, in the bytes of one machine word.
 */
static void sort_stretch(Stretch *stretch, BlockCounts *counts) {
    const Token *tokens = stretch->tokens;
    uint32_t n_stops = 0, n_content = 0, n_markers = 0, n_others = 0;
    uint64_t cases = 0;
    uint32_t bytes = 0;

    for (uint32_t i = 0; i < stretch->n_tokens; i++) {
        const Token *token = &tokens[i];
        uint32_t flags = token->flags;
        uint32_t is_word = token->kind == TOKEN_WORD;
        uint32_t is_latin = is_word & (token->script == SCRIPT_LATIN);
        uint32_t is_stop = (flags & WORD_STOP) != 0;

        bytes += token->length;
        cases += UINT64_C(1) << 8 * token->letters;
        n_stops = place_if(&stretch->stops, n_stops, i, is_stop);
        n_content = place_if(&stretch->content, n_content, i,
                             is_word & ((is_latin ^ 1) | (token->length >= MIN_CONTENT_BYTES)) & (is_stop ^ 1));
        n_markers = place_if(&stretch->markers, n_markers, i, (flags & WORD_MARKER) != 0);
        n_others = place_if(&stretch->others, n_others, i, (is_latin ^ 1) | ((flags & WORD_CUE) != 0));
    }
    stretch->stops.n = n_stops;
    stretch->content.n = n_content;
    stretch->markers.n = n_markers;
    stretch->others.n = n_others;
    counts->letters += bytes;
    counts->lower += cases >> 8 * CASE_LOWER & 0xFF;
    counts->capitalised += cases >> 8 * CASE_CAPITALISED & 0xFF;
    counts->upper += cases >> 8 * CASE_UPPER & 0xFF;
    counts->mixed += cases >> 8 * CASE_MIXED & 0xFF;
}

static void count_punctuation(BlockCounts *counts, uint32_t c) {
    if (c == '.')
        return;
    if (is_comma(c))
        counts->commas++;
    else if (is_opening_quote(c))
        counts->quotes++;
    else if (is_separator(c))
        counts->separators++;
    else
        counts->addresses += c == '@' || c == '#' || c == '_' || c == '=';
}

/* What a word of another script counts other than a Latin one. */
static void count_other_script(BlockCounts *counts, const Token *token) {
    uint32_t letters = token->length / script_bytes[token->script];

    counts->letters -= token->length - letters;
    if (is_unspaced(token->script)) {
        counts->ideographs += letters;
        counts->half_words += letters > 1 ? 1 - letters / 3 : 1;
    }
}

/*
 * The markers a word alone can be: in the article's language, or if it is none there, in whatever language.
 */
static uint16_t word_markers(const LexiconEntry *entry, Language language) {
    uint16_t here = 0, anywhere = 0;

    for (uint32_t i = entry->senses; i < entry->senses + entry->n_senses; i++) {
        const LexiconSense *sense = &lexicon_senses[i];

        if (sense->class != CLASS_MARKER)
            continue;
        anywhere |= MARKER_BIT(sense->payload);
        if (sense->language == language || sense->language == LANGUAGE_ANY)
            here |= MARKER_BIT(sense->payload);
    }
    return here ? here : anywhere;
}

/*
 * The marker phrase that begins with the word at `at`: adds it to the counts and returns the tokens it takes, 0 for
 * none.
 */
static uint32_t count_marker(BlockCounts *counts, const BlockReading *reading, uint32_t at, uint32_t end) {
    const Token *tokens = reading->article->tokens;
    const LexiconEntry *entry = &lexicon_entries[tokens[at].code];
    const LexiconSense *sense;
    bool is_alone = entry->classes >> CLASS_MARKER & 1;
    uint32_t n_tokens;

    /* Most of these words begin a phrase, but with another word behind it. */
    if (!is_alone & (at + 1 == end || !lexicon_pair(tokens[at].code, token_symbol(&tokens[at + 1]))))
        return 0;
    sense = article_phrase_at(&reading->any, at, end, CLASS_MARKER, &n_tokens);
    if (!sense)
        return 0;
    if (n_tokens > 1)
        counts->markers |= MARKER_BIT(sense->payload);
    else
        counts->markers |= word_markers(entry, reading->article->language);
    counts->marked += n_tokens;
    return n_tokens;
}

/* Count the marker phrases near the block's start, of which the stretch is the first. */
static void count_markers(BlockCounts *counts, const BlockReading *reading, const Block *block,
                          const Stretch *stretch) {
    uint32_t from = 0;

    for (uint32_t k = 0; k < stretch->markers.n && stretch->markers.at[k] < MAX_MARKED_TOKENS; k++) {
        uint32_t place = stretch->markers.at[k];

        if (place >= from)
            from = place + count_marker(counts, reading, block->first_token + place,
                                        block->first_token + block->n_tokens);
    }
}

/* Count a token that is no plain Latin word. */
static void count_other(BlockCounts *counts, const Article *article, const Block *block, const Token *token) {
    if (token->kind == TOKEN_PUNCTUATION) {
        counts->punctuation++;
        counts->letters -= token->length;
        count_punctuation(counts, token->code);
    } else if (token->kind == TOKEN_NUMBER) {
        counts->numbers++;
        counts->joined_numbers += token > article->tokens + block->first_token + 1
                                  && !(token->flags & TOKEN_SPACE_BEFORE)
                                  && token[-1].length == 1 && token[-2].kind == TOKEN_NUMBER;
    } else {
        if (token->script != SCRIPT_LATIN)
            count_other_script(counts, token);
        counts->named_date |= token_sense(article, token, CLASS_MONTH) || token_sense(article, token, CLASS_WEEKDAY);
    }
}

/* Tokens of the block that can be part of a date. */
static uint32_t count_dated(const Article *article, const Block *block) {
    const uint64_t names = UINT64_C(1) << CLASS_MONTH | UINT64_C(1) << CLASS_WEEKDAY;
    const uint64_t others = UINT64_C(1) << CLASS_MERIDIEM | UINT64_C(1) << CLASS_ERA
                            | UINT64_C(1) << CLASS_ORDINAL_SUFFIX | UINT64_C(1) << CLASS_UNIT
                            | UINT64_C(1) << CLASS_DATE_WORD;
    uint32_t dated = 0;

    for (uint32_t i = block->first_token; i < block->first_token + block->n_tokens; i++) {
        const Token *token = &article->tokens[i];
        uint64_t classes = lexicon_entries[token_entry(token)].classes;

        if (classes & names)
            dated += token_sense(article, token, CLASS_MONTH) || token_sense(article, token, CLASS_WEEKDAY);
        else
            dated += token->kind == TOKEN_NUMBER || classes & others;
    }
    return dated;
}

/* Keep the block's first words and numbers. */
static void keep_words(KeptWords *kept, const Article *article, const Stretch *stretch) {
    uint32_t n = kept->n;

    for (uint32_t i = 0; i < stretch->n_tokens && n < MAX_KEPT_WORDS; i++) {
        const Token *token = &stretch->tokens[i];

        kept->hashes[n] = repeats_hash(article, token);
        kept->tokens[n] = (uint32_t) (token - article->tokens);
        n += token->kind != TOKEN_PUNCTUATION;
    }
    kept->n = n;
}

/* Let the words that tell what the text is about be known to the other blocks. */
static void add_content(Repeats *repeats, const Stretch *stretch) {
    for (uint32_t k = 0; k < stretch->content.n; k++) {
        const Token *token = &stretch->tokens[stretch->content.at[k]];
        bool unspaced = is_unspaced(token->script);

        if (unspaced || token->length >= MIN_CONTENT_BYTES)
            repeats_add_content(repeats, repeats_hash(repeats->article, token), unspaced);
    }
}

Status block_counts_read(BlockCounts *counts, BlockReading *reading, const Block *block, KeptWords *kept) {
    const Article *article = reading->article;
    Stretch stretch;

    *counts = (BlockCounts) {.words = 0};
    kept->n = 0;
    for (uint32_t at = 0; at < block->n_tokens; at += STRETCH_TOKENS) {
        uint32_t left = block->n_tokens - at;

        if (at % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        stretch.tokens = article->tokens + block->first_token + at;
        stretch.n_tokens = left < STRETCH_TOKENS ? left : STRETCH_TOKENS;
        sort_stretch(&stretch, counts);
        for (uint32_t k = 0; k < stretch.stops.n; k++)
            languages_add(&counts->stops, lexicon_entries[stretch.tokens[stretch.stops.at[k]].code].stop_languages);
        for (uint32_t k = 0; k < stretch.others.n; k++)
            count_other(counts, article, block, &stretch.tokens[stretch.others.at[k]]);
        if (at == 0)
            count_markers(counts, reading, block, &stretch);
        keep_words(kept, article, &stretch);
        add_content(&reading->repeats, &stretch);
    }
    kept->n_all = block->n_tokens - counts->punctuation;
    counts->words = (2 * (kept->n_all - counts->numbers) - counts->half_words) / 2;
    if (counts->named_date || counts->joined_numbers > 0)
        counts->dated = count_dated(article, block);
    return STATUS_OK;
}
