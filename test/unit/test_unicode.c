/* Characters: decoding of good and bad UTF-8, classes, folding, digits. */
#include "support.h"

#include <cmocka.h>

static void decoding_takes_what_is_valid(void **state) {
    static const struct { const char *text; uint32_t code_point; unsigned bytes; } cases[] = {
        {"a", 'a', 1}, {"é", 0xE9, 2}, {"한", 0xD55C, 3}, {"😀", 0x1F600, 4}, {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        unsigned bytes;
        size_t length = strlen(cases[i].text);

        assert_int_equal(utf8_decode(cases[i].text, length, 0, &bytes), cases[i].code_point);
        assert_int_equal(bytes, cases[i].bytes);
        assert_int_equal(utf8_decode_before(cases[i].text, length, &bytes), cases[i].code_point);
        assert_int_equal(bytes, cases[i].bytes);
    }
}

static void decoding_takes_bad_bytes_one_by_one(void **state) {
    static const char *const cases[] = {
        "\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xE2\x82", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3(",
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        unsigned bytes;

        assert_int_equal(utf8_decode(cases[i], strlen(cases[i]), 0, &bytes), 0xFFFD);
        assert_int_equal(bytes, 1);
    }
    {
        unsigned bytes;

        assert_int_equal(utf8_decode_before("\xE2\x82", 2, &bytes), 0xFFFD);
        assert_int_equal(bytes, 1);
    }
}

static void characters_have_their_class(void **state) {
    static const struct { uint32_t code_point; CharClass class; } cases[] = {
        {'a', CHAR_LETTER}, {'5', CHAR_DIGIT}, {' ', CHAR_SPACE}, {'\t', CHAR_SPACE}, {'-', CHAR_PUNCTUATION},
        {0x00, CHAR_SPACE}, {0x7F, CHAR_SPACE}, {0xA0, CHAR_SPACE}, {0x3000, CHAR_SPACE}, {0xFEFF, CHAR_SPACE},
        {0x200B, CHAR_SPACE}, {0x200D, CHAR_JOINER}, {0xAD, CHAR_JOINER}, {0xFE0F, CHAR_JOINER}, {0xE9, CHAR_LETTER},
        {0x301, CHAR_LETTER}, {0x94D, CHAR_LETTER}, {0xD55C, CHAR_LETTER}, {0x4E2D, CHAR_IDEOGRAPH},
        {0x3042, CHAR_IDEOGRAPH}, {0x30FC, CHAR_IDEOGRAPH}, {0x30FB, CHAR_PUNCTUATION}, {0x661, CHAR_DIGIT},
        {0x966, CHAR_DIGIT}, {0xFF11, CHAR_DIGIT}, {0xB2, CHAR_PUNCTUATION}, {0x2019, CHAR_PUNCTUATION},
        {0x1F600, CHAR_PUNCTUATION}, {0x2028, CHAR_SPACE}, {0x200C, CHAR_JOINER}, {0x200E, CHAR_SPACE},
        {0x200F, CHAR_SPACE}, {0x202E, CHAR_SPACE}, {0x2066, CHAR_SPACE}, {0x2069, CHAR_SPACE}, {0x061C, CHAR_SPACE},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(char_class(cases[i].code_point), cases[i].class);
}

static void digits_of_any_script_have_their_value(void **state) {
    /* The zeros of ASCII, Arabic-Indic, Persian, Devanagari, Bengali, Thai, Myanmar, full-width, bold digits. */
    static const uint32_t zeros[] = {'0', 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0x1040, 0xFF10, 0x1D7CE};

    (void) state;
    for (size_t i = 0; i < sizeof zeros / sizeof zeros[0]; i++) {
        for (unsigned value = 0; value < 10; value++) {
            assert_int_equal(char_class(zeros[i] + value), CHAR_DIGIT);
            assert_int_equal(char_digit_value(zeros[i] + value), value);
        }
    }
}

static void assert_folds(const char *word, const char *expected, bool bare) {
    char folded[64];
    size_t length = bare ? word_fold_bare(word, strlen(word), folded, sizeof folded)
        : word_fold(word, strlen(word), folded, sizeof folded);

    assert_int_equal(length, strlen(expected));
    assert_memory_equal(folded, expected, length);
}

static void words_fold_as_the_lexicon_has_them(void **state) {
    (void) state;
    assert_folds("London", "london", false);
    assert_folds("ÉCOLE", "école", false);
    assert_folds("E\xCC\x81" "cole", "école", false);
    assert_folds("ΟΔΟΣ", "οδοσ", false);
    assert_folds("οδος", "οδοσ", false);
    assert_folds("Zeit\xC2\xADung", "zeitung", false);
    assert_folds("Ввп", "ввп", false);
    assert_folds("École", "ecole", true);
    assert_folds("Łódź", "lodz", true);
    assert_folds("Straße", "strasse", true);
    assert_folds("Øresund", "oresund", true);
    assert_folds("İstanbul", "istanbul", true);
    assert_folds("한국", "한국", true);
}

static void a_word_that_does_not_fit_folds_to_nothing(void **state) {
    char folded[8];

    (void) state;
    assert_int_equal(word_fold("abcdefgh", 8, folded, sizeof folded), 8);
    assert_int_equal(word_fold("abcdefghi", 9, folded, sizeof folded), 0);
    assert_int_equal(word_fold_bare("abcdefghi", 9, folded, sizeof folded), 0);
}

/* Composition can lengthen a word (U+0958 is excluded from it): the room must hold all the same. */
static void composition_stays_in_its_room(void **state) {
    char word[64], folded[64];
    size_t length = 0;

    (void) state;
    while (length + 3 <= 57) {
        memcpy(word + length, "\xE0\xA5\x98", 3);
        length += 3;
    }
    memcpy(word + length, "\xE0\xA5\x8D", 3);
    length += 3;
    assert_int_equal(word_fold(word, length, folded, sizeof folded), 0);
}

static void characters_are_counted(void **state) {
    (void) state;
    assert_int_equal(utf8_count("", 0), 0);
    assert_int_equal(utf8_count("aé한😀", strlen("aé한😀")), 4);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decoding_takes_what_is_valid),
        cmocka_unit_test(decoding_takes_bad_bytes_one_by_one),
        cmocka_unit_test(characters_have_their_class),
        cmocka_unit_test(digits_of_any_script_have_their_value),
        cmocka_unit_test(words_fold_as_the_lexicon_has_them),
        cmocka_unit_test(a_word_that_does_not_fit_folds_to_nothing),
        cmocka_unit_test(composition_stays_in_its_room),
        cmocka_unit_test(characters_are_counted),
    };

    return cmocka_run_group_tests_name("unicode", tests, NULL, NULL);
}
