/*
 * timex.c - the date pass as a whole: match, then resolve; and the names of what it finds.
 */
#include "timex.h"

Status timex_read(const Article *article, int32_t published, Array *timexes) {
    TimexMatches matches;
    Status status = timex_match(article, &matches);

    return status == STATUS_OK ? timex_resolve(article, &matches, published, true, timexes) : status;
}

const char *timex_kind_name(TimexKind kind) {
    static const char *const names[] = {"date", "time", "duration", "set"};

    return names[kind];
}

const char *timex_modifier_name(TimexModifier modifier) {
    static const char *const names[] = {
        NULL, "approx", "start", "mid", "end", "before", "after", "less_than", "more_than", "equal_or_less",
        "equal_or_more"
    };

    return names[modifier];
}

const char *timex_anchor_name(TimexAnchor anchor) {
    static const char *const names[] = {"written", "published", "mention", "assumed", "unresolved"};

    return names[anchor];
}
