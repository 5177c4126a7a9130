/*
 * block_counts.c - the one pass over a block's tokens.
 *
 * Words long and short, of function and of content, follow each other as they please, and a branch on what a word is
 * would be guessed wrong every other time. So the tokens of a stretch are first told apart, without a branch, into sets
 * of those that are worth a closer look (block_sets.h); then each set is gone through by itself.
 */
#include "block_counts.h"
#include "block_sets.h"
#include "block_signs.h"
#include "language_counts.h"

/* Phrases are looked for in this many tokens from a block's start; further in they stand in prose. */
#define MAX_MARKED_TOKENS 80

/* A marker of one word ('photo', 'share') tells something of a block of so many tokens; prose has such words too. */
#define MAX_LABELLED_TOKENS 40

/* Some tokens of a block, up to STRETCH_TOKENS. */
typedef struct Stretch
{
    const Token *tokens;
    uint32_t n_tokens;
    TokenSets sets;
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

/* Begin the stretch of the block from its token `at` on. */
static void take_stretch(Stretch *stretch, const Article *article, const Block *block, uint32_t at) {
    uint32_t left = block->n_tokens - at;

    stretch->tokens = article->tokens + block->first_token + at;
    stretch->n_tokens = left < STRETCH_TOKENS ? left : STRETCH_TOKENS;
    token_sets_read(&stretch->sets, stretch->tokens, stretch->n_tokens,
                    article->n_tokens - block->first_token - at);
}

/* Count what needs no second look: letters, as if all tokens were Latin words, and words by how they are written. */
static void count_cases(BlockCounts *counts, const TokenSets *sets) {
    counts->letters += sets->bytes;
    counts->lower += sets->cases[CASE_LOWER];
    counts->capitalised += sets->cases[CASE_CAPITALISED];
    counts->upper += sets->cases[CASE_UPPER];
    counts->mixed += sets->cases[CASE_MIXED];
}

/* Add the function words of a stretch by language. */
static void add_stops(LanguageCounts *stops, const Stretch *stretch) {
    uint64_t languages[STRETCH_TOKENS + LANGUAGES_AT_ONCE];
    uint32_t n = 0;

    for (uint64_t rest = stretch->sets.stops; rest; rest &= rest - 1)
        languages[n++] = lexicon_entries[stretch->tokens[set_first(rest)].code].stop_languages;
    languages_add(stops, languages, n);
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
    uint32_t bytes = 0, n = 0;

    for (uint64_t rest = stretch->sets.signs; rest; rest &= rest - 1) {
        const Token *token = &stretch->tokens[set_first(rest)];

        signs += UINT64_C(1) << 8 * sign_of(token->code);
        bytes += token->length;
        n++;
    }
    counts->letters -= bytes;
    counts->punctuation += n;
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
 * Count the marker phrases near the block's start, in the stretch from its token `at` on. *from is where the last one
 * ended. Most of the words that begin one have another word behind them here.
 */
static void count_markers(BlockCounts *counts, const BlockReading *reading, const Block *block,
                          const Stretch *stretch, uint32_t at, uint32_t *from) {
    const Token *tokens = stretch->tokens;
    uint64_t is_label = block->n_tokens <= MAX_LABELLED_TOKENS;
    uint64_t begins = 0;

    for (uint64_t rest = stretch->sets.markers; rest; rest &= rest - 1) {
        uint32_t i = set_first(rest);
        uint32_t next = at + i + 1 < block->n_tokens ? i + 1 : i;
        uint64_t alone = lexicon_entries[tokens[i].code].classes >> CLASS_MARKER & is_label;

        begins |= (alone | ((at + i < MAX_MARKED_TOKENS)
                            & lexicon_marker_pair(tokens[i].code, token_symbol(&tokens[next])))) << i;
    }
    for (; begins; begins &= begins - 1) {
        uint32_t begin = at + set_first(begins);

        if (begin >= *from)
            *from = begin + count_marker(counts, reading, block, block->first_token + begin);
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
    const uint64_t names = CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_WEEKDAY);
    const uint64_t others = CLASS_BIT(CLASS_MERIDIEM) | CLASS_BIT(CLASS_ERA)
                            | CLASS_BIT(CLASS_ORDINAL_SUFFIX) | CLASS_BIT(CLASS_UNIT)
                            | CLASS_BIT(CLASS_DATE_WORD);
    uint32_t dated = 0;

    for (uint64_t rest = stretch->sets.dates; rest; rest &= rest - 1) {
        const Token *token = &stretch->tokens[set_first(rest)];
        uint64_t classes = lexicon_entries[token->code].classes;

        dated += classes & names ? is_date_name(article, token) : (classes & others) != 0;
    }
    return dated;
}

/* Keep the block's first words and numbers, up to `most`. */
static void keep_words(KeptWords *kept, uint32_t most, const Article *article, const Stretch *stretch) {
    uint64_t rest = stretch->sets.all & ~stretch->sets.signs;
    uint32_t n = kept->n;

    for (; rest && n < most; rest &= rest - 1)
        kept->hashes[n++] = repeats_hash(article, &stretch->tokens[set_first(rest)]);
    kept->n = n;
}

/*
 * Take down the words of the stretch that tell what the text is about, for all blocks to know; an ideograph together
 * with the one before it.
 */
static void add_content(Repeats *repeats, const Stretch *stretch) {
    uint32_t *content = repeats->content + repeats->n_content;
    uint32_t before = repeats->ideograph;

    for (uint64_t rest = stretch->sets.content; rest; rest &= rest - 1) {
        const Token *token = &stretch->tokens[set_first(rest)];
        uint32_t hash = repeats_hash(repeats->article, token);

        if (is_unspaced(token->script)) {
            *content++ = repeats_place(repeats, hash + before * HASH_STEP);
            before = hash;
        } else {
            bool is_long = token->length >= MIN_CONTENT_BYTES;

            *content = repeats_place(repeats, hash);
            content += is_long;
            before = is_long ? 0 : before;
        }
    }
    repeats->n_content = (uint32_t) (content - repeats->content);
    repeats->ideograph = before;
}

/* The same where all such words are Latin. */
static void add_latin_content(Repeats *repeats, const Stretch *stretch) {
    uint32_t *content = repeats->content + repeats->n_content;

    if (!stretch->sets.content)
        return;
    for (uint64_t rest = stretch->sets.content; rest; rest &= rest - 1)
        *content++ = repeats_place(repeats, repeats_hash(repeats->article, &stretch->tokens[set_first(rest)]));
    repeats->n_content = (uint32_t) (content - repeats->content);
    repeats->ideograph = 0;
}

Status block_counts_read(BlockCounts *counts, BlockReading *reading, const Block *block, KeptWords *kept) {
    const Article *article = reading->article;
    Stretch stretch;
    LanguageCounts stops = {.added = 0};
    uint32_t marked_to = 0;

    *counts = (BlockCounts) {.words = 0};
    kept->n = 0;
    for (uint32_t at = 0; at < block->n_tokens; at += STRETCH_TOKENS) {
        if (at % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        take_stretch(&stretch, article, block, at);
        count_cases(counts, &stretch.sets);
        add_stops(&stops, &stretch);
        count_signs(counts, &stretch);
        for (uint64_t rest = stretch.sets.others; rest; rest &= rest - 1)
            count_other(counts, article, block, &stretch.tokens[set_first(rest)]);
        if (at < MAX_MARKED_TOKENS)
            count_markers(counts, reading, block, &stretch, at, &marked_to);
        keep_words(kept, block->n_tokens > MAX_KEPT_WORDS ? LONG_KEPT_WORDS : MAX_KEPT_WORDS, article, &stretch);
        if (stretch.sets.content & stretch.sets.others)
            add_content(&reading->repeats, &stretch);
        else
            add_latin_content(&reading->repeats, &stretch);
    }
    kept->n_all = block->n_tokens - counts->punctuation;
    languages_best(&stops, &counts->best_stops);
    counts->stops = article->language == LANGUAGE_ANY ? counts->best_stops : language_count(&stops, article->language);
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
