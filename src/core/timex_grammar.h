/*
 * timex_grammar.h - the compiled date grammar, and what matching it yields. Private to the date pass.
 *
 * lexicon/<language>/timex_rule.tsv are regular expressions over tokens, each with an action (docs/dates.md
 * has the notation). Their generator compiles them into one minimal acyclic automaton with a root a
 * language. Its edges carry labels: tests of a token, or of a short run of tokens that together are a number
 * or a phrase. Two labels can hold for the same token ('5' is a day, an hour and a count), so matching walks
 * every path that holds; a path is at most TIMEX_MAX_STEPS labels long, which bounds the work a token by a
 * constant.
 */
#ifndef NEWS_TIMEX_GRAMMAR_H
#define NEWS_TIMEX_GRAMMAR_H

#include "timex.h"

/* Longest path through the automaton, in labels; the generator refuses longer rules. */
#define TIMEX_MAX_STEPS 24

/* What a label asks of the tokens at hand. */
typedef enum TimexTest
{
    TEST_CLASS,                 /* word or phrase of the label's class, its payload in the label's mask */
    TEST_CHARACTER,             /* the punctuation character `code` */
    TEST_HYPHEN,                /* a hyphen or dash of any length */
    TEST_APOSTROPHE,            /* straight or curly */
    TEST_DIGITS,                /* a number of low_digits to high_digits digits */
    TEST_NUMBER,                /* a count in digits or words: 1,500; 2.5; twenty-four */
    TEST_ORDINAL,               /* an ordinal number: 5th, fifth, twenty-first */
    TEST_YEAR_WORDS             /* a year as spoken: nineteen ninety-six, two thousand five */
} TimexTest;

enum TimexLabelFlags
{
    LABEL_GLUED = 1,            /* no white space before */
    LABEL_CAPITAL = 2,          /* written with a capital letter */
    LABEL_SURE = 4,             /* not one of the words that mean something else more often (doubtful) */
    LABEL_CONTEXT = 8,          /* must be there, but is no part of the mention */
    LABEL_SECOND = 16           /* belongs to the second end of a range */
};

/* What a matched label, or an action's constant, says of the date. */
typedef enum TimexField
{
    FIELD_NONE,
    FIELD_YEAR,
    FIELD_SHORT_YEAR,           /* its last two digits */
    FIELD_MONTH,
    FIELD_DAY,
    FIELD_FIRST,                /* of 1/9/2026: day or month, as the article's other dates and language say */
    FIELD_OTHER,
    FIELD_WEEKDAY,
    FIELD_WEEK,                 /* number of a week in its year */
    FIELD_QUARTER,
    FIELD_HALF,
    FIELD_SEASON,               /* Season symbol */
    FIELD_DECADE,               /* its first year: 1990, or 90 */
    FIELD_CENTURY,              /* 21 for the 21st */
    FIELD_HOLIDAY,              /* payload of class date_holiday */
    FIELD_PART,                 /* DayPart symbol */
    FIELD_HOUR,
    FIELD_MINUTE,
    FIELD_SECOND,
    FIELD_MERIDIEM,
    FIELD_ERA,
    FIELD_NUMBER,               /* in hundredths */
    FIELD_UNIT,
    FIELD_ORDINAL,
    FIELD_DIRECTION,            /* last, this, next ... of `of`, or of the finest field */
    FIELD_OF,                   /* Unit that the direction counts in */
    FIELD_MODIFIER,
    FIELD_REFERENCE,            /* past, present, future */
    FIELD_SET,                  /* Unit that recurs */
    FIELD_SIGN,                 /* offsets: 1 back in time, 2 forward */
    FIELD_ANCHOR,               /* 1 from publication, 2 from the mention before, 3 from the date it stands by; 4
                                   from publication where the tense looks ahead, else from the mention before; 5
                                   from nothing ("on a Sunday") */
    FIELD_FISCAL,               /* years and quarters that are not the calendar's */
    FIELD_NTH,                  /* which unit or weekday of a longer span is meant, 0 for the last */
    FIELD_INNER,                /* Unit that is picked out of a longer span, or that a day lies in */
    FIELD_COMPACT,              /* yyyymmdd */
    FIELD_CLOCK,                /* hhmm */
    FIELD_PAST,                 /* minutes past the hour */
    FIELD_BEFORE,               /* minutes before the hour */
    FIELD_BARE_YEAR,            /* a number that is a year unless it counts the noun that follows */
    FIELD_COMPOUND,             /* a word that says several fields: rule timex_compounds + value has them */
    FIELD_EPOCH,                /* years are counted from that one (Reiwa: 2018), which is none of them */
    FIELD_ERA_YEAR,             /* year so counted, or of an era; the first where only the epoch is said */
    FIELD_STEPS,                /* how many of `of` away: -1 last, 2 the one after the next */
    FIELD_DAY_STEP,             /* payloads of relative_day to relative_year: steps and their unit in one word */
    FIELD_WEEK_STEP,
    FIELD_MONTH_STEP,
    FIELD_YEAR_STEP,
    FIELD_ZONE,                 /* the time is that of Greenwich */
    FIELD_EAST,                 /* hours, or hhmm, that the time is ahead of it, */
    FIELD_WEST,                 /* or behind it */
    FIELD_ZONE_MINUTE,          /* and minutes more */
    FIELD_TENSE,                /* what the rule tells of it, whatever the verb: "since June" has been */
    FIELD_NEAR,                 /* weekday next to the date that it counts from: the Friday before Christmas */
    FIELD_APART,                /* the ends are no range, but each for itself: June 3 and 4; 2: goes on a list that
                                   the mention right before began: (June 3,) 4 and 5 */
    FIELD_COUNT
} TimexField;

typedef enum TimexOp
{
    OP_NONE,                    /* looks like a date and is none: takes its tokens and says nothing */
    OP_DATE,
    OP_OFFSET,                  /* number and unit before or after something */
    OP_DURATION,
    OP_SET,
    OP_REFERENCE,
    OP_AHEAD                    /* so long from now where the sentence looks ahead, else a duration */
} TimexOp;

/*
 * With what a label can begin, as bits of a mask: words by their Class, and what is no class of words. A
 * label can hold only if its bit is set in the token's mask.
 */
enum TimexBegin
{
    BEGIN_DIGITS = 60,          /* a number token */
    BEGIN_COUNT,                /* a number token, or a cardinal number word */
    BEGIN_ORDINAL,              /* a number token, or an ordinal number word */
    BEGIN_PUNCTUATION
};

/*
 * An edge with its label. What decides whether it can be taken stands in it, so that those that cannot, which are most,
 * cost one look each.
 */
typedef struct TimexEdge
{
    uint64_t mask;              /* its label holds only if it has the token's bit: see timex_bit() */
    uint64_t begins;            /* of the state that it leads to */
    uint16_t code;              /* TEST_CHARACTER */
    uint16_t target;            /* state */
    uint8_t test;               /* TimexTest */
    uint8_t field;              /* TimexField that gets the value */
    uint8_t flags;              /* TimexLabelFlags */
    uint8_t complete;           /* a rule is complete where it leads to */
} TimexEdge;

/*
 * The bit of a payload, of a number's count of digits, of a character modulo 64. The last bit is for all that have no
 * other; it is set in the masks of labels to which the value is all one.
 */
static inline uint64_t timex_bit(int64_t value) {
    return UINT64_C(1) << (value >= 0 && value < 63 ? value : 63);
}

#define TIMEX_NO_RULE UINT16_MAX

typedef struct TimexState
{
    uint64_t begins;            /* bits of its edges; for each that is set, in their order, one of timex_groups */
    uint64_t characters;        /* punctuation that an edge may begin with: bits by code point modulo 64 */
    uint16_t groups;            /* the first of its groups */
    uint16_t rule;              /* rule that is complete here, or TIMEX_NO_RULE */
} TimexState;

/*
 * The edges out of a root that one reading of a word can take, and what they need next, so that most of the
 * words that can begin a date ("the", "in") are done with after a look at the word that follows. Rows of
 * classes with symbols follow each other by symbol; the other classes have one row.
 */
typedef struct TimexStart
{
    uint64_t begins;            /* bits of what the edges lead to */
    uint32_t edges;             /* first of n_edges in timex_start_edges */
    uint16_t n_edges;
    uint8_t complete;           /* a rule may be complete without another token */
} TimexStart;

/* Where a root's rules begin. */
typedef struct TimexRoot
{
    uint32_t starts;            /* its first row in timex_starts */
    uint8_t month_first;        /* its language mostly writes 1/9/2026 for 9 January */
} TimexRoot;

/* Rows that stand for no class: edges that begin with a number, with punctuation, with a number in words. */
enum TimexRow
{
    TIMEX_ROW_NUMBER,
    TIMEX_ROW_PUNCTUATION,
    TIMEX_ROW_CARDINAL,
    TIMEX_ROW_ORDINAL,
    TIMEX_ROW_CLASSES           /* the first of a class */
};

/* A field's value, by a label or by an action. */
typedef struct TimexCapture
{
    int64_t value;
    uint8_t field;              /* TimexField */
    uint8_t end;                /* 0, or 1 for the second end of a range */
} TimexCapture;

typedef struct TimexRule
{
    uint32_t constants;         /* first of n_constants in timex_constants */
    uint8_t n_constants;
    uint8_t op;                 /* TimexOp */
} TimexRule;

/*
 * What a token can be in a date, as far as it is told at a glance. Words have a shape each for every set of senses
 * that some word has; numbers by their digits, punctuation by its code point.
 */
enum TimexShape
{
    SHAPE_NONE,
    SHAPE_NUMBER,
    N_NUMBER_SHAPES = 6,
    SHAPE_CHARACTER = SHAPE_NUMBER + N_NUMBER_SHAPES,
    N_CHARACTER_SHAPES = 192,
    SHAPE_WORD = SHAPE_CHARACTER + N_CHARACTER_SHAPES
};

/* Numbers of one shape: what they may be worth and how many digits they may have. */
typedef struct TimexNumberShape
{
    uint32_t low, high;
    uint8_t low_digits, high_digits;
} TimexNumberShape;

static const TimexNumberShape timex_number_shapes[N_NUMBER_SHAPES] = {
    {0, 9, 1, 1}, {10, 31, 2, 2}, {32, 99, 2, 2}, {1000, 2199, 4, 4}, {2200, 9999, 4, 4}, {0, 9999, 1, 255}
};

/* Digits beyond ASCII have several bytes: by the token's length no number of theirs is taken for one of ASCII. */
static inline unsigned timex_number_shape(const Token *token) {
    uint32_t value = token->code;

    if (token->length == 1)
        return 0;
    if (token->length == 2 && value >= 10)
        return value <= 31 ? 1 : 2;
    if (token->length == 4 && value >= 1000)
        return value <= 2199 ? 3 : 4;
    return N_NUMBER_SHAPES - 1;
}

/* Hundredths of a fraction that is one character, 0 for any other. */
static inline int32_t timex_fraction(uint32_t c) {
    return c == 0xBC ? 25 : c == 0xBD ? 50 : c == 0xBE ? 75 : c == 0x2153 ? 33 : c == 0x2154 ? 66 : 0;
}

/* Characters of ASCII each for themselves, others by the last six bits of their code point. */
static inline unsigned timex_character_shape(uint32_t c) {
    return SHAPE_CHARACTER + (c < 0x80 ? c : 0x80 + c % 64);
}

/*
 * Tells by up to three tokens whether a rule may begin with the first. Each token has a column, by its shape; the
 * column of the first in the first table is a row of the second, and so on to the third, which decides.
 */
typedef struct TimexGate
{
    const uint16_t *columns;    /* by shape; with GATE_BEGINS_PHRASE */
    const uint32_t *first;      /* by column: where a row of `second` begins */
    const uint16_t *second;     /* by row and column: where a row of `third` begins */
    const uint64_t *third;      /* rows of bits: the columns with which a rule may go on */
    const uint64_t *traces;     /* of phrases: bits, by their timex_trace() >> shift */
    uint32_t shift;
} TimexGate;

#define GATE_TOKENS 3

/* Rows of the second and the third table for "no" and "perhaps" whatever comes. */
#define GATE_SHUT 0
#define GATE_OPEN 1

/*
 * What the first two parts of a phrase leave, or, with those as `before`, the first three: a hash whose high bits
 * number a bit of TimexGate.traces (Bloom 1970).
 */
static inline uint32_t timex_trace(uint32_t before, uint32_t symbol) {
    return (before * UINT32_C(0x9E3779B1) ^ symbol) * UINT32_C(0x85EBCA6B);
}

/* The column of a token with which a phrase begins; of a word with GATE_BEGINS_PHRASE only if one follows. */
#define GATE_PHRASE 1
#define GATE_BEGINS_PHRASE 0x8000

/* The generated tables. */
extern const TimexEdge timex_edges[];
extern const uint32_t timex_groups[];           /* first edge; the group ends where the next one begins */
extern const TimexState timex_states[];
extern const TimexRule timex_rules[];
extern const uint16_t timex_compounds;          /* where in timex_rules the fields of compounds begin */
extern const TimexCapture timex_constants[];
extern const TimexStart timex_starts[];
extern const TimexEdge timex_start_edges[];
extern const uint16_t timex_class_rows[];       /* by Class: row of symbol 0 or of all payloads; 0 for none */
extern const uint64_t timex_classes;            /* classes that labels ask for, and those of number words */
extern const uint64_t timex_symbol_classes;     /* classes with a row a symbol */
extern const TimexRoot timex_roots[];           /* the first has the rules of mul, the second all rules */
extern const uint8_t timex_language_roots[];    /* by Language */
extern const uint16_t timex_shapes[];           /* TimexShape, by the entry of a word with WORD_DATE */
extern const TimexGate timex_gates[];           /* by root */

/*
 * The lexicon's date words of two classes share one numbering where a field holds them: date_term from here
 * on.
 */
#define DATE_TERM_OFFSET 64

/* What values a number may have to fill a field. */
static inline bool timex_in_range(TimexField field, int64_t value) {
    static const struct { int16_t low, high;
    } ranges[FIELD_COUNT] = {[FIELD_YEAR] = {1000, 2199}, [FIELD_MONTH] = {1, 12}, [FIELD_DAY] = {1, 31},
                             [FIELD_FIRST] = {1, 31},     [FIELD_OTHER] = {1, 31}, [FIELD_WEEK] = {1, 53},
                             [FIELD_QUARTER] = {1, 4},    [FIELD_HALF] = {1, 2},   [FIELD_DECADE] = {0, 2190},
                             [FIELD_CENTURY] = {1, 30},   [FIELD_HOUR] = {0, 24},  [FIELD_MINUTE] = {0, 59},
                             [FIELD_SECOND] = {0, 59}};

    if (field == FIELD_DECADE && value % 10 != 0)
        return false;
    return ranges[field].high == 0 || (value >= ranges[field].low && value <= ranges[field].high);
}

/* What TEST_HYPHEN and TEST_APOSTROPHE hold for. */
static inline bool timex_is_hyphen(uint32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
}

static inline bool timex_is_apostrophe(uint32_t c) {
    return c == '\'' || c == 0x2018 || c == 0x2019;
}

/*
 * One place where a rule holds. Tokens [first, end) are the mention; tokens [gap, gap_end) inside it stand
 * between the two ends of a range, both 0 where it is none.
 */
typedef struct TimexMatch
{
    uint32_t first;
    uint32_t end;
    uint32_t gap;
    uint32_t gap_end;
    uint32_t captures;          /* first of n_captures */
    uint8_t n_captures;
    uint16_t rule;
} TimexMatch;

/*
 * timex_match.c: timex_match() with another gate than that of the article's language: for the test that its own shuts
 * nothing out.
 */
extern Status timex_match_through(const Article *article, const TimexGate *gate, TimexMatches *matches);

/*
 * timex_number.c: the number that begins at token `at` and ends before `end`; how many tokens it takes, 0
 * for none. *value is in hundredths for a count, whole for ordinals and years.
 */
extern uint32_t timex_count(const Article *article, uint32_t at, uint32_t end, int64_t *value);
extern uint32_t timex_ordinal(const Article *article, uint32_t at, uint32_t end, int64_t *value);
extern uint32_t timex_year_words(const Article *article, uint32_t at, uint32_t end, int64_t *value);

#endif
