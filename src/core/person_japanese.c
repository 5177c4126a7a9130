/*
 * person_japanese.c - names in Japanese texts, which no spaces set apart: a surname that is listed, a given name of up to
 * three characters, a title ('石破茂前首相', '小泉進次郎農相', '高市氏'); or a name in katakana before a title.
 *
 * Words that begin like a name are many: places ('千葉県知事'), bodies ('関西電力社長'). What tells them is a word that
 * makes a place or a body of what stands before it (県, 社), and that a surname of one character needs more: a given
 * name that is listed, or nobody of its like right before it.
 */
#include "person_japanese.h"

#include "person_settle.h"
#include "person_tokens.h"

/* Characters of a given name. */
#define MAX_GIVEN 3

/* Of a Chinese name, and those of them behind its surname. */
#define MAX_CHINESE 3
#define CHINESE_GIVEN (MAX_CHINESE - 1)

/* Letters of the shortest name in katakana. */
#define MIN_KATAKANA 2

#define KATAKANA_FIRST 0x30A1
#define KATAKANA_LAST 0x30FC

/* Between the parts of a foreign name. */
#define NAME_DOT 0x30FB

static Article in_japanese(const Article *article) {
    Article japanese = *article;

    japanese.language = LANGUAGE_JA;
    return japanese;
}

static bool is_han(const Token *token) {
    return token->kind == TOKEN_WORD && token->script == SCRIPT_HAN;
}

/* Whether token `at` stands in one piece with the token before it, of the same script. */
static bool is_glued(const Article *article, uint32_t at) {
    const Token *token = &article->tokens[at];

    return at > 0 && !(token->flags & TOKEN_SPACE_BEFORE) && token[-1].kind == TOKEN_WORD
        && token[-1].script == token->script;
}

/* The tokens of the listed surname at `at`, 0 if there is none; *reading gets its reading. */
static uint32_t surname_length(const Article *japanese, uint32_t at, uint32_t end, uint32_t *reading) {
    const LexiconSense *sense;
    uint32_t n_tokens, n_read;

    if (!article_phrase(japanese, at, end, CLASS_SURNAME, &n_tokens)
        || (n_tokens == 1 && !is_listed(token_entry(&japanese->tokens[at]), CLASS_SURNAME, LANGUAGE_JA)))
        return 0;
    sense = article_phrase(japanese, at, end, CLASS_NAME_VARIANT, &n_read);
    *reading = sense && sense->language == LANGUAGE_JA && n_read == n_tokens ? (uint32_t) sense->payload : 0;
    return n_tokens;
}

/* Whether tokens [at, end) are all of a listed given name; *reading gets its reading. */
static bool is_given(const Article *japanese, uint32_t at, uint32_t end, uint32_t *reading) {
    const LexiconSense *sense;
    uint32_t n_tokens, n_read;

    sense = article_phrase(japanese, at, end, CLASS_NAME_VARIANT, &n_read);
    *reading = sense && sense->language == LANGUAGE_JA && n_read == end - at ? (uint32_t) sense->payload : 0;
    sense = article_phrase(japanese, at, end, CLASS_GIVEN_NAME, &n_tokens);
    return sense && sense->language == LANGUAGE_JA && n_tokens == end - at;
}

bool japanese_name_read(const Article *article, uint32_t at, uint32_t end, JapaneseName *name) {
    bool told = article->language == LANGUAGE_JA;
    Article japanese = in_japanese(article);
    uint32_t length;

    if (article->language == LANGUAGE_ZH || article->language == LANGUAGE_KO || !is_han(&article->tokens[at]))
        return false;
    length = surname_length(&japanese, at, end, &name->surname_reading);
    name->given = at + length;
    name->given_reading = 0;
    if (length == 0 || (length == 1 && !told) || end - name->given > MAX_GIVEN)
        return false;
    if (name->given == end)
        return told || length > 1;
    return is_given(&japanese, name->given, end, &name->given_reading)
        || (length > 1 && (told || end - at > MAX_CHINESE));
}

/* ----------------------------------------------------------------------------------------------------------
 * Names before titles
 */

/* Whether a title stands at `at`, perhaps behind a word that widens it; *honorific gets whether it is a form of address. */
static bool title_at(const Article *japanese, uint32_t at, uint32_t end, bool *honorific) {
    const LexiconSense *title;
    uint32_t n_tokens, n_widening;

    if (at >= end || japanese->tokens[at].kind != TOKEN_WORD)
        return false;
    title = article_phrase(japanese, at, end, CLASS_TITLE, &n_tokens);
    if (!title && article_phrase(japanese, at, end, CLASS_TITLE_MODIFIER, &n_widening) && at + n_widening < end)
        title = article_phrase(japanese, at + n_widening, end, CLASS_TITLE, &n_tokens);
    *honorific = title && title->payload == TITLE_HONORIFIC;
    return title != NULL;
}

/* Whether one of the tokens [at, end) makes a place or a body of what stands before it, or a place begins with them. */
static bool is_other_name(const Article *japanese, uint32_t at, uint32_t end) {
    uint32_t n_tokens;

    for (uint32_t i = at; i < end; i++) {
        if (article_phrase(japanese, i, end, CLASS_ORGANISATION, &n_tokens)
            || (i > at && article_phrase(japanese, i, end, CLASS_PLACE, &n_tokens) && n_tokens > 1))
            return true;
    }
    return false;
}

/* How a surname is known. */
typedef enum SurnameKind
{
    SURNAME_NONE,
    SURNAME_SHORT,              /* one character */
    SURNAME_LONG,
    SURNAME_CHINESE
} SurnameKind;

static SurnameKind surname_kind(const Article *japanese, uint32_t at, uint32_t end, uint32_t *n_tokens) {
    uint32_t reading;

    *n_tokens = surname_length(japanese, at, end, &reading);
    if (*n_tokens > 1)
        return SURNAME_LONG;
    if (is_glued(japanese, at))
        return SURNAME_NONE;
    if (*n_tokens == 1)
        return SURNAME_SHORT;
    *n_tokens = 1;
    return is_listed(token_entry(&japanese->tokens[at]), CLASS_SURNAME, LANGUAGE_ZH) ? SURNAME_CHINESE : SURNAME_NONE;
}

/* Whether `n` characters from `at` on, before a title, can be the given name behind such a surname. */
static bool can_be_given(const Article *japanese, SurnameKind kind, uint32_t at, uint32_t n, bool honorific) {
    uint32_t reading;

    if (n == 0)
        return honorific || kind == SURNAME_LONG;
    if (is_other_name(japanese, at, at + n))
        return false;
    if (kind == SURNAME_CHINESE)
        return n == CHINESE_GIVEN;
    return (kind == SURNAME_LONG && n > 1) || is_given(japanese, at, at + n, &reading);
}

static uint32_t characters_end(const Article *japanese, uint32_t at, uint32_t end) {
    uint32_t n_surname, n_place;
    SurnameKind kind = surname_kind(japanese, at, end, &n_surname);
    bool place, honorific;

    if (kind == SURNAME_NONE)
        return at;
    place = article_phrase(japanese, at, end, CLASS_PLACE, &n_place) != NULL;
    for (uint32_t n = 0; n <= MAX_GIVEN; n++) {
        uint32_t after = at + n_surname + n;

        if (n > 0 && (after > end || !is_han(&japanese->tokens[after - 1]) || !is_glued(japanese, after - 1)))
            break;
        if (!title_at(japanese, after, end, &honorific))
            continue;
        /* '山口知事' is of a place as likely; so is what begins with a longer one. */
        if (place && ((n == 0 && !honorific) || n_place > n_surname))
            return at;
        return can_be_given(japanese, kind, at + n_surname, n, honorific) ? after : at;
    }
    return at;
}

/* Katakana with its long mark; each is a token. */
static bool is_katakana(const Article *article, uint32_t at) {
    const Token *token = &article->tokens[at];
    unsigned bytes;
    uint32_t c;

    if (token->kind != TOKEN_WORD || token->script != SCRIPT_KANA)
        return false;
    c = utf8_decode(article->text, article->length, token->start, &bytes);
    return c >= KATAKANA_FIRST && c <= KATAKANA_LAST;
}

static uint32_t katakana_run(const Article *article, uint32_t at, uint32_t end) {
    for (at++; at < end && is_katakana(article, at) && is_glued(article, at);)
        at++;
    return at;
}

/* Whether the katakana of tokens [at, end) are a word that is listed as anything but a name. */
static bool is_other_word(const Article *japanese, uint32_t at, uint32_t end) {
    static const Class others[] = {CLASS_PLACE, CLASS_ORGANISATION, CLASS_COMMON, CLASS_UNIT, CLASS_TITLE};
    uint32_t n_tokens;

    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        if (article_phrase(japanese, at, end, others[i], &n_tokens) && n_tokens == end - at)
            return true;
    }
    return false;
}

/* 'ドナルド・トランプ大統領', 'トランプ氏': dots join the parts; one part that is another word is no name. */
static uint32_t katakana_end(const Article *japanese, uint32_t at, uint32_t end) {
    uint32_t after = katakana_run(japanese, at, end), first = after;
    bool honorific;

    if (at > 0 && (token_is(&japanese->tokens[at - 1], NAME_DOT) || (is_glued(japanese, at) && is_katakana(japanese, at - 1))))
        return at;
    while (after + 1 < end && token_is(&japanese->tokens[after], NAME_DOT) && is_katakana(japanese, after + 1))
        after = katakana_run(japanese, after + 1, end);
    if (!title_at(japanese, after, end, &honorific))
        return at;
    return after > first || (after - at >= MIN_KATAKANA && !is_other_word(japanese, at, after)) ? after : at;
}

uint32_t japanese_name_end(const Article *article, uint32_t at, uint32_t end) {
    if (is_han(&article->tokens[at]))
        return characters_end(article, at, end);
    return is_katakana(article, at) ? katakana_end(article, at, end) : at;
}
