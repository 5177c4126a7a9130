-- What every function makes of NULL and of input that no newsroom wants to have. The answers are short ones: what
-- matters is that there is an answer, that positions are right, and that nothing is lost without a word.
\set VERBOSITY terse
SET jit = off;

SELECT strip_boilerplate(NULL) IS NULL AS strip_boilerplate,
       html_to_text(NULL) IS NULL AS html_to_text,
       to_timeml(NULL) IS NULL AS to_timeml,
       canonical_person(NULL) IS NULL AS canonical_person,
       canonical_person(NULL, 'x') IS NULL AND canonical_person('x', NULL) IS NULL AS in_article,
       person_key(NULL) IS NULL AS person_key,
       person_similarity('x', NULL) IS NULL AND person_similarity(NULL, 'x') IS NULL AS person_similarity;

SELECT (SELECT count(*) FROM article_blocks(NULL)) AS article_blocks,
       (SELECT count(*) FROM extract_dates(NULL)) AS extract_dates,
       (SELECT count(*) FROM extract_dates(NULL, '2026-03-04')) AS extract_dates_published,
       (SELECT count(*) FROM extract_persons(NULL)) AS extract_persons;

CREATE TABLE odd (no int GENERATED ALWAYS AS IDENTITY, name text, article text);
INSERT INTO odd (name, article) VALUES
    ('empty', ''),
    ('one character', 'a'),
    ('one digit', '7'),
    ('one stop', '.'),
    ('a space', ' '),
    ('only newlines', E'\n\n\r\n\r\n\n'),
    ('no newline', 'On Monday, 5 January 2026, Anna Berg opened the bridge.'),
    ('CRLF', E'On Monday, 5 January 2026, Anna Berg opened the bridge.\r\n\r\nShe was glad.\r\n'),
    ('CR only', E'On Monday, 5 January 2026, Anna Berg opened the bridge.\rShe was glad.'),
    ('byte order mark', U&'\FEFFOn 5 January 2026 Anna Berg opened the bridge.'),
    ('controls', E'On 5\x01 January\x02 2026\x1B Anna\x7F Berg opened the\x08 bridge.'),
    ('four bytes', U&'\+01F600 On 5 January 2026 \+01F469\200D\+01F52C Anna Berg \+01F600 opened the bridge.'),
    ('combining marks', U&'On 5 Janua\0301ry 2026 Anna Be\0301rg opened the bridge on 6 January.'),
    ('right to left', U&'\0641\064A 5 \064A\0646\0627\064A\0631 2026 \0627\0641\062A\062A\062D \0627\0644\062C\0633\0631.'),
    ('marks of direction', U&'On \200E5\200E January \202A2026\202C, \20662026-01-06\2069 and \200F7.1.2026\200F Anna \200EBerg\200E rested.'),
    ('no-break spaces', U&'On 5\00A0January\00A02026 Anna\00A0Berg opened\3000the bridge.'),
    ('zero-width', U&'On 5 Jan\00ADuary 2026 An\200Bna Be\2060rg opened the bridge.'),
    ('line separators', U&'On 5 January 2026 it rained.\2028On 6 January it snowed.\2029On 7 January it shone.'),
    ('noncharacters', U&'\FFFE\FFFF On 5 January 2026 \FFFD it rained.'),
    ('a stray tag', 'If 3 < 5 and 7 > 2, the <b> stays; on 5 January 2026 it did.'),
    ('HTML', '<html><body><p>On 5 <b>January</b> 2026 Anna&nbsp;Berg opened the bridge.</p><p>On 6 January she rested.</p></body></html>'),
    ('HTML without end', '<!DOCTYPE html><html><body><p>On 5 January 2026 <i>Anna Berg'),
    ('NUL reference', '<p>On 5 January 2026 Anna Berg&#0; opened the&#x0; bridge.</p>'),
    ('unclosed comment', '<p>On 5 January 2026 it rained.</p><!-- <p>On 6 January it snowed.</p>'),
    ('XML entities', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><p>&a;&b; on 5 January 2026</p>'),
    ('one long word', repeat('x', 100000)),
    ('one long number', repeat('9', 100000)),
    ('one long line of stops', repeat('.', 100000)),
    ('many dates', repeat('5 January 2026 ', 2000)),
    ('many persons', repeat('Anna Berg ', 2000)),
    ('many lines', repeat(E'a\n', 20000)),
    ('many tags', repeat('<div>', 20000)),
    ('many brackets', '<p>' || repeat('<', 20000)),
    ('many references', '<p>' || repeat('&amp;', 20000)),
    ('deep HTML', '<p>' || repeat('<b><i>', 20000) || 'On 5 January 2026' || repeat('</i></b>', 20000));

-- Every function answers.
SELECT o.no, o.name, strip_boilerplate(article) IS NOT NULL AS body, blocks, dates, persons
FROM odd o,
     LATERAL (SELECT count(*) AS blocks FROM article_blocks(article)) b,
     LATERAL (SELECT count(*) AS dates FROM extract_dates(article, '2026-01-05')) d,
     LATERAL (SELECT count(*) AS persons FROM extract_persons(article)) p
ORDER BY o.no;

-- A verbatim column stands where start_pos says.
SELECT o.name, 'article_blocks' AS function, b.start_pos, left(b.content, 40) AS verbatim
FROM odd o, article_blocks(o.article) b
WHERE substr(o.article, b.start_pos, length(b.content)) <> b.content
UNION ALL
SELECT o.name, 'extract_dates', d.start_pos, left(d.mention, 40)
FROM odd o, extract_dates(o.article, '2026-01-05') d
WHERE substr(o.article, d.start_pos, length(d.mention)) <> d.mention
UNION ALL
SELECT o.name, 'extract_persons', p.start_pos, left(p.mention, 40)
FROM odd o, extract_persons(o.article) p
WHERE substr(o.article, p.start_pos, length(p.mention)) <> p.mention;

-- Only HTML has mentions without a position.
SELECT o.name, d.mention, d.value
FROM odd o, extract_dates(o.article, '2026-01-05') d
WHERE d.start_pos IS NULL;

-- TimeML is well-formed XML for all of it, with the article's text inside but for what XML cannot hold.
SELECT count(*) AS documents,
       count(*) FILTER (WHERE xml_is_well_formed_document(to_timeml(article, '2026-01-05'))) AS well_formed
FROM odd;

-- The days of publication that lie outside the calendar count as unknown.
SELECT published, d.mention, d.value, d.first_day, d.anchor
FROM (VALUES ('infinity'::date), ('-infinity'), ('0044-03-15 BC'), ('10000-01-01'), ('5874897-12-31')) AS day(published),
     extract_dates('They met on Monday.', published) d;

-- The same bytes give the same answer in any session.
SET TimeZone = 'Pacific/Auckland';
SET DateStyle = 'German, DMY';
CREATE TEMP TABLE before AS
    SELECT no, to_timeml(article, '2026-01-05') AS timeml,
           (SELECT string_agg(concat_ws(',', d.value, d.first_day - date '2000-01-01', d.anchor), ';') FROM extract_dates(article, '2026-01-05') d) AS dates,
           (SELECT string_agg(p::text, ';') FROM extract_persons(article) p) AS persons,
           strip_boilerplate(article) AS body
    FROM odd;
SET TimeZone = 'America/Los_Angeles';
SET DateStyle = 'ISO, MDY';
SET default_text_search_config = 'pg_catalog.french';
SET standard_conforming_strings = off;
SELECT count(*) AS different
FROM (SELECT no, to_timeml(article, '2026-01-05') AS timeml,
             (SELECT string_agg(concat_ws(',', d.value, d.first_day - date '2000-01-01', d.anchor), ';') FROM extract_dates(article, '2026-01-05') d) AS dates,
             (SELECT string_agg(p::text, ';') FROM extract_persons(article) p) AS persons,
             strip_boilerplate(article) AS body
      FROM odd
      EXCEPT SELECT * FROM before) differences;
RESET ALL;

DROP TABLE odd;
