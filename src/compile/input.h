/*
 * input.h - how the generators read TSV files, and stop at a mistake with its file and line.
 */
#ifndef NEWS_COMPILE_INPUT_H
#define NEWS_COMPILE_INPUT_H

#include <stddef.h>
#include <stdio.h>

#define MAX_LINE 4096

/* Stops the program with a message behind the file and line that is being read. */
extern void fail(const char *format, ...) __attribute__((format(printf, 1, 2), noreturn));

/* realloc() that stops the program when memory is short. */
extern void *grow(void *memory, size_t size);

/* Opens a file for input_line(); what fail() names from now on. */
extern FILE *input_open(const char *path);

/* Names a file that is not being read for fail(). */
extern void input_name(const char *path);

/* Reads the next line that is neither empty nor a comment, without its end; NULL behind the last. */
extern char *input_line(FILE *file, char line[MAX_LINE]);

/* The name of the folder that a path's file lies in: "en" of "lexicon/en/month.tsv". */
extern void input_folder(const char *path, char *out, size_t room);

#endif
