-- Speed of the functions beside to_tsvector() on the same rows. Run by bench/run; prints tables and leaves its own behind.

\set ON_ERROR_STOP 1
\pset footer off
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SET client_min_messages = warning;

-- The best of three passes of a query that reads a whole table, in seconds.
CREATE FUNCTION pg_temp.seconds(query text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
    best float8 := 'infinity';
    begun timestamptz;
BEGIN
    FOR pass IN 1 .. 3 LOOP
        begun := clock_timestamp();
        EXECUTE query;
        best := least(best, extract(epoch FROM clock_timestamp() - begun));
    END LOOP;
    RETURN best;
END
$$;

-- Copies in turn, so that no article stands beside itself: a processor learns a text that it reads again and again.
CREATE TABLE bench_articles AS
    SELECT raw AS article, coalesce(published, scraped_at::date) AS published, raw LIKE '%</%' AS is_html
    FROM generate_series(1, (:megabytes * 1000000 / (SELECT sum(octet_length(raw)) FROM articles))::int) AS copy,
         articles
    ORDER BY copy, articles.id;
CREATE TABLE bench_plain_text AS SELECT article, published FROM bench_articles WHERE NOT is_html;
CREATE TABLE bench_html AS SELECT article, published FROM bench_articles WHERE is_html;

CREATE TABLE bench_functions (position int, function text, query text);
INSERT INTO bench_functions VALUES
    (0, 'hashtext (reading)', 'SELECT count(hashtext(article)) FROM %s'),
    (1, 'to_tsvector', 'SELECT count(to_tsvector(''english'', article)) FROM %s'),
    (2, 'html_to_text', 'SELECT count(html_to_text(article)) FROM %s'),
    (3, 'strip_boilerplate', 'SELECT count(strip_boilerplate(article)) FROM %s'),
    (4, 'article_blocks', 'SELECT count(b.kind) FROM %s, article_blocks(article) b'),
    (5, 'extract_dates', 'SELECT count(d.value) FROM %s, extract_dates(article, published) d'),
    (6, 'to_timeml', 'SELECT count(to_timeml(article, published)) FROM %s'),
    (7, 'extract_persons', 'SELECT count(p.person) FROM %s, extract_persons(article) p');

CREATE TABLE bench_speed (position int, function text, articles text, speed float8);
DO $$
DECLARE
    articles text;
    megabytes float8;
BEGIN
    FOREACH articles IN ARRAY ARRAY['bench_plain_text', 'bench_html', 'bench_articles'] LOOP
        EXECUTE format('SELECT sum(octet_length(article)) / 1e6 FROM %I', articles) INTO megabytes;
        INSERT INTO bench_speed
            SELECT position, function, articles, megabytes / pg_temp.seconds(format(query, articles))
            FROM bench_functions;
    END LOOP;
END
$$;

\echo
\echo 'Speed on the sample articles, in MB/s and as times to_tsvector'
\echo
SELECT function,
       round(sum(speed) FILTER (WHERE articles = 'bench_plain_text')::numeric, 1) AS "plain text",
       round(sum(ratio) FILTER (WHERE articles = 'bench_plain_text')::numeric, 1) AS "times",
       round(sum(speed) FILTER (WHERE articles = 'bench_html')::numeric, 1) AS "HTML",
       round(sum(ratio) FILTER (WHERE articles = 'bench_html')::numeric, 1) AS "times",
       round(sum(speed) FILTER (WHERE articles = 'bench_articles')::numeric, 1) AS "both",
       round(sum(ratio) FILTER (WHERE articles = 'bench_articles')::numeric, 1) AS "times"
FROM (SELECT *, speed / sum(speed) FILTER (WHERE function = 'to_tsvector') OVER (PARTITION BY articles) AS ratio
      FROM bench_speed) ratios
GROUP BY position, function
ORDER BY position;

CREATE TABLE bench_names AS
    SELECT mention AS name
    FROM (SELECT DISTINCT concat_ws(' ', title, mention) AS mention FROM articles, extract_persons(raw)) mentions,
         generate_series(1, 2000);

\echo
\echo 'Speed on names'
\echo
SELECT function, round((names / pg_temp.seconds(query) / 1e3)::numeric) AS "thousand names/s"
FROM (VALUES ('reading the row', 'SELECT count(hashtext(name)) FROM bench_names'),
             ('canonical_person', 'SELECT count(canonical_person(name)) FROM bench_names'),
             ('person_key', 'SELECT count(person_key(name)) FROM bench_names'),
             ('person_similarity', 'SELECT count(person_similarity(name, name)) FROM bench_names'),
             ('lower (for scale)', 'SELECT count(lower(name)) FROM bench_names'))
         AS functions(function, query),
     (SELECT count(*) AS names FROM bench_names) size;

-- Plain articles of every length: parts of the sample articles, and many of them one behind the other.
CREATE TABLE bench_lengths (articles_joined int, bytes bigint, function text, speed float8);
DO $$
DECLARE
    articles_joined int;
    function record;
    total bigint;
    longest int := (SELECT count(*) FROM bench_plain_text);
BEGIN
    FOREACH articles_joined IN ARRAY ARRAY[0, 1, 10, 100, 1000, longest] LOOP
        DROP TABLE IF EXISTS bench_length;
        CREATE TEMP TABLE bench_length AS
            SELECT CASE WHEN articles_joined = 0 THEN left(min(article), 1000)
                   ELSE string_agg(article, E'\n\n' ORDER BY number) END AS article,
                   date '2026-03-04' AS published
            FROM (SELECT article, row_number() OVER () - 1 AS number FROM bench_plain_text) numbered
            GROUP BY number / greatest(articles_joined, 1);
        total := (SELECT sum(octet_length(article)) FROM bench_length);
        FOR function IN SELECT * FROM bench_functions
                        WHERE bench_functions.function IN ('strip_boilerplate', 'extract_dates', 'extract_persons') LOOP
            INSERT INTO bench_lengths
                SELECT articles_joined, total / (SELECT count(*) FROM bench_length), function.function,
                       total / 1e6 / pg_temp.seconds(format(function.query, 'bench_length'));
        END LOOP;
    END LOOP;
END
$$;

-- One article of the size asked for.
CREATE TABLE bench_large AS
    SELECT left(repeat(article, (:large * 1000000 / octet_length(article)) + 1), :large * 1000000) AS article
    FROM (SELECT string_agg(article, E'\n\n') AS article FROM bench_plain_text) joined;
INSERT INTO bench_lengths
    SELECT NULL, octet_length(article), function,
           octet_length(article) / 1e6
           / pg_temp.seconds(format(query, '(SELECT article, date ''2026-03-04'' AS published FROM bench_large) large'))
    FROM bench_functions, bench_large
    WHERE function IN ('strip_boilerplate', 'extract_dates', 'extract_persons');

\echo
\echo 'MB/s by length of the article, plain text'
\echo
SELECT bytes,
       round(max(speed) FILTER (WHERE function = 'strip_boilerplate')::numeric, 1) AS strip_boilerplate,
       round(max(speed) FILTER (WHERE function = 'extract_dates')::numeric, 1) AS extract_dates,
       round(max(speed) FILTER (WHERE function = 'extract_persons')::numeric, 1) AS extract_persons
FROM bench_lengths
GROUP BY bytes
ORDER BY bytes;
