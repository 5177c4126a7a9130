/*
 * input.c - how the generators read TSV files.
 */
#include "input.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

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

void input_name(const char *path) {
    current_file = path;
    current_line = 0;
}

FILE *input_open(const char *path) {
    FILE *file = fopen(path, "r");

    input_name(path);
    if (!file)
        fail("cannot be opened");
    return file;
}

char *input_line(FILE *file, char line[MAX_LINE]) {
    while (fgets(line, MAX_LINE, file)) {
        current_line++;
        if (strlen(line) == MAX_LINE - 1)
            fail("line too long");
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] != '\0' && line[0] != '#')
            return line;
    }
    return NULL;
}

void input_folder(const char *path, char *out, size_t room) {
    const char *file = strrchr(path, '/');
    const char *folder = file;

    if (!file)
        fail("lies in no folder");
    while (folder > path && folder[-1] != '/')
        folder--;
    if ((size_t) (file - folder) >= room)
        fail("folder's name is too long");
    snprintf(out, room, "%.*s", (int) (file - folder), folder);
}
