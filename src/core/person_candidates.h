/*
 * person_candidates.h - stretches of an article that may be a person's name. Private to the mentions of
 * persons.
 */
#ifndef NEWS_PERSON_CANDIDATES_H
#define NEWS_PERSON_CANDIDATES_H

#include "article.h"
#include "person_evidence.h"
#include "person_sweep.h"

/* Points against a name before the word that makes it an organisation's, of Candidate.within. */
#define ORGANISATION_POINTS 40

/* Points against a name for each ordinary word in it, of Candidate.own. */
#define COMMON_POINTS 12

/* Words of a stretch; a longer run of capitalised words is cut there. */
#define CANDIDATE_MAX_WORDS 12

enum CandidateMarks
{
    CANDIDATE_POSSESSIVE = 1,   /* 's stands after it */
    CANDIDATE_STARTS = 2,       /* it begins a sentence */
    CANDIDATE_HEADLINE = 4,     /* in a sentence whose words are nearly all capitalised */
    CANDIDATE_TITLED = 8,       /* a title stands right before it */
    CANDIDATE_KNOWN = 16,       /* a word of it is known as a given name or surname */
    CANDIDATE_RESERVE = 32,     /* it is something else, unless a full name has it as surname */
    CANDIDATE_GIVEN = 64,       /* it begins with a given name */
    CANDIDATE_PARTICLE = 128    /* it begins with a particle in capitals: 'Van der Quillon' */
};

/* A candidate: tokens [first, end). Points are tenths. */
typedef struct Candidate
{
    uint32_t first;
    uint32_t end;
    uint32_t head;              /* token of its last word */
    uint32_t word;              /* slot of that word among the evidence, once it is there */
    uint32_t title;             /* tokens [title, title_end) are its title, if it is CANDIDATE_TITLED */
    uint32_t title_end;
    int16_t own;                /* what its own words say */
    int16_t context;            /* what stands around it says */
    int16_t within;             /* what larger names and nouns say that it is part of: 'the Quillon Bank' */
    uint16_t n_trimmed;         /* bytes of the last token that are a particle written on to the name */
    uint8_t n_words;
    uint8_t marks;              /* CandidateMarks */
} Candidate;

/* A sentence whose capitals do not tell names. */
typedef struct Headline
{
    uint32_t sentence;
    SentenceCase how;
} Headline;

/*
 * Append the Candidates of the article's plain sentences to *candidates, the others to *headlines. `nouns`: the article
 * writes its nouns with a capital.
 */
extern Status candidates_read_plain(const Article *article, bool nouns, Array *candidates, Array *headlines);

/*
 * Append the Candidates of those Headlines. In them, words count as names only if the lexicon or the evidence
 * of the plain sentences says so.
 */
extern Status candidates_read_headlines(const Article *article, bool nouns, const Array *headlines,
                                        const Evidence *evidence, Array *candidates);

/*
 * person_uncased.c: the candidate that begins at token `at`, in a script without capitals; false if there is
 * none. `titled`: a title ends right before it.
 */
extern bool uncased_candidate(const Article *article, uint32_t at, uint32_t end, bool titled,
                              Candidate *candidate);

#endif
