/*
 * timex_number.c - numbers in dates, written with digits or spoken: counts, ordinals, years.
 *
 * Number words are put together as most languages say them: smaller ones are added to larger before them
 * (twenty four, two hundred five), larger ones multiply smaller before them (two hundred, twenty thousand).
 * Where a word does not fit what stands before it, the number has ended. With what a number can begin and go on is also
 * known to src/compile/timex_gate.c.
 */
#include "timex_grammar.h"

/* No count in a date is larger: 99 billion, in hundredths still far from overflow. */
#define COUNT_MAX INT64_C(99999999999)

/* Longest number phrase, in words. */
#define MAX_WORDS 8

static bool is_glued(const Token *token) {
    return !(token->flags & TOKEN_SPACE_BEFORE);
}

/* Whether tokens at and at + 1 are that glued punctuation and a glued number of low to high bytes. */
static bool number_follows(const Article *article, uint32_t at, uint32_t end, uint32_t punctuation,
                           unsigned low, unsigned high) {
    const Token *tokens = article->tokens;

    return at + 1 < end && token_is(&tokens[at], punctuation) && is_glued(&tokens[at])
           && tokens[at + 1].kind == TOKEN_NUMBER && is_glued(&tokens[at + 1]) && tokens[at + 1].length >= low
           && tokens[at + 1].length <= high;
}

/* Whether the word is the indefinite article, which counts only before what it multiplies (a hundred). */
static bool is_article(const Article *article, uint32_t at) {
    const LexiconSense *sense = token_sense(article, &article->tokens[at], CLASS_DATE_TERM);

    return sense && sense->payload == DATE_TERM_ONE;
}

/* The value of a number word at `at`; 0 tokens for none. */
static uint32_t cardinal(const Article *article, uint32_t at, uint32_t end, int64_t *value) {
    const LexiconSense *sense;
    uint32_t n_tokens;

    if (at >= end || article->tokens[at].kind != TOKEN_WORD)
        return 0;
    sense = article_phrase(article, at, end, CLASS_CARDINAL, &n_tokens);
    if (!sense)
        return 0;
    *value = sense->payload;
    if (n_tokens == 1 && sense->payload == 1 && is_article(article, at)) {
        if (at + 1 >= end)
            return 0;
        sense = token_sense(article, &article->tokens[at + 1], CLASS_CARDINAL);
        if (!sense || sense->payload < 100)
            return 0;
    }
    return n_tokens;
}

/* Puts the word's value on to the number so far; false if it does not go on with it. */
static bool compose(int64_t *total, int64_t *part, int64_t value, bool ideograph) {
    if (value >= 1000) {
        if (*total + (*part ? *part : 1) > COUNT_MAX / value)
            return false;
        *total += (*part ? *part : 1) * value;
        *part = 0;
    } else if (value == 100 || (value == 10 && ideograph)) {
        if (value == 100 && *part >= 10 && *part < 100 && !ideograph) {
            *part *= value;     /* nineteen hundred */
            return true;
        }
        if (*part % value >= 10 || *part > 10 * value)
            return false;
        *part = *part - *part % 10 + (*part % 10 ? *part % 10 : *part ? 0 : 1) * value;
    } else if (value >= 10 ? *part % 100 == 0
                           : *part % 10 == 0 && (*part % 100 >= 20 || *part % 100 == 0 || ideograph)) {
        *part += value;
    } else {
        return false;
    }
    return true;
}

/* Whether the word may join the parts of a number: two thousand and five. */
static bool joins_number(const Article *article, uint32_t at) {
    const LexiconSense *sense = token_sense(article, &article->tokens[at], CLASS_DATE_WORD);

    return sense && sense->payload == DATE_WORD_AND;
}

/* A number in words from `at` on, added to `part`, whole. */
static uint32_t number_words(const Article *article, uint32_t at, uint32_t end, int64_t part,
                             int64_t *value) {
    uint32_t start = at;
    int64_t total = 0;
    bool any = part != 0;

    for (unsigned words = 0; words < MAX_WORDS; words++) {
        int64_t word;
        uint32_t next = at;
        uint32_t n_tokens;

        if (any && next < end && (token_is(&article->tokens[next], '-') || words))
            next += token_is(&article->tokens[next], '-') && is_glued(&article->tokens[next]);
        if (any && next == at && next < end && part % 100 == 0 && total + part > 0
            && joins_number(article, next))
            next++;
        n_tokens = cardinal(article, next, end, &word);
        if (!n_tokens || (any && word == 0))
            break;
        if (!any)
            part = word;
        else if (!compose(&total, &part, word, article->tokens[next].script == SCRIPT_HAN))
            break;
        if (!any && word >= 1000) {
            total = word;
            part = 0;
        }
        any = true;
        at = next + n_tokens;
    }
    *value = total + part;
    return at - start;
}

/* Hundredths of a fraction written "1/2" at `at`; 0 tokens for none. */
static uint32_t fraction(const Article *article, uint32_t at, uint32_t end, int64_t *hundredths) {
    const Token *tokens = article->tokens;

    if (at >= end || tokens[at].kind != TOKEN_NUMBER || !number_follows(article, at + 1, end, '/', 1, 1)
        || tokens[at].code == 0 || tokens[at].code >= tokens[at + 2].code)
        return 0;
    *hundredths = tokens[at].code * 100 / tokens[at + 2].code;
    return 3;
}

/*
 * A number in digits: grouped in thousands, with a decimal fraction or a written one (1/2, ½), before a million
 * or not.
 */
static uint32_t digits(const Article *article, uint32_t at, uint32_t end, int64_t *value) {
    const Token *tokens = article->tokens;
    uint32_t start = at;
    int64_t whole = tokens[at].code;
    int64_t hundredths = 0;
    int64_t word;
    uint32_t n_tokens = fraction(article, at, end, &hundredths);

    if (n_tokens) {
        *value = hundredths;
        return n_tokens;
    }
    if (whole == NUMBER_TOO_LARGE)
        return 0;
    at++;
    while (whole < COUNT_MAX / 1000
           && (number_follows(article, at, end, ',', 3, 3) || number_follows(article, at, end, '.', 3, 3))) {
        whole = whole * 1000 + tokens[at + 1].code;
        at += 2;
    }
    if (number_follows(article, at, end, '.', 1, 2) || number_follows(article, at, end, ',', 1, 2)) {
        hundredths = tokens[at + 1].code * (tokens[at + 1].length == 1 ? 10 : 1);
        at += 2;
    } else if (at < end && tokens[at].kind == TOKEN_PUNCTUATION && timex_fraction(tokens[at].code)) {
        hundredths = timex_fraction(tokens[at++].code);
    } else {
        at += fraction(article, at, end, &hundredths);
    }
    n_tokens = cardinal(article, at, end, &word);
    if (n_tokens && word >= 1000 && whole <= COUNT_MAX / word - 1) {
        *value = (whole * 100 + hundredths) * word;
        return at + n_tokens - start;
    }
    *value = whole * 100 + hundredths;
    return at - start;
}

uint32_t timex_count(const Article *article, uint32_t at, uint32_t end, int64_t *value) {
    uint32_t n_tokens;

    if (at >= end)
        return 0;
    if (article->tokens[at].kind == TOKEN_NUMBER)
        return digits(article, at, end, value);
    n_tokens = number_words(article, at, end, 0, value);
    *value *= 100;
    return n_tokens;
}

uint32_t timex_ordinal(const Article *article, uint32_t at, uint32_t end, int64_t *value) {
    const Token *tokens = article->tokens;
    const LexiconSense *sense;
    uint32_t n_tokens;

    if (at >= end)
        return 0;
    if (tokens[at].kind == TOKEN_NUMBER) {
        if (at + 1 == end || !is_glued(&tokens[at + 1])
            || !token_sense(article, &tokens[at + 1], CLASS_ORDINAL_SUFFIX))
            return 0;
        *value = tokens[at].code;
        return 2;
    }
    sense = article_phrase(article, at, end, CLASS_ORDINAL, &n_tokens);
    if (!sense)
        return 0;
    *value = sense->payload;
    return n_tokens;
}

/* A year said digit by digit, as Chinese and Japanese write it (二〇二六). */
static uint32_t year_digits(const Article *article, uint32_t at, uint32_t end, int64_t *value) {
    *value = 0;
    for (uint32_t i = 0; i < 4; i++) {
        int64_t digit;

        if (at + i >= end || article->tokens[at + i].script != SCRIPT_HAN
            || cardinal(article, at + i, end, &digit) != 1 || digit > 9)
            return 0;
        *value = *value * 10 + digit;
    }
    return 4;
}

/* Years are said in two halves (nineteen ninety-six) or as a count (two thousand five). */
uint32_t timex_year_words(const Article *article, uint32_t at, uint32_t end, int64_t *value) {
    int64_t century, of_century;
    uint32_t n_tokens = year_digits(article, at, end, value);
    uint32_t n_more;

    if (n_tokens)
        return n_tokens;
    n_tokens = number_words(article, at, end, 0, &century);
    if (!n_tokens || article->tokens[at].script == SCRIPT_HAN)      /* 千年: a thousand years */
        return 0;
    if (century >= 1000 && century < 2200) {
        *value = century;
        return n_tokens;
    }
    if (century < 10 || century > 21)
        return 0;
    n_more = number_words(article, at + n_tokens, end, 0, &of_century);
    if (!n_more || of_century < 10 || of_century > 99)
        return 0;
    *value = century * 100 + of_century;
    return n_tokens + n_more;
}
