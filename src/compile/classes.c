/*
 * classes.c - the classes and languages that the lexicon's generator knows.
 */
#include "classes.h"

#include <stdio.h>
#include <string.h>

static char *copy(const char *text, size_t length) {
    char *made = grow(NULL, length + 1);

    memcpy(made, text, length);
    made[length] = '\0';
    return made;
}

int classes_find(const ClassList *classes, const char *name) {
    for (unsigned i = 0; i < classes->count; i++) {
        if (strcmp(classes->classes[i].name, name) == 0)
            return (int) i;
    }
    return -1;
}

static uint8_t read_flag(const char *flag) {
    static const struct {
        const char *name;
        uint8_t flag;
    } flags[] = {
        {"-", 0}, {"stop", WORD_STOP}, {"date", WORD_DATE}, {"calendar", WORD_DATE | WORD_CUE}, {"agency", WORD_CUE},
        {"marker", WORD_MARKER}, {"before_name", WORD_BEFORE_NAME}
    };

    for (unsigned i = 0; i < sizeof flags / sizeof *flags; i++) {
        if (strcmp(flags[i].name, flag) == 0)
            return flags[i].flag;
    }
    fail("no flag %s", flag);
}

static void classes_add(ClassList *classes, const char *name, const char *payload_kind, const char *flag) {
    LexiconClass *class;

    if (classes->count == MAX_CLASSES)
        fail("more than %d classes", MAX_CLASSES);
    if (classes_find(classes, name) >= 0)
        fail("class %s is listed twice", name);
    class = &classes->classes[classes->count++];
    class->name = copy(name, strlen(name));
    class->flags = read_flag(flag);
    if (strcmp(payload_kind, "none") == 0)
        class->kind = PAYLOAD_NONE;
    else if (strcmp(payload_kind, "number") == 0)
        class->kind = PAYLOAD_NUMBER;
    else if (strcmp(payload_kind, "entry") == 0)
        class->kind = PAYLOAD_ENTRY;
    else if (strcmp(payload_kind, "fields") == 0)
        class->kind = PAYLOAD_FIELDS;
    else {
        class->kind = PAYLOAD_SYMBOL;
        while (*payload_kind) {
            size_t length = strcspn(payload_kind, " ");

            class->symbols = grow(class->symbols, (class->n_symbols + 1) * sizeof *class->symbols);
            class->symbols[class->n_symbols++] = copy(payload_kind, length);
            payload_kind += length + (payload_kind[length] == ' ');
        }
    }
}

void classes_read(ClassList *classes, const char *path) {
    char line[MAX_LINE];
    FILE *file = input_open(path);

    while (input_line(file, line)) {
        char *kind = strchr(line, '\t');
        char *flag = kind ? strchr(kind + 1, '\t') : NULL;
        char *meaning = flag ? strchr(flag + 1, '\t') : NULL;

        if (!meaning)
            fail("a class needs a payload kind, a flag and a meaning");
        *kind++ = '\0';
        *flag++ = '\0';
        *meaning = '\0';
        classes_add(classes, line, kind, flag);
    }
    fclose(file);
}

unsigned class_symbol(const LexiconClass *class, const char *symbol) {
    for (unsigned i = 0; i < class->n_symbols; i++) {
        if (strcmp(class->symbols[i], symbol) == 0)
            return i + 1;
    }
    return 0;
}

unsigned languages_find(LanguageList *languages, const char *code) {
    for (unsigned i = 0; i < languages->count; i++) {
        if (strcmp(languages->codes[i], code) == 0)
            return i;
    }
    if (languages->count == MAX_LANGUAGES)
        fail("more than %d languages", MAX_LANGUAGES);
    snprintf(languages->codes[languages->count], sizeof languages->codes[0], "%s", code);
    return languages->count++;
}

unsigned fields_find(FieldsList *fields, const char *text) {
    for (unsigned i = 0; i < fields->count; i++) {
        if (strcmp(fields->texts[i], text) == 0)
            return i;
    }
    fields->texts = grow(fields->texts, (fields->count + 1) * sizeof *fields->texts);
    fields->texts[fields->count] = copy(text, strlen(text));
    return fields->count++;
}

static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
}

void print_upper(const char *name) {
    for (; *name; name++)
        putchar(upper(*name));
}

void camel_case(const char *name, char *out, size_t room) {
    bool start = true;
    size_t written = 0;

    for (; *name && written + 1 < room; name++) {
        if (*name != '_')
            out[written++] = start ? upper(*name) : *name;
        start = *name == '_';
    }
    out[written] = '\0';
}
