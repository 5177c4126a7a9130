/*
 * html.h - HTML as its reader takes it apart: what the parser tells, the elements, what a page says of
 * itself. Private to html*.c.
 */
#ifndef NEWS_HTML_H
#define NEWS_HTML_H

#include "article.h"

/* Attributes that tell something here; others are left out. */
typedef enum HtmlAttribute
{
    ATTRIBUTE_ARIA_HIDDEN,
    ATTRIBUTE_CLASS,
    ATTRIBUTE_CONTENT,
    ATTRIBUTE_DATETIME,
    ATTRIBUTE_HIDDEN,
    ATTRIBUTE_ID,
    ATTRIBUTE_ITEMPROP,
    ATTRIBUTE_LANG,
    ATTRIBUTE_NAME,
    ATTRIBUTE_PROPERTY,
    ATTRIBUTE_PUBDATE,
    ATTRIBUTE_ROLE,
    ATTRIBUTE_STYLE,
    ATTRIBUTE_TYPE,
    N_ATTRIBUTES
} HtmlAttribute;

typedef struct Slice
{
    const char *bytes;
    size_t length;
} Slice;

/* A start tag. */
typedef struct HtmlTag
{
    uint32_t present;           /* bit (1 << HtmlAttribute) where it has the attribute */
    Slice values[N_ATTRIBUTES]; /* references resolved; the first where one is given twice */
    uint8_t element;            /* see html_element() */
} HtmlTag;

/* -------------------------------------------------------------------------------------------------------- */

/* Elements nested deeper than this do not count: what they hold is read as if it stood in those around. */
#define HTML_MAX_DEPTH 128

/* Where text stands that does not stand in the source. */
#define HTML_NOWHERE SIZE_MAX

/*
 * Who is told what a page consists of, in its order. Each function returns false when memory is short, which
 * ends the reading; those that are NULL are not told.
 */
typedef struct HtmlHandler
{
    /* An element begins; at most HTML_MAX_DEPTH + 1 are ever open. */
    bool (*start)(void *reader, const HtmlTag *tag);
    /* The innermost open element ends, by an end tag, by what cannot be inside it, or with the page. */
    bool (*end)(void *reader);
    /* An end tag that ends nothing, or, where elements are misnested, not the innermost. */
    bool (*stray_end)(void *reader, uint8_t element);
    /* Text, in pieces of whole characters; it stands at source[at] if that is not HTML_NOWHERE. */
    bool (*text)(void *reader, Slice text, size_t at);
    /* The content of a script or a style, in pieces. */
    bool (*raw)(void *reader, Slice content);
} HtmlHandler;

/* html_parser.c: take a page apart. STATUS_OUT_OF_MEMORY and STATUS_CANCELLED leave it half told. */
extern Status html_parse(const Arena *arena, Slice source, const HtmlHandler *handler, void *reader);

/* -------------------------------------------------------------------------------------------------------- */

/* What an element does. */
enum HtmlTraits
{
    ELEMENT_BLOCK = 1,          /* breaks lines before and after */
    ELEMENT_UNSEEN = 2,         /* its content is not shown as text */
    ELEMENT_RAW = 4,            /* its content is no markup */
    ELEMENT_ROOT = 8,           /* html, head, body: begin and end with the page */
    ELEMENT_SECTIONING = 16     /* begins a part of its own: a list item around it is forgotten */
};

/* Elements that are told apart by the reader. */
typedef enum HtmlGroup
{
    GROUP_NONE,
    GROUP_LINK,
    GROUP_TIME,
    GROUP_BREAK,                /* br, hr */
    GROUP_META,
    GROUP_HTML,
    GROUP_SCRIPT,
    GROUP_TITLE
} HtmlGroup;

typedef struct HtmlElement
{
    const char *name;
    uint8_t traits;
    uint8_t group;              /* HtmlGroup */
    uint8_t tag;                /* BlockTag that its lines get; 0 for its parent's */
    uint16_t hints;             /* BlockHints */
} HtmlElement;

/* Elements by number; N_KNOWN_ELEMENTS stands for all others, which have no traits. */
#define N_KNOWN_ELEMENTS 122

extern const HtmlElement *html_element(uint8_t element);

/* The number of the element with that name, in any case. */
extern uint8_t html_element_named(Slice name);

/* The attribute with that name, in any case; N_ATTRIBUTES for any other. */
extern HtmlAttribute html_attribute_named(Slice name);

/*
 * The hints in the value of class, id, role or itemprop: its words, cut at punctuation, digits and capitals.
 */
extern uint16_t html_hints(Slice value);

/* Whether the bytes are that name, which is in lower case, in any case. */
extern bool html_is(Slice slice, const char *name);

/* -------------------------------------------------------------------------------------------------------- */

/* What the page says of itself so far. */
typedef struct HtmlMetas
{
    Arena *arena;
    Array metas;                /* of Meta */
    Array text;                 /* of char */
} HtmlMetas;

/* html_meta.c: note what a start tag says; false when memory is short. */
extern bool html_meta_tag(HtmlMetas *metas, const HtmlTag *tag);

/* html_meta.c: note what JSON-LD says; false when memory is short. */
extern bool html_meta_json(HtmlMetas *metas, Slice json);

#endif
