/*
 * fuzz_boilerplate.c - any bytes: a verdict a block, and a body that is made of the body's blocks, in order.
 */
#include "boilerplate.h"
#include "support.h"

extern int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds) {
    if (!holds)
        abort();
}

/* Whether the body is the blocks with the verdict, parted by empty lines; line breaks in blocks aside. */
static void check_body(const Article *article, const BlockVerdict *verdicts, const Array *body) {
    const char *text = body->elements;
    uint32_t at = 0;
    bool first = true;

    for (uint32_t i = 0; i < article->n_blocks; i++) {
        const char *block = article->text + article->blocks[i].start;
        uint32_t length = article->blocks[i].length, from = 0;

        if (!verdicts[i].is_body)
            continue;
        if (!first) {
            require(at + 2 <= body->count && text[at] == '\n' && text[at + 1] == '\n');
            at += 2;
        }
        first = false;
        while (from < length) {
            if (at < body->count && text[at] == block[from]) {
                at++;
                from++;
                continue;
            }
            /* a line break with the white space around it has become one space */
            if (at < body->count && text[at] == ' ')
                at++;
            require(from < length && at > 0 && text[at - 1] == ' ');
            while (from < length) {
                unsigned bytes;

                if (!char_is_space(utf8_decode(block, length, from, &bytes))
                    && (unsigned char) block[from] > ' ')
                    break;
                from += bytes;
            }
        }
    }
    require(at == body->count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Arena arena = test_arena();
    Array verdicts = {0}, body = {0};
    Article article;

    if (article_read(&article, &arena, (const char *) data, size) == STATUS_OK) {
        require(boilerplate_read(&article, &verdicts) == STATUS_OK);
        require(verdicts.count == article.n_blocks);
        require(boilerplate_body(&article, &verdicts, &body) == STATUS_OK);
        for (uint32_t i = 0; i < verdicts.count; i++) {
            const BlockVerdict *verdict = (const BlockVerdict *) verdicts.elements + i;

            require(verdict->kind < N_BLOCK_KINDS && verdict->reason < N_BLOCK_REASONS);
            require(verdict->score >= 0 && verdict->score <= 1);
            require(verdict->is_body == (verdict->score >= 0.5f));
        }
        check_body(&article, verdicts.elements, &body);
    }
    arena_free(&arena);
    return 0;
}
