/*
 * publication_place.c - where a date stands on the page, told by lengths and marks alone.
 *
 * The body of the article is the run of blocks in which long ones outweigh short ones most (Kadane's maximum
 * subarray). What it takes beyond that is a look at the tokens next to the date.
 */
#include "publication_place.h"

#include "block_signs.h"

/* A block with at least this many tokens is prose. */
#define PROSE_TOKENS 25

/* What does not end as a sentence does (a script, a table) counts as prose of half its length, up to this. */
#define MAX_UNENDED_TOKENS 150

/* How many tokens may stand between a date and a marker such as "Posted on:", */
#define MARKER_WINDOW 4

/* how many between a date, with its time, and one behind it, and how many a marker has at most. */
#define MARKER_AFTER_WINDOW 6
#define MARKER_TOKENS 8

/* A line is a date's own if at most this many tokens stand beside it, */
#define DATE_LINE_TOKENS 15

/* this many if the date stands first, and this many if it is a sentence. */
#define DATE_FIRST_TOKENS 30
#define DATE_SENTENCE_TOKENS 3

/* Where a dateline's date must end, in tokens, and the agency in brackets behind it. */
#define DATELINE_TOKENS 20
#define DATELINE_AGENCY_TOKENS 8

/* A dateline stands in one of so many blocks where the article begins. */
#define DATELINE_BLOCKS 3

/* A longer block is no caption. */
#define CAPTION_TOKENS 200

/* With so many words in lower case a short line is a headline or a caption, not an author's line. */
#define SAID_WORDS 5

/* A photo's credit stands in the last tokens of its block. */
#define CREDIT_TOKENS 10

/* Up to here a line can be the page's header, if the article does not begin soon after it. */
#define HEADER_BLOCKS 4
#define HEADER_DISTANCE 3

/* A line of so many words can be a headline: with one above and no more than one below it, a date is the article's. */
#define MIN_TITLE_WORDS 5
#define TITLES_BELOW 1

#define NOT_BODY_HINTS (HINT_NAVIGATION | HINT_ASIDE | HINT_FOOTER | HINT_COMMENT | HINT_HIDDEN | HINT_FORM)

static bool ends_sentence(const Article *article, const Block *block) {
    return block->n_sentences > 0
           && article->sentences[block->first_sentence + block->n_sentences - 1].stopped;
}

/* Tokens of prose: few in what does not end as a sentence does, none in what the markup sets apart. */
static int64_t prose_weight(const Article *article, const Block *block) {
    if ((block->hints & NOT_BODY_HINTS) || block->link_share > 127)
        return 0;
    if (ends_sentence(article, block))
        return block->n_tokens;
    return (block->n_tokens < MAX_UNENDED_TOKENS ? block->n_tokens : MAX_UNENDED_TOKENS) / 2;
}

bool publication_is_prose(const Article *article, uint32_t block) {
    return ends_sentence(article, &article->blocks[block]) && article->blocks[block].n_tokens >= PROSE_TOKENS / 2;
}

static BodyRun find_run(const Article *article, int64_t prose_tokens) {
    BodyRun body = {article->n_blocks, article->n_blocks};
    int64_t sum = 0, most = 0;
    uint32_t first = 0;

    for (uint32_t i = 0; i < article->n_blocks; i++) {
        const Block *block = &article->blocks[i];
        int64_t weight = prose_weight(article, block);

        if (sum <= 0) {
            sum = 0;
            first = i;
        }
        sum += weight - prose_tokens;
        if (sum > most) {
            most = sum;
            body = (BodyRun) {first, i + 1};
        }
    }
    return body;
}

/* Where no run of long blocks is found the paragraphs are short. */
static BodyRun find_body(const Article *article) {
    BodyRun body = find_run(article, PROSE_TOKENS);

    return body.first == body.end ? find_run(article, PROSE_TOKENS / 2) : body;
}

void publication_page(Page *page, const Article *article) {
    page->article = article;
    page->any = *article;
    page->any.language = LANGUAGE_ANY;
    page->body = find_body(article);
}

static uint32_t block_end(const Article *article, uint32_t block) {
    return article->blocks[block].first_token + article->blocks[block].n_tokens;
}

/* Tokens of the phrase of that class, and that symbol unless 0, that begins at the token; 0 if none does. */
static uint32_t phrase_tokens(const Page *page, uint32_t at, uint32_t end, Class class, int32_t symbol) {
    uint32_t n_tokens;
    const LexiconSense *sense = article_phrase(&page->any, at, end, class, &n_tokens);

    return sense && (symbol == 0 || sense->payload == symbol) ? n_tokens : 0;
}

/* Whether the block says something beside its date, in words that no name is made of. */
static bool is_worded(const Article *article, const DatePlace *place) {
    const Block *block = &article->blocks[place->block];
    uint32_t end = block->first_token + block->n_tokens, words = 0;

    for (uint32_t at = block->first_token; at < end && words < SAID_WORDS; at++) {
        if (at < place->first || at >= place->after)
            words += article->tokens[at].letters == CASE_LOWER;
    }
    return words == SAID_WORDS;
}

/*
 * Whether a phrase that ends shortly before the date is such a marker: "Posted on:". Amid the words of a
 * headline it is none: "What the papers published on January 5 tell of him"
 */
static bool follows_marker(const Page *page, const DatePlace *place, int32_t symbol) {
    const Token *tokens = page->article->tokens;
    uint32_t begin = page->article->blocks[place->block].first_token, from = begin;

    if (place->first - from > MARKER_WINDOW + MARKER_TOKENS)
        from = place->first - MARKER_WINDOW - MARKER_TOKENS;
    for (; from < place->first; from++) {
        uint32_t n_tokens = phrase_tokens(page, from, place->first, CLASS_MARKER, symbol);

        if (n_tokens && from + n_tokens + MARKER_WINDOW >= place->first)
            return from == begin || tokens[from].letters != CASE_LOWER || tokens[from - 1].kind != TOKEN_WORD
                   || !is_worded(page->article, place);
    }
    return false;
}

/* Whether such a marker begins soon after the date, with its time between, but not another field. */
static bool precedes_marker(const Page *page, const DatePlace *place, int32_t symbol) {
    uint32_t end = block_end(page->article, place->block);

    for (uint32_t at = place->after; at < end && at <= place->after + MARKER_AFTER_WINDOW; at++) {
        const Token *token = &page->article->tokens[at];

        if (phrase_tokens(page, at, end, CLASS_MARKER, symbol))
            return true;
        if (token->kind == TOKEN_PUNCTUATION && !token_is(token, ':') && !token_is(token, ',')
            && !token_is(token, '.'))
            return false;
    }
    return false;
}

/*
 * Whether the date is marked so. In a line the marker stands before its date, or after it where the line
 * begins with a date. In prose it must begin the block, with a colon: "Updated: 5 January. The ministers ..."
 */
static bool is_marked(const Page *page, const DatePlace *place, int32_t symbol) {
    const Article *article = page->article;
    const Block *block = &article->blocks[place->block];

    if (block->n_tokens >= PROSE_TOKENS + (place->after - place->first))
        return place->first > block->first_token
               && place->first - block->first_token <= MARKER_WINDOW + 1
               && phrase_tokens(page, block->first_token, place->first, CLASS_MARKER, symbol)
               && token_is(&article->tokens[place->first - 1], ':');
    return place->leads_line ? precedes_marker(page, place, symbol) : follows_marker(page, place, symbol);
}

bool publication_is_marked_line(const Page *page, uint32_t block) {
    uint32_t end = block_end(page->article, block);
    bool number = false, marker = false;

    if (page->article->blocks[block].n_tokens > MARKER_TOKENS + DATE_FIRST_TOKENS)
        return false;
    for (uint32_t at = page->article->blocks[block].first_token; at < end && !(number && marker); at++) {
        number |= page->article->tokens[at].kind == TOKEN_NUMBER;
        marker |= phrase_tokens(page, at, end, CLASS_MARKER, MARKER_PUBLISHED)
                  || phrase_tokens(page, at, end, CLASS_MARKER, MARKER_UPDATED);
    }
    return number && marker;
}

static bool is_dateline_dash(const Token *token) {
    return token_is(token, '-') || token_is(token, 0x2013) || token_is(token, 0x2014) || token_is(token, '=');
}

static bool is_quote(const Token *token) {
    return token->kind == TOKEN_PUNCTUATION
           && (token->code == '"' || token->code == 0xab || (token->code >= 0x201c && token->code <= 0x201f));
}

static bool is_opening(const Token *token) {
    return token_is(token, '(') || token_is(token, '[') || token_is(token, 0xff08) || token_is(token, 0xff3b)
           || token_is(token, 0x3010) || token_is(token, 0x3014);
}

static bool is_closing(const Token *token) {
    return token_is(token, ')') || token_is(token, ']') || token_is(token, 0xff09) || token_is(token, 0xff3d)
           || token_is(token, 0x3011) || token_is(token, 0x3015);
}

/* The token with the bracket, or the slash, that closes soon after `at`; `end` if none does. */
static uint32_t find_closing(const Page *page, uint32_t at, uint32_t end, bool slash) {
    uint32_t last = end - at > DATELINE_AGENCY_TOKENS ? at + DATELINE_AGENCY_TOKENS : end;

    for (; at < last; at++) {
        const Token *token = &page->article->tokens[at];

        if (slash ? token_is(token, '/') : is_closing(token))
            return at;
    }
    return end;
}

/*
 * Whether the tokens from `at` end a dateline: a dash or colon, a word that says so, or an agency between
 * brackets or slashes. *agency tells whether it was the agency.
 */
static bool ends_dateline(const Page *page, uint32_t at, uint32_t end, bool *agency) {
    const Token *tokens = page->article->tokens;

    *agency = false;
    if (at < end && (token_is(&tokens[at], '.') || token_is(&tokens[at], ',')))
        at++;
    if (at >= end)
        return false;
    *agency = is_opening(&tokens[at]) || token_is(&tokens[at], '/');
    if (*agency)
        return find_closing(page, at + 2, end, token_is(&tokens[at], '/')) < end;
    /* A number behind the dash is that of a second date. */
    return ((is_dateline_dash(&tokens[at]) || token_is(&tokens[at], ':'))
            && (at + 1 == end || tokens[at + 1].kind != TOKEN_NUMBER))
           || phrase_tokens(page, at, end, CLASS_DATELINE, 0);
}

/* Whether the date stands in a bracket that begins the block or that a dash follows: "[Bonn, 5 January]" */
static bool is_bracketed_dateline(const Page *page, const DatePlace *place, uint32_t opening) {
    uint32_t end = block_end(page->article, place->block);
    uint32_t closing = find_closing(page, place->after, end, false);

    return closing < end
           && (opening == page->article->blocks[place->block].first_token
               || (closing + 1 < end && is_dateline_dash(&page->article->tokens[closing + 1])));
}

/*
 * Whether the article begins with the date as in "BEIJING, Jan. 5 (Agency) -- ": after a place, which is
 * neither in lower case nor a function word, or, if an agency follows, after nothing.
 */
static bool is_dateline(const Page *page, const DatePlace *place) {
    const Article *article = page->article;
    const Block *block = &article->blocks[place->block];
    const Token *begin = &article->tokens[block->first_token];
    uint32_t opening = 0, n_open = 0;
    bool agency;

    if (place->after - block->first_token > DATELINE_TOKENS
        || (block->n_tokens < PROSE_TOKENS && place->block + 1 != page->body.first)
        || place->block >= page->body.first + DATELINE_BLOCKS)
        return false;
    for (uint32_t at = block->first_token; at < place->first; at++) {
        const Token *token = &article->tokens[at];

        if (token->letters == CASE_LOWER || token->kind == TOKEN_NUMBER || is_quote(token))
            return false;
        if (is_opening(token) && n_open++ == 0)
            opening = at;
        else if (is_closing(token) && n_open > 0)
            n_open--;
    }
    if (n_open > 0)
        return is_bracketed_dateline(page, place, opening);
    return ends_dateline(page, place->after, block_end(article, place->block), &agency)
           && (place->first > block->first_token || agency)
           && (begin->script == SCRIPT_HAN || !token_sense(article, begin, CLASS_STOP));
}

/*
 * Whether the block is a photo's caption: HTML says so, or a credit ends it, an agency or a word for photos
 * that no stop follows; a sentence of the article that names its source ends with one.
 */
static bool is_caption(const Page *page, const DatePlace *place) {
    const Article *article = page->article;
    const Block *block = &article->blocks[place->block];
    uint32_t end = block_end(article, place->block);
    uint32_t from = block->n_tokens > CREDIT_TOKENS ? end - CREDIT_TOKENS : block->first_token;

    if (block->n_tokens > CAPTION_TOKENS)
        return false;
    if (block->tag == BLOCK_CAPTION || (block->hints & HINT_CAPTION))
        return true;
    if (ends_sentence(article, block))
        return false;
    for (uint32_t at = from; at < end; at++) {
        if (phrase_tokens(page, at, end, CLASS_MARKER, MARKER_PHOTO)
            || phrase_tokens(page, at, end, CLASS_AGENCY, 0))
            return true;
    }
    /* "on Monday. 2026.1.5 / Agency" */
    return place->after < end && end - place->after <= CREDIT_TOKENS
           && token_is(&article->tokens[place->after], '/');
}

/* Whether a word in lower case stands beside the date, as in a sentence: "20.01.2025, 18:47 Lesezeit: 2 Min." has none. */
static bool has_lower_case(const Article *article, const DatePlace *place) {
    const Block *block = &article->blocks[place->block];

    for (uint32_t at = block->first_token; at < block->first_token + block->n_tokens; at++) {
        const Token *token = &article->tokens[at];

        if ((at < place->first || at >= place->after) && token->kind == TOKEN_WORD && token->letters <= CASE_LOWER)
            return true;
    }
    return false;
}

/* Whether the block is little more than its date. Of scripts with a token a character two count as one. */
static bool is_date_line(const Page *page, const DatePlace *place) {
    const Article *article = page->article;
    const Block *block = &article->blocks[place->block];
    uint32_t beside = block->n_tokens - (place->after - place->first);
    uint32_t spaceless = 0;

    if (beside > 2 * DATE_FIRST_TOKENS)
        return false;
    for (uint32_t at = block->first_token; at < block->first_token + block->n_tokens; at++)
        spaceless += article->tokens[at].script == SCRIPT_HAN || article->tokens[at].script == SCRIPT_KANA;
    beside -= (spaceless < beside ? spaceless : beside) / 2;
    if (ends_sentence(article, block) && (!place->leads_line || has_lower_case(article, place)))
        return beside <= DATE_SENTENCE_TOKENS;
    return beside <= (place->first == block->first_token ? DATE_FIRST_TOKENS : DATE_LINE_TOKENS);
}

/*
 * Whether the block is such a line: words without a stop, no menu and not mostly marks of the site's. Of scripts with a
 * token a character two count as one.
 */
static bool is_title(const Page *page, uint32_t index) {
    const Article *article = page->article;
    const Block *block = &article->blocks[index];
    uint32_t end = block_end(article, index), words = 0, marked = 0, spaceless = 0, separators = 0;

    if (block->n_tokens > 2 * PROSE_TOKENS || ends_sentence(article, block))
        return false;
    for (uint32_t at = block->first_token; at < end; at++) {
        const Token *token = &article->tokens[at];

        separators += token->kind == TOKEN_PUNCTUATION && is_separator(token->code);
        words += token->kind == TOKEN_WORD;
        marked += token->kind == TOKEN_WORD ? phrase_tokens(page, at, end, CLASS_MARKER, 0) : 0;
        spaceless += token->script == SCRIPT_HAN || token->script == SCRIPT_KANA;
    }
    return separators < 2 && marked * 2 < words && words - spaceless / 2 >= MIN_TITLE_WORDS;
}

/* Whether the block is little more than "By" and a name. */
static bool is_author_line(const Page *page, uint32_t index) {
    const Block *block = &page->article->blocks[index];

    return block->n_tokens > 1 && block->n_tokens < DATE_LINE_TOKENS
           && phrase_tokens(page, block->first_token, block_end(page->article, index), CLASS_MARKER, MARKER_BYLINE);
}

/* Whether the date is written with a time of day, as the day of a visit hardly is. */
static bool has_clock(const Article *article, const DatePlace *place) {
    for (uint32_t at = place->first + 1; at + 1 < place->after; at++) {
        if (token_is(&article->tokens[at], ':') && article->tokens[at - 1].kind == TOKEN_NUMBER)
            return true;
    }
    return false;
}

/*
 * Whether the line stands at the top of the page with nothing but other short lines above it: no headline, no author;
 * and has no time of day, unless it is the very first.
 */
static bool is_header(const Page *page, const DatePlace *place) {
    const Article *article = page->article;
    uint32_t above = place->block > 0 && has_clock(article, place), below = 0;

    if (place->block >= HEADER_BLOCKS
        || (place->block > 0 && page->body.first - place->block <= HEADER_DISTANCE))
        return false;
    for (uint32_t i = 0; i < place->block; i++) {
        if (article->blocks[i].n_tokens >= DATE_LINE_TOKENS)
            return false;
        above += is_title(page, i) || is_author_line(page, i);
    }
    for (uint32_t i = place->block + 1; above && i < page->body.first && below <= TITLES_BELOW; i++)
        below += is_title(page, i);
    return !above || below > TITLES_BELOW;
}

bool publication_place(const Page *page, const DatePlace *place, PublicationReason *reason) {
    const Article *article = page->article;
    const Block *block = &article->blocks[place->block];
    if (is_marked(page, place, MARKER_PUBLISHED))
        *reason = PUBLICATION_POSTED;
    else if (is_marked(page, place, MARKER_UPDATED))
        *reason = PUBLICATION_UPDATED;
    else if (is_dateline(page, place))
        *reason = PUBLICATION_DATELINE;
    else if (is_date_line(page, place) && !is_worded(article, place))
        *reason = is_header(page, place) ? PUBLICATION_HEADER
                  : block->tag == BLOCK_TIME && place->block < page->body.first ? PUBLICATION_POSTED
                                                                                : PUBLICATION_DATE_LINE;
    else if (is_caption(page, place))
        *reason = PUBLICATION_CAPTION;
    else
        return false;
    return true;
}

bool publication_is_ambiguous(const Article *article, uint32_t first, uint32_t after) {
    if (article->language != LANGUAGE_EN && article->language != LANGUAGE_ANY)
        return false;
    for (uint32_t at = first; at < after; at++) {
        uint32_t n_tokens;

        if (article_phrase(article, at, after, CLASS_MERIDIEM, &n_tokens))
            return false;
    }
    return true;
}

bool publication_is_archived(const Page *page, uint32_t block) {
    const Article *article = page->article;
    uint32_t end = block_end(article, block);

    for (uint32_t at = article->blocks[block].first_token; at < end; at++) {
        if (phrase_tokens(page, at, end, CLASS_ARCHIVE, 0))
            return true;
    }
    return false;
}
