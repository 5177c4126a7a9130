-- The day an article is from, told by the article itself: publication_date() and the days it chooses from.
SET datestyle = 'ISO, YMD';

-- What stands between a page's name and its text.
CREATE TEMP VIEW page AS
    SELECT line, E'The Daily Sun\n\nTwo Ministers Sign A Pact\n\n' || line || E'\n\nThe two ministers signed the pact in '
           'the old customs house, and observers said that it was the first of its kind since the war had ended. It '
           'will be in force for ten years.' AS article
    FROM (VALUES
            ('Published: 3 June 2026 10:00 GMT'),
            ('Posted On: 6/3/2026, 7:30:15 PM'),
            ('Updated June 3rd, 2026'),
            ('Veröffentlicht am 3. Juni 2026 um 10:00 Uhr'),
            ('Publié le 3 juin 2026 à 10h00, mis à jour le 4 juin 2026'),
            ('Опубликовано: 3 июня 2026, 10:00'),
            ('نشر في 3 يونيو 2026'),
            ('입력 2026.06.03 18:30 수정 2026.06.04 09:00'),
            ('2026년 6월 3일 송고'),
            ('記事公開日：2026年6月3日'),
            ('发布时间：2026年6月3日 10:00'),
            ('By Anna Berg | June 3, 2026'),
            ('They had begun on June 3, 2026, and ended a year later, as everyone had hoped for.'),
            ('Posted on 3/4/2026')) AS lines (line);

SELECT line, publication_date(article),
       (SELECT string_agg(reason || ' ' || published, ', ' ORDER BY start_pos) FROM publication_date_candidates(article))
           AS candidates
FROM page;

-- A candidate stands where it says.
SELECT count(*) AS candidates, bool_and(substr(article, start_pos, length(mention)) = mention) AS verbatim,
       bool_and(score BETWEEN 0 AND 1) AS scored
FROM page, publication_date_candidates(article)
WHERE start_pos IS NOT NULL;

-- The page's header has the day of the visit; the dateline's year is the one next to it.
SELECT start_pos, mention, published, round(score::numeric, 2) AS score, reason
FROM publication_date_candidates(E'Saturday, January 31, 2026\n\nNews\n\nTalks In Beijing\n\nSEOUL, Jan. 5 (Yonhap) -- The two '
    'ministers signed the pact in the old customs house, and observers said that it was the first of its kind.')
ORDER BY start_pos;

-- The article came out on the last day of which it tells after its photo.
SELECT start_pos, mention, published, round(score::numeric, 2) AS score, reason
FROM publication_date_candidates(E'Two ministers shake hands in the old customs house in the harbour on Monday. 2026.1.5 / Haenuri\n\n'
    'The two ministers signed the pact in the old customs house on Monday. On Tuesday observers said that it was the '
    'first of its kind since the war had ended many years ago.')
ORDER BY start_pos;

-- Nothing tells the day: a guess would be worse.
SELECT publication_date('') IS NULL AS empty,
       publication_date('The treaty of May 8, 1945, was signed in a school of the city, and the war was over for them.')
           IS NULL AS told,
       publication_date(E'Saturday, January 31, 2026\n\nThe sun was out and all the people were in the park, as on any '
           'fine day of the winter, said the owner of the only café that was open.') IS NULL AS header,
       publication_date(NULL) IS NULL AS "null";

-- What a page declares, however it does: JSON-LD, Open Graph, microdata, a time element.
SELECT declares, publication_date(html),
       (SELECT string_agg(reason || ' ' || published, ', ') FROM publication_date_candidates(html)) AS candidates
FROM (VALUES
        ('JSON-LD', '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
                    '"datePublished": "2026-06-03T10:00:00+09:00", "dateModified": "2026-06-04"}</script>', ''),
        ('Open Graph', '<meta property="article:published_time" content="2026-06-03T10:00:00Z">', ''),
        ('only modified', '<meta property="article:modified_time" content="2026-06-03">', ''),
        ('microdata', '', '<time itemprop="datePublished" datetime="2026-06-03">Wednesday</time>'),
        ('time element', '', '<time datetime="2026-06-03T10:00">3 June 2026</time>'),
        ('nothing', '', '')) AS pages (declares, head, line),
     LATERAL (SELECT '<!DOCTYPE html><html><head><title>A Pact</title>' || head || '</head><body><h1>Two Ministers Sign A '
                     'Pact</h1>' || line || '<p>The two ministers signed the pact in the old customs house, and observers '
                     'said that it was the first of its kind since the war had ended.</p></body></html>' AS html) page;

-- extract_dates() counts from that day, or from the one it is told.
SELECT published, mention, value, first_day, anchor
FROM (VALUES ('inferred', NULL::date), ('told', '2026-07-01'), ('unknown', 'infinity')) AS given (published, day),
     extract_dates(E'Two Ministers Sign\n\nPublished: 3 June 2026\n\nThe two ministers signed the pact in the old customs '
                   'house two days ago, and observers said that it was the first of its kind since the war.', day)
WHERE mention = 'two days ago';
