/*
 * boilerplate.c - strip_boilerplate() and article_blocks(): the article without the site's chrome, and why.
 */
#include "call.h"

#include "boilerplate.h"

/* The verdicts on the article in argument 0. */
static void judge_argument(FunctionCallInfo fcinfo, Call *call, Article *article, Array *verdicts) {
    call_begin(call);
    article_argument(fcinfo, 0, call, article);
    check_status(boilerplate_read(article, verdicts));
}

NEWS_FUNCTION(news_strip_boilerplate);

Datum news_strip_boilerplate(PG_FUNCTION_ARGS) {
    Array verdicts = {0}, body = {0};
    Article article;
    Call call;

    judge_argument(fcinfo, &call, &article, &verdicts);
    check_status(boilerplate_body(&article, &verdicts, &body));
    return call_end_with_text(fcinfo, &call, body.count ? body.elements : "", body.count);
}

NEWS_FUNCTION(news_article_blocks);

Datum news_article_blocks(PG_FUNCTION_ARGS) {
    Array verdicts = {0};
    SourcePosition position;
    Article article;
    Call call;
    Rows rows;

    rows_begin(&rows, fcinfo, 7);
    judge_argument(fcinfo, &call, &article, &verdicts);
    source_position_begin(&position, &article);
    for (uint32_t i = 0; i < article.n_blocks; i++) {
        const BlockVerdict *verdict = (const BlockVerdict *) verdicts.elements + i;
        const Block *block = &article.blocks[i];

        rows_datum(&rows, 0, Int32GetDatum((int32) i + 1));
        rows_position(&rows, 1, &position, block->start, block->length);
        rows_string(&rows, 2, block_kind_name(verdict->kind));
        rows_datum(&rows, 3, BoolGetDatum(verdict->is_body));
        rows_datum(&rows, 4, Float4GetDatum(verdict->score));
        rows_string(&rows, 5, block_reason_text(verdict->reason));
        rows_text(&rows, 6, article.text + block->start, block->length);
        rows_put(&rows);
    }
    call_end(&call);
    PG_RETURN_NULL();
}
