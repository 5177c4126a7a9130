/*
 * person_resolve.h - which mentions of an article are one person. Private to the mentions of persons.
 */
#ifndef NEWS_PERSON_RESOLVE_H
#define NEWS_PERSON_RESOLVE_H

#include "person_mentions.h"

/* Fill in person and canonical of every mention; drop those that turn out to name nobody. */
extern Status persons_resolve(const Article *article, Array *mentions);

#endif
