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

/*
 * What a word can be, at a glance: flags of LexiconEntry that its tokens carry too (they begin where TokenFlags end),
 * so that an analysis passes over the words it has no use for without a look at their entries. A word has the flag if
 * it, or a phrase that begins with it, has in any language one of the classes for which lexicon/classes.tsv says so.
 */
enum WordFlags
{
    WORD_STOP = 8,              /* by itself */
    WORD_DATE = 16,             /* any class that the date grammar asks for */
    WORD_MARKER = 32,
    WORD_CUE = 64,              /* names of months, weekdays and agencies, which tell what a line is */
    WORD_BEFORE_NAME = 128
};

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

/* Hash of the first 16 bytes of a folded word, as lexicon_load() gives them: multiply and fold. */
static inline uint64_t lexicon_hash_short(uint64_t first, uint64_t second) {
    uint64_t hash = first * UINT64_C(0x9E3779B97F4A7C15) ^ second * UINT64_C(0xD6E8FEB86659FD93);

    return hash ^ hash >> 32;
}

/*
 * Hash of a folded word, sixteen bytes a step. Its high half chooses the bucket, both together the slot.
 */
static inline uint64_t lexicon_hash(const char *folded, size_t length) {
    uint64_t hash = 0;

    do {
        uint64_t first = lexicon_load(folded, length);
        uint64_t second = length > 8 ? lexicon_load(folded + 8, length - 8) : 0;

        hash = lexicon_hash_short(first ^ hash, second);
        folded += 16;
        length -= length < 16 ? length : 16;
    } while (length > 0);
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

/* The slot of a hash, given its bucket's displacement: steps of a width that the hash chooses. */
static inline uint32_t lexicon_slot(uint64_t hash, uint32_t displacement, uint32_t slots) {
    return lexicon_scale((uint32_t) hash + displacement * (uint32_t) (hash >> 13), slots);
}

/* Bits of a slot that number its entry; those above are the tag, by which nearly every unknown word is told. */
#define LEXICON_ENTRY_BITS 20

static inline uint32_t lexicon_tag(uint64_t hash) {
    return (uint32_t) (hash >> 32) << LEXICON_ENTRY_BITS;
}

/* Binary logarithm of the bits in which the phrases' first two parts leave a trace. */
#define LEXICON_PAIR_BITS 18

static inline uint32_t lexicon_pair_bit(uint32_t entry, uint32_t second) {
    return (entry * UINT32_C(0x9E3779B1) ^ second) * UINT32_C(0x85EBCA6B) >> (32 - LEXICON_PAIR_BITS);
}

#endif
