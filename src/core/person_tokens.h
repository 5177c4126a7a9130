/*
 * person_tokens.h - what a token and the classes of its word say of names. Private to the analysis of names.
 */
#ifndef NEWS_PERSON_TOKENS_H
#define NEWS_PERSON_TOKENS_H

#include "article.h"

/* A Hangul syllable in UTF-8. */
#define HANGUL_BYTES 3

#define SURNAME_CLASSES (CLASS_BIT(CLASS_SURNAME) | CLASS_BIT(CLASS_NAME_VARIANT))
#define NAME_CLASSES (CLASS_BIT(CLASS_GIVEN_NAME) | CLASS_BIT(CLASS_NICKNAME) | SURNAME_CLASSES)

/* The classes of a token's word. That it may end other words says nothing of it. */
static inline uint64_t classes_of(const Token *token) {
    return lexicon_entries[token_entry(token)].classes & ~(CLASS_BIT(CLASS_NAME_CASE) | CLASS_BIT(CLASS_NAME_ENDING));
}

static inline bool token_has(const Token *token, Class class) {
    return classes_of(token) >> class & 1;
}

/* Whether a token is a word that begins with a capital. */
static inline bool token_is_capital(const Token *token) {
    return token->letters >= CASE_CAPITALISED;
}

/* The language whose words are told from names: the article's, or English where that is not known. */
static inline Language language_of_names(const Article *article) {
    return article->language == LANGUAGE_ANY ? LANGUAGE_EN : article->language;
}

/* Whether the word is a function word of that language. */
static inline bool is_function_word(const Article *article, const Token *token) {
    return lexicon_entries[token_entry(token)].stop_languages >> language_of_names(article) & 1;
}

/*
 * Whether a capitalised word that is a person's role is a name rather, by its classes and those of what follows, if
 * anything does: 'Son Ye-jin' is nobody's son, 'Marine Quillon' no marine; 'Marine John Quillon' is one.
 */
static inline bool role_is_name(uint64_t classes, bool followed, uint64_t next_classes) {
    return classes & SURNAME_CLASSES
        || (followed && classes & CLASS_BIT(CLASS_GIVEN_NAME) && !(next_classes & CLASS_BIT(CLASS_GIVEN_NAME)));
}

/* Whether what stands before token `at` lets any word be capitalised there: a sentence's start, a quotation mark. */
static inline bool begins_speech(const Article *article, uint32_t at) {
    const Token *token = &article->tokens[at];

    return token->flags & (TOKEN_SENTENCE_START | TOKEN_BLOCK_START)
        || (token[-1].kind == TOKEN_PUNCTUATION && token[-1].code != ',');
}

/* Whether the word is known as a Korean or Chinese surname. */
static inline bool is_eastern_surname(const Token *token) {
    const LexiconEntry *entry = &lexicon_entries[token_entry(token)];

    return entry->classes >> CLASS_NAME_VARIANT & 1
        && (entry->languages >> LANGUAGE_KO & 1 || entry->languages >> LANGUAGE_ZH & 1);
}

#endif
