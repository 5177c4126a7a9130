/*
 * blocks.c - from bytes to blocks: a line is a block, unless the text is hard-wrapped.
 *
 * Scraped articles have a paragraph a line. Wire copy and e-mail are wrapped at 60 to 90 columns, with empty lines
 * or indents between paragraphs; there, lines that go on in the middle of a sentence are one block.
 */
#include "reader.h"

/* The longest line, in bytes, that a wrapped text has. */
#define MAX_WRAPPED_LINE 100

typedef struct Line
{
    uint32_t start;             /* first byte that is no white space; == end for an empty line */
    uint32_t end;               /* behind the last byte that is no white space */
    uint32_t next;              /* first byte of the next line */
    bool indented;
} Line;

/* Bytes of the line break at text[at], 0 if there is none. */
static unsigned line_break(const char *text, uint32_t length, uint32_t at) {
    unsigned char byte = (unsigned char) text[at];

    if (byte == '\n' || byte == '\v' || byte == '\f')
        return 1;
    if (byte == '\r')
        return at + 1 < length && text[at + 1] == '\n' ? 2 : 1;
    if (byte == 0xC2 && at + 1 < length && (unsigned char) text[at + 1] == 0x85)
        return 2;
    if (byte == 0xE2 && at + 2 < length && (unsigned char) text[at + 1] == 0x80
        && ((unsigned char) text[at + 2] | 1) == 0xA9)
        return 3;
    return 0;
}

/* The line that begins at `at`; looks at each of its bytes once. */
static Line line_at(const char *text, uint32_t length, uint32_t at) {
    Line line = {.start = at, .end = at, .next = length};
    bool begun = false;

    while (at < length) {
        unsigned char byte = (unsigned char) text[at];
        unsigned bytes = 1;
        bool space;

        if (byte > ' ' && byte < 0x7F) {
            space = false;
        } else {
            unsigned breaks = line_break(text, length, at);

            if (breaks) {
                line.next = at + breaks;
                break;
            }
            space = char_is_space(utf8_decode(text, length, at, &bytes));
        }
        if (!space) {
            if (!begun) {
                line.indented = at > line.start;
                line.start = at;
                begun = true;
            }
            line.end = at + bytes;
        }
        at += bytes;
    }
    if (!begun)
        line.start = line.end;
    return line;
}

/* Whether the line goes on in the next one: it does not end like a sentence and the next begins in lower case. */
static bool runs_on(const char *text, const Line *line, const Line *next) {
    unsigned bytes;
    uint32_t last = utf8_decode_before(text, line->end, &bytes);
    uint32_t first = utf8_decode(text, next->end, next->start, &bytes);

    return last != '.' && last != '!' && last != '?' && last != ':' && char_is_lower(first);
}

/* Whether the text is hard-wrapped: no long line, and many a line that runs on into the next. */
static bool is_wrapped(const char *text, uint32_t length) {
    Line previous = {0};
    bool has_previous = false;
    uint32_t pairs = 0, running = 0;

    for (uint32_t at = 0; at < length;) {
        Line line = line_at(text, length, at);

        at = line.next;
        if (line.start == line.end) {
            has_previous = false;
            continue;
        }
        if (line.end - line.start > MAX_WRAPPED_LINE)
            return false;
        if (has_previous) {
            pairs++;
            running += runs_on(text, &previous, &line);
        }
        previous = line;
        has_previous = true;
    }
    return pairs >= 4 && running * 3 > pairs;
}

Status blocks_read(Article *article, const Array *lines) {
    Array blocks = {0};
    bool wrapped = !lines && is_wrapped(article->text, article->length);
    bool blank = true;
    uint32_t line_no = 0;

    for (uint32_t at = 0; at < article->length; line_no++) {
        Line line = line_at(article->text, article->length, at);
        Block *block;

        at = line.next;
        if (line_no % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        if (line.start == line.end) {
            blank = true;
            continue;
        }
        if (wrapped && !blank && !line.indented) {
            block = (Block *) blocks.elements + blocks.count - 1;
            block->length = line.end - block->start;
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
    return STATUS_OK;
}
