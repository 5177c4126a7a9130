/*
 * block_context.c - whole feature vectors: a block's own features, those of its neighbours, and its place.
 *
 * Windows slide and distances count on, so that a vector costs the same wherever its block stands. The
 * vectors of FEATURE_BATCH blocks are laid out feature by feature: a model then compares all of them at
 * once.
 */
#include "block_features.h"

#include <string.h>

/* Blocks that the two windows reach to each side. */
static const uint32_t window_blocks[2] = {5, 12};

/* Groups of markers whose last occurrence is kept in mind. */
enum { GROUP_RELATED, GROUP_COMMENTS, GROUP_NOTICE, GROUP_TAGS, N_GROUPS };

static const uint16_t group_markers[N_GROUPS] = {
    [GROUP_RELATED] = MARKER_BIT(MARKER_RELATED),
    [GROUP_COMMENTS] = MARKER_BIT(MARKER_COMMENTS),
    [GROUP_NOTICE] = NOTICE_MARKERS,
    [GROUP_TAGS] = MARKER_BIT(MARKER_TAGS) | MARKER_BIT(MARKER_SHARE)
};

static uint8_t clamp(uint32_t n) {
    return n > 255 ? 255 : (uint8_t) n;
}

static uint8_t share(uint32_t part, uint32_t whole) {
    return whole == 0 ? 0 : (uint8_t) ((uint64_t) part * 255 / whole);
}

/* A signed distance in blocks around 128. */
static uint8_t around(uint32_t at, uint32_t origin) {
    if (at >= origin)
        return at - origin > 127 ? 255 : (uint8_t) (128 + (at - origin));
    return origin - at > 127 ? 1 : (uint8_t) (128 - (origin - at));
}

/* Blocks since something was last seen; 0 stands for never. */
static uint32_t one_further(uint32_t distance) {
    return distance == 0 ? 0 : distance + 1;
}

static uint8_t since(uint32_t distance) {
    return distance == 0 || distance > 255 ? 255 : (uint8_t) distance;
}

static void window_add(WindowSums *sums, const BlockFeatures *features) {
    sums->prose += block_prose_words(features);
    sums->shorts += (features->traits & TRAIT_SHORT) != 0;
    sums->lines += (features->traits & TRAIT_LINE) != 0;
    sums->dated += (features->traits & TRAIT_DATED) != 0;
    sums->repeated += (features->traits & TRAIT_REPEATED) != 0;
}

static void window_take(WindowSums *sums, const BlockFeatures *features) {
    sums->prose -= block_prose_words(features);
    sums->shorts -= (features->traits & TRAIT_SHORT) != 0;
    sums->lines -= (features->traits & TRAIT_LINE) != 0;
    sums->dated -= (features->traits & TRAIT_DATED) != 0;
    sums->repeated -= (features->traits & TRAIT_REPEATED) != 0;
}

void feature_cursor_init(FeatureCursor *cursor, const FeatureTable *table) {
    *cursor = (FeatureCursor) {.table = table};
    for (unsigned w = 0; w < 2; w++) {
        for (uint32_t i = 1; i <= window_blocks[w] && i < table->n_blocks; i++)
            window_add(&cursor->after[w], &table->blocks[i]);
    }
}

/* Slide the windows from the block the cursor is at to the next one. */
static void slide(FeatureCursor *cursor) {
    const BlockFeatures *blocks = cursor->table->blocks;
    uint32_t n_blocks = cursor->table->n_blocks;
    uint32_t at = cursor->at;

    for (unsigned w = 0; w < 2; w++) {
        uint32_t reach = window_blocks[w];

        window_add(&cursor->before[w], &blocks[at]);
        if (at >= reach)
            window_take(&cursor->before[w], &blocks[at - reach]);
        if (at + 1 < n_blocks)
            window_take(&cursor->after[w], &blocks[at + 1]);
        if (at + 1 + reach < n_blocks)
            window_add(&cursor->after[w], &blocks[at + 1 + reach]);
    }
}

/*
 * Let the block the cursor is at be one above the next: distances grow, and begin anew behind what they
 * count from.
 */
static void step(FeatureCursor *cursor) {
    const BlockFeatures *features = &cursor->table->blocks[cursor->at];
    uint32_t prose = block_prose_words(features);

    slide(cursor);
    cursor->prose_above += prose;
    cursor->since_long = features->traits & TRAIT_LONG ? 1 : one_further(cursor->since_long);
    cursor->since_headline = features->traits & TRAIT_HEADLINE ? 1 : one_further(cursor->since_headline);
    for (unsigned group = 0; group < N_GROUPS; group++) {
        if (block_is_marker(features, group_markers[group])) {
            cursor->since[group] = 1;
            cursor->words_since[group] = 0;
        } else {
            cursor->since[group] = one_further(cursor->since[group]);
            cursor->words_since[group] += cursor->since[group] ? prose : 0;
        }
    }
    cursor->at++;
}

static void fill_context(const FeatureCursor *cursor, uint8_t context[N_CONTEXT]) {
    const FeatureTable *table = cursor->table;
    const BlockFeatures *features = &table->blocks[cursor->at];
    uint32_t near_prose = cursor->before[0].prose + block_prose_words(features) + cursor->after[0].prose;

    context[CONTEXT_POSITION] = share(cursor->at, table->n_blocks);
    context[CONTEXT_PROSE_ABOVE] = share(cursor->prose_above, table->prose_words);
    context[CONTEXT_BLOCKS] = log_scale(table->n_blocks);
    context[CONTEXT_PROSE] = log_scale(table->prose_words);
    context[CONTEXT_PROSE_BEFORE_5] = log_scale(cursor->before[0].prose);
    context[CONTEXT_PROSE_BEFORE_12] = log_scale(cursor->before[1].prose);
    context[CONTEXT_PROSE_AFTER_5] = log_scale(cursor->after[0].prose);
    context[CONTEXT_PROSE_AFTER_12] = log_scale(cursor->after[1].prose);
    context[CONTEXT_SHORT_BEFORE_5] = (uint8_t) cursor->before[0].shorts;
    context[CONTEXT_SHORT_BEFORE_12] = (uint8_t) cursor->before[1].shorts;
    context[CONTEXT_SHORT_AFTER_5] = (uint8_t) cursor->after[0].shorts;
    context[CONTEXT_SHORT_AFTER_12] = (uint8_t) cursor->after[1].shorts;
    context[CONTEXT_LINES_BEFORE_5] = (uint8_t) cursor->before[0].lines;
    context[CONTEXT_LINES_BEFORE_12] = (uint8_t) cursor->before[1].lines;
    context[CONTEXT_LINES_AFTER_5] = (uint8_t) cursor->after[0].lines;
    context[CONTEXT_LINES_AFTER_12] = (uint8_t) cursor->after[1].lines;
    context[CONTEXT_DATED_BEFORE_5] = (uint8_t) cursor->before[0].dated;
    context[CONTEXT_DATED_BEFORE_12] = (uint8_t) cursor->before[1].dated;
    context[CONTEXT_DATED_AFTER_5] = (uint8_t) cursor->after[0].dated;
    context[CONTEXT_DATED_AFTER_12] = (uint8_t) cursor->after[1].dated;
    context[CONTEXT_REPEATED_BEFORE_5] = (uint8_t) cursor->before[0].repeated;
    context[CONTEXT_REPEATED_BEFORE_12] = (uint8_t) cursor->before[1].repeated;
    context[CONTEXT_REPEATED_AFTER_5] = (uint8_t) cursor->after[0].repeated;
    context[CONTEXT_REPEATED_AFTER_12] = (uint8_t) cursor->after[1].repeated;
    context[CONTEXT_DENSITY] = share(near_prose, table->densest_words);
    context[CONTEXT_FROM_DENSEST] = around(cursor->at, table->densest);
    context[CONTEXT_FROM_FIRST_LONG] = around(cursor->at, table->first_long);
    context[CONTEXT_FROM_LAST_LONG] = around(cursor->at, table->last_long);
    context[CONTEXT_SINCE_LONG] = since(cursor->since_long);
    context[CONTEXT_UNTIL_LONG] = features->until_long;
    context[CONTEXT_SINCE_HEADLINE] = since(cursor->since_headline);
    context[CONTEXT_UNTIL_HEADLINE] = features->until_headline;
    context[CONTEXT_HEADLINES] = clamp(table->n_headlines);
    context[CONTEXT_SINCE_RELATED] = since(cursor->since[GROUP_RELATED]);
    context[CONTEXT_WORDS_RELATED] = log_scale(cursor->words_since[GROUP_RELATED]);
    context[CONTEXT_SINCE_COMMENTS] = since(cursor->since[GROUP_COMMENTS]);
    context[CONTEXT_WORDS_COMMENTS] = log_scale(cursor->words_since[GROUP_COMMENTS]);
    context[CONTEXT_SINCE_NOTICE] = since(cursor->since[GROUP_NOTICE]);
    context[CONTEXT_WORDS_NOTICE] = log_scale(cursor->words_since[GROUP_NOTICE]);
    context[CONTEXT_SINCE_TAGS] = since(cursor->since[GROUP_TAGS]);
    context[CONTEXT_WORDS_TAGS] = log_scale(cursor->words_since[GROUP_TAGS]);
    context[CONTEXT_UNTIL_RELATED] = features->until_related;
    context[CONTEXT_UNTIL_NOTICE] = features->until_notice;
}

/*
 * The near features of a batch from block `at` on, and of the blocks around it, column by column: each is the column of
 * the blocks themselves, moved by their distance.
 */
static void fill_near(const FeatureTable *table, uint32_t at, FeatureColumns columns) {
    uint8_t window[N_NEAR][FEATURE_BATCH + 2 * NEAR_BLOCKS] = {{0}};
    unsigned part = FEATURES_NEAR;

    for (uint32_t i = at < NEAR_BLOCKS ? NEAR_BLOCKS - at : 0; i < FEATURE_BATCH + 2 * NEAR_BLOCKS; i++) {
        uint32_t block = at + i - NEAR_BLOCKS;

        if (block >= table->n_blocks)
            break;
        for (unsigned feature = 0; feature < N_NEAR; feature++)
            window[feature][i] = table->blocks[block].own[feature];
    }
    for (unsigned place = 0; place <= 2 * NEAR_BLOCKS; place++) {
        unsigned first = place == NEAR_BLOCKS ? 0 : part;

        for (unsigned feature = 0; feature < N_NEAR; feature++)
            memcpy(columns[first + feature], window[feature] + place, FEATURE_BATCH);
        part += place == NEAR_BLOCKS ? 0 : N_NEAR;
    }
}

uint32_t feature_cursor_next(FeatureCursor *cursor, FeatureColumns columns) {
    const FeatureTable *table = cursor->table;
    uint32_t row = 0;

    if (cursor->at < table->n_blocks)
        fill_near(table, cursor->at, columns);
    for (; row < FEATURE_BATCH && cursor->at < table->n_blocks; row++) {
        const BlockFeatures *features = &table->blocks[cursor->at];
        uint8_t context[N_CONTEXT];

        for (unsigned feature = N_NEAR; feature < N_OWN; feature++)
            columns[feature][row] = features->own[feature];
        fill_context(cursor, context);
        for (unsigned feature = 0; feature < N_CONTEXT; feature++)
            columns[FEATURES_CONTEXT + feature][row] = context[feature];
        for (unsigned marker = 0; marker < N_MARKERS; marker++) {
            bool has = features->markers >> marker & 1;

            columns[FEATURES_MARKER + marker][row] = has ? features->own[OWN_MARKED] : 0;
        }
        step(cursor);
    }
    return row;
}
