/*
 * timeml.c - writes TimeML: the text escaped for XML, with a TIMEX3 around each mention.
 */
#include "timeml.h"

#include <string.h>

#include "timex_point.h"

typedef struct Writer
{
    Arena *arena;
    Array bytes;
    Status status;
} Writer;

static void write_bytes(Writer *writer, const char *bytes, size_t length) {
    char *place;

    if (writer->status != STATUS_OK || length == 0)
        return;
    place = array_push_many(writer->arena, &writer->bytes, 1, (uint32_t) length);
    if (place)
        memcpy(place, bytes, length);
    else
        writer->status = STATUS_OUT_OF_MEMORY;
}

static void write_string(Writer *writer, const char *text) {
    write_bytes(writer, text, strlen(text));
}

/* What stands for a character that cannot stand for itself; NULL for one that can. */
static const char *escape(uint32_t code_point) {
    switch (code_point) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;";
    case '\t':
    case '\n':
        return NULL;
    case 0xfffe:
    case 0xffff:
        return "\xef\xbf\xbd";
    default:
        return code_point < ' ' ? "\xef\xbf\xbd" : NULL;
    }
}

/* Bytes [start, end) of the text, escaped. */
static void write_text(Writer *writer, const Article *article, uint32_t start, uint32_t end) {
    uint32_t from = start;

    for (uint32_t at = start; at < end;) {
        unsigned bytes = 1;
        unsigned char byte = (unsigned char) article->text[at];
        const char *escaped = NULL;

        if ((at - start) % (STEPS_BETWEEN_INTERRUPTS * 4) == 0 && arena_interrupted(writer->arena)) {
            writer->status = STATUS_CANCELLED;
            return;
        }
        if (byte < 0x40 || byte >= 0xef)
            escaped = escape(utf8_decode(article->text, end, at, &bytes));
        if (escaped) {
            write_bytes(writer, article->text + from, at - from);
            write_string(writer, escaped);
            from = at + bytes;
        }
        at += bytes;
    }
    write_bytes(writer, article->text + from, end - from);
}

static void write_timex(Writer *writer, const Article *article, const TimexEnd *end, TimexModifier modifier,
                        uint32_t number) {
    static const char *const types[] = {"DATE", "TIME", "DURATION", "SET"};
    static const char *const modifiers[] = {
        NULL, "APPROX", "START", "MID", "END", "BEFORE", "AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS",
        "EQUAL_OR_MORE"
    };
    char digits[24];

    write_string(writer, "<TIMEX3 tid=\"t");
    write_bytes(writer, digits, (size_t) (write_number(digits, number, 1) - digits));
    write_string(writer, "\" type=\"");
    write_string(writer, types[end->kind]);
    write_string(writer, "\" value=\"");
    write_string(writer, end->value);
    if (modifiers[modifier]) {
        write_string(writer, "\" mod=\"");
        write_string(writer, modifiers[modifier]);
    }
    if (end->anchor == ANCHOR_PUBLISHED)
        write_string(writer, "\" temporalFunction=\"true\" anchorTimeID=\"t0");
    write_string(writer, "\">");
    write_text(writer, article, end->start, end->start + end->length);
    write_string(writer, "</TIMEX3>");
}

static void write_head(Writer *writer, int32_t published) {
    char value[TIMEX_MAX_VALUE] = "";

    if (published != DAY_NONE) {
        Point day = point_of_day(published, GRAIN_DAY);

        point_value(&day, value);
    }
    write_string(writer,
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID/>\n<DCT><TIMEX3 tid=\"t0\" "
                 "type=\"DATE\" value=\"");
    write_string(writer, value);
    write_string(writer, "\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">");
    write_string(writer, value);
    write_string(writer, "</TIMEX3></DCT>\n<TEXT>");
}

Status timeml_write(const Article *article, int32_t published, const Array *timexes, const char **document,
                    size_t *length) {
    Writer writer = {.arena = article->arena, .status = STATUS_OK};
    const Timex *timex = timexes->elements;
    uint32_t at = 0, number = 0;

    write_head(&writer, published);
    for (uint32_t i = 0; i < timexes->count && writer.status == STATUS_OK; i++) {
        for (unsigned k = 0; k < timex[i].n_ends; k++) {
            const TimexEnd *end = &timex[i].ends[k];

            write_text(&writer, article, at, end->start);
            write_timex(&writer, article, end, (TimexModifier) timex[i].modifier, ++number);
            at = end->start + end->length;
        }
    }
    /* What is read of HTML ends each line with a line feed, the last one too. */
    write_text(&writer, article, at, article->length - (article->is_html && article->length > 0));
    write_string(&writer, "</TEXT>\n</TimeML>\n");
    *document = writer.bytes.elements;
    *length = writer.bytes.count;
    return writer.status;
}
