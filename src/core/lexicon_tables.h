/*
 * lexicon_tables.h - the hash table of the compiled lexicon, for lexicon.c and the reader.
 */
#ifndef NEWS_LEXICON_TABLES_H
#define NEWS_LEXICON_TABLES_H

#include "lexicon.h"

extern const uint32_t lexicon_n_buckets;
extern const uint32_t lexicon_n_slots;              /* entries but the empty first */
extern const uint16_t lexicon_displacements[];      /* by bucket */
extern const uint8_t lexicon_tags[];                /* by slot: bits 24 to 31 of its word's hash */

/*
 * The entry in the slot of that hash, or 0 if the tag rules the word out. Known and unknown words alternate in every
 * text, which no branch predictor can follow: the choice is made by arithmetic.
 */
static inline uint32_t lexicon_entry_of_hash(uint64_t hash) {
    uint32_t slot = lexicon_slot(hash, lexicon_displacements[lexicon_bucket(hash, lexicon_n_buckets)],
                                 lexicon_n_slots);

    return (slot + 1) & -(uint32_t) (lexicon_tags[slot] == (uint8_t) (hash >> 24));
}

/*
 * A word of 1 to 16 bytes that is being looked up. Asking finds the one entry it can be and sends for it; answering
 * compares. Between the two other words can be asked for, so that nobody waits for the memory.
 */
typedef struct LexiconQuery
{
    uint64_t first, second;     /* the word, as lexicon_load() gives its halves */
    uint32_t length;
    uint32_t entry;             /* the only one it can be; 0 for none */
} LexiconQuery;

static inline LexiconQuery lexicon_ask(uint64_t first, uint64_t second, size_t length) {
    LexiconQuery query = {first, second, (uint32_t) length, lexicon_entry_of_hash(lexicon_hash_short(first, second))};

    __builtin_prefetch(&lexicon_entries[query.entry]);
    return query;
}

/* The entry of the word that was asked for; 0 if there is none. */
static inline uint32_t lexicon_answer(const LexiconQuery *query) {
    const LexiconEntry *found = &lexicon_entries[query->entry];
    uint64_t difference = (found->prefix[0] ^ query->first) | (found->prefix[1] ^ query->second)
                          | (found->key_length ^ query->length);

    return query->entry & -(uint32_t) (difference == 0);
}

#endif
