/*
 * html_meta.c - what a page says of itself outside its visible text: meta elements (Open Graph, Dublin Core,
 * schema.org microdata), time elements, JSON-LD.
 *
 * JSON-LD is not parsed into a tree: one pass over its bytes keeps the depth, the last key and whether the
 * object is the page's own (the top, in a list there, in '@graph' or 'mainEntity') and not one that it links
 * to.
 */
#include "html.h"

#include <string.h>

/* Longest value that is kept, in bytes; the rest is cut off. */
#define MAX_VALUE 1024

/* What names of meta elements and properties stand for. */
static const struct { const char *name; MetaKind kind; } meta_names[] = {
    {"article:author", META_AUTHOR}, {"article:modified", META_MODIFIED},
    {"article:modified_time", META_MODIFIED}, {"article:published", META_PUBLISHED},
    {"article:published_time", META_PUBLISHED}, {"author", META_AUTHOR}, {"byl", META_AUTHOR},
    {"citation_publication_date", META_PUBLISHED}, {"cxenseparse:recs:publishtime", META_PUBLISHED},
    {"date", META_PUBLISHED}, {"datemodified", META_MODIFIED}, {"datepublished", META_PUBLISHED},
    {"dc.creator", META_AUTHOR}, {"dc.date", META_PUBLISHED}, {"dc.date.created", META_PUBLISHED},
    {"dc.date.issued", META_PUBLISHED}, {"dc.title", META_HEADLINE}, {"dcterms.created", META_PUBLISHED},
    {"dcterms.creator", META_AUTHOR}, {"dcterms.date", META_PUBLISHED}, {"dcterms.issued", META_PUBLISHED},
    {"dcterms.modified", META_MODIFIED}, {"headline", META_HEADLINE}, {"last-modified", META_MODIFIED},
    {"lastmod", META_MODIFIED}, {"og:article:modified_time", META_MODIFIED},
    {"og:article:published_time", META_PUBLISHED}, {"og:title", META_HEADLINE},
    {"og:updated_time", META_MODIFIED}, {"parsely-author", META_AUTHOR},
    {"parsely-pub-date", META_PUBLISHED}, {"parsely-title", META_HEADLINE}, {"pubdate", META_PUBLISHED},
    {"publish-date", META_PUBLISHED}, {"publish_date", META_PUBLISHED}, {"publishdate", META_PUBLISHED},
    {"rnews:datepublished", META_PUBLISHED}, {"sailthru.author", META_AUTHOR},
    {"sailthru.date", META_PUBLISHED}, {"sailthru.title", META_HEADLINE}, {"twitter:title", META_HEADLINE}
};

static unsigned hex_value(char byte) {
    if (byte >= '0' && byte <= '9')
        return (unsigned) (byte - '0');
    if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f')
        return (unsigned) ((byte | 0x20) - 'a') + 10;
    return 16;
}

/* The four hexadecimal digits at bytes[at] as a number; 0x10000 if they are not there. */
static uint32_t hex_unit(Slice value, size_t at) {
    uint32_t unit = 0;

    if (value.length - at < 4)
        return 0x10000;
    for (size_t i = at; i < at + 4; i++) {
        unsigned digit = hex_value(value.bytes[i]);

        if (digit > 15)
            return 0x10000;
        unit = unit << 4 | digit;
    }
    return unit;
}

/* The escape at the '\' at bytes[at]: its length and its character. A lone surrogate is U+FFFD. */
static size_t json_escape(Slice value, size_t at, uint32_t *code_point) {
    uint32_t unit, low;

    if (at + 1 >= value.length || value.bytes[at + 1] != 'u') {
        bool space = at + 1 < value.length && strchr("bfnrt", value.bytes[at + 1]);

        *code_point = at + 1 >= value.length || space ? ' ' : (unsigned char) value.bytes[at + 1];
        return *code_point >= 0x80 || at + 1 >= value.length ? 1 : 2;
    }
    unit = hex_unit(value, at + 2);
    if (unit == 0x10000) {
        *code_point = ' ';
        return 2;
    }
    *code_point = unit >= 0xD800 && unit <= 0xDFFF ? 0xFFFD : unit;
    if (unit >= 0xD800 && unit <= 0xDBFF && value.length - at >= 12 && value.bytes[at + 6] == '\\'
        && value.bytes[at + 7] == 'u') {
        low = hex_unit(value, at + 8);
        if (low >= 0xDC00 && low <= 0xDFFF) {
            *code_point = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            return 12;
        }
    }
    return 6;
}

/* Write the value to `out`, of MAX_VALUE bytes, with single spaces and, if it is JSON's, without escapes. */
static size_t plain_value(Slice value, bool json, char *out) {
    size_t written = 0, at = 0;

    while (at < value.length) {
        unsigned char byte = (unsigned char) value.bytes[at];
        bool continues = (byte & 0xC0) == 0x80;
        uint32_t code_point = byte;
        size_t bytes = 0;

        if (!continues && written + 4 > MAX_VALUE)
            break;
        if (byte == '\\' && json)
            bytes = json_escape(value, at, &code_point);
        at += bytes ? bytes : 1;
        if (code_point <= ' ') {
            if (written && out[written - 1] != ' ')
                out[written++] = ' ';
        } else if (bytes) {
            written += utf8_encode(code_point, out + written);
        } else if (written < MAX_VALUE) {
            out[written++] = (char) byte;
        }
    }
    return written && out[written - 1] == ' ' ? written - 1 : written;
}

/* Text without the references that were in it. */
typedef struct Resolved
{
    char bytes[MAX_VALUE];
    size_t length;
} Resolved;

static bool resolve(void *context, Slice text, size_t at) {
    Resolved *resolved = context;
    size_t room = MAX_VALUE - resolved->length;
    size_t length = text.length > room ? room : text.length;

    (void) at;
    memcpy(resolved->bytes + resolved->length, text.bytes, length);
    resolved->length += length;
    return true;
}

static bool add_meta(HtmlMetas *metas, MetaKind kind, Slice value, bool json) {
    static const HtmlHandler text_only = {.text = resolve};
    char plain[MAX_VALUE];
    size_t length = plain_value(value, json, plain);
    Meta *meta;
    char *text;

    /* JSON-LD is often written with references, which there are none of in scripts. */
    if (json && memchr(plain, '&', length)) {
        Resolved resolved = {.length = 0};

        if (html_parse(metas->arena, (Slice) {plain, length}, &text_only, &resolved) == STATUS_OUT_OF_MEMORY)
            return false;
        length = plain_value((Slice) {resolved.bytes, resolved.length}, false, plain);
    }
    if (length == 0)
        return true;
    /* Authors are sometimes given by the address of their page. */
    if (kind == META_AUTHOR && memchr(plain, '/', length) && (plain[0] == '/' || memchr(plain, ':', length)))
        return true;
    meta = array_push(metas->arena, &metas->metas, sizeof(Meta));
    text = array_push_many(metas->arena, &metas->text, 1, (uint32_t) length);
    if (!meta || !text)
        return false;
    *meta = (Meta) {(uint8_t) kind, metas->text.count - (uint32_t) length, (uint32_t) length};
    memcpy(text, plain, length);
    return true;
}

/* The next of the names in the attribute that are apart by spaces; false at its end. */
static bool next_name(Slice names, size_t *at, Slice *name) {
    while (*at < names.length && (unsigned char) names.bytes[*at] <= ' ')
        (*at)++;
    name->bytes = names.bytes + *at;
    while (*at < names.length && (unsigned char) names.bytes[*at] > ' ')
        (*at)++;
    name->length = (size_t) (names.bytes + *at - name->bytes);
    return name->length > 0;
}

/* What the first known of the names stands for; false if none is known. */
static bool meta_kind(Slice names, MetaKind *kind) {
    Slice name;
    size_t at = 0;

    while (next_name(names, &at, &name)) {
        for (size_t i = 0; i < sizeof meta_names / sizeof *meta_names; i++) {
            if (html_is(name, meta_names[i].name)) {
                *kind = meta_names[i].kind;
                return true;
            }
        }
    }
    return false;
}

static bool has(const HtmlTag *tag, HtmlAttribute attribute) {
    return tag->present >> attribute & 1;
}

/* Whether the class says that a time is the article's: the microformats 'published' and 'dt-published'. */
static bool is_published_class(Slice classes) {
    Slice name;
    size_t at = 0;

    while (next_name(classes, &at, &name)) {
        if (html_is(name, "published") || html_is(name, "dt-published"))
            return true;
    }
    return false;
}

bool html_meta_tag(HtmlMetas *metas, const HtmlTag *tag) {
    static const HtmlAttribute naming[] = {ATTRIBUTE_PROPERTY, ATTRIBUTE_NAME, ATTRIBUTE_ITEMPROP};
    HtmlGroup group = html_element(tag->element)->group;
    HtmlAttribute content = ATTRIBUTE_CONTENT;
    MetaKind kind;

    if (group == GROUP_HTML && has(tag, ATTRIBUTE_LANG))
        return add_meta(metas, META_LANGUAGE, tag->values[ATTRIBUTE_LANG], false);
    if (!has(tag, ATTRIBUTE_CONTENT)) {
        if (!has(tag, ATTRIBUTE_DATETIME))
            return true;
        content = ATTRIBUTE_DATETIME;
    }
    for (size_t i = 0; i < sizeof naming / sizeof *naming; i++) {
        /* Elements other than meta say something by itemprop alone; their names are of other things. */
        if (!has(tag, naming[i]) || (group != GROUP_META && naming[i] != ATTRIBUTE_ITEMPROP))
            continue;
        if (meta_kind(tag->values[naming[i]], &kind))
            return add_meta(metas, kind, tag->values[content], false);
    }
    if (group == GROUP_TIME && content == ATTRIBUTE_DATETIME
        && (has(tag, ATTRIBUTE_PUBDATE)
            || (has(tag, ATTRIBUTE_CLASS) && is_published_class(tag->values[ATTRIBUTE_CLASS]))))
        return add_meta(metas, META_PUBLISHED, tag->values[ATTRIBUTE_DATETIME], false);
    return true;
}

typedef struct JsonReader
{
    uint32_t depth;             /* brackets open */
    uint32_t own;               /* so many of the outermost are the page's own */
    uint32_t author;            /* depth inside the value of 'author'; 0 outside */
    bool authors;               /* that value is a list */
    Slice key;                  /* of the value being read; empty in a list */
} JsonReader;

static void json_open(JsonReader *reader, bool list) {
    if (reader->depth == reader->own) {
        if (reader->key.length == 0 || html_is(reader->key, "@graph") || html_is(reader->key, "mainentity")) {
            reader->own++;
        } else if (html_is(reader->key, "author") && !reader->author) {
            reader->author = reader->depth + 1;
            reader->authors = list;
        }
    }
    reader->depth++;
    reader->key.length = 0;
}

static void json_close(JsonReader *reader) {
    if (reader->depth > 0)
        reader->depth--;
    if (reader->own > reader->depth)
        reader->own = reader->depth;
    if (reader->author > reader->depth)
        reader->author = 0;
    reader->key.length = 0;
}

static bool json_string(HtmlMetas *metas, const JsonReader *reader, Slice value) {
    if (reader->author) {
        bool in_list = reader->authors && reader->depth == reader->author && reader->key.length == 0;
        bool name = reader->depth == reader->author + reader->authors && html_is(reader->key, "name");

        return !(in_list || name) || add_meta(metas, META_AUTHOR, value, true);
    }
    if (reader->depth == 0 || reader->depth != reader->own)
        return true;
    if (html_is(reader->key, "datepublished"))
        return add_meta(metas, META_PUBLISHED, value, true);
    if (html_is(reader->key, "datemodified"))
        return add_meta(metas, META_MODIFIED, value, true);
    if (html_is(reader->key, "headline"))
        return add_meta(metas, META_HEADLINE, value, true);
    if (html_is(reader->key, "author"))
        return add_meta(metas, META_AUTHOR, value, true);
    return true;
}

/*
 * Where the string that begins at `at`, behind its quotation mark, ends: at the next one that is not escaped.
 */
static size_t json_string_end(Slice json, size_t at) {
    size_t begin = at;

    for (;;) {
        const char *quote = memchr(json.bytes + at, '"', json.length - at);
        size_t escapes = 0;

        if (!quote)
            return json.length;
        at = (size_t) (quote - json.bytes);
        while (at - escapes > begin && json.bytes[at - escapes - 1] == '\\')
            escapes++;
        if (escapes % 2 == 0)
            return at;
        at++;
    }
}

bool html_meta_json(HtmlMetas *metas, Slice json) {
    JsonReader reader = {.key = {json.bytes, 0}};
    size_t at = 0;

    while (at < json.length) {
        char byte = json.bytes[at++];

        if (byte == '{' || byte == '[') {
            json_open(&reader, byte == '[');
        } else if (byte == '}' || byte == ']') {
            json_close(&reader);
        } else if (byte == ',') {
            reader.key.length = 0;
        } else if (byte == '"') {
            Slice string = {json.bytes + at, 0};

            at = json_string_end(json, at);
            if (at >= json.length)
                return true;
            string.length = (size_t) (json.bytes + at - string.bytes);
            at++;
            while (at < json.length && (unsigned char) json.bytes[at] <= ' ')
                at++;
            if (at < json.length && json.bytes[at] == ':')
                reader.key = string;
            else if (!json_string(metas, &reader, string))
                return false;
            else
                reader.key.length = 0;
        }
    }
    return true;
}
