/*
 * person_case.c - undoing the case of a name: 'Сергеем Лавровым' is of Сергей Лавров, 'Tuskiem' of Tusk.
 *
 * The lexicon lists endings with those that the nominative has for them (the idea of Porter's and Snowball's suffix
 * tables, the other way round: what comes out is a word, no stem). Many endings have several; who asks chooses among
 * them by what else is known, as the given names of the lexicon or the other names of the article.
 */
#include "person_case.h"

#include <string.h>

/* Longest ending, in bytes: six letters of Cyrillic. */
#define MAX_ENDING 12

/* What is left of a name without its ending has at least so many bytes. */
#define MIN_STEM 2

static bool begins_character(char byte) {
    return ((unsigned char) byte & 0xC0) != 0x80;
}

static unsigned letters_of(const char *text, size_t length) {
    unsigned count = 0;

    for (size_t i = 0; i < length; i++)
        count += begins_character(text[i]);
    return count;
}

bool is_given_name(const Nominative *nominative) {
    char folded[sizeof nominative->text];
    size_t length = word_fold(nominative->text, nominative->length, folded, sizeof folded);

    return lexicon_entries[lexicon_find(folded, length)].classes >> CLASS_GIVEN_NAME & 1;
}

unsigned read_nominatives(const char *word, size_t length, Language language,
                          Nominative nominatives[CASE_MAX_NOMINATIVES]) {
    char folded[CASE_MAX_WORD];
    size_t n = length <= CASE_MAX_WORD ? word_fold(word, length, folded, sizeof folded) : 0;
    unsigned count = 0;

    for (size_t stem = n > MAX_ENDING + MIN_STEM ? n - MAX_ENDING : MIN_STEM; stem < n; stem++) {
        const LexiconEntry *ending;

        if (!begins_character(folded[stem]))
            continue;
        ending = &lexicon_entries[lexicon_find(folded + stem, n - stem)];
        if (!(ending->classes >> CLASS_NAME_CASE & 1) || !(ending->languages >> language & 1))
            continue;
        for (unsigned i = 0; i < ending->n_senses && count < CASE_MAX_NOMINATIVES; i++) {
            const LexiconSense *sense = &lexicon_senses[ending->senses + i];
            size_t added;
            const char *text;

            if (sense->class != CLASS_NAME_CASE || sense->language != language)
                continue;
            text = lexicon_word((uint32_t) sense->payload, &added);
            if (stem + added > sizeof nominatives[count].text)
                continue;
            memcpy(nominatives[count].text, n == length ? word : folded, stem);
            memcpy(nominatives[count].text + stem, text, added);
            nominatives[count].ending = letters_of(folded + stem, n - stem);
            nominatives[count++].length = stem + added;
        }
    }
    return count;
}
