/*
 * block_repeats.c - which blocks say the same, and which words long blocks share.
 */
#include "block_repeats.h"

#include <string.h>

/* A headline glued to a label: at most so many words of label, at least so many of headline. */
#define MAX_LABEL_WORDS 4
#define MIN_HEADLINE_WORDS 4

/* Tokens among which a block's first words are looked for: more signs than anyone puts before a line. */
#define MAX_SIGNS_BEFORE 64

/* So many equal words make two neighbours begin alike. */
#define START_WORDS 5

#define MAX_SLOTS (UINT32_C(1) << 22)
#define MAX_PROBES 8
#define MAX_SIGHTINGS (UINT32_C(1) << 20)

#define SEEN_TWICE UINT32_MAX
#define BLOCK_END UINT32_MAX

/* The smallest power of two from `least` that is not below n, at most `most`. */
static uint32_t table_size(uint64_t n, uint32_t least, uint32_t most) {
    uint32_t size = least;

    while (size < n && size < most)
        size *= 2;
    return size;
}

Status repeats_init(Repeats *repeats, const Article *article, BlockFeatures *blocks) {
    uint32_t n_slots = table_size((uint64_t) article->n_blocks * 2, 64, MAX_SLOTS);
    uint32_t n_sightings = table_size(article->n_tokens, 1024, MAX_SIGHTINGS);

    *repeats = (Repeats) {
        .article = article,
        .blocks = blocks,
        .slots = arena_alloc(article->arena, n_slots * sizeof(RepeatSlot)),
        .slot_mask = n_slots - 1,
        .sightings = arena_alloc(article->arena, n_sightings * sizeof(uint32_t)),
        .sighting_mask = n_sightings - 1,
        .content = arena_alloc(article->arena, ((size_t) article->n_tokens + article->n_blocks) * sizeof(uint32_t))
    };
    if (!repeats->slots || !repeats->sightings || !repeats->content)
        return STATUS_OUT_OF_MEMORY;
    memset(repeats->slots, 0, n_slots * sizeof(RepeatSlot));
    memset(repeats->sightings, 0, n_sightings * sizeof(uint32_t));
    return STATUS_OK;
}

/* ---- Words ---- */

/* Let the content words of this long block be known to the others. */
static void sight_words(Repeats *repeats, uint32_t index) {
    const uint32_t *content = repeats->content + repeats->block_start, *end = repeats->content + repeats->n_content;
    uint32_t *sightings = repeats->sightings;
    uint32_t own = index + 1;

    for (; content < end; content++) {
        uint32_t *sighting = &sightings[*content];
        uint32_t in_other = (*sighting != 0) & (*sighting != own);

        *sighting = in_other ? SEEN_TWICE : own;
    }
}

uint8_t repeats_seen_share(Repeats *repeats, uint32_t index) {
    const uint32_t *content = repeats->content + repeats->read, *sightings = repeats->sightings;
    uint32_t n = 0, seen = 0;

    for (; content[n] != BLOCK_END; n++) {
        uint32_t sighting = sightings[content[n]];

        seen += (sighting != 0) & (sighting != index + 1);
    }
    repeats->read += n + 1;
    return share_of_255(seen, n);
}

/* ---- Blocks ---- */

/* Whether the token ends with the bytes of `tail`. */
static bool token_ends_with(const Article *article, const Token *token, const Token *tail) {
    return token->length >= tail->length
        && memcmp(article->text + token->start + token->length - tail->length, article->text + tail->start,
                  tail->length) == 0;
}

/*
 * The word or number of the block that has n others before it; another token if there are not so many, or not among its
 * first ones.
 */
static const Token *nth_word(const Article *article, const Block *block, uint32_t n) {
    const Token *token = article->tokens + block->first_token;
    const Token *last = token + (block->n_tokens < MAX_SIGNS_BEFORE ? block->n_tokens - 1 : MAX_SIGNS_BEFORE);

    while (token < last && (token->kind == TOKEN_PUNCTUATION || n-- > 0))
        token++;
    return token;
}

/* The slot of a block with that hash, or the one where it may be put: an empty one, else the first probed. */
static RepeatSlot *find_slot(const Repeats *repeats, uint32_t hash) {
    for (uint32_t probe = 0; probe < MAX_PROBES; probe++) {
        RepeatSlot *slot = &repeats->slots[(hash + probe) & repeats->slot_mask];

        if (!slot->block || slot->hash == hash)
            return slot;
    }
    return &repeats->slots[hash & repeats->slot_mask];
}

/*
 * The block above whose words after the first hash to `hash`, and whose first word is or ends the n-th word of block
 * `index`, + 1; 0 if there is none. *longer tells that the n-th word has more before that.
 */
static uint32_t find_block(const Repeats *repeats, uint32_t hash, uint32_t index, uint32_t n, bool *longer) {
    const Article *article = repeats->article;
    const RepeatSlot *slot = find_slot(repeats, hash);
    const Token *first, *word;

    if (!slot->block || slot->hash != hash)
        return 0;
    first = nth_word(article, &article->blocks[slot->block - 1], 0);
    word = nth_word(article, &article->blocks[index], n);
    *longer = word->length > first->length;
    return token_ends_with(article, word, first) ? slot->block : 0;
}

static void mark_repeat(Repeats *repeats, uint32_t first, uint32_t again, bool glued) {
    uint8_t *first_mark = &repeats->blocks[first].own[OWN_REPEATED];
    uint8_t *mark = &repeats->blocks[again].own[OWN_REPEATED];
    bool next = first + 1 == again;

    if (glued)
        *mark = REPEAT_GLUED;
    else
        *mark = next ? REPEAT_NEXT_AGAIN : REPEAT_AGAIN;
    if (next && !glued)
        *first_mark = REPEAT_NEXT_FIRST;
    else if (*first_mark == REPEAT_NONE)
        *first_mark = REPEAT_FIRST;
}

/*
 * What the words from `from` on give when they are hashed from the end, beginning with `hash`: a sum of products, which
 * need not wait for each other, with the powers of HASH_STEP.
 */
static uint32_t hash_tail(const KeptWords *words, uint32_t from, uint32_t hash) {
    uint32_t power = 1, sum = 0, i = from;

    for (; i + 4 <= words->n; i += 4) {
        const uint32_t *four = words->hashes + i;

        sum += power * (four[0] + four[1] * HASH_STEP + four[2] * (HASH_STEP * HASH_STEP)
                        + four[3] * (HASH_STEP * HASH_STEP * HASH_STEP));
        power *= HASH_STEP * HASH_STEP * HASH_STEP * HASH_STEP;
    }
    for (; i < words->n; i++) {
        sum += power * words->hashes[i];
        power *= HASH_STEP;
    }
    return sum + power * hash;
}

/*
 * Look for the block's words among the blocks above, whole or as the end of it, and remember it for those
 * below. Hashing from the end gives all tails in one sweep.
 */
static void find_repeat(Repeats *repeats, uint32_t index, const KeptWords *words) {
    uint32_t hash = words->n_all > words->n || words->n == 1 ? words->hashes[0] + words->n_all : 0;
    uint32_t n_near = words->n < MAX_LABEL_WORDS + 1 ? words->n : MAX_LABEL_WORDS + 1;
    uint32_t found = 0;
    bool longer = false;
    RepeatSlot *slot;

    hash = hash_tail(words, n_near, hash);
    for (uint32_t i = n_near; i-- > 1;) {
        if (words->n_all == words->n && words->n - i > MIN_HEADLINE_WORDS) {
            found = find_block(repeats, hash, index, i, &longer);
            if (found) {
                mark_repeat(repeats, found - 1, index, true);
                return;
            }
        }
        hash = hash * HASH_STEP + words->hashes[i];
    }
    found = find_block(repeats, hash, index, 0, &longer);
    if (found)
        mark_repeat(repeats, found - 1, index, longer);
    if (found && longer)
        return;
    slot = find_slot(repeats, hash);
    slot->hash = hash;
    slot->block = index + 1;
}

/* Mark this block and the one before if they begin with the same words. */
static void compare_starts(Repeats *repeats, uint32_t index, const KeptWords *words) {
    uint32_t hash = 0;

    if (words->n >= START_WORDS) {
        hash = 1;
        for (uint32_t i = 0; i < START_WORDS; i++)
            hash = hash * HASH_STEP + words->hashes[i];
        if (hash == repeats->previous_start && index > 0) {
            repeats->blocks[index].own[OWN_SAME_START] = 1;
            repeats->blocks[index - 1].own[OWN_SAME_START] = 1;
        }
    }
    repeats->previous_start = hash;
}

void repeats_end_block(Repeats *repeats, uint32_t index, const KeptWords *words) {
    if (words->n > 0)
        find_repeat(repeats, index, words);
    compare_starts(repeats, index, words);
    if (repeats->blocks[index].traits & TRAIT_LONG)
        sight_words(repeats, index);
    repeats->content[repeats->n_content++] = BLOCK_END;
    repeats->block_start = repeats->n_content;
    repeats->ideograph = 0;
}
