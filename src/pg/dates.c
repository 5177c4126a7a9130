/*
 * dates.c - extract_dates() and to_timeml(): the days an article speaks of.
 */
#include "call.h"

#include "utils/date.h"

#include "timeml.h"
#include "timex.h"

/* PostgreSQL counts days from 2000-01-01, the core from 1970-01-01. */
#define EPOCH_SHIFT (POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE)

/* The day in argument `number`; DAY_NONE for NULL, infinity and what lies outside the years 1 to 9999. */
static int32_t day_argument(FunctionCallInfo fcinfo, int number) {
    DateADT date;

    if (PG_ARGISNULL(number))
        return DAY_NONE;
    date = PG_GETARG_DATEADT(number);
    if (DATE_NOT_FINITE(date))
        return DAY_NONE;
    return calendar_add(calendar_day(2000, 1, 1), date);
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
    Article article;
    Call call;
    Rows rows;

    rows_begin(&rows, fcinfo, 9);
    if (PG_ARGISNULL(0))
        PG_RETURN_NULL();
    call_begin(&call);
    article_argument(fcinfo, 0, &call, &article);
    check_status(timex_read(&article, day_argument(fcinfo, 1), &timexes));
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
    Call call;
    Datum result;

    if (PG_ARGISNULL(0))
        PG_RETURN_NULL();
    call_begin(&call);
    article_argument(fcinfo, 0, &call, &article);
    published = day_argument(fcinfo, 1);
    check_status(timex_read(&article, published, &timexes));
    check_status(timeml_write(&article, published, &timexes, &document, &length));
    result = utf8_datum(document, length);
    call_end(&call);
    PG_RETURN_DATUM(result);
}
