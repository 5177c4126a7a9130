/*
 * block_features.h - what a block looks like, alone and among its neighbours, in small integers.
 *
 * The features are those of jusText (Pomikalek 2011) and boilerpipe (Kohlschuetter et al., WSDM 2010) and
 * their kin: length, function words, links, marker words, and the same of the blocks around; with repetition
 * inside the page beside them. Every feature is one byte, so that a model over them is integer arithmetic
 * and gives the same answer on every machine. Private to the boilerplate files, the trainer and the model
 * compiler.
 */
#ifndef NEWS_BLOCK_FEATURES_H
#define NEWS_BLOCK_FEATURES_H

#include "article.h"

/* Features of one block by itself. Those before N_NEAR are also looked at in the blocks around. */
enum OwnFeature
{
    OWN_WORDS,                  /* words and numbers; log_scale() */
    OWN_END,                    /* BlockEnd */
    OWN_STOP_SHARE,             /* function words of the article's language among its words, of 255 */
    OWN_CAPITALS,               /* capitalised among cased words, of 255 */
    OWN_MARKED,                 /* tokens covered by marker phrases, of 255 */
    OWN_DATE,                   /* tokens that write a date or time, of 255; 0 if no date can be among them */
    OWN_REPEATED,               /* BlockRepeat */
    OWN_BLANK_BEFORE,           /* an empty line stands above it */
    OWN_START,                  /* BlockStart */
    OWN_SEEN,                   /* its content words that other long blocks have too, of 255 */
    OWN_FOREIGN,                /* function words that the best other language has more than the article's */
    OWN_CREDIT,                 /* how surely it ends in a picture credit, 0 to 3 */
    OWN_TAG,                    /* BlockTag */
    OWN_LINKED,                 /* link_share */
    N_NEAR,
    OWN_LETTERS = N_NEAR,       /* letters and digits; log_scale() */
    OWN_SENTENCES,              /* sentences with a stop */
    OWN_STOP_WORDS,             /* function words of the article's language; log_scale() */
    OWN_WORD_LENGTH,            /* letters a word, times 8 */
    OWN_UPPER,                  /* words all in capitals, of 255 */
    OWN_DIGITS,                 /* numbers among its tokens, of 255 */
    OWN_SEPARATORS,             /* | > / bullets and arrows */
    OWN_COMMAS,
    OWN_QUOTES,
    OWN_IDEOGRAPHS,             /* Han, kana, Thai among its words, of 255 */
    OWN_ADDRESS,                /* signs of mail and web addresses and handles */
    OWN_AGENCY,                 /* a news agency is named near its start (1) or elsewhere (2) */
    OWN_SAME_START,             /* begins like the block before or after it */
    OWN_SENTENCE_WORDS,         /* words a sentence with a stop */
    OWN_IN_ARTICLE,             /* HTML: inside article or main */
    OWN_IN_CHROME,              /* HTML: how many hints of navigation, aside, forms, hidden parts */
    OWN_IN_CAPTION,             /* HTML: hints of figure and caption */
    OWN_IN_BYLINE,              /* HTML: hints of author or date */
    N_OWN
};

/* How a block ends, in the order of how much that looks like prose. */
typedef enum BlockEnd
{
    END_WORD, END_NUMBER, END_BRACKET, END_OTHER, END_QUOTE, END_ELLIPSIS, END_COLON, END_EXCLAMATION,
    END_QUESTION, END_STOP
} BlockEnd;

/* How a block starts. */
typedef enum BlockStart
{
    START_OTHER, START_BULLET, START_NUMBER, START_LOWER, START_UNCASED, START_CAPITAL, START_QUOTE
} BlockStart;

/* Whether the same words stand in another block. */
typedef enum BlockRepeat
{
    REPEAT_NONE,
    REPEAT_FIRST,               /* the first of several */
    REPEAT_AGAIN,
    REPEAT_GLUED,               /* its end is another block: a headline glued to its section's name */
    REPEAT_NEXT_FIRST,          /* the first of two side by side */
    REPEAT_NEXT_AGAIN           /* the second of them */
} BlockRepeat;

/* Features of a block's place among the others. */
enum ContextFeature
{
    CONTEXT_POSITION,           /* blocks above, of 255 */
    CONTEXT_PROSE_ABOVE,        /* words of prose above among all, of 255 */
    CONTEXT_BLOCKS,             /* blocks in the article; log_scale() */
    CONTEXT_PROSE,              /* words of prose in the article; log_scale() */
    CONTEXT_PROSE_BEFORE_5,     /* words of prose in the 5 blocks before; log_scale() */
    CONTEXT_PROSE_BEFORE_12,
    CONTEXT_PROSE_AFTER_5,
    CONTEXT_PROSE_AFTER_12,
    CONTEXT_SHORT_BEFORE_5,     /* short blocks without a stop among the 5 before */
    CONTEXT_SHORT_BEFORE_12,
    CONTEXT_SHORT_AFTER_5,
    CONTEXT_SHORT_AFTER_12,
    CONTEXT_LINES_BEFORE_5,     /* blocks like headlines among the 5 before */
    CONTEXT_LINES_BEFORE_12,
    CONTEXT_LINES_AFTER_5,
    CONTEXT_LINES_AFTER_12,
    CONTEXT_DATED_BEFORE_5,     /* blocks that are little but a date or have one and are short */
    CONTEXT_DATED_BEFORE_12,
    CONTEXT_DATED_AFTER_5,
    CONTEXT_DATED_AFTER_12,
    CONTEXT_REPEATED_BEFORE_5,  /* repeated blocks */
    CONTEXT_REPEATED_BEFORE_12,
    CONTEXT_REPEATED_AFTER_5,
    CONTEXT_REPEATED_AFTER_12,
    CONTEXT_DENSITY,            /* words of prose within 5 blocks, of 255 for where they are most */
    CONTEXT_FROM_DENSEST,       /* blocks from there, 128 there; below 128 above it */
    CONTEXT_FROM_FIRST_LONG,    /* blocks since the first long block, 128 there; below 128 above it */
    CONTEXT_FROM_LAST_LONG,     /* the same for the last long block */
    CONTEXT_SINCE_LONG,         /* blocks since the long block before; 255 for none, as in all that follow */
    CONTEXT_UNTIL_LONG,         /* blocks until the next long block */
    CONTEXT_SINCE_HEADLINE,     /* blocks since a headline-like block that is repeated, or a first heading */
    CONTEXT_UNTIL_HEADLINE,
    CONTEXT_HEADLINES,          /* how many such blocks there are in the article */
    CONTEXT_SINCE_RELATED,      /* blocks since a short block that is a marker of related stories */
    CONTEXT_WORDS_RELATED,      /* words of prose since then; log_scale() */
    CONTEXT_SINCE_COMMENTS,
    CONTEXT_WORDS_COMMENTS,
    CONTEXT_SINCE_NOTICE,       /* cookie, copyright, subscribe, advertisement */
    CONTEXT_WORDS_NOTICE,
    CONTEXT_SINCE_TAGS,         /* tags, share */
    CONTEXT_WORDS_TAGS,
    CONTEXT_UNTIL_RELATED,
    CONTEXT_UNTIL_NOTICE,
    N_CONTEXT
};

#define MAX_GOES_ON 4

/* Bits of BlockFeatures.traits. */
enum BlockTrait
{
    TRAIT_PROSE = 1,            /* a sentence of an article's length */
    TRAIT_LONG = 2,             /* prose of more than a sentence or two */
    TRAIT_SHORT = 4,            /* a few words without a stop */
    TRAIT_LINE = 8,             /* no sentence, and as long as a headline */
    TRAIT_DATED = 16,           /* a date, and not much else */
    TRAIT_REPEATED = 32,
    TRAIT_HEADLINE = 64,        /* likely a headline: it stands there twice, or is the first heading */
    TRAIT_BOX = 128             /* heads a few other stories amid the body, which goes on below them */
};

/* How many blocks to each side the near features are taken of. */
#define NEAR_BLOCKS 3

/* Kinds of marker phrases, and the bit of BlockFeatures.markers that each has. */
#define N_MARKERS 16
#define MARKER_BIT(marker) (UINT16_C(1) << ((marker) - 1))
#define NOTICE_MARKERS (MARKER_BIT(MARKER_COOKIE) | MARKER_BIT(MARKER_COPYRIGHT) \
                        | MARKER_BIT(MARKER_SUBSCRIBE) | MARKER_BIT(MARKER_ADVERTISEMENT))

/* Where the parts of a whole feature vector begin. */
enum
{
    FEATURES_NEAR = N_OWN,
    FEATURES_CONTEXT = FEATURES_NEAR + 2 * NEAR_BLOCKS * N_NEAR,
    FEATURES_MARKER = FEATURES_CONTEXT + N_CONTEXT,
    N_FEATURES = FEATURES_MARKER + N_MARKERS
};

/* What is kept of a block between the passes: 46 bytes. */
typedef struct BlockFeatures
{
    uint8_t own[N_OWN];
    uint8_t traits;
    uint8_t until_headline;     /* blocks until the next of that kind; 255 for none near */
    uint8_t until_related;
    uint8_t until_notice;
    uint8_t until_long;
    uint8_t goes_on;            /* no end shows between the article's sentences here: how surely, 0 to MAX_GOES_ON */
    uint8_t in_box;             /* a title in a box, TRAIT_BOX */
    uint16_t words;             /* saturated */
    uint16_t markers;
} BlockFeatures;

/* Features of all blocks of one article. */
typedef struct FeatureTable
{
    BlockFeatures *blocks;      /* article->n_blocks of them */
    uint32_t n_blocks;
    uint32_t first_long;        /* n_blocks if none is long */
    uint32_t last_long;
    uint32_t n_headlines;
    uint32_t prose_words;
    uint32_t densest;           /* the block with most words of prose within DENSITY_REACH blocks */
    uint32_t densest_words;
} FeatureTable;

#define DENSITY_REACH 5

/* Blocks whose feature vectors are made at once, feature by feature: what one vector register holds. */
#define FEATURE_BATCH 16

/* Feature vectors of FEATURE_BATCH blocks, by feature. */
typedef uint8_t FeatureColumns[N_FEATURES][FEATURE_BATCH];

/*
 * What windows over the blocks sum up, side by side in one machine word: words of prose in the low half, then a byte
 * each for short blocks, lines, dated and repeated ones. Totals of many blocks overflow; the difference of two of them
 * is still the sum of the few blocks between.
 */
typedef uint64_t WindowSums;

/* Blocks that the shorter and the longer windows reach to each side. */
#define SHORT_WINDOW 5
#define LONG_WINDOW 12

/* Running sums over the blocks before the next batch. */
typedef struct FeatureCursor
{
    const FeatureTable *table;
    uint32_t at;                /* first block of the next batch */
    uint32_t prose_above;
    WindowSums totals[FEATURE_BATCH + 2 * LONG_WINDOW + 1];     /* of all blocks before the i-th from at - LONG_WINDOW on */
    uint32_t since_long, since_headline;        /* blocks; 0 for never */
    uint32_t since[4], words_since[4];          /* the same for related, comments, notice, tags markers */
} FeatureCursor;

/* The features of every block, in memory of the article's arena. */
extern Status block_features_read(const Article *article, FeatureTable *table);

/* Begin at the first block. */
extern void feature_cursor_init(FeatureCursor *cursor, const FeatureTable *table);

/*
 * Fill the columns with the whole vectors of the next FEATURE_BATCH blocks, fewer at the end, and step behind
 * them. Returns how many; the columns of the rest are undefined.
 */
extern uint32_t feature_cursor_next(FeatureCursor *cursor, FeatureColumns columns);

/* 8 times the binary logarithm of n + 1, linear between powers of two. */
static inline uint8_t log_scale(uint32_t n) {
    uint32_t value = n + (n != UINT32_MAX);
    uint32_t exponent = 31 - (uint32_t) __builtin_clz(value);

    return (uint8_t) (exponent * 8 + ((uint64_t) value << 3 >> exponent & 7));
}

/* part of whole, which is no less, in 255ths; 0 of nothing. Few parts need more than a machine's fast division. */
static inline uint8_t share_of_255(uint32_t part, uint32_t whole) {
    if (part == 0)
        return 0;
    return (uint8_t) (part <= UINT32_MAX / 255 ? part * 255 / whole : (uint64_t) part * 255 / whole);
}

/* Words of prose in the block. */
static inline uint32_t block_prose_words(const BlockFeatures *features) {
    return features->traits & TRAIT_PROSE ? features->words : 0;
}

/* A marker phrase of one of these kinds (bits) makes up most of this short block. */
extern bool block_is_marker(const BlockFeatures *features, uint16_t markers);

/* Write the feature's name, NUL-terminated, for the model's file: 'words', 'words[-2]', 'related'. */
#define FEATURE_NAME_ROOM 40
extern void block_feature_name(unsigned feature, char name[FEATURE_NAME_ROOM]);

#endif
