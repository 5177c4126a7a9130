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

/* Where in lexicon_slots a word of that hash stands, if it stands there. */
static inline uint32_t lexicon_place(uint64_t hash) {
    return lexicon_slot(hash, lexicon_displacements[lexicon_bucket(hash, lexicon_n_buckets)], lexicon_n_slots);
}

/*
 * The entry in that place, or 0 if the tag rules the word out. Known and unknown words alternate in every text, which
 * no branch predictor can follow: the choice is made by arithmetic.
 */
static inline uint32_t lexicon_entry_at(uint32_t place, uint32_t tag) {
    uint32_t found = lexicon_slots[place] ^ tag;

    return found & -(uint32_t) (found >> LEXICON_ENTRY_BITS == 0);
}

/*
 * A word that is being looked up, in three steps. Each begins to load what the next one needs; other words can take
 * theirs in between, so that nobody waits for the memory.
 */
typedef struct LexiconSearch
{
    uint32_t tag;
    uint32_t place;             /* after the first step: its slot; after the second: the only entry it can be */
} LexiconSearch;

static inline LexiconSearch lexicon_search(uint64_t hash) {
    LexiconSearch search = {lexicon_tag(hash), lexicon_place(hash)};

    __builtin_prefetch(&lexicon_slots[search.place]);
    return search;
}

static inline void lexicon_seek(LexiconSearch *search) {
    search->place = lexicon_entry_at(search->place, search->tag);
    __builtin_prefetch(&lexicon_entries[search->place]);
}

/* A word of 1 to 15 bytes. */
typedef struct LexiconQuery
{
    uint64_t first, second;     /* the word, as lexicon_load() gives its halves */
    LexiconSearch search;
} LexiconQuery;

static inline LexiconQuery lexicon_ask(uint64_t first, uint64_t second) {
    return (LexiconQuery) {first, second, lexicon_search(lexicon_hash_short(first, second))};
}

/* The entry of the word that was asked for; 0 if there is none. No longer word begins like it and its zero bytes. */
static inline uint32_t lexicon_answer(const LexiconQuery *query) {
    const LexiconEntry *found = &lexicon_entries[query->search.place];
    uint64_t difference = (found->prefix[0] ^ query->first) | (found->prefix[1] ^ query->second);

    return query->search.place & -(uint32_t) (difference == 0);
}

/* A word of up to LEXICON_MAX_WORD bytes. */
typedef struct LexiconLongQuery
{
    char folded[LEXICON_MAX_WORD];      /* 0 behind the word, to the next multiple of 16 at least */
    uint32_t length;
    LexiconSearch search;
} LexiconLongQuery;

/* Begins with a query whose word is there. Zeros are what the hash takes to stand behind a word. */
static inline void lexicon_ask_long(LexiconLongQuery *query) {
    query->search = lexicon_search(lexicon_hash(query->folded, (query->length + 15) / 16 * 16));
}

static inline uint32_t lexicon_answer_long(const LexiconLongQuery *query) {
    const LexiconEntry *found = &lexicon_entries[query->search.place];

    if (found->key_length != query->length || found->prefix[0] != lexicon_load(query->folded, 8)
        || memcmp(lexicon_keys + found->key, query->folded, query->length) != 0)
        return 0;
    return query->search.place;
}

#endif
