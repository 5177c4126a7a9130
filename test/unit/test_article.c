/* Reading an article: blocks, tokens, language, and what holds for every input. */
#include "support.h"

#include <cmocka.h>
#include <stdio.h>

/* The tokens of a text, each in brackets, with a blank before where one stood: '[A] [b][.]'. */
static const char *shown(Arena *arena, const char *text) {
    Article article;
    size_t room = strlen(text) * 4 + 16, at = 0;
    char *out = arena_alloc(arena, room);

    assert_int_equal(article_read_tokens(&article, arena, text, strlen(text)), STATUS_OK);
    for (uint32_t i = 0; i < article.n_tokens; i++) {
        const Token *token = &article.tokens[i];

        at += (size_t) snprintf(out + at, room - at, "%s[%.*s]", i && (token->flags & TOKEN_SPACE_BEFORE) ? " " : "",
                                token->length, text + token->start);
    }
    out[at] = '\0';
    return out;
}

static void tokens_are_runs_of_one_class(void **state) {
    static const struct { const char *text, *expected; } cases[] = {
        {"Li's 90-minute talks", "[Li]['][s] [90][-][minute] [talks]"},
        {"2026.1.5 / News", "[2026][.][1][.][5] [/] [News]"},
        {"the 1990s, 5th", "[the] [1990][s][,] [5][th]"},
        {"wait... what?!", "[wait][...] [what][?][!]"},
        {"2026年1月5日", "[2026][年][1][月][5][日]"},
        {"周一上午", "[周][一][上][午]"},
        {"がぎ", "[が][ぎ]"},
        {"월요일에 말했다", "[월요일][에] [말했다]"},
        {"naïve Łódź", "[naïve] [Łódź]"},
        {"a\xC2\xA0z", "[a] [z]"},
        {"\xEF\xBB\xBFstart", "[start]"},
        {"co\xC2\xADop", "[co\xC2\xADop]"},
        {"\xD9\xA1\xD9\xA2 \xD9\x85\xD8\xA7\xD8\xB1\xD8\xB3", "[\xD9\xA1\xD9\xA2] [\xD9\x85\xD8\xA7\xD8\xB1\xD8\xB3]"},
        {"\xFF\xFEz", "[\xFF\xFE][z]"},
        {"", ""},
        {" \t\r\n ", ""},
    };
    Arena arena = test_arena();

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(shown(&arena, cases[i].text), cases[i].expected);
    arena_free(&arena);
}

static void words_have_case_script_and_entry(void **state) {
    static const struct { const char *text; TokenCase letters; Script script; } cases[] = {
        {"london", CASE_LOWER, SCRIPT_LATIN}, {"London", CASE_CAPITALISED, SCRIPT_LATIN},
        {"I", CASE_CAPITALISED, SCRIPT_LATIN}, {"NATO", CASE_UPPER, SCRIPT_LATIN},
        {"McDonald", CASE_MIXED, SCRIPT_LATIN}, {"iPhone", CASE_MIXED, SCRIPT_LATIN},
        {"Écoles", CASE_CAPITALISED, SCRIPT_LATIN}, {"ÉÀ", CASE_UPPER, SCRIPT_LATIN},
        {"Путин", CASE_CAPITALISED, SCRIPT_CYRILLIC}, {"서울", CASE_NONE, SCRIPT_HANGUL},
        {"京", CASE_NONE, SCRIPT_HAN}, {"の", CASE_NONE, SCRIPT_KANA}, {"مارس", CASE_NONE, SCRIPT_ARABIC},
    };
    Arena arena = test_arena();
    Article article;

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(article_read_tokens(&article, &arena, cases[i].text, strlen(cases[i].text)), STATUS_OK);
        assert_int_equal(article.n_tokens, 1);
        assert_int_equal(article.tokens[0].letters, cases[i].letters);
        assert_int_equal(article.tokens[0].script, cases[i].script);
    }
    assert_int_equal(article_read_tokens(&article, &arena, "JANUARY", 7), STATUS_OK);
    assert_int_equal(token_entry(&article.tokens[0]), lexicon_find("january", 7));
    arena_free(&arena);
}

static void numbers_have_their_value(void **state) {
    static const struct { const char *text; uint32_t value; } cases[] = {
        {"0", 0}, {"007", 7}, {"2026", 2026}, {"1073741822", 1073741822}, {"1073741823", NUMBER_TOO_LARGE},
        {"99999999999999999999", NUMBER_TOO_LARGE}, {"\xD9\xA1\xD9\xA2", 12},
    };
    Arena arena = test_arena();
    Article article;

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(article_read_tokens(&article, &arena, cases[i].text, strlen(cases[i].text)), STATUS_OK);
        assert_int_equal(article.n_tokens, 1);
        assert_int_equal(article.tokens[0].kind, TOKEN_NUMBER);
        assert_int_equal(article.tokens[0].code, cases[i].value);
    }
    arena_free(&arena);
}

/* A run longer than a token can be is cut, and nothing is lost. */
static void long_runs_are_cut(void **state) {
    static char text[3 * TOKEN_MAX_BYTES];
    Arena arena = test_arena();
    Article article;
    uint32_t covered = 0;

    (void) state;
    memset(text, 'x', sizeof text);
    assert_int_equal(article_read_tokens(&article, &arena, text, sizeof text), STATUS_OK);
    assert_int_equal(article.n_tokens, 3);
    for (uint32_t i = 0; i < article.n_tokens; i++) {
        assert_int_equal(article.tokens[i].start, covered);
        covered += article.tokens[i].length;
    }
    assert_int_equal(covered, sizeof text);
    arena_free(&arena);
}

static void a_line_is_a_block(void **state) {
    Arena arena = test_arena();
    Article *article = read_article(&arena, "One.\n\n  Two \xC2\xA0\r\nThree\rFour\xE2\x80\xA8" "Five\n\n\n");
    static const char *const expected[] = {"One.", "Two", "Three", "Four", "Five"};
    static const bool blank[] = {true, true, false, false, false};

    (void) state;
    assert_int_equal(article->n_blocks, 5);
    for (uint32_t i = 0; i < 5; i++) {
        const Block *block = &article->blocks[i];

        assert_true(slice_is(article, block->start, block->length, expected[i]));
        assert_int_equal(block->blank_before, blank[i]);
        assert_int_equal(block->indented, i == 1);
    }
    arena_free(&arena);
}

static void hard_wrapped_lines_are_one_block(void **state) {
    Arena arena = test_arena();
    Article *article = read_article(&arena,
                                    "The harbour was closed on Friday after the storm had torn\n"
                                    "two ships from their moorings and thrown them against the\n"
                                    "quay, the harbour master said.\n"
                                    "\n"
                                    "Nobody was hurt, but the damage was put at some millions\n"
                                    "and the ferry will not sail before the end of the week, a\n"
                                    "spokesman for the line said.\n");

    (void) state;
    assert_int_equal(article->n_blocks, 2);
    assert_int_equal(article->blocks[0].n_sentences, 1);
    arena_free(&arena);
}

static void the_language_is_told_by_its_words(void **state) {
    static const struct { const char *text; Language language; } cases[] = {
        {"The ministers met in the city on the coast and talked about it.", LANGUAGE_EN},
        {"Die Minister trafen sich in der Stadt und sprachen über das Gesetz.", LANGUAGE_DE},
        {"Les ministres se sont vus dans la ville et ils ont parlé de la loi.", LANGUAGE_FR},
        {"Los ministros se reunieron en la ciudad y hablaron de la ley.", LANGUAGE_ES},
        {"Os ministros não se reuniram na cidade, mas falaram sobre a lei com ele.", LANGUAGE_PT},
        {"I ministri si sono incontrati nella città e hanno parlato della legge.", LANGUAGE_IT},
        {"De ministers hebben het in de stad over een nieuwe wet gehad.", LANGUAGE_NL},
        {"Министры встретились в городе и говорили о том, что будет с законом.", LANGUAGE_RU},
        {"部长们在城里见面了，他们谈的是新的法律。", LANGUAGE_ZH},
        {"大臣たちは町で会い、新しい法律について話した。", LANGUAGE_JA},
        {"売上高は前年同期比5%増、前日比3%減。", LANGUAGE_JA},
        {"東京都知事選挙、午後から開票へ", LANGUAGE_JA},
        {"动画片《のび太》的导演说，他的新作品明年会在中国和日本的电影院里上映，而且可能会比以前的作品更长，因为这个故事他已经写了很多年。", LANGUAGE_ZH},
        {"", LANGUAGE_ANY},
        {"12345 +++", LANGUAGE_ANY},
    };
    Arena arena = test_arena();

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(lexicon_languages[read_article(&arena, cases[i].text)->language],
                            lexicon_languages[cases[i].language]);
    arena_free(&arena);
}

static void levels_fit_whatever_the_bytes(void **state) {
    static const char alphabet[] = "aZ09 .,'\n\r\"-\xC3\xA9\xE2\x80\x99\xF0\x9F\x98\x80\xED\x95\x9C\xE4\xB8\xAD\xFF\x80<>&;";
    uint32_t random = 12345;

    (void) state;
    for (unsigned round = 0; round < 2000; round++) {
        char text[120];
        Arena arena = test_arena();
        Article article;
        size_t length = round % sizeof text;

        for (size_t i = 0; i < length; i++) {
            random = random * 1664525u + 1013904223u;
            text[i] = alphabet[(random >> 16) % (sizeof alphabet - 1)];
        }
        assert_int_equal(article_read(&article, &arena, text, length), STATUS_OK);
        assert_true(levels_fit(&article));
        arena_free(&arena);
    }
}

static void an_interrupt_ends_the_reading(void **state) {
    const size_t length = 4u << 20;
    char *text = malloc(length);
    TestCaller caller = {-1, 40};
    Environment environment = test_environment(&caller);
    Arena arena;
    Article article;

    (void) state;
    for (size_t i = 0; i < length; i++)
        text[i] = "word, "[i % 6];
    arena_init(&arena, &environment);
    assert_int_equal(article_read(&article, &arena, text, length), STATUS_CANCELLED);
    arena_free(&arena);
    free(text);
}

static void an_article_beyond_the_limit_is_refused(void **state) {
    Arena arena = test_arena();
    Article article;

    (void) state;
    assert_int_equal(article_read(&article, &arena, "", ARTICLE_MAX_BYTES + 1), STATUS_TOO_LARGE);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens_are_runs_of_one_class),
        cmocka_unit_test(words_have_case_script_and_entry),
        cmocka_unit_test(numbers_have_their_value),
        cmocka_unit_test(long_runs_are_cut),
        cmocka_unit_test(a_line_is_a_block),
        cmocka_unit_test(hard_wrapped_lines_are_one_block),
        cmocka_unit_test(the_language_is_told_by_its_words),
        cmocka_unit_test(levels_fit_whatever_the_bytes),
        cmocka_unit_test(an_interrupt_ends_the_reading),
        cmocka_unit_test(an_article_beyond_the_limit_is_refused),
    };

    return cmocka_run_group_tests_name("article", tests, NULL, NULL);
}
