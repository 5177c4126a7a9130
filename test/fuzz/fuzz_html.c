/*
 * fuzz_html.c - reads any bytes as HTML and checks what must hold: lines and hints agree, no line is empty,
 * runs are ascending, in bounds and verbatim, metas tile their text. The second reading, as whatever it looks
 * like, goes through blocks, tokens and sentences too.
 */
#include "support.h"

#include "reader.h"

static void require(bool condition) {
    if (!condition)
        abort();
}

static void check_lines(const Article *article, const Array *lines) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < article->length; i++) {
        require((unsigned char) article->text[i] >= ' ' || article->text[i] == '\n');
        require(article->text[i] != '\n' || (i > 0 && article->text[i - 1] != '\n'));
        count += article->text[i] == '\n';
    }
    require(count == lines->count);
    require(article->length == 0 || article->text[article->length - 1] == '\n');
}

static void check_runs(const Article *article) {
    uint32_t text = 0, source = 0;

    for (uint32_t i = 0; i < article->n_runs; i++) {
        const Run *run = &article->runs[i];

        require(run->length > 0 && run->start >= text && run->source >= source);
        text = run->start + run->length;
        source = run->source + run->length;
        require(text <= article->length && source <= article->source_length);
        require(memcmp(article->text + run->start, article->source + run->source, run->length) == 0);
    }
}

static void check_metas(const Article *article) {
    uint32_t at = 0;

    for (uint32_t i = 0; i < article->n_metas; i++) {
        require(article->metas[i].start == at && article->metas[i].length > 0);
        at += article->metas[i].length;
    }
}

static void check_sentences(const Article *article) {
    uint32_t next = 0;

    for (uint32_t i = 0; i < article->n_sentences; i++) {
        require(article->sentences[i].first_token == next && article->sentences[i].n_tokens > 0);
        next += article->sentences[i].n_tokens;
    }
    require(next == article->n_tokens);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Arena arena = test_arena();
    Article article = {.arena = &arena, .source = (const char *) data, .source_length = (uint32_t) size,
                       .is_html = true};
    Array lines = {0};

    require(html_read(&article, &lines) == STATUS_OK);
    check_lines(&article, &lines);
    check_runs(&article);
    check_metas(&article);
    require(article_read(&article, &arena, (const char *) data, size) == STATUS_OK);
    check_sentences(&article);
    arena_free(&arena);
    return 0;
}
