/*
 * segment.c - where one token ends.
 *
 * A maximal run of one character class is finer than the word rules of UAX #29: 'Li's', '2026.1.5' and '90-minute'
 * come apart, and whether parts stood together is kept beside them. Names, dates and quotes each put parts
 * together by rules of their own, so that no level has to undo another's choice.
 */
#include "segment.h"

size_t segment_length(const char *text, size_t length, size_t at, size_t limit, CharClass *class) {
    size_t start = at;
    size_t stop = length - at > limit ? at + limit : length;
    unsigned bytes;
    uint32_t first = utf8_decode(text, length, at, &bytes);
    CharClass own = char_class(first);

    *class = own == CHAR_JOINER ? CHAR_LETTER : own;
    own = *class;
    at += bytes;
    if (own == CHAR_IDEOGRAPH) {
        /* A voicing mark or a variation selector belongs to the character before it. */
        while (at < stop) {
            uint32_t c = utf8_decode(text, length, at, &bytes);

            if (char_class(c) != CHAR_JOINER && c != 0x3099 && c != 0x309A)
                break;
            at += bytes;
        }
        return at - start;
    }
    while (at < stop) {
        unsigned char byte = (unsigned char) text[at];
        uint32_t c;
        CharClass next;

        if (byte < 0x80) {
            next = (CharClass) ascii_class[byte];
            if (next != own || (own == CHAR_PUNCTUATION && byte != first))
                break;
            at++;
            continue;
        }
        c = utf8_decode(text, length, at, &bytes);
        next = char_class(c);
        if (next == CHAR_JOINER)
            next = own == CHAR_LETTER ? CHAR_LETTER : CHAR_JOINER;
        if (next != own || (own == CHAR_PUNCTUATION && c != first))
            break;
        if (at + bytes > stop)
            break;
        at += bytes;
    }
    return at - start;
}
