/*
 * lexicon_tables.h - the hash table of the compiled lexicon, for lexicon.c and the reader.
 */
#ifndef NEWS_LEXICON_TABLES_H
#define NEWS_LEXICON_TABLES_H

#include "lexicon.h"

extern const uint32_t lexicon_n_buckets;
extern const uint32_t lexicon_n_slots;
extern const uint32_t lexicon_n_entries;            /* with the empty first */
extern const uint16_t lexicon_displacements[];      /* by bucket */
extern const uint32_t lexicon_slots[];              /* an entry's number below its word's tag; 0 for none */

/*
 * The entry in the slot of that hash, or 0 if the tag rules the word out. Known and unknown words alternate in every
 * text, which no branch predictor can follow: the choice is made by arithmetic.
 */
static inline uint32_t lexicon_entry_of_hash(uint64_t hash) {
    uint32_t displacement = lexicon_displacements[lexicon_bucket(hash, lexicon_n_buckets)];
    uint32_t found = lexicon_slots[lexicon_slot(hash, displacement, lexicon_n_slots)] ^ lexicon_tag(hash);

    return found & -(uint32_t) (found >> LEXICON_ENTRY_BITS == 0);
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
