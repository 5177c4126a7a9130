/*
 * person_similarity.c - how alike two settled names are.
 *
 * Parts are paired one to one, best pair first, by Jaro-Winkler similarity (Winkler, 1990) on their settled
 * text; an initial pairs with what begins with it. Soft-TFIDF's lesson (Cohen, Ravikumar and Fienberg, 2003)
 * without a corpus: the family name weighs most, a middle name that one side leaves out weighs little.
 */
#include <string.h>

#include "person_name.h"

/* A pair of parts below this counts as no pair. */
#define PAIR_MINIMUM 0.72f

/* An initial beside a name it may stand for. */
#define INITIAL_MATCH 0.9f

/* No two names with different keys are more alike than this. */
#define UNEQUAL_MAXIMUM 0.99f

#define FAMILY_WEIGHT 1.6f
#define GIVEN_WEIGHT 1.0f
#define SPARE_WEIGHT 0.25f      /* a part more on one side, when others pair */

static float jaro(const char *a, size_t a_length, const char *b, size_t b_length) {
    uint8_t a_taken[PERSON_MAX_TEXT] = {0}, b_taken[PERSON_MAX_TEXT] = {0};
    size_t longer = a_length > b_length ? a_length : b_length;
    size_t reach = longer > 3 ? longer / 2 - 1 : 0;
    size_t matches = 0, transposed = 0, j = 0;

    for (size_t i = 0; i < a_length; i++) {
        size_t from = i > reach ? i - reach : 0;
        size_t to = i + reach + 1 < b_length ? i + reach + 1 : b_length;

        for (size_t k = from; k < to; k++) {
            if (!b_taken[k] && a[i] == b[k]) {
                a_taken[i] = b_taken[k] = 1;
                matches++;
                break;
            }
        }
    }
    if (matches == 0)
        return 0;
    for (size_t i = 0; i < a_length; i++) {
        if (!a_taken[i])
            continue;
        while (!b_taken[j])
            j++;
        transposed += a[i] != b[j++];
    }
    return ((float) matches / (float) a_length + (float) matches / (float) b_length
            + (float) (matches - transposed / 2) / (float) matches) / 3;
}

static float jaro_winkler(const char *a, size_t a_length, const char *b, size_t b_length) {
    /* The longer first, so that both orders give the same number. */
    bool swap = b_length > a_length || (a_length == b_length && memcmp(a, b, a_length) < 0);
    float similarity = swap ? jaro(b, b_length, a, a_length) : jaro(a, a_length, b, b_length);
    size_t prefix = 0;

    while (prefix < 4 && prefix < a_length && prefix < b_length && a[prefix] == b[prefix])
        prefix++;
    return similarity + (float) prefix * 0.1f * (1 - similarity);
}

static float part_similarity(const PersonName *a, const NamePart *a_part, const PersonName *b,
                             const NamePart *b_part) {
    const char *a_text = a->text + a_part->start, *b_text = b->text + b_part->start;

    if (a_part->length == b_part->length && memcmp(a_text, b_text, a_part->length) == 0)
        return 1;
    if (a_part->kind == PART_INITIAL || b_part->kind == PART_INITIAL)
        return a_text[0] == b_text[0] && (a_part->length > 1 || b_part->length > 1) ? INITIAL_MATCH : 0;
    return jaro_winkler(a_text, a_part->length, b_text, b_part->length);
}

static bool is_family(const PersonName *name, unsigned part) {
    return part >= name->surname && part < (unsigned) name->surname + name->n_surname;
}

/* The names' suffixes: 1 where they agree, less where one has none or they differ. */
static float suffix_factor(const PersonName *a, const PersonName *b) {
    const NamePart *a_last = &a->parts[a->n_parts - 1], *b_last = &b->parts[b->n_parts - 1];
    bool a_has = a_last->kind == PART_SUFFIX, b_has = b_last->kind == PART_SUFFIX;

    if (!a_has && !b_has)
        return 1;
    if (a_has && b_has)
        return part_similarity(a, a_last, b, b_last) == 1 ? 1 : 0.6f;
    return 0.8f;
}

typedef struct Pairing
{
    float score;                /* weight times similarity, over the pairs */
    float weight;               /* of all parts of both sides */
    bool family_paired;
    unsigned n_pairs;
} Pairing;

/* Pair the parts, best first; ties go to the earlier parts of the name whose key sorts first. */
static Pairing pair_parts(const PersonName *a, const PersonName *b) {
    float similarity[PERSON_MAX_PARTS][PERSON_MAX_PARTS];
    bool a_used[PERSON_MAX_PARTS] = {false}, b_used[PERSON_MAX_PARTS] = {false};
    Pairing pairing = {0};

    for (unsigned i = 0; i < a->n_parts; i++) {
        for (unsigned j = 0; j < b->n_parts; j++) {
            bool both = part_counts(&a->parts[i]) && part_counts(&b->parts[j]);

            similarity[i][j] = both ? part_similarity(a, &a->parts[i], b, &b->parts[j]) : 0;
            /* A family name pairs with a family name first. */
            if (both && is_family(a, i) == is_family(b, j) && similarity[i][j] < 1)
                similarity[i][j] += 0.001f;
        }
    }
    for (;;) {
        unsigned best_i = 0, best_j = 0;
        float best = PAIR_MINIMUM, weight;

        for (unsigned i = 0; i < a->n_parts; i++) {
            for (unsigned j = 0; j < b->n_parts && !a_used[i]; j++) {
                if (!b_used[j] && similarity[i][j] > best) {
                    best = similarity[i][j];
                    best_i = i;
                    best_j = j;
                }
            }
        }
        if (best == PAIR_MINIMUM)
            break;
        a_used[best_i] = b_used[best_j] = true;
        weight = is_family(a, best_i) || is_family(b, best_j) ? FAMILY_WEIGHT : GIVEN_WEIGHT;
        pairing.score += weight * best;
        pairing.weight += weight;
        pairing.family_paired |= is_family(a, best_i) && is_family(b, best_j);
        pairing.n_pairs++;
    }
    for (unsigned side = 0; side < 2; side++) {
        const PersonName *name = side ? b : a;
        const bool *used = side ? b_used : a_used;
        const bool *others = side ? a_used : b_used;
        unsigned n_others = 0, n_other_parts = side ? a->n_parts : b->n_parts;

        for (unsigned i = 0; i < n_other_parts; i++)
            n_others += part_counts(&(side ? a : b)->parts[i]) && !others[i];
        for (unsigned i = 0; i < name->n_parts; i++) {
            if (used[i] || !part_counts(&name->parts[i]))
                continue;
            /* Left out on the other side, or contradicted there. */
            pairing.weight += n_others == 0 && pairing.n_pairs > 1 ? SPARE_WEIGHT
                : is_family(name, i) ? FAMILY_WEIGHT / 2 : GIVEN_WEIGHT / 2;
        }
    }
    return pairing;
}

static bool same_key(const PersonName *a, const PersonName *b) {
    char a_key[PERSON_MAX_CANONICAL], b_key[PERSON_MAX_CANONICAL];
    size_t length = person_name_write_key(a, a_key);

    return length == person_name_write_key(b, b_key) && memcmp(a_key, b_key, length) == 0;
}

float person_name_similarity(const PersonName *a, const PersonName *b) {
    const PersonName *first = a, *second = b;
    Pairing pairing;
    float similarity;
    int order;

    if (a->n_parts == 0 || b->n_parts == 0)
        return 0;
    if (same_key(a, b))
        return 1;
    /* One order of the two, whichever way they were given. */
    order = a->n_bytes != b->n_bytes ? (int) a->n_bytes - (int) b->n_bytes
        : memcmp(a->text, b->text, a->n_bytes);
    if (order > 0) {
        first = b;
        second = a;
    }
    pairing = pair_parts(first, second);
    if (pairing.weight == 0)
        return 0;
    similarity = pairing.score / pairing.weight * suffix_factor(a, b);
    if (!pairing.family_paired)
        similarity *= 0.85f;
    return similarity < UNEQUAL_MAXIMUM ? similarity : UNEQUAL_MAXIMUM;
}
