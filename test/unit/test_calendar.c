/*
 * test_calendar.c - every day of the calendar there and back, and dates known from elsewhere.
 */
#include "support.h"

#include <cmocka.h>

#include "calendar.h"

static void test_known_days(void **state) {
    (void) state;
    assert_int_equal(calendar_day(1970, 1, 1), 0);
    assert_int_equal(calendar_day(1969, 12, 31), -1);
    assert_int_equal(calendar_day(2000, 3, 1), 11017);
    assert_int_equal(calendar_day(1, 1, 1), -719162);
    assert_int_equal(calendar_day(9999, 12, 31), 2932896);
}

static void test_no_such_day(void **state) {
    static const CivilDate dates[] = {
        {2026, 2, 30}, {2025, 2, 29}, {1900, 2, 29}, {2026, 0, 1}, {2026, 13, 1}, {2026, 1, 0},
        {2026, 4, 31}, {0, 1, 1}, {10000, 1, 1}, {-5, 1, 1},
        {INT32_MAX, INT32_MAX, INT32_MAX}, {INT32_MIN, INT32_MIN, INT32_MIN}
    };

    (void) state;
    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++)
        assert_int_equal(calendar_day(dates[i].year, dates[i].month, dates[i].day), DAY_NONE);
    assert_int_not_equal(calendar_day(2024, 2, 29), DAY_NONE);
    assert_int_not_equal(calendar_day(2000, 2, 29), DAY_NONE);
}

static void test_every_day(void **state) {
    int32_t day = calendar_day(1, 1, 1);
    int32_t weekday = 1;            /* the proleptic calendar begins on a Monday */
    IsoWeek week = {1, 1};

    (void) state;
    for (int32_t year = 1; year <= 9999; year++) {
        for (int32_t month = 1; month <= 12; month++) {
            for (int32_t of_month = 1; of_month <= calendar_month_days(year, month); of_month++, day++) {
                CivilDate date = calendar_date(day);

                assert_int_equal(calendar_day(year, month, of_month), day);
                assert_true(date.year == year && date.month == month && date.day == of_month);
                assert_int_equal(calendar_weekday(day), weekday);
                if (weekday == 1 && day != calendar_day(1, 1, 1)) {
                    IsoWeek next = calendar_week(day);

                    assert_true((next.year == week.year && next.week == week.week + 1)
                                || (next.year == week.year + 1 && next.week == 1 && week.week >= 52));
                    week = next;
                    if (year < 9999)
                        assert_int_equal(calendar_week_start(week.year, week.week), day);
                }
                weekday = weekday % 7 + 1;
            }
        }
    }
    assert_int_equal(day, calendar_day(9999, 12, 31) + 1);
}

static void test_weeks(void **state) {
    static const struct { CivilDate date; int32_t year, week; } known[] = {
        {{2026, 1, 1}, 2026, 1}, {{2025, 12, 29}, 2026, 1}, {{2027, 1, 1}, 2026, 53},
        {{2021, 1, 3}, 2020, 53}, {{2016, 1, 3}, 2015, 53}, {{2005, 1, 1}, 2004, 53},
        {{2008, 12, 30}, 2009, 1}
    };

    (void) state;
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        IsoWeek week =
            calendar_week(calendar_day(known[i].date.year, known[i].date.month, known[i].date.day));

        assert_int_equal(week.year, known[i].year);
        assert_int_equal(week.week, known[i].week);
    }
    assert_int_equal(calendar_year_weeks(2026), 53);
    assert_int_equal(calendar_year_weeks(2025), 52);
    assert_int_equal(calendar_week_start(2025, 53), DAY_NONE);
    assert_int_equal(calendar_week_start(2026, 0), DAY_NONE);
    assert_int_equal(calendar_week_start(INT32_MAX, 1), DAY_NONE);
}

static void test_add(void **state) {
    (void) state;
    assert_int_equal(calendar_add(calendar_day(2026, 2, 28), 1), calendar_day(2026, 3, 1));
    assert_int_equal(calendar_add(calendar_day(9999, 12, 31), 1), DAY_NONE);
    assert_int_equal(calendar_add(calendar_day(1, 1, 1), -1), DAY_NONE);
    assert_int_equal(calendar_add(0, INT64_MAX), DAY_NONE);
    assert_int_equal(calendar_add(0, INT64_MIN), DAY_NONE);
    assert_int_equal(calendar_add(DAY_NONE, 0), DAY_NONE);
}

static void test_easter(void **state) {
    (void) state;
    assert_int_equal(calendar_easter(2026), calendar_day(2026, 4, 5));
    assert_int_equal(calendar_easter(2024), calendar_day(2024, 3, 31));
    assert_int_equal(calendar_easter(1981), calendar_day(1981, 4, 19));
    assert_int_equal(calendar_easter(2038), calendar_day(2038, 4, 25));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_known_days), cmocka_unit_test(test_no_such_day),
                                       cmocka_unit_test(test_every_day),  cmocka_unit_test(test_weeks),
                                       cmocka_unit_test(test_add),        cmocka_unit_test(test_easter)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
