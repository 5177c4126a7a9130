/*
 * boilerplate.c - from an article to verdicts on its blocks, and from those to the text of its body.
 */
#include "boilerplate.h"
#include "block_kinds.h"

#include <string.h>

/*
 * 1000 / (1 + exp(-x)) for x = 0, 0.5, ... 8: between them the curve is near enough straight.
 */
#define LOGISTIC_STEP (SCORE_UNIT / 2)
#define LOGISTIC_STEPS 16
static const uint16_t logistic[LOGISTIC_STEPS + 1] = {
    500, 622, 731, 818, 881, 924, 953, 971, 982, 989, 993, 996, 998, 998, 999, 999, 1000
};

/*
 * The decision's margin as a probability, in thousandths: at least 0.5 for what is of the body, below for
 * the rest.
 */
static float score_of(const BlockDecision *decision) {
    int32_t distance = decision->margin < 0 ? -(int32_t) decision->margin : decision->margin;
    int32_t step = distance / LOGISTIC_STEP;
    int32_t thousandths = logistic[LOGISTIC_STEPS];

    if (step < LOGISTIC_STEPS) {
        int32_t rise = logistic[step + 1] - logistic[step];

        thousandths = logistic[step] + rise * (distance % LOGISTIC_STEP) / LOGISTIC_STEP;
    }
    if (decision->place != PLACE_BODY)
        thousandths = 1000 - thousandths < 500 ? 1000 - thousandths : 499;
    return (float) thousandths / 1000;
}

Status boilerplate_read(const Article *article, Array *verdicts) {
    FeatureTable table;
    BlockDecision *decisions;
    BlockVerdict *first;
    Status status;

    if (article->n_blocks == 0)
        return STATUS_OK;
    status = block_features_read(article, &table);
    if (status != STATUS_OK)
        return status;
    status = block_model_decide(&block_model, &table, article->arena, &decisions);
    if (status != STATUS_OK)
        return status;
    first = array_push_many(article->arena, verdicts, sizeof(BlockVerdict), article->n_blocks);
    if (!first)
        return STATUS_OUT_OF_MEMORY;
    for (uint32_t i = 0; i < article->n_blocks; i++) {
        first[i] = (BlockVerdict) {
            .score = score_of(&decisions[i]),
            .is_body = decisions[i].place == PLACE_BODY
        };
    }
    block_kinds_fill(&table, decisions, first);
    return STATUS_OK;
}

/* Whether a byte certainly begins no line break. */
static bool is_plain(unsigned char byte) {
    return byte > '\r' && byte < 0xC2;
}

static Status append(Arena *arena, Array *text, const char *bytes, uint32_t length) {
    char *place = array_push_many(arena, text, 1, length);

    if (!place)
        return STATUS_OUT_OF_MEMORY;
    memcpy(place, bytes, length);
    return STATUS_OK;
}

/* Append a block; its line breaks, with the white space around them, become one space each. */
static Status append_block(const Article *article, const Block *block, Array *text) {
    uint32_t end = block->start + block->length;
    uint32_t from = block->start;
    Status status = STATUS_OK;

    if (!block->wrapped)
        return append(article->arena, text, article->text + from, block->length);
    for (uint32_t at = block->start; at < end && status == STATUS_OK;) {
        uint32_t last = at;
        unsigned bytes;

        if (!utf8_line_break(article->text, end, at)) {
            do
                at++;
            while (at < end && is_plain((unsigned char) article->text[at]));
            continue;
        }
        while (last > from && (article->text[last - 1] == ' ' || article->text[last - 1] == '\t'))
            last--;
        status = append(article->arena, text, article->text + from, last - from);
        if (status == STATUS_OK)
            status = append(article->arena, text, " ", 1);
        while (at < end && char_is_space(utf8_decode(article->text, end, at, &bytes)))
            at += bytes;
        from = at;
    }
    if (status == STATUS_OK)
        status = append(article->arena, text, article->text + from, end - from);
    return status;
}

Status boilerplate_body(const Article *article, const Array *verdicts, Array *text) {
    const BlockVerdict *verdict = verdicts->elements;
    bool first = true;

    for (uint32_t i = 0; i < article->n_blocks; i++) {
        Status status = STATUS_OK;

        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        if (!verdict[i].is_body)
            continue;
        if (!first)
            status = append(article->arena, text, "\n\n", 2);
        if (status == STATUS_OK)
            status = append_block(article, &article->blocks[i], text);
        if (status != STATUS_OK)
            return status;
        first = false;
    }
    return STATUS_OK;
}
