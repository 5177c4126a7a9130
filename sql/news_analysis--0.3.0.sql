/* news_analysis 0.3.0 */

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

CREATE FUNCTION publication_date(article text) RETURNS date
    AS 'MODULE_PATHNAME', 'news_publication_date'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION publication_date(text) IS
'The day an article was published, as far as the article itself tells: metadata of an HTML page, a line such as
''Posted on'', a dateline, captions, the days it tells of. The date in a page''s header, which is often the day of the
visit, counts only where the text agrees with it.

Arguments:
  article: plain text or HTML as scraped
Result: the candidate with the best score; NULL rather than a guess where none is good enough, or for NULL.';

CREATE FUNCTION publication_date_candidates(
    article text,
    OUT start_pos int, OUT mention text, OUT published date, OUT score real, OUT reason text)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'news_publication_date_candidates'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 3 SUPPORT news_rows_support;

COMMENT ON FUNCTION publication_date_candidates(text) IS
'The days that publication_date() chooses from.

Arguments:
  article: plain text or HTML as scraped
Result: one row a candidate, the page''s metadata first, then in order of the text:
  start_pos: position of its first character in article, from 1; NULL where it does not stand there as mention
  mention: the words; NULL for metadata
  published: the day
  score: how good a witness it is, 0 to 1
  reason: declared (metadata), posted, updated, dateline, date_line (a line of its own), caption, header (the page''s
    first line) or latest (the latest day told of in the past)';

CREATE FUNCTION extract_dates(
    article text, published date DEFAULT NULL,
    OUT mention_no int, OUT start_pos int, OUT mention text, OUT kind text, OUT value text,
    OUT first_day date, OUT last_day date, OUT modifier text, OUT anchor text)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'news_extract_dates'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 15 SUPPORT news_rows_support;

COMMENT ON FUNCTION extract_dates(text, date) IS
'The dates, times, durations and recurring times that an article mentions, with the days they mean.

Arguments:
  article: plain text or HTML as scraped; no rows for NULL
  published: the day of publication, against which ''Monday'' and ''last week'' are resolved; publication_date() where
    it is NULL
Result: one row a mention, in order of the text; a range (''January 4 to 7, 2026'') is one row:
  mention_no: number of the mention, from 1
  start_pos: position of its first character in article, from 1; NULL where HTML writes it otherwise than mention
  mention: the words themselves
  kind: date, time, duration or set, the types of TIMEX3 (TimeML 1.2.1)
  value: the TIMEX3 value: 2026-01-05, 2025-11, 2026-W02, 2026-Q1, P2M, PRESENT_REF; start/end for a range; X in
    the places that are not known
  first_day, last_day: the days it names, inclusive; NULL where it names none
  modifier: the TIMEX3 mod in lower case (approx, start, mid, end, before, after, less_than, more_than,
    equal_or_less, equal_or_more); NULL for none
  anchor: what told the day: written (the mention itself), assumed (written, but 1/9/2026 is read in the order that
    its language mostly has), published, mention (an earlier one) or unresolved';

CREATE FUNCTION to_timeml(article text, published date DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'news_to_timeml'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION to_timeml(text, date) IS
'An article as a TimeML document with inline TIMEX3, for other temporal tools.

Arguments:
  article: plain text or HTML as scraped; NULL for NULL
  published: the day of publication, as for extract_dates(); it becomes the document creation time
Result: text: well-formed XML whose TEXT element has the article''s text (of HTML the visible text) unchanged but for
  XML''s escapes; characters that XML cannot hold become U+FFFD. The ends of a range are tagged each for itself.';

CREATE FUNCTION canonical_person(name text) RETURNS text
    AS 'MODULE_PATHNAME', 'news_canonical_person'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION canonical_person(text) IS
'One form for every way of writing one person: titles off; order, case, hyphens, diacritics and romanisation settled.

Arguments:
  name: a person''s name as written, with or without titles
Result: the canonical form; NULL if no person''s name is in it, or for NULL.';

CREATE FUNCTION canonical_person(name text, article text) RETURNS text
    AS 'MODULE_PATHNAME', 'news_canonical_person_in'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION canonical_person(text, text) IS
'The same with a short mention (a surname alone, a title and a surname) resolved to the full name that the article
gives.

Arguments:
  name: a mention of a person
  article: the article it comes from
Result: the canonical form; that of name alone where the article does not say more. NULL if no person''s name is in
  name, or for NULL.';

CREATE FUNCTION person_key(name text) RETURNS text
    AS 'MODULE_PATHNAME', 'news_person_key'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION person_key(text) IS
'A key that is equal exactly when canonical_person() calls two names the same person: for joins, GROUP BY and indexes.

Arguments:
  name: a person''s name as written, with or without titles
Result: the key; NULL if no person''s name is in it, or for NULL.';

CREATE FUNCTION person_similarity(a text, b text) RETURNS real
    AS 'MODULE_PATHNAME', 'news_person_similarity'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;

COMMENT ON FUNCTION person_similarity(text, text) IS
'How alike two names are.

Arguments:
  a, b: two persons'' names as written
Result: 0 to 1; 1 exactly when their keys are equal, 0 where either names nobody. Symmetric. NULL for NULL.';

CREATE FUNCTION extract_persons(
    article text,
    OUT mention_no int, OUT start_pos int, OUT mention text, OUT person text, OUT title text)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'news_extract_persons'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500 ROWS 20 SUPPORT news_rows_support;

COMMENT ON FUNCTION extract_persons(text) IS
'The persons that an article mentions, each under one name.

Arguments:
  article: plain text or HTML as scraped
Result: one row a mention, in order of the text:
  mention_no: number of the mention, from 1
  start_pos: position of its first character in article, from 1; NULL where HTML writes it otherwise than mention
  mention: the name as written, without its title
  person: canonical form, with short mentions resolved to the full name the article gives
  title: title or office written with the name; NULL for none';
