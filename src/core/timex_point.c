/*
 * timex_point.c - points of the calendar: their days, their neighbours, their TIMEX3 values.
 */
#include "timex_point.h"

#include <string.h>

#include "lexicon_classes.h"

const Point point_none = {.hour = -1, .minute = -1, .second = -1};

/* How many of the grain make a year; 0 for those that do not count in years. */
static int32_t grains_a_year(Grain grain) {
    switch (grain) {
    case GRAIN_HALF:
        return 2;
    case GRAIN_SEASON:
    case GRAIN_QUARTER:
        return 4;
    case GRAIN_MONTH:
        return 12;
    default:
        return 0;
    }
}

/* Spring begins in March; winter belongs to the year it begins in. */
static int32_t season_of_month(int32_t month) {
    return month < 3 ? 4 : month / 3;
}

Point point_of_day(int32_t day, Grain grain) {
    CivilDate date = calendar_date(day);
    IsoWeek week;
    Point point = point_none;

    point.grain = grain;
    point.year = date.year;
    switch (grain) {
    case GRAIN_CENTURY:
        point.year = date.year / 100 * 100;
        break;
    case GRAIN_DECADE:
        point.year = date.year / 10 * 10;
        break;
    case GRAIN_HALF:
        point.number = (date.month + 5) / 6;
        break;
    case GRAIN_SEASON:
        point.number = season_of_month(date.month);
        point.year -= date.month < 3;
        break;
    case GRAIN_QUARTER:
        point.number = (date.month + 2) / 3;
        break;
    case GRAIN_MONTH:
        point.number = date.month;
        break;
    case GRAIN_WEEK:
    case GRAIN_WEEKEND:
        week = calendar_week(day);
        point.year = week.year;
        point.number = week.week;
        break;
    case GRAIN_DAY:
        point.number = date.month;
        point.day = date.day;
        break;
    default:
        break;
    }
    return point;
}

/* Days of `months` whole months from the first of that month on; it may lie beyond December. */
static void month_days(int32_t year, int32_t month, int32_t months, int32_t *first, int32_t *last) {
    int32_t end = month + months - 1;

    *first = calendar_day(year + (month - 1) / 12, (month - 1) % 12 + 1, 1);
    year += (end - 1) / 12;
    end = (end - 1) % 12 + 1;
    *last = calendar_day(year, end, calendar_month_days(year, end));
}

void point_days(const Point *point, int32_t *first, int32_t *last) {
    int32_t number = point->number;

    *first = *last = DAY_NONE;
    if (point->year < YEAR_MIN || point->year > YEAR_MAX || (point->grain > GRAIN_YEAR && number == 0))
        return;
    switch (point->grain) {
    case GRAIN_NONE:
        break;
    case GRAIN_CENTURY:
        *first = calendar_day(point->year, 1, 1);
        *last = calendar_day(point->year + 99, 12, 31);
        break;
    case GRAIN_DECADE:
        *first = calendar_day(point->year, 1, 1);
        *last = calendar_day(point->year + 9, 12, 31);
        break;
    case GRAIN_YEAR:
        month_days(point->year, 1, 12, first, last);
        break;
    case GRAIN_HALF:
        month_days(point->year, number * 6 - 5, 6, first, last);
        break;
    case GRAIN_SEASON:
        month_days(point->year, number * 3, 3, first, last);
        break;
    case GRAIN_QUARTER:
        month_days(point->year, number * 3 - 2, 3, first, last);
        break;
    case GRAIN_MONTH:
        month_days(point->year, number, 1, first, last);
        break;
    case GRAIN_WEEK:
        *first = calendar_week_start(point->year, number);
        *last = calendar_add(*first, 6);
        break;
    case GRAIN_WEEKEND:
        *first = calendar_add(calendar_week_start(point->year, number), 5);
        *last = calendar_add(*first, 1);
        break;
    case GRAIN_DAY:
        *first = *last = calendar_day(point->year, number, point->day);
        break;
    }
    if (*first == DAY_NONE || *last == DAY_NONE)
        *first = *last = DAY_NONE;
}

/* A point that cannot be reached is not known. */
static Point out_of_calendar(Point point) {
    point.year = 0;
    point.number = 0;
    point.day = 0;
    return point;
}

Point point_shift(const Point *point, int64_t count) {
    Point shifted = *point;
    int32_t a_year = grains_a_year(point->grain);
    int32_t first, last, day;
    int64_t year;

    if (point->year == 0 || point->grain == GRAIN_NONE)
        return shifted;
    if (count > YEAR_MAX * INT64_C(400) || count < -YEAR_MAX * INT64_C(400))
        return out_of_calendar(shifted);
    if (point->grain >= GRAIN_WEEK) {
        point_days(point, &first, &last);
        day = first == DAY_NONE ? DAY_NONE : calendar_add(first, count * (point->grain == GRAIN_DAY ? 1 : 7));
        if (day == DAY_NONE)
            return out_of_calendar(shifted);
        shifted = point_of_day(day, point->grain);
        shifted.hour = point->hour;
        shifted.minute = point->minute;
        shifted.second = point->second;
        shifted.part = point->part;
        return shifted;
    }
    if (a_year) {
        int64_t total = (int64_t) point->year * a_year + point->number - 1 + count;

        year = total / a_year;
        shifted.number = (int32_t) (total % a_year) + 1;
    } else {
        year = point->year
               + count * (point->grain == GRAIN_CENTURY ? 100 : point->grain == GRAIN_DECADE ? 10 : 1);
    }
    if (year < YEAR_MIN || year > YEAR_MAX)
        return out_of_calendar(shifted);
    shifted.year = (int32_t) year;
    return shifted;
}

char *write_number(char *out, int64_t number, int width) {
    char digits[24];
    int count = 0;

    do {
        digits[count++] = (char) ('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (width-- > count)
        *out++ = '0';
    while (count > 0)
        *out++ = digits[--count];
    return out;
}

static char *write_text(char *out, const char *text) {
    size_t length = strlen(text);

    memcpy(out, text, length);
    return out + length;
}

/* A number of two digits, or XX if it is not known. */
static char *write_two(char *out, int32_t number) {
    return number > 0 ? write_number(out, number, 2) : write_text(out, "XX");
}

/* Z for Greenwich, else how far ahead of it or behind. */
static char *write_zone(char *out, int32_t zone) {
    int32_t minutes = zone < 0 ? -zone : zone;

    if (zone == 0)
        return write_text(out, "Z");
    *out++ = zone < 0 ? '-' : '+';
    out = write_number(out, minutes / 60, 2);
    *out++ = ':';
    return write_number(out, minutes % 60, 2);
}

/* T and the time of day, if there is one. */
static char *write_time(char *out, const Point *point) {
    static const char *const parts[] = {
        [DAY_PART_MORNING] = "MO", [DAY_PART_NOON] = "12:00", [DAY_PART_AFTERNOON] = "AF",
        [DAY_PART_EVENING] = "EV", [DAY_PART_NIGHT] = "NI",   [DAY_PART_MIDNIGHT] = "24:00"};

    if (point->hour >= 0) {
        *out++ = 'T';
        out = write_number(out, point->hour, 2);
        if (point->minute >= 0) {
            *out++ = ':';
            out = write_number(out, point->minute, 2);
        }
        if (point->second >= 0) {
            *out++ = ':';
            out = write_number(out, point->second, 2);
        }
        if (point->zoned)
            out = write_zone(out, point->zone);
    } else if (point->part) {
        *out++ = 'T';
        out = write_text(out, parts[point->part]);
    }
    return out;
}

void point_value(const Point *point, char *value) {
    static const char *const seasons[] = {"XX", "SP", "SU", "FA", "WI"};
    char *out = value;

    if (point->grain == GRAIN_CENTURY || point->grain == GRAIN_DECADE) {
        int32_t width = point->grain == GRAIN_CENTURY ? 2 : 3;

        if (point->year)
            out = write_number(out, point->year / (width == 2 ? 100 : 10), width);
        else
            out = write_text(out, width == 2 ? "XX" : "XXX");
        *out = '\0';
        return;
    }
    out = point->year ? write_number(out, point->year, 4) : write_text(out, "XXXX");
    switch (point->grain) {
    case GRAIN_HALF:
        out = write_text(out, "-H");
        out = point->number ? write_number(out, point->number, 1) : write_text(out, "X");
        break;
    case GRAIN_SEASON:
        out = write_text(out, "-");
        out = write_text(out, seasons[point->number]);
        break;
    case GRAIN_QUARTER:
        out = write_text(out, "-Q");
        out = point->number ? write_number(out, point->number, 1) : write_text(out, "X");
        break;
    case GRAIN_MONTH:
        out = write_text(out, "-");
        out = write_two(out, point->number);
        break;
    case GRAIN_WEEK:
    case GRAIN_WEEKEND:
        out = write_text(out, "-W");
        out = write_two(out, point->number);
        if (point->grain == GRAIN_WEEKEND)
            out = write_text(out, "-WE");
        break;
    case GRAIN_DAY:
        if (point->weekday && !point->year && !point->number) {
            out = write_text(out, "-WXX-");
            out = write_number(out, point->weekday, 1);
        } else {
            out = write_text(out, "-");
            out = write_two(out, point->number);
            out = write_text(out, "-");
            out = write_two(out, point->day);
        }
        out = write_time(out, point);
        break;
    default:
        break;
    }
    *out = '\0';
}
