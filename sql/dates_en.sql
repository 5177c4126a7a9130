-- English dates: what each sentence says, against publication on Tuesday, January 6, 2026.
SET datestyle = 'ISO, YMD';

CREATE TEMPORARY TABLE sentence (no serial, body text);
CREATE TEMPORARY VIEW found AS
    SELECT s.no, d.mention_no, d.mention, d.kind, d.value, d.first_day, d.last_day, d.modifier, d.anchor
    FROM sentence s LEFT JOIN LATERAL extract_dates(s.body, '2026-01-06') d ON true;

-- Words and numbers that are no dates.
INSERT INTO sentence (body) VALUES
    ('They may come and march in the sun, a second time, so he said that it was fun to fall.'),
    ('She paid $27 and 1,960 euros, won 3-2 and 21-14, and 2,000 people came, 12% more than 4/5 of them.'),
    ('Call +1 212-555-2016 or 020 7946 0958; the flight 1998 leaves at gate 2019.'),
    ('They live at 1945 Main Street; see page 1998, room 2020, case 12/2019 and chapter 1984 of it.'),
    ('Version 2.0.2016 and release 10.15.7 run on Windows 2000, Windows 95 and 192.168.20.26.'),
    ('It lies at 51.5074, -0.1278, or 40 degrees 26 minutes north of the line.'),
    ('The 24-year-old man and his 5-year-old son were fine; he was 45 years old, she was aged 33 years.'),
    ('The first of them was the second to finish, and the third was in the first place.'),
    ('He read ''1984'' and saw "2001" in a Boeing 747 over Area 51 after 9/11.'),
    ('The number 2026010512 and the code 20261305 are no days, nor are February 30, 2026 and 31/4/2026.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;

-- Years: bare, in a range, before and after Christ, in decades and centuries.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('In 2019 it was built; the war of 1960-1961 was short, and so was that of 1998-99.'),
    ('From 2010 to 2018, between 2003 and 2005, and since 1996 they were there.'),
    ('In the 5th century BC, in 44 BC, in AD 79 and in the 19th century the city was rebuilt.'),
    ('In the 1990s, in the late ''80s, in the early nineties, in the next decade and in the past century.'),
    ('They met in nineteen ninety-six, in two thousand and fifteen and in nineteen hundred and four.'),
    ('A 1996 law, the firm''s 1989 results, that 1978 resolution and the 2015 deal were named; 1,990 of 2000 votes were not. In 2019 students met.'),
    ('The winter of 2025-26 was cold, the summer of 2024 hot; last spring was dry, in the autumn it rained.');
SELECT no, mention, value, first_day, last_day, modifier, anchor FROM found ORDER BY no, mention_no;

-- Days written out, with and without the year, in words and digits. Precision stays what it was.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('It was on January 5, 2026, 5 January 2025, the 4th of July 1976, Jan. 3 and Sept. 9, 2019.'),
    ('Jan 2011, December of 2019, 2015-3 and mid-January were named, and so was 05-Aug-2016.'),
    ('It happened on 2026-01-05, on 2026/1/5, on 5.1.2026 and in the backup of 20260105.'),
    ('He came on October, 3rd, on May the fifth, on March twenty-first two thousand and five and on Friday, January 2.'),
    ('They opened Thursday 1/1, on 22/12, and on Oct/2.');
SELECT no, mention, value, first_day, last_day, anchor FROM found ORDER BY no, mention_no;

-- The order of day and month: the article's other dates, its words, the day of publication, or else assumed.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('The report was made on 25/12/2025 and changed on 3/4/2025 by the same man.'),
    ('The report was made on 12/25/2025 and changed on 3/4/2025 by the same man.'),
    ('The report was made on 4 March 2025; the copy of 4/3/2025 was lost by the same man.'),
    ('The report was made on 6/1/2026 and the other of 4/3/2025 was lost by the same man.'),
    ('The report was made on 3/4/2025, that is all they know about it.'),
    ('The report was made on 4/4/2025, that is all they know about it.');
SELECT no, mention, value, anchor FROM found ORDER BY no, mention_no;

-- Weekdays and months: the tense near them tells past from future.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('He said on Monday that they will meet on Wednesday. The hearing is scheduled for Friday.'),
    ('They left Saturday, and the shop is to reopen in March. It was closed in November; it opened on January 10.'),
    ('They met on Friday the 26th, and they will meet on Thursday the 12th and on Tuesday 3rd.'),
    ('The talks were postponed until Thursday and could start as early as Wednesday.'),
    ('This Thursday, next Friday, last Monday, this past Sunday, the coming Saturday.'),
    ('Next week Monday, Monday next week, next week on Tuesday, last week, early this week, the week after next.');
SELECT no, mention, value, first_day, last_day, modifier FROM found ORDER BY no, mention_no;

-- The running day of a narrative.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('On January 4 the talks began. On Tuesday they went on. Earlier that Sunday he had spoken.'),
    ('It opened on May 3, 2019. The following day it was closed, a week later it was sold, and the day before there had been a fire.'),
    ('It was founded in June 1998; the same month it failed, the following year it came back, two years later it was rich.'),
    ('He arrived on March 2, 2020, at 9 a.m. and left at 5 p.m. that day.');
SELECT no, mention, value, first_day, last_day, anchor FROM found ORDER BY no, mention_no;

-- The same without a day of publication: the narrative itself, or nothing.
SELECT d.mention, d.value, d.first_day, d.anchor
FROM extract_dates('On January 4, 2026, the talks began. On Tuesday they went on.', 'infinity') d ORDER BY d.mention_no;
SELECT d.mention, d.value, d.first_day, d.anchor
FROM extract_dates('The talks went on on Tuesday and on March 3, as was said yesterday and two weeks ago.', 'infinity') d
ORDER BY d.mention_no;

-- Units counted from now or from another day, and days picked out of something longer.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Two years ago, three weeks earlier, ten days from now, a fortnight ago, a decade ago, the day before yesterday.'),
    ('He will return in three days, but it was done in three days. They will finish within two weeks.'),
    ('It will be the first visit in seven years, and it will end in two weeks'' time; in five days they will know.'),
    ('They were there from January 22, 2025 until now, two years and three months ago, and a week and two days later.'),
    ('The past two weeks were hot, the next 3 days will be cold, the last two quarters were good.'),
    ('Two days after Christmas, the day before Thanksgiving, a week from Friday, three weeks from tomorrow.'),
    ('The last week of July, the second Tuesday of March, the first Monday in May 2025, the week of April 10.'),
    ('The first ten days of 2025, the last day of the year 2024, the third month of 2021, the last weekend in June 2025.'),
    ('Early next year, late last year, earlier this month, the end of 2024, the middle of next week, end of tomorrow.'),
    ('The first quarter, the second half of 2025, Q3 2025, 2024 Q1, fiscal 2025, the quarter ended Sept. 30.');
SELECT no, mention, kind, value, first_day, last_day, modifier FROM found ORDER BY no, mention_no;

-- Times of day, with their day and their zone, and from one to another.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('At 14:30 GMT, at 9 a.m. EST on Monday, by 5 p.m. EST Nov. 9, at 7:15 p.m. local time, 2026-01-05T10:30:00Z.'),
    ('Half past seven, a quarter to eight, 12 noon, 7 o''clock, 1140 a.m., and at ten past three on Friday.'),
    ('Next Monday afternoon, in the morning at 7, at 7 in the evening or tonight at 8, Sunday morning, last night.'),
    ('From 3:00 to 4:00 tomorrow, Monday 8-9am, 5 to 6 p.m. on January 12, between 10 and 11:30 on 1/9/2026.'),
    ('On October 14 at 8:00:31am, midnight Friday, noon Saturday, mid-afternoon yesterday, this evening.');
SELECT no, mention, kind, value, first_day, last_day FROM found ORDER BY no, mention_no;

-- Ranges are one row, their end never before their start; what is no range is two rows.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('January 4 to 7, 2026; 3-5 March 2025; between May 2 and June 4; Jan-Feb 2017; Nov-Feb 2017; Monday to Friday.'),
    ('It went from January 7 to January 4, 2026.'),
    ('Last week he said it, and from April 9th through 17th, and from the ninth to the seventeenth of May.'),
    ('2026-01-04/2026-01-07 and 10/13/2025 - 10/17/2025.');
SELECT no, mention, value, first_day, last_day, coalesce(first_day <= last_day, first_day IS NULL) AS ordered
FROM found ORDER BY no, mention_no;

-- Durations and what recurs.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Nearly nine years, a 90-minute talk, two and a half hours, more than a month, at least 30 days, half an hour, the year-long war.'),
    ('It rained for weeks and for years, all day, several months, ten to twelve weeks, a year and a half, an hour and 20 minutes.'),
    ('Every Monday, each Monday at 4pm, on Sundays, every other week, every day, every two years, daily, monthly.'),
    ('Twice a week, three times a year, every morning, every March, every summer.');
SELECT no, mention, kind, value, modifier FROM found ORDER BY no, mention_no;

-- Days with a name, by rule.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Christmas Day 2024, Easter Monday 2025, Good Friday 2026, Thanksgiving 2025, Labor Day 2025, New Year''s Eve 2023.'),
    ('Black Friday 2025, Election Day 2024, Mother''s Day 2025, Memorial Day 2025, Victoria Day 2025, Martin Luther King Day 2026.'),
    ('Last Christmas, next Easter, the weekend of Halloween 2025, Easter week 2026, Ramadan 2026.');
SELECT no, mention, value, first_day, last_day FROM found ORDER BY no, mention_no;

-- Now, once, soon; and a later number takes nothing from an earlier date.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Now and currently they will soon do what they recently said; they soon left, shortly after it.'),
    ('On May 3, 2025, 300 people and 12 dogs walked 5 miles for $27 in 2 hours.');
SELECT no, mention, kind, value, first_day FROM found ORDER BY no, mention_no;

-- 'Until' looks ahead where no verb tells otherwise; two ages are no hours.
SELECT article_no, mention, value
FROM (VALUES
        (1, 'Police arrested 12 people aged between 18 and 24 on Saturday night after clashes that lasted until 2 a.m. Sunday.'),
        (2, 'The store stays open until Sunday.'),
        (3, 'The road is closed until June.')
     ) AS articles(article_no, article), extract_dates(article, '2026-11-18')
ORDER BY article_no, mention_no;

-- Spans in one word or with a half, years after a possessive, seasons that run over two years, parts of a certain day.
SELECT line, mention, kind, value, modifier
FROM unnest(ARRAY[
        'A decade-long war, decades-long rule, a weeklong trip, a quarter century, a quarter of a century.',
        'In March 2019 he left; two-and-a-half years later he came back, and half a year later he left.',
        'A year and a half ago, two and a half years ago, half a decade ago, half an hour ago.',
        'The night of June 17, the morning of Sept. 11, 2001. He left early Thursday morning.',
        'In May 2019 they met again on Saturday; that night they left.',
        'His 2008 book and their 1999 album; its 2000 employees and 1800 outlets, their 1500 followers.',
        'An August 2009 report, the 2013/2014 fiscal year, the budget for 2021/2022, 2019/20 financial year.',
        'The last quarter of 2012, the first half of the year, 1Q13, FY2013.',
        'Monday through Friday; between March and May it rained.',
        'It happened as recently as 2005; years later they met. In the fall, they will return.',
        'Every other Friday, every third day.'])
     WITH ORDINALITY AS line (body, line),
     LATERAL extract_dates(body || ' It is what they said of this to us.', '2026-01-07')
ORDER BY line, mention_no;
