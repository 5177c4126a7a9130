/*
 * ascii_letters.h - reads up to sixteen ASCII letters at once, without a branch on what they are.
 *
 * One vector instruction a step where SSE2 is at hand, as on every x86-64; elsewhere the same eight bytes at a time in
 * a machine word (Lamport, Multiple byte processing with full-word instructions, 1975).
 */
#ifndef NEWS_ASCII_LETTERS_H
#define NEWS_ASCII_LETTERS_H

#include <stdbool.h>

#include "lexicon_hash.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Most letters read at once. */
#define ASCII_RUN 16

typedef struct AsciiLetters
{
    uint64_t folded[2];         /* in lower case, as lexicon_load() gives them; what lies behind them is 0 */
    uint32_t upper;             /* bit i: letter i is a capital */
    unsigned length;            /* ASCII_RUN: the word may go on */
    bool beyond_ascii;          /* what follows is no ASCII character; not told after ASCII_RUN letters */
} AsciiLetters;

/* The lowest `count` bits, of up to ASCII_RUN. */
static inline uint32_t ascii_lowest(unsigned count) {
    return (UINT32_C(1) << count) - 1;
}

#ifdef __SSE2__

static inline AsciiLetters ascii_letters_of(const char bytes[ASCII_RUN]) {
    static const uint8_t masks[2 * ASCII_RUN] = {
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255
    };
    __m128i text = _mm_loadu_si128((const __m128i *) bytes);
    __m128i folded = _mm_or_si128(text, _mm_set1_epi8(0x20));
    __m128i place = _mm_sub_epi8(folded, _mm_set1_epi8('a'));
    __m128i letter = _mm_cmpeq_epi8(_mm_min_epu8(place, _mm_set1_epi8('z' - 'a')), place);
    unsigned length = (unsigned) __builtin_ctz(~(unsigned) _mm_movemask_epi8(letter));
    /* Bit 5 of a capital is 0; shifted to bit 7, the mask collects it. */
    uint32_t lower = (uint32_t) _mm_movemask_epi8(_mm_slli_epi16(text, 2));
    AsciiLetters letters = {
        .upper = ~lower & ascii_lowest(length),
        .length = length,
        .beyond_ascii = (uint32_t) _mm_movemask_epi8(text) >> length & 1
    };

    folded = _mm_and_si128(folded, _mm_loadu_si128((const __m128i *) (masks + ASCII_RUN - length)));
    letters.folded[0] = (uint64_t) _mm_cvtsi128_si64(folded);
    letters.folded[1] = (uint64_t) _mm_cvtsi128_si64(_mm_unpackhi_epi64(folded, folded));
    return letters;
}

#else

/* A byte in each byte of a machine word. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* 0x80 in each byte of a folded machine word (0x20 set in every byte) that is not an ASCII letter. */
static inline uint64_t ascii_non_letters(uint64_t folded) {
    uint64_t low = folded & EACH(0x7F);

    return ~((low + EACH(0x80 - 'a')) & ~(low + EACH(0x80 - 'z' - 1)) & ~folded) & EACH(0x80);
}

/* The highest bits of the eight bytes, side by side. */
static inline uint32_t ascii_collect(uint64_t bytes) {
    return (uint32_t) (((bytes & EACH(0x80)) >> 7) * UINT64_C(0x0102040810204080) >> 56);
}

static inline AsciiLetters ascii_letters_of(const char bytes[ASCII_RUN]) {
    uint64_t text[2] = {lexicon_load(bytes, 8), lexicon_load(bytes + 8, 8)};
    uint64_t folded[2] = {text[0] | EACH(0x20), text[1] | EACH(0x20)};
    uint32_t stops = ascii_collect(ascii_non_letters(folded[0])) | ascii_collect(ascii_non_letters(folded[1])) << 8;
    uint32_t lower = ascii_collect(text[0] << 2) | ascii_collect(text[1] << 2) << 8;
    uint32_t beyond = ascii_collect(text[0]) | ascii_collect(text[1]) << 8;
    unsigned length = (unsigned) __builtin_ctz(stops | UINT32_C(1) << ASCII_RUN);
    AsciiLetters letters = {
        .upper = ~lower & ascii_lowest(length),
        .length = length,
        .beyond_ascii = beyond >> length & 1
    };

    if (length < 8)
        letters.folded[0] = folded[0] & ~(UINT64_MAX << 8 * length);
    else
        letters.folded[0] = folded[0];
    if (length > 8)
        letters.folded[1] = length < 16 ? folded[1] & ~(UINT64_MAX << 8 * (length - 8)) : folded[1];
    return letters;
}

#endif

/* The ASCII letters that text[at] begins, before `end`. */
static inline AsciiLetters ascii_letters(const char *text, size_t end, size_t at) {
    char last[ASCII_RUN] = {0};

    if (end - at >= ASCII_RUN)
        return ascii_letters_of(text + at);
    memcpy(last, text + at, end - at);
    return ascii_letters_of(last);
}

#endif
