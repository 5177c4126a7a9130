/*
 * person_uncased.c - candidates in Hangul and in characters, where no capitals tell a name; Japanese ones are told in
 * person_japanese.c.
 *
 * There a name is believed only beside a title, a Korean one also before an age: '배지훈 대통령', '국무총리 배지훈',
 * '배지훈(33)', '王晓明主席', '国家主席王晓明'. It has to read as an eastern name, surname first; among characters, which no
 * space divides, one of three is tried before one of two.
 */
#include "person_candidates.h"
#include "person_japanese.h"
#include "person_name.h"
#include "person_tokens.h"

/* What a title beside it makes such a name worth: enough by itself. */
#define UNCASED_POINTS 40

/* Characters of a given name. */
#define MAX_GIVEN 2

#define MAX_AGE 110

/* A name in Chinese characters. */
#define MAX_CHARACTERS 3
#define MIN_CHARACTERS 2

static bool is_glued_han(const Article *article, uint32_t at) {
    const Token *token = &article->tokens[at];

    return token->kind == TOKEN_WORD && token->script == SCRIPT_HAN && !(token->flags & TOKEN_SPACE_BEFORE);
}

/*
 * Bytes of the particle written on to a Hangul word, all but its first syllables; 0 if it is
 * none.
 */
static size_t particle_bytes(const Article *article, const Token *token, unsigned syllables) {
    size_t kept = syllables * HANGUL_BYTES;
    uint32_t particle;

    if (token->length <= kept)
        return 0;
    particle = lexicon_find(article->text + token->start + kept, token->length - kept);
    return lexicon_entries[particle].stop_languages ? token->length - kept : 0;
}

/* '씨를': a title of one syllable with a particle. */
static bool is_short_title(const Article *article, const Token *token) {
    uint32_t title;

    if (token->script != SCRIPT_HANGUL || particle_bytes(article, token, 1) == 0)
        return false;
    title = lexicon_find(article->text + token->start, HANGUL_BYTES);
    return lexicon_sense(title, CLASS_TITLE, article->language) != NULL;
}

static bool title_at(const Article *article, uint32_t at, uint32_t end) {
    uint32_t n_tokens;

    return at < end && article->tokens[at].kind == TOKEN_WORD
        && (article_phrase(article, at, end, CLASS_TITLE, &n_tokens) || is_short_title(article, &article->tokens[at]));
}

/* '배지훈 대통령', '배지훈 전 대통령': a title follows the word at `at`, perhaps behind a word that widens it. */
static bool title_follows(const Article *article, uint32_t at, uint32_t end) {
    if (title_at(article, at + 1, end))
        return true;
    return at + 1 < end && token_sense(article, &article->tokens[at + 1], CLASS_TITLE_MODIFIER)
        && title_at(article, at + 2, end);
}

/* '배지훈(33)', '배지훈(33·서울)': an age in brackets follows the word at `at`. */
static bool age_follows(const Article *article, uint32_t at, uint32_t end) {
    const Token *next = &article->tokens[at + 1];

    return at + 3 < end && token_is(next, '(') && !(next->flags & TOKEN_SPACE_BEFORE) && next[1].kind == TOKEN_NUMBER
        && next[1].code <= MAX_AGE && (token_is(&next[2], ')') || token_is(&next[2], ',') || token_is(&next[2], 0xB7));
}

static bool reads_as(const Article *article, uint32_t first, uint32_t end, size_t n_trimmed,
                     NameStyle style) {
    PersonName name;

    return person_name_read_mention(article, first, end, n_trimmed, &name) && name.style == style;
}

/*
 * Whether the Hangul word at `at` is a Korean name beside a title; *n_trimmed gets what follows the name in
 * it.
 */
static bool is_hangul_name(const Article *article, uint32_t at, uint32_t end, bool titled,
                           size_t *n_trimmed) {
    const Token *token = &article->tokens[at];

    *n_trimmed = 0;
    if (token->length <= HANGUL_BYTES
        || (!titled && !title_follows(article, at, end) && !age_follows(article, at, end)))
        return false;
    if (reads_as(article, at, at + 1, 0, NAME_KOREAN))
        return true;
    for (unsigned syllables = 3; titled && syllables >= 2; syllables--) {
        *n_trimmed = particle_bytes(article, token, syllables);
        if (*n_trimmed && reads_as(article, at, at + 1, *n_trimmed, NAME_KOREAN))
            return true;
    }
    return false;
}

/*
 * Whether the Hangul word at `at` is a surname alone before a title: '배 대통령'. One that is a number too ('한 의원' is a
 * lawmaker) needs a word between that widens the title ('한 전 대표').
 */
static bool is_hangul_surname(const Article *article, uint32_t at, uint32_t end) {
    const Token *token = &article->tokens[at];

    return token->length == HANGUL_BYTES && title_follows(article, at, end)
        && !(token_sense(article, token, CLASS_CARDINAL) && title_at(article, at + 1, end))
        && reads_as(article, at, at + 1, 0, NAME_KOREAN);
}

/* Whether tokens [first, end) are what is no person: '韩国总统' is a president of Korea. */
static bool is_place(const Article *article, uint32_t first, uint32_t end) {
    Article any = *article;
    uint32_t n_tokens;

    any.language = LANGUAGE_ANY;
    return article_phrase(&any, first, end, CLASS_PLACE, &n_tokens) && first + n_tokens == end;
}

/* The end of the Chinese name that begins at `at`; `at` if there is none. */
static uint32_t characters_end(const Article *article, uint32_t at, uint32_t end, bool titled) {
    uint32_t run = at + 1;

    if (!token_has(&article->tokens[at], CLASS_SURNAME))
        return at;
    while (run < end && run < at + MAX_CHARACTERS + 1 && is_glued_han(article, run))
        run++;
    for (unsigned length = MAX_CHARACTERS; length >= MIN_CHARACTERS; length--) {
        uint32_t after = at + length;

        if (after > run || !(titled || title_at(article, after, end)))
            continue;
        /* Two characters where the third already belongs to what is said of him. */
        if (titled && length > MIN_CHARACTERS && after - 1 < end
            && (lexicon_entries[token_entry(&article->tokens[after - 1])].stop_languages
                || article_phrase(article, after - 1, end, CLASS_SPEECH_VERB, &(uint32_t) {0})))
            continue;
        if (reads_as(article, at, after, 0, NAME_CHINESE) && !is_place(article, at, after))
            return after;
    }
    return at;
}

/*
 * The end of the name that begins at `at` with a surname of two characters, before a title: '欧阳晓明教授'; `at` if there
 * is none.
 */
static uint32_t long_surname_end(const Article *article, uint32_t at, uint32_t end) {
    uint32_t n_tokens, after;

    if (!article_phrase(article, at, end, CLASS_SURNAME, &n_tokens) || n_tokens < 2)
        return at;
    after = at + n_tokens;
    for (unsigned given = 0; given <= MAX_GIVEN; given++, after++) {
        if (title_at(article, after, end))
            return after;
        if (after >= end || !is_glued_han(article, after))
            break;
    }
    return at;
}

bool uncased_candidate(const Article *article, uint32_t at, uint32_t end, bool titled, Candidate *candidate) {
    uint32_t after = at;
    size_t n_trimmed = 0;
    uint8_t marks = CANDIDATE_KNOWN;

    switch ((Script) article->tokens[at].script) {
        case SCRIPT_HANGUL:
            if (is_hangul_surname(article, at, end))
                marks |= CANDIDATE_RESERVE;
            else if (!is_hangul_name(article, at, end, titled, &n_trimmed))
                break;
            after = at + 1;
            break;
        case SCRIPT_HAN:
        case SCRIPT_KANA:
            after = article->language == LANGUAGE_JA ? japanese_name_end(article, at, end)
                : long_surname_end(article, at, end);
            if (after == at && article->language != LANGUAGE_JA)
                after = characters_end(article, at, end, titled);
            break;
        default:
            break;
    }
    if (after == at)
        return false;
    *candidate = (Candidate) {.first = at, .end = after, .head = at, .own = UNCASED_POINTS, .n_words = 1,
                              .n_trimmed = (uint16_t) n_trimmed,
                              .marks = marks};
    return true;
}
