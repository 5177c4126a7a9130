/*
 * timex_order.c - the order in which an article writes 1/9/2026: day or month first.
 *
 * The article's dates are witnesses: most of all one that can be read in one way alone (25/12/2025), then one
 * that is also written in words, then one that one way lies close to the day of publication. Where they say
 * nothing, or as much for one as for the other, it is as the language mostly writes: an assumption.
 */
#include <string.h>

#include "timex_meaning.h"

/* What the witnesses weigh. */
#define ONE_WAY_ALONE 8
#define ALSO_IN_WORDS 3
#define NEAR_PUBLICATION 1

/* How many days from publication a date may lie to be near it. */
#define NEAR_DAYS 3

/* No single witness is heard more often than so. */
#define MOST_VOTES 100

/* Days that the article names in words: a bit a day, a row a month. */
typedef struct NamedDays
{
    uint32_t months[13];
} NamedDays;

static bool in_calendar(int64_t month, int64_t day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/* Collects the matches that have a day and a month and are not in digits alone. */
static void collect_named(const TimexMatches *matches, NamedDays *named) {
    const TimexMatch *match = matches->matches.elements;
    const TimexCapture *captures = matches->captures.elements;

    memset(named, 0, sizeof *named);
    for (uint32_t i = 0; i < matches->matches.count; i++) {
        int64_t month = 0, day = 0;

        for (unsigned k = 0; k < match[i].n_captures; k++) {
            const TimexCapture *capture = &captures[match[i].captures + k];

            if (capture->field == FIELD_MONTH)
                month = capture->value;
            else if (capture->field == FIELD_DAY)
                day = capture->value;
        }
        if (in_calendar(month, day))
            named->months[month] |= UINT32_C(1) << day;
    }
}

/* What speaks for that month and day. */
static int weigh(const NamedDays *named, int32_t published, int64_t month, int64_t day) {
    int weight = 0;

    if (!in_calendar(month, day))
        return 0;
    if (named->months[month] >> day & 1)
        weight += ALSO_IN_WORDS;
    if (published != DAY_NONE) {
        int32_t then = calendar_day(calendar_date(published).year, (int32_t) month, (int32_t) day);

        if (then != DAY_NONE && then <= published && published - then <= NEAR_DAYS)
            weight += NEAR_PUBLICATION;
    }
    return weight;
}

bool timex_month_first(const Article *article, const TimexMatches *matches, int32_t published,
                       bool *assumed) {
    const TimexCapture *captures = matches->captures.elements;
    NamedDays named;
    int month_first = 0, day_first = 0;
    uint32_t i = 0;

    while (i < matches->captures.count && captures[i].field != FIELD_FIRST)
        i++;
    if (i < matches->captures.count)
        collect_named(matches, &named);
    for (; i + 1 < matches->captures.count; i++) {
        int64_t first = captures[i].value, other = captures[i + 1].value;

        if (captures[i].field != FIELD_FIRST || captures[i + 1].field != FIELD_OTHER || first == other)
            continue;
        if (first > 12 || other > 12) {
            if (other <= 12)
                day_first += ONE_WAY_ALONE;
            else if (first <= 12)
                month_first += ONE_WAY_ALONE;
            continue;
        }
        month_first += weigh(&named, published, first, other);
        day_first += weigh(&named, published, other, first);
        if (month_first > MOST_VOTES * ONE_WAY_ALONE || day_first > MOST_VOTES * ONE_WAY_ALONE)
            break;
    }
    *assumed = month_first == day_first;
    return *assumed ? timex_roots[timex_language_roots[article->language]].month_first
           : month_first > day_first;
}
