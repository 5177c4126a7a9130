/*
 * block_model.h - the trained model that tells an article's body from the rest, and the decision over a
 * sequence.
 *
 * Boosted oblivious trees (Dorogush et al., CatBoost, 2018): all nodes of a level ask the same question, so
 * that a tree is a row of comparisons and one look-up. Each leaf adds to the log-odds of four places a block
 * can have in an article; a chain over the blocks (Viterbi) then takes the best sequence of places as a
 * whole. All integers.
 */
#ifndef NEWS_BLOCK_MODEL_H
#define NEWS_BLOCK_MODEL_H

#include "block_features.h"

/*
 * Where a block stands. The body may be broken by islands; what comes before or after it does not come back.
 */
typedef enum BlockPlace
{
    PLACE_BEFORE,
    PLACE_BODY,
    PLACE_ISLAND,
    PLACE_AFTER,
    N_PLACES
} BlockPlace;

/* Scores are natural logarithms times this. */
#define SCORE_UNIT 256

/* Score of what cannot be. */
#define SCORE_NEVER (-64 * SCORE_UNIT)

#define TREE_DEPTH 5
#define TREE_LEAVES (1 << TREE_DEPTH)

/* Most different questions that the trees may ask together. */
#define MAX_QUESTIONS 1024

/* Whether the feature is at least the threshold. */
typedef struct BlockQuestion
{
    uint8_t feature;
    uint8_t threshold;
} BlockQuestion;

/* Bit l of a leaf's number is the answer to the question with the number questions[l]. */
typedef struct BlockTree
{
    uint16_t questions[TREE_DEPTH];
    int16_t leaves[TREE_LEAVES][N_PLACES];
} BlockTree;

typedef struct BlockModel
{
    const BlockQuestion *questions;             /* each once, though several trees ask it */
    uint32_t n_questions;
    const BlockTree *trees;
    uint32_t n_trees;
    int16_t bias[N_PLACES];
    int16_t first[N_PLACES];                    /* score of an article's first block to be there */
    int16_t transitions[N_PLACES][N_PLACES];    /* from, to */
} BlockModel;

/* The model compiled from model/blocks.tsv. */
extern const BlockModel block_model;

/* What is decided of one block. */
typedef struct BlockDecision
{
    uint8_t place;              /* BlockPlace */
    int16_t margin;             /* the best sequence's score with it in the body, less that without */
} BlockDecision;

/* Decide on all blocks of the table; *decisions gets n_blocks of them, in memory of the arena. */
extern Status block_model_decide(const BlockModel *model, const FeatureTable *table, Arena *arena,
                                 BlockDecision **decisions);

#endif
