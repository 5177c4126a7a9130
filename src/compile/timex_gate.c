/*
 * timex_gate.c - tells by three tokens whether a rule of the date grammar can begin with the first.
 *
 * Most words that can begin a date ("the", "in", "of") mostly begin none. The matcher asks a small deterministic
 * automaton first, one for each root of the grammar. Its letters are not labels but tokens by their shape: what a word
 * can be in a date, which punctuation, how long a number. Shapes for which the same labels hold are one column of its
 * table. It reads GATE_TOKENS tokens, unless fewer complete a rule. What it cannot know it takes for possible:
 * spelling, white space, numbers and phrases of several tokens.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../core/timex_grammar.h"
#include "timex_automaton.h"

/* A sense of a word, or of phrases that begin with it. */
typedef struct ShapeSense
{
    int32_t payload;            /* 0 where no label asks for it */
    uint8_t class;
    uint8_t language;
    uint8_t in_phrase;
    uint8_t number;             /* NumberSort of a cardinal number */
} ShapeSense;

enum NumberSort
{
    NUMBER_ONE = 1,
    NUMBER_YEAR,                /* as large as a year */
    NUMBER_OTHER
};

/* What a word can be in dates, over all languages. */
typedef struct WordShape
{
    ShapeSense *senses;         /* sorted */
    unsigned n_senses;
} WordShape;

/* Shapes that are alike to the rules of a root. */
typedef struct Column
{
    uint64_t *labels;           /* bits of those that hold */
    unsigned flags;             /* ColumnFlags */
} Column;

enum ColumnFlags
{
    COLUMN_NUMBER = 1,          /* it is one in digits */
    COLUMN_GOES_ON = 2,         /* a number may go on with it */
    COLUMN_SUFFIX = 4,          /* it makes a number before it an ordinal */
    COLUMN_ARTICLE = 8,         /* it is a number only before what it multiplies: a hundred */
    COLUMN_YEAR = 16            /* it can be a year by itself */
};

/* The more, the fewer words are taken for the beginning of a phrase that are none. */
#define BITS_PER_PHRASE 64

/* How far the tokens read so far have got: to a state, or into the label that leads to it. */
enum Progress
{
    AT_STATE,
    IN_NUMBER,                  /* in a number that has not yet ended */
    BEFORE_SUFFIX               /* behind a number that is an ordinal if a suffix follows */
};

typedef struct Place
{
    uint32_t state;
    enum Progress progress;
} Place;

/* Where the tokens read so far may have led. */
typedef struct PlaceSet
{
    Place *places;
    unsigned count;
} PlaceSet;

/* Rows of n_columns each, no two equal. */
typedef struct GateTable
{
    uint16_t **rows;
    unsigned n_rows;
} GateTable;

typedef struct Gate
{
    const Grammar *grammar;
    const FinalState *states;
    WordShape *shapes;
    unsigned n_shapes;
    uint64_t asked;             /* classes that labels ask for */
    uint64_t masked;            /* classes of which labels ask for a payload */
    bool hyphens[SHAPE_WORD];   /* by the shape of characters */
    bool apostrophes[SHAPE_WORD];
    /* of the root at hand: */
    uint64_t languages;         /* those whose words count */
    bool one_language;          /* what is doubtful in one of them is doubtful */
    Column *columns;
    unsigned n_columns;
    uint16_t *holders;          /* columns for which labels hold; of each label from first_holders on */
    uint32_t *first_holders;
    GateTable tables[GATE_TOKENS];
} Gate;

static uint64_t bit(unsigned number) {
    return UINT64_C(1) << number;
}

/* Whether the label asks for words that have no shape, because their class has not the flag WORD_DATE. */
static bool asks_for_shapeless(const Gate *gate, uint32_t label) {
    const BuildLabel *asking = &gate->grammar->labels[label];

    return asking->test == TEST_CLASS && !(gate->grammar->classes->classes[asking->class].flags & WORD_DATE);
}

/* Which classes labels ask for: for any word of theirs, or for some. */
static void find_classes(Gate *gate) {
    for (unsigned i = 0; i < gate->grammar->n_labels; i++) {
        const BuildLabel *label = &gate->grammar->labels[i];

        if (label->test != TEST_CLASS)
            continue;
        gate->asked |= bit(label->class);
        if (label->mask != UINT64_MAX)
            gate->masked |= bit(label->class);
    }
    gate->asked |= bit(CLASS_CARDINAL) | bit(CLASS_ORDINAL) | bit(CLASS_ORDINAL_SUFFIX);
    gate->masked |= bit(CLASS_DATE_WORD) | bit(CLASS_DATE_TERM);
}

static int compare_senses(const void *a, const void *b) {
    return memcmp(a, b, sizeof(ShapeSense));
}

static enum NumberSort number_sort(int32_t number) {
    if (number == 1)
        return NUMBER_ONE;
    return timex_in_range(FIELD_YEAR, number) ? NUMBER_YEAR : NUMBER_OTHER;
}

static void add_senses(const Gate *gate, WordShape *shape, const BuildSense *senses, unsigned n_senses,
                       bool in_phrase) {
    for (unsigned i = 0; i < n_senses; i++) {
        ShapeSense sense;

        if (!(gate->asked & bit(senses[i].class)))
            continue;
        memset(&sense, 0, sizeof sense);
        sense.payload = !in_phrase && (gate->masked & bit(senses[i].class)) ? senses[i].payload : 0;
        sense.class = senses[i].class;
        sense.language = senses[i].language;
        sense.in_phrase = in_phrase;
        sense.number = sense.class == CLASS_CARDINAL && !in_phrase ? (uint8_t) number_sort(senses[i].payload) : 0;
        shape->senses = grow(shape->senses, (shape->n_senses + 1) * sizeof sense);
        shape->senses[shape->n_senses++] = sense;
    }
}

/* The number of the shape that a word of the lexicon has. */
static unsigned shape_of(Gate *gate, const BuildEntry *entry) {
    WordShape shape = {0};
    unsigned count = 0;

    add_senses(gate, &shape, entry->senses, entry->n_senses, false);
    for (unsigned i = 0; i < entry->n_phrases; i++)
        add_senses(gate, &shape, entry->phrases[i].senses, entry->phrases[i].n_senses, true);
    if (shape.n_senses == 0)
        return SHAPE_NONE;
    qsort(shape.senses, shape.n_senses, sizeof *shape.senses, compare_senses);
    for (unsigned i = 0; i < shape.n_senses; i++) {
        if (i == 0 || compare_senses(&shape.senses[i], &shape.senses[count - 1]) != 0)
            shape.senses[count++] = shape.senses[i];
    }
    shape.n_senses = count;
    for (unsigned i = 0; i < gate->n_shapes; i++) {
        if (gate->shapes[i].n_senses == count
            && memcmp(gate->shapes[i].senses, shape.senses, count * sizeof *shape.senses) == 0) {
            free(shape.senses);
            return SHAPE_WORD + i;
        }
    }
    gate->shapes = grow(gate->shapes, (gate->n_shapes + 1) * sizeof *gate->shapes);
    gate->shapes[gate->n_shapes] = shape;
    return SHAPE_WORD + gate->n_shapes++;
}

/* Shapes by entry, as far as entries can be part of a date. */
static void write_shapes(Gate *gate) {
    const Lexicon *lexicon = gate->grammar->lexicon;
    BuildEntry **entries = lexicon_number(gate->grammar->lexicon);

    printf("const uint16_t timex_shapes[] = {\n    0,\n");
    for (uint32_t i = 0; i < lexicon->count && entries[i]->flags; i++)
        printf("%u,%c", entries[i]->flags & WORD_DATE ? shape_of(gate, entries[i]) : SHAPE_NONE,
               i % 16 == 15 ? '\n' : ' ');
    printf("\n};\n\n");
    free(entries);
}

static bool label_holds_for_number(const BuildLabel *label, unsigned shape) {
    const TimexNumberShape *number = &timex_number_shapes[shape];

    if (label->test != TEST_DIGITS)
        return label->test == TEST_NUMBER || label->test == TEST_ORDINAL;
    if (label->low_digits > number->high_digits || label->high_digits < number->low_digits)
        return false;
    for (int64_t value = number->low; value <= number->high; value++) {
        if (timex_in_range((TimexField) label->field, value))
            return true;
    }
    return false;
}

/* Which shapes of characters hyphens and apostrophes have. */
static void find_marks(Gate *gate) {
    for (uint32_t c = 0; c <= 0xffff; c++) {
        gate->hyphens[timex_character_shape(c)] |= timex_is_hyphen(c);
        gate->apostrophes[timex_character_shape(c)] |= timex_is_apostrophe(c);
    }
}

/* Whether the label holds for one of the characters that share a shape. */
static bool label_holds_for_character(const Gate *gate, const BuildLabel *label, unsigned shape) {
    return (label->test == TEST_CHARACTER && timex_character_shape(label->code) == shape)
           || (label->test == TEST_HYPHEN && gate->hyphens[shape])
           || (label->test == TEST_APOSTROPHE && gate->apostrophes[shape]);
}

/* Whether the shape of a word has such a sense in the root's languages; payload 0 for any. */
static bool has_sense(const Gate *gate, const WordShape *shape, unsigned class, int32_t payload) {
    for (unsigned i = 0; i < shape->n_senses; i++) {
        const ShapeSense *sense = &shape->senses[i];

        if (!sense->in_phrase && sense->class == class && (payload == 0 || sense->payload == payload)
            && (gate->languages & bit(sense->language)))
            return true;
    }
    return false;
}

/* Whether it is a cardinal number of that sort in one of the root's languages. */
static bool has_number(const Gate *gate, const WordShape *shape, enum NumberSort sort) {
    for (unsigned i = 0; i < shape->n_senses; i++) {
        if (shape->senses[i].number == sort && (gate->languages & bit(shape->senses[i].language)))
            return true;
    }
    return false;
}

/* Whether all that date_term says of the word is that it is an indefinite article: see timex_number.c. */
static bool is_article(const Gate *gate, const WordShape *shape) {
    for (unsigned i = 0; i < shape->n_senses; i++) {
        const ShapeSense *sense = &shape->senses[i];

        if (sense->class == CLASS_DATE_TERM && !sense->in_phrase && sense->payload != DATE_TERM_ONE
            && (gate->languages & bit(sense->language)))
            return false;
    }
    return has_sense(gate, shape, CLASS_DATE_TERM, DATE_TERM_ONE) && !has_number(gate, shape, NUMBER_YEAR)
           && !has_number(gate, shape, NUMBER_OTHER);
}

static bool label_holds_for_word(const Gate *gate, const BuildLabel *label, const WordShape *shape) {
    if (label->test == TEST_NUMBER || label->test == TEST_YEAR_WORDS)
        return has_sense(gate, shape, CLASS_CARDINAL, 0);
    if (label->test == TEST_ORDINAL)
        return has_sense(gate, shape, CLASS_ORDINAL, 0);
    if (label->test != TEST_CLASS)
        return false;
    if ((label->flags & LABEL_SURE) && gate->one_language
        && has_sense(gate, shape, CLASS_DATE_TERM, DATE_TERM_DOUBTFUL))
        return false;
    for (unsigned i = 0; i < shape->n_senses; i++) {
        const ShapeSense *sense = &shape->senses[i];

        if (!sense->in_phrase && sense->class == label->class && (gate->languages & bit(sense->language))
            && (label->mask & timex_bit(sense->payload)))
            return true;
    }
    return false;
}

/* The column with those labels, added if it is new; takes the labels over. */
static unsigned find_column(Gate *gate, Column column) {
    size_t size = (gate->grammar->n_labels / 64 + 1) * sizeof *column.labels;

    for (unsigned i = 0; i < gate->n_columns; i++) {
        const Column *known = &gate->columns[i];

        if (i != GATE_PHRASE && known->flags == column.flags && memcmp(known->labels, column.labels, size) == 0) {
            free(column.labels);
            return i;
        }
    }
    gate->columns = grow(gate->columns, (gate->n_columns + 1) * sizeof *gate->columns);
    gate->columns[gate->n_columns] = column;
    return gate->n_columns++;
}

static Column new_column(const Gate *gate) {
    Column column = {.labels = calloc(gate->grammar->n_labels / 64 + 1, sizeof *column.labels)};

    if (!column.labels)
        fail("out of memory");
    return column;
}

static unsigned column_of_number(Gate *gate, unsigned shape) {
    Column column = new_column(gate);

    for (unsigned i = 0; i < gate->grammar->n_labels; i++) {
        if (label_holds_for_number(&gate->grammar->labels[i], shape))
            column.labels[i / 64] |= bit(i % 64);
    }
    column.flags = COLUMN_NUMBER | COLUMN_GOES_ON;
    return find_column(gate, column);
}

/* Whether a number in digits may go on with the character. */
static bool goes_on_number(uint32_t c) {
    return c == '-' || c == ',' || c == '.' || c == '/' || timex_fraction(c);
}

/* The column of the characters that share a shape. */
static unsigned column_of_characters(Gate *gate, unsigned shape) {
    Column column = new_column(gate);

    for (unsigned i = 0; i < gate->grammar->n_labels; i++) {
        if (label_holds_for_character(gate, &gate->grammar->labels[i], shape))
            column.labels[i / 64] |= bit(i % 64);
    }
    for (uint32_t c = 0; c <= 0xffff; c++) {
        if (timex_character_shape(c) == shape && goes_on_number(c))
            column.flags |= COLUMN_GOES_ON;
    }
    return find_column(gate, column);
}

static unsigned column_of_word(Gate *gate, const WordShape *shape) {
    Column column = new_column(gate);

    for (unsigned i = 0; i < gate->grammar->n_labels; i++) {
        if (label_holds_for_word(gate, &gate->grammar->labels[i], shape))
            column.labels[i / 64] |= bit(i % 64);
    }
    if (has_sense(gate, shape, CLASS_CARDINAL, 0) || has_sense(gate, shape, CLASS_DATE_WORD, DATE_WORD_AND))
        column.flags |= COLUMN_GOES_ON;
    if (has_sense(gate, shape, CLASS_ORDINAL_SUFFIX, 0))
        column.flags |= COLUMN_SUFFIX;
    if (gate->one_language && is_article(gate, shape))
        column.flags |= COLUMN_ARTICLE;
    if (has_number(gate, shape, NUMBER_YEAR))
        column.flags |= COLUMN_YEAR;
    return find_column(gate, column);
}

/* Whether such a word has senses in the root's languages by itself, or phrases of them begin with it. */
static bool has_senses(const Gate *gate, const WordShape *shape, bool in_phrase) {
    for (unsigned i = 0; i < shape->n_senses; i++) {
        if (shape->senses[i].in_phrase == in_phrase && (gate->languages & bit(shape->senses[i].language)))
            return true;
    }
    return false;
}

/* The column of each shape, and those that are needed for them. */
static uint16_t *find_columns(Gate *gate) {
    uint16_t *columns = grow(NULL, (SHAPE_WORD + gate->n_shapes) * sizeof *columns);

    gate->columns = grow(NULL, 2 * sizeof *gate->columns);
    gate->n_columns = 2;
    gate->columns[0] = new_column(gate);
    gate->columns[GATE_PHRASE] = new_column(gate);
    columns[SHAPE_NONE] = 0;
    for (unsigned i = 0; i < N_NUMBER_SHAPES; i++)
        columns[SHAPE_NUMBER + i] = (uint16_t) column_of_number(gate, i);
    for (unsigned i = SHAPE_CHARACTER; i < SHAPE_WORD; i++)
        columns[i] = (uint16_t) column_of_characters(gate, i);
    for (unsigned i = 0; i < gate->n_shapes; i++) {
        const WordShape *shape = &gate->shapes[i];

        columns[SHAPE_WORD + i] = has_senses(gate, shape, false) ? (uint16_t) column_of_word(gate, shape) : 0;
        if (has_senses(gate, shape, true))
            columns[SHAPE_WORD + i] |= GATE_BEGINS_PHRASE;
    }
    return columns;
}

/* The columns for which each label holds, label by label. */
static void find_holders(Gate *gate) {
    uint32_t count = 0;

    gate->first_holders = grow(gate->first_holders, (gate->grammar->n_labels + 1) * sizeof *gate->first_holders);
    for (unsigned i = 0; i < gate->grammar->n_labels; i++) {
        gate->first_holders[i] = count;
        gate->holders = grow(gate->holders, (count + gate->n_columns) * sizeof *gate->holders);
        for (unsigned column = 0; column < gate->n_columns; column++) {
            if (gate->columns[column].labels[i / 64] & bit(i % 64))
                gate->holders[count++] = (uint16_t) column;
        }
    }
    gate->first_holders[gate->grammar->n_labels] = count;
}

static void add_place(PlaceSet *set, uint32_t state, enum Progress progress) {
    set->places = grow(set->places, (set->count + 1) * sizeof *set->places);
    set->places[set->count++] = (Place) {state, progress};
}

/* Where an edge leads by a token of the column, for which its label holds. */
static void follow_edge(const Gate *gate, const BuildEdge *edge, unsigned column, PlaceSet *next) {
    unsigned flags = gate->columns[column].flags;

    switch (gate->grammar->labels[edge->label].test) {
    case TEST_ORDINAL:
        add_place(next, edge->target, flags & COLUMN_NUMBER ? BEFORE_SUFFIX : AT_STATE);
        return;
    case TEST_NUMBER:
        add_place(next, edge->target, IN_NUMBER);
        if (!(flags & COLUMN_ARTICLE))
            add_place(next, edge->target, AT_STATE);
        return;
    case TEST_YEAR_WORDS:
        add_place(next, edge->target, IN_NUMBER);
        if (flags & COLUMN_YEAR)
            add_place(next, edge->target, AT_STATE);
        return;
    default:
        add_place(next, edge->target, AT_STATE);
    }
}

/* The places that a token of each column leads to from those of the set: n_columns sets. */
static PlaceSet *follow(const Gate *gate, const PlaceSet *set) {
    PlaceSet *next = calloc(gate->n_columns, sizeof *next);

    if (!next)
        fail("out of memory");
    for (unsigned i = 0; i < set->count; i++) {
        const Place *place = &set->places[i];
        const FinalState *state = &gate->states[place->state];

        for (unsigned column = 0; column < gate->n_columns; column++) {
            unsigned flags = gate->columns[column].flags;

            if ((place->progress == IN_NUMBER && (flags & COLUMN_GOES_ON))
                || (place->progress == BEFORE_SUFFIX && (flags & COLUMN_SUFFIX)))
                add_place(&next[column], place->state, AT_STATE);
            if (place->progress == IN_NUMBER && (flags & COLUMN_GOES_ON))
                add_place(&next[column], place->state, IN_NUMBER);
        }
        for (unsigned k = 0; place->progress == AT_STATE && k < state->n_edges; k++) {
            const BuildEdge *edge = &state->edges[k];

            for (uint32_t h = gate->first_holders[edge->label]; h < gate->first_holders[edge->label + 1]; h++)
                follow_edge(gate, edge, gate->holders[h], &next[gate->holders[h]]);
        }
    }
    return next;
}

static void free_sets(const Gate *gate, PlaceSet *sets) {
    for (unsigned i = 0; i < gate->n_columns; i++)
        free(sets[i].places);
    free(sets);
}

/* Whether the gate must open at one of the places: a rule may be complete, or the next word has no shape. */
static bool is_decided(const Gate *gate, const PlaceSet *set) {
    for (unsigned i = 0; i < set->count; i++) {
        const FinalState *state = &gate->states[set->places[i].state];

        if (set->places[i].progress != AT_STATE)
            continue;
        if (state->rule >= 0)
            return true;
        for (unsigned k = 0; k < state->n_edges; k++) {
            if (asks_for_shapeless(gate, state->edges[k].label))
                return true;
        }
    }
    return false;
}

/* The number of a row with those values in a table, added if it is new. */
static unsigned share_row(const Gate *gate, GateTable *table, const uint16_t *row) {
    size_t size = gate->n_columns * sizeof *row;

    for (unsigned i = 0; i < table->n_rows; i++) {
        if (memcmp(table->rows[i], row, size) == 0)
            return i;
    }
    table->rows = grow(table->rows, (table->n_rows + 1) * sizeof *table->rows);
    table->rows[table->n_rows] = grow(NULL, size);
    memcpy(table->rows[table->n_rows], row, size);
    return table->n_rows++;
}

/* Adds the rows that say the same whatever comes: GATE_SHUT and GATE_OPEN. */
static void add_constant_rows(const Gate *gate, GateTable *table) {
    uint16_t *row = calloc(gate->n_columns, sizeof *row);

    if (!row)
        fail("out of memory");
    share_row(gate, table, row);
    for (unsigned i = 0; i < gate->n_columns; i++)
        row[i] = GATE_OPEN;
    share_row(gate, table, row);
    free(row);
}

/*
 * The row of a set of places in the table of that token, of GATE_TOKENS: in the last one what the token decides, in
 * those before it the row in the next table.
 */
static unsigned make_row(Gate *gate, const PlaceSet *set, unsigned token) {
    PlaceSet *next;
    uint16_t *row;
    unsigned number;

    if (set->count == 0)
        return GATE_SHUT;
    if (token == GATE_TOKENS || (token > 0 && is_decided(gate, set)))
        return GATE_OPEN;
    next = follow(gate, set);
    row = calloc(gate->n_columns, sizeof *row);
    if (!row)
        fail("out of memory");
    for (unsigned i = 0; i < gate->n_columns; i++)
        row[i] = (uint16_t) (i == GATE_PHRASE ? GATE_OPEN : make_row(gate, &next[i], token + 1));
    number = share_row(gate, &gate->tables[token], row);
    free_sets(gate, next);
    free(row);
    return number;
}

/* 64 bit words that the bits of all columns need. */
static unsigned words_of_row(const Gate *gate) {
    return (gate->n_columns + 63) / 64;
}

static bool columns_are_equal(const Gate *gate, unsigned a, unsigned b) {
    for (unsigned token = 0; token < GATE_TOKENS; token++) {
        for (unsigned row = 0; row < gate->tables[token].n_rows; row++) {
            if (gate->tables[token].rows[row][a] != gate->tables[token].rows[row][b])
                return false;
        }
    }
    return true;
}

/* Leaves one of equal columns in the tables; `columns` are those of the shapes. */
static void merge_columns(Gate *gate, uint16_t *columns) {
    uint16_t *merged = calloc(gate->n_columns, sizeof *merged);
    unsigned count = 0;

    if (!merged)
        fail("out of memory");
    for (unsigned i = 0; i < gate->n_columns; i++) {
        unsigned equal = 0;

        while (equal < count && !columns_are_equal(gate, equal, i))
            equal++;
        merged[i] = (uint16_t) equal;
        if (equal < count)
            continue;
        for (unsigned token = 0; token < GATE_TOKENS; token++) {
            for (unsigned row = 0; row < gate->tables[token].n_rows; row++)
                gate->tables[token].rows[row][count] = gate->tables[token].rows[row][i];
        }
        count++;
    }
    if (merged[GATE_PHRASE] != GATE_PHRASE)
        fail("no rule of the date grammar has several tokens");
    for (unsigned i = 0; i < SHAPE_WORD + gate->n_shapes; i++)
        columns[i] = merged[columns[i] & ~GATE_BEGINS_PHRASE] | (columns[i] & GATE_BEGINS_PHRASE);
    gate->n_columns = count;
    free(merged);
}

static void write_values(const uint16_t *values, unsigned count, unsigned scale) {
    for (unsigned i = 0; i < count; i++)
        printf("%u,%c", values[i] * scale, i % 24 == 23 || i + 1 == count ? '\n' : ' ');
}

/* The first or the second table: rows of the next one as the places where they begin in it. */
static void write_rows(const Gate *gate, const char *type, const char *name, unsigned number, const GateTable *table,
                       unsigned scale) {
    printf("static const %s %s_%u[] = {\n", type, name, number);
    for (unsigned i = 0; i < table->n_rows; i++)
        write_values(table->rows[i], gate->n_columns, scale);
    printf("};\n\n");
}

/* The third table, a bit a column. */
static void write_third(const Gate *gate, unsigned number) {
    printf("static const uint64_t third_%u[] = {\n", number);
    for (unsigned i = 0; i < gate->tables[2].n_rows; i++) {
        for (unsigned word = 0; word < words_of_row(gate); word++) {
            uint64_t bits = 0;

            for (unsigned k = word * 64; k < gate->n_columns && k < word * 64 + 64; k++)
                bits |= gate->tables[2].rows[i][k] == GATE_OPEN ? bit(k % 64) : 0;
            printf("UINT64_C(0x%llx), ", (unsigned long long) bits);
        }
        putchar('\n');
    }
    printf("};\n\n");
}

/* Whether rules may ask for a sense of the phrase in the root's languages. */
static bool is_known_phrase(const Gate *gate, const BuildPhrase *phrase) {
    for (unsigned i = 0; i < phrase->n_senses; i++) {
        if ((gate->asked & bit(phrase->senses[i].class)) && (gate->languages & bit(phrase->senses[i].language)))
            return true;
    }
    return false;
}

/* Leaves the traces of the root's phrases in `traces`, if that is not NULL; returns how many phrases there are. */
static unsigned trace_phrases(const Gate *gate, unsigned shift, uint64_t *traces) {
    const Lexicon *lexicon = gate->grammar->lexicon;
    unsigned count = 0;

    for (uint32_t i = 0; i < lexicon->count; i++) {
        for (unsigned k = 0; k < lexicon->entries[i].n_phrases; k++) {
            const BuildPhrase *phrase = &lexicon->entries[i].phrases[k];
            uint32_t trace;

            if (!is_known_phrase(gate, phrase))
                continue;
            count++;
            if (!traces)
                continue;
            trace = timex_trace(lexicon->entries[i].number, lexicon_final_symbol(lexicon, phrase->symbols[0]));
            if (phrase->n_symbols > 1)
                trace = timex_trace(trace, lexicon_final_symbol(lexicon, phrase->symbols[1]));
            traces[trace >> shift >> 6] |= bit(trace >> shift & 63);
        }
    }
    return count;
}

/* Writes the traces of the root's phrases; returns the shift by which they are found. */
static unsigned write_traces(const Gate *gate, unsigned number) {
    unsigned count = trace_phrases(gate, 0, NULL), log = 6;
    uint64_t *traces;

    while (count * BITS_PER_PHRASE >> log)
        log++;
    traces = calloc((size_t) 1 << (log - 6), sizeof *traces);
    if (!traces)
        fail("out of memory");
    trace_phrases(gate, 32 - log, traces);
    printf("static const uint64_t traces_%u[] = {\n", number);
    for (unsigned i = 0; i < 1u << (log - 6); i++)
        printf("UINT64_C(0x%llx),%c", (unsigned long long) traces[i], i % 4 == 3 ? '\n' : ' ');
    printf("\n};\n\n");
    free(traces);
    return 32 - log;
}

static void check_root(const Gate *gate, const FinalState *root) {
    for (unsigned i = 0; i < root->n_edges; i++) {
        if (asks_for_shapeless(gate, root->edges[i].label))
            fail("a rule begins with a class whose flag is not date (lexicon/classes.tsv)");
    }
}

/* Makes the tables of the root with that number and writes them. */
static void write_tables(Gate *gate, unsigned number, uint32_t root) {
    Place place = {root, AT_STATE};
    PlaceSet set = {&place, 1};
    uint16_t *columns = find_columns(gate);

    find_holders(gate);
    memset(gate->tables, 0, sizeof gate->tables);
    add_constant_rows(gate, &gate->tables[1]);
    add_constant_rows(gate, &gate->tables[2]);
    make_row(gate, &set, 0);
    merge_columns(gate, columns);
    printf("static const uint16_t columns_%u[] = {\n", number);
    write_values(columns, SHAPE_WORD + gate->n_shapes, 1);
    printf("};\n\n");
    if (gate->tables[2].n_rows * words_of_row(gate) > UINT16_MAX)
        fail("the date grammar's gate needs wider tables");
    write_rows(gate, "uint32_t", "first", number, &gate->tables[0], gate->n_columns);
    write_rows(gate, "uint16_t", "second", number, &gate->tables[1], words_of_row(gate));
    write_third(gate, number);
    free(columns);
}

/* The languages whose words count for a root: see make_root() in timex_automaton.c. */
static uint64_t root_languages(const Grammar *grammar, unsigned root) {
    uint64_t own = 0;

    if (root == 1)
        return UINT64_MAX;
    if (root > 1)
        return bit(0) | bit(languages_find(grammar->languages, grammar->roots[root - 1].language));
    for (unsigned i = 1; i < grammar->n_roots; i++)
        own |= bit(languages_find(grammar->languages, grammar->roots[i].language));
    return ~own;
}

void gate_write(const Grammar *grammar, const FinalState *states, const uint32_t *roots, unsigned n_roots) {
    Gate gate = {.grammar = grammar, .states = states};
    unsigned shifts[MAX_LANGUAGES + 1];

    find_classes(&gate);
    find_marks(&gate);
    write_shapes(&gate);
    for (unsigned i = 0; i < n_roots; i++) {
        gate.languages = root_languages(grammar, i);
        gate.one_language = i != 0;
        check_root(&gate, &states[roots[i]]);
        write_tables(&gate, i, roots[i]);
        shifts[i] = write_traces(&gate, i);
    }
    printf("const TimexGate timex_gates[] = {\n");
    for (unsigned i = 0; i < n_roots; i++)
        printf("    {columns_%u, first_%u, second_%u, third_%u, traces_%u, %u},\n", i, i, i, i, i, shifts[i]);
    printf("};\n");
}
