/*
 * characters.c - compiles utf8proc's tables into the ones that the core reads: src/core/characters.h says what of.
 *
 * usage: compile_characters > characters_data.c
 *
 * Blocks of 256 code points that are alike are written once.
 */
#include "characters.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#define MAX_BLOCKS 256

static utf8proc_category_t category(uint32_t c) {
    return utf8proc_category((utf8proc_int32_t) c);
}

static bool is_ideograph(uint32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x30FF && c != 0x30FB && c != 0x30A0)
        || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF)
        || c == 0x3005 || c == 0x3007;
}

/*
 * Marks and overrides of writing direction stand around words and numbers, never inside: pages in Arabic and Hebrew
 * have them around each date, word processors around names.
 */
static bool is_bidi_control(uint32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static CharClass class_of(uint32_t c) {
    if (is_ideograph(c))
        return CHAR_IDEOGRAPH;
    if (c >= 0xAC00 && c <= 0xD7A3)
        return CHAR_LETTER;
    switch (category(c)) {
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
            return c == 0x200B || c == 0xFEFF || is_bidi_control(c) ? CHAR_SPACE : CHAR_JOINER;
        default:
            return CHAR_PUNCTUATION;
    }
}

static Script script_of(uint32_t c) {
    if (c < 0x80)
        return class_of(c) == CHAR_LETTER ? SCRIPT_LATIN : SCRIPT_NONE;
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

/*
 * Blocks of ten digits begin at a code point ending in 0 or 6, but for the mathematical ones; whether a digit
 * whose last nibble is 6 to 9 belongs to a block beginning at 0 shows in what stands at that 0.
 */
static unsigned digit_of(uint32_t c) {
    unsigned nibble = c & 0xF;

    if (c >= 0x1D7CE && c <= 0x1D7FF)
        return (c - 0x1D7CE) % 10;
    if (nibble <= 9 && category(c & ~UINT32_C(0xF)) == UTF8PROC_CATEGORY_ND)
        return nibble;
    return (nibble + 10) % 16 % 10;
}

static Character describe(uint32_t c) {
    CharClass class = class_of(c);
    utf8proc_category_t of = category(c);
    int32_t lower = c == 0x3C2 ? 0x3C3 : utf8proc_tolower((utf8proc_int32_t) c);    /* final sigma as sigma */

    return (Character) {
        .to_lower = lower - (int32_t) c,
        .class = class,
        .script = script_of(c),
        .is_upper = of == UTF8PROC_CATEGORY_LU || of == UTF8PROC_CATEGORY_LT,
        .is_lower = of == UTF8PROC_CATEGORY_LL,
        .composes = of == UTF8PROC_CATEGORY_MN || (c >= 0x1100 && c <= 0x11FF),
        .digit = class == CHAR_DIGIT ? digit_of(c) : 0
    };
}

static bool same(const Character *a, const Character *b) {
    return a->to_lower == b->to_lower && a->class == b->class && a->script == b->script
        && a->is_upper == b->is_upper && a->is_lower == b->is_lower && a->composes == b->composes
        && a->digit == b->digit;
}

static bool same_block(const Character a[CHARACTER_BLOCK], const Character b[CHARACTER_BLOCK]) {
    for (unsigned i = 0; i < CHARACTER_BLOCK; i++) {
        if (!same(&a[i], &b[i]))
            return false;
    }
    return true;
}

int main(void) {
    static Character blocks[MAX_BLOCKS][CHARACTER_BLOCK];
    unsigned n_blocks = 0;

    printf("/* Made of utf8proc's tables at build time. */\n#include \"characters.h\"\n\n"
           "const uint8_t character_blocks[] = {\n");
    for (uint32_t first = 0; first <= 0x10FFFF; first += CHARACTER_BLOCK) {
        unsigned block = 0;

        if (n_blocks == MAX_BLOCKS) {
            fprintf(stderr, "compile_characters: more than %d different blocks\n", MAX_BLOCKS);
            return 1;
        }
        for (unsigned i = 0; i < CHARACTER_BLOCK; i++)
            blocks[n_blocks][i] = describe(first + i);
        while (!same_block(blocks[block], blocks[n_blocks]))
            block++;
        n_blocks += block == n_blocks;
        printf("%u,%c", block, first / CHARACTER_BLOCK % 16 == 15 ? '\n' : ' ');
    }
    printf("};\n\nconst Character character_table[][CHARACTER_BLOCK] = {\n");
    for (unsigned block = 0; block < n_blocks; block++) {
        printf("{\n");
        for (unsigned i = 0; i < CHARACTER_BLOCK; i++) {
            const Character *c = &blocks[block][i];

            printf("{%d, %u, %u, %u, %u, %u, %u},%c", c->to_lower, c->class, c->script, c->is_upper, c->is_lower,
                   c->composes, c->digit, i % 4 == 3 ? '\n' : ' ');
        }
        printf("},\n");
    }
    printf("};\n\nconst uint8_t ascii_class[128] = {\n");
    for (unsigned c = 0; c < 128; c++)
        printf("%u,%c", blocks[0][c].class, c % 16 == 15 ? '\n' : ' ');
    printf("};\n");
    return 0;
}
