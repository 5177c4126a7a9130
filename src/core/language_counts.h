/*
 * language_counts.h - counts words by language: 64 counters side by side.
 *
 * Bit l of planes[k] is bit k of the counter of language l, so that adding one to any set of languages takes a few
 * operations without a branch (vertical counters). Seven sets are added at a time: carry-save adders make three of them.
 */
#ifndef NEWS_LANGUAGE_COUNTS_H
#define NEWS_LANGUAGE_COUNTS_H

#include "lexicon.h"

#define LANGUAGE_COUNT_PLANES 8
#define LANGUAGE_COUNT_MAX ((1u << LANGUAGE_COUNT_PLANES) - 1)
#define LANGUAGES_AT_ONCE 7

typedef struct LanguageCounts
{
    uint64_t planes[LANGUAGE_COUNT_PLANES];
    uint32_t added;             /* sets added; once LANGUAGE_COUNT_MAX are, further ones are ignored */
} LanguageCounts;

/* Adds three bits: their sum remains in *a, what is carried is returned. */
static inline uint64_t language_carry(uint64_t *a, uint64_t b, uint64_t c) {
    uint64_t either = *a ^ b;
    uint64_t carry = (*a & b) | (either & c);

    *a = either ^ c;
    return carry;
}

/* Add LANGUAGES_AT_ONCE sets to the planes; they are overwritten. */
static inline void languages_carry(uint64_t planes[LANGUAGE_COUNT_PLANES], uint64_t w[LANGUAGES_AT_ONCE]) {
    uint64_t twos = language_carry(&w[0], w[1], w[2]), more_twos = language_carry(&w[0], w[3], w[4]);
    uint64_t last_twos = language_carry(&w[0], w[5], w[6]);
    uint64_t fours = language_carry(&twos, more_twos, last_twos);
    uint64_t carry = planes[0] & w[0];

    planes[0] ^= w[0];
    carry = language_carry(&planes[1], twos, carry);
    carry = language_carry(&planes[2], fours, carry);
    for (unsigned k = 3; k < LANGUAGE_COUNT_PLANES; k++) {
        uint64_t next = planes[k] & carry;

        planes[k] ^= carry;
        carry = next;
    }
}

/*
 * For each of n sets add one to the languages whose bits are set. Behind the sets there must be room for
 * LANGUAGES_AT_ONCE - 1 more; all are overwritten.
 */
static inline void languages_add(LanguageCounts *counts, uint64_t *sets, uint32_t n) {
    uint32_t left = LANGUAGE_COUNT_MAX - counts->added;

    n = n < left ? n : left;
    counts->added += n;
    memset(sets + n, 0, (LANGUAGES_AT_ONCE - 1) * sizeof *sets);
    for (uint32_t i = 0; i < n; i += LANGUAGES_AT_ONCE)
        languages_carry(counts->planes, sets + i);
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
        uint64_t higher = best & counts->planes[k];

        best = higher ? higher : best;
        *count |= (uint32_t) (higher != 0) << k;
    }
    return best;
}

#endif
