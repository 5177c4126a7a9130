/*
 * timex_meaning.h - what resolving a match works with, and its parts: dates (timex_date.c), what verbs say
 * of them (timex_tense.c), and what is counted in units (timex_amount.c). Private to the date pass.
 */
#ifndef NEWS_TIMEX_MEANING_H
#define NEWS_TIMEX_MEANING_H

#include "timex.h"
#include "timex_grammar.h"
#include "timex_point.h"

/* The fields of one end, its own and those of the rule; values are set for those that are present. */
typedef struct Reading
{
    int64_t values[FIELD_COUNT];
    uint64_t present;           /* bit (1 << TimexField) */
} Reading;

typedef struct Resolver
{
    const Article *article;
    const TimexMatches *matches;
    int32_t published;
    bool by_mention;            /* where it is not known, relative dates count from the mention before */
    bool month_first;           /* 1/9/2026 is 9 January, */
    bool order_assumed;         /* as its language mostly writes */
    int32_t mention_day;        /* first day of the last mention resolved, DAY_NONE before */
    Grain mention_grain;
    uint32_t mention_at;        /* its first token, */
    uint32_t mention_end;       /* and the one behind it; */
    bool mention_told;          /* whether its year is written, or follows from one that is */
    Point last[GRAIN_DAY + 1];  /* the last point mentioned, by grain; year 0 before */
    uint32_t quarter_at;        /* token of the last quarter mentioned, */
    bool by_quarter;            /* and no longer period of months since */
    int32_t named_day;          /* the last day that was mentioned with its month, and its token; DAY_NONE before */
    uint32_t named_at;
    int32_t part;               /* DayPart of the last mention that has one, and the token behind it */
    uint32_t part_end;
} Resolver;

/* One end as it was understood. */
typedef struct Meaning
{
    TimexKind kind;
    TimexAnchor anchor;
    Point point;                /* GRAIN_NONE for durations, sets and references */
    int32_t first_day;
    int32_t last_day;
    bool names_month;           /* a day of a month that the text names */
    bool before_told;           /* the day, month ... before the one that is told of, which stays that */
    bool compared;              /* a period that another is compared with: nothing counts from it */
    char value[TIMEX_MAX_VALUE];
} Meaning;

static inline bool has(const Reading *reading, TimexField field) {
    return reading->present >> field & 1;
}

static inline int32_t get(const Reading *reading, TimexField field) {
    return has(reading, field) ? (int32_t) reading->values[field] : 0;
}

static inline void set(Reading *reading, TimexField field, int64_t value) {
    reading->values[field] = value;
    reading->present |= UINT64_C(1) << field;
}

static inline void clear(Reading *reading, TimexField field) {
    reading->present &= ~(UINT64_C(1) << field);
}

/* Whether the token begins a sentence or a block. */
static inline bool token_starts_sentence(const Token *token) {
    return (token->flags & (TOKEN_SENTENCE_START | TOKEN_BLOCK_START)) != 0;
}

/*
 * timex_resolve.c: whether the date word at `at` can be that symbol in the article's language; a phrase that ends
 * before `end` counts, and *n_tokens gets its length.
 */
extern bool timex_is_word(const Article *article, uint32_t at, uint32_t end, int32_t symbol, uint32_t *n_tokens);

/* timex_tense.c */

/* The tense of a word, or of a phrase before token `end`: TENSE_PAST, TENSE_FUTURE ...; 0 if it tells none. */
extern int32_t timex_word_tense(const Article *article, uint32_t at, uint32_t end);

/*
 * The tense of the verb form nearest to tokens [first, end) in their sentence: TENSE_PAST, TENSE_FUTURE, 0
 * if none.
 */
extern int32_t timex_tense(const Article *article, uint32_t first, uint32_t end);

/*
 * Whether what is said before the mention, or in what it begins, is yet to come, so that "in three days"
 * counts from now. An ordinal before it looks back: "the first visit in three years".
 */
extern bool timex_looks_ahead(const Article *article, uint32_t first, uint32_t end);

/*
 * Whether a verb of the past stands right before the mention, or a word that joins them between: 'was elected on 10
 * January', 'the year ended May 31'; not 'extended to', 'is heard in May', 'has reserved January 24'.
 */
extern bool timex_happened_then(const Article *article, uint32_t first);

/*
 * The year of a month or day without one that goes on with what the mention before began, of which the text tells as
 * past: "In February 1986 the regime fell. By May ...", "arrested in March 2019 and convicted in June". 0 if it does not.
 */
extern int32_t timex_story_year(const Resolver *resolver, const Reading *reading, Grain grain, const TimexMatch *match);

/* Whether the word only stands between a verb and its date: 'on', 'in', an article. */
extern bool timex_joins_date(const Article *article, uint32_t at);

/* timex_date.c */

/* Whether a number right before the token rather counts what stands there than being a day. */
extern bool timex_counts_noun(const Article *article, uint32_t at);

/* The grain of a Unit symbol; what is finer than a day counts as one. */
extern Grain timex_unit_grain(int32_t unit);

/* -1 for last, 1 for next, 0 for this and whatever else. */
extern int32_t timex_steps(int32_t direction);

/* Whether the direction is counted from the mention before, not from publication. */
extern bool timex_is_anaphoric(int32_t direction);

/* The day from which relative dates count; DAY_NONE if there is none. */
extern int32_t timex_reference_day(const Resolver *resolver, bool anaphoric, TimexAnchor *anchor);

/* The finest field of the calendar that the reading has; GRAIN_NONE for none. */
extern Grain timex_reading_grain(const Reading *reading);

/* The point that the reading's fields name in that year, or with the year not known in year 0. */
extern Point timex_point_in_year(const Reading *reading, Grain grain, int32_t year);

/*
 * The day with the weekday nearest to the reference: before it for steps -1, after it for 1; where nothing
 * directs, after it for TENSE_FUTURE and else before or on it.
 */
extern int32_t timex_choose_weekday(int32_t weekday, int32_t reference, bool directed, int32_t steps,
                                    int32_t tense);

/* Puts the reading's time of day into the point. */
extern void timex_add_time(const Reading *reading, Point *point);

/* OP_DATE. False if there is no such date. */
extern bool timex_date(const Resolver *resolver, Reading *reading, const TimexMatch *match, Meaning *meaning);

/* timex_calendars.c */

/*
 * Turns a day of the solar calendar of Iran into one of the Gregorian; a year or month alone keeps its era, for
 * timex_write_period(). Without its year it is the nearest to the day of publication, and *anchor says so. False if
 * there is no such date.
 */
extern bool timex_from_solar(const Resolver *resolver, Reading *reading, TimexAnchor *anchor);

/* A year or month of the Islamic or the solar calendar, as the range of days that it is. */
extern void timex_write_period(const Reading *reading, Meaning *meaning);

/*
 * timex_order.c: whether the article writes the month before the day in 1/9/2026; *assumed gets whether only
 * its language says so.
 */
extern bool timex_month_first(const Article *article, const TimexMatches *matches, int32_t published,
                              bool *assumed);

/* timex_pick.c: OP_DATE with FIELD_NTH or FIELD_INNER. False if there is no such day. */
extern bool timex_pick(const Resolver *resolver, Reading *reading, const TimexMatch *match, Meaning *meaning);

/* timex_amount.c: OP_OFFSET, OP_AHEAD, OP_DURATION, OP_SET, OP_REFERENCE. */
extern bool timex_offset(const Resolver *resolver, const Reading *reading, const TimexMatch *match,
                         Meaning *meaning);
extern void timex_ahead(const Resolver *resolver, const Reading *reading, const TimexMatch *match,
                        Meaning *meaning);

/* ISO 8601 duration of `count` hundredths of a unit; below 0 for not known how many. */
extern void timex_duration_value(int64_t count, int32_t unit, char *value);
extern void timex_duration(const Resolver *resolver, const Reading *reading, Meaning *meaning);

/* "... and three months": adds to the duration that the meaning is. */
extern void timex_add_duration(const Reading *rest, Meaning *meaning);
extern void timex_set(const Reading *reading, Meaning *meaning);
extern void timex_refer(const Resolver *resolver, int32_t reference, Meaning *meaning);

#endif
