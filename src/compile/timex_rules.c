/*
 * timex_rules.c - compiles the date grammar, lexicon/<language>/timex_rule.tsv, into C.
 *
 * usage: timex_rules CLASSES.tsv TIMEX_RULE.tsv... FILE.tsv... > timex_rules_data.c
 *
 * A rule is a regular expression over tokens without repetition (docs/dates.md has the notation) and an
 * action. Each becomes a piece of one automaton after Thompson (Regular expression search algorithm, CACM
 * 1968). The words that say several fields at once, of classes with fields, have those in a rule's notation. The FILEs are the
 * lexicon's, all of them.
 * A mistake stops the build with file and line.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../core/timex_grammar.h"
#include "timex_rules.h"

#define MAX_MACROS 256
#define MAX_MACRO_DEPTH 16

typedef struct Macro
{
    char *name;
    char *pattern;
} Macro;

/* What stands before the colon in braces and is no class of the lexicon. */
typedef struct Source
{
    const char *name;
    unsigned test;
    unsigned field;
    unsigned low_digits;
    unsigned high_digits;
} Source;

static const Source sources[] = {
    {"year", TEST_DIGITS, FIELD_YEAR, 4, 4},
    {"short_year", TEST_DIGITS, FIELD_SHORT_YEAR, 2, 2},
    {"month_number", TEST_DIGITS, FIELD_MONTH, 1, 2},
    {"day", TEST_DIGITS, FIELD_DAY, 1, 2},
    {"two_digit_month", TEST_DIGITS, FIELD_MONTH, 2, 2},
    {"two_digit_day", TEST_DIGITS, FIELD_DAY, 2, 2},
    {"first", TEST_DIGITS, FIELD_FIRST, 1, 2},
    {"other", TEST_DIGITS, FIELD_OTHER, 1, 2},
    {"digit", TEST_DIGITS, FIELD_NUMBER, 1, 1},
    {"era_year", TEST_DIGITS, FIELD_ERA_YEAR, 1, 4},
    {"three_digit_era_year", TEST_DIGITS, FIELD_ERA_YEAR, 3, 3},
    {"decade", TEST_DIGITS, FIELD_DECADE, 4, 4},
    {"short_decade", TEST_DIGITS, FIELD_DECADE, 2, 2},
    {"century", TEST_DIGITS, FIELD_CENTURY, 1, 2},
    {"compact", TEST_DIGITS, FIELD_COMPACT, 8, 8},
    {"clock", TEST_DIGITS, FIELD_CLOCK, 3, 4},
    {"hour", TEST_DIGITS, FIELD_HOUR, 1, 2},
    {"minute", TEST_DIGITS, FIELD_MINUTE, 2, 2},
    {"seconds", TEST_DIGITS, FIELD_SECOND, 2, 2},
    {"number", TEST_NUMBER, FIELD_NUMBER, 0, 0},
    {"nth", TEST_ORDINAL, FIELD_ORDINAL, 0, 0},
    {"year_words", TEST_YEAR_WORDS, FIELD_YEAR, 0, 0}
};

/* Names of fields, in the order of TimexField. */
static const char *const field_names[FIELD_COUNT] = {
    "none",      "year",    "short_year", "month",     "day",    "first",   "other",   "weekday",
    "week",      "quarter", "half",       "season",    "decade", "century", "holiday", "part",
    "hour",      "minute",  "second",     "meridiem",  "era",    "number",  "unit",    "ordinal",
    "direction", "of",      "modifier",   "reference", "set",    "sign",    "anchor",  "fiscal",
    "nth",       "inner",   "compact",    "clock",     "past",   "before",
    "bare_year", "compound", "epoch",   "era_year",  "steps",  "day_step", "week_step", "month_step",
    "year_step",
    "zone",      "east",    "west",       "zone_minute", "tense", "near", "apart"};

static const char *const op_names[] = {"none", "date", "offset", "duration", "set", "reference", "ahead"};

static Macro macros[MAX_MACROS];
static unsigned n_macros = 0;

static uint32_t add_state(Grammar *grammar) {
    grammar->states = grow(grammar->states, (grammar->n_states + 1) * sizeof *grammar->states);
    grammar->states[grammar->n_states] = (BuildState) {.rule = -1};
    return grammar->n_states++;
}

static void add_edge(Grammar *grammar, uint32_t from, uint32_t label, uint32_t target) {
    BuildState *state = &grammar->states[from];

    state->edges = grow(state->edges, (state->n_edges + 1) * sizeof *state->edges);
    state->edges[state->n_edges++] = (BuildEdge) {label, target};
}

/* Index of the label, which is added if it is new. */
static uint32_t find_label(Grammar *grammar, const BuildLabel *label) {
    for (unsigned i = 0; i < grammar->n_labels; i++) {
        const BuildLabel *known = &grammar->labels[i];

        if (known->mask == label->mask && known->code == label->code && known->test == label->test
            && known->class == label->class && known->field == label->field && known->flags == label->flags
            && known->low_digits == label->low_digits && known->high_digits == label->high_digits)
            return i;
    }
    grammar->labels = grow(grammar->labels, (grammar->n_labels + 1) * sizeof *grammar->labels);
    grammar->labels[grammar->n_labels] = *label;
    return grammar->n_labels++;
}

static unsigned find_field(const char *name) {
    for (unsigned i = 0; i < FIELD_COUNT; i++) {
        if (strcmp(field_names[i], name) == 0)
            return i;
    }
    fail("no field %s", name);
}

/* The class that one of several words belongs to: date_word or date_term. */
static unsigned word_class(const Grammar *grammar, const char *symbol) {
    static const char *const names[] = {"date_word", "date_term"};

    for (unsigned i = 0; i < 2; i++) {
        int class = classes_find(grammar->classes, names[i]);

        if (class >= 0 && class_symbol(&grammar->classes->classes[class], symbol))
            return (unsigned) class;
    }
    fail("neither date_word nor date_term has the symbol %s", symbol);
}

/* Reads "sym,sym" into the label's mask; without a class yet, the first symbol says which. */
static void read_symbols(const Grammar *grammar, char *list, BuildLabel *label, bool class_known) {
    label->mask = 0;
    for (char *symbol = strtok(list, ","); symbol; symbol = strtok(NULL, ",")) {
        const LexiconClass *class;
        unsigned number;

        if (!class_known)
            label->class = word_class(grammar, symbol);
        class_known = true;
        class = &grammar->classes->classes[label->class];
        number = class->kind == PAYLOAD_NUMBER ? (unsigned) strtoul(symbol, NULL, 10)
                                               : class_symbol(class, symbol);
        if (number == 0 || number > 63)
            fail("class %s has no symbol %s", class->name, symbol);
        label->mask |= UINT64_C(1) << number;
    }
}

/* The field that a class fills where the rule names none. */
static unsigned class_field(const char *class) {
    static const struct { const char *class; unsigned field;
    } usual[] = {{"month", FIELD_MONTH},   {"weekday", FIELD_WEEKDAY},      {"unit", FIELD_UNIT},
                 {"solar_month", FIELD_MONTH},
                 {"season", FIELD_SEASON}, {"day_part", FIELD_PART},        {"day_part_set", FIELD_PART},
                 {"meridiem", FIELD_MERIDIEM},
                 {"era", FIELD_ERA},       {"date_holiday", FIELD_HOLIDAY}, {"date_set", FIELD_SET},
                 {"date_compound", FIELD_COMPOUND}, {"date_amount", FIELD_COMPOUND},
                 {"unit_plural", FIELD_UNIT},
                 {"date_era", FIELD_EPOCH}, {"date_half", FIELD_HALF},
                 {"date_minute", FIELD_MINUTE}, {"weekday_letter", FIELD_WEEKDAY},
                 {"relative_day", FIELD_DAY_STEP}, {"relative_week", FIELD_WEEK_STEP},
                 {"relative_month", FIELD_MONTH_STEP}, {"relative_year", FIELD_YEAR_STEP}};

    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) {
        if (strcmp(usual[i].class, class) == 0)
            return usual[i].field;
    }
    return FIELD_NONE;
}

/* {source}, {class:symbols}, each with an optional =field; `text` is what stands between the braces. */
static void read_braces(const Grammar *grammar, char *text, BuildLabel *label) {
    char *field = strchr(text, '=');
    char *symbols;
    int class;

    if (field)
        *field++ = '\0';
    for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++) {
        if (strcmp(sources[i].name, text) == 0) {
            label->test = sources[i].test;
            label->low_digits = sources[i].low_digits;
            label->high_digits = sources[i].high_digits;
            label->field = field ? find_field(field) : sources[i].field;
            return;
        }
    }
    symbols = strchr(text, ':');
    if (symbols)
        *symbols++ = '\0';
    class = classes_find(grammar->classes, text);
    if (class < 0)
        fail("no class or source %s", text);
    label->test = TEST_CLASS;
    label->class = (unsigned) class;
    label->mask = UINT64_MAX;
    if (symbols)
        read_symbols(grammar, symbols, label, true);
    label->field = field ? find_field(field) : class_field(text);
}

/* <symbol,symbol=field> */
static void read_words(const Grammar *grammar, char *text, BuildLabel *label) {
    char *field = strchr(text, '=');

    if (field)
        *field++ = '\0';
    label->test = TEST_CLASS;
    read_symbols(grammar, text, label, false);
    label->field = field ? find_field(field) : FIELD_NONE;
}

/* The text up to `close`, which is stepped over; cut out in place. */
static char *read_until(char **at, char close) {
    char *text = *at;
    char *end = strchr(text, close);

    if (!end)
        fail("no %c", close);
    *end = '\0';
    *at = end + 1;
    return text;
}

/* One code point of UTF-8; the files are valid. */
static uint32_t read_character(char **at) {
    unsigned bytes;
    uint32_t code = utf8_decode(*at, strlen(*at), 0, &bytes);

    *at += bytes;
    return code;
}

static const char *find_macro(const char *name) {
    for (unsigned i = n_macros; i > 0; i--) {
        if (strcmp(macros[i - 1].name, name) == 0)
            return macros[i - 1].pattern;
    }
    fail("no macro @%s", name);
}

static uint32_t read_pattern(Grammar *grammar, char **at, unsigned flags, uint32_t from, unsigned depth);

/* A macro's pattern in place of its name. */
static uint32_t read_macro(Grammar *grammar, char **at, unsigned flags, uint32_t from, unsigned depth) {
    char name[64], *pattern, *rest;
    size_t length = strspn(*at, "abcdefghijklmnopqrstuvwxyz_");
    uint32_t end;

    if (depth == MAX_MACRO_DEPTH)
        fail("macros refer to each other too deeply");
    snprintf(name, sizeof name, "%.*s", (int) length, *at);
    *at += length;
    pattern = strdup(find_macro(name));
    rest = pattern;
    end = read_pattern(grammar, &rest, flags, from, depth + 1);
    if (*rest)
        fail("unexpected %s in macro @%s", rest, name);
    free(pattern);
    return end;
}

/* One item of a sequence, without its prefixes; *optional gets whether it may be absent. */
static uint32_t read_atom(Grammar *grammar, char **at, unsigned flags, uint32_t from, unsigned depth,
                          bool *optional) {
    BuildLabel label = {.flags = flags};
    char opening = **at;
    uint32_t end;

    *optional = opening == '[';
    if (opening == '(' || opening == '[') {
        (*at)++;
        end = read_pattern(grammar, at, flags, from, depth);
        if (**at != (opening == '(' ? ')' : ']'))
            fail("unbalanced %c", opening);
        (*at)++;
        if (*optional)
            add_edge(grammar, from, NO_LABEL, end);
        return end;
    }
    if (opening == '@') {
        (*at)++;
        return read_macro(grammar, at, flags, from, depth);
    }
    if (opening == '{') {
        (*at)++;
        read_braces(grammar, read_until(at, '}'), &label);
    } else if (opening == '<') {
        (*at)++;
        read_words(grammar, read_until(at, '>'), &label);
    } else {
        if (opening == '\\')
            (*at)++;
        label.code = read_character(at);
        label.test = label.code == '-' ? TEST_HYPHEN : label.code == '\'' ? TEST_APOSTROPHE : TEST_CHARACTER;
        if (label.test != TEST_CHARACTER)
            label.code = 0;
    }
    end = add_state(grammar);
    add_edge(grammar, from, find_label(grammar, &label), end);
    return end;
}

/* The prefixes of an item. */
static unsigned read_prefixes(char **at) {
    unsigned flags = 0;

    for (;; (*at)++) {
        if (**at == '~')
            flags |= LABEL_GLUED;
        else if (**at == '+')
            flags |= LABEL_CAPITAL;
        else if (**at == '!')
            flags |= LABEL_SURE;
        else if (**at == '^')
            flags |= LABEL_CONTEXT;
        else if (**at == '2')
            flags |= LABEL_SECOND;
        else
            return flags;
    }
}

/*
 * Items one after the other, from state `from`; returns the state after the last. A prefix ~ holds for the
 * first.
 */
static uint32_t read_sequence(Grammar *grammar, char **at, unsigned flags, uint32_t from, unsigned depth) {
    unsigned glued = flags & LABEL_GLUED;
    bool optional;

    flags &= ~(unsigned) LABEL_GLUED;
    for (;;) {
        *at += strspn(*at, " ");
        if (strchr("|)]", **at))
            return from;
        from = read_atom(grammar, at, flags | glued | read_prefixes(at), from, depth, &optional);
        if (!optional)
            glued = 0;
    }
}

static uint32_t read_pattern(Grammar *grammar, char **at, unsigned flags, uint32_t from, unsigned depth) {
    uint32_t end = add_state(grammar);

    for (;;) {
        uint32_t start = add_state(grammar);

        add_edge(grammar, from, NO_LABEL, start);
        add_edge(grammar, read_sequence(grammar, at, flags, start, depth), NO_LABEL, end);
        if (**at != '|')
            return end;
        (*at)++;
    }
}

/* The number that a symbol stands for in a field; numbers stand for themselves. */
static long constant_value(const Grammar *grammar, unsigned field, const char *text) {
    const char *name = NULL;
    unsigned class;

    if (strspn(text + (*text == '-'), "0123456789") == strlen(text) - (*text == '-'))
        return strtol(text, NULL, 10) * (field == FIELD_NUMBER ? 100 : 1);
    switch (field) {
    case FIELD_OF:
    case FIELD_INNER:
    case FIELD_UNIT:
    case FIELD_SET:
        name = "unit";
        break;
    case FIELD_PART:
        name = "day_part";
        break;
    case FIELD_SEASON:
        name = "season";
        break;
    case FIELD_MERIDIEM:
        name = "meridiem";
        break;
    case FIELD_TENSE:
        name = "tense";
        break;
    case FIELD_ERA:
        name = "era";
        break;
    case FIELD_DIRECTION:
    case FIELD_MODIFIER:
    case FIELD_REFERENCE:
        class = word_class(grammar, text);
        return (long) class_symbol(&grammar->classes->classes[class], text)
               + (strcmp(grammar->classes->classes[class].name, "date_term") == 0 ? DATE_TERM_OFFSET : 0);
    default:
        fail("%s is no number", text);
    }
    class = (unsigned) classes_find(grammar->classes, name);
    if (!class_symbol(&grammar->classes->classes[class], text))
        fail("class %s has no symbol %s", name, text);
    return (long) class_symbol(&grammar->classes->classes[class], text);
}

/* The rule's constants: `word` is the first of field=value, strtok() gives the others. */
static void read_constants(const Grammar *grammar, char *word, BuildRule *rule) {
    for (; word; word = strtok(NULL, " ")) {
        char *value = strchr(word, '=');
        BuildConstant *constant = &rule->constants[rule->n_constants];

        if (!value || rule->n_constants++ == 6)
            fail("not up to six of field=value");
        *value++ = '\0';
        constant->field = find_field(word);
        constant->value = constant_value(grammar, constant->field, value);
    }
}

static BuildRule read_action(const Grammar *grammar, char *text) {
    BuildRule rule = {0};
    char *word = strtok(text, " ");

    if (!word)
        fail("no action");
    while (rule.op < sizeof op_names / sizeof op_names[0] && strcmp(op_names[rule.op], word) != 0)
        rule.op++;
    if (rule.op == sizeof op_names / sizeof op_names[0])
        fail("no action %s", word);
    read_constants(grammar, strtok(NULL, " "), &rule);
    return rule;
}

static void append_rule(Grammar *grammar, BuildRule rule) {
    grammar->rules = grow(grammar->rules, (grammar->n_rules + 1) * sizeof *grammar->rules);
    grammar->rules[grammar->n_rules++] = rule;
}

static BuildRoot *find_root(Grammar *grammar, const char *language) {
    for (unsigned i = 0; i < grammar->n_roots; i++) {
        if (strcmp(grammar->roots[i].language, language) == 0)
            return &grammar->roots[i];
    }
    if (grammar->n_roots == 64)
        fail("more than 64 languages");
    snprintf(grammar->roots[grammar->n_roots].language, sizeof grammar->roots[0].language, "%s", language);
    return &grammar->roots[grammar->n_roots++];
}

static void add_rule(Grammar *grammar, BuildRoot *root, char *pattern, char *action) {
    uint32_t start = add_state(grammar);
    uint32_t end = read_pattern(grammar, &pattern, 0, start, 0);

    if (*pattern)
        fail("unexpected %s", pattern);
    grammar->states[end].rule = (int) grammar->n_rules;
    append_rule(grammar, read_action(grammar, action));
    root->starts = grow(root->starts, (root->n_starts + 1) * sizeof *root->starts);
    root->starts[root->n_starts++] = start;
}

/*
 * A file's lines: "@name:<TAB>pattern" names a pattern for the rest of the file, "pattern<TAB>action" is a
 * rule; "order:<TAB>month day" says that the language writes 1/9/2026 for 9 January.
 */
static void read_rules(Grammar *grammar, const char *path) {
    char line[MAX_LINE], language[16];
    FILE *file = input_open(path);
    BuildRoot *root;

    input_folder(path, language, sizeof language);
    root = find_root(grammar, language);
    while (input_line(file, line)) {
        char *action = strchr(line, '\t');

        if (!action)
            fail("no tab");
        *action++ = '\0';
        if (strcmp(line, "order:") == 0) {
            if (strcmp(action, "month day") != 0)
                fail("no order %s", action);
            root->month_first = 1;
        } else if (line[0] == '@' && action[-2] == ':') {
            action[-2] = '\0';
            if (n_macros == MAX_MACROS)
                fail("more than %d macros", MAX_MACROS);
            macros[n_macros++] = (Macro) {strdup(line + 1), strdup(action)};
        } else {
            add_rule(grammar, root, line, action);
        }
    }
    fclose(file);
    for (; n_macros > 0; n_macros--) {
        free(macros[n_macros - 1].name);
        free(macros[n_macros - 1].pattern);
    }
}

/* What the compounds of the lexicon say, as rules that are no match's: only their constants count. */
static void add_compounds(Grammar *grammar) {
    const FieldsList *fields = &grammar->lexicon->fields;

    grammar->compounds = grammar->n_rules;
    for (unsigned i = 0; i < fields->count; i++) {
        BuildRule rule = {0};

        input_name(fields->texts[i]);
        read_constants(grammar, strtok(fields->texts[i], " "), &rule);
        append_rule(grammar, rule);
    }
}

static bool is_grammar(const char *path) {
    size_t length = strlen(path), name = strlen("timex_rule.tsv");

    return length >= name && strcmp(path + length - name, "timex_rule.tsv") == 0;
}

int main(int argc, char **argv) {
    static ClassList classes;
    static LanguageList languages;
    static Lexicon lexicon;
    static Grammar grammar = {.classes = &classes, .languages = &languages, .lexicon = &lexicon};
    int words = 2;              /* the first of the lexicon's files */

    while (words < argc && is_grammar(argv[words]))
        words++;
    if (words == 2 || words == argc) {
        fprintf(stderr, "usage: timex_rules CLASSES.tsv TIMEX_RULE.tsv... FILE.tsv...\n");
        return 1;
    }
    classes_read(&classes, argv[1]);
    lexicon_find_languages(&languages, argv + words, argc - words);
    lexicon_read(&lexicon, &classes, &languages, argv + words, argc - words);
    find_root(&grammar, "mul");
    for (int i = 2; i < words; i++)
        read_rules(&grammar, argv[i]);
    add_compounds(&grammar);
    grammar_write(&grammar);
    return 0;
}
