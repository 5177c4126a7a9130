/*
 * lexicon_build.h - the lexicon while it is being built: entries, senses, phrases, and the table made of them.
 */
#ifndef NEWS_COMPILE_LEXICON_BUILD_H
#define NEWS_COMPILE_LEXICON_BUILD_H

#include "classes.h"

typedef struct BuildSense
{
    int32_t payload;            /* with PAYLOAD_ENTRY a BuildEntry's index */
    uint8_t class;
    uint8_t language;
    bool is_entry;
} BuildSense;

typedef struct BuildPhrase
{
    uint32_t symbols[8];        /* words as BuildEntry indexes, others as in lexicon.h */
    unsigned n_symbols;
    BuildSense *senses;
    unsigned n_senses;
    uint8_t flags;              /* WordFlags of its classes */
} BuildPhrase;

typedef struct BuildEntry
{
    char *word;                 /* folded */
    size_t length;
    uint64_t hash;
    BuildSense *senses;
    unsigned n_senses;
    BuildPhrase *phrases;
    unsigned n_phrases;
    uint32_t slot;
    uint32_t number;            /* of its entry in the table, from 1 */
    uint8_t flags;              /* WordFlags */
} BuildEntry;

typedef struct Lexicon
{
    BuildEntry *entries;
    uint32_t count;
    uint32_t *table;            /* open addressing: index + 1 of an entry, by its hash */
    uint32_t table_size;
    int stop_class;             /* index of the class `stop` */
    FieldsList fields;
} Lexicon;

/*
 * Add one line of a file; a(b|c) stands for ab and ac. `payload` is NULL where the line has one column.
 */
extern void lexicon_add(Lexicon *lexicon, const char *phrase, const char *payload, const LexiconClass *class,
                        unsigned class_number, unsigned language);

/* Add the languages of files, in the order in which they are numbered. (lexicon_files.c) */
extern void lexicon_find_languages(LanguageList *languages, char **paths, int n_paths);

/* Add all lines of the files. (lexicon_files.c) */
extern void lexicon_read(Lexicon *lexicon, const ClassList *classes, LanguageList *languages, char **paths,
                         int n_paths);

/*
 * Number the entries from 1, as the tables have them; returns them in that order. Those that have a flag come before
 * all that have none.
 */
extern BuildEntry **lexicon_number(Lexicon *lexicon);

/* A phrase's symbol as the tables have it: words by the number of their entry. */
extern uint32_t lexicon_final_symbol(const Lexicon *lexicon, uint32_t symbol);

/* Write the tables as C on standard output. */
extern void lexicon_write(Lexicon *lexicon, const ClassList *classes, const LanguageList *languages);

#endif
