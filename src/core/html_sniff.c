/*
 * html_sniff.c - whether a text is HTML, told by its beginning.
 *
 * A page or its source begins with a doctype, a comment or an element of a page. A fragment has elements that
 * break lines, and more of them than it has lines without: a plain text with a stray tag stays plain, as
 * reading it as HTML would run its lines together.
 */
#include "html.h"

#include <string.h>

/* How much is looked at. */
#define SNIFF_BYTES ((size_t) 8192)

/* Lines of plain text that one tag stands against. */
#define LINES_A_TAG 8

static bool is_space(char byte) {
    return (unsigned char) byte <= ' ';
}

/* The element that a tag at the '<' at source[at] names; false if that is no complete tag. */
static bool tag_element(const char *source, size_t length, size_t at, uint8_t *element) {
    size_t name = at + 1, end;

    if (name < length && source[name] == '/')
        name++;
    end = name;
    while (end < length && ((source[end] >= '0' && source[end] <= '9')
                            || ((source[end] | 0x20) >= 'a' && (source[end] | 0x20) <= 'z')))
        end++;
    if (end == name || end >= length || !(is_space(source[end]) || source[end] == '>' || source[end] == '/'))
        return false;
    *element = html_element_named((Slice) {source + name, end - name});
    return *element < N_KNOWN_ELEMENTS && memchr(source + end, '>', length - end);
}

static bool starts_with(const char *source, size_t length, const char *prefix) {
    size_t bytes = strlen(prefix);

    return length >= bytes && html_is((Slice) {source, bytes}, prefix);
}

/*
 * Behind white space, a byte order mark, comments and processing instructions. *marked says that there was
 * one.
 */
static size_t skip_prologue(const char *source, size_t length, bool *marked) {
    size_t at = length >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    *marked = false;
    for (;;) {
        const char *end;

        while (at < length && is_space(source[at]))
            at++;
        if (!starts_with(source + at, length - at, "<!--") && !starts_with(source + at, length - at, "<?xml"))
            return at;
        *marked = *marked || source[at + 1] == '!';
        end = memchr(source + at, '>', length - at);
        while (end && source[at + 1] == '!'
               && (end - source < (ptrdiff_t) at + 6 || end[-1] != '-' || end[-2] != '-'))
            end = memchr(end + 1, '>', length - (size_t) (end + 1 - source));
        if (!end)
            return length;
        at = (size_t) (end + 1 - source);
    }
}

bool article_looks_like_html(const char *source, size_t length) {
    size_t breaking = 0, plain_lines = 0;
    bool marked, text = false, tags = false;
    uint8_t element;
    size_t at;

    if (length > SNIFF_BYTES)
        length = SNIFF_BYTES;
    if (!memchr(source, '<', length))
        return false;
    at = skip_prologue(source, length, &marked);
    if (at == length)
        return marked;
    if (starts_with(source + at, length - at, "<!doctype html"))
        return true;
    if (source[at] == '<' && tag_element(source, length, at, &element)) {
        const HtmlElement *first = html_element(element);

        if (marked || first->traits & (ELEMENT_ROOT | ELEMENT_RAW | ELEMENT_BLOCK)
            || first->group == GROUP_META)
            return true;
    }
    for (; at < length; at++) {
        if (source[at] == '\n') {
            plain_lines += text && !tags;
            text = tags = false;
        } else if (source[at] == '<' && tag_element(source, length, at, &element)) {
            const HtmlElement *named = html_element(element);

            breaking += named->group == GROUP_BREAK || (named->traits & (ELEMENT_BLOCK | ELEMENT_ROOT)) != 0;
            tags = true;
        } else {
            text = text || !is_space(source[at]);
        }
    }
    plain_lines += text && !tags;
    return breaking >= 2 && breaking * LINES_A_TAG > plain_lines;
}
