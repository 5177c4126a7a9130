/*
 * calendar.h - days, months and weeks of the proleptic Gregorian calendar, years 1 to 9999.
 *
 * A day is an int32_t: days since 1 January 1970, negative before. Nothing here overflows for any argument;
 * what lies outside the calendar (30 February, week 53 of a year with 52, the year 0) is DAY_NONE.
 */
#ifndef NEWS_CALENDAR_H
#define NEWS_CALENDAR_H

#include <stdint.h>

/* No day: unknown, or outside the calendar. */
#define DAY_NONE INT32_MIN

#define YEAR_MIN 1
#define YEAR_MAX 9999

typedef struct CivilDate
{
    int32_t year;
    int32_t month;              /* 1 to 12 */
    int32_t day;                /* 1 to 31 */
} CivilDate;

/* A week of ISO 8601: it begins on Monday, and belongs to the year that its Thursday lies in. */
typedef struct IsoWeek
{
    int32_t year;
    int32_t week;               /* 1 to 53 */
} IsoWeek;

/* The day with that date; DAY_NONE if there is none. */
extern int32_t calendar_day(int32_t year, int32_t month, int32_t day);

/* The date of a day between calendar_day(1, 1, 1) and calendar_day(9999, 12, 31). */
extern CivilDate calendar_date(int32_t day);

/* 28 to 31; 0 for a month or year outside the calendar. */
extern int32_t calendar_month_days(int32_t year, int32_t month);

/* 1 for Monday to 7 for Sunday, of any day that is not DAY_NONE. */
extern int32_t calendar_weekday(int32_t day);

/* Days from `day`, which is not DAY_NONE, to the first such weekday, 0 to 6. */
static inline int32_t calendar_days_until(int32_t day, int32_t weekday) {
    return (weekday - calendar_weekday(day) + 7) % 7;
}

/* Days from the last such weekday to `day`, 0 to 6. */
static inline int32_t calendar_days_since(int32_t day, int32_t weekday) {
    return (calendar_weekday(day) - weekday + 7) % 7;
}

extern IsoWeek calendar_week(int32_t day);

/* 52 or 53. */
extern int32_t calendar_year_weeks(int32_t year);

/* The Monday of that week; DAY_NONE if the year has no such week or the Monday lies outside the calendar. */
extern int32_t calendar_week_start(int32_t year, int32_t week);

/* day + days; DAY_NONE if either is outside the calendar. */
extern int32_t calendar_add(int32_t day, int64_t days);

/* Easter Sunday of the western churches. */
extern int32_t calendar_easter(int32_t year);

#endif
