/*
 * timex_pick.c - what is picked out of a longer span: the last week of July, the second Tuesday of March, the
 * first ten days of last year, the week of April 10.
 *
 * A week or weekend belongs to the month or year that most of its working days lie in, as ISO 8601 has it for
 * years: a week by its Thursday, a weekend by its Saturday.
 */
#include "timex_meaning.h"

#define THURSDAY 4
#define SATURDAY 6

/* No span is counted further through. */
#define NTH_MAX 400

/* The nth of that weekday from `first` to `last`, the last for 0; DAY_NONE if there is none. */
static int32_t nth_weekday(int32_t weekday, int32_t nth, int32_t first, int32_t last) {
    int32_t day = nth ? calendar_add(first, calendar_days_until(first, weekday) + (nth - 1) * INT64_C(7))
                  : calendar_add(last, -calendar_days_since(last, weekday));

    return day != DAY_NONE && day >= first && day <= last ? day : DAY_NONE;
}

/* The nth point of that grain from day `first` to `last`, the last for 0; not known if there is none. */
static Point nth_point(Grain grain, int32_t nth, int32_t first, int32_t last) {
    int32_t day = nth ? first : last;
    int32_t start, end;
    Point point;

    if (grain == GRAIN_WEEK || grain == GRAIN_WEEKEND)
        day = nth_weekday(grain == GRAIN_WEEK ? THURSDAY : SATURDAY, nth, first, last);
    if (day == DAY_NONE)
        return point_none;
    point = point_of_day(day, grain);
    if (nth && grain != GRAIN_WEEK && grain != GRAIN_WEEKEND)
        point = point_shift(&point, nth - 1);
    point_days(&point, &start, &end);
    return start == DAY_NONE || start > last || end < first ? point_none : point;
}

/* "The first ten days", "the last two weeks": from the first of them to the last. */
static void pick_several(const Reading *reading, Grain grain, Meaning *meaning) {
    int64_t count = reading->values[FIELD_NUMBER] / 100;
    int32_t first = meaning->first_day, last = meaning->last_day, other;
    bool from_end = get(reading, FIELD_NTH) == 0;
    Point point = nth_point(grain, from_end ? 0 : 1, first, last), far;

    timex_duration_value(reading->values[FIELD_NUMBER], get(reading, FIELD_INNER), meaning->value);
    meaning->kind = TIMEX_DURATION;
    meaning->point = point_none;
    meaning->first_day = meaning->last_day = DAY_NONE;
    if (count < 1 || get(reading, FIELD_NTH) > 1)
        return;
    far = point_shift(&point, from_end ? 1 - count : count - 1);
    point_days(&point, &first, &last);
    if (from_end)
        point_days(&far, &first, &other);
    else
        point_days(&far, &other, &last);
    if (first != DAY_NONE && last != DAY_NONE) {
        meaning->first_day = first;
        meaning->last_day = last;
    }
}

bool timex_pick(const Resolver *resolver, Reading *reading, const TimexMatch *match, Meaning *meaning) {
    Grain grain = has(reading, FIELD_INNER) ? timex_unit_grain(get(reading, FIELD_INNER)) : GRAIN_DAY;
    int32_t weekday = has(reading, FIELD_INNER) ? 0 : get(reading, FIELD_WEEKDAY);
    Reading whole = *reading;

    if (has(reading, FIELD_NTH) && (reading->values[FIELD_NTH] < 0 || reading->values[FIELD_NTH] > NTH_MAX))
        return false;
    if (weekday)
        clear(&whole, FIELD_WEEKDAY);
    clear(&whole, FIELD_INNER);
    clear(&whole, FIELD_NTH);
    clear(&whole, FIELD_NUMBER);
    clear(&whole, FIELD_HOUR);
    clear(&whole, FIELD_PART);
    if (!timex_date(resolver, &whole, match, meaning))
        return false;
    if (meaning->first_day == DAY_NONE) {
        meaning->point = point_none;
        meaning->point.grain = grain;
        meaning->point.weekday = weekday;
    } else if (has(reading, FIELD_NUMBER)) {
        pick_several(reading, grain, meaning);
        return true;
    } else if (weekday) {
        int32_t day = nth_weekday(weekday, get(reading, FIELD_NTH), meaning->first_day, meaning->last_day);

        meaning->point = day == DAY_NONE ? point_none : point_of_day(day, GRAIN_DAY);
    } else if (has(reading, FIELD_NTH)) {
        meaning->point = nth_point(grain, get(reading, FIELD_NTH), meaning->first_day, meaning->last_day);
    } else {
        bool monday = calendar_weekday(meaning->first_day) == 1;

        meaning->point = point_of_day(meaning->first_day, grain);
        if (grain == GRAIN_WEEKEND && monday)       /* a long one */
            meaning->point = point_shift(&meaning->point, -1);
    }
    if (meaning->point.grain == GRAIN_NONE)
        return false;
    if (has(reading, FIELD_HOUR) || has(reading, FIELD_PART)) {
        timex_add_time(reading, &meaning->point);
        meaning->kind = TIMEX_TIME;
    }
    point_days(&meaning->point, &meaning->first_day, &meaning->last_day);
    point_value(&meaning->point, meaning->value);
    return true;
}
