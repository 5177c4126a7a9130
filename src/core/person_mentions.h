/*
 * person_mentions.h - who is in an article: every mention of a person, and which person it is.
 */
#ifndef NEWS_PERSON_MENTIONS_H
#define NEWS_PERSON_MENTIONS_H

#include "article.h"
#include "person_name.h"

/* A mention: the name without title and possessive. Offsets are bytes of Article.text. */
typedef struct PersonMention
{
    uint32_t start;
    uint32_t length;
    uint32_t title_start;
    uint32_t title_length;      /* 0: no title stands before it */
    uint32_t first_token;
    uint32_t end_token;
    uint32_t person;            /* the same number for the same person, from 0 in order of first mention */
    PersonText canonical;       /* the person's fullest name in the article, in the article's arena */
} PersonMention;

/* Append the article's PersonMentions to *mentions, ascending, none overlapping another. */
extern Status persons_read(const Article *article, Array *mentions);

/*
 * The canonical form of a name, resolved by the mentions of an article: a short one ('President Bae', 'Bae')
 * is the person whom the article names so. out->bytes is NULL if `name` names nobody.
 */
extern Status person_canonical_in(const Article *article, const Array *mentions, const char *name,
                                  size_t length, PersonText *out);

#endif
