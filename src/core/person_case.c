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
        if (!(ending->classes & (CLASS_BIT(CLASS_NAME_CASE) | CLASS_BIT(CLASS_NAME_ENDING))) || !(ending->languages >> language & 1))
            continue;
        for (unsigned i = 0; i < ending->n_senses && count < CASE_MAX_NOMINATIVES; i++) {
            const LexiconSense *sense = &lexicon_senses[ending->senses + i];
            size_t added;
            const char *text;

            if ((sense->class != CLASS_NAME_CASE && sense->class != CLASS_NAME_ENDING) || sense->language != language)
                continue;
            text = lexicon_word((uint32_t) sense->payload, &added);
            /* What is written on behind an apostrophe is no other word. */
            if (stem + added > sizeof nominatives[count].text
                || (added == n - stem && memcmp(text, folded + stem, added) == 0))
                continue;
            memcpy(nominatives[count].text, n == length ? word : folded, stem);
            memcpy(nominatives[count].text + stem, text, added);
            nominatives[count].ending = (unsigned) utf8_count(folded + stem, n - stem);
            nominatives[count++].length = stem + added;
        }
    }
    return count;
}

/* ----------------------------------------------------------------------------------------------------------
 * Names
 */

/* What language's cases a name may have: the article's; of a name alone, what Cyrillic letters say. */
static Language language_of_cases(const Article *article, uint32_t first, CyrillicKind kind) {
    if (article->language != LANGUAGE_ANY || article->tokens[first].script != SCRIPT_CYRILLIC)
        return article->language;
    return kind == CYRILLIC_UKRAINIAN ? LANGUAGE_UK : kind == CYRILLIC_RUSSIAN ? LANGUAGE_RU : LANGUAGE_SR;
}

/* Write a nominative as fold_word() would; 0 if there is no room. */
static size_t fold_nominative(const NameWords *words, const Article *article, const NameWord *word,
                              const Nominative *nominative, CyrillicKind kind, char *out) {
    const Token *token = &article->tokens[word->token];
    size_t room = NAME_MAX_TEXT - words->n_bytes < NAME_MAX_WORD ? NAME_MAX_TEXT - words->n_bytes : NAME_MAX_WORD;
    unsigned bytes;

    if (romanize_knows(token->script, utf8_decode(nominative->text, nominative->length, 0, &bytes)))
        return romanize_word(nominative->text, nominative->length, kind, out, room);
    return name_fold_marked(nominative->text, nominative->length, out, room);
}

/* Whether the word is only a part of one written with an apostrophe. */
static bool goes_on(const Article *article, const NameWord *word) {
    const Token *next = &article->tokens[word->token] + 1;

    return word->token + 1 < article->n_tokens && !(next->flags & TOKEN_SPACE_BEFORE)
        && (token_is(next, '\'') || token_is(next, 0x2019));
}

static bool ends_in_a(const char *text, size_t length) {
    return length > 0 && text[length - 1] == 'a';
}

/*
 * Put a word of a name into the nominative: a given name into one that is known, a surname into the one that agrees with
 * `feminine`, as most given names and surnames of women end in a. False if there is none.
 */
static bool put_into_nominative(const Article *article, NameWords *words, unsigned at, Language language,
                                CyrillicKind kind, bool given, bool feminine) {
    NameWord *word = &words->words[at];
    const Token *token = &article->tokens[word->token];
    Nominative nominatives[CASE_MAX_NOMINATIVES];
    unsigned count = goes_on(article, word) ? 0
        : read_nominatives(article->text + token->start, token->length, language, nominatives);
    char *out = words->text + words->n_bytes;

    for (unsigned i = 0; i < count; i++) {
        size_t length = fold_nominative(words, article, word, &nominatives[i], kind, out);
        uint32_t entry = lexicon_find(out, length);
        bool fits = given ? is_given_name(&nominatives[i]) || lexicon_entries[entry].classes >> CLASS_GIVEN_NAME & 1
            : ends_in_a(out, length) == feminine;

        if (length == 0 || !fits)
            continue;
        word->start = (uint16_t) words->n_bytes;
        word->length = (uint8_t) length;
        word->marks &= (uint8_t) ~WORD_ASCII;
        words->n_bytes += length;
        word->entry = entry;
        word->classes |= lexicon_entries[entry].classes;
        return true;
    }
    return false;
}

/* A surname with an ending of so many letters is in no nominative: 'skiego'. */
#define CERTAIN_ENDING 3

/* Whether the word's ending tells for certain that a man's surname is in another case. */
static bool is_declined_surname(const Article *article, const NameWord *word, Language language) {
    const Token *token = &article->tokens[word->token];
    Nominative nominatives[CASE_MAX_NOMINATIVES];
    unsigned count = read_nominatives(article->text + token->start, token->length, language, nominatives);

    return count > 0 && nominatives[0].ending >= CERTAIN_ENDING
        && !ends_in_a(nominatives[0].text, nominatives[0].length);
}

void name_words_undo_cases(const Article *article, uint32_t first, CyrillicKind kind, NameWords *words) {
    Language language = language_of_cases(article, first, kind);
    unsigned given = 0, last;
    const NameWord *word;

    if (!language_declines(language))
        return;
    while (given < words->n_words && words->words[given].role != WORD_NAME)
        given++;
    for (last = given; last + 1 < words->n_words && words->words[last + 1].role == WORD_NAME; last++)
        continue;
    if (given + 1 > last)
        return;
    word = &words->words[given];
    if (lexicon_sense(lexicon_find(words->text + word->start, word->length), CLASS_GIVEN_NAME, language)
        && !is_declined_surname(article, &words->words[last], language))
        return;
    if (!put_into_nominative(article, words, given, language, kind, true, false))
        return;
    for (unsigned at = given + 1; at <= last; at++)
        put_into_nominative(article, words, at, language, kind, false, ends_in_a(words->text + word->start, word->length));
}
