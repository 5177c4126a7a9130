/*
 * timex_point.h - a point of the calendar at some grain: a day, a week, a quarter, a century. Private to the
 * date pass.
 */
#ifndef NEWS_TIMEX_POINT_H
#define NEWS_TIMEX_POINT_H

#include <stdbool.h>
#include <stddef.h>

#include "calendar.h"

/* From coarse to fine. */
typedef enum Grain
{
    GRAIN_NONE,
    GRAIN_CENTURY,
    GRAIN_DECADE,
    GRAIN_YEAR,
    GRAIN_HALF,
    GRAIN_SEASON,
    GRAIN_QUARTER,
    GRAIN_MONTH,
    GRAIN_WEEK,
    GRAIN_WEEKEND,
    GRAIN_DAY
} Grain;

/*
 * `number` counts the grain in its year: half, season, quarter, month, week, month of the day. A century is
 * its first year (2000 for the 21st), a decade too. year 0 is not known; then a day may be known by month
 * and day, or only by weekday. Time of day: hour -1 for none, part 0 for none.
 */
typedef struct Point
{
    Grain grain;
    int32_t year;
    int32_t number;             /* 0 where not known */
    int32_t day;
    int32_t weekday;            /* only where year is 0 */
    int32_t hour;
    int32_t minute;             /* -1 for none */
    int32_t second;             /* -1 for none */
    int32_t part;               /* DayPart symbol */
    bool zoned;                 /* the hour is of a zone `zone` minutes ahead of Greenwich */
    int32_t zone;
} Point;

/* Nothing known. */
extern const Point point_none;

/* The point of that grain that the day lies in. */
extern Point point_of_day(int32_t day, Grain grain);

/* First and last day, both DAY_NONE if it is not known or outside the calendar. */
extern void point_days(const Point *point, int32_t *first, int32_t *last);

/* `count` grains later. Grain none and a point that is not known stay what they are. */
extern Point point_shift(const Point *point, int64_t count);

/* Write the TIMEX3 value and a NUL to `value`, which has room for TIMEX_MAX_VALUE bytes. */
extern void point_value(const Point *point, char *value);

/* Decimal digits of number, at least `width` of them, at `out`; returns the end. No NUL. */
extern char *write_number(char *out, int64_t number, int width);

#endif
