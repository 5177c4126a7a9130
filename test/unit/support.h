/*
 * support.h - what unit tests and fuzzers need to call the core: an environment over malloc, and short cuts.
 */
#ifndef NEWS_TEST_SUPPORT_H
#define NEWS_TEST_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "article.h"

/* What libFuzzer calls in a fuzz target, once for each input. */
extern int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/*
 * Counts down to a failure or a cancel: allocation number `allocations_left` + 1 returns NULL, look number
 * `looks_left` + 1 at interrupted() says yes. Negative: never.
 */
typedef struct TestCaller
{
    long allocations_left;
    long looks_left;
} TestCaller;

static inline bool test_allowed(long *left) {
    if (*left == 0)
        return false;
    if (*left > 0)
        (*left)--;
    return true;
}

static inline void *test_allocate(void *caller, size_t size) {
    return test_allowed(&((TestCaller *) caller)->allocations_left) ? malloc(size) : NULL;
}

static inline void *test_reallocate(void *caller, void *memory, size_t size) {
    return test_allowed(&((TestCaller *) caller)->allocations_left) ? realloc(memory, size) : NULL;
}

static inline void test_release(void *caller, void *memory) {
    (void) caller;
    free(memory);
}

static inline bool test_interrupted(void *caller) {
    return !test_allowed(&((TestCaller *) caller)->looks_left);
}

static inline Environment test_environment(TestCaller *caller) {
    return (Environment) {test_allocate, test_reallocate, test_release, test_interrupted, caller};
}

/* An arena that never fails and is never cancelled. Free it with arena_free(). */
static inline Arena test_arena(void) {
    static TestCaller caller = {-1, -1};
    static Environment environment;
    Arena arena;

    environment = test_environment(&caller);
    arena_init(&arena, &environment);
    return arena;
}

/* The article of a NUL-terminated text, in the arena; NULL if it cannot be read. */
static inline Article *read_article(Arena *arena, const char *text) {
    Article *article = arena_alloc(arena, sizeof *article);

    return article && article_read(article, arena, text, strlen(text)) == STATUS_OK ? article : NULL;
}

/* Whether a slice of the article's text is that string. */
static inline bool slice_is(const Article *article, uint32_t start, uint32_t length, const char *expected) {
    return strlen(expected) == length && memcmp(article->text + start, expected, length) == 0;
}

/* Whether every level of the article keeps what it promises of the one below it. */
static inline bool levels_fit(const Article *article) {
    uint32_t sentence = 0, token = 0, byte = 0;

    for (uint32_t i = 0; i < article->n_blocks; i++) {
        const Block *block = &article->blocks[i];

        if (block->length == 0 || block->start < byte || block->start + block->length > article->length
            || block->first_token != token || block->first_sentence != sentence)
            return false;
        byte = block->start + block->length;
        for (uint32_t s = 0; s < block->n_sentences; s++, sentence++) {
            if (article->sentences[sentence].first_token != token || article->sentences[sentence].n_tokens == 0)
                return false;
            token += article->sentences[sentence].n_tokens;
        }
        if (token != block->first_token + block->n_tokens)
            return false;
    }
    byte = 0;
    for (uint32_t i = 0; i < article->n_tokens; i++) {
        if (article->tokens[i].length == 0 || article->tokens[i].start < byte)
            return false;
        byte = article->tokens[i].start + article->tokens[i].length;
    }
    return sentence == article->n_sentences && token == article->n_tokens && byte <= article->length;
}

#endif
