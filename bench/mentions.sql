-- A million mentions of days, and how fast they are asked for. In the checkout's root, in an empty database:
--
--     psql -f bench/mentions.sql                   (-v copies=500 for fewer mentions)
--
-- The sample articles of seeds/ are copied, each copy a day later than the one before and its days with it over ten
-- years, read by extract_dates() into a table with a GiST index, and asked the questions of docs/dates.md.
-- Prints times and plans; leaves its tables behind in the schema bench_mentions.

\set ON_ERROR_STOP 1
\pset footer off
\if :{?copies}
\else
\set copies 3000
\endif

CREATE EXTENSION IF NOT EXISTS news_analysis;
\i seeds/load.sql
DROP SCHEMA IF EXISTS bench_mentions CASCADE;
CREATE SCHEMA bench_mentions;
SET search_path = bench_mentions, public;
SET jit = off;

CREATE TABLE copies AS
    SELECT row_number() OVER (ORDER BY copy, id)::int AS id, coalesce(published, publication_date(raw)) AS day, raw,
           copy % 3653 AS later
    FROM public.articles, generate_series(0, :copies - 1) AS copy;

CREATE TABLE articles (id int PRIMARY KEY, day date);
INSERT INTO articles SELECT id, day + later FROM copies;

CREATE TABLE mentions (
    article_id int NOT NULL,
    mention_no int NOT NULL,
    start_pos  int,
    mention    text NOT NULL,
    kind       text NOT NULL,
    value      text NOT NULL,
    first_day  date,
    last_day   date,
    modifier   text,
    anchor     text NOT NULL,
    PRIMARY KEY (article_id, mention_no)
);

\timing on
\echo 'Reading:'
INSERT INTO mentions
SELECT c.id, d.mention_no, d.start_pos, d.mention, d.kind, d.value, d.first_day + c.later, d.last_day + c.later,
       d.modifier, d.anchor
FROM copies c, LATERAL extract_dates(c.raw, c.day) d;
\echo 'The index:'
CREATE INDEX mentions_days ON mentions USING gist (daterange(first_day, last_day, '[]'))
    WHERE last_day - first_day < 31;
\timing off
VACUUM ANALYZE mentions, articles;

SELECT (SELECT count(*) FROM articles) AS articles, count(*) AS mentions, count(first_day) AS with_days,
       min(first_day) AS earliest, max(last_day) AS latest,
       pg_size_pretty(pg_table_size('mentions')) AS table_size,
       pg_size_pretty(pg_relation_size('mentions_days')) AS index_size
FROM mentions;

\echo 'Articles that speak of a week:'
EXPLAIN (ANALYZE, COSTS OFF)
SELECT a.id, a.day, string_agg(m.mention, '; ' ORDER BY m.mention_no) AS mentions
FROM mentions m
JOIN articles a ON a.id = m.article_id
WHERE daterange(m.first_day, m.last_day, '[]') && daterange('2030-03-04', '2030-03-11')
  AND m.last_day - m.first_day < 7
GROUP BY a.id
ORDER BY a.id;

\echo 'A month, day by day:'
EXPLAIN (ANALYZE, COSTS OFF)
SELECT day::date, count(DISTINCT m.article_id) AS articles
FROM generate_series(timestamp '2030-03-01', '2030-03-31', '1 day') AS day
LEFT JOIN mentions m
    ON daterange(m.first_day, m.last_day, '[]') @> day::date
   AND m.last_day - m.first_day < 7
GROUP BY day
ORDER BY day;

\echo 'The same week without the index:'
SET enable_indexscan = off;
SET enable_bitmapscan = off;
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF)
SELECT count(*)
FROM mentions m
WHERE daterange(m.first_day, m.last_day, '[]') && daterange('2030-03-04', '2030-03-11')
  AND m.last_day - m.first_day < 7;
