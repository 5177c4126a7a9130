/*
 * tokens.c - from bytes to tokens: one pass that cuts, classifies and looks up.
 *
 * ASCII words, nearly all of most texts, are cut, folded and classified eight bytes at a time in one machine word
 * (Lamport, Multiple byte processing with full-word instructions, 1975); other words go through utf8proc. Every word
 * is looked up in the lexicon here, once; nobody looks it up again.
 */
#include "lexicon_tables.h"
#include "reader.h"
#include "segment.h"

/* Particles of up to this many syllables are cut off a Hangul word. */
#define MAX_PARTICLE_SYLLABLES 3
#define HANGUL_BYTES 3

/* What the characters of a word have been so far. */
typedef struct LetterCases
{
    bool first_upper;           /* its first character */
    bool other_upper;           /* any other */
    bool lower;                 /* any */
} LetterCases;

/* By table: capitals come as they please, and a branch on them would be guessed wrong often. */
static uint8_t case_of(LetterCases seen) {
    static const uint8_t cases[2][2][2] = {
        {{CASE_NONE, CASE_LOWER}, {CASE_UPPER, CASE_MIXED}},
        {{CASE_CAPITALISED, CASE_CAPITALISED}, {CASE_UPPER, CASE_MIXED}}
    };

    return cases[seen.first_upper][seen.other_upper][seen.lower];
}

/* A byte in each byte of a machine word. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* 0x80 in each byte of a folded machine word (0x20 set in every byte) that is not an ASCII letter. */
static uint64_t non_letters(uint64_t folded) {
    uint64_t low = folded & EACH(0x7F);

    return ~((low + EACH(0x80 - 'a')) & ~(low + EACH(0x80 - 'z' - 1)) & ~folded) & EACH(0x80);
}

/* The lowest `bytes` bytes set; bytes is 1 to 8. */
static uint64_t lowest_bytes(unsigned bytes) {
    return UINT64_MAX >> (64 - 8 * bytes);
}

/* Up to eight bytes of a word: its ASCII letters, folded, what lies behind them 0. */
typedef struct Letters
{
    uint64_t folded;
    uint64_t upper;             /* 0x20 in each byte that was an upper-case letter */
    unsigned length;            /* 8: the word may go on */
    bool beyond_ascii;          /* what follows is no ASCII character */
} Letters;

static inline Letters read_letters(const char *text, size_t end, size_t at) {
    uint64_t bytes = lexicon_load(text + at, end - at);
    uint64_t folded = bytes | EACH(0x20);
    uint64_t stop = non_letters(folded);
    unsigned length = stop ? (unsigned) __builtin_ctzll(stop) / 8 : 8;
    uint64_t mask = length ? lowest_bytes(length) : 0;

    return (Letters) {folded & mask, ~bytes & EACH(0x20) & mask, length, stop && (bytes >> (8 * length) & 0x80)};
}

/* Reads a word of more than 16 letters, of which `word` has the first 16. Same contract as read_ascii_word(). */
static unsigned read_long_word(const char *text, size_t end, size_t at, char word[LEXICON_MAX_WORD], LetterCases seen,
                               Token *token) {
    unsigned length = 16;
    Letters letters;

    do {
        if (length + 8 > LEXICON_MAX_WORD)
            return 0;
        letters = read_letters(text, end, at + length);
        seen.other_upper |= letters.upper != 0;
        seen.lower |= (letters.upper ^ (EACH(0x20) & letters.folded)) != 0;
        lexicon_store(letters.folded, word + length);
        length += letters.length;
    } while (letters.length == 8);
    token->code = lexicon_find(word, length);
    token->letters = case_of(seen);
    return letters.beyond_ascii ? 0 : length;
}

/*
 * Reads the run of ASCII letters at text[at], where one stands, into *token. Returns its length, or 0 if the word goes
 * on beyond ASCII or is too long for the lexicon; *token is then void.
 */
static inline unsigned read_ascii_word(const char *text, size_t end, size_t at, Token *token) {
    Letters first = read_letters(text, end, at), second = {0};
    LetterCases seen = {.first_upper = first.upper & 0x20};
    unsigned length = first.length;
    bool beyond_ascii = first.beyond_ascii;

    if (length == 8) {
        second = read_letters(text, end, at + 8);
        length += second.length;
        beyond_ascii = second.beyond_ascii;
    }
    seen.other_upper = ((first.upper & ~UINT64_C(0xFF)) | second.upper) != 0;
    seen.lower = ((first.upper ^ (EACH(0x20) & first.folded)) | (second.upper ^ (EACH(0x20) & second.folded))) != 0;
    if (length == 16) {
        char word[LEXICON_MAX_WORD];

        lexicon_store(first.folded, word);
        lexicon_store(second.folded, word + 8);
        length = read_long_word(text, end, at, word, seen, token);
    } else {
        token->code = lexicon_find_short(first.folded, second.folded, length);
        token->letters = case_of(seen);
        length = beyond_ascii ? 0 : length;
    }
    token->start = (uint32_t) at;
    token->length = (uint8_t) length;
    token->kind = TOKEN_WORD;
    token->script = SCRIPT_LATIN;
    return length;
}

/* A word with characters beyond ASCII: its case, script and entry. */
static void classify_word(Token *token, const char *word, size_t length) {
    char folded[LEXICON_MAX_WORD];
    LetterCases seen = {0};
    Script script = SCRIPT_NONE;

    for (size_t at = 0; at < length;) {
        unsigned bytes;
        uint32_t c = utf8_decode(word, length, at, &bytes);

        if (!char_is_upper(c))
            seen.lower |= char_is_lower(c);
        else if (at == 0)
            seen.first_upper = true;
        else
            seen.other_upper = true;
        if (script == SCRIPT_NONE || (script == SCRIPT_OTHER && at < 16))
            script = char_script(c);
        at += bytes;
    }
    token->letters = case_of(seen);
    token->script = script;
    token->code = lexicon_find(folded, word_fold(word, length, folded, sizeof folded));
}

static uint32_t number_value(const char *digits, size_t length) {
    uint32_t value = 0;

    for (size_t at = 0; at < length;) {
        unsigned bytes;
        uint32_t c = utf8_decode(digits, length, at, &bytes);

        value = value * 10 + char_digit_value(c);
        if (value >= NUMBER_TOO_LARGE)
            return NUMBER_TOO_LARGE;
        at += bytes;
    }
    return value;
}

/*
 * Korean writes particles on to the word. A Hangul word that the lexicon does not know is cut after its longest part
 * that it does, if what is left is a particle (a stop word). Returns the bytes to keep.
 */
static size_t without_particle(Token *token, const char *word, size_t length, bool after_number) {
    char folded[LEXICON_MAX_WORD];

    for (unsigned syllables = 1; syllables <= MAX_PARTICLE_SYLLABLES; syllables++) {
        size_t kept = length - syllables * HANGUL_BYTES;
        uint32_t entry;
        uint32_t particle;

        if (length <= syllables * HANGUL_BYTES || (kept < 2 * HANGUL_BYTES && !after_number))
            break;
        entry = lexicon_find(folded, word_fold(word, kept, folded, sizeof folded));
        if (!entry || !lexicon_entries[entry].classes)
            continue;
        particle = lexicon_find(folded, word_fold(word + kept, length - kept, folded, sizeof folded));
        if (particle && lexicon_entries[particle].stop_languages) {
            token->code = entry;
            return kept;
        }
    }
    return length;
}

/* Reads any token at text[at] by the general rule into *token; returns its length. */
static unsigned read_token(const char *text, size_t end, size_t at, bool after_number, Token *token) {
    CharClass class;
    size_t length = segment_length(text, end, at, TOKEN_MAX_BYTES, &class);
    unsigned bytes;

    *token = (Token) {.start = (uint32_t) at};
    switch (class) {
        case CHAR_DIGIT:
            token->kind = TOKEN_NUMBER;
            token->code = number_value(text + at, length);
            break;
        case CHAR_PUNCTUATION:
            token->kind = TOKEN_PUNCTUATION;
            token->code = utf8_decode(text, end, at, &bytes);
            break;
        default:
            token->kind = TOKEN_WORD;
            classify_word(token, text + at, length);
            if (token->script == SCRIPT_HANGUL && !token->code)
                length = without_particle(token, text + at, length, after_number);
    }
    token->length = (uint8_t) length;
    return (unsigned) length;
}

/* How many bytes of white space stand at text[at]. */
static unsigned space_length(const char *text, size_t end, size_t at) {
    unsigned char byte = (unsigned char) text[at];
    unsigned bytes = 1;

    if (byte < 0x80)
        return ascii_class[byte] == CHAR_SPACE;
    return char_is_space(utf8_decode(text, end, at, &bytes)) ? bytes : 0;
}

/*
 * Tokens of the next stretch, up to STEPS_BETWEEN_INTERRUPTS steps; returns where it ended. There is room for as
 * many tokens behind *next, which is moved on. *flags are those of the next token.
 */
static size_t read_stretch(const char *text, size_t at, size_t end, uint8_t *flags, Token **next) {
    Token *token = *next;
    uint8_t own_flags = *flags;
    bool after_number = false;

    for (unsigned step = 0; step < STEPS_BETWEEN_INTERRUPTS && at < end; step++) {
        unsigned char byte = (unsigned char) text[at];
        unsigned length = 0;

        if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')
            length = read_ascii_word(text, end, at, token);
        if (length == 0) {
            unsigned space = space_length(text, end, at);

            if (space) {
                own_flags |= TOKEN_SPACE_BEFORE;
                at += space;
                continue;
            }
            length = read_token(text, end, at, after_number, token);
            after_number = token->kind == TOKEN_NUMBER;
        } else {
            after_number = false;
        }
        token->flags = own_flags;
        token++;
        at += length;
        /* Most often one space follows: it is taken along without a turn of its own. */
        own_flags = at < end && text[at] == ' ' ? TOKEN_SPACE_BEFORE : 0;
        at += own_flags != 0;
    }
    *flags = own_flags;
    *next = token;
    return at;
}

Status tokens_read(const Article *article, uint32_t start, uint32_t length, Array *tokens) {
    size_t at = start, end = (size_t) start + length;
    uint8_t flags = TOKEN_SPACE_BEFORE | TOKEN_BLOCK_START;

    while (at < end) {
        uint32_t room = end - at < STEPS_BETWEEN_INTERRUPTS ? (uint32_t) (end - at) : STEPS_BETWEEN_INTERRUPTS;
        Token *first, *next;

        if (arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        first = next = array_push_many(article->arena, tokens, sizeof(Token), room);
        if (!first)
            return STATUS_OUT_OF_MEMORY;
        at = read_stretch(article->text, at, end, &flags, &next);
        tokens->count -= room - (uint32_t) (next - first);
    }
    return STATUS_OK;
}
