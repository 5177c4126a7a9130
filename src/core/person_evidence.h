/*
 * person_evidence.h - what the whole article says of the words of its candidates. Private to the mentions of
 * persons.
 */
#ifndef NEWS_PERSON_EVIDENCE_H
#define NEWS_PERSON_EVIDENCE_H

#include "person_tokens.h"

typedef struct WordEvidence
{
    uint64_t key;               /* 0: free slot */
    int16_t context;            /* tenths of points that its surroundings give it, over all mentions */
    int16_t within;             /* the same of what it is part of */
    uint8_t n_capital;          /* how often it is capitalised inside a sentence */
    uint8_t n_lower;            /* how often it is written in lower case */
    bool surname : 1;           /* last word of a full name found for certain */
    bool joined : 1;            /* the same, with another part behind a hyphen */
    bool given : 1;             /* another word of one */
    bool particle : 1;          /* a particle stands before it in a full name */
    bool full : 1;              /* surname in a full name whose first word is no ordinary one in doubt */
} WordEvidence;

/* A hash table of fixed size, linear probing. */
typedef struct Evidence
{
    WordEvidence *slots;
    uint32_t mask;              /* slots - 1; a power of two, at least twice the words */
    uint64_t *filter;           /* bits, several a slot: which lexicon entries the words have */
    uint32_t room;              /* how many more words evidence_add() takes */
    bool overflow;              /* a word did not */
} Evidence;

/* An empty table with room for n_words of evidence_add(), and n_later of evidence_add_word(), which are not counted. */
extern Status evidence_begin(const Article *article, uint32_t n_words, uint32_t n_later, Evidence *evidence);

/* Take a word into the table, if it is not there and there is room. */
extern WordEvidence *evidence_add(Evidence *evidence, const Article *article, const Token *token);

/* Count how the words of the table, which are all added by then, are written in the article. */
extern Status evidence_count(const Article *article, const Evidence *evidence);

/* What is known of a word. Never NULL: for one that is not in the table it is a slot where nothing stands. */
extern WordEvidence *evidence_of(const Evidence *evidence, const Article *article, const Token *token);

/* The same of a word that need not stand in the article; the second takes it into the table. */
extern WordEvidence *evidence_of_word(const Evidence *evidence, const char *word, size_t length);
extern WordEvidence *evidence_add_word(const Evidence *evidence, const char *word, size_t length);

#endif
