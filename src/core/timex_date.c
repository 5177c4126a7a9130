/*
 * timex_date.c - which day, month, quarter, year ... a date means.
 *
 * A date is resolved by itself, by the day of publication, or by the mentions before it, as HeidelTime does
 * for news (Stroetgen and Gertz, Multilingual and cross-domain temporal tagging, LRE 2013): what lacks a
 * year or a week is looked for in the direction of the nearest verb form that tells past from future.
 */
#include <stdlib.h>
#include <string.h>

#include "timex_meaning.h"

/*
 * How much nearer, in days, a date against the tense must be to be taken. Quarters are mostly those just
 * reported.
 */
#define AGAINST_TENSE 250
#define QUARTER_AGAINST_TENSE 150

/* The same where the verb stands right before it: not in a year's time. */
#define AGAINST_OWN_VERB 500

/* Half a year is told of as past when at most so many days of it are left. */
#define HALF_ALMOST_OVER 31

/* What is named in a year lies at least so many days from the year after the next, and from the one before the last. */
#define NEXT_YEAR_BUT_ONE 300

/*
 * A day of the month without its month is of the month named at most so many tokens before, if it is later
 * than the day named with it. Else it is of the month of publication, unless it lies more than so many days
 * ahead or the tense is against it.
 */
#define MONTH_MEMORY 60
#define DAYS_AHEAD 20

/* Up to this month 'this winter' is the one that began the year before. */
#define WINTER_OVER 7

/* In how many months a day is looked for that every second month has, or that is on the weekday beside it. */
#define MONTHS_OF_DAY 3
#define MONTHS_OF_WEEKDAY 14

/*
 * How far, in tokens, a time of day is put down to a day mentioned before it: a clock time in its sentence, a
 * part of the day also where the sentence before goes on to it ("In the evening they left").
 */
#define SENTENCE_WINDOW 20
#define NARRATIVE_WINDOW 40

/* Two-digit years: from this one on of the last century, unless the publication tells better. */
#define PIVOT_YEAR 70

/* How far before tens, in tokens, a word that makes them degrees may stand. */
#define DEGREES_WINDOW 10

/* How many tokens may stand between weekdays that are listed, and how many days off the first may be. */
#define JOINT_WINDOW 3
#define DAYS_OF_LIST 14

/* A number by itself that is less is no year. */
#define EARLIEST_BARE_YEAR 1400

Grain timex_unit_grain(int32_t unit) {
    switch (unit) {
    case UNIT_CENTURY:
        return GRAIN_CENTURY;
    case UNIT_DECADE:
        return GRAIN_DECADE;
    case UNIT_YEAR:
        return GRAIN_YEAR;
    case UNIT_QUARTER:
        return GRAIN_QUARTER;
    case UNIT_MONTH:
        return GRAIN_MONTH;
    case UNIT_WEEK:
    case UNIT_FORTNIGHT:
        return GRAIN_WEEK;
    case UNIT_WEEKEND:
        return GRAIN_WEEKEND;
    default:
        return GRAIN_DAY;
    }
}

/* -1 for last, 1 for next, 0 for this and whatever else. */
int32_t timex_steps(int32_t direction) {
    switch (direction) {
    case DATE_WORD_LAST:
    case DATE_WORD_PAST:
    case DATE_WORD_PREVIOUS:
    case DATE_WORD_YESTERDAY:
        return -1;
    case DATE_WORD_TOMORROW:
    case DATE_WORD_NEXT:
    case DATE_WORD_COMING:
    case DATE_WORD_FOLLOWING:
        return 1;
    default:
        return 0;
    }
}

/* Whether the direction is counted from the mention before, not from publication. */
bool timex_is_anaphoric(int32_t direction) {
    return direction == DATE_WORD_PREVIOUS || direction == DATE_WORD_FOLLOWING || direction == DATE_WORD_SAME
           || direction == DATE_TERM_OFFSET + DATE_TERM_THAT
           || direction == DATE_TERM_OFFSET + DATE_TERM_LATEST;
}

/* The day from which relative dates count; DAY_NONE if there is none. */
int32_t timex_reference_day(const Resolver *resolver, bool anaphoric, TimexAnchor *anchor) {
    int32_t mentioned = DAY_NONE, last;

    if (anaphoric && (resolver->by_mention || resolver->published != DAY_NONE))
        mentioned = resolver->mention_day;
    else if (resolver->published == DAY_NONE && resolver->by_mention)
        point_days(&resolver->last[GRAIN_DAY], &mentioned, &last);
    if (mentioned != DAY_NONE) {
        *anchor = ANCHOR_MENTION;
        return mentioned;
    }
    *anchor = resolver->published == DAY_NONE ? ANCHOR_UNRESOLVED : ANCHOR_PUBLISHED;
    return resolver->published;
}

/* The full year of a short one: within 80 years before and 20 after publication. */
static int32_t full_year(const Resolver *resolver, int32_t short_year) {
    int32_t latest = resolver->published == DAY_NONE ? 1999 + PIVOT_YEAR
                     : calendar_date(resolver->published).year + 20;
    int32_t year = latest / 100 * 100 + short_year;

    return year > latest ? year - 100 : year;
}

/*
 * 1/9/2026: a number above 12 is the day, else the article's order decides. False where it is no date:
 * without a year, 4/5 is a fraction or a score.
 */
static bool settle_order(const Resolver *resolver, Reading *reading, TimexAnchor *anchor) {
    int32_t first = get(reading, FIELD_FIRST), other = get(reading, FIELD_OTHER);
    bool one_way = first > 12 || other > 12;
    bool month_first = one_way ? other > 12 : resolver->month_first;

    if (!one_way && !has(reading, FIELD_YEAR) && !has(reading, FIELD_SHORT_YEAR)
        && !has(reading, FIELD_WEEKDAY))
        return false;
    if (!one_way && first != other && resolver->order_assumed)
        *anchor = ANCHOR_ASSUMED;
    set(reading, FIELD_MONTH, month_first ? first : other);
    set(reading, FIELD_DAY, month_first ? other : first);
    return get(reading, FIELD_MONTH) <= 12;
}

/* 20260105: year, month and day without a mark between. False if it is a number. */
static bool settle_compact(Reading *reading) {
    int32_t number = get(reading, FIELD_COMPACT);

    set(reading, FIELD_YEAR, number / 10000);
    set(reading, FIELD_MONTH, number / 100 % 100);
    set(reading, FIELD_DAY, number % 100);
    return number >= 19000000 && number < 21000000;
}

/* Whether what stands at the token is no noun, nor an adjective before one. */
static bool counts_nothing(const Article *article, uint32_t at) {
    const Token *token = &article->tokens[at];

    return at >= article->n_tokens || token->kind != TOKEN_WORD || token_starts_sentence(token)
           || lexicon_entries[token->code].stop_languages;
}

bool timex_counts_noun(const Article *article, uint32_t at) {
    return !counts_nothing(article, at) && !timex_word_tense(article, at, article->n_tokens);
}

/*
 * A number that nothing vouches for: a year of about our time, unless, in a language that writes nouns with a
 * capital, it is a round one and counts the noun that follows, with or without an adjective before it (2000
 * neue Plätze). An earlier one has to stand between a verb of the past and what it does not count: "zog
 * 1733 nach Wien".
 */
static bool settle_bare_year(const Article *article, Reading *reading, const TimexMatch *match) {
    const Token *tokens = article->tokens;
    int32_t year = get(reading, FIELD_BARE_YEAR);
    uint32_t at = match->end;

    set(reading, FIELD_YEAR, year);
    if (year < EARLIEST_BARE_YEAR || year > 2099)
        return false;
    if (year < 1900)
        return match->first > 0 && timex_word_tense(article, match->first - 1, match->first) == TENSE_PAST
               && counts_nothing(article, at);
    if (year % 100)
        return true;
    for (unsigned i = 0; i < 2 && at < article->n_tokens; i++, at++) {
        if (counts_nothing(article, at))
            return true;
        if (tokens[at].letters != CASE_LOWER)
            return false;
    }
    return true;
}

/* The hour of 1140 (a.m.), of half past seven and a quarter to eight. False if there is no such time. */
static bool settle_clock(Reading *reading) {
    if (has(reading, FIELD_CLOCK)) {
        set(reading, FIELD_HOUR, get(reading, FIELD_CLOCK) / 100);
        set(reading, FIELD_MINUTE, get(reading, FIELD_CLOCK) % 100);
    }
    if (has(reading, FIELD_MERIDIEM) && !has(reading, FIELD_HOUR))
        set(reading, FIELD_PART,
            get(reading, FIELD_MERIDIEM) == MERIDIEM_PM ? DAY_PART_AFTERNOON : DAY_PART_MORNING);
    if (has(reading, FIELD_PAST))
        set(reading, FIELD_MINUTE, get(reading, FIELD_PAST));
    if (has(reading, FIELD_BEFORE)) {
        set(reading, FIELD_HOUR, (get(reading, FIELD_HOUR) + 23) % 24);
        set(reading, FIELD_MINUTE, 60 - get(reading, FIELD_BEFORE) + get(reading, FIELD_MINUTE));
    }
    return get(reading, FIELD_HOUR) <= 24 && get(reading, FIELD_MINUTE) >= 0
           && get(reading, FIELD_MINUTE) < 60;
}

/* The written year, 0 if there is none. */
static int32_t written_year(const Resolver *resolver, const Reading *reading) {
    int32_t year = 0;

    if (has(reading, FIELD_YEAR))
        year = get(reading, FIELD_YEAR);
    else if (has(reading, FIELD_SHORT_YEAR))
        year = full_year(resolver, get(reading, FIELD_SHORT_YEAR));
    if (year && get(reading, FIELD_ERA) == ERA_BUDDHIST)
        year -= 543;
    return year;
}

/* The day that a payload of class date_holiday means in a year. */
static int32_t holiday_day(int32_t holiday, int32_t year) {
    int32_t month = holiday / 100 % 100, weekday = holiday / 10 % 10, nth = holiday % 10;
    int32_t first;

    if (holiday >= 400000) {
        first = calendar_day(year, month, holiday % 100);
        return calendar_add(first, calendar_days_until(first, holiday / 10000 % 10));
    }
    if (holiday >= 30000)
        return calendar_add(calendar_easter(year), holiday - 30500);
    if (holiday < 20000)
        return calendar_day(year, month, holiday % 100);
    first = calendar_day(year, month, 1);
    if (nth == 9) {
        int32_t last = calendar_add(first, calendar_month_days(year, month) - 1);

        return calendar_add(last, -calendar_days_since(last, weekday));
    }
    return calendar_add(first, calendar_days_until(first, weekday) + (nth - 1) * 7);
}

/* The finest field of the calendar that the reading has; GRAIN_NONE for none. */
Grain timex_reading_grain(const Reading *reading) {
    if (has(reading, FIELD_DAY) || has(reading, FIELD_WEEKDAY) || has(reading, FIELD_HOLIDAY))
        return GRAIN_DAY;
    if (has(reading, FIELD_WEEK))
        return GRAIN_WEEK;
    if (has(reading, FIELD_MONTH))
        return GRAIN_MONTH;
    if (has(reading, FIELD_QUARTER))
        return GRAIN_QUARTER;
    if (has(reading, FIELD_SEASON))
        return GRAIN_SEASON;
    if (has(reading, FIELD_HALF))
        return GRAIN_HALF;
    if (has(reading, FIELD_YEAR) || has(reading, FIELD_SHORT_YEAR))
        return GRAIN_YEAR;
    if (has(reading, FIELD_DECADE))
        return GRAIN_DECADE;
    return has(reading, FIELD_CENTURY) ? GRAIN_CENTURY : GRAIN_NONE;
}

/* The point that the reading's fields name in that year; its days tell whether there is such a point. */
Point timex_point_in_year(const Reading *reading, Grain grain, int32_t year) {
    Point point = point_none;
    int32_t day;

    point.grain = grain;
    point.year = year;
    switch (grain) {
    case GRAIN_DAY:
        if (has(reading, FIELD_HOLIDAY)) {
            day = holiday_day(get(reading, FIELD_HOLIDAY), year);
            if (day != DAY_NONE)
                return point_of_day(day, GRAIN_DAY);
            break;
        }
        point.number = get(reading, FIELD_MONTH);
        point.day = get(reading, FIELD_DAY);
        break;
    case GRAIN_WEEK:
        point.number = get(reading, FIELD_WEEK);
        break;
    case GRAIN_MONTH:
        point.number = get(reading, FIELD_MONTH);
        break;
    case GRAIN_QUARTER:
        point.number = get(reading, FIELD_QUARTER);
        break;
    case GRAIN_SEASON:
        point.number = get(reading, FIELD_SEASON);
        break;
    case GRAIN_HALF:
        point.number = get(reading, FIELD_HALF);
        break;
    default:
        break;
    }
    return point;
}

/* Whether the weekday, if the reading has one, is the day's. */
static bool weekday_agrees(const Reading *reading, int32_t day) {
    return !has(reading, FIELD_WEEKDAY) || calendar_weekday(day) == get(reading, FIELD_WEEKDAY);
}

/* Where a date without its year is looked for, and what decides between years. */
typedef struct YearSearch
{
    const Reading *reading;
    Grain grain;
    int32_t reference;          /* day */
    int32_t here;               /* first day of the same grain there */
    int32_t steps;              /* -1 last, 1 next, 0 neither; */
    int32_t tense;              /* the tense decides between, */
    bool happened;              /* for certain */
} YearSearch;

/* How far off the date is in that year, and what else speaks against it; INT32_MAX where there is no such date. */
static int32_t year_cost(const YearSearch *search, int32_t year) {
    Point point = timex_point_in_year(search->reading, search->grain, year);
    int32_t reference = search->reference, first, last, cost;

    point_days(&point, &first, &last);
    if (first == DAY_NONE)
        return INT32_MAX;
    cost = last < reference ? reference - last : first > reference ? first - reference : 0;
    if (search->steps < 0 ? first >= search->here : search->steps > 0 && first <= search->here)
        cost += 100000;
    if (search->tense == TENSE_PAST ? first > reference : search->tense == TENSE_FUTURE && last < reference)
        cost += search->happened ? AGAINST_OWN_VERB
                : search->grain == GRAIN_QUARTER ? QUARTER_AGAINST_TENSE : AGAINST_TENSE;
    if (search->grain == GRAIN_HALF && search->tense == TENSE_PAST && last - reference > HALF_ALMOST_OVER)
        cost += AGAINST_OWN_VERB;
    if (search->grain == GRAIN_QUARTER && search->tense == 0 && first > reference)
        cost += QUARTER_AGAINST_TENSE;
    if (!weekday_agrees(search->reading, first))
        cost += 10000;
    return cost;
}

/* The year with the least cost among those up to `reach` from `year`, the first of several. */
static int32_t nearest_year(const YearSearch *search, int32_t year, int32_t reach, int32_t *least) {
    int32_t best = 0;

    *least = INT32_MAX;
    for (int32_t candidate = year - reach; candidate <= year + reach; candidate++) {
        int32_t cost = year_cost(search, candidate);

        if (cost < *least) {
            best = candidate;
            *least = cost;
        }
    }
    return best;
}

/*
 * The year that a date without one is in: the nearest to the reference day in the direction told, with the
 * weekday that is written if any year within reach has it.
 */
static int32_t choose_year(const Reading *reading, Grain grain, int32_t reference, bool directed,
                           int32_t steps, int32_t tense, bool happened) {
    YearSearch search = {reading, grain, reference, 0, steps, tense, happened};
    Point here = point_of_day(reference, grain);
    int32_t year = calendar_date(reference).year, best, least, last;

    point_days(&here, &search.here, &last);
    if (directed && steps == 0 && grain == GRAIN_SEASON && get(reading, FIELD_SEASON) == SEASON_WINTER)
        return calendar_date(reference).month <= WINTER_OVER ? year - 1 : year;
    if (directed && steps == 0)
        return year;
    best = nearest_year(&search, year, 1, &least);
    return least < NEXT_YEAR_BUT_ONE ? best : nearest_year(&search, year, 4, &least);
}

/* The day with the weekday nearest to the reference in the direction told; without one it has been. */
int32_t timex_choose_weekday(int32_t weekday, int32_t reference, bool directed, int32_t steps,
                             int32_t tense) {
    int32_t back = calendar_days_since(reference, weekday);
    int32_t ahead = calendar_days_until(reference, weekday);

    if (steps < 0)
        return calendar_add(reference, -(back ? back : 7));
    if (steps > 0)
        return calendar_add(reference, ahead ? ahead : 7);
    if (directed)
        return calendar_add(reference, weekday - calendar_weekday(reference));
    return calendar_add(reference, tense == TENSE_FUTURE ? ahead : -back);
}

/* Whether 'the weekend', said on that weekday, is the last one; where no tense tells it, until Wednesday. */
static bool weekend_has_been(int32_t weekday, int32_t tense) {
    return weekday < (tense == TENSE_PAST ? 6 : tense == TENSE_FUTURE ? 0 : 4);
}

/* The month that a fiscal year begins in where the language has one for all; 0 else. */
static int32_t fiscal_month(const Reading *reading) {
    int32_t month = get(reading, FIELD_FISCAL);

    return month > 1 && month <= 12 ? month : 0;
}

/*
 * "last week", "this year's third quarter", "Monday next week": a unit counted from a reference, then what
 * is in it.
 */
static Point point_of_unit(const Resolver *resolver, const Reading *reading, Grain grain,
                           const TimexMatch *match, TimexAnchor *anchor) {
    int32_t direction = get(reading, FIELD_DIRECTION);
    Grain of = timex_unit_grain(get(reading, FIELD_OF));
    bool anaphoric = (timex_is_anaphoric(direction) || get(reading, FIELD_ANCHOR) == 2)
                     && (resolver->last[of].year || of <= resolver->mention_grain);    /* no day of a year */
    int32_t reference = timex_reference_day(resolver, anaphoric, anchor);
    int32_t steps = has(reading, FIELD_STEPS) ? get(reading, FIELD_STEPS) : timex_steps(direction);
    Point point = point_none;

    point.grain = of;
    if (reference != DAY_NONE) {
        if (anaphoric && resolver->last[of].year) {
            *anchor = ANCHOR_MENTION;
            point = resolver->last[of];
            point.hour = point.minute = point.second = -1;
            point.part = 0;
        } else {
            point = point_of_day(reference, of);
            if (of == GRAIN_YEAR && calendar_date(reference).month < fiscal_month(reading))
                steps--;
            if (direction == DATE_TERM_OFFSET + DATE_TERM_LATEST
                || (direction == DATE_WORD_SAME && of == GRAIN_QUARTER))
                steps--;
        }
        if (of == GRAIN_WEEKEND && direction == DATE_WORD_THIS
            && weekend_has_been(calendar_weekday(reference),
                                timex_tense(resolver->article, match->first, match->end)))
            steps = -1;
        if (of == GRAIN_WEEKEND && direction == DATE_WORD_COMING && calendar_weekday(reference) < 6)
            steps = 0;
        if (get(reading, FIELD_OF) == UNIT_FORTNIGHT)
            steps *= 2;
        point = point_shift(&point, steps);
    }
    if (of == GRAIN_WEEK && has(reading, FIELD_WEEKDAY)) {
        int32_t day = point.year ? calendar_week_start(point.year, point.number) : DAY_NONE;

        day = calendar_add(day, get(reading, FIELD_WEEKDAY) - 1);
        if (day != DAY_NONE)
            return point_of_day(day, GRAIN_DAY);
        point = point_none;
        point.grain = GRAIN_DAY;
        point.weekday = get(reading, FIELD_WEEKDAY);
    } else if (of == GRAIN_MONTH && has(reading, FIELD_DAY)) {
        point.grain = GRAIN_DAY;
        point.day = get(reading, FIELD_DAY);
    } else if (of == GRAIN_CENTURY && has(reading, FIELD_DECADE)) {
        point.grain = GRAIN_DECADE;
        point.year += get(reading, FIELD_DECADE) % 100;
    } else if (of == GRAIN_YEAR && grain > GRAIN_YEAR) {
        return timex_point_in_year(reading, grain, point.year);
    }
    return point;
}

/* The reading's day in the month `count` after the day's; DAY_NONE if it has none, or not on that weekday. */
static int32_t day_in_month(const Reading *reading, int32_t day, int64_t count) {
    Point month = point_of_day(day, GRAIN_MONTH);

    month = point_shift(&month, count);
    day = calendar_day(month.year, month.number, get(reading, FIELD_DAY));
    return day != DAY_NONE && weekday_agrees(reading, day) ? day : DAY_NONE;
}

/* Whether a mention at `from` stands in the sentence of the match, or so many before it. */
static bool is_near(const Resolver *resolver, const TimexMatch *match, uint32_t from, unsigned sentences_before) {
    const Token *tokens = resolver->article->tokens;
    unsigned sentences = 0;

    if (match->first - from >= MONTH_MEMORY)
        return false;
    for (uint32_t at = match->first; at > from; at--) {
        if (tokens[at].flags & TOKEN_BLOCK_START)
            return false;
        sentences += (tokens[at].flags & TOKEN_SENTENCE_START) != 0;
    }
    return sentences <= sentences_before;
}

/* The reading's day nearest to the reference: "yesterday (the 5th)". DAY_NONE if there is none in the months around. */
static int32_t nearest_day(const Reading *reading, int32_t reference) {
    int32_t best = DAY_NONE;

    for (int count = -1; count <= 1; count++) {
        int32_t day = day_in_month(reading, reference, count);

        if (day != DAY_NONE && (best == DAY_NONE || abs(day - reference) < abs(best - reference)))
            best = day;
    }
    return best;
}

/* The reading's day in the month that was named with a day shortly before, later than that one; DAY_NONE if none. */
static int32_t day_of_named_month(const Resolver *resolver, const Reading *reading, const TimexMatch *match) {
    int32_t day = resolver->named_day != DAY_NONE && is_near(resolver, match, resolver->named_at, 1)
                  ? day_in_month(reading, resolver->named_day, 0) : DAY_NONE;

    return day > resolver->named_day ? day : DAY_NONE;
}

/* "the 5th": a day without its month. */
static Point point_without_month(const Resolver *resolver, const Reading *reading, const TimexMatch *match,
                                 TimexAnchor *anchor) {
    int32_t direction = get(reading, FIELD_DIRECTION), steps = timex_steps(direction);
    int32_t reference = timex_reference_day(resolver, timex_is_anaphoric(direction), anchor);
    int32_t tense = steps < 0 ? TENSE_PAST : steps > 0 ? TENSE_FUTURE
                    : has(reading, FIELD_TENSE) ? get(reading, FIELD_TENSE)
                    : reference == DAY_NONE ? 0 : timex_tense(resolver->article, match->first, match->end);
    int32_t way = tense == TENSE_FUTURE ? 1 : -1;
    int32_t months = has(reading, FIELD_WEEKDAY) ? MONTHS_OF_WEEKDAY : MONTHS_OF_DAY;
    Point point = point_none;
    int32_t day;

    if (reference != DAY_NONE && (has(reading, FIELD_DAY_STEP) || has(reading, FIELD_WEEK_STEP))) {
        day = nearest_day(reading, timex_reference_day(resolver, get(reading, FIELD_ANCHOR) == 2, anchor));
        if (day != DAY_NONE)
            return point_of_day(day, GRAIN_DAY);
    }
    /* whatever the tense, the day after the one just mentioned: "on the 12th (the 13th in Japan)" */
    if (!steps && resolver->mention_grain == GRAIN_DAY && is_near(resolver, match, resolver->mention_at, 0)) {
        day = calendar_add(resolver->mention_day, 1);
        if (day != DAY_NONE && calendar_date(day).day == get(reading, FIELD_DAY) && weekday_agrees(reading, day)) {
            *anchor = ANCHOR_MENTION;
            return point_of_day(day, GRAIN_DAY);
        }
    }
    day = steps ? DAY_NONE : day_of_named_month(resolver, reading, match);
    if (day != DAY_NONE) {
        *anchor = ANCHOR_MENTION;
        return point_of_day(day, GRAIN_DAY);
    }
    /* beside a weekday, which few months agree with, a day shortly ahead may also be of the next month */
    for (int32_t count = tense == 0 && has(reading, FIELD_WEEKDAY);
         reference != DAY_NONE && count * way < months; count += way) {
        day = day_in_month(reading, reference, count);
        if (day == DAY_NONE)
            continue;
        if (tense == TENSE_FUTURE ? day >= reference + (steps > 0)
                                  : day <= reference + (tense == TENSE_PAST ? -(steps < 0) : DAYS_AHEAD))
            return point_of_day(day, GRAIN_DAY);
    }
    point.grain = GRAIN_DAY;
    point.day = get(reading, FIELD_DAY);
    *anchor = ANCHOR_UNRESOLVED;
    return point;
}

/* "This Friday", of this week but against the tense, is of the week before or after; yesterday stays. */
static int32_t with_tense(int32_t day, int32_t reference, int32_t tense) {
    if (tense == TENSE_FUTURE && day < reference - 1)
        return calendar_add(day, 7);
    return tense == TENSE_PAST && day > reference ? calendar_add(day, -7) : day;
}

/* Whether the match goes on with the day mentioned before it: "on Thursday and on Friday". */
static bool goes_on_with_day(const Resolver *resolver, const TimexMatch *match) {
    const Article *article = resolver->article;
    bool listed = false;

    if (resolver->mention_grain != GRAIN_DAY || match->first - resolver->mention_end > JOINT_WINDOW)
        return false;
    for (uint32_t at = resolver->mention_end; at <= match->first; at++) {
        uint32_t n_tokens;

        if (token_starts_sentence(&article->tokens[at]))
            return false;
        if (at == match->first)
            break;
        if (timex_is_word(article, at, at + 1, DATE_WORD_AND, &n_tokens))
            listed = true;
        else if (!token_is(&article->tokens[at], ',') && !timex_joins_date(article, at))
            return false;
    }
    return listed;
}

/*
 * The weekday behind the day mentioned before; DAY_NONE for none, as where that one has been and this one, which is told
 * as past, would be to come.
 */
static int32_t weekday_behind(const Resolver *resolver, const TimexMatch *match, int32_t weekday, int32_t reference,
                              int32_t tense) {
    int32_t before = resolver->mention_day, day;

    if (!goes_on_with_day(resolver, match) || abs(before - reference) > DAYS_OF_LIST)
        return DAY_NONE;
    day = calendar_add(before, calendar_days_until(before, weekday));
    return day == before || (tense == TENSE_PAST && before <= reference && day > reference) ? DAY_NONE : day;
}

/* A day, month, quarter ... without its year, or a weekday. */
static Point point_without_year(const Resolver *resolver, const Reading *reading, Grain grain,
                                const TimexMatch *match, TimexAnchor *anchor) {
    int32_t direction = get(reading, FIELD_DIRECTION);
    int32_t reference = timex_reference_day(resolver, timex_is_anaphoric(direction), anchor);
    int32_t steps = timex_steps(direction);
    bool directed = has(reading, FIELD_DIRECTION);
    bool only_weekday = has(reading, FIELD_WEEKDAY) && !has(reading, FIELD_DAY);
    int32_t tense = directed || reference == DAY_NONE ? 0
                    : has(reading, FIELD_TENSE) ? get(reading, FIELD_TENSE)
                    : timex_tense(resolver->article, match->first, match->end);
    Point point;

    if (only_weekday && reference != DAY_NONE && get(reading, FIELD_ANCHOR) != 5) {
        int32_t weekday = get(reading, FIELD_WEEKDAY);
        int32_t day = directed || has(reading, FIELD_PART) || has(reading, FIELD_HOUR) ? DAY_NONE
                      : weekday_behind(resolver, match, weekday, reference, tense);

        if (day != DAY_NONE)
            return point_of_day(day, GRAIN_DAY);
        if (direction == DATE_TERM_OFFSET + DATE_TERM_THAT)
            day = calendar_add(reference, (weekday - calendar_weekday(reference) + 10) % 7 - 3);
        else    /* a narrative goes on from the day that it has reached */
            day = timex_choose_weekday(weekday, reference, directed, steps,
                                       *anchor == ANCHOR_MENTION ? TENSE_FUTURE : tense);
        if (direction == DATE_WORD_THIS && day != DAY_NONE)
            day = with_tense(day, reference, timex_tense(resolver->article, match->first, match->end));
        if (day != DAY_NONE)
            return point_of_day(day, GRAIN_DAY);
    }
    if (tense == TENSE_PAST && !only_weekday) {
        int32_t year = timex_story_year(resolver, reading, grain, match);

        if (year) {
            *anchor = ANCHOR_MENTION;
            return timex_point_in_year(reading, grain, year);
        }
    }
    if (reference != DAY_NONE && !only_weekday)
        return timex_point_in_year(reading, grain,
                                   choose_year(reading, grain, reference, directed, steps, tense,
                                               tense == TENSE_PAST && timex_happened_then(resolver->article, match->first)));
    point = timex_point_in_year(reading, grain, 0);
    point.weekday = get(reading, FIELD_WEEKDAY);
    *anchor = ANCHOR_UNRESOLVED;
    return point;
}

/* Whether the tens are degrees, by a word in the sentence: "highs in the 70s"; an apostrophe ('70s) is a decade's. */
static bool counts_degrees(const Article *article, const TimexMatch *match) {
    const Token *tokens = article->tokens;

    for (uint32_t at = match->first; at < match->end; at++) {
        if (tokens[at].kind == TOKEN_PUNCTUATION && timex_is_apostrophe(tokens[at].code))
            return false;
    }
    for (uint32_t at = match->first, i = 0; i < DEGREES_WINDOW && at > 0 && !token_starts_sentence(&tokens[at]); i++) {
        const LexiconSense *mark = token_sense(article, &tokens[--at], CLASS_DATE_MARK);

        if (mark && mark->payload == DATE_MARK_LEVEL)
            return true;
    }
    return false;
}

/*
 * Decades with two digits are the last so called that have begun by publication; "the twenties" are those of the last
 * century for as long as this one's go on.
 */
static Point point_of_decade(const Resolver *resolver, const Reading *reading) {
    int32_t decade = get(reading, FIELD_DECADE);
    Point point = point_none;

    if (decade < 100 && has(reading, FIELD_CENTURY))
        decade += get(reading, FIELD_CENTURY) * 100 - 100;
    point.grain = GRAIN_DECADE;
    point.year = decade < 100 ? full_year(resolver, decade) / 10 * 10 : decade;
    if (decade < 100 && resolver->published != DAY_NONE
        && point.year + (point.year < 2000 ? 0 : 9) > calendar_date(resolver->published).year)
        point.year -= 100;
    if (decade >= 1000 && decade < 2000 && decade % 100 == 0)
        point.grain = GRAIN_CENTURY;        /* the 1800s; the 2000s mostly are its first decade */
    return point;
}

/* Whether that part of the day says of an hour of twelve that it is one after noon: 9 in the evening. */
static bool is_after_noon(int32_t part, int32_t hour) {
    return (part == DAY_PART_AFTERNOON && hour < 12) || (part == DAY_PART_EVENING && hour < 12)
           || (part == DAY_PART_NIGHT && hour > 5 && hour < 12);
}

/* The zone that a clock time is written with, in minutes ahead of Greenwich. */
static void add_zone(const Reading *reading, Point *point) {
    int32_t ahead = get(reading, FIELD_EAST) + get(reading, FIELD_WEST);

    if (ahead >= 100)           /* hhmm */
        ahead = ahead / 100 * 60 + ahead % 100;
    else
        ahead = ahead * 60 + get(reading, FIELD_ZONE_MINUTE);
    if (has(reading, FIELD_EAST) || has(reading, FIELD_WEST) || has(reading, FIELD_ZONE)) {
        point->zoned = ahead < 24 * 60;
        point->zone = has(reading, FIELD_WEST) ? -ahead : ahead;
    }
}

/* Puts the time of day into the point. */
void timex_add_time(const Reading *reading, Point *point) {
    int32_t meridiem = get(reading, FIELD_MERIDIEM);

    if (has(reading, FIELD_HOUR)) {
        point->hour = get(reading, FIELD_HOUR);
        if (meridiem == MERIDIEM_PM && point->hour < 12)
            point->hour += 12;
        else if (meridiem == MERIDIEM_AM && point->hour == 12)
            point->hour = 0;
        else if (!meridiem && is_after_noon(get(reading, FIELD_PART), point->hour))
            point->hour += 12;
        else if (!meridiem && point->hour == 12 && get(reading, FIELD_PART) == DAY_PART_NIGHT)
            point->hour = get(reading, FIELD_MINUTE) ? 0 : 24;
        point->minute = get(reading, FIELD_MINUTE);
        point->second = has(reading, FIELD_SECOND) ? get(reading, FIELD_SECOND) : -1;
        add_zone(reading, point);
    } else {
        point->part = get(reading, FIELD_PART);
    }
}

/*
 * The day that a time of day belongs to: the one mentioned last in its sentence, for a part of the day perhaps
 * in the sentence before, or else the reference day.
 */
static int32_t day_of_sentence(const Resolver *resolver, const Reading *reading, const TimexMatch *match,
                               TimexAnchor *anchor) {
    uint32_t at = match->first;
    bool goes_on = !has(reading, FIELD_HOUR)
                   || timex_tense(resolver->article, match->first, match->end) == TENSE_PAST;
    uint32_t window = goes_on ? NARRATIVE_WINDOW : SENTENCE_WINDOW;
    unsigned sentences = goes_on ? 2 : 1;

    if (resolver->mention_grain != GRAIN_DAY)
        return timex_reference_day(resolver, false, anchor);
    while (at > resolver->mention_at && match->first - at < window) {
        const Token *token = &resolver->article->tokens[at];

        if ((token->flags & TOKEN_BLOCK_START) || (token_starts_sentence(token) && --sentences == 0))
            break;
        at--;
    }
    return timex_reference_day(resolver, at == resolver->mention_at, anchor);
}

/*
 * The part of the day right before a time of the clock, or with one word between, is the hour's: "this evening
 * at 8".
 */
static void take_part(const Resolver *resolver, Reading *reading, const TimexMatch *match) {
    const Token *tokens = resolver->article->tokens;

    if (!resolver->part || match->first - resolver->part_end > 1 || !has(reading, FIELD_HOUR)
        || has(reading, FIELD_MERIDIEM) || has(reading, FIELD_PART))
        return;
    for (uint32_t at = resolver->part_end; at <= match->first; at++) {
        if (token_starts_sentence(&tokens[at]) || (at < match->first && tokens[at].kind != TOKEN_WORD))
            return;
    }
    set(reading, FIELD_PART, resolver->part);
}

/* Whether a direction names a day by itself. */
static bool is_day_word(int32_t direction) {
    return direction == DATE_WORD_TODAY || direction == DATE_WORD_YESTERDAY
           || direction == DATE_WORD_TOMORROW;
}

/* OP_DATE. False if there is no such date. */
bool timex_date(const Resolver *resolver, Reading *reading, const TimexMatch *match, Meaning *meaning) {
    Grain grain;
    int32_t year;
    bool timed;

    meaning->anchor = ANCHOR_WRITTEN;
    if ((has(reading, FIELD_FIRST) && !settle_order(resolver, reading, &meaning->anchor))
        || (has(reading, FIELD_BARE_YEAR) && !settle_bare_year(resolver->article, reading, match))
        || (has(reading, FIELD_COMPACT) && !settle_compact(reading)) || !settle_clock(reading)
        || (get(reading, FIELD_ERA) == ERA_SOLAR && !timex_from_solar(resolver, reading, &meaning->anchor)))
        return false;
    if (is_day_word(get(reading, FIELD_DIRECTION)) && !has(reading, FIELD_OF))
        set(reading, FIELD_OF, UNIT_DAY);
    take_part(resolver, reading, match);
    timed = has(reading, FIELD_HOUR) || has(reading, FIELD_PART);
    grain = timex_reading_grain(reading);
    year = written_year(resolver, reading);
    if (grain == GRAIN_DECADE && !has(reading, FIELD_OF)) {
        if (get(reading, FIELD_DECADE) < 100 && counts_degrees(resolver->article, match))
            return false;
        meaning->point = point_of_decade(resolver, reading);
    } else if (grain == GRAIN_CENTURY) {
        int32_t first = get(reading, FIELD_CENTURY) * 100 - 100;

        meaning->point = (Point){.grain = GRAIN_CENTURY, .year = first ? first : 1, .hour = -1};
    } else if (year && get(reading, FIELD_OF) == UNIT_QUARTER && resolver->last[GRAIN_QUARTER].year) {
        meaning->point = resolver->last[GRAIN_QUARTER];     /* "the 1988 quarter": the same of another year */
        meaning->point.year = year;
        meaning->compared = true;
    } else if (year) {
        meaning->point = timex_point_in_year(reading, grain, year);
    } else if (has(reading, FIELD_OF)) {
        meaning->point = point_of_unit(resolver, reading, grain, match, &meaning->anchor);
        meaning->compared = get(reading, FIELD_DIRECTION) == DATE_WORD_SAME && get(reading, FIELD_STEPS) != 0;
    } else if (has(reading, FIELD_DAY) && !has(reading, FIELD_MONTH)) {
        if (get(reading, FIELD_NEAR) && day_of_named_month(resolver, reading, match) == DAY_NONE)
            return false;
        meaning->point = point_without_month(resolver, reading, match, &meaning->anchor);
    } else if (grain != GRAIN_NONE) {
        meaning->point = point_without_year(resolver, reading, grain, match, &meaning->anchor);
    } else {
        int32_t day = day_of_sentence(resolver, reading, match, &meaning->anchor);

        meaning->point = day == DAY_NONE ? point_none : point_of_day(day, GRAIN_DAY);
        meaning->point.grain = GRAIN_DAY;
    }
    if (timed)
        timex_add_time(reading, &meaning->point);
    meaning->kind = timed ? TIMEX_TIME : TIMEX_DATE;
    point_days(&meaning->point, &meaning->first_day, &meaning->last_day);
    if (meaning->point.year && meaning->first_day == DAY_NONE)
        return false;
    meaning->names_month =
        has(reading, FIELD_MONTH) && has(reading, FIELD_DAY) && meaning->first_day != DAY_NONE;
    if (!meaning->point.year && meaning->point.day && meaning->point.number
        && meaning->point.day > calendar_month_days(2000, meaning->point.number))
        return false;
    if (meaning->point.year == 0)
        meaning->anchor = ANCHOR_UNRESOLVED;
    point_value(&meaning->point, meaning->value);
    if (get(reading, FIELD_ERA) == ERA_BCE) {
        memcpy(meaning->value, "BC", 2);
        *(grain == GRAIN_CENTURY ? write_number(meaning->value + 2, get(reading, FIELD_CENTURY) - 1, 2)
                                 : write_number(meaning->value + 2, year, 4)) = '\0';
    }
    if (year && (get(reading, FIELD_ERA) == ERA_HIJRI || get(reading, FIELD_ERA) == ERA_SOLAR))
        timex_write_period(reading, meaning);
    else if (has(reading, FIELD_FISCAL) || get(reading, FIELD_ERA) == ERA_BCE)
        meaning->first_day = meaning->last_day = DAY_NONE;
    return true;
}
