/*
 * person_words.c - from tokens to the words of one person's name: what belongs to it, and what only stands
 * around it.
 *
 * Tokens are put together into words (O'Connor, 'Abd, Ch'o'l), folded to lower case Latin letters without
 * diacritics where their script can be read by rule, and given a role by the lexicon. The name is then the
 * best run of words between titles, offices, places and ordinary words; 'Last, First' and 'LAST First' are
 * put in order (the idea of nameparser and of library name headings).
 */
#include "person_words.h"

#include <string.h>

#include "byte_scan.h"
#include "person_case.h"
#include "person_japanese.h"
#include "person_settle.h"
#include "person_tokens.h"
#include "romanize.h"

#define OTHER_CLASSES (CLASS_BIT(CLASS_TITLE_MODIFIER) | CLASS_BIT(CLASS_ORGANISATION) \
                       | CLASS_BIT(CLASS_NOT_NAME) | CLASS_BIT(CLASS_AGENCY) | CLASS_BIT(CLASS_MONTH) \
                       | CLASS_BIT(CLASS_WEEKDAY))

/* Of those, what surnames are too. */
#define SURNAME_LIKE_CLASSES (CLASS_BIT(CLASS_NOT_NAME) | CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_WEEKDAY))

/* ----------------------------------------------------------------------------------------------------------
 * Words
 */

static bool is_hyphen(uint32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xFE63 || c == 0xFF0D;
}

static bool is_apostrophe(uint32_t c) {
    switch (c) {
        case '\'': case '`': case 0xB4: case 0x2018: case 0x2019: case 0x201B: case 0x2032: case 0xFF07:
            return true;
        default:
            return false;
    }
}

/* Dots between the parts of foreign names in East Asian text. */
static bool is_name_dot(uint32_t c) {
    return c == 0xB7 || c == 0x2027 || c == 0x30FB || c == 0xFF65 || c == 0xFF0E;
}

/* The closing partner of a quote or bracket around a nickname; 0 for any other character. */
static uint32_t closer_of(uint32_t c) {
    switch (c) {
        case '"': return '"';
        case '(': return ')';
        case '[': return ']';
        case 0x201C: return 0x201D;
        case 0x201E: return 0x201C;
        case 0xAB: return 0xBB;
        case 0xFF08: return 0xFF09;
        default: return 0;
    }
}

/* Where the token of that code point is that closes what token `at` opens; `at` if it is not there. */
static uint32_t find_closer(const Article *article, uint32_t at, uint32_t end, uint32_t closer) {
    for (uint32_t i = at + 1; i < end; i++) {
        if (token_is(&article->tokens[i], closer))
            return i;
    }
    return at;
}

/* A breve tells Korean vowels that the letters alone do not; đ is dj in Serbo-Croatian, d in Vietnamese. */
size_t name_fold_marked(const char *word, size_t length, char *out, size_t room) {
    bool slavic = false;
    size_t written = 0;

    for (size_t at = 0; at < length && !slavic;) {
        unsigned bytes;
        uint32_t c = char_fold(utf8_decode(word, length, at, &bytes));

        slavic = c == 0x107 || c == 0x10D || c == 0x161 || c == 0x17E;
        at += bytes;
    }
    for (size_t at = 0; at < length;) {
        unsigned bytes;
        uint32_t c = char_fold(utf8_decode(word, length, at, &bytes));
        size_t n;

        if (room - written < 2)
            return 0;
        if (c == 0x14F || c == 0x16D) {
            memcpy(out + written, c == 0x14F ? "eo" : "eu", 2);
            n = 2;
        } else if (c == 0x111 && slavic) {
            memcpy(out + written, "dj", 2);
            n = 2;
        } else {
            n = word_fold_bare(word + at, bytes, out + written, room - written);
        }
        written += n;
        at += bytes;
    }
    return written;
}

/*
 * Some letters decompose into one and a punctuation character (ŀ, ŉ): leaves that out. Returns the new
 * length.
 */
static size_t keep_letters(char *text, size_t length) {
    size_t kept = 0;

    for (size_t at = 0; at < length;) {
        unsigned bytes;
        uint32_t c = utf8_decode(text, length, at, &bytes);
        CharClass class = char_class(c);

        if (class == CHAR_LETTER || class == CHAR_IDEOGRAPH) {
            memmove(text + kept, text + at, bytes);
            kept += bytes;
        }
        at += bytes;
    }
    return kept;
}

/* In every byte of a machine word the bit that no ASCII character has. */
#define BEYOND_ASCII UINT64_C(0x8080808080808080)

/*
 * Folds a word of up to SCAN_BYTES ASCII letters, as most are; false if it is no such word. Writes SCAN_BYTES
 * in any case. `entry` is its lexicon entry, or 0.
 */
static bool fold_ascii(const Article *article, uint32_t start, size_t length, uint32_t entry, char *out) {
    const LexiconEntry *known = &lexicon_entries[entry];
    uint64_t folded[2] = {known->prefix[0], known->prefix[1]};
    bool ascii = length == known->key_length && !((folded[0] | folded[1]) & BEYOND_ASCII);

    if (!ascii) {
        AsciiLetters letters = ascii_letters(article->text, article->length, start);

        ascii = letters.length == length;
        folded[0] = letters.folded[0];
        folded[1] = letters.folded[1];
    }
    lexicon_store(folded[0], out);
    lexicon_store(folded[1], out + 8);
    return ascii && length <= SCAN_BYTES;
}

/*
 * Folds bytes of the article behind the words' text. Returns the bytes written, 0 if it is too long. `entry`
 * is the lexicon entry of those bytes, 0 for none or of several tokens.
 */
static size_t fold_word(const Article *article, NameWords *words, uint32_t start, size_t length,
                        uint32_t entry, NameWord *word, CyrillicKind kind) {
    const char *source = article->text + start;
    char *out = words->text + words->n_bytes;
    size_t room = NAME_MAX_TEXT - words->n_bytes;
    unsigned bytes;
    size_t at = 0;

    if (room >= SCAN_BYTES && fold_ascii(article, start, length, entry, out)) {
        word->marks |= WORD_ASCII;
        return length;
    }
    if (room > NAME_MAX_WORD)
        room = NAME_MAX_WORD;
    while (at < length && at < room && (unsigned char) source[at] < 0x80) {
        out[at] = (char) char_fold((unsigned char) source[at]);
        at++;
    }
    if (at == length) {
        word->marks |= WORD_ASCII;
        return at;
    }
    if (romanize_knows(word->script, utf8_decode(source, length, 0, &bytes))) {
        word->script = SCRIPT_LATIN;
        return romanize_word(source, length, kind, out, room);
    }
    length = word->script == SCRIPT_LATIN ? name_fold_marked(source, length, out, room)
        : word_fold_bare(source, length, out, room);
    return keep_letters(out, length);
}

/*
 * What is known of the folded text of a word; `code` is its token's lexicon entry, 0 if it has several
 * tokens.
 */
static void look_up(NameWords *words, NameWord *word, uint32_t code, bool folded_is_code) {
    word->entry = folded_is_code ? code : lexicon_find(words->text + word->start, word->length);
    word->classes = lexicon_entries[word->entry].classes | lexicon_entries[code].classes;
    if (!word->entry)
        word->entry = code;
}

/* 'OConnor' is O'Connor: puts the apostrophe into the folded word; returns its length. */
static size_t unjoin_o(const char *source, size_t length, char *folded) {
    if (length < 5 || length == NAME_MAX_WORD || source[0] != 'O' || source[1] < 'A' || source[1] > 'Z'
        || source[2] < 'a' || source[2] > 'z')
        return length;
    memmove(folded + 2, folded + 1, length - 1);
    folded[1] = '\'';
    return length + 1;
}

/* Append tokens [first, end), which stand together, as one word. False if there is no more room. */
static bool add_word(const Article *article, NameWords *words, uint32_t first, uint32_t end, uint8_t marks,
                     CyrillicKind kind) {
    const Token *token = &article->tokens[first];
    const Token *last = &article->tokens[end - 1];
    size_t bytes = last->start + last->length - token->start;
    uint32_t code = end == first + 1 ? token->code : 0;
    NameWord *word = &words->words[words->n_words];
    size_t length;

    if (words->n_words == NAME_MAX_WORDS)
        return false;
    *word = (NameWord) {.token = first, .start = (uint16_t) words->n_bytes, .letters = token->letters,
                        .script = token->script, .marks = marks};
    length = fold_word(article, words, token->start, bytes, code, word, kind);
    if (length == 0)
        return false;
    if (word->letters == CASE_MIXED && words->n_bytes + length < NAME_MAX_TEXT)
        length = unjoin_o(article->text + token->start, length, words->text + words->n_bytes);
    word->length = (uint8_t) length;
    words->n_bytes += length;
    look_up(words, word, code,
            end == first + 1 && length == token->length
                && (unsigned char) article->text[token->start] < 0x80);
    words->n_words++;
    return true;
}

/*
 * Append a token to the last word across an apostrophe. The apostrophe stays after a lone O or D (O'Connor,
 * D'Angelo) and is left out elsewhere (Ch'o'l, Sa'ad).
 */
static bool extend_word(const Article *article, NameWords *words, uint32_t at, CyrillicKind kind) {
    NameWord *word = &words->words[words->n_words - 1];
    char first = words->text[word->start];
    bool keep = word->length == 1 && (first == 'o' || first == 'd') && article->tokens[at].length >= 3;
    NameWord more = {.script = article->tokens[at].script};
    size_t length, before = word->length;

    if (keep && words->n_bytes < NAME_MAX_TEXT)
        words->text[words->n_bytes++] = '\'';
    length = fold_word(article, words, article->tokens[at].start, article->tokens[at].length, 0, &more, kind);
    if (length == 0 || word->length + keep + length > NAME_MAX_WORD)
        return false;
    word->length = (uint8_t) (word->length + keep + length);
    words->n_bytes += length;
    if (before == 1 && article->tokens[at].letters >= CASE_CAPITALISED)     /* O'Connor, O'CONNOR */
        word->letters = article->tokens[at].letters;
    else if (word->letters != article->tokens[at].letters)
        word->letters = CASE_MIXED;
    look_up(words, word, 0, false);
    return true;
}

/* Whether token `at`, which stands right after an apostrophe, is a possessive s. */
static bool is_possessive(const Article *article, uint32_t at, uint32_t end) {
    const Token *token = &article->tokens[at];
    char letter = article->text[token->start];

    if (token->length != 1 || (letter != 's' && letter != 'S'))
        return false;
    return at + 1 == end || (token[1].flags & TOKEN_SPACE_BEFORE) || token[1].kind == TOKEN_PUNCTUATION;
}

static bool stands_glued(const Article *article, uint32_t at, uint32_t end) {
    return at < end && !(article->tokens[at].flags & TOKEN_SPACE_BEFORE)
        && article->tokens[at].kind == TOKEN_WORD;
}

/* Where the ideographs or kana end that stand together from token `at` on; before a title among them. */
static uint32_t ideographs_end(const Article *article, uint32_t at, uint32_t end) {
    uint8_t script = article->tokens[at].script;
    uint32_t n_tokens;

    for (at++; stands_glued(article, at, end) && article->tokens[at].script == script; at++) {
        if (article_phrase(article, at, end, CLASS_TITLE, &n_tokens))
            break;
    }
    return at;
}

/* What a punctuation character that is no apostrophe or hyphen between letters does to the next word. */
static uint8_t marks_of(const Article *article, const NameWords *words, uint32_t at, uint32_t end) {
    const Token *token = &article->tokens[at];
    const NameWord *word = words->n_words ? &words->words[words->n_words - 1] : NULL;

    if (token->code == ',' || token->code == 0x60C || token->code == 0xFF0C)
        return WORD_COMMA;
    if (token->code == '.' && token->length == 1) {
        /* A stop after an initial or an abbreviation, not after a whole word. */
        bool whole = word && word->length > 4 && at + 1 < end && (token[1].flags & TOKEN_SPACE_BEFORE)
            && !(word->classes & (CLASS_BIT(CLASS_TITLE) | CLASS_BIT(CLASS_ABBREVIATION)));

        return whole ? WORD_BREAK : 0;
    }
    if (is_apostrophe(token->code) || is_name_dot(token->code) || closer_of(token->code)
        || token->code == ')' || token->code == 0x201D || token->code == 0xBB)
        return 0;
    return WORD_BREAK;
}

/* Whether the hyphen at `at` stands behind the stop of an initial, before another: 'J.-P. Quillon'. */
static bool joins_initials(const Article *article, const NameWords *words, uint32_t at, uint32_t end) {
    const Token *token = &article->tokens[at];

    return words->n_words > 0 && words->words[words->n_words - 1].length == 1 && !(token->flags & TOKEN_SPACE_BEFORE)
        && token_is(&token[-1], '.') && stands_glued(article, at + 1, end) && token[1].length == 1;
}

static bool is_arabic_article(const NameWords *words, const NameWord *word) {
    return word->length == 2 && (memcmp(words->text + word->start, "al", 2) == 0
                                 || memcmp(words->text + word->start, "el", 2) == 0);
}

/* The token after the punctuation at `at`; words and marks as they are then. False when full. */
static bool read_punctuation(const Article *article, uint32_t *at, uint32_t end, NameWords *words,
                             uint8_t *marks, CyrillicKind kind) {
    const Token *token = &article->tokens[*at];
    bool after_word = words->n_words > 0 && *at > 0 && token[-1].kind == TOKEN_WORD
        && !(token->flags & TOKEN_SPACE_BEFORE) && !(*marks & WORD_BREAK);
    bool between = after_word && stands_glued(article, *at + 1, end);
    uint32_t closer = closer_of(token->code);

    if (between && is_apostrophe(token->code)) {
        if (is_possessive(article, *at + 1, end))
            *marks |= WORD_BREAK;
        else if (!extend_word(article, words, *at + 1, kind))
            return false;
        *at += 2;
        return true;
    }
    if (is_hyphen(token->code) && (between || joins_initials(article, words, *at, end))) {
        *marks |= between ? WORD_HYPHEN : 0;
        *at += 1;
        return true;
    }
    /* 'al - Assad', as some agencies' texts are cut */
    if (is_hyphen(token->code) && words->n_words > 0 && is_arabic_article(words, &words->words[words->n_words - 1])
        && *at + 1 < end && token[1].kind == TOKEN_WORD) {
        *marks |= WORD_HYPHEN;
        *at += 1;
        return true;
    }
    /* A nickname in quotes or brackets is left out, unless it is all there is. */
    if (closer && words->n_words > 0) {
        *at = find_closer(article, *at, end, closer) + 1;
        return true;
    }
    *marks |= marks_of(article, words, *at, end);
    *at += 1;
    return true;
}

static CyrillicKind cyrillic_kind(const Article *article, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end && i < first + NAME_MAX_WORDS; i++) {
        const Token *token = &article->tokens[i];

        if (token->kind == TOKEN_WORD && token->script == SCRIPT_CYRILLIC) {
            CyrillicKind kind = romanize_cyrillic_kind(article->text + token->start, token->length);

            if (kind != CYRILLIC_RUSSIAN)
                return kind;
        }
    }
    return CYRILLIC_RUSSIAN;
}

/* ----------------------------------------------------------------------------------------------------------
 * Roles
 */

static bool is_vowel(char letter) {
    return memchr("aeiouy", letter, 6) != NULL;
}

static bool has_vowel(const NameWords *words, const NameWord *word) {
    for (unsigned i = 0; i < word->length; i++) {
        if (is_vowel(words->text[word->start + i]))
            return true;
    }
    return false;
}

/* What the words around a word say of its role. */
typedef struct RoleContext
{
    Language language;          /* of the text; English where nothing is known of it */
    bool cased;                 /* some word is capitalised, so that lower case tells */
    bool in_name;               /* the word before is of a name that goes on */
    bool named;                 /* as in name_words_read() */
} RoleContext;

/* Whether a hyphen joins the next word to this one. */
static bool joins_on(const NameWords *words, unsigned at) {
    return at + 1 < words->n_words && (words->words[at + 1].marks & WORD_HYPHEN);
}

static bool starts_anew(const NameWord *word) {
    return word->marks & (WORD_COMMA | WORD_BREAK);
}

static bool is_cased(const NameWord *word) {
    return word->letters != CASE_LOWER && word->letters != CASE_NONE;
}

/*
 * Whether a title of one word is rather a name here: it follows a name and nothing or an initial's stop comes
 * between ('Sanford D. Bishop', 'Stephen King'), or it is a name too and has no name after it; or it stands between a
 * given name and one more word ('Jaime Mayor Quillon').
 */
static bool title_is_name(const NameWords *words, unsigned at, const RoleContext *context) {
    const NameWord *word = &words->words[at];
    const NameWord *next = at + 1 < words->n_words ? word + 1 : NULL;
    bool last = !next || starts_anew(next) || word_has(next, CLASS_TITLE_SUFFIX);
    bool known = word->classes & NAME_CLASSES;

    if (!is_cased(word))
        return context->in_name && word_has(word, CLASS_NAME_PARTICLE) && next && is_cased(next) && !starts_anew(next);
    if (context->in_name && !starts_anew(word)
        && (known || last
            || (at == 1 && word->letters == CASE_CAPITALISED && word_has(word - 1, CLASS_GIVEN_NAME)
                && next->letters == CASE_CAPITALISED && at + 2 == words->n_words)))
        return true;
    if (known && last)
        return true;
    return word_has(word, CLASS_GIVEN_NAME) && next && word_has(next, CLASS_SURNAME)
        && !word_has(next, CLASS_GIVEN_NAME) && at + 2 == words->n_words;
}

/*
 * The title that begins with word `at`; *n_tokens gets its tokens. Titles of other languages than the text's
 * count too, as they stand before foreign names, but not roles ('ami') and short ones ('M', 'on').
 */
static bool title_begins(const Article *article, uint32_t end, const NameWords *words, unsigned at,
                         const RoleContext *context, uint32_t *n_tokens) {
    const NameWord *word = &words->words[at];
    Article reading = *article;
    const LexiconSense *sense;
    bool followed = at + 1 < words->n_words;

    reading.language = context->language;
    sense = article_phrase(&reading, word->token, end, CLASS_TITLE, n_tokens);
    if (!sense) {
        reading.language = LANGUAGE_ANY;
        sense = article_phrase(&reading, word->token, end, CLASS_TITLE, n_tokens);
        if (!sense || sense->payload == TITLE_PERSON || (word->script == SCRIPT_LATIN && word->length < 3))
            return false;
    }
    if (*n_tokens > 1)
        return true;
    if (word->length == 1 || title_is_name(words, at, context))
        return false;
    if (sense->payload == TITLE_PERSON && is_cased(word)
        && role_is_name(word->classes, followed, followed ? word[1].classes : 0))
        return false;
    /* 'Ing-wen' is no engineer, but 'President-elect' is a president. */
    return sense->payload == TITLE_POSITION || at + 1 == words->n_words || !(word[1].marks & WORD_HYPHEN);
}

/* 'R-FL': a party and its state. */
static bool is_affiliation(const NameWords *words, unsigned at) {
    const NameWord *word = &words->words[at];

    if (word->marks & WORD_HYPHEN)
        return at > 0 && word[-1].role == WORD_OTHER;
    return word->length == 1 && (word->marks & WORD_COMMA) && at + 1 < words->n_words
        && (word[1].marks & WORD_HYPHEN) && word[1].letters == CASE_UPPER;
}

/* 'Mba' in 'Andre Mba Quillon': written like a name, and the name goes on behind it. */
static bool stands_inside(const NameWords *words, unsigned at) {
    const NameWord *word = &words->words[at], *next = word + 1;

    return word->letters == CASE_CAPITALISED && at + 1 < words->n_words && is_cased(next) && !starts_anew(next)
        && !(next->classes & (CLASS_BIT(CLASS_TITLE) | CLASS_BIT(CLASS_TITLE_SUFFIX)));
}

/*
 * 'Theresa May': what ends the text right behind a given name, which begins the name, is the surname; 'May' and 'Mrs
 * May' are if they are told to be a name.
 */
static bool ends_as_surname(const NameWords *words, unsigned at, const RoleContext *context) {
    const NameWord *word = &words->words[at];

    if (at + 1 != words->n_words || !is_cased(word) || word->classes & OTHER_CLASSES & ~SURNAME_LIKE_CLASSES)
        return false;
    if (at == 0 || word[-1].role == WORD_TITLE)
        return context->named;
    if (at > 1 && word[-1].role == WORD_PARTICLE)
        at--;
    return context->in_name && !starts_anew(word) && word_has(&words->words[at - 1], CLASS_GIVEN_NAME)
        && (at == 1 || words->words[at - 2].role == WORD_TITLE);
}

/* The given name of 'Ing-wen Chou', whatever its first syllable may be elsewhere. */
static bool is_syllable_pair(const NameWords *words, unsigned at) {
    const NameWord *word = &words->words[at];

    return at + 2 < words->n_words && word->letters == CASE_CAPITALISED && word[1].letters == CASE_LOWER
        && word[2].letters == CASE_CAPITALISED && !starts_anew(&word[2]) && is_chinese_surname(word[2].entry);
}

/* 'June Quillon', if that is a surname known: a month that begins a name of two words. */
static bool begins_as_given(const NameWords *words, unsigned at) {
    const NameWord *word = &words->words[at], *next = word + 1;

    return word_has(word, CLASS_MONTH) && word->letters == CASE_CAPITALISED && at + 2 == words->n_words
        && (at == 0 || word[-1].role == WORD_TITLE) && is_cased(next) && !starts_anew(next)
        && word_has(next, CLASS_SURNAME) && !word_has(next, CLASS_ORGANISATION);
}

/* The role of a word that is neither title nor particle. */
static WordRole role_of(const NameWords *words, unsigned at, const RoleContext *context) {
    const NameWord *word = &words->words[at];
    bool joined = word->marks & WORD_HYPHEN;
    bool lower = word->letters == CASE_LOWER && context->cased && !joined;
    bool stop = lexicon_entries[word->entry].stop_languages >> context->language & 1;

    if (is_affiliation(words, at))
        return WORD_OTHER;
    if (context->named && word->script == SCRIPT_HANGUL && word->length == HANGUL_BYTES)
        return WORD_NAME;           /* a surname alone, whatever else the syllable is */
    if (word_has(word, CLASS_TITLE_SUFFIX) && context->in_name && !lower
        && ((word->marks & WORD_COMMA) || is_generation_word(word->entry)
            || (!(word->classes & SURNAME_CLASSES) && !stands_inside(words, at))))
        return WORD_SUFFIX;
    if (word->script == SCRIPT_LATIN && word->length == 1)
        return lower ? WORD_OTHER : joined ? WORD_NAME : WORD_INITIAL;
    if (joined)
        return WORD_NAME;
    if (lower) {
        /* 'Jae sung Choi': the second syllable of a Korean name. */
        return context->in_name && word_has(word, CLASS_NAME_SYLLABLE) && !stop ? WORD_NAME : WORD_OTHER;
    }
    if (word->classes & NAME_CLASSES)
        return WORD_NAME;
    /* 'Ji Ap-yeo': within a name, what a hyphen joins on is name whatever else it may be. */
    if (joins_on(words, at) && (context->in_name || is_syllable_pair(words, at)))
        return WORD_NAME;
    if (begins_as_given(words, at))
        return WORD_NAME;
    if (word->classes & OTHER_CLASSES)
        return ends_as_surname(words, at, context) ? WORD_NAME : WORD_OTHER;
    if (stop && (word->letters == CASE_LOWER || !context->in_name))
        return WORD_OTHER;
    /* A place that begins a name is none; after a name it may be a surname ('Jack London'). */
    if (word_has(word, CLASS_PLACE) && !context->in_name)
        return WORD_OTHER;
    return WORD_NAME;
}

/* Whether the stretch goes on in a name after this word. */
static bool leads_on(const NameWord *word, bool in_name) {
    switch ((WordRole) word->role) {
        case WORD_NAME: case WORD_INITIAL: case WORD_SUFFIX: return true;
        case WORD_PARTICLE: return in_name;
        default: return false;
    }
}

static void assign_roles(const Article *article, uint32_t end, bool named, NameWords *words) {
    RoleContext context = {
        .language = language_of_names(article),
        .named = named
    };
    Article any = *article;
    uint32_t phrase_end = 0;
    WordRole phrase_role = WORD_OTHER;

    any.language = LANGUAGE_ANY;
    for (unsigned i = 0; i < words->n_words; i++)
        context.cased |= is_cased(&words->words[i]);
    for (unsigned i = 0; i < words->n_words; i++) {
        NameWord *word = &words->words[i];
        /* What a hyphen joins to a name is part of it: 'Sang-don' has no don in it. */
        bool free = !(context.in_name && word->marks & WORD_HYPHEN);
        bool begins = free && lexicon_entries[token_entry(&article->tokens[word->token])].n_phrases > 0;
        const LexiconSense *particle;
        uint32_t n_tokens = 0;

        if (word->marks & (i > 0 ? WORD_BREAK : WORD_BREAK | WORD_COMMA))
            context.in_name = false;
        if (word->token < phrase_end) {
            word->role = (uint8_t) phrase_role;
        } else if (free && (begins || word_has(word, CLASS_TITLE))
                   && title_begins(article, end, words, i, &context, &n_tokens)) {
            phrase_end = word->token + n_tokens;
            word->role = phrase_role = WORD_TITLE;
        } else if (free && (begins || word_has(word, CLASS_NAME_PARTICLE)) && word->script == SCRIPT_LATIN
                   && !(i > 0 && is_cased(word) && is_listed(word[-1].entry, CLASS_SURNAME, LANGUAGE_VI))
                   && (particle = article_phrase(&any, word->token, end, CLASS_NAME_PARTICLE, &n_tokens))
                   && (n_tokens > 1 || (word->length > 1 && !joins_on(words, i)))) {
            phrase_end = word->token + n_tokens;
            word->role = phrase_role = WORD_PARTICLE;
            word->marks |= particle->payload == NAME_PARTICLE_CAPITAL ? WORD_CAPITAL : 0;
        } else if (begins && context.in_name && is_cased(word)
                   && article_phrase(&any, word->token, end, CLASS_TITLE_SUFFIX, &n_tokens) && n_tokens > 1) {
            phrase_end = word->token + n_tokens;
            word->role = phrase_role = WORD_SUFFIX;
        } else {
            word->role = (uint8_t) role_of(words, i, &context);
        }
        context.in_name = leads_on(word, context.in_name);
    }
}

/* Append the word that a part of a Japanese name is read as. */
static bool add_reading(NameWords *words, uint32_t token, uint32_t reading, uint8_t marks) {
    NameWord *word = &words->words[words->n_words];
    size_t length;
    const char *text = lexicon_word(reading, &length);

    if (words->n_words == NAME_MAX_WORDS || length > NAME_MAX_TEXT - words->n_bytes)
        return false;
    *word = (NameWord) {.classes = lexicon_entries[reading].classes, .token = token, .entry = reading,
                        .start = (uint16_t) words->n_bytes, .length = (uint8_t) length, .letters = CASE_CAPITALISED,
                        .script = SCRIPT_LATIN, .marks = marks};
    memcpy(words->text + words->n_bytes, text, length);
    words->n_bytes += length;
    words->n_words++;
    return true;
}

/*
 * Append the Japanese name that tokens [at, end) of characters are, as its readings, given name first, or as its two
 * parts in characters where one is not known, or where there is but a surname. False if they are none.
 */
static bool read_japanese(const Article *article, uint32_t at, uint32_t end, NameWords *words, uint8_t marks) {
    JapaneseName name;

    if (!japanese_name_read(article, at, end, &name))
        return false;
    if (name.surname_reading && name.given_reading)
        return add_reading(words, name.given, name.given_reading, marks)
            && add_reading(words, at, name.surname_reading, 0);
    return add_word(article, words, at, name.given, marks | WORD_JAPANESE, CYRILLIC_RUSSIAN)
        && (name.given == end
            || add_word(article, words, name.given, end, WORD_ADJOINS | WORD_JAPANESE, CYRILLIC_RUSSIAN));
}

void name_words_read(const Article *article, uint32_t first, uint32_t end, bool named, NameWords *words) {
    CyrillicKind kind = cyrillic_kind(article, first, end);
    uint8_t marks = 0;
    uint32_t at = first, n_tokens;

    words->n_words = 0;
    words->n_bytes = 0;
    while (at < end) {
        const Token *token = &article->tokens[at];
        uint32_t after = at + 1;

        if (token->kind == TOKEN_PUNCTUATION) {
            if (!read_punctuation(article, &at, end, words, &marks, kind))
                break;
            continue;
        }
        if (token->kind == TOKEN_NUMBER) {
            marks |= WORD_BREAK;
            at++;
            continue;
        }
        if (!(token->flags & TOKEN_SPACE_BEFORE) && at > first && token[-1].kind == TOKEN_WORD)
            marks |= WORD_ADJOINS;
        if (token->script == SCRIPT_HAN || token->script == SCRIPT_KANA) {
            after = ideographs_end(article, at, end);
            if (token->script == SCRIPT_HAN && read_japanese(article, at, after, words, marks)) {
                marks = 0;
                at = after;
                continue;
            }
            if (token->script == SCRIPT_HAN && article_phrase(article, at, end, CLASS_TITLE, &n_tokens))
                after = at + n_tokens;
        }
        if (!add_word(article, words, at, after, marks, kind))
            break;
        marks = 0;
        at = after;
    }
    assign_roles(article, end, named, words);
    if (first < end)
        name_words_undo_cases(article, first, kind, words);
}

/* ----------------------------------------------------------------------------------------------------------
 * The name among the words
 */

/* Words [first, end) with nothing but name in them. */
typedef struct Stretch
{
    unsigned first;
    unsigned end;
    uint8_t suffix;             /* as in NameRun */
    bool after_title;
    bool after_comma;           /* nothing but a comma between it and the stretch before */
    bool whole;                 /* a comma, a suffix or nothing follows */
    bool of_organisation;       /* a word that makes organisations of names stands beside it */
} Stretch;

#define MAX_STRETCHES 8

static bool is_name_role(const NameWord *word) {
    return word->role == WORD_NAME || word->role == WORD_INITIAL || word->role == WORD_PARTICLE;
}

static unsigned find_stretches(const NameWords *words, Stretch stretches[MAX_STRETCHES]) {
    unsigned count = 0;
    bool open = false, after_title = false, clean = false, in_organisation = false;

    for (unsigned i = 0; i < words->n_words; i++) {
        const NameWord *word = &words->words[i];
        Stretch *last = count ? &stretches[count - 1] : NULL;

        if (word->role == WORD_SUFFIX && last && clean) {
            if (!last->suffix)
                last->suffix = (uint8_t) (i + 1);
            open = false;
            continue;
        }
        if (!is_name_role(word)) {
            if (open) {
                last->whole = false;
                last->of_organisation |= word_has(word, CLASS_ORGANISATION) && !starts_anew(word);
            }
            open = clean = false;
            after_title = word->role == WORD_TITLE;
            in_organisation = !after_title && (in_organisation || word_has(word, CLASS_ORGANISATION));
            continue;
        }
        if (open && !(word->marks & (WORD_COMMA | WORD_BREAK))) {
            last->end = i + 1;
            continue;
        }
        if (word->marks & WORD_BREAK)
            clean = after_title = false;
        if (word->marks & (WORD_BREAK | WORD_COMMA))
            in_organisation = false;
        if (count == MAX_STRETCHES)
            break;
        if (last && !(word->marks & WORD_COMMA))
            last->whole = false;
        stretches[count++] = (Stretch) {.first = i, .end = i + 1, .after_title = after_title,
                                        .after_comma = clean && (word->marks & WORD_COMMA), .whole = true,
                                        .of_organisation = in_organisation};
        open = clean = true;
        after_title = in_organisation = false;
    }
    return count;
}

/* How much speaks for the stretch being a name. At most 0: nothing does. */
static int weigh(const NameWords *words, const Stretch *stretch) {
    int weight = stretch->after_title ? 4 : 0;
    bool named = false;

    for (unsigned i = stretch->first; i < stretch->end; i++) {
        const NameWord *word = &words->words[i];
        bool known = word->classes & NAME_CLASSES;

        if (word->role != WORD_NAME)
            continue;
        if (word->letters == CASE_LOWER && !known && !(word->marks & WORD_HYPHEN))
            weight -= 1;
        else
            weight += known ? 2 : 1;
        named = true;
    }
    if (stretch->of_organisation && !stretch->after_title)
        return 0;
    return named ? weight : 0;
}

bool is_joined_initials(const NameWords *words, const NameWord *word) {
    const char *text = words->text + word->start;

    if (word->letters != CASE_UPPER || word->script != SCRIPT_LATIN || word->classes & NAME_CLASSES)
        return false;
    return word->length == 2 || (word->length == 3 && (!has_vowel(words, word) || (!is_vowel(text[1]) && !is_vowel(text[2]))));
}

/* Whether all its letters are capitals and it is no row of initials. */
static bool is_shouted(const NameWords *words, const NameWord *word) {
    return word->letters == CASE_UPPER && word->role == WORD_NAME && has_vowel(words, word)
        && !is_joined_initials(words, word);
}

static void append(NameRun *run, const Stretch *stretch) {
    for (unsigned i = stretch->first; i < stretch->end; i++)
        run->order[run->n_words++] = (uint8_t) i;
    if (!run->suffix)
        run->suffix = stretch->suffix;
}

/* 'TAKAICHI Sanae', 'Sanae TAKAICHI': words in capitals among others are the family name. */
static void settle_shouted(const NameWords *words, const Stretch *stretch, NameRun *run) {
    unsigned head = 0, n = stretch->end - stretch->first, tail = n;
    NameRun turned = {.suffix = run->suffix};

    while (head < n && is_shouted(words, &words->words[stretch->first + head]))
        head++;
    while (tail > 0 && is_shouted(words, &words->words[stretch->first + tail - 1]))
        tail--;
    if (head == n || (head == 0 && tail == n) || (head > 0 && tail < n))
        return;
    for (unsigned i = head; i < n && head > 0; i++) {
        const NameWord *word = &words->words[stretch->first + i];

        if (word->letters == CASE_UPPER && word->length > 1)
            return;
    }
    if (head == 0) {
        run->surname = tail;
        return;
    }
    for (unsigned i = head; i < n; i++)
        turned.order[turned.n_words++] = (uint8_t) (stretch->first + i);
    turned.surname = turned.n_words;
    for (unsigned i = 0; i < head; i++)
        turned.order[turned.n_words++] = (uint8_t) (stretch->first + i);
    *run = turned;
}

/* Words of either side of 'Last, First': Arabic names are long. */
#define MAX_INVERTED_SURNAME 4
#define MAX_INVERTED_GIVEN 9

/* Whether the two stretches are 'Last, First'. */
static bool is_inverted(const NameWords *words, const Stretch *last, const Stretch *first) {
    const NameWord *word = &words->words[last->first];
    unsigned n_last = last->end - last->first, n_first = first->end - first->first;

    if (!first->after_comma || !first->whole || (last->suffix && n_last > 1) || n_last > MAX_INVERTED_SURNAME
        || n_first > MAX_INVERTED_GIVEN)
        return false;
    /* Two whole names in a row are two persons. */
    return !(n_last > 1 && n_first > 1 && word_has(word, CLASS_GIVEN_NAME) && !word_has(word, CLASS_SURNAME)
             && word->letters != CASE_UPPER);
}

bool name_run_find(const NameWords *words, NameRun *run) {
    Stretch stretches[MAX_STRETCHES];
    unsigned count = find_stretches(words, stretches);
    unsigned best = 0;
    int best_weight = 0;

    for (unsigned i = 0; i < count; i++) {
        int weight = weigh(words, &stretches[i]);

        if (weight > best_weight) {
            best_weight = weight;
            best = i;
        }
    }
    if (best_weight <= 0)
        return false;
    *run = (NameRun) {0};
    if (best > 0 && is_inverted(words, &stretches[best - 1], &stretches[best]))
        best--;
    if (best + 1 < count && !stretches[best].after_comma
        && is_inverted(words, &stretches[best], &stretches[best + 1])) {
        append(run, &stretches[best + 1]);
        run->surname = run->n_words;
        append(run, &stretches[best]);
        return true;
    }
    append(run, &stretches[best]);
    run->surname = run->n_words;
    settle_shouted(words, &stretches[best], run);
    return true;
}
