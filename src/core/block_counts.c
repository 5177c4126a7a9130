/*
 * block_counts.c - the one pass over a block's tokens.
 *
 * Words long and short, of function and of content, follow each other as they please, and a branch on what a word is
 * would be guessed wrong every other time. So the tokens of a stretch are first sorted, without a branch, into lists of
 * those that are worth a closer look (Ross, Selection conditions in main memory, 2004); then each list is gone through
 * by itself.
 */
#include "block_counts.h"
#include "block_signs.h"

/* Tokens sorted at a time: their places fit a byte, as do their counts. */
#define STRETCH_TOKENS 128

/* Words of so many bytes may tell what a text is about. */
#define MIN_CONTENT_BYTES 5

/* Phrases are looked for in this many tokens from a block's start; further in they stand in prose. */
#define MAX_MARKED_TOKENS 80

/* A marker of one word ('photo', 'share') tells something of a block of so many tokens; prose has such words too. */
#define MAX_LABELLED_TOKENS 40

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
    Places signs;               /* punctuation */
    Places others;              /* numbers, words of other scripts than Latin, cues */
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

/* Begin the stretch of the block from its token `at` on. */
static void take_stretch(Stretch *stretch, const Article *article, const Block *block, uint32_t at) {
    uint32_t left = block->n_tokens - at;

    stretch->tokens = article->tokens + block->first_token + at;
    stretch->n_tokens = left < STRETCH_TOKENS ? left : STRETCH_TOKENS;
}

/*
 * Sort the tokens and count what needs no second look: letters, as if all tokens were Latin words, and words by how they
 * are written, in the bytes of one machine word.
 */
static void sort_stretch(Stretch *stretch, BlockCounts *counts) {
    const Token *tokens = stretch->tokens;
    uint32_t n_stops = 0, n_content = 0, n_markers = 0, n_signs = 0, n_others = 0;
    uint64_t cases = 0;
    uint32_t bytes = 0;

    for (uint32_t i = 0; i < stretch->n_tokens; i++) {
        const Token *token = &tokens[i];
        uint32_t flags = token->flags;
        uint32_t is_word = token->kind == TOKEN_WORD;
        uint32_t is_sign = token->kind == TOKEN_PUNCTUATION;
        uint32_t is_latin = is_word & (token->script == SCRIPT_LATIN);
        uint32_t is_stop = (flags & WORD_STOP) != 0;

        bytes += token->length;
        cases += UINT64_C(1) << 8 * token->letters;
        n_stops = place_if(&stretch->stops, n_stops, i, is_stop);
        n_content = place_if(&stretch->content, n_content, i,
                             is_word & ((is_latin ^ 1) | (token->length >= MIN_CONTENT_BYTES)) & (is_stop ^ 1));
        n_markers = place_if(&stretch->markers, n_markers, i, (flags & WORD_MARKER) != 0);
        n_signs = place_if(&stretch->signs, n_signs, i, is_sign);
        n_others = place_if(&stretch->others, n_others, i,
                            ((is_latin | is_sign) ^ 1) | ((flags & WORD_CUE) != 0));
    }
    stretch->stops.n = n_stops;
    stretch->content.n = n_content;
    stretch->markers.n = n_markers;
    stretch->signs.n = n_signs;
    stretch->others.n = n_others;
    counts->letters += bytes;
    counts->lower += cases >> 8 * CASE_LOWER & 0xFF;
    counts->capitalised += cases >> 8 * CASE_CAPITALISED & 0xFF;
    counts->upper += cases >> 8 * CASE_UPPER & 0xFF;
    counts->mixed += cases >> 8 * CASE_MIXED & 0xFF;
}

/* What punctuation characters are counted as. */
typedef enum Sign
{
    SIGN_OTHER, SIGN_COMMA, SIGN_QUOTE, SIGN_SEPARATOR, SIGN_ADDRESS, SIGN_COPYRIGHT
} Sign;

static Sign sign_of(uint32_t c) {
    static const uint8_t ascii[128] = {
        [','] = SIGN_COMMA, ['"'] = SIGN_QUOTE, ['\''] = SIGN_QUOTE, ['|'] = SIGN_SEPARATOR, ['>'] = SIGN_SEPARATOR,
        ['/'] = SIGN_SEPARATOR, ['@'] = SIGN_ADDRESS, ['#'] = SIGN_ADDRESS, ['_'] = SIGN_ADDRESS, ['='] = SIGN_ADDRESS
    };

    if (c < 128)
        return (Sign) ascii[c];
    if (is_comma(c))
        return SIGN_COMMA;
    if (is_opening_quote(c))
        return SIGN_QUOTE;
    if (is_separator(c))
        return SIGN_SEPARATOR;
    return c == 0xA9 ? SIGN_COPYRIGHT : SIGN_OTHER;
}

/* Count the punctuation of a stretch, by sign in the bytes of one machine word. */
static void count_signs(BlockCounts *counts, const Stretch *stretch) {
    uint64_t signs = 0;
    uint32_t bytes = 0;

    for (uint32_t k = 0; k < stretch->signs.n; k++) {
        const Token *token = &stretch->tokens[stretch->signs.at[k]];

        signs += UINT64_C(1) << 8 * sign_of(token->code);
        bytes += token->length;
    }
    counts->letters -= bytes;
    counts->punctuation += stretch->signs.n;
    counts->commas += signs >> 8 * SIGN_COMMA & 0xFF;
    counts->quotes += signs >> 8 * SIGN_QUOTE & 0xFF;
    counts->separators += signs >> 8 * SIGN_SEPARATOR & 0xFF;
    counts->addresses += signs >> 8 * SIGN_ADDRESS & 0xFF;
    counts->copyrights += signs >> 8 * SIGN_COPYRIGHT & 0xFF;
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

/* Count the marker phrase that begins with the word at `at`; returns the tokens it takes, 0 for none. */
static uint32_t count_marker(BlockCounts *counts, const BlockReading *reading, const Block *block, uint32_t at) {
    uint32_t n_tokens;
    const LexiconSense *sense = article_phrase_at(&reading->any, at, block->first_token + block->n_tokens,
                                                  CLASS_MARKER, &n_tokens);

    if (!sense || (n_tokens == 1 && block->n_tokens > MAX_LABELLED_TOKENS))
        return 0;
    if (n_tokens > 1)
        counts->markers |= MARKER_BIT(sense->payload);
    else
        counts->markers |= word_markers(&lexicon_entries[reading->article->tokens[at].code],
                                        reading->article->language);
    counts->marked += n_tokens;
    return n_tokens;
}

/*
 * Count the marker phrases near the block's start, of which the stretch is the first. Most of the words that begin one
 * have another word behind them here.
 */
static void count_markers(BlockCounts *counts, const BlockReading *reading, const Block *block,
                          const Stretch *stretch) {
    const Token *tokens = stretch->tokens;
    uint64_t is_label = block->n_tokens <= MAX_LABELLED_TOKENS;
    Places begins;
    uint32_t n_begins = 0, from = 0;

    for (uint32_t k = 0; k < stretch->markers.n; k++) {
        uint32_t at = stretch->markers.at[k];
        uint32_t next = at + 1 < stretch->n_tokens ? at + 1 : at;
        uint64_t alone = lexicon_entries[tokens[at].code].classes >> CLASS_MARKER & is_label;

        n_begins = place_if(&begins, n_begins, at, (uint32_t) alone
                            | ((at < MAX_MARKED_TOKENS)
                               & lexicon_marker_pair(tokens[at].code, token_symbol(&tokens[next]))));
    }
    for (uint32_t k = 0; k < n_begins; k++) {
        if (begins.at[k] >= from)
            from = begins.at[k] + count_marker(counts, reading, block, block->first_token + begins.at[k]);
    }
}

/* Whether the word is the name of a month or weekday in the article's language. */
static bool is_date_name(const Article *article, const Token *token) {
    return token_sense(article, token, CLASS_MONTH) || token_sense(article, token, CLASS_WEEKDAY);
}

/* Count a number, a word of another script than Latin, or a cue. */
static void count_other(BlockCounts *counts, const Article *article, const Block *block, const Token *token) {
    if (token->kind == TOKEN_NUMBER) {
        counts->numbers++;
        counts->joined_numbers += token > article->tokens + block->first_token + 1
                                  && !(token->flags & TOKEN_SPACE_BEFORE)
                                  && token[-1].length == 1 && token[-2].kind == TOKEN_NUMBER;
    } else {
        if (token->script != SCRIPT_LATIN)
            count_other_script(counts, token);
        if (token->flags & WORD_CUE) {
            counts->cues++;
            counts->named_date |= is_date_name(article, token);
        }
    }
}

/* Words of the stretch that can be part of a date. */
static uint32_t count_dated(const Article *article, const Stretch *stretch) {
    const uint64_t names = UINT64_C(1) << CLASS_MONTH | UINT64_C(1) << CLASS_WEEKDAY;
    const uint64_t others = UINT64_C(1) << CLASS_MERIDIEM | UINT64_C(1) << CLASS_ERA
                            | UINT64_C(1) << CLASS_ORDINAL_SUFFIX | UINT64_C(1) << CLASS_UNIT
                            | UINT64_C(1) << CLASS_DATE_WORD;
    Places dates;
    uint32_t n_dates = 0, dated = 0;

    for (uint32_t i = 0; i < stretch->n_tokens; i++)
        n_dates = place_if(&dates, n_dates, i, (stretch->tokens[i].flags & WORD_DATE) != 0);
    for (uint32_t k = 0; k < n_dates; k++) {
        const Token *token = &stretch->tokens[dates.at[k]];
        uint64_t classes = lexicon_entries[token->code].classes;

        dated += classes & names ? is_date_name(article, token) : (classes & others) != 0;
    }
    return dated;
}

/* Keep the block's first words and numbers, up to `most`. */
static void keep_words(KeptWords *kept, uint32_t most, const Article *article, const Stretch *stretch) {
    uint32_t n = kept->n;

    for (uint32_t i = 0; i < stretch->n_tokens && n < most; i++) {
        const Token *token = &stretch->tokens[i];

        kept->hashes[n] = repeats_hash(article, token);
        kept->tokens[n] = (uint32_t) (token - article->tokens);
        n += token->kind != TOKEN_PUNCTUATION;
    }
    kept->n = n;
}

/*
 * Take down the words of the stretch that tell what the text is about, for all blocks to know; an ideograph together
 * with the one before it.
 */
static void add_content(Repeats *repeats, const Stretch *stretch) {
    uint32_t *content = repeats->content + repeats->n_content;
    uint32_t n = 0, before = repeats->ideograph;

    for (uint32_t k = 0; k < stretch->content.n; k++) {
        const Token *token = &stretch->tokens[stretch->content.at[k]];
        uint32_t hash = repeats_hash(repeats->article, token);

        if (is_unspaced(token->script)) {
            content[n++] = repeats_place(repeats, hash + before * UINT32_C(0x01000193));
            before = hash;
        } else {
            bool is_long = token->length >= MIN_CONTENT_BYTES;

            content[n] = repeats_place(repeats, hash);
            n += is_long;
            before = is_long ? 0 : before;
        }
    }
    repeats->n_content += n;
    repeats->ideograph = before;
}

Status block_counts_read(BlockCounts *counts, BlockReading *reading, const Block *block, KeptWords *kept) {
    const Article *article = reading->article;
    Stretch stretch;

    *counts = (BlockCounts) {.words = 0};
    kept->n = 0;
    for (uint32_t at = 0; at < block->n_tokens; at += STRETCH_TOKENS) {
        if (at % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        take_stretch(&stretch, article, block, at);
        sort_stretch(&stretch, counts);
        for (uint32_t k = 0; k < stretch.stops.n; k++)
            languages_add(&counts->stops, lexicon_entries[stretch.tokens[stretch.stops.at[k]].code].stop_languages);
        count_signs(counts, &stretch);
        for (uint32_t k = 0; k < stretch.others.n; k++)
            count_other(counts, article, block, &stretch.tokens[stretch.others.at[k]]);
        if (at == 0)
            count_markers(counts, reading, block, &stretch);
        keep_words(kept, block->n_tokens > MAX_KEPT_WORDS ? LONG_KEPT_WORDS : MAX_KEPT_WORDS, article, &stretch);
        add_content(&reading->repeats, &stretch);
    }
    kept->n_all = block->n_tokens - counts->punctuation;
    counts->words = (2 * (kept->n_all - counts->numbers) - counts->half_words) / 2;
    if (counts->named_date || counts->joined_numbers > 0) {
        counts->dated = counts->numbers;
        for (uint32_t at = 0; at < block->n_tokens; at += STRETCH_TOKENS) {
            if (at % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
                return STATUS_CANCELLED;
            take_stretch(&stretch, article, block, at);
            counts->dated += count_dated(article, &stretch);
        }
    }
    return STATUS_OK;
}
