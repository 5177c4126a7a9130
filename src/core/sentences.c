/*
 * sentences.c - where the sentences of a block end, told from its tokens alone.
 *
 * Rules over a candidate stop, its left word and the first word after it, in the manner of Grefenstette and
 * Tapanainen (What is a word, what is a sentence?, 1994) and of the 'golden rules' of sentence splitters: a
 * stop ends a sentence unless the left word is an abbreviation or initial, the stop stands inside a number or
 * address, or what follows goes on in lower case. Where only the next word can tell ('in the U.S. He ...',
 * 'the U.S. Senate'), a capitalised function word begins a sentence and any other does not. Words come from
 * the lexicon: abbreviation, abbreviation_final, stop, title, month, weekday, meridiem, speech_verb.
 */
#include "reader.h"

/* How far a look ahead may go, in tokens. */
#define LOOK_AHEAD 6
#define BRACKET_LOOK_AHEAD 256

/* The longest short form of a month or weekday, in bytes; initials are shorter. */
#define LONGEST_SHORT_DAY 4

#define N_EAST_ASIAN 7

/*
 * A clock time ends a sentence before a name only if the sentence is long enough to be one ('At 5 a.m. Mr.
 * ...').
 */
#define WORDS_OF_A_SENTENCE 6

typedef enum StopKind
{
    STOP_NONE,
    STOP_ELLIPSIS,              /* three dots or more, in one or spaced out */
    STOP_DOT,                   /* '.': may belong to a word or number */
    STOP_MARK,                  /* '!', '?': may stand in a name or before an attribution */
    STOP_FULL                   /* the stop of a script that needs no space after it */
} StopKind;

/* A run of stops with the quotes and brackets closed after it: tokens [first, after). */
typedef struct Stop
{
    StopKind kind;
    uint32_t first;
    uint32_t last_dot;          /* the run's last '.', if the kind is STOP_DOT */
    uint32_t after;
    uint32_t dots;              /* characters of it that are '.' */
    bool quote_closed;
    bool bracketed;             /* an omission in brackets: '[...]' */
} Stop;

/* The numbering that the block began with: '1.', '1)', '1.)', 'a.', '• 9.'. */
typedef struct ListStyle
{
    uint32_t next;              /* value of the next item's marker; 0 if the block is no list */
    bool letters;
    bool dot;
    bool bracket;
} ListStyle;

/* How far a closing bracket has been looked for: none stands before `searched` but perhaps `found`. */
typedef struct Lookahead
{
    uint32_t searched;
    uint32_t found;
} Lookahead;

typedef struct Splitter
{
    const Article *article;
    Token *tokens;
    Array *sentences;
    uint32_t first;             /* the block's tokens */
    uint32_t end;
    uint32_t sentence;          /* where the sentence being read began */
    uint32_t bullet;            /* code point of the bullet that the block begins with, or 0 */
    bool in_quote;              /* an odd number of '"' stands before */
    ListStyle list;
    Lookahead closers[N_EAST_ASIAN];
} Splitter;

/* -----------------------------------------------------------------------------------------------------------
 * Characters
 */

static StopKind stop_kind(const Token *token) {
    if (token->kind != TOKEN_PUNCTUATION)
        return STOP_NONE;
    switch (token->code) {
        case '.':
            return token->length > 2 ? STOP_ELLIPSIS : STOP_DOT;
        case 0x2026:            /* … */
            return STOP_ELLIPSIS;
        case '!':
        case '?':
        case 0x203C:            /* ‼ ‽ ⁇ ⁈ ⁉ */
        case 0x203D:
        case 0x2047:
        case 0x2048:
        case 0x2049:
        case 0x037E:            /* Greek question mark */
            return STOP_MARK;
        case 0x0589:            /* Armenian full stop */
        case 0x061F:            /* Arabic question mark */
        case 0x06D4:            /* Urdu full stop */
        case 0x0964:            /* danda, double danda */
        case 0x0965:
        case 0x104B:            /* Myanmar section */
        case 0x1362:            /* Ethiopic full stop, question mark, paragraph separator */
        case 0x1367:
        case 0x1368:
        case 0x17D4:            /* Khmer khan, bariyoosan */
        case 0x17D5:
        case 0x3002:            /* ideographic full stop, also half-width */
        case 0xFF61:
        case 0xFF01:            /* full-width ! . ? */
        case 0xFF0E:
        case 0xFF1F:
            return STOP_FULL;
        default:
            return STOP_NONE;
    }
}

/*
 * Whether the token neither ends a sentence nor changes how those behind it are read: a word, a number, and punctuation
 * such as commas, dashes and the quotation marks of print.
 */
static bool is_passed_over(const Token *token) {
    static const bool looked_at[129] = {
        ['.'] = true, ['!'] = true, ['?'] = true, ['"'] = true, [';'] = true, [128] = true
    };
    uint32_t code = token->code;

    /* All three are asked, for one branch: no branch predictor knows where the next comma stands. */
    return !((token->kind == TOKEN_PUNCTUATION) & looked_at[code < 128 ? code : 128] & (code - 0x2010 > 0x0F));
}

/* Brackets and quotes of East Asian typesetting: inside them stops do not end. */
static const struct { uint32_t opener, closer; } east_asian[N_EAST_ASIAN] = {
    {0x3008, 0x3009}, {0x300A, 0x300B}, {0x300C, 0x300D}, {0x300E, 0x300F}, {0x3010, 0x3011},
    {0x3014, 0x3015}, {0xFF08, 0xFF09}            /* 〈〉 《》 「」 『』 【】 〔〕 （） */
};

/* Which of them the token opens; N_EAST_ASIAN for none. */
static unsigned east_asian_opener(const Token *token) {
    unsigned i = 0;

    if (token->kind != TOKEN_PUNCTUATION || token->code < 0x3008)
        return N_EAST_ASIAN;
    while (i < N_EAST_ASIAN && east_asian[i].opener != token->code)
        i++;
    return i;
}

static bool is_quote_closer(uint32_t code) {
    switch (code) {
        case '"':
        case '\'':
        case 0x2019:            /* ’ ” « » ‹ › “ (closes in German) 」 』 */
        case 0x201D:
        case 0x00AB:
        case 0x00BB:
        case 0x2039:
        case 0x203A:
        case 0x201C:
        case 0x300D:
        case 0x300F:
            return true;
        default:
            return false;
    }
}

static bool is_bracket_closer(uint32_t code) {
    switch (code) {
        case ')':
        case ']':
        case '}':
        case 0x3009:            /* 〉 》 】 〕 ） */
        case 0x300B:
        case 0x3011:
        case 0x3015:
        case 0xFF09:
            return true;
        default:
            return false;
    }
}

/* Punctuation after a stop that says the sentence goes on. */
static bool goes_on(uint32_t code) {
    switch (code) {
        case ',':
        case ';':
        case ':':
        case '/':
        case '&':
        case '%':
        case '=':
        case '+':
        case 0x060C:            /* Arabic comma, semicolon */
        case 0x061B:
        case 0x3001:            /* 、 ， ： ； */
        case 0xFF0C:
        case 0xFF1A:
        case 0xFF1B:
            return true;
        default:
            return is_bracket_closer(code);
    }
}

static bool is_bullet(const Token *token) {
    if (token->kind != TOKEN_PUNCTUATION)
        return false;
    switch (token->code) {
        case 0x2022:            /* • ‣ ⁃ ■ ▪ ► ▸ ● ◦ ○ */
        case 0x2023:
        case 0x2043:
        case 0x25A0:
        case 0x25AA:
        case 0x25BA:
        case 0x25B8:
        case 0x25CF:
        case 0x25E6:
        case 0x25CB:
            return true;
        default:
            return false;
    }
}

/* -----------------------------------------------------------------------------------------------------------
 * Tokens
 */

static bool spaced(const Token *token) {
    return token->flags & TOKEN_SPACE_BEFORE;
}

/* Whether token `at` is inside the block and stands right behind the token before it. */
static bool glued(const Splitter *splitter, uint32_t at) {
    return at < splitter->end && !spaced(&splitter->tokens[at]);
}

/* The one thing a token does not tell: whether it is a single character long. */
static bool is_one_letter(const Article *article, const Token *token) {
    unsigned bytes;

    if (token->kind != TOKEN_WORD || token->length > 4)
        return false;
    utf8_decode(article->text, article->length, token->start, &bytes);
    return bytes == token->length;
}

/*
 * An initial of a name or a letter of an acronym: one letter of a script in which a letter is not a syllable.
 */
static bool is_initial(const Article *article, const Token *token) {
    switch ((Script) token->script) {
        case SCRIPT_LATIN:
        case SCRIPT_GREEK:
        case SCRIPT_CYRILLIC:
        case SCRIPT_ARMENIAN:
        case SCRIPT_HEBREW:
        case SCRIPT_ARABIC:
            return is_one_letter(article, token);
        default:
            return false;
    }
}

static bool is_capitalised(const Token *token) {
    return token->letters == CASE_CAPITALISED || token->letters == CASE_UPPER || token->letters == CASE_MIXED;
}

/* A function word with the capital of a sentence's first word. The 'D' of 'J. D. Smith' is none. */
static bool is_starter(const Splitter *splitter, uint32_t at) {
    const Token *token = &splitter->tokens[at];

    if (token->kind != TOKEN_WORD || token->letters == CASE_LOWER)
        return false;
    if (!token_sense(splitter->article, token, CLASS_STOP))
        return false;
    return !(is_one_letter(splitter->article, token) && glued(splitter, at + 1) && token_is(token + 1, '.'));
}

/* -----------------------------------------------------------------------------------------------------------
 * The left side of a dot
 */

typedef enum LeftWord
{
    LEFT_PLAIN,                 /* a word that a dot ends */
    LEFT_NEVER,                 /* an abbreviation that goes on: 'Dr.' */
    LEFT_PERHAPS,               /* one that can end a sentence: 'Inc.', 'U.S.', an initial */
    LEFT_CLOCK                  /* 'p.m.' */
} LeftWord;

/*
 * The longest phrase of the class whose last word stands before the dot, alone or with further dotted parts
 * before it; NULL if there is none.
 */
static const LexiconSense *phrase_before(const Splitter *splitter, uint32_t dot, Class class) {
    uint32_t oldest = splitter->sentence;

    if (dot - oldest > LEXICON_MAX_PHRASE)
        oldest = dot - LEXICON_MAX_PHRASE;
    for (uint32_t at = oldest; at < dot; at++) {
        const Token *token = &splitter->tokens[at];
        const LexiconSense *sense;
        uint32_t n_tokens;

        if (token->kind != TOKEN_WORD || (at > oldest && glued(splitter, at) && token[-1].kind == TOKEN_WORD))
            continue;
        sense = article_phrase(splitter->article, at, dot + 1, class, &n_tokens);
        if (sense && (at + n_tokens == dot || at + n_tokens == dot + 1))
            return sense;
    }
    return NULL;
}

/* A dot inside a phrase that is an abbreviation as a whole: the first of 'z. B.'. */
static bool inside_phrase(const Splitter *splitter, uint32_t dot) {
    uint32_t n_tokens;

    for (Class class = CLASS_ABBREVIATION;; class = CLASS_ABBREVIATION_FINAL) {
        if (article_phrase(splitter->article, dot - 1, splitter->end, class, &n_tokens)
            && dot - 1 + n_tokens > dot + 1)
            return true;
        if (class == CLASS_ABBREVIATION_FINAL)
            return false;
    }
}

/* Whether the lexicon has any abbreviation or half of a day among the words that could reach to the dot. */
static bool may_be_abbreviated(const Splitter *splitter, uint32_t dot) {
    const uint64_t classes = CLASS_BIT(CLASS_ABBREVIATION) | CLASS_BIT(CLASS_ABBREVIATION_FINAL)
        | CLASS_BIT(CLASS_MERIDIEM);
    uint32_t at = dot - splitter->sentence > LEXICON_MAX_PHRASE ? dot - LEXICON_MAX_PHRASE : splitter->sentence;

    if (lexicon_entries[token_entry(&splitter->tokens[dot - 1])].classes & classes)
        return true;
    for (; at < dot; at++) {
        if (lexicon_entries[token_entry(&splitter->tokens[at])].phrase_classes & classes)
            return true;
    }
    return false;
}

static LeftWord left_word(const Splitter *splitter, uint32_t dot, uint32_t next) {
    const Article *article = splitter->article;
    const Token *word = &splitter->tokens[dot - 1];
    const Token *follower = &splitter->tokens[next];
    bool number_follows = follower->kind == TOKEN_NUMBER;

    if (word->kind != TOKEN_WORD || (word->length > LONGEST_SHORT_DAY && !may_be_abbreviated(splitter, dot)))
        return LEFT_PLAIN;
    if (phrase_before(splitter, dot, CLASS_MERIDIEM))
        return LEFT_CLOCK;
    if (inside_phrase(splitter, dot))
        return LEFT_NEVER;
    /*
     * An ordinary function word of the language is an abbreviation only before a number: 'No. 5', 'No. He
     * ...'.
     */
    if (token_sense(article, word, CLASS_STOP) && !is_one_letter(article, word))
        return number_follows && phrase_before(splitter, dot, CLASS_ABBREVIATION) ? LEFT_NEVER : LEFT_PLAIN;
    if (phrase_before(splitter, dot, CLASS_ABBREVIATION_FINAL))
        return LEFT_PERHAPS;
    if (phrase_before(splitter, dot, CLASS_ABBREVIATION)) {
        /* Of an unknown language the abbreviation may be another's; only a title is trusted before 'The'. */
        return article->language != LANGUAGE_ANY || token_sense(article, word, CLASS_TITLE) ? LEFT_NEVER
                                                                                            : LEFT_PERHAPS;
    }
    if (is_initial(article, word))
        return LEFT_PERHAPS;
    /* 'Jan. 5', 'Mon. Jan. 5' */
    if (word->length <= LONGEST_SHORT_DAY && (number_follows || token_sense(article, follower, CLASS_MONTH))
        && (token_sense(article, word, CLASS_MONTH) || token_sense(article, word, CLASS_WEEKDAY)))
        return LEFT_NEVER;
    return LEFT_PLAIN;
}

/*
 * After '5 p.m.': a zone, a place or a day goes on ('ET', 'Monday'); another name begins a sentence if one is
 * over.
 */
static bool ends_after_clock(const Splitter *splitter, uint32_t dot, uint32_t next) {
    const Article *article = splitter->article;
    const Token *follower = &splitter->tokens[next];
    const LexiconSense *term;
    unsigned words = 0;
    uint32_t n_tokens;

    if (follower->kind != TOKEN_WORD || follower->letters == CASE_UPPER
        || token_sense(article, follower, CLASS_WEEKDAY) || token_sense(article, follower, CLASS_MONTH)
        || token_sense(article, follower, CLASS_PLACE))
        return false;
    term = article_phrase(article, next, splitter->end, CLASS_DATE_TERM, &n_tokens);
    if (term && term->payload == DATE_TERM_ZONE)
        return false;
    for (uint32_t at = dot; at > splitter->sentence && words < WORDS_OF_A_SENTENCE; at--)
        words += splitter->tokens[at - 1].kind != TOKEN_PUNCTUATION;
    return words >= WORDS_OF_A_SENTENCE;
}

/* Whether the number before the dot goes on behind it: '3. Oktober', '2026. 1. 5', 'N°. 12'. */
static bool number_goes_on(const Splitter *splitter, uint32_t dot, uint32_t next) {
    const Token *number = &splitter->tokens[dot - 1];
    const Token *follower = &splitter->tokens[next];
    bool dotted = dot - splitter->sentence >= 3 && token_is(number - 1, '.')
                  && number[-2].kind == TOKEN_NUMBER;

    if (follower->kind == TOKEN_NUMBER)
        return dotted || (glued(splitter, next + 1) && token_is(follower + 1, '.'));
    if (dotted)
        return spaced(number) && follower->letters == CASE_NONE;
    if (number->code <= 31 && token_sense(splitter->article, follower, CLASS_MONTH))
        return true;
    /* German writes ordinals with a dot and nouns with a capital: 'das 2. Gleis'. */
    return splitter->article->language == LANGUAGE_DE && number->code < 100 && !is_starter(splitter, next);
}

/* The dot of a list marker at the sentence's start: '1.', 'a.', '• 2.', '(3.'. */
static bool is_list_marker(const Splitter *splitter, uint32_t dot) {
    const Token *marker = &splitter->tokens[dot - 1];
    uint32_t begin = splitter->sentence;

    if (dot == begin)
        return false;
    if (dot - begin == 2 && splitter->tokens[begin].kind == TOKEN_PUNCTUATION)
        begin++;
    return dot - begin == 1 && ((marker->kind == TOKEN_NUMBER && marker->code < 1000)
                                || is_initial(splitter->article, marker));
}

static bool dot_ends(const Splitter *splitter, const Stop *stop, uint32_t next) {
    uint32_t dot = stop->last_dot;
    const Token *left, *follower = &splitter->tokens[next];

    if (dot == splitter->sentence || spaced(&splitter->tokens[dot]))
        return true;
    left = &splitter->tokens[dot - 1];
    if (is_list_marker(splitter, dot))
        return false;
    if (left->kind == TOKEN_NUMBER)
        return !number_goes_on(splitter, dot, next);
    if (left->kind == TOKEN_PUNCTUATION)
        return follower->kind != TOKEN_NUMBER || is_quote_closer(left->code) || is_bracket_closer(left->code);
    switch (left_word(splitter, dot, next)) {
        case LEFT_NEVER:
            return false;
        case LEFT_PERHAPS:
            return is_starter(splitter, next);
        case LEFT_CLOCK:
            return is_starter(splitter, next) || ends_after_clock(splitter, dot, next);
        default:
            return true;
    }
}

/* -----------------------------------------------------------------------------------------------------------
 * The right side of a stop
 */

/*
 * The first word or number after a stop, behind opening quotes, dashes and the like; `end` if none is near.
 */
static uint32_t next_word(const Splitter *splitter, uint32_t after) {
    for (uint32_t at = after; at < splitter->end && at < after + LOOK_AHEAD; at++) {
        if (splitter->tokens[at].kind != TOKEN_PUNCTUATION)
            return at;
    }
    return splitter->end;
}

/* Whether a colon stands there: the verb before it is of what follows, not of the quotation before. */
static bool introduces(const Splitter *splitter, uint32_t at) {
    return at < splitter->end
           && (token_is(&splitter->tokens[at], ':') || token_is(&splitter->tokens[at], 0xFF1A));
}

/*
 * Whether 'Name said' or its like follows a quotation that ends with '?' or '!': names up to a verb of
 * saying. In scripts without case and spaces, any few words up to one.
 */
static bool attribution_follows(const Splitter *splitter, uint32_t next) {
    const Article *article = splitter->article;
    uint32_t n_tokens;

    if (is_starter(splitter, next) && is_capitalised(&splitter->tokens[next]))
        return false;
    for (uint32_t at = next; at < splitter->end && at < next + LOOK_AHEAD; at++) {
        const Token *token = &splitter->tokens[at];

        if (at > next && !is_capitalised(token)
            && article_phrase(article, at, splitter->end, CLASS_SPEECH_VERB, &n_tokens))
            return !introduces(splitter, at + n_tokens);
        if (token->kind == TOKEN_PUNCTUATION) {
            if (!token_is(token, '.') && !token_is(token, '-'))
                return false;
        } else if (token->letters == CASE_LOWER && !token_sense(article, token, CLASS_NAME_PARTICLE)) {
            return false;
        }
    }
    return false;
}

/*
 * A stop with no space behind it ends a sentence in scripts that write none, and where the space was plainly
 * lost: between a word or number and a capitalised function word, or before an opening quote.
 */
static bool ends_without_space(const Splitter *splitter, const Stop *stop, uint32_t next) {
    const Token *after = &splitter->tokens[stop->after];
    const Token *follower = &splitter->tokens[next];
    const Token *left;

    if (stop->quote_closed && (follower->script == SCRIPT_HANGUL || follower->script == SCRIPT_KANA))
        return false;
    if (stop->kind == STOP_FULL)
        return follower->kind != TOKEN_NUMBER || !token_is(after - 1, 0xFF0E);
    if (stop->kind == STOP_MARK && follower->kind == TOKEN_WORD && follower->letters == CASE_NONE)
        return true;
    if (stop->kind == STOP_ELLIPSIS || stop->first == splitter->sentence)
        return false;
    left = &splitter->tokens[stop->first - 1];
    if (left->letters == CASE_UPPER || is_one_letter(splitter->article, left))
        return false;
    if (next == stop->after)
        return is_starter(splitter, next) && !(glued(splitter, next + 1) && !token_is(follower + 1, ','));
    return next == stop->after + 1 && (after->code == '"' || after->code == 0x201C)
           && is_capitalised(follower);
}

static bool stop_ends(const Splitter *splitter, const Stop *stop) {
    uint32_t next = next_word(splitter, stop->after);
    const Token *after = &splitter->tokens[stop->after];
    const Token *follower = &splitter->tokens[next];

    if (stop->bracketed || (after->kind == TOKEN_PUNCTUATION && goes_on(after->code)))
        return false;
    if (next == splitter->end)
        return spaced(after) || stop->kind == STOP_FULL;
    if (!spaced(after) && !ends_without_space(splitter, stop, next))
        return false;
    if (follower->letters == CASE_LOWER && stop->kind != STOP_FULL)
        return false;
    switch (stop->kind) {
        case STOP_ELLIPSIS:
            /* Three dots with space around them are a pause. */
            return follower->kind == TOKEN_WORD
                   && !(spaced(&splitter->tokens[stop->first]) && stop->dots <= 3);
        case STOP_DOT:
            return dot_ends(splitter, stop, next);
        default:
            return !(stop->quote_closed && attribution_follows(splitter, next));
    }
}

/* -----------------------------------------------------------------------------------------------------------
 * The stop itself
 */

/* Whether the quote or bracket at `at` closes something before it and belongs to the stop. */
static bool closes_after_stop(const Splitter *splitter, uint32_t at) {
    const Token *token = &splitter->tokens[at];
    bool word_glued = glued(splitter, at + 1) && token[1].kind != TOKEN_PUNCTUATION;

    if (token->kind != TOKEN_PUNCTUATION)
        return false;
    if (is_bracket_closer(token->code))
        return !spaced(token);
    if (!is_quote_closer(token->code))
        return false;
    if (spaced(token))
        return !word_glued && ((token->code == '"' && splitter->in_quote) || token->code == 0x00BB);
    if (!word_glued)
        return true;
    /* Stop, quote and word in one: a closing quote whose space was lost, an opening one, or an apostrophe. */
    if (token->code == '"')
        return splitter->in_quote;
    return token->code == 0x201D || token->code == 0x300D || token->code == 0x300F;
}

/* Read the run of stops at `at` and what it closes. Leaves in_quote as it is behind it. */
static Stop read_stop(Splitter *splitter, uint32_t at) {
    const Token *tokens = splitter->tokens;
    Stop stop = {.first = at, .after = at};
    bool ellipsis = false;

    while (stop.after < splitter->end) {
        const Token *token = &tokens[stop.after];
        StopKind kind = stop_kind(token);

        if (kind == STOP_NONE) {
            if (!closes_after_stop(splitter, stop.after))
                break;
            stop.quote_closed = stop.quote_closed || is_quote_closer(token->code);
            if (token->code == '"')
                splitter->in_quote = !splitter->in_quote;
        } else {
            if (stop.after > at && spaced(token) && token->code != '.')
                break;
            if (kind > stop.kind)
                stop.kind = kind;
            if (token->code == '.') {
                stop.dots += token->length;
                stop.last_dot = stop.after;
            }
            ellipsis = ellipsis || kind == STOP_ELLIPSIS;
        }
        stop.after++;
    }
    if (stop.kind == STOP_DOT && (ellipsis || stop.dots > 2))
        stop.kind = STOP_ELLIPSIS;
    /* '...' or '…' alone between brackets stands for words left out. */
    stop.bracketed = stop.kind == STOP_ELLIPSIS && at > splitter->sentence && !spaced(&tokens[at])
                     && (token_is(&tokens[at - 1], '[') || token_is(&tokens[at - 1], '('))
                     && stop.after > at + 1 && is_bracket_closer(tokens[at + 1].code);
    return stop;
}

/*
 * The closing partner of the East Asian bracket at `at`, or `at` if it is not near. Remembers how far it has
 * looked, so that many brackets without partners cost no more than one.
 */
static uint32_t find_closer(Splitter *splitter, uint32_t at, unsigned bracket) {
    Lookahead *closer = &splitter->closers[bracket];
    uint32_t limit = splitter->end - at > BRACKET_LOOK_AHEAD ? at + BRACKET_LOOK_AHEAD : splitter->end;

    if (closer->found > at)
        return closer->found;
    if (closer->searched <= at)
        closer->searched = at + 1;
    while (closer->searched < limit) {
        uint32_t candidate = closer->searched++;

        if (token_is(&splitter->tokens[candidate], east_asian[bracket].closer)) {
            closer->found = candidate;
            return candidate;
        }
    }
    return at;
}

/* -----------------------------------------------------------------------------------------------------------
 * Lists in one line
 */

/* The list marker at `at` ('1.', '1)', '1.)', 'a.') with its value; value 0 if there is none. */
static ListStyle read_marker(const Splitter *splitter, uint32_t at) {
    const Token *token = &splitter->tokens[at];
    ListStyle marker = {0};
    uint32_t value, after = at + 1;

    if (token->kind == TOKEN_NUMBER && token->code < 1000) {
        value = token->code;
    } else if (token->letters == CASE_LOWER && token->length == 1) {
        value = (unsigned char) splitter->article->text[token->start] - 'a' + 1u;
        marker.letters = true;
    } else {
        return marker;
    }
    if (glued(splitter, after) && token_is(&splitter->tokens[after], '.')) {
        marker.dot = true;
        after++;
    }
    if (glued(splitter, after) && token_is(&splitter->tokens[after], ')')) {
        marker.bracket = true;
        after++;
    }
    if (after == at + 1 || after >= splitter->end || !spaced(&splitter->tokens[after]))
        return marker;
    /* Behind a dot alone, lower case or a month is no item: '2. round', '6. Juni'. */
    if (!marker.bracket && (splitter->tokens[after].letters == CASE_LOWER
                            || token_sense(splitter->article, &splitter->tokens[after], CLASS_MONTH)))
        return marker;
    marker.next = value;
    return marker;
}

/* Whether a further item of the list that the block began with begins at `at`. */
static bool item_begins(Splitter *splitter, uint32_t at) {
    const Token *token = &splitter->tokens[at];
    uint32_t marker_at = at;
    ListStyle marker;

    if (!spaced(token))
        return false;
    if (splitter->bullet) {
        if (!token_is(token, splitter->bullet))
            return false;
        marker_at++;
    }
    if (splitter->list.next && marker_at < splitter->end) {
        marker = read_marker(splitter, marker_at);
        if (marker.next == splitter->list.next && marker.letters == splitter->list.letters
            && marker.dot == splitter->list.dot && marker.bracket == splitter->list.bracket) {
            splitter->list.next++;
            return true;
        }
    }
    return splitter->bullet != 0;
}

static void begin_list(Splitter *splitter) {
    uint32_t at = splitter->first;

    if (is_bullet(&splitter->tokens[at]))
        splitter->bullet = splitter->tokens[at++].code;
    if (at == splitter->end)
        return;
    splitter->list = read_marker(splitter, at);
    if (splitter->list.next == 1 || (splitter->bullet && splitter->list.next))
        splitter->list.next++;
    else
        splitter->list.next = 0;
}

/* -----------------------------------------------------------------------------------------------------------
 * The block
 */

/* The sentence being read ends before token `end`. */
static bool end_sentence(Splitter *splitter, uint32_t end, bool stopped) {
    Sentence *sentence = array_push(splitter->article->arena, splitter->sentences, sizeof(Sentence));

    if (!sentence)
        return false;
    *sentence = (Sentence) {splitter->sentence, end - splitter->sentence, stopped};
    splitter->tokens[splitter->sentence].flags |= TOKEN_SENTENCE_START;
    splitter->sentence = end;
    return true;
}

/*
 * Read on from token `at`, a stop or a bracket or neither; returns where to go on. *ended says that the
 * sentence ends there, and with a stop.
 */
static uint32_t read_on(Splitter *splitter, uint32_t at, bool *ended) {
    const Token *token = &splitter->tokens[at];
    unsigned bracket;
    Stop stop;

    *ended = false;
    if (token->kind != TOKEN_PUNCTUATION)
        return at + 1;
    if (token->code == '"' && token->length == 1)
        splitter->in_quote = !splitter->in_quote;
    bracket = east_asian_opener(token);
    if (bracket < N_EAST_ASIAN) {
        uint32_t closer = find_closer(splitter, at, bracket);

        if (closer == at)
            return at + 1;
        *ended = stop_kind(&splitter->tokens[closer - 1]) == STOP_FULL
                 && (closer + 1 == splitter->end
                     || east_asian_opener(&splitter->tokens[closer + 1]) < N_EAST_ASIAN);
        return closer + 1;
    }
    /* ';' asks a question in Greek. */
    if (token->code == ';' && at > splitter->sentence && token[-1].script == SCRIPT_GREEK) {
        *ended = at + 1 == splitter->end || (spaced(token + 1) && is_capitalised(token + 1));
        return at + 1;
    }
    if (stop_kind(token) == STOP_NONE)
        return at + 1;
    stop = read_stop(splitter, at);
    if (stop.after == splitter->end)
        *ended = !stop.bracketed && !(stop.kind == STOP_DOT && is_list_marker(splitter, stop.last_dot));
    else
        *ended = stop_ends(splitter, &stop);
    return stop.after;
}

Status sentences_read(const Article *article, const Block *block, Array *sentences) {
    Splitter splitter = {.article = article, .tokens = article->tokens, .sentences = sentences};
    uint32_t at = block->first_token, next_look = at;
    bool stopped = false, listed;

    if (block->n_tokens == 0)
        return STATUS_OK;
    splitter.first = splitter.sentence = at;
    splitter.end = at + block->n_tokens;
    begin_list(&splitter);
    listed = splitter.bullet || splitter.list.next;
    while (at < splitter.end) {
        uint32_t limit = splitter.end - at > STEPS_BETWEEN_INTERRUPTS ? at + STEPS_BETWEEN_INTERRUPTS : splitter.end;

        if (at >= next_look) {
            next_look = limit;
            if (arena_interrupted(article->arena))
                return STATUS_CANCELLED;
        }
        while (!listed && at < limit && is_passed_over(&splitter.tokens[at]))
            at++;
        if (at == limit)
            continue;
        if (listed && at > splitter.first && item_begins(&splitter, at)
            && at > splitter.sentence && !end_sentence(&splitter, at, false))
            return STATUS_OUT_OF_MEMORY;
        at = read_on(&splitter, at, &stopped);
        if (stopped && !end_sentence(&splitter, at, true))
            return STATUS_OUT_OF_MEMORY;
    }
    if (splitter.sentence < splitter.end && !end_sentence(&splitter, splitter.end, false))
        return STATUS_OUT_OF_MEMORY;
    return STATUS_OK;
}
