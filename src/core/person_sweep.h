/*
 * person_sweep.h - one look at every token of an article, before the few that matter are read. Private to the
 * mentions of persons.
 */
#ifndef NEWS_PERSON_SWEEP_H
#define NEWS_PERSON_SWEEP_H

#include "article.h"

/* How a sentence is written: in most, capitals tell names; in headlines they do not. */
typedef enum SentenceCase
{
    SENTENCE_PLAIN,
    SENTENCE_TITLED,            /* nearly every word capitalised */
    SENTENCE_SHOUTED            /* nearly every letter a capital */
} SentenceCase;

extern SentenceCase sentence_case(const Article *article, const Sentence *sentence);

/*
 * Whether the article writes all nouns with a capital, as German does, so that capitals tell little of names: told by
 * how many capitals stand alone behind a word in lower case.
 */
extern bool nouns_are_capitalised(const Article *article);

/* How many tokens are looked at together. */
#define SWEPT_TOKENS 1024

/* The starts among some tokens: those at which a name or what stands before it may begin. */
typedef struct Sweep
{
    const Article *article;
    uint32_t end;               /* tokens before it have been looked at */
    uint32_t next;              /* first of `starts` that has not been passed */
    uint32_t starts[SWEPT_TOKENS + 1];      /* ascending; NO_START behind them */
} Sweep;

#define NO_START UINT32_MAX

static inline void sweep_begin(Sweep *sweep, const Article *article) {
    sweep->article = article;
    sweep->end = sweep->next = 0;
    sweep->starts[0] = NO_START;
}

/* Look at the next tokens from `first` on, but at none from `end` on. */
extern void sweep_on(Sweep *sweep, uint32_t first, uint32_t end);

/*
 * The first start from token `at` on and before `end`; `end` if there is none. `at` must not go back, nor beyond
 * `end`; up to `limit`, `end` or more, starts will be asked for.
 *
 * Starts are the capitalised words, those of scripts without capitals, and words in lower case that may begin a
 * title, or a particle before a name; some of these begin nothing after all.
 */
static inline uint32_t sweep_next(Sweep *sweep, uint32_t at, uint32_t end, uint32_t limit) {
    for (;;) {
        uint32_t start;

        while (sweep->starts[sweep->next] < at)
            sweep->next++;
        start = sweep->starts[sweep->next];
        if (start != NO_START || sweep->end >= end)
            return start < end ? start : end;
        sweep_on(sweep, at > sweep->end ? at : sweep->end, limit);
    }
}

#endif
