/*
 * lexicon.c - compiles lexicon/ into C: the classes as enums, the words as a read-only perfect-hash table.
 *
 * usage: lexicon classes CLASSES.tsv FILE.tsv... > lexicon_classes.h
 *        lexicon tables CLASSES.tsv FILE.tsv...  > lexicon_data.c
 *
 * A FILE is <language>/<class>.tsv. Words are cut and folded by the core's own
 * rules, so that what stands in a file is found exactly where the reader would see it. The table is built by hash
 * and displace: buckets, fullest first, each get the smallest displacement that sends their words to free slots.
 * A mistake in the data stops the build with file and line.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "classes.h"
#include "lexicon_build.h"

#define MAX_LINE 4096

static const char *current_file = "";
static unsigned current_line = 0;

void fail(const char *format, ...) {
    va_list arguments;

    fprintf(stderr, "%s:%u: ", current_file, current_line);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(1);
}

void *grow(void *memory, size_t size) {
    memory = realloc(memory, size);
    if (!memory)
        fail("out of memory");
    return memory;
}

/* The next line that is no comment, its columns cut at tabs; NULL at the end. */
static char *next_line(FILE *file, char line[MAX_LINE], char **second, char **third) {
    while (fgets(line, MAX_LINE, file)) {
        size_t length = strlen(line);

        current_line++;
        if (length == MAX_LINE - 1)
            fail("line too long");
        while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r'))
            line[--length] = '\0';
        if (length == 0 || line[0] == '#')
            continue;
        *second = strchr(line, '\t');
        *third = NULL;
        if (*second) {
            *(*second)++ = '\0';
            *third = strchr(*second, '\t');
            if (*third)
                *(*third)++ = '\0';
        }
        return line;
    }
    return NULL;
}

static FILE *open_file(const char *path) {
    FILE *file = fopen(path, "r");

    current_file = path;
    current_line = 0;
    if (!file)
        fail("cannot be opened");
    return file;
}

static void read_classes(const char *path, ClassList *classes) {
    char line[MAX_LINE];
    char *kind, *meaning, *name;
    FILE *file = open_file(path);

    while ((name = next_line(file, line, &kind, &meaning))) {
        if (!kind || !meaning)
            fail("a class needs a payload kind and a meaning");
        classes_add(classes, name, kind);
    }
    fclose(file);
}

/* Splits ".../en/month.tsv" into the language "en" and the class "month". */
static void split_path(const char *path, char language[16], char class[64]) {
    const char *file = strrchr(path, '/');
    const char *directory = file;
    const char *dot;

    if (!file)
        fail("not <language>/<class>.tsv");
    while (directory > path && directory[-1] != '/')
        directory--;
    dot = strrchr(file, '.');
    if (file - directory > 15 || !dot || dot - file - 1 > 63)
        fail("not <language>/<class>.tsv");
    snprintf(language, 16, "%.*s", (int) (file - directory), directory);
    snprintf(class, 64, "%.*s", (int) (dot - file - 1), file + 1);
}

static void read_words(const char *path, const ClassList *classes, LanguageList *languages, Lexicon *lexicon) {
    char line[MAX_LINE], language[16], class_name[64];
    char *word, *payload, *rest;
    int class;
    FILE *file = open_file(path);

    split_path(path, language, class_name);
    class = classes_find(classes, class_name);
    if (class < 0)
        fail("no class %s in the list of classes", class_name);
    while ((word = next_line(file, line, &payload, &rest))) {
        if (rest)
            fail("more than two columns");
        lexicon_add(lexicon, word, payload, &classes->classes[class], (unsigned) class,
                    languages_find(languages, language));
    }
    fclose(file);
}

static void write_enum(const char *type, const char *prefix, const char *const *names, unsigned count, unsigned from) {
    printf("typedef enum %s\n{", type);
    for (unsigned i = 0; i < count; i++) {
        printf("%s\n    ", i ? "," : "");
        print_upper(prefix);
        putchar('_');
        print_upper(names[i]);
        printf(" = %u", i + from);
    }
    printf("\n} %s;\n\n", type);
}

static void write_classes(const ClassList *classes, const LanguageList *languages) {
    const char *names[64];
    char type[64];

    printf("/* Made from lexicon/ at build time. */\n#ifndef NEWS_LEXICON_CLASSES_H\n"
           "#define NEWS_LEXICON_CLASSES_H\n\n");
    for (unsigned i = 0; i < classes->count; i++)
        names[i] = classes->classes[i].name;
    write_enum("Class", "class", names, classes->count, 0);
    for (unsigned i = 0; i < languages->count; i++)
        names[i] = i == 0 ? "any" : languages->codes[i];
    write_enum("Language", "language", names, languages->count, 0);
    printf("#define N_LANGUAGES %u\n\n", languages->count);
    for (unsigned i = 0; i < classes->count; i++) {
        const LexiconClass *class = &classes->classes[i];

        if (class->kind != PAYLOAD_SYMBOL)
            continue;
        camel_case(class->name, type, sizeof type);
        write_enum(type, class->name, (const char *const *) class->symbols, class->n_symbols, 1);
    }
    printf("#endif\n");
}

int main(int argc, char **argv) {
    static ClassList classes;
    static LanguageList languages;
    static Lexicon lexicon;
    bool tables;

    if (argc < 4) {
        fprintf(stderr, "usage: lexicon classes|tables CLASSES.tsv PATH...\n");
        return 1;
    }
    tables = strcmp(argv[1], "tables") == 0;
    read_classes(argv[2], &classes);
    languages_find(&languages, "mul");
    for (int i = 3; i < argc; i++) {
        char language[16], class_name[64];

        current_file = argv[i];
        split_path(argv[i], language, class_name);
        languages_find(&languages, language);
    }
    if (!tables) {
        write_classes(&classes, &languages);
        return 0;
    }
    for (int i = 3; i < argc; i++)
        read_words(argv[i], &classes, &languages, &lexicon);
    lexicon_write(&lexicon, &languages);
    return 0;
}
