-- Dates as German, Spanish, French, Portuguese, Italian and Dutch news write them.
SET datestyle = 'ISO, YMD';

-- 'ist' tells of the past only with a participle behind it; else what stands further off tells, or nothing.
SELECT no, mention, value
FROM (VALUES
        (1, 'Die Eröffnung des Bades ist am 28. März, die Anmeldung ist bis Freitag möglich, der Eintritt ist für alle frei.'),
        (2, 'Die Autorin ist am 28. März nach langer Krankheit in ihrer Wohnung in der Stadt gestorben, wie es heißt.'),
        (3, 'Am Donnerstag ist es im Norden noch trüb, im Süden bleibt es den ganzen Tag bei Sonne und Wind.'),
        (4, 'Der Bau ist am Donnerstag in sich eingestürzt, und der Wirt ist am Montag von dort verschwunden.'),
        (5, 'Bis Freitag keine Züge auf der Strecke. Nur noch bis zum Freitag Karten für die Leute im Ort.')
     ) AS articles(no, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

SELECT no, mention, value
FROM (VALUES
        (1, 'De uitvaart is op 28 maart in de kerk van het dorp, en dat is niet voor de mensen die er van ver voor komen.'),
        (2, 'De zanger is zaterdag in het huis van zijn zoon overleden, en dat was niet wat de mensen er van dachten.'),
        (3, 'Tot en met vrijdag geen treinen op de lijn van de stad naar het dorp, voor de mensen die er niet zijn.')
     ) AS articles(no, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

-- Verbs of the past settle the year, those of the present that announce look ahead; so does what lasts until then.
SELECT no, mention, value
FROM (VALUES
        (1, 'fr', 'La chanteuse est morte le 19 janvier à Nice, et son frère est né le 3 mars dans la ville de leurs parents.'),
        (2, 'fr', 'La pianiste, décédée le 19 janvier, jouait le 12 février dans la salle que les gens du quartier aiment.'),
        (3, 'it', 'La cantante è morta il 19 gennaio a Bari, e la sorella è nata il 3 marzo nella città dei loro genitori.'),
        (4, 'es', 'La cantante murió el 19 de enero en Cádiz, y su hermano, fallecido el 12 de febrero, vivía con ella allí.'),
        (5, 'pt', 'A cantora morreu a 19 de janeiro no Porto, e o irmão, falecido a 12 de fevereiro, vivia com ela na vila.'),
        (6, 'de', 'Die Sängerin ist am 19. Januar gestorben, und der am 12. Februar verstorbene Bruder lebte mit ihr dort.'),
        (7, 'nl', 'De zangeres is op 19 januari overleden, en haar broer woonde bij haar in het huis van hun ouders in de stad.')
     ) AS articles(no, language, article), extract_dates(article, '2026-11-22')
ORDER BY no, mention_no;

SELECT no, mention, value
FROM (VALUES
        (1, 'es', 'El equipo juega el sábado en casa y viaja el martes a la capital, pero el viernes todo parecía perdido para ellos.'),
        (2, 'es', 'La tasa se cobrará en junio y en diciembre, y el plazo de los vecinos para ello está abierto hasta el lunes.'),
        (3, 'pt', 'O Governo aprova na quinta-feira o plano, e o clube joga no sábado; na sexta a equipa treinava sem eles.'),
        (4, 'it', 'Le scuole restano chiuse fino a lunedì, e la squadra gioca sabato; venerdì i ragazzi aspettavano ancora.'),
        (5, 'fr', 'Le procès débute lundi, le musée accueille samedi une fête, et mardi les gens attendaient encore dans la rue.'),
        (6, 'nl', 'De staking duurt tot vrijdag, en dat is niet voor de mensen die er van de stad naar het dorp willen.')
     ) AS articles(no, language, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

-- A time of the clock goes on with the day of the sentence before where it is told as past.
SELECT no, mention, value
FROM (VALUES
        (1, 'de', 'Am Dienstag brannte es in einer Scheune bei Celle. Gegen 17.40 Uhr rückte die Wehr aus, und es gab keine Verletzten.'),
        (2, 'es', 'Un hombre murió el martes en el barrio. Los hechos ocurrieron sobre las 23.30 horas, según los vecinos de la zona.'),
        (3, 'de', 'Am Dienstag tagte der Rat. Um 19 Uhr beginnt das Konzert in der Kirche, und der Eintritt dazu ist für alle frei.')
     ) AS articles(no, language, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

-- Periods that are compared with those of the year before, business years, halves of a year and of a century.
SELECT no, mention, value, modifier
FROM (VALUES
        (1, 'de', 'Im vierten Quartal stieg der Umsatz auf 5 Millionen Euro, nach 4 Millionen im Vorjahresquartal, und das ist nicht wenig.'),
        (2, 'de', 'Im Februar waren es 20.000 mehr als im Vorjahresmonat, und im Januar mehr als im gleichen Monat des Vorjahres.'),
        (3, 'de', 'Im laufenden Geschäftsjahr soll es besser werden als im Geschäftsjahr 2023, und das ist für alle gut.'),
        (4, 'de', 'Im ersten Halbjahr ging der Umsatz zurück, und in der zweiten Jahreshälfte stieg er wieder auf das alte Maß.'),
        (5, 'de', 'Vor einem halben Jahrhundert kam er an. 1968 zog er fort, ein Vierteljahrhundert später kam er wieder zu ihr.'),
        (6, 'es', 'En febrero subió el paro, frente al descenso registrado en el mismo mes del año anterior, según los datos de ellos.'),
        (7, 'es', 'Hace medio siglo llegó al pueblo, hace un cuarto de siglo se fue de allí, y no es lo que los vecinos querían.'),
        (8, 'fr', 'En février, le chômage a baissé par rapport au même mois de l''année précédente, et il y a un demi-siècle aussi.'),
        (9, 'it', 'A febbraio la disoccupazione è scesa rispetto allo stesso mese dell''anno precedente, e mezzo secolo fa non era così.'),
        (10, 'pt', 'Em fevereiro, o desemprego caiu em relação ao mesmo mês do ano passado, e há meio século não era assim para eles.'),
        (11, 'nl', 'Een halve eeuw geleden kwam hij in de stad aan, en dat is niet wat de mensen er van hem hadden gedacht.')
     ) AS articles(no, language, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

-- Agencies' datelines, what recurs once a year, places and feasts that are called by a month or a week, weekends.
SELECT no, mention, value
FROM (VALUES
        (1, 'es', 'Sevilla, 18 mar (EFE).- Cada 24 de marzo la Plaza de Mayo se llena, y en la Semana Santa los hoteles de la costa también.'),
        (2, 'pt', 'LISBOA, 18 mar (Lusa) - A peça estreou no Rio de Janeiro, e cada 25 de abril os moradores vão para a rua com eles.'),
        (3, 'it', '(ANSA) - TRENTO, 18 MAR - Il sindaco ha parlato ieri, e ogni 25 aprile la gente della città va in piazza con lui.'),
        (4, 'de', 'Seit dem Wochenende fehlt von ihr jede Spur. Bis zum Wochenende soll es regnen, und jeden 1. Mai gehen sie auf die Straße.')
     ) AS articles(no, language, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

-- The twenties are those of the last century; the first century; days so long ago to the day; nights by their two days.
SELECT no, mention, value
FROM (VALUES
        (1, 'de', 'In den zwanziger Jahren war die Stadt arm, in den Zwanzigern auch, und in den 2020er-Jahren ist sie es wieder.'),
        (2, 'es', 'El puente, construido en el siglo I, será restaurado, y en los años veinte ya no era lo que es para los vecinos.'),
        (3, 'de', 'Heute vor 50 Jahren fuhr der letzte Zug durch das Tal, und gestern vor einem Jahr kam der erste wieder.'),
        (4, 'es', 'Hoy hace 50 años pasó el último tren por el pueblo, y los vecinos de allí no es lo que querían para ellos.'),
        (5, 'fr', 'Le feu a pris dans la nuit du 8 au 9 février, et non pas la nuit du 31 janvier au 1er février comme les gens le disent.'),
        (6, 'es', 'La tormenta llegó la noche del 8 al 9 de febrero, y no la madrugada del 31 de enero al 1 de febrero como allí se dice.'),
        (7, 'it', 'Il furto è avvenuto nella notte tra l''8 e il 9 febbraio, e non è quello che la gente del paese voleva per sé.'),
        (8, 'pt', 'O fogo começou na madrugada de 8 para 9 de fevereiro, e não na noite de sábado para domingo como eles dizem.')
     ) AS articles(no, language, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

-- What is for a day lies ahead; so does the weekend that is coming, which is this week's.
SELECT no, mention, value
FROM (VALUES
        (1, 'de', 'Die Gewerkschaft hat für Donnerstag zu einem Streik aufgerufen, und am kommenden Wochenende geht er weiter.'),
        (2, 'es', 'El juez ha citado a la ministra para el 3 de noviembre, y el próximo fin de semana habrá una marcha de los vecinos.'),
        (3, 'fr', 'Le juge a convoqué le maire pour le 3 novembre, et les gens du quartier ont prévu une fête pour samedi.'),
        (4, 'it', 'Il giudice ha convocato il sindaco per il 3 novembre, e i sindacati hanno indetto uno sciopero per venerdì.'),
        (5, 'pt', 'O juiz convocou a ministra para a sexta-feira, e no próximo fim de semana há uma marcha dos moradores da vila.'),
        (6, 'nl', 'Komend weekend is er een markt in het dorp, en dat is wat de mensen er van de stad niet hebben.')
     ) AS articles(no, language, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

-- A day without its month follows one that has it; the hours of the same form are none.
SELECT no, mention, value
FROM (VALUES
        (1, 'es', 'La banda actuará el 3 de julio en Berna, el 7 en Roma y el 12, en Viena, entre las 10 y las 12, para los que la quieren.'),
        (2, 'fr', 'Le groupe jouera le 3 juillet à Lyon, le 7 à Paris et le 12 à Lille, et ce n''est pas ce que les gens voulaient.'),
        (3, 'it', 'Il gruppo suonerà il 3 luglio a Milano, il 7 a Roma e il 12 a Bari, dalle 8 alle 13, ma non è quello che voleva.'),
        (4, 'de', 'Die Band spielt am 3. Juli in Köln und am 7. in Bonn, und das ist nicht das, was die Leute dort wollten.'),
        (5, 'es', 'El delantero, con el 7 en la camiseta, y el 10, su socio, no estaban con los otros en el campo de juego.')
     ) AS articles(no, language, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

-- From a year no days, weeks or months are counted.
SELECT no, mention, value
FROM (VALUES
        (1, 'de', 'Im Jahr 1914 wurde er geboren. Fünf Wochen später begann der Krieg, zwei Jahre später war er Waise.'),
        (2, 'es', 'En 1998 fundó la empresa. Seis meses después la vendió, y dos años más tarde volvió a su pueblo con ellos.'),
        (3, 'fr', 'En 1998, il a fondé la société. Six mois plus tard, il la vendait, et deux ans plus tard, il est revenu avec eux.')
     ) AS articles(no, language, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

-- Every Thursday at its hour; how long after something it was.
SELECT no, mention, kind, value
FROM (VALUES
        (1, 'de', 'Jeweils donnerstags um 20 Uhr gibt es Musik im Hof, und seit kurzem ist auch der Garten für alle offen.'),
        (2, 'fr', 'Elle est revenue deux jours après sa chute, et ce n''est pas ce que les gens du village voulaient pour elle.')
     ) AS articles(no, language, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;

-- Weekdays that are listed follow each other, whatever tells of the first; what is more than a year before is compared.
SELECT no, mention, value
FROM (VALUES
        (1, 'de', 'Die Gewerkschaft hat für Donnerstag und Freitag zum Streik aufgerufen, und das ist nicht das, was sie wollten.'),
        (2, 'es', 'El juicio se reanudará la semana próxima, con la declaración de los testigos el lunes y el martes en la ciudad.'),
        (3, 'fr', 'La grève a commencé samedi et dimanche dans la ville, et ce n''est pas ce que les gens voulaient pour eux.'),
        (4, 'de', 'Im vierten Quartal waren es 300 Betten, 20 mehr als ein Jahr zuvor, und das ist für die Leute dort nicht viel.'),
        (5, 'nl', 'In het vierde kwartaal waren het er 300, en dat is 20 meer dan een jaar eerder, zeggen de mensen van de winkel.')
     ) AS articles(no, language, article), extract_dates(article, '2026-03-18')
ORDER BY no, mention_no;
