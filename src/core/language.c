/*
 * language.c - the language of an article by its stop words (function words tell languages apart better than any
 * other words of a short text: Grefenstette 1995), with the lexicon's other words where those are too few. Kana, and
 * ideographs that only one of them writes so, tell Japanese from Chinese.
 */
#include "language_counts.h"
#include "reader.h"

/* Enough tokens to be sure; more tell nothing new. They are taken from all over a longer article. */
#define MAX_SAMPLE LANGUAGE_COUNT_MAX

/* Fewer stop words than this in the best language leave the answer to all words. */
#define ENOUGH_STOP_WORDS 3

/* One such letter among so many ideographs is enough: a Chinese article may quote a name. */
#define IDEOGRAPHS_A_GLYPH 16

/* Languages that write ideographs but not the letters in the text that another one alone writes, if it has enough. */
static uint64_t languages_without_glyphs(const Article *article, uint32_t stride) {
    uint64_t ideographs = 0, glyphs = 0;
    uint32_t n_ideographs = 0, n_glyphs = 0;

    for (uint64_t i = 0; i < article->n_tokens; i += stride) {
        const Token *token = &article->tokens[i];
        const LexiconEntry *entry = &lexicon_entries[token_entry(token)];

        if (entry->classes & CLASS_BIT(CLASS_GLYPH)) {
            glyphs |= entry->languages;
            n_glyphs++;
        } else if (token->script == SCRIPT_HAN) {
            ideographs |= entry->languages;
            n_ideographs++;
        }
    }
    return glyphs && n_glyphs * IDEOGRAPHS_A_GLYPH >= n_ideographs ? ideographs & ~glyphs : 0;
}

/* The one language with the highest count, LANGUAGE_ANY if several share it. */
static Language best_language(const LanguageCounts *counts, uint32_t *count) {
    uint64_t best = languages_best(counts, count);

    return best & (best - 1) ? LANGUAGE_ANY : (Language) __builtin_ctzll(best);
}

Language language_read(const Article *article) {
    LanguageCounts stops = {.added = 0}, words = {.added = 0};
    uint64_t sets[MAX_SAMPLE + LANGUAGES_AT_ONCE - 1];
    uint32_t sample[MAX_SAMPLE], n_stops = 0, n_words = 0, n_east = 0;
    uint32_t stride = article->n_tokens / MAX_SAMPLE + 1;
    uint64_t known = ~(UINT64_C(1) << LANGUAGE_ANY);
    Language language;
    uint32_t count;

    /* The others' entries need not be looked at. Every second word is one: a branch would be guessed wrong often. */
    for (uint64_t i = 0; i < article->n_tokens; i += stride) {
        const Token *token = &article->tokens[i];

        sample[n_stops] = token->code;
        n_stops += (token->flags & WORD_STOP) != 0;
        n_east += token->script == SCRIPT_KANA || token->script == SCRIPT_HAN;
    }
    if (n_east)
        known &= ~languages_without_glyphs(article, stride);
    for (uint32_t i = 0; i < n_stops; i++)
        sets[i] = lexicon_entries[sample[i]].stop_languages & known;
    languages_add(&stops, sets, n_stops);
    language = best_language(&stops, &count);
    if (count >= ENOUGH_STOP_WORDS && language != LANGUAGE_ANY)
        return language;
    for (uint64_t i = 0; i < article->n_tokens; i += stride)
        sets[n_words++] = lexicon_entries[token_entry(&article->tokens[i])].languages & known;
    languages_add(&words, sets, n_words);
    language = best_language(&words, &count);
    return count ? language : LANGUAGE_ANY;
}
