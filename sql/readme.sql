-- The queries of README.md, as they stand there; test/documentation.sh sees to it that they do. The extension is there
-- already.
SET client_min_messages = warning;
SET DateStyle = 'ISO';
DROP EXTENSION news_analysis;
CREATE TABLE articles (id int, published date, raw text);
INSERT INTO articles VALUES (1, '2026-03-04',
    E'Home | News | Sport\n\nHarbour reopens after a hard winter\n\nThe harbour of Odden reopened on Monday, its '
    'director Anna Kowalska said, after the longest winter in forty years.\n\nFishermen had waited since November, '
    'and many of them had found other work in the meantime, Kowalska said.\n\nShare this article');

CREATE EXTENSION news_analysis;

SELECT strip_boilerplate(raw) FROM articles;                            -- the article without the site's chrome
SELECT a.id, d.* FROM articles a, extract_dates(a.raw, a.published) d;  -- which days it speaks of
SELECT a.id, p.* FROM articles a, extract_persons(a.raw) p;             -- who is in it, under one name

DROP EXTENSION news_analysis;
CREATE EXTENSION news_analysis;   -- any role that may create objects in the database: the extension is trusted

SELECT mention, value, first_day, last_day, anchor
FROM extract_dates('The visit lasts from March 2 to 5, 2026. On Monday the ministers met; last November they did not.',
                   '2026-03-04');

SELECT canonical_person('BAE, Ji Hoon') = canonical_person('배지훈');    -- true
SELECT canonical_person('Dr. Bernie Sanders');                            -- Bernard Sanders

CREATE TABLE mentions AS
SELECT a.id, d.mention, d.first_day, d.last_day
FROM articles a, extract_dates(a.raw, a.published) d
WHERE d.first_day IS NOT NULL;
CREATE INDEX ON mentions USING gist (daterange(first_day, last_day, '[]'));
SELECT * FROM mentions;

DROP TABLE mentions, articles;
