/*
 * timex_match.c - finds where the date grammar's rules hold: left to right, the longest first.
 *
 * Of nearly every token the two behind it tell that no rule begins with it: a sweep over all tokens by the gate's tables
 * (TimexGate) leaves few. From those the automaton's paths are walked, at most TIMEX_MAX_STEPS labels deep; the mention
 * that reaches furthest wins, then the longer context, then the rule written first. What a match has taken is not
 * looked at again.
 */
#include "timex_grammar.h"

/* An edge that was taken. */
typedef struct Step
{
    uint8_t field;              /* TimexField */
    uint8_t flags;              /* TimexLabelFlags */
    uint32_t at;
    uint32_t n_tokens;
    int64_t value;
} Step;

/* A path that ended in a rule. */
typedef struct Candidate
{
    TimexMatch match;
    uint32_t reach;             /* end of its context */
    unsigned n_steps;
    Step steps[TIMEX_MAX_STEPS];
} Candidate;

/* One way to read the word at a token: as that class with that payload, over so many tokens. */
typedef struct WordReading
{
    uint64_t bit;               /* of the payload: see timex_bit() */
    int32_t value;              /* what a field gets by it */
    uint8_t class;              /* Class */
    uint8_t n_tokens;
} WordReading;

#define MAX_READINGS 16

/* A number that begins at a token: over so many tokens, 0 if none does. */
typedef struct NumberReading
{
    bool known;
    uint32_t n_tokens;
    int64_t value;
} NumberReading;

/* All that labels ask of a token. */
typedef struct Readings
{
    uint32_t at;                /* token */
    uint32_t count;
    uint64_t begins;            /* what labels can begin with it: see TimexBegin */
    uint64_t bit;               /* of a number, of punctuation: see timex_bit() */
    unsigned holds;             /* those of LABEL_GLUED, LABEL_CAPITAL and LABEL_SURE that do */
    WordReading readings[MAX_READINGS];
    NumberReading number;       /* a count */
    NumberReading ordinal;
} Readings;

/* How many tokens are searched at once for places where a rule may begin. */
#define SEARCH_TOKENS 256

/* How many tokens' readings are kept: more than a rule is long, a power of two. */
#define READINGS_KEPT 32

typedef struct Matcher
{
    const Article *article;
    const TimexRoot *root;
    const TimexGate *gate;
    uint32_t end;               /* first token after the sentence */
    unsigned n_steps;
    Step steps[TIMEX_MAX_STEPS];
    Candidate best;             /* best.reach is 0 while there is none */
    Readings kept[READINGS_KEPT];   /* by token, modulo their number */
} Matcher;

static bool is_hyphen(const Token *token) {
    return token->kind == TOKEN_PUNCTUATION && timex_is_hyphen(token->code);
}

/* One character, not a run of it. */
static bool is_single(const Token *token) {
    return token->length <= 1 || (token->code > 0x7f && token->length <= 4);
}

static unsigned count_digits(const Article *article, const Token *token) {
    if ((unsigned char) article->text[token->start] < 0x80)
        return token->length;
    return (unsigned) utf8_count(article->text + token->start, token->length);
}

/* Whether a sense of that language is good for the article. */
static bool is_language(const Article *article, unsigned language) {
    return language == article->language || language == LANGUAGE_ANY || article->language == LANGUAGE_ANY;
}

/* The tokens of the phrase from its second on. */
static bool phrase_follows(const Matcher *matcher, uint32_t at, const LexiconPhrase *phrase) {
    const uint32_t *symbols = lexicon_symbols + phrase->symbols;

    for (unsigned i = 0; i < phrase->n_symbols; i++) {
        if (at + i >= matcher->end || token_symbol(&matcher->article->tokens[at + i]) != symbols[i])
            return false;
    }
    return true;
}

/* 1 if a phrase has left that trace, else 0. */
static inline unsigned has_trace(const TimexGate *gate, uint32_t trace) {
    trace >>= gate->shift;
    return gate->traces[trace / 64] >> trace % 64 & 1;
}

/*
 * False if no phrase that rules know begins with the word at `at`; true nearly only if one does. A phrase of two parts
 * has left a trace of both, a longer one a trace of three.
 */
static inline bool may_begin_phrase(const Article *article, const TimexGate *gate, uint32_t at) {
    const Token *tokens = article->tokens + at;
    uint32_t left = article->n_tokens - at, trace;

    if (left < 2)
        return false;
    trace = timex_trace(tokens[0].code, token_symbol(&tokens[1]));
    return has_trace(gate, trace)
           || (left > 2 && has_trace(gate, timex_trace(trace, token_symbol(&tokens[2]))));
}

/* Append the senses that date rules can use. They are sorted by language, those of no language in particular first. */
static void add_readings(const Article *article, const LexiconSense *senses, unsigned n_senses,
                         unsigned n_tokens, Readings *readings) {
    unsigned last = article->language == LANGUAGE_ANY ? N_LANGUAGES : article->language;

    for (unsigned i = 0; i < n_senses && senses[i].language <= last; i++) {
        const LexiconSense *sense = &senses[i];
        int32_t offset = sense->class == CLASS_DATE_TERM ? DATE_TERM_OFFSET : 0;

        if (!(timex_classes >> sense->class & 1) || !is_language(article, sense->language))
            continue;
        readings->begins |= UINT64_C(1) << sense->class;
        if (timex_class_rows[sense->class] && readings->count < MAX_READINGS)
            readings->readings[readings->count++] =
                (WordReading) {timex_bit(sense->payload), sense->payload + offset, sense->class, (uint8_t) n_tokens};
        if (n_tokens == 1 && sense->class == CLASS_DATE_TERM && sense->payload == DATE_TERM_DOUBTFUL)
            readings->holds &= ~(unsigned) LABEL_SURE;
    }
}

/* Fill in how the word at `at` can be read, as the start of phrases and alone. */
static void read_word(const Matcher *matcher, uint32_t at, Readings *readings) {
    const Article *article = matcher->article;
    const LexiconEntry *entry = &lexicon_entries[article->tokens[at].code];

    if ((entry->phrase_classes & timex_classes) && at + 1 < matcher->end
        && may_begin_phrase(article, matcher->gate, at)) {
        uint32_t second = token_symbol(&article->tokens[at + 1]);

        for (unsigned i = 0; i < entry->n_phrases; i++) {
            const LexiconPhrase *phrase = &lexicon_phrases[entry->phrases + i];

            if (phrase->second == second && (phrase->classes & timex_classes)
                && phrase_follows(matcher, at + 1, phrase))
                add_readings(article, lexicon_senses + phrase->senses, phrase->n_senses, 1u + phrase->n_symbols,
                             readings);
        }
    }
    if (entry->classes & timex_classes)
        add_readings(article, lexicon_senses + entry->senses, entry->n_senses, 1, readings);
    readings->begins |= (readings->begins >> CLASS_CARDINAL & 1) << BEGIN_COUNT
                        | (readings->begins >> CLASS_ORDINAL & 1) << BEGIN_ORDINAL;
}

/* Fill in how the token at `at` can be read; numbers in several tokens are left for later. */
static void fill_readings(const Matcher *matcher, uint32_t at, Readings *readings) {
    const Token *token = &matcher->article->tokens[at];

    readings->at = at;
    readings->count = 0;
    readings->begins = 0;
    readings->holds = LABEL_SURE | (token->flags & TOKEN_SPACE_BEFORE ? 0 : LABEL_GLUED)
                      | (token->letters == CASE_LOWER || token->letters == CASE_NONE ? 0 : LABEL_CAPITAL);
    readings->number.known = readings->ordinal.known = false;
    if (token->kind == TOKEN_NUMBER) {
        readings->bit = timex_bit(count_digits(matcher->article, token));
        readings->begins = UINT64_C(1) << BEGIN_DIGITS | UINT64_C(1) << BEGIN_COUNT | UINT64_C(1) << BEGIN_ORDINAL;
    } else if (token->kind == TOKEN_PUNCTUATION) {
        readings->bit = UINT64_C(1) << token->code % 64;
        readings->begins = UINT64_C(1) << BEGIN_PUNCTUATION;
    } else {
        readings->bit = UINT64_MAX;
        read_word(matcher, at, readings);
    }
}

/* How the token at `at` can be read. */
static inline Readings *read_token(Matcher *matcher, uint32_t at) {
    Readings *readings = &matcher->kept[at % READINGS_KEPT];

    if (readings->at != at)
        fill_readings(matcher, at, readings);
    return readings;
}

/* Reads a number at a token by one of the functions of timex_number.c. */
typedef uint32_t (*NumberReader)(const Article *article, uint32_t at, uint32_t end, int64_t *value);

/* The number that begins at `at`, read once: `number` is where that token's reading of the kind is kept. */
static const NumberReading *read_number(Matcher *matcher, uint32_t at, NumberReading *number, NumberReader reader) {
    if (!number->known) {
        number->known = true;
        number->n_tokens = reader(matcher->article, at, matcher->end, &number->value);
    }
    return number;
}

static void accept(Matcher *matcher, uint16_t rule, uint32_t reach);
static void walk(Matcher *matcher, const TimexState *state, uint32_t at, uint64_t begins);

/* Take the tokens for the edge's label, and go on from where it leads with what begins with one of `begins`. */
static void go_on(Matcher *matcher, const TimexEdge *edge, uint32_t at, uint32_t n_tokens, int64_t value,
                  uint64_t begins) {
    const TimexState *state = &timex_states[edge->target];

    if (edge->test == TEST_NUMBER && edge->field != FIELD_NUMBER)
        value /= 100;           /* not a count: the number of a day or an hour */
    if (!timex_in_range((TimexField) edge->field, value))
        return;
    matcher->steps[matcher->n_steps++] = (Step) {edge->field, edge->flags, at, n_tokens, value};
    if (edge->complete)
        accept(matcher, state->rule, at + n_tokens);
    if (begins)
        walk(matcher, state, at + n_tokens, begins);
    matcher->n_steps--;
}

/* The same if anything is to be found where the edge leads, which mostly is not so. */
static inline void take_step(Matcher *matcher, const TimexEdge *edge, uint32_t at, uint32_t n_tokens,
                             int64_t value) {
    uint32_t next = at + n_tokens;
    uint64_t begins = next < matcher->end ? read_token(matcher, next)->begins & edge->begins : 0;

    if (begins == UINT64_C(1) << BEGIN_PUNCTUATION
        && !(timex_states[edge->target].characters >> matcher->article->tokens[next].code % 64 & 1))
        begins = 0;
    if (begins || edge->complete)
        go_on(matcher, edge, at, n_tokens, value, begins);
}

/* Whether the label's marks of spelling and doubt are as the token is written. */
static inline bool marks_hold(const TimexEdge *edge, const Readings *token) {
    return !(edge->flags & (LABEL_GLUED | LABEL_CAPITAL | LABEL_SURE) & ~token->holds);
}

/* Follow edges whose labels ask for a class, by every reading of the word at `at` that is theirs. */
static void walk_class(Matcher *matcher, const TimexEdge *edge, const TimexEdge *end, unsigned class, uint32_t at) {
    const Readings *token = read_token(matcher, at);

    for (; edge < end; edge++) {
        if (!marks_hold(edge, token))
            continue;
        for (uint32_t i = 0; i < token->count; i++) {
            const WordReading *reading = &token->readings[i];

            if (reading->class == class && (edge->mask & reading->bit))
                take_step(matcher, edge, at, reading->n_tokens, reading->value);
        }
    }
}

/*
 * Follow one edge whose label asks for no class, and whose mask and marks hold at token `at`, if the label does.
 */
static void walk_edge(Matcher *matcher, const TimexEdge *edge, Readings *readings, uint32_t at) {
    const Article *article = matcher->article;
    const Token *token = &article->tokens[at];
    const NumberReading *number;
    uint32_t n_tokens = 1;
    int64_t value = 0;

    switch (edge->test) {
    case TEST_CHARACTER:
        n_tokens = token->code == edge->code && is_single(token);
        break;
    case TEST_HYPHEN:
        n_tokens = timex_is_hyphen(token->code);
        break;
    case TEST_APOSTROPHE:
        n_tokens = timex_is_apostrophe(token->code) && is_single(token);
        break;
    case TEST_DIGITS:
        value = token->code;
        break;
    case TEST_NUMBER:
        number = read_number(matcher, at, &readings->number, timex_count);
        n_tokens = number->n_tokens;
        value = number->value;
        break;
    case TEST_ORDINAL:
        number = read_number(matcher, at, &readings->ordinal, timex_ordinal);
        n_tokens = number->n_tokens;
        value = number->value;
        break;
    case TEST_YEAR_WORDS:
        n_tokens = timex_year_words(article, at, matcher->end, &value);
        break;
    }
    if (n_tokens)
        take_step(matcher, edge, at, n_tokens, value);
}

/* Follow those of the edges, whose labels ask for no class, that hold at token `at`. */
static void walk_edges(Matcher *matcher, const TimexEdge *edge, const TimexEdge *end, uint32_t at) {
    Readings *token = read_token(matcher, at);

    for (; edge < end; edge++) {
        if ((edge->mask & token->bit) && marks_hold(edge, token))
            walk_edge(matcher, edge, token, at);
    }
}

/*
 * Whether a number at the mention's edge is cut out of something larger: an amount ($27), a longer number
 * (2,000), a version, a telephone number, a percentage.
 */
static bool cuts_number(const Article *article, const TimexMatch *match, bool lone) {
    const Token *tokens = article->tokens;
    const Token *first = &tokens[match->first], *last = &tokens[match->end - 1];

    if (first->kind == TOKEN_NUMBER && match->first > 0 && !(first->flags & TOKEN_SPACE_BEFORE)) {
        const Token *before = first - 1;
        bool number_before = match->first > 1 && before[-1].kind == TOKEN_NUMBER
                             && !(before->flags & TOKEN_SPACE_BEFORE);

        if (before->kind == TOKEN_WORD && before->script != SCRIPT_HAN && before->script != SCRIPT_KANA
            && before->script != SCRIPT_HANGUL)
            return true;
        if (before->kind == TOKEN_PUNCTUATION && before->code < 0x80 && before->code != '('
            && before->code != '[' && before->code != '"' && before->code != '\'' && before->code != '-'
            && (number_before
                || !(before->code == ',' || before->code == '.' || before->code == '/' || before->code == ':'
                     || before->code == ';' || before->code == '>')))
            return true;
        if (token_is(before, '-') && (number_before || (lone && first->length != 4)))
            return true;
        if (before->code >= 0xa2 && before->code <= 0xa5)
            return true;
        if (before->code >= 0x20a0 && before->code <= 0x20cf)
            return true;
    }
    if (last->kind == TOKEN_NUMBER && match->end < article->n_tokens
        && !(tokens[match->end].flags & TOKEN_SPACE_BEFORE)) {
        const Token *after = last + 1;
        bool number_after = match->end + 1 < article->n_tokens && after[1].kind == TOKEN_NUMBER
                            && !(after[1].flags & TOKEN_SPACE_BEFORE);

        if (after->kind == TOKEN_WORD && after->script == SCRIPT_LATIN)
            return true;
        if (token_is(after, '%') || token_is(after, '$') || token_is(after, '_') || token_is(after, '@'))
            return true;
        if (number_after && (token_is(after, ',') || token_is(after, '.') || token_is(after, '/')
                             || token_is(after, ':') || (lone && is_hyphen(after))))
            return true;
    }
    return false;
}

/*
 * Whether a number that stands alone, without a word before it that vouches for a date, may be a year: of
 * about our time, and not counting what follows (2000 people).
 */
static bool is_plausible_year(const Article *article, uint32_t at) {
    const Token *token = &article->tokens[at], *after = token + 1;

    if (token->code < 1900 || token->code > 2099)
        return false;
    return at + 1 == article->n_tokens || after->kind != TOKEN_WORD || after->letters != CASE_LOWER
           || (after->flags & (TOKEN_SENTENCE_START | TOKEN_BLOCK_START))
           || lexicon_entries[after->code].stop_languages != 0;
}

/* Lays mention, gap and context out from the steps; false if nothing but context is left. */
static bool lay_out(const Matcher *matcher, TimexMatch *match) {
    unsigned first = 0, last = matcher->n_steps;

    while (first < last && (matcher->steps[first].flags & LABEL_CONTEXT))
        first++;
    while (last > first && (matcher->steps[last - 1].flags & LABEL_CONTEXT))
        last--;
    if (first == last)
        return false;
    match->first = matcher->steps[first].at;
    match->end = matcher->steps[last - 1].at + matcher->steps[last - 1].n_tokens;
    if (match->end == matcher->end && match->end - match->first > 2
        && token_is(&matcher->article->tokens[match->end - 1], '.')
        && !token_is(&matcher->article->tokens[match->end - 3], '.'))
        match->end--;           /* the sentence's stop, not an abbreviation's */
    for (unsigned i = first; i < last; i++) {
        if (!(matcher->steps[i].flags & LABEL_CONTEXT))
            continue;
        if (!match->gap)
            match->gap = matcher->steps[i].at;
        match->gap_end = matcher->steps[i].at + matcher->steps[i].n_tokens;
    }
    return true;
}

/* The path so far completes a rule: keep it if it is better than what was found. */
static void accept(Matcher *matcher, uint16_t rule, uint32_t reach) {
    TimexMatch match = {.rule = rule};
    bool lone;
    const TimexMatch *best = &matcher->best.match;

    if ((matcher->best.reach && reach < best->end) || !lay_out(matcher, &match))
        return;
    if (matcher->best.reach
        && (match.end < best->end
            || (match.end == best->end
                && (reach < matcher->best.reach || (reach == matcher->best.reach && rule >= best->rule)))))
        return;
    lone = match.end - match.first == 1;
    if (timex_rules[rule].op != OP_NONE && cuts_number(matcher->article, &match, lone))
        return;
    if (lone && matcher->n_steps == 1 && matcher->steps[0].field == FIELD_YEAR
        && !is_plausible_year(matcher->article, match.first))
        return;
    matcher->best.match = match;
    matcher->best.reach = reach;
    matcher->best.n_steps = matcher->n_steps;
    for (unsigned i = 0; i < matcher->n_steps; i++)
        matcher->best.steps[i] = matcher->steps[i];
}

/*
 * All paths from the state over the tokens from `at` on, by edges that begin with one of `begins`. As deep as a path is
 * long, at most TIMEX_MAX_STEPS.
 */
static void walk(Matcher *matcher, const TimexState *state, uint32_t at, uint64_t begins) {
    const uint32_t *group = &timex_groups[state->groups];

    for (uint64_t left = state->begins; begins; left &= left - 1, group++) {
        unsigned begin = (unsigned) __builtin_ctzll(left);

        if (!(begins >> begin & 1))
            continue;
        begins &= begins - 1;
        if (begin < BEGIN_DIGITS)
            walk_class(matcher, timex_edges + group[0], timex_edges + group[1], begin, at);
        else
            walk_edges(matcher, timex_edges + group[0], timex_edges + group[1], at);
    }
}

/* Whether a row's edges that take `n_tokens` from `at` on may lead to a rule. */
static bool may_lead(Matcher *matcher, const TimexStart *start, uint32_t at, uint32_t n_tokens) {
    uint32_t next = at + n_tokens;

    return start->n_edges
           && (start->complete || (next < matcher->end && (read_token(matcher, next)->begins & start->begins)));
}

static void walk_row(Matcher *matcher, unsigned row, uint32_t at) {
    const TimexStart *start = &timex_starts[matcher->root->starts + row];
    const TimexEdge *edges = timex_start_edges + start->edges;

    walk_edges(matcher, edges, edges + start->n_edges, at);
}

/* The row of what begins with a word read so. */
static const TimexStart *start_of(const Matcher *matcher, const WordReading *reading) {
    bool by_symbol = timex_symbol_classes >> reading->class & 1;
    unsigned symbol = by_symbol ? (unsigned) __builtin_ctzll(reading->bit) : 0;

    return &timex_starts[matcher->root->starts + timex_class_rows[reading->class] + symbol];
}

/* All paths that begin with a word at `at`. */
static void walk_word(Matcher *matcher, uint32_t at) {
    const Readings *token = read_token(matcher, at);

    for (uint32_t i = 0; i < token->count; i++) {
        const WordReading *reading = &token->readings[i];
        const TimexStart *start = start_of(matcher, reading);

        if (!may_lead(matcher, start, at, reading->n_tokens))
            continue;
        for (unsigned k = 0; k < start->n_edges; k++) {
            const TimexEdge *edge = &timex_start_edges[start->edges + k];

            if (marks_hold(edge, token) && (edge->mask & reading->bit))
                take_step(matcher, edge, at, reading->n_tokens, reading->value);
        }
    }
    if (token->begins >> BEGIN_COUNT & 1)
        walk_row(matcher, TIMEX_ROW_CARDINAL, at);
    if (token->begins >> BEGIN_ORDINAL & 1)
        walk_row(matcher, TIMEX_ROW_ORDINAL, at);
}

/* All paths from the root over the tokens from `at` on. */
static void walk_root(Matcher *matcher, uint32_t at) {
    const Token *token = &matcher->article->tokens[at];

    if (token->kind == TOKEN_WORD)
        walk_word(matcher, at);
    else
        walk_row(matcher, token->kind == TOKEN_NUMBER ? TIMEX_ROW_NUMBER : TIMEX_ROW_PUNCTUATION, at);
}

/* Append the best candidate to the matches. */
static Status keep(const Article *article, const Candidate *best, TimexMatches *matches) {
    TimexMatch *match = array_push(article->arena, &matches->matches, sizeof(TimexMatch));
    TimexCapture *capture;

    if (!match)
        return STATUS_OUT_OF_MEMORY;
    *match = best->match;
    match->captures = matches->captures.count;
    for (unsigned i = 0; i < best->n_steps; i++) {
        const Step *step = &best->steps[i];

        if (step->field == FIELD_NONE)
            continue;
        capture = array_push(article->arena, &matches->captures, sizeof(TimexCapture));
        if (!capture)
            return STATUS_OUT_OF_MEMORY;
        *capture = (TimexCapture) {step->value, step->field, (step->flags & LABEL_SECOND) != 0};
        match->n_captures++;
    }
    return STATUS_OK;
}

/* First token after the sentence that begins at `at`. */
static uint32_t sentence_end(const Article *article, uint32_t at) {
    do
        at++;
    while (at < article->n_tokens
           && !(article->tokens[at].flags & (TOKEN_SENTENCE_START | TOKEN_BLOCK_START)));
    return at;
}

/* What the token can be in a date, at a glance. */
static inline unsigned token_shape(const Token *token) {
    unsigned word = timex_shapes[token->flags & WORD_DATE ? token->code : 0];
    unsigned character = timex_character_shape(token->code);
    unsigned is_character = -(unsigned) (token->kind == TOKEN_PUNCTUATION);

    if (token->kind == TOKEN_NUMBER)
        return SHAPE_NUMBER + timex_number_shape(token);
    return (character & is_character) | (word & ~is_character);
}

/* The columns of `count` tokens from `from` on in the tables of the gate. */
static void find_columns(const Article *article, const TimexGate *gate, uint32_t from, unsigned count,
                         uint16_t *columns) {
    const Token *tokens = article->tokens + from;
    uint16_t phrases[SEARCH_TOKENS + GATE_TOKENS];
    unsigned n_phrases = 0;

    for (unsigned i = 0; i < count; i++) {
        unsigned column = gate->columns[token_shape(&tokens[i])];

        columns[i] = column & ~GATE_BEGINS_PHRASE;
        phrases[n_phrases] = (uint16_t) i;
        n_phrases += column / GATE_BEGINS_PHRASE;
    }
    for (unsigned k = 0; k < n_phrases; k++) {
        unsigned i = phrases[k], known = columns[i];
        columns[i] = may_begin_phrase(article, gate, from + i) ? GATE_PHRASE : known;
    }
}

/*
 * Write the tokens from `from` on with which a rule may begin, among SEARCH_TOKENS of them, to `starts`; returns how
 * many. Hardly anything is decided by a branch here, because which words follow each other nobody can predict: a place
 * is always written, and kept by counting it.
 */
static unsigned find_starts(const Article *article, const TimexGate *gate, uint32_t from, uint32_t *starts) {
    uint32_t left = article->n_tokens - from;
    unsigned n_tokens = left < SEARCH_TOKENS ? left : SEARCH_TOKENS;
    unsigned n_columns = n_tokens + GATE_TOKENS - 1, n_starts = 0;
    uint16_t columns[SEARCH_TOKENS + GATE_TOKENS];

    for (unsigned i = left; i < n_columns; i++)
        columns[i] = gate->columns[SHAPE_NONE];
    find_columns(article, gate, from, left < n_columns ? left : n_columns, columns);
    for (unsigned i = 0; i < n_tokens; i++) {
        const uint64_t *row = gate->third + gate->second[gate->first[columns[i]] + columns[i + 1]];
        unsigned column = columns[i + 2];

        starts[n_starts] = from + i;
        n_starts += row[column / 64] >> column % 64 & 1;
    }
    return n_starts;
}

/* Match at a token with which a rule may begin; *end gets the first token after what it took. */
static Status match_at(Matcher *matcher, uint32_t at, TimexMatches *matches, uint32_t *end) {
    const Candidate *best = &matcher->best;

    if (at >= matcher->end)
        matcher->end = sentence_end(matcher->article, at);
    matcher->best.reach = 0;
    walk_root(matcher, at);
    if (best->reach && best->match.first > at)
        walk_root(matcher, best->match.first);
    if (!best->reach)
        return STATUS_OK;
    *end = best->match.end;
    return timex_rules[best->match.rule].op == OP_NONE ? STATUS_OK : keep(matcher->article, best, matches);
}

Status timex_match_through(const Article *article, const TimexGate *gate, TimexMatches *matches) {
    uint32_t starts[SEARCH_TOKENS], end = 0;
    Matcher matcher;

    matcher.article = article;
    matcher.root = &timex_roots[timex_language_roots[article->language]];
    matcher.gate = gate;
    matcher.end = 0;
    matcher.n_steps = 0;
    for (unsigned i = 0; i < READINGS_KEPT; i++)
        matcher.kept[i].at = UINT32_MAX;
    *matches = (TimexMatches) {{0}, {0}};
    for (uint32_t at = 0; at < article->n_tokens; at += SEARCH_TOKENS) {
        unsigned n_starts = find_starts(article, gate, at, starts);

        if (at % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        for (unsigned i = 0; i < n_starts; i++) {
            Status status = starts[i] < end ? STATUS_OK : match_at(&matcher, starts[i], matches, &end);

            if (status != STATUS_OK)
                return status;
        }
    }
    return STATUS_OK;
}

Status timex_match(const Article *article, TimexMatches *matches) {
    return timex_match_through(article, &timex_gates[timex_language_roots[article->language]], matches);
}
