/*
 * test_timex.c - what texts mention which dates: each row a text, its day of publication, and every mention
 * expected.
 */
#include "support.h"

#include <cmocka.h>
#include <stdio.h>

#include "timeml.h"
#include "timex.h"

typedef struct Row
{
    const char *published;      /* yyyymmdd, "" for not known */
    const char *text;
    const char *expected;       /* mention|kind|value|first|last|modifier|anchor, a line each */
} Row;

static int32_t day_of(const char *published) {
    int32_t number = (int32_t) strtol(published, NULL, 10);

    return *published ? calendar_day(number / 10000, number / 100 % 100, number % 100) : DAY_NONE;
}

static void print_day(char *out, size_t room, int32_t day) {
    CivilDate date;

    snprintf(out, room, "-");
    if (day == DAY_NONE)
        return;
    date = calendar_date(day);
    snprintf(out, room, "%04d%02d%02d", (int) date.year, (int) date.month, (int) date.day);
}

/* All mentions of the article, as the rows write them. */
static void print_timexes(const Article *article, const Array *timexes, char *out, size_t room) {
    const Timex *timex = timexes->elements;
    size_t at = 0;

    out[0] = '\0';
    for (uint32_t i = 0; i < timexes->count; i++) {
        const char *modifier = timex_modifier_name((TimexModifier) timex[i].modifier);
        char first[16], last[16];

        print_day(first, sizeof first, timex[i].first_day);
        print_day(last, sizeof last, timex[i].last_day);
        at += (size_t) snprintf(out + at, room - at, "%s%.*s|%s|%s|%s|%s|%s|%s", i ? "\n" : "",
                                (int) timex[i].length, article->text + timex[i].start,
                                timex_kind_name((TimexKind) timex[i].kind), timex[i].value, first, last,
                                modifier ? modifier : "-", timex_anchor_name((TimexAnchor) timex[i].anchor));
        assert_true(at < room);
    }
}

static void check_rows(const Row *rows, size_t count) {
    static char found[8192];

    for (size_t i = 0; i < count; i++) {
        Arena arena = test_arena();
        Article *article = read_article(&arena, rows[i].text);
        Array timexes = {0};

        assert_non_null(article);
        assert_int_equal(timex_read(article, day_of(rows[i].published), &timexes), STATUS_OK);
        print_timexes(article, &timexes, found, sizeof found);
        assert_string_equal(found, rows[i].expected);
        arena_free(&arena);
    }
}

#define CHECK(rows) check_rows(rows, sizeof rows / sizeof rows[0])

static void test_written(void **state) {
    static const Row rows[] = {
        {"", "The treaty was signed in Rome on January 5, 2026, and took effect at once.",
         "January 5, 2026|date|2026-01-05|20260105|20260105|-|written"},
        {"", "It was signed on the 4th of July 1976 and again on 12 March 2019 in the city.",
         "the 4th of July 1976|date|1976-07-04|19760704|19760704|-|written\n"
         "12 March 2019|date|2019-03-12|20190312|20190312|-|written"},
        {"", "The report of early March 2024 covers the third quarter of 2023 and all of 2022.",
         "early March 2024|date|2024-03|20240301|20240331|start|written\n"
         "the third quarter of 2023|date|2023-Q3|20230701|20230930|-|written\n"
         "2022|date|2022|20220101|20221231|-|written"},
        {"", "In the late 1980s and in the 20th century, and in the summer of 2012, they lived there.",
         "the late 1980s|date|198|19800101|19891231|end|written\n"
         "the 20th century|date|19|19000101|19991231|-|written\n"
         "the summer of 2012|date|2012-SU|20120601|20120831|-|written"},
        {"", "The first half of 2024 was better than Q3 2023 and H1 2023 for the company.",
         "The first half of 2024|date|2024-H1|20240101|20240630|-|written\n"
         "Q3 2023|date|2023-Q3|20230701|20230930|-|written\n"
         "H1 2023|date|2023-H1|20230101|20230630|-|written"},
        {"", "It happened in nineteen ninety-six, or in the year two thousand five, he said.",
         "nineteen ninety-six|date|1996|19960101|19961231|-|written\n"
         "the year two thousand five|date|2005|20050101|20051231|-|written"}
    };

    (void) state;
    CHECK(rows);
}

static void test_digits(void **state) {
    static const Row rows[] = {
        {"", "2026-01-05", "2026-01-05|date|2026-01-05|20260105|20260105|-|written"},
        {"", "2026/1/5", "2026/1/5|date|2026-01-05|20260105|20260105|-|written"},
        {"", "2026.3.2 / Agency", "2026.3.2|date|2026-03-02|20260302|20260302|-|written"},
        {"", "5.1.2026", "5.1.2026|date|2026-01-05|20260105|20260105|-|written"},
        {"", "2026-01-05T10:30:00Z",
         "2026-01-05T10:30:00Z|time|2026-01-05T10:30:00Z|20260105|20260105|-|written"},
        {"", "2026-01-05 10:30", "2026-01-05 10:30|time|2026-01-05T10:30|20260105|20260105|-|written"},
        /* The order of day and month is the article's own where it shows, ... */
        {"", "It was held on 25/12/2025 and then again on 3/4/2026 for the second time.",
         "25/12/2025|date|2025-12-25|20251225|20251225|-|written\n"
         "3/4/2026|date|2026-04-03|20260403|20260403|-|written"},
        /* ... else that of the language. */
        {"", "Posted: 3/6/2026, 6:12:09 PM. The minister said that it is what they have wanted.",
         "3/6/2026, 6:12:09 PM|time|2026-03-06T18:12:09|20260306|20260306|-|assumed"},
        {"", "2026-02-30 and 2025-02-29 and 31/4/2026", ""}
    };

    (void) state;
    CHECK(rows);
}

static void test_published(void **state) {
    static const Row rows[] = {
        {"20260109", "He said Friday that the meeting will be held on Tuesday.",
         "Friday|date|2026-01-09|20260109|20260109|-|published\n"
         "Tuesday|date|2026-01-13|20260113|20260113|-|published"},
        {"20260109", "They met last November, earlier this week and the day before yesterday.",
         "last November|date|2025-11|20251101|20251130|-|published\n"
         "earlier this week|date|2026-W02|20260105|20260111|start|published\n"
         "the day before yesterday|date|2026-01-07|20260107|20260107|-|published"},
        {"20260109", "She was elected in June and left two years ago, they said.",
         "June|date|2025-06|20250601|20250630|-|published\n"
         "two years ago|date|2024|20240101|20241231|-|published"},
        {"20260109", "It is due next month or next year, and in the past two months too.",
         "next month|date|2026-02|20260201|20260228|-|published\n"
         "next year|date|2027|20270101|20271231|-|published\n"
         "the past two months|duration|P2M|20251110|20260109|-|published"},
        {"20260109", "The storm hit late yesterday; the courts open at 10:30 a.m. on Monday.",
         "late yesterday|date|2026-01-08|20260108|20260108|end|published\n"
         "10:30 a.m. on Monday|time|2026-01-12T10:30|20260112|20260112|-|published"},
        {"20260301", "He died in his home on Saturday night.",
         "Saturday night|time|2026-02-28TNI|20260228|20260228|-|published"},
        /* A weekday settles the year. */
        {"20260301", "It began on Sunday, March 2, in the north of the country.",
         "Sunday, March 2|date|2025-03-02|20250302|20250302|-|published"},
        {"20260109", "At Christmas and on Easter Sunday 2024 the church was full.",
         "Christmas|date|2025-12-25|20251225|20251225|-|published\n"
         "Easter Sunday 2024|date|2024-03-31|20240331|20240331|-|written"}
    };

    (void) state;
    CHECK(rows);
}

static void test_mentions(void **state) {
    static const Row rows[] = {
        {"20260109", "It opened on May 3, 2019, and the following day it was closed.",
         "May 3, 2019|date|2019-05-03|20190503|20190503|-|written\n"
         "the following day|date|2019-05-04|20190504|20190504|-|mention"},
        {"20260109", "In the third quarter of 2024 it earned 5% more, compared with a year earlier.",
         "the third quarter of 2024|date|2024-Q3|20240701|20240930|-|written\n"
         "a year earlier|date|2023-Q3|20230701|20230930|-|mention"},
        {"", "It was May 3, 2019, and on Friday they came back.",
         "May 3, 2019|date|2019-05-03|20190503|20190503|-|written\n"
         "Friday|date|2019-05-03|20190503|20190503|-|mention"}
    };

    (void) state;
    CHECK(rows);
}

static void test_unresolved(void **state) {
    static const Row rows[] = {
        {"", "They met on Monday, last week and on January 5, as they had said in June.",
         "Monday|date|XXXX-WXX-1|-|-|-|unresolved\n"
         "last week|date|XXXX-WXX|-|-|-|unresolved\n"
         "January 5|date|XXXX-01-05|-|-|-|unresolved\n"
         "June|date|XXXX-06|-|-|-|unresolved"}
    };

    (void) state;
    CHECK(rows);
}

static void test_ranges(void **state) {
    static const Row rows[] = {
        {"", "The fair is open to the public from January 4 to 7, 2026.",
         "January 4 to 7, 2026|date|2026-01-04/2026-01-07|20260104|20260107|-|written"},
        {"20260109", "From March to May they sold more; between 1990 and 1995 they sold less.",
         "March to May|date|2025-03/2025-05|20250301|20250531|-|published\n"
         "1990 and 1995|date|1990/1995|19900101|19951231|-|written"},
        {"", "The plan for 1990-95 and the years January-March 2026 and June 2 to August 3, 1990.",
         "1990-95|date|1990/1995|19900101|19951231|-|written\n"
         "January-March 2026|date|2026-01/2026-03|20260101|20260331|-|written\n"
         "June 2 to August 3, 1990|date|1990-06-02/1990-08-03|19900602|19900803|-|written"},
        {"", "From December 30, 2025 to January 2 the office was closed.",
         "December 30, 2025 to January 2|date|2025-12-30/2026-01-02|20251230|20260102|-|written"}
    };

    (void) state;
    CHECK(rows);
}

static void test_durations_and_sets(void **state) {
    static const Row rows[] = {
        {"", "The 45-minute play was her first in nearly six years, he said.",
         "45-minute|duration|PT45M|-|-|-|written\n"
         "nearly six years|duration|P6Y|-|-|approx|written"},
        {"", "It took half an hour, a year and a half, or twenty-four days and at least 20 more years.",
         "half an hour|duration|PT30M|-|-|-|written\n"
         "a year and a half|duration|P1.5Y|-|-|-|written\n"
         "twenty-four days|duration|P24D|-|-|-|written\n"
         "at least 20 more years|duration|P20Y|-|-|equal_or_more|written"},
        {"", "They meet every Monday and report annually, or every two weeks, for several months.",
         "every Monday|set|XXXX-WXX-1|-|-|-|written\n"
         "annually|set|P1Y|-|-|-|written\n"
         "every two weeks|set|P2W|-|-|-|written\n"
         "several months|duration|PXM|-|-|-|written"}
    };

    (void) state;
    CHECK(rows);
}

/* The words are those of the article's language, the grammar is data. */
static void test_languages(void **state) {
    static const Row rows[] = {
        {"20260109",
         "El presidente viajó el 5 de enero de 2026 y volverá el próximo lunes, según dijo ayer a la prensa.",
         "el 5 de enero de 2026|date|2026-01-05|20260105|20260105|-|written\n"
         "el próximo lunes|date|2026-01-12|20260112|20260112|-|published\n"
         "ayer|date|2026-01-08|20260108|20260108|-|published"},
        {"20260109",
         "Vor zwei Jahren kam er am 5. Januar nach Berlin, wie er gestern um 20.30 Uhr zu der Presse sagte.",
         "Vor zwei Jahren|date|2024|20240101|20241231|-|published\n"
         "5. Januar|date|2026-01-05|20260105|20260105|-|published\n"
         "gestern|date|2026-01-08|20260108|20260108|-|published\n"
         "20.30 Uhr|time|2026-01-08T20:30|20260108|20260108|-|mention"},
        {"20260109",
         "Il est arrivé à Paris le 1er janvier 2026 et la semaine dernière il était dans le sud avec eux.",
         "le 1er janvier 2026|date|2026-01-01|20260101|20260101|-|written\n"
         "la semaine dernière|date|2026-W01|20251229|20260104|-|published"},
        {"20260109",
         "Президент прибыл 5 января 2026 года в Пекин, об этом сообщили вчера, и это не было новостью для "
         "них.",
         "5 января 2026 года|date|2026-01-05|20260105|20260105|-|written\n"
         "вчера|date|2026-01-08|20260108|20260108|-|published"},
        {"20260109", "他们于2026年1月5日在北京会见了总统，去年3月也在这里。",
         "2026年1月5日|date|2026-01-05|20260105|20260105|-|written\n"
         "去年3月|date|2025-03|20250301|20250331|-|published"},
        {"20260109", "장관은 2026년 1월 5일 서울에서 새 계획을 어제 발표했다고 말했다.",
         "2026년 1월 5일|date|2026-01-05|20260105|20260105|-|written\n"
         "어제|date|2026-01-08|20260108|20260108|-|published"}};

    (void) state;
    CHECK(rows);
}

/* What looks like a date and is none. */
static void test_no_dates(void **state) {
    static const Row rows[] = {
        {"20260109", "It cost $27 and 2,000 people came; they lost 3-2 in version 2.1.3 of the game.", ""},
        {"20260109", "Call 555-1990 or see page 12; 1500 soldiers and 2000 people are on the way.", ""},
        {"20260109", "You may march in the sun to be second; the third one is the fall of the wall.", ""},
        {"20260109", "She is 27 years old and her 3-year-old son may die on mars.", ""},
        {"20260109", "It was 12.5% of 1990% and 192.168.10.12 and the GDP of $1990.", ""}
    };

    (void) state;
    CHECK(rows);
}

/* The order of day and month: the article's dates, its words, the day of publication, or an assumption. */
static void test_order(void **state) {
    static const Row rows[] = {
        {"", "The copies of 3/4/2025 and of 12/25/2025 and the one of 13/14/2025 were all that they had.",
         "3/4/2025|date|2025-03-04|20250304|20250304|-|written\n"
         "12/25/2025|date|2025-12-25|20251225|20251225|-|written"},
        {"", "The copy of 3/4/2025 was made on the 3rd of April, as they all know of it.",
         "3/4/2025|date|2025-04-03|20250403|20250403|-|written\n"
         "the 3rd of April|date|2025-04-03|20250403|20250403|-|mention"},
        {"20250405", "The copy of 3/4/2025 was all that they had of it.",
         "3/4/2025|date|2025-04-03|20250403|20250403|-|written"},
        {"20250903", "The copy of 3/4/2025 was all that they had of it, and 5/5/2025 was the other.",
         "3/4/2025|date|2025-03-04|20250304|20250304|-|assumed\n"
         "5/5/2025|date|2025-05-05|20250505|20250505|-|written"},
        {"20250903", "They had 3/4 of it and were on the way on 9/11 and on 13/13, as they said.", ""}
    };

    (void) state;
    CHECK(rows);
}

/* What is picked out of a longer span. */
static void test_picks(void **state) {
    static const Row rows[] = {
        {"", "The first week of 2021 and the last week of 2020 were the worst that they had.",
         "The first week of 2021|date|2021-W01|20210104|20210110|-|written\n"
         "the last week of 2020|date|2020-W53|20201228|20210103|-|written"},
        {"", "The fifth Friday of May 2026 and the last day of February 2024 were the ones for it.",
         "The fifth Friday of May 2026|date|2026-05-29|20260529|20260529|-|written\n"
         "the last day of February 2024|date|2024-02-29|20240229|20240229|-|written"},
        /* There is none. */
        {"", "It was the fifth Friday of April 2026, as they said of it.", ""},
        {"", "It was the 4294967295th day of April 2026, as they said of it.", ""},
        {"", "The last three months of 2025 and the first 999999999 days of 2025 were the best of all.",
         "The last three months|duration|P3M|20251001|20251231|-|written\n"
         "2025|date|2025|20250101|20251231|-|written\n"
         "the first 999999999 days|duration|P999999999D|-|-|-|written\n"
         "2025|date|2025|20250101|20251231|-|written"},
        {"20260109", "He was there the first Monday evening of next month and in the week of Easter.",
         "the first Monday evening of next month|time|2026-02-02TEV|20260202|20260202|-|published\n"
         "the week of Easter|date|2025-W16|20250414|20250420|-|published"}
    };

    (void) state;
    CHECK(rows);
}

/* Zones, hours from one to another, and times that there are not. */
static void test_times(void **state) {
    static const Row rows[] = {
        {"", "2026-01-05T10:30:00+09:00 2026-01-05T10:30-0530 2026-01-05 10:30 GMT 2026-01-05T10:30+99:99",
         "2026-01-05T10:30:00+09:00|time|2026-01-05T10:30:00+09:00|20260105|20260105|-|written\n"
         "2026-01-05T10:30-0530|time|2026-01-05T10:30-05:30|20260105|20260105|-|written\n"
         "2026-01-05 10:30 GMT|time|2026-01-05T10:30Z|20260105|20260105|-|written\n"
         "2026-01-05T10:30+99:99|time|2026-01-05T10:30|20260105|20260105|-|written"},
        {"20260109", "It was open from 10 p.m. to 2 a.m. on Friday and from 11 to 1 p.m. on January 2.",
         "10 p.m. to 2 a.m. on Friday|time|2026-01-09T22:00/2026-01-10T02:00|20260109|20260110|-|published\n"
         "11 to 1 p.m. on January 2|time|2026-01-02T11:00/2026-01-02T13:00|20260102|20260102|-|published"},
        {"20260109", "It was open from 10 a.m. to 12:30 on January 2 and from 11 p.m. to 2:30 on January 3.",
         "10 a.m. to 12:30 on January 2|time|2026-01-02T10:00/2026-01-02T12:30|20260102|20260102|-|published\n"
         "11 p.m. to 2:30 on January 3|time|2026-01-03T23:00/2026-01-04T02:30|20260103|20260104|-|published"},
        {"20260109", "They were there at 2560 p.m. and at quarter to 9 in the evening of the 5th of it.",
         "quarter to 9 in the evening|time|2026-01-09T20:45|20260109|20260109|-|published"}
    };

    (void) state;
    CHECK(rows);
}

static void test_timeml(void **state) {
    static const char *const expected =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID/>\n"
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2026-01-09\" temporalFunction=\"false\" "
        "functionInDocument=\"CREATION_TIME\">2026-01-09</TIMEX3></DCT>\n"
        "<TEXT>A &lt;visit&gt; \xef\xbf\xbd&amp; talks from "
        "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2026-01-04\">January 4</TIMEX3> to "
        "<TIMEX3 tid=\"t2\" type=\"DATE\" value=\"2026-01-07\">7, 2026</TIMEX3>, he said "
        "<TIMEX3 tid=\"t3\" type=\"DATE\" value=\"2026-01-08\" mod=\"END\" temporalFunction=\"true\" "
        "anchorTimeID=\"t0\">late yesterday</TIMEX3>.</TEXT>\n</TimeML>\n";
    Arena arena = test_arena();
    Article *article =
        read_article(&arena, "A <visit> \x01& talks from January 4 to 7, 2026, he said late yesterday.");
    Array timexes = {0};
    const char *document;
    size_t length;

    (void) state;
    assert_non_null(article);
    assert_int_equal(timex_read(article, calendar_day(2026, 1, 9), &timexes), STATUS_OK);
    assert_int_equal(timeml_write(article, calendar_day(2026, 1, 9), &timexes, &document, &length),
                     STATUS_OK);
    assert_int_equal(length, strlen(expected));
    assert_memory_equal(document, expected, length);
    arena_free(&arena);
}

/* Running out of memory or being cancelled anywhere ends in a status, not in a crash. */
static void test_failures(void **state) {
    static const char *const text =
        "He said on Friday, January 9, 2026, that from March to May they met every two weeks.";

    (void) state;
    for (long left = 0; left < 40; left++) {
        TestCaller caller = {left, -1};
        Environment environment = test_environment(&caller);
        Arena arena;
        Article article;
        Array timexes = {0};
        Status status;

        arena_init(&arena, &environment);
        status = article_read(&article, &arena, text, strlen(text));
        if (status == STATUS_OK)
            status = timex_read(&article, DAY_NONE, &timexes);
        assert_true(status == STATUS_OUT_OF_MEMORY || (status == STATUS_OK && timexes.count == 3));
        arena_free(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_written),
                                       cmocka_unit_test(test_digits),
                                       cmocka_unit_test(test_published),
                                       cmocka_unit_test(test_mentions),
                                       cmocka_unit_test(test_unresolved),
                                       cmocka_unit_test(test_ranges),
                                       cmocka_unit_test(test_durations_and_sets),
                                       cmocka_unit_test(test_languages),
                                       cmocka_unit_test(test_no_dates),
                                       cmocka_unit_test(test_order),
                                       cmocka_unit_test(test_picks),
                                       cmocka_unit_test(test_times),
                                       cmocka_unit_test(test_timeml),
                                       cmocka_unit_test(test_failures)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
