/*
 * block_counts.h - what the one pass over a block's tokens counts. Private to the boilerplate files.
 */
#ifndef NEWS_BLOCK_COUNTS_H
#define NEWS_BLOCK_COUNTS_H

#include "block_repeats.h"

/* What the pass over an article's blocks carries along. */
typedef struct BlockReading
{
    const Article *article;
    Article any;                /* the same article in no language: for markers of whatever language */
    Repeats repeats;
} BlockReading;

typedef struct BlockCounts
{
    uint32_t words;
    uint32_t half_words;        /* what ideographs lack of a word each, in halves */
    uint32_t numbers;
    uint32_t punctuation;
    uint32_t letters;           /* and digits */
    uint32_t lower, capitalised, upper, mixed;  /* words, by TokenCase */
    uint32_t ideographs;
    uint32_t cues;              /* names that tell what a line is: words with WORD_CUE */
    bool named_date;            /* a month's or weekday's name */
    uint32_t joined_numbers;    /* numbers joined by . / : - */
    uint32_t dated;             /* tokens that can be part of a date, if one of these two tells of one */
    uint32_t marked;            /* tokens covered by marker phrases */
    uint16_t markers;           /* MARKER_BIT() of those */
    uint32_t separators, commas, quotes, addresses, copyrights;     /* signs */
    uint32_t stops;             /* function words of the article's language, of the best one if it is in none */
    uint32_t best_stops;        /* the same of the language with most of them */
} BlockCounts;

/* Count the block's tokens, and let `repeats` know its words. */
extern Status block_counts_read(BlockCounts *counts, BlockReading *reading, const Block *block, KeptWords *kept);

#endif
