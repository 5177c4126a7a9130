/*
 * lexicon_hash.h - what the lexicon's table and the generator that makes it agree on.
 */
#ifndef NEWS_LEXICON_HASH_H
#define NEWS_LEXICON_HASH_H

#include <stddef.h>
#include <stdint.h>

/* Longest folded word the lexicon can hold, in bytes. Longer tokens have no entry. */
#define LEXICON_MAX_WORD 64

/* Longest phrase, in tokens. */
#define LEXICON_MAX_PHRASE 8

/* Symbols of a phrase's parts that are no words: the high bits tell them from entries. */
#define SYMBOL_PUNCTUATION UINT32_C(0x80000000)     /* | code point */
#define SYMBOL_NUMBER UINT32_C(0x40000000)          /* | value, below 2^30 */

/* Hash of a folded word. Its high half chooses the bucket, its low half the slot, bits 24 to 31 are the tag. */
extern uint64_t lexicon_hash(const char *folded, size_t length);

/* The bucket of a hash. */
extern uint32_t lexicon_bucket(uint64_t hash, uint32_t buckets);

/* The slot of a hash, given its bucket's displacement. */
extern uint32_t lexicon_slot(uint64_t hash, uint32_t displacement, uint32_t slots);

#endif
