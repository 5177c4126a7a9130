/*
 * test_publication.c - which of an article's dates is taken for the day it was published.
 */
#include "support.h"

#include <stdio.h>

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

/* An article in English, on whose page the line stands between headline and text. */
static const char english[] =
    "The two ministers signed the pact in the old customs house, and observers said that it was the first of "
    "its kind since the war had ended many years ago. It will be in force for ten years.";

/* Lines above the article are understood in whatever language the site speaks. */
static void test_lines(void **state) {
    static const char *const lines[] = {
        "Published: 3 June 2026 10:00 GMT", "Posted on Wed, 03 Jun 2026",
        "Last modified: 2026-06-03T10:00:00Z",
        "UPDATED: June 3rd, 2026 10:00 IST", "June 3, 2026 | 10:00 AM", "By Anna Berg | June 3, 2026",
        "Veröffentlicht am 3. Juni 2026 um 10:00 Uhr", "Zuletzt aktualisiert am 3. Juni 2026",
        "Erstellt: 03.06.2026, 10:00 Uhr Aktualisiert: 04.06.2026", "Publié le 3 juin 2026 à 10h00",
        "Publié le 2026-06-03 à 10:00, mis à jour le 2026-06-04",
        "Publicado el 3 de junio de 2026 a las 10:00", "Atualizado em 3 de junho de 2026, 10h00",
        "Pubblicato il 3 giugno 2026 alle 10:00", "Gepubliceerd op 3 juni 2026 om 10:00",
        "Опубликовано: 3 июня 2026, 10:00", "Data publikacji: 03.06.2026",
        "Yayınlanma: 3 Haziran 2026 10:00", "نشر في 3 يونيو 2026", "تاريخ النشر: ٣ يونيو ٢٠٢٦",
        "प्रकाशित: 3 जून 2026", "입력 2026.06.03 18:30 수정 2026.06.04 09:00",
        "2026년 6월 3일 10시 00분 송고", "記事公開日：2026年6月3日", "2026年6月3日 10:00 配信",
        "发布时间：2026年6月3日 10:00", "2026-06-03 10:00:00 发布", "Diterbitkan 3 Juni 2026, 10:00 WIB",
        "A tẹ̀ ẹ́ jáde: 3 June 2026", "Imechapishwa: 3 Juni 2026", "Publicerad 3 juni 2026",
        "Julkaistu 3.6.2026 10:00", "Опубліковано 3 червня 2026", "Δημοσιεύθηκε: 3 Ιουνίου 2026",
        "Publicat la 3 iunie 2026", "תאריך פרסום: 3 ביוני 2026"
    };

    (void) state;
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        PublicationReason reason;
        char text[1024];

        snprintf(text, sizeof text, "The Daily Sun\n\nTwo Ministers Sign A Pact\n\n%s\n\n%s", lines[i],
                 english);
        if (day_of(text, &reason) != calendar_day(2026, 6, 3))
            fail_msg("%s", lines[i]);
    }
}

typedef struct Case
{
    const char *text;           /* %s is the article */
    int32_t year;               /* 0 where nothing tells the day */
    int32_t month;
    int32_t day;
} Case;

static void check_cases(const Case *cases, size_t count) {
    for (size_t i = 0; i < count; i++) {
        int32_t day = cases[i].year ? calendar_day(cases[i].year, cases[i].month, cases[i].day) : DAY_NONE;
        PublicationReason reason;
        char text[2048];

        snprintf(text, sizeof text, cases[i].text, english);
        if (day_of(text, &reason) != day)
            fail_msg("%s", text);
    }
}

#define CHECK_CASES(cases) check_cases(cases, sizeof cases / sizeof cases[0])

/* Of the lines above the article the nearest is its own, those in it and below are of other things. */
static void test_places(void **state) {
    static const Case cases[] = {
        {"Home | News\n\nJune 9, 2026 | 11:00 AM\n\nSport\n\nTwo Ministers Sign\n\nJune 3, 2026\n\n%s",
         2026, 6, 3},
        {"Two Ministers Sign\n\nJune 3, 2026\n\n%s\n\nRead more\n\nJune 8, 2026\n\nRain", 2026, 6, 3},
        {"Two Ministers Sign\n\n%s\n\nRead more\n\nJune 8, 2026\n\nThe Rain Is Here\n\nJune 7, 2026", 0,
         0, 0},
        {"Two Ministers Sign\n\n%s\n\nRegistered: 11 May 2009", 0, 0, 0},
        {"Two Ministers Sign\n\n%s A study published January 5, 2012, said so as well.", 0, 0, 0},
        {"Anna Berg\n\nJune 14, 1938 - June 3, 2026\n\n%s", 0, 0, 0},
        {"Two Ministers Sign\n\n%s\n\nAnna (@anna) June 3, 2026\n\nThey met on June 2 and June 3.", 0, 0, 0},
        {"Two Ministers Sign\n\n%s\n\nPosted: 3 June 2026", 2026, 6, 3},
        {"Two Ministers Sign\n\n%s\n\nPosted by Bert: 4 June 2026\n\nWell!\n\nPosted by Ada: 5 June 2026",
         0, 0, 0},
        {"What the papers published on January 5, 2026 tell of him and of his friends\n\n%s", 0, 0, 0},
        {"The sun will be out in all of the hills on June 3, 2026\n\n%s", 0, 0, 0},
        {"Rain Comes\n\nIt came on June 3, 2026.\n\n%s", 0, 0, 0}
    };

    (void) state;
    CHECK_CASES(cases);
}

/* 3/4/2026 is in March or April, unless the clock or the text tells which. */
static void test_ambiguous(void **state) {
    static const Case cases[] = {
        {"Two Ministers Sign\n\nPosted on 3/4/2026\n\n%s", 0, 0, 0},
        {"Two Ministers Sign\n\nPosted on 3/4/2026, 6:12 PM\n\n%s", 2026, 3, 4},
        {"Two Ministers Sign\n\nPosted on 3/4/2026\n\n%s They met on March 3.", 2026, 3, 4},
        {"Two Ministers Sign\n\nPosted on 13/4/2026\n\n%s", 2026, 4, 13},
        {"Two Ministers Sign\n\nPosted on 4/4/2026\n\n%s", 2026, 4, 4}
    };

    (void) state;
    CHECK_CASES(cases);
}

static void test_datelines(void **state) {
    static const Case cases[] = {
        {"BEIJING, January 5, 2026 (Agency) -- %s", 2026, 1, 5},
        {"Jan. 5, 2026 (UPI) -- %s", 2026, 1, 5},
        {"Saturday, January 31, 2026\n\nTalks In Beijing\n\nSEOUL, Jan. 5 (Yonhap) -- %s", 2026, 1, 5},
        {"BEIJING, Jan. 4 -- %s They had met before, on January 3, 2026.", 2026, 1, 4},
        {"BEIJING, Jan. 4 -- %s", 0, 0, 0},
        {"BEIJING, Jan. 4 -- %s They had met before, on March 3, 2019.", 0, 0, 0},
        {"NEW YORK (Jan. 5, 2026) - %s", 2026, 1, 5},
        {"(Seoul, January 5, 2026) %s", 2026, 1, 5},
        {"On January 5, 2026 (Monday), %s", 0, 0, 0},
        {"Anna Berg (6 October 1895 - 8 September 1960), best known for the bridge, drew it. %s", 0, 0, 0},
        {"\"September 11, 1973: The Day Of The Storm\" is the play that she wrote on it. %s", 0, 0, 0},
        {"Seventh Ferry Line, 1 June 1985 -- 30 June 1991, was that of the towns. %s", 0, 0, 0},
        {"Berlin, 5. Januar 2026 (dpa) - Die beiden Minister haben den Vertrag in dem alten Zollhaus "
         "unterzeichnet, und die Beobachter sagten, dass es der erste seiner Art seit dem Ende ist.",
         2026, 1, 5},
        {"МОСКВА, 5 января 2026 года. /ТАСС/. Два министра подписали договор в старом здании таможни, и "
         "наблюдатели сказали, что это первый такой договор после того, как закончилась война.", 2026, 1, 5},
        {"新华社北京1月5日电（记者王某）两位部长在旧海关大楼签署了协议，观察人士说，这是战争结束以来的第一份此类协议。"
         "该协议于2026年1月4日达成。", 2026, 1, 5}
    };

    (void) state;
    CHECK_CASES(cases);
}

static void test_captions(void **state) {
    static const Case cases[] = {
        {"Two ministers in the old customs house, January 4, 2026. Yonhap/AP\n\n%s They met on Sunday.",
         2026, 1, 4},
        {"Two ministers in the old customs house, January 4, 2026. Yonhap/AP\n\n%s They met on Sunday. "
         "On Monday they went home.", 2026, 1, 5},
        {"Two ministers in the old customs house, January 4, 2026. Yonhap/AP\n\n%s", 0, 0, 0},
        {"FILE - Two ministers in the customs house, January 4, 2026. (AP Photo/Anna Berg)\n\n%s They met on "
         "Sunday.", 0, 0, 0},
        {"Two ministers in the old customs house, January 4, 2026. Yonhap/AP\n\n%s They met on Sunday.\n\n"
         "Two ministers walk down the stairs of the house, January 6, 2026. Yonhap/AP", 2026, 1, 6}
    };

    (void) state;
    CHECK_CASES(cases);
}

/* The day of the visit is believed where the text speaks of the days around it, */
static void test_headers(void **state) {
    static const Case cases[] = {
        {"Sunday, January 4, 2026\n\nNews\n\nSport\n\nTwo Ministers Sign\n\n%s They came on January 3 and "
         "left on "
         "January 4.", 2026, 1, 4},
        {"Sunday, January 4, 2026\n\nNews\n\nSport\n\nTwo Ministers Sign\n\n%s They came on December 3 and "
         "left "
         "on Monday.", 0, 0, 0},
        /* and tells the year where past and future enclose a day. */
        {"Saturday, January 31, 2026\n\nNews\n\nSport\n\nTwo Ministers To Sign\n\n%s The house said so on "
         "January "
         "4. He will leave on January 5 "
         "and will be back on January 9.", 2026, 1, 4}
    };

    (void) state;
    CHECK_CASES(cases);
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
        cmocka_unit_test(test_lines),          cmocka_unit_test(test_places),
        cmocka_unit_test(test_ambiguous),      cmocka_unit_test(test_datelines),
        cmocka_unit_test(test_captions),       cmocka_unit_test(test_headers),
        cmocka_unit_test(test_nothing_sure),   cmocka_unit_test(test_declared)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
