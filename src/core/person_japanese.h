/*
 * person_japanese.h - Japanese names in characters. Private to the analysis of names.
 */
#ifndef NEWS_PERSON_JAPANESE_H
#define NEWS_PERSON_JAPANESE_H

#include "article.h"

/* A name in characters: the surname, then the given name, if there is one. */
typedef struct JapaneseName
{
    uint32_t given;             /* where the given name begins: the first token behind the surname */
    uint32_t surname_reading;   /* lexicon entry of how it is read, in Latin letters; 0 if that is not known */
    uint32_t given_reading;
} JapaneseName;

/*
 * Whether tokens [at, end) of characters read as a Japanese name: all of a known surname, and a given name or nothing
 * behind it. In a text of no known language, a surname of one character is none, and a given name has to be listed or the
 * name to be longer than Chinese ones are.
 */
extern bool japanese_name_read(const Article *article, uint32_t at, uint32_t end, JapaneseName *name);

/*
 * The end of the name that begins at token `at` of a Japanese text, in characters or katakana, and has a title right
 * behind it; `at` if there is none.
 */
extern uint32_t japanese_name_end(const Article *article, uint32_t at, uint32_t end);

#endif
