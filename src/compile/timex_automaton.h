/*
 * timex_automaton.h - the date grammar's minimal automaton, as its generators share it: timex_automaton.c makes and
 * writes it, timex_gate.c tells by it where in a text a rule can begin.
 */
#ifndef NEWS_COMPILE_TIMEX_AUTOMATON_H
#define NEWS_COMPILE_TIMEX_AUTOMATON_H

#include "timex_rules.h"

/* A state of the minimal automaton. */
typedef struct FinalState
{
    BuildEdge *edges;           /* sorted by label */
    unsigned n_edges;
    int rule;
    unsigned depth;             /* labels on the longest path from here */
} FinalState;

/* Write, as C on standard output, what tells for each of the roots where a rule can begin. */
extern void gate_write(const Grammar *grammar, const FinalState *states, const uint32_t *roots, unsigned n_roots);

#endif
