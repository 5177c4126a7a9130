/*
 * test_timex_gate.c - the tables that tell where a date can begin shut out none: texts of words that dates are made of,
 * put together at random, have the same matches with them and without.
 */
#include "support.h"

#include <stdio.h>

#include <cmocka.h>

#include "lexicon_tables.h"
#include "timex_grammar.h"

#define TEXTS_A_LANGUAGE 60
#define WORDS_A_TEXT 60
#define MAX_TEXT (WORDS_A_TEXT * 256)
#define MAX_SORTS 4096

/* Words and phrases of one class, and one symbol if the class has symbols. */
typedef struct Sort
{
    uint32_t *entries;          /* of words; of phrases the entry they begin with */
    const LexiconPhrase **phrases;  /* NULL for a word */
    uint32_t count;
} Sort;

static Sort sorts[MAX_SORTS];

/* Reproducible: a linear congruential generator (Knuth, Seminumerical Algorithms). */
static uint32_t chance(uint32_t range) {
    static uint64_t state = 1;

    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t) ((state >> 33) % range);
}

static void add_to_sort(const LexiconSense *sense, Language language, uint32_t entry, const LexiconPhrase *phrase) {
    bool by_symbol = timex_symbol_classes >> sense->class & 1;
    Sort *sort = &sorts[sense->class * 64u + (by_symbol ? (uint32_t) sense->payload % 64 : 0)];

    if (!(timex_classes >> sense->class & 1) || (sense->language != language && sense->language != LANGUAGE_ANY))
        return;
    sort->entries = realloc(sort->entries, (sort->count + 1) * sizeof *sort->entries);
    sort->phrases = realloc(sort->phrases, (sort->count + 1) * sizeof *sort->phrases);
    assert_non_null(sort->entries);
    assert_non_null(sort->phrases);
    sort->entries[sort->count] = entry;
    sort->phrases[sort->count++] = phrase;
}

/* Sorts the date words of a language, without the empty sorts; returns how many there are. */
static uint32_t sort_words(Language language) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < MAX_SORTS; i++) {
        free(sorts[i].entries);
        free(sorts[i].phrases);
        sorts[i] = (Sort) {0};
    }
    for (uint32_t e = 1; e < lexicon_n_entries; e++) {
        const LexiconEntry *entry = &lexicon_entries[e];

        for (unsigned i = 0; i < entry->n_senses; i++)
            add_to_sort(&lexicon_senses[entry->senses + i], language, e, NULL);
        for (unsigned i = 0; i < entry->n_phrases; i++) {
            const LexiconPhrase *phrase = &lexicon_phrases[entry->phrases + i];

            for (unsigned k = 0; k < phrase->n_senses; k++)
                add_to_sort(&lexicon_senses[phrase->senses + k], language, e, phrase);
        }
    }
    for (uint32_t i = 0; i < MAX_SORTS; i++) {
        Sort sort = sorts[i];

        sorts[i] = (Sort) {0};
        if (sort.count > 0)
            sorts[count++] = sort;
    }
    return count;
}

static char *write_word(char *out, uint32_t entry) {
    size_t length;
    const char *word = lexicon_word(entry, &length);

    memcpy(out, word, length);
    return out + length;
}

static char *write_phrase(char *out, const LexiconPhrase *phrase) {
    for (unsigned i = 0; i < phrase->n_symbols; i++) {
        uint32_t symbol = lexicon_symbols[phrase->symbols + i];

        if (symbol & SYMBOL_NUMBER)
            out += sprintf(out, " %u", (unsigned) (symbol & ~SYMBOL_NUMBER));
        else if (symbol & SYMBOL_PUNCTUATION)
            *out++ = (char) (symbol & 0x7f);
        else {
            *out++ = ' ';
            out = write_word(out, symbol);
        }
    }
    return out;
}

static char *write_number(char *out) {
    static const unsigned most[] = {9, 31, 99, 999, 2199, 99999999};

    return out + sprintf(out, chance(4) ? "%u" : "%02u", (unsigned) chance(most[chance(6)] + 1));
}

/* A date word, a number or punctuation, behind white space or not. */
static char *write_part(char *out, uint32_t n_sorts) {
    static const char *const marks[] = {",", ".", "-", "/", ":", "'", "’", "–", "(", ")", "\"", "“", "and", "--", "½"};

    if (chance(5))
        *out++ = ' ';
    if (chance(4) == 0)
        return write_number(out);
    if (chance(6) == 0)
        return out + sprintf(out, "%s", marks[chance(sizeof marks / sizeof *marks)]);
    if (n_sorts > 0) {
        const Sort *sort = &sorts[chance(n_sorts)];
        uint32_t at = chance(sort->count);
        char *word = out;

        out = write_word(out, sort->entries[at]);
        if (chance(3) == 0 && *word >= 'a' && *word <= 'z')
            *word = (char) (*word - 'a' + 'A');
        if (sort->phrases[at])
            out = write_phrase(out, sort->phrases[at]);
    }
    return out;
}

/* A gate that is open for whatever comes. */
static TimexGate open_gate(void) {
    static const uint32_t first[1] = {0};
    static const uint16_t second[1] = {0};
    static const uint64_t all[2] = {UINT64_MAX, UINT64_MAX};
    static uint16_t columns[UINT16_MAX + 1];

    return (TimexGate) {.columns = columns, .first = first, .second = second, .third = all, .traces = all, .shift = 31};
}

static void assert_same_matches(const TimexMatches *found, const TimexMatches *all, const char *text) {
    const TimexMatch *a = found->matches.elements, *b = all->matches.elements;

    for (uint32_t i = 0; i < found->matches.count || i < all->matches.count; i++) {
        if (i >= found->matches.count || i >= all->matches.count || a[i].first != b[i].first || a[i].end != b[i].end
            || a[i].rule != b[i].rule || a[i].n_captures != b[i].n_captures)
            fail_msg("match %u is another with the gate: %s", (unsigned) i, text);
    }
}

static void test_nothing_shut_out(void **state) {
    static char text[MAX_TEXT * 2];
    TimexGate open = open_gate();
    uint32_t n_matches = 0;

    (void) state;
    for (unsigned language = 0; language < N_LANGUAGES; language++) {
        uint32_t n_sorts = sort_words((Language) language);

        for (unsigned i = 0; i < TEXTS_A_LANGUAGE; i++) {
            TimexMatches found, all;
            Arena arena = test_arena();
            char *end = text;
            Article article;

            for (unsigned k = 0; k < WORDS_A_TEXT; k++)
                end = write_part(end, n_sorts);
            *end = '\0';
            assert_int_equal(article_read_tokens(&article, &arena, text, (size_t) (end - text)), STATUS_OK);
            article.language = (Language) language;
            assert_int_equal(timex_match(&article, &found), STATUS_OK);
            assert_int_equal(timex_match_through(&article, &open, &all), STATUS_OK);
            assert_same_matches(&found, &all, text);
            n_matches += all.matches.count;
            arena_free(&arena);
        }
    }
    assert_true(n_matches > 10000);
    sort_words(LANGUAGE_ANY);
    for (uint32_t i = 0; i < MAX_SORTS; i++) {
        free(sorts[i].entries);
        free(sorts[i].phrases);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_nothing_shut_out)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
