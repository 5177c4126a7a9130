/*
 * block_sets.h - tells the tokens of a stretch apart, without a branch on what they are.
 *
 * What is asked of a token first stands in four bytes of it. Where SSE2 is at hand, as on every x86-64, they are turned
 * into four vectors of sixteen tokens each, and compared so; elsewhere token by token. Private to the boilerplate files.
 */
#ifndef NEWS_BLOCK_SETS_H
#define NEWS_BLOCK_SETS_H

#include <string.h>

#include "article.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Tokens looked at together, one for each bit of a set. */
#define STRETCH_TOKENS 64

/* Words of so many bytes may tell what a text is about. */
#define MIN_CONTENT_BYTES 5

/* Sets of tokens: bit i is set if token i of the stretch is in it. */
typedef struct TokenSets
{
    uint64_t all;
    uint64_t stops;             /* function words */
    uint64_t content;           /* words that tell what a text is about */
    uint64_t markers;           /* words that may begin a marker phrase */
    uint64_t dates;             /* words that may be part of a date */
    uint64_t signs;             /* punctuation */
    uint64_t others;            /* numbers, words of other scripts than Latin, cues */
    uint32_t cases[CASE_MIXED + 1];     /* how many tokens are written so, by TokenCase; 0 for CASE_NONE */
    uint32_t bytes;             /* of all tokens together */
} TokenSets;

/* The first of a set that is not empty. */
static inline uint32_t set_first(uint64_t set) {
    return (uint32_t) __builtin_ctzll(set);
}

/* token_sets_read() token by token. */
static inline void token_sets_one_by_one(TokenSets *sets, const Token *tokens, uint32_t n) {
    *sets = (TokenSets) {.all = UINT64_MAX >> (STRETCH_TOKENS - n)};
    for (uint32_t i = 0; i < n; i++) {
        const Token *token = &tokens[i];
        uint64_t flags = token->flags;
        uint64_t is_word = token->kind == TOKEN_WORD;
        uint64_t is_sign = token->kind == TOKEN_PUNCTUATION;
        uint64_t is_latin = is_word & (token->script == SCRIPT_LATIN);
        uint64_t is_stop = (flags & WORD_STOP) != 0;

        sets->stops |= is_stop << i;
        sets->content |= (is_word & ((is_latin ^ 1) | (token->length >= MIN_CONTENT_BYTES)) & (is_stop ^ 1)) << i;
        sets->markers |= (uint64_t) ((flags & WORD_MARKER) != 0) << i;
        sets->dates |= (uint64_t) ((flags & WORD_DATE) != 0) << i;
        sets->signs |= is_sign << i;
        sets->others |= (((is_latin | is_sign) ^ 1) | ((flags & WORD_CUE) != 0)) << i;
        sets->cases[token->letters]++;
        sets->bytes += token->length;
    }
    sets->cases[CASE_NONE] = 0;
}

/*
 * Tell n tokens apart, up to STRETCH_TOKENS and at least 1. `readable` tokens stand there, n or more.
 */
static inline void token_sets_read(TokenSets *sets, const Token *tokens, uint32_t n, uint32_t readable);

#ifdef __SSE2__

#define SET_STEP 16

/* Bytes of sixteen tokens. */
typedef struct TokenBytes
{
    __m128i lengths, kinds, letters, flags;     /* kinds: the script stands above the kind's two bits */
} TokenBytes;

/* The last four bytes of four tokens. */
static inline __m128i token_tails(const Token *tokens) {
    __m128 first = _mm_loadu_ps((const float *) (const void *) tokens);
    __m128 second = _mm_loadu_ps((const float *) (const void *) tokens + 4);
    __m128 third = _mm_loadu_ps((const float *) (const void *) tokens + 8);

    _Static_assert(sizeof(Token) == 12 && offsetof(Token, length) == 8 && offsetof(Token, letters) == 10
                   && offsetof(Token, flags) == 11, "the bytes looked at are a token's last four");
    first = _mm_shuffle_ps(first, second, _MM_SHUFFLE(1, 1, 2, 2));
    return _mm_castps_si128(_mm_shuffle_ps(first, third, _MM_SHUFFLE(3, 0, 2, 0)));
}

/* The low or high bytes of the pairs in two vectors, side by side. */
static inline __m128i low_bytes(__m128i a, __m128i b) {
    __m128i low = _mm_set1_epi16(0xFF);

    return _mm_packus_epi16(_mm_and_si128(a, low), _mm_and_si128(b, low));
}

static inline __m128i high_bytes(__m128i a, __m128i b) {
    return _mm_packus_epi16(_mm_srli_epi16(a, 8), _mm_srli_epi16(b, 8));
}

/* Sixteen tokens, of which those from the n-th on count as without length, case and flags. */
static inline TokenBytes token_bytes(const Token *tokens, uint32_t n) {
    static const uint8_t masks[2 * SET_STEP] = {
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255
    };
    __m128i some = _mm_loadu_si128((const __m128i *) (const void *) (masks + SET_STEP - (n < SET_STEP ? n : SET_STEP)));
    __m128i a = token_tails(tokens), b = token_tails(tokens + 4);
    __m128i c = token_tails(tokens + 8), d = token_tails(tokens + 12);
    __m128i even = low_bytes(a, b), more_even = low_bytes(c, d);
    __m128i odd = high_bytes(a, b), more_odd = high_bytes(c, d);

    return (TokenBytes) {
        .lengths = _mm_and_si128(low_bytes(even, more_even), some),
        .kinds = low_bytes(odd, more_odd),
        .letters = _mm_and_si128(high_bytes(even, more_even), some),
        .flags = _mm_and_si128(high_bytes(odd, more_odd), some)
    };
}

static inline uint64_t set_where(__m128i is, uint32_t at) {
    return (uint64_t) (uint32_t) _mm_movemask_epi8(is) << at;
}

static inline uint64_t set_flagged(__m128i flags, int flag, uint32_t at) {
    __m128i bit = _mm_set1_epi8((char) flag);

    return set_where(_mm_cmpeq_epi8(_mm_and_si128(flags, bit), bit), at);
}

/* The sum of sixteen bytes. */
static inline uint32_t byte_sum(__m128i bytes) {
    __m128i halves = _mm_sad_epu8(bytes, _mm_setzero_si128());

    return (uint32_t) (_mm_cvtsi128_si32(halves) + _mm_cvtsi128_si32(_mm_srli_si128(halves, 8)));
}

static inline void token_sets_read(TokenSets *sets, const Token *tokens, uint32_t n, uint32_t readable) {
    const __m128i latin_word = _mm_set1_epi8((char) (SCRIPT_LATIN << 2 | TOKEN_WORD));
    const __m128i content_bytes = _mm_set1_epi8(MIN_CONTENT_BYTES);
    __m128i lower = _mm_setzero_si128(), capitalised = lower, upper = lower, mixed = lower;
    uint64_t stops = 0, markers = 0, dates = 0, cues = 0, words = 0, signs = 0, latin = 0, longer = 0;
    Token last[SET_STEP];

    sets->all = UINT64_MAX >> (STRETCH_TOKENS - n);
    sets->bytes = 0;
    for (uint32_t at = 0; at < n; at += SET_STEP) {
        const Token *step = tokens + at;
        TokenBytes bytes;
        __m128i kinds;

        if (readable - at < SET_STEP) {
            memset(last, 0, sizeof last);
            step = memcpy(last, step, (readable - at) * sizeof(Token));
        }
        bytes = token_bytes(step, n - at);
        kinds = _mm_and_si128(bytes.kinds, _mm_set1_epi8(3));
        words |= set_where(_mm_cmpeq_epi8(kinds, _mm_set1_epi8(TOKEN_WORD)), at);
        signs |= set_where(_mm_cmpeq_epi8(kinds, _mm_set1_epi8(TOKEN_PUNCTUATION)), at);
        latin |= set_where(_mm_cmpeq_epi8(bytes.kinds, latin_word), at);
        longer |= set_where(_mm_cmpeq_epi8(_mm_max_epu8(bytes.lengths, content_bytes), bytes.lengths), at);
        stops |= set_flagged(bytes.flags, WORD_STOP, at);
        markers |= set_flagged(bytes.flags, WORD_MARKER, at);
        dates |= set_flagged(bytes.flags, WORD_DATE, at);
        cues |= set_flagged(bytes.flags, WORD_CUE, at);
        lower = _mm_sub_epi8(lower, _mm_cmpeq_epi8(bytes.letters, _mm_set1_epi8(CASE_LOWER)));
        capitalised = _mm_sub_epi8(capitalised, _mm_cmpeq_epi8(bytes.letters, _mm_set1_epi8(CASE_CAPITALISED)));
        upper = _mm_sub_epi8(upper, _mm_cmpeq_epi8(bytes.letters, _mm_set1_epi8(CASE_UPPER)));
        mixed = _mm_sub_epi8(mixed, _mm_cmpeq_epi8(bytes.letters, _mm_set1_epi8(CASE_MIXED)));
        sets->bytes += byte_sum(bytes.lengths);
    }
    sets->stops = stops;
    sets->content = words & sets->all & ~stops & (longer | ~latin);
    sets->markers = markers;
    sets->dates = dates;
    sets->signs = signs & sets->all;
    sets->others = (sets->all & ~(latin | signs)) | cues;
    sets->cases[CASE_NONE] = 0;
    sets->cases[CASE_LOWER] = byte_sum(lower);
    sets->cases[CASE_CAPITALISED] = byte_sum(capitalised);
    sets->cases[CASE_UPPER] = byte_sum(upper);
    sets->cases[CASE_MIXED] = byte_sum(mixed);
}

#else

static inline void token_sets_read(TokenSets *sets, const Token *tokens, uint32_t n, uint32_t readable) {
    (void) readable;
    token_sets_one_by_one(sets, tokens, n);
}

#endif

#endif
