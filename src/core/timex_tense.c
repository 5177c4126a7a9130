/*
 * timex_tense.c - whether the verbs around a date tell of what has been or of what is to come.
 *
 * The nearest verb form decides, as in HeidelTime (Stroetgen and Gertz, Multilingual and cross-domain temporal tagging,
 * LRE 2013); which form tells what is in lexicon/, class tense.
 */
#include "timex_meaning.h"

/* How far from a mention, in tokens, its tense is looked for. */
#define TENSE_WINDOW 12

/* How many tokens may stand before a mention that begins its sentence: "In three days". */
#define OPENING_TOKENS 2

/* How far before a participle its auxiliary may stand; how far before one that ends the sentence. */
#define AUXILIARY_WINDOW 3
#define PERFECT_WINDOW 24

/* How far before a mention a word may stand that looks ahead: "until", "until at least". */
#define AHEAD_WINDOW 3

/* How many tokens a comma between a mention and a verb counts for. */
#define CLAUSE_STEPS 2

/*
 * A story goes on from the mention before with one in the first so many tokens of the next sentence, or behind an 'and',
 * at most so many days later, with a month in the same year if it was so many days ago; or behind a clause of so many
 * tokens that an 'and' joins, at most so many days later. A day anywhere in the next sentence goes on with one that was
 * not too long ago.
 */
#define STORY_OPENING 3
#define STORY_DAYS 183
#define STORY_PAST 730
#define STORY_DAYS_NEAR 60
#define STORY_LONG_PAST 1825
#define STORY_CLAUSE 6
#define STORY_DAYS_JOINED 365

int32_t timex_word_tense(const Article *article, uint32_t at, uint32_t end) {
    const LexiconSense *sense = NULL;
    uint32_t n_tokens;

    if (article->tokens[at].flags & WORD_DATE)      /* the flag of class tense */
        sense = article_phrase(article, at, end, CLASS_TENSE, &n_tokens);
    return sense ? sense->payload : 0;
}

/* Whether the sentence goes on to a form of the past: "ist am Freitag gestorben", not "ist am Freitag". */
static bool goes_on_past(const Article *article, uint32_t at) {
    uint32_t end = article->n_tokens - at < PERFECT_WINDOW ? article->n_tokens : at + PERFECT_WINDOW;

    while (++at < end && !token_starts_sentence(&article->tokens[at])) {
        if (timex_word_tense(article, at, article->n_tokens) == TENSE_PAST)
            return true;
    }
    return false;
}

/* Whether the word is the article of one of several, behind which no verb stands. */
static bool is_one(const Article *article, uint32_t at) {
    const LexiconSense *term = token_sense(article, &article->tokens[at], CLASS_DATE_TERM);

    return term && term->payload == DATE_TERM_ONE;
}

/* The tense of a token, with the auxiliary right behind a participle: "eröffnet werden". */
static int32_t token_tense(const Article *article, uint32_t at, uint32_t end) {
    int32_t tense = timex_word_tense(article, at, end);
    uint32_t next = at + 1;

    if (tense == TENSE_PAST && at > 0 && is_one(article, at - 1))
        return 0;               /* "a cut", "a planned vote" */
    if (tense == TENSE_PERFECT)
        return goes_on_past(article, at) ? TENSE_PAST : TENSE_PERFECT;
    if (tense == TENSE_PAST && next < article->n_tokens && !token_starts_sentence(&article->tokens[next]))
        tense = timex_word_tense(article, next, article->n_tokens) == TENSE_AUXILIARY ? TENSE_FUTURE : TENSE_PAST;
    return tense == TENSE_AUXILIARY ? TENSE_FUTURE : tense;
}

/*
 * A past participle is no past where a verb form before it looks ahead: "will be held", "is expected to be
 * signed".
 */
static int32_t with_auxiliary(const Article *article, uint32_t at, int32_t tense) {
    for (unsigned i = 0; i < AUXILIARY_WINDOW && at > 0 && tense == TENSE_PAST; i++) {
        if (token_starts_sentence(&article->tokens[at]) || article->tokens[at - 1].kind != TOKEN_WORD)
            return tense;
        at--;
        if (token_tense(article, at, article->n_tokens) == TENSE_FUTURE)
            return TENSE_FUTURE;
    }
    return tense;
}

/* Where what is told of a mention goes on behind it: a purpose tells nothing ("met on Monday to open talks"). */
static uint32_t behind_purpose(const Article *article, uint32_t end) {
    uint32_t n_tokens;

    if (end + 1 < article->n_tokens && timex_is_word(article, end, end + 1, DATE_WORD_TO, &n_tokens)
        && !token_starts_sentence(&article->tokens[end]) && !token_starts_sentence(&article->tokens[end + 1])
        && timex_word_tense(article, end + 1, article->n_tokens) == TENSE_FUTURE)
        return end + 2;
    return end;
}

/*
 * Whether a verb behind a comma only tells who says so, and nothing of when it is: "the schools open on May 25, she
 * said."; not "On May 25, she said that ..."
 */
static bool attributes(const Article *article, uint32_t at) {
    const Token *token = &article->tokens[at];

    return token_sense(article, token, CLASS_SPEECH_VERB)
           && (token_is(token - 1, '"') || token_is(token - 1, 0x201D) || at + 1 == article->n_tokens
               || token_is(token + 1, '.') || token_starts_sentence(token + 1));
}

/* Whether another clause may begin behind the token. */
static bool parts_clauses(const Token *token) {
    return token_is(token, ',') || token_is(token, ';');
}

/* Whether the token, right behind a mention, begins another clause: "left in April and is to return". */
static bool joins_clause(const Article *article, uint32_t at) {
    uint32_t n_tokens;

    return timex_is_word(article, at, at + 1, DATE_WORD_AND, &n_tokens);
}

/* Whether the tense is past or future. */
static bool tells(int32_t tense) {
    return tense == TENSE_PAST || tense == TENSE_FUTURE;
}

int32_t timex_tense(const Article *article, uint32_t first, uint32_t end) {
    uint32_t before = first, after = behind_purpose(article, end);
    unsigned back_from = 0, forward_from = 0;       /* in which step that direction goes on */
    bool back = before > 0 && !token_starts_sentence(&article->tokens[before]);
    bool forward = true, ahead = false, comma = false;

    for (unsigned i = 0; back || forward; i++) {
        int32_t tense;

        if (back && (i >= back_from || !forward)) {
            before--;
            tense = with_auxiliary(article, before, token_tense(article, before, first));
            if (tells(tense))
                return tense;
            ahead |= i < AHEAD_WINDOW && (tense == TENSE_AHEAD || (tense == TENSE_PERFECT && i > 0));
            if (parts_clauses(&article->tokens[before]))
                back_from = i + 1 + CLAUSE_STEPS;
            back = before > 0 && first - before < TENSE_WINDOW
                   && !token_starts_sentence(&article->tokens[before]);
        }
        forward = forward && after < article->n_tokens && after - end < TENSE_WINDOW
                  && !token_starts_sentence(&article->tokens[after]);
        if (forward && (i >= forward_from || !back)) {
            tense = token_tense(article, after, article->n_tokens);
            if (tells(tense) && !(comma && tense == TENSE_PAST && attributes(article, after)))
                return tense;
            ahead |= tense == TENSE_PERFECT && i == 0;
            comma |= token_is(&article->tokens[after], ',');
            if (after > end ? parts_clauses(&article->tokens[after]) : joins_clause(article, after))
                forward_from = i + 1 + CLAUSE_STEPS;
            after++;
        }
    }
    return ahead ? TENSE_FUTURE : 0;
}

bool timex_joins_date(const Article *article, uint32_t at) {
    const LexiconSense *term = token_sense(article, &article->tokens[at], CLASS_DATE_TERM);
    uint32_t n_tokens;

    return (term && term->payload == DATE_TERM_ON) || timex_is_word(article, at, at + 1, DATE_WORD_IN, &n_tokens)
           || timex_is_word(article, at, at + 1, DATE_WORD_ARTICLE, &n_tokens);
}

/* Whether the word makes a participle behind it one of the present: "is heard". */
static bool is_present(const Article *article, uint32_t at) {
    uint32_t n_tokens;

    return timex_is_word(article, at, at + 1, DATE_WORD_IS, &n_tokens);
}

bool timex_happened_then(const Article *article, uint32_t first) {
    const Token *tokens = article->tokens;
    bool joined = first > 0 && timex_joins_date(article, first - 1);
    uint32_t at = first;                /* of the verb */

    for (unsigned i = 0; i < 1u + joined; i++) {
        if (at == 0 || token_starts_sentence(&tokens[at]))
            return false;
        at--;
    }
    if (with_auxiliary(article, at, token_tense(article, at, first)) != TENSE_PAST)
        return false;
    return at == 0
           || (!is_present(article, at - 1) && (joined || token_tense(article, at - 1, first) != TENSE_PAST));
}

/* Whether a sentence that begins with the mention, which ends before `at`, looks ahead. */
static bool goes_on_ahead(const Article *article, uint32_t at) {
    uint32_t end = article->n_tokens - at < TENSE_WINDOW ? article->n_tokens : at + TENSE_WINDOW;

    for (; at < end && !token_starts_sentence(&article->tokens[at]); at++) {
        int32_t tense = token_tense(article, at, article->n_tokens);

        if (tense)
            return tense != TENSE_PAST;
    }
    return false;
}

/* Whether the word looks back over the time behind it: "the first visit in three years", "the biggest in 20 years". */
static bool looks_back(const Article *article, const Token *token) {
    const LexiconSense *mark = token_sense(article, token, CLASS_DATE_MARK);

    return token_sense(article, token, CLASS_ORDINAL) || (mark && mark->payload == DATE_MARK_SUPERLATIVE);
}

bool timex_looks_ahead(const Article *article, uint32_t first, uint32_t end) {
    uint32_t at = first;

    for (unsigned i = 0; i < TENSE_WINDOW; i++) {
        int32_t tense;

        if (at == 0 || token_starts_sentence(&article->tokens[at]))
            return first - at <= OPENING_TOKENS && goes_on_ahead(article, end);
        at--;
        tense = with_auxiliary(article, at, token_tense(article, at, first));
        if (tense == TENSE_AHEAD && i >= AHEAD_WINDOW)
            continue;
        if (tense || looks_back(article, &article->tokens[at]))
            return tense && tense != TENSE_PAST;
    }
    return false;
}

/* In how many days at most a story that the mention before began goes on with the match; 0 if it does not. */
static int32_t story_days(const Article *article, uint32_t before, const TimexMatch *match) {
    const Token *tokens = article->tokens;
    uint32_t n_tokens, opening = 0;

    if (match->first - before > TENSE_WINDOW)
        return 0;
    for (uint32_t at = before; at <= match->first; at++) {
        if ((tokens[at].flags & TOKEN_BLOCK_START) || (opening && (tokens[at].flags & TOKEN_SENTENCE_START)))
            return 0;
        if (tokens[at].flags & TOKEN_SENTENCE_START)
            opening = at;
    }
    if (opening)
        return match->first - opening < STORY_OPENING ? STORY_DAYS : STORY_DAYS_NEAR;
    before += token_is(&tokens[before], ',');
    if (timex_is_word(article, before, before + 1, DATE_WORD_AND, &n_tokens))
        return match->first - before > 2        /* "and convicted in June", not "and in June" */
               && match->first - before <= STORY_CLAUSE ? STORY_DAYS_JOINED : 0;
    for (uint32_t at = match->first; at > before && match->first - at < STORY_OPENING; at--) {
        if (timex_is_word(article, at - 1, at, DATE_WORD_AND, &n_tokens))
            return STORY_DAYS;
    }
    return 0;
}

int32_t timex_story_year(const Resolver *resolver, const Reading *reading, Grain grain, const TimexMatch *match) {
    int32_t days, year, first, last;
    Point point;

    if (!resolver->mention_told || resolver->mention_day == DAY_NONE || resolver->published == DAY_NONE
        || (grain != GRAIN_DAY && grain != GRAIN_MONTH)
        || (resolver->mention_grain != GRAIN_DAY && resolver->mention_grain != GRAIN_MONTH))
        return 0;
    days = story_days(resolver->article, resolver->mention_end, match);
    if (days == 0
        || (days == STORY_DAYS_NEAR
            && (grain != GRAIN_DAY || resolver->published - resolver->mention_day > STORY_LONG_PAST))
        || (days == STORY_DAYS && grain == GRAIN_MONTH && resolver->published - resolver->mention_day < STORY_PAST))
        return 0;
    year = calendar_date(resolver->mention_day).year;
    point = timex_point_in_year(reading, grain, year);
    point_days(&point, &first, &last);
    if (last < resolver->mention_day && (grain == GRAIN_DAY || days > STORY_DAYS)) {
        point = timex_point_in_year(reading, grain, ++year);
        point_days(&point, &first, &last);
    }
    return first != DAY_NONE && last >= resolver->mention_day && first - resolver->mention_day <= days
           && last <= resolver->published
           && (!has(reading, FIELD_WEEKDAY) || calendar_weekday(first) == get(reading, FIELD_WEEKDAY)) ? year : 0;
}
