/*
 * unicode.h - characters of UTF-8 text: decoding, classes, folding, digits, counting.
 *
 * Everything here is the same in every locale: utf8proc's tables with an ASCII fast path in front. Malformed
 * bytes are read one at a time as U+FFFD, so that any byte sequence has a reading and positions stay in bounds.
 */
#ifndef NEWS_UNICODE_H
#define NEWS_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum CharClass
{
    CHAR_SPACE,                 /* white space of any kind, controls, zero-width space, byte order mark */
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

/* CharClass of each ASCII character. */
extern const uint8_t ascii_class[128];

/*
 * The code point at text[at], and in *bytes how many bytes it takes (1 to 4). `at` must be below `length`.
 * A malformed or cut-off sequence is U+FFFD of one byte.
 */
extern uint32_t utf8_decode(const char *text, size_t length, size_t at, unsigned *bytes);

/* The code point that ends just before text[at], `at` above 0; *bytes as above. */
extern uint32_t utf8_decode_before(const char *text, size_t at, unsigned *bytes);

/* Write the code point at `out` (room for 4 bytes); returns the bytes written. */
extern unsigned utf8_encode(uint32_t code_point, char *out);

/* Number of characters in length bytes: what PostgreSQL's length() says of the same valid UTF-8. */
extern size_t utf8_count(const char *text, size_t length);

/* Bytes of the line break at text[at] (LF, CR LF, CR, VT, FF, NEL, LS, PS), 0 if there is none. */
extern unsigned utf8_line_break(const char *text, size_t length, size_t at);

extern CharClass char_class(uint32_t code_point);
extern Script char_script(uint32_t code_point);
extern bool char_is_upper(uint32_t code_point);
extern bool char_is_lower(uint32_t code_point);

/* Lower case of one character, with final sigma as sigma. */
extern uint32_t char_fold(uint32_t code_point);

/* 0 to 9 for a character of class CHAR_DIGIT. */
extern unsigned char_digit_value(uint32_t code_point);

/* U+00A0, U+3000 and their kin, line separators, byte order mark: what trimming takes off; also ASCII space. */
extern bool char_is_space(uint32_t code_point);

/*
 * The form under which a word stands in the lexicon: lower case, NFC, joiners left out, diacritics kept.
 * Writes at most `room` bytes to `out` and returns how many, or 0 if the folded word is longer.
 */
extern size_t word_fold(const char *word, size_t length, char *out, size_t room);

/*
 * A word without case and diacritics: NFKD, marks dropped, letters that do not decompose spelled out
 * (ø o, ł l, ß ss, æ ae, þ th, ı i). Same contract as word_fold(). For comparing names, not for the lexicon.
 */
extern size_t word_fold_bare(const char *word, size_t length, char *out, size_t room);

#endif
