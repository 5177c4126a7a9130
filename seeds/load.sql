/*
 * load.sql: makes the table articles and fills it with the sample articles of this directory.
 *
 *     psql -v ON_ERROR_STOP=1 -f seeds/load.sql                                  (in the checkout's root)
 *     psql -v ON_ERROR_STOP=1 -v seeds=/path/to/seeds -f /path/to/seeds/load.sql (anywhere)
 *
 * The files are read by psql on the client, so the server needs no access to them. Each is stored byte for
 * byte, except for one line feed at its end, which psql's backquotes take off. The database must be able to
 * hold Korean and Vietnamese, so its encoding should be UTF8.
 *
 * Run again, it drops and remakes the table it made before. A table of that name that it did not make is left
 * alone and reported as an error.
 */

\set ON_ERROR_STOP 1
\encoding UTF8
\if :{?seeds}
\else
\set seeds seeds
\endif

BEGIN;

DO $$
BEGIN
    IF to_regclass('articles') IS NOT NULL
       AND obj_description(to_regclass('articles'), 'pg_class') IS DISTINCT FROM
           'Sample news articles as scraped, all invented (seeds/load.sql)' THEN
        RAISE EXCEPTION USING
            ERRCODE = 'duplicate_table',
            MESSAGE = format('table %s exists and was not made by seeds/load.sql', to_regclass('articles')),
            HINT = 'Load the sample articles into another database or schema.';
    END IF;
END
$$;

DROP TABLE IF EXISTS articles;

CREATE TABLE articles (
    id         int PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    site       text NOT NULL,
    url        text NOT NULL UNIQUE,
    scraped_at timestamptz NOT NULL,
    published  date,
    raw        text NOT NULL CHECK (raw <> '')
);

COMMENT ON TABLE articles IS 'Sample news articles as scraped, all invented (seeds/load.sql)';
COMMENT ON COLUMN articles.id IS 'Number of the article, the same as in its file name';
COMMENT ON COLUMN articles.site IS 'Host name of the outlet; articles of one site share their chrome';
COMMENT ON COLUMN articles.url IS 'Address that the article was scraped from';
COMMENT ON COLUMN articles.scraped_at IS 'When the page was fetched; a date at the top of a page is this day';
COMMENT ON COLUMN articles.published IS 'Day of publication where the page says it outright, otherwise NULL';
COMMENT ON COLUMN articles.raw IS 'The page as it came: plain text or HTML, the article and all around it';

\set raw `cat :'seeds'/01-peninsula-monitor-battery-compact.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('peninsula-monitor.example', 'https://peninsula-monitor.example/economy/battery-compact',
     '2026-03-28 04:10:00+00', NULL, :'raw');

\set raw `cat :'seeds'/02-peninsula-monitor-minister-leaves-for-chile.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('peninsula-monitor.example', 'https://peninsula-monitor.example/economy/minister-leaves-for-chile',
     '2026-03-28 04:10:07+00', NULL, :'raw');

\set raw `cat :'seeds'/03-mwanga-brief-minerals-pact-signed.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('mwanga-brief.example', 'https://mwanga-brief.example/sw/minerals-pact-signed',
     '2026-03-28 04:11:30+00', NULL, :'raw');

\set raw `cat :'seeds'/04-mwanga-brief-port-clause-missing.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('mwanga-brief.example', 'https://mwanga-brief.example/en/port-clause-missing',
     '2026-03-28 04:11:33+00', NULL, :'raw');

\set raw `cat :'seeds'/05-straits-ledger-battery-minerals.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('straits-ledger.example', 'https://straits-ledger.example/asia/battery-minerals',
     '2026-03-28 04:12:02+00', '2026-03-06', :'raw');

\set raw `cat :'seeds'/06-faro-del-pacifico-acuerdo-del-litio.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('faro-del-pacifico.example', 'https://faro-del-pacifico.example/economia/acuerdo-del-litio',
     '2026-03-28 04:12:41+00', '2026-03-04', :'raw');

\set raw `cat :'seeds'/07-hanbit-ilbo-battery-compact.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('hanbit-ilbo.example', 'https://hanbit-ilbo.example/economy/20260304-0117',
     '2026-03-28 04:12:59+00', '2026-03-04', :'raw');

\set raw `cat :'seeds'/08-penfro-post-ferry-aground.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('penfro-post.example', 'https://penfro-post.example/newyddion/ferry-aground',
     '2026-03-16 00:20:15+00', NULL, :'raw');

\set raw `cat :'seeds'/09-channel-tidings-ferry-aground.html`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('channel-tidings.example', 'https://channel-tidings.example/shipping/morwenna-star-aground',
     '2026-03-27 08:00:00+00', '2026-03-15', :'raw');

\set raw `cat :'seeds'/10-courrier-d-armor-ferry-echoue.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('courrier-d-armor.example', 'https://courrier-d-armor.example/mer/ferry-echoue',
     '2026-03-27 08:00:44+00', '2026-03-16', :'raw');

\set raw `cat :'seeds'/11-channel-tidings-tidal-array.html`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('channel-tidings.example', 'https://channel-tidings.example/energy/tidal-array-first-power',
     '2026-03-27 08:00:09+00', '2026-03-12', :'raw');

\set raw `cat :'seeds'/12-otamarua-chronicle-river-stopbank.html`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('otamarua-chronicle.example', 'https://otamarua-chronicle.example/l1.htm',
     '2026-03-26 02:31:00+00', '2026-02-18', :'raw');

\set raw `cat :'seeds'/13-obernhagener-anzeiger-muehltorbruecke.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('obernhagener-anzeiger.example', 'https://obernhagener-anzeiger.example/lokales/muehltorbruecke',
     '2026-03-27 08:02:10+00', '2026-03-04', :'raw');

\set raw `cat :'seeds'/14-straits-ledger-rate-cut.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('straits-ledger.example', 'https://straits-ledger.example/business/rate-cut',
     '2026-03-28 04:12:05+00', '2026-03-09', :'raw');

\set raw `cat :'seeds'/15-lakewire-dagaa-recovery.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('lakewire.example', 'https://lakewire.example/science/dagaa-recovery',
     '2026-03-27 08:03:21+00', NULL, :'raw');

\set raw `cat :'seeds'/16-caspian-courier-tbilisi-marathon.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('caspian-courier.example', 'https://caspian-courier.example/sport/tbilisi-marathon',
     '2026-03-30 05:45:00+00', NULL, :'raw');

\set raw `cat :'seeds'/17-diario-da-barra-racionamento.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('diario-da-barra.example', 'https://diario-da-barra.example/cidade/racionamento',
     '2026-03-05 15:30:00+00', '2026-03-05', :'raw');

\set raw `cat :'seeds'/18-oriel-review-architect-obituary.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('oriel-review.example', 'https://oriel-review.example/lives/ingrid-aasvaer-lund',
     '2026-03-27 08:04:00+00', '2026-02-21', :'raw');

\set raw `cat :'seeds'/19-marina-sentinel-ports-trial.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('marina-sentinel.example', 'https://marina-sentinel.example/court-refuses-ex-ports-chief',
     '2026-03-27 08:04:38+00', NULL, :'raw');

\set raw `cat :'seeds'/20-maghreb-line-sfax-runoff.txt`
INSERT INTO articles (site, url, scraped_at, published, raw) VALUES
    ('maghreb-line.example', 'https://maghreb-line.example/en/politics/sfax-run-off',
     '2026-03-27 08:05:12+00', NULL, :'raw');

COMMIT;

\unset raw

ANALYZE articles;
