/*
 * block_model.c - compiles model/blocks.tsv into the table that the core evaluates.
 *
 * usage: compile_block_model blocks.tsv > block_model_data.c
 *
 * Lines, tab-separated; '#' begins a comment:
 *   bias          four scores
 *   first         four scores
 *   transition    place it leaves, four scores
 *   tree          TREE_DEPTH questions 'feature>=threshold', then TREE_LEAVES leaves: four scores and commas
 * Scores stand in the order before, body, island, after.
 */
#include "block_model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINE 16384

static const char *const place_names[N_PLACES] = {"before", "body", "island", "after"};

/* Stops with the line at fault. */
static void fail(unsigned line_no, const char *what) {
    fprintf(stderr, "compile_block_model: line %u: %s\n", line_no, what);
    exit(1);
}

static const char *next_field(unsigned line_no) {
    const char *field = strtok(NULL, "\t\n");

    if (!field)
        fail(line_no, "a field is missing");
    return field;
}

static int read_score(const char *text, char **end, unsigned line_no) {
    long score = strtol(text, end, 10);

    if (*end == text || score < INT16_MIN || score > INT16_MAX)
        fail(line_no, "not a score");
    return (int) score;
}

/* N_PLACES tab-separated scores as a C initialiser. */
static void print_scores(unsigned line_no) {
    for (unsigned place = 0; place < N_PLACES; place++) {
        char *end;

        printf("%s%d", place ? ", " : "{", read_score(next_field(line_no), &end, line_no));
    }
    printf("}");
}

static unsigned find_feature(const char *question, const char **threshold, unsigned line_no) {
    const char *sign = strstr(question, ">=");
    char name[FEATURE_NAME_ROOM];

    if (!sign)
        fail(line_no, "a question is feature>=threshold");
    *threshold = sign + 2;
    for (unsigned feature = 0; feature < N_FEATURES; feature++) {
        block_feature_name(feature, name);
        if (strlen(name) == (size_t) (sign - question) && strncmp(name, question, strlen(name)) == 0)
            return feature;
    }
    fail(line_no, "no such feature");
    return 0;
}

/* The questions of all trees. */
static BlockQuestion questions[MAX_QUESTIONS];
static unsigned n_questions;

/* The number of the question in the field that comes next. */
static unsigned read_question(unsigned line_no) {
    const char *threshold;
    unsigned feature = find_feature(next_field(line_no), &threshold, line_no);
    char *end;
    int value = read_score(threshold, &end, line_no);
    unsigned number = 0;

    if (value < 0 || value > 255)
        fail(line_no, "a threshold is a byte");
    while (number < n_questions
           && (questions[number].feature != feature || questions[number].threshold != value))
        number++;
    if (number == n_questions) {
        if (n_questions == MAX_QUESTIONS)
            fail(line_no, "too many different questions");
        questions[n_questions++] = (BlockQuestion) {(uint8_t) feature, (uint8_t) value};
    }
    return number;
}

/* How far from 0 the sum of the trees can lead. */
static long reach;

static void print_tree(unsigned line_no) {
    int highest = 0;
    char *end;

    printf("    {{");
    for (unsigned level = 0; level < TREE_DEPTH; level++)
        printf("%s%u", level ? ", " : "", read_question(line_no));
    printf("}, {");
    for (unsigned leaf = 0; leaf < TREE_LEAVES; leaf++) {
        const char *values = next_field(line_no);

        for (unsigned place = 0; place < N_PLACES; place++) {
            int value = read_score(values, &end, line_no);

            highest = abs(value) > highest ? abs(value) : highest;
            printf("%s%d", place ? ", " : leaf ? ", {" : "{", value);
            values = end + (*end == ',');
        }
        printf("}");
    }
    printf("}},\n");
    reach += highest;
    if (reach > INT16_MAX / 2)
        fail(line_no, "the trees' sums may not fit 16 bits");
}

/* The lines of one kind, in the order they stand, each given to `print`; returns how many. */
static unsigned print_lines(FILE *file, const char *kind, void (*print)(unsigned line_no)) {
    static char line[MAX_LINE];
    unsigned line_no = 0, n_lines = 0;

    rewind(file);
    while (fgets(line, sizeof line, file)) {
        const char *field;

        line_no++;
        if (line[0] == '#' || line[0] == '\n')
            continue;
        field = strtok(line, "\t\n");
        if (field && strcmp(field, kind) == 0) {
            print(line_no);
            n_lines++;
        }
    }
    return n_lines;
}

static void print_transition(unsigned line_no) {
    const char *from = next_field(line_no);

    for (unsigned place = 0; place < N_PLACES; place++) {
        if (strcmp(from, place_names[place]) == 0) {
            printf("        [%u] = ", place);
            print_scores(line_no);
            printf(",\n");
            return;
        }
    }
    fail(line_no, "no such place");
}

int main(int n_arguments, char **arguments) {
    FILE *file = n_arguments == 2 ? fopen(arguments[1], "r") : NULL;
    unsigned n_trees;

    if (!file) {
        fprintf(stderr, "usage: compile_block_model blocks.tsv > block_model_data.c\n");
        return 1;
    }
    printf("/* Made from model/blocks.tsv by src/compile/block_model.c. */\n#include \"block_model.h\"\n\n");
    printf("static const BlockTree trees[] = {\n");
    n_trees = print_lines(file, "tree", print_tree);
    printf("};\n\nstatic const BlockQuestion questions[] = {\n");
    for (unsigned i = 0; i < n_questions; i++)
        printf("    {%u, %u},\n", questions[i].feature, questions[i].threshold);
    printf("};\n\nconst BlockModel block_model = {\n    .questions = questions,\n    .n_questions = %u,\n", n_questions);
    printf("    .trees = trees,\n    .n_trees = %u,\n    .bias = ", n_trees);
    if (print_lines(file, "bias", print_scores) != 1)
        fail(0, "one line of bias is needed");
    printf(",\n    .first = ");
    if (print_lines(file, "first", print_scores) != 1)
        fail(0, "one line of first is needed");
    printf(",\n    .transitions = {\n");
    if (print_lines(file, "transition", print_transition) != N_PLACES)
        fail(0, "a transition from each place is needed");
    printf("    }\n};\n");
    return fclose(file) == 0 && n_trees > 0 ? 0 : 1;
}
