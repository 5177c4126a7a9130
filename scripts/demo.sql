-- What scripts/demo shows, on the sample articles of seeds/. Five outlets tell one story, the signing of a
-- battery compact: articles 1 to 7.

\pset pager off
\pset footer off
\pset format wrapped
\pset columns 118
\pset null '-'

CREATE VIEW story AS
    SELECT id, split_part(site, '.', 1) AS outlet, coalesce(published, publication_date(raw)) AS published,
           strip_boilerplate(raw) AS body
    FROM articles WHERE id BETWEEN 1 AND 7;

\echo
\echo '1. How much of each page is the article, and what day is it from?'
\echo
SELECT a.id, s.outlet, s.published, length(a.raw) AS page, length(s.body) AS article,
       round(100.0 * length(s.body) / length(a.raw)) || ' %' AS kept
FROM articles a JOIN story s USING (id)
ORDER BY a.id;

\echo
\echo '2. What was stripped from the first of them, and why?'
\echo
SELECT b.block_no AS no, b.kind, b.reason, left(b.content, 48) AS begins
FROM articles a, article_blocks(a.raw) AS b
WHERE a.id = 1 AND NOT b.is_body
ORDER BY b.block_no;

\echo
\echo '3. The story as a timeline: which days do the outlets talk about, and how do they say it?'
\echo
SELECT d.first_day AS day, count(DISTINCT s.outlet) AS outlets, count(*) AS mentions,
       string_agg(DISTINCT d.mention, ' | ' ORDER BY d.mention) AS written
FROM story s, extract_dates(s.body, s.published) AS d
WHERE d.first_day = d.last_day AND d.first_day BETWEEN '2026-02-15' AND '2026-03-31'
GROUP BY d.first_day
ORDER BY d.first_day;

\echo
\echo '4. The cast: who is in the story, and under which names?'
\echo
SELECT p.person, count(DISTINCT s.outlet) AS outlets, count(*) AS mentions,
       string_agg(DISTINCT p.mention, ' | ' ORDER BY p.mention) AS written
FROM story s, extract_persons(s.body) AS p
GROUP BY p.person
ORDER BY outlets DESC, mentions DESC, p.person
LIMIT 12;

\echo
\echo '5. One person, one form: canonical_person() and person_key()'
\echo
SELECT name, canonical_person(name) AS canonical_person, person_key(name) AS person_key
FROM (VALUES ('Trade Minister Noh Kyung Tae'), ('NOH, Kyungtae'), ('노경태'), ('Dr. Álvaro Quintanilla Soto'),
             ('Alvaro Quintanilla Soto'), ('Captain Yann Le Goarnec'),
             ('the battery compact')) AS written(name);
