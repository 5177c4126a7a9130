/*
 * block_kinds.h - from features and place to a kind and a reason. Private to the boilerplate files.
 */
#ifndef NEWS_BLOCK_KINDS_H
#define NEWS_BLOCK_KINDS_H

#include "block_model.h"
#include "boilerplate.h"

/* Fill in kind and reason of every verdict; is_body must be there already. */
extern void block_kinds_fill(const FeatureTable *table, const BlockDecision *decisions,
                             BlockVerdict *verdicts);

#endif
