/*
 * person_sweep.h - one look at every token of a sentence, before the few that matter are read. Private to
 * the mentions of persons.
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
 * Write to `starts` (room for end - first) which of the tokens [first, end) of a sentence, one or more, are a
 * capitalised word, a word of a script without capitals, or may begin a title or a particle before a name.
 * Returns how many. ends_sentence: so does the last.
 */
extern uint32_t sweep_starts(const Article *article, uint32_t first, uint32_t end, bool ends_sentence,
                             uint32_t *starts);

#endif
