/*
 * article.h - an article as every analysis sees it: blocks, sentences and tokens over one text, made once.
 *
 * Raw text goes one way: bytes -> blocks -> sentences -> tokens. Each level is a flat array over the same bytes
 * and names the level below by first index and count. Analysers read this structure and write results of their
 * own; none looks at the bytes again for what the tokens already say.
 *
 * Plain text is analysed where it lies. HTML is told by its content and read into its visible text first, one
 * block a line; `runs` then says where each stretch of that text stands in the source.
 */
#ifndef NEWS_ARTICLE_H
#define NEWS_ARTICLE_H

#include "arena.h"
#include "lexicon.h"
#include "unicode.h"

/* Longest input: PostgreSQL's largest datum. Offsets are 32 bits. */
#define ARTICLE_MAX_BYTES ((size_t) 0x3fffffff)

/* Longest token, in bytes; a longer run is cut there, between characters, into several. */
#define TOKEN_MAX_BYTES 255

typedef enum TokenKind
{
    TOKEN_WORD,                 /* letters, or one ideograph */
    TOKEN_NUMBER,               /* decimal digits */
    TOKEN_PUNCTUATION           /* one character that is neither, or a run of the same one */
} TokenKind;

/* How a word is written. */
typedef enum TokenCase
{
    CASE_NONE,                  /* no cased letter in it */
    CASE_LOWER,
    CASE_CAPITALISED,           /* first letter upper, the rest not: 'London', 'I' */
    CASE_UPPER,                 /* two letters or more, all upper: 'NATO' */
    CASE_MIXED                  /* anything else: 'McDonald', 'iPhone' */
} TokenCase;

enum TokenFlags
{
    TOKEN_SPACE_BEFORE = 1,     /* white space, or the block's start, stands before it */
    TOKEN_SENTENCE_START = 2,
    TOKEN_BLOCK_START = 4       /* the bits above are WordFlags */
};

/*
 * 12 bytes, so that an article of 100 MB of prose takes under 300 MB here.
 * code: of a word its lexicon entry, 0 for none; of a number its value, NUMBER_TOO_LARGE from 2^30 on;
 * of punctuation its code point.
 */
typedef struct Token
{
    uint32_t start;             /* byte offset in Article.text */
    uint32_t code;
    uint8_t length;             /* bytes */
    uint8_t kind : 2;           /* TokenKind */
    uint8_t script : 6;         /* Script */
    uint8_t letters;            /* TokenCase */
    uint8_t flags;              /* TokenFlags, and WordFlags of words */
} Token;

#define NUMBER_TOO_LARGE (SYMBOL_NUMBER - 1)

typedef struct Sentence
{
    uint32_t first_token;
    uint32_t n_tokens;
    bool stopped;               /* ends with a sentence's stop, not just with its block */
} Sentence;

/* HTML element that a block came from, as far as it tells what the block is. BLOCK_PLAIN in plain text. */
typedef enum BlockTag
{
    BLOCK_PLAIN,
    BLOCK_PARAGRAPH,            /* p */
    BLOCK_HEADING_1,            /* h1 ... */
    BLOCK_HEADING,              /* h2 to h6 */
    BLOCK_LIST_ITEM,            /* li, dt, dd */
    BLOCK_CAPTION,              /* figcaption, caption */
    BLOCK_QUOTE,                /* blockquote */
    BLOCK_CELL,                 /* td, th */
    BLOCK_TIME,                 /* time alone in its block */
    BLOCK_TITLE,                /* the page's <title> */
    BLOCK_DIVISION              /* div, section, anything else that breaks lines */
} BlockTag;

/* What the elements around a block, their class, id, role and itemprop say it belongs to. */
enum BlockHints
{
    HINT_ARTICLE = 1,           /* article, main, articleBody */
    HINT_NAVIGATION = 2,        /* nav, menu, breadcrumb */
    HINT_ASIDE = 4,             /* aside, sidebar, related, promo, teaser, recommended */
    HINT_HEADER = 8,            /* header, masthead */
    HINT_FOOTER = 16,           /* footer, copyright */
    HINT_CAPTION = 32,          /* figure, caption, credit */
    HINT_COMMENT = 64,          /* comments */
    HINT_SHARE = 128,           /* share, social, newsletter, subscribe */
    HINT_BYLINE = 256,          /* byline, author */
    HINT_DATE = 512,            /* time, date, published */
    HINT_HIDDEN = 1024,         /* cookie, consent, modal, advertisement */
    HINT_FORM = 2048            /* form, button, select, label */
};

typedef struct Block
{
    uint32_t start;             /* byte offset in Article.text; white space around it is left out */
    uint32_t length;            /* bytes; never 0 */
    uint32_t first_sentence;
    uint32_t n_sentences;
    uint32_t first_token;
    uint32_t n_tokens;          /* 0 where a block is nothing but invisible characters */
    uint16_t hints;             /* BlockHints; 0 in plain text */
    uint8_t tag;                /* BlockTag */
    uint8_t link_share;         /* characters inside links, 0 to 255 for none to all; 0 in plain text */
    bool blank_before;          /* an empty line stands above it, or nothing */
    bool indented;              /* white space stood before it on its line */
    bool wrapped;               /* it has several lines; otherwise no line break is in it */
} Block;

/* Bytes [start, start + length) of Article.text are bytes [source, source + length) of Article.source. */
typedef struct Run
{
    uint32_t start;
    uint32_t length;
    uint32_t source;
} Run;

/*
 * What an HTML page says of itself outside its visible text, in the order met. Byte slices of `meta_text`.
 */
typedef struct Meta
{
    uint8_t kind;               /* MetaKind */
    uint32_t start;
    uint32_t length;
} Meta;

typedef enum MetaKind
{
    META_PUBLISHED,             /* article:published_time, datePublished (meta, JSON-LD), time[pubdate] */
    META_MODIFIED,
    META_AUTHOR,
    META_HEADLINE,              /* og:title, JSON-LD headline */
    META_LANGUAGE               /* html lang */
} MetaKind;

typedef struct Article
{
    Arena *arena;               /* holds all of it; the caller's */
    const char *source;         /* as given; the caller's, and must outlive the article */
    uint32_t source_length;
    const char *text;           /* what is analysed: source itself, or the visible text of HTML */
    uint32_t length;
    bool is_html;
    Language language;          /* by stop words; LANGUAGE_ANY where they do not tell */
    Block *blocks;
    uint32_t n_blocks;
    Sentence *sentences;
    uint32_t n_sentences;
    Token *tokens;
    uint32_t n_tokens;
    Run *runs;                  /* HTML only, ascending in both, what stands in the text as in the source */
    uint32_t n_runs;
    Meta *metas;                /* HTML only */
    uint32_t n_metas;
    const char *meta_text;
} Article;

/*
 * Read `source` (length bytes; UTF-8, other bytes survive) into *article, in memory of the arena.
 * Fails with the Status it returns; *article is then unusable.
 */
extern Status article_read(Article *article, Arena *arena, const char *source, size_t length);

/* Whether the text is HTML, told by its content: markup that breaks lines near its start, not a stray '<'. */
extern bool article_looks_like_html(const char *source, size_t length);

/*
 * Where bytes [start, start + length) of the text stand in the source. False where they do not stand there
 * verbatim (in HTML, across tags or character references). Calls with ascending start are O(1) amortised
 * with the same *cursor, which begins as 0.
 */
extern bool article_source_of(const Article *article, uint32_t start, uint32_t length, uint32_t *cursor,
                              uint32_t *source);

/* What a token is in a phrase of the lexicon: its entry, or SYMBOL_PUNCTUATION or SYMBOL_NUMBER with its code. */
static inline uint32_t token_symbol(const Token *token) {
    _Static_assert(SYMBOL_NUMBER == (uint32_t) TOKEN_NUMBER << 30
                   && SYMBOL_PUNCTUATION == (uint32_t) TOKEN_PUNCTUATION << 30,
                   "the high bits of a symbol are the kind of its token");
    return token->code | (uint32_t) token->kind << 30;
}

/* The lexicon entry of a token; 0 for what is no word. */
static inline uint32_t token_entry(const Token *token) {
    return token->kind == TOKEN_WORD ? token->code : 0;
}

/* Whether the token is that punctuation character (or a run of it). */
static inline bool token_is(const Token *token, uint32_t code_point) {
    return token->kind == TOKEN_PUNCTUATION && token->code == code_point;
}

/* The sense of a token in the article's language; NULL if it has none of that class. */
static inline const LexiconSense *token_sense(const Article *article, const Token *token, Class class) {
    uint32_t entry = token_entry(token);

    if (!(lexicon_entries[entry].classes >> class & 1))
        return NULL;
    return lexicon_sense(entry, class, article->language);
}

/* article_phrase() for a token that can have such a sense or begin such a phrase. */
extern const LexiconSense *article_phrase_at(const Article *article, uint32_t at, uint32_t end, Class class,
                                             uint32_t *n_tokens);

/*
 * The longest phrase of that class that begins at token `at` and ends before token `end`, in the article's
 * language; a single word counts. Returns its sense and in *n_tokens its length; NULL if there is none.
 */
static inline const LexiconSense *article_phrase(const Article *article, uint32_t at, uint32_t end, Class class,
                                                 uint32_t *n_tokens) {
    const LexiconEntry *entry = &lexicon_entries[token_entry(&article->tokens[at])];

    if (!((entry->classes | entry->phrase_classes) >> class & 1))
        return NULL;
    return article_phrase_at(article, at, end, class, n_tokens);
}

/* The visible text alone of what is taken for HTML whatever it looks like. Same contract as article_read(). */
extern Status article_read_html_text(Article *article, Arena *arena, const char *source, size_t length);

/* The tokens of a stretch of text without its blocks and sentences. Same contract as article_read(). */
extern Status article_read_tokens(Article *article, Arena *arena, const char *source, size_t length);

/* The same of a name, whose few words tell no language: it stays LANGUAGE_ANY. */
extern Status article_read_name(Article *article, Arena *arena, const char *source, size_t length);

#endif
