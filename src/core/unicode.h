/*
 * unicode.h - characters of UTF-8 text: decoding, classes, folding, digits, counting.
 *
 * Everything here is the same in every locale: it comes from utf8proc's tables. Malformed
 * bytes are read one at a time as U+FFFD, so that any byte sequence has a reading and positions stay in bounds.
 */
#ifndef NEWS_UNICODE_H
#define NEWS_UNICODE_H

#include "characters.h"

/* utf8_decode() of a character that takes three bytes or more, or is malformed. */
extern uint32_t utf8_decode_long(const char *text, size_t length, size_t at, unsigned *bytes);

/*
 * The code point at text[at], and in *bytes how many bytes it takes (1 to 4). `at` must be below `length`.
 * A malformed or cut-off sequence is U+FFFD of one byte.
 */
static inline uint32_t utf8_decode(const char *text, size_t length, size_t at, unsigned *bytes) {
    unsigned char first = (unsigned char) text[at], second;

    *bytes = 1;
    if (first < 0x80)
        return first;
    if (first >= 0xC2 && first <= 0xDF && length - at >= 2) {
        second = (unsigned char) text[at + 1];
        if ((second & 0xC0) == 0x80) {
            *bytes = 2;
            return (uint32_t) (first & 0x1F) << 6 | (second & 0x3F);
        }
    }
    return utf8_decode_long(text, length, at, bytes);
}

/* The code point that ends just before text[at], `at` above 0; *bytes as above. */
extern uint32_t utf8_decode_before(const char *text, size_t at, unsigned *bytes);

/* Most bytes a character takes. */
#define UTF8_MAX_BYTES 4

/* Write the code point at `out` (room for UTF8_MAX_BYTES); returns the bytes written. */
extern unsigned utf8_encode(uint32_t code_point, char *out);

/* Number of characters in length bytes: what PostgreSQL's length() says of the same valid UTF-8. */
extern size_t utf8_count(const char *text, size_t length);

/* Bytes of the line break at text[at] (LF, CR LF, CR, VT, FF, NEL, LS, PS), 0 if there is none. */
extern unsigned utf8_line_break(const char *text, size_t length, size_t at);

static inline CharClass char_class(uint32_t code_point) {
    return (CharClass) character(code_point).class;
}

static inline Script char_script(uint32_t code_point) {
    return (Script) character(code_point).script;
}

static inline bool char_is_upper(uint32_t code_point) {
    return character(code_point).is_upper;
}

static inline bool char_is_lower(uint32_t code_point) {
    return character(code_point).is_lower;
}

/* Lower case of one character, with final sigma as sigma. */
static inline uint32_t char_fold(uint32_t code_point) {
    return code_point + (uint32_t) character(code_point).to_lower;
}

/* 0 to 9 for a character of class CHAR_DIGIT. */
static inline unsigned char_digit_value(uint32_t code_point) {
    return character(code_point).digit;
}

/* U+00A0, U+3000 and their kin, line separators, byte order mark: what trimming takes off; also ASCII space. */
static inline bool char_is_space(uint32_t code_point) {
    return char_class(code_point) == CHAR_SPACE;
}

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
