/*
 * reader.h - the steps of article_read(), each in a file of its own. Private to them.
 */
#ifndef NEWS_READER_H
#define NEWS_READER_H

#include "article.h"

/* What HTML says of one line of the visible text; the same order as the lines. */
typedef struct LineHint
{
    uint16_t hints;             /* BlockHints */
    uint8_t tag;                /* BlockTag */
    uint8_t link_share;
} LineHint;

/*
 * html.c: from article->source to text, length, runs, metas and meta_text. The text has one block a line,
 * '\n' after each and nowhere else, no empty lines, white space collapsed. *lines gets a LineHint a line.
 */
extern Status html_read(Article *article, Array *lines);

/*
 * blocks.c: cut article->text into blocks. `lines` is NULL for plain text. Tokens and sentences not yet
 * filled.
 */
extern Status blocks_read(Article *article, const Array *lines);

/*
 * tokens.c: fill article->tokens from the bytes of these blocks, and each block's own tokens; the first of a block gets
 * TOKEN_BLOCK_START. A space before it is assumed. Behind a block the article ends, or no ASCII letter stands.
 */
extern Status tokens_read(Article *article, Block *blocks, uint32_t n_blocks);

/*
 * sentences.c: append the sentences of one block to *sentences; sets TOKEN_SENTENCE_START in article->tokens.
 * The article's tokens and language are already there.
 */
extern Status sentences_read(const Article *article, const Block *block, Array *sentences);

/* language.c: the language of the article by its stop words, from the tokens. */
extern Language language_read(const Article *article);

#endif
