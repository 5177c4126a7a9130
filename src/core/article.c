/*
 * article.c - reads an article: one pass a level, each in a file of its own (html.c, blocks.c, tokens.c, sentences.c,
 * language.c), and the lexicon's phrases over its tokens.
 */
#include "article.h"
#include "reader.h"

static Status read_levels(Article *article, const Array *lines) {
    Array sentences = {0};
    Status status = blocks_read(article, lines);

    if (status == STATUS_OK)
        status = tokens_read(article, article->blocks, article->n_blocks);
    if (status == STATUS_OK)
        article->language = language_read(article);
    for (uint32_t i = 0; status == STATUS_OK && i < article->n_blocks; i++) {
        Block *block = &article->blocks[i];

        if (i % STEPS_BETWEEN_INTERRUPTS == 0 && arena_interrupted(article->arena))
            return STATUS_CANCELLED;
        block->first_sentence = sentences.count;
        status = sentences_read(article, block, &sentences);
        block->n_sentences = sentences.count - block->first_sentence;
    }
    article->sentences = sentences.elements;
    article->n_sentences = sentences.count;
    return status;
}

static Status begin(Article *article, Arena *arena, const char *source, size_t length) {
    if (length > ARTICLE_MAX_BYTES)
        return STATUS_TOO_LARGE;
    *article = (Article) {
        .arena = arena,
        .source = source,
        .source_length = (uint32_t) length,
        .text = source,
        .length = (uint32_t) length
    };
    return STATUS_OK;
}

Status article_read(Article *article, Arena *arena, const char *source, size_t length) {
    Array lines = {0};
    Status status = begin(article, arena, source, length);

    if (status != STATUS_OK)
        return status;
    if (!article_looks_like_html(source, length))
        return read_levels(article, NULL);
    article->is_html = true;
    status = html_read(article, &lines);
    return status == STATUS_OK ? read_levels(article, &lines) : status;
}

Status article_read_html_text(Article *article, Arena *arena, const char *source, size_t length) {
    Array lines = {0};
    Status status = begin(article, arena, source, length);

    article->is_html = true;
    return status == STATUS_OK ? html_read(article, &lines) : status;
}

Status article_read_name(Article *article, Arena *arena, const char *source, size_t length) {
    Status status = begin(article, arena, source, length);
    Block whole = {.length = (uint32_t) length};

    return status == STATUS_OK ? tokens_read(article, &whole, 1) : status;
}

Status article_read_tokens(Article *article, Arena *arena, const char *source, size_t length) {
    Status status = article_read_name(article, arena, source, length);

    if (status == STATUS_OK)
        article->language = language_read(article);
    return status;
}

/* Whether the tokens from `at` on are the phrase's symbols. */
static bool phrase_matches(const Article *article, uint32_t at, uint32_t end, const LexiconPhrase *phrase) {
    const uint32_t *symbols = lexicon_symbols + phrase->symbols;

    if (end - at < phrase->n_symbols)
        return false;
    for (uint32_t i = 1; i < phrase->n_symbols; i++) {
        if (token_symbol(&article->tokens[at + i]) != symbols[i])
            return false;
    }
    return true;
}

const LexiconSense *article_phrase_at(const Article *article, uint32_t at, uint32_t end, Class class,
                                      uint32_t *n_tokens) {
    uint32_t first = token_entry(&article->tokens[at]);
    uint32_t second = at + 1 < end ? token_symbol(&article->tokens[at + 1]) : 0;
    const LexiconEntry *entry = &lexicon_entries[first];
    uint32_t n_phrases = second && lexicon_pair(first, second) ? entry->n_phrases : 0;

    for (uint32_t i = 0; i < n_phrases; i++) {
        const LexiconPhrase *phrase = &lexicon_phrases[entry->phrases + i];
        const LexiconSense *sense;

        if (phrase->second != second || !(phrase->classes >> class & 1)
            || !phrase_matches(article, at + 1, end, phrase))
            continue;
        sense = phrase_sense(phrase, class, article->language);
        if (sense) {
            *n_tokens = 1u + phrase->n_symbols;
            return sense;
        }
    }
    *n_tokens = 1;
    return token_sense(article, &article->tokens[at], class);
}
