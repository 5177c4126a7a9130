/* The compiled lexicon: every entry is found where it says, senses keep to their language, phrases match longest. */
#include "support.h"

#include <cmocka.h>

#include "lexicon_tables.h"

static uint32_t find(const char *word) {
    return lexicon_find(word, strlen(word));
}

static void every_entry_is_found_by_its_word(void **state) {
    (void) state;
    for (uint32_t entry = 1; entry < lexicon_n_entries; entry++) {
        size_t length;
        const char *word = lexicon_word(entry, &length);

        assert_true(length > 0);
        assert_int_equal(lexicon_find(word, length), entry);
    }
    assert_true(lexicon_n_entries > 5000);
}

static void unknown_words_have_no_entry(void **state) {
    static const char *const words[] = {"", "qwxzt", "Monday", "monda", "mondayy", "\xFF\xFE", "\xEF\xBF\xBD"};
    char longest[LEXICON_MAX_WORD + 1];

    (void) state;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        assert_int_equal(find(words[i]), 0);
    memset(longest, 'a', sizeof longest);
    assert_int_equal(lexicon_find(longest, sizeof longest), 0);
}

static void months_and_weekdays_have_their_number(void **state) {
    static const struct { const char *word; Class class; const char *language; int32_t number; } cases[] = {
        {"january", CLASS_MONTH, "en", 1}, {"december", CLASS_MONTH, "en", 12}, {"mai", CLASS_MONTH, "de", 5},
        {"août", CLASS_MONTH, "fr", 8}, {"января", CLASS_MONTH, "ru", 1}, {"stycznia", CLASS_MONTH, "pl", 1},
        {"يناير", CLASS_MONTH, "ar", 1}, {"monday", CLASS_WEEKDAY, "en", 1}, {"domingo", CLASS_WEEKDAY, "es", 7},
        {"mittwoch", CLASS_WEEKDAY, "de", 3}, {"월요일", CLASS_WEEKDAY, "ko", 1}, {"суббота", CLASS_WEEKDAY, "ru", 6},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        Language language = lexicon_language(cases[i].language, 2);
        const LexiconSense *sense = lexicon_sense(find(cases[i].word), cases[i].class, language);

        assert_non_null(sense);
        assert_int_equal(sense->payload, cases[i].number);
    }
}

static void a_sense_of_another_language_stays_silent(void **state) {
    (void) state;
    assert_non_null(lexicon_sense(find("mars"), CLASS_MONTH, LANGUAGE_FR));
    assert_null(lexicon_sense(find("mars"), CLASS_MONTH, LANGUAGE_EN));
    assert_non_null(lexicon_sense(find("die"), CLASS_STOP, LANGUAGE_DE));
    assert_null(lexicon_sense(find("die"), CLASS_STOP, LANGUAGE_EN));
    assert_non_null(lexicon_sense(find("mars"), CLASS_MONTH, LANGUAGE_ANY));
}

static void languages_are_known_by_their_code(void **state) {
    (void) state;
    assert_int_equal(lexicon_language("en", 2), LANGUAGE_EN);
    assert_int_equal(lexicon_language("xx", 2), LANGUAGE_ANY);
    assert_int_equal(lexicon_language("", 0), LANGUAGE_ANY);
    assert_string_equal(lexicon_languages[LANGUAGE_KO], "ko");
}

static void words_are_flagged_by_their_classes(void **state) {
    static const struct { const char *word; unsigned flags; } cases[] = {
        {"und", WORD_STOP}, {"montag", WORD_DATE}, {"februar", WORD_CUE}, {"reuters", WORD_CUE},
        {"cookies", WORD_MARKER}, {"senator", WORD_BEFORE_NAME}, {"anna", 0}
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const LexiconEntry *entry = &lexicon_entries[find(cases[i].word)];

        assert_true(entry != lexicon_entries);
        if (cases[i].flags)
            assert_true(entry->flags & cases[i].flags);
        else
            assert_int_equal(entry->flags, 0);
    }
    for (uint32_t entry = 1; entry < lexicon_n_entries; entry++)
        assert_int_equal((lexicon_entries[entry].flags & WORD_STOP) != 0, lexicon_entries[entry].stop_languages != 0);
}

/* Every phrase leaves its trace, and few words that begin none seem to. */
static void pairs_are_told(void **state) {
    uint32_t pairs = 0, seeming = 0;

    (void) state;
    for (uint32_t entry = 1; entry < lexicon_n_entries; entry++) {
        for (unsigned i = 0; i < lexicon_entries[entry].n_phrases; i++, pairs++) {
            const LexiconPhrase *phrase = &lexicon_phrases[lexicon_entries[entry].phrases + i];

            assert_true(lexicon_pair(entry, phrase->second));
            if (phrase->classes >> CLASS_MARKER & 1)
                assert_true(lexicon_marker_pair(entry, phrase->second));
        }
        seeming += lexicon_pair(entry, SYMBOL_NUMBER + entry);
    }
    assert_true(pairs > 1000);
    assert_true(seeming < lexicon_n_entries / 8);
}

/* Phrases are sorted longest first, so that the first match is the longest. */
static void phrases_of_an_entry_are_sorted(void **state) {
    uint32_t phrases = 0;

    (void) state;
    for (uint32_t entry = 1; entry < lexicon_n_entries; entry++) {
        const LexiconEntry *e = &lexicon_entries[entry];

        for (uint32_t i = 0; i < e->n_phrases; i++) {
            const LexiconPhrase *phrase = &lexicon_phrases[e->phrases + i];

            assert_in_range(phrase->n_symbols, 1, LEXICON_MAX_PHRASE - 1);
            assert_true(phrase->n_senses > 0);
            if (i > 0)
                assert_true(phrase[-1].n_symbols >= phrase->n_symbols);
            phrases++;
        }
    }
    assert_true(phrases > 100);
}

static void a_phrase_is_matched_over_tokens(void **state) {
    Arena arena = test_arena();
    Article *article = read_article(&arena, "He is a Prime Minister of the day, and she a minister.");
    uint32_t n_tokens;

    (void) state;
    assert_non_null(article);
    assert_int_equal(article->language, LANGUAGE_EN);
    assert_non_null(article_phrase(article, 3, article->n_tokens, CLASS_TITLE, &n_tokens));
    assert_int_equal(n_tokens, 2);
    assert_null(article_phrase(article, 3, 4, CLASS_MONTH, &n_tokens));
    assert_null(article_phrase(article, 0, article->n_tokens, CLASS_TITLE, &n_tokens));
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_entry_is_found_by_its_word),
        cmocka_unit_test(unknown_words_have_no_entry),
        cmocka_unit_test(months_and_weekdays_have_their_number),
        cmocka_unit_test(a_sense_of_another_language_stays_silent),
        cmocka_unit_test(languages_are_known_by_their_code),
        cmocka_unit_test(words_are_flagged_by_their_classes),
        cmocka_unit_test(pairs_are_told),
        cmocka_unit_test(phrases_of_an_entry_are_sorted),
        cmocka_unit_test(a_phrase_is_matched_over_tokens),
    };

    return cmocka_run_group_tests_name("lexicon", tests, NULL, NULL);
}
