/*
 * test_publication.c - which of an article's dates is taken for the day it was published.
 */
#include "support.h"

#include <cmocka.h>

#include "publication.h"

/* The day told of `text`, and the reason of the best candidate in *reason. */
static int32_t day_of(const char *text, PublicationReason *reason) {
    Arena arena = test_arena();
    Article *article = read_article(&arena, text);
    TimexMatches matches;
    Array candidates = {0};
    const PublicationCandidate *candidate;
    float best = -1;
    int32_t day;

    assert_non_null(article);
    assert_int_equal(timex_match(article, &matches), STATUS_OK);
    assert_int_equal(publication_read(article, &matches, &candidates), STATUS_OK);
    candidate = candidates.elements;
    for (uint32_t i = 0; i < candidates.count; i++) {
        assert_true(candidate[i].score >= 0 && candidate[i].score <= 1);
        assert_true(candidate[i].start + candidate[i].length <= article->length);
        if (candidate[i].score > best) {
            best = candidate[i].score;
            *reason = (PublicationReason) candidate[i].reason;
        }
    }
    day = publication_day(&candidates);
    arena_free(&arena);
    return day;
}

static void test_posted(void **state) {
    PublicationReason reason = PUBLICATION_LATEST;

    (void) state;
    assert_int_equal(
        day_of("Posted: 1/9/2026, 6:12:09 PM\nLast Update: 1/10/2026, 6:14:51 PM\n"
               "The minister said that the talks on January 5, 2026, were the first of their kind.",
               &reason),
        calendar_day(2026, 1, 9));
    assert_int_equal(reason, PUBLICATION_POSTED);
}

/* The day of the visit stands at the top of the page; the photo tells better. */
static void test_header_and_caption(void **state) {
    static const char text[] =
        "Saturday, March 28, 2026\n\n"
        "Ministers Sign A Pact In The Old Customs House\n\n"
        "The two ministers shake hands after the signing of the pact in the old customs house on Monday. "
        "2026.3.2 / Agency\n\n"
        "The two ministers signed the pact on Monday in the old customs house, and observers on Tuesday said "
        "that "
        "it was the first of its kind since the war had ended. They will meet again on April 4.\n";
    PublicationReason reason = PUBLICATION_LATEST;

    (void) state;
    assert_int_equal(day_of(text, &reason), calendar_day(2026, 3, 3));
    assert_int_equal(reason, PUBLICATION_CAPTION);
}

/* A photo of which the caption says "last November" is from the archive. */
static void test_archived_photo(void **state) {
    static const char text[] =
        "The two ministers shake hands after the signing of the pact in the old customs house last November. "
        "2025.11.2 / Agency\n\n"
        "The two ministers will sign the pact next week in the old customs house, and observers said that it "
        "was "
        "the first of its kind since the war had ended.\n";
    PublicationReason reason = PUBLICATION_LATEST;

    (void) state;
    assert_int_equal(day_of(text, &reason), DAY_NONE);
}

static void test_dateline(void **state) {
    static const char text[] =
        "BEIJING, January 5, 2026 (Agency) -- The two ministers signed the pact in the old customs house, "
        "and "
        "observers said that it was the first of its kind since the war had ended many years ago.\n";
    PublicationReason reason = PUBLICATION_LATEST;

    (void) state;
    assert_int_equal(day_of(text, &reason), calendar_day(2026, 1, 5));
    assert_int_equal(reason, PUBLICATION_DATELINE);
}

/* A header alone is not believed, a date only told of even less. */
static void test_nothing_sure(void **state) {
    static const char *const texts[] = {
        "", "There is no date in it.", "Saturday, March 28, 2026\n\nThe sun was out and the people were too.",
        "The treaty was signed on May 8, 1945, in a school of the city, and the war was over for all of them."
    };
    PublicationReason reason = PUBLICATION_LATEST;

    (void) state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_int_equal(day_of(texts[i], &reason), DAY_NONE);
}

static void test_declared(void **state) {
    static const char text[] =
        "<!DOCTYPE html><html><head><meta property=\"article:published_time\" "
        "content=\"2026-01-09T07:30:15Z\">"
        "</head><body><p>Saturday, March 28, 2026</p><p>The two ministers signed the pact on January 8, "
        "2026, in "
        "the old customs house, and observers said that it was the first of its kind.</p></body></html>";
    PublicationReason reason = PUBLICATION_LATEST;

    (void) state;
    assert_int_equal(day_of(text, &reason), calendar_day(2026, 1, 9));
    assert_int_equal(reason, PUBLICATION_DECLARED);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_posted),         cmocka_unit_test(test_header_and_caption),
        cmocka_unit_test(test_archived_photo), cmocka_unit_test(test_dateline),
        cmocka_unit_test(test_nothing_sure),   cmocka_unit_test(test_declared)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
