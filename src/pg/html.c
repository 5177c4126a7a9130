/*
 * html.c - html_to_text(): the visible text of HTML.
 */
#include "call.h"

NEWS_FUNCTION(news_html_to_text);

Datum news_html_to_text(PG_FUNCTION_ARGS) {
    Utf8 html = utf8_argument(fcinfo, 0);
    Article article;
    Call call;

    call_begin(&call);
    check_status(article_read_html_text(&article, &call.arena, html.bytes, html.length));
    return call_end_with_text(fcinfo, &call, article.text, article.length > 0 ? article.length - 1 : 0);
}
