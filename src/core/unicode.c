/*
 * unicode.c - UTF-8 and the forms of words, by utf8proc (UAX #15) and the tables made of it (characters.h).
 */
#include "unicode.h"

#include <string.h>
#include <utf8proc.h>

static bool is_continuation(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

uint32_t utf8_decode_long(const char *text, size_t length, size_t at, unsigned *bytes) {
    const unsigned char *p = (const unsigned char *) text + at;
    size_t left = length - at;
    uint32_t code_point;

    *bytes = 1;
    if ((p[0] & 0xF0) == 0xE0 && left >= 3 && is_continuation(p[1]) && is_continuation(p[2])) {
        code_point = (uint32_t) (p[0] & 0x0F) << 12 | (uint32_t) (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
        if (code_point >= 0x800 && (code_point < 0xD800 || code_point > 0xDFFF)) {
            *bytes = 3;
            return code_point;
        }
    }
    if (p[0] >= 0xF0 && p[0] <= 0xF4 && left >= 4 && is_continuation(p[1]) && is_continuation(p[2])
        && is_continuation(p[3])) {
        code_point = (uint32_t) (p[0] & 0x07) << 18 | (uint32_t) (p[1] & 0x3F) << 12
            | (uint32_t) (p[2] & 0x3F) << 6 | (p[3] & 0x3F);
        if (code_point >= 0x10000 && code_point <= 0x10FFFF) {
            *bytes = 4;
            return code_point;
        }
    }
    return 0xFFFD;
}

uint32_t utf8_decode_before(const char *text, size_t at, unsigned *bytes) {
    for (unsigned back = 1; back <= 4 && back <= at; back++) {
        if (!is_continuation((unsigned char) text[at - back])) {
            uint32_t code_point = utf8_decode(text, at, at - back, bytes);

            if (*bytes == back)
                return code_point;
            break;
        }
    }
    *bytes = 1;
    return 0xFFFD;
}

unsigned utf8_encode(uint32_t code_point, char *out) {
    return (unsigned) utf8proc_encode_char((utf8proc_int32_t) code_point, (utf8proc_uint8_t *) out);
}

/*
 * Eight bytes at a time: a continuation byte has bit 7 set and bit 6 clear. Their counts, a byte each, are added up by
 * the multiplication.
 */
size_t utf8_count(const char *text, size_t length) {
    const uint64_t each = UINT64_C(0x0101010101010101);
    size_t continuations = 0, i = 0;

    for (; i + 8 <= length; i += 8) {
        uint64_t bytes;

        memcpy(&bytes, text + i, 8);
        continuations += ((bytes >> 7 & ~bytes >> 6 & each) * each) >> 56;
    }
    for (; i < length; i++)
        continuations += is_continuation((unsigned char) text[i]);
    return length - continuations;
}

unsigned utf8_line_break(const char *text, size_t length, size_t at) {
    unsigned char byte = (unsigned char) text[at];

    if (byte == '\n' || byte == '\v' || byte == '\f')
        return 1;
    if (byte == '\r')
        return at + 1 < length && text[at + 1] == '\n' ? 2 : 1;
    if (byte == 0xC2 && at + 1 < length && (unsigned char) text[at + 1] == 0x85)
        return 2;
    if (byte == 0xE2 && at + 2 < length && (unsigned char) text[at + 1] == 0x80
        && ((unsigned char) text[at + 2] | 1) == 0xA9)
        return 3;
    return 0;
}

/* Compose to NFC what `out` holds, in place: 0 if it no longer fits. Words without combining marks never come here. */
static size_t compose(char *out, size_t length, size_t room) {
    utf8proc_int32_t code_points[256];
    char composed[256 * 4];
    utf8proc_ssize_t count;
    size_t written = 0;

    count = utf8proc_decompose((const utf8proc_uint8_t *) out, (utf8proc_ssize_t) length, code_points, 256,
                               UTF8PROC_COMPOSE);
    if (count < 0 || count > 256)
        return 0;
    count = utf8proc_normalize_utf32(code_points, count, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    for (utf8proc_ssize_t i = 0; i < count; i++)
        written += utf8_encode((uint32_t) code_points[i], composed + written);
    if (written > room)
        return 0;
    memcpy(out, composed, written);
    return written;
}

size_t word_fold(const char *word, size_t length, char *out, size_t room) {
    size_t written = 0;
    bool composes = false;

    for (size_t at = 0; at < length;) {
        unsigned bytes;
        uint32_t c = utf8_decode(word, length, at, &bytes);
        Character folded = character(c);

        at += bytes;
        if (folded.class == CHAR_JOINER)
            continue;
        if (written + (c < 0x80 ? 1 : 4) > room)
            return 0;
        composes |= folded.composes;
        if (c < 0x80) {
            out[written++] = (char) char_fold(c);
        } else if (folded.to_lower == 0 && bytes > 1) {
            memcpy(out + written, word + at - bytes, bytes);
            written += bytes;
        } else {
            written += utf8_encode(char_fold(c), out + written);
        }
    }
    return composes ? compose(out, written, room) : written;
}

/* Letters with a stroke, ligatures and the like, which have no decomposition. NULL for any other. */
static const char *spelled_out(uint32_t c) {
    switch (c) {
        case 0xDF: case 0x1E9E: return "ss";
        case 0xE6: case 0xC6: return "ae";
        case 0x153: case 0x152: return "oe";
        case 0xF8: case 0xD8: return "o";
        case 0xF0: case 0xD0: case 0x111: case 0x110: return "d";
        case 0xFE: case 0xDE: return "th";
        case 0x142: case 0x141: return "l";
        case 0x131: return "i";
        case 0x127: case 0x126: return "h";
        case 0x167: case 0x166: return "t";
        case 0x18F: case 0x259: return "a";
        default: return NULL;
    }
}

/* Whether a character is one and marks, or a variant of another. Hangul syllables are left whole. */
static bool decomposes(uint32_t c) {
    return (c < 0xAC00 || c > 0xD7A3)
        && utf8proc_get_property((utf8proc_int32_t) c)->decomp_seqindex != UINT16_MAX;
}

size_t word_fold_bare(const char *word, size_t length, char *out, size_t room) {
    size_t written = 0;

    for (size_t at = 0; at < length;) {
        utf8proc_int32_t parts[32];
        utf8proc_ssize_t n_parts;
        const char *spelled;
        unsigned bytes;
        uint32_t c = utf8_decode(word, length, at, &bytes);

        at += bytes;
        if (c < 0x80) {
            if (written + 1 > room)
                return 0;
            out[written++] = (char) char_fold(c);
            continue;
        }
        spelled = spelled_out(c);
        if (spelled) {
            size_t n = strlen(spelled);

            if (written + n > room)
                return 0;
            memcpy(out + written, spelled, n);
            written += n;
            continue;
        }
        if (char_class(c) == CHAR_JOINER)
            continue;
        n_parts = 0;
        if (decomposes(c))
            n_parts = utf8proc_decompose_char((utf8proc_int32_t) c, parts, 32,
                                              UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE, NULL);
        if (n_parts <= 0 || n_parts > 32) {
            parts[0] = (utf8proc_int32_t) c;
            n_parts = 1;
        }
        for (utf8proc_ssize_t i = 0; i < n_parts; i++) {
            if (utf8proc_category(parts[i]) == UTF8PROC_CATEGORY_MN)
                continue;
            if (written + 4 > room)
                return 0;
            written += utf8_encode(char_fold((uint32_t) parts[i]), out + written);
        }
    }
    return written;
}
