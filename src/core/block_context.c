/*
 * block_context.c - whole feature vectors: a block's own features, those of its neighbours, and its place.
 *
 * Windows slide and distances count on, so that a vector costs the same wherever its block stands. The
 * vectors of FEATURE_BATCH blocks are laid out feature by feature: a model then compares all of them at
 * once.
 */
#include "block_features.h"

#include <string.h>

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

/* What the block adds to the sums of a window. */
static WindowSums window_sums(const BlockFeatures *features) {
    uint64_t bits = features->traits / TRAIT_SHORT & 15;

    _Static_assert(TRAIT_LINE == 2 * TRAIT_SHORT && TRAIT_DATED == 4 * TRAIT_SHORT && TRAIT_REPEATED == 8 * TRAIT_SHORT,
                   "what windows count are four bits side by side");
    return block_prose_words(features) | (bits * UINT64_C(0x00204081) & UINT64_C(0x01010101)) << 32;
}

/* Sum up to the end of the batch's last window, from the total of place `from` on. */
static void fill_totals(FeatureCursor *cursor, uint32_t from) {
    const FeatureTable *table = cursor->table;
    uint32_t block = cursor->at + from - LONG_WINDOW;

    for (uint32_t i = from; i < FEATURE_BATCH + 2 * LONG_WINDOW; i++, block++) {
        cursor->totals[i + 1] = cursor->totals[i];
        if (block < table->n_blocks)
            cursor->totals[i + 1] += window_sums(&table->blocks[block]);
    }
}

void feature_cursor_init(FeatureCursor *cursor, const FeatureTable *table) {
    *cursor = (FeatureCursor) {.table = table};
    fill_totals(cursor, LONG_WINDOW);
}

/*
 * Let the block the cursor is at be one above the next: distances grow, and begin anew behind what they
 * count from.
 */
static void step(FeatureCursor *cursor) {
    const BlockFeatures *features = &cursor->table->blocks[cursor->at];
    uint32_t prose = block_prose_words(features);

    cursor->prose_above += prose;
    cursor->since_long = features->traits & TRAIT_LONG ? 1 : one_further(cursor->since_long);
    cursor->since_headline = features->traits & TRAIT_HEADLINE ? 1 : one_further(cursor->since_headline);
    for (unsigned group = 0; group < N_GROUPS; group++) {
        cursor->since[group] = one_further(cursor->since[group]);
        cursor->words_since[group] += cursor->since[group] ? prose : 0;
    }
    for (unsigned group = 0; features->markers && group < N_GROUPS; group++) {
        if (block_is_marker(features, group_markers[group])) {
            cursor->since[group] = 1;
            cursor->words_since[group] = 0;
        }
    }
    cursor->at++;
}

/* Fill in the sums of one window, whose features stand four apart. */
static void fill_window(FeatureColumns columns, uint32_t row, WindowSums sums, unsigned window) {
    columns[FEATURES_CONTEXT + CONTEXT_PROSE_BEFORE_5 + window][row] = log_scale((uint32_t) sums);
    columns[FEATURES_CONTEXT + CONTEXT_SHORT_BEFORE_5 + window][row] = (uint8_t) (sums >> 32);
    columns[FEATURES_CONTEXT + CONTEXT_LINES_BEFORE_5 + window][row] = (uint8_t) (sums >> 40);
    columns[FEATURES_CONTEXT + CONTEXT_DATED_BEFORE_5 + window][row] = (uint8_t) (sums >> 48);
    columns[FEATURES_CONTEXT + CONTEXT_REPEATED_BEFORE_5 + window][row] = (uint8_t) (sums >> 56);
}

/* The place of the block the cursor is at, as the batch's row. */
static void fill_context(const FeatureCursor *cursor, FeatureColumns columns, uint32_t row) {
    const FeatureTable *table = cursor->table;
    const BlockFeatures *features = &table->blocks[cursor->at];
    const WindowSums *above = cursor->totals + LONG_WINDOW + row, *below = above + 1;
    uint8_t (*context)[FEATURE_BATCH] = columns + FEATURES_CONTEXT;
    uint32_t near_prose = (uint32_t) (below[SHORT_WINDOW] - above[-SHORT_WINDOW]);

    fill_window(columns, row, above[0] - above[-SHORT_WINDOW], 0);
    fill_window(columns, row, above[0] - above[-LONG_WINDOW], 1);
    fill_window(columns, row, below[SHORT_WINDOW] - below[0], 2);
    fill_window(columns, row, below[LONG_WINDOW] - below[0], 3);
    context[CONTEXT_POSITION][row] = share_of_255(cursor->at, table->n_blocks);
    context[CONTEXT_PROSE_ABOVE][row] = share_of_255(cursor->prose_above, table->prose_words);
    context[CONTEXT_BLOCKS][row] = log_scale(table->n_blocks);
    context[CONTEXT_PROSE][row] = log_scale(table->prose_words);
    context[CONTEXT_DENSITY][row] = share_of_255(near_prose, table->densest_words);
    context[CONTEXT_FROM_DENSEST][row] = around(cursor->at, table->densest);
    context[CONTEXT_FROM_FIRST_LONG][row] = around(cursor->at, table->first_long);
    context[CONTEXT_FROM_LAST_LONG][row] = around(cursor->at, table->last_long);
    context[CONTEXT_SINCE_LONG][row] = since(cursor->since_long);
    context[CONTEXT_UNTIL_LONG][row] = features->until_long;
    context[CONTEXT_SINCE_HEADLINE][row] = since(cursor->since_headline);
    context[CONTEXT_UNTIL_HEADLINE][row] = features->until_headline;
    context[CONTEXT_HEADLINES][row] = clamp(table->n_headlines);
    context[CONTEXT_SINCE_RELATED][row] = since(cursor->since[GROUP_RELATED]);
    context[CONTEXT_WORDS_RELATED][row] = log_scale(cursor->words_since[GROUP_RELATED]);
    context[CONTEXT_SINCE_COMMENTS][row] = since(cursor->since[GROUP_COMMENTS]);
    context[CONTEXT_WORDS_COMMENTS][row] = log_scale(cursor->words_since[GROUP_COMMENTS]);
    context[CONTEXT_SINCE_NOTICE][row] = since(cursor->since[GROUP_NOTICE]);
    context[CONTEXT_WORDS_NOTICE][row] = log_scale(cursor->words_since[GROUP_NOTICE]);
    context[CONTEXT_SINCE_TAGS][row] = since(cursor->since[GROUP_TAGS]);
    context[CONTEXT_WORDS_TAGS][row] = log_scale(cursor->words_since[GROUP_TAGS]);
    context[CONTEXT_UNTIL_RELATED][row] = features->until_related;
    context[CONTEXT_UNTIL_NOTICE][row] = features->until_notice;
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

    if (cursor->at == table->n_blocks)
        return 0;
    fill_near(table, cursor->at, columns);
    memset(columns[FEATURES_MARKER], 0, N_MARKERS * sizeof columns[0]);
    for (; row < FEATURE_BATCH && cursor->at < table->n_blocks; row++) {
        const BlockFeatures *features = &table->blocks[cursor->at];

        for (unsigned feature = N_NEAR; feature < N_OWN; feature++)
            columns[feature][row] = features->own[feature];
        for (uint32_t rest = features->markers; rest; rest &= rest - 1)
            columns[FEATURES_MARKER + __builtin_ctz(rest)][row] = features->own[OWN_MARKED];
        fill_context(cursor, columns, row);
        step(cursor);
    }
    memmove(cursor->totals, cursor->totals + FEATURE_BATCH, (2 * LONG_WINDOW + 1) * sizeof(WindowSums));
    if (cursor->at < table->n_blocks)
        fill_totals(cursor, 2 * LONG_WINDOW);
    return row;
}
