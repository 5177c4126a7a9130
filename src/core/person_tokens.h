/*
 * person_tokens.h - what a token alone says of names. Private to the mentions of persons.
 */
#ifndef NEWS_PERSON_TOKENS_H
#define NEWS_PERSON_TOKENS_H

#include "article.h"

/* Whether a token is a word that begins with a capital. */
static inline bool token_is_capital(const Token *token) {
    return token->letters >= CASE_CAPITALISED;
}

/* Whether the word is a function word of the article's language, or of English where that is not known. */
static inline bool is_function_word(const Article *article, const Token *token) {
    Language language = article->language == LANGUAGE_ANY ? LANGUAGE_EN : article->language;

    return lexicon_entries[token_entry(token)].stop_languages >> language & 1;
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
