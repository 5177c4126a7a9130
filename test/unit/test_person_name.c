/* test_person_name.c - one form for every way of writing a name, and how alike two names are. */
#include "person_name.h"
#include "romanize.h"
#include "support.h"

#include <cmocka.h>
#include <stdio.h>

typedef struct Expected
{
    const char *name;
    const char *canonical;      /* NULL: it names nobody */
} Expected;

static char *written(Status (*write)(Arena *, const char *, size_t, PersonText *), const char *name) {
    Arena arena = test_arena();
    PersonText text;
    char *copy = NULL;

    assert_int_equal(write(&arena, name, strlen(name), &text), STATUS_OK);
    if (text.bytes) {
        copy = malloc(text.length + 1);
        memcpy(copy, text.bytes, text.length);
        copy[text.length] = '\0';
    }
    arena_free(&arena);
    return copy;
}

static void expect_all(const Expected *expected, size_t count) {
    unsigned failed = 0;

    for (size_t i = 0; i < count; i++) {
        char *canonical = written(person_canonical, expected[i].name);
        const char *wanted = expected[i].canonical;

        if (!canonical != !wanted || (wanted && strcmp(canonical, wanted) != 0)) {
            print_error("%s: expected %s, got %s\n", expected[i].name, wanted ? wanted : "nobody",
                        canonical ? canonical : "nobody");
            failed++;
        }
        free(canonical);
    }
    assert_int_equal(failed, 0);
}

#define EXPECT_ALL(table) expect_all(table, sizeof table / sizeof table[0])

static void titles_come_off(void **state) {
    static const Expected table[] = {
        {"President Martin Weller", "Martin Weller"},
        {"former Prime Minister Martin Weller", "Martin Weller"},
        {"late former Canadian Prime Minister Martin Weller", "Martin Weller"},
        {"Canada's Prime Minister Martin Weller", "Martin Weller"},
        {"UN Secretary-General Martin Weller", "Martin Weller"},
        {"Rev. Dr. Martin Weller", "Martin Weller"},
        {"Sir Martin Weller", "Martin Weller"},
        {"Frau Martina Weller", "Martina Weller"},
        {"Bundeskanzlerin Martina Weller", "Martina Weller"},
        {"Martin Weller, president of the club", "Martin Weller"},
        {"Rep. Martin Weller, R-FL", "Martin Weller"},
        {"Martin Weller's", "Martin Weller"},
        {"Dr Martin Weller, M.D.", "Martin Weller"},
        {"Martin Weller PhD", "Martin Weller"},
        {"Martin King", "Martin King"},
        {"Martin D. Bishop", "Martin Bishop"},
        {"Minister Anna May", "Anna May"},
        {"Andre Mba Quillon", "Andre Mba Quillon"},
        {"Andre Quillon MBA", "Andre Quillon"},
    };

    (void) state;
    EXPECT_ALL(table);
}

static void order_is_settled(void **state) {
    static const Expected table[] = {
        {"WELLER, Martin", "Martin Weller"},
        {"Weller, Martin J.", "Martin Weller"},
        {"WELLER Martin", "Martin Weller"},
        {"Martin WELLER", "Martin Weller"},
        {"MARTIN WELLER", "Martin Weller"},
        {"martin weller", "Martin Weller"},
        {"Weller, Jr., Martin", "Martin Weller Jr."},
        {"VAN DER MEER, Anna", "Anna van der Meer"},
        {"Anna van der Meer", "Anna van der Meer"},
        {"Anna Van Der Meer", "Anna van der Meer"},
    };

    (void) state;
    EXPECT_ALL(table);
}

static void parts_are_settled(void **state) {
    static const Expected table[] = {
        {"Martín Wéller", "Martin Weller"},
        {"Martin J. Weller", "Martin Weller"},
        {"Martin J.H. Weller", "Martin J. H. Weller"},
        {"J.K. Weller", "J. K. Weller"},
        {"JK Weller", "J. K. Weller"},
        {"J. K. Weller", "J. K. Weller"},
        {"Martin \"Sparky\" Weller", "Martin Weller"},
        {"Martin (Sparky) Weller", "Martin Weller"},
        {"Martin Weller, Jr.", "Martin Weller Jr."},
        {"Martin Weller Jr", "Martin Weller Jr."},
        {"Martin Weller III", "Martin Weller III"},
        {"Mary O'Shea", "Mary O'Shea"},
        {"Mary O’Shea", "Mary O'Shea"},
        {"Mary OShea", "Mary O'Shea"},
        {"ANN MCDOWELL", "Ann McDowell"},
        {"Jean-Marc Weller", "Jean-Marc Weller"},
        {"Abdel Karim el-Najjar", "Abdul Karim Najjar"},
        {"Abdul-Karim al-Najjar", "Abdul Karim Najjar"},
        {"Abdulkarim Al Najjar", "Abdul Karim Najjar"},
    };

    (void) state;
    EXPECT_ALL(table);
}

static void korean_names_agree(void **state) {
    static const Expected table[] = {
        {"Bae Ji Hoon", "Bae Ji-hoon"},
        {"Bae Ji-hoon", "Bae Ji-hoon"},
        {"Bae Jihoon", "Bae Ji-hoon"},
        {"BAE, Ji Hoon", "Bae Ji-hoon"},
        {"BAE Ji-hun", "Bae Ji-hoon"},
        {"Pae Chihun", "Bae Chi-hoon"},
        {"Ji-hoon Bae", "Bae Ji-hoon"},
        {"Jihoon Bae", "Bae Ji-hoon"},
        {"배지훈", "Bae Ji-hoon"},
        {"배지훈 대통령", "Bae Ji-hoon"},
        {"Gim Seong-min", "Kim Seong-min"},
        {"Kim Sung Min", "Kim Seong-min"},
        {"Kim Sŏng-min", "Kim Seong-min"},
        {"김성민", "Kim Seong-min"},
        {"Yoo Jung-a", "Yoo Jung-a"},
        {"Kim So'ng-min", "Kim Seong-min"},
    };

    (void) state;
    EXPECT_ALL(table);
}

static void chinese_names_agree(void **state) {
    static const Expected table[] = {
        {"Wang Xiaoming", "Wang Xiaoming"},
        {"Wang Xiao Ming", "Wang Xiaoming"},
        {"Wang Xiao-ming", "Wang Xiaoming"},
        {"WANG, Xiaoming", "Wang Xiaoming"},
        {"Xiaoming Wang", "Wang Xiaoming"},
        {"王晓明", "Wang Xiaoming"},
        {"王曉明", "Wang Xiaoming"},
        {"王晓明主席", "Wang Xiaoming"},
        {"欧阳晓明", "Ouyang Xiaoming"},
        {"Anna Wang", "Anna Wang"},
    };

    (void) state;
    EXPECT_ALL(table);
}

static void other_scripts_are_romanised(void **state) {
    static const Expected table[] = {
        {"Дмитрий Воронский", "Dmitry Voronsky"},
        {"Dmitri Voronskiy", "Dmitry Voronsky"},
        {"Воронский Дмитрий Петрович", "Dmitry Voronsky"},
        {"Dmitry Petrovich Voronsky", "Dmitry Voronsky"},
        {"Μπάμπης Τσούκας", "Bampis Tsoukas"},
        {"ნინო კალაძე", "Nino Kaladze"},
        {"خالد", "Khalid"},
    };

    (void) state;
    EXPECT_ALL(table);
}

static void nobody_is_nobody(void **state) {
    static const Expected table[] = {
        {"", NULL}, {" ", NULL}, {"12", NULL}, {"Monday", NULL}, {"the company", NULL}, {"President", NULL},
        {"the president", NULL}, {"...", NULL}, {"January 5", NULL}, {"Ministry of Defence", NULL},
        {"\xff\xfe", NULL},
        {"Mr.", NULL}, {",", NULL}, {"- - -", NULL},
    };

    (void) state;
    EXPECT_ALL(table);
}

static void keys_follow_forms(void **state) {
    static const char *const names[] = {
        "Martin Weller", "WELLER, Martin", "Bae Ji-hoon", "Jihoon Bae", "Martin Weller Jr.",
        "Martin J.H. Weller",
        "Anna van der Meer", "Mary O'Shea", "Wang Xiao Ming", "Jean-Marc Weller", "Дмитрий Воронский",
    };
    size_t count = sizeof names / sizeof names[0];

    (void) state;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < count; k++) {
            char *a = written(person_canonical, names[i]), *b = written(person_canonical, names[k]);
            char *a_key = written(person_key, names[i]), *b_key = written(person_key, names[k]);

            assert_int_equal(strcmp(a, b) == 0, strcmp(a_key, b_key) == 0);
            free(a);
            free(b);
            free(a_key);
            free(b_key);
        }
    }
}

static float likeness(const char *a, const char *b) {
    Arena arena = test_arena();
    float forth, back;

    assert_int_equal(person_similarity(&arena, a, strlen(a), b, strlen(b), &forth), STATUS_OK);
    assert_int_equal(person_similarity(&arena, b, strlen(b), a, strlen(a), &back), STATUS_OK);
    arena_free(&arena);
    assert_true(forth == back);
    assert_true(forth >= 0 && forth <= 1);
    return forth;
}

static void likeness_is_graded(void **state) {
    (void) state;
    assert_true(likeness("Martin Weller", "WELLER, Martin") == 1);
    assert_true(likeness("Martin Weller", "M. Weller") < 1);
    assert_true(likeness("Martin Weller", "M. Weller") > 0.85);
    assert_true(likeness("Martin Weller", "Martin Wellar") > 0.85);
    assert_true(likeness("Martin Weller", "Martin Gustav Weller") > 0.8);
    assert_true(likeness("Martin Weller", "Sabine Weller") < 0.75);
    assert_true(likeness("Martin Weller", "Martin Okonkwo") < 0.7);
    assert_true(likeness("Martin Weller", "Ngozi Okonkwo") < 0.3);
    assert_true(likeness("Martin Weller", "Martin Weller Jr.") < 0.9);
    assert_true(likeness("Martin Weller", "Weller") > likeness("Martin Weller", "Okonkwo"));
    assert_true(likeness("", "Weller") == 0);
    assert_true(likeness("Monday", "Monday") == 0);
}

static void syllables_are_romanised(void **state) {
    static const struct { uint32_t syllable; const char *roman; } table[] = {
        {0xAC00, "ga"}, {0xAE40, "gim"}, {0xC774, "i"}, {0xBC15, "bak"}, {0xC704, "wi"}, {0xB77D, "rak"},
        {0xD7A3, "hit"}, {0xC21C, "sun"}, {0xC6C5, "ung"},
    };
    char out[ROMAN_SYLLABLE_MAX];

    (void) state;
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        size_t length = romanize_syllable(table[i].syllable, out);

        assert_int_equal(length, strlen(table[i].roman));
        assert_memory_equal(out, table[i].roman, length);
    }
    assert_int_equal(romanize_syllable('a', out), 0);
    assert_int_equal(romanize_syllable(0xD7A4, out), 0);
}

static void long_names_stay_in_bounds(void **state) {
    Arena arena = test_arena();
    char name[20000];
    PersonText text;

    (void) state;
    memset(name, 'a', sizeof name);
    assert_int_equal(person_canonical(&arena, name, sizeof name, &text), STATUS_OK);
    for (size_t i = 0; i < sizeof name; i++)
        name[i] = "Anna Maria-"[i % 11];
    assert_int_equal(person_canonical(&arena, name, sizeof name, &text), STATUS_OK);
    assert_true(text.length <= PERSON_MAX_CANONICAL);
    for (size_t i = 0; i < sizeof name; i++)
        name[i] = "O'"[i % 2];
    assert_int_equal(person_canonical(&arena, name, sizeof name, &text), STATUS_OK);
    arena_free(&arena);
}

static void failures_travel_up(void **state) {
    TestCaller caller = {0, -1};
    Environment environment = test_environment(&caller);
    PersonText text;
    Arena arena;

    (void) state;
    arena_init(&arena, &environment);
    assert_int_equal(person_canonical(&arena, "Martin Weller", 13, &text), STATUS_OUT_OF_MEMORY);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_come_off), cmocka_unit_test(order_is_settled),
        cmocka_unit_test(parts_are_settled),
        cmocka_unit_test(korean_names_agree), cmocka_unit_test(chinese_names_agree),
        cmocka_unit_test(other_scripts_are_romanised), cmocka_unit_test(nobody_is_nobody),
        cmocka_unit_test(keys_follow_forms), cmocka_unit_test(likeness_is_graded),
        cmocka_unit_test(syllables_are_romanised), cmocka_unit_test(long_names_stay_in_bounds),
        cmocka_unit_test(failures_travel_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
