/*
 * publication.c - collects what an article says of its own date, and weighs it.
 *
 * Two ideas: where a date stands tells its worth (a line "Posted on", a caption, the top of the page), and
 * the true day is the one with which the article's tenses agree: what "will" happen lies after it, what
 * "was" before.
 */
#include "publication.h"

#include <stdlib.h>
#include <string.h>

#include "timex_meaning.h"

/* How many tokens before a date a marker such as "Posted on:" may end. */
#define MARKER_WINDOW 4

/* A block with at least this many tokens is prose. */
#define PROSE_TOKENS 25

/* A line is a date's own if at most this many tokens stand beside it. */
#define DATE_LINE_TOKENS 10

/* Where a dateline's date must end, in tokens. */
#define DATELINE_TOKENS 16

/* No more witnesses are heard, so that the work stays in proportion to the article. */
#define MAX_WITNESSES 128
#define MAX_CANDIDATES 32

/* How many days after a photo an article about it may tell of. */
#define CAPTION_DAYS 3

/* A day that the article tells of, with the tense around it. */
typedef struct Witness
{
    int32_t day;                /* DAY_NONE where the year is not written */
    int32_t month;
    int32_t of_month;
    int32_t weekday;            /* of a weekday alone, else 0 */
    int32_t tense;              /* TENSE_PAST, TENSE_FUTURE, 0 */
} Witness;

typedef struct Inquiry
{
    const Article *article;
    Witness witnesses[MAX_WITNESSES];
    uint32_t n_witnesses;
    uint32_t weekday_block;     /* block of the last weekday without a date, */
    int32_t weekday;            /* and the weekday, 0 before */
    uint32_t month_block;       /* block of the last mention of a month without a day, */
    int32_t month;              /* and the month, 0 before */
    uint32_t token;             /* where the search for the last mention ended */
    uint32_t block;
} Inquiry;

static const float base_scores[] = {
    [PUBLICATION_DECLARED] = 0.95f, [PUBLICATION_POSTED] = 0.85f, [PUBLICATION_UPDATED] = 0.6f,
    [PUBLICATION_DATELINE] = 0.75f, [PUBLICATION_DATE_LINE] = 0.65f, [PUBLICATION_CAPTION] = 0.6f,
    [PUBLICATION_HEADER] = 0.2f, [PUBLICATION_LATEST] = 0.2f
};

static PublicationCandidate *add_candidate(const Article *article, Array *candidates, const TimexEnd *end,
                                           int32_t day, PublicationReason reason) {
    PublicationCandidate *candidate = array_push(article->arena, candidates, sizeof(PublicationCandidate));

    if (candidate)
        *candidate = (PublicationCandidate) {
            .start = end ? end->start : 0, .length = end ? end->length : 0, .day = day,
            .score = base_scores[reason], .reason = (uint8_t) reason
        };
    return candidate;
}

/* Whether the value is a day with its year: it begins with four digits, two and two. */
static bool is_written_day(const TimexEnd *end) {
    return (end->anchor == ANCHOR_WRITTEN || end->anchor == ANCHOR_ASSUMED) && end->kind <= TIMEX_TIME && end->first_day != DAY_NONE
           && end->first_day == end->last_day;
}

static int32_t two_digits(const char *text) {
    return text[0] >= '0' && text[0] <= '9' && text[1] >= '0' && text[1] <= '9'
           ? (text[0] - '0') * 10 + text[1] - '0' : 0;
}

/* What an unresolved value tells: XXXX-01-05 a day of some year, XXXX-WXX-1 a weekday. */
static Witness read_witness(const TimexEnd *end) {
    Witness witness = {.day = DAY_NONE};

    if (is_written_day(end)) {
        witness.day = end->first_day;
    } else if (end->kind <= TIMEX_TIME && memcmp(end->value, "XXXX-", 5) == 0) {
        if (memcmp(end->value + 5, "WXX-", 4) == 0)
            witness.weekday = end->value[9] - '0';
        else if (strlen(end->value) >= 10) {
            witness.month = two_digits(end->value + 5);
            witness.of_month = two_digits(end->value + 8);
        }
    }
    return witness;
}

/* Moves to the token and block that a mention begins in; mentions come in order. */
static void seek(Inquiry *inquiry, uint32_t start) {
    const Article *article = inquiry->article;

    while (inquiry->token + 1 < article->n_tokens && article->tokens[inquiry->token + 1].start <= start)
        inquiry->token++;
    while (inquiry->block + 1 < article->n_blocks && article->blocks[inquiry->block + 1].start <= start)
        inquiry->block++;
}

/* First token after the mention that begins at inquiry->token. */
static uint32_t mention_end(const Inquiry *inquiry, const TimexEnd *end) {
    const Article *article = inquiry->article;
    uint32_t at = inquiry->token + 1;

    while (at < article->n_tokens && article->tokens[at].start < end->start + end->length)
        at++;
    return at;
}

/* Whether a marker with that symbol ends in the tokens before `at`, inside the block. */
static bool follows_marker(const Article *article, const Block *block, uint32_t at, int32_t symbol) {
    uint32_t from = at - block->first_token > MARKER_WINDOW ? at - MARKER_WINDOW : block->first_token;

    for (; from < at; from++) {
        uint32_t n_tokens;
        const LexiconSense *sense = article_phrase(article, from, at, CLASS_MARKER, &n_tokens);

        if (sense && sense->payload == symbol)
            return true;
    }
    return false;
}

/* Whether the block has a photo's marks: HTML says so, or an agency or a word for photos stands in it. */
static bool is_caption(const Article *article, const Block *block) {
    if (block->tag == BLOCK_CAPTION || (block->hints & HINT_CAPTION))
        return true;
    for (uint32_t at = block->first_token; at < block->first_token + block->n_tokens; at++) {
        const LexiconEntry *entry = &lexicon_entries[token_entry(&article->tokens[at])];
        uint64_t classes = entry->classes | entry->phrase_classes;
        const LexiconSense *sense;
        uint32_t n_tokens, end = block->first_token + block->n_tokens;

        if (!(classes & (UINT64_C(1) << CLASS_AGENCY | UINT64_C(1) << CLASS_MARKER)))
            continue;
        sense = article_phrase(article, at, end, CLASS_MARKER, &n_tokens);
        if ((sense && sense->payload == MARKER_PHOTO)
            || article_phrase(article, at, end, CLASS_AGENCY, &n_tokens))
            return true;
    }
    return false;
}

/* Whether prose comes after the block's date as after "BEIJING, Jan. 5 (Agency) -- ". */
static bool is_dateline(const Article *article, const Block *block, uint32_t first, uint32_t end) {
    const Token *tokens = article->tokens;

    if (block->n_tokens < PROSE_TOKENS || end - block->first_token > DATELINE_TOKENS
        || first == block->first_token || tokens[block->first_token].letters == CASE_LOWER)
        return false;
    for (uint32_t at = block->first_token; at < first; at++) {
        if (tokens[at].letters == CASE_LOWER || tokens[at].kind == TOKEN_NUMBER)
            return false;
    }
    return token_is(&tokens[end], '(') || token_is(&tokens[end], '-') || token_is(&tokens[end], 0x2013)
           || token_is(&tokens[end], 0x2014) || token_is(&tokens[end], ':') || token_is(&tokens[end], '/');
}

/* Whether no prose stands before the block. */
static bool is_above_prose(const Article *article, uint32_t block) {
    for (uint32_t i = 0; i < block; i++) {
        if (article->blocks[i].n_tokens >= PROSE_TOKENS)
            return false;
    }
    return true;
}

/* Whether the date stands as in a photo's credit: "on Monday. 2026.1.5 / Agency". */
static bool is_credit(const Inquiry *inquiry, const TimexEnd *end, uint32_t after) {
    const Article *article = inquiry->article;
    const Block *block = &article->blocks[inquiry->block];

    return after < block->first_token + block->n_tokens && token_is(&article->tokens[after], '/')
           && inquiry->weekday_block == inquiry->block
           && inquiry->weekday == calendar_weekday(end->first_day);
}

/*
 * Whether the caption calls its date by the month alone (last November): then the photo is older than the
 * article.
 */
static bool is_archived(const Inquiry *inquiry, const TimexEnd *end) {
    return inquiry->month && inquiry->month_block == inquiry->block
           && inquiry->month == calendar_date(end->first_day).month;
}

/* What the place of a written day says of it; false if it is only told of. */
static bool find_reason(const Inquiry *inquiry, const TimexEnd *end, bool first_block,
                        PublicationReason *reason) {
    const Article *article = inquiry->article;
    const Block *block = &article->blocks[inquiry->block];
    uint32_t first = inquiry->token, after = mention_end(inquiry, end);

    if (follows_marker(article, block, first, MARKER_PUBLISHED) || block->tag == BLOCK_TIME)
        *reason = PUBLICATION_POSTED;
    else if (follows_marker(article, block, first, MARKER_UPDATED))
        *reason = PUBLICATION_UPDATED;
    else if (block->n_tokens <= after - first + DATE_LINE_TOKENS)
        *reason = first_block ? PUBLICATION_HEADER : PUBLICATION_DATE_LINE;
    else if (is_dateline(article, block, first, after))
        *reason = PUBLICATION_DATELINE;
    else if ((is_caption(article, block) || is_credit(inquiry, end, after)) && !is_archived(inquiry, end))
        *reason = PUBLICATION_CAPTION;
    else
        return false;
    return true;
}

/* Hear a mention: as a candidate, or as a witness. */
static Status hear(Inquiry *inquiry, const TimexEnd *end, int32_t *latest, Array *candidates) {
    const Article *article = inquiry->article;
    PublicationReason reason;
    Witness witness;

    seek(inquiry, end->start);
    if (end->anchor == ANCHOR_UNRESOLVED && strlen(end->value) == strlen("XXXX-XX")
        && two_digits(end->value + 5)) {
        inquiry->month = two_digits(end->value + 5);
        inquiry->month_block = inquiry->block;
    }
    if (is_written_day(end) && candidates->count < MAX_CANDIDATES
        && find_reason(inquiry, end, inquiry->block == 0 && is_above_prose(article, 1), &reason))
        return add_candidate(article, candidates, end, end->first_day, reason) ? STATUS_OK
                                                                               : STATUS_OUT_OF_MEMORY;
    witness = read_witness(end);
    if (witness.weekday) {
        inquiry->weekday = witness.weekday;
        inquiry->weekday_block = inquiry->block;
    }
    if ((witness.day == DAY_NONE && !witness.month && !witness.weekday)
        || inquiry->n_witnesses == MAX_WITNESSES)
        return STATUS_OK;
    witness.tense = timex_tense(article, inquiry->token, mention_end(inquiry, end));
    if (witness.day != DAY_NONE && witness.tense == TENSE_PAST
        && (*latest == DAY_NONE || witness.day > *latest))
        *latest = witness.day;
    inquiry->witnesses[inquiry->n_witnesses++] = witness;
    return STATUS_OK;
}

/* The day of a witness that lies nearest to `day`; DAY_NONE for a weekday alone. */
static int32_t nearest_day(const Witness *witness, int32_t day) {
    int32_t year = calendar_date(day).year, nearest = DAY_NONE;

    if (witness->day != DAY_NONE || !witness->month)
        return witness->day;
    for (int32_t candidate = year - 1; candidate <= year + 1; candidate++) {
        int32_t found = calendar_day(candidate, witness->month, witness->of_month);

        if (found != DAY_NONE
            && (nearest == DAY_NONE || labs((long) found - day) < labs((long) nearest - day)))
            nearest = found;
    }
    return nearest;
}

/*
 * A caption's day is that of the photo. The article came out on the last of the weekdays soon after it of
 * which the text tells in the past.
 */
static int32_t after_caption(const Inquiry *inquiry, int32_t day) {
    int32_t most = 0;

    for (uint32_t i = 0; i < inquiry->n_witnesses; i++) {
        int32_t ahead;

        if (!inquiry->witnesses[i].weekday || inquiry->witnesses[i].tense == TENSE_FUTURE)
            continue;
        ahead = (inquiry->witnesses[i].weekday - calendar_weekday(day) + 7) % 7;
        if (ahead <= CAPTION_DAYS && ahead > most)
            most = ahead;
    }
    return day + most;
}

/* How the witnesses' tenses agree with a day of publication: -1 to 1, 0 where none says anything. */
static float agreement(const Inquiry *inquiry, int32_t day) {
    int32_t agree = 0, contradict = 0;

    for (uint32_t i = 0; i < inquiry->n_witnesses; i++) {
        const Witness *witness = &inquiry->witnesses[i];
        int32_t told = nearest_day(witness, day);

        if (told == DAY_NONE || witness->tense == 0)
            continue;
        if (witness->tense == TENSE_PAST ? told > day : told < day)
            contradict++;
        else
            agree++;
    }
    return (float) (agree - 2 * contradict) / (float) (agree + 2 * contradict + 2);
}

/* Candidates from the page's metadata: the first day written in each. */
static Status hear_metadata(const Article *article, Array *candidates) {
    for (uint32_t i = 0; i < article->n_metas; i++) {
        const Meta *meta = &article->metas[i];
        Article value;
        Array timexes = {0};
        Status status;
        const Timex *timex;

        if (meta->kind != META_PUBLISHED || candidates->count == MAX_CANDIDATES)
            continue;
        status = article_read_tokens(&value, article->arena, article->meta_text + meta->start, meta->length);
        if (status == STATUS_OK)
            status = timex_read(&value, DAY_NONE, &timexes);
        if (status != STATUS_OK)
            return status;
        timex = timexes.elements;
        if (timexes.count > 0 && is_written_day(&timex->ends[0])
            && !add_candidate(article, candidates, NULL, timex->first_day, PUBLICATION_DECLARED))
            return STATUS_OUT_OF_MEMORY;
    }
    return STATUS_OK;
}

Status publication_read(const Article *article, const TimexMatches *matches, Array *candidates) {
    Inquiry inquiry = {.article = article};
    Array timexes = {0};
    int32_t latest = DAY_NONE;
    PublicationCandidate *candidate;
    Status status = hear_metadata(article, candidates);

    if (status == STATUS_OK)
        status = timex_resolve(article, matches, DAY_NONE, false, &timexes);
    for (uint32_t i = 0; status == STATUS_OK && i < timexes.count; i++)
        status = hear(&inquiry, &((const Timex *) timexes.elements)[i].ends[0], &latest, candidates);
    if (status != STATUS_OK)
        return status;
    if (latest != DAY_NONE && !add_candidate(article, candidates, NULL, latest, PUBLICATION_LATEST))
        return STATUS_OUT_OF_MEMORY;
    candidate = candidates->elements;
    for (uint32_t i = 0; i < candidates->count; i++) {
        if (candidate[i].reason == PUBLICATION_CAPTION)
            candidate[i].day = after_caption(&inquiry, candidate[i].day);
        if (candidate[i].reason != PUBLICATION_DECLARED)
            candidate[i].score += 0.2f * agreement(&inquiry, candidate[i].day);
        if (candidate[i].score < 0)
            candidate[i].score = 0;
        else if (candidate[i].score > 1)
            candidate[i].score = 1;
    }
    return STATUS_OK;
}

int32_t publication_day(const Array *candidates) {
    const PublicationCandidate *candidate = candidates->elements;
    int32_t day = DAY_NONE;
    float best = PUBLICATION_THRESHOLD;

    for (uint32_t i = 0; i < candidates->count; i++) {
        if (candidate[i].score > best || (candidate[i].score >= best && day == DAY_NONE)) {
            best = candidate[i].score;
            day = candidate[i].day;
        }
    }
    return day;
}

const char *publication_reason_name(PublicationReason reason) {
    static const char *const names[] = {
        "declared", "posted", "updated", "dateline", "date_line", "caption", "header", "latest"
    };

    return names[reason];
}
