/*
 * block_repeats.h - which blocks say the same, and which words long blocks share. Private to the boilerplate
 * files.
 *
 * Both look words up by hash, in tables of bounded probing and bounded size: an article made to collide, or
 * one of a hundred million bytes, loses repeats, never time.
 */
#ifndef NEWS_BLOCK_REPEATS_H
#define NEWS_BLOCK_REPEATS_H

#include "block_features.h"

/*
 * Words of a block that are compared: all of one with up to MAX_KEPT_WORDS words, numbers and signs; longer blocks are
 * the same if their first LONG_KEPT_WORDS and their lengths are.
 */
#define MAX_KEPT_WORDS 36
#define LONG_KEPT_WORDS 12

/* What a hash is multiplied by before the next word's is added. */
#define HASH_STEP UINT32_C(0x01000193)

/* The first words and numbers of a block. */
typedef struct KeptWords
{
    uint32_t hashes[MAX_KEPT_WORDS];
    uint32_t n;
    uint32_t n_all;             /* words and numbers in the whole block */
} KeptWords;

/* A block by the words after its first one. */
typedef struct RepeatSlot
{
    uint32_t hash;
    uint32_t block;             /* + 1; 0 for an empty slot */
} RepeatSlot;

typedef struct Repeats
{
    const Article *article;
    BlockFeatures *blocks;
    RepeatSlot *slots;
    uint32_t slot_mask;
    uint32_t previous_start;    /* hash of the first words of the block before; 0 if it has few */
    uint32_t *sightings;        /* by content word: the first long block that has it + 1, or SEEN_TWICE */
    uint32_t sighting_mask;
    uint32_t *content;          /* for each block the places of its content words, then BLOCK_END */
    uint32_t n_content;
    uint32_t block_start;       /* where this block's begin in `content` */
    uint32_t read;              /* how far repeats_seen_share() has read `content` */
    uint32_t ideograph;         /* hash of the ideograph just before; 0 if there is none */
} Repeats;

extern Status repeats_init(Repeats *repeats, const Article *article, BlockFeatures *blocks);

/*
 * Hash of a word or number by its length and its first eight bytes, without ASCII case. No branch depends on the word:
 * known and unknown, short and long ones alternate in every text.
 */
static inline uint32_t repeats_hash(const Article *article, const Token *token) {
    uint64_t start = lexicon_load(article->text + token->start, article->length - token->start);
    static const uint8_t unused[UINT8_MAX + 1] = {0, 56, 48, 40, 32, 24, 16, 8};
    uint32_t unused_bits = unused[token->length];
    uint64_t folded = (start | UINT64_C(0x2020202020202020)) << unused_bits;

    return (uint32_t) ((folded + token->length) * UINT64_C(0x9E3779B97F4A7C15) >> 32);
}

/* Where a content word of that hash is taken down. */
static inline uint32_t repeats_place(const Repeats *repeats, uint32_t hash) {
    return (hash ^ hash >> 16) & repeats->sighting_mask;
}

/* End the block: look for it among those above, and mark both. */
extern void repeats_end_block(Repeats *repeats, uint32_t index, const KeptWords *words);

/*
 * Once all blocks are read, for each of them in order: its content words that other long blocks have, of
 * 255.
 */
extern uint8_t repeats_seen_share(Repeats *repeats, uint32_t index);

#endif
