/*
 * train.c - makes model/blocks.tsv: trains the model of block_model.h on news pages whose body is known.
 *
 * usage: train PAGES [--leave-out PART/PARTS] > blocks.tsv      (PAGES as pages.py writes them)
 *
 * A block is of the body if most of its word 4-grams stand in the known body. Gradient boosting of a softmax
 * over the four places (Friedman 2001), Newton leaves, oblivious trees; a page that is real weighs more than
 * one put together, and in it a block by its length. The chain's scores are how much likelier a place is
 * after another than at all. With --leave-out, the pages of one part of the publishers are left out, to
 * measure on them.
 */
#include "block_model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_TREES 200
#define LEARNING_RATE 0.1
#define LEAF_PRIOR 4.0                  /* weight that each leaf has seen nothing */
#define ROW_SHARE 0.8                   /* of rows and features that a tree is grown on */
#define FEATURE_SHARE 0.35
#define MAX_CUTS 40                     /* thresholds tried a feature */
#define BODY_SHARE 0.6                  /* of a block's 4-grams, to be of the body */
#define CHAIN_SHARE 0.4                 /* of the chain's scores that is used: the trees see neighbours too */
#define PAGE_WEIGHT 100.0
#define ASSEMBLED_WEIGHT 20.0           /* a page put together from parts of several */
#define GRAM 4

typedef struct Row
{
    uint8_t features[N_FEATURES];
    uint8_t place;
    float weight;
} Row;

typedef struct Page
{
    uint32_t first_row;
    uint32_t n_rows;
} Page;

typedef struct Corpus
{
    Row *rows;
    uint32_t n_rows, row_room;
    Page *pages;
    uint32_t n_pages, page_room;
} Corpus;

/* A set of hashes by open addressing; grows before it is half full. */
typedef struct HashSet
{
    uint64_t *slots;
    size_t n_slots, n_used;
} HashSet;

/* ---- Memory: the trainer simply stops when there is none ---- */

static void *allocate(void *caller, size_t size) {
    (void) caller;
    return malloc(size);
}

static void *reallocate(void *caller, void *memory, size_t size) {
    (void) caller;
    return realloc(memory, size);
}

static void release(void *caller, void *memory) {
    (void) caller;
    free(memory);
}

static bool interrupted(void *caller) {
    (void) caller;
    return false;
}

static const Environment environment = {allocate, reallocate, release, interrupted, NULL};

static void *must(void *memory) {
    if (!memory) {
        fprintf(stderr, "train: out of memory\n");
        exit(1);
    }
    return memory;
}

static void check(Status status) {
    if (status != STATUS_OK) {
        fprintf(stderr, "train: a page cannot be read\n");
        exit(1);
    }
}

/* ---- Sets of word sequences ---- */

static void set_add(HashSet *set, uint64_t hash) {
    size_t at;

    if (set->n_used * 2 >= set->n_slots) {
        HashSet larger = {.n_slots = set->n_slots ? set->n_slots * 2 : 1024};

        larger.slots = must(calloc(larger.n_slots, sizeof(uint64_t)));
        for (size_t i = 0; i < set->n_slots; i++) {
            if (set->slots[i])
                set_add(&larger, set->slots[i]);
        }
        free(set->slots);
        *set = larger;
    }
    hash |= 1;
    for (at = hash % set->n_slots; set->slots[at] && set->slots[at] != hash;)
        at = (at + 1) % set->n_slots;
    set->n_used += !set->slots[at];
    set->slots[at] = hash;
}

static bool set_has(const HashSet *set, uint64_t hash) {
    hash |= 1;
    if (!set->n_slots)
        return false;
    for (size_t at = hash % set->n_slots; set->slots[at]; at = (at + 1) % set->n_slots) {
        if (set->slots[at] == hash)
            return true;
    }
    return false;
}

/* Hash of n words from words[at] on. */
static uint64_t sequence_hash(const uint64_t *words, size_t n) {
    uint64_t hash = n;

    for (size_t i = 0; i < n; i++)
        hash = (hash ^ words[i]) * UINT64_C(0x9E3779B97F4A7C15) ^ hash >> 29;
    return hash;
}

/* Hashes of the folded words and the numbers among n tokens; returns how many. */
static size_t word_hashes(const Article *article, uint32_t first, uint32_t n, uint64_t *words) {
    size_t n_words = 0;

    for (uint32_t i = first; i < first + n; i++) {
        const Token *token = &article->tokens[i];
        char folded[TOKEN_MAX_BYTES * 3];
        uint64_t hash = UINT64_C(0xcbf29ce484222325);
        size_t length;

        if (token->kind == TOKEN_PUNCTUATION)
            continue;
        length = word_fold(article->text + token->start, token->length, folded, sizeof folded);
        for (size_t at = 0; at < length; at++)
            hash = (hash ^ (unsigned char) folded[at]) * UINT64_C(0x100000001b3);
        words[n_words++] = hash;
    }
    return n_words;
}

/* ---- Pages ---- */

/* The known body: its 4-grams, and its lines of fewer words. */
static void read_body(Arena *arena, const char *body, size_t length, HashSet *grams, HashSet *lines) {
    Article article;
    uint64_t *words;

    check(article_read(&article, arena, body, length));
    words = must(malloc((article.n_tokens + 1) * sizeof *words));
    for (uint32_t b = 0; b < article.n_blocks; b++) {
        const Block *block = &article.blocks[b];
        size_t n = word_hashes(&article, block->first_token, block->n_tokens, words);

        for (size_t i = 0; i + GRAM <= n; i++)
            set_add(grams, sequence_hash(words + i, GRAM));
        if (n < GRAM)
            set_add(lines, sequence_hash(words, n));
    }
    free(words);
}

/* Whether each block is of the body; short ones only between long ones that are. */
static void label_blocks(const Article *article, const HashSet *grams, const HashSet *lines, bool *in_body) {
    uint64_t *words = must(malloc((article->n_tokens + 1) * sizeof *words));
    uint32_t first = article->n_blocks, last = 0;

    for (unsigned pass = 0; pass < 2; pass++) {
        for (uint32_t b = 0; b < article->n_blocks; b++) {
            const Block *block = &article->blocks[b];
            size_t n = word_hashes(article, block->first_token, block->n_tokens, words);
            size_t known = 0;

            if (pass == 1) {
                if (n < 2 * GRAM)
                    in_body[b] &= b > first && b < last;
                if (n < GRAM)
                    in_body[b] = b > first && b < last && n > 0 && set_has(lines, sequence_hash(words, n));
                continue;
            }
            for (size_t i = 0; i + GRAM <= n; i++)
                known += set_has(grams, sequence_hash(words + i, GRAM));
            in_body[b] = n >= GRAM && known >= BODY_SHARE * (double) (n - GRAM + 1);
            if (in_body[b] && n >= 2 * GRAM) {
                first = first == article->n_blocks ? b : first;
                last = b;
            }
        }
    }
    free(words);
}

static void add_page(Corpus *corpus, double weight, const char *text, size_t length, const char *body,
                     size_t body_length) {
    HashSet grams = {0}, lines = {0};
    FeatureColumns columns;
    FeatureCursor cursor;
    FeatureTable table;
    Article article;
    Arena arena;
    bool *in_body;
    uint32_t first, last = 0, n_rows, at = 0;
    double total = 0;

    arena_init(&arena, &environment);
    read_body(&arena, body, body_length, &grams, &lines);
    check(article_read(&article, &arena, text, length));
    check(block_features_read(&article, &table));
    in_body = must(calloc(article.n_blocks + 1, sizeof *in_body));
    label_blocks(&article, &grams, &lines, in_body);
    first = article.n_blocks;
    for (uint32_t b = 0; b < article.n_blocks; b++) {
        if (in_body[b]) {
            first = first == article.n_blocks ? b : first;
            last = b;
        }
    }
    if (corpus->n_rows + article.n_blocks > corpus->row_room) {
        corpus->row_room = (corpus->n_rows + article.n_blocks) * 2;
        corpus->rows = must(realloc(corpus->rows, corpus->row_room * sizeof(Row)));
    }
    if (corpus->n_pages == corpus->page_room) {
        corpus->page_room = corpus->page_room * 2 + 64;
        corpus->pages = must(realloc(corpus->pages, corpus->page_room * sizeof(Page)));
    }
    corpus->pages[corpus->n_pages++] = (Page) {corpus->n_rows, article.n_blocks};
    feature_cursor_init(&cursor, &table);
    while ((n_rows = feature_cursor_next(&cursor, columns)) > 0) {
        for (uint32_t r = 0; r < n_rows; r++, at++) {
            Row *row = &corpus->rows[corpus->n_rows + at];

            for (unsigned feature = 0; feature < N_FEATURES; feature++)
                row->features[feature] = columns[feature][r];
            if (in_body[at])
                row->place = PLACE_BODY;
            else if (at < first)
                row->place = PLACE_BEFORE;
            else
                row->place = at > last ? PLACE_AFTER : PLACE_ISLAND;
            row->weight = (float) pow(table.blocks[at].words + 2.0, 0.6);
            total += row->weight;
        }
    }
    for (uint32_t r = 0; r < article.n_blocks; r++)
        corpus->rows[corpus->n_rows + r].weight *= (float) (weight / total);
    corpus->n_rows += article.n_blocks;
    free(in_body);
    free(grams.slots);
    free(lines.slots);
    arena_free(&arena);
}

/* Whether one of the publishers, which are joined by '+', falls into that part of all. */
static bool in_part(const char *publishers, unsigned part, unsigned parts) {
    bool found = false;

    while (parts && *publishers && !found) {
        uint64_t hash = UINT64_C(0xcbf29ce484222325);

        for (; *publishers && *publishers != '+'; publishers++)
            hash = (hash ^ (unsigned char) *publishers) * UINT64_C(0x100000001b3);
        publishers += *publishers == '+';
        found = (hash >> 20) % parts == part;
    }
    return found;
}

static void read_pages(Corpus *corpus, FILE *file, unsigned left_out, unsigned parts) {
    char publishers[1024];
    size_t length, body_length;

    while (fscanf(file, "%1023s %zu %zu", publishers, &length, &body_length) == 3) {
        char *text = must(malloc(length + body_length + 1));

        if (fgetc(file) != '\n' || fread(text, 1, length + body_length, file) != length + body_length) {
            fprintf(stderr, "train: the pages are cut off\n");
            exit(1);
        }
        if (!in_part(publishers, left_out, parts))
            add_page(corpus, strchr(publishers, '+') ? ASSEMBLED_WEIGHT : PAGE_WEIGHT, text, length,
                     text + length, body_length);
        free(text);
    }
}

/* ---- Boosting ---- */

typedef struct Gradient
{
    float g[N_PLACES];
    float h[N_PLACES];
} Gradient;

/* Thresholds tried of each feature, ascending, and each value's bin: how many of them it reaches. */
typedef struct Cuts
{
    uint8_t thresholds[N_FEATURES][MAX_CUTS];
    unsigned n[N_FEATURES];
    uint8_t bins[N_FEATURES][256];
} Cuts;

static uint64_t random_state = 5;

static double random_share(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (double) (random_state >> 11) / 9007199254740992.0;
}

/* Cuts at the quantiles of each feature's values. */
static void make_cuts(const Corpus *corpus, Cuts *cuts) {
    for (unsigned f = 0; f < N_FEATURES; f++) {
        uint32_t counts[256] = {0};
        double step = corpus->n_rows / (double) (MAX_CUTS + 1), seen = 0, next = 0;

        cuts->n[f] = 0;
        for (uint32_t r = 0; r < corpus->n_rows; r++)
            counts[corpus->rows[r].features[f]]++;
        for (unsigned value = 0; value < 256; value++) {
            if (counts[value] && seen > 0 && seen >= next && cuts->n[f] < MAX_CUTS) {
                cuts->thresholds[f][cuts->n[f]++] = (uint8_t) value;
                next = seen + step;
            }
            seen += counts[value];
            cuts->bins[f][value] = (uint8_t) cuts->n[f];
        }
    }
}

/* Gradients of the softmax's loss at the scores. */
static void make_gradients(const Corpus *corpus, float (*scores)[N_PLACES], Gradient *gradients) {
    for (uint32_t r = 0; r < corpus->n_rows; r++) {
        const Row *row = &corpus->rows[r];
        double odds[N_PLACES], sum = 0;

        for (unsigned p = 0; p < N_PLACES; p++)
            sum += odds[p] = exp(scores[r][p]);
        for (unsigned p = 0; p < N_PLACES; p++) {
            double probability = odds[p] / sum;

            gradients[r].g[p] = (float) (row->weight * ((row->place == p) - probability));
            gradients[r].h[p] = (float) (row->weight * probability * (1 - probability));
        }
    }
}

static double leaf_gain(const Gradient *sum) {
    double gain = 0;

    for (unsigned p = 0; p < N_PLACES; p++)
        gain += (double) sum->g[p] * sum->g[p] / (sum->h[p] + LEAF_PRIOR);
    return gain;
}

typedef struct Histograms
{
    Gradient bins[TREE_LEAVES / 2][N_FEATURES][MAX_CUTS + 1];
} Histograms;

/* Bit l of a leaf's number: whether feature features[l] is at least thresholds[l]. */
typedef struct Tree
{
    uint8_t features[TREE_DEPTH];
    uint8_t thresholds[TREE_DEPTH];
    int16_t leaves[TREE_LEAVES][N_PLACES];
} Tree;

/* Choose the tree's question at this level, over the rows in use and their leaves so far. */
static void grow_level(const Corpus *corpus, const Cuts *cuts, const Gradient *gradients,
                       const uint32_t *used, uint32_t n_used, const bool *allowed, uint8_t *leaf,
                       unsigned level, Tree *tree) {
    static Histograms histograms;
    double best = -1;

    memset(&histograms, 0, sizeof histograms);
    for (uint32_t u = 0; u < n_used; u++) {
        const Row *row = &corpus->rows[used[u]];
        const float *gradient = gradients[used[u]].g;

        for (unsigned f = 0; f < N_FEATURES; f++) {
            float *bin;

            if (!allowed[f])
                continue;
            bin = histograms.bins[leaf[used[u]]][f][cuts->bins[f][row->features[f]]].g;
            for (unsigned k = 0; k < 2 * N_PLACES; k++)
                bin[k] += gradient[k];
        }
    }
    for (unsigned f = 0; f < N_FEATURES; f++) {
        double gains[MAX_CUTS] = {0};

        for (unsigned l = 0; allowed[f] && l < 1u << level; l++) {
            Gradient below = {{0}, {0}}, all = {{0}, {0}};

            for (unsigned bin = 0; bin <= cuts->n[f]; bin++) {
                for (unsigned k = 0; k < N_PLACES; k++) {
                    all.g[k] += histograms.bins[l][f][bin].g[k];
                    all.h[k] += histograms.bins[l][f][bin].h[k];
                }
            }
            for (unsigned cut = 0; cut < cuts->n[f]; cut++) {
                Gradient above = all;

                for (unsigned k = 0; k < N_PLACES; k++) {
                    below.g[k] += histograms.bins[l][f][cut].g[k];
                    below.h[k] += histograms.bins[l][f][cut].h[k];
                    above.g[k] -= below.g[k];
                    above.h[k] -= below.h[k];
                }
                gains[cut] += leaf_gain(&below) + leaf_gain(&above);
            }
        }
        for (unsigned cut = 0; allowed[f] && cut < cuts->n[f]; cut++) {
            if (gains[cut] > best) {
                best = gains[cut];
                tree->features[level] = (uint8_t) f;
                tree->thresholds[level] = cuts->thresholds[f][cut];
            }
        }
    }
    for (uint32_t r = 0; r < corpus->n_rows; r++) {
        uint8_t value = corpus->rows[r].features[tree->features[level]];

        leaf[r] |= (uint8_t) ((value >= tree->thresholds[level]) << level);
    }
}

static void grow_tree(const Corpus *corpus, const Cuts *cuts, const Gradient *gradients,
                      float (*scores)[N_PLACES], Tree *tree) {
    uint8_t *leaf = must(calloc(corpus->n_rows, 1));
    uint32_t *used = must(malloc(corpus->n_rows * sizeof *used));
    Gradient sums[TREE_LEAVES] = {{{0}, {0}}};
    bool allowed[N_FEATURES];
    uint32_t n_used = 0;

    for (unsigned f = 0; f < N_FEATURES; f++)
        allowed[f] = cuts->n[f] > 0 && random_share() < FEATURE_SHARE;
    for (uint32_t r = 0; r < corpus->n_rows; r++) {
        if (random_share() < ROW_SHARE)
            used[n_used++] = r;
    }
    for (unsigned level = 0; level < TREE_DEPTH; level++)
        grow_level(corpus, cuts, gradients, used, n_used, allowed, leaf, level, tree);
    for (uint32_t u = 0; u < n_used; u++) {
        for (unsigned p = 0; p < N_PLACES; p++) {
            sums[leaf[used[u]]].g[p] += gradients[used[u]].g[p];
            sums[leaf[used[u]]].h[p] += gradients[used[u]].h[p];
        }
    }
    for (unsigned l = 0; l < TREE_LEAVES; l++) {
        for (unsigned p = 0; p < N_PLACES; p++) {
            double value = LEARNING_RATE * sums[l].g[p] / (sums[l].h[p] + LEAF_PRIOR);

            tree->leaves[l][p] = (int16_t) lround(value * SCORE_UNIT);
        }
    }
    for (uint32_t r = 0; r < corpus->n_rows; r++) {
        for (unsigned p = 0; p < N_PLACES; p++)
            scores[r][p] += (float) tree->leaves[leaf[r]][p] / SCORE_UNIT;
    }
    free(leaf);
    free(used);
}

/* ---- The model's file ---- */

static void print_chain(const Corpus *corpus) {
    static const char *const names[N_PLACES] = {"before", "body", "island", "after"};
    static const bool possible[N_PLACES][N_PLACES] = {
        [PLACE_BEFORE] = {true, true, false, false},
        [PLACE_BODY] = {false, true, true, true},
        [PLACE_ISLAND] = {false, true, true, false},
        [PLACE_AFTER] = {false, false, false, true}
    };
    double follows[N_PLACES][N_PLACES] = {{0}}, first[N_PLACES] = {1, 1, 0, 0};

    for (uint32_t page = 0; page < corpus->n_pages; page++) {
        const Row *rows = corpus->rows + corpus->pages[page].first_row;

        for (uint32_t r = 0; r < corpus->pages[page].n_rows; r++) {
            if (r == 0)
                first[rows[r].place]++;
            else
                follows[rows[r - 1].place][rows[r].place]++;
        }
    }
    printf("first");
    for (unsigned p = 0; p < N_PLACES; p++) {
        double score = CHAIN_SHARE * log(first[p] / (corpus->n_pages + 2));

        printf("\t%d", p <= PLACE_BODY ? (int) lround(score * SCORE_UNIT) : SCORE_NEVER);
    }
    printf("\n");
    for (unsigned from = 0; from < N_PLACES; from++) {
        double all = 0;

        for (unsigned to = 0; to < N_PLACES; to++)
            all += follows[from][to] + possible[from][to];
        printf("transition\t%s", names[from]);
        for (unsigned to = 0; to < N_PLACES; to++) {
            double score = CHAIN_SHARE * log((follows[from][to] + 1) / all);

            printf("\t%d", possible[from][to] ? (int) lround(score * SCORE_UNIT) : SCORE_NEVER);
        }
        printf("\n");
    }
}

static void print_tree(const Tree *tree) {
    printf("tree");
    for (unsigned level = 0; level < TREE_DEPTH; level++) {
        char name[FEATURE_NAME_ROOM];

        block_feature_name(tree->features[level], name);
        printf("\t%s>=%u", name, tree->thresholds[level]);
    }
    for (unsigned leaf = 0; leaf < TREE_LEAVES; leaf++) {
        const int16_t *values = tree->leaves[leaf];

        printf("\t%d,%d,%d,%d", values[0], values[1], values[2], values[3]);
    }
    printf("\n");
}

static void train(const Corpus *corpus) {
    static Cuts cuts;
    Gradient *gradients = must(malloc(corpus->n_rows * sizeof *gradients));
    float (*scores)[N_PLACES] = must(calloc(corpus->n_rows, sizeof *scores));
    double shares[N_PLACES] = {0}, all = 0;

    for (uint32_t r = 0; r < corpus->n_rows; r++) {
        shares[corpus->rows[r].place] += corpus->rows[r].weight;
        all += corpus->rows[r].weight;
    }
    printf("bias");
    for (unsigned p = 0; p < N_PLACES; p++) {
        double bias = log(shares[p] / all);

        printf("\t%d", (int) lround(bias * SCORE_UNIT));
        for (uint32_t r = 0; r < corpus->n_rows; r++)
            scores[r][p] = (float) bias;
    }
    printf("\n");
    print_chain(corpus);
    make_cuts(corpus, &cuts);
    for (unsigned t = 0; t < N_TREES; t++) {
        Tree tree;

        make_gradients(corpus, scores, gradients);
        grow_tree(corpus, &cuts, gradients, scores, &tree);
        print_tree(&tree);
    }
    free(gradients);
    free(scores);
}

int main(int n_arguments, char **arguments) {
    FILE *file = n_arguments >= 2 ? fopen(arguments[1], "rb") : NULL;
    unsigned left_out = 0, parts = 0;
    Corpus corpus = {0};

    if (!file || (n_arguments == 4 && sscanf(arguments[3], "%u/%u", &left_out, &parts) != 2)) {
        fprintf(stderr, "usage: train PAGES [--leave-out PART/PARTS] > blocks.tsv\n");
        return 1;
    }
    read_pages(&corpus, file, left_out, parts);
    printf("# Weights that tell an article's body from the rest of its page; see src/core/block_model.h.\n"
           "# Made by model/train.c; do not edit. docs/boilerplate.md says from what and how.\n");
    train(&corpus);
    fprintf(stderr, "%u pages, %u blocks\n", corpus.n_pages, corpus.n_rows);
    free(corpus.rows);
    free(corpus.pages);
    return fclose(file) == 0 ? 0 : 1;
}
