/* test_person_mentions.c - who is mentioned in an article, and which mentions are one person. */
#include "person_mentions.h"
#include "support.h"

#include <cmocka.h>
#include <stdio.h>

#define MAX_EXPECTED 16

typedef struct Mentioned
{
    const char *mention;
    const char *title;          /* "" for none */
    const char *person;
} Mentioned;

typedef struct Case
{
    const char *text;
    Mentioned mentions[MAX_EXPECTED];   /* up to one without a mention */
} Case;

static bool text_is(PersonText text, const char *expected) {
    return strlen(expected) == text.length && memcmp(text.bytes, expected, text.length) == 0;
}

static void print_mentions(const Article *article, const Array *mentions) {
    const PersonMention *mention = mentions->elements;

    print_error("in: %.*s\n", (int) article->length, article->text);
    for (uint32_t i = 0; i < mentions->count; i++) {
        print_error("  got [%.*s] title [%.*s] person [%.*s]\n", (int) mention[i].length,
                    article->text + mention[i].start, (int) mention[i].title_length,
                    article->text + mention[i].title_start, (int) mention[i].canonical.length,
                    mention[i].canonical.bytes);
    }
}

static bool matches(const Article *article, const Array *mentions, const Case *expected) {
    const PersonMention *mention = mentions->elements;
    uint32_t count = 0;

    while (count < MAX_EXPECTED && expected->mentions[count].mention)
        count++;
    if (count != mentions->count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        if (!slice_is(article, mention[i].start, mention[i].length, expected->mentions[i].mention)
            || !slice_is(article, mention[i].title_start, mention[i].title_length,
                         expected->mentions[i].title)
            || !text_is(mention[i].canonical, expected->mentions[i].person))
            return false;
    }
    return true;
}

static void expect_all(const Case *cases, size_t count) {
    unsigned failed = 0;

    for (size_t i = 0; i < count; i++) {
        Arena arena = test_arena();
        Article *article = read_article(&arena, cases[i].text);
        Array mentions = {0};

        assert_non_null(article);
        assert_int_equal(persons_read(article, &mentions), STATUS_OK);
        if (!matches(article, &mentions, &cases[i])) {
            print_mentions(article, &mentions);
            failed++;
        }
        arena_free(&arena);
    }
    assert_int_equal(failed, 0);
}

#define EXPECT_ALL(cases) expect_all(cases, sizeof cases / sizeof cases[0])

static void titles_tell_persons(void **state) {
    static const Case cases[] = {
        {"The vote was welcomed by President Marta Quillon on Friday.",
         {{"Marta Quillon", "President", "Marta Quillon"}}},
        {"It was welcomed by Foreign Minister Quillon on Friday.",
         {{"Quillon", "Foreign Minister", "Quillon"}}},
        {"They met Dr. Orsen Talvik at the station.", {{"Orsen Talvik", "Dr.", "Orsen Talvik"}}},
        {"A talk with Orsen Talvik, the former finance minister, was cancelled.",
         {{"Orsen Talvik", "", "Orsen Talvik"}}},
        {"Orsen Talvik, 43, was seen there.", {{"Orsen Talvik", "", "Orsen Talvik"}}},
        {"\"We are ready,\" Orsen Talvik said.", {{"Orsen Talvik", "", "Orsen Talvik"}}},
    };

    (void) state;
    EXPECT_ALL(cases);
}

static void others_are_no_persons(void **state) {
    static const Case cases[] = {
        {"The Ministry of Defence said on Monday that London and Paris would agree.", {{NULL, NULL, NULL}}},
        {"They met at the Martin Weller Reservoir after Anna Weller Festival.", {{NULL, NULL, NULL}}},
        {"It was published by Oxford University in January.", {{NULL, NULL, NULL}}},
        {"The company opened a factory in Springfield.", {{NULL, NULL, NULL}}},
        {"", {{NULL, NULL, NULL}}},
        {"NATO AND THE EU AGREED", {{NULL, NULL, NULL}}},
    };

    (void) state;
    EXPECT_ALL(cases);
}

static void short_mentions_are_resolved(void **state) {
    static const Case cases[] = {
        {"President Marta Quillon spoke first. Quillon's aides left early. \"We are ready,\" Quillon said.",
         {{"Marta Quillon", "President", "Marta Quillon"}, {"Quillon", "", "Marta Quillon"},
          {"Quillon", "", "Marta Quillon"}}},
        {"Director Bae arrived. Bae Ji-hoon, director of the office, met reporters. Bae said no.",
         {{"Bae", "Director", "Bae Ji-hoon"}, {"Bae Ji-hoon", "", "Bae Ji-hoon"}, {"Bae", "", "Bae Ji-hoon"}}},
        {"President Bae Ji-hoon met Minister Bae Soo-jin. President Bae said so. Minister Bae said no.",
         {{"Bae Ji-hoon", "President", "Bae Ji-hoon"}, {"Bae Soo-jin", "Minister", "Bae Soo-jin"},
          {"Bae", "President", "Bae Ji-hoon"}, {"Bae", "Minister", "Bae Soo-jin"}}},
    };

    (void) state;
    EXPECT_ALL(cases);
}

static void names_have_parts(void **state) {
    static const Case cases[] = {
        {"It was what Prime Minister Anna van der Meer said on the day that she was in the office.",
         {{"Anna van der Meer", "Prime Minister", "Anna van der Meer"}}},
        {"Senator John O’Shea said so.", {{"John O’Shea", "Senator", "John O'Shea"}}},
        {"Judge J.R. Quillon said so.", {{"J.R. Quillon", "Judge", "J. R. Quillon"}}},
        {"It was clear that Orsen “Sparky” Talvik, 43, was there.",
         {{"Orsen “Sparky” Talvik", "", "Orsen Talvik"}}},
        {"It was said in the office that President Moon Byung-hee and Son Jae-min were there.",
         {{"Moon Byung-hee", "President", "Moon Byung-hee"}, {"Son Jae-min", "", "Son Jae-min"}}},
    };

    (void) state;
    EXPECT_ALL(cases);
}

static void what_stands_around_decides(void **state) {
    static const Case cases[] = {
        /* Nothing is known of the words of some, but they are in a list with a known one. */
        {"They met Zorvan Telbek, Ousk Daneel (Radvia) and Martin Weller.",
         {{"Zorvan Telbek", "", "Zorvan Telbek"}, {"Ousk Daneel", "", "Ousk Daneel"},
          {"Martin Weller", "", "Martin Weller"}, {NULL, NULL, NULL}}},
        {"They met Martin Weller, Zorvan Telbek and Ousk Daneel.",
         {{"Martin Weller", "", "Martin Weller"}, {"Zorvan Telbek", "", "Zorvan Telbek"},
          {"Ousk Daneel", "", "Ousk Daneel"}, {NULL, NULL, NULL}}},
        {"Martin Weller visited Zorvan Telbek on foot.", {{"Martin Weller", "", "Martin Weller"}, {NULL, NULL, NULL}}},
        /* What makes a name an organisation's is a surname behind a given name. */
        {"The court heard Peter Law on Monday.", {{"Peter Law", "", "Peter Law"}, {NULL, NULL, NULL}}},
        {"The court heard Anna May in May.", {{"Anna May", "", "Anna May"}, {NULL, NULL, NULL}}},
        /* A weekday, but a syllable behind another. */
        {"He met Vice President Bae Ji-Sun on Sun Street.",
         {{"Bae Ji-Sun", "Vice President", "Bae Ji-seon"}, {NULL, NULL, NULL}}},
    };

    (void) state;
    EXPECT_ALL(cases);
}

static void scripts_without_capitals_need_titles(void **state) {
    static const Case cases[] = {
        {"배지훈 대통령은 5일 서울에서 회담했다고 발표했다. 국무총리 김성민은 어제 부산에 있었다.",
         {{"배지훈", "", "Bae Ji-hoon"}, {"김성민", "국무총리", "Kim Seong-min"}}},
        {"배지훈(33·서울)이 두 골을 넣었다. 어제 부산에 있던 김성민(현 서울)은 빠졌다고 한다.", {{"배지훈", "", "Bae Ji-hoon"}}},
        {"国家主席王晓明5日在北京会见了客人。李文总理表示，这是很重要的。",
         {{"王晓明", "国家主席", "Wang Xiaoming"}, {"李文", "", "Li Wen"}}},
        {"Президент Дмитрий Воронский прибыл 5 января, об этом сообщили вчера. Воронский заявил, что рад.",
         {{"Дмитрий Воронский", "Президент", "Dmitry Voronsky"}, {"Воронский", "", "Dmitry Voronsky"}}},
    };

    (void) state;
    EXPECT_ALL(cases);
}

static void names_are_looked_up(void **state) {
    Arena arena = test_arena();
    Article *article = read_article(&arena, "President Marta Quillon met with Minister Orsen Talvik at the "
                                            "station, and that was it. Quillon said so.");
    Array mentions = {0};
    PersonText text;

    (void) state;
    assert_int_equal(persons_read(article, &mentions), STATUS_OK);
    assert_int_equal(person_canonical_in(article, &mentions, "Mrs Quillon", 11, &text), STATUS_OK);
    assert_true(text_is(text, "Marta Quillon"));
    assert_int_equal(person_canonical_in(article, &mentions, "TALVIK", 6, &text), STATUS_OK);
    assert_true(text_is(text, "Orsen Talvik"));
    assert_int_equal(person_canonical_in(article, &mentions, "Okonkwo", 7, &text), STATUS_OK);
    assert_true(text_is(text, "Okonkwo"));
    assert_int_equal(person_canonical_in(article, &mentions, "Monday", 6, &text), STATUS_OK);
    assert_null(text.bytes);
    arena_free(&arena);
}

static void failures_travel_up(void **state) {
    const char *text = "President Marta Quillon met with Minister Orsen Talvik at the station, and that "
                       "was it. Quillon said so.";

    (void) state;
    for (long allowed = 0; allowed < 40; allowed++) {
        TestCaller caller = {allowed, -1};
        Environment environment = test_environment(&caller);
        Array mentions = {0};
        Article article;
        Arena arena;
        Status status;

        arena_init(&arena, &environment);
        status = article_read(&article, &arena, text, strlen(text));
        if (status == STATUS_OK)
            status = persons_read(&article, &mentions);
        assert_true(status == STATUS_OUT_OF_MEMORY || (status == STATUS_OK && mentions.count == 3));
        arena_free(&arena);
    }
}

/* 'Aaab', 'Aaac' ...: names that nobody has. */
static void write_name(unsigned number, char name[5]) {
    for (unsigned i = 4; i-- > 0; number /= 26)
        name[i] = (char) ((i == 0 ? 'A' : 'a') + number % 26);
    name[4] = '\0';
}

/* More different words than a table of evidence has room for at first: what speaks against others is not said of one. */
static void many_different_names(void **state) {
    enum { NAMES = 20000, LINE = 64 };
    static const char end[] = "President Zorlic said so.\n\nThey met with Zorlic later on that day.\n";
    char *text = malloc((size_t) NAMES * LINE + sizeof end), name[5];
    size_t length = 0;
    Arena arena = test_arena();
    const PersonMention *mention;
    Array mentions = {0};
    Article article;

    (void) state;
    for (unsigned i = 0; i < NAMES; i++) {
        write_name(i, name);
        length += (size_t) snprintf(text + length, LINE, "The council in the Q%s was there on that day.\n\n", name);
    }
    memcpy(text + length, end, sizeof end);
    assert_int_equal(article_read(&article, &arena, text, length + sizeof end - 1), STATUS_OK);
    assert_int_equal(persons_read(&article, &mentions), STATUS_OK);
    mention = mentions.elements;
    assert_int_equal(mentions.count, 2);
    assert_true(text_is(mention[0].canonical, "Zorlic") && text_is(mention[1].canonical, "Zorlic"));
    arena_free(&arena);
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_tell_persons), cmocka_unit_test(others_are_no_persons),
        cmocka_unit_test(short_mentions_are_resolved), cmocka_unit_test(names_have_parts),
        cmocka_unit_test(scripts_without_capitals_need_titles), cmocka_unit_test(names_are_looked_up),
        cmocka_unit_test(failures_travel_up), cmocka_unit_test(what_stands_around_decides),
        cmocka_unit_test(many_different_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
