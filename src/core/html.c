/*
 * html.c - the visible text of an HTML page, one block a line, in one pass over its bytes.
 *
 * No tree is built. What the standard's tree construction (whatwg.org, 13.2.6) would decide is told from a
 * bounded stack of open elements: which are ended by an end tag or by a start tag of their kind. For each
 * name the stack knows the innermost open element, so that misnested tags cost no search. A library's parser
 * was not taken: libxml2's looks through all open elements at each end tag, which is quadratic in a page of
 * unclosed ones, and reads the same page differently from version to version.
 */
#include "html.h"
#include "reader.h"

#include <string.h>

/* Elements nested deeper than this do not count. */
#define MAX_DEPTH 1024

#define NOWHERE (-1)

/* An open element, and which was the innermost of each kind before it. */
typedef struct OpenElement
{
    int16_t outer_same;
    int16_t outer_group;
    int16_t outer_barrier;
    int16_t outer_block;
    uint16_t hints;             /* its own and those of what it is in */
    uint8_t element;
    uint8_t tag;                /* BlockTag of lines in it */
    bool unseen;
    bool ended;                 /* by an end tag that came before those of blocks inside it */
} OpenElement;

/* The line being written. */
typedef struct Line
{
    uint32_t start;
    uint32_t first_run;
    uint32_t linked;            /* bytes of it inside links */
    uint32_t timed;             /* bytes of it inside time elements */
    uint16_t hints;
    uint8_t tag;
    bool visible;               /* has a character that is no white space of any kind */
} Line;

typedef struct HtmlReader
{
    HtmlScanner scanner;
    Arena *arena;
    Array text;                 /* of char */
    Array runs;                 /* of Run */
    Array *lines;               /* of LineHint */
    HtmlMetas metas;
    Line line;
    bool pending_space;         /* white space was read since the last character */
    bool space_linked;          /* inside a link, */
    bool space_timed;           /* inside a time element, */
    size_t space_source;        /* and here, if it is one blank as will be written; else behind the source */
    unsigned unseen;            /* open elements of each kind */
    unsigned links;
    unsigned times;
    size_t overflow;            /* elements open beyond MAX_DEPTH */
    int16_t depth;
    int16_t innermost[N_ELEMENTS];      /* positions in `open`, or NOWHERE */
    int16_t innermost_group[N_GROUPS];
    int16_t innermost_barrier;
    int16_t innermost_block;
    bool out_of_memory;
    OpenElement open[MAX_DEPTH];
} HtmlReader;

/* ----------------------------------------------------------------------------------------------------------
 * Lines of text
 */

static void begin_line(HtmlReader *reader) {
    reader->line = (Line) {.start = reader->text.count, .first_run = reader->runs.count, .hints = UINT16_MAX};
    reader->pending_space = false;
}

static void end_line(HtmlReader *reader) {
    Line *line = &reader->line;
    uint32_t bytes = reader->text.count - line->start;
    LineHint *hint;
    char *end;

    if (!line->visible) {
        reader->text.count = line->start;
        reader->runs.count = line->first_run;
    } else {
        end = array_push(reader->arena, &reader->text, 1);
        hint = array_push(reader->arena, reader->lines, sizeof(LineHint));
        if (!end || !hint) {
            reader->out_of_memory = true;
            return;
        }
        *end = '\n';
        *hint = (LineHint) {line->hints, line->tag, (uint8_t) ((uint64_t) line->linked * 255 / bytes)};
        if (line->timed == bytes && (line->tag == BLOCK_DIVISION || line->tag == BLOCK_PARAGRAPH))
            hint->tag = BLOCK_TIME;
    }
    begin_line(reader);
}

/* Whether there is anything in the bytes but spaces, no-break spaces, zero-width spaces and the like. */
static bool shows(const char *bytes, size_t length) {
    unsigned width;

    for (size_t at = 0; at < length; at += width) {
        if (char_class(utf8_decode(bytes, length, at, &width)) != CHAR_SPACE)
            return true;
    }
    return false;
}

/* Append bytes that stand at `source` in the source; behind its end if they do not stand there. */
static void write_bytes(HtmlReader *reader, const char *bytes, size_t length, size_t source, bool linked,
                        bool timed) {
    const OpenElement *around = reader->depth ? &reader->open[reader->depth - 1] : NULL;
    Line *line = &reader->line;
    uint32_t start = reader->text.count;
    char *place = array_push_many(reader->arena, &reader->text, 1, (uint32_t) length);
    Run *last = NULL;

    if (!place) {
        reader->out_of_memory = true;
        return;
    }
    memcpy(place, bytes, length);
    if (start == line->start)
        line->tag = around ? around->tag : BLOCK_DIVISION;
    line->hints &= around ? around->hints : 0;
    line->linked += linked ? (uint32_t) length : 0;
    line->timed += timed ? (uint32_t) length : 0;
    line->visible = line->visible || shows(bytes, length);
    if (source >= reader->scanner.length)
        return;
    if (reader->runs.count > line->first_run)
        last = (Run *) reader->runs.elements + reader->runs.count - 1;
    if (last && last->start + last->length == start && last->source + last->length == source) {
        last->length += (uint32_t) length;
        return;
    }
    last = array_push(reader->arena, &reader->runs, sizeof(Run));
    if (last)
        *last = (Run) {start, (uint32_t) length, (uint32_t) source};
    else
        reader->out_of_memory = true;
}

/* Append text, behind a blank if white space stood before it. */
static void write_text(HtmlReader *reader, const char *bytes, size_t length, size_t source) {
    if (reader->pending_space && reader->text.count > reader->line.start)
        write_bytes(reader, " ", 1, reader->space_source, reader->space_linked, reader->space_timed);
    reader->pending_space = false;
    write_bytes(reader, bytes, length, source, reader->links > 0, reader->times > 0);
}

static void read_space(HtmlReader *reader, size_t at, size_t length) {
    bool blank = length == 1 && reader->scanner.source[at] == ' ' && !reader->pending_space;

    reader->space_source = blank ? at : reader->scanner.length;
    reader->space_linked = reader->links > 0;
    reader->space_timed = reader->times > 0;
    reader->pending_space = true;
}

/*
 * Bytes of the white space at source[at] that is collapsed: controls, and the separators that would break a
 * line.
 */
static size_t space_length(const char *source, size_t length, size_t at) {
    unsigned char byte = (unsigned char) source[at];

    if (byte <= ' ')
        return 1;
    if (byte == 0xC2 && length - at > 1 && (unsigned char) source[at + 1] == 0x85)
        return 2;
    if (byte == 0xE2 && length - at > 2 && (unsigned char) source[at + 1] == 0x80
        && ((unsigned char) source[at + 2] | 1) == 0xA9)
        return 3;
    return 0;
}

/*
 * Where the text that can be copied as it is ends: before white space other than single blanks, or a
 * reference.
 */
static size_t plain_end(const char *source, size_t length, size_t end, size_t at) {
    while (at < end) {
        unsigned char byte = (unsigned char) source[at];

        if (byte == '&' || byte < ' ')
            return at;
        if (byte == ' ' && (at + 1 == end || (unsigned char) source[at + 1] <= ' ' || source[at + 1] == '&'))
            return at;
        if ((byte == 0xC2 || byte == 0xE2) && space_length(source, length, at))
            return source[at - 1] == ' ' ? at - 1 : at;
        at++;
    }
    return at;
}

/*
 * Read text from `at` to `end`; returns where it stopped, which is behind `end` if a reference goes across
 * it.
 */
static size_t read_text(HtmlReader *reader, size_t at, size_t end) {
    const char *source = reader->scanner.source;
    size_t length = reader->scanner.length;

    while (at < end) {
        uint32_t code_point;
        size_t bytes = space_length(source, length, at);
        char character[4];

        if (bytes) {
            size_t begin = at;

            while (at < end && (bytes = space_length(source, length, at)) > 0)
                at += bytes;
            read_space(reader, begin, at - begin);
            continue;
        }
        if (source[at] == '&') {
            bytes = html_reference(source, length, at, &code_point);
            if (!bytes) {
                write_text(reader, source + at, 1, at);
                at++;
                continue;
            }
            if (code_point <= ' ' || code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029)
                read_space(reader, at, bytes);
            else
                write_text(reader, character, utf8_encode(code_point, character), length);
            at += bytes;
            continue;
        }
        bytes = plain_end(source, length, end, at + 1) - at;
        write_text(reader, source + at, bytes, at);
        at += bytes;
    }
    return at;
}

/* ----------------------------------------------------------------------------------------------------------
 * Open elements
 */

static int16_t later(int16_t a, int16_t b) {
    return a > b ? a : b;
}

/* The BlockTag of an element by its own and its parent's. */
static uint8_t line_tag(const HtmlElement *element, uint8_t parent) {
    switch (element->tag) {
        case 0:
            return parent;
        case BLOCK_DIVISION:
            if (element->traits & ELEMENT_SECTIONING)
                return BLOCK_DIVISION;
            return parent == BLOCK_PARAGRAPH ? BLOCK_DIVISION : parent;
        case BLOCK_PARAGRAPH:
            if (parent == BLOCK_LIST_ITEM || parent == BLOCK_CAPTION || parent == BLOCK_QUOTE)
                return parent;
            return BLOCK_PARAGRAPH;
        default:
            return element->tag;
    }
}

/* Whether attributes hide the element: hidden, aria-hidden, style. */
static bool is_hidden(const HtmlTag *tag) {
    Slice style = tag->values[ATTRIBUTE_STYLE];

    if (tag->present >> ATTRIBUTE_HIDDEN & 1)
        return true;
    if (tag->present >> ATTRIBUTE_ARIA_HIDDEN & 1 && html_is(tag->values[ATTRIBUTE_ARIA_HIDDEN], "true"))
        return true;
    if (!(tag->present >> ATTRIBUTE_STYLE & 1))
        return false;
    for (size_t at = 0; at < style.length; at++) {
        static const char *const properties[] = {"display", "visibility"};
        static const char *const values[] = {"none", "hidden"};

        for (size_t i = 0; i < 2; i++) {
            size_t name = strlen(properties[i]), value = at + name;

            if (style.length - at <= name || !html_is((Slice) {style.bytes + at, name}, properties[i]))
                continue;
            while (value < style.length && (style.bytes[value] == ':' || style.bytes[value] == ' '))
                value++;
            if (style.length - value >= strlen(values[i])
                && html_is((Slice) {style.bytes + value, strlen(values[i])}, values[i]))
                return true;
        }
    }
    return false;
}

static void count_kinds(HtmlReader *reader, const OpenElement *open, int change) {
    HtmlGroup group = html_element(open->element)->group;

    reader->unseen += open->unseen ? (unsigned) change : 0;
    reader->links += group == GROUP_LINK ? (unsigned) change : 0;
    reader->times += group == GROUP_TIME ? (unsigned) change : 0;
}

static void push_element(HtmlReader *reader, const HtmlTag *tag) {
    static const HtmlAttribute telling[] = {
        ATTRIBUTE_CLASS, ATTRIBUTE_ID, ATTRIBUTE_ROLE, ATTRIBUTE_ITEMPROP
    };
    const HtmlElement *element = html_element(tag->element);
    const OpenElement *around = reader->depth ? &reader->open[reader->depth - 1] : NULL;
    int16_t at = reader->depth;
    OpenElement *open;

    if (at == MAX_DEPTH) {
        reader->overflow++;
        return;
    }
    open = &reader->open[at];
    *open = (OpenElement) {
        .outer_same = reader->innermost[tag->element],
        .outer_group = reader->innermost_group[element->group],
        .outer_barrier = reader->innermost_barrier,
        .outer_block = reader->innermost_block,
        .element = tag->element,
        .tag = line_tag(element, around ? around->tag : BLOCK_DIVISION),
        .hints = (around ? around->hints : 0) | element->hints,
        .unseen = (element->traits & ELEMENT_UNSEEN) || is_hidden(tag)
    };
    for (size_t i = 0; i < sizeof telling / sizeof *telling; i++) {
        if (tag->present >> telling[i] & 1)
            open->hints |= html_hints(tag->values[telling[i]]);
    }
    reader->innermost[tag->element] = at;
    reader->innermost_group[element->group] = at;
    if (element->traits & ELEMENT_BARRIER)
        reader->innermost_barrier = at;
    if (element->traits & ELEMENT_BLOCK)
        reader->innermost_block = at;
    count_kinds(reader, open, 1);
    reader->depth++;
}

/* The element at that position is no longer the innermost of its name and group. */
static void forget(HtmlReader *reader, const OpenElement *open) {
    reader->innermost[open->element] = open->outer_same;
    reader->innermost_group[html_element(open->element)->group] = open->outer_group;
    count_kinds(reader, open, -1);
}

/* End the element at that position and all inside it. */
static void pop_to(HtmlReader *reader, int16_t position) {
    bool block = false;

    while (reader->depth > position) {
        const OpenElement *open = &reader->open[--reader->depth];

        if (!open->ended)
            forget(reader, open);
        reader->innermost_barrier = open->outer_barrier;
        reader->innermost_block = open->outer_block;
        block = block || (html_element(open->element)->traits & ELEMENT_BLOCK && !reader->unseen);
    }
    if (block)
        end_line(reader);
}

/* End the element without a block's end at that position: alone where blocks have begun inside it. */
static void end_inline(HtmlReader *reader, int16_t position) {
    if (reader->innermost_block > position) {
        forget(reader, &reader->open[position]);
        reader->open[position].ended = true;
    } else {
        pop_to(reader, position);
    }
}

/* End what the start tag of an element ends without saying so. */
static void end_implied(HtmlReader *reader, const HtmlElement *element) {
    const int16_t *innermost = reader->innermost_group;
    int16_t scope = reader->innermost_barrier;

    if (element->traits & ELEMENT_ENDS_P && innermost[GROUP_P] > scope)
        pop_to(reader, innermost[GROUP_P]);
    switch ((HtmlGroup) element->group) {
        case GROUP_ITEM:
            if (innermost[GROUP_ITEM] > later(scope, innermost[GROUP_LIST]))
                pop_to(reader, innermost[GROUP_ITEM]);
            break;
        case GROUP_ROWS:
        case GROUP_ROW:
        case GROUP_CELL:
            for (unsigned group = element->group; group <= GROUP_CELL; group++) {
                if (innermost[group] > innermost[GROUP_TABLE]) {
                    pop_to(reader, innermost[group]);
                    break;
                }
            }
            break;
        case GROUP_LINK:
            if (innermost[GROUP_LINK] > scope)
                end_inline(reader, innermost[GROUP_LINK]);
            break;
        default:
            break;
    }
}

/* ----------------------------------------------------------------------------------------------------------
 * Tags
 */

/* The content of an element that is no markup, from `at` on; returns where it ends. */
static size_t read_raw(HtmlReader *reader, const HtmlTag *tag, size_t at) {
    HtmlScanner *scanner = &reader->scanner;
    const HtmlElement *element = html_element(tag->element);
    size_t end = html_raw_end(scanner, at, tag->element);
    Slice type = tag->values[ATTRIBUTE_TYPE];

    if (element->group == GROUP_TITLE && !reader->unseen) {
        int16_t depth = reader->depth;
        size_t overflow = reader->overflow;

        push_element(reader, tag);
        while (at < end && !scanner->cancelled) {
            size_t step = end - at > BYTES_BETWEEN_POLLS ? BYTES_BETWEEN_POLLS : end - at;

            at = read_text(reader, at, at + step);
            html_worked(scanner, step);
        }
        pop_to(reader, depth);
        reader->overflow = overflow;
        end_line(reader);
    } else if (element->group == GROUP_SCRIPT && tag->present >> ATTRIBUTE_TYPE & 1 && type.length >= 7
               && html_is((Slice) {type.bytes + type.length - 7, 7}, "ld+json")) {
        if (!html_meta_json(&reader->metas, scanner, at, end))
            reader->out_of_memory = true;
    }
    return end;
}

/* A start tag that ends before `at`; returns where to read on. */
static size_t start_element(HtmlReader *reader, const HtmlTag *tag, size_t at) {
    const HtmlElement *element = html_element(tag->element);

    if (!html_meta_tag(&reader->metas, tag))
        reader->out_of_memory = true;
    end_implied(reader, element);
    if (!reader->unseen
        && (element->group == GROUP_BREAK || element->traits & (ELEMENT_BLOCK | ELEMENT_ROOT)))
        end_line(reader);
    if (element->traits & (ELEMENT_VOID | ELEMENT_ROOT))
        return at;
    if (element->traits & ELEMENT_RAW)
        return read_raw(reader, tag, at);
    /* '<x/>' is whole where x is no HTML: in SVG, and what word processors leave. */
    if (tag->self_closing
        && (tag->element >= N_KNOWN_ELEMENTS || element->group == GROUP_LINK || reader->unseen))
        return at;
    push_element(reader, tag);
    return at;
}

static void end_element(HtmlReader *reader, uint8_t number) {
    const HtmlElement *element = html_element(number);
    int16_t position = reader->innermost[number];
    int16_t scope = reader->innermost_barrier;

    if (!reader->unseen && element->traits & (ELEMENT_BLOCK | ELEMENT_ROOT))
        end_line(reader);
    if (reader->overflow && !(element->traits & (ELEMENT_VOID | ELEMENT_ROOT | ELEMENT_RAW))) {
        reader->overflow--;
        return;
    }
    /* Parts of a table end inside its cells; nothing else ends from inside one. */
    if (element->group >= GROUP_ROWS && element->group <= GROUP_TABLE)
        scope = reader->innermost_group[GROUP_TABLE];
    if (position == NOWHERE || position < scope)
        return;
    if (element->traits & ELEMENT_BLOCK)
        pop_to(reader, position);
    else
        end_inline(reader, position);
}

/* Where text that begins at `at` ends: at the next '<' that begins markup. */
static size_t text_end(HtmlScanner *scanner, size_t at) {
    for (;;) {
        unsigned char next;

        at = html_find(scanner, at, '<');
        if (at + 1 >= scanner->length)
            return scanner->length;
        next = (unsigned char) scanner->source[at + 1];
        if (next == '/' || next == '!' || next == '?' || ((next | 0x20) >= 'a' && (next | 0x20) <= 'z'))
            return at;
        at++;
    }
}

static void read_page(HtmlReader *reader) {
    HtmlScanner *scanner = &reader->scanner;
    size_t at = 0, text = 0;    /* text is known to go on up to `text` */
    HtmlTag tag;

    while (at < scanner->length && !scanner->cancelled && !reader->out_of_memory) {
        HtmlMarkup markup = MARKUP_NONE;
        size_t end = at;

        if (at >= text && scanner->source[at] == '<')
            markup = html_markup(scanner, at, &tag, &end);
        if (markup == MARKUP_START) {
            at = start_element(reader, &tag, end);
        } else if (markup == MARKUP_END) {
            end_element(reader, tag.element);
            at = end;
        } else if (markup == MARKUP_OTHER) {
            at = end;
        } else {
            if (at >= text)
                text = text_end(scanner, at + 1);
            end = text - at > BYTES_BETWEEN_POLLS ? at + BYTES_BETWEEN_POLLS : text;
            html_worked(scanner, end - at);
            at = reader->unseen ? end : read_text(reader, at, end);
        }
    }
    end_line(reader);
}

static Status read_with(HtmlReader *reader, Article *article) {
    for (unsigned i = 0; i < N_ELEMENTS; i++)
        reader->innermost[i] = NOWHERE;
    for (unsigned i = 0; i < N_GROUPS; i++)
        reader->innermost_group[i] = NOWHERE;
    reader->innermost_barrier = reader->innermost_block = NOWHERE;
    begin_line(reader);
    read_page(reader);
    if (reader->out_of_memory)
        return STATUS_OUT_OF_MEMORY;
    if (reader->scanner.cancelled)
        return STATUS_CANCELLED;
    article->text = reader->text.count ? reader->text.elements : "";
    article->length = reader->text.count;
    article->runs = reader->runs.elements;
    article->n_runs = reader->runs.count;
    article->metas = reader->metas.metas.elements;
    article->n_metas = reader->metas.metas.count;
    article->meta_text = reader->metas.text.elements;
    return STATUS_OK;
}

Status html_read(Article *article, Array *lines) {
    HtmlReader *reader = arena_alloc(article->arena, sizeof *reader);

    if (!reader)
        return STATUS_OUT_OF_MEMORY;
    *reader = (HtmlReader) {
        .scanner = {.arena = article->arena, .source = article->source, .length = article->source_length},
        .arena = article->arena,
        .lines = lines,
        .metas = {.arena = article->arena}
    };
    return read_with(reader, article);
}
