/*
 * publication.c - collects what an article says of its own date, and weighs it.
 *
 * Three ideas. Where a date stands tells its worth (publication_place.c), and of the dates above the article
 * the one nearest to it is its own: what stands further up is the site's. The true day is the one with which
 * the article's tenses agree: what "will" happen lies after it, what "was" before. And a day without its year
 * has the year that puts it next to a day that is written in full.
 */
#include "publication.h"

#include <stdlib.h>
#include <string.h>

#include "publication_place.h"
#include "timex_meaning.h"

/* No more witnesses and candidates are heard, so that the work stays in proportion to the article. */
#define MAX_WITNESSES 128
#define MAX_CANDIDATES 64
#define MAX_FOREIGN_LINES 16

/* How many days after a photo an article about it may tell of. */
#define CAPTION_DAYS 2

/* A date without a year lies so many days at most from one with a year, of the page or in the text. */
#define YEAR_DAYS 60
#define YEAR_DAYS_IN_TEXT 15

/* What is told within so many days of the day of publication speaks for it. */
#define NEAR_DAYS 3

/* A past without a year that lies so many days ahead is that of a year before. */
#define AHEAD_DAYS 90

/*
 * The latest past and the earliest future enclose the day of publication if they are no further apart and the
 * future is told of so often.
 */
#define ENCLOSED_DAYS 3
#define MIN_FUTURE 2

/* So many blocks above the article its own date stands at least, and under it, where it stands there. */
#define ABOVE_BLOCKS 5
#define UNDER_BLOCKS 3

/* A date may stand so many blocks behind the lead. */
#define LEAD_BLOCKS 4

/* A day that the article tells of, with the tense around it. */
typedef struct Witness
{
    int32_t day;                /* DAY_NONE where the year is not written */
    int32_t month;
    int32_t of_month;
    int32_t weekday;            /* of a weekday alone, else 0 */
    int32_t tense;              /* TENSE_PAST, TENSE_FUTURE, 0 */
} Witness;

/* A candidate before it is weighed. */
typedef struct Claim
{
    const TimexEnd *end;
    Witness told;               /* its day, or month and day of the month */
    int32_t day;                /* with its year settled; DAY_NONE where nothing tells it */
    uint32_t block;
    PublicationReason reason;
    bool archived;              /* a photo older than the article */
    bool ambiguous;             /* month and day could change places */
} Claim;

typedef struct Inquiry
{
    Page page;
    Witness witnesses[MAX_WITNESSES];
    Claim claims[MAX_CANDIDATES];
    uint32_t n_witnesses;
    uint32_t n_claims;
    uint32_t month_block;       /* block of the last mention of a month without a day, */
    int32_t month;              /* and the month, 0 before */
    uint32_t line;              /* the last block with a date in it, */
    bool leads_line;            /* and whether one begins it */
    uint32_t token;             /* where the search for the last mention ended */
    uint32_t block;
} Inquiry;

static const float base_scores[] = {
    [PUBLICATION_DECLARED] = 0.95f, [PUBLICATION_POSTED] = 0.85f, [PUBLICATION_UPDATED] = 0.6f,
    [PUBLICATION_DATELINE] = 0.75f, [PUBLICATION_DATE_LINE] = 0.65f, [PUBLICATION_CAPTION] = 0.4f,
    [PUBLICATION_HEADER] = 0.3f, [PUBLICATION_LATEST] = 0.2f
};

/* What a score loses if day and month could change places and nothing in the text is near the day; */
#define LOST_AMBIGUOUS 0.45f

/* if an earlier date stands under the article, where some sites put its own; */
#define LOST_DOUBTED 0.25f

/* if the line is not the one nearest above the article, if it stands in or below it. */
#define LOST_ABOVE 0.4f
#define LOST_BELOW 0.35f

/* A score that is not enough. */
#define UNBELIEVED 0.4f

static Status add_candidate(const Article *article, Array *candidates, const TimexEnd *end, int32_t day,
                            PublicationReason reason, float score) {
    PublicationCandidate *candidate = array_push(article->arena, candidates, sizeof(PublicationCandidate));

    if (!candidate)
        return STATUS_OUT_OF_MEMORY;
    *candidate = (PublicationCandidate) {
        .start = end ? end->start : 0, .length = end ? end->length : 0, .day = day,
        .score = score < 0 ? 0 : score > 1 ? 1 : score, .reason = (uint8_t) reason
    };
    return STATUS_OK;
}

static bool is_written_day(const TimexEnd *end) {
    return (end->anchor == ANCHOR_WRITTEN || end->anchor == ANCHOR_ASSUMED) && end->kind <= TIMEX_TIME
           && end->first_day != DAY_NONE && end->first_day == end->last_day;
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
    } else if (end->kind <= TIMEX_TIME && strncmp(end->value, "XXXX-", 5) == 0) {
        if (strncmp(end->value + 5, "WXX-", 4) == 0)
            witness.weekday = end->value[9] - '0';
        else if (strlen(end->value) >= 10) {
            witness.month = two_digits(end->value + 5);
            witness.of_month = two_digits(end->value + 8);
        }
    }
    return witness;
}

/* Whether the witness tells of a day of the month alone (5日), as news of East Asia mostly does. */
static bool is_bare(const Witness *witness) {
    return witness->day == DAY_NONE && !witness->month && witness->of_month;
}

/* Moves to the token and block that a mention begins in; mentions come in order. */
static void seek(Inquiry *inquiry, uint32_t start) {
    const Article *article = inquiry->page.article;

    while (inquiry->block + 1 < article->n_blocks && article->blocks[inquiry->block + 1].start <= start)
        inquiry->block++;
    if (inquiry->token < article->blocks[inquiry->block].first_token)
        inquiry->token = article->blocks[inquiry->block].first_token;
    while (inquiry->token + 1 < article->n_tokens && article->tokens[inquiry->token + 1].start <= start)
        inquiry->token++;
}

/* First token after the mention that begins at inquiry->token. */
static uint32_t mention_end(const Inquiry *inquiry, const TimexEnd *end) {
    const Article *article = inquiry->page.article;
    uint32_t at = inquiry->token + 1;

    while (at < article->n_tokens && article->tokens[at].start < end->start + end->length)
        at++;
    return at;
}

/* Claims stay in the order of the text. */
static void add_claim(Inquiry *inquiry, const Claim *claim) {
    uint32_t at = inquiry->n_claims++;

    for (; at > 0 && inquiry->claims[at - 1].end->start > claim->end->start; at--)
        inquiry->claims[at] = inquiry->claims[at - 1];
    inquiry->claims[at] = *claim;
}

/* A claim, if the place of the day makes it one. */
static bool hear_claim(Inquiry *inquiry, const TimexEnd *end, const Witness *told, uint32_t after) {
    const Page *page = &inquiry->page;
    DatePlace place = {inquiry->block, inquiry->token, after, inquiry->leads_line};
    Claim claim = {.end = end, .told = *told, .block = inquiry->block};

    if (inquiry->n_claims == MAX_CANDIDATES || !publication_place(page, &place, &claim.reason))
        return false;
    /* Without its year a date must be marked as the article's own, and stand where it begins. */
    if (told->day == DAY_NONE
        && (page->body.first == page->body.end || inquiry->block > page->body.first
            || (claim.reason != PUBLICATION_POSTED && claim.reason != PUBLICATION_UPDATED
                && claim.reason != PUBLICATION_DATELINE)))
        return false;
    claim.ambiguous = end->anchor == ANCHOR_ASSUMED
                      && publication_is_ambiguous(page->article, place.first, place.after);
    if (claim.reason == PUBLICATION_CAPTION) {
        /* "last November" of a day in November: then the photo is older than the article. */
        claim.archived = publication_is_archived(page, inquiry->block)
                         || (inquiry->month && inquiry->month_block == inquiry->block
                             && inquiry->month == calendar_date(told->day).month);
    }
    add_claim(inquiry, &claim);
    return true;
}

/*
 * Hear a mention: as a claim to be the day of publication, or as a witness. A range is never that day, its
 * first end is a witness.
 */
static void hear(Inquiry *inquiry, const TimexEnd *end, bool range) {
    const Article *article = inquiry->page.article;
    BodyRun body = inquiry->page.body;
    uint32_t after;
    Witness witness;

    seek(inquiry, end->start);
    if (end->anchor == ANCHOR_UNRESOLVED && strlen(end->value) == strlen("XXXX-XX")
        && two_digits(end->value + 5)) {
        inquiry->month = two_digits(end->value + 5);
        inquiry->month_block = inquiry->block;
    }
    witness = read_witness(end);
    if (witness.day == DAY_NONE && !witness.of_month && !witness.weekday)
        return;
    if (inquiry->line != inquiry->block + 1) {
        inquiry->line = inquiry->block + 1;
        inquiry->leads_line = inquiry->token == article->blocks[inquiry->block].first_token;
    }
    after = mention_end(inquiry, end);
    if (!witness.weekday && !is_bare(&witness) && !range && hear_claim(inquiry, end, &witness, after))
        return;
    if (inquiry->block < body.first || inquiry->block >= body.end || inquiry->n_witnesses == MAX_WITNESSES)
        return;
    witness.tense = timex_tense(article, inquiry->token, after);
    inquiry->witnesses[inquiry->n_witnesses++] = witness;
}

/*
 * A site may speak another language than its article, in which the grammar looked for dates. Lines above the
 * article with a word such as "published" and no date are read again in whatever language.
 */
static Status hear_foreign_line(Inquiry *inquiry, uint32_t block) {
    const Article *article = inquiry->page.article;
    const Block *place = &article->blocks[block];
    Article line;
    Array timexes = {0};
    Status status = article_read_tokens(&line, article->arena, article->text + place->start, place->length);

    if (status == STATUS_OK)
        status = timex_read(&line, DAY_NONE, &timexes);
    inquiry->block = block;
    inquiry->token = place->first_token;
    inquiry->line = 0;
    for (uint32_t i = 0; status == STATUS_OK && i < timexes.count; i++) {
        TimexEnd *end = &((Timex *) timexes.elements)[i].ends[0];

        end->start += place->start;
        if (is_written_day(end))
            hear(inquiry, end, false);
    }
    return status;
}

static Status hear_foreign_lines(Inquiry *inquiry) {
    uint32_t lines = 0, heard = 0;

    for (uint32_t i = 0; i < inquiry->page.body.first && lines < MAX_FOREIGN_LINES; i++) {
        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(inquiry->page.article->arena))
            return STATUS_CANCELLED;
        while (heard < inquiry->n_claims && inquiry->claims[heard].block < i)
            heard++;
        if ((heard == inquiry->n_claims || inquiry->claims[heard].block != i)
            && publication_is_marked_line(&inquiry->page, i)) {
            Status status = hear_foreign_line(inquiry, i);

            if (status != STATUS_OK)
                return status;
            lines++;
        }
    }
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
 * The day of a witness, where its year is not written the one that puts it next to a day that is. What a page
 * says of itself is not older than the article: with `by_past` only days before it are next to it.
 */
static int32_t settled_day(const Inquiry *inquiry, const Witness *witness, bool by_past) {
    int32_t day = DAY_NONE, least = YEAR_DAYS;

    if (witness->day != DAY_NONE || !witness->month)
        return witness->day;
    for (uint32_t i = 0; i < inquiry->n_claims + inquiry->n_witnesses; i++) {
        const Claim *claim = i < inquiry->n_claims ? &inquiry->claims[i] : NULL;
        int32_t written = claim ? claim->told.day : inquiry->witnesses[i - inquiry->n_claims].day;
        bool of_page = claim && claim->reason != PUBLICATION_CAPTION;
        int32_t found, apart;

        if (written == DAY_NONE || (claim && claim->archived)
            || (of_page && claim->block > inquiry->page.body.first))
            continue;
        found = nearest_day(witness, written);
        if (found == DAY_NONE || (by_past && of_page && found > written + 1))
            continue;
        apart = (int32_t) labs((long) found - written);
        if (apart <= least && (of_page || apart <= YEAR_DAYS_IN_TEXT)) {
            least = apart;
            day = found;
        }
    }
    return day;
}

/*
 * How what the article tells agrees with a day of publication, -1 to 1: days near to it speak for it, days on
 * the wrong side of it against it. *near gets the count of the former.
 */
static float support(const Inquiry *inquiry, int32_t day, int32_t *near) {
    int32_t against = 0;

    *near = 0;
    for (uint32_t i = 0; i < inquiry->n_witnesses; i++) {
        const Witness *witness = &inquiry->witnesses[i];
        int32_t told = nearest_day(witness, day);

        /* every month has such a day: only that very one, and not as yet to come, says something */
        if (is_bare(witness) && witness->tense != TENSE_FUTURE && witness->of_month == calendar_date(day).day)
            ++*near;
        if (told == DAY_NONE || (witness->day == DAY_NONE && labs((long) told - day) > AHEAD_DAYS))
            continue;
        if ((witness->tense == TENSE_PAST && told > day) || (witness->tense == TENSE_FUTURE && told < day))
            against++;
        else if (labs((long) told - day) <= NEAR_DAYS)
            ++*near;
    }
    return (float) (*near - against) / (float) (*near + against + 1);
}

/* Whether the text tells of a day of the week before `day` that falls on the weekday. */
static bool is_explained(const Inquiry *inquiry, int32_t weekday, int32_t day) {
    for (uint32_t i = 0; i < inquiry->n_claims + inquiry->n_witnesses; i++) {
        int32_t written = i < inquiry->n_claims ? inquiry->claims[i].told.day
                                                : inquiry->witnesses[i - inquiry->n_claims].day;

        if (written != DAY_NONE && written <= day && written > day - 7
            && calendar_weekday(written) == weekday)
            return true;
    }
    return false;
}

/*
 * A caption's day is that of the photo. The article came out on the last of the weekdays soon after it of
 * which the text tells in the past, if they are of no day that the text names. *named gets whether it tells
 * of the photo's own weekday.
 */
static int32_t after_caption(const Inquiry *inquiry, int32_t day, bool *named) {
    int32_t most = 0;

    *named = false;
    for (uint32_t i = 0; i < inquiry->n_witnesses; i++) {
        int32_t weekday = inquiry->witnesses[i].weekday;
        int32_t ahead;

        if (!weekday)
            continue;
        ahead = calendar_days_until(day, weekday);
        if (ahead == 0)
            *named = true;
        else if (inquiry->witnesses[i].tense != TENSE_FUTURE && ahead <= CAPTION_DAYS && ahead > most
                 && !is_explained(inquiry, weekday, day))
            most = ahead;
    }
    return day + most;
}

/*
 * Whether a claim stands above the article, or between its lead and the rest of it: one paragraph, perhaps with lines
 * such as the author's, and more of the article below.
 */
static bool is_above(const Inquiry *inquiry, const Claim *claim) {
    const Article *article = inquiry->page.article;
    BodyRun body = inquiry->page.body;
    uint32_t lead = 0, rest = 0, n_prose = 0;

    if (body.first == body.end || claim->block > body.first + LEAD_BLOCKS)
        return false;
    for (uint32_t i = body.first; i < claim->block; i++) {
        n_prose += publication_is_prose(article, i);
        lead += article->blocks[i].n_tokens;
    }
    for (uint32_t i = claim->block + 1; i < body.end && rest <= lead; i++)
        rest += publication_is_prose(article, i) ? article->blocks[i].n_tokens : 0;
    return claim->block <= body.first || (n_prose <= 1 && rest > lead);
}

/* Whether a line nearer to the article, or under a later photo, has another date of as much worth. */
static bool is_overtaken(const Inquiry *inquiry, const Claim *claim) {
    for (uint32_t i = 0; i < inquiry->n_claims; i++) {
        const Claim *other = &inquiry->claims[i];

        if (claim->reason == PUBLICATION_CAPTION) {
            if (other->reason == claim->reason && !other->archived && other->told.day > claim->told.day)
                return true;
        } else if (other->block > claim->block && other->block < inquiry->page.body.first
                   && (other->reason == PUBLICATION_POSTED
                       || (other->reason == PUBLICATION_DATE_LINE && claim->reason == PUBLICATION_DATE_LINE))
                   && other->day != claim->day) {
            return true;
        }
    }
    return false;
}

/* Whether a line soon after the article has an earlier date: then one far above may be the visit's. */
static bool is_doubted(const Inquiry *inquiry, const Claim *claim) {
    uint32_t end = inquiry->page.body.end;

    for (uint32_t i = 0; i < inquiry->n_claims; i++) {
        const Claim *other = &inquiry->claims[i];

        if (claim->block + ABOVE_BLOCKS < inquiry->page.body.first && other->block >= end
            && other->block < end + UNDER_BLOCKS && other->told.day != DAY_NONE
            && other->reason == PUBLICATION_DATE_LINE && other->told.day < claim->told.day - 1)
            return true;
    }
    return false;
}

/* Whether another photo was taken a few days before this one. */
static bool is_clustered(const Inquiry *inquiry, const Claim *claim) {
    for (uint32_t i = 0; i < inquiry->n_claims; i++) {
        const Claim *other = &inquiry->claims[i];

        if (other->reason == PUBLICATION_CAPTION && !other->archived && other->told.day < claim->told.day
            && other->told.day >= claim->told.day - NEAR_DAYS)
            return true;
    }
    return false;
}

/* Whether something else below was posted on another day. */
static bool is_contested(const Inquiry *inquiry, const Claim *claim) {
    for (uint32_t i = 0; i < inquiry->n_claims; i++) {
        const Claim *other = &inquiry->claims[i];

        if (other->reason == PUBLICATION_POSTED && other->block > inquiry->page.body.first
            && other->told.day != claim->told.day)
            return true;
    }
    return false;
}

static float weigh(const Inquiry *inquiry, const Claim *claim, int32_t *day) {
    BodyRun body = inquiry->page.body;
    float score = base_scores[claim->reason];
    bool named = false;
    int32_t near;

    if (claim->archived)
        return 0;
    if (claim->reason == PUBLICATION_CAPTION)
        *day = after_caption(inquiry, *day, &named);
    score += 0.25f * support(inquiry, *day, &near);
    if (claim->ambiguous && near == 0)
        score -= LOST_AMBIGUOUS;
    switch (claim->reason) {
    case PUBLICATION_CAPTION:
        if (named || near > 0 || is_clustered(inquiry, claim))
            score += 0.2f;
        if (is_overtaken(inquiry, claim))
            score -= 0.2f;
        if (score > base_scores[PUBLICATION_UPDATED])
            score = base_scores[PUBLICATION_UPDATED];
        break;
    case PUBLICATION_DATELINE:
        if (claim->block >= body.end)
            score -= LOST_BELOW;
        break;
    case PUBLICATION_POSTED:
    case PUBLICATION_UPDATED:
    case PUBLICATION_DATE_LINE:
        if (!is_above(inquiry, claim)) {
            score -= LOST_BELOW;
            /* However well its date fits in: a line among others, and what comments may have been posted. */
            if ((claim->reason == PUBLICATION_DATE_LINE || is_contested(inquiry, claim))
                && score > UNBELIEVED)
                score = UNBELIEVED;
        } else if (claim->reason != PUBLICATION_UPDATED && is_overtaken(inquiry, claim))
            score -= LOST_ABOVE;
        else if (claim->reason == PUBLICATION_DATE_LINE && is_doubted(inquiry, claim))
            score -= LOST_DOUBTED;
        break;
    default:
        break;
    }
    return score;
}

/* Candidates from the page's metadata: the first day written in each. */
static Status hear_metadata(const Article *article, Array *candidates) {
    for (uint32_t i = 0; i < article->n_metas && candidates->count < MAX_CANDIDATES; i++) {
        const Meta *meta = &article->metas[i];
        PublicationReason reason = meta->kind == META_PUBLISHED ? PUBLICATION_DECLARED : PUBLICATION_UPDATED;
        Article value;
        Array timexes = {0};
        Status status;
        const Timex *timex;

        if (meta->kind != META_PUBLISHED && meta->kind != META_MODIFIED)
            continue;
        status = article_read_tokens(&value, article->arena, article->meta_text + meta->start, meta->length);
        if (status == STATUS_OK)
            status = timex_read(&value, DAY_NONE, &timexes);
        timex = timexes.elements;
        if (status == STATUS_OK && timexes.count > 0 && is_written_day(&timex->ends[0])) {
            bool ambiguous = timex->anchor == ANCHOR_ASSUMED
                             && publication_is_ambiguous(&value, 0, value.n_tokens);

            status = add_candidate(article, candidates, NULL, timex->first_day, reason,
                                   base_scores[reason] - (ambiguous ? LOST_AMBIGUOUS : 0));
        }
        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}

/*
 * The latest day that the text tells of in the past. It is believed where the text tells rather of the future
 * and the earliest day of that follows soon: then the day of publication lies between the two. News leaves
 * out the year of such days; history does not.
 */
static Status add_latest(const Inquiry *inquiry, Array *candidates) {
    int32_t latest = DAY_NONE, earliest = INT32_MAX;
    uint32_t n_past = 0, n_future = 0;
    bool without_year = false, enclosed;

    for (uint32_t i = 0; i < inquiry->n_witnesses; i++) {
        const Witness *witness = &inquiry->witnesses[i];
        int32_t day = settled_day(inquiry, witness, false);

        if (is_bare(witness))
            continue;
        n_past += witness->tense == TENSE_PAST;
        n_future += witness->tense == TENSE_FUTURE;
        without_year |= witness->month != 0;
        if (witness->tense == TENSE_PAST && day != DAY_NONE && day > latest)
            latest = day;
        else if (witness->tense == TENSE_FUTURE && day != DAY_NONE && day < earliest)
            earliest = day;
    }
    if (latest == DAY_NONE)
        return STATUS_OK;
    enclosed = without_year && n_future >= MIN_FUTURE && n_future >= n_past && earliest >= latest
               && (int64_t) earliest - latest <= ENCLOSED_DAYS;
    return add_candidate(inquiry->page.article, candidates, NULL, latest, PUBLICATION_LATEST,
                         enclosed ? 0.5f : base_scores[PUBLICATION_LATEST]);
}

Status publication_read(const Article *article, const TimexMatches *matches, Array *candidates) {
    Inquiry *inquiry = arena_alloc(article->arena, sizeof(Inquiry));
    Array timexes = {0};
    const Timex *timex;
    Status status = inquiry ? hear_metadata(article, candidates) : STATUS_OUT_OF_MEMORY;

    if (status == STATUS_OK)
        status = timex_resolve(article, matches, DAY_NONE, false, &timexes);
    if (status != STATUS_OK)
        return status;
    *inquiry = (Inquiry) {.n_claims = 0};
    publication_page(&inquiry->page, article);
    timex = timexes.elements;
    for (uint32_t i = 0; i < timexes.count; i++) {
        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        hear(inquiry, &timex[i].ends[0], timex[i].n_ends > 1);
    }
    status = hear_foreign_lines(inquiry);
    for (uint32_t i = 0; i < inquiry->n_claims; i++)
        inquiry->claims[i].day = settled_day(inquiry, &inquiry->claims[i].told, true);
    for (uint32_t i = 0; status == STATUS_OK && i < inquiry->n_claims; i++) {
        const Claim *claim = &inquiry->claims[i];
        int32_t day = claim->day;
        float score = day == DAY_NONE ? 0 : weigh(inquiry, claim, &day);

        if (day != DAY_NONE)
            status = add_candidate(article, candidates, claim->end, day, claim->reason, score);
    }
    return status == STATUS_OK ? add_latest(inquiry, candidates) : status;
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
