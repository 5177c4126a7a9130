/*
 * person_evidence.c - one hash table over the capitalised words of an article.
 *
 * A name that stands bare in one sentence stands after a title or before 'said' in another: what was found
 * once counts everywhere ("one sense per discourse", Gale, Church and Yarowsky, 1992; global features in
 * named entity tagging, Chieu and Ng, 2002).
 */
#include "person_evidence.h"

#include <string.h>

#define HASHED_KEY (UINT64_C(1) << 63)
#define FNV_OFFSET UINT64_C(0xcbf29ce484222325)
#define FNV_PRIME UINT64_C(0x100000001b3)
#define MAX_FOLDED 128

/*
 * The same for all spellings of a word by case and diacritics: its lexicon entry or a hash of its folded
 * bytes.
 */
static uint64_t word_key(const Article *article, const Token *token) {
    const char *text = article->text + token->start;
    uint64_t hash = FNV_OFFSET;
    char folded[MAX_FOLDED];
    size_t length = token->length;
    uint32_t entry;

    if (token->code)
        return token->code;
    for (size_t i = 0; i < length; i++) {
        if ((unsigned char) text[i] >= 0x80) {
            length = word_fold_bare(text, length, folded, sizeof folded);
            text = folded;
            entry = lexicon_find(folded, length);
            if (entry)
                return entry;
            hash = FNV_OFFSET;
            for (size_t k = 0; k < length; k++)
                hash = (hash ^ (unsigned char) folded[k]) * FNV_PRIME;
            return hash | HASHED_KEY;
        }
        hash = (hash ^ (uint64_t) char_fold((unsigned char) text[i])) * FNV_PRIME;
    }
    return hash | HASHED_KEY;
}

/* The slot of a key, or the free one where it belongs. */
static WordEvidence *find_slot(const Evidence *evidence, uint64_t key) {
    uint32_t at = (uint32_t) ((key * UINT64_C(0x9e3779b97f4a7c15)) >> 32) & evidence->mask;

    while (evidence->slots[at].key != 0 && evidence->slots[at].key != key)
        at = (at + 1) & evidence->mask;
    return &evidence->slots[at];
}

WordEvidence *evidence_of(const Evidence *evidence, const Article *article, const Token *token) {
    return find_slot(evidence, word_key(article, token));
}

/* Whether token `at` is a lower-case word of running text, not of an address ('site.org/name-of-page'). */
static bool is_ordinary(const Article *article, uint32_t at) {
    const Token *token = &article->tokens[at];

    if (token->kind != TOKEN_WORD || token->letters != CASE_LOWER)
        return false;
    return token->flags & TOKEN_SPACE_BEFORE || at == 0 || token[-1].kind != TOKEN_PUNCTUATION
        || (token[-1].code != '-' && token[-1].code != '/' && token[-1].code != '.' && token[-1].code != '_');
}

Status evidence_collect(const Article *article, Evidence *evidence) {
    uint32_t n_capital = 0, n_slots = 16;

    for (uint32_t i = 0; i < article->n_tokens; i++)
        n_capital += token_is_capital(&article->tokens[i]);
    while (n_slots / 2 < n_capital)
        n_slots *= 2;
    evidence->mask = n_slots - 1;
    evidence->slots = arena_alloc(article->arena, n_slots * sizeof *evidence->slots);
    if (!evidence->slots)
        return STATUS_OUT_OF_MEMORY;
    memset(evidence->slots, 0, n_slots * sizeof *evidence->slots);
    for (unsigned pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < article->n_tokens; i++) {
            const Token *token = &article->tokens[i];
            WordEvidence *word;

            if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
                return STATUS_CANCELLED;
            if (pass == 0 ? !token_is_capital(token) : !is_ordinary(article, i))
                continue;
            word = evidence_of(evidence, article, token);
            if (pass == 0)
                word->key = word_key(article, token);
            else if (word->key && word->n_lower < UINT16_MAX)
                word->n_lower++;
            if (pass == 0 && !(token->flags & TOKEN_SENTENCE_START) && word->n_capital < UINT16_MAX)
                word->n_capital++;
        }
    }
    return STATUS_OK;
}
