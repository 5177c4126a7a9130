/*
 * language.c - the language of an article by its stop words (function words tell languages apart better than any
 * other words of a short text: Grefenstette 1995), with the lexicon's other words where those are too few.
 */
#include "reader.h"

/* Enough tokens to be sure; more tell nothing new. They are taken from all over a longer article. */
#define MAX_SAMPLE 255

/* Fewer stop words than this in the best language leave the answer to all words. */
#define ENOUGH_STOP_WORDS 3

/*
 * Counters of 64 languages side by side: bit l of planes[k] is bit k of the counter of language l, so that adding
 * one to any set of languages takes a few operations (vertical counters).
 */
#define PLANES 9

typedef struct LanguageCounts
{
    uint64_t planes[PLANES];
} LanguageCounts;

static void count_languages(LanguageCounts *counts, uint64_t languages) {
    for (unsigned k = 0; k < PLANES; k++) {
        uint64_t carry = counts->planes[k] & languages;

        counts->planes[k] ^= languages;
        languages = carry;
    }
}

/* The language with the highest count, and the count; LANGUAGE_ANY if several share it. */
static Language best_language(const LanguageCounts *counts, uint32_t *count) {
    uint64_t best = UINT64_MAX;

    /* From the highest plane down, keep the languages whose counter has the bit, if any has. */
    *count = 0;
    for (unsigned k = PLANES; k-- > 0;) {
        if (best & counts->planes[k]) {
            best &= counts->planes[k];
            *count |= 1u << k;
        }
    }
    return best & (best - 1) ? LANGUAGE_ANY : (Language) __builtin_ctzll(best);
}

Language language_read(const Article *article) {
    LanguageCounts stops = {{0}}, words = {{0}};
    uint32_t stride = article->n_tokens / MAX_SAMPLE + 1;
    const uint64_t known = ~(UINT64_C(1) << LANGUAGE_ANY);
    Language language;
    uint32_t count;

    for (uint64_t i = 0; i < article->n_tokens; i += stride)
        count_languages(&stops, lexicon_entries[token_entry(&article->tokens[i])].stop_languages & known);
    language = best_language(&stops, &count);
    if (count >= ENOUGH_STOP_WORDS && language != LANGUAGE_ANY)
        return language;
    for (uint64_t i = 0; i < article->n_tokens; i += stride) {
        const LexiconEntry *entry = &lexicon_entries[token_entry(&article->tokens[i])];

        count_languages(&words, entry->languages & known);
        count_languages(&words, entry->stop_languages & known);
    }
    language = best_language(&words, &count);
    return count ? language : LANGUAGE_ANY;
}
