-- Speed of the functions beside to_tsvector() on the same rows. Run by bench/run; prints tables and leaves its own behind.

\set ON_ERROR_STOP 1
\pset footer off
SET max_parallel_workers_per_gather = 0;
SET jit = off;

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

CREATE TABLE bench_articles AS
    SELECT raw AS article, coalesce(published, scraped_at::date) AS published
    FROM articles,
         generate_series(1, (:megabytes * 1000000 / (SELECT sum(octet_length(raw)) FROM articles))::int);

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

CREATE TABLE bench_speed AS
    SELECT position, function, megabytes / pg_temp.seconds(format(query, 'bench_articles')) AS speed
    FROM bench_functions,
         (SELECT sum(octet_length(article)) / 1e6 AS megabytes FROM bench_articles) size;

\echo
\echo 'Speed on the sample articles'
\echo
SELECT function, round(speed::numeric, 1) AS "MB/s",
       round((speed / (SELECT speed FROM bench_speed WHERE function = 'to_tsvector'))::numeric, 1)
           AS "times to_tsvector"
FROM bench_speed
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

-- Articles of every length, made of the sample articles one behind the other.
CREATE TABLE bench_text AS
    SELECT string_agg(article, E'\n\n') AS article FROM (SELECT article FROM bench_articles LIMIT 400) sample;
CREATE TABLE bench_large AS
    SELECT left(repeat(article, (:large * 1000000 / octet_length(article)) + 1), :large * 1000000) AS article
    FROM bench_text;

CREATE TABLE bench_lengths (bytes int, function text, speed float8);
DO $$
DECLARE
    bytes int;
    largest int := (SELECT octet_length(article) FROM bench_large);
    function record;
BEGIN
    FOREACH bytes IN ARRAY ARRAY[1000, 10000, 100000, 1000000, 10000000, largest] LOOP
        DROP TABLE IF EXISTS bench_length;
        CREATE TEMP TABLE bench_length AS
            SELECT left(article, bytes) AS article, date '2026-03-04' AS published
            FROM bench_large, generate_series(1, greatest(1, 4000000 / bytes));
        FOR function IN SELECT * FROM bench_functions
                        WHERE bench_functions.function IN ('strip_boilerplate', 'extract_dates', 'extract_persons') LOOP
            INSERT INTO bench_lengths
                SELECT bytes, function.function,
                       (SELECT sum(octet_length(article)) FROM bench_length) / 1e6
                       / pg_temp.seconds(format(function.query, 'bench_length'));
        END LOOP;
    END LOOP;
END
$$;

\echo
\echo 'MB/s by length of the article'
\echo
SELECT bytes,
       round(max(speed) FILTER (WHERE function = 'strip_boilerplate')::numeric, 1) AS strip_boilerplate,
       round(max(speed) FILTER (WHERE function = 'extract_dates')::numeric, 1) AS extract_dates,
       round(max(speed) FILTER (WHERE function = 'extract_persons')::numeric, 1) AS extract_persons
FROM bench_lengths
GROUP BY bytes
ORDER BY bytes;
