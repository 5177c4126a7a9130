/*
 * classes.h - the classes and languages that the lexicon's generator knows, as classes.tsv lists them.
 */
#ifndef NEWS_COMPILE_CLASSES_H
#define NEWS_COMPILE_CLASSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "input.h"
#include "lexicon_hash.h"

typedef enum PayloadKind
{
    PAYLOAD_NONE,
    PAYLOAD_NUMBER,
    PAYLOAD_ENTRY,
    PAYLOAD_SYMBOL,
    PAYLOAD_FIELDS
} PayloadKind;

typedef struct LexiconClass
{
    char *name;
    PayloadKind kind;
    char **symbols;             /* PAYLOAD_SYMBOL only; the first is number 1 */
    unsigned n_symbols;
    uint8_t flags;              /* WordFlags that a word gets by it */
} LexiconClass;

/* Their bits share a word in an entry; the date grammar has a few bits of its own beside the classes' (TimexBegin). */
#define MAX_CLASSES 60
#define MAX_LANGUAGES 64

typedef struct ClassList
{
    LexiconClass classes[MAX_CLASSES];
    unsigned count;
} ClassList;

typedef struct LanguageList
{
    char codes[MAX_LANGUAGES][16];  /* [0] is mul, any language */
    unsigned count;
} LanguageList;

/*
 * Payloads of PAYLOAD_FIELDS, numbered in the order in which the files first have them: the lexicon's compiler
 * and the date grammar's read the same files in the same order.
 */
typedef struct FieldsList
{
    char **texts;
    unsigned count;
} FieldsList;

/* Read classes.tsv. */
extern void classes_read(ClassList *classes, const char *path);

/* Index of the class with that name, -1 if there is none. */
extern int classes_find(const ClassList *classes, const char *name);

/* Number of a symbol of the class, 0 if it has no such symbol. */
extern unsigned class_symbol(const LexiconClass *class, const char *symbol);

/* Number of the language with that code, added if it is new. */
extern unsigned languages_find(LanguageList *languages, const char *code);

/* Number of a payload, added if it is new. */
extern unsigned fields_find(FieldsList *fields, const char *text);

/* "date_word" as DATE_WORD on standard output, and as DateWord in `out`. */
extern void print_upper(const char *name);
extern void camel_case(const char *name, char *out, size_t room);

#endif
