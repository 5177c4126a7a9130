-- CPU time of extract_dates() on the rows that bench/chrono.js reads too. Run by bench/chrono; prints seconds of one
-- pass and the number of mentions, and leaves the rows in chrono_articles.

\set ON_ERROR_STOP 1
\pset tuples_only on
\pset format unaligned
SET max_parallel_workers_per_gather = 0;
SET enable_memoize = off;
SET jit = off;

-- Those of seeds/ that are in English and no HTML.
CREATE TABLE chrono_articles AS
    SELECT raw AS article, coalesce(published, scraped_at::date) AS day
    FROM articles,
         generate_series(1, (:megabytes * 1000000 / (SELECT sum(octet_length(raw)) FROM articles
                             WHERE id IN (1, 2, 3, 4, 5, 8, 14, 15, 16, 18, 19, 20)))::int)
    WHERE id IN (1, 2, 3, 4, 5, 8, 14, 15, 16, 18, 19, 20);

-- Clock ticks, a hundredth of a second, that this backend has used.
CREATE FUNCTION pg_temp.ticks() RETURNS bigint LANGUAGE sql VOLATILE AS $$
    SELECT split_part(stat, ' ', 14)::bigint + split_part(stat, ' ', 15)::bigint
    FROM pg_read_file('/proc/' || pg_backend_pid() || '/stat', 0, 10000) AS stat
$$;

SELECT count(d.value) AS mentions FROM chrono_articles, extract_dates(article, day) d \gset
SELECT pg_temp.ticks() AS begun \gset
DO $$
BEGIN
    FOR pass IN 1 .. 5 LOOP
        PERFORM count(d.value) FROM chrono_articles, extract_dates(article, day) d;
    END LOOP;
END
$$;
SELECT round((pg_temp.ticks() - :begun) / 500.0, 3), :mentions;
