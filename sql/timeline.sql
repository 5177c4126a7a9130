-- The queries of docs/dates.md, section "In SQL", on three articles.
SET datestyle = 'ISO, YMD';

CREATE TABLE articles (
    id        int PRIMARY KEY,
    published date,
    raw       text NOT NULL
);

INSERT INTO articles VALUES
    (1, '2026-03-04', 'The ministers signed the pact on Tuesday. Parliament will vote on March 20, and the ferry has not '
                      'sailed since last week, said the harbour master of the town, who has seen many ferries.'),
    (2, NULL, E'Ferry Is Afloat Again\n\nPosted on March 6, 2026\n\nThe ferry ran aground on Wednesday night and was towed to '
              'the port on Thursday. It will sail again next Tuesday, the company said, and that is good news for all.'),
    (3, '2026-03-09', 'The ferry will leave on Tuesday at 8 a.m. The pact of March 3 is in force from January 1, 2027 to '
                      'December 31, 2036, and two thirds of the people of the town are for it, a study says.');

-- The day each article is from, kept with it.
ALTER TABLE articles
    ADD COLUMN day date GENERATED ALWAYS AS (coalesce(published, publication_date(raw))) STORED;

SELECT id, published, day FROM articles ORDER BY id;

-- A row a mention.
CREATE TABLE mentions (
    article_id int NOT NULL REFERENCES articles ON DELETE CASCADE,
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

INSERT INTO mentions
SELECT a.id, d.*
FROM articles a, LATERAL extract_dates(a.raw, a.day) d;

CREATE INDEX mentions_days ON mentions USING gist (daterange(first_day, last_day, '[]'))
    WHERE last_day - first_day < 31;

SELECT article_id, mention, first_day, last_day, anchor FROM mentions ORDER BY article_id, mention_no;

-- Articles that speak of a week.
SELECT a.id, a.day, string_agg(m.mention, '; ' ORDER BY m.mention_no) AS mentions
FROM mentions m
JOIN articles a ON a.id = m.article_id
WHERE daterange(m.first_day, m.last_day, '[]') && daterange('2026-03-02', '2026-03-09')
  AND m.last_day - m.first_day < 7
GROUP BY a.id
ORDER BY a.id;

-- A timeline.
SELECT m.first_day, nullif(m.last_day, m.first_day) AS last_day, m.article_id AS article,
       regexp_replace(substr(a.raw, greatest(m.start_pos - 35, 1), 40 + length(m.mention)), '\s+', ' ', 'g') AS context
FROM mentions m
JOIN articles a ON a.id = m.article_id
WHERE m.last_day - m.first_day < 31
ORDER BY m.first_day, m.last_day, m.article_id, m.mention_no;

-- Articles a day, for a chart: days of which none speaks count 0.
SELECT day::date, count(DISTINCT m.article_id) AS articles
FROM generate_series(timestamp '2026-03-01', '2026-03-10', '1 day') AS day
LEFT JOIN mentions m
    ON daterange(m.first_day, m.last_day, '[]') @> day::date
   AND m.last_day - m.first_day < 7
GROUP BY day
ORDER BY day;

-- What lies ahead, as announced.
SELECT m.first_day, count(DISTINCT m.article_id) AS articles, min(m.mention) AS mention
FROM mentions m
JOIN articles a ON a.id = m.article_id
WHERE m.first_day > a.day AND m.last_day = m.first_day
GROUP BY m.first_day
ORDER BY m.first_day;

-- Only what is new or was read by an older version.
ALTER TABLE articles ADD COLUMN dates_version text;

INSERT INTO articles (id, published, raw) VALUES
    (4, '2026-03-10', 'The ferry left in time this morning, and the people on the pier were as glad as they had been a week ago.');

BEGIN;

DELETE FROM mentions m
USING articles a
WHERE a.id = m.article_id AND a.dates_version IS DISTINCT FROM news_analysis_version();

WITH fresh AS (
    UPDATE articles
    SET dates_version = news_analysis_version()
    WHERE dates_version IS DISTINCT FROM news_analysis_version()
    RETURNING id, raw, day
)
INSERT INTO mentions
SELECT f.id, d.*
FROM fresh f, LATERAL extract_dates(f.raw, f.day) d;

COMMIT;

SELECT count(DISTINCT article_id) AS articles, count(*) AS mentions FROM mentions;

-- Nothing is left to do.
SELECT count(*) AS stale FROM articles WHERE dates_version IS DISTINCT FROM news_analysis_version();

-- The index answers where there is much to choose from.
SET enable_seqscan = off;
SET enable_bitmapscan = off;
EXPLAIN (COSTS OFF)
SELECT count(*)
FROM mentions m
WHERE daterange(m.first_day, m.last_day, '[]') && daterange('2026-03-02', '2026-03-09')
  AND m.last_day - m.first_day < 7;
RESET enable_seqscan;
RESET enable_bitmapscan;

-- Views give a BI tool columns it can read.
CREATE VIEW days_told AS
SELECT a.id, a.day AS published, m.first_day, m.last_day, m.mention, m.kind, m.anchor
FROM articles a
JOIN mentions m ON m.article_id = a.id
WHERE m.first_day IS NOT NULL;

SELECT anchor, count(*) FROM days_told GROUP BY anchor ORDER BY anchor;

DROP VIEW days_told;
DROP TABLE mentions, articles;
