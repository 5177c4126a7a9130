/*
 * person_candidates.c - which stretches of a sentence may be a person's name, and what speaks for each.
 *
 * A run of name-like pieces between titles, places, organisations and other words is a candidate; its own words and its
 * surroundings give it points, the features of named entity taggers (Nadeau and Sekine, 2007) as rules.
 */
#include "person_candidates.h"

#include "person_pieces.h"
#include "person_settle.h"

/* How many tokens to look ahead for an apposition ('X, the former finance minister', 'X, 43'). */
#define APPOSITION_REACH 5

/* The longest nickname in quotes, with them, in tokens. */
#define NICKNAME_REACH 5

/* Starts that are read between two looks at interrupts. */
#define STARTS_BETWEEN_INTERRUPTS 256

/* Against a name behind 'the'. */
#define ARTICLE_POINTS 25

/* Against a name behind 'in'. */
#define PLACE_POINTS 15

/* ----------------------------------------------------------------------------------------------------------
 * Points
 */

static int32_t date_word(const Scanner *scanner, const Token *token) {
    const LexiconSense *sense = token_sense(scanner->article, token, CLASS_DATE_WORD);

    return sense ? sense->payload : 0;
}

/* Whether a surname may follow the piece: a known given name, an initial. */
static bool is_given(const Piece *piece) {
    return piece->kind == PIECE_INITIAL || piece->classes & CLASS_BIT(CLASS_GIVEN_NAME);
}

/* 'Quillon-Anhänger': a word of several parts among capitalised nouns, unless it begins with a given name ('Ben-Gvir'). */
static bool is_compound_noun(const Scanner *scanner, const Piece *piece) {
    return scanner->nouns && piece->end > piece->first + 1 && !is_given(piece);
}

/* What the words of the candidate say by themselves. */
static int own_points(const Scanner *scanner, const Piece *pieces, unsigned count, bool *known) {
    int points = count == 1 ? -10 : count == 2 ? 12 : count == 3 ? 9 : -5 * (int) (count - 3);
    const Piece *last = &pieces[count - 1];

    *known = false;
    if (count == 1 && last->classes & CLASS_BIT(CLASS_PLACE))
        points -= PLACE_POINTS;
    for (unsigned i = 0; i < count; i++) {
        bool given = pieces[i].classes & (CLASS_BIT(CLASS_GIVEN_NAME) | CLASS_BIT(CLASS_NICKNAME));
        bool surname = pieces[i].classes & (CLASS_BIT(CLASS_SURNAME) | CLASS_BIT(CLASS_NAME_VARIANT));

        *known |= given || surname;
        if (pieces[i].kind == PIECE_INITIAL)
            points += i == 0 ? 10 : 15;
        else if (pieces[i].kind == PIECE_PARTICLE)
            points += i > 0 || !token_is_capital(&scanner->tokens[pieces[i].first]) ? 10
                : begins_speech(scanner->article, pieces[i].first) ? -18 : -10;
        else if (i == 0 && pieces[i].classes & CLASS_BIT(CLASS_NAME_PARTICLE) && !given)
            points += pieces[i].end > pieces[i].first + 1 ? 10 : -10;
        else if (i == 0 && given)
            points += count > 1 ? 20 : 5;
        else if (i == 0 && surname)
            points += count > 1 ? 8 : 7;
        else if (&pieces[i] == last && surname)
            points += 10;
        else if (given || surname)
            points += 7;
        else if (pieces[i].kind == PIECE_PLACE)
            points -= 8;
        else if (pieces[i].classes & CLASS_BIT(CLASS_COMMON)
                 || (scanner->nouns && (i == 0 || !is_given(&pieces[i - 1]))))
            points -= COMMON_POINTS;
    }
    return points;
}

/* Whether an apposition that makes a person of what is before the comma at `at` follows: a title, an age. */
static int apposition_points(const Scanner *scanner, uint32_t at) {
    const Token *tokens = scanner->tokens;
    uint32_t limit = scanner->end - at > APPOSITION_REACH ? at + APPOSITION_REACH : scanner->end;
    uint32_t n_tokens;

    if (at >= scanner->end || (!token_is(&tokens[at], ',') && !token_is(&tokens[at], '(')))
        return 0;
    if (at + 2 < scanner->end && tokens[at + 1].kind == TOKEN_NUMBER && tokens[at + 1].code > 9
        && tokens[at + 1].code < 111 && tokens[at + 2].kind == TOKEN_PUNCTUATION
        && !is_hyphen(&tokens[at + 2]))
        return 30;
    if (token_is(&tokens[at], '('))
        return 0;
    for (uint32_t i = at + 1; i < limit && tokens[i].kind == TOKEN_WORD; i++) {
        if ((tokens[i].flags & WORD_BEFORE_NAME)
            && article_phrase(scanner->article, i, scanner->end, CLASS_TITLE, &n_tokens))
            return 22;
    }
    if (at + 1 < scanner->end && token_has(&tokens[at + 1], CLASS_PLACE))
        return -15;
    return 0;
}

/* Whether a verb of saying follows at `at`, itself or behind one word. */
static int speech_points(const Scanner *scanner, uint32_t at) {
    for (unsigned i = 0; i < 2 && at + i < scanner->end; i++) {
        const Token *token = &scanner->tokens[at + i];

        if (token->kind != TOKEN_WORD || token->letters != CASE_LOWER)
            break;
        if (token_sense(scanner->article, token, CLASS_SPEECH_VERB))
            return i == 0 ? 20 : 13;
    }
    return 0;
}

/* What the token before a candidate says. */
static int points_before(const Scanner *scanner, const Token *before, bool possessive) {
    if (before->kind == TOKEN_PUNCTUATION)
        return before->code == '&' || before->code == '@' || before->code == '#' ? -40 : 0;
    if (!(classes_of(before) & (CLASS_BIT(CLASS_DATE_WORD) | CLASS_BIT(CLASS_SPEECH_VERB))))
        return 0;
    switch (date_word(scanner, before)) {
        case DATE_WORD_ARTICLE: return 0;       /* add_candidate() sees to it */
        case DATE_WORD_IN: return possessive ? 0 : -PLACE_POINTS;
        default: break;
    }
    return before->letters == CASE_LOWER && token_sense(scanner->article, before, CLASS_SPEECH_VERB) ? 10 : 0;
}

/* Whether 'the' stands right before `first`. */
static bool follows_article(const Scanner *scanner, uint32_t first) {
    return first > scanner->begin && token_has(&scanner->tokens[first - 1], CLASS_DATE_WORD)
        && date_word(scanner, &scanner->tokens[first - 1]) == DATE_WORD_ARTICLE;
}

/* Whether the word at `at`, behind a name, is a noun that an article before the name belongs to. */
static bool is_plain_noun(const Scanner *scanner, uint32_t at) {
    const Token *token = &scanner->tokens[at];

    return at < scanner->end && token->letters == CASE_LOWER && !is_function_word(scanner->article, token)
        && speech_points(scanner, at) == 0;
}

/* What stands around tokens [first, next) says; `next` is behind the possessive. */
static int context_points(const Scanner *scanner, uint32_t first, uint32_t next, bool possessive) {
    const Token *tokens = scanner->tokens;
    int points = 0;

    if (first > scanner->begin)
        points += points_before(scanner, &tokens[first - 1], possessive);
    if (next < scanner->end) {
        if (token_is(&tokens[next], '&'))
            points -= 40;
        if (!possessive)
            points += speech_points(scanner, next) + apposition_points(scanner, next);
    }
    return points;
}

/* ----------------------------------------------------------------------------------------------------------
 * Runs
 */

/* A title just read, and where it ends. */
typedef struct TitleBefore
{
    uint32_t first;
    uint32_t end;
} TitleBefore;

/* Whether that title stands right before the token. */
static bool is_titled(const TitleBefore *title, uint32_t at) {
    return title->end > title->first && title->end == at;
}

/* What the rest of its run says of a candidate: points, which go to `within` and `context`, and CandidateMarks. */
typedef struct RestOfRun
{
    int context;
    int within;
    uint8_t marks;
} RestOfRun;

/* Whether the piece, after a name, tells father from son: 'Jr', 'III'. */
static bool is_generation(const Scanner *scanner, const Piece *piece, unsigned count) {
    return count > 1 && piece->end == piece->first + 1 && piece->classes & CLASS_BIT(CLASS_TITLE_SUFFIX)
        && is_generation_word(token_entry(&scanner->tokens[piece->first]));
}

/* Where a candidate ends: 'Jr.' keeps its stop. */
static uint32_t candidate_end(const Scanner *scanner, const Piece *last, unsigned count) {
    bool stopped = glued(scanner, last->end) && token_is(&scanner->tokens[last->end], '.')
        && scanner->tokens[last->end].length == 1;

    return last->end + (stopped && is_generation(scanner, last, count) && last->classes & CLASS_BIT(CLASS_ABBREVIATION_FINAL));
}

/* Whether a title is a person's role, in lower case: 'wife', 'singer', not 'President'. */
static bool is_role_of(const Scanner *scanner, const TitleBefore *title) {
    uint32_t n_tokens;
    const LexiconSense *sense = article_phrase(scanner->article, title->first, scanner->end, CLASS_TITLE, &n_tokens);

    return sense && sense->payload == TITLE_PERSON && scanner->tokens[title->first].letters == CASE_LOWER;
}

static Status add_candidate(const Scanner *scanner, const Piece *pieces, unsigned count,
                            const TitleBefore *title, RestOfRun rest) {
    const Piece *last;
    Candidate *candidate;
    bool known;

    /* A particle ends no name. */
    while (count > 0 && pieces[count - 1].kind == PIECE_PARTICLE)
        count--;
    if (count == 0 || (count == 1 && (pieces[0].kind == PIECE_INITIAL || is_compound_noun(scanner, &pieces[0]))))
        return STATUS_OK;
    last = &pieces[count - 1];
    candidate = array_push(scanner->article->arena, scanner->candidates, sizeof *candidate);
    if (!candidate)
        return STATUS_OUT_OF_MEMORY;
    *candidate = (Candidate) {.first = pieces[0].first, .end = candidate_end(scanner, last, count),
                              .head = last[is_generation(scanner, last, count) ? -1 : 0].first,
                              .n_words = (uint8_t) count, .marks = rest.marks};
    candidate->own = (int16_t) own_points(scanner, pieces, count, &known);
    if (follows_article(scanner, candidate->first)) {
        bool of_noun = !last->possessive && (rest.within < 0 || is_plain_noun(scanner, last->next));

        *(of_noun ? &rest.within : &rest.context) -= ARTICLE_POINTS;
    }
    candidate->context = (int16_t) (rest.context
        + context_points(scanner, candidate->first, last->next, last->possessive));
    candidate->within = (int16_t) rest.within;
    if (is_titled(title, candidate->first)) {
        candidate->title = title->first;
        candidate->title_end = title->end;
        candidate->marks |= CANDIDATE_TITLED;
        candidate->context += 35;
    } else if (count > 1 && candidate->first > 0 && is_titled(title, candidate->first - 1)
               && token_is(&scanner->tokens[title->end], ',')) {
        candidate->context += 10;
    } else if (count == 1 && is_given(&pieces[0]) && !(pieces[0].classes & CLASS_BIT(CLASS_PLACE))
               && candidate->first > scanner->begin + 1 && is_titled(title, candidate->first - 1)
               && token_is(&scanner->tokens[title->end], ',') && is_role_of(scanner, title)) {
        /* 'his wife, Marta, left' */
        candidate->context += 25;
    }
    candidate->marks |= (is_given(&pieces[0]) ? CANDIDATE_GIVEN : 0)
        | (pieces[0].kind == PIECE_PARTICLE && token_is_capital(&scanner->tokens[pieces[0].first]) ? CANDIDATE_PARTICLE : 0)
        | (last->possessive ? CANDIDATE_POSSESSIVE : 0)
        | (known ? CANDIDATE_KNOWN : 0)
        | (candidate->first == scanner->begin ? CANDIDATE_STARTS : 0)
        | (scanner->how == SENTENCE_PLAIN ? 0 : CANDIDATE_HEADLINE);
    return STATUS_OK;
}

/* Whether a piece that is something else by itself can be a surname: known as one, or a month of no date. */
static bool may_be_surname(const Scanner *scanner, const Piece *piece) {
    bool dated = piece->next < scanner->end && scanner->tokens[piece->next].kind == TOKEN_NUMBER;

    return piece->classes & CLASS_BIT(CLASS_SURNAME) || (piece->classes & CLASS_BIT(CLASS_MONTH) && !dated);
}

/* Whether a form of address ends right before the piece: 'Mrs', 'Sir', not an office. */
static bool is_addressed(const Scanner *scanner, const Piece *piece, const TitleBefore *title) {
    const LexiconSense *sense;
    uint32_t n_tokens;

    if (!is_titled(title, piece->first))
        return false;
    sense = article_phrase(scanner->article, title->first, scanner->end, CLASS_TITLE, &n_tokens);
    return sense && sense->payload == TITLE_HONORIFIC;
}

/*
 * Whether piece `at` is of the name that begins with piece `first`, behind `title` perhaps. After a given name a place
 * is ('Jack London', 'Carla La Greca'), and after that or a form of address a surname that is something else by itself
 * ('Peter Law', 'Mr Law'), unless all words are capitalised.
 */
static bool is_name_piece(const Scanner *scanner, const Piece *pieces, unsigned first, unsigned at, unsigned count,
                          const TitleBefore *title) {
    const Piece *piece = &pieces[at];
    unsigned particles = at > first + 1 && piece[-1].kind == PIECE_PARTICLE;
    const Piece *before = at > first ? piece - 1 - particles : NULL;
    bool one_word = piece->end == piece->first + 1;
    bool follows = before && before->kind == PIECE_NAME && before->classes & CLASS_BIT(CLASS_GIVEN_NAME)
        && one_word;

    if (piece->kind == PIECE_PLACE)
        return follows;
    /* 'President To Quillon': behind an office, a word of the language that is written like a name. */
    if (piece->kind == PIECE_OTHER_NAME && !before && one_word && !piece->ends_run && is_titled(title, piece->first)
        && scanner->how == SENTENCE_PLAIN && at + 1 < count && NAME_PIECES >> piece[1].kind & 1
        && is_function_word(scanner->article, &scanner->tokens[piece->first])
        && scanner->tokens[piece->first].letters == CASE_CAPITALISED)
        return true;
    if (piece->kind == PIECE_OTHER_NAME || piece->kind == PIECE_ORGANISATION)
        return scanner->how == SENTENCE_PLAIN && one_word
            && ((follows && may_be_surname(scanner, piece))
                || (!before && piece->classes & CLASS_BIT(CLASS_SURNAME) && is_addressed(scanner, piece, title)));
    return NAME_PIECES >> piece->kind & 1;
}

/*
 * Whether a lone piece that is something else by itself may stand for a person all the same, if the article names one
 * by it: 'Sun' after 'Sun Weijia'. 'He' that begins a sentence is a pronoun.
 */
static bool is_reserve(const Scanner *scanner, const Piece *piece) {
    const Token *token = &scanner->tokens[piece->first];

    if (scanner->how != SENTENCE_PLAIN || piece->end != piece->first + 1 || token->letters != CASE_CAPITALISED
        || (piece->kind != PIECE_OTHER_NAME && piece->kind != PIECE_ORGANISATION))
        return false;
    if (may_be_surname(scanner, piece))
        return true;
    return is_eastern_surname(token)
        && !(is_function_word(scanner->article, token) && begins_speech(scanner->article, piece->first));
}

/* Whether a full name begins with piece `at`: a given name and what may be a surname. */
static bool begins_full_name(const Piece *pieces, unsigned at, unsigned count) {
    return at + 1 < count && pieces[at].classes & CLASS_BIT(CLASS_GIVEN_NAME) && !pieces[at].ends_run
        && NAME_PIECES >> pieces[at + 1].kind & 1;
}

/*
 * Whether the name that piece `at` would be in ends before the next, because it is something else: an ordinary word,
 * any that may be a noun, or the first of a sentence, before a full name ('Youth Connect Margaret Quillon',
 * 'Statsminister Ulf Quillon'; a given name alone may be a surname: 'Rebel Wilson'); a place ('incontra a Roma Marta
 * Quillon'); a noun of several parts before what is a name ('Lampen-Erbe Schneider').
 */
static bool ends_before_next(const Scanner *scanner, const Piece *pieces, unsigned at, unsigned count) {
    const Piece *piece = &pieces[at];
    bool starts = piece->first == scanner->begin;

    if (piece->classes & CLASS_BIT(CLASS_PLACE))
        return !starts && scanner->tokens[piece->first - 1].letters == CASE_LOWER
            && begins_full_name(pieces, at + 1, count);
    if (piece->kind != PIECE_UNKNOWN
        || !(scanner->nouns || starts || piece->classes & CLASS_BIT(CLASS_COMMON)))
        return false;
    if (scanner->nouns && piece->end > piece->first + 1 && at + 1 < count && piece[1].kind == PIECE_NAME)
        return true;
    return begins_full_name(pieces, at + 1, count);
}

/* Cut a run of pieces into candidates at what is no name; `title` stands before the run. */
static Status cut_run(const Scanner *scanner, const Piece *pieces, unsigned count, const TitleBefore *title,
                      int context_after) {
    unsigned first = 0;
    int context_before = 0;
    TitleBefore role;

    while (first < count) {
        RestOfRun rest = {.context = context_before};
        unsigned end = first;
        Status status;

        while (end < count && is_name_piece(scanner, pieces, first, end, count, title)) {
            end++;
            /* 'zeigte Emre Quillon Gelb-Rot'. */
            if (end < count && is_compound_noun(scanner, &pieces[end]) && end - first > 1
                && pieces[end - 1].classes & CLASS_BIT(CLASS_SURNAME) && !is_given(&pieces[end - 1]))
                break;
            if (pieces[end - 1].ends_run || ends_before_next(scanner, pieces, end - 1, count))
                break;
        }
        if (end == first && count == 1 && is_reserve(scanner, &pieces[0])) {
            rest.marks = CANDIDATE_RESERVE;
            end++;
        } else if (end == first) {
            context_before = pieces[first].kind == PIECE_ORGANISATION ? -20 : 0;
            if (pieces[first].role) {
                role = (TitleBefore) {pieces[first].first, pieces[first].end};
                title = &role;
            }
            first++;
            continue;
        }
        if (end == count)
            rest.context += context_after;
        else if (!pieces[end - 1].ends_run && pieces[end].kind == PIECE_ORGANISATION)
            rest.within -= ORGANISATION_POINTS;
        else if (!pieces[end - 1].ends_run)
            rest.context -= pieces[end].kind == PIECE_PLACE ? 15 : pieces[end].kind == PIECE_OTHER_NAME ? 12 : 0;
        /* 'Playas del Quillon': what a particle joins to something else is no name by itself. */
        if (first > 0 && pieces[first].kind == PIECE_PARTICLE && !pieces[first - 1].ends_run
            && scanner->tokens[pieces[first].first].letters == CASE_LOWER)
            rest.context -= PLACE_POINTS + ARTICLE_POINTS;
        status = add_candidate(scanner, pieces + first, end - first, title, rest);
        if (status != STATUS_OK)
            return status;
        context_before = 0;
        first = end;
    }
    return STATUS_OK;
}

/* The end of the particle phrase at `at`, if a capitalised word follows it; else `at`. */
static uint32_t particle_phrase_end(const Scanner *scanner, uint32_t at) {
    const LexiconEntry *entry = &lexicon_entries[token_entry(&scanner->tokens[at])];
    uint32_t n_tokens;

    if (!((entry->classes | entry->phrase_classes) >> CLASS_NAME_PARTICLE & 1)
        || !article_phrase(scanner->article, at, scanner->end, CLASS_NAME_PARTICLE, &n_tokens))
        return at;
    if (at + n_tokens >= scanner->end || !token_is_capital(&scanner->tokens[at + n_tokens]))
        return at;
    /* 'Marta Quillon van de VVD'. */
    if (scanner->how != SENTENCE_SHOUTED && scanner->tokens[at + n_tokens].letters == CASE_UPPER
        && scanner->tokens[at + n_tokens].length > 1 && scanner->tokens[at].letters == CASE_LOWER)
        return at;
    return at + n_tokens;
}

/*
 * Whether a particle that is a word of the article's language too, tokens [at, end), stands in a name after these
 * pieces: 'Tarcísio de Quillon', but not 'María de Sevilla', 'Ana en Quillon'.
 */
static bool is_inside_name(const Scanner *scanner, uint32_t at, uint32_t end, const Piece *pieces, unsigned count) {
    const uint64_t others = CLASS_BIT(CLASS_PLACE) | CLASS_BIT(CLASS_ORGANISATION) | CLASS_BIT(CLASS_COMMON)
        | CLASS_BIT(CLASS_TITLE) | CLASS_BIT(CLASS_NOT_NAME) | CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_WEEKDAY);
    const Token *next = &scanner->tokens[end];
    int32_t word = date_word(scanner, &scanner->tokens[at]);
    bool given = false;

    for (unsigned i = 0; i < count; i++)
        given |= is_given(&pieces[i]);
    if (!given || pieces[count - 1].ends_run)
        return false;
    if (end > at + 1 || token_has(next, CLASS_SURNAME))
        return true;
    return is_given(&pieces[count - 1]) && (word == 0 || word == DATE_WORD_OF) && !(classes_of(next) & others);
}

/*
 * The lower-case particle phrase at `at`, before a capitalised word; its end, or `at`. The pieces stand right before it
 * in its run: what is another word too ('ten', in Spanish 'de') is a particle only behind a given name.
 */
static uint32_t particle_end(const Scanner *scanner, uint32_t at, const Piece *pieces, unsigned count) {
    const Token *token = &scanner->tokens[at];
    uint32_t end;
    bool other;

    if (!(token->flags & WORD_BEFORE_NAME) || token->letters != CASE_LOWER || token->length == 1)
        return at;
    other = is_function_word(scanner->article, token)
        || (token_has(token, CLASS_CARDINAL) && token_sense(scanner->article, token, CLASS_CARDINAL));
    if (other && count == 0)
        return at;
    end = particle_phrase_end(scanner, at);
    return end > at && other && !is_inside_name(scanner, at, end, pieces, count) ? at : end;
}

/* Where a nickname in quotes between given name and surname ends ('“Sparky”'); `at` if none begins there. */
static uint32_t nickname_end(const Scanner *scanner, uint32_t at) {
    uint32_t limit = scanner->end - at > NICKNAME_REACH ? at + NICKNAME_REACH : scanner->end;
    uint32_t closer;

    if (at >= scanner->end || scanner->tokens[at].kind != TOKEN_PUNCTUATION || glued(scanner, at))
        return at;
    switch (scanner->tokens[at].code) {
        case '"': closer = '"'; break;
        case 0x201C: closer = 0x201D; break;
        case 0x2018: closer = 0x2019; break;
        default: return at;
    }
    for (uint32_t i = at + 1; i < limit; i++) {
        if (token_is(&scanner->tokens[i], closer))
            return i > at + 1 && i + 1 < scanner->end && token_is_capital(&scanner->tokens[i + 1]) ? i + 1 : at;
        if (!token_is_capital(&scanner->tokens[i]))
            break;
    }
    return at;
}

/*
 * 'Le' in 'Marine Le Quillon', 'Van der': a function word of the article's language, written like a name before a capital.
 * Makes the piece a particle.
 */
static void settle_capital_particle(const Scanner *scanner, Piece *piece) {
    uint32_t end;

    if (piece->kind != PIECE_OTHER_NAME || piece->end != piece->first + 1 || piece->ends_run
        || !((lexicon_entries[token_entry(&scanner->tokens[piece->first])].phrase_classes | piece->classes)
             & CLASS_BIT(CLASS_NAME_PARTICLE)))
        return;
    end = particle_phrase_end(scanner, piece->first);
    if (end == piece->first || is_function_word(scanner->article, &scanner->tokens[end]))
        return;
    piece->kind = PIECE_PARTICLE;
    piece->end = piece->next = end;
}

/* Read the run of pieces that begins at `at`, and cut it. Leaves *at behind it. */
static Status read_run(const Scanner *scanner, uint32_t *at, const TitleBefore *title) {
    Piece pieces[CANDIDATE_MAX_WORDS];
    unsigned count = 0;
    int points_after = 0;
    uint32_t next = *at, nickname;

    while (count < CANDIDATE_MAX_WORDS && next < scanner->end) {
        uint32_t particle;

        if (token_is_capital(&scanner->tokens[next])) {
            if (count > 0 && title_end(scanner, next, &pieces[count - 1]) > next) {
                /* 'Hezbollah leader', 'Treasury Secretary': what stands before a title. */
                points_after = -25;
                break;
            }
            piece_read(scanner, next, &pieces[count]);
            settle_capital_particle(scanner, &pieces[count]);
        } else if ((particle = particle_end(scanner, next, pieces, count)) > next && count + 1 < CANDIDATE_MAX_WORDS) {
            pieces[count] = (Piece) {.first = next, .end = particle, .next = particle,
                                     .kind = PIECE_PARTICLE};
        } else {
            if (count > 0 && title_end(scanner, next, NULL) > next)
                points_after = -5;
            break;
        }
        next = pieces[count].next;
        count++;
        nickname = nickname_end(scanner, next);
        if (nickname > next && count < CANDIDATE_MAX_WORDS && pieces[count - 1].end == next) {
            pieces[count - 1].ends_run = false;
            pieces[count++] = (Piece) {.first = next, .end = nickname, .next = nickname,
                                       .kind = PIECE_PARTICLE};
            next = nickname;
        } else if (pieces[count - 1].ends_run) {
            break;
        }
    }
    *at = next;
    return cut_run(scanner, pieces, count, title, points_after);
}

/* ----------------------------------------------------------------------------------------------------------
 * The sentence
 */

/*
 * The end of a capitalised phrase that is a place's or an organisation's name: no title in it counts ('Sri
 * Lanka').
 */
static uint32_t other_name_end(const Scanner *scanner, uint32_t at) {
    static const Class classes[] = {CLASS_PLACE, CLASS_ORGANISATION, CLASS_NOT_NAME};
    const Token *token = &scanner->tokens[at];

    if (!token_is_capital(token) || !token_has(token, CLASS_TITLE)
        || !may_begin_phrase(scanner, at, OTHER_PHRASES))
        return at;
    for (unsigned i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        uint32_t n_tokens = phrase_length(scanner, at, classes[i]);

        if (n_tokens > 1)
            return at + n_tokens;
    }
    return at;
}

/* A word without capitals or small letters; leaves *at behind it or behind its name. */
static Status read_uncased(const Scanner *scanner, uint32_t *at, const TitleBefore *title) {
    bool titled = is_titled(title, *at);
    Candidate candidate, *place;

    if (!uncased_candidate(scanner->article, *at, scanner->end, titled, &candidate)) {
        (*at)++;
        return STATUS_OK;
    }
    *at = candidate.end;
    place = array_push(scanner->article->arena, scanner->candidates, sizeof *place);
    if (!place)
        return STATUS_OUT_OF_MEMORY;
    *place = candidate;
    if (titled) {
        place->title = title->first;
        place->title_end = title->end;
        place->marks |= CANDIDATE_TITLED;
    }
    return STATUS_OK;
}

/* What begins at `at`, one of the starts; leaves *at behind it. */
static Status read_start(const Scanner *scanner, uint32_t *at, TitleBefore *title) {
    const Token *token = &scanner->tokens[*at];

    if (token->flags & WORD_BEFORE_NAME) {
        uint32_t end = other_name_end(scanner, *at);

        if (end > *at) {
            *at = end;
            return STATUS_OK;
        }
        end = title_end(scanner, *at, NULL);
        if (end > *at) {
            *title = is_titled(title, *at) ? (TitleBefore) {title->first, end}
                : (TitleBefore) {*at, end};
            *at = end;
            return STATUS_OK;
        }
    }
    if (token->letters == CASE_NONE)
        return read_uncased(scanner, at, title);
    if (token_is_capital(token) || particle_end(scanner, *at, NULL, 0) > *at)
        return read_run(scanner, at, title);
    *at += 1;
    return STATUS_OK;
}

/* The candidates of one sentence; the sweep goes on to `limit`. */
static Status read_sentence(Scanner *scanner, const Sentence *sentence, SentenceCase how, uint32_t limit) {
    TitleBefore title = {0, 0};
    uint32_t at = sentence->first_token;

    scanner->begin = sentence->first_token;
    scanner->end = sentence->first_token + sentence->n_tokens;
    scanner->how = how;
    while (at < scanner->end) {
        uint32_t left = scanner->end - at;
        uint32_t stop = at + (left < STEPS_BETWEEN_INTERRUPTS ? left : STEPS_BETWEEN_INTERRUPTS);
        Status status;

        if (++scanner->steps % STARTS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(scanner->article->arena))
            return STATUS_CANCELLED;
        at = sweep_next(&scanner->sweep, at, stop, limit);
        status = at < stop ? read_start(scanner, &at, &title) : STATUS_OK;
        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}

static void begin(Scanner *scanner, const Article *article, bool nouns, const Evidence *evidence, Array *candidates) {
    scanner->article = article;
    scanner->any = *article;
    scanner->any.language = LANGUAGE_ANY;
    scanner->tokens = article->tokens;
    scanner->evidence = evidence;
    scanner->candidates = candidates;
    scanner->nouns = nouns;
    scanner->steps = 0;
    sweep_begin(&scanner->sweep, article);
}

/*
 * Whether nearly all words of a sentence are capitals because it credits persons: 'Reporting by Marta Quillon',
 * 'Photo: Marta Quillon', 'Marta Quillon/Reuters'. Their names tell themselves then, as in plain sentences.
 */
static bool is_credit(const Article *article, const Sentence *sentence) {
    uint32_t end = sentence->first_token + sentence->n_tokens;
    bool slashed = false, agency = false;

    for (uint32_t i = sentence->first_token; i < end; i++) {
        const Token *token = &article->tokens[i];
        const LexiconSense *sense;
        uint32_t n_tokens = 0;

        slashed |= token_is(token, '/') && !(token->flags & TOKEN_SPACE_BEFORE);
        agency |= (token->flags & WORD_CUE) && article_phrase(article, i, end, CLASS_AGENCY, &n_tokens);
        if (!(token->flags & WORD_MARKER))
            continue;
        sense = article_phrase(article, i, end, CLASS_MARKER, &n_tokens);
        if (!sense || i + n_tokens >= end)
            continue;
        if (n_tokens > 1 ? sense->payload == MARKER_BYLINE || sense->payload == MARKER_REPORTED_BY
            : sense->payload == MARKER_PHOTO && token_is(&article->tokens[i + 1], ':'))
            return true;
    }
    return slashed && agency;
}

Status candidates_read_plain(const Article *article, bool nouns, Array *candidates, Array *headlines) {
    Scanner scanner;

    begin(&scanner, article, nouns, NULL, candidates);
    for (uint32_t i = 0; i < article->n_sentences; i++) {
        const Sentence *sentence = &article->sentences[i];
        SentenceCase how = sentence_case(article, sentence);
        Headline *headline;

        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        if (how == SENTENCE_TITLED && is_credit(article, sentence))
            how = SENTENCE_PLAIN;
        if (how == SENTENCE_PLAIN) {
            Status status = read_sentence(&scanner, sentence, how, article->n_tokens);

            if (status != STATUS_OK)
                return status;
            continue;
        }
        headline = array_push(article->arena, headlines, sizeof *headline);
        if (!headline)
            return STATUS_OUT_OF_MEMORY;
        *headline = (Headline) {i, how};
    }
    return STATUS_OK;
}

Status candidates_read_headlines(const Article *article, bool nouns, const Array *headlines,
                                 const Evidence *evidence, Array *candidates) {
    const Headline *headline = headlines->elements;
    Scanner scanner;

    begin(&scanner, article, nouns, evidence, candidates);
    for (uint32_t i = 0; i < headlines->count; i++) {
        const Sentence *sentence = &article->sentences[headline[i].sentence];
        uint32_t end = sentence->first_token + sentence->n_tokens;
        Status status = read_sentence(&scanner, sentence, headline[i].how, end);

        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}
