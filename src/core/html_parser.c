/*
 * html_parser.c - takes HTML apart with libxml2's push parser, whose SAX events are passed on. No tree is
 * built.
 *
 * What the library makes of a page is taken as it is: its tokens, its references, which elements end which.
 * What is done here keeps it linear and bounded on any input, and says where text stands in the source. The
 * figures are those of libxml2 2.9.14:
 *
 * - At an end tag it looks through all open elements: 0.13 MB of '<b>' and '</i>' took 0.45 s, 0.26 MB 1.8 s.
 *   It is given at most MAX_TAGS tags at once; when more than HTML_MAX_DEPTH elements are then open, a new
 *   parser takes over, in which those that count have been opened again.
 * - It compares each attribute of a tag with all before, 64 KB of them in 0.12 s, 128 KB in 0.42 s; and it
 *   keeps what is not finished: a tag, a comment, text up to the next '<'. What is not finished after
 *   MAX_PENDING bytes is not left to it: text is cut by an empty comment, comments are skipped here, and of a
 *   tag it is given the first attributes only.
 * - It keeps all names that it has seen, and may keep all bytes: a parser is replaced after MAX_PARSER_BYTES.
 * - On malformed UTF-8 it changes to Latin-1 midway, at a NUL it may stop, and what follows '</html>' it
 *   leaves out: see filter().
 *
 * So the worst that was found, tags of 4 KB that are nothing but attributes, is read at 3.6 MB/s, whatever
 * the length of the page; news pages are read at 130 MB/s.
 */
#include "html.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <string.h>

#define MAX_CHUNK ((size_t) 4096)
#define MAX_TAGS 64
#define MAX_PENDING ((size_t) 4096)

/* Far more than what may be pending, or a new parser would stand where the last one stood. */
#define MAX_PARSER_BYTES ((size_t) 1 << 20)

/* A script or style is waited for so long. */
#define MAX_RAW_PENDING ((size_t) 1 << 20)

/* Longer names of elements are cut. */
#define MAX_NAME 32

/* The longest character reference, in bytes, that text is looked for at. */
#define MAX_REFERENCE ((size_t) 64)

/* So many elements the library may open on its own when others are opened again. */
#define MAX_IMPLIED 4

#define BYTES_BETWEEN_POLLS ((size_t) 65536)

/* In place of a byte that is not UTF-8: a character that the library lets through. */
#define FILTERED '\x7F'

typedef struct OpenName
{
    char name[MAX_NAME];
    bool implied;               /* by the library alone: the reader does not know of it */
} OpenName;

typedef struct HtmlParser
{
    const Arena *arena;
    const char *source;
    size_t length;
    const HtmlHandler *handler;
    void *reader;
    htmlParserCtxtPtr libxml;
    size_t opened;              /* where in the source the library's parser took over */
    size_t fed;                 /* what it has been given, or has been skipped, ends here */
    ptrdiff_t shift;            /* the position in the source of what is the library's first byte */
    size_t text_end;            /* where the last text that stands in the source ended */
    size_t depth;               /* open elements */
    size_t overflow;            /* and those beyond, which do not count */
    size_t resume;              /* where the library must be opened anew; 0 if it need not */
    size_t replayed;            /* of the open elements that were opened again */
    bool replaying;
    bool told;                  /* the next text has been told of already */
    bool out_of_memory;
    bool cancelled;
    OpenName open[HTML_MAX_DEPTH + MAX_IMPLIED];
    char chunk[MAX_CHUNK];
} HtmlParser;

static bool stopped(const HtmlParser *parser) {
    return parser->out_of_memory || parser->cancelled;
}

/* Whether what the library tells is news: not while elements are opened again, nor after it is given up. */
static bool listening(const HtmlParser *parser) {
    return !stopped(parser) && !parser->replaying && !parser->resume;
}

static void check_cancel(HtmlParser *parser) {
    if (arena_interrupted(parser->arena))
        parser->cancelled = true;
}

/* ----------------------------------------------------------------------------------------------------------
 * Events
 */

/* Where in the source the library has come to. */
static size_t position(const HtmlParser *parser) {
#if LIBXML_VERSION >= 21400
    unsigned long bytes = 0;

    xmlCtxtGetInputPosition(parser->libxml, 0, NULL, NULL, NULL, &bytes);
    return (size_t) ((ptrdiff_t) bytes + parser->shift);
#else
    return (size_t) ((ptrdiff_t) xmlByteConsumed(parser->libxml) + parser->shift);
#endif
}

static Slice slice_of(const xmlChar *string) {
    return (Slice) {(const char *) string, strlen((const char *) string)};
}

static HtmlTag read_tag(const xmlChar *name, const xmlChar **attributes) {
    HtmlTag tag = {.element = html_element_named(slice_of(name))};

    for (; attributes && attributes[0]; attributes += 2) {
        HtmlAttribute attribute = html_attribute_named(slice_of(attributes[0]));

        if (attribute < N_ATTRIBUTES && !(tag.present >> attribute & 1)) {
            tag.present |= UINT32_C(1) << attribute;
            tag.values[attribute] = attributes[1] ? slice_of(attributes[1]) : (Slice) {"", 0};
        }
    }
    return tag;
}

static void tell_start(HtmlParser *parser, const HtmlTag *tag) {
    if (parser->handler->start && !parser->handler->start(parser->reader, tag))
        parser->out_of_memory = true;
}

static void tell_end(HtmlParser *parser) {
    if (parser->handler->end && !parser->handler->end(parser->reader))
        parser->out_of_memory = true;
}

static void set_name(OpenName *open, const xmlChar *name, bool implied) {
    size_t length = strlen((const char *) name);

    if (length > MAX_NAME - 1)
        length = MAX_NAME - 1;
    memcpy(open->name, name, length);
    open->name[length] = '\0';
    open->implied = implied;
}

/* While elements are opened again: that one was, or one that the library adds. */
static void replay_start(HtmlParser *parser, const xmlChar *name) {
    OpenName *open = &parser->open[parser->replayed];

    if (parser->replayed == parser->depth || strncmp((const char *) name, open->name, MAX_NAME - 1) != 0) {
        if (parser->depth == sizeof parser->open / sizeof *parser->open)
            return;
        memmove(open + 1, open, (parser->depth - parser->replayed) * sizeof *open);
        set_name(open, name, true);
        parser->depth++;
    }
    parser->replayed++;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
    HtmlParser *parser = context;
    HtmlTag tag;

    if (parser->replaying)
        replay_start(parser, name);
    if (!listening(parser))
        return;
    tag = read_tag(name, attributes);
    tell_start(parser, &tag);
    if (parser->depth < HTML_MAX_DEPTH) {
        set_name(&parser->open[parser->depth++], name, false);
    } else {
        parser->overflow++;
        tell_end(parser);
    }
}

static void end_element(void *context, const xmlChar *name) {
    HtmlParser *parser = context;

    if (!listening(parser))
        return;
    if (parser->overflow > 0) {
        HtmlTag tag = read_tag(name, NULL);

        /* What follows does not go on what it held. */
        parser->overflow--;
        tell_start(parser, &tag);
        tell_end(parser);
    } else if (parser->depth > 0 && !parser->open[--parser->depth].implied) {
        tell_end(parser);
    }
}

/* Whether the bytes stand at source[at], but for what the filter has changed. */
static bool stands_at(const HtmlParser *parser, const char *bytes, size_t length, size_t at) {
    const char *source = parser->source + at;

    if (at < parser->text_end || at > parser->length || length > parser->length - at)
        return false;
    for (size_t i = 0; i < length; i++) {
        bool same = bytes[i] == source[i] || (bytes[i] == ' ' && (unsigned char) source[i] < ' ')
                    || (bytes[i] == FILTERED && (unsigned char) source[i] >= 0x80);

        if (!same)
            return false;
    }
    return true;
}

/* Where the '&' stands that is told of behind what may be its reference or the name of none. */
static size_t place_ampersand(const HtmlParser *parser, size_t behind) {
    for (size_t back = 1; back <= MAX_REFERENCE && back <= behind; back++) {
        if (stands_at(parser, "&", 1, behind - back))
            return behind - back;
    }
    return HTML_NOWHERE;
}

/*
 * Where text stands in the source: before the library's position, which is that of the last character where a
 * text is told of in pieces, or of a '<' that begins no markup.
 */
static size_t place(const HtmlParser *parser, const char *bytes, size_t length) {
    size_t behind = position(parser);
    unsigned last;

    if (length == 0)
        return HTML_NOWHERE;
    if (length == 1 && *bytes == '&')
        return place_ampersand(parser, behind);
    if (behind >= length && stands_at(parser, bytes, length, behind - length))
        return behind - length;
    utf8_decode_before(bytes, length, &last);
    if (length == last && (*bytes != '<' || (behind > 0 && stands_at(parser, ";", 1, behind - 1))))
        return HTML_NOWHERE;
    behind += last;
    if (behind >= length && stands_at(parser, bytes, length, behind - length))
        return behind - length;
    return HTML_NOWHERE;
}

/* What Windows-1252 has at the controls 128 to 159, which references to those numbers mean. */
static const uint16_t windows_1252[32] = {
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
    0x153, 0x9D, 0x17E, 0x178
};

/*
 * Before 2.14 the library takes a reference without its semicolon for text, '&' and the name. Returns the
 * character that is meant by the '&' at `at`, or 0; the standard has such references to those of Latin-1 and
 * of markup alone.
 */
static uint32_t unclosed_reference(HtmlParser *parser, size_t at) {
#if LIBXML_VERSION < 21400
    size_t length = position(parser) - at - 1;
    char name[MAX_REFERENCE];
    const htmlEntityDesc *reference;

    if (length == 0 || length >= sizeof name || parser->source[at + length] == ';')
        return 0;
    memcpy(name, parser->source + at + 1, length);
    name[length] = '\0';
    reference = htmlEntityLookup((const xmlChar *) name);
    if (!reference || reference->value > 0xFF)
        return 0;
    parser->told = true;
    return reference->value;
#else
    (void) parser;
    (void) at;
    return 0;
#endif
}

static void characters(void *context, const xmlChar *bytes, int length) {
    HtmlParser *parser = context;
    Slice text = {(const char *) bytes, (size_t) length};
    uint32_t code_point = 0;
    char meant[4];
    size_t at;

    if (!listening(parser) || !parser->handler->text)
        return;
    if (parser->told) {
        parser->told = false;
        return;
    }
    at = place(parser, text.bytes, text.length);
    if (at != HTML_NOWHERE) {
        parser->text_end = at + text.length;
        text.bytes = parser->source + at;
        if (length == 1 && *bytes == '&')
            code_point = unclosed_reference(parser, at);
    } else if (length == 2 && bytes[0] == 0xC2 && bytes[1] < 0xA0) {
        code_point = windows_1252[bytes[1] - 0x80];
    }
    if (code_point) {
        text = (Slice) {meant, utf8_encode(code_point, meant)};
        at = HTML_NOWHERE;
    }
    if (!parser->handler->text(parser->reader, text, at))
        parser->out_of_memory = true;
}

/* Whether the innermost element's content is no markup to the library. */
static bool is_raw(const HtmlParser *parser) {
    const char *name = parser->depth ? parser->open[parser->depth - 1].name : "";

    return !parser->overflow && (strcmp(name, "script") == 0 || strcmp(name, "style") == 0);
}

static void cdata_block(void *context, const xmlChar *bytes, int length) {
    HtmlParser *parser = context;

    if (!listening(parser) || !parser->handler->raw)
        return;
    if (!parser->handler->raw(parser->reader, (Slice) {(const char *) bytes, (size_t) length}))
        parser->out_of_memory = true;
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *ErrorPointer;
#else
typedef xmlErrorPtr ErrorPointer;
#endif

/*
 * The library tells of end tags that end nothing only as errors; all other errors of pages are no news. As
 * there is a function for them, none is printed.
 */
static void note_error(void *context, ErrorPointer error) {
    HtmlParser *parser = context;

    if (error->code == XML_ERR_NO_MEMORY) {
        parser->out_of_memory = true;
    } else if (error->code == XML_ERR_TAG_NAME_MISMATCH && error->str1 && listening(parser)
               && !is_raw(parser)) {
        uint8_t element = html_element_named(slice_of((const xmlChar *) error->str1));

        if (parser->depth == 0)
            parser->resume = position(parser);
        if (parser->handler->stray_end && !parser->handler->stray_end(parser->reader, element))
            parser->out_of_memory = true;
    }
}

/* ----------------------------------------------------------------------------------------------------------
 * Feeding the library
 */

static bool is_letter(char byte) {
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

static bool is_name_byte(char byte) {
    return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '-' || byte == ':';
}

/* Whether the end tag whose name begins at `at` is that of html or body. */
static bool ends_page(const HtmlParser *parser, size_t at) {
    Slice name = {parser->source + at, 4};

    if (parser->length - at <= 4 || is_name_byte(name.bytes[4]))
        return false;
    return html_is(name, "html") || html_is(name, "body");
}

/*
 * What stands for the three bytes of markup at the '<' at `at`, two of which follow: declarations, what the
 * standard calls bogus comments and empty tags are written as processing instructions, which the library
 * skips, and the page does not end before its last byte.
 */
static const char *filter_markup(const HtmlParser *parser, size_t at) {
    char first = parser->source[at + 1], second = parser->source[at + 2];
    bool end_tag = first == '/' && is_letter(second);

    if (end_tag)
        return ends_page(parser, at + 2) ? "</x" : NULL;
    if ((first != '!' && first != '?' && first != '/') || second == '-')
        return NULL;
    return second == '>' ? "   " : "<?x";
}

/* Write source[at, end) to `out` as the library is to read it, in as many bytes. */
static void filter(const HtmlParser *parser, size_t at, size_t end, char *out) {
    const char *source = parser->source;

    while (at < end) {
        unsigned char byte = (unsigned char) source[at];
        const char *markup = byte == '<' && end - at > 2 ? filter_markup(parser, at) : NULL;
        unsigned width = 1;

        if (markup) {
            memcpy(out, markup, 3);
            width = 3;
        } else if (byte >= 0x80) {
            uint32_t code_point = utf8_decode(source, end, at, &width);

            if (width > 1 && code_point != 0xFFFE && code_point != 0xFFFF)
                memcpy(out, source + at, width);
            else
                memset(out, FILTERED, width);
        } else {
            *out = byte < ' ' ? ' ' : (char) byte;
        }
        out += width;
        at += width;
    }
}

/*
 * Where what is fed next ends: before a '<', so that nothing that is shorter than a chunk is cut; where there
 * is none, behind white space, so that no reference is cut.
 */
static size_t chunk_end(const HtmlParser *parser) {
    const char *source = parser->source, *markup = source + parser->fed;
    size_t left = parser->length - parser->fed;
    size_t limit = parser->fed + (left > MAX_CHUNK ? MAX_CHUNK : left), end = parser->fed;

    for (unsigned tags = 0; markup && tags < MAX_TAGS; tags++) {
        markup = memchr(markup + 1, '<', (size_t) (source + limit - markup - 1));
        if (markup)
            end = (size_t) (markup - source);
    }
    if (!markup && limit == parser->length)
        return limit;
    if (end > parser->fed)
        return end;
    for (end = limit; end > limit - MAX_REFERENCE; end--) {
        if ((unsigned char) source[end - 1] <= ' ')
            return end;
    }
    for (end = limit; end > limit - 4 && ((unsigned char) source[end] & 0xC0) == 0x80;)
        end--;
    return end;
}

static void close_libxml(HtmlParser *parser) {
    if (parser->libxml)
        htmlFreeParserCtxt(parser->libxml);
    parser->libxml = NULL;
}

/* Let a new parser of the library go on at source[at], inside the elements that are open. */
static void open_libxml(HtmlParser *parser, size_t at) {
    xmlSAXHandler events = {
        .initialized = XML_SAX2_MAGIC,
        .startElement = start_element,
        .endElement = end_element,
        .characters = characters,
        .ignorableWhitespace = characters,
        .cdataBlock = cdata_block,
        .serror = note_error
    };
    size_t count = 0;

    close_libxml(parser);
    parser->fed = parser->opened = at;
    parser->overflow = 0;
    parser->libxml = htmlCreatePushParserCtxt(&events, parser, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!parser->libxml) {
        parser->out_of_memory = true;
        return;
    }
    htmlCtxtUseOptions(parser->libxml, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD
                       | HTML_PARSE_IGNORE_ENC);
    for (size_t i = 0; i < parser->depth; i++) {
        if (!parser->open[i].implied)
            parser->open[count++] = parser->open[i];
    }
    parser->depth = count;
    parser->replayed = 0;
    parser->replaying = true;
    for (size_t i = 0; i < count; i++) {
        const char *name = parser->open[parser->depth - count + i].name;
        char tag[MAX_NAME + 2];
        size_t length = strlen(name);

        tag[0] = '<';
        memcpy(tag + 1, name, length);
        tag[length + 1] = '>';
        htmlParseChunk(parser->libxml, tag, (int) length + 2, 0);
    }
    parser->replaying = false;
    for (; parser->depth > parser->replayed; parser->depth--)
        tell_end(parser);
    parser->shift = 0;
    parser->shift = (ptrdiff_t) at - (ptrdiff_t) position(parser);
}

/* ----------------------------------------------------------------------------------------------------------
 * What is too long for the library
 */

/* Where the byte next stands from `at` on; the length if nowhere. */
static size_t find(HtmlParser *parser, size_t at, char byte) {
    while (at < parser->length && !parser->cancelled) {
        size_t window = parser->length - at > BYTES_BETWEEN_POLLS ? BYTES_BETWEEN_POLLS : parser->length - at;
        const char *found = memchr(parser->source + at, byte, window);

        if (found)
            return (size_t) (found - parser->source);
        at += window;
        check_cancel(parser);
    }
    return parser->length;
}

/* Behind the comment that begins at `begin`; the length if it does not end. */
static size_t comment_end(HtmlParser *parser, size_t begin) {
    const char *source = parser->source;
    size_t polled = begin;

    for (size_t at = find(parser, begin + 4, '>'); at < parser->length; at = find(parser, at + 1, '>')) {
        if (at - begin >= 6 && source[at - 1] == '-' && source[at - 2] == '-')
            return at + 1;
        if (at - begin >= 7 && source[at - 1] == '!' && source[at - 2] == '-' && source[at - 3] == '-')
            return at + 1;
        if (at - polled > BYTES_BETWEEN_POLLS) {
            polled = at;
            check_cancel(parser);
        }
    }
    return parser->length;
}

/*
 * Behind the tag that begins at `begin`, 0 if it does not end. *kept is as far as its attributes are whole
 * and fit in a chunk.
 */
static size_t tag_end(HtmlParser *parser, size_t begin, size_t *kept) {
    bool value = false;         /* behind '=' */
    char quote = 0;

    for (size_t at = begin; at < parser->length && !parser->cancelled; at++) {
        char byte = parser->source[at];
        bool space = (unsigned char) byte <= ' ';

        if ((at - begin) % BYTES_BETWEEN_POLLS == BYTES_BETWEEN_POLLS - 1)
            check_cancel(parser);
        if (quote) {
            quote = byte == quote ? 0 : quote;
            continue;
        }
        if ((space || byte == '>') && at - begin < MAX_CHUNK)
            *kept = at;
        if (byte == '>')
            return at + 1;
        if (value && (byte == '"' || byte == '\''))
            quote = byte;
        value = byte == '=' || (value && space);
    }
    return 0;
}

/*
 * Feed the tag source[at, end), its '>' added, to a library that stands behind it; false if that waits for
 * more. What it takes for text in the tag stands in the tag.
 */
static bool feed_tag(HtmlParser *parser, size_t at, size_t end) {
    size_t before = position(parser);

    filter(parser, at, end, parser->chunk);
    parser->shift -= (ptrdiff_t) (before - at);
    htmlParseChunk(parser->libxml, parser->chunk, (int) (end - at), 0);
    htmlParseChunk(parser->libxml, ">", 1, 0);
    parser->shift += (ptrdiff_t) (before - end) - 1;
    return position(parser) == before;
}

/* The tag that begins at `begin` is too long, or has a quotation mark too many. */
static void read_long_tag(HtmlParser *parser, size_t begin) {
    size_t name = begin + 1 + (parser->source[begin + 1] == '/'), name_end = name, kept, end;

    while (name_end < parser->length && name_end - name < MAX_NAME && is_name_byte(parser->source[name_end]))
        name_end++;
    kept = name_end;
    end = tag_end(parser, begin, &kept);
    open_libxml(parser, end ? end : parser->length);
    if (stopped(parser) || !end || feed_tag(parser, begin, kept) || stopped(parser))
        return;
    open_libxml(parser, end);
    if (!stopped(parser))
        feed_tag(parser, begin, name_end);
}

/* More than MAX_PENDING bytes from `at` on have been fed and not been read. */
static void read_pending(HtmlParser *parser, size_t at) {
    static const char cut[] = "<!---->";
    const char *source = parser->source;

    if (source[at] != '<') {
        htmlParseChunk(parser->libxml, cut, sizeof cut - 1, 0);
        parser->shift -= (ptrdiff_t) (sizeof cut - 1);
    } else if (is_letter(source[at + 1]) || source[at + 1] == '/') {
        read_long_tag(parser, at);
    } else if (source[at + 1] == '!' && source[at + 2] == '-') {
        open_libxml(parser, comment_end(parser, at));
    } else {
        size_t end = find(parser, at, '>');

        open_libxml(parser, end < parser->length ? end + 1 : end);
    }
    if (!stopped(parser) && position(parser) != parser->fed)
        open_libxml(parser, parser->fed);
}

/*
 * Whether an end tag follows that is not that of the open script or style. The library reads it as content,
 * but takes what follows for an end tag if it is the first that it is given.
 */
static bool is_misread(const HtmlParser *parser) {
    const char *name, *next = parser->source + parser->fed;
    size_t length;

    if (!is_raw(parser) || parser->length - parser->fed < 2 || next[0] != '<' || next[1] != '/')
        return false;
    name = parser->open[parser->depth - 1].name;
    length = strlen(name);
    return parser->length - parser->fed - 2 < length || !html_is((Slice) {next + 2, length}, name);
}

static void feed(HtmlParser *parser) {
    size_t end = chunk_end(parser), at;

    if (is_misread(parser)) {
        htmlParseChunk(parser->libxml, " ", 1, 0);
        parser->shift--;
    }
    filter(parser, parser->fed, end, parser->chunk);
    htmlParseChunk(parser->libxml, parser->chunk, (int) (end - parser->fed), 0);
    parser->fed = end;
    check_cancel(parser);
    if (stopped(parser))
        return;
    at = position(parser);
    if (parser->resume) {
        /* With no element open, an end tag was the end of the page. */
        at = parser->resume;
        parser->resume = 0;
        start_element(parser, BAD_CAST "html", NULL);
        open_libxml(parser, at);
    } else if (is_raw(parser)) {
        if (end - at > MAX_RAW_PENDING)
            open_libxml(parser, end);
    } else if (end - at > MAX_PENDING) {
        read_pending(parser, at);
    } else if (parser->overflow > 0 || end - parser->opened > MAX_PARSER_BYTES) {
        open_libxml(parser, at);
    }
}

Status html_parse(const Arena *arena, Slice source, const HtmlHandler *handler, void *reader) {
    static const char byte_order_mark[] = "\xEF\xBB\xBF";
    HtmlParser parser;
    bool marked = source.length >= 3 && memcmp(source.bytes, byte_order_mark, 3) == 0;

    parser.arena = arena;
    parser.source = source.bytes;
    parser.length = source.length;
    parser.handler = handler;
    parser.reader = reader;
    parser.libxml = NULL;
    parser.text_end = parser.depth = parser.resume = 0;
    parser.told = parser.out_of_memory = parser.cancelled = false;
    open_libxml(&parser, marked ? 3 : 0);
    while (parser.fed < parser.length && !stopped(&parser))
        feed(&parser);
    if (!stopped(&parser)) {
        /* A '<' is not taken for text before a byte has followed it. */
        bool last = parser.length > 0 && parser.source[parser.length - 1] == '<';

        htmlParseChunk(parser.libxml, " ", last, 1);
    }
    close_libxml(&parser);
    if (parser.out_of_memory)
        return STATUS_OUT_OF_MEMORY;
    return parser.cancelled ? STATUS_CANCELLED : STATUS_OK;
}
