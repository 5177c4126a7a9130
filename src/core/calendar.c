/*
 * calendar.c - the proleptic Gregorian calendar in closed forms.
 *
 * Days are counted in years that begin in March, so that the leap day is a year's last and the months before
 * it follow one linear rule (Richards, Mapping Time, 1998). Easter is by the anonymous Gregorian algorithm
 * (Meeus).
 */
#include "calendar.h"

#include <stdbool.h>

/* Days from 1 March of the year 0 to 1 January 1970. */
#define DAYS_TO_EPOCH 719468

#define DAYS_IN_400_YEARS 146097

/* 1 January of year 1 and 31 December of year 9999. */
#define DAY_FIRST (-719162)
#define DAY_LAST 2932896

static bool is_leap_year(int32_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int32_t calendar_month_days(int32_t year, int32_t month) {
    static const uint8_t days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12)
        return 0;
    return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

int32_t calendar_day(int32_t year, int32_t month, int32_t day) {
    int32_t march_year, of_400, day_of_year;

    if (day < 1 || day > calendar_month_days(year, month))
        return DAY_NONE;
    march_year = month > 2 ? year : year - 1;
    of_400 = march_year % 400;
    day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return march_year / 400 * DAYS_IN_400_YEARS + of_400 * 365 + of_400 / 4 - of_400 / 100 + day_of_year
           - DAYS_TO_EPOCH;
}

CivilDate calendar_date(int32_t day) {
    int32_t days = day + DAYS_TO_EPOCH;     /* positive: the calendar begins in the year 1 */
    int32_t of_400 = days % DAYS_IN_400_YEARS;
    int32_t year = (of_400 - of_400 / 1460 + of_400 / 36524 - of_400 / 146096) / 365;
    int32_t day_of_year = of_400 - (365 * year + year / 4 - year / 100);
    int32_t month = (5 * day_of_year + 2) / 153;
    CivilDate date;

    date.day = day_of_year - (153 * month + 2) / 5 + 1;
    date.month = month < 10 ? month + 3 : month - 9;
    date.year = days / DAYS_IN_400_YEARS * 400 + year + (date.month <= 2);
    return date;
}

int32_t calendar_weekday(int32_t day) {
    int32_t of_week = (day % 7 + 3) % 7;    /* 1 January 1970 was a Thursday */

    return (of_week + 7) % 7 + 1;
}

IsoWeek calendar_week(int32_t day) {
    int32_t thursday = day + 4 - calendar_weekday(day);
    int32_t new_year;
    IsoWeek week;

    if (thursday > DAY_LAST)
        week.year = YEAR_MAX + 1;
    else
        week.year = calendar_date(thursday).year;
    new_year = week.year > YEAR_MAX ? DAY_LAST + 1 : calendar_day(week.year, 1, 1);
    week.week = (thursday - new_year) / 7 + 1;
    return week;
}

int32_t calendar_year_weeks(int32_t year) {
    return calendar_week(calendar_day(year, 12, 28)).week;
}

int32_t calendar_week_start(int32_t year, int32_t week) {
    int32_t fourth;

    if (year < YEAR_MIN || year > YEAR_MAX || week < 1 || week > calendar_year_weeks(year))
        return DAY_NONE;
    fourth = calendar_day(year, 1, 4);      /* always in week 1 */
    return calendar_add(fourth, 1 - calendar_weekday(fourth) + (week - 1) * 7);
}

int32_t calendar_add(int32_t day, int64_t days) {
    if (day < DAY_FIRST || day > DAY_LAST || days < DAY_FIRST - (int64_t) day
        || days > DAY_LAST - (int64_t) day)
        return DAY_NONE;
    return (int32_t) (day + days);
}

int32_t calendar_easter(int32_t year) {
    int32_t golden = year % 19, century = year / 100, of_century = year % 100;
    int32_t epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int32_t weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    int32_t late = (golden + 11 * epact + 22 * weekday) / 451;
    int32_t days = epact + weekday - 7 * late + 114;

    return calendar_day(year, days / 31, days % 31 + 1);
}
