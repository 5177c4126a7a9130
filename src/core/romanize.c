/*
 * romanize.c - Cyrillic, Greek, Georgian, kana and Hangul letters in Latin ones: tables of letters, no words.
 *
 * Hangul syllables are taken apart by arithmetic (Unicode Standard, 3.12). The systems are those of the
 * press: Revised Romanization, BGN/PCGN without its marks, ELOT 743, Georgian national system, Hepburn
 * without macrons.
 */
#include "romanize.h"

#include <string.h>

/* ----------------------------------------------------------------------------------------------------------
 * Hangul
 */

#define HANGUL_FIRST 0xAC00
#define HANGUL_LAST 0xD7A3
#define N_VOWELS 21
#define N_FINALS 28

static const char *const hangul_initials[] = {
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
};

static const char *const hangul_vowels[N_VOWELS] = {
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi",
    "yu", "eu", "ui", "i"
};

static const char *const hangul_finals[N_FINALS] = {
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t",
    "t", "ng", "t", "t", "k", "t", "p", "t"
};

size_t romanize_syllable(uint32_t syllable, char out[ROMAN_SYLLABLE_MAX]) {
    const char *parts[3];
    size_t written = 0;
    uint32_t index;

    if (syllable < HANGUL_FIRST || syllable > HANGUL_LAST)
        return 0;
    index = syllable - HANGUL_FIRST;
    parts[0] = hangul_initials[index / (N_VOWELS * N_FINALS)];
    parts[1] = hangul_vowels[index / N_FINALS % N_VOWELS];
    parts[2] = hangul_finals[index % N_FINALS];
    for (int i = 0; i < 3; i++) {
        size_t length = strlen(parts[i]);

        memcpy(out + written, parts[i], length);
        written += length;
    }
    return written;
}

/* ----------------------------------------------------------------------------------------------------------
 * Alphabets: one table each, by code point of the lower-case letter
 */

/* U+0430 to U+045F. */
static const char *const russian[] = {
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    "e", "e", "dj", "g", "ye", "dz", "i", "yi", "j", "lj", "nj", "c", "k", "i", "u", "dz"
};

/* U+03B1 to U+03C9; digraphs are put right in romanize_word(). */
static const char *const greek[] = {
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p",
    "r", "s", "s", "t", "y", "f", "ch", "ps", "o"
};

/* U+10D0 to U+10F0. */
static const char *const georgian[] = {
    "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh",
    "r", "s", "t", "u", "p", "k", "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h"
};

/* Katakana U+30A1 to U+30F4; small letters and the long mark are handled in kana_letter(). */
static const char *const kana[] = {
    "a", "a", "i", "i", "u", "u", "e", "e", "o", "o", "ka", "ga", "ki", "gi", "ku", "gu",
    "ke", "ge", "ko", "go", "sa", "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo", "ta", "da",
    "chi", "ji", "", "tsu", "zu", "te", "de", "to", "do", "na", "ni", "nu", "ne", "no", "ha", "ba",
    "pa", "hi", "bi", "pi", "fu", "bu", "pu", "he", "be", "pe", "ho", "bo", "po", "ma", "mi", "mu",
    "me", "mo", "ya", "ya", "yu", "yu", "yo", "yo", "ra", "ri", "ru", "re", "ro", "wa", "wa", "i",
    "e", "o", "n", "vu"
};

#define KATAKANA_FIRST 0x30A1
#define KATAKANA_LAST 0x30F4
#define KATAKANA_SMALL_TSU 0x30C3
#define HIRAGANA_SHIFT 0x60

bool romanize_knows(Script script, uint32_t first) {
    return script == SCRIPT_CYRILLIC || script == SCRIPT_GREEK || script == SCRIPT_KANA
        || (first >= 0x10D0 && first <= 0x10F0);
}

CyrillicKind romanize_cyrillic_kind(const char *word, size_t length) {
    uint32_t before = 0, before_that = 0;

    for (size_t at = 0; at < length;) {
        unsigned bytes;
        uint32_t c = char_fold(utf8_decode(word, length, at, &bytes));

        if (c == 0x454 || c == 0x456 || c == 0x457 || c == 0x491)
            return CYRILLIC_UKRAINIAN;
        if (c == 0x452 || (c >= 0x458 && c <= 0x45B) || c == 0x45F)
            return CYRILLIC_SERBIAN;
        /* -ськ- where Russian has -ск-. */
        if (c == 0x43A && before == 0x44C && before_that == 0x441)
            return CYRILLIC_UKRAINIAN;
        before_that = before;
        before = c;
        at += bytes;
    }
    return CYRILLIC_RUSSIAN;
}

/* A Cyrillic letter, lower case; `before` is the letter before it, 0 at the word's start. */
static const char *cyrillic_letter(uint32_t c, uint32_t before, CyrillicKind kind) {
    if (kind == CYRILLIC_SERBIAN) {
        switch (c) {
            case 0x436: return "z";
            case 0x445: return "h";
            case 0x446: return "c";
            case 0x447: return "c";
            case 0x448: return "s";
            default: break;
        }
    }
    if (kind == CYRILLIC_UKRAINIAN) {
        switch (c) {
            case 0x433: return "h";
            case 0x438: return "y";
            default: break;
        }
    }
    if (c == 0x491)
        return "g";
    /* Е at the start or after a vowel is heard with a y; the press writes it at the start only. */
    if (c == 0x435 && before == 0 && kind == CYRILLIC_RUSSIAN)
        return "ye";
    if (c >= 0x430 && c <= 0x45F)
        return russian[c - 0x430];
    return "";
}

/* Greek vowels lose their accents: the base letter of an accented one. */
static uint32_t greek_base(uint32_t c) {
    switch (c) {
        case 0x3AC: return 0x3B1;
        case 0x3AD: return 0x3B5;
        case 0x3AE: return 0x3B7;
        case 0x3AF: case 0x3CA: case 0x390: return 0x3B9;
        case 0x3CC: return 0x3BF;
        case 0x3CD: case 0x3CB: case 0x3B0: return 0x3C5;
        case 0x3CE: return 0x3C9;
        default: return c;
    }
}

/* Whether a Greek letter (0: the word's end) is a voiceless consonant. */
static bool greek_is_voiceless(uint32_t c) {
    switch (c) {
        case 0: case 0x3B8: case 0x3BA: case 0x3BE: case 0x3C0: case 0x3C3: case 0x3C4: case 0x3C6:
        case 0x3C7: case 0x3C8:
            return true;
        default:
            return false;
    }
}

/* A Greek letter; `next` is the one after it, `before` the one before. */
static const char *greek_letter(uint32_t c, uint32_t before, uint32_t next) {
    if (c < 0x3B1 || c > 0x3C9)
        return "";
    /* ου is u; αυ, ευ are av, ev before voiced sounds and af, ef before others. */
    if (c == 0x3C5 && before == 0x3BF)
        return "u";
    if (c == 0x3C5 && (before == 0x3B1 || before == 0x3B5))
        return greek_is_voiceless(next) ? "f" : "v";
    if (c == 0x3B3 && (next == 0x3B3 || next == 0x3BE || next == 0x3C7))
        return "n";
    /* At the start of a word μπ is b and ντ d. */
    if (before == 0 && ((c == 0x3BC && next == 0x3C0) || (c == 0x3BD && next == 0x3C4)))
        return c == 0x3BC ? "b" : "d";
    return greek[c - 0x3B1];
}

/* A kana; may take back what was written before it. Returns its letters. */
static const char *kana_letter(uint32_t c, char *out, size_t *written) {
    if (c >= KATAKANA_FIRST - HIRAGANA_SHIFT && c <= KATAKANA_LAST - HIRAGANA_SHIFT)
        c += HIRAGANA_SHIFT;
    if (c < KATAKANA_FIRST || c > KATAKANA_LAST)
        return "";
    /* A small ya, yu, yo takes the place of the i before it: ki + ya = kya, shi + ya = sha. */
    if ((c == 0x30E3 || c == 0x30E5 || c == 0x30E7) && *written && out[*written - 1] == 'i') {
        (*written)--;
        if (*written && (out[*written - 1] == 'h' || out[*written - 1] == 'j')
            && !(*written == 1 && out[0] == 'h'))
            return c == 0x30E3 ? "a" : c == 0x30E5 ? "u" : "o";
    }
    return kana[c - KATAKANA_FIRST];
}

size_t romanize_word(const char *word, size_t length, CyrillicKind kind, char *out, size_t room) {
    size_t written = 0;
    uint32_t before = 0;
    bool doubled = false;

    for (size_t at = 0; at < length;) {
        unsigned bytes, next_bytes;
        uint32_t c = greek_base(char_fold(utf8_decode(word, length, at, &bytes)));
        uint32_t next = at + bytes < length
            ? greek_base(char_fold(utf8_decode(word, length, at + bytes, &next_bytes))) : 0;
        const char *letters;
        size_t n;

        at += bytes;
        if (c >= 0x3B1 && c <= 0x3C9) {
            letters = greek_letter(c, before, next);
            if (letters[0] && before == 0 && (letters[0] == 'b' || (letters[0] == 'd' && c == 0x3BD)))
                at += next_bytes;
        } else if (c >= 0x10D0 && c <= 0x10F0) {
            letters = georgian[c - 0x10D0];
        } else if (c >= 0x3041 && c <= 0x30FC) {
            if (c == KATAKANA_SMALL_TSU || c == KATAKANA_SMALL_TSU - HIRAGANA_SHIFT) {
                doubled = true;
                continue;
            }
            letters = kana_letter(c, out, &written);
            if (doubled && letters[0] && written < room)
                out[written++] = letters[0] == 'c' ? 't' : letters[0];
            doubled = false;
        } else {
            letters = cyrillic_letter(c, before, kind);
        }
        before = c;
        n = strlen(letters);
        if (written + n > room)
            return 0;
        memcpy(out + written, letters, n);
        written += n;
    }
    return written;
}
