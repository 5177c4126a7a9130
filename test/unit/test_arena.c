/* Arena: alignment, growth, and what happens when memory runs out. */
#include "support.h"

#include <cmocka.h>

static void memory_is_aligned_and_separate(void **state) {
    Arena arena = test_arena();
    char *before = NULL;

    (void) state;
    for (size_t size = 0; size < 9000; size += 37) {
        char *memory = arena_alloc(&arena, size);

        assert_non_null(memory);
        assert_int_equal((uintptr_t) memory % sizeof(max_align_t), 0);
        memset(memory, 0xAB, size);
        assert_ptr_not_equal(memory, before);
        before = size ? memory : NULL;
    }
    arena_free(&arena);
    assert_null(arena.pieces);
}

static void an_array_keeps_its_elements_while_it_grows(void **state) {
    Arena arena = test_arena();
    Array first = {0}, second = {0};

    (void) state;
    for (uint32_t i = 0; i < 5000; i++) {
        uint32_t *number = array_push(&arena, &first, sizeof *number);
        uint64_t *square = array_push(&arena, &second, sizeof *square);

        *number = i;
        *square = (uint64_t) i * i;
    }
    assert_int_equal(first.count, 5000);
    for (uint32_t i = 0; i < 5000; i++) {
        assert_int_equal(((uint32_t *) first.elements)[i], i);
        assert_int_equal(((uint64_t *) second.elements)[i], (uint64_t) i * i);
    }
    assert_non_null(array_push_many(&arena, &first, sizeof(uint32_t), 100000));
    assert_int_equal(first.count, 105000);
    assert_int_equal(((uint32_t *) first.elements)[4999], 4999);
    arena_free(&arena);
}

static void an_array_refuses_what_32_bits_cannot_count(void **state) {
    Arena arena = test_arena();
    Array array = {0};

    (void) state;
    assert_non_null(array_push(&arena, &array, 1));
    assert_null(array_push_many(&arena, &array, 1, UINT32_MAX));
    assert_int_equal(array.count, 1);
    arena_free(&arena);
}

/* Whatever allocation fails, reading an article says so and leaves nothing behind (the leak checker looks). */
static void every_failing_allocation_is_reported(void **state) {
    const char *text = "Rivers rose on Monday, 2 March 2026.\n\nNobody was hurt, Mayor Ana Ruiz said.\n";
    Status status = STATUS_OUT_OF_MEMORY;
    long allowed;

    (void) state;
    for (allowed = 0; status != STATUS_OK && allowed < 1000; allowed++) {
        TestCaller caller = {allowed, -1};
        Environment environment = test_environment(&caller);
        Arena arena;
        Article article;

        arena_init(&arena, &environment);
        status = article_read(&article, &arena, text, strlen(text));
        assert_true(status == STATUS_OK || status == STATUS_OUT_OF_MEMORY);
        arena_free(&arena);
    }
    assert_int_equal(status, STATUS_OK);
    assert_true(allowed > 3);
}

static void a_table_is_filled_and_can_be_cancelled(void **state) {
    const size_t size = ((size_t) 3 << 20) + 5;
    TestCaller caller = {-1, 1};
    Environment environment = test_environment(&caller);
    Arena arena = test_arena();
    unsigned char *bytes;
    void *memory;

    (void) state;
    assert_int_equal(arena_alloc_filled(&arena, size, 0xA5, &memory), STATUS_OK);
    bytes = memory;
    for (size_t i = 0; i < size; i++)
        assert_int_equal(bytes[i], 0xA5);
    arena_free(&arena);
    arena_init(&arena, &environment);
    assert_int_equal(arena_alloc_filled(&arena, size, 0, &memory), STATUS_CANCELLED);
    caller.allocations_left = 0;
    assert_int_equal(arena_alloc_filled(&arena, size, 0, &memory), STATUS_OUT_OF_MEMORY);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_aligned_and_separate),
        cmocka_unit_test(an_array_keeps_its_elements_while_it_grows),
        cmocka_unit_test(an_array_refuses_what_32_bits_cannot_count),
        cmocka_unit_test(every_failing_allocation_is_reported),
        cmocka_unit_test(a_table_is_filled_and_can_be_cancelled),
    };

    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
