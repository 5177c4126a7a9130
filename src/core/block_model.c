/*
 * block_model.c - runs the model over an article's blocks: trees a batch at a time, then the chain.
 *
 * The chain is solved both ways (max-product forward and backward), which gives for every block the best
 * sequence's score with the block in each place: the decision, and by how much it was taken.
 */
#include "block_model.h"

#include <string.h>

/* Scores are kept relative to the best place's, and no lower than this. */
#define LOWEST INT16_MIN

/* What evidence without training takes off: nearly all hope, and much of it. */
#define EVIDENT (6 * SCORE_UNIT)
#define LIKELY (3 * SCORE_UNIT)

/* What it costs to end the article amid its sentences. */
#define GOING_ON SCORE_UNIT

/* The share of tokens, of 255, from which on a marker phrase is all a block says. */
#define MOSTLY_MARKED 200

/* A headline or sentence that stands there twice has so many words. */
#define MIN_EVIDENT_WORDS 4

typedef struct PlaceScores
{
    int16_t of[N_PLACES];
} PlaceScores;

/* A byte of each block of a batch, as one vector register holds them. */
typedef uint8_t BatchBytes __attribute__((vector_size(FEATURE_BATCH)));

/* The scores of two blocks, as one vector register holds them. */
typedef int64_t TwoHalves __attribute__((vector_size(2 * sizeof(PlaceScores))));
typedef int16_t TwoScores __attribute__((vector_size(2 * sizeof(PlaceScores))));

/* Trees whose leaves are found before any is added up, so that the sums stay in a register over all of them. */
#define TREE_BATCH 40

/* What each block of the batch answers to each question: all bits for yes, 0 for no. */
static void answer_questions(const BlockModel *model, FeatureColumns columns, BatchBytes *answers) {
    for (uint32_t q = 0; q < model->n_questions; q++) {
        BatchBytes column;

        memcpy(&column, columns[model->questions[q].feature], sizeof column);
        answers[q] = (BatchBytes) (column >= model->questions[q].threshold);
    }
}

/* The leaf of the tree that each block comes to. */
static inline BatchBytes find_leaves(const BlockTree *tree, const BatchBytes *answers) {
    BatchBytes leaves = {0};

    /* All bits are -1. */
    for (unsigned level = TREE_DEPTH; level-- > 0;)
        leaves = leaves + leaves - answers[tree->questions[level]];
    return leaves;
}

static int64_t leaf_scores(const BlockTree *tree, uint8_t leaf) {
    int64_t scores;

    _Static_assert(sizeof scores == sizeof tree->leaves[0], "the scores of a leaf fit a machine word");
    memcpy(&scores, tree->leaves[leaf], sizeof scores);
    return scores;
}

/* The scores of two blocks' leaves. */
static inline TwoScores two_leaves(const BlockTree *tree, uint8_t first, uint8_t second) {
    return (TwoScores) (TwoHalves) {leaf_scores(tree, first), leaf_scores(tree, second)};
}

/* Sums of the trees' leaves for the rows of the batch; the model's compiler has seen to it that they fit. */
static void score_batch(const BlockModel *model, FeatureColumns columns, uint32_t n_rows,
                        PlaceScores sums[FEATURE_BATCH]) {
    BatchBytes answers[MAX_QUESTIONS];

    answer_questions(model, columns, answers);
    for (uint32_t row = 0; row < FEATURE_BATCH; row++)
        memcpy(sums[row].of, model->bias, sizeof model->bias);
    for (uint32_t first = 0; first < model->n_trees; first += TREE_BATCH) {
        uint32_t n_trees = model->n_trees - first < TREE_BATCH ? model->n_trees - first : TREE_BATCH;
        const BlockTree *trees = model->trees + first;
        uint8_t leaves[TREE_BATCH][FEATURE_BATCH];

        for (uint32_t t = 0; t < n_trees; t++) {
            BatchBytes found = find_leaves(&trees[t], answers);

            memcpy(leaves[t], &found, sizeof found);
        }
        for (uint32_t row = 0; row < n_rows; row += 4) {
            TwoScores sum[2];

            memcpy(sum, &sums[row], sizeof sum);
            for (uint32_t t = 0; t < n_trees; t++) {
                const uint8_t *leaf = leaves[t] + row;

                sum[0] += two_leaves(&trees[t], leaf[0], leaf[1]);
                sum[1] += two_leaves(&trees[t], leaf[2], leaf[3]);
            }
            memcpy(&sums[row], sum, sizeof sum);
        }
    }
}

static int16_t clamp(int32_t score) {
    if (score < LOWEST)
        return LOWEST;
    return score > INT16_MAX ? INT16_MAX : (int16_t) score;
}

/* The scores less the highest of them. */
static PlaceScores relative(const int32_t scores[N_PLACES]) {
    PlaceScores result;
    int32_t best = scores[0];

    for (unsigned place = 1; place < N_PLACES; place++)
        best = scores[place] > best ? scores[place] : best;
    for (unsigned place = 0; place < N_PLACES; place++)
        result.of[place] = clamp(scores[place] - best);
    return result;
}

/*
 * What is plain enough to need no training, and too rare in it: the words of a headline twice side by side
 * or behind a label stand outside the body; other sentences twice side by side are a caption, as is what the
 * markup calls one; a line that stands in several places, or is in another language than the article, is a
 * site's; below a heading of related stories the body is likely over.
 */
static void add_evidence(const BlockFeatures *features, int32_t scores[N_PLACES]) {
    const uint8_t *own = features->own;
    bool sentence = own[OWN_SENTENCES] > 0;
    bool twice = own[OWN_REPEATED] >= REPEAT_NEXT_FIRST;

    if (features->words < MIN_EVIDENT_WORDS)
        twice = false;
    if (own[OWN_REPEATED] == REPEAT_GLUED || twice || own[OWN_TAG] == BLOCK_CAPTION
        || own[OWN_TAG] == BLOCK_TITLE)
        scores[PLACE_BODY] -= EVIDENT;
    if (own[OWN_REPEATED] == REPEAT_GLUED || (twice && features->traits & TRAIT_HEADLINE))
        scores[PLACE_ISLAND] -= EVIDENT;
    if (!sentence && (features->traits & (TRAIT_REPEATED | TRAIT_SHORT)) == (TRAIT_REPEATED | TRAIT_SHORT))
        scores[PLACE_BODY] -= LIKELY;
    if (own[OWN_MARKED] >= MOSTLY_MARKED && block_is_marker(features, MARKER_BIT(MARKER_RELATED))) {
        scores[PLACE_BODY] -= EVIDENT;
        scores[PLACE_AFTER] += LIKELY;
    }
    if (features->in_box)
        scores[PLACE_BODY] -= EVIDENT;
    if (features->traits & TRAIT_BOX) {
        scores[PLACE_BODY] -= EVIDENT;
        scores[PLACE_AFTER] -= EVIDENT;
    }
    if (!sentence && own[OWN_FOREIGN] >= 2 && own[OWN_STOP_WORDS] == 0) {
        scores[PLACE_BODY] -= EVIDENT;
        scores[PLACE_AFTER] += LIKELY;
    }
}

static Status score_blocks(const BlockModel *model, const FeatureTable *table, Arena *arena,
                           PlaceScores *scores) {
    FeatureCursor cursor;
    FeatureColumns columns;
    PlaceScores sums[FEATURE_BATCH];
    uint32_t at = 0, n_rows;

    memset(columns, 0, sizeof columns);
    feature_cursor_init(&cursor, table);
    while ((n_rows = feature_cursor_next(&cursor, columns)) > 0) {
        if (at % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(arena))
            return STATUS_CANCELLED;
        score_batch(model, columns, n_rows, sums);
        for (uint32_t row = 0; row < n_rows; row++) {
            int32_t own[N_PLACES];

            for (unsigned place = 0; place < N_PLACES; place++)
                own[place] = sums[row].of[place];
            add_evidence(&table->blocks[at], own);
            scores[at++] = relative(own);
        }
    }
    return STATUS_OK;
}

/* What a step from one place to another costs before a block: more to end the article where it goes on. */
static inline int32_t step_score(const BlockModel *model, const BlockFeatures *block, unsigned from, unsigned to) {
    int32_t score = model->transitions[from][to];

    return from == PLACE_BODY && to == PLACE_AFTER ? score - block->goes_on * GOING_ON : score;
}

/* Scores of the best sequences up to each block, by the place they leave it in. */
static Status chain_forward(const BlockModel *model, const FeatureTable *table, const PlaceScores *scores, Arena *arena,
                            PlaceScores *best) {
    uint32_t n_blocks = table->n_blocks;

    for (uint32_t i = 0; i < n_blocks; i++) {
        int32_t reached[N_PLACES];

        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(arena))
            return STATUS_CANCELLED;
        for (unsigned to = 0; to < N_PLACES; to++) {
            int32_t highest = model->first[to];

            for (unsigned from = 0; i > 0 && from < N_PLACES; from++) {
                int32_t score = best[i - 1].of[from] + step_score(model, &table->blocks[i], from, to);

                highest = from == 0 || score > highest ? score : highest;
            }
            reached[to] = highest + scores[i].of[to];
        }
        best[i] = relative(reached);
    }
    return STATUS_OK;
}

/* Step from behind a block to before it: `rest` is the best of what follows by the block's place. */
static PlaceScores chain_back(const BlockModel *model, const BlockFeatures *block, const PlaceScores *score,
                              const PlaceScores *rest) {
    int32_t reached[N_PLACES];

    for (unsigned from = 0; from < N_PLACES; from++) {
        reached[from] = INT32_MIN;
        for (unsigned to = 0; to < N_PLACES; to++) {
            int32_t through = step_score(model, block, from, to) + score->of[to] + rest->of[to];

            reached[from] = through > reached[from] ? through : reached[from];
        }
    }
    return relative(reached);
}

static BlockDecision decide(const PlaceScores *before, const PlaceScores *rest) {
    int32_t elsewhere = INT32_MIN;
    int32_t body = before->of[PLACE_BODY] + rest->of[PLACE_BODY];
    BlockDecision decision = {.place = PLACE_BODY};

    for (unsigned place = 0; place < N_PLACES; place++) {
        int32_t score = before->of[place] + rest->of[place];

        if (place != PLACE_BODY && score > elsewhere) {
            elsewhere = score;
            if (score > body)
                decision.place = (uint8_t) place;
        }
    }
    decision.margin = clamp(body - elsewhere);
    return decision;
}

Status block_model_decide(const BlockModel *model, const FeatureTable *table, Arena *arena,
                          BlockDecision **decisions) {
    uint32_t n_blocks = table->n_blocks;
    PlaceScores *scores = arena_alloc(arena, n_blocks * sizeof(PlaceScores));
    PlaceScores *best = arena_alloc(arena, n_blocks * sizeof(PlaceScores));
    PlaceScores rest = {{0}};
    Status status;

    *decisions = arena_alloc(arena, n_blocks * sizeof(BlockDecision));
    if (!scores || !best || !*decisions)
        return STATUS_OUT_OF_MEMORY;
    status = score_blocks(model, table, arena, scores);
    if (status != STATUS_OK)
        return status;
    status = chain_forward(model, table, scores, arena, best);
    if (status != STATUS_OK)
        return status;
    for (uint32_t i = n_blocks; i-- > 0;) {
        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(arena))
            return STATUS_CANCELLED;
        (*decisions)[i] = decide(&best[i], &rest);
        rest = chain_back(model, &table->blocks[i], &scores[i], &rest);
    }
    return STATUS_OK;
}
