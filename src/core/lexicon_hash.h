/*
 * lexicon_hash.h - what the lexicon's table and the generator that makes it agree on.
 */
#ifndef NEWS_LEXICON_HASH_H
#define NEWS_LEXICON_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Longest folded word the lexicon can hold, in bytes. Longer tokens have no entry. */
#define LEXICON_MAX_WORD 64

/* Longest phrase, in tokens. */
#define LEXICON_MAX_PHRASE 8

/* Symbols of a phrase's parts that are no words: the high bits tell them from entries. */
#define SYMBOL_PUNCTUATION UINT32_C(0x80000000)     /* | code point */
#define SYMBOL_NUMBER UINT32_C(0x40000000)          /* | value, below 2^30 */

/* The first of eight bytes is the lowest of a machine word, whatever the machine's order. */
static inline uint64_t lexicon_order(uint64_t bytes) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return __builtin_bswap64(bytes);
#else
    return bytes;
#endif
}

/* The next eight bytes of a text of which `length` are left; what lies behind its end is 0. */
static inline uint64_t lexicon_load(const char *text, size_t length) {
    uint64_t bytes = 0;

    if (length >= 8)
        memcpy(&bytes, text, 8);
    else
        memcpy(&bytes, text, length);
    return lexicon_order(bytes);
}

/* The reverse of lexicon_load() for all eight bytes. */
static inline void lexicon_store(uint64_t bytes, char *text) {
    bytes = lexicon_order(bytes);
    memcpy(text, &bytes, 8);
}

static inline uint64_t lexicon_hash_begin(size_t length) {
    return length * UINT64_C(0x9E3779B97F4A7C15);
}

static inline uint64_t lexicon_hash_step(uint64_t hash, uint64_t bytes) {
    hash = (hash ^ bytes) * UINT64_C(0xD6E8FEB86659FD93);
    return hash ^ hash >> 32;
}

/*
 * Hash of a folded word: multiply and fold, eight bytes a step, at least two steps. Its high half chooses the bucket,
 * its low half the slot; bits 24 to 31 are the tag.
 */
static inline uint64_t lexicon_hash(const char *folded, size_t length) {
    uint64_t hash = lexicon_hash_begin(length);
    unsigned steps = 0;

    for (; length > 0 || steps < 2; steps++) {
        size_t bytes = length < 8 ? length : 8;

        hash = lexicon_hash_step(hash, lexicon_load(folded, bytes));
        folded += bytes;
        length -= bytes;
    }
    return hash;
}

/* Maps 32 bits onto [0, range) without a division. */
static inline uint32_t lexicon_scale(uint32_t bits, uint32_t range) {
    return (uint32_t) ((uint64_t) bits * range >> 32);
}

/* The bucket of a hash. */
static inline uint32_t lexicon_bucket(uint64_t hash, uint32_t buckets) {
    return lexicon_scale((uint32_t) (hash >> 32), buckets);
}

/* The slot of a hash, given its bucket's displacement. */
static inline uint32_t lexicon_slot(uint64_t hash, uint32_t displacement, uint32_t slots) {
    return lexicon_scale(((uint32_t) hash ^ displacement * UINT32_C(0x85EBCA6B)) * UINT32_C(0xC2B2AE35), slots);
}

#endif
