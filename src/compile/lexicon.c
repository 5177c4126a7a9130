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
#include <stdio.h>
#include <string.h>

#include "classes.h"
#include "lexicon_build.h"

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

    if (argc < 4) {
        fprintf(stderr, "usage: lexicon classes|tables CLASSES.tsv PATH...\n");
        return 1;
    }
    classes_read(&classes, argv[2]);
    lexicon_find_languages(&languages, argv + 3, argc - 3);
    if (strcmp(argv[1], "tables") != 0) {
        write_classes(&classes, &languages);
        return 0;
    }
    lexicon_read(&lexicon, &classes, &languages, argv + 3, argc - 3);
    lexicon_write(&lexicon, &classes, &languages);
    return 0;
}
