/*
 * Telling the tokens of a stretch apart: an example by hand, and many tokens at once against one by one.
 */
#include "block_sets.h"
#include "support.h"

#include <stdlib.h>

#include <cmocka.h>

/* A simple generator (Marsaglia, Xorshift RNGs, 2003): the same numbers in every run. */
static uint64_t next_random(uint64_t *seed) {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

static void sets_hold_what_they_say(void **state) {
    static const Token tokens[] = {
        {.kind = TOKEN_WORD, .script = SCRIPT_LATIN, .length = 5, .letters = CASE_LOWER},
        {.kind = TOKEN_WORD, .script = SCRIPT_LATIN, .length = 4, .letters = CASE_UPPER},
        {.kind = TOKEN_WORD, .script = SCRIPT_LATIN, .length = 9, .letters = CASE_LOWER, .flags = WORD_STOP},
        {.kind = TOKEN_PUNCTUATION, .length = 1},
        {.kind = TOKEN_NUMBER, .length = 2},
        {.kind = TOKEN_WORD, .script = SCRIPT_HAN, .length = 3},
        {.kind = TOKEN_WORD, .script = SCRIPT_LATIN, .length = 3, .letters = CASE_CAPITALISED,
         .flags = WORD_CUE | WORD_DATE | WORD_MARKER}
    };
    TokenSets sets;

    (void) state;
    token_sets_read(&sets, tokens, 7, 7);
    assert_int_equal(sets.all, 0x7F);
    assert_int_equal(sets.stops, 1 << 2);
    assert_int_equal(sets.content, 1 << 0 | 1 << 5);
    assert_int_equal(sets.markers, 1 << 6);
    assert_int_equal(sets.dates, 1 << 6);
    assert_int_equal(sets.signs, 1 << 3);
    assert_int_equal(sets.others, 1 << 4 | 1 << 5 | 1 << 6);
    assert_int_equal(sets.cases[CASE_LOWER], 2);
    assert_int_equal(sets.cases[CASE_CAPITALISED], 1);
    assert_int_equal(sets.cases[CASE_UPPER], 1);
    assert_int_equal(sets.cases[CASE_MIXED], 0);
    assert_int_equal(sets.bytes, 27);
}

static void many_are_told_apart_as_one_by_one(void **state) {
    uint64_t seed = 4;

    (void) state;
    for (unsigned round = 0; round < 5000; round++) {
        uint32_t n = (uint32_t) (next_random(&seed) % STRETCH_TOKENS) + 1;
        uint32_t readable = n + (uint32_t) (next_random(&seed) % 20);
        Token *tokens = malloc(readable * sizeof(Token));
        TokenSets sets, expected;

        assert_non_null(tokens);
        for (uint32_t i = 0; i < readable; i++) {
            uint64_t r = next_random(&seed);

            tokens[i] = (Token) {
                .start = (uint32_t) (r >> 32),
                .code = (uint32_t) r,
                .length = (uint8_t) (r >> 8 & 7 ? r >> 16 & 7 : r >> 16),
                .kind = (r >> 24 & 0xFF) % 3,
                .script = r >> 32 & 3 ? SCRIPT_LATIN : (r >> 34 & 0x3F) % (SCRIPT_OTHER + 1),
                .letters = (uint8_t) ((r >> 40 & 0xFF) % (CASE_MIXED + 1)),
                .flags = (uint8_t) (r >> 48)
            };
        }
        token_sets_read(&sets, tokens, n, readable);
        token_sets_one_by_one(&expected, tokens, n);
        assert_true(sets.all == expected.all);
        assert_true(sets.stops == expected.stops);
        assert_true(sets.content == expected.content);
        assert_true(sets.markers == expected.markers);
        assert_true(sets.dates == expected.dates);
        assert_true(sets.signs == expected.signs);
        assert_true(sets.others == expected.others);
        assert_memory_equal(sets.cases, expected.cases, sizeof sets.cases);
        assert_int_equal(sets.bytes, expected.bytes);
        free(tokens);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sets_hold_what_they_say),
        cmocka_unit_test(many_are_told_apart_as_one_by_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
