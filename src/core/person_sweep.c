/*
 * person_sweep.c - how a sentence is written, and where in it names and titles may begin.
 *
 * Four tokens of five are of no use for names, but which ones follows no pattern that a branch predictor
 * could learn: a branch on each would cost more than all the work. The loops here have none. Conditions
 * become numbers that are added up, and a list is made by writing every token's number to its end and moving
 * that end on only behind those that belong to it (Ross, Selection conditions in main memory, 2004).
 */
#include "person_sweep.h"

/*
 * A sentence of at least this many words, that many tenths of them capitalised, is a headline in title case. One
 * letter is no word here.
 */
#define HEADLINE_MIN_WORDS 4
#define HEADLINE_TENTHS 7

/* With that many tenths of the words in capitals, it is in upper case; no fewer than HEADLINE_TENTHS. */
#define SHOUTED_TENTHS 8

/* Of a longer sentence its beginning tells. */
#define JUDGED_TOKENS 4096

/*
 * More than so many words of a hundred are capitals that stand between others, behind a word in lower case, in German;
 * 12 to 26 were counted in nearly all of its news, up to 10 in nearly all of other languages. Looked for in a sample of
 * an article's tokens, if words enough are among them.
 */
#define NOUN_PERCENT 12
#define NOUN_WORDS 50
#define NOUN_SAMPLE 512

SentenceCase sentence_case(const Article *article, const Sentence *sentence) {
    uint32_t n_tokens = sentence->n_tokens < JUDGED_TOKENS ? sentence->n_tokens : JUDGED_TOKENS;
    const Token *first = &article->tokens[sentence->first_token], *end = first + n_tokens;
    const Token *last = first + sentence->n_tokens - 1;
    uint64_t n_lower = 0, n_capital = 0, n_upper = 0, n_marks = 0, n_words;

    /* A few words of most sentences are enough: with more than that in lower case, no others help. */
    for (const Token *token = first; token < end; token++) {
        n_lower += (token->letters == CASE_LOWER) & (token->length > 1);
        if (n_lower * 10 > n_tokens * (UINT64_C(10) - HEADLINE_TENTHS))
            return SENTENCE_PLAIN;
    }
    for (const Token *token = first; token < end; token++) {
        n_capital += (token->letters >= CASE_CAPITALISED) & (token->length > 1);
        n_upper += token->letters == CASE_UPPER;
        n_marks += ((token->code == ',') | (token->code == '(')) & (token->kind == TOKEN_PUNCTUATION);
    }
    n_words = n_lower + n_capital;
    if (n_words >= 2 && n_upper * 10 >= n_words * SHOUTED_TENTHS)
        return SENTENCE_SHOUTED;
    /* A headline has no full stop and no list of names. */
    if (n_marks * 4 > n_words || (sentence->stopped && token_is(last, '.')))
        return SENTENCE_PLAIN;
    return n_words >= HEADLINE_MIN_WORDS && n_capital * 10 >= n_words * HEADLINE_TENTHS ? SENTENCE_TITLED
        : SENTENCE_PLAIN;
}

bool nouns_are_capitalised(const Article *article) {
    uint32_t stride = article->n_tokens / NOUN_SAMPLE + 1;
    uint32_t n_words = 0, n_nouns = 0;

    for (uint64_t i = 1; i + 1 < article->n_tokens; i += stride) {
        const Token *token = &article->tokens[i];

        n_words += (token->letters != CASE_NONE) & (token->length > 1);
        n_nouns += (token[-1].letters == CASE_LOWER) & (token->letters == CASE_CAPITALISED)
            & (token[1].letters != CASE_CAPITALISED);
    }
    return n_words >= NOUN_WORDS && n_nouns * 100 > n_words * NOUN_PERCENT;
}

/* Whether the token may be of use, as far as it tells by itself. */
static inline uint32_t may_matter(const Token *token) {
    return ((token->kind == TOKEN_WORD) & (token->letters != CASE_LOWER))
        | (uint32_t) (token->flags & WORD_BEFORE_NAME) / WORD_BEFORE_NAME;
}

/* Whether one of those is, before a token of that symbol, which is a capitalised word or not. */
static inline uint32_t matters(const Token *token, uint32_t next_symbol, bool next_capital) {
    const LexiconEntry *entry = &lexicon_entries[token->code];
    uint64_t phrase = entry->phrase_classes >> CLASS_TITLE | entry->phrase_classes >> CLASS_NAME_PARTICLE;
    uint64_t begins = entry->classes >> CLASS_TITLE | (phrase & lexicon_pair(token->code, next_symbol))
        | (entry->classes >> CLASS_NAME_PARTICLE & next_capital);

    return (uint32_t) (begins & 1) | (token->letters != CASE_LOWER);
}

void sweep_on(Sweep *sweep, uint32_t first, uint32_t end) {
    const Token *tokens = sweep->article->tokens;
    uint32_t last = sweep->article->n_tokens - 1, count = 0, kept = 0;

    if (end - first > SWEPT_TOKENS)
        end = first + SWEPT_TOKENS;
    for (uint32_t i = first; i < end; i++) {
        sweep->starts[count] = i;
        count += may_matter(&tokens[i]);
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = sweep->starts[i];
        const Token *next = &tokens[at == last ? at : at + 1];

        sweep->starts[kept] = at;
        kept += matters(&tokens[at], token_symbol(next), next->letters >= CASE_CAPITALISED);
    }
    sweep->starts[kept] = NO_START;
    sweep->next = 0;
    sweep->end = end;
}
