/*
 * lexicon_files.c - reads the files of words, lexicon/<language>/<class>.tsv. Every generator that is given the same
 * files in the same order numbers languages, words and payloads alike.
 */
#include <stdio.h>
#include <string.h>

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

void lexicon_find_languages(LanguageList *languages, char **paths, int n_paths) {
    char language[16], class_name[64];

    languages_find(languages, "mul");
    for (int i = 0; i < n_paths; i++) {
        input_name(paths[i]);
        split_path(paths[i], language, class_name);
        languages_find(languages, language);
    }
}

static void read_words(Lexicon *lexicon, const ClassList *classes, LanguageList *languages, const char *path) {
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

void lexicon_read(Lexicon *lexicon, const ClassList *classes, LanguageList *languages, char **paths, int n_paths) {
    for (int i = 0; i < n_paths; i++)
        read_words(lexicon, classes, languages, paths[i]);
}
