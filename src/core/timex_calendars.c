/*
 * timex_calendars.c - years and days of calendars that are not the Gregorian one.
 *
 * The tabular Islamic calendar has leap years in a cycle of thirty years, the solar one of Iran and Afghanistan in one
 * of thirty-three, which agrees with the equinox for every year from 1178 to 1633 (Borkowski, The Persian calendar for
 * 3000 years, 1996).
 */
#include <stdlib.h>
#include <string.h>

#include "timex_meaning.h"

/* 1 Muharram of the year 1: 16 July 622 of the Julian, 19 July of the Gregorian calendar. */
#define HIJRI_EPOCH (-492148)

/* 1 Farvardin of the year 1 by that cycle: 21 March 622 of the Gregorian calendar. */
#define SOLAR_EPOCH (-492268)

/* A written year from this one on is of the Gregorian calendar. */
#define SOLAR_YEARS_END 1700

/* The first day of a year of the tabular Islamic calendar; those that watch the moon differ by a day. */
static int32_t hijri_new_year(int32_t year) {
    return calendar_add(HIJRI_EPOCH, (year - 1) * INT64_C(354) + (11 * (int64_t) year + 3) / 30);
}

/* The first day of a year of the solar calendar. */
static int32_t solar_new_year(int32_t year) {
    return calendar_add(SOLAR_EPOCH, (year - 1) * INT64_C(365) + (8 * (int64_t) year + 21) / 33);
}

/* The first day of a month of the solar calendar: six of 31 days, five of 30, and the rest of the year. */
static int32_t solar_month(int32_t year, int32_t month) {
    if (month > 12)
        return solar_new_year(year + 1);
    return calendar_add(solar_new_year(year), month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6);
}

/* The day of the solar calendar that the reading names in that year; DAY_NONE if it has none. */
static int32_t solar_day(const Reading *reading, int32_t year) {
    int32_t month = get(reading, FIELD_MONTH);
    int32_t day = calendar_add(solar_month(year, month), get(reading, FIELD_DAY) - 1);

    return day < solar_month(year, month + 1) ? day : DAY_NONE;
}

/* The year in which the reading's day, or else the first of its month, lies nearest to the reference. */
static int32_t nearest_solar_year(const Reading *reading, int32_t reference) {
    int32_t middle = calendar_date(reference).year - 621, best = 0, least = 0;

    for (int32_t year = middle - 2; year <= middle + 1; year++) {
        int32_t day = has(reading, FIELD_DAY) ? solar_day(reading, year)
                      : solar_month(year, get(reading, FIELD_MONTH));
        int32_t apart = day == DAY_NONE ? 0 : abs(day - reference);

        if (day != DAY_NONE && (best == 0 || apart < least)) {
            best = year;
            least = apart;
        }
    }
    return best;
}

bool timex_from_solar(const Resolver *resolver, Reading *reading, TimexAnchor *anchor) {
    int32_t year = get(reading, FIELD_YEAR), day;
    CivilDate date;

    if (year >= SOLAR_YEARS_END) {
        clear(reading, FIELD_ERA);
        return true;
    }
    if (get(reading, FIELD_MONTH) > 12)
        return false;
    if (!year) {
        int32_t reference = timex_reference_day(resolver, false, anchor);

        year = reference == DAY_NONE ? 0 : nearest_solar_year(reading, reference);
        if (!year)
            return false;
        set(reading, FIELD_YEAR, year);
    }
    if (!has(reading, FIELD_DAY))
        return true;
    day = solar_day(reading, year);
    if (day == DAY_NONE)
        return false;
    date = calendar_date(day);
    set(reading, FIELD_YEAR, date.year);
    set(reading, FIELD_MONTH, date.month);
    set(reading, FIELD_DAY, date.day);
    clear(reading, FIELD_ERA);
    return true;
}

void timex_write_period(const Reading *reading, Meaning *meaning) {
    int32_t year = get(reading, FIELD_YEAR), month = get(reading, FIELD_MONTH);
    Point first, last;

    if (get(reading, FIELD_ERA) == ERA_HIJRI) {
        meaning->first_day = hijri_new_year(year);
        meaning->last_day = calendar_add(hijri_new_year(year + 1), -1);
    } else {
        meaning->first_day = month ? solar_month(year, month) : solar_new_year(year);
        meaning->last_day = calendar_add(month ? solar_month(year, month + 1) : solar_new_year(year + 1), -1);
    }
    if (meaning->first_day == DAY_NONE || meaning->last_day == DAY_NONE)
        return;
    first = point_of_day(meaning->first_day, GRAIN_DAY);
    last = point_of_day(meaning->last_day, GRAIN_DAY);
    meaning->point = point_none;
    point_value(&first, meaning->value);
    strcat(meaning->value, "/");
    point_value(&last, meaning->value + strlen(meaning->value));
}
