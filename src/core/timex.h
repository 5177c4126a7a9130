/*
 * timex.h - the dates, times, durations and recurring times that an article mentions, with the days they
 * mean.
 *
 * Kinds and values are those of TIMEX3 (TimeML 1.2.1, ISO 24617-1). docs/dates.md says how they are
 * resolved.
 */
#ifndef NEWS_TIMEX_H
#define NEWS_TIMEX_H

#include "article.h"
#include "calendar.h"

typedef enum TimexKind
{
    TIMEX_DATE,
    TIMEX_TIME,                 /* finer than a day */
    TIMEX_DURATION,
    TIMEX_SET                   /* recurring */
} TimexKind;

/* TIMEX3's mod. */
typedef enum TimexModifier
{
    MODIFIER_NONE,
    MODIFIER_APPROX,            /* about, nearly */
    MODIFIER_START,             /* early */
    MODIFIER_MID,
    MODIFIER_END,               /* late */
    MODIFIER_BEFORE,
    MODIFIER_AFTER,
    MODIFIER_LESS_THAN,
    MODIFIER_MORE_THAN,
    MODIFIER_EQUAL_OR_LESS,     /* at most */
    MODIFIER_EQUAL_OR_MORE      /* at least */
} TimexModifier;

/* What told which day is meant. */
typedef enum TimexAnchor
{
    ANCHOR_WRITTEN,             /* the mention itself */
    ANCHOR_PUBLISHED,           /* the day of publication */
    ANCHOR_MENTION,             /* an earlier mention */
    ANCHOR_ASSUMED,             /* the mention itself, day and month in its language's usual order */
    ANCHOR_UNRESOLVED           /* nothing: the value has X in the places that are not known */
} TimexAnchor;

/* One end of a range, or a mention that is none: bytes of Article.text, and what it means by itself. */
typedef struct TimexEnd
{
    uint32_t start;
    uint32_t length;
    const char *value;          /* NUL-terminated ASCII in the article's arena */
    int32_t first_day;          /* inclusive; DAY_NONE where it names no days */
    int32_t last_day;
    uint8_t kind;               /* TimexKind */
    uint8_t anchor;             /* TimexAnchor */
} TimexEnd;

typedef struct Timex
{
    uint32_t start;             /* bytes of Article.text */
    uint32_t length;
    const char *value;          /* "2026-01-04/2026-01-07" for a range */
    int32_t first_day;
    int32_t last_day;
    uint8_t kind;
    uint8_t modifier;           /* TimexModifier */
    uint8_t anchor;
    uint8_t n_ends;             /* 1, or 2 for a range */
    TimexEnd ends[2];
} Timex;

/* Longest value, with its NUL. */
#define TIMEX_MAX_VALUE 48

/* Where the date grammar holds in an article, in order; what is in it concerns the date pass alone. */
typedef struct TimexMatches
{
    Array matches;              /* of TimexMatch (timex_grammar.h) */
    Array captures;             /* of TimexCapture */
} TimexMatches;

/* The first step, which costs most of the time: find the matches. Fails with the Status it returns. */
extern Status timex_match(const Article *article, TimexMatches *matches);

/*
 * The second step: append a Timex for each match that is a mention to *timexes, in order of start; they do not
 * overlap. `published` is the day of publication, DAY_NONE if it is not known; then `by_mention` says whether
 * relative dates count from the mention before or stay unresolved. The same matches can be resolved again
 * for another day. Fails with the Status it returns.
 */
extern Status timex_resolve(const Article *article, const TimexMatches *matches, int32_t published,
                            bool by_mention, Array *timexes);

/* Both steps, relative dates counting from the mention before where nothing is published. */
extern Status timex_read(const Article *article, int32_t published, Array *timexes);

/* Lower-case names: date, approx, written ...; of MODIFIER_NONE NULL. */
extern const char *timex_kind_name(TimexKind kind);
extern const char *timex_modifier_name(TimexModifier modifier);
extern const char *timex_anchor_name(TimexAnchor anchor);

#endif
