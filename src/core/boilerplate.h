/*
 * boilerplate.h - which blocks of a page are the article's body, and what the others are.
 *
 * Features of every block (block_features.h) go through a trained model and a chain over the blocks
 * (block_model.h); what a block is, and the reason in words, are then told from its features and place
 * (block_kinds.c). Plain text and HTML go the same way.
 */
#ifndef NEWS_BOILERPLATE_H
#define NEWS_BOILERPLATE_H

#include "article.h"

/* What a block is. */
typedef enum BlockKind
{
    BLOCK_KIND_HEADLINE,
    BLOCK_KIND_SUBHEAD,
    BLOCK_KIND_PARAGRAPH,
    BLOCK_KIND_LIST_ITEM,
    BLOCK_KIND_BYLINE,          /* who wrote it */
    BLOCK_KIND_DATELINE,        /* place, and perhaps day and agency, alone in a block */
    BLOCK_KIND_TIMESTAMP,       /* when it was published or changed, or a page's date */
    BLOCK_KIND_CAPTION,         /* of a picture, with or without its credit */
    BLOCK_KIND_TEASER,          /* headline or summary of another story, and what heads a list of them */
    BLOCK_KIND_NAVIGATION,
    BLOCK_KIND_NOTICE,          /* cookies, copyright, subscriptions, advertisements */
    BLOCK_KIND_SHARE,           /* links to pass the article on, or to comment on it */
    BLOCK_KIND_TAG,             /* keywords the article is filed under */
    BLOCK_KIND_OTHER,
    N_BLOCK_KINDS
} BlockKind;

/* The strongest evidence for a verdict, as block_reason_text() words it. */
typedef enum BlockReason
{
    REASON_PROSE,
    REASON_PROSE_AMONG_PROSE,
    REASON_LINE_IN_BODY,
    REASON_LIST_IN_BODY,
    REASON_COOKIE,
    REASON_SUBSCRIBE,
    REASON_COPYRIGHT,
    REASON_ADVERTISEMENT,
    REASON_SHARE,
    REASON_COMMENTS,
    REASON_TAGS,
    REASON_MENU,
    REASON_RELATED,
    REASON_AFTER_RELATED,
    REASON_CREDIT,
    REASON_CAPTION_MARKUP,
    REASON_TWICE,
    REASON_REPEATED,
    REASON_GLUED,
    REASON_HEADLINE,
    REASON_DATE,
    REASON_AUTHOR,
    REASON_DATELINE,
    REASON_FOREIGN,
    REASON_MARKUP,
    REASON_LINKS,
    REASON_NO_SENTENCE,
    REASON_BEFORE,
    REASON_AFTER,
    REASON_ISLAND,
    REASON_EMPTY,
    N_BLOCK_REASONS
} BlockReason;

/* The verdict on one block. */
typedef struct BlockVerdict
{
    float score;                /* how surely it is of the body: 0 to 1; from 0.5 on it is taken for it */
    uint8_t kind;               /* BlockKind */
    uint8_t reason;             /* BlockReason */
    bool is_body;
} BlockVerdict;

/*
 * Judge every block of the article: appends article->n_blocks BlockVerdicts to *verdicts (element type
 * BlockVerdict), in the blocks' order. Fails with the Status it returns.
 */
extern Status boilerplate_read(const Article *article, Array *verdicts);

/*
 * Append the article's body to *text (element type char): the blocks whose verdict says so, in order, an
 * empty line between two; a block of several lines becomes one. Nothing is appended if no block is of the
 * body.
 */
extern Status boilerplate_body(const Article *article, const Array *verdicts, Array *text);

/* The kind's name in SQL: 'list_item'. */
extern const char *block_kind_name(BlockKind kind);

/* The reason in plain English. */
extern const char *block_reason_text(BlockReason reason);

#endif
