/*
 * dates.c - extract_dates() and to_timeml(): the days an article speaks of; publication_date(): the day it is from.
 */
#include "call.h"

#include "utils/date.h"

#include "publication.h"
#include "timeml.h"
#include "timex.h"

/* PostgreSQL counts days from 2000-01-01, the core from 1970-01-01. */
#define EPOCH_SHIFT (POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE)

/* The day that the article itself tells. What it takes to infer it is given back at once. */
static int32_t inferred_day(const Article *article, const TimexMatches *matches) {
    Array candidates = {0};
    Article lent = *article;
    Call call;
    int32_t day;

    call_begin(&call);
    lent.arena = &call.arena;
    check_status(publication_read(&lent, matches, &candidates));
    day = publication_day(&candidates);
    call_end(&call);
    return day;
}

/*
 * The day of publication in argument 1, the inferred one for NULL; DAY_NONE for infinity and what lies
 * outside the years 1 to 9999.
 */
static int32_t published_argument(FunctionCallInfo fcinfo, const Article *article, const TimexMatches *matches) {
    DateADT date;

    if (PG_ARGISNULL(1))
        return inferred_day(article, matches);
    date = PG_GETARG_DATEADT(1);
    if (DATE_NOT_FINITE(date))
        return DAY_NONE;
    return calendar_add(calendar_day(2000, 1, 1), date);
}

/*
 * Reads the article of argument 0, its mentions and in *published the day they are resolved against. The grammar's
 * matches are given back at once: where dates stand close, they take more than the article.
 */
static void dates_argument(FunctionCallInfo fcinfo, Call *call, Article *article, int32_t *published,
                           Array *timexes) {
    TimexMatches matches;
    Article lent;
    Call matching;

    call_begin(call);
    call_begin(&matching);
    article_argument(fcinfo, 0, call, article);
    lent = *article;
    lent.arena = &matching.arena;
    check_status(timex_match(&lent, &matches));
    *published = published_argument(fcinfo, article, &matches);
    check_status(timex_resolve(article, &matches, *published, true, timexes));
    call_end(&matching);
}

static void rows_day(Rows *rows, int column, int32_t day) {
    if (day == DAY_NONE)
        rows_null(rows, column);
    else
        rows_datum(rows, column, DateADTGetDatum(day - EPOCH_SHIFT));
}

NEWS_FUNCTION(news_extract_dates);

Datum news_extract_dates(PG_FUNCTION_ARGS) {
    SourcePosition position;
    Array timexes = {0};
    int32_t published;
    Article article;
    Call call;
    Rows rows;

    rows_begin(&rows, fcinfo, 9);
    if (PG_ARGISNULL(0))
        PG_RETURN_NULL();
    dates_argument(fcinfo, &call, &article, &published, &timexes);
    source_position_begin(&position, &article);
    for (uint32_t i = 0; i < timexes.count; i++) {
        const Timex *timex = (const Timex *) timexes.elements + i;

        rows_datum(&rows, 0, Int32GetDatum((int32) i + 1));
        rows_position(&rows, 1, &position, timex->start, timex->length);
        rows_text(&rows, 2, article.text + timex->start, timex->length);
        rows_string(&rows, 3, timex_kind_name(timex->kind));
        rows_string(&rows, 4, timex->value);
        rows_day(&rows, 5, timex->first_day);
        rows_day(&rows, 6, timex->last_day);
        rows_string(&rows, 7, timex_modifier_name(timex->modifier));
        rows_string(&rows, 8, timex_anchor_name(timex->anchor));
        rows_put(&rows);
    }
    call_end(&call);
    PG_RETURN_NULL();
}

NEWS_FUNCTION(news_to_timeml);

Datum news_to_timeml(PG_FUNCTION_ARGS) {
    Array timexes = {0};
    const char *document;
    int32_t published;
    size_t length;
    Article article;
    Call call, writing;

    if (PG_ARGISNULL(0))
        PG_RETURN_NULL();
    call_begin(&writing);
    dates_argument(fcinfo, &call, &article, &published, &timexes);
    /* The document has an arena of its own, so that a large article is given back before the result is made. */
    article.arena = &writing.arena;
    check_status(timeml_write(&article, published, &timexes, &document, &length));
    call_end(&call);
    return call_end_with_text(fcinfo, &writing, document, length);
}

NEWS_FUNCTION(news_publication_date);

Datum news_publication_date(PG_FUNCTION_ARGS) {
    TimexMatches matches;
    Article article;
    int32_t day;
    Call call;

    call_begin(&call);
    article_argument(fcinfo, 0, &call, &article);
    check_status(timex_match(&article, &matches));
    day = inferred_day(&article, &matches);
    call_end(&call);
    if (day == DAY_NONE)
        PG_RETURN_NULL();
    PG_RETURN_DATEADT(day - EPOCH_SHIFT);
}

NEWS_FUNCTION(news_publication_date_candidates);

Datum news_publication_date_candidates(PG_FUNCTION_ARGS) {
    SourcePosition position;
    TimexMatches matches;
    Array candidates = {0};
    Article article;
    Call call;
    Rows rows;

    rows_begin(&rows, fcinfo, 5);
    call_begin(&call);
    article_argument(fcinfo, 0, &call, &article);
    check_status(timex_match(&article, &matches));
    check_status(publication_read(&article, &matches, &candidates));
    source_position_begin(&position, &article);
    for (uint32_t i = 0; i < candidates.count; i++) {
        const PublicationCandidate *candidate = (const PublicationCandidate *) candidates.elements + i;

        if (candidate->length > 0) {
            rows_position(&rows, 0, &position, candidate->start, candidate->length);
            rows_text(&rows, 1, article.text + candidate->start, candidate->length);
        } else {
            rows_null(&rows, 0);
            rows_null(&rows, 1);
        }
        rows_day(&rows, 2, candidate->day);
        rows_datum(&rows, 3, Float4GetDatum(candidate->score));
        rows_string(&rows, 4, publication_reason_name(candidate->reason));
        rows_put(&rows);
    }
    call_end(&call);
    PG_RETURN_NULL();
}
