/*
 * block_signs.h - punctuation that tells what a block is. Private to the boilerplate files.
 */
#ifndef NEWS_BLOCK_SIGNS_H
#define NEWS_BLOCK_SIGNS_H

#include "article.h"

/* What stands between the parts of a menu, a breadcrumb trail or a byline. */
static inline bool is_separator(uint32_t c) {
    return c == '|' || c == '>' || c == '/' || c == 0xBB || c == 0xB7 || c == 0x203A
        || (c >= 0x2022 && c <= 0x2023) || (c >= 0x2190 && c <= 0x21FF) || (c >= 0x25A0 && c <= 0x25FF);
}

static inline bool is_closing_quote(uint32_t c) {
    return c == '"' || c == '\'' || c == 0xBB || c == 0xAB || c == 0x2019 || (c >= 0x201C && c <= 0x201F)
        || c == 0x203A || c == 0x300D || c == 0x300F;
}

static inline bool is_opening_quote(uint32_t c) {
    return is_closing_quote(c) || c == 0x2018 || c == 0x201A || c == 0x2039 || c == 0x300C || c == 0x300E;
}

static inline bool is_comma(uint32_t c) {
    return c == ',' || c == 0x3001 || c == 0xFF0C || c == 0x60C;
}

static inline bool is_dash(uint32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/* A single stop, as against an ellipsis. */
static inline bool is_full_stop(const Token *token) {
    uint32_t c = token->kind == TOKEN_PUNCTUATION && token->length < 4 ? token->code : 0;

    return (c == '.' && token->length == 1) || c == 0x3002 || c == 0xFF0E || c == 0xFF61 || c == 0x6D4
        || c == 0x964;
}

#endif
