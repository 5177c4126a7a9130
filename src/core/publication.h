/*
 * publication.h - the day an article was published, as far as the article itself tells.
 *
 * A page's dates are witnesses of different worth: what the page declares to machines, a line that says
 * "posted", the date under a photo, the date in the page's header, which is often the day of the visit. Each
 * is a candidate, with a score that counts its kind and whether the article's other dates agree with it.
 */
#ifndef NEWS_PUBLICATION_H
#define NEWS_PUBLICATION_H

#include "timex.h"

typedef enum PublicationReason
{
    PUBLICATION_DECLARED,  /* metadata of the page */
    PUBLICATION_POSTED,    /* after a word such as "published", or where HTML marks a date */
    PUBLICATION_UPDATED,   /* after a word such as "updated" */
    PUBLICATION_DATELINE,  /* a place and a date before the article's first sentence */
    PUBLICATION_DATE_LINE, /* a line of its own */
    PUBLICATION_CAPTION,   /* in a photo's caption; the day may be a later weekday that the text tells of */
    PUBLICATION_HEADER,    /* the page's first line */
    PUBLICATION_LATEST     /* the latest day told of in the past */
} PublicationReason;

typedef struct PublicationCandidate
{
    uint32_t start;             /* bytes of Article.text; length 0 where it does not stand there */
    uint32_t length;
    int32_t day;
    float score;                /* 0 to 1 */
    uint8_t reason;             /* PublicationReason */
} PublicationCandidate;

/* A candidate below this score is not taken for the day of publication. */
#define PUBLICATION_THRESHOLD 0.45f

/*
 * Append the candidates to *candidates, an Array of PublicationCandidate, in order of start, the declared
 * ones first. `matches` is what timex_match() found. Fails with the Status it returns.
 */
extern Status publication_read(const Article *article, const TimexMatches *matches, Array *candidates);

/* The day with the best score, DAY_NONE if none reaches the threshold. */
extern int32_t publication_day(const Array *candidates);

/* declared, posted, updated ... */
extern const char *publication_reason_name(PublicationReason reason);

#endif
