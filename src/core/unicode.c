/*
 * unicode.c - characters of UTF-8 text, by utf8proc's tables (Unicode Standard, chapter 4; UAX #15, #24).
 */
#include "unicode.h"

#include <string.h>
#include <utf8proc.h>

#define S CHAR_SPACE
#define P CHAR_PUNCTUATION
#define D CHAR_DIGIT
#define L CHAR_LETTER

const uint8_t ascii_class[128] = {
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
    S, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, D, D, D, D, D, D, D, D, D, D, P, P, P, P, P, P,
    P, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, P, P, P, P, P,
    P, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, P, P, P, P, S,
};

#undef S
#undef P
#undef D
#undef L

static bool is_continuation(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

uint32_t utf8_decode(const char *text, size_t length, size_t at, unsigned *bytes) {
    const unsigned char *p = (const unsigned char *) text + at;
    size_t left = length - at;
    uint32_t code_point;

    *bytes = 1;
    if (p[0] < 0x80)
        return p[0];
    if (p[0] >= 0xC2 && p[0] <= 0xDF && left >= 2 && is_continuation(p[1])) {
        *bytes = 2;
        return (uint32_t) (p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    }
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

/* Decimal digits: the only characters whose class depends on two code points, see char_digit_value(). */
static bool is_decimal_digit(uint32_t code_point) {
    return utf8proc_category((utf8proc_int32_t) code_point) == UTF8PROC_CATEGORY_ND;
}

static bool is_ideograph(uint32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x30FF && c != 0x30FB && c != 0x30A0)
        || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF)
        || c == 0x3005 || c == 0x3007;
}

CharClass char_class(uint32_t c) {
    if (c < 0x80)
        return (CharClass) ascii_class[c];
    if (is_ideograph(c))
        return CHAR_IDEOGRAPH;
    if (c >= 0xAC00 && c <= 0xD7A3)
        return CHAR_LETTER;
    switch (utf8proc_category((utf8proc_int32_t) c)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MC:
            return CHAR_LETTER;
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_ME:
            return c >= 0xFE00 && c <= 0xFE0F ? CHAR_JOINER : CHAR_LETTER;
        case UTF8PROC_CATEGORY_ND:
            return CHAR_DIGIT;
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_CC:
            return CHAR_SPACE;
        case UTF8PROC_CATEGORY_CF:
            return c == 0x200B || c == 0xFEFF ? CHAR_SPACE : CHAR_JOINER;
        default:
            return CHAR_PUNCTUATION;
    }
}

bool char_is_space(uint32_t code_point) {
    return char_class(code_point) == CHAR_SPACE;
}

Script char_script(uint32_t c) {
    if (c < 0x80)
        return ascii_class[c] == CHAR_LETTER ? SCRIPT_LATIN : SCRIPT_NONE;
    if (c < 0x250 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0xFF21 && c <= 0xFF5A))
        return SCRIPT_LATIN;
    if ((c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF))
        return SCRIPT_GREEK;
    if ((c >= 0x400 && c <= 0x52F) || (c >= 0x1C80 && c <= 0x1C8F))
        return SCRIPT_CYRILLIC;
    if (c >= 0x530 && c <= 0x58F)
        return SCRIPT_ARMENIAN;
    if ((c >= 0x590 && c <= 0x5FF) || (c >= 0xFB1D && c <= 0xFB4F))
        return SCRIPT_HEBREW;
    if ((c >= 0x600 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) || (c >= 0x8A0 && c <= 0x8FF)
        || (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC))
        return SCRIPT_ARABIC;
    if (c >= 0x900 && c <= 0x97F)
        return SCRIPT_DEVANAGARI;
    if (c >= 0xE00 && c <= 0xE7F)
        return SCRIPT_THAI;
    if ((c >= 0xAC00 && c <= 0xD7FF) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3130 && c <= 0x318F))
        return SCRIPT_HANGUL;
    if ((c >= 0x3041 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF))
        return SCRIPT_KANA;
    if (is_ideograph(c))
        return SCRIPT_HAN;
    return SCRIPT_OTHER;
}

bool char_is_upper(uint32_t c) {
    utf8proc_category_t category;

    if (c < 0x80)
        return c >= 'A' && c <= 'Z';
    category = utf8proc_category((utf8proc_int32_t) c);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool char_is_lower(uint32_t c) {
    if (c < 0x80)
        return c >= 'a' && c <= 'z';
    return utf8proc_category((utf8proc_int32_t) c) == UTF8PROC_CATEGORY_LL;
}

uint32_t char_fold(uint32_t c) {
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c == 0x3C2)
        return 0x3C3;
    return (uint32_t) utf8proc_tolower((utf8proc_int32_t) c);
}

/*
 * Blocks of ten digits begin at a code point ending in 0 or 6, but for the mathematical ones; whether a digit
 * whose last nibble is 6 to 9 belongs to a block beginning at 0 shows in what stands at that 0.
 */
unsigned char_digit_value(uint32_t c) {
    unsigned nibble = c & 0xF;

    if (c < 0x80)
        return c - '0';
    if (c >= 0x1D7CE && c <= 0x1D7FF)
        return (c - 0x1D7CE) % 10;
    if (nibble <= 9 && is_decimal_digit(c & ~UINT32_C(0xF)))
        return nibble;
    return (nibble + 10) % 16 % 10;
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
    bool has_marks = false;

    for (size_t at = 0; at < length;) {
        unsigned bytes;
        uint32_t c = utf8_decode(word, length, at, &bytes);

        at += bytes;
        if (c < 0x80) {
            if (written + 1 > room)
                return 0;
            out[written++] = (char) char_fold(c);
            continue;
        }
        if (char_class(c) == CHAR_JOINER)
            continue;
        if (written + 4 > room)
            return 0;
        has_marks |= utf8proc_category((utf8proc_int32_t) c) == UTF8PROC_CATEGORY_MN
            || (c >= 0x1100 && c <= 0x11FF);
        written += utf8_encode(char_fold(c), out + written);
    }
    return has_marks ? compose(out, written, room) : written;
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
        n_parts = c >= 0xAC00 && c <= 0xD7A3
            ? 0
            : utf8proc_decompose_char((utf8proc_int32_t) c, parts, 32, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE, NULL);
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
