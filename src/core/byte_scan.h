/*
 * byte_scan.h - looks at sixteen bytes at once, without a branch on what they are: for ASCII and Cyrillic letters and
 * line breaks.
 *
 * One vector instruction a step where SSE2 is at hand, as on every x86-64; elsewhere the same eight bytes at a time in
 * a machine word (Lamport, Multiple byte processing with full-word instructions, 1975).
 */
#ifndef NEWS_BYTE_SCAN_H
#define NEWS_BYTE_SCAN_H

#include <stdbool.h>

#include "lexicon_hash.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Bytes looked at at once. */
#define SCAN_BYTES 16

typedef struct AsciiLetters
{
    uint64_t folded[2];         /* in lower case, as lexicon_load() gives them; what lies behind them is 0 */
    uint32_t upper;             /* bit i: letter i is a capital */
    bool lower;                 /* some letter is no capital */
    unsigned length;            /* SCAN_BYTES: the word may go on */
    bool beyond_ascii;          /* what follows is no ASCII character; not told after SCAN_BYTES letters */
} AsciiLetters;

/* Letters of U+0400 to U+045F, the alphabets of the Slavic languages; two bytes each. */
typedef struct CyrillicLetters
{
    uint64_t folded[2];         /* as in AsciiLetters */
    uint32_t upper;             /* bits i and i + 1: the letter at byte i is a capital */
    unsigned length;            /* bytes; SCAN_BYTES: the word may go on */
} CyrillicLetters;

/* The lowest `count` bits, of up to SCAN_BYTES. */
static inline uint32_t ascii_lowest(unsigned count) {
    return (UINT32_C(1) << count) - 1;
}

/*
 * Bit i of break_bytes() is set where byte i can begin a line break: up to '\r', or 0xC2 or 0xE2, which differ in the
 * bit 0x20 alone.
 */

#ifdef __SSE2__

/* The first `length` bytes, and zeros behind them, as lexicon_load() gives them. */
static inline void scan_keep(__m128i bytes, unsigned length, uint64_t kept[2]) {
    static const uint8_t masks[2 * SCAN_BYTES] = {
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255
    };

    bytes = _mm_and_si128(bytes, _mm_loadu_si128((const __m128i *) (masks + SCAN_BYTES - length)));
    kept[0] = (uint64_t) _mm_cvtsi128_si64(bytes);
    kept[1] = (uint64_t) _mm_cvtsi128_si64(_mm_unpackhi_epi64(bytes, bytes));
}

static inline AsciiLetters ascii_letters_of(const char bytes[SCAN_BYTES]) {
    __m128i text = _mm_loadu_si128((const __m128i *) bytes);
    __m128i folded = _mm_or_si128(text, _mm_set1_epi8(0x20));
    __m128i place = _mm_sub_epi8(folded, _mm_set1_epi8('a'));
    __m128i letter = _mm_cmpeq_epi8(_mm_min_epu8(place, _mm_set1_epi8('z' - 'a')), place);
    unsigned length = (unsigned) __builtin_ctz(~(unsigned) _mm_movemask_epi8(letter));
    /* Bit 5 of a capital is 0; shifted to bit 7, the mask collects it. */
    uint32_t lower = (uint32_t) _mm_movemask_epi8(_mm_slli_epi16(text, 2));
    AsciiLetters letters = {
        .upper = ~lower & ascii_lowest(length),
        .lower = lower & ascii_lowest(length),
        .length = length,
        .beyond_ascii = (uint32_t) _mm_movemask_epi8(text) >> length & 1
    };

    scan_keep(folded, length, letters.folded);
    return letters;
}

static inline CyrillicLetters cyrillic_letters_of(const char bytes[SCAN_BYTES]) {
    /* Eight pairs of a lead byte, the lower one, and its continuation. */
    __m128i text = _mm_loadu_si128((const __m128i *) bytes);
    __m128i pair = _mm_cmpeq_epi16(_mm_and_si128(text, _mm_set1_epi16((short) 0xC0FE)),
                                   _mm_set1_epi16((short) 0x80D0));
    __m128i letter = _mm_or_si128(_mm_slli_epi16(_mm_and_si128(text, _mm_set1_epi16(1)), 6),
                                  _mm_and_si128(_mm_srli_epi16(text, 8), _mm_set1_epi16(0x3F)));
    __m128i upper = _mm_cmplt_epi16(letter, _mm_set1_epi16(0x30));
    __m128i extra = _mm_cmplt_epi16(letter, _mm_set1_epi16(0x10));
    __m128i ours = _mm_and_si128(pair, _mm_cmplt_epi16(letter, _mm_set1_epi16(0x60)));
    unsigned length = (unsigned) __builtin_ctz(~(unsigned) _mm_movemask_epi8(ours));
    CyrillicLetters letters = {
        .upper = (uint32_t) _mm_movemask_epi8(upper) & ascii_lowest(length),
        .length = length
    };

    letter = _mm_add_epi16(letter, _mm_and_si128(upper, _mm_set1_epi16(0x20)));
    letter = _mm_add_epi16(letter, _mm_and_si128(extra, _mm_set1_epi16(0x30)));
    letter = _mm_or_si128(_mm_or_si128(_mm_srli_epi16(letter, 6), _mm_set1_epi16((short) 0x80D0)),
                          _mm_slli_epi16(_mm_and_si128(letter, _mm_set1_epi16(0x3F)), 8));
    scan_keep(letter, length, letters.folded);
    return letters;
}

static inline uint32_t break_bytes(const char bytes[SCAN_BYTES]) {
    __m128i text = _mm_loadu_si128((const __m128i *) bytes);
    __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(text, _mm_set1_epi8('\r')), text);
    __m128i lead = _mm_cmpeq_epi8(_mm_or_si128(text, _mm_set1_epi8(0x20)), _mm_set1_epi8((char) 0xE2));

    return (uint32_t) _mm_movemask_epi8(_mm_or_si128(control, lead));
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

static inline AsciiLetters ascii_letters_of(const char bytes[SCAN_BYTES]) {
    uint64_t text[2] = {lexicon_load(bytes, 8), lexicon_load(bytes + 8, 8)};
    uint64_t folded[2] = {text[0] | EACH(0x20), text[1] | EACH(0x20)};
    uint32_t stops = ascii_collect(ascii_non_letters(folded[0])) | ascii_collect(ascii_non_letters(folded[1])) << 8;
    uint32_t lower = ascii_collect(text[0] << 2) | ascii_collect(text[1] << 2) << 8;
    uint32_t beyond = ascii_collect(text[0]) | ascii_collect(text[1]) << 8;
    unsigned length = (unsigned) __builtin_ctz(stops | UINT32_C(1) << SCAN_BYTES);
    AsciiLetters letters = {
        .upper = ~lower & ascii_lowest(length),
        .lower = lower & ascii_lowest(length),
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

static inline CyrillicLetters cyrillic_letters_of(const char bytes[SCAN_BYTES]) {
    CyrillicLetters letters = {.length = 0};
    char folded[SCAN_BYTES] = {0};

    for (; letters.length < SCAN_BYTES; letters.length += 2) {
        unsigned lead = (unsigned char) bytes[letters.length], next = (unsigned char) bytes[letters.length + 1];
        unsigned letter = (lead & 1) << 6 | (next & 0x3F);

        if ((lead & 0xFE) != 0xD0 || (next & 0xC0) != 0x80 || letter >= 0x60)
            break;
        if (letter < 0x30) {
            letters.upper |= UINT32_C(3) << letters.length;
            letter += letter < 0x10 ? 0x50 : 0x20;
        }
        folded[letters.length] = (char) (0xD0 | letter >> 6);
        folded[letters.length + 1] = (char) (0x80 | (letter & 0x3F));
    }
    letters.folded[0] = lexicon_load(folded, 8);
    letters.folded[1] = lexicon_load(folded + 8, 8);
    return letters;
}

/* 0x80 in each byte of the machine word that is `byte` or less, which is below 0x80. */
static inline uint64_t bytes_up_to(uint64_t text, unsigned char byte) {
    return ~((text & EACH(0x7F)) + EACH(0x7F - byte)) & ~text & EACH(0x80);
}

static inline uint32_t break_bytes(const char bytes[SCAN_BYTES]) {
    uint32_t found = 0;

    for (unsigned half = 0; half < 2; half++) {
        uint64_t text = lexicon_load(bytes + 8 * half, 8);
        uint64_t lead = (text | EACH(0x20)) ^ EACH(0xE2);

        found |= ascii_collect(bytes_up_to(text, '\r') | bytes_up_to(lead, 0)) << 8 * half;
    }
    return found;
}

#endif

/*
 * The bytes from text[at] on, SCAN_BYTES at least: where fewer are left before `end`, copied to `last`, with zeros behind
 * them.
 */
static inline const char *scan_bytes(const char *text, size_t end, size_t at, char last[SCAN_BYTES]) {
    if (__builtin_expect(end - at >= SCAN_BYTES, true))
        return text + at;
    memset(last, 0, SCAN_BYTES);
    memcpy(last, text + at, end - at);
    return last;
}

/* The ASCII letters that text[at] begins, before `end`. */
static inline AsciiLetters ascii_letters(const char *text, size_t end, size_t at) {
    char last[SCAN_BYTES];

    return ascii_letters_of(scan_bytes(text, end, at, last));
}

/* The same of Cyrillic letters. */
static inline CyrillicLetters cyrillic_letters(const char *text, size_t end, size_t at) {
    char last[SCAN_BYTES];

    return cyrillic_letters_of(scan_bytes(text, end, at, last));
}

#endif
