/*
 * block_names.c - the names of features, as the model's file writes them.
 */
#include "block_features.h"

#include <string.h>

static const char *const own_names[N_OWN] = {
    [OWN_WORDS] = "words", [OWN_END] = "end", [OWN_STOP_SHARE] = "stop_share", [OWN_CAPITALS] = "capitals",
    [OWN_MARKED] = "marked", [OWN_DATE] = "date", [OWN_REPEATED] = "repeated",
    [OWN_BLANK_BEFORE] = "blank_before", [OWN_START] = "start", [OWN_SEEN] = "seen",
    [OWN_FOREIGN] = "foreign",
    [OWN_CREDIT] = "credit", [OWN_TAG] = "tag", [OWN_LINKED] = "linked", [OWN_LETTERS] = "letters",
    [OWN_SENTENCES] = "sentences", [OWN_STOP_WORDS] = "stop_words", [OWN_WORD_LENGTH] = "word_length",
    [OWN_UPPER] = "upper", [OWN_DIGITS] = "digits", [OWN_SEPARATORS] = "separators", [OWN_COMMAS] = "commas",
    [OWN_QUOTES] = "quotes", [OWN_IDEOGRAPHS] = "ideographs", [OWN_ADDRESS] = "address",
    [OWN_AGENCY] = "agency", [OWN_SAME_START] = "same_start", [OWN_SENTENCE_WORDS] = "sentence_words",
    [OWN_IN_ARTICLE] = "in_article", [OWN_IN_CHROME] = "in_chrome", [OWN_IN_CAPTION] = "in_caption",
    [OWN_IN_BYLINE] = "in_byline"
};

static const char *const context_names[N_CONTEXT] = {
    [CONTEXT_POSITION] = "position", [CONTEXT_PROSE_ABOVE] = "prose_above", [CONTEXT_BLOCKS] = "blocks",
    [CONTEXT_PROSE] = "prose", [CONTEXT_PROSE_BEFORE_5] = "prose_before_5",
    [CONTEXT_PROSE_BEFORE_12] = "prose_before_12", [CONTEXT_PROSE_AFTER_5] = "prose_after_5",
    [CONTEXT_PROSE_AFTER_12] = "prose_after_12", [CONTEXT_SHORT_BEFORE_5] = "short_before_5",
    [CONTEXT_SHORT_BEFORE_12] = "short_before_12", [CONTEXT_SHORT_AFTER_5] = "short_after_5",
    [CONTEXT_SHORT_AFTER_12] = "short_after_12",
    [CONTEXT_LINES_BEFORE_5] = "lines_before_5", [CONTEXT_LINES_BEFORE_12] = "lines_before_12",
    [CONTEXT_LINES_AFTER_5] = "lines_after_5", [CONTEXT_LINES_AFTER_12] = "lines_after_12",
    [CONTEXT_DATED_BEFORE_5] = "dated_before_5", [CONTEXT_DATED_BEFORE_12] = "dated_before_12",
    [CONTEXT_DATED_AFTER_5] = "dated_after_5", [CONTEXT_DATED_AFTER_12] = "dated_after_12",
    [CONTEXT_REPEATED_BEFORE_5] = "repeated_before_5", [CONTEXT_REPEATED_BEFORE_12] = "repeated_before_12",
    [CONTEXT_REPEATED_AFTER_5] = "repeated_after_5", [CONTEXT_REPEATED_AFTER_12] = "repeated_after_12",
    [CONTEXT_DENSITY] = "density", [CONTEXT_FROM_DENSEST] = "from_densest",
    [CONTEXT_FROM_FIRST_LONG] = "from_first_long",
    [CONTEXT_FROM_LAST_LONG] = "from_last_long", [CONTEXT_SINCE_LONG] = "since_long",
    [CONTEXT_UNTIL_LONG] = "until_long", [CONTEXT_SINCE_HEADLINE] = "since_headline",
    [CONTEXT_UNTIL_HEADLINE] = "until_headline", [CONTEXT_HEADLINES] = "headlines",
    [CONTEXT_SINCE_RELATED] = "since_related", [CONTEXT_WORDS_RELATED] = "words_since_related",
    [CONTEXT_SINCE_COMMENTS] = "since_comments", [CONTEXT_WORDS_COMMENTS] = "words_since_comments",
    [CONTEXT_SINCE_NOTICE] = "since_notice", [CONTEXT_WORDS_NOTICE] = "words_since_notice",
    [CONTEXT_SINCE_TAGS] = "since_tags", [CONTEXT_WORDS_TAGS] = "words_since_tags",
    [CONTEXT_UNTIL_RELATED] = "until_related", [CONTEXT_UNTIL_NOTICE] = "until_notice"
};

static const char *const marker_names[N_MARKERS] = {
    [MARKER_COOKIE - 1] = "marker_cookie", [MARKER_SHARE - 1] = "marker_share",
    [MARKER_SUBSCRIBE - 1] = "marker_subscribe", [MARKER_RELATED - 1] = "marker_related",
    [MARKER_COPYRIGHT - 1] = "marker_copyright", [MARKER_PHOTO - 1] = "marker_photo",
    [MARKER_BYLINE - 1] = "marker_byline", [MARKER_COMMENTS - 1] = "marker_comments",
    [MARKER_ADVERTISEMENT - 1] = "marker_advertisement", [MARKER_MENU - 1] = "marker_menu",
    [MARKER_PUBLISHED - 1] = "marker_published", [MARKER_UPDATED - 1] = "marker_updated",
    [MARKER_READ_MORE - 1] = "marker_read_more", [MARKER_TAGS - 1] = "marker_tags",
    [MARKER_REPORTED_BY - 1] = "marker_reported_by", [MARKER_LIVE - 1] = "marker_live"
};

void block_feature_name(unsigned feature, char name[FEATURE_NAME_ROOM]) {
    unsigned near, place;
    const char *own;
    size_t length;
    int distance;

    memset(name, 0, FEATURE_NAME_ROOM);
    if (feature >= FEATURES_MARKER) {
        strcpy(name, marker_names[feature - FEATURES_MARKER]);
        return;
    }
    if (feature >= FEATURES_CONTEXT) {
        strcpy(name, context_names[feature - FEATURES_CONTEXT]);
        return;
    }
    if (feature < N_OWN) {
        strcpy(name, own_names[feature]);
        return;
    }
    near = (feature - FEATURES_NEAR) % N_NEAR;
    place = (feature - FEATURES_NEAR) / N_NEAR;
    distance = (int) place - NEAR_BLOCKS + (place >= NEAR_BLOCKS);
    own = own_names[near];
    length = strlen(own);
    memcpy(name, own, length);
    name[length++] = '[';
    name[length++] = distance < 0 ? '-' : '+';
    name[length++] = (char) ('0' + (distance < 0 ? -distance : distance));
    name[length] = ']';
}
