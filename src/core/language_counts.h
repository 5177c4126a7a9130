/*
 * language_counts.h - counts words by language: 64 counters side by side.
 *
 * Bit l of planes[k] is bit k of the counter of language l, so that adding one to any set of languages takes a few
 * operations without a branch (vertical counters).
 */
#ifndef NEWS_LANGUAGE_COUNTS_H
#define NEWS_LANGUAGE_COUNTS_H

#include "lexicon.h"

#define LANGUAGE_COUNT_PLANES 8
#define LANGUAGE_COUNT_MAX ((1u << LANGUAGE_COUNT_PLANES) - 1)

typedef struct LanguageCounts
{
    uint64_t planes[LANGUAGE_COUNT_PLANES];
    uint32_t added;             /* sets added; once LANGUAGE_COUNT_MAX are, further ones are ignored */
} LanguageCounts;

/* Add one to each language whose bit is set. */
static inline void languages_add(LanguageCounts *counts, uint64_t languages) {
    if (counts->added == LANGUAGE_COUNT_MAX)
        return;
    counts->added++;
    for (unsigned k = 0; k < LANGUAGE_COUNT_PLANES; k++) {
        uint64_t carry = counts->planes[k] & languages;

        counts->planes[k] ^= languages;
        languages = carry;
    }
}

static inline uint32_t language_count(const LanguageCounts *counts, Language language) {
    uint32_t count = 0;

    for (unsigned k = 0; k < LANGUAGE_COUNT_PLANES; k++)
        count |= (uint32_t) (counts->planes[k] >> language & 1) << k;
    return count;
}

/* The languages with the highest count, and in *count that count; all 64 bits if nothing was counted. */
static inline uint64_t languages_best(const LanguageCounts *counts, uint32_t *count) {
    uint64_t best = UINT64_MAX;

    *count = 0;
    for (unsigned k = LANGUAGE_COUNT_PLANES; k-- > 0;) {
        if (best & counts->planes[k]) {
            best &= counts->planes[k];
            *count |= 1u << k;
        }
    }
    return best;
}

#endif
