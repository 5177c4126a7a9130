/*
 * person_pieces.c - cuts a sentence into what names consist of: words, titles, initials.
 *
 * What a capitalised word is, is told by the lexicon, by how it is written and by its neighbours: 'Un' behind 'Kim
 * Do' is a name, 'UN' an organisation.
 */
#include "person_pieces.h"

#include "person_case.h"
#include "person_name.h"

#define OTHER_CLASSES (CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_WEEKDAY) | CLASS_BIT(CLASS_NOT_NAME) \
                       | CLASS_BIT(CLASS_AGENCY))

/* Bytes of the longest syllable of an eastern name. */
#define MAX_SYLLABLE 6

static bool is_apostrophe(const Token *token) {
    return token_is(token, '\'') || token_is(token, 0x2019) || token_is(token, 0x2018)
        || token_is(token, '`');
}

static bool glued_word(const Scanner *scanner, uint32_t at) {
    return glued(scanner, at) && scanner->tokens[at].kind == TOKEN_WORD;
}

static bool is_one_capital(const Token *token) {
    return token->letters == CASE_CAPITALISED
        && (token->length == 1 || (token->length == 2 && token->script != SCRIPT_LATIN));
}

bool may_begin_phrase(const Scanner *scanner, uint32_t at, uint64_t classes) {
    uint32_t entry = scanner->tokens[at].code;

    return lexicon_entries[entry].phrase_classes & classes && at + 1 < scanner->end
        && lexicon_pair(entry, token_symbol(&scanner->tokens[at + 1]));
}

uint32_t phrase_length(const Scanner *scanner, uint32_t at, Class class) {
    uint32_t n_tokens;

    return article_phrase(&scanner->any, at, scanner->end, class, &n_tokens) ? n_tokens : 0;
}

/* Whether tokens `at` and `at` + 1 are an apostrophe and a possessive s, or an apostrophe after s alone. */
static uint32_t possessive_end(const Scanner *scanner, uint32_t at) {
    char last;

    if (!glued(scanner, at) || !is_apostrophe(&scanner->tokens[at]))
        return at;
    if (glued_word(scanner, at + 1)) {
        const Token *letter = &scanner->tokens[at + 1];
        char c = scanner->article->text[letter->start];

        /* Turkish 'Erdoğan'ın'. */
        if (letter->letters == CASE_LOWER && token_sense(scanner->article, letter, CLASS_NAME_ENDING))
            return at + 2;
        return letter->length == 1 && (c == 's' || c == 'S') ? at + 2 : at;
    }
    last = scanner->article->text[scanner->tokens[at].start - 1];
    return last == 's' || last == 'S' || last == 'x' || last == 'z' ? at + 1 : at;
}

/* Initials from `at` on: 'J.', 'J.K.', 'J. K.'; returns where they end, `at` if there are none. */
static uint32_t initials_end(const Scanner *scanner, uint32_t at) {
    uint32_t end = at;

    while (end < scanner->end && is_one_capital(&scanner->tokens[end]) && glued(scanner, end + 1)
           && token_is(&scanner->tokens[end + 1], '.') && scanner->tokens[end + 1].length == 1)
        end += 2;
    return end;
}

/*
 * Whether a lower-case word behind a hyphen can end an eastern given name: a syllable, or a short unknown
 * word.
 */
static bool may_be_syllable(const Token *token) {
    if (token_has(token, CLASS_NAME_SYLLABLE))
        return true;
    return token->length <= MAX_SYLLABLE && (classes_of(token) == 0 || classes_of(token) & NAME_CLASSES);
}

/*
 * Parts joined to the word that ends before `end` by hyphens and apostrophes. *compound: it is no name then;
 * *syllables: they are those of an eastern name.
 */
static uint32_t joined_end(const Scanner *scanner, uint32_t end, bool *compound, bool *syllables) {
    while (glued(scanner, end) && glued_word(scanner, end + 1)) {
        const Token *joint = &scanner->tokens[end], *next = joint + 1;
        bool capital = token_is_capital(next);

        if (is_hyphen(joint)) {
            bool first = token_has(joint - 1, CLASS_NAME_SYLLABLE), second = token_has(next, CLASS_NAME_SYLLABLE);

            /* 'Ji-hoon' and 'Ki-Sun' are names, 'Harvard-educated' is none. */
            if (!capital && !may_be_syllable(next))
                *compound = true;
            else if ((first && second) || (!capital && !second))
                *syllables = true;
        } else if (is_apostrophe(joint)) {
            if (possessive_end(scanner, end) > end)
                break;
            /* O'Neill, D'Souza, Ch'o'l; not Don't. */
            if (!capital && (next->length <= 2 || is_function_word(scanner->article, next)))
                *compound = true;
        } else {
            break;
        }
        end += 2;
    }
    return end;
}

/* 'YS' in 'YS Varma': two capitals that nothing else is known of, before a name. */
static bool are_initials(const Scanner *scanner, const Token *token, uint64_t classes) {
    const Token *next = token + 1;

    bool titled = token > scanner->tokens + scanner->begin && token_has(token - 1, CLASS_TITLE);

    return token->length == 2 && (classes & ~CLASS_BIT(CLASS_ABBREVIATION)) == 0
        && next < scanner->tokens + scanner->end && next->flags & TOKEN_SPACE_BEFORE
        && next->letters == CASE_CAPITALISED
        && (classes_of(next) & (CLASS_BIT(CLASS_GIVEN_NAME) | CLASS_BIT(CLASS_SURNAME))
            || (titled && (classes_of(next) & ~CLASS_BIT(CLASS_NICKNAME)) == 0));
}

/* Whether the word is a syllable of an eastern given name, written as a word: 'Un' is one, the acronym 'UN' is none. */
static bool is_syllable_word(const Scanner *scanner, const Token *token) {
    return token->flags & TOKEN_SPACE_BEFORE && token_has(token, CLASS_NAME_SYLLABLE)
        && (token->letters == CASE_CAPITALISED
            || (token->letters == CASE_UPPER && scanner->how == SENTENCE_SHOUTED));
}

/*
 * Whether a known eastern surname stands at `at` before two syllables: 'Kim Do Un', 'Moon Se-in', 'So Min-ah';
 * not 'Long Do You'.
 */
static bool begins_eastern_name(const Scanner *scanner, uint32_t at) {
    const Token *token = &scanner->tokens[at];

    if (scanner->end - at < 3 || !is_eastern_surname(token) || !token_is_capital(token + 1))
        return false;
    if (is_hyphen(token + 2))
        return glued_word(scanner, at + 3) && may_be_syllable(token + 3);
    return is_syllable_word(scanner, token + 1) && is_syllable_word(scanner, token + 2)
        && !(is_function_word(scanner->article, token + 1) && is_function_word(scanner->article, token + 2));
}

/* Whether the word is one of an eastern name's, whatever it may mean by itself. */
static bool is_in_eastern_name(const Scanner *scanner, const Token *token, uint64_t classes) {
    uint32_t at = (uint32_t) (token - scanner->tokens);

    if (!(classes & (CLASS_BIT(CLASS_NAME_VARIANT) | CLASS_BIT(CLASS_NAME_SYLLABLE))))
        return false;
    return begins_eastern_name(scanner, at)
        || (at > scanner->begin && begins_eastern_name(scanner, at - 1))
        || (at > scanner->begin + 1 && begins_eastern_name(scanner, at - 2));
}

/*
 * Whether a known eastern surname stands at `token` before a given name of two syllables in one word: 'Sun Weijia'. One
 * syllable would be a word too often: 'So Long'.
 */
static bool begins_joined_name(const Scanner *scanner, const Token *token) {
    uint32_t at = (uint32_t) (token - scanner->tokens);
    const Token *given = token + 1;
    PersonName name;

    return is_eastern_surname(token) && token->letters == CASE_CAPITALISED && scanner->end - at >= 2
        && given->letters == CASE_CAPITALISED && given->flags & TOKEN_SPACE_BEFORE
        && !token_has(given, CLASS_NAME_SYLLABLE) && person_name_read(scanner->article, at, at + 2, &name)
        && (name.style == NAME_CHINESE || (name.style == NAME_KOREAN && !is_function_word(scanner->article, token)));
}

/* 'MOUs', 'NGOs'; 'AfD', 'PiS'. */
static bool is_mixed_acronym(const char *text, size_t length) {
    if (length > 2 && text[length - 1] >= 'A' && text[length - 1] <= 'Z')
        return true;
    return text[length - 1] == 's' && text[1] >= 'A' && text[1] <= 'Z' && text[length - 2] >= 'A'
        && text[length - 2] <= 'Z';
}

/* The kind of a capitalised word of which no name is known, from how it is written. */
static PieceKind kind_by_letters(const Scanner *scanner, const Token *token, uint64_t classes) {
    if (token->letters == CASE_UPPER && scanner->how != SENTENCE_SHOUTED)
        return are_initials(scanner, token, classes) ? PIECE_INITIAL : PIECE_OTHER_NAME;
    if (token->letters == CASE_MIXED
        && is_mixed_acronym(scanner->article->text + token->start, token->length))
        return PIECE_OTHER_NAME;
    if (scanner->how != SENTENCE_PLAIN) {
        const WordEvidence *word = evidence_of(scanner->evidence, scanner->article, token);

        return word->surname || word->given ? PIECE_NAME : PIECE_OTHER_NAME;
    }
    return classes & CLASS_BIT(CLASS_PLACE) ? PIECE_PLACE : PIECE_UNKNOWN;
}

/* The classes of months and weekdays if the word is one in other languages only: 'Maio' in Italian. */
static uint64_t foreign_calendar(const Article *article, const Token *token, uint64_t classes) {
    const uint64_t calendar = CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_WEEKDAY);

    if (!(classes & calendar) || token_sense(article, token, CLASS_MONTH)
        || token_sense(article, token, CLASS_WEEKDAY))
        return 0;
    return calendar;
}

/* 'D' in 'D B Quillon', 'B' in 'Marta B Quillon': a letter before a name and inside a sentence, where 'A' is no article. */
static bool is_bare_initial(const Scanner *scanner, const Token *token) {
    const Token *next = token + 1;

    return next < scanner->tokens + scanner->end && next->flags & TOKEN_SPACE_BEFORE
        && token_is_capital(next) && (next->letters == CASE_CAPITALISED || is_one_capital(next))
        && !begins_speech(scanner->article, (uint32_t) (token - scanner->tokens)) && scanner->how == SENTENCE_PLAIN;
}

/*
 * The kind of a capitalised word by itself. Which classes it has, nobody can predict: kinds are chosen among
 * without branches, the strongest last.
 */
static PieceKind kind_of(const Scanner *scanner, const Token *token, uint64_t classes, bool sentence_start) {
    bool given = classes >> CLASS_GIVEN_NAME & 1;
    bool initial = is_one_capital(token) && is_bare_initial(scanner, token);
    bool function = is_function_word(scanner->article, token) & !(given & !sentence_start) & !initial;
    bool surname = (classes >> CLASS_SURNAME & 1) & (token->letters == CASE_CAPITALISED);
    /* 'Pap' is a surname, 'PAP' an agency. */
    uint64_t other_classes = OTHER_CLASSES & ~((uint64_t) surname << CLASS_AGENCY)
        & ~foreign_calendar(scanner->article, token, classes);
    bool other = ((classes & other_classes) != 0) & !given;
    bool organisation = (classes >> CLASS_ORGANISATION & 1) & !given;
    bool named = (classes & NAME_CLASSES) != 0;
    PieceKind kind = classes >> CLASS_PLACE & 1 ? PIECE_PLACE : PIECE_UNKNOWN;

    if (is_in_eastern_name(scanner, token, classes))
        return PIECE_NAME;
    kind = named ? PIECE_NAME : kind;
    kind = organisation ? PIECE_ORGANISATION : kind;
    kind = (other | function) ? PIECE_OTHER_NAME : kind;
    if (kind == PIECE_OTHER_NAME && begins_joined_name(scanner, token))
        return PIECE_NAME;
    if ((token->letters > CASE_CAPITALISED || scanner->how != SENTENCE_PLAIN)
        && (kind == PIECE_PLACE || kind == PIECE_UNKNOWN))
        return kind_by_letters(scanner, token, classes);
    return kind;
}

/*
 * Whether tokens [first, end) are a compound with a title at its end, which is no surname: 'BVB-Trainer', 'VVD-leider'. A
 * role is one where all nouns are capitalised, or before a given name: not in 'All-Star Game'.
 */
static bool is_role(const Scanner *scanner, uint32_t first, uint32_t end) {
    const Token *last = &scanner->tokens[end - 1];
    const LexiconSense *sense;

    if (end < first + 3 || !is_hyphen(last - 1) || token_has(last, CLASS_SURNAME))
        return false;
    sense = token_sense(scanner->article, last, CLASS_TITLE);
    return sense && (scanner->nouns || sense->payload == TITLE_POSITION
                     || (end < scanner->end && token_has(last + 1, CLASS_GIVEN_NAME)));
}

/* 'Andrzejem': a form of a given name that the lexicon has in the nominative only. */
static bool is_declined_given(const Scanner *scanner, const Token *token) {
    Nominative nominatives[CASE_MAX_NOMINATIVES];
    unsigned count = read_nominatives(scanner->article->text + token->start, token->length, scanner->article->language,
                                      nominatives);

    for (unsigned i = 0; i < count; i++) {
        if (is_given_name(&nominatives[i]))
            return true;
    }
    return false;
}

/* Whether what stands before the word at `at` may belong to a date with it: 'in May', '5 June', 'last April'. */
static bool is_dated(const Scanner *scanner, uint32_t at) {
    const Token *before = &scanner->tokens[at - 1];

    return at > scanner->begin
        && (before->kind == TOKEN_NUMBER || token_has(before, CLASS_DATE_WORD)
            || (before->letters == CASE_LOWER && is_function_word(scanner->article, before)));
}

/*
 * Whether a capitalised word that is something else by itself is a given name, by what follows: 'Bill Quillon', 'met
 * Will Quillon', but not 'Will Quillon go?'; 'June Brown', but not 'in June Brown left'.
 */
static bool is_given_before(const Scanner *scanner, uint32_t at, const Piece *piece) {
    const uint64_t others = CLASS_BIT(CLASS_PLACE) | CLASS_BIT(CLASS_ORGANISATION) | CLASS_BIT(CLASS_COMMON)
        | CLASS_BIT(CLASS_TITLE) | OTHER_CLASSES;
    const Token *token = &scanner->tokens[at], *next = token + 1;
    uint64_t classes = classes_of(next);

    if (piece->kind != PIECE_OTHER_NAME || scanner->how != SENTENCE_PLAIN || token->letters != CASE_CAPITALISED
        || next->letters != CASE_CAPITALISED || (at > scanner->begin && token_is_capital(token - 1)
                                                 && !token_has(token - 1, CLASS_TITLE)))
        return false;
    if (piece->classes & CLASS_BIT(CLASS_MONTH))
        return classes & CLASS_BIT(CLASS_SURNAME) && !(classes & CLASS_BIT(CLASS_COMMON)) && !is_dated(scanner, at);
    if (is_function_word(scanner->article, token) && begins_speech(scanner->article, at))
        return false;
    return piece->classes & CLASS_BIT(CLASS_NICKNAME) && (classes & CLASS_BIT(CLASS_SURNAME) || !(classes & others));
}

void piece_read(const Scanner *scanner, uint32_t at, Piece *piece) {
    const Token *token = &scanner->tokens[at];
    bool compound = false, syllables = false;
    uint32_t n_tokens = 0, initials;

    *piece = (Piece) {.first = at, .end = at + 1, .next = at + 1, .classes = classes_of(token)};
    if (may_begin_phrase(scanner, at, OTHER_PHRASES)) {
        n_tokens = phrase_length(scanner, at, CLASS_PLACE);
        piece->kind = n_tokens > 1 ? PIECE_PLACE : PIECE_OTHER_NAME;
        if (n_tokens <= 1)
            n_tokens = phrase_length(scanner, at, CLASS_ORGANISATION);
        if (n_tokens == 0)
            n_tokens = phrase_length(scanner, at, CLASS_NOT_NAME);
    }
    if (n_tokens > 1) {
        piece->end = at + n_tokens;
    } else if (at + 1 < scanner->end && (token[1].flags & TOKEN_SPACE_BEFORE) && token[1].kind == TOKEN_WORD) {
        /* Nothing is written on to most words. */
        piece->kind = kind_of(scanner, token, piece->classes, at == scanner->begin);
        if (is_given_before(scanner, at, piece)
            || (piece->kind == PIECE_UNKNOWN && token[1].letters == CASE_CAPITALISED
                && language_declines(scanner->article->language) && is_declined_given(scanner, token))) {
            piece->kind = PIECE_NAME;
            piece->classes |= CLASS_BIT(CLASS_GIVEN_NAME);
        }
        return;
    } else if ((initials = initials_end(scanner, at)) > at) {
        piece->end = initials;
        piece->kind = PIECE_INITIAL;
    } else {
        piece->end = joined_end(scanner, at + 1, &compound, &syllables);
        if (piece->end > at + 1)
            piece->classes |= classes_of(&scanner->tokens[piece->end - 1]);
        piece->role = is_role(scanner, at, piece->end);
        piece->kind = compound || piece->role ? PIECE_OTHER_NAME
            : syllables ? PIECE_NAME
            : kind_of(scanner, token, piece->classes, at == scanner->begin);
    }
    piece->next = possessive_end(scanner, piece->end);
    piece->possessive = piece->next > piece->end;
    /* An abbreviated name or suffix keeps its stop ('Jr.'), but that is for the run to say. */
    piece->ends_run = piece->possessive
        || (piece->next < scanner->end && scanner->tokens[piece->next].kind != TOKEN_WORD);
}

/* ----------------------------------------------------------------------------------------------------------
 * Titles
 */

/* Whether a title of one word is here part of a name: 'Stephen King', 'Marcus Major'. */
static bool title_is_name(const Token *token, const Piece *before) {
    if (!token_is_capital(token) || !before || before->ends_run)
        return false;
    if (before->kind == PIECE_UNKNOWN)
        return classes_of(token) & CLASS_BIT(CLASS_SURNAME) && !(before->classes & CLASS_BIT(CLASS_COMMON));
    return (before->kind == PIECE_NAME || before->kind == PIECE_INITIAL)
        && (classes_of(token) & NAME_CLASSES || before->classes & CLASS_BIT(CLASS_GIVEN_NAME));
}

uint32_t title_end(const Scanner *scanner, uint32_t at, const Piece *before) {
    const LexiconEntry *entry = &lexicon_entries[token_entry(&scanner->tokens[at])];
    const Token *token = &scanner->tokens[at];
    const LexiconSense *sense;
    bool followed = at + 1 < scanner->end;
    uint32_t n_tokens, end;

    if (!(token->flags & WORD_BEFORE_NAME)
        || (!(entry->classes >> CLASS_TITLE & 1) && !may_begin_phrase(scanner, at, CLASS_BIT(CLASS_TITLE))))
        return at;
    sense = article_phrase(scanner->article, at, scanner->end, CLASS_TITLE, &n_tokens);
    if (!sense)
        return at;
    if (n_tokens == 1 && title_is_name(token, before))
        return at;
    /* 'Khan said': a title that is a surname too stands before a name, or for itself. */
    if (n_tokens == 1 && token_is_capital(token) && entry->classes & CLASS_BIT(CLASS_SURNAME)
        && !(followed && (token_is_capital(token + 1) || token_is(token + 1, '.'))))
        return at;
    if (n_tokens == 1 && sense->payload == TITLE_PERSON && token_is_capital(token)
        && role_is_name(entry->classes, followed, followed ? classes_of(token + 1) : 0))
        return at;
    end = at + n_tokens;
    if (glued(scanner, end) && token_is(&scanner->tokens[end], '.') && end + 1 < scanner->end
        && (scanner->tokens[end].length == 1))
        end++;
    return end;
}
