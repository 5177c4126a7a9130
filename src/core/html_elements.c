/*
 * html_elements.c - the vocabulary of HTML: what its elements do, and what class, id and role say a part is.
 *
 * Elements are those of the HTML standard (whatwg.org), roles of WAI-ARIA, properties of schema.org and
 * microformats. The words of classes are the technical ones that content systems share whatever their
 * language.
 */
#include "html.h"

#include <string.h>

/* Sorted by name. */
static const HtmlElement elements[] = {
    {"a", 0, GROUP_LINK, 0, 0},
    {"abbr", 0, GROUP_NONE, 0, 0},
    {"acronym", 0, GROUP_NONE, 0, 0},
    {"address", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"area", 0, GROUP_NONE, 0, 0},
    {"article", ELEMENT_BLOCK | ELEMENT_SECTIONING, GROUP_NONE, BLOCK_DIVISION, HINT_ARTICLE},
    {"aside", ELEMENT_BLOCK | ELEMENT_SECTIONING, GROUP_NONE, BLOCK_DIVISION, HINT_ASIDE},
    {"audio", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"b", 0, GROUP_NONE, 0, 0},
    {"base", 0, GROUP_NONE, 0, 0},
    {"bdi", 0, GROUP_NONE, 0, 0},
    {"bdo", 0, GROUP_NONE, 0, 0},
    {"big", 0, GROUP_NONE, 0, 0},
    {"blockquote", ELEMENT_BLOCK, GROUP_NONE, BLOCK_QUOTE, 0},
    {"body", ELEMENT_ROOT, GROUP_NONE, 0, 0},
    {"br", 0, GROUP_BREAK, 0, 0},
    {"button", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, HINT_FORM},
    {"canvas", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"caption", ELEMENT_BLOCK, GROUP_NONE, BLOCK_CAPTION, HINT_CAPTION},
    {"center", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"cite", 0, GROUP_NONE, 0, 0},
    {"code", 0, GROUP_NONE, 0, 0},
    {"col", 0, GROUP_NONE, 0, 0},
    {"data", 0, GROUP_NONE, 0, 0},
    {"datalist", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"dd", ELEMENT_BLOCK, GROUP_NONE, BLOCK_LIST_ITEM, 0},
    {"del", 0, GROUP_NONE, 0, 0},
    {"details", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"dfn", 0, GROUP_NONE, 0, 0},
    {"dialog", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, HINT_HIDDEN},
    {"dir", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"div", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"dl", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"dt", ELEMENT_BLOCK, GROUP_NONE, BLOCK_LIST_ITEM, 0},
    {"em", 0, GROUP_NONE, 0, 0},
    {"embed", 0, GROUP_NONE, 0, 0},
    {"fieldset", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, HINT_FORM},
    {"figcaption", ELEMENT_BLOCK, GROUP_NONE, BLOCK_CAPTION, HINT_CAPTION},
    {"figure", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, HINT_CAPTION},
    {"font", 0, GROUP_NONE, 0, 0},
    {"footer", ELEMENT_BLOCK | ELEMENT_SECTIONING, GROUP_NONE, BLOCK_DIVISION, HINT_FOOTER},
    {"form", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, HINT_FORM},
    {"frame", 0, GROUP_NONE, 0, 0},
    {"frameset", ELEMENT_ROOT, GROUP_NONE, 0, 0},
    {"h1", ELEMENT_BLOCK, GROUP_NONE, BLOCK_HEADING_1, 0},
    {"h2", ELEMENT_BLOCK, GROUP_NONE, BLOCK_HEADING, 0},
    {"h3", ELEMENT_BLOCK, GROUP_NONE, BLOCK_HEADING, 0},
    {"h4", ELEMENT_BLOCK, GROUP_NONE, BLOCK_HEADING, 0},
    {"h5", ELEMENT_BLOCK, GROUP_NONE, BLOCK_HEADING, 0},
    {"h6", ELEMENT_BLOCK, GROUP_NONE, BLOCK_HEADING, 0},
    {"head", ELEMENT_ROOT, GROUP_NONE, 0, 0},
    {"header", ELEMENT_BLOCK | ELEMENT_SECTIONING, GROUP_NONE, BLOCK_DIVISION, HINT_HEADER},
    {"hgroup", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"hr", 0, GROUP_BREAK, 0, 0},
    {"html", ELEMENT_ROOT, GROUP_HTML, 0, 0},
    {"i", 0, GROUP_NONE, 0, 0},
    {"iframe", ELEMENT_RAW | ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"img", 0, GROUP_NONE, 0, 0},
    {"input", 0, GROUP_NONE, 0, 0},
    {"ins", 0, GROUP_NONE, 0, 0},
    {"kbd", 0, GROUP_NONE, 0, 0},
    {"label", 0, GROUP_NONE, 0, HINT_FORM},
    {"legend", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, HINT_FORM},
    {"li", ELEMENT_BLOCK, GROUP_NONE, BLOCK_LIST_ITEM, 0},
    {"link", 0, GROUP_NONE, 0, 0},
    {"listing", ELEMENT_BLOCK, GROUP_NONE, BLOCK_PARAGRAPH, 0},
    {"main", ELEMENT_BLOCK | ELEMENT_SECTIONING, GROUP_NONE, BLOCK_DIVISION, HINT_ARTICLE},
    {"map", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"mark", 0, GROUP_NONE, 0, 0},
    {"math", 0, GROUP_NONE, 0, 0},
    {"menu", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"meta", 0, GROUP_META, 0, 0},
    {"nav", ELEMENT_BLOCK | ELEMENT_SECTIONING, GROUP_NONE, BLOCK_DIVISION, HINT_NAVIGATION},
    {"nobr", 0, GROUP_NONE, 0, 0},
    {"noembed", ELEMENT_RAW | ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"noframes", ELEMENT_RAW | ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"noscript", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"object", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"ol", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"p", ELEMENT_BLOCK, GROUP_NONE, BLOCK_PARAGRAPH, 0},
    {"param", 0, GROUP_NONE, 0, 0},
    {"picture", 0, GROUP_NONE, 0, 0},
    {"pre", ELEMENT_BLOCK, GROUP_NONE, BLOCK_PARAGRAPH, 0},
    {"q", 0, GROUP_NONE, 0, 0},
    {"rp", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"rt", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"ruby", 0, GROUP_NONE, 0, 0},
    {"s", 0, GROUP_NONE, 0, 0},
    {"samp", 0, GROUP_NONE, 0, 0},
    {"script", ELEMENT_RAW | ELEMENT_UNSEEN, GROUP_SCRIPT, 0, 0},
    {"search", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, HINT_FORM},
    {"section", ELEMENT_BLOCK | ELEMENT_SECTIONING, GROUP_NONE, BLOCK_DIVISION, 0},
    {"select", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"small", 0, GROUP_NONE, 0, 0},
    {"source", 0, GROUP_NONE, 0, 0},
    {"span", 0, GROUP_NONE, 0, 0},
    {"strike", 0, GROUP_NONE, 0, 0},
    {"strong", 0, GROUP_NONE, 0, 0},
    {"style", ELEMENT_RAW | ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"sub", 0, GROUP_NONE, 0, 0},
    {"summary", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"sup", 0, GROUP_NONE, 0, 0},
    {"svg", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"table", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"tbody", ELEMENT_BLOCK, GROUP_NONE, 0, 0},
    {"td", ELEMENT_BLOCK, GROUP_NONE, BLOCK_CELL, 0},
    {"template", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"textarea", ELEMENT_RAW | ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"tfoot", ELEMENT_BLOCK, GROUP_NONE, 0, 0},
    {"th", ELEMENT_BLOCK, GROUP_NONE, BLOCK_CELL, 0},
    {"thead", ELEMENT_BLOCK, GROUP_NONE, 0, 0},
    {"time", 0, GROUP_TIME, 0, HINT_DATE},
    {"title", ELEMENT_BLOCK | ELEMENT_RAW, GROUP_TITLE, BLOCK_TITLE, 0},
    {"tr", ELEMENT_BLOCK, GROUP_NONE, 0, 0},
    {"track", 0, GROUP_NONE, 0, 0},
    {"tt", 0, GROUP_NONE, 0, 0},
    {"u", 0, GROUP_NONE, 0, 0},
    {"ul", ELEMENT_BLOCK, GROUP_NONE, BLOCK_DIVISION, 0},
    {"var", 0, GROUP_NONE, 0, 0},
    {"video", ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
    {"wbr", 0, GROUP_NONE, 0, 0},
    {"xmp", ELEMENT_RAW | ELEMENT_UNSEEN, GROUP_NONE, 0, 0},
};

static const HtmlElement unknown = {"", 0, GROUP_NONE, 0, 0};

_Static_assert(sizeof elements / sizeof *elements == N_KNOWN_ELEMENTS, "html.h says how many there are");

#define LONGEST_NAME 10

const HtmlElement *html_element(uint8_t element) {
    return element < N_KNOWN_ELEMENTS ? &elements[element] : &unknown;
}

static char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? (char) (byte | 0x20) : byte;
}

uint8_t html_element_named(Slice name) {
    size_t low = 0, high = N_KNOWN_ELEMENTS;
    char folded[LONGEST_NAME + 1] = {0};

    for (size_t i = 0; i < name.length && i < LONGEST_NAME; i++)
        folded[i] = lower(name.bytes[i]);
    while (name.length <= LONGEST_NAME && low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(elements[middle].name, folded);

        if (order == 0)
            return (uint8_t) middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return N_KNOWN_ELEMENTS;
}

bool html_is(Slice slice, const char *name) {
    size_t length = strlen(name);

    if (slice.length != length)
        return false;
    for (size_t i = 0; i < length; i++) {
        if (lower(slice.bytes[i]) != name[i])
            return false;
    }
    return true;
}

HtmlAttribute html_attribute_named(Slice name) {
    static const char *const names[N_ATTRIBUTES] = {
        [ATTRIBUTE_ARIA_HIDDEN] = "aria-hidden", [ATTRIBUTE_CLASS] = "class", [ATTRIBUTE_CONTENT] = "content",
        [ATTRIBUTE_DATETIME] = "datetime", [ATTRIBUTE_HIDDEN] = "hidden", [ATTRIBUTE_ID] = "id",
        [ATTRIBUTE_ITEMPROP] = "itemprop", [ATTRIBUTE_LANG] = "lang", [ATTRIBUTE_NAME] = "name",
        [ATTRIBUTE_PROPERTY] = "property", [ATTRIBUTE_PUBDATE] = "pubdate", [ATTRIBUTE_ROLE] = "role",
        [ATTRIBUTE_STYLE] = "style", [ATTRIBUTE_TYPE] = "type"
    };

    if (name.length < 2 || name.length > 11)
        return N_ATTRIBUTES;
    for (unsigned i = 0; i < N_ATTRIBUTES; i++) {
        if (names[i][0] == lower(name.bytes[0]) && html_is(name, names[i]))
            return (HtmlAttribute) i;
    }
    return N_ATTRIBUTES;
}

typedef struct HintWord
{
    const char *word;
    uint16_t hints;
} HintWord;

/* Sorted. */
static const HintWord hint_words[] = {
    {"ad", HINT_HIDDEN}, {"addthis", HINT_SHARE}, {"ads", HINT_HIDDEN}, {"adsense", HINT_HIDDEN},
    {"advert", HINT_HIDDEN}, {"advertisement", HINT_HIDDEN}, {"advertising", HINT_HIDDEN},
    {"adverts", HINT_HIDDEN}, {"article", HINT_ARTICLE}, {"articlebody", HINT_ARTICLE}, {"aside", HINT_ASIDE},
    {"author", HINT_BYLINE}, {"authors", HINT_BYLINE}, {"banner", HINT_HEADER},
    {"breadcrumb", HINT_NAVIGATION}, {"breadcrumbs", HINT_NAVIGATION}, {"btn", HINT_FORM},
    {"burger", HINT_NAVIGATION}, {"button", HINT_FORM}, {"byline", HINT_BYLINE}, {"caption", HINT_CAPTION},
    {"captions", HINT_CAPTION}, {"carousel", HINT_ASIDE}, {"cmp", HINT_HIDDEN}, {"colophon", HINT_FOOTER},
    {"comment", HINT_COMMENT}, {"commenting", HINT_COMMENT}, {"comments", HINT_COMMENT},
    {"complementary", HINT_ASIDE}, {"consent", HINT_HIDDEN}, {"contentinfo", HINT_FOOTER},
    {"contributor", HINT_BYLINE}, {"cookie", HINT_HIDDEN}, {"cookies", HINT_HIDDEN},
    {"copyright", HINT_FOOTER}, {"credit", HINT_CAPTION}, {"credits", HINT_CAPTION}, {"date", HINT_DATE},
    {"dateline", HINT_DATE}, {"datetime", HINT_DATE}, {"dialog", HINT_HIDDEN}, {"discussion", HINT_COMMENT},
    {"disqus", HINT_COMMENT}, {"dropdown", HINT_NAVIGATION}, {"entry", HINT_ARTICLE},
    {"facebook", HINT_SHARE}, {"figcaption", HINT_CAPTION}, {"figure", HINT_CAPTION}, {"follow", HINT_SHARE},
    {"footer", HINT_FOOTER}, {"form", HINT_FORM}, {"gdpr", HINT_HIDDEN}, {"globalnav", HINT_NAVIGATION},
    {"header", HINT_HEADER}, {"imprint", HINT_FOOTER}, {"input", HINT_FORM}, {"latest", HINT_ASIDE},
    {"legal", HINT_FOOTER}, {"lightbox", HINT_HIDDEN}, {"login", HINT_FORM}, {"main", HINT_ARTICLE},
    {"masthead", HINT_HEADER}, {"menu", HINT_NAVIGATION}, {"menubar", HINT_NAVIGATION},
    {"menuitem", HINT_NAVIGATION}, {"modal", HINT_HIDDEN}, {"mostread", HINT_ASIDE}, {"nav", HINT_NAVIGATION},
    {"navbar", HINT_NAVIGATION}, {"navi", HINT_NAVIGATION}, {"navigation", HINT_NAVIGATION},
    {"newsletter", HINT_SHARE}, {"onetrust", HINT_HIDDEN}, {"outbrain", HINT_ASIDE}, {"overlay", HINT_HIDDEN},
    {"pager", HINT_NAVIGATION}, {"pagination", HINT_NAVIGATION}, {"paywall", HINT_SHARE},
    {"popular", HINT_ASIDE}, {"popup", HINT_HIDDEN}, {"post", HINT_ARTICLE}, {"promo", HINT_ASIDE},
    {"promoted", HINT_ASIDE}, {"promotion", HINT_ASIDE}, {"promotions", HINT_ASIDE}, {"pubdate", HINT_DATE},
    {"published", HINT_DATE}, {"rail", HINT_ASIDE}, {"readmore", HINT_ASIDE}, {"recirc", HINT_ASIDE},
    {"recommendation", HINT_ASIDE}, {"recommendations", HINT_ASIDE}, {"recommended", HINT_ASIDE},
    {"register", HINT_FORM}, {"related", HINT_ASIDE}, {"replies", HINT_COMMENT}, {"reply", HINT_COMMENT},
    {"reporter", HINT_BYLINE}, {"search", HINT_FORM}, {"searchbar", HINT_FORM}, {"select", HINT_FORM},
    {"share", HINT_SHARE}, {"sharebar", HINT_SHARE}, {"sharing", HINT_SHARE}, {"sidebar", HINT_ASIDE},
    {"signin", HINT_FORM}, {"signup", HINT_SHARE}, {"similar", HINT_ASIDE}, {"sitemap", HINT_NAVIGATION},
    {"social", HINT_SHARE}, {"socials", HINT_SHARE}, {"sponsor", HINT_HIDDEN}, {"sponsored", HINT_HIDDEN},
    {"story", HINT_ARTICLE}, {"submenu", HINT_NAVIGATION}, {"subnav", HINT_NAVIGATION},
    {"subscribe", HINT_SHARE}, {"subscription", HINT_SHARE}, {"taboola", HINT_ASIDE},
    {"tabs", HINT_NAVIGATION}, {"teaser", HINT_ASIDE}, {"teasers", HINT_ASIDE}, {"telegram", HINT_SHARE},
    {"time", HINT_DATE}, {"timestamp", HINT_DATE}, {"toolbar", HINT_NAVIGATION}, {"topbar", HINT_NAVIGATION},
    {"trending", HINT_ASIDE}, {"twitter", HINT_SHARE}, {"updated", HINT_DATE}, {"upsell", HINT_ASIDE},
    {"whatsapp", HINT_SHARE}, {"widget", HINT_ASIDE}, {"widgets", HINT_ASIDE}, {"writer", HINT_BYLINE},
};

#define LONGEST_WORD 15

static uint16_t word_hints(const char *word) {
    size_t low = 0, high = sizeof hint_words / sizeof *hint_words;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(hint_words[middle].word, word);

        if (order == 0)
            return hint_words[middle].hints;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

static bool is_lower(char byte) {
    return byte >= 'a' && byte <= 'z';
}

static bool is_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

/*
 * Whether the word says that what follows it in the name is about another part: 'has-sidebar', 'no-header'.
 */
static bool tells_of_another(const char *word) {
    return strcmp(word, "has") == 0 || strcmp(word, "with") == 0 || strcmp(word, "no") == 0
           || strcmp(word, "without") == 0 || strcmp(word, "hide") == 0;
}

/* The hints of one name, 'article-footer' or 'shareBar'; *at is moved behind it. */
static uint16_t name_hints(Slice value, size_t *at) {
    uint16_t hints = 0;
    bool another = false;
    size_t i = *at;

    while (i < value.length && (unsigned char) value.bytes[i] > ' ') {
        char word[LONGEST_WORD + 1];
        size_t length = 0, begin = i;

        while (i < value.length
               && (is_lower(value.bytes[i])
                   || (is_upper(value.bytes[i]) && (i == begin || is_upper(value.bytes[i - 1]))))) {
            if (length < LONGEST_WORD)
                word[length] = lower(value.bytes[i]);
            length++;
            i++;
        }
        if (length == 0) {
            i++;
            continue;
        }
        if (length > LONGEST_WORD)
            continue;
        word[length] = '\0';
        another = another || tells_of_another(word);
        if (!another)
            hints |= word_hints(word);
    }
    *at = i;
    /* 'article-share' is no article. */
    return hints & ~HINT_ARTICLE ? hints & ~HINT_ARTICLE : hints;
}

uint16_t html_hints(Slice value) {
    uint16_t hints = 0;

    for (size_t at = 0; at < value.length; at++)
        hints |= name_hints(value, &at);
    return hints;
}
