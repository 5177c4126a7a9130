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

/* Splits ".../en/month.tsv" into the language "en" and the class "month". */
static void split_path(const char *path, char language[16], char class[64]) {
    const char *file = strrchr(path, '/');
    const char *dot = strrchr(path, '.');

    input_folder(path, language, 16);
    if (!dot || dot < file || dot - file > 64)
        fail("not <language>/<class>.tsv");
    snprintf(class, 64, "%.*s", (int) (dot - file - 1), file + 1);
}

static void read_words(const char *path, const ClassList *classes, LanguageList *languages, Lexicon *lexicon) {
    char line[MAX_LINE], language[16], class_name[64];
    FILE *file = input_open(path);
    int class;

    split_path(path, language, class_name);
    class = classes_find(classes, class_name);
    if (class < 0)
        fail("no class %s in the list of classes", class_name);
    while (input_line(file, line)) {
        char *payload = strchr(line, '\t');

        if (payload) {
            *payload++ = '\0';
            if (strchr(payload, '\t'))
                fail("more than two columns");
        }
        lexicon_add(lexicon, line, payload, &classes->classes[class], (unsigned) class,
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
    classes_read(&classes, argv[2]);
    languages_find(&languages, "mul");
    for (int i = 3; i < argc; i++) {
        char language[16], class_name[64];

        input_name(argv[i]);
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
