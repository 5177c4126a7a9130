/*
 * fuzz_person.c - persons of any bytes: mentions ascend, do not overlap and stay in bounds; a canonical form
 * that names somebody is its own canonical form; key and form agree; likeness is symmetric and between 0 and
 * 1.
 */
#include "person_mentions.h"
#include "support.h"

#define FUZZ_CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

static bool same(PersonText a, PersonText b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

static void check_names(Arena *arena, const char *text, size_t size) {
    PersonText canonical, again, key, key_again;
    size_t half = size / 2;
    float forth, back;

    FUZZ_CHECK(person_canonical(arena, text, size, &canonical) == STATUS_OK);
    FUZZ_CHECK(person_key(arena, text, size, &key) == STATUS_OK);
    FUZZ_CHECK(!canonical.bytes == !key.bytes);
    FUZZ_CHECK(canonical.length <= PERSON_MAX_CANONICAL);
    if (canonical.bytes) {
        FUZZ_CHECK(person_canonical(arena, canonical.bytes, canonical.length, &again) == STATUS_OK);
        FUZZ_CHECK(person_key(arena, canonical.bytes, canonical.length, &key_again) == STATUS_OK);
        /* What only its title made a name ('President Lincoln') may be none without it. */
        FUZZ_CHECK(!again.bytes || (same(canonical, again) && same(key, key_again)));
    }
    FUZZ_CHECK(person_similarity(arena, text, half, text + half, size - half, &forth) == STATUS_OK);
    FUZZ_CHECK(person_similarity(arena, text + half, size - half, text, half, &back) == STATUS_OK);
    FUZZ_CHECK(forth == back && forth >= 0 && forth <= 1);
}

static void check_mentions(Arena *arena, const char *text, size_t size) {
    const PersonMention *mention;
    Array mentions = {0};
    Article article;
    uint32_t at = 0;

    FUZZ_CHECK(article_read(&article, arena, text, size) == STATUS_OK);
    FUZZ_CHECK(persons_read(&article, &mentions) == STATUS_OK);
    mention = mentions.elements;
    for (uint32_t i = 0; i < mentions.count; i++) {
        FUZZ_CHECK(mention[i].start >= at && mention[i].length > 0);
        FUZZ_CHECK(mention[i].length <= article.length - mention[i].start);
        FUZZ_CHECK(mention[i].title_length == 0
                   || mention[i].title_start + mention[i].title_length <= mention[i].start);
        FUZZ_CHECK(mention[i].canonical.length > 0);
        at = mention[i].start + mention[i].length;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    Arena arena = test_arena();

    check_names(&arena, (const char *) bytes, size);
    check_mentions(&arena, (const char *) bytes, size);
    arena_free(&arena);
    return 0;
}
