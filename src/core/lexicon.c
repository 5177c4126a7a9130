/*
 * lexicon.c - finding words in the compiled lexicon.
 *
 * A perfect hash by hash and displace: the word's hash names a bucket, the bucket's displacement sends each
 * of its words to a slot of its own. The bits of the hash that are kept in a slot turn away nearly every unknown word
 * before the entry is touched, and entries of words that meet in a text stand close together.
 */
#include "lexicon.h"

#include <string.h>

#include "lexicon_tables.h"

uint32_t lexicon_find(const char *folded, size_t length) {
    uint64_t hash = lexicon_hash(folded, length);
    uint32_t entry;

    if (length > LEXICON_MAX_WORD)
        return 0;
    entry = lexicon_entry_at(lexicon_place(hash), lexicon_tag(hash));
    return lexicon_entries[entry].key_length == length
        && memcmp(lexicon_keys + lexicon_entries[entry].key, folded, length) == 0 ? entry : 0;
}

const char *lexicon_word(uint32_t entry, size_t *length) {
    *length = lexicon_entries[entry].key_length;
    return lexicon_keys + lexicon_entries[entry].key;
}

/* The first sense of that class in that language, in any language, or, where none is known, in whatever one. */
static const LexiconSense *sense_among(const LexiconSense *senses, unsigned n_senses, Class class,
                                       Language language) {
    for (unsigned i = 0; i < n_senses; i++) {
        if (senses[i].class == class
            && (senses[i].language == language || senses[i].language == LANGUAGE_ANY || language == LANGUAGE_ANY))
            return &senses[i];
    }
    return NULL;
}

const LexiconSense *lexicon_sense(uint32_t entry, Class class, Language language) {
    return sense_among(lexicon_senses + lexicon_entries[entry].senses, lexicon_entries[entry].n_senses, class,
                       language);
}

const LexiconSense *phrase_sense(const LexiconPhrase *phrase, Class class, Language language) {
    return sense_among(lexicon_senses + phrase->senses, phrase->n_senses, class, language);
}

Language lexicon_language(const char *code, size_t length) {
    for (unsigned i = 1; i < N_LANGUAGES; i++) {
        if (strlen(lexicon_languages[i]) == length && memcmp(lexicon_languages[i], code, length) == 0)
            return (Language) i;
    }
    return LANGUAGE_ANY;
}
