-- What a reader understands at once, however it is put: hours in words, days side by side, what recurs at a time, and
-- what is counted from a day that is named. Published on Wednesday, March 11, 2026.
SET datestyle = 'ISO, YMD';

CREATE TEMPORARY TABLE sentence (no serial, body text);
CREATE TEMPORARY VIEW found AS
    SELECT s.no, d.mention_no, d.mention, d.kind, d.value, d.first_day, d.last_day, d.modifier
    FROM sentence s LEFT JOIN LATERAL extract_dates(s.body, '2026-03-11') d ON true;

-- The hour, its part of the day and its day are one time.
INSERT INTO sentence (body) VALUES
    ('The plane landed at ten past nine in the evening.'),
    ('The quake struck at 20 minutes past eight on Tuesday evening.'),
    ('The siren went off at quarter to eight in the morning.'),
    ('Doors open at five-thirty p.m. tomorrow; she rose at seven a.m. on Sunday.'),
    ('The match began at eight-thirty in the evening, the other one at 7:30 on Tuesday evening.'),
    ('They left at 8 o''clock on Friday night, or at 1800 GMT on Friday.'),
    ('It began at 0600 local time on Monday and ended at 7.30 local time.'),
    ('The hall was open from 11:30 am to 12:30 on Monday and from 9 a.m. to 5.30 p.m. on Tuesday.'),
    ('They played from 7 to 9 in the evening and from noon to 3 p.m. on Saturday.'),
    ('The shop sold 0600 et al. and one PM aide for 7.30 points.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;

-- Early and late in it, and parts of the day before.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('He died early in the morning on Saturday.'),
    ('The fire broke out late at night; the roof fell in late on Monday evening.'),
    ('Talks will resume early on Friday and end later in the week.'),
    ('Two nights ago the river rose, and it had rained the previous evening.'),
    ('The night before, the lights had gone out at dawn on Monday.');
SELECT no, mention, value, modifier FROM found ORDER BY no, mention_no;

-- What recurs, at its time.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('The museum opens at 9 a.m. every day, the café at 8 p.m. on Fridays.'),
    ('The show airs on Saturday nights and Sunday mornings at 10 a.m., the news nightly at 9 p.m.'),
    ('They meet every few weeks in the evenings.'),
    ('It was a cold night, and nights were long.');
SELECT no, mention, kind, value FROM found ORDER BY no, mention_no;

-- Days, months, quarters and centuries side by side share what is said once.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('The vote is on June 6 and 7, the count on 8 or 9 June.'),
    ('It rained on the 3rd and 4th of May 2025, and on 6, 7 and 9 May 2025.'),
    ('On July 4 and 20 people watched.'),
    ('They met on Nov. 30 and March 2, 2025.'),
    ('Prices fell in March and April 2025, and rose in December or January 2026.'),
    ('Sales fell in the first and second quarters of 2025.'),
    ('Between January and June 2022 it fell; it had risen in March, April and May 2021.'),
    ('It was so in the 18th and 19th centuries.'),
    ('He governed from Jan. 20, 2017, to Jan. 20, 2021.'),
    ('The 2024/25 season ended as the 2025/26 season began.');
SELECT no, mention, value, first_day, last_day FROM found ORDER BY no, mention_no;

-- A weekday and its date in brackets are of one day.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('The court heard her on Thursday (Feb 26), and again on March 5 (Thursday).'),
    ('The fair is on Sat 14 March and Sun 15 March; the Sun sat on it on Wed, 4 Mar 2026.'),
    ('Was he there on Friday 27? She was.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;

-- Counted from now, and from a day that is named.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('The vote was pushed back two weeks, and it takes effect two months from today.'),
    ('She had left a few years back and came back two years ago.'),
    ('Eighty years ago today the war ended; a year ago this week he died.'),
    ('Two Saturdays ago they met, a week ago Sunday they parted.'),
    ('Half an hour from now, or half a year from now, it ends.'),
    ('It fell in the same month last year, and rose on the 25th of last month.'),
    ('The loan is due on the 30th of this month, the rest by the end of year.'),
    ('Rates will rise for the first time since July.');
SELECT no, mention, value, first_day, last_day FROM found ORDER BY no, mention_no;

-- How long.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('It lasted one hour and a half, then 2½ hours, and 3 ½ years in all.'),
    ('He faces between five and seven years; the boys are between six and nine years old.'),
    ('Minutes later she fled; hours later she was found.');
SELECT no, mention, kind, value FROM found ORDER BY no, mention_no;

-- What is said to be on a day is yet to come; what a year, a week or a century is the frame of.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('The hearing is Friday, the polls are on Thursday and Friday, and the fair takes place on Sunday.'),
    ('Today is Wednesday; the trial is set for 9 a.m. Tuesday.'),
    ('He was arrested on October 11 last year, tried in June of last year and freed on 5 March this year.'),
    ('The war ended in May 1945, and in December of that year they met again.'),
    ('It rained from Monday to Friday last week, and from Monday, March 2, to Friday, March 6.'),
    ('They open on the Tuesday after next and stay open until the 30th.'),
    ('It was sold in the first decade of this century, and built in the third decade of the XIX century.'),
    ('It was so on the morning of the 26th, in February and March, and in the November/January issue.'),
    ('It opens tonight from 7 to 9, and on Saturday, 9 a.m. to noon.'),
    ('They meet semi-annually, bi-weekly, and at weekends; a half-hour later they left.'),
    ('Shops closed for the Lunar New Year and the days after the storm.');
SELECT no, mention, kind, value FROM found ORDER BY no, mention_no;

-- The same in Russian.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Цены упали в марте и апреле 2025 года, а выросли в первом и втором кварталах 2024 года.'),
    ('Самолёт приземлился в пять часов вечера во вторник, поезд пришёл в 17:30 по московскому времени в понедельник.'),
    ('Пожар произошёл рано утром в субботу, крыша обрушилась поздно вечером в понедельник.'),
    ('Передача выходит по субботам в 20:00, новости идут по вечерам.'),
    ('Поездка заняла час сорок минут.'),
    ('Он вернулся за два дня до Нового года и уедет через неделю после Рождества.'),
    ('Суд состоится в пятницу (20 марта); его начали в прошлую пятницу, 6 марта.'),
    ('Так было в 18 и 19 веках и в первом десятилетии XXI века.');
SELECT no, mention, kind, value, modifier FROM found ORDER BY no, mention_no;

-- The same in languages that share these rules.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Die Preise fielen im März und April 2025, und sie stiegen im ersten und zweiten Quartal 2024.'),
    ('Les prix ont baissé en novembre et janvier 2025. En février, ils ont monté; le même mois de l''année dernière aussi.'),
    ('Los precios bajaron entre marzo y abril de 2025.'),
    ('Hoy hace 20 años terminó la guerra; el tribunal se reunirá el viernes (20 de marzo).'),
    ('I prezzi sono scesi nel primo e secondo trimestre 2025, ci sono voluti tra cinque e sette mesi.'),
    ('Os preços caíram em março, abril e maio de 2025, disse o ministro na sexta-feira (6 de março).'),
    ('Vandaag 20 jaar geleden eindigde de oorlog; de prijzen daalden in maart en april 2025.');
SELECT no, mention, kind, value FROM found ORDER BY no, mention_no;

-- Ranges: whose year or week it is, one day for two times, a time and a day.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('It rained from March to May last year, and from January 4 to 7 this year.'),
    ('Sales rose in the January-March quarter of last year, and in the spring and summer of 2024.'),
    ('They met on May 3 and 4 last year, and on Monday and Tuesday of last week.'),
    ('Power failed at 3 and 5 p.m. on Monday, from 3 p.m. Sunday until 5 p.m., and from Friday night to early Saturday.'),
    ('Updated January 15, 2008 - 3:02 PM.');
SELECT no, mention, value, first_day, last_day FROM found ORDER BY no, mention_no;

-- Next to a day that has a name.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('They met the week before Christmas, the night before Thanksgiving and the morning after Halloween.'),
    ('Schools opened on the Tuesday after Labor Day; the weekend before Christmas they closed.'),
    ('Two weeks before Easter they will reopen.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;

-- The same in other languages.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('Es regnete vom 4. bis 7. Januar dieses Jahres, im Frühling und Sommer 2024, am Montag und Dienstag letzter Woche.'),
    ('Il a plu du 4 au 7 janvier de cette année, au printemps et à l''été 2024, lundi et mardi de la semaine dernière.'),
    ('Llovió del 4 al 7 de enero de este año, en la primavera y el verano de 2024, el lunes y martes de la semana pasada.'),
    ('Дождь шёл с 4 по 7 января этого года, весной и летом прошлого года, в понедельник и вторник на прошлой неделе.');
SELECT no, mention, value, first_day, last_day FROM found ORDER BY no, mention_no;

-- A time that is yet to come, the same day, a year or two.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('The deadline is 5 p.m. on Friday; the show is on Saturday night, the hearing is Monday at 9 a.m.'),
    ('The train left at 8 a.m. Monday. That same evening it was back.'),
    ('A week or so ago it rained. On March 2 it snowed, and a day or two later the thaw began; it took a month or two.');
SELECT no, mention, kind, value, modifier FROM found ORDER BY no, mention_no;

-- Ages are no decades; the ends of a range are of one year.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('A man in his 20s, a woman in her late thirties and others in their 40s and 50s sang songs of the 60s.'),
    ('The fair was held on July 25 to July 29.'),
    ('The film premieres Nov. 26; the vote was delayed to Thursday, the next one is on the 24th.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;

-- What is near to these and none of them.
TRUNCATE sentence;
INSERT INTO sentence (body) VALUES
    ('That is Monday''s problem. The second of the month''s three games was lost, but not on the first of the month.'),
    ('More than 100 people were killed on Oct. 7 and 240 were taken hostage; one PM was late.'),
    ('She won 6-3, 7-5 on Monday and 20 others lost. The vote was 3 and 5 were absent.'),
    ('Five to seven people came at ten past the hour; sections 3 and 4 of the act apply.');
SELECT no, mention, value FROM found ORDER BY no, mention_no;
