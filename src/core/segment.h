/*
 * segment.h - where one token ends: the one rule of tokenization, shared by the reader and the lexicon's generator.
 */
#ifndef NEWS_SEGMENT_H
#define NEWS_SEGMENT_H

#include "unicode.h"

/*
 * The token that begins at text[at], which must be no white space: its class in *class and its length in bytes,
 * at most `limit`. A run of letters with their marks and joiners, a run of digits, one ideograph, or a run of one
 * same punctuation character.
 */
extern size_t segment_length(const char *text, size_t length, size_t at, size_t limit, CharClass *class);

#endif
