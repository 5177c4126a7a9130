/*
 * call.h - what every SQL function does around the core: take text in, lend memory, turn errors into ereport(),
 * give text and rows out.
 */
#ifndef NEWS_CALL_H
#define NEWS_CALL_H

#include "compat.h"

#include "funcapi.h"

#include "article.h"

/* One call of a SQL function: the core's arena over the current memory context. */
typedef struct Call
{
    Environment environment;
    Arena arena;
} Call;

/* Bytes of a text argument in UTF-8, whatever the server encoding. */
typedef struct Utf8
{
    const char *bytes;
    size_t length;
} Utf8;

/* Turns byte offsets in an article's text, asked for in ascending order, into character positions in its source. */
typedef struct SourcePosition
{
    const Article *article;
    uint32_t run;               /* cursor of article_source_of() */
    uint32_t at;                /* bytes of the source counted so far */
    int32 characters;           /* characters in them */
} SourcePosition;

/* Raise an error if the catalog has the extension in another version than this library's. */
extern void check_library_version(void);

/* Begin a call; call_end() gives the memory back. An error in between leaves it to the memory context. */
extern void call_begin(Call *call);
extern void call_end(Call *call);

/* Raise the error that a status of the core stands for; nothing on STATUS_OK. */
extern void check_status(Status status);

/* Argument `number` of a function, as UTF-8. It must not be NULL. Lives as long as the current memory context. */
extern Utf8 utf8_argument(FunctionCallInfo fcinfo, int number);

/* The article in argument `number`, read; raises an error where it cannot be. */
extern void article_argument(FunctionCallInfo fcinfo, int number, Call *call, Article *article);

/* A text datum in the server encoding; raises an error that names a character which the encoding has not. */
extern Datum utf8_datum(const char *bytes, size_t length);

/* End a function that gives a text of those bytes, which may be the call's own; NULL if `bytes` is. */
extern Datum call_end_with_text(FunctionCallInfo fcinfo, Call *call, const char *bytes, size_t length);

/* Begin with the article's first byte. */
extern void source_position_begin(SourcePosition *position, const Article *article);

/*
 * Set-returning functions: rows_begin() once, then for each row values and nulls and rows_put().
 * `columns` is checked against what the function was declared with.
 */
typedef struct Rows
{
    ReturnSetInfo *set;
    Datum values[12];
    bool nulls[12];
} Rows;

extern void rows_begin(Rows *rows, FunctionCallInfo fcinfo, int columns);

/* Set column `column` (from 0) of the next row. A NULL `bytes` is NULL. */
extern void rows_text(Rows *rows, int column, const char *bytes, size_t length);
extern void rows_string(Rows *rows, int column, const char *string);
extern void rows_datum(Rows *rows, int column, Datum value);

/*
 * Set column `column` to the 1-based character position in the source of bytes [start, start + length) of the text,
 * start not below the last one asked for; NULL where they do not stand there verbatim.
 */
extern void rows_position(Rows *rows, int column, SourcePosition *position, uint32_t start, uint32_t length);

extern void rows_null(Rows *rows, int column);
extern void rows_put(Rows *rows);

#endif
