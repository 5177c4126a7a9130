/*
 * timeml.h - an article as a TimeML document, its dates tagged in place.
 */
#ifndef NEWS_TIMEML_H
#define NEWS_TIMEML_H

#include "timex.h"

/*
 * Write a TimeML 1.2.1 document of the article's text with the mentions of `timexes` (an Array of Timex, as
 * timex_read() leaves it) as inline TIMEX3, the ends of a range each for itself. `published` is the creation
 * time, or DAY_NONE. *document gets the bytes, valid UTF-8 where the text is, in the article's arena; no
 * NUL, *length says how many. Characters that XML 1.0 cannot hold (controls, U+FFFE, U+FFFF) become U+FFFD,
 * so that positions in characters stay; a carriage return is written as a reference.
 */
extern Status timeml_write(const Article *article, int32_t published, const Array *timexes,
                           const char **document, size_t *length);

#endif
