/*
 * block_features.c - the features of each block, from one pass over its tokens and a few over the blocks.
 */
#include "block_counts.h"
#include "block_signs.h"
#include "language_counts.h"

#define MIN_HEADLINE_WORDS 4
#define MAX_HEADLINE_WORDS 40

#define MIN_PROSE_WORDS 8
#define MIN_LONG_WORDS 20
#define MAX_MARKER_WORDS 12
#define MIN_MARKED 80                   /* of 255 */

/* A box of other stories amid the body: so near to prose above, of so many lines, before so much of the body. */
#define BOX_REACH_ABOVE 4
#define MAX_BOX_LINES 6
#define BOX_REACH_BELOW 6
#define MIN_TITLE_WORDS 3
#define MIN_SENTENCE_WORDS 5

/* Hardly an article has no more words. */
#define BRIEF_WORDS 120

/* Markers of the site's own words, of what an article ends before if they are much of a block, of what stands amid it. */
#define SITE_MARKERS (MARKER_BIT(MARKER_COOKIE) | MARKER_BIT(MARKER_SHARE) | MARKER_BIT(MARKER_SUBSCRIBE) \
                      | MARKER_BIT(MARKER_COPYRIGHT) | MARKER_BIT(MARKER_COMMENTS) | MARKER_BIT(MARKER_REPORTED_BY))
#define END_MARKERS (MARKER_BIT(MARKER_RELATED) | MARKER_BIT(MARKER_MENU) | MARKER_BIT(MARKER_TAGS) \
                     | MARKER_BIT(MARKER_BYLINE))
#define AMID_MARKERS (MARKER_BIT(MARKER_PHOTO) | MARKER_BIT(MARKER_ADVERTISEMENT) | MARKER_BIT(MARKER_READ_MORE))

/* Markers of what stands below an article. */
#define CLOSING_MARKERS (NOTICE_MARKERS | MARKER_BIT(MARKER_COMMENTS) | MARKER_BIT(MARKER_TAGS) \
                         | MARKER_BIT(MARKER_REPORTED_BY))

static uint8_t clamp(uint32_t n) {
    return n > 255 ? 255 : (uint8_t) n;
}

/* part of whole in 255ths, at most all of it; 0 of nothing. */
static uint8_t share(uint32_t part, uint32_t whole) {
    if (part >= whole)
        return whole == 0 ? 0 : 255;
    return share_of_255(part, whole);
}

static BlockEnd block_end(const Article *article, const Block *block) {
    const Token *first = article->tokens + block->first_token;
    const Token *last = first + block->n_tokens - 1;
    const Token *inner = last;
    bool quoted = false;

    if (last->kind == TOKEN_WORD)
        return END_WORD;
    if (last->kind == TOKEN_NUMBER)
        return END_NUMBER;
    while (inner > first && inner->kind == TOKEN_PUNCTUATION
           && (is_closing_quote(inner->code) || inner->code == ')' || inner->code == ']')) {
        quoted |= is_closing_quote(inner->code);
        inner--;
    }
    if (inner->kind == TOKEN_PUNCTUATION) {
        uint32_t c = inner->code;

        if (c == 0x2026 || (c == '.' && inner->length > 1))
            return END_ELLIPSIS;
        if (c == '?' || c == 0xFF1F || c == 0x61F || c == 0x37E)
            return END_QUESTION;
        if (c == '!' || c == 0xFF01)
            return END_EXCLAMATION;
        if (is_full_stop(inner))
            return END_STOP;
        if (c == ':' || c == 0xFF1A)
            return END_COLON;
    }
    if (quoted)
        return END_QUOTE;
    return inner < last || last->code == 0xFF09 || last->code == 0x3011 ? END_BRACKET : END_OTHER;
}

static BlockStart block_start(const Article *article, const Block *block) {
    const Token *first = article->tokens + block->first_token;

    if (first->kind == TOKEN_NUMBER)
        return START_NUMBER;
    if (first->kind == TOKEN_PUNCTUATION) {
        if (is_dash(first->code) || first->code == '*' || is_separator(first->code))
            return START_BULLET;
        return is_opening_quote(first->code) ? START_QUOTE : START_OTHER;
    }
    if (first->letters == CASE_LOWER)
        return START_LOWER;
    return first->letters == CASE_NONE ? START_UNCASED : START_CAPITAL;
}

/* Whether one of the tokens from `at` to before `last` begins an agency's name. */
static bool names_agency(const BlockReading *reading, uint32_t at, uint32_t last, uint32_t end) {
    uint32_t n_tokens;

    for (; at < last; at++) {
        const Token *token = &reading->article->tokens[at];

        if (token->flags & WORD_CUE && token->letters != CASE_LOWER
            && article_phrase(&reading->any, at, end, CLASS_AGENCY, &n_tokens))
            return true;
    }
    return false;
}

/* 1 for an agency among the first tokens, as in a dateline, 2 for one among the last, 0 for none. */
static uint8_t agency_place(const BlockReading *reading, const Block *block) {
    const uint32_t near = 12;
    uint32_t first = block->first_token;
    uint32_t end = first + block->n_tokens;

    if (block->n_tokens <= near)
        return names_agency(reading, first, end, end) ? 2 : 0;
    if (names_agency(reading, first, first + near, end))
        return 1;
    return names_agency(reading, block->n_tokens > 2 * near ? end - near : first + near, end, end) ? 2 : 0;
}

/*
 * How surely the block ends in a picture's credit: 3 for a slash, copyright sign or bracket with an agency
 * or a date beside it, 2 for a short unstopped tail after a sentence or names in a closing bracket, 1 for
 * any closing bracket.
 */
static uint8_t credit_rank(const Article *article, const Block *block, const BlockCounts *counts,
                           bool agency_at_end) {
    const uint32_t reach = 8;
    const Token *tokens = article->tokens;
    uint32_t end = block->first_token + block->n_tokens;
    uint32_t from = block->n_tokens > reach ? end - reach : block->first_token;
    const Sentence *last_sentence = &article->sentences[block->first_sentence + block->n_sentences - 1];
    bool bracket = token_is(&tokens[end - 1], ')') || token_is(&tokens[end - 1], 0xFF09);
    uint8_t rank = bracket ? 1 : 0;

    if (!bracket && counts->separators + counts->copyrights == 0)
        from = end;
    for (uint32_t i = end; i-- > from;) {
        uint32_t c = tokens[i].kind == TOKEN_PUNCTUATION ? tokens[i].code : 0;

        if (c == 0xA9)
            return 3;
        if (c == '/' && i > block->first_token && i + 1 < end && tokens[i + 1].kind == TOKEN_WORD
            && (tokens[i - 1].kind == TOKEN_NUMBER || agency_at_end))
            return 3;
        if ((c == '(' || c == 0xFF08) && bracket) {
            if (agency_at_end)
                return 3;
            if (tokens[i + 1].letters >= CASE_CAPITALISED)
                rank = 2;
            break;
        }
    }
    if (block->n_sentences > 1 && !last_sentence->stopped && last_sentence->n_tokens <= reach && !bracket
        && is_full_stop(&tokens[last_sentence->first_token - 1]))
        rank = agency_at_end ? 3 : 2;
    return rank;
}

static uint8_t count_bits(unsigned bits) {
    return (uint8_t) __builtin_popcount(bits);
}

static void fill_own(const BlockReading *reading, const Block *block, const BlockCounts *counts,
                     BlockFeatures *features) {
    const Article *article = reading->article;
    uint8_t *own = features->own;
    uint32_t words = counts->words + counts->numbers;
    uint32_t capitalised = counts->capitalised + counts->upper + counts->mixed;
    uint32_t cased = counts->lower + capitalised;
    uint32_t stops = counts->stops, stopped = 0;

    for (uint32_t i = 0; i < block->n_sentences; i++)
        stopped += article->sentences[block->first_sentence + i].stopped;
    features->words = words > UINT16_MAX ? UINT16_MAX : (uint16_t) words;
    features->markers = counts->markers;
    own[OWN_WORDS] = log_scale(words);
    own[OWN_END] = (uint8_t) block_end(article, block);
    own[OWN_STOP_SHARE] = share(stops, counts->words > LANGUAGE_COUNT_MAX * 2 ? LANGUAGE_COUNT_MAX * 2 : counts->words);
    own[OWN_CAPITALS] = share(capitalised, cased);
    own[OWN_MARKED] = share(counts->marked, block->n_tokens);
    if (counts->named_date || counts->joined_numbers >= 1)
        own[OWN_DATE] = share(counts->dated, words);
    own[OWN_BLANK_BEFORE] = block->blank_before;
    own[OWN_START] = (uint8_t) block_start(article, block);
    own[OWN_FOREIGN] = clamp(counts->best_stops - stops);
    own[OWN_AGENCY] = counts->cues > 0 ? agency_place(reading, block) : 0;
    own[OWN_CREDIT] = credit_rank(article, block, counts, own[OWN_AGENCY] == 2);
    own[OWN_TAG] = block->tag;
    own[OWN_LINKED] = block->link_share;
    own[OWN_LETTERS] = log_scale(counts->letters);
    own[OWN_SENTENCES] = clamp(stopped);
    own[OWN_STOP_WORDS] = log_scale(stops);
    own[OWN_WORD_LENGTH] = words ? clamp(counts->letters * 8 / words) : 0;
    own[OWN_UPPER] = share(counts->upper, cased);
    own[OWN_DIGITS] = share(counts->numbers, block->n_tokens);
    own[OWN_SEPARATORS] = clamp(counts->separators);
    own[OWN_COMMAS] = clamp(counts->commas);
    own[OWN_QUOTES] = clamp(counts->quotes);
    own[OWN_IDEOGRAPHS] = share(counts->ideographs, counts->letters);
    own[OWN_ADDRESS] = clamp(counts->addresses);
    own[OWN_SENTENCE_WORDS] = stopped ? clamp(words / stopped) : 0;
}

static void fill_hints(uint16_t hints, uint8_t own[N_OWN]) {
    own[OWN_IN_ARTICLE] = (hints & HINT_ARTICLE) != 0;
    own[OWN_IN_CHROME] = count_bits(hints & (HINT_NAVIGATION | HINT_ASIDE | HINT_HEADER | HINT_FOOTER | HINT_COMMENT
                                             | HINT_SHARE | HINT_HIDDEN | HINT_FORM));
    own[OWN_IN_CAPTION] = (hints & HINT_CAPTION) != 0;
    own[OWN_IN_BYLINE] = count_bits(hints & (HINT_BYLINE | HINT_DATE));
}

/* ---- The whole article ---- */

/* The traits of a block by itself. */
static uint8_t own_traits(const BlockFeatures *features) {
    const uint8_t *own = features->own;
    uint8_t traits = 0;

    if (own[OWN_SENTENCES] > 0) {
        traits |= features->words >= MIN_PROSE_WORDS ? TRAIT_PROSE : 0;
        traits |= features->words >= MIN_LONG_WORDS ? TRAIT_LONG : 0;
    } else {
        traits |= features->words < MIN_PROSE_WORDS && own[OWN_END] < END_EXCLAMATION ? TRAIT_SHORT : 0;
        if (features->words >= MIN_HEADLINE_WORDS && features->words <= MAX_HEADLINE_WORDS)
            traits |= TRAIT_LINE;
    }
    if (own[OWN_DATE] >= 128 || (own[OWN_DATE] && features->words <= MAX_MARKER_WORDS))
        traits |= TRAIT_DATED;
    return traits;
}

bool block_is_marker(const BlockFeatures *features, uint16_t markers) {
    return (features->markers & markers) && features->words <= MAX_MARKER_WORDS
        && features->own[OWN_MARKED] >= MIN_MARKED;
}

/* Whether what looks like a headline likely is one. */
static bool is_headline(const BlockFeatures *features) {
    const uint8_t *own = features->own;

    if (own[OWN_TAG] == BLOCK_HEADING_1)
        return true;
    return own[OWN_REPEATED] != REPEAT_NONE && features->words >= MIN_HEADLINE_WORDS
        && features->words <= MAX_HEADLINE_WORDS && own[OWN_END] != END_STOP && own[OWN_DATE] < 128
        && own[OWN_CREDIT] < 2;
}

static uint8_t one_further(uint8_t distance) {
    return distance == 255 ? 255 : distance + 1;
}

/* From the last block up: how far the next headline, marker and long block are. */
static void fill_distances(FeatureTable *table) {
    uint8_t headline = 255, related = 255, notice = 255, long_block = 255;

    for (uint32_t i = table->n_blocks; i-- > 0;) {
        BlockFeatures *features = &table->blocks[i];

        features->until_headline = headline;
        features->until_related = related;
        features->until_notice = notice;
        features->until_long = long_block;
        headline = features->traits & TRAIT_HEADLINE ? 1 : one_further(headline);
        related = block_is_marker(features, MARKER_BIT(MARKER_RELATED)) ? 1 : one_further(related);
        notice = block_is_marker(features, NOTICE_MARKERS) ? 1 : one_further(notice);
        long_block = features->traits & TRAIT_LONG ? 1 : one_further(long_block);
    }
}

/* Whether the block says that what follows is not the article: the site's words, or its readers'. */
static bool is_closing(const BlockFeatures *features) {
    return block_is_marker(features, CLOSING_MARKERS)
        || (features->markers & NOTICE_MARKERS && features->own[OWN_MARKED] >= MIN_MARKED);
}

/* A sentence, even a short one, that no marker claims. */
static bool is_sentence(const BlockFeatures *features) {
    return features->own[OWN_SENTENCES] > 0 && features->words >= MIN_SENTENCE_WORDS
        && features->own[OWN_MARKED] < MIN_MARKED;
}

/*
 * Whether a heading of other stories stands amid the body: sentences above it, then a few titles, each but once, then
 * sentences again, and more of them than of titles between. In a list of stories with their summaries every one has its
 * title.
 */
static bool heads_box(const FeatureTable *table, uint32_t heading) {
    const BlockFeatures *blocks = table->blocks;
    uint32_t at = heading + 1, titles = blocks[heading].words >= MIN_HEADLINE_WORDS, lines = 0, all_lines = 0, prose = 0;
    uint32_t end;
    bool amid = false;

    for (uint32_t i = heading; i-- > 0 && heading - i <= BOX_REACH_ABOVE && !amid;)
        amid = is_sentence(&blocks[i]);
    for (; amid && at < table->n_blocks && !is_sentence(&blocks[at]); at++) {
        if (at - heading > MAX_BOX_LINES || blocks[at].traits & TRAIT_REPEATED || is_closing(&blocks[at]))
            return false;
        titles += blocks[at].words >= MIN_TITLE_WORDS;
    }
    if (!amid || titles == 0)
        return false;
    end = table->n_blocks - at > BOX_REACH_BELOW ? at + BOX_REACH_BELOW : table->n_blocks;
    for (; at < end && !is_closing(&blocks[at]) && !block_is_marker(&blocks[at], MARKER_BIT(MARKER_RELATED)); at++) {
        if (is_sentence(&blocks[at])) {
            prose++;
            lines = all_lines;
        }
        all_lines += blocks[at].traits & TRAIT_LINE && !(blocks[at].markers & MARKER_BIT(MARKER_PHOTO));
    }
    return prose > 2 * lines;
}

/* Headings amid the body point to stories as a line "read more" does, and tell nothing of what follows. */
static void mark_boxes(FeatureTable *table) {
    for (uint32_t i = 0; i < table->n_blocks; i++) {
        BlockFeatures *features = &table->blocks[i];

        if (block_is_marker(features, MARKER_BIT(MARKER_RELATED)) && heads_box(table, i)) {
            features->markers &= (uint16_t) ~MARKER_BIT(MARKER_RELATED);
            features->markers |= MARKER_BIT(MARKER_READ_MORE);
            features->traits |= TRAIT_BOX;
            for (uint32_t at = i + 1; at < table->n_blocks && !is_sentence(&table->blocks[at]); at++)
                table->blocks[at].in_box = true;
        }
    }
}

/* Whether an article can have ended above this block, or with it. In doubt it can: nothing is lost by that. */
static bool shows_end(const BlockFeatures *features) {
    const uint8_t *own = features->own;

    return (own[OWN_MARKED] >= MIN_MARKED && features->markers & END_MARKERS) || features->markers & SITE_MARKERS
        || own[OWN_ADDRESS] || own[OWN_IN_CHROME] || own[OWN_LINKED] >= 128
        || own[OWN_REPEATED] != REPEAT_NONE || (features->traits & TRAIT_DATED && !own[OWN_SENTENCES])
        || (own[OWN_FOREIGN] >= 2 && own[OWN_STOP_WORDS] == 0);
}

/* Whether a block can stand between two paragraphs: a sub-heading, a picture's words, an advertisement's label. */
static bool stands_amid(const BlockFeatures *features) {
    return !(features->traits & TRAIT_LINE) || features->own[OWN_CREDIT] > 1 || features->own[OWN_IN_CAPTION]
        || features->own[OWN_TAG] == BLOCK_CAPTION || features->markers & AMID_MARKERS;
}

/*
 * Where a sentence follows one above, with no more between them than an article's own pages have amid their paragraphs,
 * the article has not ended between the two.
 */
static void mark_going_on(FeatureTable *table) {
    uint32_t before = UINT32_MAX, words = 0;

    for (uint32_t i = 0; i < table->n_blocks; i++) {
        const BlockFeatures *features = &table->blocks[i];

        if (is_sentence(features) && !shows_end(features)) {
            for (uint32_t at = i; before != UINT32_MAX && at > before; at--)
                table->blocks[at].goes_on = words < BRIEF_WORDS ? MAX_GOES_ON : 1;
            before = i;
            words += features->words;
        } else if (before != UINT32_MAX && !(features->traits & TRAIT_BOX) && !features->in_box
                   && (shows_end(features) || !stands_amid(features) || i - before > MAX_BOX_LINES)) {
            before = UINT32_MAX;
        }
    }
}

/* The features of one block that tell of no other. */
static Status read_block(BlockReading *reading, uint32_t index, BlockFeatures *features) {
    const Block *block = &reading->article->blocks[index];
    BlockCounts counts;
    KeptWords kept;
    Status status;

    *features = (BlockFeatures) {.own = {[OWN_BLANK_BEFORE] = block->blank_before}};
    status = block_counts_read(&counts, reading, block, &kept);
    if (status != STATUS_OK)
        return status;
    if (block->n_tokens > 0) {
        fill_own(reading, block, &counts, features);
        if (block->hints)
            fill_hints(block->hints, features->own);
        features->traits = own_traits(features);
    }
    repeats_end_block(&reading->repeats, index, &kept);
    return STATUS_OK;
}

/* Find where prose is densest, with a window that slides over the blocks. */
static void find_densest(FeatureTable *table) {
    uint32_t words = 0;

    for (uint32_t i = 0; i < table->n_blocks + DENSITY_REACH; i++) {
        if (i < table->n_blocks)
            words += block_prose_words(&table->blocks[i]);
        if (i > 2 * DENSITY_REACH)
            words -= block_prose_words(&table->blocks[i - 2 * DENSITY_REACH - 1]);
        if (i >= DENSITY_REACH && words > table->densest_words) {
            table->densest_words = words;
            table->densest = i - DENSITY_REACH;
        }
    }
}

/* What only the blocks together tell: shared words, the first and last long block, sums. */
static Status read_together(BlockReading *reading, FeatureTable *table) {
    for (uint32_t i = 0; i < table->n_blocks; i++) {
        BlockFeatures *features = &table->blocks[i];

        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(reading->article->arena))
            return STATUS_CANCELLED;
        features->own[OWN_SEEN] = repeats_seen_share(&reading->repeats, i);
        features->traits |= features->own[OWN_REPEATED] != REPEAT_NONE ? TRAIT_REPEATED : 0;
        features->traits |= is_headline(features) ? TRAIT_HEADLINE : 0;
        table->n_headlines += (features->traits & TRAIT_HEADLINE) != 0;
        table->prose_words += block_prose_words(features);
        if (features->traits & TRAIT_LONG) {
            if (table->first_long == table->n_blocks)
                table->first_long = i;
            table->last_long = i;
        }
    }
    find_densest(table);
    mark_boxes(table);
    mark_going_on(table);
    fill_distances(table);
    return STATUS_OK;
}

Status block_features_read(const Article *article, FeatureTable *table) {
    BlockReading reading = {.article = article, .any = *article};
    Status status;

    *table = (FeatureTable) {.n_blocks = article->n_blocks, .first_long = article->n_blocks};
    table->blocks = arena_alloc(article->arena, article->n_blocks * sizeof(BlockFeatures));
    if (!table->blocks)
        return STATUS_OUT_OF_MEMORY;
    status = repeats_init(&reading.repeats, article, table->blocks);
    reading.any.language = LANGUAGE_ANY;
    for (uint32_t i = 0; i < article->n_blocks && status == STATUS_OK; i++) {
        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        status = read_block(&reading, i, &table->blocks[i]);
    }
    return status == STATUS_OK ? read_together(&reading, table) : status;
}
