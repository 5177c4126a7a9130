/*
 * article_source.c - where a stretch of the analysed text stands in the source: in plain text in the same place, in
 * HTML where the reader's runs say so.
 */
#include "article.h"

/* The last run that begins at or before `start`, found from run `from` on by growing steps; `from` if none does. */
static uint32_t run_at(const Article *article, uint32_t from, uint32_t start) {
    uint32_t step = 1, low = from, high;

    while (article->n_runs - low > step && article->runs[low + step].start <= start) {
        low += step;
        step *= 2;
    }
    high = article->n_runs - low > step ? low + step : article->n_runs;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;

        if (article->runs[middle].start <= start)
            low = middle;
        else
            high = middle;
    }
    return low;
}

bool article_source_of(const Article *article, uint32_t start, uint32_t length, uint32_t *cursor,
                       uint32_t *source) {
    const Run *run;

    if (!article->is_html) {
        *source = start;
        return start <= article->length && length <= article->length - start;
    }
    if (article->n_runs == 0)
        return false;
    if (*cursor >= article->n_runs || article->runs[*cursor].start > start)
        *cursor = 0;
    *cursor = run_at(article, *cursor, start);
    run = &article->runs[*cursor];
    if (start < run->start || start - run->start > run->length || length > run->length - (start - run->start))
        return false;
    *source = run->source + (start - run->start);
    return true;
}
