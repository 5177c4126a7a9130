/*
 * tokens.c - from bytes to tokens: one pass that cuts, classifies and looks up.
 *
 * ASCII words, nearly all of most texts, are cut, folded and classified sixteen bytes at a time (byte_scan.h), and
 * Cyrillic ones too; other words go character by character. Every word is looked up in the lexicon here, once; nobody
 * looks it up again.
 */
#include "byte_scan.h"
#include "lexicon_tables.h"
#include "reader.h"
#include "segment.h"

/* Particles of up to this many syllables are cut off a Hangul word. */
#define MAX_PARTICLE_SYLLABLES 3
#define HANGUL_BYTES 3

/* What a stem of one syllable must be that is cut: anything after a number; after a word of dates what dates count. */
#define ANY_STEM UINT64_MAX
#define STEM_OF_DATES (CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_DAY_PART) | CLASS_BIT(CLASS_SEASON))

/* From this byte on, characters begin of which most are ideographs or Hangul: U+3000 and above. */
#define FIRST_EAST_ASIAN_LEAD 0xE3

/* From this byte on, syllables of Hangul begin. */
#define FIRST_HANGUL_LEAD 0xEA

/* So many ASCII digits are below NUMBER_TOO_LARGE whatever they are. */
#define MAX_SHORT_NUMBER 9

/* Bytes a token takes in most texts, with the space before it: a first guess at how many there will be. */
#define BYTES_PER_TOKEN 5

/* What the characters of a word have been so far. */
typedef struct LetterCases
{
    bool first_upper;           /* its first character */
    bool other_upper;           /* any other */
    bool lower;                 /* any */
} LetterCases;

/* By table: capitals come as they please, and a branch on them would be guessed wrong often. */
static uint8_t case_of(LetterCases seen) {
    static const uint8_t cases[8] = {
        CASE_NONE, CASE_LOWER, CASE_UPPER, CASE_MIXED, CASE_CAPITALISED, CASE_CAPITALISED, CASE_UPPER, CASE_MIXED
    };

    return cases[seen.first_upper * 4u + seen.other_upper * 2u + seen.lower];
}

static void see_letter(LetterCases *seen, Character letter, bool first) {
    if (first)
        seen->first_upper = letter.is_upper;
    else
        seen->other_upper |= letter.is_upper;
    seen->lower |= letter.is_lower;
}

/* The script of a word whose letters so far are of that script, with one more: its first of a script of its own. */
static Script script_with(Script script, Character letter) {
    return script == SCRIPT_NONE || script == SCRIPT_OTHER ? (Script) letter.script : script;
}

/* How many words are cut ahead of the one whose entry is looked at, a power of two; half as many of its slot. */
#define WORDS_ASKED 8

/* The same of words of 16 bytes and more, which are fewer. */
#define LONG_WORDS_ASKED 4

/*
 * Words that have been cut, in the order of the text, whose entries are on the way. They stay from block to block: only
 * the last words of an article are waited for.
 */
typedef struct Asked
{
    LexiconQuery queries[WORDS_ASKED];  /* by number of the word, modulo WORDS_ASKED */
    size_t tokens[WORDS_ASKED];         /* their tokens, in bytes from article_tokens */
    uint32_t count;
    LexiconLongQuery long_queries[LONG_WORDS_ASKED];
    size_t long_tokens[LONG_WORDS_ASKED];
    uint32_t long_count;
    char *article_tokens;       /* all of them; they move as they become more */
} Asked;

/* The answer to a word asked for, by its place in the ring. */
static inline void answer(const Asked *words, uint32_t place) {
    Token *token = (Token *) (words->article_tokens + words->tokens[place]);
    uint32_t entry = lexicon_answer(&words->queries[place]);

    token->code = entry;
    token->flags |= lexicon_entries[entry].flags;
}

/* Asks for the word whose folded bytes are the two halves, as lexicon_load() gives them. */
static inline void ask(Asked *words, uint64_t first, uint64_t second, const Token *token) {
    uint32_t place = words->count % WORDS_ASKED;

    if (words->count >= WORDS_ASKED)
        answer(words, place);
    if (words->count >= WORDS_ASKED / 2)
        lexicon_seek(&words->queries[(words->count - WORDS_ASKED / 2) % WORDS_ASKED].search);
    words->queries[place] = lexicon_ask(first, second);
    words->tokens[place] = (size_t) ((const char *) token - words->article_tokens);
    words->count++;
}

static void answer_long(const Asked *words, uint32_t place) {
    Token *token = (Token *) (words->article_tokens + words->long_tokens[place]);

    token->code = lexicon_answer_long(&words->long_queries[place]);
    token->flags |= lexicon_entries[token->code].flags;
}

/* Asks for a long word; `folded` as in LexiconLongQuery. */
static void ask_long(Asked *words, const char folded[LEXICON_MAX_WORD], uint32_t length, const Token *token) {
    uint32_t place = words->long_count % LONG_WORDS_ASKED;
    LexiconLongQuery *query = &words->long_queries[place];

    if (words->long_count >= LONG_WORDS_ASKED)
        answer_long(words, place);
    if (words->long_count >= LONG_WORDS_ASKED / 2)
        lexicon_seek(&words->long_queries[(words->long_count - LONG_WORDS_ASKED / 2) % LONG_WORDS_ASKED].search);
    memcpy(query->folded, folded, LEXICON_MAX_WORD);
    query->length = length;
    lexicon_ask_long(query);
    words->long_tokens[place] = (size_t) ((const char *) token - words->article_tokens);
    words->long_count++;
}

/* Answers to the words that are still open at the end. */
static void answer_rest(Asked *words) {
    uint32_t open = words->count < WORDS_ASKED ? words->count : WORDS_ASKED;

    for (; open > 0; open--) {
        uint32_t place = (words->count - open) % WORDS_ASKED;

        if (open <= WORDS_ASKED / 2)
            lexicon_seek(&words->queries[place].search);
        answer(words, place);
    }
    open = words->long_count < LONG_WORDS_ASKED ? words->long_count : LONG_WORDS_ASKED;
    for (; open > 0; open--) {
        uint32_t place = (words->long_count - open) % LONG_WORDS_ASKED;

        if (open <= LONG_WORDS_ASKED / 2)
            lexicon_seek(&words->long_queries[place].search);
        answer_long(words, place);
    }
}

/*
 * Whether text[at] begins one of U+2010 to U+201F, the dashes and quotation marks of print. They need no look at the
 * tables: all are punctuation.
 */
static bool is_printed_mark(const char *text, size_t end, size_t at) {
    return end - at >= 3 && memcmp(text + at, "\xE2\x80", 2) == 0 && ((unsigned char) text[at + 2] & 0xF0) == 0x90;
}

/* Whether a word ends before the character at text[at], which is not ASCII: it is neither a letter nor a joiner. */
static __attribute__((noinline)) bool ends_word_beyond_ascii(const char *text, size_t end, size_t at) {
    unsigned bytes;
    CharClass class;

    if (is_printed_mark(text, end, at))
        return true;
    class = char_class(utf8_decode(text, end, at, &bytes));
    return class != CHAR_LETTER && class != CHAR_JOINER;
}

/* The same of any place. */
static inline bool ends_word(const char *text, size_t end, size_t at) {
    if (at >= end)
        return true;
    if ((unsigned char) text[at] < 0x80)
        return ascii_class[(unsigned char) text[at]] != CHAR_LETTER;
    return ends_word_beyond_ascii(text, end, at);
}

/*
 * The same as read_ascii_word() for words of 16 letters and more, of which *token has all but the length and the case.
 * It begins anew, so that nothing need be kept for it.
 */
static __attribute__((noinline)) unsigned read_long_word(const char *text, size_t end, size_t at, Asked *asked,
                                                         Token *token) {
    char word[LEXICON_MAX_WORD] = {0};
    LetterCases seen = {.first_upper = !(text[at] & 0x20)};
    unsigned length = 0;
    AsciiLetters letters;

    do {
        if (length + SCAN_BYTES > LEXICON_MAX_WORD)
            return 0;
        letters = ascii_letters(text, end, at + length);
        seen.other_upper |= letters.upper > (length == 0);
        seen.lower |= letters.lower;
        lexicon_store(letters.folded[0], word + length);
        lexicon_store(letters.folded[1], word + length + 8);
        length += letters.length;
    } while (letters.length == SCAN_BYTES);
    if (letters.beyond_ascii && !ends_word_beyond_ascii(text, end, at + length))
        return 0;
    token->letters = case_of(seen);
    ask_long(asked, word, length, token);
    return length;
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
        .lower = letters.lower
    };
    unsigned length = letters.length;

    token->start = (uint32_t) at;
    token->kind = TOKEN_WORD;
    token->script = SCRIPT_LATIN;
    token->flags = flags;
    if (length == SCAN_BYTES) {
        length = read_long_word(text, end, at, asked, token);
    } else {
        token->letters = case_of(seen);
        if (letters.beyond_ascii && !ends_word_beyond_ascii(text, end, at + length))
            return 0;
        ask(asked, letters.folded[0], letters.folded[1], token);
    }
    token->length = (uint8_t) length;
    return length;
}

/*
 * Reads the word of any letters at text[at] into *token, in one pass. Returns its length, or 0 if the general rule must
 * see to it: for what is no letter, joiners, marks that NFC may compose, Hangul with its particles, and words too long
 * for the lexicon. Its entry may be filled in later, by answer().
 */
static unsigned read_letters(const char *text, size_t end, size_t at, uint8_t flags, Asked *asked, Token *token) {
    char folded[LEXICON_MAX_WORD] = {0};
    LetterCases seen = {0};
    Script script = SCRIPT_NONE;
    unsigned length = 0, written = 0;

    while (at + length < end) {
        unsigned bytes;
        uint32_t c = utf8_decode(text, end, at + length, &bytes);
        Character letter = character(c);

        if (letter.class == CHAR_JOINER || letter.composes || letter.script == SCRIPT_HANGUL
            || written + UTF8_MAX_BYTES > sizeof folded)
            return 0;
        if (letter.class != CHAR_LETTER)
            break;
        see_letter(&seen, letter, length == 0);
        script = script_with(script, letter);
        c += (uint32_t) letter.to_lower;
        if (c < 0x800) {
            folded[written] = (char) (c < 0x80 ? c : 0xC0 | c >> 6);
            folded[written + 1] = (char) (c < 0x80 ? 0 : 0x80 | (c & 0x3F));
            written += c < 0x80 ? 1 : 2;
        } else {
            written += utf8_encode(c, folded + written);
        }
        length += bytes;
    }
    if (length == 0)
        return 0;
    *token = (Token) {.start = (uint32_t) at, .length = (uint8_t) length, .kind = TOKEN_WORD, .script = script,
                      .letters = case_of(seen), .flags = flags};
    if (written < SCAN_BYTES)
        ask(asked, lexicon_load(folded, 8), lexicon_load(folded + 8, 8), token);
    else
        ask_long(asked, folded, written, token);
    return length;
}

/*
 * Reads the run of Cyrillic letters at text[at] into *token; the same contract as read_ascii_word(). It is 0 too where
 * letters of other kinds follow.
 */
static unsigned read_cyrillic_word(const char *text, size_t end, size_t at, uint8_t flags, Asked *asked,
                                   Token *token) {
    char folded[LEXICON_MAX_WORD] = {0};
    LetterCases seen = {0};
    CyrillicLetters letters;
    unsigned length = 0;

    do {
        if (length + SCAN_BYTES > LEXICON_MAX_WORD)
            return 0;
        letters = cyrillic_letters(text, end, at + length);
        if (length == 0)
            seen.first_upper = letters.upper & 1;
        seen.other_upper |= letters.upper >> (length == 0 ? 2 : 0) != 0;
        seen.lower |= letters.upper != ascii_lowest(letters.length);
        lexicon_store(letters.folded[0], folded + length);
        lexicon_store(letters.folded[1], folded + length + 8);
        length += letters.length;
    } while (letters.length == SCAN_BYTES);
    if (length == 0 || !ends_word(text, end, at + length))
        return 0;
    *token = (Token) {.start = (uint32_t) at, .length = (uint8_t) length, .kind = TOKEN_WORD,
                      .script = SCRIPT_CYRILLIC, .letters = case_of(seen), .flags = flags};
    if (length < SCAN_BYTES)
        ask(asked, letters.folded[0], letters.folded[1], token);
    else
        ask_long(asked, folded, length, token);
    return length;
}

/* utf8_decode() where a character of three bytes is likely. */
static inline uint32_t decode_east_asian(const char *text, size_t end, size_t at, unsigned *bytes) {
    const unsigned char *p = (const unsigned char *) text + at;

    if (end - at < 3 || p[0] < FIRST_EAST_ASIAN_LEAD || p[0] > 0xEC || (p[1] & 0xC0) != 0x80
        || (p[2] & 0xC0) != 0x80)
        return utf8_decode(text, end, at, bytes);
    *bytes = 3;
    return (p[0] & 0xFu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
}

/*
 * Reads the ideograph at text[at] into *token. Returns its length, or 0 if another character stands there, or one that
 * belongs to it comes behind it. Its entry may be filled in later, by answer().
 */
static unsigned read_ideograph(const char *text, size_t end, size_t at, uint8_t flags, Asked *asked, Token *token) {
    unsigned length, next_length;
    Character ideograph = character(decode_east_asian(text, end, at, &length));

    if (ideograph.class != CHAR_IDEOGRAPH)
        return 0;
    if (at + length < end) {
        Character next = character(decode_east_asian(text, end, at + length, &next_length));

        if (next.class == CHAR_JOINER || next.composes)
            return 0;
    }
    *token = (Token) {.start = (uint32_t) at, .length = (uint8_t) length, .kind = TOKEN_WORD,
                      .script = ideograph.script, .flags = flags};
    ask(asked, lexicon_load(text + at, length), 0, token);
    return length;
}

/* A word by the general rule: its case, script and entry. */
static void classify_word(Token *token, const char *word, size_t length) {
    char folded[LEXICON_MAX_WORD];
    LetterCases seen = {0};
    Script script = SCRIPT_NONE;

    for (size_t at = 0; at < length;) {
        unsigned bytes;
        Character letter = character(utf8_decode(word, length, at, &bytes));

        see_letter(&seen, letter, at == 0);
        script = script_with(script, letter);
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

/* The entry of the word text[at] of `length` bytes, looked up at once; `folded` says that it is its own folded form. */
static uint32_t find_part(const char *text, size_t end, size_t at, size_t length, bool folded) {
    char other[LEXICON_MAX_WORD];

    if (!folded)
        return lexicon_find(other, word_fold(text + at, length, other, sizeof other));
    if (length < SCAN_BYTES && end - at >= SCAN_BYTES) {
        uint64_t first = lexicon_load(text + at, 8), second = lexicon_load(text + at + 8, 8);
        uint64_t kept = (UINT64_C(1) << 8 * (length % 8)) - 1;
        LexiconQuery query = length < 8 ? lexicon_ask(first & kept, 0) : lexicon_ask(first, second & kept);

        lexicon_seek(&query.search);
        return lexicon_answer(&query);
    }
    return lexicon_find(text + at, length);
}

/*
 * Korean writes particles on to the word. A Hangul word that the lexicon does not know is cut after its longest part
 * that it does, if what is left is a particle (a stop word); a part of one syllable must be of the classes short_stem.
 * Returns the bytes to keep. Particles are looked up first: they are few and near, and most words have none.
 */
static size_t without_particle(Token *token, const char *text, size_t end, size_t length, bool folded,
                               uint64_t short_stem) {
    for (unsigned syllables = 1; syllables <= MAX_PARTICLE_SYLLABLES; syllables++) {
        size_t cut = syllables * HANGUL_BYTES, kept = length - cut;
        bool is_short = kept < 2 * HANGUL_BYTES;
        uint32_t entry;

        if (length <= cut || (is_short && !short_stem))
            break;
        if (!lexicon_entries[find_part(text, end, token->start + kept, cut, folded)].stop_languages)
            continue;
        entry = find_part(text, end, token->start, kept, folded);
        if (lexicon_entries[entry].classes & (is_short ? short_stem : ANY_STEM)) {
            token->code = entry;
            return kept;
        }
    }
    return length;
}

/* What a stem of one syllable must be behind that token to be cut; 0 if none is. */
static uint64_t stem_after(const Token *before) {
    if (before->kind == TOKEN_NUMBER)
        return ANY_STEM;
    return before->script == SCRIPT_HANGUL && before->flags & WORD_DATE ? STEM_OF_DATES : 0;
}

/* Whether a syllable of Hangul stands at text[at]. */
static bool is_hangul(const char *text, size_t end, size_t at) {
    unsigned bytes;

    return at < end && decode_east_asian(text, end, at, &bytes) - 0xAC00 < 0x2BA4;
}

/*
 * Reads the run of Hangul syllables at text[at] into *token, without its particle. Returns its length, or 0 if there is
 * none, or letters of other kinds follow, or it is too long for the lexicon.
 */
static unsigned read_hangul(const char *text, size_t end, size_t at, uint8_t flags, uint64_t short_stem,
                            Token *token) {
    unsigned length = 0;

    while (is_hangul(text, end, at + length)) {
        length += HANGUL_BYTES;
        if (length > LEXICON_MAX_WORD)
            return 0;
    }
    if (length == 0 || !ends_word(text, end, at + length))
        return 0;
    *token = (Token) {.start = (uint32_t) at, .kind = TOKEN_WORD, .script = SCRIPT_HANGUL,
                      .code = find_part(text, end, at, length, true)};
    if (!token->code)
        length = (unsigned) without_particle(token, text, end, length, true, short_stem);
    token->length = (uint8_t) length;
    token->flags = flags | lexicon_entries[token->code].flags;
    return length;
}

/* Reads any token at text[at] by the general rule into *token; returns its length. */
static unsigned read_token(const char *text, size_t end, size_t at, uint64_t short_stem, Token *token) {
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
                length = without_particle(token, text, end, length, false, short_stem);
    }
    token->length = (uint8_t) length;
    return (unsigned) length;
}

/* How many bytes of white space stand at text[at]. */
static __attribute__((noinline)) unsigned space_length(const char *text, size_t end, size_t at) {
    unsigned char byte = (unsigned char) text[at];
    unsigned bytes = 1;

    if (byte < 0x80)
        return ascii_class[byte] == CHAR_SPACE;
    return char_is_space(utf8_decode(text, end, at, &bytes)) ? bytes : 0;
}

/*
 * Reads the dash or quotation mark at text[at] into *token; returns its length, or 0 if it is another character, or
 * perhaps a run of it.
 */
static unsigned read_printed_mark(const char *text, size_t end, size_t at, Token *token) {
    const unsigned length = 3;

    if (!is_printed_mark(text, end, at) || (end - at > length && text[at + length] == text[at]))
        return 0;
    token->code = 0x2010 + ((unsigned char) text[at + 2] & 0x0F);
    token->length = length;
    return length;
}

/*
 * Reads the punctuation character or the number at text[at] into *token if it is ASCII to its end, or a printed mark;
 * returns its length, or 0 if it is neither.
 */
static inline unsigned read_other(const char *text, size_t end, size_t at, uint8_t flags, Token *token) {
    unsigned char byte = (unsigned char) text[at];
    unsigned next = at + 1 < end ? (unsigned char) text[at + 1] : ' ';
    unsigned length = 1;
    uint32_t value;

    *token = (Token) {.start = (uint32_t) at, .code = byte, .length = 1, .kind = TOKEN_PUNCTUATION,
                      .flags = flags};
    if (byte >= 0x80)
        return read_printed_mark(text, end, at, token);
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
 * Reads what neither read_ascii_word() nor read_other() has read: no white space. A function of its own, as everything
 * rare is here, so that the loop below keeps what it works with in registers.
 */
static __attribute__((noinline)) unsigned read_rare(const char *text, size_t end, size_t at, uint8_t flags,
                                                    Asked *asked, Token *token) {
    uint64_t short_stem = flags & TOKEN_BLOCK_START ? 0 : stem_after(&token[-1]);
    unsigned char byte = (unsigned char) text[at];
    unsigned length = 0;

    if (byte >= FIRST_HANGUL_LEAD)
        length = read_hangul(text, end, at, flags, short_stem, token);
    if (length > 0)
        return length;
    if (byte >= FIRST_EAST_ASIAN_LEAD) {
        length = read_ideograph(text, end, at, flags, asked, token);
    } else {
        if ((byte & 0xFE) == 0xD0)
            length = read_cyrillic_word(text, end, at, flags, asked, token);
        if (length == 0)
            length = read_letters(text, end, at, flags, asked, token);
    }
    if (length == 0) {
        length = read_token(text, end, at, short_stem, token);
        token->flags = flags | lexicon_entries[token_entry(token)].flags;
    }
    return length;
}

/*
 * Tokens from text[at] on until one ends at `stop` or behind it, but before `end`; returns where. There is room for as
 * many tokens as bytes behind *next, which is moved on. *flags are those of the next token.
 */
static size_t read_stretch(const Article *article, size_t at, size_t stop, size_t end, uint8_t *flags,
                           Asked *asked, Token **next) {
    const char *text = article->text;
    size_t text_end = article->length;
    Token *token = *next;
    uint8_t own_flags = *flags;

    while (at < stop) {
        unsigned char byte = (unsigned char) text[at];
        unsigned length;

        if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')
            length = read_ascii_word(text, text_end, at, own_flags, asked, token);
        else
            length = read_other(text, end, at, own_flags, token);
        if (length == 0) {
            unsigned space = space_length(text, end, at);

            if (space) {
                own_flags |= TOKEN_SPACE_BEFORE;
                at += space;
                continue;
            }
            length = read_rare(text, end, at, own_flags, asked, token);
        }
        token++;
        at += length;
        own_flags = 0;
        /* Most often one space follows: it is taken along without a turn of its own. */
        if (__builtin_expect(at < end && text[at] == ' ', true)) {
            own_flags = TOKEN_SPACE_BEFORE;
            at++;
        }
    }
    *flags = own_flags;
    *next = token;
    return at;
}

/* Appends the tokens of bytes [at, end) to *tokens. */
static Status read_block(const Article *article, size_t at, size_t end, Asked *asked, Array *tokens) {
    uint8_t flags = TOKEN_SPACE_BEFORE | TOKEN_BLOCK_START;

    while (at < end) {
        uint32_t room = end - at < STEPS_BETWEEN_INTERRUPTS ? (uint32_t) (end - at) : STEPS_BETWEEN_INTERRUPTS;
        Token *first, *next;

        if (arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        first = next = array_push_many(article->arena, tokens, sizeof(Token), room);
        if (!first)
            return STATUS_OUT_OF_MEMORY;
        asked->article_tokens = tokens->elements;
        at = read_stretch(article, at, at + room, end, &flags, asked, &next);
        tokens->count -= room - (uint32_t) (next - first);
    }
    return STATUS_OK;
}

Status tokens_read(Article *article, Block *blocks, uint32_t n_blocks) {
    Array tokens = {0};
    Asked asked;
    Status status = STATUS_OK;

    asked.count = asked.long_count = 0;
    if (n_blocks > 0
        && !array_reserve(article->arena, &tokens, sizeof(Token), article->length / BYTES_PER_TOKEN))
        return STATUS_OUT_OF_MEMORY;
    for (uint32_t i = 0; status == STATUS_OK && i < n_blocks; i++) {
        Block *block = &blocks[i];

        block->first_token = tokens.count;
        status = read_block(article, block->start, (size_t) block->start + block->length, &asked, &tokens);
        block->n_tokens = tokens.count - block->first_token;
    }
    answer_rest(&asked);
    article->tokens = tokens.elements;
    article->n_tokens = tokens.count;
    return status;
}
