-- Dates in Spanish, Portuguese, Italian, French, Catalan and Romanian, published on Friday, 9 January 2026. Every
-- text goes on in its language, so that it is told.
SET datestyle = 'ISO, YMD';

CREATE FUNCTION mentions(language text, body text)
    RETURNS TABLE (mention text, kind text, value text, modifier text)
    LANGUAGE sql AS $$
    SELECT mention, kind, value, modifier
    FROM extract_dates(body || E'\n\n' || CASE language
             WHEN 'es' THEN 'El ministro dijo que los otros miembros del gobierno no están en la '
               'misma situación.'
             WHEN 'pt' THEN 'O ministro disse que os outros membros do governo não estão na mesma situação.'
             WHEN 'it' THEN 'Il ministro ha detto che gli altri membri del governo non sono nella '
               'stessa situazione.'
             WHEN 'fr' THEN 'Le ministre a dit que les autres membres du gouvernement ne sont pas '
               'dans la même situation.'
             WHEN 'ca' THEN 'El ministre va dir que els altres membres del govern no són en la '
               'mateixa situació.'
             WHEN 'ro' THEN 'Ministrul a spus că ceilalți membri ai guvernului nu sunt în aceeași '
               'situație cu ei.'
         END, '2026-01-09')
    ORDER BY start_pos
$$;

-- Dates in full, with a weekday, with a direction.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Llegó el lunes 5 de enero a Madrid, el pasado 2 de enero a París y viajará el '
               'próximo 13 de febrero.'),
        (2, 'es', 'El 3 de mayo de 2019, el 1 de mayo, el uno de agosto de 2024 y el 31-dic-1994; '
               'el 28 de abril próximo.'),
        (3, 'pt', 'Ele chegou na segunda-feira, 5 de janeiro, a Lisboa e partirá no próximo dia 13 '
               'de fevereiro.'),
        (4, 'pt', 'Em 3 de maio de 2019, no 1º de maio, na sexta-feira (9) e na quarta (7), em '
               '22/jan/2019.'),
        (5, 'it', 'È arrivato lunedì 5 gennaio a Roma e ripartirà il prossimo 13 febbraio.'),
        (6, 'it', 'Il 3 maggio 2019, il primo maggio, il 1° agosto 2024, dell''8 marzo 2025.'),
        (7, 'fr', 'Il est arrivé le lundi 5 janvier à Paris et repartira le 13 février prochain.'),
        (8, 'fr', 'Le 3 mai 2019, le 1er mai, mardi 3 juin 2025 et le '
               '25/12/2024.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Days without their month.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Se celebrará el día 13; fue el día 5. El viernes 9 y los días 15 y 16 de marzo.'),
        (2, 'pt', 'A reunião será no dia 13; foi no dia 5.'),
        (3, 'it', 'La riunione si terrà il giorno 13.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Weekdays and longer units, before and after now.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Fue elegido el lunes pasado, el mes pasado y el pasado año.'),
        (2, 'es', 'La reunión será el próximo lunes, la semana que viene y el año que viene, o este '
               'verano.'),
        (3, 'es', 'Se reunirán el jueves. Se reunieron el jueves.'),
        (4, 'pt', 'Foi eleito na segunda-feira passada, no mês passado e na última sexta-feira.'),
        (5, 'pt', 'A reunião será na próxima segunda-feira, no mês que vem e neste ano.'),
        (6, 'pt', 'Reunirá o governo na quinta-feira. Reuniu o governo na quinta-feira.'),
        (7, 'it', 'È stato eletto lunedì scorso, il mese scorso e lo scorso anno.'),
        (8, 'it', 'La riunione si terrà lunedì prossimo, la settimana prossima e quest''anno.'),
        (9, 'it', 'Si incontreranno giovedì. Si incontrarono giovedì.'),
        (10, 'fr', 'Il fut élu lundi dernier, le mois dernier et l''année dernière.'),
        (11, 'fr', 'La réunion aura lieu lundi prochain, la semaine prochaine et cette année.'),
        (12, 'fr', 'Ils se réuniront jeudi. Ils se réunirent jeudi.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Counted from now, and from the mention before.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Hace dos años, hace unos diez años, hace un par de meses y hace unos días; '
               'dentro de tres semanas.'),
        (2, 'es', 'Anteayer, pasado mañana y anoche.'),
        (3, 'es', 'El 3 de mayo de 2019 partió; ese mismo día, al día siguiente, la víspera y tres '
               'años más tarde.'),
        (4, 'pt', 'Há dois anos, há cerca de dez anos, três anos atrás, há alguns dias; daqui a '
               'dois dias.'),
        (5, 'pt', 'Anteontem e depois de amanhã.'),
        (6, 'pt', 'Em 3 de maio de 2019 ele partiu; no mesmo dia, no dia seguinte, na véspera e '
               'três anos mais tarde.'),
        (7, 'it', 'Due anni fa, una decina di anni fa, pochi giorni fa; fra due giorni e tra tre '
               'settimane.'),
        (8, 'it', 'L''altro ieri e dopodomani.'),
        (9, 'it', 'Il 3 maggio 2019 è partito; lo stesso giorno, il giorno dopo, la vigilia e tre '
               'anni più tardi.'),
        (10, 'fr', 'Il y a deux ans, il y a une dizaine d''années, il y a quelques jours; dans '
               'trois semaines et d''ici deux semaines.'),
        (11, 'fr', 'Avant-hier et après-demain.'),
        (12, 'fr', 'Le 3 mai 2019, il est parti ; le même jour, ce jour-là, le lendemain, la veille '
               'et trois ans plus tard.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Parts of the day, times of the clock.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Ayer por la tarde, esta mañana, la noche del martes y la madrugada del lunes al '
               'martes.'),
        (2, 'es', 'A las 20.30 horas, a las 20:30, a las 8 de la tarde, a las ocho y media y a las '
               '10.00 GMT.'),
        (3, 'es', 'De las 10 a las 12; a las 27 víctimas, las 7 personas, una de las 10 mejores.'),
        (4, 'pt', 'Ontem à noite, esta manhã, amanhã de manhã e na noite de terça-feira.'),
        (5, 'pt', 'Às 20h30, às 20h, por volta das 18h30, ao meio-dia, às oito e meia e às 8 da manhã.'),
        (6, 'pt', 'Das 10h às 12h; às 7 pessoas.'),
        (7, 'it', 'Ieri sera, questa mattina, stamattina, martedì sera e nella notte tra lunedì e '
               'martedì.'),
        (8, 'it', 'Alle 20.30, alle ore 18.30, alle 8 di sera, alle otto e mezza; lunedì alle 21.'),
        (9, 'it', 'Dalle 10 alle 12; alle 27 vittime, alle 7 persone.'),
        (10, 'fr', 'Hier soir, ce matin, demain matin, mardi soir et la nuit de lundi à mardi.'),
        (11, 'fr', 'À 20h30, à 20 heures, vers 18 h 30, à midi et à huit heures et demie; le 25 '
               'mars 2025 à 20h30.'),
        (12, 'fr', 'De 14h à 16h, entre 12h00 et 14h00.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- How long, in words and digits.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Durante tres horas y media, dos años y tres meses, más de veinte años, al menos '
               'dos meses; media hora.'),
        (2, 'es', 'En los últimos días, los últimos diez años, los próximos meses y durante meses.'),
        (3, 'pt', 'Durante três horas e meia, dois anos e três meses, mais de vinte anos; meia hora.'),
        (4, 'pt', 'Nos últimos dias, nos últimos dez anos e nos próximos meses.'),
        (5, 'it', 'Per tre ore e mezza, due anni e tre mesi, più di vent''anni, un''ora, mezz''ora '
               'e un paio d''ore.'),
        (6, 'it', 'Negli ultimi giorni, gli ultimi dieci anni e nei prossimi mesi.'),
        (7, 'fr', 'Pendant trois heures et demie, deux ans et trois mois, plus de vingt ans, moins '
               'd''un an; 48 heures.'),
        (8, 'fr', 'Ces derniers jours, les dix dernières années et les prochains '
               'mois.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- What recurs; a paper is no period.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Cada lunes, todos los días, cada dos años, dos veces al año, los lunes y los '
               'fines de semana.'),
        (2, 'es', 'Una reunión anual y mensual, la vida diaria y el diario de la capital.'),
        (3, 'pt', 'Toda segunda-feira, todos os dias, a cada dois anos, aos domingos; uma reunião '
               'anual e mensal.'),
        (4, 'it', 'Ogni lunedì, tutti i giorni, ogni due anni; una riunione annuale, il quotidiano '
               'della capitale.'),
        (5, 'fr', 'Tous les lundis, chaque année, tous les deux ans; une réunion annuelle, le '
               'quotidien de la capitale.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Quarters, halves, seasons, decades, centuries.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'El primer trimestre de 2025, el segundo semestre de 2024, el último trimestre de '
               '2023, la primavera de 2024.'),
        (2, 'es', 'Los años noventa, los años 90, la década de 1980, finales de los ochenta, el '
               'siglo XIX, el siglo V a.C.'),
        (3, 'pt', 'O primeiro trimestre de 2025, no segundo semestre de 2024, o 3T24, na primavera '
               'de 2024.'),
        (4, 'pt', 'Os anos 1990, os anos 90, a década de 1980, o fim dos anos 80, o século XIX e o '
               'século 21.'),
        (5, 'it', 'Il primo trimestre 2025, nel secondo semestre del 2024, nella primavera 2024, '
               'nel ''68.'),
        (6, 'it', 'Gli anni Novanta, gli anni ''90, la fine degli anni Ottanta, nel XIX secolo, il '
               'secolo XXI e il Novecento.'),
        (7, 'fr', 'Le premier trimestre 2025, au second semestre 2024, au printemps 2024, l''été dernier.'),
        (8, 'fr', 'Les années 1990, les années 90, les années quatre-vingt-dix, la fin des années '
               '1980, au XIXe siècle.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Early, middle and late; parts of longer spans.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'A finales de marzo, a mediados de enero, a principios de 2025, los primeros días '
               'de agosto.'),
        (2, 'es', 'La última semana de julio de 2024 y la primera semana de 2024.'),
        (3, 'pt', 'No fim de março, em meados de janeiro, no início de 2025; a última semana de '
               'julho de 2024.'),
        (4, 'it', 'Fine marzo, metà gennaio, inizio 2025; l''ultima settimana di luglio 2024.'),
        (5, 'fr', 'Fin mars, mi-janvier, début 2025, au début du XXe siècle; la dernière semaine de '
               'juillet 2024.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Ranges, each in one row.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Del 4 al 7 de enero de 2026, del 4 de enero al 7 de febrero, entre 1990 y 1995, '
               'de marzo a mayo de 2024.'),
        (2, 'pt', 'De 4 a 7 de janeiro de 2026, de 4 de janeiro a 7 de fevereiro, entre 1990 e '
               '1995, de março a maio de 2024.'),
        (3, 'it', 'Dal 4 al 7 gennaio 2026, dal 4 gennaio al 7 febbraio, tra il 1990 e il 1995, da '
               'marzo a maggio 2024.'),
        (4, 'fr', 'Du 4 au 7 janvier 2026, du 4 janvier au 7 février, entre 1990 et 1995, de mars à '
               'mai 2024.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Named days.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'En Navidad, el viernes santo y el Domingo de Ramos; dos días después de Navidad.'),
        (2, 'pt', 'No Natal, na sexta-feira santa e no domingo de Páscoa.'),
        (3, 'it', 'A Natale, il lunedì dell''Angelo e a Ferragosto 2025.'),
        (4, 'fr', 'À Noël, le lundi de Pâques et à la Toussaint 2025.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Vague references.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Recientemente, actualmente, hoy por hoy, en el futuro, el futuro presidente, el '
               'próximo partido, desde entonces.'),
        (2, 'pt', 'Recentemente, atualmente, no futuro, o futuro presidente, o próximo jogo, desde então.'),
        (3, 'it', 'Recentemente, attualmente, in futuro, il futuro presidente, il prossimo incontro.'),
        (4, 'fr', 'Récemment, actuellement, à l''avenir, le futur président, le prochain '
               'match.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Other words that look like dates.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'La segunda vez, un segundo intento, según él, el sol y el mar; año tras año.'),
        (2, 'pt', 'A segunda vez, a quinta edição, segundo ele, um segundo turno, a sexta posição, '
               'o quarto lugar.'),
        (3, 'it', 'La prima volta, secondo lui, un secondo incontro, il sole e il mare.'),
        (4, 'fr', 'Mars est une planète; sept personnes, une seconde fois, il a été élu, selon '
               'lui.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Lists, halves of a month, years in short, streets named after days.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Los días 5, 6 y 7 de marzo, la primera quincena de enero, la temporada 2024/25; '
               'tres o cuatro días.'),
        (2, 'es', 'El 4 de junio del año en curso, el 2 de octubre de 92. Vive en la calle 5 de '
               'Mayo y en la página 1999.'),
        (3, 'pt', 'Nos dias 5, 6 e 7 de março, no dia 27/11 e na segunda-feira (5/1). A rua 25 de Março.'),
        (4, 'it', 'Il 5, 6 e 7 marzo, nel 1994-95, metà degli anni Duemila, da inizio anno. In via '
               'XX Settembre.'),
        (5, 'fr', 'Les 5, 6 et 7 mars, le 14-Juillet, en mai 68, la première quinzaine de janvier. '
               'La rue du 4 Septembre.'),
        (6, 'fr', 'Une réunion semestrielle; 13 minutes, de lundi à mercredi prochain et en 1994-1995.')
     ) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Abbreviations that alone are other words.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'Mar 6 ene 2026, 5 mar 2024, 3 may. 2025 y 15-set-2023; el mar y el set.'),
        (2, 'pt', 'Seg., 5 jan 2026, 12 out. 2024 e 15 mar 2023; o mar e o set.'),
        (3, 'it', 'Lun 5 gen 2026, mar 6 gennaio, 5 mag 2024; ha vinto 3 set e il mar Nero.'),
        (4, 'fr', 'Mer. 10 juin 2020, sam. 6 mai 2020, 5 janv. 2026; la mer et le jeu.')
     ) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Weekdays of a month, days of last month, two decades, last night, opening hours; a square is not its day.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'es', 'El primer lunes de marzo, el 24 del mes pasado, los años setenta y ochenta, la '
               'noche pasada.'),
        (2, 'es', 'Abre de 9.00 a 17.00 horas. Fueron a la plaza el 5 de mayo y a la plaza 2 de Mayo.'),
        (3, 'pt', 'A primeira segunda-feira de março, no dia 5 do mês passado, na noite passada.'),
        (4, 'it', 'Il primo lunedì di marzo, gli anni Settanta e Ottanta, la scorsa notte, nel '
               'corso del 2024.'),
        (5, 'fr', 'Le dernier dimanche d''octobre 2025, le 5 du mois prochain, les XVIIIe et XIXe siècles.')
     ) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- Less deep: dates and what is simply counted from them.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        (1, 'ca', 'Va arribar dilluns, 5 de gener de 2026; ahir, abans-d''ahir, demà passat, la '
               'setmana passada i l''any passat.'),
        (2, 'ca', 'Fa dos anys, d''aquí a tres setmanes, els anys noranta, el segle XIX; del 4 al 7 '
               'de gener.'),
        (3, 'ro', 'A sosit luni, 5 ianuarie 2026; ieri, alaltăieri, poimâine, săptămâna trecută și '
               'anul trecut.'),
        (4, 'ro', 'Acum doi ani, în urmă cu trei zile, anii 90, secolul al XIX-lea; mai mult, mai '
               'multe zile.')) AS texts (no, language, body),
     LATERAL mentions(language, body) WITH ORDINALITY AS m (mention, kind, value, modifier, at)
ORDER BY no, at;

-- The days of spans, of what counts from now and of ranges.
SELECT mention, value, first_day, last_day, anchor
FROM extract_dates('El ministro dijo que hace dos años, la semana pasada y en los próximos tres días no era así. '
                   'Del 4 al 7 de enero de 2026 y en los años noventa sí, según los otros, y desde el siglo XIX.',
                   '2026-01-09')
ORDER BY mention_no;

-- Spanish TimeML has the contraction in the second end of a range.
SELECT substring(to_timeml('El ministro dijo que se celebrará del 4 al 7 de enero de 2026 con los otros.', '2026-01-09')
                 FROM '<TEXT>.*</TEXT>');

DROP FUNCTION mentions(text, text);

-- Spans that go on, parts of an hour, to the hour, weekends, dates before Christ.
SELECT language, mention, kind, value, modifier
FROM (VALUES
        ('es', 'Lo dijo hace poco más de un mes, a lo largo del año y en el transcurso de la semana, en lo que va de año.'),
        ('es', 'Se reunió a las diez menos cuarto, a las ocho y cuarto, de 9 a 14 horas, y esperó un cuarto de hora.'),
        ('es', 'A mediados de semana, hacia 1750, en el 44 a. C. y el fin de semana se dijo lo que era.'),
        ('es', 'Los próximos 9 y 10 de mayo será la fiesta de la ciudad, y por las mañanas habrá música.'),
        ('es', 'Trabajó de 8 a 10 horas al día con los otros, según dijo el ministro a la prensa.'),
        ('fr', 'Il travaille entre 8 et 10 heures par jour, et il est dans le sud avec eux.'),
        ('es', 'El 1.º de julio y en ago-2019 fue así, según los otros de la ciudad.'),
        ('fr', 'Il y a un peu plus d''un mois, au cours des derniers mois, tout au long de la semaine, il était là.'),
        ('fr', 'Le surlendemain il était là pendant un quart d''heure, entre 8 et 10 heures, le 3 du mois.'),
        ('fr', 'Le week-end du 4 mai il était là, en 44 av. J.-C. il ne l''était pas, pour l''instant il est parti.'),
        ('it', 'È successo poco più di un mese fa, nel corso della settimana, e per il fine settimana è tutto.'),
        ('it', 'Ha aspettato un quarto d''ora, dalle otto meno un quarto, alle 7 e un quarto, stasera, il 3 del mese.'),
        ('it', 'Nel weekend del 4 maggio è stato qui, nel 44 a.C. non era ancora nato nessuno di loro.'),
        ('pt', 'Foi há pouco mais de um mês, no decorrer da semana, e esperou um quarto de hora por ele.'),
        ('pt', 'No fim de semana ele esteve aqui durante anos, entre 8h e 10h, no Carnaval de 2014, em 44 a.C. não.')
     ) AS articles(language, article), extract_dates(article, '2026-01-07')
ORDER BY language, article, mention_no;

-- A time of the clock with its day on either side, the part of the day, what recurs at a time, ranges of hours on a day.
SELECT no, mention, kind, value
FROM (VALUES
        (1, 'es', 'La reunión será a las 20:30 hoy, a las 14:00 del día 15. Será de 9 a 14 horas el martes, de 5 a 7 de la tarde en la sala.'),
        (2, 'es', 'Esta noche a las 8 se abre la sala; mañana por la noche a las 9 no, y a las 12 de la noche se cierra para todos.'),
        (3, 'es', 'La sala se abre todos los lunes a las 18:00 y cada día a las 8 de la mañana, pero no los domingos.'),
        (4, 'fr', 'La réunion aura lieu à 10 heures lundi, à 9h le mardi 12 mai. Elle aura lieu de 9h à 11h jeudi, dans la salle.'),
        (5, 'fr', 'Ce soir à 8 heures, c''est la fête ; demain soir à 9 heures, à huit heures moins le quart. Elle aura lieu entre 9h et 11h mardi aussi.'),
        (6, 'fr', 'La salle ouvre tous les lundis à 18h et chaque jour à 8 heures, mais pas le dimanche ni pendant les fêtes.'),
        (7, 'it', 'La riunione sarà alle 20.30 oggi, alle 10 lunedì, dalle 9 alle 14 di martedì e alle 12 di notte nella sala.'),
        (8, 'it', 'Stasera alle 8 si apre la sala, domani sera alle 9 no; ogni lunedì alle 18 e tutti i giorni alle ore 16 si chiude.'),
        (9, 'pt', 'A reunião será às 14h do dia 15, às 20h30 hoje e das 9 às 14 horas desta terça-feira, mas não é para todos.'),
        (10, 'pt', 'Hoje à noite às 8 a sala não abre; abrirá segunda-feira à tarde, às 5, e todos os dias às 8h ela fecha.'),
        (11, 'pt', 'A loja não abre de segunda a sexta, mas ela abre de sábado a segunda-feira para todos os que já foram.')
     ) AS articles(no, language, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- Hours that something takes are no time of the clock; the last months of a year are not those before publication.
SELECT no, mention, kind, value, first_day, last_day
FROM (VALUES
        (1, 'fr', 'Après trois heures de débat, une grève de 24 heures et un vol de 3 heures, dès 8 heures et de 10 heures à midi.'),
        (2, 'fr', 'Les trois derniers mois de 2025 et les quatre derniers mois de l''année n''ont rien à voir avec les trois derniers mois.'),
        (3, 'es', 'Los últimos tres meses de 2025 y las últimas tres semanas de este año no son los últimos tres meses para nosotros.'),
        (4, 'it', 'Gli ultimi tre mesi del 2025 e le ultime tre settimane di quest''anno non sono gli ultimi tre mesi per noi.'),
        (5, 'pt', 'Os últimos três meses de 2025 e as últimas três semanas deste ano não são os últimos três meses para nós.')
     ) AS articles(no, language, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- Weeks by number, a weekday behind its week, years that are not the calendar's, months of a year in two digits.
SELECT no, mention, kind, value, first_day
FROM (VALUES
        (1, 'es', 'La semana 31 de 2025 y la semana 27 del año pasado ya no son como la semana 12 para los que se van.'),
        (2, 'es', 'La semana pasada, el martes, no vino; la próxima semana, el jueves, vendrá, y el próximo viernes al 1 de octubre de 2027 no.'),
        (3, 'es', 'El año fiscal 2025, este año escolar y el mes de abril del 87, no son lo mismo, ni el 9 de 8 de 1971 ni la 1 hora 30 minutos.'),
        (4, 'fr', 'La semaine 31 de 2025, la semaine prochaine, jeudi, et l''année fiscale 2025 ne sont pas mai ''68 pour nous, en 1 heure 30 minutes.'),
        (5, 'it', 'La settimana 31 del 2025, la settimana scorsa, martedì, e l''anno fiscale 2025 non sono il maggio del ''68 per noi.'),
        (6, 'pt', 'A semana 31 de 2025, na próxima semana, na quinta-feira, e o ano fiscal de 2025 não são maio de 68, e o dia 5 deste mês não é.'),
        (7, 'it', 'Il gol numero 27 dell''anno non è una cosa di milioni di anni, ma di due anni e di tre mesi, 1 ora 30 minuti.')
     ) AS articles(no, language, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- As local news puts it: hours of a day behind them, early and late in a part of the day, from a day's hour to another's.
SELECT no, mention, value, modifier
FROM (VALUES
        (1, 'es', 'La calle no se abre desde las 8 del lunes, entre las 7 y las 9 del lunes ni antes de las 10 del martes, y ya no es nueva.'),
        (2, 'es', 'Se cierra desde las 8 de la mañana del lunes hasta las 20 horas del martes, y a las 8 de la tarde de ayer se abrió.'),
        (3, 'fr', 'Elle est fermée de lundi 8h à mardi 20h, de 8 heures lundi à 20 heures mardi et jusqu''à 20 heures mardi, mais pas samedi 20h.'),
        (4, 'fr', 'En début de matinée, mardi en fin d''après-midi et lundi en soirée, elle était là avec les autres pour la fête.'),
        (5, 'it', 'La strada è chiusa dalle 8 di lunedì alle 20 di martedì, e non verso le 22 di venerdì o tra le 7 e le 9 di lunedì.'),
        (6, 'it', 'Nel pomeriggio del primo maggio, nel tardo pomeriggio di ieri e nella tarda serata di lunedì non era più con noi.'),
        (7, 'pt', 'A rua não abre desde as 8h de segunda-feira, até as 20h de hoje nem entre as 7h e as 9h de segunda-feira para os que já foram.')
     ) AS articles(no, language, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- A weekday with its number and no month, days side by side, hours with a comma, the morning after and the night before.
SELECT no, mention, value, modifier
FROM (VALUES
        (1, 'es', 'La tarde del domingo 24 no se juega; se juega a las 12 del domingo 24, de 10 a 12 del domingo 24 y el jueves día 4.'),
        (2, 'es', 'Se juega el 2 de abril, martes, a las 21,00 horas y el 2 o 3 de abril; a la mañana siguiente ya no, ni la noche anterior.'),
        (3, 'fr', 'Elle est là à 14 heures dimanche 24, dans l''après-midi du dimanche 24, le 2 ou 3 avril et les 6/7 avril, mais pas avec eux.'),
        (4, 'fr', 'Le 2 avril 2019, elle est là ; le lendemain matin, elle est partie et n''est pas là pour la fête.'),
        (5, 'it', 'Si gioca alle 18 di domenica 24, la sera di domenica 31, il 29 o 30 marzo e il 6/7 aprile, ma non la mattina seguente.'),
        (6, 'pt', 'Ele chega às 19h de sexta-feira (29), às 7h deste domingo (24) e no início da noite, mas não na manhã seguinte.')
     ) AS articles(no, language, article), extract_dates(article, '2019-03-20')
ORDER BY no, mention_no;

-- A direction before a weekday and its number, a weekday behind its date, week-ends of two days, a week's days and their hours.
SELECT no, mention, value
FROM (VALUES
        (1, 'es', 'El próximo martes 19, el pasado lunes 4, el fin de semana del 9 y 10 de mayo y antenoche no son lo mismo para nosotros.'),
        (2, 'pt', 'Ele chega no próximo sábado, dia 16, pelas 21h, no dia 9 de maio, sábado, ou no fim de semana de 9 e 10 de maio.'),
        (3, 'fr', 'Elle est là le week-end des 9 et 10 mai, le 9 mai, samedi, et du lundi au vendredi, mais elle n''est pas avec eux.'),
        (4, 'it', 'Si gioca alle ore 21,00, dal lunedì al venerdì, dalle 9 alle 12, nel weekend del 9 e 10 maggio e il prossimo martedì 19.')
     ) AS articles(no, language, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- Numbers that count are no years.
SELECT no, mention, value
FROM (VALUES
        (1, 'fr', 'Au moins 2000 personnes, plus de 2000 soldats et moins de 1500 habitants étaient là en 2012, à huit heures moins dix.'),
        (2, 'es', 'Al menos 2000 personas, más de 2000 soldados y menos de 1500 vecinos estaban allí en 2012, a las ocho menos diez.'),
        (3, 'it', 'Almeno 2000 persone, più di 2000 soldati e meno di 1500 abitanti erano lì nel 2012, alle otto meno dieci.'),
        (4, 'pt', 'Mais de 2000 soldados e menos de 1500 habitantes estavam lá em 2012, mas não é o que se diz para eles.')
     ) AS articles(no, language, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

SELECT no, mention, value
FROM (VALUES
        (1, 'es', 'Una marcha de 2000 personas, entre 1500 y 2000 vecinos, a 2000 metros y hasta 2000 euros, pero no en 2012, sino de 2010 a 2015.'),
        (2, 'fr', 'Une foule de 2000 personnes, entre 1500 et 2000 habitants, à 2000 mètres et jusqu''à 2000 euros, mais pas en 2012.'),
        (3, 'it', 'Una folla di 2000 persone, tra 1500 e 2000 abitanti, a 2000 metri e fino a 2000 euro, ma non nel 2012.'),
        (4, 'pt', 'Uma marcha de 2000 pessoas, entre 1500 e 2000 moradores, a 2000 metros e até 2000 euros, mas não em 2012.'),
        (5, 'nl', 'Een groep van 2000 mensen, tussen 1500 en 2000 inwoners, op 2000 meter en tot 2000 euro, maar niet in 2012.')
     ) AS articles(no, language, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;
