/*
 * language.c - the language of an article by its stop words (function words tell languages apart better than any
 * other words of a short text: Grefenstette 1995), with the lexicon's other words where those are too few.
 */
#include "reader.h"

/* Enough words to be sure; more tell nothing new. */
#define MAX_WORDS 4000

/* What a stop word weighs against another word of the language. */
#define STOP_WEIGHT 4

static void count_languages(uint64_t languages, uint32_t weight, uint32_t counts[64]) {
    languages &= ~UINT64_C(1);
    while (languages) {
        counts[__builtin_ctzll(languages)] += weight;
        languages &= languages - 1;
    }
}

Language language_read(const Article *article) {
    uint32_t counts[64] = {0};
    uint32_t seen = 0;
    unsigned best = 0;
    bool tie = false;

    for (uint32_t i = 0; i < article->n_tokens && seen < MAX_WORDS; i++) {
        const LexiconEntry *entry = &lexicon_entries[token_entry(&article->tokens[i])];

        if (!entry->languages)
            continue;
        count_languages(entry->languages & ~entry->stop_languages, 1, counts);
        count_languages(entry->stop_languages, STOP_WEIGHT, counts);
        seen++;
    }
    for (unsigned i = 1; i < N_LANGUAGES; i++) {
        if (counts[i] > counts[best]) {
            best = i;
            tie = false;
        } else if (counts[i] && counts[i] == counts[best]) {
            tie = true;
        }
    }
    return tie ? LANGUAGE_ANY : (Language) best;
}
