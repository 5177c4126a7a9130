/*
 * person_mentions.c - which candidates are persons: two readings of the article.
 *
 * First the sentences in which capitals tell names: what a candidate's own words and its surroundings say
 * goes into the evidence of its words; full names found for certain mark theirs. Then every candidate,
 * headlines now included, is weighed with what the whole article says of its words, so that 'Bae' alone is a
 * person where 'President Bae Ji Hoon' stands elsewhere.
 */
#include "person_mentions.h"

#include <string.h>

#include "person_candidates.h"
#include "person_case.h"
#include "person_resolve.h"

/* Points, in tenths. */
#define CERTAIN_POINTS 25       /* a full name with as much marks its words for the rest of the article */
#define FULL_POINTS 15          /* a name of several words needs as much */
#define SINGLE_POINTS 15        /* a single word */
#define SURNAME_POINTS 32       /* for a single word that ends a full name elsewhere */
#define GIVEN_POINTS 27         /* for one that stands in a full name before its end */
#define SHARED_POINTS 18        /* for a full name whose last word ends another one */
#define LISTED_POINTS 6         /* for a full name in a list with one that is accepted */
#define MAX_EVIDENCE 25         /* most that surroundings elsewhere can say for a word */
#define MAX_CONTRARY 25         /* most that they can say against it */
#define MAX_CONTRARY_KNOWN 15   /* the same, against a full name with a known word in it */
#define LOWER_POINTS 10         /* against a word for each time it stands in lower case, up to three */
#define HEADLINE_POINTS 8       /* against a candidate in a headline */
#define START_POINTS 10         /* against a lone word that is capitalised at the start of sentences only */

/* Tokens that may stand between two names of a list. */
#define LISTED_REACH 8

/*
 * Room in the table of evidence to begin with. A long article repeats its words, and a table that is larger than need be
 * costs more than to begin again with a larger one.
 */
#define FIRST_WORDS 4096

/* Names of a list that are kept in doubt until one of it is accepted. */
#define MAX_DOUBTFUL 16

static int clamp(int value, int low, int high) {
    return value < low ? low : value > high ? high : value;
}

static WordEvidence *head_evidence(const Evidence *evidence, const Candidate *candidate) {
    return &evidence->slots[candidate->word];
}

/* Whether a token of a candidate is a word of the name, not a part glued on by a hyphen. */
static bool is_word(const Article *article, const Candidate *candidate, uint32_t at) {
    const Token *token = &article->tokens[at];

    return token_is_capital(token) && token->length > 1
        && (at == candidate->first || at == candidate->head || token->flags & TOKEN_SPACE_BEFORE);
}

/* What surroundings say of a candidate goes to its last word. */
static void spread_context(const Evidence *evidence, const Candidate *candidate) {
    WordEvidence *head = head_evidence(evidence, candidate);

    head->context = (int16_t) clamp(head->context + candidate->context, -1000, 1000);
    head->within = (int16_t) clamp(head->within + candidate->within, -1000, 1000);
}

/* Whether the last word of a candidate has several parts: 'Marta Quillon-Talvik'. */
static bool is_compound(const Candidate *candidate) {
    return candidate->head + 1 < candidate->end;
}

/* 'So' in 'Peter So Tin-lok': an eastern surname right before a last word with a hyphen. */
static bool is_before_joined(const Article *article, const Candidate *candidate, uint32_t at) {
    return at + 1 == candidate->head && is_compound(candidate) && is_eastern_surname(&article->tokens[at]);
}

/* Whether nothing is known of a candidate's first word as one of a name. */
static bool begins_unknown(const Article *article, const Candidate *candidate) {
    return !(candidate->marks & (CANDIDATE_TITLED | CANDIDATE_GIVEN))
        && !(classes_of(&article->tokens[candidate->first]) & (NAME_CLASSES | CLASS_BIT(CLASS_NAME_PARTICLE)));
}

/*
 * Whether the first of two words may be an ordinary one that has its capital from the sentence: 'Zdaniem Kaczyńskiego',
 * 'Asked Quillon'. Not all are known: where names have cases, the word before one is a noun more often than elsewhere.
 */
static bool begins_in_doubt(const Article *article, const Candidate *candidate) {
    return candidate->n_words == 2 && candidate->marks & CANDIDATE_STARTS && candidate->head > candidate->first
        && begins_unknown(article, candidate)
        && (language_declines(article->language) || token_has(&article->tokens[candidate->first], CLASS_COMMON));
}

/* 'Лавров' of 'Сергеем Лавровым': what a marked surname is a form of, so that its other forms are found too. */
static void mark_nominatives(const Article *article, const Evidence *evidence, const Token *token, bool full) {
    Nominative nominatives[CASE_MAX_NOMINATIVES];
    unsigned count = read_nominatives(article->text + token->start, token->length, article->language, nominatives);

    for (unsigned i = 0; i < count; i++) {
        WordEvidence *word = evidence_add_word(evidence, nominatives[i].text, nominatives[i].length);

        word->surname = true;
        word->full |= full;
    }
}

/* The first syllable of a full name in Hangul, where it stands alone somewhere: '배 대통령' is of 배지훈. */
static void mark_syllable(const Article *article, const Evidence *evidence, const Token *token) {
    WordEvidence *word;

    if (token->script != SCRIPT_HANGUL || token->length <= HANGUL_BYTES)
        return;
    word = evidence_of_word(evidence, article->text + token->start, HANGUL_BYTES);
    word->surname |= word->key != 0;
}

/*
 * The words of a full name are marked as a person's: the last as surname, or the first where it is an eastern
 * one.
 */
static void mark_words(const Article *article, const Evidence *evidence, const Candidate *candidate) {
    bool eastern = is_eastern_surname(&article->tokens[candidate->first]);
    bool full = !begins_in_doubt(article, candidate);

    if (candidate->n_words < 2) {
        mark_syllable(article, evidence, &article->tokens[candidate->first]);
        return;
    }
    for (uint32_t i = candidate->first; i < candidate->end; i++) {
        WordEvidence *word;

        if (!is_word(article, candidate, i))
            continue;
        word = evidence_of(evidence, article, &article->tokens[i]);
        if (i == candidate->head || (eastern && i == candidate->first) || is_before_joined(article, candidate, i)) {
            word->surname = true;
            word->full |= full;
            word->particle |= i > candidate->first && token_has(&article->tokens[i - 1], CLASS_NAME_PARTICLE)
                && !(candidate->marks & CANDIDATE_PARTICLE);
        } else {
            word->given |= full;
        }
        word->joined |= i == candidate->head && is_compound(candidate);
    }
    if (language_adds_endings(article->language))
        mark_nominatives(article, evidence, &article->tokens[candidate->head], full);
}

/* What all that stands around a candidate says. */
static int surroundings(const Candidate *candidate) {
    return candidate->context + candidate->within;
}

/*
 * Whether the surroundings do not let a candidate in reserve be the person of that surname: they are against it, or say
 * nothing of a month or of what may be an ordinary word at the start of its sentence.
 */
static bool stays_reserve(const Article *article, const WordEvidence *head, const Candidate *candidate) {
    const Token *token = &article->tokens[candidate->head];
    bool month = token_sense(article, token, CLASS_MONTH) != NULL;
    bool ordinary = head->n_lower > 0 && begins_speech(article, candidate->head);
    bool vouched = candidate->context > 0 || candidate->marks & CANDIDATE_POSSESSIVE;

    return !head->surname || surroundings(candidate) < 0 || ((month || ordinary) && !vouched);
}

/*
 * Whether a lone word that is an ordinary one too stands for the person of that surname: capitalised inside a sentence,
 * or not written in lower case anywhere ('Peter Cash. ... Cash said').
 */
static bool is_ordinary_surname(const Article *article, const WordEvidence *head, const Candidate *candidate) {
    uint64_t classes = classes_of(&article->tokens[candidate->head]);

    return head->surname && classes & CLASS_BIT(CLASS_COMMON) && !(classes & (NAME_CLASSES | CLASS_BIT(CLASS_PLACE)))
        && !(candidate->marks & CANDIDATE_HEADLINE) && surroundings(candidate) >= 0
        && !(candidate->head > 0 && token_is_capital(&article->tokens[candidate->head - 1]))
        && (head->n_lower == 0 || !begins_speech(article, candidate->head));
}

/*
 * What is known of a candidate's last word; where a lone one is a form of a surname of the article ('Путиным' of Путин),
 * what is known of that.
 */
static const WordEvidence *named_evidence(const Article *article, const Evidence *evidence, const Candidate *candidate) {
    const WordEvidence *head = head_evidence(evidence, candidate);
    const Token *token = &article->tokens[candidate->head];
    Nominative nominatives[CASE_MAX_NOMINATIVES];
    unsigned count;

    if (head->full || !language_adds_endings(article->language))
        return head;
    count = read_nominatives(article->text + token->start, token->length, article->language, nominatives);
    for (unsigned i = 0; i < count; i++) {
        const WordEvidence *word = evidence_of_word(evidence, nominatives[i].text, nominatives[i].length);

        if (word->full)
            return word;
    }
    return head;
}

/*
 * Leave an ordinary word before a surname of the article out of a candidate; where nouns are capitalised, one inside a
 * sentence too: 'der Vertrag Quillons'.
 */
static void drop_doubtful_word(const Article *article, bool nouns, const Evidence *evidence, Candidate *candidate) {
    bool doubtful = begins_in_doubt(article, candidate)
        || (nouns && candidate->n_words == 2 && candidate->head == candidate->first + 1
            && begins_unknown(article, candidate));

    if (!doubtful || !named_evidence(article, evidence, candidate)->full
        || evidence_of(evidence, article, &article->tokens[candidate->first])->given)
        return;
    candidate->first = candidate->head;
    candidate->n_words = 1;
    candidate->marks &= (uint8_t) ~CANDIDATE_STARTS;
}

/* Leave a noun behind a surname of the article out of a candidate: 'dass Quillon Fehler machte'. */
static void drop_noun(const Article *article, const Evidence *evidence, Candidate *candidate) {
    const WordEvidence *first = evidence_of(evidence, article, &article->tokens[candidate->first]);

    if (candidate->n_words != 2 || candidate->head != candidate->first + 1 || !first->full || first->given
        || classes_of(&article->tokens[candidate->head]) & NAME_CLASSES)
        return;
    candidate->head = candidate->first;
    candidate->end = candidate->first + 1;
    candidate->word = (uint32_t) (first - evidence->slots);
    candidate->n_words = 1;
}

/* All that is known of a candidate. */
static int total_points(const Article *article, const Evidence *evidence, const Candidate *candidate) {
    const WordEvidence *head = candidate->n_words > 1 ? head_evidence(evidence, candidate)
        : named_evidence(article, evidence, candidate);
    bool known = candidate->marks & CANDIDATE_KNOWN;
    bool named = candidate->n_words == 1 && (head->surname || head->given);
    int points = candidate->own + surroundings(candidate);

    /* 'Klingbeils Ministerium' is not called so. */
    if (candidate->n_words == 1 && head != head_evidence(evidence, candidate) && candidate->within < 0)
        points -= candidate->within;
    if (candidate->marks & CANDIDATE_RESERVE)
        return stays_reserve(article, head, candidate) ? -1 : 0;
    points += clamp(head->context - candidate->context + (named ? 0 : head->within - candidate->within),
                    known && candidate->n_words > 1 ? -MAX_CONTRARY_KNOWN : -MAX_CONTRARY, MAX_EVIDENCE);
    if (candidate->marks & CANDIDATE_HEADLINE)
        points -= HEADLINE_POINTS;
    if (candidate->n_words > 1) {
        if (head->surname)
            points += SHARED_POINTS;
        if (head->particle && candidate->marks & CANDIDATE_PARTICLE)
            points += SHARED_POINTS;
        for (uint32_t i = candidate->first; i < candidate->end && !known; i++) {
            if (is_word(article, candidate, i)
                && evidence_of(evidence, article, &article->tokens[i])->n_lower > 0)
                points -= LOWER_POINTS;
        }
        return points - FULL_POINTS;
    }
    if (head->surname && !head->joined && is_compound(candidate))
        return -1;              /* 'the Quillon-Talvik summit', of Marta Quillon and another */
    if (head->surname || head->given) {
        points += head->surname ? SURNAME_POINTS : GIVEN_POINTS;
        /* 'the Quillon government', 'in Quillon' say little against it now. */
        if (surroundings(candidate) < 0 && candidate->within > -ORGANISATION_POINTS)
            points -= surroundings(candidate) / 2;
    }
    if (is_ordinary_surname(article, head, candidate))
        points += COMMON_POINTS;
    else if (head->n_lower > 0 && token_has(&article->tokens[candidate->head], CLASS_COMMON)
             && candidate->marks & CANDIDATE_STARTS && surroundings(candidate) <= 0)
        points -= COMMON_POINTS + MAX_EVIDENCE;
    if (head->n_lower > 0 && !(candidate->marks & CANDIDATE_TITLED))
        points -= clamp(head->n_lower, 1, 3) * (head->surname || known ? LOWER_POINTS / 2 : LOWER_POINTS);
    if ((candidate->marks & CANDIDATE_STARTS) && head->n_capital == 0)
        points -= START_POINTS;
    return points - SINGLE_POINTS;
}

/* ----------------------------------------------------------------------------------------------------------
 * Mentions
 */

static Status add_mention(const Article *article, const Candidate *candidate, Array *mentions) {
    const Token *tokens = article->tokens;
    const Token *last = &tokens[candidate->end - 1];
    PersonMention *mention = array_push(article->arena, mentions, sizeof *mention);

    if (!mention)
        return STATUS_OUT_OF_MEMORY;
    *mention = (PersonMention) {.start = tokens[candidate->first].start, .first_token = candidate->first,
                                .end_token = candidate->end};
    mention->length = last->start + last->length - candidate->n_trimmed - mention->start;
    if (candidate->marks & CANDIDATE_TITLED) {
        mention->title_start = tokens[candidate->title].start;
        last = &tokens[candidate->title_end - 1];
        mention->title_length = last->start + last->length - mention->title_start;
    }
    return STATUS_OK;
}

static bool is_and(const Article *article, const Token *token) {
    const LexiconSense *sense = token_sense(article, token, CLASS_DATE_WORD);

    return sense && sense->payload == DATE_WORD_AND;
}

/* A candidate of a headline gets the word that it ends with. */
static Candidate *find_head(const Article *article, const Evidence *evidence, Candidate *candidate) {
    candidate->word = (uint32_t) (evidence_of(evidence, article, &article->tokens[candidate->head])
                                  - evidence->slots);
    return candidate;
}

/*
 * Whether tokens [at, end) between two names make a list of them: commas, 'and', and what brackets say of the
 * first.
 */
static bool is_listed(const Article *article, uint32_t at, uint32_t end) {
    bool separated = false, bracketed = false;

    if (end - at > LISTED_REACH)
        return false;
    for (; at < end; at++) {
        const Token *token = &article->tokens[at];

        if (bracketed || token_is(token, '(')) {
            bracketed = !token_is(token, ')');
        } else if (token_is(token, ',') || is_and(article, token)) {
            separated = true;
        } else {
            return false;
        }
    }
    return separated && !bracketed;
}

/* Candidates just read that would be accepted in a list with one that is. */
typedef struct Doubtful
{
    const Candidate *listed[MAX_DOUBTFUL];  /* each in a list with the next */
    unsigned count;
} Doubtful;

static void doubt(const Article *article, Doubtful *doubtful, const Candidate *candidate) {
    if (doubtful->count > 0
        && !is_listed(article, doubtful->listed[doubtful->count - 1]->end, candidate->first))
        doubtful->count = 0;
    if (doubtful->count == MAX_DOUBTFUL)
        memmove(doubtful->listed, doubtful->listed + 1, --doubtful->count * sizeof *doubtful->listed);
    doubtful->listed[doubtful->count++] = candidate;
}

/* Accept a candidate, and those in doubt before it if they are in a list with it. */
static Status add_mentions(const Article *article, Doubtful *doubtful, const Candidate *candidate,
                           Array *mentions) {
    bool listed = doubtful->count > 0
        && is_listed(article, doubtful->listed[doubtful->count - 1]->end, candidate->first);
    Status status = STATUS_OK;

    for (unsigned i = 0; listed && i < doubtful->count && status == STATUS_OK; i++)
        status = add_mention(article, doubtful->listed[i], mentions);
    doubtful->count = 0;
    return status == STATUS_OK ? add_mention(article, candidate, mentions) : status;
}

/* Weigh both arrays of candidates in order of the text. */
static Status accept(const Article *article, bool nouns, const Evidence *evidence, const Array *plain,
                     const Array *headlines, Array *mentions) {
    Candidate *next_plain = plain->elements;
    Candidate *next_headline = headlines->elements;
    const Candidate *person = NULL;     /* the last one accepted */
    Doubtful doubtful = {.count = 0};
    uint32_t i = 0, k = 0;

    while (i < plain->count || k < headlines->count) {
        Candidate *candidate;
        Status status;
        int points;

        if (k == headlines->count || (i < plain->count && next_plain[i].first < next_headline[k].first))
            candidate = &next_plain[i++];
        else
            candidate = find_head(article, evidence, &next_headline[k++]);
        if ((i + k) % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        drop_doubtful_word(article, nouns, evidence, candidate);
        if (nouns)
            drop_noun(article, evidence, candidate);
        points = total_points(article, evidence, candidate);
        if (points < 0 && (points < -LISTED_POINTS || candidate->n_words < 2))
            continue;
        if (points < 0 && !(person && is_listed(article, person->end, candidate->first))) {
            doubt(article, &doubtful, candidate);
            continue;
        }
        status = add_mentions(article, &doubtful, candidate, mentions);
        if (status != STATUS_OK)
            return status;
        person = candidate;
    }
    return STATUS_OK;
}

static uint32_t add_word(const Article *article, Evidence *evidence, uint32_t at) {
    return (uint32_t) (evidence_add(evidence, article, &article->tokens[at]) - evidence->slots);
}

/* Take the words of plain candidates into the evidence. */
static Status add_candidates(const Article *article, const Array *candidates, Evidence *evidence) {
    Candidate *candidate = candidates->elements;

    for (uint32_t i = 0; i < candidates->count && !evidence->overflow; i++) {
        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        for (uint32_t k = candidate[i].first; k < candidate[i].end; k++) {
            if (k == candidate[i].head)
                candidate[i].word = add_word(article, evidence, k);
            else if (is_word(article, &candidate[i], k))
                add_word(article, evidence, k);
        }
    }
    return STATUS_OK;
}

/* The same for whatever is capitalised in a headline, whose candidates are not read yet. */
static Status add_headline(const Article *article, const Sentence *sentence, Evidence *evidence) {
    for (uint32_t i = 0; i < sentence->n_tokens; i++) {
        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        if (token_is_capital(&article->tokens[sentence->first_token + i]))
            add_word(article, evidence, sentence->first_token + i);
    }
    return STATUS_OK;
}

/* How many words there are to take into the evidence, one as often as it stands there; at most FIRST_WORDS. */
static uint32_t count_words(const Article *article, const Array *plain, const Array *headlines) {
    const Candidate *candidate = plain->elements;
    const Headline *headline = headlines->elements;
    uint32_t count = 0;

    for (uint32_t i = 0; i < plain->count && count < FIRST_WORDS; i++)
        count += candidate[i].end - candidate[i].first;
    for (uint32_t i = 0; i < headlines->count && count < FIRST_WORDS; i++)
        count += article->sentences[headline[i].sentence].n_tokens;
    return count < FIRST_WORDS ? count : FIRST_WORDS;
}

/* The words about which something will be asked, in a table with room for n_words. */
static Status collect_words(const Article *article, const Array *plain, const Array *headlines, uint32_t n_words,
                            Evidence *evidence) {
    const Headline *headline = headlines->elements;
    /* Of an ending of last words there is but one nominative. */
    uint32_t n_nominatives = language_declines(article->language) ? n_words * CASE_MAX_NOMINATIVES
        : language_adds_endings(article->language) ? n_words : 0;
    Status status = evidence_begin(article, n_words, n_nominatives, evidence);

    if (status == STATUS_OK)
        status = add_candidates(article, plain, evidence);
    for (uint32_t i = 0; i < headlines->count && status == STATUS_OK && !evidence->overflow; i++)
        status = add_headline(article, &article->sentences[headline[i].sentence], evidence);
    return status;
}

/* Those words, and how they are written over the whole article. */
static Status collect_evidence(const Article *article, const Array *plain, const Array *headlines,
                               Evidence *evidence) {
    uint32_t n_words = count_words(article, plain, headlines);
    Status status = collect_words(article, plain, headlines, n_words, evidence);

    while (status == STATUS_OK && evidence->overflow) {
        n_words *= 8;
        status = collect_words(article, plain, headlines, n_words, evidence);
    }
    return status == STATUS_OK ? evidence_count(article, evidence) : status;
}

/*
 * What the plain candidates say of their words: first the surroundings of all and the words of the certain
 * full names, then, with that, the words of every full name that is accepted.
 */
static Status spread_evidence(const Article *article, const Evidence *evidence, const Array *candidates) {
    const Candidate *candidate = candidates->elements;

    for (uint32_t i = 0; i < candidates->count; i++) {
        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        if (!(candidate[i].marks & CANDIDATE_RESERVE))
            spread_context(evidence, &candidate[i]);
        if (candidate[i].own + surroundings(&candidate[i]) >= CERTAIN_POINTS)
            mark_words(article, evidence, &candidate[i]);
    }
    for (uint32_t i = 0; i < candidates->count; i++) {
        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        if (candidate[i].n_words > 1 && total_points(article, evidence, &candidate[i]) >= 0)
            mark_words(article, evidence, &candidate[i]);
    }
    return STATUS_OK;
}

Status persons_read(const Article *article, Array *mentions) {
    Array plain = {0}, others = {0}, headlines = {0};
    Evidence evidence;
    bool nouns = nouns_are_capitalised(article);
    Status status = candidates_read_plain(article, nouns, &plain, &others);

    if (status == STATUS_OK)
        status = collect_evidence(article, &plain, &others, &evidence);
    if (status == STATUS_OK)
        status = spread_evidence(article, &evidence, &plain);
    if (status == STATUS_OK)
        status = candidates_read_headlines(article, nouns, &others, &evidence, &headlines);
    if (status == STATUS_OK)
        status = accept(article, nouns, &evidence, &plain, &headlines, mentions);
    return status == STATUS_OK ? persons_resolve(article, mentions) : status;
}
