/*
 * romanize.h - names of other scripts in Latin letters, by rule.
 */
#ifndef NEWS_ROMANIZE_H
#define NEWS_ROMANIZE_H

#include "unicode.h"

/* Bytes a romanised Hangul syllable can take. */
#define ROMAN_SYLLABLE_MAX 8

/* Which language's letters a Cyrillic name is written with, as far as they tell. */
typedef enum CyrillicKind
{
    CYRILLIC_RUSSIAN,           /* also Bulgarian, Belarusian, and whatever shows nothing else */
    CYRILLIC_UKRAINIAN,         /* has і, ї, є, ґ or -ськ- */
    CYRILLIC_SERBIAN            /* has ђ, ћ, џ, љ, њ or ј */
} CyrillicKind;

/*
 * Whether romanize_word() can write words of that script: Cyrillic, Greek, kana, and Georgian (of
 * SCRIPT_OTHER).
 */
extern bool romanize_knows(Script script, uint32_t first_character);

/* What the letters of this word, of whatever script, say; RUSSIAN if nothing. */
extern CyrillicKind romanize_cyrillic_kind(const char *word, size_t length);

/*
 * A word in lower-case Latin letters without diacritics, as the press spells it: Cyrillic after BGN/PCGN with
 * the usual simplifications (е for ё, -y for -ий), Greek after ELOT 743, Georgian after the national system
 * of 2002, kana after Hepburn. Characters of other scripts are left out. Writes at most `room` bytes; returns
 * how many, 0 if it does not fit.
 */
extern size_t romanize_word(const char *word, size_t length, CyrillicKind kind, char *out, size_t room);

/*
 * One Hangul syllable (U+AC00 to U+D7A3) by itself in the Revised Romanization of 2000, as names are written:
 * no assimilation with its neighbours. Returns the bytes written, 0 for any other character.
 */
extern size_t romanize_syllable(uint32_t syllable, char out[ROMAN_SYLLABLE_MAX]);

#endif
