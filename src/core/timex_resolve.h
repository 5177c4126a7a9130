/*
 * timex_resolve.h - the second step of timex_read(): which days the matches mean. Private to the date pass.
 */
#ifndef NEWS_TIMEX_RESOLVE_H
#define NEWS_TIMEX_RESOLVE_H

#include "timex_grammar.h"

/*
 * Append a Timex for each match that is a date to *timexes. Same contract as timex_read(); where nothing is
 * known of the publication, `by_mention` says whether relative dates count from the mention before or stay
 * unresolved.
 */
extern Status timex_resolve(const Article *article, const TimexMatches *matches, int32_t published,
                            bool by_mention, Array *timexes);

#endif
