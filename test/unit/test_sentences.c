/*
 * test_sentences.c - sentences.c: the phenomena of the 'golden rules' of English sentence splitting
 * (abbreviations, initials, numbers, addresses, quotations, brackets, lists, ellipses), then other languages.
 * A '|' in a case stands where a sentence ends before the block does.
 */
#include "support.h"

#include <cmocka.h>
#include <stdio.h>

typedef struct Case
{
    const char *text;
    bool stopped;               /* the last sentence's */
} Case;

/* Asserts that the block's sentences tile its tokens and end at the bars and nowhere else. */
static void check(const Case *given) {
    Arena arena = test_arena();
    char text[512], found[600];
    size_t length = 0, written = 0, end;
    const Article *article;
    uint32_t next = 0;

    for (const char *c = given->text; *c; c++) {
        if (*c != '|')
            text[length++] = *c;
    }
    text[length] = '\0';
    article = read_article(&arena, text);
    assert_non_null(article);
    assert_int_equal(article->n_blocks, 1);
    assert_int_equal(article->blocks[0].n_sentences, article->n_sentences);
    for (uint32_t i = 0; i < article->n_sentences; i++) {
        const Sentence *sentence = &article->sentences[i];
        const Token *first, *last;

        assert_int_equal(sentence->first_token, next);
        assert_true(sentence->n_tokens > 0);
        next += sentence->n_tokens;
        first = &article->tokens[sentence->first_token];
        last = &article->tokens[next - 1];
        for (const Token *token = first; token <= last; token++)
            assert_int_equal(!!(token->flags & TOKEN_SENTENCE_START), token == first);
        end = next < article->n_tokens ? last[1].start : length;
        written += (size_t) snprintf(found + written, sizeof found - written, "%s%.*s", i ? "|" : "",
                                     (int) (end - first->start), text + first->start);
    }
    assert_int_equal(next, article->n_tokens);
    assert_string_equal(found, given->text);
    assert_int_equal(article->sentences[article->n_sentences - 1].stopped, given->stopped);
    arena_free(&arena);
}

static void check_all(const Case *cases, size_t n_cases) {
    for (size_t i = 0; i < n_cases; i++)
        check(&cases[i]);
}

#define CHECK_ALL(cases) check_all(cases, sizeof(cases) / sizeof *(cases))

static void english(void **state) {
    static const Case cases[] = {
        /* plain stops */
        {"The river rose overnight. |My house stayed dry.", true},
        {"Where did the ferry go? |Nobody at the port could say.", true},
        {"The roof is gone! |Call the crew.", true},
        /* abbreviations and initials */
        {"The report was signed by Dana K. Whitlock.", true},
        {"Open the file at p. 55.", true},
        {"Were Ruth and co. at the harbour?", true},
        {"They sold the mill to Barker, Lowe & Co. at noon.", true},
        {"We waited for Ruth and co. |They never came.", true},
        {"They sold the mill to Barker, Lowe & Co. |It closed a year later.", true},
        {"You can see Mt. Elbert from the road.", true},
        {"St. Anne's Hospital is on 9th st. near the bridge.", true},
        {"That was Bill Parker Jr.'s truck.", true},
        {"She toured the U.S.A. last spring.", true},
        {"He moved to the E.U. |What about his sister?", true},
        {"He moved to the U.S. |What about his sister?", true},
        {"She works for the U.S. Treasury in Ohio.", true},
        {"He has lived in the U.S. for ten years.", true},
        {"At 5 a.m. Mr. Reed opened the shop. |He shut it again at 6 P.M. |Mr. Reed then walked home.", true},
        /* numbers */
        {"The ticket cost $100.50 at the gate.", true},
        {"The ticket cost $100.50. |He paid in cash.", true},
        /* brackets, addresses, quotations */
        {"She runs the bakery (She had run a bank for 5 years before.) on the corner.", true},
        {"His address is Tom.Reed@example.org. |I wrote to him.", true},
        {"The page is: https://www.example.50.org/new-page/some_text.html. |Read it first.", true},
        {"He looked up, 'It is raining.' he said.", true},
        {"He looked up, \"It is raining.\" he said.", true},
        {"He looked up, \"It is raining.\" |He closed the window.", true},
        /* runs of marks */
        {"Stop!! |There is ice on the road.", true},
        {"What?? |Who told them?", true},
        {"Stop!? |Are you sure?", true},
        {"Really?! |Are you sure?", true},
        /* lists in one line */
        {"1.) Boil the water |2.) Add the rice", false},
        {"1.) Boil the water. |2.) Add the rice.", true},
        {"1) Boil the water |2) Add the rice", false},
        {"1) Boil the water. |2) Add the rice.", true},
        {"1. Boil the water |2. Add the rice", false},
        {"1. Boil the water. |2. Add the rice.", true},
        {"• 9. Boil the water |• 10. Add the rice", false},
        {"⁃9. Boil the water |⁃10. Add the rice", false},
        {"a. Boil the water |b. Add the rice |c. Wait ten minutes", false},
        /* stops that are part of a name or number */
        {"The file is kept under N°. 2041.553.118. |That is where it was found.", true},
        {"She sells ads for Yahoo! in the London office.", true},
        {"They are old friends, Mary and I. |Have you met Karl I. Jensen there?", true},
        /* ellipses */
        {"He wrote that in a quiet life, “the rules of the city will seem less strange. . . .”", true},
        {"\"Reed [...] described the stairs of the tower [...]\" (Holm 55).", true},
        {"Where a passage at the end of a line is left out, mark the gap with dots and then end the line "
         "with a stop . . . . |Next comes the new line.", true},
        {"I never said that.... |He left the room.", true},
        {"I was not ... well, what he meant...look . . . what I say, the point is . . . I forgot it.", true},
        {"One more custom which was then weaker . . . was that of carving names into the doors. . . . |The "
         "custom did not die. . . .", true},
    };

    (void) state;
    assert_int_equal(sizeof cases / sizeof *cases, 48);
    CHECK_ALL(cases);
}

static void news(void **state) {
    static const Case cases[] = {
        {"Ministers agree on new ferry routes", false},
        {"[...]", false},
        {"1.", false},
        {"Copyright Example Inc.", true},
        {"“Is it safe?” Mayor Ruth Holm asked on Tuesday. |“Yes, it is.”", true},
        {"\"Why?\" |He did not answer.", true},
        {"It came at 7 p.m. ET on Monday. |He left at 7 p.m. |Police found him.", true},
        {"No. |He would not go. |See No. 5 instead.", true},
        {"It opens on Jan. 5 and closes on Feb. 9. |The mayor will be there.", true},
        {"The rules came in 2019. |The ferry sank in 2020.", true},
        {"J. K. Lowe and A.B. Reed wrote it.", true},
        {"The space was lost.|The price rose to 1,000.|That was a lot.", true},
        {"“We will go. |We will stay,” she said.", true},
        {"He left (through the back door). |She followed.", true},
        {"The vote was close: 51. |Nobody cheered.", true},
        {"Was it he? — she never knew.", true},
    };

    (void) state;
    CHECK_ALL(cases);
}

static void other_languages(void **state) {
    static const Case cases[] = {
        {"该公司周一公布了业绩。|利润增长了三成！|为什么？|没有人知道。", true},
        {"他说：“我们明天去。”|她问：“真的吗？”|雨下得很大。", true},
        {"《你好吗？》这本书卖得很好。|我买了一本。", true},
        {"「もう帰ります。」と彼は言った。|雨が降っていた。", true},
        {"「行くのか？」|「はい、行きます。」", true},
        {"मंत्री ने कहा कि काम पूरा हुआ। |अब सड़क खुली है।", true},
        {"काम पूरा हुआ।|सड़क खुली है।", true},
        {"هل وصل الوزير؟ |نعم، وصل أمس. |غادر بعد ساعة.", true},
        {"وہ کل آیا۔ |آج بارش ہے۔", true},
        {"대통령은 월요일 출국했다. |그는 \"언제 오나?\"라고 물었다. |2026. 1. 5. 오후였다.", true},
        {"Η κυβέρνηση παραιτήθηκε. |Τι θα γίνει τώρα; |Κανείς δεν ξέρει.", true},
        {"« Je ne sais pas. » |Il est parti.", true},
        {"Der Zug fuhr am 3. Oktober ab. |Das 2. Gleis war gesperrt. |Wer war es?", true},
        {"¿Quién lo hizo? |Nadie lo sabe. |¡Qué pena!", true},
        {"Там шёл снег. |И. И. Петров молчал.", true},
        {"ጠቅላይ ሚኒስትሩ መጡ። |ሕዝቡ ደስ አለው።", true},
        {"រដ្ឋមន្ត្រីបានមកដល់។ |ប្រជាជនសប្បាយចិត្ត។", true},
        {"Նախարարը եկավ։ |Ժողովուրդը ուրախ էր։", true},
    };

    (void) state;
    CHECK_ALL(cases);
}

/* Blocks are kept apart, and an empty article has no sentence. */
static void blocks(void **state) {
    Arena arena = test_arena();
    const Article *article = read_article(&arena, "Storm hits coast\n\nIt came at night. Nobody slept.\n");

    (void) state;
    assert_non_null(article);
    assert_int_equal(article->n_sentences, 3);
    assert_false(article->sentences[0].stopped);
    assert_int_equal(article->blocks[1].first_sentence, 1);
    assert_int_equal(article->blocks[1].n_sentences, 2);
    article = read_article(&arena, " \n");
    assert_non_null(article);
    assert_int_equal(article->n_sentences, 0);
    arena_free(&arena);
}

/*
 * However many stops and brackets, each token is in one sentence, and a cancel or lack of memory is a status.
 */
static void hostile(void **state) {
    static const char *const pieces[] = {"(", "\"", ".", ". ", "「", "『", "《", "…", "U.S. ", "1. ", "• ",
                                         "? ", "’"};
    enum { TIMES = 3000, PIECES = sizeof pieces / sizeof *pieces };
    Arena arena = test_arena();
    uint32_t chosen = 1;

    (void) state;
    for (unsigned round = 0; round < 20; round++) {
        char text[TIMES * 6];
        size_t length = 0;
        Article article;
        uint32_t next = 0;

        for (unsigned i = 0; i < TIMES; i++) {
            const char *piece;

            chosen = chosen * 1664525 + 1013904223;
            piece = pieces[(chosen >> 16) % (2 + round % (PIECES - 1))];
            memcpy(text + length, piece, strlen(piece));
            length += strlen(piece);
        }
        assert_int_equal(article_read(&article, &arena, text, length), STATUS_OK);
        for (uint32_t i = 0; i < article.n_sentences; i++) {
            assert_int_equal(article.sentences[i].first_token, next);
            assert_true(article.sentences[i].n_tokens > 0);
            next += article.sentences[i].n_tokens;
        }
        assert_int_equal(next, article.n_tokens);
    }
    arena_free(&arena);
}

static void failures(void **state) {
    static const char text[] = "One came. Two left. The U.S. Senate met. 1) One 2) Two";
    TestCaller caller = {-1, -1};
    Environment environment = test_environment(&caller);
    Article article;
    Arena arena;
    long allowed = -1;
    Status status;

    (void) state;
    arena_init(&arena, &environment);
    do {
        caller.allocations_left = ++allowed;
        status = article_read(&article, &arena, text, sizeof text - 1);
        assert_true(status == STATUS_OK || status == STATUS_OUT_OF_MEMORY);
        arena_free(&arena);
    } while (status != STATUS_OK);
    assert_true(allowed > 1);
    caller = (TestCaller) {-1, 0};
    assert_int_equal(article_read(&article, &arena, text, sizeof text - 1), STATUS_CANCELLED);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english), cmocka_unit_test(news), cmocka_unit_test(other_languages),
        cmocka_unit_test(blocks), cmocka_unit_test(hostile), cmocka_unit_test(failures),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
