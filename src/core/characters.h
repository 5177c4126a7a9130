/*
 * characters.h - what a character is, by tables in two stages (The Unicode Standard, section 5.1), made of utf8proc's
 * by src/compile/characters.c.
 */
#ifndef NEWS_CHARACTERS_H
#define NEWS_CHARACTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum CharClass
{
    CHAR_SPACE,                 /* white space, controls (of direction too), zero-width space, byte order mark */
    CHAR_LETTER,                /* letters of scripts that write words, and the marks on them */
    CHAR_JOINER,                /* invisible inside a word: zero-width joiners, soft hyphen, variation selectors */
    CHAR_IDEOGRAPH,             /* Han, kana: scripts written without spaces, a character a token */
    CHAR_DIGIT,                 /* decimal digit of any script */
    CHAR_PUNCTUATION            /* everything else */
} CharClass;

typedef enum Script
{
    SCRIPT_NONE,                /* digits, punctuation */
    SCRIPT_LATIN,
    SCRIPT_GREEK,
    SCRIPT_CYRILLIC,
    SCRIPT_ARMENIAN,
    SCRIPT_HEBREW,
    SCRIPT_ARABIC,
    SCRIPT_DEVANAGARI,
    SCRIPT_THAI,
    SCRIPT_HANGUL,
    SCRIPT_KANA,
    SCRIPT_HAN,
    SCRIPT_OTHER
} Script;

typedef struct Character
{
    int32_t to_lower : 18;      /* what its lower case is above it */
    uint32_t class : 3;         /* CharClass */
    uint32_t script : 4;        /* Script */
    uint32_t is_upper : 1;
    uint32_t is_lower : 1;
    uint32_t composes : 1;      /* a mark or conjoining letter, which NFC may put together with what is before it */
    uint32_t digit : 4;         /* value of a digit */
} Character;

/* Code points in a block of the tables. */
#define CHARACTER_BLOCK 256

extern const uint8_t character_blocks[];            /* by code point / CHARACTER_BLOCK */
extern const Character character_table[][CHARACTER_BLOCK];

/* CharClass of each ASCII character. */
extern const uint8_t ascii_class[128];

/* Any code point up to U+10FFFF. */
static inline Character character(uint32_t code_point) {
    return character_table[character_blocks[code_point / CHARACTER_BLOCK]][code_point % CHARACTER_BLOCK];
}

#endif
