/*
 * timex_automaton.c - the date grammar's automaton made deterministic and minimal, and written as C.
 *
 * Labels are taken as letters: subset construction (Rabin and Scott, 1959) makes each label lead to one
 * state, though several labels may hold for one token. There are no cycles, so that states built from the
 * end backwards and kept once when equal are a minimal automaton (Revuz, 1992).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../core/timex_grammar.h"
#include "timex_automaton.h"

/* A set of the rules' states, and the state of the minimal automaton it became. */
typedef struct StateSet
{
    uint32_t *members;          /* ascending */
    unsigned count;
    uint32_t made;
} StateSet;

/* Hash tables by open addressing hold index + 1; 0 is free. */
typedef struct Index
{
    uint32_t *slots;
    uint32_t size;              /* a power of two */
} Index;

typedef struct Automaton
{
    const Grammar *grammar;
    FinalState *states;         /* [0] is none: no edges, no rule */
    unsigned n_states;
    StateSet *sets;
    unsigned n_sets;
    Index by_members;
    Index by_shape;
    uint8_t *seen;              /* scratch: one a rule state */
} Automaton;

static uint64_t hash_words(uint64_t hash, const uint32_t *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        hash = (hash ^ words[i]) * UINT64_C(0x9e3779b97f4a7c15) ^ hash >> 29;
    return hash ^ hash >> 32;
}

static uint32_t hash_state(const FinalState *state) {
    uint64_t hash =
        hash_words((uint64_t) (state->rule + 2), (const uint32_t *) state->edges, state->n_edges * 2u);

    return (uint32_t) hash;
}

static int compare_members(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *) a, y = *(const uint32_t *) b;

    return (x > y) - (x < y);
}

static int compare_edges(const void *a, const void *b) {
    const BuildEdge *x = a, *y = b;

    if (x->label != y->label)
        return (x->label > y->label) - (x->label < y->label);
    return (x->target > y->target) - (x->target < y->target);
}

/* Adds to the set what is reached without a label from its members, and sorts it. */
static void close_set(Automaton *automaton, StateSet *set) {
    const Grammar *grammar = automaton->grammar;

    for (unsigned i = 0; i < set->count; i++)
        automaton->seen[set->members[i]] = 1;
    for (unsigned i = 0; i < set->count; i++) {
        const BuildState *state = &grammar->states[set->members[i]];

        for (unsigned k = 0; k < state->n_edges; k++) {
            uint32_t target = state->edges[k].target;

            if (state->edges[k].label != NO_LABEL || automaton->seen[target])
                continue;
            automaton->seen[target] = 1;
            set->members = grow(set->members, (set->count + 1) * sizeof *set->members);
            set->members[set->count++] = target;
        }
    }
    for (unsigned i = 0; i < set->count; i++)
        automaton->seen[set->members[i]] = 0;
    qsort(set->members, set->count, sizeof *set->members, compare_members);
}

/* All labelled edges out of the set's members, sorted. */
static BuildEdge *set_edges(const Grammar *grammar, const StateSet *set, unsigned *count) {
    BuildEdge *edges = NULL;

    *count = 0;
    for (unsigned i = 0; i < set->count; i++) {
        const BuildState *state = &grammar->states[set->members[i]];

        for (unsigned k = 0; k < state->n_edges; k++) {
            if (state->edges[k].label == NO_LABEL)
                continue;
            edges = grow(edges, (*count + 1) * sizeof *edges);
            edges[(*count)++] = state->edges[k];
        }
    }
    if (edges)
        qsort(edges, *count, sizeof *edges, compare_edges);
    return edges;
}

static void index_grow(Index *index, unsigned count) {
    if (index->size > count * 2)
        return;
    free(index->slots);
    index->size = index->size ? index->size * 4 : 1024;
    index->slots = grow(NULL, index->size * sizeof *index->slots);
    memset(index->slots, 0, index->size * sizeof *index->slots);
}

/* The state equal to the one given, which is added if there is none. */
static uint32_t share_state(Automaton *automaton, const FinalState *state) {
    Index *index = &automaton->by_shape;
    uint32_t slot;

    if (index->size <= (automaton->n_states + 1) * 2) {
        index_grow(index, automaton->n_states + 1);
        for (unsigned i = 0; i < automaton->n_states; i++) {
            for (slot = hash_state(&automaton->states[i]) & (index->size - 1); index->slots[slot];)
                slot = (slot + 1) & (index->size - 1);
            index->slots[slot] = i + 1;
        }
    }
    for (slot = hash_state(state) & (index->size - 1); index->slots[slot];
         slot = (slot + 1) & (index->size - 1)) {
        const FinalState *known = &automaton->states[index->slots[slot] - 1];

        if (known->rule == state->rule && known->n_edges == state->n_edges
            && (state->n_edges == 0
                || memcmp(known->edges, state->edges, state->n_edges * sizeof *state->edges) == 0))
            return index->slots[slot] - 1;
    }
    index->slots[slot] = automaton->n_states + 1;
    automaton->states = grow(automaton->states, (automaton->n_states + 1) * sizeof *automaton->states);
    automaton->states[automaton->n_states] = *state;
    return automaton->n_states++;
}

/* The set with those members; added with `made` 0 if it is new. */
static uint32_t find_set(Automaton *automaton, StateSet *set) {
    Index *index = &automaton->by_members;
    uint32_t slot;

    if (index->size <= (automaton->n_sets + 1) * 2) {
        index_grow(index, automaton->n_sets + 1);
        for (unsigned i = 0; i < automaton->n_sets; i++) {
            slot = (uint32_t) hash_words(1, automaton->sets[i].members, automaton->sets[i].count);
            for (slot &= index->size - 1; index->slots[slot];)
                slot = (slot + 1) & (index->size - 1);
            index->slots[slot] = i + 1;
        }
    }
    slot = (uint32_t) hash_words(1, set->members, set->count) & (index->size - 1);
    for (; index->slots[slot]; slot = (slot + 1) & (index->size - 1)) {
        const StateSet *known = &automaton->sets[index->slots[slot] - 1];

        if (known->count == set->count
            && memcmp(known->members, set->members, set->count * sizeof(uint32_t)) == 0) {
            free(set->members);
            return index->slots[slot] - 1;
        }
    }
    index->slots[slot] = automaton->n_sets + 1;
    set->made = 0;
    automaton->sets = grow(automaton->sets, (automaton->n_sets + 1) * sizeof *automaton->sets);
    automaton->sets[automaton->n_sets] = *set;
    return automaton->n_sets++;
}

/*
 * The minimal automaton's state for a set of rule states, which is closed here. Recursion ends with the
 * rules.
 */
static uint32_t make_state(Automaton *automaton, StateSet *set) {
    const Grammar *grammar = automaton->grammar;
    FinalState state = {.rule = -1};
    BuildEdge *edges;
    unsigned count;
    uint32_t number;

    close_set(automaton, set);
    number = find_set(automaton, set);
    if (automaton->sets[number].made)
        return automaton->sets[number].made;
    for (unsigned i = 0; i < automaton->sets[number].count; i++) {
        int rule = grammar->states[automaton->sets[number].members[i]].rule;

        if (rule >= 0 && (state.rule < 0 || rule < state.rule))
            state.rule = rule;
    }
    edges = set_edges(grammar, &automaton->sets[number], &count);
    for (unsigned i = 0; i < count;) {
        StateSet next = {0};
        BuildEdge *edge;
        uint32_t label = edges[i].label;

        for (; i < count && edges[i].label == label; i++) {
            if (next.count && next.members[next.count - 1] == edges[i].target)
                continue;
            next.members = grow(next.members, (next.count + 1) * sizeof *next.members);
            next.members[next.count++] = edges[i].target;
        }
        state.edges = grow(state.edges, (state.n_edges + 1) * sizeof *state.edges);
        edge = &state.edges[state.n_edges++];
        *edge = (BuildEdge) {label, make_state(automaton, &next)};
        if (automaton->states[edge->target].depth + 1 > state.depth)
            state.depth = automaton->states[edge->target].depth + 1;
    }
    free(edges);
    if (state.depth > TIMEX_MAX_STEPS)
        fail("a rule is longer than %d labels", TIMEX_MAX_STEPS);
    automaton->sets[number].made = share_state(automaton, &state);
    return automaton->sets[number].made;
}

/* The root of a language: its rules and those of mul. Of no language in particular (`all`): every rule. */
static uint32_t make_root(Automaton *automaton, unsigned language, bool all) {
    const Grammar *grammar = automaton->grammar;
    StateSet set = {0};

    for (unsigned i = 0; i < grammar->n_roots; i++) {
        const BuildRoot *root = &grammar->roots[i];

        if (i != 0 && !all && i != language)
            continue;
        if (root->n_starts == 0)
            continue;
        set.members = grow(set.members, (set.count + root->n_starts) * sizeof *set.members);
        memcpy(set.members + set.count, root->starts, root->n_starts * sizeof *set.members);
        set.count += root->n_starts;
    }
    return make_state(automaton, &set);
}

static void write_rules(const Grammar *grammar) {
    unsigned constants = 0;

    printf("const TimexCapture timex_constants[] = {\n");
    for (unsigned i = 0; i < grammar->n_rules; i++) {
        for (unsigned k = 0; k < grammar->rules[i].n_constants; k++)
            printf("    {%ld, %u, 0},\n", grammar->rules[i].constants[k].value,
                   grammar->rules[i].constants[k].field);
    }
    printf("    {0, 0, 0}\n};\n\nconst uint16_t timex_compounds = %u;\n\n", grammar->compounds);
    printf("const TimexRule timex_rules[] = {\n");
    for (unsigned i = 0; i < grammar->n_rules; i++) {
        printf("    {%u, %u, %u},\n", constants, grammar->rules[i].n_constants, grammar->rules[i].op);
        constants += grammar->rules[i].n_constants;
    }
    printf("};\n\n");
}

/* With what a label can begin: a class, or a TimexBegin. */
static unsigned label_begin(const BuildLabel *label) {
    switch (label->test) {
    case TEST_CLASS:
        return label->class;
    case TEST_DIGITS:
        return BEGIN_DIGITS;
    case TEST_NUMBER:
    case TEST_YEAR_WORDS:
        return BEGIN_COUNT;
    case TEST_ORDINAL:
        return BEGIN_ORDINAL;
    default:
        return BEGIN_PUNCTUATION;
    }
}

/* The bits of a state's edges. */
static uint64_t state_begins(const Grammar *grammar, const FinalState *state) {
    uint64_t begins = 0;

    for (unsigned i = 0; i < state->n_edges; i++)
        begins |= UINT64_C(1) << label_begin(&grammar->labels[state->edges[i].label]);
    return begins;
}

/* The punctuation that a label asks for, as bits of TimexState.characters. */
static uint64_t label_characters(const BuildLabel *label) {
    static uint64_t hyphens, apostrophes;   /* found once */

    for (uint32_t c = 0; c <= 0xFFFF && !(hyphens && apostrophes && c == 0); c++) {
        hyphens |= (uint64_t) timex_is_hyphen(c) << c % 64;
        apostrophes |= (uint64_t) timex_is_apostrophe(c) << c % 64;
    }
    if (label->test == TEST_HYPHEN)
        return hyphens;
    if (label->test == TEST_APOSTROPHE)
        return apostrophes;
    return label->test == TEST_CHARACTER ? UINT64_C(1) << label->code % 64 : 0;
}

static uint64_t state_characters(const Grammar *grammar, const FinalState *state) {
    uint64_t characters = 0;

    for (unsigned i = 0; i < state->n_edges; i++)
        characters |= label_characters(&grammar->labels[state->edges[i].label]);
    return characters;
}

/* What a token's bit must be for a label to hold: see timex_bit(). */
static uint64_t label_mask(const BuildLabel *label) {
    uint64_t mask = 0;

    switch (label->test) {
    case TEST_CLASS:
        if (label->mask != UINT64_MAX && label->mask >> 63)
            fail("a class with symbols has more than 62");
        return label->mask;
    case TEST_DIGITS:
        for (unsigned digits = label->low_digits; digits <= label->high_digits; digits++)
            mask |= timex_bit(digits);
        return mask;
    case TEST_NUMBER:
    case TEST_ORDINAL:
    case TEST_YEAR_WORDS:
        return UINT64_MAX;
    default:
        return label_characters(label);
    }
}

static void write_edge(const Automaton *automaton, const BuildEdge *edge) {
    const BuildLabel *label = &automaton->grammar->labels[edge->label];
    const FinalState *target = &automaton->states[edge->target];

    if (label->code > UINT16_MAX)
        fail("a rule has a character beyond U+FFFF");
    printf("    {UINT64_C(0x%llx), UINT64_C(0x%llx), %u, %u, %u, %u, %u, %d},\n",
           (unsigned long long) label_mask(label),
           (unsigned long long) state_begins(automaton->grammar, target), (unsigned) label->code, edge->target,
           label->test, label->field, label->flags, target->rule >= 0);
}

/* The edges state by state, and in a state by what they begin with. */
static void write_edges(const Automaton *automaton) {
    printf("const TimexEdge timex_edges[] = {\n");
    for (unsigned i = 0; i < automaton->n_states; i++) {
        const FinalState *state = &automaton->states[i];

        for (unsigned begin = 0; begin < 64; begin++) {
            for (unsigned k = 0; k < state->n_edges; k++) {
                if (label_begin(&automaton->grammar->labels[state->edges[k].label]) == begin)
                    write_edge(automaton, &state->edges[k]);
            }
        }
    }
    printf("};\n\n");
}

static void write_states(const Automaton *automaton) {
    const Grammar *grammar = automaton->grammar;
    unsigned edges = 0, groups = 0;

    write_edges(automaton);
    printf("const uint32_t timex_groups[] = {\n");
    for (unsigned i = 0; i < automaton->n_states; i++) {
        const FinalState *state = &automaton->states[i];

        for (unsigned begin = 0; begin < 64; begin++) {
            unsigned count = 0;

            for (unsigned k = 0; k < state->n_edges; k++)
                count += label_begin(&grammar->labels[state->edges[k].label]) == begin;
            if (count)
                printf("    %u,\n", edges);
            edges += count;
        }
    }
    printf("    %u\n};\n\nconst TimexState timex_states[] = {\n", edges);
    for (unsigned i = 0; i < automaton->n_states; i++) {
        const FinalState *state = &automaton->states[i];
        uint64_t begins = state_begins(grammar, state);

        printf("    {UINT64_C(0x%llx), UINT64_C(0x%llx), %u, %u},\n", (unsigned long long) begins,
               (unsigned long long) state_characters(grammar, state), groups,
               state->rule < 0 ? TIMEX_NO_RULE : (unsigned) state->rule);
        groups += (unsigned) __builtin_popcountll(begins);
    }
    if (groups > UINT16_MAX)
        fail("the grammar has more than %d groups of edges", UINT16_MAX);
    printf("};\n\n");
}

/* Rows of TimexStart a root has, and where those of each class begin. */
static unsigned lay_out_rows(const Grammar *grammar, unsigned rows[64]) {
    unsigned count = TIMEX_ROW_CLASSES;

    memset(rows, 0, 64 * sizeof *rows);
    for (unsigned i = 0; i < grammar->n_labels; i++) {
        const LexiconClass *class = &grammar->classes->classes[grammar->labels[i].class];

        if (grammar->labels[i].test != TEST_CLASS || rows[grammar->labels[i].class])
            continue;
        rows[grammar->labels[i].class] = count;
        count += class->kind == PAYLOAD_SYMBOL ? class->n_symbols + 1 : 1;
    }
    return count;
}

/* Whether a root's edge with that label stands in the row. */
static bool label_in_row(const Grammar *grammar, const unsigned rows[64], const BuildLabel *label,
                         unsigned row) {
    const LexiconClass *class = &grammar->classes->classes[label->class];

    switch (label->test) {
    case TEST_CLASS:
        if (class->kind != PAYLOAD_SYMBOL)
            return row == rows[label->class];
        return row > rows[label->class] && row <= rows[label->class] + class->n_symbols
               && (label->mask >> (row - rows[label->class]) & 1);
    case TEST_DIGITS:
        return row == TIMEX_ROW_NUMBER;
    case TEST_NUMBER:
        return row == TIMEX_ROW_NUMBER || row == TIMEX_ROW_CARDINAL;
    case TEST_ORDINAL:
        return row == TIMEX_ROW_NUMBER || row == TIMEX_ROW_ORDINAL;
    case TEST_YEAR_WORDS:
        return row == TIMEX_ROW_CARDINAL;
    default:
        return row == TIMEX_ROW_PUNCTUATION;
    }
}

/* What can come after the edges of a row. */
static void write_row(const Automaton *automaton, const unsigned rows[64], const FinalState *root,
                      unsigned row, unsigned *edges) {
    const Grammar *grammar = automaton->grammar;
    bool complete = false;
    uint64_t begins = 0;
    unsigned count = 0;

    for (unsigned i = 0; i < root->n_edges; i++) {
        const FinalState *target = &automaton->states[root->edges[i].target];

        if (!label_in_row(grammar, rows, &grammar->labels[root->edges[i].label], row))
            continue;
        count++;
        complete |= target->rule >= 0;
        begins |= state_begins(grammar, target);
    }
    printf("    {UINT64_C(0x%llx), %u, %u, %d},\n", (unsigned long long) begins, *edges, count, complete);
    *edges += count;
}

/*
 * Whether the written root `r` has the month first: that of mul's rules, of all rules (the article's language
 * is not known: as most that write so) or of a language.
 */
static unsigned root_month_first(const Grammar *grammar, unsigned r) {
    unsigned any = 0;

    if (r != 1)
        return grammar->roots[r ? r - 1 : 0].month_first;
    for (unsigned i = 0; i < grammar->n_roots; i++)
        any |= grammar->roots[i].month_first;
    return any;
}

/* Rows and roots; a root's rows stand in the order of `roots`. */
static void write_roots(const Automaton *automaton, const uint32_t *roots, unsigned n_roots) {
    const Grammar *grammar = automaton->grammar;
    unsigned rows[64], edges = 0;
    unsigned n_rows = lay_out_rows(grammar, rows);
    uint64_t symbols = 0, used = UINT64_C(1) << CLASS_CARDINAL | UINT64_C(1) << CLASS_ORDINAL;

    printf("const TimexEdge timex_start_edges[] = {\n");
    for (unsigned r = 0; r < n_roots; r++) {
        const FinalState *root = &automaton->states[roots[r]];

        for (unsigned row = 0; row < n_rows; row++) {
            for (unsigned i = 0; i < root->n_edges; i++) {
                if (label_in_row(grammar, rows, &grammar->labels[root->edges[i].label], row))
                    write_edge(automaton, &root->edges[i]);
            }
        }
    }
    printf("};\n\nconst TimexStart timex_starts[] = {\n");
    for (unsigned r = 0; r < n_roots; r++) {
        for (unsigned row = 0; row < n_rows; row++)
            write_row(automaton, rows, &automaton->states[roots[r]], row, &edges);
    }
    printf("};\n\nconst uint16_t timex_class_rows[] = {\n");
    for (unsigned i = 0; i < grammar->classes->count; i++) {
        printf("    %u,\n", rows[i]);
        used |= (uint64_t) (rows[i] != 0) << i;
        symbols |= (uint64_t) (rows[i] && grammar->classes->classes[i].kind == PAYLOAD_SYMBOL) << i;
    }
    printf("};\n\nconst uint64_t timex_classes = UINT64_C(0x%llx);\n", (unsigned long long) used);
    printf("const uint64_t timex_symbol_classes = UINT64_C(0x%llx);\n\n", (unsigned long long) symbols);
    printf("const TimexRoot timex_roots[] = {\n");
    for (unsigned r = 0; r < n_roots; r++)
        printf("    {%u, %u},\n", r * n_rows, root_month_first(grammar, r));
    printf(
        "};\n\n/* Row of timex_roots by Language. */\nconst uint8_t timex_language_roots[N_LANGUAGES] = {\n"
        "    [LANGUAGE_ANY] = 1");
    for (unsigned i = 1; i < grammar->n_roots; i++) {
        printf(",\n    [LANGUAGE_");
        print_upper(grammar->roots[i].language);
        printf("] = %u", i + 1);
    }
    printf("\n};\n");
}

void grammar_write(const Grammar *grammar) {
    Automaton automaton = {.grammar = grammar};
    FinalState none = {.rule = -1};
    uint32_t roots[65];

    automaton.seen = grow(NULL, grammar->n_states + 1);
    memset(automaton.seen, 0, grammar->n_states + 1);
    automaton.states = grow(NULL, sizeof none);
    automaton.states[automaton.n_states++] = none;
    roots[0] = make_root(&automaton, 0, false);
    for (unsigned i = 0; i < grammar->n_roots; i++)
        roots[i + 1] = make_root(&automaton, i, i == 0);
    if (grammar->classes->count > BEGIN_DIGITS)
        fail("more than %d classes", BEGIN_DIGITS);
    if (automaton.n_states > UINT16_MAX)
        fail("the grammar has more than %d states", UINT16_MAX);
    printf("/* Made from lexicon/ at build time. */\n#include \"timex_grammar.h\"\n\n");
    write_rules(grammar);
    write_states(&automaton);
    write_roots(&automaton, roots, grammar->n_roots + 1);
    gate_write(grammar, automaton.states, roots, grammar->n_roots + 1);
}
