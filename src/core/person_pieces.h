/*
 * person_pieces.h - the words of a sentence as pieces of names. Private to the candidates for persons.
 */
#ifndef NEWS_PERSON_PIECES_H
#define NEWS_PERSON_PIECES_H

#include "person_evidence.h"
#include "person_sweep.h"

/* What may be a name of several words that is no person's. */
#define OTHER_PHRASES (CLASS_BIT(CLASS_PLACE) | CLASS_BIT(CLASS_ORGANISATION) | CLASS_BIT(CLASS_NOT_NAME))

typedef enum PieceKind
{
    PIECE_UNKNOWN,               /* capitalised, and nothing is known of it */
    PIECE_NAME,                  /* a given name or surname */
    PIECE_INITIAL,               /* 'J.', 'J.K.' */
    PIECE_PARTICLE,
    PIECE_PLACE,
    PIECE_ORGANISATION,
    PIECE_OTHER_NAME             /* month, weekday, faith, agency, acronym: what a name does not have in it */
} PieceKind;

/* Of which names consist: a bit for each kind. */
#define NAME_PIECES (1u << PIECE_UNKNOWN | 1u << PIECE_NAME | 1u << PIECE_INITIAL | 1u << PIECE_PARTICLE)

/* A word with its hyphens, apostrophes and stops, or a phrase of the lexicon. */
typedef struct Piece
{
    uint32_t first;
    uint32_t end;               /* tokens, without the possessive */
    uint32_t next;              /* where the next piece begins */
    uint64_t classes;
    PieceKind kind;
    bool possessive;
    bool role;                  /* a compound that ends in a title: 'BVB-Trainer' */
    bool ends_run;              /* what follows is no part of the same name */
} Piece;

/* The sentence at hand, tokens [begin, end), and where its candidates go. */
typedef struct Scanner
{
    const Article *article;
    Article any;                /* the same, its language unknown: places are named alike in many */
    const Token *tokens;
    uint32_t begin;
    uint32_t end;
    SentenceCase how;
    bool nouns;                 /* the article writes nouns with a capital */
    const Evidence *evidence;
    Array *candidates;
    unsigned steps;             /* starts read so far */
    Sweep sweep;
} Scanner;

static inline bool is_hyphen(const Token *token) {
    return (token_is(token, '-') && token->length == 1) || token_is(token, 0x2010) || token_is(token, 0x2011);
}

static inline bool glued(const Scanner *scanner, uint32_t at) {
    return at < scanner->end && !(scanner->tokens[at].flags & TOKEN_SPACE_BEFORE);
}

/*
 * Whether phrases of one of these classes may begin at the word at `at`: false for nearly all words, without
 * a look at the phrases.
 */
extern bool may_begin_phrase(const Scanner *scanner, uint32_t at, uint64_t classes);

/* Tokens of the longest phrase of that class, in whatever language, at `at`; of a word 1; 0 for none. */
extern uint32_t phrase_length(const Scanner *scanner, uint32_t at, Class class);

/* Read the piece at `at`, a capitalised word, into *piece. */
extern void piece_read(const Scanner *scanner, uint32_t at, Piece *piece);

/*
 * The title that begins at `at`; its end, or `at`. `before` is the piece right before it in the run, or NULL.
 */
extern uint32_t title_end(const Scanner *scanner, uint32_t at, const Piece *before);

#endif
