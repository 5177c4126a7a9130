/*
 * person_evidence.h - what the whole article says of each of its capitalised words. Private to the mentions
 * of persons.
 */
#ifndef NEWS_PERSON_EVIDENCE_H
#define NEWS_PERSON_EVIDENCE_H

#include "article.h"

typedef struct WordEvidence
{
    uint64_t key;               /* 0: free slot */
    int16_t context;            /* tenths of points that its surroundings give it, over all mentions */
    uint16_t n_capital;         /* how often it is capitalised inside a sentence */
    uint16_t n_lower;           /* how often it is written in lower case */
    bool surname;               /* last word of a full name found for certain */
    bool given;                 /* another word of one */
} WordEvidence;

/* A hash table of fixed size, linear probing. */
typedef struct Evidence
{
    WordEvidence *slots;
    uint32_t mask;              /* slots - 1; a power of two, at least twice the capitalised words */
} Evidence;

/* Collect the words. STATUS_CANCELLED, STATUS_OUT_OF_MEMORY as usual. */
extern Status evidence_collect(const Article *article, Evidence *evidence);

/* What is known of a capitalised word of the article; never NULL for one. */
extern WordEvidence *evidence_of(const Evidence *evidence, const Article *article, const Token *token);

/* Whether a token is a word that begins with a capital. */
static inline bool token_is_capital(const Token *token) {
    return token->kind == TOKEN_WORD && token->letters >= CASE_CAPITALISED;
}

#endif
