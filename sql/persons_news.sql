-- Persons as news writes them: extract_persons() over short articles of many kinds.
CREATE FUNCTION persons_of(article text) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(concat_ws(' ', '(' || title || ')', mention, '= ' || person), '; ' ORDER BY mention_no)
    FROM extract_persons(article)
$$;

-- Given names that are words: a bill, a month, what may happen. Not where they are nothing else.
SELECT persons_of('Former president Bill Quillon met the founder Bill Talvik on Monday. Bill Quillon said he would come.');
SELECT persons_of('The actress June Brown and Senator April Jones met Will Talvik in the old town. Brown said it was warm.');
SELECT persons_of('In May Johnson left the office. On 5 June Brown did. Will Talvik go? The Clean Air Bill passed.');
SELECT persons_of('General Secretary To Talvik spoke in the old hall on Monday. Talvik said the plan would hold.');

-- Surnames that are words count where a full name of the article has them, at the start of a sentence only if the word
-- stands nowhere in lower case.
SELECT persons_of('The veteran was Peter Cash, who left last year. Cash wants a new house. A bank took it from Cash.');
SELECT persons_of('The developer Martin Price said the price was wrong. Price rises are near. The price fell. He blamed Price for it.');

-- Initials without stops, Jr. with its own, words that the canonical form has replaced or left out.
SELECT persons_of('The airport will be named after D B Talvik, a leader of farmers, and Marta B Quillon, his wife.');
SELECT persons_of('Fernando Quillon Jr. went home. Later Quillon met Rafi Talvik Jr. at the gate.');
SELECT persons_of('The head of the firm, Tom Quillon, told his staff. “Tom sold us a dream,” said one of them.');
SELECT name, canonical_person(name, 'The head of the firm, Tom Quillon, told his staff.')
FROM (VALUES ('Tom'), ('Thomas'), ('Mr Quillon')) AS short (name);

-- Credits are written in capitals as headlines are.
SELECT persons_of(E'The vote was put off on Monday.\n\n(Reporting by Marta Quillon; Editing by Anna Talvik)');
SELECT persons_of(E'A mural in the old town. Photograph: Marta Quillon/Reuters\n\nMarta Quillon Wins Again In The Old Town');

-- Streets, parties and firms that are called like persons.
SELECT persons_of('He was shot near Tom Talvik Street, by the Marta Quillon Stadium. Elliott Quillon Management said so.');
SELECT persons_of('The AfD Marta Quillon left was another one. The PiS leader Marta Quillon said so.');

-- Names in other cases than the nominative.
SELECT persons_of('Wczoraj prezydent Andrzej Talvik spotkał się z premierem Donaldem Quillonem w Belwederze. Rozmowa Talvika z '
                  'Quillonem trwała godzinę. Zdaniem Quillona to był dobry dzień, a Quillonowi wierzy też Jan Nowak.');
SELECT persons_of('Глава МИД Сергей Воронский прибыл в Минск на переговоры. По словам Воронского, всё решено. Слова Воронского '
                  'приводит агентство. Ранее с Сергеем Воронским говорил президент Дональд Квиллон. Квиллона ждут и здесь.');
SELECT persons_of('Суд арестовал бывшего министра Тимура Талвикова. Следствие считает, что Талвиков получил взятку. Вину '
                  'Талвиков не признал. Свидетелем была Мария Квиллонова, дело Марии Квиллоновой закрыто.');
SELECT persons_of('Prezident Petr Talvik přijal na hradě slovenského premiéra a po něm Andreje Quillona. Podle Talvika šlo o '
                  'dobrou debatu. S Quillonem prý nikdy nemluvil, řekl novinářům Talvik, který se k tomu vrátí v pátek.');
SELECT canonical_person('Сергеем Воронским'), canonical_person('Марии Квиллоновой'), canonical_person('Jana Novotna');

-- Endings of last words only: the genitive, what Turkish writes on behind an apostrophe.
SELECT persons_of('Die frühere Kanzlerin Marta Quillon schwieg. Quillons Sprecherin sagte, dass Quillon Fehler gemacht habe. '
                  'BVB-Trainer Niko Talvik lobte die Mannschaft, und der Vertrag Talviks wurde am Montag verlängert. '
                  'Nach Ansicht der Fraktion fehlt den Behörden die Zeit für eine gründliche Prüfung der Zahlen. Die '
                  'Abstimmung über den Haushalt wurde auf die nächste Woche verschoben, weil die Mehrheit noch Fragen hatte.');
SELECT persons_of('NATO Genel Sekreteri Mark Quillon''ı kabul etti. Quillon''ın ardından Ekrem Talvik''in avukatı konuştu.');
SELECT persons_of('Statsminister Ulf Quillon träffade på måndagen Magdalena Talvik. Quillons regering stöder Talviks förslag.');

-- A particle in capitals at the start of a sentence; acronyms are no part of a name.
SELECT persons_of('Caroline van der Quillon (BBB) huilde in de Kamer. Van der Quillon bood excuses aan. Dilan Talvik van de VVD '
                  'noemde het onverantwoord, en VVD-leider Bart De Talvik sprak met haar. De Talvik ging daarna naar huis.');
SELECT persons_of('We went to Playas del Quillon. Playas del Quillon lies on the coast; the All-Star Game was on.');

-- Japanese surnames of several characters before a title; a country before one is no person.
SELECT persons_of('佐藤花子首相は5日、首相官邸で会見した。田中次郎官房長官も出席した。佐藤氏は「良かった」と述べた。');
SELECT persons_of('国家主席王晓明5日在北京同韩国总统李明一举行会谈。');

-- Korean surnames alone before a title, if a full name of the article has them; ages; titles with a particle.
SELECT persons_of('배지훈 대통령은 5일 서울에서 회담했다. 배 대통령은 "중요하다"고 말했다. 김 여사 측은 부인했다. 한 의원은 침묵했다.');
SELECT persons_of('한지훈 전 대표는 침묵했다. 한 전 대표 측은 부인했다. 노경태(33·서울)가 골을 넣었다. 경찰은 박지훈 씨를 조사했다. 박 씨는 '
                  '부인했다고 한다.');

DROP FUNCTION persons_of(text);
