/* news_analysis 0.1.0 to 0.2.0: dates */

-- complain if the script is sourced in psql, rather than through ALTER EXTENSION
\echo Use "ALTER EXTENSION news_analysis UPDATE TO '0.2.0'" to load this file. \quit

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
