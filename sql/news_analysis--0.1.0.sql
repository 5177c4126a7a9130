/* news_analysis 0.1.0 */

-- complain if the script is sourced in psql, rather than through CREATE EXTENSION
\echo Use "CREATE EXTENSION news_analysis" to load this file. \quit

-- COST counts operator calls: 1000 for reading an article of 4 KB, 20 for a name.
-- ROWS of a set-returning function is for an article of 4 KB; the support function scales it to a constant's length.

CREATE FUNCTION news_analysis_version() RETURNS text
    AS 'MODULE_PATHNAME', 'news_analysis_version'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;

COMMENT ON FUNCTION news_analysis_version() IS
'Version of the library that is loaded, as in pg_extension.extversion.';

CREATE FUNCTION news_rows_support(internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'news_rows_support'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION news_rows_support(internal) IS
'Planner support: rows of a set-returning function by the length of a constant article.';

CREATE FUNCTION html_to_text(html text) RETURNS text
    AS 'MODULE_PATHNAME', 'news_html_to_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION html_to_text(text) IS
'The visible text of an HTML page, one block (paragraph, heading, list item, caption, cell) a line.

Arguments:
  html: a page or a fragment; malformed markup is read as browsers read it
Result: text without markup, scripts, styles and hidden elements; white space collapsed; '''' if nothing is visible.
  NULL only for NULL.';

CREATE FUNCTION strip_boilerplate(article text) RETURNS text
    AS 'MODULE_PATHNAME', 'news_strip_boilerplate'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION strip_boilerplate(text) IS
'The body of an article: its paragraphs and sub-headings in order, one blank line between two, without headline,
captions, teasers of other stories and the chrome of the site.

Arguments:
  article: plain text or HTML as scraped, told apart by content
Result: text; '''' for an article without a body. NULL only for NULL.';

CREATE FUNCTION article_blocks(
    article text,
    OUT block_no int, OUT start_pos int, OUT kind text, OUT is_body boolean, OUT score real, OUT reason text,
    OUT content text)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'news_article_blocks'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 30 SUPPORT news_rows_support;

COMMENT ON FUNCTION article_blocks(text) IS
'The blocks of an article and what each was taken for: why strip_boilerplate() kept or dropped it.

Arguments:
  article: plain text or HTML as scraped, told apart by content
Result: one row a block, in order of the text:
  block_no: number of the block, from 1
  start_pos: position of its first character in article, from 1; NULL where HTML writes it otherwise than content
  kind: headline, subhead, paragraph, list_item, byline, dateline, timestamp, caption, teaser, navigation, notice,
    share, tag or other
  is_body: whether it belongs to the article''s body
  score: how sure it is that the block is body, 0 to 1
  reason: what spoke for the decision, in words
  content: the block''s text';
