/*
 * lexicon.h - what the words of lexicon/ can be: one lookup a token.
 *
 * The TSV files are compiled into one read-only perfect hash table (hash and displace: Belazzougui, Botelho and
 * Dietzfelbinger, ESA 2009), shared by all backends. An entry is one folded word. It has senses, each a class in
 * a language with a payload, and phrases that begin with it, each with senses of its own.
 * lexicon_classes.h, generated with the table, has the enums: CLASS_MONTH, LANGUAGE_EN, UNIT_DAY, MARKER_COOKIE ...
 */
#ifndef NEWS_LEXICON_H
#define NEWS_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lexicon_classes.h"
#include "lexicon_hash.h"

/* A class in a set of them. */
#define CLASS_BIT(class) (UINT64_C(1) << (class))

typedef struct LexiconSense
{
    int32_t payload;            /* number, symbol, or entry, as the class says; 0 for classes without one */
    uint8_t class;              /* Class */
    uint8_t language;           /* Language; LANGUAGE_ANY is good for all */
} LexiconSense;

/* 64 bytes, and aligned so: a line of the cache. */
typedef struct LexiconEntry
{
    uint64_t prefix[2];         /* the first 16 bytes of its folded word, as lexicon_load() gives them */
    uint64_t classes;           /* CLASS_BIT() over all senses of the word alone */
    uint64_t languages;         /* bit (1 << Language) over its senses */
    uint64_t stop_languages;    /* languages in which it is a stop word */
    uint64_t phrase_classes;    /* CLASS_BIT() over all senses of the phrases that begin with it */
    uint32_t key;               /* where its folded bytes stand in lexicon_keys */
    uint32_t senses : 24;       /* first of n_senses in lexicon_senses, sorted by language, then class */
    uint32_t n_senses : 8;
    uint32_t phrases;           /* first of n_phrases in lexicon_phrases, longest first */
    uint16_t n_phrases;
    uint8_t flags;              /* WordFlags */
    uint8_t key_length;
} LexiconEntry;

/*
 * A phrase's parts after its first word, as symbols: what token_symbol() gives for a matching token.
 */
typedef struct LexiconPhrase
{
    uint64_t classes;
    uint32_t second;            /* the first of its symbols, which most often decides */
    uint32_t symbols;           /* first of n_symbols in lexicon_symbols */
    uint32_t senses;
    uint8_t n_symbols;          /* tokens of the phrase without its first */
    uint8_t n_senses;
} LexiconPhrase;

/* The generated tables. Entry 0 is no word: its counts are 0. */
extern const LexiconEntry lexicon_entries[];
extern const LexiconSense lexicon_senses[];
extern const LexiconPhrase lexicon_phrases[];
extern const uint32_t lexicon_symbols[];
extern const uint64_t lexicon_pairs[];              /* bits, by lexicon_pair_bit() */
extern const char lexicon_keys[];
extern const uint64_t lexicon_class_languages[];    /* bits of the languages that have words of it, by Class */
extern const char *const lexicon_languages[];       /* ISO 639-1 code by Language; "" for LANGUAGE_ANY */

/* False if no phrase begins with that entry and that symbol; true nearly only if one does (Bloom 1970). */
static inline bool lexicon_pair(uint32_t entry, uint32_t second) {
    uint32_t bit = lexicon_pair_bit(entry, second);

    return lexicon_pairs[bit / 64] >> bit % 64 & 1;
}

/* The same of marker phrases alone. */
static inline bool lexicon_marker_pair(uint32_t entry, uint32_t second) {
    return lexicon_pair(~entry, second);
}

/* The entry of a folded word (see word_fold()), 0 if there is none. */
extern uint32_t lexicon_find(const char *folded, size_t length);

/* The folded word of an entry; *length gets its bytes. Not NUL-terminated. */
extern const char *lexicon_word(uint32_t entry, size_t *length);

/*
 * The sense of the entry with that class in that language or in any language; NULL if it has none. With
 * LANGUAGE_ANY as the text's language (nothing is known of it), a sense of whatever language is taken.
 */
extern const LexiconSense *lexicon_sense(uint32_t entry, Class class, Language language);

/* The same among the senses of a phrase. */
extern const LexiconSense *phrase_sense(const LexiconPhrase *phrase, Class class, Language language);

/* The language with that ISO 639-1 code; LANGUAGE_ANY if the lexicon has none of it. */
extern Language lexicon_language(const char *code, size_t length);

#endif
