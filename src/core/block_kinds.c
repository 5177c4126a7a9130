/*
 * block_kinds.c - what each block is, and why, told from its features once its place is decided.
 *
 * Rules in the order of how much each piece of evidence says: markup, marker phrases, repetition, credits,
 * dates, then place and shape. The reason given is the first rule that held.
 */
#include "block_kinds.h"

#include <string.h>

/* How far above the body its headline may stand, in blocks. */
#define HEADLINE_REACH 12

#define MAX_SUBHEAD_WORDS 30
#define MIN_HEADLINE_WORDS 3
#define MAX_HEADLINE_WORDS 40
#define MAX_LABEL_WORDS 6

/* Shares of 255 from which on a block is mostly so. */
#define MOSTLY 128
#define CLEARLY 80

typedef struct Verdict
{
    BlockKind kind;
    BlockReason reason;
} Verdict;

typedef struct MarkerRule
{
    uint16_t markers;
    BlockKind kind;
    BlockReason reason;
} MarkerRule;

static const MarkerRule marker_rules[] = {
    {MARKER_BIT(MARKER_COOKIE), BLOCK_KIND_NOTICE, REASON_COOKIE},
    {MARKER_BIT(MARKER_COPYRIGHT), BLOCK_KIND_NOTICE, REASON_COPYRIGHT},
    {MARKER_BIT(MARKER_ADVERTISEMENT), BLOCK_KIND_NOTICE, REASON_ADVERTISEMENT},
    {MARKER_BIT(MARKER_SUBSCRIBE), BLOCK_KIND_NOTICE, REASON_SUBSCRIBE},
    {MARKER_BIT(MARKER_RELATED) | MARKER_BIT(MARKER_READ_MORE), BLOCK_KIND_TEASER, REASON_RELATED},
    {MARKER_BIT(MARKER_SHARE), BLOCK_KIND_SHARE, REASON_SHARE},
    {MARKER_BIT(MARKER_COMMENTS), BLOCK_KIND_SHARE, REASON_COMMENTS},
    {MARKER_BIT(MARKER_TAGS), BLOCK_KIND_TAG, REASON_TAGS},
    {MARKER_BIT(MARKER_PHOTO), BLOCK_KIND_CAPTION, REASON_CREDIT},
    {MARKER_BIT(MARKER_BYLINE) | MARKER_BIT(MARKER_REPORTED_BY), BLOCK_KIND_BYLINE, REASON_AUTHOR},
    {MARKER_BIT(MARKER_MENU) | MARKER_BIT(MARKER_LIVE), BLOCK_KIND_NAVIGATION, REASON_MENU}
};

static bool has_sentence(const BlockFeatures *features) {
    return features->own[OWN_SENTENCES] > 0;
}

/* Function words of another language, none of the article's. */
static bool is_foreign(const BlockFeatures *features) {
    return features->own[OWN_FOREIGN] >= 2 && features->own[OWN_STOP_WORDS] == 0;
}

static Verdict body_verdict(const BlockFeatures *features, bool alone) {
    const uint8_t *own = features->own;
    bool short_line = features->words <= MAX_SUBHEAD_WORDS && own[OWN_END] < END_QUESTION;

    if (own[OWN_TAG] == BLOCK_HEADING || own[OWN_TAG] == BLOCK_HEADING_1)
        return (Verdict) {BLOCK_KIND_SUBHEAD, REASON_LINE_IN_BODY};
    if (own[OWN_TAG] == BLOCK_LIST_ITEM || own[OWN_START] == START_BULLET)
        return (Verdict) {BLOCK_KIND_LIST_ITEM, REASON_LIST_IN_BODY};
    if (short_line && !has_sentence(features) && own[OWN_TAG] != BLOCK_PARAGRAPH)
        return (Verdict) {BLOCK_KIND_SUBHEAD, REASON_LINE_IN_BODY};
    return (Verdict) {BLOCK_KIND_PARAGRAPH, alone ? REASON_PROSE : REASON_PROSE_AMONG_PROSE};
}

/*
 * A caption by its markup, its credit, or by standing there twice, which a page's pictures do and prose does
 * not.
 */
static bool is_caption(const BlockFeatures *features, BlockPlace place, BlockReason *reason) {
    const uint8_t *own = features->own;
    bool twice = own[OWN_REPEATED] >= REPEAT_NEXT_FIRST;

    if (own[OWN_TAG] == BLOCK_CAPTION || own[OWN_IN_CAPTION]) {
        *reason = REASON_CAPTION_MARKUP;
        return true;
    }
    if (own[OWN_CREDIT] == 3 || (own[OWN_CREDIT] == 2 && has_sentence(features) && place != PLACE_AFTER)) {
        *reason = REASON_CREDIT;
        return true;
    }
    if (twice && has_sentence(features)) {
        *reason = REASON_TWICE;
        return true;
    }
    return false;
}

/* What a marker phrase that covers much of the block makes of it. */
static bool by_marker(const BlockFeatures *features, Verdict *verdict) {
    if (features->own[OWN_MARKED] < CLEARLY && features->words > MAX_LABEL_WORDS)
        return false;
    for (unsigned i = 0; i < sizeof marker_rules / sizeof marker_rules[0]; i++) {
        if (features->markers & marker_rules[i].markers) {
            *verdict = (Verdict) {marker_rules[i].kind, marker_rules[i].reason};
            return true;
        }
    }
    return false;
}

static Verdict other_verdict(const BlockFeatures *features, BlockPlace place, bool after_related) {
    const uint8_t *own = features->own;
    BlockReason reason;
    Verdict verdict;

    if (is_caption(features, place, &reason))
        return (Verdict) {BLOCK_KIND_CAPTION, reason};
    if (own[OWN_DATE] >= MOSTLY
        || (features->markers & (MARKER_BIT(MARKER_PUBLISHED) | MARKER_BIT(MARKER_UPDATED)) && own[OWN_DATE]))
        return (Verdict) {BLOCK_KIND_TIMESTAMP, REASON_DATE};
    if (by_marker(features, &verdict))
        return verdict;
    if (own[OWN_AGENCY] && features->words <= 12 && !has_sentence(features) && own[OWN_START] == START_CAPITAL
        && place != PLACE_AFTER)
        return (Verdict) {BLOCK_KIND_DATELINE, REASON_DATELINE};
    if (own[OWN_IN_BYLINE])
        return (Verdict) {BLOCK_KIND_BYLINE, REASON_MARKUP};
    if (is_foreign(features))
        return (Verdict) {BLOCK_KIND_NOTICE, REASON_FOREIGN};
    if (after_related && features->words >= MIN_HEADLINE_WORDS)
        return (Verdict) {BLOCK_KIND_TEASER, REASON_AFTER_RELATED};
    if (own[OWN_SEPARATORS] && features->words <= MAX_SUBHEAD_WORDS && !has_sentence(features))
        return (Verdict) {BLOCK_KIND_NAVIGATION, REASON_NO_SENTENCE};
    if (own[OWN_LINKED] >= MOSTLY)
        return (Verdict) {features->words > MAX_LABEL_WORDS ? BLOCK_KIND_TEASER : BLOCK_KIND_NAVIGATION,
                          REASON_LINKS};
    if (own[OWN_IN_CHROME])
        return (Verdict) {BLOCK_KIND_OTHER, REASON_MARKUP};
    if (features->words < MIN_HEADLINE_WORDS + 1)
        return (Verdict) {place == PLACE_ISLAND ? BLOCK_KIND_OTHER : BLOCK_KIND_NAVIGATION,
                          REASON_NO_SENTENCE};
    switch (place) {
        case PLACE_BEFORE:
            return (Verdict) {BLOCK_KIND_TEASER, REASON_BEFORE};
        case PLACE_AFTER:
            return (Verdict) {BLOCK_KIND_TEASER, REASON_AFTER};
        default:
            return (Verdict) {has_sentence(features) ? BLOCK_KIND_CAPTION : BLOCK_KIND_OTHER, REASON_ISLAND};
    }
}

/* How much a block above the body looks like the article's headline; 0 for not at all. */
static unsigned headline_rank(const BlockFeatures *features) {
    const uint8_t *own = features->own;

    if (own[OWN_TAG] == BLOCK_HEADING_1)
        return 5;
    if (features->words < MIN_HEADLINE_WORDS || features->words > MAX_HEADLINE_WORDS
        || own[OWN_DATE] >= MOSTLY || own[OWN_MARKED] >= CLEARLY || own[OWN_CREDIT] == 3
        || own[OWN_SEPARATORS] > 1 || is_foreign(features))
        return 0;
    if ((features->traits & TRAIT_HEADLINE))
        return 4;
    if (own[OWN_END] == END_STOP || own[OWN_END] == END_ELLIPSIS || own[OWN_END] == END_COLON)
        return 0;
    return features->words > MIN_HEADLINE_WORDS + 1 ? 2 : 1;
}

/* The block above the body that is its headline: the best of those near, the nearest of the best. */
static uint32_t find_headline(const FeatureTable *table, const BlockVerdict *verdicts) {
    uint32_t body = 0, headline = table->n_blocks;
    unsigned best = 0;

    while (body < table->n_blocks && !verdicts[body].is_body)
        body++;
    if (body == table->n_blocks)
        return headline;
    for (uint32_t i = body; i-- > 0 && i + HEADLINE_REACH >= body;) {
        unsigned rank = headline_rank(&table->blocks[i]);

        if (rank > best || (rank == 4 && best == 4)) {
            best = rank;
            headline = i;
        }
    }
    return headline;
}

void block_kinds_fill(const FeatureTable *table, const BlockDecision *decisions, BlockVerdict *verdicts) {
    uint32_t headline = find_headline(table, verdicts);
    bool after_related = false;

    for (uint32_t i = 0; i < table->n_blocks; i++) {
        const BlockFeatures *features = &table->blocks[i];
        BlockPlace place = decisions[i].place;
        Verdict verdict;

        if (features->own[OWN_LETTERS] == 0) {
            verdict = (Verdict) {BLOCK_KIND_OTHER, REASON_EMPTY};
        } else if (verdicts[i].is_body) {
            bool beside = (i > 0 && verdicts[i - 1].is_body)
                || (i + 1 < table->n_blocks && verdicts[i + 1].is_body);

            verdict = body_verdict(features, !beside);
            after_related = false;
        } else if (i == headline) {
            verdict = (Verdict) {BLOCK_KIND_HEADLINE, REASON_HEADLINE};
        } else if (i > headline && place == PLACE_BEFORE && features->own[OWN_REPEATED] == REPEAT_GLUED) {
            verdict = (Verdict) {BLOCK_KIND_HEADLINE, REASON_GLUED};
        } else if (i > headline && place == PLACE_BEFORE && (features->traits & TRAIT_HEADLINE)
                   && features->own[OWN_REPEATED] != REPEAT_FIRST) {
            verdict = (Verdict) {BLOCK_KIND_HEADLINE, REASON_REPEATED};
        } else {
            verdict = other_verdict(features, place, after_related);
        }
        if (verdict.reason == REASON_RELATED)
            after_related = true;
        verdicts[i].kind = (uint8_t) verdict.kind;
        verdicts[i].reason = (uint8_t) verdict.reason;
    }
}

const char *block_kind_name(BlockKind kind) {
    static const char *const names[N_BLOCK_KINDS] = {
        [BLOCK_KIND_HEADLINE] = "headline", [BLOCK_KIND_SUBHEAD] = "subhead",
        [BLOCK_KIND_PARAGRAPH] = "paragraph", [BLOCK_KIND_LIST_ITEM] = "list_item",
        [BLOCK_KIND_BYLINE] = "byline", [BLOCK_KIND_DATELINE] = "dateline",
        [BLOCK_KIND_TIMESTAMP] = "timestamp", [BLOCK_KIND_CAPTION] = "caption",
        [BLOCK_KIND_TEASER] = "teaser", [BLOCK_KIND_NAVIGATION] = "navigation",
        [BLOCK_KIND_NOTICE] = "notice", [BLOCK_KIND_SHARE] = "share", [BLOCK_KIND_TAG] = "tag",
        [BLOCK_KIND_OTHER] = "other"
    };

    return names[kind];
}

const char *block_reason_text(BlockReason reason) {
    static const char *const texts[N_BLOCK_REASONS] = {
        [REASON_PROSE] = "sentences, more like an article's than a page's",
        [REASON_PROSE_AMONG_PROSE] = "sentences among sentences",
        [REASON_LINE_IN_BODY] = "a line between paragraphs of the body",
        [REASON_LIST_IN_BODY] = "a list between paragraphs of the body",
        [REASON_COOKIE] = "speaks of cookies or consent",
        [REASON_SUBSCRIBE] = "asks to subscribe or sign in",
        [REASON_COPYRIGHT] = "claims rights",
        [REASON_ADVERTISEMENT] = "marks an advertisement",
        [REASON_SHARE] = "offers to pass the article on",
        [REASON_COMMENTS] = "leads to readers' comments",
        [REASON_TAGS] = "heads or lists the article's keywords",
        [REASON_MENU] = "words of a menu",
        [REASON_RELATED] = "points to other stories",
        [REASON_AFTER_RELATED] = "stands below a heading that points to other stories",
        [REASON_CREDIT] = "ends in a picture's credit",
        [REASON_CAPTION_MARKUP] = "markup says it belongs to a picture",
        [REASON_TWICE] = "the same sentences twice, side by side",
        [REASON_REPEATED] = "repeats the headline",
        [REASON_GLUED] = "repeats the headline behind a label",
        [REASON_HEADLINE] = "looks most like a headline of what stands above the body",
        [REASON_DATE] = "little but a date or time",
        [REASON_AUTHOR] = "names who wrote or reported it",
        [REASON_DATELINE] = "a place or agency alone",
        [REASON_FOREIGN] = "in another language than the article",
        [REASON_MARKUP] = "markup says what it is",
        [REASON_LINKS] = "mostly links",
        [REASON_NO_SENTENCE] = "a few words without a sentence",
        [REASON_BEFORE] = "stands above the body",
        [REASON_AFTER] = "stands below the body",
        [REASON_ISLAND] = "unlike the paragraphs around it",
        [REASON_EMPTY] = "no letters or digits"
    };

    return texts[reason];
}
