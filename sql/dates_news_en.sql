-- Dates as English newspapers and agencies write them, against publication on Wednesday, April 22, 2026.
SET datestyle = 'ISO, YMD';

CREATE TEMPORARY TABLE sentence (no serial, body text);
CREATE TEMPORARY VIEW found AS
    SELECT s.no, d.mention_no, d.mention, d.kind, d.value, d.first_day, d.last_day, d.modifier, d.anchor
    FROM sentence s LEFT JOIN LATERAL extract_dates(s.body, '2026-04-22') d ON true;

-- What is said in the present of something planned lies ahead.
INSERT INTO sentence (body) VALUES
    ('Voters go to the polls on Sunday in the first election since the 2021 coup.'),
    ('Tickets go on sale at 10 a.m. Friday; the exhibition goes live in May.'),
    ('The Orioles, who have lost six of seven, open a three-game series in Toronto on Friday.'),
    ('Polls close at 8 p.m. Tuesday, and the new rules take effect on May 1.'),
    ('The storm is forecast to hit the coast early on Friday.'),
    ('Ahead of Sunday''s vote, both candidates held rallies in the capital.'),
    ('Schools reopen for the second term on May 25, the ministry said.'),
    ('"We will be conducting a survey after May 15," the spokesman said.'),
    ('The leaders met in Geneva on Monday to open a new round of talks.'),
    ('On Monday, the minister said that the port would be closed.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;

-- Several days of one month, and several years, after one another.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Hearings were held on Feb. 3, 4 and 5 in the courthouse.'),
    ('The festival takes place on June 12, 13, 14, and 15.'),
    ('The trial days are March 3, 4 and 6, 2025, in Boise.'),
    ('The concerts of 3, 4 and 5 October 2025 were sold out.'),
    ('On April 4 and 20 people came; rooms 3, 4 and 5 stayed empty.'),
    ('The mill burned down in 1871, 1873 and 1880.'),
    ('The 2021 and 2022 champion won again; the novel came out in 1871 and 1872.'),
    ('The games of 2014, 2018 and 2022 were watched by 2,000 people.');
SELECT no, mention, value, anchor FROM found ORDER BY no, mention_no;

-- Days and names that every reader knows.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('The Sept. 11 attacks changed how people fly; he studied the September 11 hijackers.'),
    ('Rioters of that day were pardoned; the Jan. 6 committee is gone, the Oct. 7 attack is remembered.'),
    ('The council''s Jan. 6 committee meeting was short; it began its Sept. 11 sale.'),
    ('He told the Today programme, USA Today and the Sunday Times so, said the "Today" show.'),
    ('Figures published today show a record. "Today," she said, "we begin."'),
    ('The Sunday papers, and a Sheffield Wednesday fan on Wednesday.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;

-- Degrees are no decades.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Temperatures will climb into the 90s by Friday, with lows in the 60s.'),
    ('Highs were in the 40s across most of the state Sunday.'),
    ('It will be sunny, in the upper 60s inland and the low 50s on the coast.'),
    ('Temperatures in the ''90s were lower than in the 2010s.'),
    ('He played in a band in the 70s.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;

-- Quarters by their months, halves of a year, and what they are compared with.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Profit for the January-March quarter jumped 32% from a year ago.'),
    ('Sales fell 2% in the December quarter of 2025; the October-December period was weak.'),
    ('The carmaker reported first-half profit of 2.1 billion euros; he scored in the first half.'),
    ('Consumer prices rose 3.0% in March from a year earlier.'),
    ('Exports during April-February 2025-26 stood at $395 billion.'),
    ('In June 2019 he was hired. A year earlier he had left.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;

-- What follows what in a story; days of no certain week.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('On Nov. 9, 1989, the wall fell. The next day, thousands crossed into the West.'),
    ('He was shot on April 14, 1865, and died the next morning.'),
    ('The talks ended days before Christmas, weeks after Sunday''s vote.'),
    ('He wrote the song in 20 minutes on a Sunday afternoon.'),
    ('It was a Thursday in late October; he said so in a Tuesday interview.'),
    ('The tomb dates from about 1300 B.C. and was found in 1922.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;

-- Hours of the day.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('He was arrested at about 0230 hours on Monday, police said.'),
    ('Shelters are open from 12 noon to 7 p.m.; the shop from noon to 4 p.m. today.'),
    ('The engine ran for about 1500 hours.');
SELECT no, mention, kind, value FROM found ORDER BY no, mention_no;

-- A story of another year goes on in it; what is said of the present does not.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('The regime fell in February 1986. By May, its generals were on trial, and in June the new parliament met.'),
    ('She was arrested in March 2019 and convicted in June.'),
    ('He was charged in October 2023 and pleaded guilty in January.'),
    ('The ship left port on 10 April 1912. On 14 April, it struck an iceberg.'),
    ('The firm was founded in 1998. In February, it announced 300 layoffs.'),
    ('Smith was first elected in November 2014. In March, she said she was leaving.'),
    ('The plant, which was bought in June 2019, was closed in March.');
SELECT no, mention, value, anchor FROM found ORDER BY no, mention_no;

-- Words that look ahead or back, ends of months, and phrases that tell no time.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('It will be the biggest strike in 30 years, and the work will be done in three years.'),
    ('No traffic over the bridge starting Monday.'),
    ('The strike could begin as soon as May 10; he wants it as soon as possible.'),
    ('The work is due by end-June; the report is due by month-end and the rest by December-end.'),
    ('Officers responded within minutes. One day, he came back; one day later he left.'),
    ('The show starts at 8:30 p.m. Eastern time Friday in the city.');
SELECT no, mention, kind, value FROM found ORDER BY no, mention_no;

-- Nouns that look like verbs, till, what comes shortly after something, years of two digits.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Traders see a good chance of a cut by September.'),
    ('The suspects were remanded in custody till Friday.'),
    ('The golfer tees off at 2:13 p.m. Thursday.'),
    ('The attack came just hours before the visit. Days after the vote, he resigned; the days before it were calm.'),
    ('The record came out in ''75, and by ''78, he was broke.'),
    ('In the mid-to-late 1980s, house music took over the city.'),
    ('The house was built in the year 1447 AH and the well in the year 44 BC.'),
    ('Profit for the year to March 31, 2026, rose 5%.');
SELECT no, mention, kind, value FROM found ORDER BY no, mention_no;

-- A weekday that something is called for, what goes on until, and clauses with a verb of their own.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('The union has called a strike for Thursday.'),
    ('They gathered for Friday prayers; a service planned for Saturday was canceled.'),
    ('The exhibit opened April 5 and continues until June 4.'),
    ('He pleaded guilty in February and is to be sentenced in November.'),
    ('Claims fell in the week ended April 11, the department said.'),
    ('He was killed in a crash early Wednesday, days after his wedding.'),
    ('A year to the day after the fire, the bell rang again.');
SELECT no, mention, kind, value FROM found ORDER BY no, mention_no;

-- What a court did, day after day; a series that is to be played.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('On Feb. 11, 2025, a panel heard arguments. It ruled against him on April 2.'),
    ('She was born on March 3, 1934. The family said that she died on April 2.'),
    ('The Falcons open the finals Thursday night in San Antonio.');
SELECT no, mention, kind, value FROM found ORDER BY no, mention_no;
