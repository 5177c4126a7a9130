/*
 * person_name.h - one form for every way of writing one person's name.
 *
 * A name is read into settled parts: titles and honorifics off, in given-surname order (surname first where
 * the name is Korean or Chinese), without case and diacritics, with one spelling for the spellings of one
 * sound. The canonical form and the key are written from the parts alone, so that they are equal together.
 */
#ifndef NEWS_PERSON_NAME_H
#define NEWS_PERSON_NAME_H

#include "article.h"

#define PERSON_MAX_PARTS 12

/* Bytes of settled text a name can have; its canonical form is at most twice as long. */
#define PERSON_MAX_TEXT 240
#define PERSON_MAX_CANONICAL (2 * PERSON_MAX_TEXT)

typedef enum PartKind
{
    PART_NAME,
    PART_INITIAL,               /* one letter, written with a stop */
    PART_PARTICLE,              /* van, de, bin: in lower case */
    PART_CAPITAL_PARTICLE,      /* Le, San, Ben */
    PART_SYLLABLE,              /* of an eastern given name, behind a hyphen: in lower case */
    PART_ADJOINED,              /* of a name in characters: nothing stands before it */
    PART_SUFFIX                 /* Jr., III: tells father from son */
} PartKind;

typedef struct NamePart
{
    uint8_t start;              /* settled text in PersonName.text */
    uint8_t length;
    uint8_t kind;               /* PartKind */
    bool hyphen;                /* joined to the part before by a hyphen */
} NamePart;

typedef enum NameStyle
{
    NAME_WESTERN,               /* given name first */
    NAME_KOREAN,                /* surname, then syllables joined by a hyphen */
    NAME_CHINESE,               /* surname, then one word; or as Taiwan writes it, syllables joined by a hyphen */
    NAME_NATIVE                 /* in a script that cannot be romanised by rule */
} NameStyle;

/* Whether the part is compared with parts of other names: no particle, no suffix. */
static inline bool part_counts(const NamePart *part) {
    return part->kind == PART_NAME || part->kind == PART_SYLLABLE || part->kind == PART_ADJOINED
        || part->kind == PART_INITIAL;
}

/* A settled name. No pointers in it: it can be copied and kept. */
typedef struct PersonName
{
    NamePart parts[PERSON_MAX_PARTS];
    uint8_t n_parts;
    uint8_t surname;            /* first part of the family name */
    uint8_t n_surname;          /* parts of it, particles included */
    uint8_t style;              /* NameStyle */
    bool as_written;            /* its words were all there was, and none was moved, left out or changed */
    uint8_t n_bytes;
    char text[PERSON_MAX_TEXT];
} PersonName;

/*
 * The person named in tokens [first, end) of the article; what else stands there (titles, offices, places) is
 * left out. False if no person's name is in it.
 */
extern bool person_name_read(const Article *article, uint32_t first, uint32_t end, PersonName *name);

/*
 * The same of tokens that are known to name a person, without the last n_trimmed bytes of the last token; if there are
 * any, the name is that token alone.
 */
extern bool person_name_read_mention(const Article *article, uint32_t first, uint32_t end, size_t n_trimmed,
                                     PersonName *name);

/*
 * Whether the name is of the common sort whose canonical form is its own for certain: as it was written,
 * eastern, or two plain names.
 */
extern bool person_name_is_plain(const PersonName *name);

/*
 * For any other: read the name's canonical form again until it is its own canonical form. What is left when a
 * title or a second given name is off may read differently from the whole. In memory of the arena.
 */
extern Status person_name_steady(Arena *arena, PersonName *name);

/* The canonical form: what people read. Writes at most PERSON_MAX_CANONICAL bytes; returns how many. */
extern size_t person_name_write(const PersonName *name, char *out);

/* The key: the canonical form without case and stops. Same contract. */
extern size_t person_name_write_key(const PersonName *name, char *out);

/*
 * How alike two names are, 0 to 1; symmetric. 1 if and only if their keys are equal; from about .8 on they
 * are more likely one person than two.
 */
extern float person_name_similarity(const PersonName *a, const PersonName *b);

/* A text in an arena; bytes is NULL where there is none. */
typedef struct PersonText
{
    const char *bytes;
    size_t length;
} PersonText;

/*
 * The same from a name alone: `name` is any text that names one person. out->bytes is NULL if it names none.
 * STATUS_TOO_LARGE above ARTICLE_MAX_BYTES; only the first words of a long text are read.
 */
extern Status person_canonical(Arena *arena, const char *name, size_t length, PersonText *out);
extern Status person_key(Arena *arena, const char *name, size_t length, PersonText *out);

/* 0 where either names nobody. */
extern Status person_similarity(Arena *arena, const char *a, size_t a_length, const char *b, size_t b_length,
                                float *similarity);

#endif
