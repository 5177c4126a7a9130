/*
 * tokens.c - from bytes to tokens: one pass that cuts, classifies and looks up.
 *
 * ASCII words, nearly all of most texts, are cut, case-folded into a small buffer and classified in one loop; other
 * words go through utf8proc. Every word is looked up in the lexicon here, once; nobody looks it up again.
 */
#include "reader.h"
#include "segment.h"

/* Particles of up to this many syllables are cut off a Hangul word. */
#define MAX_PARTICLE_SYLLABLES 3
#define HANGUL_BYTES 3

/* How a word is written, from what was seen of its letters. */
static TokenCase case_of(unsigned n_upper, unsigned n_lower, bool first_upper) {
    if (n_upper == 0)
        return n_lower ? CASE_LOWER : CASE_NONE;
    if (first_upper && n_upper == 1)
        return CASE_CAPITALISED;
    return n_lower == 0 ? CASE_UPPER : CASE_MIXED;
}

/* Reads the run of ASCII letters at `word`; returns its length and leaves its folded form, if it fits, in `folded`. */
static size_t ascii_word(const char *word, size_t length, char folded[LEXICON_MAX_WORD], TokenCase *letters) {
    size_t at = 0;
    unsigned n_upper = 0;

    while (at < length) {
        unsigned char byte = (unsigned char) word[at];
        bool upper;

        if (byte >= 0x80 || ascii_class[byte] != CHAR_LETTER)
            break;
        upper = byte < 'a';
        n_upper += upper;
        if (at < LEXICON_MAX_WORD)
            folded[at] = (char) (byte | 0x20);
        at++;
    }
    if (at)
        *letters = case_of(n_upper, (unsigned) at - n_upper, word[0] < 'a');
    return at;
}

/* A word with characters beyond ASCII: its case, script and entry. */
static void classify_word(Token *token, const char *word, size_t length) {
    char folded[LEXICON_MAX_WORD];
    unsigned n_upper = 0, n_lower = 0;
    bool first_upper = false;
    Script script = SCRIPT_NONE;

    for (size_t at = 0; at < length;) {
        unsigned bytes;
        uint32_t c = utf8_decode(word, length, at, &bytes);

        if (char_is_upper(c)) {
            n_upper++;
            first_upper |= at == 0;
        } else if (char_is_lower(c)) {
            n_lower++;
        }
        if (script == SCRIPT_NONE || (script == SCRIPT_OTHER && at < 16))
            script = char_script(c);
        at += bytes;
    }
    token->letters = case_of(n_upper, n_lower, first_upper);
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

Status tokens_read(const Article *article, uint32_t start, uint32_t length, Array *tokens) {
    const char *text = article->text;
    size_t end = (size_t) start + length;
    uint8_t flags = TOKEN_SPACE_BEFORE | TOKEN_BLOCK_START;
    bool after_number = false;

    for (size_t at = start, step = 0; at < end; step++) {
        unsigned char byte = (unsigned char) text[at];
        char folded[LEXICON_MAX_WORD];
        CharClass class;
        Token *token;
        size_t bytes = 0;
        unsigned first_bytes;
        TokenCase letters = CASE_NONE;

        if (step % STEPS_BETWEEN_INTERRUPTS == STEPS_BETWEEN_INTERRUPTS - 1 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        if (byte < 0x80 ? ascii_class[byte] == CHAR_SPACE
            : char_class(utf8_decode(text, end, at, &first_bytes)) == CHAR_SPACE) {
            at += byte < 0x80 ? 1 : first_bytes;
            flags |= TOKEN_SPACE_BEFORE;
            continue;
        }
        token = array_push(article->arena, tokens, sizeof(Token));
        if (!token)
            return STATUS_OUT_OF_MEMORY;
        *token = (Token) {.start = (uint32_t) at, .flags = flags};
        if (byte < 0x80 && ascii_class[byte] == CHAR_LETTER)
            bytes = ascii_word(text + at, end - at < TOKEN_MAX_BYTES ? end - at : TOKEN_MAX_BYTES, folded, &letters);
        if (bytes && (at + bytes == end || (unsigned char) text[at + bytes] < 0x80)) {
            token->kind = TOKEN_WORD;
            token->letters = letters;
            token->script = SCRIPT_LATIN;
            token->code = lexicon_find(folded, bytes);
        } else {
            bytes = segment_length(text, end, at, TOKEN_MAX_BYTES, &class);
            if (class == CHAR_DIGIT) {
                token->kind = TOKEN_NUMBER;
                token->code = number_value(text + at, bytes);
            } else if (class == CHAR_PUNCTUATION) {
                token->kind = TOKEN_PUNCTUATION;
                token->code = utf8_decode(text, end, at, &first_bytes);
            } else {
                token->kind = TOKEN_WORD;
                classify_word(token, text + at, bytes);
                if (token->script == SCRIPT_HANGUL && !token->code)
                    bytes = without_particle(token, text + at, bytes, after_number);
            }
        }
        after_number = token->kind == TOKEN_NUMBER;
        token->length = (uint16_t) bytes;
        at += bytes;
        flags = 0;
    }
    return STATUS_OK;
}
