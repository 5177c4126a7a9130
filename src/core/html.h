/*
 * html.h - HTML as its reader takes it apart: markup, character references, elements, what a page says of
 * itself. Private to html*.c.
 */
#ifndef NEWS_HTML_H
#define NEWS_HTML_H

#include "article.h"

/* Goes through the source, and asks whether to stop once in every BYTES_BETWEEN_POLLS bytes of work. */
typedef struct HtmlScanner
{
    const Arena *arena;
    const char *source;
    size_t length;
    size_t work;                /* bytes gone through since the last poll */
    bool cancelled;             /* every search then ends at `length` */
} HtmlScanner;

#define BYTES_BETWEEN_POLLS ((size_t) 65536)

/* Attributes that tell something here; others are skipped. */
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

typedef struct HtmlTag
{
    uint32_t present;           /* bit (1 << HtmlAttribute) where it has the attribute */
    Slice values[N_ATTRIBUTES]; /* as written, references and all; the first where one is given twice */
    uint8_t element;            /* see html_elements */
    bool self_closing;
} HtmlTag;

typedef enum HtmlMarkup
{
    MARKUP_NONE,                /* a '<' that begins no markup */
    MARKUP_START,               /* a start tag */
    MARKUP_END,                 /* an end tag */
    MARKUP_OTHER                /* comment, doctype, a tag cut off by the end of the source */
} HtmlMarkup;

/* Count bytes of work; asks whether to stop when it is time. */
extern void html_worked(HtmlScanner *scanner, size_t bytes);

/* Where the byte next stands from `at` on; the length if nowhere. */
extern size_t html_find(HtmlScanner *scanner, size_t at, char byte);

/* The markup at the '<' at `at`: a tag is read into *tag; *end is behind it. */
extern HtmlMarkup html_markup(HtmlScanner *scanner, size_t at, HtmlTag *tag, size_t *end);

/*
 * Where the content of an element whose content is no markup ends: at its end tag, or at the end of the
 * source.
 */
extern size_t html_raw_end(HtmlScanner *scanner, size_t at, uint8_t element);

/*
 * The character reference at the '&' at text[at]: its bytes in the text and *code_point, or 0 if there is
 * none. Numbers that name no character are U+FFFD; what Windows-1252 has at 128 to 159 is meant by those.
 */
extern size_t html_reference(const char *text, size_t length, size_t at, uint32_t *code_point);

/* -------------------------------------------------------------------------------------------------------- */

/* What an element does. */
enum HtmlTraits
{
    ELEMENT_BLOCK = 1,          /* breaks lines before and after */
    ELEMENT_VOID = 2,           /* has no content and no end tag */
    ELEMENT_UNSEEN = 4,         /* its content is not shown as text */
    ELEMENT_RAW = 8,            /* its content is no markup */
    ELEMENT_ENDS_P = 16,        /* its start ends an open p */
    ELEMENT_BARRIER = 32,       /* end tags inside do not end elements around it */
    ELEMENT_ROOT = 64,          /* html, head, body: begin and end with the page */
    ELEMENT_SECTIONING = 128    /* begins a part of its own: a list item around it is forgotten */
};

/* Elements that end each other or are told apart by the reader. */
typedef enum HtmlGroup
{
    GROUP_NONE,
    GROUP_P,
    GROUP_ITEM,                 /* li, dt, dd */
    GROUP_LIST,                 /* what they are in */
    GROUP_ROWS,                 /* thead, tbody, tfoot; these four in the order of nesting */
    GROUP_ROW,
    GROUP_CELL,
    GROUP_TABLE,
    GROUP_LINK,
    GROUP_TIME,
    GROUP_BREAK,                /* br, hr */
    GROUP_META,
    GROUP_HTML,
    GROUP_SCRIPT,
    GROUP_TITLE,
    N_GROUPS
} HtmlGroup;

typedef struct HtmlElement
{
    const char *name;
    uint8_t traits;
    uint8_t group;              /* HtmlGroup */
    uint8_t tag;                /* BlockTag that its lines get; 0 for its parent's */
    uint16_t hints;             /* BlockHints */
} HtmlElement;

/*
 * Elements by number. Those behind N_KNOWN_ELEMENTS stand for unknown names, told apart by a hash: they have
 * no traits.
 */
#define N_KNOWN_ELEMENTS 122
#define N_ELEMENTS 256

extern const HtmlElement *html_element(uint8_t element);

/* The number of the element with that name, in any case. */
extern uint8_t html_element_named(const char *name, size_t length);

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
extern bool html_meta_json(HtmlMetas *metas, HtmlScanner *scanner, size_t start, size_t end);

#endif
