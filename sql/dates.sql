-- What an article says of days: the rows of extract_dates(), the document of to_timeml().
SET datestyle = 'ISO, YMD';

-- Written in full, in words and digits, ranges in one row.
SELECT mention_no, start_pos, mention, kind, value, first_day, last_day, modifier, anchor
FROM extract_dates('The treaty of early March 2024 was signed on January 5, 2026. He will stay from January 4 to 7, '
                   '2026, and the next talks (2026-02-03) are about the years 1990-95 and the late 1980s.')
ORDER BY mention_no;

-- Against the day of publication.
SELECT mention, kind, value, first_day, last_day, modifier, anchor
FROM extract_dates('He said on Friday that the meeting will be held on Tuesday at 10:30 a.m. They met last November, two '
                   'weeks ago and earlier this week; in the past two months nearly nine people left every day.',
                   '2026-01-09')
ORDER BY mention_no;

-- Against an earlier mention.
SELECT mention, value, first_day, last_day, anchor
FROM extract_dates('It opened on May 3, 2019, and the following day it was closed.', '2026-01-09')
ORDER BY mention_no;

-- No dates.
SELECT mention, value
FROM extract_dates('It cost $27, 2,000 people came, they lost 3-2 in version 2.1.3, call 555-1990; she is 27 years old '
                   'and it was February 30, 2026. You may march in the sun for a second.', '2026-01-09');

-- Other languages.
SELECT language, mention, value, first_day, last_day
FROM (VALUES
        ('de', 'Vor zwei Jahren kam er am 5. Januar nach Berlin, wie er gestern um 20.30 Uhr zu der Presse sagte.'),
        ('es', 'El presidente viajó el 5 de enero de 2026 y volverá el próximo lunes, según dijo ayer a la prensa.'),
        ('fr', 'Il est arrivé à Paris le 1er janvier 2026 et la semaine dernière il était dans le sud avec eux.'),
        ('ko', '장관은 2026년 1월 5일 서울에서 새 계획을 어제 발표했다고 말했다.'),
        ('ru', 'Президент прибыл 5 января 2026 года в Пекин, об этом сообщили вчера, и это не было новостью для них.'),
        ('zh', '他们于2026年1月5日在北京会见了总统，去年3月也在这里。')) AS article (language, body),
     LATERAL extract_dates(body, '2026-01-09')
ORDER BY language, mention_no;

-- TimeML: inline, escaped, the ends of a range each for itself.
SELECT to_timeml(E'A <visit> & talks from January 4 to 7, 2026,\nhe said late yesterday.', '2026-01-09');

-- Every mention stands where it is said to stand, and days make sense.
WITH article (body) AS (
    VALUES ('Über 80 Jahre: am 5. Januar 2026 und «gestern» — 2026.3.2 / 20:30, “last week” and 1/9/2026, 6:12 PM.'))
SELECT count(*) > 0 AS found,
       bool_and(substr(body, start_pos, length(mention)) = mention) AS verbatim,
       bool_and(coalesce(first_day <= last_day, first_day IS NULL AND last_day IS NULL)) AS ordered
FROM article, LATERAL extract_dates(body, '2026-01-09');

-- A weekday that recurs once a month does not recur every week.
SELECT language, mention, kind, value
FROM (VALUES
        ('de', 'Der Markt ist jeden letzten Samstag im Monat und jeden ersten Montag des Monats in der Halle.'),
        ('en', 'The market is on every last Saturday of the month and the first Monday of every month; he goes there '
               'every second Tuesday.'),
        ('es', 'El mercado se celebra cada último sábado del mes y el primer lunes de cada mes en la plaza.'),
        ('fr', 'Le marché a lieu chaque dernier samedi du mois et le premier lundi de chaque mois sur la place.'),
        ('it', 'Il mercato si tiene ogni ultimo sabato del mese e il primo lunedì di ogni mese nella piazza.'),
        ('nl', 'De markt is er elke laatste zaterdag van de maand en het is er altijd druk.'),
        ('pt', 'O mercado acontece todo último sábado do mês e na primeira segunda-feira de cada mês na praça.')
     ) AS articles(language, article), extract_dates(article, '2026-01-05')
ORDER BY language, mention_no;

-- Two amounts are one only where the second is of a smaller unit; between two hours lies a range.
SELECT mention, kind, value
FROM (VALUES
        (1, 'It took 3 days and 4 hours, then between 2 hours and 3 hours, and in the end it was 2 hours and 30 minutes.'),
        (2, 'La réunion aura lieu entre 14 h 30 et 16 h dans la salle, entre 10h et 12h sur la place.'),
        (3, 'La reunión será entre las 14 y las 16 horas en la sala de la ciudad.')
     ) AS articles(article_no, article), extract_dates(article, '2026-01-05')
ORDER BY article_no, mention_no;
