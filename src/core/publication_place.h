/*
 * publication_place.h - what the place where a date stands says of it: beside a word such as "published", in
 * a dateline, under a photo, in a line of its own above the article. Private to publication.c.
 */
#ifndef NEWS_PUBLICATION_PLACE_H
#define NEWS_PUBLICATION_PLACE_H

#include "publication.h"

/* Blocks [first, end): the article's body as far as lengths tell; empty, behind all blocks, if none is. */
typedef struct BodyRun
{
    uint32_t first;
    uint32_t end;
} BodyRun;

/* An article as its dates are asked about. */
typedef struct Page
{
    const Article *article;
    Article any;                /* the same in no language: for marks in whatever language the site speaks */
    BodyRun body;
} Page;

/* Tokens [first, after) of a block: the date that is asked about. */
typedef struct DatePlace
{
    uint32_t block;
    uint32_t first;
    uint32_t after;
    bool leads_line;            /* a date stands first in its block, so that markers follow their dates */
} DatePlace;

extern void publication_page(Page *page, const Article *article);

/* Whether the block ends as a sentence does and is no mere line. */
extern bool publication_is_prose(const Article *article, uint32_t block);

/* Whether a short block has a number in it and a word such as "published", in whatever language. */
extern bool publication_is_marked_line(const Page *page, uint32_t block);

/* What the place says; false where the date is only told of. */
extern bool publication_place(const Page *page, const DatePlace *place, PublicationReason *reason);

/*
 * Whether the date in tokens [first, after), of which day and month were told apart by the language's habit,
 * may well be the other way round: English is written in countries of either order. Those that put the month
 * first have the twelve-hour clock.
 */
extern bool publication_is_ambiguous(const Article *article, uint32_t first, uint32_t after);

/* Whether the block says that its photo is from the archive. */
extern bool publication_is_archived(const Page *page, uint32_t block);

#endif
