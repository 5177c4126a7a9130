/*
 * timex_amount.c - what is counted in units: so long before or after, durations, recurrence; and vague
 * references.
 */
#include <string.h>

#include "timex_meaning.h"

/* How long, in tokens, a quarter stays what "a year ago" is compared with. */
#define QUARTER_MEMORY 200

/* The same of a month: "rose 3 percent in June from a year earlier". */
#define MONTH_MEMORY 20

#define HOURS_A_DAY 24

/* In days. */
#define HALF_MONTH 15
#define HALF_WEEK 3

void timex_refer(const Resolver *resolver, int32_t reference, Meaning *meaning) {
    const char *value = reference == DATE_TERM_OFFSET + DATE_TERM_PAST_REFERENCE     ? "PAST_REF"
                        : reference == DATE_TERM_OFFSET + DATE_TERM_FUTURE_REFERENCE ? "FUTURE_REF"
                                                                                     : "PRESENT_REF";

    meaning->kind = TIMEX_DATE;
    meaning->anchor = resolver->published == DAY_NONE ? ANCHOR_UNRESOLVED : ANCHOR_PUBLISHED;
    meaning->point = point_none;
    meaning->first_day = meaning->last_day = DAY_NONE;
    strcpy(meaning->value, value);
}

/* The day that many units away; clamped to the end of shorter months. */
static int32_t day_away(int32_t day, int64_t count, int32_t unit) {
    CivilDate date = calendar_date(day);
    Point month = point_of_day(day, GRAIN_MONTH);
    int32_t days;

    switch (unit) {
    case UNIT_DAY:
        return calendar_add(day, count);
    case UNIT_WEEK:
    case UNIT_WEEKEND:
        return calendar_add(day, count * 7);
    case UNIT_FORTNIGHT:
        return calendar_add(day, count * 14);
    case UNIT_MONTH:
        break;
    case UNIT_QUARTER:
        count *= 3;
        break;
    case UNIT_YEAR:
        count *= 12;
        break;
    case UNIT_DECADE:
        count *= 120;
        break;
    case UNIT_CENTURY:
        count *= 1200;
        break;
    default:
        return DAY_NONE;
    }
    month = point_shift(&month, count);
    days = calendar_month_days(month.year, month.number);
    return calendar_day(month.year, month.number, date.day > days ? days : date.day);
}

/* The quarter last mentioned, or else the one before the reference day's. */
static Point last_quarter(const Resolver *resolver, int32_t reference, TimexAnchor *anchor) {
    Point quarter = point_of_day(reference, GRAIN_QUARTER);

    if (resolver->last[GRAIN_QUARTER].year) {
        *anchor = ANCHOR_MENTION;
        return resolver->last[GRAIN_QUARTER];
    }
    return point_shift(&quarter, -1);
}

/* Whether a quarter was mentioned so shortly before that "a year ago" compares with it. */
static bool quarter_is_near(const Resolver *resolver, const TimexMatch *match) {
    return resolver->by_quarter && match->first - resolver->quarter_at < QUARTER_MEMORY;
}

/* Whether a month was mentioned last, and so shortly before that it is compared with that of "a year earlier". */
static bool month_is_near(const Resolver *resolver, const TimexMatch *match) {
    return resolver->mention_grain == GRAIN_MONTH && match->first - resolver->mention_at < MONTH_MEMORY;
}

/* The date in the mention that it counts from: "two days after Christmas". False if it is none. */
static bool written_base(const Resolver *resolver, const Reading *reading, const TimexMatch *match, Meaning *base) {
    Reading date = *reading;

    clear(&date, FIELD_NUMBER);
    clear(&date, FIELD_UNIT);
    return timex_date(resolver, &date, match, base) && base->first_day != DAY_NONE;
}

/*
 * A day so many days, weeks ... from a date, and what is meant of it: "a year ago this week" and "the week before
 * Christmas" are weeks, "two weeks before Christmas" is a day. DAY_NONE in *day if there is none.
 */
static Grain away_from(const Reading *reading, const Meaning *base, int64_t count, int32_t *day) {
    Grain grain = base->point.grain;
    int32_t unit = get(reading, FIELD_UNIT);
    int32_t middle = calendar_add(base->first_day, (base->last_day - base->first_day) / 2);
    bool keeps = grain != GRAIN_DAY && timex_unit_grain(unit) <= grain;

    *day = day_away(keeps ? middle : count < 0 ? base->first_day : base->last_day, count, unit);
    if (has(reading, FIELD_NEAR))
        *day = timex_choose_weekday(get(reading, FIELD_NEAR), count < 0 ? base->first_day : base->last_day, true,
                                    count < 0 ? -1 : 1, 0);
    if (has(reading, FIELD_INNER))
        return timex_unit_grain(get(reading, FIELD_INNER));
    return keeps ? grain : GRAIN_DAY;
}

/* A number of units before or after a date in the mention itself. */
static bool offset_from_date(const Resolver *resolver, const Reading *reading, const TimexMatch *match,
                             bool back, Meaning *meaning) {
    int64_t count = reading->values[FIELD_NUMBER] / 100;
    int32_t day = DAY_NONE;
    Grain grain = GRAIN_DAY;
    Meaning base;

    if (written_base(resolver, reading, match, &base))
        grain = away_from(reading, &base, back ? -count : count, &day);
    if (day == DAY_NONE) {
        timex_duration(resolver, reading, meaning);
        return true;
    }
    meaning->anchor = base.anchor;
    meaning->point = point_of_day(day, grain);
    meaning->kind = has(reading, FIELD_PART) ? TIMEX_TIME : TIMEX_DATE;
    if (has(reading, FIELD_PART))
        timex_add_time(reading, &meaning->point);       /* the night before Christmas */
    point_days(&meaning->point, &meaning->first_day, &meaning->last_day);
    point_value(&meaning->point, meaning->value);
    return true;
}

/* "Two Saturdays ago": so many of a weekday before or after the day of publication. */
static void offset_by_weekday(const Resolver *resolver, const Reading *reading, bool back, Meaning *meaning) {
    int64_t others = reading->values[FIELD_NUMBER] / 100 - 1;
    int32_t weekday = get(reading, FIELD_WEEKDAY);
    int32_t day = timex_reference_day(resolver, false, &meaning->anchor);

    meaning->kind = TIMEX_DATE;
    meaning->point = point_none;
    meaning->point.grain = GRAIN_DAY;
    meaning->point.weekday = weekday;
    if (day != DAY_NONE)
        day = calendar_add(timex_choose_weekday(weekday, day, true, back ? -1 : 1, 0), (back ? -7 : 7) * others);
    if (day != DAY_NONE)
        meaning->point = point_of_day(day, GRAIN_DAY);
    else
        meaning->anchor = ANCHOR_UNRESOLVED;
    point_days(&meaning->point, &meaning->first_day, &meaning->last_day);
    point_value(&meaning->point, meaning->value);
}

/* Whether the mention before tells no such unit to count from: "in 1914 ... five weeks later". */
static bool is_vaguer(const Resolver *resolver, Grain grain) {
    return resolver->mention_day != DAY_NONE && resolver->mention_grain < grain;
}

/* OP_OFFSET: a number of units before or after publication, the mention before or a date in the mention. */
bool timex_offset(const Resolver *resolver, const Reading *reading, const TimexMatch *match,
                  Meaning *meaning) {
    bool back = get(reading, FIELD_SIGN) == 1;
    int64_t count = has(reading, FIELD_NUMBER) ? reading->values[FIELD_NUMBER] : 0;
    int32_t unit = get(reading, FIELD_UNIT);
    Grain grain = timex_unit_grain(unit);
    bool anaphoric = get(reading, FIELD_ANCHOR) == 2
                     || (get(reading, FIELD_ANCHOR) == 4
                         && timex_tense(resolver->article, match->first, match->end) != TENSE_FUTURE);
    int32_t reference;
    Point base;

    if (anaphoric && (!has(reading, FIELD_NUMBER) || unit <= UNIT_HOUR || is_vaguer(resolver, grain))) {
        timex_duration(resolver, reading, meaning);     /* "a few months later": how long after */
        return true;
    }
    if (!has(reading, FIELD_NUMBER)) {
        timex_refer(resolver,
                    DATE_TERM_OFFSET + (back ? DATE_TERM_PAST_REFERENCE : DATE_TERM_FUTURE_REFERENCE),
                    meaning);
        return true;
    }
    if (get(reading, FIELD_ANCHOR) == 3)
        return offset_from_date(resolver, reading, match, back, meaning);
    if (has(reading, FIELD_WEEKDAY)) {
        offset_by_weekday(resolver, reading, back, meaning);
        return true;
    }
    reference = timex_reference_day(resolver, anaphoric, &meaning->anchor);
    if (has(reading, FIELD_HALF))
        count += 50;            /* one and a half */
    if (unit == UNIT_FORTNIGHT)
        count *= 2;
    if (unit == UNIT_DECADE || unit == UNIT_CENTURY) {
        count *= unit == UNIT_DECADE ? 10 : 100;
        grain = GRAIN_YEAR;
    }
    if (unit == UNIT_HOUR || unit == UNIT_MINUTE || unit == UNIT_SECOND)
        count = unit == UNIT_HOUR ? count / HOURS_A_DAY : 0;
    if (grain == GRAIN_YEAR && count % 100) {
        count *= 12;
        grain = GRAIN_MONTH;
    }
    if (count % 100 && reference != DAY_NONE && (grain == GRAIN_MONTH || grain == GRAIN_WEEK)) {
        int32_t half = grain == GRAIN_MONTH ? HALF_MONTH : HALF_WEEK;

        reference = calendar_add(reference, back ? -half : half);
    }
    count /= 100;
    base = reference == DAY_NONE ? point_none : point_of_day(reference, grain);
    base.grain = grain;
    if (get(reading, FIELD_OF) == UNIT_MONTH && month_is_near(resolver, match)) {
        meaning->anchor = ANCHOR_MENTION;
        base = resolver->last[GRAIN_MONTH];
        count *= 12;
    } else if (grain == GRAIN_YEAR && count == 1 && reference != DAY_NONE
        && (get(reading, FIELD_OF) == UNIT_QUARTER || quarter_is_near(resolver, match))) {
        base = last_quarter(resolver, reference, &meaning->anchor);
        count *= 4;
    }
    meaning->point = point_shift(&base, back ? -count : count);
    meaning->kind = TIMEX_DATE;
    if (meaning->point.year == 0)
        meaning->anchor = ANCHOR_UNRESOLVED;
    if (grain == GRAIN_DAY && (has(reading, FIELD_HOUR) || has(reading, FIELD_PART))) {
        timex_add_time(reading, &meaning->point);       /* the day before yesterday in the evening */
        meaning->kind = TIMEX_TIME;
    }
    point_days(&meaning->point, &meaning->first_day, &meaning->last_day);
    point_value(&meaning->point, meaning->value);
    return true;
}

/*
 * OP_AHEAD: "in three days" is a day where the sentence looks ahead, and else how long it took; "within three
 * days", which has a direction, is then the days until that one.
 */
void timex_ahead(const Resolver *resolver, const Reading *reading, const TimexMatch *match,
                 Meaning *meaning) {
    bool ahead = timex_looks_ahead(resolver->article, match->first, match->end)
                 && get(reading, FIELD_UNIT) > UNIT_HOUR;
    Reading offset = *reading;

    if (!ahead)
        clear(&offset, FIELD_DIRECTION);
    if (!ahead || has(reading, FIELD_DIRECTION)) {
        timex_duration(resolver, &offset, meaning);
        return;
    }
    set(&offset, FIELD_SIGN, 2);
    set(&offset, FIELD_ANCHOR, 1);
    timex_offset(resolver, &offset, match, meaning);
}

void timex_duration_value(int64_t count, int32_t unit, char *value) {
    static const char *const letters[] = {
        [UNIT_SECOND] = "S", [UNIT_MINUTE] = "M",   [UNIT_HOUR] = "H",     [UNIT_DAY] = "D",
        [UNIT_WEEK] = "W",   [UNIT_WEEKEND] = "WE", [UNIT_MONTH] = "M",    [UNIT_QUARTER] = "Q",
        [UNIT_YEAR] = "Y",   [UNIT_DECADE] = "DE",  [UNIT_CENTURY] = "CE", [UNIT_FORTNIGHT] = "W"};
    char *out = value;

    if (unit == UNIT_FORTNIGHT)
        count *= 2;
    *out++ = 'P';
    if (unit <= UNIT_HOUR)
        *out++ = 'T';
    if (count < 0) {
        *out++ = 'X';
    } else {
        out = write_number(out, count / 100, 1);
        if (count % 100) {
            *out++ = '.';
            out = write_number(out, count % 10 ? count % 100 : count % 100 / 10, count % 10 ? 2 : 1);
        }
    }
    strcpy(out, letters[unit]);
}

/* Half of a unit in the next smaller one. */
static int64_t half_of(int32_t *unit) {
    switch (*unit) {
    case UNIT_HOUR:
        *unit = UNIT_MINUTE;
        return 3000;
    case UNIT_DAY:
        *unit = UNIT_HOUR;
        return 1200;
    case UNIT_YEAR:
        *unit = UNIT_MONTH;
        return 600;
    case UNIT_DECADE:
        *unit = UNIT_YEAR;
        return 500;
    case UNIT_CENTURY:
        *unit = UNIT_YEAR;
        return 5000;
    default:
        return 50;
    }
}

/* So many quarters before or after that of the reference day; quarters are the calendar's. */
static void whole_quarters(int32_t reference, int64_t count, Meaning *meaning) {
    Point here = point_of_day(reference, GRAIN_QUARTER);
    Point near = point_shift(&here, count < 0 ? -1 : 1);
    Point far = point_shift(&here, count);
    int32_t first, last;

    point_days(count < 0 ? &far : &near, &meaning->first_day, &last);
    point_days(count < 0 ? &near : &far, &first, &meaning->last_day);
    if (meaning->first_day == DAY_NONE || meaning->last_day == DAY_NONE)
        meaning->first_day = meaning->last_day = DAY_NONE;
}

/*
 * OP_DURATION. "The past two years" also names days: as many as it says, the last that of publication; "the
 * next two days" are those after it.
 */
void timex_duration(const Resolver *resolver, const Reading *reading, Meaning *meaning) {
    int64_t count = has(reading, FIELD_NUMBER) ? reading->values[FIELD_NUMBER] : -1;
    int32_t unit = get(reading, FIELD_UNIT);
    int32_t steps = timex_steps(get(reading, FIELD_DIRECTION));
    int32_t reference, other;

    if (get(reading, FIELD_MODIFIER) == DATE_TERM_OFFSET + DATE_TERM_HALF)
        count = half_of(&unit);
    else if (has(reading, FIELD_HALF))
        count += 50;
    meaning->kind = TIMEX_DURATION;
    meaning->anchor = ANCHOR_WRITTEN;
    meaning->point = point_none;
    meaning->first_day = meaning->last_day = DAY_NONE;
    timex_duration_value(count, unit, meaning->value);
    if (!steps)
        return;
    reference =
        timex_reference_day(resolver, timex_is_anaphoric(get(reading, FIELD_DIRECTION)), &meaning->anchor);
    if (reference == DAY_NONE || count < 100)
        return;
    if (unit == UNIT_QUARTER) {
        whole_quarters(reference, steps * (count / 100), meaning);
        return;
    }
    other = day_away(reference, steps * (count / 100), unit);
    if (other == DAY_NONE)
        return;
    meaning->first_day = calendar_add(steps < 0 ? other : reference, 1);
    meaning->last_day = steps < 0 ? reference : other;
}

void timex_add_duration(const Reading *rest, Meaning *meaning) {
    size_t length = strlen(meaning->value);
    bool timed = strchr(meaning->value, 'T') != NULL;
    char value[TIMEX_MAX_VALUE];
    const char *more = value + 1;

    timex_duration_value(has(rest, FIELD_NUMBER) ? rest->values[FIELD_NUMBER] : 0, get(rest, FIELD_UNIT), value);
    if (timed && *more != 'T')
        return;                 /* two hours and three days */
    more += timed;
    if (length + strlen(more) < TIMEX_MAX_VALUE)
        strcpy(meaning->value + length, more);
}

/* OP_SET. */
void timex_set(const Reading *reading, Meaning *meaning) {
    Grain grain = timex_reading_grain(reading);
    int64_t count = has(reading, FIELD_NUMBER) ? reading->values[FIELD_NUMBER] : 100;
    int32_t unit = get(reading, has(reading, FIELD_SET) ? FIELD_SET : FIELD_UNIT);

    if (get(reading, FIELD_ORDINAL) > 0)
        count = reading->values[FIELD_ORDINAL] * 100;
    meaning->kind = TIMEX_SET;
    meaning->anchor = ANCHOR_WRITTEN;
    meaning->point = point_none;
    meaning->first_day = meaning->last_day = DAY_NONE;
    if (grain == GRAIN_DAY && count == 200) {
        timex_duration_value(count, UNIT_WEEK, meaning->value);     /* every second Tuesday */
        return;
    }
    if (grain != GRAIN_NONE || has(reading, FIELD_PART) || has(reading, FIELD_HOUR)) {
        Point point = timex_point_in_year(reading, grain == GRAIN_NONE ? GRAIN_DAY : grain, 0);

        point.weekday = get(reading, FIELD_WEEKDAY);
        timex_add_time(reading, &point);
        point_value(&point, meaning->value);
        return;
    }
    if (unit == UNIT_WEEKEND && count == 100) {
        strcpy(meaning->value, "XXXX-WXX-WE");
        return;
    }
    timex_duration_value(count, unit, meaning->value);
}
