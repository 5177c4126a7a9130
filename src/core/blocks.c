/*
 * blocks.c - from bytes to blocks: a line is a block, unless the text is hard-wrapped.
 *
 * Scraped articles have a paragraph a line. Wire copy and e-mail are wrapped at 60 to 90 columns, with empty lines
 * or indents between paragraphs; there, lines that go on in the middle of a sentence are one block.
 */
#include "byte_scan.h"
#include "reader.h"

/* The longest line, in bytes, that a wrapped text has. */
#define MAX_WRAPPED_LINE 100

/* How many bytes a scan may take between two looks at arena_interrupted(). */
#define BYTES_BETWEEN_INTERRUPTS (1u << 20)

typedef struct Line
{
    uint32_t start;             /* first byte that is no white space; == end for an empty line */
    uint32_t end;               /* behind the last byte that is no white space */
    bool indented;
} Line;

/* Goes through a text line by line; stops early, with a status, when the caller is interrupted. */
typedef struct LineReader
{
    const Article *article;
    uint32_t at;                /* first byte of the next line */
    uint32_t next_look;         /* byte from which on to look at arena_interrupted() again */
    Status status;
} LineReader;

/* Whether the byte is an ASCII character that can be seen. */
static bool is_visible(char byte) {
    return byte > ' ' && byte < 0x7F;
}

/* Take white space off both ends of a line. */
static void trim(const char *text, Line *line) {
    uint32_t begin = line->start;
    unsigned bytes;

    while (line->start < line->end && !is_visible(text[line->start])
           && char_is_space(utf8_decode(text, line->end, line->start, &bytes)))
        line->start += bytes;
    line->indented = line->start > begin;
    while (line->end > line->start && !is_visible(text[line->end - 1])
           && char_is_space(utf8_decode_before(text + line->start, line->end - line->start, &bytes)))
        line->end -= bytes;
}

/* The first line break in bytes [at, stop), and in *breaks its bytes; `stop` and 0 if there is none. */
static uint32_t find_break(const Article *article, uint32_t at, uint32_t stop, unsigned *breaks) {
    const char *text = article->text;

    for (; at < stop; at += SCAN_BYTES) {
        char last[SCAN_BYTES];
        uint32_t found = break_bytes(scan_bytes(text, article->length, at, last));

        for (; found; found &= found - 1) {
            uint32_t place = at + (uint32_t) __builtin_ctz(found);

            *breaks = place < stop ? utf8_line_break(text, article->length, place) : 0;
            if (*breaks)
                return place;
        }
    }
    *breaks = 0;
    return stop;
}

/* The next line; false at the end of the text or when interrupted. */
static bool next_line(LineReader *reader, Line *line) {
    const Article *article = reader->article;
    uint32_t at = reader->at;
    unsigned breaks;

    if (at >= article->length)
        return false;
    line->start = at;
    do {
        uint32_t stop = article->length - at > BYTES_BETWEEN_INTERRUPTS ? at + BYTES_BETWEEN_INTERRUPTS
            : article->length;

        if (at >= reader->next_look) {
            reader->next_look = stop;
            if (arena_interrupted(article->arena)) {
                reader->status = STATUS_CANCELLED;
                return false;
            }
        }
        at = find_break(article, at, stop, &breaks);
    } while (!breaks && at < article->length);
    line->end = at;
    reader->at = at + breaks;
    trim(article->text, line);
    return true;
}

/* Whether the line goes on in the next one: it does not end like a sentence and the next begins in lower case. */
static bool runs_on(const char *text, const Line *line, const Line *next) {
    unsigned bytes;
    uint32_t last = utf8_decode_before(text, line->end, &bytes);
    uint32_t first = utf8_decode(text, next->end, next->start, &bytes);

    return last != '.' && last != '!' && last != '?' && last != ':' && char_is_lower(first);
}

/* Whether the text is hard-wrapped: no long line, and many a line that runs on into the next. */
static bool is_wrapped(const Article *article) {
    LineReader reader = {.article = article};
    Line line, previous = {0};
    bool has_previous = false;
    uint32_t pairs = 0, running = 0;

    while (next_line(&reader, &line)) {
        if (line.end - line.start > MAX_WRAPPED_LINE)
            return false;
        if (line.start < line.end && has_previous) {
            pairs++;
            running += runs_on(article->text, &previous, &line);
        }
        has_previous = line.start < line.end;
        previous = line;
    }
    return pairs >= 4 && running * 3 > pairs;
}

Status blocks_read(Article *article, const Array *lines) {
    LineReader reader = {.article = article};
    Array blocks = {0};
    bool wrapped = !lines && is_wrapped(article);
    bool blank = true;
    uint32_t line_no = 0;
    Line line;

    for (; next_line(&reader, &line); line_no++) {
        Block *block;

        if (line.start == line.end) {
            blank = true;
            continue;
        }
        if (wrapped && !blank && !line.indented) {
            block = (Block *) blocks.elements + blocks.count - 1;
            block->length = line.end - block->start;
            block->wrapped = true;
            continue;
        }
        block = array_push(article->arena, &blocks, sizeof(Block));
        if (!block)
            return STATUS_OUT_OF_MEMORY;
        *block = (Block) {
            .start = line.start,
            .length = line.end - line.start,
            .blank_before = blank,
            .indented = line.indented
        };
        if (lines && line_no < lines->count) {
            const LineHint *hint = (const LineHint *) lines->elements + line_no;

            block->tag = hint->tag;
            block->hints = hint->hints;
            block->link_share = hint->link_share;
        }
        blank = false;
    }
    article->blocks = blocks.elements;
    article->n_blocks = blocks.count;
    return reader.status;
}
