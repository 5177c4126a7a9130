/*
 * person_evidence.c - one hash table over the words of an article's candidates.
 *
 * A name that stands bare in one sentence stands after a title or before 'said' in another: what was found
 * once counts everywhere ("one sense per discourse", Gale, Church and Yarowsky, 1992; global features in
 * named entity tagging, Chieu and Ng, 2002).
 */
#include "person_evidence.h"

#include "byte_scan.h"

#define HASHED_KEY (UINT64_C(1) << 63)
#define MAX_FOLDED 256

/* Bits of the filter for each slot: at most one in sixteen is set. */
#define FILTER_BITS 8

/* Tokens that are looked at between two looks at interrupts. */
#define COUNTED_TOKENS 1024

/* The key of a word that the lexicon has not as it is written, and that is no short one of ASCII letters. */
static uint64_t folded_key(const char *text, size_t length) {
    char folded[MAX_FOLDED];
    size_t n = word_fold_bare(text, length, folded, sizeof folded);
    uint32_t entry = lexicon_find(folded, n);

    return entry ? entry : lexicon_hash(folded, n) | HASHED_KEY;
}

/*
 * The same for all spellings of a word by case and diacritics: its lexicon entry or a hash of its folded
 * bytes.
 */
static uint64_t word_key(const Article *article, const Token *token) {
    AsciiLetters letters;

    if (token->code)
        return token->code;
    letters = ascii_letters(article->text, article->length, token->start);
    if (letters.length < token->length)
        return folded_key(article->text + token->start, token->length);
    return lexicon_hash_short(letters.folded[0], letters.folded[1]) | HASHED_KEY;
}

/*
 * The slot of a key, or the free one where it belongs. Entries' numbers are as good as a hash of them: those of
 * different words differ, mostly in their low bits.
 */
static WordEvidence *find_slot(const Evidence *evidence, uint64_t key) {
    uint32_t at = (uint32_t) key & evidence->mask;

    while (evidence->slots[at].key != 0 && evidence->slots[at].key != key)
        at = (at + 1) & evidence->mask;
    return &evidence->slots[at];
}

/* The bit of a key in the filter, one hash of a Bloom filter (1970). */
static uint32_t filter_bit(const Evidence *evidence, uint64_t key) {
    return (uint32_t) key & (evidence->mask * FILTER_BITS + FILTER_BITS - 1);
}

static void add_to_filter(const Evidence *evidence, uint64_t key) {
    uint32_t bit = filter_bit(evidence, key);

    evidence->filter[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* False of nearly all words that are not in the table. */
static uint32_t passes_filter(const Evidence *evidence, uint64_t key) {
    uint32_t bit = filter_bit(evidence, key);

    return evidence->filter[bit / 64] >> bit % 64 & 1;
}

WordEvidence *evidence_of(const Evidence *evidence, const Article *article, const Token *token) {
    return find_slot(evidence, word_key(article, token));
}

/* As word_key(), of a word that is no token. */
static uint64_t key_of_word(const char *word, size_t length) {
    char folded[MAX_FOLDED];
    uint32_t entry = lexicon_find(folded, word_fold(word, length, folded, sizeof folded));

    return entry ? entry : folded_key(word, length);
}

WordEvidence *evidence_of_word(const Evidence *evidence, const char *word, size_t length) {
    return find_slot(evidence, key_of_word(word, length));
}

WordEvidence *evidence_add_word(const Evidence *evidence, const char *word, size_t length) {
    uint64_t key = key_of_word(word, length);
    WordEvidence *slot = find_slot(evidence, key);

    slot->key = key;
    return slot;
}

Status evidence_begin(const Article *article, uint32_t n_words, uint32_t n_later, Evidence *evidence) {
    uint32_t n_slots = 16;
    void *memory;
    Status status;

    while (n_slots / 2 < n_words + n_later)
        n_slots *= 2;
    status = arena_alloc_filled(article->arena, n_slots * (sizeof *evidence->slots + FILTER_BITS / 8), 0, &memory);
    if (status != STATUS_OK)
        return status;
    evidence->mask = n_slots - 1;
    evidence->slots = memory;
    evidence->filter = (uint64_t *) (evidence->slots + n_slots);
    evidence->room = n_words;
    evidence->overflow = false;
    /* A word without an entry passes by that; its key then tells. */
    add_to_filter(evidence, 0);
    return STATUS_OK;
}

WordEvidence *evidence_add(Evidence *evidence, const Article *article, const Token *token) {
    uint64_t key = word_key(article, token);
    WordEvidence *word = find_slot(evidence, key);

    if (word->key == key)
        return word;
    if (evidence->room == 0) {
        evidence->overflow = true;
        return word;
    }
    evidence->room--;
    word->key = key;
    add_to_filter(evidence, key);
    return word;
}

/* Whether token `at` in lower case stands in running text, not in an address ('site.org/name-of-page'). */
static bool is_ordinary(const Article *article, uint32_t at) {
    const Token *token = &article->tokens[at];

    return token->flags & TOKEN_SPACE_BEFORE || at == 0 || token[-1].kind != TOKEN_PUNCTUATION
        || (token[-1].code != '-' && token[-1].code != '/' && token[-1].code != '.' && token[-1].code != '_');
}

static void count_token(const Article *article, const Evidence *evidence, uint32_t at) {
    const Token *token = &article->tokens[at];
    uint64_t key = word_key(article, token);
    WordEvidence *word;

    if (!passes_filter(evidence, key))
        return;
    word = find_slot(evidence, key);
    if (!word->key)
        return;
    if (token_is_capital(token))
        word->n_capital += word->n_capital < UINT8_MAX;
    else if (is_ordinary(article, at))
        word->n_lower += word->n_lower < UINT8_MAX;
}

/* Whether the token may be a word of the table in lower case, or capitalised inside a sentence. */
static uint32_t may_count(const Evidence *evidence, const Token *token) {
    uint32_t inside = (token->letters >= CASE_CAPITALISED) & !(token->flags & TOKEN_SENTENCE_START);

    return (inside | (token->letters == CASE_LOWER)) & passes_filter(evidence, token->code);
}

Status evidence_count(const Article *article, const Evidence *evidence) {
    uint32_t found[COUNTED_TOKENS];

    for (uint32_t i = 0; i < article->n_tokens;) {
        uint32_t left = article->n_tokens - i, end = i + (left < COUNTED_TOKENS ? left : COUNTED_TOKENS);
        uint32_t count = 0;

        if (arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        /* Without a branch: see person_sweep.c. */
        for (; i < end; i++) {
            found[count] = i;
            count += may_count(evidence, &article->tokens[i]);
        }
        for (uint32_t k = 0; k < count; k++)
            count_token(article, evidence, found[k]);
    }
    return STATUS_OK;
}
