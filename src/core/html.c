/*
 * html.c - the visible text of an HTML page, one block a line, in one pass over its bytes.
 *
 * html_parser.c tells of elements and text in their order. Here the lines are written, and a stack of the
 * open elements says what each line belongs to. No tree is built.
 */
#include "html.h"
#include "reader.h"

#include <string.h>

/* So much of a script's JSON-LD is read, in bytes. */
#define MAX_JSON ((uint32_t) 1 << 20)

typedef struct OpenElement
{
    uint16_t own_hints;
    uint16_t hints;             /* its own and those of what it is in */
    uint8_t element;
    uint8_t tag;                /* BlockTag of lines in it */
    bool unseen;
    bool ended;                 /* by an end tag that came before those of elements inside it */
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
    Arena *arena;
    const char *source;
    size_t length;
    Array text;                 /* of char */
    Array runs;                 /* of Run */
    Array *lines;               /* of LineHint */
    Array json;                 /* of char: the JSON-LD of the script being read */
    bool in_json;
    HtmlMetas metas;
    Line line;
    bool pending_space;         /* white space was read since the last character */
    bool space_linked;          /* inside a link, */
    bool space_timed;           /* inside a time element, */
    size_t space_source;        /* and here, if it is one blank as will be written; else behind the source */
    unsigned unseen;            /* open elements of each kind */
    unsigned links;
    unsigned times;
    bool out_of_memory;
    unsigned depth;
    OpenElement open[HTML_MAX_DEPTH + 1];
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
    if (source >= reader->length)
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

/* White space, that is one blank at `source` in the source or stands for whatever else. */
static void read_space(HtmlReader *reader, bool blank, size_t source) {
    reader->space_source = blank && !reader->pending_space ? source : reader->length;
    reader->space_linked = reader->links > 0;
    reader->space_timed = reader->times > 0;
    reader->pending_space = true;
}

/*
 * Bytes of the white space at text[at] that is collapsed: controls, and the separators that would break a
 * line.
 */
static size_t space_length(Slice text, size_t at) {
    const unsigned char *bytes = (const unsigned char *) text.bytes + at;
    size_t left = text.length - at;

    if (bytes[0] <= ' ')
        return 1;
    if (bytes[0] == 0xC2 && left > 1 && bytes[1] == 0x85)
        return 2;
    if (bytes[0] == 0xE2 && left > 2 && bytes[1] == 0x80 && (bytes[2] | 1) == 0xA9)
        return 3;
    return 0;
}

/* Where the text that can be copied as it is ends: before white space other than single blanks. */
static size_t plain_end(Slice text, size_t at) {
    for (; at < text.length; at++) {
        unsigned char byte = (unsigned char) text.bytes[at];

        if (byte < ' ')
            return at;
        if (byte == ' ' && (at + 1 == text.length || (unsigned char) text.bytes[at + 1] <= ' '))
            return at;
        if ((byte == 0xC2 || byte == 0xE2) && space_length(text, at))
            return text.bytes[at - 1] == ' ' ? at - 1 : at;
    }
    return at;
}

static bool read_text(void *context, Slice text, size_t source) {
    HtmlReader *reader = context;
    size_t at = 0;

    while (at < text.length && !reader->unseen) {
        size_t begin = at, bytes;

        while (at < text.length && (bytes = space_length(text, at)) > 0)
            at += bytes;
        if (at > begin) {
            read_space(reader, source != HTML_NOWHERE && at == begin + 1 && text.bytes[begin] == ' ',
                       source + begin);
            continue;
        }
        at = plain_end(text, at + 1);
        write_text(reader, text.bytes + begin, at - begin,
                   source == HTML_NOWHERE ? reader->length : source + begin);
    }
    return !reader->out_of_memory;
}

/* ----------------------------------------------------------------------------------------------------------
 * Open elements
 */

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

/* What the element at that position and those inside it belong to, after a change. */
static void inherit(HtmlReader *reader, unsigned position) {
    for (; position < reader->depth; position++) {
        const OpenElement *around = position ? &reader->open[position - 1] : NULL;
        OpenElement *open = &reader->open[position];
        uint8_t tag = around ? around->tag : BLOCK_DIVISION;

        open->hints = (around ? around->hints : 0) | (open->ended ? 0 : open->own_hints);
        open->tag = open->ended ? tag : line_tag(html_element(open->element), tag);
    }
}

static void push_element(HtmlReader *reader, const HtmlTag *tag) {
    static const HtmlAttribute telling[] = {
        ATTRIBUTE_CLASS, ATTRIBUTE_ID, ATTRIBUTE_ROLE, ATTRIBUTE_ITEMPROP
    };
    const HtmlElement *element = html_element(tag->element);
    OpenElement *open = &reader->open[reader->depth];

    *open = (OpenElement) {.element = tag->element, .own_hints = element->hints};
    if (!(element->traits & ELEMENT_ROOT)) {
        open->unseen = element->traits & ELEMENT_UNSEEN || is_hidden(tag);
        for (size_t i = 0; i < sizeof telling / sizeof *telling; i++) {
            if (tag->present >> telling[i] & 1)
                open->own_hints |= html_hints(tag->values[telling[i]]);
        }
    }
    count_kinds(reader, open, 1);
    inherit(reader, reader->depth++);
}

/* ----------------------------------------------------------------------------------------------------------
 * Events
 */

static bool is_json_ld(const HtmlTag *tag) {
    Slice type = tag->values[ATTRIBUTE_TYPE];

    return tag->present >> ATTRIBUTE_TYPE & 1 && type.length >= 7
           && html_is((Slice) {type.bytes + type.length - 7, 7}, "ld+json");
}

static void break_line(HtmlReader *reader, const HtmlElement *element) {
    if (!reader->unseen
        && (element->group == GROUP_BREAK || element->traits & (ELEMENT_BLOCK | ELEMENT_ROOT)))
        end_line(reader);
}

static bool start_element(void *context, const HtmlTag *tag) {
    HtmlReader *reader = context;
    const HtmlElement *element = html_element(tag->element);

    if (!html_meta_tag(&reader->metas, tag))
        return false;
    break_line(reader, element);
    push_element(reader, tag);
    if (element->group == GROUP_SCRIPT) {
        reader->in_json = is_json_ld(tag);
        reader->json.count = 0;
    }
    return !reader->out_of_memory;
}

static bool end_element(void *context) {
    HtmlReader *reader = context;
    const OpenElement *open = &reader->open[reader->depth - 1];
    const HtmlElement *element = html_element(open->element);

    reader->depth--;
    if (!open->ended)
        count_kinds(reader, open, -1);
    if (element->group != GROUP_BREAK)
        break_line(reader, element);
    if (element->group == GROUP_SCRIPT && reader->in_json) {
        reader->in_json = false;
        return html_meta_json(&reader->metas, (Slice) {reader->json.elements, reader->json.count});
    }
    return !reader->out_of_memory;
}

/* The innermost open element of that name ends, while others inside it go on. */
static bool stray_end(void *context, uint8_t number) {
    HtmlReader *reader = context;
    const HtmlElement *element = html_element(number);
    unsigned position = reader->depth;

    break_line(reader, element);
    if (number == N_KNOWN_ELEMENTS || element->traits & ELEMENT_ROOT)
        return !reader->out_of_memory;
    while (position > 0 && reader->open[position - 1].element != number)
        position--;
    if (position > 0 && !reader->open[position - 1].ended) {
        OpenElement *open = &reader->open[position - 1];

        open->ended = true;
        count_kinds(reader, open, -1);
        inherit(reader, position - 1);
    }
    return !reader->out_of_memory;
}

static bool read_script(void *context, Slice content) {
    HtmlReader *reader = context;
    char *place;

    if (!reader->in_json || content.length == 0 || content.length > MAX_JSON - reader->json.count)
        return true;
    place = array_push_many(reader->arena, &reader->json, 1, (uint32_t) content.length);
    if (!place)
        return false;
    memcpy(place, content.bytes, content.length);
    return true;
}

Status html_read(Article *article, Array *lines) {
    static const HtmlHandler handler = {start_element, end_element, stray_end, read_text, read_script};
    HtmlReader *reader = arena_alloc(article->arena, sizeof *reader);
    Status status;

    if (!reader)
        return STATUS_OUT_OF_MEMORY;
    *reader = (HtmlReader) {
        .arena = article->arena,
        .source = article->source,
        .length = article->source_length,
        .lines = lines,
        .metas = {.arena = article->arena}
    };
    begin_line(reader);
    status = html_parse(article->arena, (Slice) {reader->source, reader->length}, &handler, reader);
    if (status != STATUS_OK)
        return status;
    end_line(reader);
    if (reader->out_of_memory)
        return STATUS_OUT_OF_MEMORY;
    article->text = reader->text.count ? reader->text.elements : "";
    article->length = reader->text.count;
    article->runs = reader->runs.elements;
    article->n_runs = reader->runs.count;
    article->metas = reader->metas.metas.elements;
    article->n_metas = reader->metas.metas.count;
    article->meta_text = reader->metas.text.elements;
    return STATUS_OK;
}
