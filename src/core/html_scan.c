/*
 * html_scan.c - where markup begins and ends.
 *
 * The tokenizer of the HTML standard (whatwg.org, 13.2.5), which has a reading for any bytes: every byte is
 * gone through once, nothing is built. What is written by no rule ends where the standard says a browser ends
 * it.
 */
#include "html.h"

#include <string.h>

/* So much of an attribute's value is looked at, in bytes. */
#define MAX_ATTRIBUTE 4096

void html_worked(HtmlScanner *scanner, size_t bytes) {
    scanner->work += bytes;
    if (scanner->work >= BYTES_BETWEEN_POLLS) {
        scanner->work = 0;
        if (arena_interrupted(scanner->arena))
            scanner->cancelled = true;
    }
}

size_t html_find(HtmlScanner *scanner, size_t at, char byte) {
    while (at < scanner->length && !scanner->cancelled) {
        size_t window = scanner->length - at;
        const char *found;

        if (window > BYTES_BETWEEN_POLLS)
            window = BYTES_BETWEEN_POLLS;
        found = memchr(scanner->source + at, byte, window);
        if (found) {
            html_worked(scanner, (size_t) (found - (scanner->source + at)) + 1);
            return (size_t) (found - scanner->source);
        }
        at += window;
        html_worked(scanner, window);
    }
    return scanner->length;
}

static bool is_space(unsigned char byte) {
    return byte <= ' ';
}

static bool is_letter(unsigned char byte) {
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

static bool no_space(unsigned char byte) {
    return !is_space(byte);
}

static bool no_space_or_slash(unsigned char byte) {
    return !is_space(byte) && byte != '/';
}

static bool ends_tag_name(unsigned char byte) {
    return is_space(byte) || byte == '/' || byte == '>';
}

static bool ends_attribute_name(unsigned char byte) {
    return ends_tag_name(byte) || byte == '=';
}

static bool ends_unquoted_value(unsigned char byte) {
    return is_space(byte) || byte == '>';
}

/* Where a byte of that kind next stands from `at` on. */
static inline size_t skip_to(HtmlScanner *scanner, size_t at, bool (*kind)(unsigned char)) {
    while (at < scanner->length && !scanner->cancelled) {
        size_t begin = at;
        size_t left = scanner->length - at;
        size_t limit = at + (left > BYTES_BETWEEN_POLLS ? BYTES_BETWEEN_POLLS : left);

        while (at < limit && !kind((unsigned char) scanner->source[at]))
            at++;
        html_worked(scanner, at - begin);
        if (at < limit)
            return at;
    }
    return scanner->length;
}

bool html_is(Slice slice, const char *name) {
    size_t length = strlen(name);

    if (slice.length != length)
        return false;
    for (size_t i = 0; i < length; i++) {
        char byte = slice.bytes[i];

        if ((byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte) != name[i])
            return false;
    }
    return true;
}

static HtmlAttribute attribute_named(Slice name) {
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
        if (names[i][0] == (name.bytes[0] | 0x20) && html_is(name, names[i]))
            return (HtmlAttribute) i;
    }
    return N_ATTRIBUTES;
}

/*
 * Read the attributes from `at` on into *tag, if it is not NULL; returns where the tag ends, behind its '>',
 * or the length if it is cut off.
 */
static size_t read_attributes(HtmlScanner *scanner, size_t at, HtmlTag *tag, bool *closed) {
    const char *source = scanner->source;
    HtmlAttribute attribute;
    Slice name, value;

    *closed = false;
    for (;;) {
        at = skip_to(scanner, at, no_space_or_slash);
        if (at >= scanner->length)
            return at;
        if (source[at] == '>') {
            *closed = true;
            if (tag)
                tag->self_closing = source[at - 1] == '/';
            return at + 1;
        }
        /* A '=' in the place of a name is part of it. */
        name.bytes = source + at;
        at = skip_to(scanner, at + 1, ends_attribute_name);
        name.length = (size_t) (source + at - name.bytes);
        value = (Slice) {source + at, 0};
        at = skip_to(scanner, at, no_space);
        if (at < scanner->length && source[at] == '=') {
            at = skip_to(scanner, at + 1, no_space);
            if (at >= scanner->length)
                return at;
            value.bytes = source + at;
            if (source[at] == '"' || source[at] == '\'') {
                value.bytes++;
                at = html_find(scanner, at + 1, source[at]);
                value.length = (size_t) (source + at - value.bytes);
                if (at >= scanner->length)
                    return scanner->length;
                at++;
            } else {
                at = skip_to(scanner, at, ends_unquoted_value);
                value.length = (size_t) (source + at - value.bytes);
            }
        }
        if (!tag)
            continue;
        attribute = attribute_named(name);
        if (attribute < N_ATTRIBUTES && !(tag->present >> attribute & 1)) {
            tag->present |= UINT32_C(1) << attribute;
            tag->values[attribute] = value;
            if (value.length > MAX_ATTRIBUTE)
                tag->values[attribute].length = MAX_ATTRIBUTE;
        }
    }
}

/* Behind the comment whose '<!--' ends at `at`. */
static size_t comment_end(HtmlScanner *scanner, size_t at) {
    const char *source = scanner->source;
    size_t begin = at - 2;      /* '<!-->' and '<!--->' are whole */

    for (;;) {
        at = html_find(scanner, at, '>');
        if (at >= scanner->length)
            return scanner->length;
        if (at - begin >= 2 && source[at - 1] == '-' && source[at - 2] == '-')
            return at + 1;
        if (at - begin >= 5 && source[at - 1] == '!' && source[at - 2] == '-' && source[at - 3] == '-')
            return at + 1;
        at++;
    }
}

HtmlMarkup html_markup(HtmlScanner *scanner, size_t at, HtmlTag *tag, size_t *end) {
    const char *source = scanner->source;
    size_t name = at + 1, name_end;
    bool is_end, closed;

    if (name >= scanner->length)
        return MARKUP_NONE;
    if (source[name] == '!' || source[name] == '?') {
        if (scanner->length - name >= 3 && memcmp(source + name, "!--", 3) == 0)
            *end = comment_end(scanner, name + 3);
        else
            *end = html_find(scanner, name, '>') + 1;
        if (*end > scanner->length)
            *end = scanner->length;
        return MARKUP_OTHER;
    }
    is_end = source[name] == '/';
    if (is_end) {
        name++;
        if (name >= scanner->length)
            return MARKUP_NONE;
        if (!is_letter((unsigned char) source[name])) {
            *end = html_find(scanner, name, '>');
            *end += *end < scanner->length;
            return MARKUP_OTHER;
        }
    }
    if (!is_letter((unsigned char) source[name]))
        return MARKUP_NONE;
    name_end = skip_to(scanner, name, ends_tag_name);
    tag->present = 0;
    tag->self_closing = false;
    tag->element = html_element_named(source + name, name_end - name);
    *end = read_attributes(scanner, name_end, is_end ? NULL : tag, &closed);
    if (!closed)
        return MARKUP_OTHER;
    return is_end ? MARKUP_END : MARKUP_START;
}

size_t html_raw_end(HtmlScanner *scanner, size_t at, uint8_t element) {
    const char *source = scanner->source;
    const char *name = html_element(element)->name;
    size_t length = strlen(name);

    for (;;) {
        at = html_find(scanner, at, '<');
        if (at >= scanner->length || scanner->length - at < length + 3)
            return scanner->length;
        if (source[at + 1] == '/' && html_is((Slice) {source + at + 2, length}, name)
            && ends_tag_name((unsigned char) source[at + 2 + length]))
            return at;
        at++;
    }
}
