-- Dates of German and Dutch. Each line is an article; what follows it tells the language.
SET datestyle = 'ISO, YMD';

-- German: compounds, abbreviations, relatives, ranges, times, durations, sets, holidays.
SELECT article, mention, kind, value, first_day, last_day, modifier, anchor
FROM unnest(ARRAY[
        'Am Montagabend traf er sie, am Sonntagmorgen fuhr er ab, und heuer kommt er zum Jahresende wieder.',
        'Mo., 5. Jan. 2026, um 20.30 Uhr; am 5.1.26 und am 05. 01. 2026.',
        'Er kam vor zwei Jahren, vor einem halben Jahr, vor anderthalb Jahren.',
        'Vor wenigen Tagen und vor Jahren.',
        'In drei Tagen wird er abreisen. In zwei Jahren hat er viel gelernt.',
        'Am kommenden Montag, vergangene Woche, voriges Jahr, vorgestern, übermorgen früh.',
        'Am 3. Mai 2019 begann es, tags darauf endete es; am Vortag war Streit, im Vorjahr auch.',
        'Er kam gegen 20.30 Uhr, um halb acht, um Viertel vor neun, um 18.30 und um Mitternacht.',
        'In der Nacht auf Montag brannte es, in der Nacht zum 5. Januar auch.',
        'In den 90er-Jahren, in den neunziger Jahren, in den Neunzigerjahren.',
        'Im 19. Jahrhundert, in den 1980ern.',
        'Die Saison 2010/11 und die Jahre 1990 bis 1995, zwischen 1990 und 1995, von 4. bis 7. Januar 2026.',
        'Vom 28. Dezember bis zum 3. Jänner, zwischen dem 3. und dem 12. September, am 4. und 5. Mai dort.',
        'Mitte Januar, Anfang 2026, Ende der Woche, im Frühjahr 2025.',
        'Ende vergangenen Jahres, Mitte Mai dieses Jahres.',
        'Ein 90-minütiges Spiel, eine dreijährige Haft, zweiwöchige Reise.',
        'Monatelange Arbeit, jahrelang, stundenlang.',
        'Jährlich, täglich, montags, jeden Dienstag, alle zwei Jahre, zweimal pro Woche, einmal im Monat.',
        'Am Ostermontag, an Heiligabend, zu Silvester 2025, nach Pfingsten, am Tag der Deutschen Einheit.',
        'Derzeit, zurzeit, früher, kürzlich, bald, damals, ehemals, der ehemalige Chef, in Zukunft, in der Vergangenheit, dieser Tage.',
        'Seit 2008, bis 2015, ab Juli dieses Jahres, seit Jahren.',
        'Seit zehn Jahren, in den vergangenen beiden Jahren.',
        'Von 14.30-18 Uhr, von 8.30-12 und 14.30-16.30 Uhr.',
        'Zwischen 8 und 10 Uhr, um 9 Uhr morgens, 3 Uhr nachmittags.',
        'Am Donnerstag, 8. Januar, um 19 Uhr findet das Treffen statt.',
        'Am Freitag findet die Wahl statt. Am Dienstag sagte er das.',
        'Im ersten Quartal 2025, im dritten Quartal, im zweiten Halbjahr, in der ersten Jahreshälfte 2024.',
        'Nächste Woche Montag, Montag kommender Woche, am übernächsten Tag.',
        'Vorletztes Jahr, übernächste Woche.',
        'In der letzten Woche im Juli, am zweiten Samstag im Mai, jeden letzten Samstag im Monat.',
        'Am 28.10. und am 1.2. ist frei. Der 1. FC, der 2. Platz, 3. Juni an.',
        'Am 3. Mai 2019 kam er; ein Jahr später, zwei Tage zuvor, eine Woche danach, Jahre später.',
        'Am 3. Mai 2019 kam er; am nächsten Tag, am selben Tag, im selben Jahr ging er.',
        'Heute Abend, gestern Nacht, morgen Mittag, heute früh.',
        'Gestern Vormittag, Montag Nachmittag, am späten Abend, am frühen Dienstagmorgen.',
        'Sonntag, 11. Jänner 2026, 10 bis 12 Uhr, und So., 11.1.2026.',
        'Er wurde 1928 gerichtlich gezwungen. Die 2010 gegründete Firma zog 2015 um, die WM 2014 nicht.',
        'Jeden Tag um 9 Uhr, jeden Montag um 16.30 Uhr.',
        'In den Neunzigern, Mitte der Neunziger, im Winter 2015/16, in der Kalenderwoche 12, die Woche vom 10. April an.',
        'Am Dienstag (6.1.), am Abend zuvor, letzte Nacht, am nächsten Morgen, vor zwei bis drei Jahren.',
        'Abends um acht, zwei Tage vor Weihnachten, eine Woche nach dem 5. Mai 2020, seit Juni, am gestrigen Dienstag.',
        'Er verlor 2013, und im Mai des Vorjahres auch; er siegte am Samstag, die 2. Mannschaft nicht.'])
     WITH ORDINALITY AS line (body, article),
     LATERAL extract_dates(body || ' Das ist nicht so, wie er und sie es für den Ort und die Leute wollten.', '2026-01-07')
ORDER BY article, mention_no;

-- German: ages, scores, prices, counts are no dates.
SELECT article, mention, kind, value, first_day, last_day, modifier, anchor
FROM unnest(ARRAY[
        'Der 38-jährige Mann, die Dreijährige, ein 14-Jähriger, mit 16 Jahren.',
        'Ab 18 Jahren, im Alter von 20 Jahren, 27 Jahre alt.',
        'Laut Artikel 2020 ist es so, sagte Jan Müller.',
        'Es kostet 20.50 Euro, sie siegten 3:2, 2000 Quadratmeter.',
        'Rund 1500 Besucher, 2000 neue Plätze, die Uhr, zweite Liga, so und mit.'])
     WITH ORDINALITY AS line (body, article),
     LATERAL extract_dates(body || ' Das ist nicht so, wie er und sie es für den Ort und die Leute wollten.', '2026-01-07')
ORDER BY article, mention_no;

-- Dutch.
SELECT article, mention, kind, value, first_day, last_day, modifier, anchor
FROM unnest(ARRAY[
        'Afgelopen maandag kwam hij, volgende week gaat hij weg, maandagavond sprak hij en eergisteren ook.',
        'Twee jaar geleden, een jaar geleden, anderhalf jaar geleden.',
        'Een paar dagen geleden, jaren geleden, over drie dagen.',
        'In de jaren negentig, de jaren ''80, begin jaren zeventig.',
        'In de 19e eeuw, de negentiende eeuw, jaren 60.',
        'Om half acht, om kwart voor negen, om 20.30 uur, 19u30.',
        'Om 8 uur ''s avonds, rond 14.00 uur, om acht uur.',
        'Hij wachtte 8 uur, twee uur lang, de reis duurde drie uur.',
        'Maandag 5 januari 2026, op 5 jan. 2026, 05-01-2026, 5-1-2026, 5/1/2026, dinsdag 6 januari.',
        'Van 4 tot 7 januari, van 4 tot en met 7 januari 2026, 4 t/m 7 januari.',
        'Tussen 3 en 12 september, op 4 en 5 mei.',
        'Gisteravond, vanavond, morgenochtend, vanmorgen, vannacht.',
        'Gisteren om 20.00 uur, ''s avonds, ''s nachts.',
        'Jaarlijks, dagelijks, elke dinsdag, maandags, ''s zondags.',
        'Om de twee weken, twee keer per week, elke dag om 9 uur.',
        'Begin 2026, eind vorig jaar, midden mei, eind van de week.',
        'In de zomer van 2010, voorjaar 2024, later dit jaar, eerder deze maand.',
        'De laatste week van juli, de eerste dinsdag van mei.',
        'Eerste kwartaal van 2025, tweede helft van 2024, derde kwartaal.',
        'Op Koningsdag, met Kerstmis, eerste kerstdag, tweede paasdag, Hemelvaart 2026, oudejaarsavond.',
        'Nu, momenteel, onlangs, binnenkort, destijds, in het verleden, in de toekomst, tegenwoordig.',
        'Vrijdag wordt er gestemd. Dinsdag zei hij dat. Volgende week dinsdag.',
        'Maandag van vorige week, dat weekend, in het weekend.',
        'In 2010, sinds 2008, tussen 1990 en 1995, van 1990 tot 1995, 2010/11.',
        'In het jaar 2000, het seizoen 2010-2011.',
        'Op 3 mei 2019 kwam hij; die dag, de dag daarna, een jaar later, twee weken eerder, het jaar daarop.',
        'Twee dagen na 5 mei 2020, drie weken lang, de afgelopen twee jaar, de komende dagen, enkele weken.',
        'In de nacht van zondag op maandag, in de nacht, ''s ochtends vroeg, tegen middernacht.',
        'Afgelopen nacht, de volgende ochtend, winter 2015/16, dinsdag (6 januari), de avond daarvoor, week 12.',
        'Een driedaagse reis, meerjarige plannen, jarenlang; elke dag om 9 uur.',
        'Elke maandag om 16.30 uur, rond 14.00 uur.'])
     WITH ORDINALITY AS line (body, article),
     LATERAL extract_dates(body || ' Dat is niet zoals hij en zij het voor de mensen en het land wilden.', '2026-01-07')
ORDER BY article, mention_no;

-- Dutch: no dates.
SELECT article, mention, kind, value, first_day, last_day, modifier, anchor
FROM unnest(ARRAY[
        'Het kost 20.50 euro, ze wonnen met 3-2, 2000 mensen, de tweede keer, zo en die.',
        'De 38-jarige man, 16 jaar oud, een man van 45 jaar.'])
     WITH ORDINALITY AS line (body, article),
     LATERAL extract_dates(body || ' Dat is niet zoals hij en zij het voor de mensen en het land wilden.', '2026-01-07')
ORDER BY article, mention_no;

-- German newspapers: spans in words, years before 1900, tense by the auxiliary behind the participle.
SELECT article, mention, kind, value, first_day, last_day, modifier, anchor
FROM unnest(ARRAY[
        'Im Laufe des Jahres und im Verlauf der Woche. Im dritten Quartal des Vorjahres.',
        'Im Herbst des Vorjahres.',
        'In etwa drei Wochen wird er kommen, in einem halben Jahr wird er gehen, in anderthalb Jahren wird er fehlen.',
        'Im Mai 2019 kam er; ein halbes Jahr später ging er.',
        'Der Rat, der am Sonntag gewählt wird, tagt. Der Rat, der am Sonntag gewählt wurde, schweigt.',
        'Ab Herbst gilt das, bis zum Frühjahr bleibt es; das dauert noch Jahre, das hielt für Wochen.',
        'Er wurde 1742 geboren, zog 1771 in die Stadt und starb 1809. Er lebte von 1803 bis 1866.',
        'Jeden zweiten Dienstag, jedes dritte Jahr, an Freitagen.',
        'Im Jahr 44 v. Chr. und im 5. Jahrhundert v. Chr.; im Jahr 14 n. Chr. starb er.',
        'In der Nacht von Freitag auf Samstag, am Abend zuvor, am Morgen danach.',
        'Am 3. Mai 2019 kam er an. An diesem Tag war es kalt.',
        'Im Schlussquartal 2021; Ex-Minister und Ex-Partner.',
        'An diesem Dienstag spricht er im Rat.'])
     WITH ORDINALITY AS line (body, article),
     LATERAL extract_dates(body || ' Das ist nicht so, wie er und sie es für den Ort und die Leute wollten.', '2026-01-07')
ORDER BY article, mention_no;

-- German: no dates.
SELECT article, mention, kind, value
FROM unnest(ARRAY[
        'Es kamen 1742 Menschen, es wurden 1742 neue Wohnungen gebaut, und die Zahl stieg auf 1742.',
        'Der Wert stieg von 1500 bis 1800 Punkten, von 1400 bis 1800 Euro.',
        'Guten Morgen, sagte Heiko Jun am Tag der offenen Tür; mein Ex, der Tag für Tag müder wird.'])
     WITH ORDINALITY AS line (body, article),
     LATERAL extract_dates(body || ' Das ist nicht so, wie er und sie es für den Ort und die Leute wollten.', '2026-01-07')
ORDER BY article, mention_no;

-- Dutch: spans that go on, several units later, a day beside its weekday, years that are numbers.
SELECT article, mention, kind, value, modifier
FROM unnest(ARRAY[
        'In de loop van het jaar, in de loop van de week, later in het jaar.',
        'Op 3 mei 2019 kwam hij; dagen later, maanden later, na jaren, al jaren.',
        'In de vijfde eeuw voor Christus en in 44 v.Chr. was er niets.',
        'Donderdag 9 en vrijdag 10 mei, vrijdag de 16e, zondag 4/1, het weekend van 4 mei.',
        'Drie kwartier, een kwart eeuw, om de andere dag; elke tweede dinsdag.',
        'Artikel 2012, pagina 1998 van het boek.'])
     WITH ORDINALITY AS line (body, article),
     LATERAL extract_dates(body || ' Dat is niet zoals hij en zij het voor de mensen en het land wilden.', '2026-01-07')
ORDER BY article, mention_no;

-- German: the evening of a day, the last weekday of a month, two numbers before one unit, a good year ago.
SELECT article, mention, kind, value, modifier
FROM unnest(ARRAY[
        'Am Abend des 3. Mai, am späten Abend des 3. Mai 2023 und am Morgen des 11. September 2001 war er da.',
        'Vorvergangene Woche, am letzten Freitag des Monats, am ersten Montag des Jahres war er nicht da.',
        'Vor zehn, fünfzehn Jahren, vor drei oder vier Tagen, vor einem guten Jahr, vor einem knappen Jahr war er da.',
        'Zu jener Zeit, in jenen Jahren, im gesamten Jahr 2012 war er da, es war ein gutes Jahr.',
        'Das zweite Halbjahr wird besser. Anfang übernächster Woche wird er da sein.',
        'Am Dienstag, dem 6., war er da.'])
     WITH ORDINALITY AS line (body, article),
     LATERAL extract_dates(body || ' Das ist nicht so, wie er und sie es für den Ort und die Leute wollten.', '2026-01-07')
ORDER BY article, mention_no;

-- A time of the clock and its day, in either order; the part of the day is that of both ends, and of the hour that follows it.
SELECT no, mention, kind, value
FROM (VALUES
        (1, 'nl', 'Het concert begint maandag om 20.15 uur, om 10 uur op zondag, en het zal zaterdag om half acht in de kerk zijn.'),
        (2, 'nl', 'Vanavond om 8 uur is het zover; ''s middags om 3 uur en ‘s avonds om 9 uur is de zaal open voor de leden.'),
        (3, 'nl', 'De winkel is open tussen 3 en 5 uur ''s middags, van 11 tot 1 uur ''s middags en om 12 uur ''s nachts, zo is het.'),
        (4, 'nl', 'De weg zal dicht zijn van vrijdag 20 uur tot maandag 6 uur en van 10:00 tot 12:00 op 9-5-2026, en niet langer dan het moet.'),
        (5, 'de', 'Das Konzert beginnt um 10 Uhr am Sonntag, um 15 Uhr am 3. Juni und um 20 Uhr morgen, nicht um 9 Uhr heute.'),
        (6, 'de', 'Der Laden ist von 5 bis 7 Uhr abends, zwischen 3 und 5 Uhr nachmittags und um 12 Uhr nachts noch nicht zu.'),
        (7, 'de', 'Die Straße wird von Freitag 20 Uhr bis Montag 6 Uhr zu sein, und heute Abend um 8 Uhr ist es auch nicht anders.')
     ) AS articles(no, language, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- Ranges to a written part of a year, days of another month, days counted from today, and times of two units.
SELECT no, mention, kind, value
FROM (VALUES
        (1, 'De brug is dicht van 2007 tot het einde van 2008 en van april tot het einde van juni, maar niet voor fietsers.'),
        (2, 'De termijn loopt af op de 15e van volgende maand, twee weken na vandaag of drie weken na maandag, zo is het.'),
        (3, 'Hij kreeg 2 jaar en 3 maanden, zij een jaar en drie maanden; de film duurt 1 uur en 30 minuten, of iets meer.'),
        (4, 'In de jaren 1960 was dat anders dan in het jaar 1960, en maandagavond 4 mei was het er druk, zo werd er gezegd.'),
        (5, 'Die Frist endet am 15. des nächsten Monats, am 5. dieses Monats oder heute in einer Woche, so ist es nicht.'),
        (6, 'Er bekam 2 Jahre und 3 Monate, sie ein Jahr und drei Monate; der Film ist 1 Stunde und 30 Minuten lang.'),
        (7, 'Die Ausstellung war vom 18.11.2024-19.12.2025 und vom 18. November 2014-19. Dezember 2015 zu sehen, nicht länger.'),
        (8, 'Das Geschäft ist von kommendem Freitag bis zum 1. Oktober 2027 nicht offen, und das ist auch gut so.')
     ) AS articles(no, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- As local news puts it: hours of a day behind them, a night between two dates, a list of days each with its hour.
SELECT no, mention, value, modifier
FROM (VALUES
        (1, 'de', 'Am Montagmorgen war er gegen 6.30 Uhr da, am Sonntag gegen 8 Uhr auch, und in der Nacht vom 4. auf den 5. Mai nicht.'),
        (2, 'de', 'Der Laden war zwischen 7 und 9 Uhr am Montag, von 9 bis 12 Uhr am Dienstag und um 8 Uhr am Montagmorgen noch zu.'),
        (3, 'de', 'Um 10 Uhr am Montag, 5. Mai 2025, war es so; von Montag 8.00 bis Dienstag 20 Uhr war es auch nicht anders.'),
        (4, 'nl', 'In de nacht van 4 op 5 mei was er brand; eerder op de avond was het stil, later op de avond niet meer.'),
        (5, 'nl', 'De weg was van maandag 8.00 tot dinsdag 20.00 uur dicht, tussen 7 en 9 uur op maandag en vanaf 8 uur op zondag.')
     ) AS articles(no, language, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- From a weekday and its number to another.
SELECT no, mention, value
FROM (VALUES
        (1, 'Von Freitag, 29., bis Sonntag, 31. März, war er da, zwischen Freitag, 12., und Montag, 15. April, ist er nicht da.'),
        (2, 'Van vrijdag 29 tot en met zondag 31 maart is hij er, en hij is er niet van het einde van april af.')
     ) AS articles(no, article), extract_dates(article, '2019-03-20')
ORDER BY no, mention_no;

-- What recurs: weekdays in the plural, every two and every few weeks. The last months of a year are not those before publication.
SELECT no, mention, kind, value, first_day
FROM (VALUES
        (1, 'Op zondagen en om de paar weken is de winkel open, en tweewekelijks is er overleg met de mensen van het dorp.'),
        (2, 'Er kommt alle paar Wochen oder zweiwöchentlich, und in den letzten paar Jahren war er nicht mehr da.'),
        (3, 'In de laatste drie maanden van 2025 was het anders dan in de laatste drie maanden, zo werd er gezegd.'),
        (4, 'In den letzten drei Monaten des Jahres war es anders als in den letzten drei Monaten, so sagte er es.')
     ) AS articles(no, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- Last and next behind a day in Dutch; week-ends of two days.
SELECT no, mention, value
FROM (VALUES
        (1, 'Donderdag jl. was het feest, en a.s. zaterdag is het er weer; zaterdag 9 mei a.s. en 2 mei jl. zijn niet hetzelfde.'),
        (2, 'Het weekend van 9 en 10 mei is vrij, en zaterdag komende week ook, maar maandag aanstaande is het dat niet.'),
        (3, 'Das Wochenende des 9. und 10. Mai ist frei, das Wochenende 16./17. Mai ist es auch, aber so ist es nicht immer.')
     ) AS articles(no, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;
