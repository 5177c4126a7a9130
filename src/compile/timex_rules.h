/*
 * timex_rules.h - the date grammar while it is being compiled: rules read into one non-deterministic
 * automaton (timex_rules.c), made deterministic and minimal, and written as C (timex_automaton.c).
 */
#ifndef NEWS_COMPILE_TIMEX_RULES_H
#define NEWS_COMPILE_TIMEX_RULES_H

#include "classes.h"
#include "lexicon_build.h"

/* An edge without a label. */
#define NO_LABEL UINT32_MAX

typedef struct BuildLabel
{
    uint64_t mask;
    uint32_t code;
    unsigned test;
    unsigned class;
    unsigned field;
    unsigned flags;
    unsigned low_digits;
    unsigned high_digits;
} BuildLabel;

typedef struct BuildEdge
{
    uint32_t label;             /* index of a BuildLabel, or NO_LABEL */
    uint32_t target;
} BuildEdge;

typedef struct BuildState
{
    BuildEdge *edges;
    unsigned n_edges;
    int rule;                   /* complete here; -1 for none */
} BuildState;

typedef struct BuildConstant
{
    unsigned field;
    long value;
} BuildConstant;

typedef struct BuildRule
{
    unsigned op;
    unsigned n_constants;
    BuildConstant constants[6];
} BuildRule;

typedef struct BuildRoot
{
    char language[16];
    uint32_t *starts;           /* a state a rule */
    unsigned n_starts;
    unsigned month_first;
} BuildRoot;

typedef struct Grammar
{
    const ClassList *classes;
    LanguageList *languages;
    Lexicon *lexicon;
    BuildLabel *labels;
    unsigned n_labels;
    BuildState *states;
    unsigned n_states;
    BuildRule *rules;
    unsigned n_rules;
    unsigned compounds;         /* from this rule on they are compounds' fields */
    BuildRoot roots[64];        /* [0] is mul, whose rules hold in every language */
    unsigned n_roots;
} Grammar;

/*
 * Make the automaton deterministic and minimal and write it, with labels and rules, as C on standard output.
 */
extern void grammar_write(const Grammar *grammar);

#endif
