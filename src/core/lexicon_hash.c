/*
 * lexicon_hash.c - the hash of the lexicon's table: multiply and fold, eight bytes a step.
 */
#include "lexicon_hash.h"

#include <string.h>

uint64_t lexicon_hash(const char *folded, size_t length) {
    uint64_t hash = length * UINT64_C(0x9E3779B97F4A7C15);
    uint64_t word;

    while (length >= 8) {
        memcpy(&word, folded, 8);
        hash = (hash ^ word) * UINT64_C(0xD6E8FEB86659FD93);
        hash ^= hash >> 32;
        folded += 8;
        length -= 8;
    }
    word = 0;
    for (size_t i = 0; i < length; i++)
        word |= (uint64_t) (unsigned char) folded[i] << (8 * i);
    hash = (hash ^ word) * UINT64_C(0xD6E8FEB86659FD93);
    hash ^= hash >> 32;
    hash *= UINT64_C(0xD6E8FEB86659FD93);
    return hash ^ hash >> 29;
}

/* Maps 32 bits onto [0, range) without a division. */
static uint32_t scale(uint32_t bits, uint32_t range) {
    return (uint32_t) ((uint64_t) bits * range >> 32);
}

uint32_t lexicon_bucket(uint64_t hash, uint32_t buckets) {
    return scale((uint32_t) (hash >> 32), buckets);
}

uint32_t lexicon_slot(uint64_t hash, uint32_t displacement, uint32_t slots) {
    uint32_t low = (uint32_t) hash;

    return scale((low ^ displacement * UINT32_C(0x85EBCA6B)) * UINT32_C(0xC2B2AE35), slots);
}
