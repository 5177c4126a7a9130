/*
 * test_html.c - html*.c and article_source.c: visible text, hints, runs, metas, malformed pages, failures.
 */
#include "support.h"

#include <cmocka.h>

#include "reader.h"

/* The page read as HTML, with its line hints. Asserts what holds for every page: see check_invariants(). */
typedef struct Page
{
    Article article;
    Array lines;
} Page;

static void check_invariants(const Page *page) {
    const Article *article = &page->article;
    uint32_t lines = 0, text = 0, source = 0, meta = 0;

    for (uint32_t i = 0; i < article->length; i++) {
        assert_false(article->text[i] == '\n' && (i == 0 || article->text[i - 1] == '\n'));
        assert_true((unsigned char) article->text[i] >= ' ' || article->text[i] == '\n');
        lines += article->text[i] == '\n';
    }
    assert_true(article->length == 0 || article->text[article->length - 1] == '\n');
    assert_int_equal(lines, page->lines.count);
    for (uint32_t i = 0; i < article->n_runs; i++) {
        const Run *run = &article->runs[i];

        assert_true(run->length > 0 && run->start >= text && run->source >= source);
        text = run->start + run->length;
        source = run->source + run->length;
        assert_true(text <= article->length && source <= article->source_length);
        assert_memory_equal(article->text + run->start, article->source + run->source, run->length);
    }
    for (uint32_t i = 0; i < article->n_metas; i++) {
        assert_int_equal(article->metas[i].start, meta);
        assert_true(article->metas[i].length > 0);
        meta += article->metas[i].length;
    }
}

static void read_bytes(Arena *arena, Page *page, const char *html, size_t length) {
    *page = (Page) {.article = {.arena = arena, .source = html, .source_length = (uint32_t) length,
                                .is_html = true}};
    assert_int_equal(html_read(&page->article, &page->lines), STATUS_OK);
    check_invariants(page);
}

static const LineHint *line(const Page *page, uint32_t number) {
    assert_true(number < page->lines.count);
    return (const LineHint *) page->lines.elements + number;
}

/* Asserts that the page shows as that text. */
static void shows(const char *html, const char *expected) {
    Arena arena = test_arena();
    Page page;
    char *text;

    read_bytes(&arena, &page, html, strlen(html));
    text = arena_alloc(&arena, page.article.length + 1);
    memcpy(text, page.article.text, page.article.length);
    text[page.article.length] = '\0';
    assert_string_equal(text, expected);
    arena_free(&arena);
}

static void lines_of_text(void **state) {
    (void) state;
    shows("", "");
    shows("<p>One</p><p>Two</p>", "One\nTwo\n");
    shows("<p>One<p>Two", "One\nTwo\n");
    shows("A<br>B<br/>C<hr>D", "A\nB\nC\nD\n");
    shows("<div>a<div>b</div>c</div>", "a\nb\nc\n");
    shows("  <p>  two \t\r\n words  </p>  ", "two words\n");
    shows("<p>one <b>two</b> <i> three</i></p>", "one two three\n");
    shows("<p>O<b>n</b>e, <a href='x'>t<i>w</i>o</a>.</p>", "One, two.\n");
    shows("<p></p><div> </div><p>&nbsp;</p><p>\xE2\x80\x8B</p>", "");
    shows("<h1>Head</h1>Text<ul><li>a<li>b<ul><li>c</ul><li>d</ul>End", "Head\nText\na\nb\nc\nd\nEnd\n");
    shows("<table><caption>T</caption><tr><th>a<td>b<tr><td>c</td><td>d<table><tr><td>e</table>f</table>g",
          "T\na\nb\nc\nd\ne\nf\ng\n");
    shows("<dl><dt>a<dd>b<dt>c</dl>", "a\nb\nc\n");
    shows("<figure><img alt=no><figcaption>Cap</figcaption></figure>", "Cap\n");
    shows("<head><title>A &amp; B</title></head><body>c", "A & B\nc\n");
    shows("<p>wo<wbr>rd</p>", "word\n");
    shows("one<!-- two --> three<!-- > -- > -->four<!-- a --!>five<!---->six", "one threefourfivesix\n");
    shows("a<![CDATA[b]]>c<?php d ?>e</ f>g<!x>h", "acegh\n");
    shows("<!--[if IE]><p>a</p><![endif]--><!--[if !IE]><!--><p>b</p><!--<![endif]--><![if !IE]>c<![endif]>d",
          "b\ncd\n");
    shows("<html><body><p>a</p></body></html><p>b</p></html>c", "a\nb\nc\n");
    shows("</p></div>a<p>b", "a\nb\n");
    shows("\xEF\xBB\xBF<p>a", "a\n");
    shows("<meta charset=iso-8859-1><p>caf\xC3\xA9", "caf\xC3\xA9\n");
    shows("a\xC2\x85z \xE2\x80\xA8 y", "a z y\n");
}

static void references(void **state) {
    (void) state;
    shows("&lt;b&gt; &amp;amp; &quot;&apos;&#39;", "<b> &amp; \"''\n");
    shows("caf&eacute; &Scaron;koda &rsquo;&hellip;&mdash;&euro;", "café Škoda ’…—€\n");
    shows("&#8217;&#x2019;&#X2019;&#146;", "’’’’\n");
    shows("AT&T & co &; &unknown; &copy 2026 &hellip &lt&gt &amp;amp &&amp;&",
          "AT&T & co &; &unknown; © 2026 &hellip <> &amp &&&\n");
    shows("By&nbsp<b>Ann</b>", "By\xC2\xA0" "Ann\n");
    shows("a&#10;b&#13;&#9;c", "a b c\n");
    shows("a&nbsp;b", "a\xC2\xA0" "b\n");
    shows("x&#128512;", "x\xF0\x9F\x98\x80\n");
}

static void hidden_elements(void **state) {
    (void) state;
    shows("a<script>b<p></script>c<style>d</style>e<noscript>f<p>g</noscript>h", "aceh\n");
    shows("a<template>b</template>c<svg><title>d</title><text>e</text></svg>f<iframe>g<p></iframe>h",
          "acfh\n");
    shows("a<object>b</object>c<select><option>d<option>e</select>f<textarea>g</textarea>h", "acfh\n");
    shows("a<p hidden>b</p>c<p aria-hidden=true>d</p>e<p aria-hidden=false>f</p>", "a\nc\ne\nf\n");
    shows("a<p style='color:red; DISPLAY : none'>b<b>c</b></p>d<i style=visibility:hidden>e</i>f", "a\ndf\n");
    shows("<p style='display: block'>a</p>", "a\n");
    shows("a<div hidden><div>b</div>c</div>d", "a\nd\n");
    shows("<script>var a = '</scripty>';</script>b", "b\n");
    shows("<script>a</SCRIPT >b", "b\n");
}

/* Tags that do not nest, do not end, or are none. */
static void malformed(void **state) {
    (void) state;
    shows("1 < 2 and a<b <3", "1 < 2 and a\n");
    shows("1 < 2 <3 <<<", "1 < 2 <3 <<<\n");
    shows("<p>a</div>b</p>c", "a\nb\nc\n");
    shows("<div><b>a<div>b</b>c</div>d</div>e", "a\nbc\nd\ne\n");
    shows("a</p>b</br>c", "a\nb\nc\n");
    shows("<p class=\"x>a</p>", "");
    shows("<p class='a>b' id=c=d \"e>f</p>", "f\n");
    shows("<P CLASS=A>b</P\n>c", "b\nc\n");
    shows("a<!-- b", "a\n");
    shows("a<script>b", "a\n");
    shows("a<", "a<\n");
    shows("a<x/>b<o:p/>c<a name=d />e", "abce\n");
    shows("\xFF<p>\xC3</p>\xE2\x80", "\xFF\n\xC3\n\xE2\x80\n");
}

static void bytes_of_any_kind(void **state) {
    static const char html[] = "a\0b<p\0>c\0</p>d\x01\x1F" "e";
    Arena arena = test_arena();
    Page page;

    (void) state;
    read_bytes(&arena, &page, html, sizeof html - 1);
    assert_true(slice_is(&page.article, 0, page.article.length, "a b\nc\nd e\n"));
    arena_free(&arena);
}

/* The page's lines have those hints. */
static void lines_are(const char *html, const LineHint *expected, uint32_t count) {
    Arena arena = test_arena();
    Page page;

    read_bytes(&arena, &page, html, strlen(html));
    assert_int_equal(page.lines.count, count);
    for (uint32_t i = 0; i < count; i++) {
        assert_int_equal(line(&page, i)->hints, expected[i].hints);
        assert_int_equal(line(&page, i)->tag, expected[i].tag);
        assert_int_equal(line(&page, i)->link_share, expected[i].link_share);
    }
    arena_free(&arena);
}

static void hints(void **state) {
    static const char html[] =
        "<title>T</title>"
        "<body class='has-sidebar no-ads'><nav><a href=x>Home</a></nav>"
        "<article class='story main'><h1>Head</h1><h2>Sub</h2>"
        "<div class=byline>By <a href=x>Ann</a></div><time datetime=x>Monday</time>"
        "<p>Text <a href=x>link</a> text</p><blockquote><p>Quote</p></blockquote>"
        "<figure><figcaption>Cap</figcaption></figure><ul><li><p>Item</p></ul>"
        "<table><tr><td>Cell</table><div class='article-share shareBar2'>Tell</div></article>"
        "<div id=cookieConsent>Ok</div><form><label>Mail</label></form>"
        "<div role=complementary>Rel</div><div class=commentList>Hm</div><footer>End</footer>";
    static const LineHint expected[] = {
        {0, BLOCK_TITLE, 0},
        {HINT_NAVIGATION, BLOCK_DIVISION, 255},
        {HINT_ARTICLE, BLOCK_HEADING_1, 0},
        {HINT_ARTICLE, BLOCK_HEADING, 0},
        {HINT_ARTICLE | HINT_BYLINE, BLOCK_DIVISION, 127},
        {HINT_ARTICLE | HINT_DATE, BLOCK_TIME, 0},
        {HINT_ARTICLE, BLOCK_PARAGRAPH, 72},
        {HINT_ARTICLE, BLOCK_QUOTE, 0},
        {HINT_ARTICLE | HINT_CAPTION, BLOCK_CAPTION, 0},
        {HINT_ARTICLE, BLOCK_LIST_ITEM, 0},
        {HINT_ARTICLE, BLOCK_CELL, 0},
        {HINT_ARTICLE | HINT_SHARE, BLOCK_DIVISION, 0},
        {HINT_HIDDEN, BLOCK_DIVISION, 0},
        {HINT_FORM, BLOCK_DIVISION, 0},
        {HINT_ASIDE, BLOCK_DIVISION, 0},
        {HINT_COMMENT, BLOCK_DIVISION, 0},
        {HINT_FOOTER, BLOCK_DIVISION, 0},
    };

    (void) state;
    lines_are(html, expected, sizeof expected / sizeof *expected);
}

/* An end tag ends its element across those that were left open inside. */
static void hints_of_misnested_elements(void **state) {
    static const char html[] = "<nav><div>a</nav><p>b</p></div><p><a href=x>c<div>d</a>e</div>";
    static const LineHint expected[] = {
        {HINT_NAVIGATION, BLOCK_DIVISION, 0}, {0, BLOCK_PARAGRAPH, 0}, {0, BLOCK_PARAGRAPH, 255},
        {0, BLOCK_DIVISION, 127}
    };

    (void) state;
    lines_are(html, expected, sizeof expected / sizeof *expected);
}

/* Where words of the text stand in the source. */
static void source_positions(void **state) {
    static const char html[] = "<p>One two  three <b>fo</b>ur</p><p>caf&eacute; five</p>";
    static const struct { const char *word; long source; } cases[] = {
        {"One", 3}, {"One two", 3}, {"two", 7}, {"two three", -1}, {"three", 12},
        {"three fo", -1}, {"fo", 21},
        {"four", -1}, {"ur", 27}, {"caf", 36}, {"caf\xC3\xA9", -1}, {"five", 48}
    };
    Arena arena = test_arena();
    uint32_t cursor = 0, again, source;
    Page page;

    (void) state;
    read_bytes(&arena, &page, html, sizeof html - 1);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t length = strlen(cases[i].word);
        uint32_t start = 0;

        while (!slice_is(&page.article, start, (uint32_t) length, cases[i].word))
            start++;
        again = 0;
        assert_int_equal(article_source_of(&page.article, start, (uint32_t) length, &cursor, &source),
                         cases[i].source >= 0);
        if (cases[i].source >= 0) {
            assert_int_equal(source, cases[i].source);
            assert_true(article_source_of(&page.article, start, (uint32_t) length, &again, &source));
            assert_int_equal(source, cases[i].source);
        }
    }
    assert_false(article_source_of(&page.article, page.article.length, 1, &cursor, &source));
    arena_free(&arena);
}

static void source_of_plain_text(void **state) {
    Arena arena = test_arena();
    const Article *article = read_article(&arena, "Plain a < b text.");
    uint32_t cursor = 0, source;

    (void) state;
    assert_non_null(article);
    assert_false(article->is_html);
    assert_true(article_source_of(article, 6, 5, &cursor, &source));
    assert_int_equal(source, 6);
    assert_false(article_source_of(article, 6, 500, &cursor, &source));
    arena_free(&arena);
}

/* Asserts the page's metas, one a line: a digit of MetaKind, then the value. */
static void says(const char *html, const char *expected) {
    Arena arena = test_arena();
    char found[1024];
    size_t at = 0;
    Page page;

    read_bytes(&arena, &page, html, strlen(html));
    for (uint32_t i = 0; i < page.article.n_metas; i++) {
        const Meta *meta = &page.article.metas[i];

        found[at++] = (char) ('0' + meta->kind);
        memcpy(found + at, page.article.meta_text + meta->start, meta->length);
        at += meta->length;
        found[at++] = '\n';
    }
    found[at] = '\0';
    assert_string_equal(found, expected);
    arena_free(&arena);
}

static void metas(void **state) {
    (void) state;
    says("<html lang=en-GB>", "4en-GB\n");
    says("<meta property='article:published_time' content='2026-01-05T08:00:00Z'>",
         "02026-01-05T08:00:00Z\n");
    says("<META NAME=Author CONTENT=' Ann &amp;\n Bo '><meta name=viewport content=x>", "2Ann & Bo\n");
    says("<meta property='og:title' content='A &quot;B&quot;'/><meta property=og:updated_time content=x>",
         "3A \"B\"\n1x\n");
    says("<meta property='article:author' content='https://example.org/ann'>", "");
    says("<meta content=2026 itemprop='x datePublished'><span itemprop=dateModified content=2027></span>",
         "02026\n12027\n");
    says("<time datetime=2026 pubdate>x</time><time datetime=2027>y</time>", "02026\n");
    says("<time datetime=2026 itemprop=datePublished>x</time><time class='entry published' datetime=2027>",
         "02026\n02027\n");
    says("<input name=date content=x><meta name=date><meta name=date content=''>", "");
}

static void json_ld(void **state) {
    (void) state;
    says("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A \\\"b\\\" \\u00e9\\n"
         "\\ud83d\\ude00\\/\",\"datePublished\" : \"2026\",\"dateModified\":\"2027\","
         "\"author\":{\"@type\":\"Person\",\"name\":\"Ann\",\"worksFor\":{\"name\":\"X\"}},"
         "\"publisher\":{\"name\":\"Y\"}}</script>",
         "3A \"b\" é \xF0\x9F\x98\x80/\n02026\n12027\n2Ann\n");
    says("<script type=application/ld+json>{\"@graph\":[{\"headline\":\"A\",\"author\":[{\"name\":\"B\"},"
         "{\"name\":\"C\"}],\"hasPart\":[{\"headline\":\"D\",\"datePublished\":\"1\"}]}]}</script>",
         "3A\n2B\n2C\n");
    says("<script type=application/ld+json>[{\"author\":[\"B\",\"C\"]},{\"author\":\"D\"}]</script>",
         "2B\n2C\n2D\n");
    says("<script type=application/ld+json>{\"itemListElement\":{\"headline\":\"A\"},"
         "\"headline\":\"B\"}</script>",
         "3B\n");
    says("<script type=application/ld+json>{\"headline\":\"\\ud800\\u12\\\", \"headline\":\"x</script>",
         "3\xEF\xBF\xBD 12\",\n");
    says("<script type=application/ld+json>]]}}{\"headline\":\"a\"</script>", "3a\n");
    says("<script>{\"headline\":\"a\"}</script>", "");
    says("<script type=application/ld+json>{\"headline\":\"a", "");
}

static void sniffing(void **state) {
    static const char *const html[] = {
        "<!DOCTYPE html><p>x", " \n<html>", "\xEF\xBB\xBF<!doctype HTML>", "<!-- c --><p>x",
        "<?xml version='1.0'?>\n<html>",
        "<p>x</p>", "<div class=x>", "<script>x</script>", "<title>x</title>", "text<br>text<br />text",
        "Lead text\n<p>one</p>\n<p>two</p>\nend", "<head>", "<BODY>"
    };
    static const char *const plain[] = {
        "", "a < b", "text", "1 < 2 and <b>bold</b> <i>it</i>", "Ann <ann@example.org>", "<ann@example.org>",
        "see <https://example.org/p>", "the <p> element", "<", "<p", "<xml>", "<rss><channel>",
        "<b>Bold</b> start",
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n<br><br>\n17"
    };

    (void) state;
    for (size_t i = 0; i < sizeof html / sizeof *html; i++)
        assert_true(article_looks_like_html(html[i], strlen(html[i])));
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        assert_false(article_looks_like_html(plain[i], strlen(plain[i])));
}

/* Each allocation fails in turn; each look at interrupted() cancels in turn. */
static void failures(void **state) {
    static const char part[] = "<div class=x><p>One &amp; <b>two</b></p><script type=application/ld+json>"
                               "{\"headline\":\"a\"}</script><meta name=author content=Ann></div>";
    enum { TIMES = 400 };
    static char html[TIMES * sizeof part];
    TestCaller caller = {-1, -1};
    Environment environment = test_environment(&caller);
    size_t length = 0;
    Article article;
    Arena arena;
    long allowed;
    Status status;

    (void) state;
    for (unsigned i = 0; i < TIMES; i++) {
        memcpy(html + length, part, sizeof part - 1);
        length += sizeof part - 1;
    }
    arena_init(&arena, &environment);
    for (allowed = 0, status = STATUS_OUT_OF_MEMORY; status != STATUS_OK; allowed++) {
        caller = (TestCaller) {allowed, -1};
        status = article_read_html_text(&article, &arena, html, length);
        assert_true(status == STATUS_OK || status == STATUS_OUT_OF_MEMORY);
        arena_free(&arena);
    }
    assert_true(allowed > 8);
    for (allowed = 0, status = STATUS_CANCELLED; status != STATUS_OK; allowed++) {
        caller = (TestCaller) {-1, allowed};
        status = article_read_html_text(&article, &arena, html, length);
        assert_true(status == STATUS_OK || status == STATUS_CANCELLED);
        arena_free(&arena);
    }
    assert_true(allowed > 2);
}

/* Half a megabyte of one thing, unclosed or closed by others: reads on, in bounds. */
static void repetition(void **state) {
    static const char *const pieces[][2] = {
        {"<div>", "</div>"}, {"<x>", "</y>"}, {"<b>", "</p>"}, {"<", ""}, {"<a ", ""}, {"<!--", ""},
        {"&", ""},
        {"<table><tr><td>", "</tr>"}, {"<li>x", "</ul>"}, {"<p>x", ""}, {"<title>", ""},
        {"<title>a</title>", ""},
        {"<svg>", "x</svg>"}, {"<a>x<div>", "</a>"}, {"<b><div>", "</b>y"}, {"&#0;", "\xC2\x85"},
        {"<a href=\"", ""}, {"<script>", ""}, {"&nbsp;", "<br>"}, {"<time>x", "</time>"}
    };
    enum { TIMES = 20000 };
    Arena arena = test_arena();
    char *html = malloc(TIMES * 32);

    (void) state;
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        size_t length = 0;
        Page page;

        for (unsigned half = 0; half < 2; half++) {
            for (unsigned times = 0; times < TIMES; times++) {
                memcpy(html + length, pieces[i][half], strlen(pieces[i][half]));
                length += strlen(pieces[i][half]);
            }
        }
        read_bytes(&arena, &page, html, length);
        arena_free(&arena);
    }
    free(html);
}

static size_t append(char *html, size_t length, const char *piece) {
    memcpy(html + length, piece, strlen(piece));
    return length + strlen(piece);
}

/* Things longer than what the parser is given at once, each between a paragraph and a caption. */
static void long_things(void **state) {
    static const char *const things[][3] = {
        {"<!-- ", "> <p>x</p>", "-->"}, {"<script>", "'<b></b></div>' ", "</script>"},
        {"<style>", "a{}", "</style>"}, {"<?x ", "y ", "?>"}, {"<![CDATA[", "y ", "]]>"},
        {"<i title=\"", "> ", "\">"}, {"<i ", "x ", ">"},
        {"<i", "x", ">"}, {"</i", " y", ">"}, {"<i \"", " ", ">"}, {"<i hidden data-x='", "> ", "'>x</i>"},
        {"<b title=it's>", "<i/>", "</b>"}, {"", " \n", ""}, {"", "&#1;", ""}, {"", "<!>", ""}
    };
    enum { LENGTH = 600000 };
    char *html = malloc(2 * LENGTH);
    Arena arena = test_arena();

    (void) state;
    for (size_t i = 0; i < sizeof things / sizeof *things; i++) {
        size_t length = append(html, 0, "<div class=byline><p>one</p>");
        Page page;

        length = append(html, length, things[i][0]);
        while (length < LENGTH)
            length = append(html, length, things[i][1]);
        length = append(html, length, things[i][2]);
        length = append(html, length, "<figcaption>two</figcaption></div>");
        read_bytes(&arena, &page, html, length);
        assert_true(slice_is(&page.article, 0, page.article.length, "one\ntwo\n"));
        assert_int_equal(line(&page, 1)->tag, BLOCK_CAPTION);
        assert_int_equal(line(&page, 1)->hints, HINT_BYLINE | HINT_CAPTION);
        arena_free(&arena);
    }
    free(html);
}

/* A text of several megabytes is one run, however it has been cut. */
static void long_text(void **state) {
    enum { LENGTH = 3000000 };
    char *html = malloc(LENGTH + 3);
    Arena arena = test_arena();
    Page page;

    (void) state;
    memcpy(html, "<p>", 3);
    for (size_t i = 0; i < LENGTH; i++)
        html[i + 3] = i % 6 == 5 ? ' ' : "\xC3\xA9x&<"[i % 6];
    read_bytes(&arena, &page, html, LENGTH + 3);
    assert_int_equal(page.article.n_runs, 1);
    assert_int_equal(page.article.runs[0].source, 3);
    assert_int_equal(page.article.runs[0].length, LENGTH - 1);
    arena_free(&arena);
    free(html);
}

/* More elements than the reader keeps open: text inside and after is read all the same. */
static void deep_nesting(void **state) {
    enum { DEPTH = 5000 };
    Arena arena = test_arena();
    char *html = malloc(DEPTH * 11 + 16);
    size_t length = 0;
    Page page;

    (void) state;
    for (unsigned i = 0; i < DEPTH; i++)
        length += (size_t) (memcpy(html + length, "<div>", 5), 5);
    memcpy(html + length, "in", 2);
    length += 2;
    for (unsigned i = 0; i < DEPTH; i++)
        length += (size_t) (memcpy(html + length, "</div>", 6), 6);
    memcpy(html + length, "<h1>out", 7);
    length += 7;
    read_bytes(&arena, &page, html, length);
    assert_true(slice_is(&page.article, 0, page.article.length, "in\nout\n"));
    assert_int_equal(line(&page, 1)->tag, BLOCK_HEADING_1);
    arena_free(&arena);
    free(html);
}

/*
 * What the library takes for text in a tag that it is fed once more stands in that tag, not behind it: the page ends
 * about where the text would then be looked for.
 */
static void text_in_a_long_tag(void **state) {
    enum { LENGTH = 4000 };
    static const char begin[] = "<p>one<a=\"", end[] = "<xx><\xC3\xA9 x\">";
    size_t fixed = sizeof begin - 1 + LENGTH + sizeof end - 1;

    (void) state;
    for (size_t behind = fixed - 64; behind < fixed + 16; behind++) {
        char *html = malloc(fixed + behind);
        Arena arena = test_arena();
        Page page;

        memset(html, 'x', fixed + behind);
        memcpy(html, begin, sizeof begin - 1);
        memcpy(html + fixed - (sizeof end - 1), end, sizeof end - 1);
        read_bytes(&arena, &page, html, fixed + behind);
        assert_true(slice_is(&page.article, 0, 3, "one"));
        assert_true(page.article.length > behind);
        arena_free(&arena);
        free(html);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_of_text), cmocka_unit_test(references), cmocka_unit_test(hidden_elements),
        cmocka_unit_test(malformed), cmocka_unit_test(bytes_of_any_kind), cmocka_unit_test(hints),
        cmocka_unit_test(hints_of_misnested_elements), cmocka_unit_test(long_things),
        cmocka_unit_test(long_text), cmocka_unit_test(text_in_a_long_tag),
        cmocka_unit_test(source_positions), cmocka_unit_test(source_of_plain_text), cmocka_unit_test(metas),
        cmocka_unit_test(json_ld), cmocka_unit_test(sniffing), cmocka_unit_test(failures),
        cmocka_unit_test(repetition), cmocka_unit_test(deep_nesting),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
