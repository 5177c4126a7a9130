/*
 * Looking at sixteen bytes at once and counting languages side by side: against the same done one by one. Here the bytes
 * are read the way that machines without SSE2 do; everything else that reads text tests the other way.
 */
#undef __SSE2__
#include "byte_scan.h"
#include "language_counts.h"
#include "support.h"

#include <cmocka.h>

/* A simple generator (Marsaglia, Xorshift RNGs, 2003): the same numbers in every run. */
static uint64_t next_random(uint64_t *seed) {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

static bool is_letter(unsigned char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* The letters read, against those expected and zeros behind them. */
static void check_folded(const uint64_t folded[2], const char expected[SCAN_BYTES]) {
    char given[SCAN_BYTES];

    lexicon_store(folded[0], given);
    lexicon_store(folded[1], given + 8);
    assert_memory_equal(given, expected, SCAN_BYTES);
}

static void letters_are_read_as_one_by_one(void **state) {
    uint64_t seed = 1;

    (void) state;
    for (unsigned round = 0; round < 20000; round++) {
        char text[24], folded[SCAN_BYTES] = {0};
        size_t end = next_random(&seed) % 24 + 1;
        AsciiLetters letters;
        uint32_t upper = 0;
        unsigned length = 0;

        for (size_t i = 0; i < sizeof text; i++) {
            uint64_t r = next_random(&seed);

            text[i] = (char) (r >> 8 & 15 ? 'A' + (r >> 16) % 26 + (r >> 32 & 32) : r >> 40 & 255);
        }
        letters = ascii_letters(text, end, 0);
        while (length < end && length < SCAN_BYTES && is_letter((unsigned char) text[length])) {
            upper |= (uint32_t) (text[length] <= 'Z') << length;
            folded[length] = (char) (text[length] | 0x20);
            length++;
        }
        assert_int_equal(letters.length, length);
        assert_int_equal(letters.upper, upper);
        check_folded(letters.folded, folded);
        if (length < SCAN_BYTES)
            assert_int_equal(letters.beyond_ascii, length < end && (unsigned char) text[length] >= 0x80);
    }
}

/* Random characters around the alphabet, whole and broken, against the tables of all characters. */
static void cyrillic_letters_are_read_as_one_by_one(void **state) {
    uint64_t seed = 4;

    (void) state;
    for (unsigned round = 0; round < 20000; round++) {
        char text[24], folded[SCAN_BYTES] = {0};
        size_t end = next_random(&seed) % 24 + 1;
        CyrillicLetters letters;
        uint32_t upper = 0;
        unsigned length = 0;

        for (size_t i = 0; i < sizeof text; i += 2) {
            uint64_t r = next_random(&seed);

            utf8_encode(0x400 + (uint32_t) ((r >> 8 & 15 ? r % 0x60 : r % 0x80)), text + i);
            if ((r >> 16 & 31) == 0)
                text[i + (r >> 24 & 1)] = (char) (r >> 32);
        }
        letters = cyrillic_letters(text, end, 0);
        while (length < end && length < SCAN_BYTES) {
            unsigned bytes;
            uint32_t c = utf8_decode(text, end, length, &bytes);

            if (c < 0x400 || c >= 0x460)
                break;
            assert_int_equal(char_script(c), SCRIPT_CYRILLIC);
            assert_true(char_is_upper(c) != char_is_lower(c));
            upper |= char_is_upper(c) ? UINT32_C(3) << length : 0;
            utf8_encode(char_fold(c), folded + length);
            length += bytes;
        }
        assert_int_equal(letters.length, length);
        assert_int_equal(letters.upper, upper);
        check_folded(letters.folded, folded);
    }
}

static void breaks_are_found_as_one_by_one(void **state) {
    uint64_t seed = 3;

    (void) state;
    for (unsigned round = 0; round < 20000; round++) {
        char text[SCAN_BYTES];
        uint32_t found = 0;

        for (unsigned i = 0; i < SCAN_BYTES; i++) {
            uint64_t r = next_random(&seed);
            unsigned char byte = (unsigned char) (r >> 8 & 3 ? r >> 16 : r >> 16 & 0x0F);

            text[i] = (char) byte;
            found |= (uint32_t) (byte <= '\r' || byte == 0xC2 || byte == 0xE2) << i;
        }
        assert_int_equal(break_bytes(text), found);
    }
}

static void languages_are_counted_as_one_by_one(void **state) {
    uint64_t seed = 2;

    (void) state;
    for (unsigned round = 0; round < 300; round++) {
        LanguageCounts counts = {.added = 0}, together = {.added = 0};
        uint64_t alone[LANGUAGES_AT_ONCE], some[150 + LANGUAGES_AT_ONCE], others[150 + LANGUAGES_AT_ONCE];
        uint32_t expected[64] = {0}, highest = 0, best_count;
        uint64_t best = 0;

        for (unsigned i = 0; i < round; i++) {
            uint64_t languages = next_random(&seed) & next_random(&seed);

            alone[0] = languages;
            languages_add(&counts, alone, 1);
            if (i < round / 2)
                some[i] = languages;
            else
                others[i - round / 2] = languages;
            for (unsigned l = 0; l < 64 && i < LANGUAGE_COUNT_MAX; l++)
                expected[l] += languages >> l & 1;
        }
        languages_add(&together, some, round / 2);
        languages_add(&together, others, round - round / 2);
        for (unsigned l = 0; l < 64; l++) {
            assert_int_equal(language_count(&counts, (Language) l), expected[l]);
            assert_int_equal(language_count(&together, (Language) l), expected[l]);
            highest = expected[l] > highest ? expected[l] : highest;
        }
        for (unsigned l = 0; l < 64; l++)
            best |= (uint64_t) (expected[l] == highest) << l;
        assert_true(languages_best(&counts, &best_count) == best);
        assert_int_equal(best_count, highest);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_read_as_one_by_one),
        cmocka_unit_test(cyrillic_letters_are_read_as_one_by_one),
        cmocka_unit_test(breaks_are_found_as_one_by_one),
        cmocka_unit_test(languages_are_counted_as_one_by_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
