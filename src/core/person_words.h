/*
 * person_words.h - the words of a stretch of text that may name a person. Private to the analysis of names.
 */
#ifndef NEWS_PERSON_WORDS_H
#define NEWS_PERSON_WORDS_H

#include "article.h"

/* A stretch is read up to this many words and this many bytes of folded text; what follows is left out. */
#define NAME_MAX_WORDS 24
#define NAME_MAX_TEXT 480

/* Longest folded word. A longer one is no name. */
#define NAME_MAX_WORD 60

typedef enum WordRole
{
    WORD_NAME,                  /* can be part of a name */
    WORD_INITIAL,               /* one letter */
    WORD_PARTICLE,              /* van, de, bin */
    WORD_SUFFIX,                /* Jr., PhD */
    WORD_TITLE,
    WORD_OTHER                  /* what no name has in it */
} WordRole;

enum WordMarks
{
    WORD_HYPHEN = 1,            /* joined to the word before it by a hyphen */
    WORD_COMMA = 2,             /* a comma stands before it */
    WORD_BREAK = 4,             /* what stands before it ends a name */
    WORD_ADJOINS = 8,           /* joined to the word before it by nothing */
    WORD_ASCII = 16,            /* its folded text is what was written but for its case */
    WORD_CAPITAL = 32,          /* a particle that is written with a capital: Le, San */
    WORD_JAPANESE = 64          /* of a Japanese name in characters, which no Chinese reading is tried for */
};

typedef struct NameWord
{
    uint64_t classes;           /* lexicon classes of the word, as written and without diacritics */
    uint32_t token;             /* its first token */
    uint32_t entry;             /* lexicon entry of the folded text; 0 for none */
    uint16_t start;             /* folded text, without case and diacritics, in NameWords.text */
    uint8_t length;
    uint8_t letters;            /* TokenCase */
    uint8_t script;             /* of the folded text: SCRIPT_LATIN for what was romanised */
    uint8_t role;               /* WordRole */
    uint8_t marks;              /* WordMarks */
} NameWord;

typedef struct NameWords
{
    NameWord words[NAME_MAX_WORDS];
    unsigned n_words;
    size_t n_bytes;
    char text[NAME_MAX_TEXT];
} NameWords;

/*
 * Fold a word in Latin letters to lower case without diacritics, but for those that tell sounds of a language; returns
 * the bytes written, 0 if there is no room.
 */
extern size_t name_fold_marked(const char *word, size_t length, char *out, size_t room);

/*
 * The words that are the name itself: words[order[0]] ... in given-surname order where it is told by a comma
 * or by capitals, else as written.
 */
typedef struct NameRun
{
    uint8_t order[NAME_MAX_WORDS];
    unsigned n_words;
    unsigned surname;           /* where in `order` the family name begins; n_words if nothing tells */
    uint8_t suffix;             /* 1 + word that is a suffix; 0 for none */
} NameRun;

static inline bool word_has(const NameWord *word, Class class) {
    return word->classes >> class & 1;
}

/*
 * The words of tokens [first, end) with their roles. `named`: something else tells that they are a person's name, so
 * that a lone word may be a surname whatever else it is.
 */
extern void name_words_read(const Article *article, uint32_t first, uint32_t end, bool named, NameWords *words);

/*
 * Whether the word is initials without their stops ('JK' of 'JK Rowling', 'AR', 'APJ'): two or three capitals that are no
 * known name, nor a word that can be spoken.
 */
extern bool is_joined_initials(const NameWords *words, const NameWord *word);

/* The run of words that names a person; false if there is none. */
extern bool name_run_find(const NameWords *words, NameRun *run);

#endif
