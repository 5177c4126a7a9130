/*
 * person_name.c - the canonical form, the key and the parts of a person's name.
 *
 * The steps stand in files of their own: words (person_words.c), eastern and western names (person_east.c, person_west.c).
 * What is written here is a function of the settled parts alone.
 */
#include "person_name.h"

#include <string.h>

#include "person_settle.h"

bool settle_part(PersonName *name, const char *text, size_t length, PartKind kind, bool hyphen) {
    if (name->n_parts == PERSON_MAX_PARTS || length == 0 || length > (size_t) (PERSON_MAX_TEXT - name->n_bytes))
        return false;
    name->parts[name->n_parts++] = (NamePart) {name->n_bytes, (uint8_t) length, (uint8_t) kind, hyphen};
    memcpy(name->text + name->n_bytes, text, length);
    name->n_bytes = (uint8_t) (name->n_bytes + length);
    return true;
}

uint32_t settled_entry(uint32_t entry, Class class, Language language) {
    const LexiconEntry *word = &lexicon_entries[entry];

    if (!(word->classes >> class & 1) || !(word->languages >> language & 1))
        return 0;
    for (unsigned i = 0; i < word->n_senses; i++) {
        const LexiconSense *sense = &lexicon_senses[word->senses + i];

        if (sense->class == class && sense->language == language)
            return (uint32_t) sense->payload;
    }
    return 0;
}

bool is_western_given(const NameWord *word) {
    const LexiconEntry *entry = &lexicon_entries[word->entry];

    if (!word_has(word, CLASS_GIVEN_NAME))
        return false;
    for (unsigned i = 0; i < entry->n_senses; i++) {
        const LexiconSense *sense = &lexicon_senses[entry->senses + i];

        if (sense->class == CLASS_GIVEN_NAME && sense->language != LANGUAGE_KO && sense->language != LANGUAGE_ZH)
            return true;
    }
    return false;
}

/* The suffix that tells persons apart (Jr., III), if the run has one; any other suffix is no part of the name. */
static void add_suffix(const NameWords *words, const NameRun *run, PersonName *name) {
    uint32_t settled = run->suffix
        ? settled_entry(words->words[run->suffix - 1].entry, CLASS_NAME_VARIANT, LANGUAGE_ANY) : 0;
    size_t length;
    const char *text;

    if (settled) {
        text = lexicon_word(settled, &length);
        settle_part(name, text, length, PART_SUFFIX, false);
    }
}

bool person_name_read(const Article *article, uint32_t first, uint32_t end, PersonName *name) {
    NameWords words;
    NameRun run;

    name->n_parts = name->n_bytes = 0;
    name_words_read(article, first, end, &words);
    if (!name_run_find(&words, &run))
        return false;
    if (!settle_east(&words, &run, name))
        settle_west(&words, &run, name);
    add_suffix(&words, &run, name);
    return name->n_parts > 0;
}

/* ----------------------------------------------------------------------------------------------------------
 * Writing
 */

/* One character of the text in upper case; returns the bytes read, *written those written. */
static size_t write_capital(const char *text, size_t length, char *out, size_t *written) {
    if ((unsigned char) text[0] < 0x80) {
        out[0] = text[0] >= 'a' && text[0] <= 'z' ? (char) (text[0] - 32) : text[0];
        *written = 1;
        return 1;
    }
    /* Only scripts without case, or letters that have no Latin spelling, get here: they stay. */
    unsigned bytes;

    utf8_decode(text, length, 0, &bytes);
    memcpy(out, text, bytes);
    *written = bytes;
    return bytes;
}

/* A name capitalised: first letter, letter after an apostrophe, and after Mc. */
static size_t write_capitalised(const char *text, size_t length, char *out) {
    size_t at = 0, written = 0;
    bool capital = true;

    while (at < length) {
        if (capital) {
            size_t n;

            at += write_capital(text + at, length - at, out + written, &n);
            written += n;
            capital = at == 2 && length > 4 && text[0] == 'm' && text[1] == 'c';
        } else {
            out[written++] = text[at++];
            capital = text[at - 1] == '\'' || (at == 2 && length > 4 && text[0] == 'm' && text[1] == 'c');
        }
    }
    return written;
}

/* A suffix: Jr. and Sr. with their stop, Roman numerals in capitals. */
static size_t write_suffix(const char *text, size_t length, char *out) {
    size_t written = 0;

    if (strspn(text, "ivx") >= length) {
        for (size_t i = 0; i < length; i++)
            out[written++] = (char) (text[i] - 32);
        return written;
    }
    written = write_capitalised(text, length, out);
    out[written++] = '.';
    return written;
}

size_t person_name_write(const PersonName *name, char *out) {
    size_t written = 0;

    for (unsigned i = 0; i < name->n_parts; i++) {
        const NamePart *part = &name->parts[i];
        const char *text = name->text + part->start;
        size_t length = part->length;

        if (i > 0)
            out[written++] = part->hyphen ? '-' : ' ';
        switch ((PartKind) part->kind) {
            case PART_INITIAL:
                written += write_capitalised(text, length, out + written);
                out[written++] = '.';
                break;
            case PART_SUFFIX:
                written += write_suffix(text, length, out + written);
                break;
            case PART_PARTICLE:
                memcpy(out + written, text, length);
                written += length;
                break;
            case PART_NAME:
                if (name->style == NAME_KOREAN && part->hyphen) {
                    memcpy(out + written, text, length);
                    written += length;
                } else {
                    written += write_capitalised(text, length, out + written);
                }
                break;
        }
    }
    return written;
}

size_t person_name_write_key(const PersonName *name, char *out) {
    size_t written = 0;

    for (unsigned i = 0; i < name->n_parts; i++) {
        const NamePart *part = &name->parts[i];

        if (i > 0)
            out[written++] = part->hyphen ? '-' : ' ';
        memcpy(out + written, name->text + part->start, part->length);
        written += part->length;
    }
    return written;
}

/* ----------------------------------------------------------------------------------------------------------
 * Names alone
 */

/* The name in a text of its own; false in *found if there is none. */
static Status read_alone(Arena *arena, const char *text, size_t length, PersonName *name, bool *found) {
    Article article;
    Status status = article_read_tokens(&article, arena, text, length);

    /* Function words of so short a text tell no language. */
    article.language = LANGUAGE_ANY;
    *found = status == STATUS_OK && person_name_read(&article, 0, article.n_tokens, name);
    return status;
}

typedef size_t (*NameWriter)(const PersonName *name, char *out);

static Status write_alone(Arena *arena, const char *text, size_t length, NameWriter write, PersonText *out) {
    char written[PERSON_MAX_CANONICAL];
    PersonName name;
    bool found;
    char *bytes;
    Status status = read_alone(arena, text, length, &name, &found);

    *out = (PersonText) {0};
    if (status != STATUS_OK || !found)
        return status;
    out->length = write(&name, written);
    bytes = arena_alloc(arena, out->length);
    if (!bytes)
        return STATUS_OUT_OF_MEMORY;
    memcpy(bytes, written, out->length);
    out->bytes = bytes;
    return STATUS_OK;
}

Status person_canonical(Arena *arena, const char *name, size_t length, PersonText *out) {
    return write_alone(arena, name, length, person_name_write, out);
}

Status person_key(Arena *arena, const char *name, size_t length, PersonText *out) {
    return write_alone(arena, name, length, person_name_write_key, out);
}

Status person_similarity(Arena *arena, const char *a, size_t a_length, const char *b, size_t b_length,
                         float *similarity) {
    PersonName name_a, name_b;
    bool found_a, found_b;
    Status status = read_alone(arena, a, a_length, &name_a, &found_a);

    *similarity = 0;
    if (status == STATUS_OK)
        status = read_alone(arena, b, b_length, &name_b, &found_b);
    if (status == STATUS_OK && found_a && found_b)
        *similarity = person_name_similarity(&name_a, &name_b);
    return status;
}
