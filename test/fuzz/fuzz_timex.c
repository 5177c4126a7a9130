/*
 * fuzz_timex.c - any bytes as an article: mentions stay in bounds and in order, days make sense, the TimeML
 * of a text is that text once tags and escapes are taken off, and candidates for the day of publication
 * stand in the text.
 */
#include "support.h"

#include "publication.h"
#include "timeml.h"
#include "timex.h"

/* What holds on every input. */
static void require(bool condition) {
    if (!condition)
        abort();
}

static void check_end(const Article *article, const TimexEnd *end) {
    size_t length = strlen(end->value);

    require(end->length > 0 && end->start <= article->length && end->length <= article->length - end->start);
    require(length > 0 && length < TIMEX_MAX_VALUE);
    require((end->first_day == DAY_NONE) == (end->last_day == DAY_NONE) && end->first_day <= end->last_day);
}

static void check_timexes(const Article *article, const Array *timexes) {
    const Timex *timex = timexes->elements;
    uint32_t at = 0;

    for (uint32_t i = 0; i < timexes->count; i++) {
        require(timex[i].start >= at && timex[i].length > 0
                && timex[i].length <= article->length - timex[i].start);
        require(timex[i].n_ends == 1 || timex[i].n_ends == 2);
        require((timex[i].first_day == DAY_NONE) == (timex[i].last_day == DAY_NONE));
        require(timex[i].first_day <= timex[i].last_day);
        for (unsigned k = 0; k < timex[i].n_ends; k++) {
            check_end(article, &timex[i].ends[k]);
            require(timex[i].ends[k].start >= at);
            at = timex[i].ends[k].start + timex[i].ends[k].length;
        }
        require(at == timex[i].start + timex[i].length);
        require(timex_kind_name((TimexKind) timex[i].kind)
                && timex_anchor_name((TimexAnchor) timex[i].anchor));
    }
}

/* The bytes of `text` where the document has markup or an escape of them instead. */
static size_t skip_markup(const char *document, size_t at, size_t end, const char **text,
                          const char *text_end) {
    static const struct { const char *escape; char byte; } escapes[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&#13;", '\r'}
    };

    if (document[at] == '<') {
        while (at < end && document[at] != '>')
            at++;
        return at + 1;
    }
    for (size_t i = 0; i < sizeof escapes / sizeof escapes[0]; i++) {
        size_t length = strlen(escapes[i].escape);

        if (end - at >= length && memcmp(document + at, escapes[i].escape, length) == 0) {
            require(*text < text_end && **text == escapes[i].byte);
            (*text)++;
            return at + length;
        }
    }
    abort();
}

/* Everything between <TEXT> and </TEXT> is the article's text. */
static void check_timeml(const Article *article, const char *document, size_t length) {
    static const char opening[] = "<TEXT>", closing[] = "</TEXT>\n</TimeML>\n",
                      replacement[] = "\xef\xbf\xbd";
    const char *text = article->text;
    const char *text_end = text + article->length - (article->is_html && article->length > 0);
    size_t at = 0, end = length - strlen(closing);

    require(length > strlen(closing) && memcmp(document + end, closing, strlen(closing)) == 0);
    while (memcmp(document + at, opening, strlen(opening)) != 0)
        at++;
    at += strlen(opening);
    while (at < end) {
        unsigned bytes;

        if (document[at] == '<' || document[at] == '&') {
            at = skip_markup(document, at, end, &text, text_end);
            continue;
        }
        require(text < text_end);
        utf8_decode(text, (size_t) (text_end - text), 0, &bytes);
        if (end - at >= bytes && memcmp(document + at, text, bytes) == 0) {
            at += bytes;
        } else {
            require(end - at >= 3 && memcmp(document + at, replacement, 3) == 0);
            at += 3;
        }
        text += bytes;
    }
    require(text == text_end);
}

static void check_candidates(const Article *article, const Array *candidates) {
    const PublicationCandidate *candidate = candidates->elements;

    for (uint32_t i = 0; i < candidates->count; i++) {
        require(candidate[i].start <= article->length
                && candidate[i].length <= article->length - candidate[i].start);
        require(candidate[i].day != DAY_NONE && candidate[i].score >= 0 && candidate[i].score <= 1);
        require(publication_reason_name((PublicationReason) candidate[i].reason) != NULL);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    Arena arena = test_arena();
    Article article;
    TimexMatches matches;
    Array timexes = {0}, candidates = {0};
    int32_t published =
        size % 3 ? calendar_day(1990 + (int32_t) (size % 60), 1 + (int32_t) (size % 12), 28) : DAY_NONE;
    const char *document;
    size_t length;

    require(article_read(&article, &arena, (const char *) bytes, size) == STATUS_OK);
    require(timex_match(&article, &matches) == STATUS_OK);
    require(timex_resolve(&article, &matches, published, true, &timexes) == STATUS_OK);
    check_timexes(&article, &timexes);
    require(timeml_write(&article, published, &timexes, &document, &length) == STATUS_OK);
    check_timeml(&article, document, length);
    require(publication_read(&article, &matches, &candidates) == STATUS_OK);
    check_candidates(&article, &candidates);
    arena_free(&arena);
    return 0;
}
