/*
 * test_boilerplate.c - boilerplate.c and what is below it, on articles written for this test, one a
 * difficulty.
 *
 * A page is written line by line; lines that are of the body begin with '+', the others with '-'. What is
 * expected is written in the page itself, so that a case reads like the page does.
 */
#include "boilerplate.h"
#include "block_counts.h"
#include "support.h"

#include <cmocka.h>
#include <stdio.h>

#define MAX_PAGE 16384

/* The page without its marks in `text`, and the body that the marks promise in `body`. */
static void unmark(const char *page, char *text, char *body) {
    bool in_body = false, wanted = false;

    for (const char *c = page; *c; c++) {
        bool line_start = c == page || c[-1] == '\n';

        if (line_start && (*c == '+' || *c == '-')) {
            in_body = *c == '+';
            if (in_body && wanted) {
                *body++ = '\n';
                *body++ = '\n';
            }
            wanted |= in_body;
            continue;
        }
        *text++ = *c;
        if (in_body && *c != '\n')
            *body++ = *c;
    }
    *text = *body = '\0';
}

/* Read the article and its body; the caller frees the arena. */
static Article *judge(Arena *arena, const char *text, Array *verdicts, Array *body) {
    Article *article = read_article(arena, text);

    assert_non_null(article);
    assert_int_equal(boilerplate_read(article, verdicts), STATUS_OK);
    assert_int_equal(verdicts->count, article->n_blocks);
    assert_int_equal(boilerplate_body(article, verdicts, body), STATUS_OK);
    return article;
}

/* Asserts that the page's body is what its marks say. */
static void check_page(const char *page) {
    static char text[MAX_PAGE], expected[MAX_PAGE], found[MAX_PAGE];
    Arena arena = test_arena();
    Array verdicts = {0}, body = {0};

    assert_true(strlen(page) < MAX_PAGE);
    unmark(page, text, expected);
    judge(&arena, text, &verdicts, &body);
    snprintf(found, sizeof found, "%.*s", (int) body.count, body.count ? (const char *) body.elements : "");
    assert_string_equal(found, expected);
    arena_free(&arena);
}

/* Asserts the kind of the block that begins with those words. */
static void check_kind(const Article *article, const Array *verdicts, const char *start, BlockKind kind) {
    const BlockVerdict *verdict = verdicts->elements;

    for (uint32_t i = 0; i < article->n_blocks; i++) {
        const Block *block = &article->blocks[i];

        if (block->length >= strlen(start)
            && memcmp(article->text + block->start, start, strlen(start)) == 0) {
            assert_string_equal(block_kind_name(verdict[i].kind), block_kind_name(kind));
            return;
        }
    }
    fail_msg("no block begins with '%s'", start);
}

/* Three paragraphs of an article about a harbour, for pages that differ in what stands around them. */
#define HARBOUR_1 "The harbour of Westmoor will stay closed until the end of the week after a crane fell " \
    "into the basin on Tuesday, the port authority said. No one was hurt, but two barges were damaged."
#define HARBOUR_2 "Divers went down on Wednesday morning to see how the crane could be raised. \"It lies " \
    "across the channel, and nothing larger than a rowing boat gets past,\" said the harbour " \
    "master, Edith Lorne."
#define HARBOUR_3 "The owners of the quay said that they would pay for the work. They have asked a " \
    "company from the north to send a floating crane, which needs three days to arrive."

static void test_nothing(void **state) {
    (void) state;
    check_page("");
    check_page("\n \n\t\n");
}

static void test_prose_alone(void **state) {
    (void) state;
    check_page("+" HARBOUR_1);
    check_page("+" HARBOUR_1 "\n\n+" HARBOUR_2 "\n\n+" HARBOUR_3 "\n");
    check_page("+" HARBOUR_1 "\n+" HARBOUR_2 "\n+" HARBOUR_3 "\n");
}

static void test_navigation(void **state) {
    (void) state;
    check_page(
        "-Home | News | Sport | Weather\n\n-Search\n-Sign in\n\n-Westmoor harbour closed for days\n\n"
        "-By Paul Tenner\n-Published: 14 March 2023, 10:15\n\n"
        "+" HARBOUR_1 "\n\n+" HARBOUR_2 "\n\n+" HARBOUR_3 "\n\n"
        "-Share this article\n-Facebook\n-Twitter\n\n-Most read\n-Council votes on new bridge\n"
        "-Rain expected at the weekend\n\n-Copyright 2023 Westmoor Courier. All rights reserved.\n");
}

static void test_subhead_and_caption(void **state) {
    (void) state;
    check_page(
        "-Westmoor harbour closed for days\n\n"
        "+" HARBOUR_1 "\n\n+" HARBOUR_2 "\n\n"
        "-The fallen crane in the harbour of Westmoor on Wednesday. 2023.3.15 / Reuters\n"
        "-The fallen crane in the harbour of Westmoor on Wednesday. 2023.3.15 / Reuters\n\n"
        "+A crane from the north\n\n+" HARBOUR_3 "\n\n"
        "+Until then, fishing boats land their catch at Easthaven. Its mayor said that the town was glad to "
        "help, and that no fee would be asked of anyone.\n\n-Most popular\n");
}

static void test_wrapped(void **state) {
    static const char text[] =
        "The harbour of Westmoor will stay closed until the end of\n"
        "the week after a crane fell into the basin on Tuesday, the\n"
        "port authority said. No one was hurt, but two barges were\n"
        "damaged when the boom came down on them.\n"
        "\n"
        "Divers went down on Wednesday morning to see how the crane\n"
        "could be raised, and found it lying across the channel in\n"
        "eight metres of water, said the harbour master.\n";
    static const char expected[] =
        "The harbour of Westmoor will stay closed until the end of the week after a crane fell into the "
        "basin on Tuesday, the port authority said. No one was hurt, but two barges were damaged when the "
        "boom came down on them.\n\nDivers went down on Wednesday morning to see how the crane "
        "could be raised, and found it lying across the channel in eight metres of water, said "
        "the harbour master.";
    Arena arena = test_arena();
    Array verdicts = {0}, body = {0};

    (void) state;
    judge(&arena, text, &verdicts, &body);
    assert_int_equal(body.count, strlen(expected));
    assert_memory_equal(body.elements, expected, body.count);
    arena_free(&arena);
}

static void test_kinds(void **state) {
    Arena arena = test_arena();
    Array verdicts = {0}, body = {0};
    const Article *article = judge(
        &arena,
        "Home | News | Sport | Weather\n\nThursday, 16 March 2023\n\n"
        "Westmoor harbour closed for days\n\nWestmoor harbour closed for days\nBy Paul Tenner\n"
        "Published: 14 March 2023, 10:15\n\n" HARBOUR_1 "\n\n" HARBOUR_2 "\n\n"
        "The fallen crane in the harbour. (Photo: Reuters)\n\nA crane from the north\n\n" HARBOUR_3 "\n\n"
        "Share this article\n\nRelated articles\n\nCouncil votes on new bridge across the river\n\n"
        "Tags: harbour\n\nWe use cookies. Read our cookie policy.\n\nAccept all\n",
        &verdicts, &body);

    (void) state;
    check_kind(article, &verdicts, "Home", BLOCK_KIND_NAVIGATION);
    check_kind(article, &verdicts, "Thursday", BLOCK_KIND_TIMESTAMP);
    check_kind(article, &verdicts, "Westmoor harbour closed", BLOCK_KIND_HEADLINE);
    check_kind(article, &verdicts, "By Paul", BLOCK_KIND_BYLINE);
    check_kind(article, &verdicts, "Published", BLOCK_KIND_TIMESTAMP);
    check_kind(article, &verdicts, "The harbour of", BLOCK_KIND_PARAGRAPH);
    check_kind(article, &verdicts, "The fallen crane", BLOCK_KIND_CAPTION);
    check_kind(article, &verdicts, "A crane", BLOCK_KIND_SUBHEAD);
    check_kind(article, &verdicts, "Share", BLOCK_KIND_SHARE);
    check_kind(article, &verdicts, "Related", BLOCK_KIND_TEASER);
    check_kind(article, &verdicts, "Council", BLOCK_KIND_TEASER);
    check_kind(article, &verdicts, "Tags", BLOCK_KIND_TAG);
    check_kind(article, &verdicts, "We use", BLOCK_KIND_NOTICE);
    arena_free(&arena);
}

/* Marks of repetition by the words of blocks: whole, glued to a label, with other punctuation. */
static void test_repeats(void **state) {
    Arena arena = test_arena();
    FeatureTable table;
    const Article *article = read_article(
        &arena,
        "Home\n"
        "Crane falls into the harbour's basin\n"
        "RegionCrane falls into the harbour's basin\n"
        "News today Crane falls into the harbour\\'s basin\n"
        "A quite different line about a bridge\n"
        "CRANE FALLS INTO THE HARBOUR\xE2\x80\x99S BASIN\n"
        "CRANE FALLS INTO THE HARBOUR\xE2\x80\x99S BASIN\n"
        "falls into the harbour's basin\n"
        "Home\n");
    static const BlockRepeat expected[] = {
        REPEAT_FIRST, REPEAT_FIRST, REPEAT_GLUED, REPEAT_GLUED, REPEAT_NONE, REPEAT_NEXT_FIRST,
        REPEAT_NEXT_AGAIN, REPEAT_NONE, REPEAT_AGAIN
    };

    (void) state;
    assert_non_null(article);
    assert_int_equal(block_features_read(article, &table), STATUS_OK);
    assert_int_equal(table.n_blocks, sizeof expected / sizeof expected[0]);
    for (uint32_t i = 0; i < table.n_blocks; i++)
        assert_int_equal(table.blocks[i].own[OWN_REPEATED], expected[i]);
    arena_free(&arena);
}

static void test_own_features(void **state) {
    Arena arena = test_arena();
    FeatureTable table;
    const Article *article = read_article(
        &arena,
        "A crane fell into the harbour of the town on Tuesday. Nobody was hurt. (Reuters)\n"
        "Where is the crane that fell into the sea on Tuesday?\n"
        "14.3.2023\n"
        "\xE2\x80\xA2 one thing\n"
        "What they said:\n");
    const uint8_t *own;

    (void) state;
    assert_non_null(article);
    assert_int_equal(block_features_read(article, &table), STATUS_OK);
    assert_int_equal(table.n_blocks, 5);
    own = table.blocks[0].own;
    assert_int_equal(own[OWN_WORDS], log_scale(15));
    assert_int_equal(own[OWN_SENTENCES], 2);
    assert_int_equal(own[OWN_CREDIT], 3);
    assert_int_equal(own[OWN_START], START_CAPITAL);
    assert_int_equal(own[OWN_END], END_BRACKET);
    own = table.blocks[1].own;
    assert_int_equal(own[OWN_END], END_QUESTION);
    assert_int_equal(own[OWN_CREDIT], 0);
    assert_true(own[OWN_STOP_SHARE] > 100);
    assert_int_equal(own[OWN_FOREIGN], 0);
    own = table.blocks[2].own;
    assert_int_equal(own[OWN_DATE], 255);
    assert_int_equal(own[OWN_END], END_NUMBER);
    assert_int_equal(table.blocks[3].own[OWN_START], START_BULLET);
    assert_int_equal(table.blocks[4].own[OWN_END], END_COLON);
    arena_free(&arena);
}

/* The counts of a block longer than the stretches in which its tokens are sorted, against those of a plain loop. */
static void counts_are_those_of_one_by_one(void **state) {
    static const char *const pieces[] = {
        "Reuters said on Tuesday, the third, that NATO and McDonald met. ", "Ein Tag im M\xC3\xA4rz 2023 / 14.3.2023; ",
        "\xE2\x80\x9Cnow\xE2\x80\x9D \xE2\x80\x94 #crane @harbour, \xC2\xA9 | ", "\xE4\xB8\xAD\xE5\x9B\xBD\xE4\xBA\xBA ",
        "\xD0\x9C\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0 ",
    };
    Arena arena = test_arena();
    Array text = {0};
    BlockReading reading;
    BlockCounts counts;
    KeptWords kept;
    uint32_t cases[CASE_MIXED + 1] = {0}, numbers = 0, punctuation = 0, commas = 0, addresses = 0;
    const Article *article;

    (void) state;
    for (unsigned i = 0; i < 60; i++) {
        const char *piece = pieces[i * 7 % 5];

        memcpy(array_push_many(&arena, &text, 1, (uint32_t) strlen(piece)), piece, strlen(piece));
    }
    *(char *) array_push(&arena, &text, 1) = '\0';
    article = read_article(&arena, text.elements);
    assert_non_null(article);
    assert_int_equal(article->n_blocks, 1);
    assert_true(article->n_tokens > 400);
    reading = (BlockReading) {.article = article, .any = *article};
    reading.any.language = LANGUAGE_ANY;
    assert_int_equal(repeats_init(&reading.repeats, article, NULL), STATUS_OK);
    assert_int_equal(block_counts_read(&counts, &reading, &article->blocks[0], &kept), STATUS_OK);
    for (uint32_t i = 0; i < article->n_tokens; i++) {
        const Token *token = &article->tokens[i];

        cases[token->letters]++;
        numbers += token->kind == TOKEN_NUMBER;
        punctuation += token->kind == TOKEN_PUNCTUATION;
        commas += token_is(token, ',');
        addresses += token_is(token, '#') || token_is(token, '@');
    }
    assert_int_equal(counts.lower, cases[CASE_LOWER]);
    assert_int_equal(counts.capitalised, cases[CASE_CAPITALISED]);
    assert_int_equal(counts.upper, cases[CASE_UPPER]);
    assert_int_equal(counts.mixed, cases[CASE_MIXED]);
    assert_int_equal(counts.numbers, numbers);
    assert_int_equal(counts.punctuation, punctuation);
    assert_int_equal(counts.commas, commas);
    assert_int_equal(counts.addresses, addresses);
    assert_int_equal(counts.quotes, 24);
    assert_int_equal(counts.copyrights, 12);
    assert_int_equal(counts.ideographs, 36);
    assert_int_equal(counts.joined_numbers, 24);
    assert_true(counts.named_date);
    assert_int_equal(kept.n, LONG_KEPT_WORDS);
    assert_int_equal(kept.n_all, article->n_tokens - punctuation);
    arena_free(&arena);
}

/* A word that marks a label says nothing in a paragraph; a phrase does. */
static void markers_of_one_word_mark_short_blocks(void **state) {
    Arena arena = test_arena();
    FeatureTable table;
    const Article *article = read_article(
        &arena,
        "Photo: the harbour\n"
        "The photo of the harbour that hung in the hall of the town for more than a hundred years was sold to a man who "
        "lives near the sea and who wants to give it to the people of the island one day, as he told the council.\n"
        "We use cookies so that the pages of the harbour open faster for those who come back to them every day of the "
        "week, and so that we know how many people read what we write of the town and of the people who live in it.\n");

    (void) state;
    assert_non_null(article);
    assert_int_equal(block_features_read(article, &table), STATUS_OK);
    assert_int_equal(table.n_blocks, 3);
    assert_true(table.blocks[0].markers & MARKER_BIT(MARKER_PHOTO));
    assert_int_equal(table.blocks[1].markers, 0);
    assert_true(table.blocks[2].markers & MARKER_BIT(MARKER_COOKIE));
    arena_free(&arena);
}

static void test_log_scale(void **state) {
    (void) state;
    assert_int_equal(log_scale(0), 0);
    assert_int_equal(log_scale(1), 8);
    assert_int_equal(log_scale(7), 24);
    assert_int_equal(log_scale(11), 28);
    assert_int_equal(log_scale(UINT32_MAX), 255);
    for (uint32_t n = 1; n < 100000; n++)
        assert_true(log_scale(n) >= log_scale(n - 1));
}

/* Scores are probabilities on the side of 0.5 that the verdict is on. */
static void test_scores(void **state) {
    Arena arena = test_arena();
    Array verdicts = {0}, body = {0};
    const BlockVerdict *verdict;

    (void) state;
    judge(&arena, "Home\nSearch\n" HARBOUR_1 "\n" HARBOUR_2 "\nMost read\n", &verdicts, &body);
    verdict = verdicts.elements;
    for (uint32_t i = 0; i < verdicts.count; i++) {
        assert_true(verdict[i].score >= 0 && verdict[i].score <= 1);
        assert_int_equal(verdict[i].is_body, verdict[i].score >= 0.5f);
        assert_true(strlen(block_reason_text(verdict[i].reason)) > 0);
    }
    arena_free(&arena);
}

static void test_no_memory(void **state) {
    char text[4096] = "";
    bool failed = true;

    (void) state;
    for (int i = 0; i < 20; i++)
        strcat(text, HARBOUR_3 "\n");
    for (long allowed = 0; failed; allowed++) {
        TestCaller caller = {-1, -1};
        Environment environment = test_environment(&caller);
        Array verdicts = {0}, body = {0};
        Article article;
        Arena arena;
        Status status;

        arena_init(&arena, &environment);
        assert_int_equal(article_read(&article, &arena, text, strlen(text)), STATUS_OK);
        caller.allocations_left = allowed;
        status = boilerplate_read(&article, &verdicts);
        if (status == STATUS_OK)
            status = boilerplate_body(&article, &verdicts, &body);
        failed = status != STATUS_OK;
        if (failed)
            assert_int_equal(status, STATUS_OUT_OF_MEMORY);
        arena_free(&arena);
        assert_true(allowed < 1000);
    }
}

static void test_cancelled(void **state) {
    TestCaller caller = {-1, -1};
    Environment environment = test_environment(&caller);
    Array verdicts = {0};
    Article article;
    Arena arena;

    (void) state;
    arena_init(&arena, &environment);
    assert_int_equal(article_read(&article, &arena, HARBOUR_1, strlen(HARBOUR_1)), STATUS_OK);
    caller.looks_left = 0;
    assert_int_equal(boilerplate_read(&article, &verdicts), STATUS_CANCELLED);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_prose_alone),
        cmocka_unit_test(test_navigation),
        cmocka_unit_test(test_subhead_and_caption),
        cmocka_unit_test(test_wrapped),
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_repeats),
        cmocka_unit_test(test_own_features),
        cmocka_unit_test(counts_are_those_of_one_by_one),
        cmocka_unit_test(markers_of_one_word_mark_short_blocks),
        cmocka_unit_test(test_log_scale),
        cmocka_unit_test(test_scores),
        cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_cancelled)
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
