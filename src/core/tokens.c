/*
 * tokens.c - from bytes to tokens: one pass that cuts, classifies and looks up.
 *
 * ASCII words, nearly all of most texts, are cut, folded and classified sixteen bytes at a time (byte_scan.h);
 * other words go character by character. Every word is looked up in the lexicon here, once; nobody looks it up again.
 */
#include "byte_scan.h"
#include "lexicon_tables.h"
#include "reader.h"
#include "segment.h"

/* Particles of up to this many syllables are cut off a Hangul word. */
#define MAX_PARTICLE_SYLLABLES 3
#define HANGUL_BYTES 3

/* So many ASCII digits are below NUMBER_TOO_LARGE whatever they are. */
#define MAX_SHORT_NUMBER 9

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

/* How many words are cut ahead of the one whose entry is looked at, a power of two; half as many of its slot. */
#define WORDS_ASKED 8

/* ASCII words that have been cut, in the order of the text; their entries are on the way. */
typedef struct Asked
{
    LexiconQuery queries[WORDS_ASKED];  /* by number of the word, modulo WORDS_ASKED */
    Token *tokens[WORDS_ASKED];
    uint32_t asked, answered;
} Asked;

/* The answer to the word asked for longest ago; `token` is its token. */
static inline void answer(const LexiconQuery *query, Token *token) {
    token->code = lexicon_answer(query);
    token->flags |= lexicon_entries[token->code].flags;
}

static inline void ask(Asked *words, const AsciiLetters *letters, Token *token) {
    uint32_t place = words->asked % WORDS_ASKED;

    if (words->asked - words->answered == WORDS_ASKED) {
        words->answered++;
        answer(&words->queries[place], words->tokens[place]);
    }
    if (words->asked - words->answered >= WORDS_ASKED / 2)
        lexicon_seek(&words->queries[(words->asked - WORDS_ASKED / 2) % WORDS_ASKED]);
    words->queries[place] = lexicon_ask(letters->folded[0], letters->folded[1]);
    words->tokens[place] = token;
    words->asked++;
}

/* Answers to the words that are still open at the end. */
static void answer_rest(Asked *words) {
    for (; words->answered < words->asked; words->answered++) {
        LexiconQuery *query = &words->queries[words->answered % WORDS_ASKED];

        if (words->asked - words->answered <= WORDS_ASKED / 2)
            lexicon_seek(query);
        answer(query, words->tokens[words->answered % WORDS_ASKED]);
    }
}

/* Reads a word of more than 16 letters, of which `word` has the first 16. Same contract as read_ascii_word(). */
static unsigned read_long_word(const char *text, size_t end, size_t at, char word[LEXICON_MAX_WORD], LetterCases seen,
                               Token *token) {
    unsigned length = SCAN_BYTES;
    AsciiLetters letters;

    do {
        if (length + SCAN_BYTES > LEXICON_MAX_WORD)
            return 0;
        letters = ascii_letters(text, end, at + length);
        seen.other_upper |= letters.upper != 0;
        seen.lower |= letters.upper != ascii_lowest(letters.length);
        lexicon_store(letters.folded[0], word + length);
        lexicon_store(letters.folded[1], word + length + 8);
        length += letters.length;
    } while (letters.length == SCAN_BYTES);
    token->code = lexicon_find(word, length);
    token->flags |= lexicon_entries[token->code].flags;
    token->letters = case_of(seen);
    return letters.beyond_ascii ? 0 : length;
}

/*
 * Reads the run of ASCII letters at text[at], where one stands, into *token. Returns its length, or 0 if the word goes
 * on beyond ASCII or is too long for the lexicon; *token is then void. Its entry may be filled in later, by answer().
 */
static inline unsigned read_ascii_word(const char *text, size_t end, size_t at, uint8_t flags, Asked *asked,
                                       Token *token) {
    AsciiLetters letters = ascii_letters(text, end, at);
    LetterCases seen = {
        .first_upper = letters.upper & 1,
        .other_upper = letters.upper > 1,
        .lower = letters.upper != ascii_lowest(letters.length)
    };
    unsigned length = letters.length;

    token->start = (uint32_t) at;
    token->kind = TOKEN_WORD;
    token->script = SCRIPT_LATIN;
    token->flags = flags;
    if (length == SCAN_BYTES) {
        char word[LEXICON_MAX_WORD];

        lexicon_store(letters.folded[0], word);
        lexicon_store(letters.folded[1], word + 8);
        length = read_long_word(text, end, at, word, seen, token);
    } else {
        token->letters = case_of(seen);
        if (letters.beyond_ascii)
            return 0;
        ask(asked, &letters, token);
    }
    token->length = (uint8_t) length;
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
 * Reads the punctuation character or the number at text[at] into *token if it is ASCII to its end; returns its length,
 * or 0 if it is neither.
 */
static inline unsigned read_ascii_other(const char *text, size_t end, size_t at, uint8_t flags, Token *token) {
    unsigned char byte = (unsigned char) text[at];
    unsigned next = at + 1 < end ? (unsigned char) text[at + 1] : ' ';
    unsigned length = 1;
    uint32_t value;

    *token = (Token) {.start = (uint32_t) at, .code = byte, .length = 1, .kind = TOKEN_PUNCTUATION,
                      .flags = flags};
    if (byte >= 0x80)
        return 0;
    if (ascii_class[byte] == CHAR_PUNCTUATION)
        return next != byte;
    value = byte - '0';
    if (value > 9)
        return 0;
    while (next - '0' <= 9) {
        if (++length > MAX_SHORT_NUMBER)
            return 0;
        value = value * 10 + (next - '0');
        next = at + length < end ? (unsigned char) text[at + length] : ' ';
    }
    token->code = value;
    token->length = (uint8_t) length;
    token->kind = TOKEN_NUMBER;
    return next < 0x80 ? length : 0;
}

/*
 * Tokens of the next stretch, up to STEPS_BETWEEN_INTERRUPTS steps; returns where it ended. There is room for as
 * many tokens behind *next, which is moved on. *flags are those of the next token.
 */
static size_t read_stretch(const char *text, size_t at, size_t end, uint8_t *flags, Token **next) {
    Token *token = *next;
    uint8_t own_flags = *flags;
    bool after_number = false;
    Asked asked;

    asked.asked = asked.answered = 0;
    for (unsigned step = 0; step < STEPS_BETWEEN_INTERRUPTS && at < end; step++) {
        unsigned char byte = (unsigned char) text[at];
        unsigned length;

        if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')
            length = read_ascii_word(text, end, at, own_flags, &asked, token);
        else
            length = read_ascii_other(text, end, at, own_flags, token);
        if (length == 0) {
            unsigned space = space_length(text, end, at);

            if (space) {
                own_flags |= TOKEN_SPACE_BEFORE;
                at += space;
                continue;
            }
            length = read_token(text, end, at, after_number, token);
            token->flags = own_flags | lexicon_entries[token_entry(token)].flags;
        }
        after_number = token->kind == TOKEN_NUMBER;
        token++;
        at += length;
        /* Most often one space follows: it is taken along without a turn of its own. */
        own_flags = at < end && text[at] == ' ' ? TOKEN_SPACE_BEFORE : 0;
        at += own_flags != 0;
    }
    answer_rest(&asked);
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
