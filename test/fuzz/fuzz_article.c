/*
 * fuzz_article.c - reading any bytes: the levels of the article fit each other, every position in the source holds the
 * words of the text, and an interrupt anywhere ends the reading.
 */
#include "support.h"

static void check(bool holds) {
    if (!holds)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *source = (const char *) data;
    TestCaller caller = {-1, size ? data[0] % 8 : 0};
    Environment environment = test_environment(&caller);
    Arena arena = test_arena();
    uint32_t cursor = 0;
    Article article;
    Status status;

    check(article_read(&article, &arena, source, size) == STATUS_OK);
    check(levels_fit(&article));
    for (uint32_t i = 0; i < article.n_tokens; i++) {
        const Token *token = &article.tokens[i];
        uint32_t at;

        if (article_source_of(&article, token->start, token->length, &cursor, &at))
            check(at + token->length <= size && memcmp(source + at, article.text + token->start, token->length) == 0);
        else
            check(article.is_html);
    }
    arena_free(&arena);

    arena_init(&arena, &environment);
    status = article_read(&article, &arena, source, size);
    check(status == STATUS_OK || status == STATUS_CANCELLED);
    arena_free(&arena);
    return 0;
}
