/*
 * persons.c - extract_persons(), and canonical_person() of a mention in its article.
 */
#include "call.h"

#include "person_mentions.h"

NEWS_FUNCTION(news_extract_persons);

Datum news_extract_persons(PG_FUNCTION_ARGS) {
    SourcePosition position;
    Array mentions = {0};
    Article article;
    Call call;
    Rows rows;

    rows_begin(&rows, fcinfo, 5);
    call_begin(&call);
    article_argument(fcinfo, 0, &call, &article);
    check_status(persons_read(&article, &mentions));
    source_position_begin(&position, &article);
    for (uint32_t i = 0; i < mentions.count; i++) {
        const PersonMention *mention = (const PersonMention *) mentions.elements + i;

        rows_datum(&rows, 0, Int32GetDatum((int32) i + 1));
        rows_position(&rows, 1, &position, mention->start, mention->length);
        rows_text(&rows, 2, article.text + mention->start, mention->length);
        rows_text(&rows, 3, mention->canonical.bytes, mention->canonical.length);
        rows_text(&rows, 4, mention->title_length ? article.text + mention->title_start : NULL,
                  mention->title_length);
        rows_put(&rows);
    }
    call_end(&call);
    PG_RETURN_NULL();
}

NEWS_FUNCTION(news_canonical_person_in);

Datum news_canonical_person_in(PG_FUNCTION_ARGS) {
    Utf8 name = utf8_argument(fcinfo, 0);
    Array mentions = {0};
    PersonText text;
    Article article;
    Call call;

    call_begin(&call);
    article_argument(fcinfo, 1, &call, &article);
    check_status(persons_read(&article, &mentions));
    check_status(person_canonical_in(&article, &mentions, name.bytes, name.length, &text));
    return call_end_with_text(fcinfo, &call, text.bytes, text.length);
}
