/*
 * timex_resolve.c - from matches to mentions, in the order of the text: single ones and ranges.
 */
#include <string.h>

#include "timex_meaning.h"

/* What a payload of the classes relative_day ... is more by where it counts from the mention before. */
#define STEPS_FROM_MENTION 100

#define DAYS_A_YEAR 365

/* The rule's "apart" of what goes on a list, and how many tokens may stand between two of a list: a comma, 'and'. */
#define GOES_ON_LIST 2
#define LIST_JOINT 2

/* From this one on a number is rather a year, in a list too. */
#define SURE_YEAR 1900

static const TimexMatch *match_at(const Resolver *resolver, uint32_t at) {
    return (const TimexMatch *) resolver->matches->matches.elements + at;
}

/* The rule's constants for fields that the text says nothing of. */
static void add_constants(Reading *reading, const TimexRule *rule) {
    for (unsigned i = 0; i < rule->n_constants; i++) {
        const TimexCapture *constant = &timex_constants[rule->constants + i];

        /* an epoch counts a year that is written, at the end of the range where it is */
        if (!has(reading, (TimexField) constant->field)
            && (constant->field != FIELD_EPOCH || has(reading, FIELD_ERA_YEAR)))
            set(reading, (TimexField) constant->field, constant->value);
    }
}

/* What one word says of several fields, field by field. */
static void spell_out(Reading *reading) {
    static const struct { TimexField field; int32_t unit;
    } steps[] = {{FIELD_DAY_STEP, UNIT_DAY}, {FIELD_WEEK_STEP, UNIT_WEEK}, {FIELD_MONTH_STEP, UNIT_MONTH},
                 {FIELD_YEAR_STEP, UNIT_YEAR}};

    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        int32_t step = get(reading, steps[i].field);
        bool anaphoric = step > STEPS_FROM_MENTION / 2;

        if (!has(reading, steps[i].field))
            continue;
        if (!has(reading, FIELD_SIGN))          /* what counts from the day says so itself: "a year ago today" */
            set(reading, FIELD_ANCHOR, anaphoric ? 2 : 1);
        if (has(reading, FIELD_DAY) && steps[i].unit <= UNIT_WEEK)
            continue;           /* the day is written beside it: "today (the 6th)" */
        set(reading, FIELD_OF, steps[i].unit);
        set(reading, FIELD_STEPS, anaphoric ? step - STEPS_FROM_MENTION : step);
    }
    if (has(reading, FIELD_EPOCH) || has(reading, FIELD_ERA_YEAR))
        set(reading, FIELD_YEAR,
            (has(reading, FIELD_ERA_YEAR) ? get(reading, FIELD_ERA_YEAR) : 1) + get(reading, FIELD_EPOCH));
}

/* What the match says of that end: by its labels, by the compounds among its words, by its rule. */
static void read_fields(const Resolver *resolver, const TimexMatch *match, unsigned end, Reading *reading) {
    const TimexCapture *captures = resolver->matches->captures.elements;

    reading->present = 0;
    for (unsigned i = 0; i < match->n_captures; i++) {
        const TimexCapture *capture = &captures[match->captures + i];

        if (capture->end == end)
            set(reading, (TimexField) capture->field, capture->value);
    }
    if (has(reading, FIELD_COMPOUND))
        add_constants(reading, &timex_rules[timex_compounds + get(reading, FIELD_COMPOUND)]);
    add_constants(reading, &timex_rules[match->rule]);
    spell_out(reading);
}

/* Whether the text says anything of the second end. */
static bool has_second_end(const Resolver *resolver, const TimexMatch *match) {
    const TimexCapture *captures = resolver->matches->captures.elements;

    for (unsigned i = 0; i < match->n_captures; i++) {
        if (captures[match->captures + i].end == 1)
            return true;
    }
    return false;
}

static bool counts_units(unsigned op) {
    return op == OP_OFFSET || op == OP_AHEAD || op == OP_DURATION;
}

/* Two units counted as one: "two years and three months ago" is 27 months ago. */
static void add_rest(Reading *reading, const Reading *rest) {
    int32_t unit = get(rest, FIELD_UNIT), many = 0;

    if (get(reading, FIELD_UNIT) == UNIT_YEAR && unit == UNIT_MONTH)
        many = 12;
    else if (get(reading, FIELD_UNIT) == UNIT_WEEK && unit == UNIT_DAY)
        many = 7;
    if (!many || !has(reading, FIELD_NUMBER) || !has(rest, FIELD_NUMBER))
        return;
    set(reading, FIELD_NUMBER, reading->values[FIELD_NUMBER] * many + rest->values[FIELD_NUMBER]);
    set(reading, FIELD_UNIT, unit);
}

/* Whether the word is for the day, week, month or year before the one told of. */
static bool counts_back_one(const Reading *reading) {
    static const TimexField steps[] = {FIELD_DAY_STEP, FIELD_WEEK_STEP, FIELD_MONTH_STEP, FIELD_YEAR_STEP};

    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        if (get(reading, steps[i]) == STEPS_FROM_MENTION - 1)
            return true;
    }
    return false;
}

static bool resolve(const Resolver *resolver, Reading *reading, const TimexMatch *match, Meaning *meaning) {
    unsigned op = timex_rules[match->rule].op;
    Reading rest;

    meaning->names_month = false;
    meaning->compared = false;
    meaning->before_told = counts_back_one(reading);
    if (counts_units(op) && !has(reading, FIELD_UNIT))
        return false;           /* "one and a half", but of what? */
    switch (op) {
    case OP_DATE:
        if (has(reading, FIELD_NTH) || has(reading, FIELD_INNER))
            return timex_pick(resolver, reading, match, meaning);
        return timex_date(resolver, reading, match, meaning);
    case OP_OFFSET:
        if (has_second_end(resolver, match)) {
            read_fields(resolver, match, 1, &rest);
            add_rest(reading, &rest);
        }
        return timex_offset(resolver, reading, match, meaning);
    case OP_AHEAD:
        timex_ahead(resolver, reading, match, meaning);
        return true;
    case OP_DURATION:
        if (has(reading, FIELD_NUMBER) && reading->values[FIELD_NUMBER] == 0)
            return false;
        timex_duration(resolver, reading, meaning);
        if (has_second_end(resolver, match)) {
            read_fields(resolver, match, 1, &rest);
            timex_add_duration(&rest, meaning);
        }
        return true;
    case OP_SET:
        timex_set(reading, meaning);
        return true;
    case OP_REFERENCE:
        if (get(reading, FIELD_SIGN) == 2
            && timex_tense(resolver->article, match->first, match->end) == TENSE_PAST)
            return false;       /* "soon became": told as past */
        timex_refer(resolver, get(reading, FIELD_REFERENCE), meaning);
        return true;
    default:
        return false;
    }
}

/* Whether the duration is a count of months, as of what a company reports: P9M. */
static bool reports_months(const char *value) {
    return value[1] >= '0' && value[1] <= '9' && value[strlen(value) - 1] == 'M';
}

static void remember_year(Resolver *resolver, int32_t year) {
    Point *point = &resolver->last[GRAIN_YEAR];

    *point = point_none;
    point->grain = GRAIN_YEAR;
    point->year = year;
}

static void remember_month(Resolver *resolver, int32_t year, int32_t month) {
    Point *point = &resolver->last[GRAIN_MONTH];

    *point = point_none;
    point->grain = GRAIN_MONTH;
    point->year = year;
    point->number = month;
}

/* Remember what later mentions may count from. */
static void remember(Resolver *resolver, const Meaning *meaning, const TimexMatch *match) {
    Grain grain = meaning->point.grain;

    if (timex_rules[match->rule].op == OP_DURATION && reports_months(meaning->value))
        resolver->by_quarter = false;
    if (meaning->kind > TIMEX_TIME || grain == GRAIN_NONE || meaning->point.year == 0 || meaning->compared
        || timex_rules[match->rule].op == OP_OFFSET)
        return;
    if (meaning->point.part) {
        resolver->part = meaning->point.part;
        resolver->part_end = match->end;
    }
    if (meaning->first_day != DAY_NONE) {
        resolver->mention_day = meaning->first_day;
        resolver->mention_grain = grain;
        resolver->mention_at = match->first;
        resolver->mention_end = match->end;
        resolver->mention_told = meaning->anchor == ANCHOR_WRITTEN || meaning->anchor == ANCHOR_MENTION;
    }
    resolver->last[grain] = meaning->point;
    if (meaning->before_told)
        resolver->last[grain] = point_shift(&meaning->point, 1);
    resolver->last[grain].hour = -1;
    resolver->last[grain].part = 0;
    if (grain == GRAIN_QUARTER) {
        resolver->quarter_at = match->first;
        resolver->by_quarter = true;
    }
    if (meaning->names_month) {
        resolver->named_day = meaning->first_day;
        resolver->named_at = match->first;
    }
    if (meaning->first_day == DAY_NONE)
        return;
    if (grain == GRAIN_DAY)
        remember_month(resolver, meaning->point.year, meaning->point.number);
    if (grain == GRAIN_WEEK || grain == GRAIN_WEEKEND)      /* of a year that it may not begin in */
        remember_year(resolver, calendar_date(meaning->first_day).year);
    else if (grain > GRAIN_YEAR)
        remember_year(resolver, meaning->point.year);
}

static TimexModifier modifier_of(const Reading *reading) {
    switch (get(reading, FIELD_MODIFIER)) {
    case DATE_WORD_EARLY:
    case DATE_TERM_OFFSET + DATE_TERM_EARLIER:
    case DATE_TERM_OFFSET + DATE_TERM_START:
        return MODIFIER_START;
    case DATE_WORD_MID:
    case DATE_TERM_OFFSET + DATE_TERM_MIDDLE:
        return MODIFIER_MID;
    case DATE_WORD_LATE:
    case DATE_TERM_OFFSET + DATE_TERM_LATER:
    case DATE_TERM_OFFSET + DATE_TERM_END:
        return MODIFIER_END;
    case DATE_WORD_ABOUT:
    case DATE_TERM_OFFSET + DATE_TERM_APPROX:
        return MODIFIER_APPROX;
    case DATE_WORD_BEFORE:
        return MODIFIER_BEFORE;
    case DATE_WORD_AFTER:
        return MODIFIER_AFTER;
    case DATE_TERM_OFFSET + DATE_TERM_LESS_THAN:
        return MODIFIER_LESS_THAN;
    case DATE_TERM_OFFSET + DATE_TERM_MORE_THAN:
        return MODIFIER_MORE_THAN;
    case DATE_TERM_OFFSET + DATE_TERM_AT_MOST:
        return MODIFIER_EQUAL_OR_LESS;
    case DATE_TERM_OFFSET + DATE_TERM_AT_LEAST:
        return MODIFIER_EQUAL_OR_MORE;
    default:
        return MODIFIER_NONE;
    }
}

/* Copy a field that one reading lacks from the other. */
static void inherit(Reading *heir, const Reading *from, TimexField field) {
    if (!has(heir, field) && has(from, field))
        set(heir, field, from->values[field]);
}

/* Whether the reading says which day, or month, or year ... */
static bool has_date(const Reading *reading) {
    return timex_reading_grain(reading) != GRAIN_NONE || has(reading, FIELD_FIRST)
           || has(reading, FIELD_DIRECTION) || has(reading, FIELD_OF);
}

static bool has_time(const Reading *reading) {
    return has(reading, FIELD_HOUR) || has(reading, FIELD_PART);
}

/* What says which day is meant, and nothing of the time of day. */
static const TimexField date_fields[] = {FIELD_YEAR,      FIELD_SHORT_YEAR, FIELD_MONTH,   FIELD_DAY,   FIELD_FIRST,
                                         FIELD_OTHER,     FIELD_WEEKDAY,    FIELD_HOLIDAY, FIELD_DIRECTION,
                                         FIELD_OF,        FIELD_NTH,        FIELD_INNER,   FIELD_STEPS, FIELD_ANCHOR};

#define N_DATE_FIELDS (sizeof date_fields / sizeof date_fields[0])

static void inherit_date(Reading *heir, const Reading *from) {
    for (size_t i = 0; i < N_DATE_FIELDS; i++)
        inherit(heir, from, date_fields[i]);
}

static bool has_year(const Reading *reading) {
    return has(reading, FIELD_YEAR) || has(reading, FIELD_SHORT_YEAR) || has(reading, FIELD_OF);
}

/* Whether the reading is of a year that it does not tell: not of "next May", nor of a weekday. */
static bool lacks_year(const Reading *reading) {
    bool only_weekday = has(reading, FIELD_WEEKDAY) && !has(reading, FIELD_DAY);

    return timex_reading_grain(reading) > GRAIN_YEAR && !has(reading, FIELD_DIRECTION) && !only_weekday;
}

/* How long after twelve o'clock it is, of noon or midnight. */
static int32_t minutes_past_twelve(const Reading *reading) {
    return get(reading, FIELD_HOUR) % 12 * 60 + get(reading, FIELD_MINUTE);
}

/* "5 to 6 p.m." are both after noon, but "11 to 1 p.m." begins before it, and "9 a.m. to 5" ends after it. */
static void share_meridiem(Reading *first, Reading *second) {
    bool first_tells = has(first, FIELD_MERIDIEM);
    int32_t told = get(first_tells ? first : second, FIELD_MERIDIEM);

    if (first_tells == has(second, FIELD_MERIDIEM) || get(first, FIELD_HOUR) > 12 || get(second, FIELD_HOUR) > 12)
        return;
    if (minutes_past_twelve(first) > minutes_past_twelve(second))
        told = told == MERIDIEM_PM ? MERIDIEM_AM : MERIDIEM_PM;
    set(first_tells ? second : first, FIELD_MERIDIEM, told);
}

/* "3 to 5 in the afternoon" are both after noon, but "11 to 1 in the afternoon" begins before it. */
static void share_part(Reading *first, Reading *second) {
    int32_t from = minutes_past_twelve(first), to = minutes_past_twelve(second);

    if (to == 0 && get(second, FIELD_PART) == DAY_PART_NIGHT)
        to = 12 * 60;
    if (has(first, FIELD_MERIDIEM) || has(second, FIELD_MERIDIEM) || from > to)
        return;
    inherit(first, second, FIELD_PART);
    inherit(second, first, FIELD_PART);
}

/* Copy the year, and what says which year it is where no number does (last year). */
static void inherit_year(Reading *heir, const Reading *from) {
    inherit(heir, from, FIELD_YEAR);
    inherit(heir, from, FIELD_SHORT_YEAR);
    if (get(from, FIELD_OF) != UNIT_YEAR)
        return;
    inherit(heir, from, FIELD_OF);
    inherit(heir, from, FIELD_STEPS);
    inherit(heir, from, FIELD_DIRECTION);
    inherit(heir, from, FIELD_ANCHOR);
}

/*
 * What the ends of a range say for each other: "January 4 to 7, 2026" has its month once and its year once.
 */
static void share_fields(Reading *first, Reading *second) {
    if (has(first, FIELD_YEAR) && has(second, FIELD_SHORT_YEAR) && !has(second, FIELD_MONTH)) {
        set(second, FIELD_YEAR, get(first, FIELD_YEAR) / 100 * 100 + get(second, FIELD_SHORT_YEAR));
        clear(second, FIELD_SHORT_YEAR);
    }
    if (has(first, FIELD_DAY) && !has(first, FIELD_MONTH))
        inherit(first, second, FIELD_MONTH);
    if (has(second, FIELD_DAY) && !has(second, FIELD_MONTH))
        inherit(second, first, FIELD_MONTH);
    if (has(first, FIELD_WEEKDAY) && has(second, FIELD_WEEKDAY)) {
        if (!has(first, FIELD_DIRECTION))
            inherit(first, second, FIELD_OF);       /* Monday to Friday last week */
        inherit(first, second, FIELD_DIRECTION);    /* Monday to Wednesday next */
    }
    if (has(first, FIELD_HOUR) && has(second, FIELD_HOUR)) {
        share_meridiem(first, second);
        share_part(first, second);
    }
    if (has_time(first) && has_time(second)) {
        if (!has_date(first))
            inherit_date(first, second);
        else if (!has_date(second))
            inherit_date(second, first);
    }
    if (!has_year(first) && has_year(second) && lacks_year(first)) {
        inherit_year(first, second);
        if (has(first, FIELD_YEAR) && get(first, FIELD_MONTH) > get(second, FIELD_MONTH))
            set(first, FIELD_YEAR, get(first, FIELD_YEAR) - 1);
    } else if (has_year(first) && !has_year(second) && lacks_year(second)) {
        inherit_year(second, first);
        if (has(second, FIELD_YEAR) && get(second, FIELD_MONTH) < get(first, FIELD_MONTH))
            set(second, FIELD_YEAR, get(second, FIELD_YEAR) + 1);
    }
}

/* Where the tokens [first, end) lie in the text. */
static void locate(const Article *article, uint32_t first, uint32_t end, uint32_t *start, uint32_t *length) {
    const Token *last = &article->tokens[end - 1];

    *start = article->tokens[first].start;
    *length = last->start + last->length - *start;
}

static Status write_end(const Resolver *resolver, const Meaning *meaning, uint32_t first, uint32_t end,
                        TimexEnd *written) {
    size_t length = strlen(meaning->value);
    char *value = arena_alloc(resolver->article->arena, length + 1);

    if (!value)
        return STATUS_OUT_OF_MEMORY;
    memcpy(value, meaning->value, length + 1);
    written->value = value;
    written->first_day = meaning->first_day;
    written->last_day = meaning->last_day;
    written->kind = (uint8_t) meaning->kind;
    written->anchor = (uint8_t) meaning->anchor;
    locate(resolver->article, first, end, &written->start, &written->length);
    return STATUS_OK;
}

/* Append a mention that is no range. */
static Status append_single(Resolver *resolver, const TimexMatch *match, const Reading *reading,
                            const Meaning *meaning, Array *timexes) {
    Timex *timex = array_push(resolver->article->arena, timexes, sizeof(Timex));
    Status status;

    if (!timex)
        return STATUS_OUT_OF_MEMORY;
    *timex = (Timex) {.n_ends = 1, .modifier = (uint8_t) modifier_of(reading)};
    status = write_end(resolver, meaning, match->first, match->end, &timex->ends[0]);
    timex->start = timex->ends[0].start;
    timex->length = timex->ends[0].length;
    timex->value = timex->ends[0].value;
    timex->first_day = timex->ends[0].first_day;
    timex->last_day = timex->ends[0].last_day;
    timex->kind = timex->ends[0].kind;
    timex->anchor = timex->ends[0].anchor;
    remember(resolver, meaning, match);
    return status;
}

/* Append a range whose ends lie in tokens [first->first, first_end) and [second_first, second->end). */
static Status append_range(Resolver *resolver, const TimexMatch *match, uint32_t first_end,
                           uint32_t second_first, uint32_t end, const Meaning *meanings, Array *timexes) {
    Timex *timex = array_push(resolver->article->arena, timexes, sizeof(Timex));
    size_t length = strlen(meanings[0].value) + strlen(meanings[1].value) + 2;
    char *value = arena_alloc(resolver->article->arena, length);
    Status status;

    if (!timex || !value)
        return STATUS_OUT_OF_MEMORY;
    *timex = (Timex) {.n_ends = 2, .value = value};
    strcpy(value, meanings[0].value);
    strcat(value, "/");
    strcat(value, meanings[1].value);
    locate(resolver->article, match->first, end, &timex->start, &timex->length);
    timex->first_day = meanings[0].first_day;
    timex->last_day = meanings[1].last_day;
    timex->kind = (uint8_t) meanings[0].kind;
    timex->anchor =
        (uint8_t) (meanings[0].anchor > meanings[1].anchor ? meanings[0].anchor : meanings[1].anchor);
    status = write_end(resolver, &meanings[0], match->first, first_end, &timex->ends[0]);
    if (status == STATUS_OK)
        status = write_end(resolver, &meanings[1], second_first, end, &timex->ends[1]);
    remember(resolver, &meanings[0], match);
    remember(resolver, &meanings[1], match);
    return status;
}

/* Whether the ends are hours of one day, the later one first: what was moved from one to the other, and no range. */
static bool runs_back(const Meaning *meanings) {
    const Point *first = &meanings[0].point, *second = &meanings[1].point;

    return meanings[0].kind == TIMEX_TIME && meanings[1].kind == TIMEX_TIME
           && meanings[0].first_day == meanings[1].first_day && second->hour >= 0
           && first->hour == second->hour && first->minute > second->minute;
}

static bool ends_in_order(const Meaning *meanings) {
    return !runs_back(meanings) && meanings[0].kind <= TIMEX_TIME && meanings[1].kind <= TIMEX_TIME
           && (meanings[0].first_day == DAY_NONE) == (meanings[1].first_day == DAY_NONE)
           && meanings[0].first_day <= meanings[1].last_day && meanings[0].last_day <= meanings[1].last_day
           && strcmp(meanings[0].value, meanings[1].value) != 0;
}

/*
 * A day that ends a range and has no month is the first such day after the one that begins it ("the 4th to
 * the 7th").
 */
static void follow_day(Reading *second, const Meaning *first) {
    CivilDate date;
    int32_t day = get(second, FIELD_DAY);

    if (!day || has(second, FIELD_MONTH) || has(second, FIELD_OF) || first->point.grain != GRAIN_DAY
        || first->first_day == DAY_NONE)
        return;
    date = calendar_date(first->first_day);
    if (day < date.day)
        date.month++;
    set(second, FIELD_MONTH, date.month > 12 ? 1 : date.month);
    set(second, FIELD_YEAR, date.month > 12 ? date.year + 1 : date.year);
}

/*
 * Days without their month of which the second is yet to come: the first, which may have been, is the last such day
 * before it ("lasts from the 9th to the 19th", said on the 12th). False where they are none.
 */
static bool precede_day(const Resolver *resolver, const TimexMatch *match, Reading *readings, Meaning *meanings) {
    CivilDate date;

    for (unsigned i = 0; i < 2; i++) {
        if (!has(&readings[i], FIELD_DAY) || has(&readings[i], FIELD_MONTH) || has(&readings[i], FIELD_OF)
            || has(&readings[i], FIELD_DIRECTION))
            return false;
    }
    if (timex_tense(resolver->article, match->first, match->end) != TENSE_FUTURE
        || !resolve(resolver, &readings[1], match, &meanings[1]) || meanings[1].first_day == DAY_NONE)
        return false;
    date = calendar_date(meanings[1].first_day);
    if (get(&readings[0], FIELD_DAY) > date.day)
        date.month--;
    set(&readings[0], FIELD_MONTH, date.month ? date.month : 12);
    set(&readings[0], FIELD_YEAR, date.month ? date.year : date.year - 1);
    return true;
}

/* "3 p.m. Monday until 5 p.m." are of one Monday, whatever the tense beside either. */
static void take_day(Reading *reading, const Meaning *meaning) {
    CivilDate date;

    if (meaning->first_day == DAY_NONE || meaning->point.grain != GRAIN_DAY)
        return;
    for (size_t i = 0; i < N_DATE_FIELDS; i++)
        clear(reading, date_fields[i]);
    date = calendar_date(meaning->first_day);
    set(reading, FIELD_YEAR, date.year);
    set(reading, FIELD_MONTH, date.month);
    set(reading, FIELD_DAY, date.day);
}

/* Puts a day, or a time of a day, to another day. */
static void move_day(Meaning *meaning, int32_t day) {
    if (day != DAY_NONE) {
        CivilDate date = calendar_date(day);

        meaning->point.year = date.year;
        meaning->point.number = date.month;
        meaning->point.day = date.day;
    }
    meaning->first_day = meaning->last_day = day;
    point_value(&meaning->point, meaning->value);
}

/* A weekday that ends a range comes after the one that begins it. */
static void follow_weekday(const Reading *second, Meaning *meanings) {
    if (!has(second, FIELD_WEEKDAY) || has(second, FIELD_DAY) || meanings[0].first_day == DAY_NONE
        || meanings[1].first_day == DAY_NONE || meanings[1].point.grain != GRAIN_DAY
        || (meanings[1].kind == TIMEX_TIME && meanings[1].first_day == meanings[0].first_day))
        return;
    move_day(&meanings[1],
             timex_choose_weekday(get(second, FIELD_WEEKDAY), meanings[0].first_day, false, 1, 0));
}

/* A time that ends a range comes after the one that begins it: 10 p.m. to 2 a.m. ends a day later. */
static void follow_time(Meaning *meanings) {
    const Point *first = &meanings[0].point, *second = &meanings[1].point;

    if (meanings[0].kind == TIMEX_TIME && meanings[1].kind == TIMEX_TIME && first->hour > second->hour
        && second->hour >= 0 && second->year && meanings[0].first_day == meanings[1].first_day)
        move_day(&meanings[1], calendar_add(meanings[1].first_day, 1));
}

/*
 * Gives the first end a year where it would lie after the second and neither has one ("March to November",
 * said in January of those past).
 */
static bool precede(Reading *first, const Reading *second, const Meaning *later) {
    TimexField field = has(first, FIELD_MONTH) ? FIELD_MONTH : FIELD_QUARTER;

    if (has_year(first) || has_year(second) || later->point.year == 0 || !has(first, field)
        || !has(second, field))
        return false;
    set(first, FIELD_YEAR, later->point.year - (get(first, field) > get(second, field)));
    return true;
}

/* The present as the end of a range is the day of publication. False for what else a reference is to. */
static bool place_present(const Resolver *resolver, const TimexMatch *match, Meaning *meaning) {
    if (timex_rules[match->rule].op != OP_REFERENCE)
        return true;
    if (strcmp(meaning->value, "PRESENT_REF") != 0 || resolver->published == DAY_NONE)
        return false;
    meaning->first_day = meaning->last_day = resolver->published;
    return true;
}

/* Whether the second is the hour of the first: "a las 8" behind "esta noche" is at 8, not to 8. */
static bool tells_hour(const Reading *first, const Reading *second) {
    int32_t part = get(first, FIELD_PART);

    return part && part != DAY_PART_NOON && part != DAY_PART_MIDNIGHT && !has(first, FIELD_HOUR)
           && has(second, FIELD_HOUR) && !has_date(second);
}

bool timex_is_word(const Article *article, uint32_t at, uint32_t end, int32_t symbol, uint32_t *n_tokens) {
    const LexiconEntry *entry = &lexicon_entries[token_entry(&article->tokens[at])];
    const LexiconSense *sense = article_phrase(article, at, end, CLASS_DATE_WORD, n_tokens);

    if (!sense || *n_tokens > 1)
        return sense && sense->payload == symbol;
    for (unsigned i = 0; i < entry->n_senses; i++) {
        sense = &lexicon_senses[entry->senses + i];
        if (sense->class == CLASS_DATE_WORD && sense->payload == symbol
            && (sense->language == article->language || sense->language == LANGUAGE_ANY
                || article->language == LANGUAGE_ANY))
            return true;
    }
    return false;
}

/* Whether that date word stands right before `at`. */
static bool stands_behind(const Article *article, uint32_t at, int32_t symbol) {
    uint32_t n_tokens;

    return at > 0 && timex_is_word(article, at - 1, at, symbol, &n_tokens);
}

/* Whether the rule has the ends apart, and no word before them (between) says that they are those of a range. */
static bool stand_apart(const Resolver *resolver, const TimexMatch *match, const Reading *reading) {
    return has(reading, FIELD_APART) && !stands_behind(resolver->article, match->first, DATE_WORD_BETWEEN);
}

/*
 * Whether a range whose ends lack their years, which verbs on either side of it put into different ones, is longer
 * than a year; the second end then gets the year that follows from the first.
 */
static bool exceeds_year(Reading *readings, const Meaning *meanings) {
    if (has_year(&readings[0]) || has_year(&readings[1]) || !has(&readings[0], FIELD_MONTH)
        || !has(&readings[1], FIELD_MONTH) || meanings[0].first_day == DAY_NONE
        || meanings[1].first_day == DAY_NONE || meanings[1].first_day - meanings[0].first_day < DAYS_A_YEAR)
        return false;
    set(&readings[1], FIELD_YEAR,
        meanings[0].point.year + (get(&readings[1], FIELD_MONTH) < get(&readings[0], FIELD_MONTH)));
    return true;
}

/* Whether a time and a day can be the ends of a range: with a day each, and joined by a word (Friday night to Sunday). */
static bool joins_days(const Resolver *resolver, const TimexMatch *first, const TimexMatch *second,
                       const Reading *readings) {
    uint32_t at = (first == second ? first->gap_end : second->first) - 1;

    return has_date(&readings[0]) && has_date(&readings[1]) && resolver->article->tokens[at].kind == TOKEN_WORD;
}

/* What the two ends of a range mean together; false if they make none, or are said to stand apart. */
static bool resolve_ends(const Resolver *resolver, const TimexMatch *first, const TimexMatch *second,
                         Meaning *meanings) {
    Reading readings[2];
    unsigned dated;
    bool one_day, preceded;

    read_fields(resolver, first, 0, &readings[0]);
    read_fields(resolver, second, first == second, &readings[1]);
    one_day = has_time(&readings[0]) && has_time(&readings[1]) && has_date(&readings[0]) != has_date(&readings[1]);
    dated = has_date(&readings[0]) ? 0 : 1;
    if (tells_hour(&readings[0], &readings[1])
        || (has_time(&readings[0]) != has_time(&readings[1]) && !joins_days(resolver, first, second, readings)))
        return false;
    share_fields(&readings[0], &readings[1]);
    if (stand_apart(resolver, first, &readings[0]))
        return false;
    if (one_day && resolve(resolver, &readings[dated], dated ? second : first, &meanings[dated]))
        take_day(&readings[!dated], &meanings[dated]);
    preceded = precede_day(resolver, second, readings, meanings);
    if (!resolve(resolver, &readings[0], first, &meanings[0]))
        return false;
    if (preceded)
        meanings[0].anchor = meanings[1].anchor;
    follow_day(&readings[1], &meanings[0]);
    if (!resolve(resolver, &readings[1], second, &meanings[1]))
        return false;
    if (one_day)
        meanings[!dated].anchor = meanings[dated].anchor;
    if (!place_present(resolver, first, &meanings[0]) || !place_present(resolver, second, &meanings[1]))
        return false;
    follow_weekday(&readings[1], meanings);
    follow_time(meanings);
    if (exceeds_year(readings, meanings) && !resolve(resolver, &readings[1], second, &meanings[1]))
        return false;
    if (!ends_in_order(meanings) && precede(&readings[0], &readings[1], &meanings[1])
        && !resolve(resolver, &readings[0], first, &meanings[0]))
        return false;
    return ends_in_order(meanings);
}

/*
 * Whether what goes on a list stands right behind another day or year of it, and later than that; the day then has the
 * month, and if need be the year, of that day: "June 3, 4 and 5". True for what goes on no list.
 */
static bool goes_on_list(const Resolver *resolver, Reading *reading, const TimexMatch *match) {
    CivilDate before;

    if (get(reading, FIELD_APART) != GOES_ON_LIST
        || (!has(reading, FIELD_DAY) && get(reading, FIELD_YEAR) >= SURE_YEAR))
        return true;
    if (resolver->mention_day == DAY_NONE || match->first - resolver->mention_end > LIST_JOINT)
        return false;
    before = calendar_date(resolver->mention_day);
    if (!has(reading, FIELD_DAY))
        return resolver->mention_grain == GRAIN_YEAR && get(reading, FIELD_YEAR) > before.year;
    if (resolver->named_at != resolver->mention_at || get(reading, FIELD_DAY) <= before.day)
        return false;
    set(reading, FIELD_MONTH, before.month);
    if (!has_year(reading))
        set(reading, FIELD_YEAR, before.year);
    return true;
}

/* Resolves one of a list, or what is on none; where it stands tells of the match, which it is an end of. */
static bool resolve_apart(const Resolver *resolver, Reading *reading, const TimexMatch *match, const TimexMatch *end,
                          Meaning *meaning) {
    bool told = has_year(reading);

    if (!goes_on_list(resolver, reading, match) || !resolve(resolver, reading, end, meaning))
        return false;
    if (!told && get(reading, FIELD_APART) == GOES_ON_LIST)
        meaning->anchor = ANCHOR_MENTION;
    return true;
}

/*
 * The ends of a match that make no range, each for itself: those whose rule has them apart, and else days and months
 * ("5 to 3 January") and times of a day, because other numbers so joined are rather no dates.
 */
static Status append_ends(Resolver *resolver, const TimexMatch *match, Array *timexes) {
    Reading readings[2];
    TimexMatch ends[2] = {*match, *match};
    Status status = STATUS_OK;
    Meaning meanings[2];
    bool known[2];

    read_fields(resolver, match, 0, &readings[0]);
    read_fields(resolver, match, 1, &readings[1]);
    share_fields(&readings[0], &readings[1]);
    if (!has(&readings[0], FIELD_APART) && (!has(&readings[0], FIELD_MONTH) || !has(&readings[1], FIELD_MONTH))
        && !(has_time(&readings[0]) && has_time(&readings[1])))
        return STATUS_OK;
    ends[0].end = match->gap;
    ends[1].first = match->gap_end;
    for (unsigned i = 0; i < 2; i++) {
        ends[i].gap = ends[i].gap_end = 0;
        known[i] = resolve_apart(resolver, &readings[i], match, &ends[i], &meanings[i]);
    }
    if (resolver->article->tokens[match->end - 1].kind == TOKEN_NUMBER && !has(&readings[1], FIELD_YEAR)
        && timex_counts_noun(resolver->article, match->end))
        known[1] = false;       /* "on July 4 and 20 people" */
    if (known[0] && known[1] && meanings[0].first_day > meanings[1].first_day
        && precede(&readings[0], &readings[1], &meanings[1]))
        known[0] = resolve(resolver, &readings[0], &ends[0], &meanings[0]);
    for (unsigned i = 0; i < 2 && status == STATUS_OK; i++) {
        if (known[i])
            status = append_single(resolver, &ends[i], &readings[i], &meanings[i], timexes);
    }
    return status;
}

/* Whether the word is at once preposition and article (Spanish al): it belongs to the end that it begins. */
static bool is_contraction(const Article *article, uint32_t at) {
    uint32_t n_tokens;

    return timex_is_word(article, at, at + 1, DATE_WORD_ARTICLE, &n_tokens)
           && (timex_is_word(article, at, at + 1, DATE_WORD_TO, &n_tokens)
               || timex_is_word(article, at, at + 1, DATE_WORD_UNTIL, &n_tokens));
}

/* The range that one match is. *done is false where its ends make none. */
static Status append_inner_range(Resolver *resolver, const TimexMatch *match, Array *timexes, bool *done) {
    uint32_t second = match->gap_end - is_contraction(resolver->article, match->gap_end - 1);
    Meaning meanings[2];

    *done = resolve_ends(resolver, match, match, meanings);
    return *done ? append_range(resolver, match, match->gap, second, match->end, meanings, timexes) : STATUS_OK;
}

/* Whether the match is a date with a comma in it, which then has another behind it: Jan. 20, 2017; Monday, May 4. */
static bool has_comma(const Article *article, const TimexMatch *match) {
    const Token *tokens = article->tokens;

    return match->end - match->first > 2 && tokens[match->end - 1].kind == TOKEN_NUMBER
           && (token_is(&tokens[match->first + 1], ',') || token_is(&tokens[match->end - 2], ','));
}

/* Dashes, and the tilde and wave dashes of East Asia. */
static bool joins_numbers(uint32_t code) {
    return code == '-' || (code >= 0x2010 && code <= 0x2014) || code == '~' || code == 0x223C
           || code == 0x301C || code == 0xFF0D || code == 0xFF5E;
}

/* Whether the match can be an end of a range: a date, or the present (until now). */
static bool can_end_range(const TimexMatch *match) {
    return timex_rules[match->rule].op == OP_DATE || timex_rules[match->rule].op == OP_REFERENCE;
}

/* Whether the tokens between two matches make them the ends of a range. */
static bool joins_range(const Article *article, const TimexMatch *first, const TimexMatch *second) {
    const Token *token = &article->tokens[first->end];
    const LexiconSense *sense;
    uint32_t joint = first->end, n_tokens;

    if (second->first - first->end > 3 || first->gap || second->gap
        || !can_end_range(first) || !can_end_range(second)
        || token_starts_sentence(&article->tokens[second->first]))
        return false;
    if (second->first == first->end)
        return is_contraction(article, second->first);
    if (token_is(token, ',') && joint + 1 < second->first && has_comma(article, first)
        && stands_behind(article, first->first, DATE_WORD_FROM))
        joint++;                /* from Jan. 20, 2017, to Jan. 20, 2021 */
    else if (token->kind == TOKEN_PUNCTUATION)
        return second->first == first->end + 1 && joins_numbers(token->code);
    sense = article_phrase(article, joint, second->first, CLASS_DATE_TERM, &n_tokens);
    if (sense && sense->payload == DATE_TERM_THROUGH)
        return joint + n_tokens == second->first;
    if (timex_is_word(article, joint, second->first, DATE_WORD_AND, &n_tokens))
        return joint + n_tokens == second->first && stands_behind(article, first->first, DATE_WORD_BETWEEN);
    return (timex_is_word(article, joint, second->first, DATE_WORD_TO, &n_tokens)
            || timex_is_word(article, joint, second->first, DATE_WORD_UNTIL, &n_tokens))
           && joint + n_tokens == second->first;
}

/* The range that two matches are. *done is false where they make none. */
static Status append_joined_range(Resolver *resolver, const TimexMatch *first, const TimexMatch *second,
                                  Array *timexes, bool *done) {
    Meaning meanings[2];

    *done = resolve_ends(resolver, first, second, meanings);
    return *done ? append_range(resolver, first, first->end, second->first, second->end, meanings, timexes)
           : STATUS_OK;
}

Status timex_resolve(const Article *article, const TimexMatches *matches, int32_t published, bool by_mention,
                     Array *timexes) {
    Resolver resolver = {
        .article = article,
        .matches = matches,
        .published = published,
        .by_mention = by_mention,
        .mention_day = DAY_NONE,
        .named_day = DAY_NONE
    };

    resolver.month_first = timex_month_first(article, matches, published, &resolver.order_assumed);
    for (uint32_t i = 0; i < matches->matches.count; i++) {
        const TimexMatch *match = match_at(&resolver, i);
        bool done = false;
        Status status = STATUS_OK;

        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        if (match->gap) {
            status = append_inner_range(&resolver, match, timexes, &done);
            if (!done && status == STATUS_OK)
                status = append_ends(&resolver, match, timexes);
        } else if (i + 1 < matches->matches.count && joins_range(article, match, match + 1)) {
            status = append_joined_range(&resolver, match, match + 1, timexes, &done);
            i += done;
        }
        if (!done && !match->gap && status == STATUS_OK) {
            Reading reading;
            Meaning meaning;

            read_fields(&resolver, match, 0, &reading);
            if (resolve_apart(&resolver, &reading, match, match, &meaning))
                status = append_single(&resolver, match, &reading, &meaning, timexes);
        }
        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}
