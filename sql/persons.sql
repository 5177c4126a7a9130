-- Who is in an article: canonical_person(), person_key(), person_similarity(), extract_persons().

-- One form for every way of writing one person.
SELECT name, canonical_person(name), person_key(name)
FROM (VALUES
        (1, 'Martin Weller'),
        (2, 'WELLER, Martin J.'),
        (3, 'former Canadian Prime Minister Martin Weller'),
        (4, 'Martín Weller''s'),
        (5, 'Dr. Martin Weller, PhD'),
        (6, 'Martin Weller, Jr.'),
        (7, 'TAKEDA Ren'),
        (8, 'Mary O’Shea'),
        (9, 'Anna Van Der Meer'),
        (10, 'Abdel-Karim el-Najjar'),
        (11, 'Abdul Karim Al Najjar'),
        (12, 'President Bae Ji Hoon'),
        (13, 'BAE, Ji-hoon'),
        (14, 'Jihoon Bae'),
        (15, '배지훈 대통령'),
        (16, 'Wang Xiao Ming'),
        (17, 'Xiaoming Wang'),
        (18, '王晓明'),
        (19, 'Дмитрий Воронский'),
        (20, 'Dmitri Voronskiy'),
        (21, 'the company'),
        (22, 'Monday'),
        (23, 'Anan Talvik-o-canastel')) AS written (no, name)
ORDER BY no;

-- Keys group what names do not.
SELECT count(DISTINCT name) AS names, count(DISTINCT person_key(name)) AS persons
FROM (VALUES ('Bae Ji-hoon'), ('배지훈'), ('Jihoon Bae'), ('President Bae Ji Hoon'), ('Martin Weller'), ('M. Weller'))
    AS written (name);

-- How alike.
SELECT a, b, round(person_similarity(a, b)::numeric, 2) AS similarity,
       person_similarity(a, b) = person_similarity(b, a) AS symmetric
FROM (VALUES
        (1, 'Martin Weller', 'WELLER, Martin'),
        (2, 'Martin Weller', 'M. Weller'),
        (3, 'Martin Weller', 'Martin Wellar'),
        (4, 'Martin Weller', 'Martin Weller Jr.'),
        (5, 'Martin Weller', 'Sabine Weller'),
        (6, 'Martin Weller', 'Ngozi Okonkwo'),
        (7, 'Martin Weller', 'Monday')) AS pair (no, a, b)
ORDER BY no;

-- Mentions with their titles, short ones resolved to the full name. Positions are characters.
CREATE TABLE article AS
SELECT 'São Bento: President Marta Quillon met Foreign Minister Orsen Talvik in London on Monday. "We are ready," '
       'Quillon said. Talvik’s aides, and those of the President, had left before. In a letter to Dr. Bae Ji-hoon, '
       'the former director of the office, she thanked Bae for the report of the Ministry of Health.'::text AS body;

SELECT mention_no, start_pos, mention, person, title FROM article, extract_persons(body) ORDER BY mention_no;

SELECT bool_and(substr(body, start_pos, length(mention)) = mention) AS verbatim FROM article, extract_persons(body);

-- A short mention in its article.
SELECT name, canonical_person(name, body)
FROM article,
     (VALUES (1, 'President Quillon'), (2, 'Talvik'), (3, 'Dr Bae'), (4, 'Okonkwo'), (5, 'Monday')) AS short (no, name)
ORDER BY no;

-- Words that are something else too. Korean and Chinese names whose syllables are; surnames alone, where a full name of
-- the article has them, but not months, bodies, newspapers; what stands behind a form of address.
SELECT no, string_agg(concat_ws(' ', '(' || title || ')', mention, '= ' || person), '; ' ORDER BY mention_no) AS persons
FROM (VALUES
        (1, 'Talks at the UN began when Kim Do Un arrived. Kim had met Roh Se In in the old town. So Do I, said Roh.'),
        (2, 'The deputy mayor, Sun Weijia, was back in the office on Monday. Sun said the plan stood. In the Sun, Sun’s '
            'critics doubt it.'),
        (3, 'You Si-hwan will lead the delegation. After the talks, You and his aides fly home. You can read more here.'),
        (4, 'Nora May took office in May. Mrs May said in late May that she would stay. May 5 was her first day; May '
            'told the press so, and May’s deputy agreed.'),
        (5, 'Inflation fell in May, the office said. May’s figures were better than those of April. Mr Law agreed.'),
        (6, 'The agency PAP took the picture of Orla Pap in the garden. Pap left early, PAP wrote.'),
        (7, 'The dispute is old. In 2019 the Talvik government fell; the Talvik Foundation was closed. Critics of Oscar '
            'Talvik, and Talvik himself, say it was the Foundation that brought the Talvik government down.'),
        (8, 'The head of the charity Open Youth Connect Marta Quillon was there, and so was the singer Rebel Quillon.'),
        (9, 'Goalkeepers: Donal Quescar (Olim), Luis Talvez (Real Norte), Rico Canastel (Vitala)'),
        (10, 'The minister, Asado Khan Kemil, met Rafi Khan. King Harald was in Oslo.'),
        (11, 'Erik ten Quillon’s side won the cup in the last minute. Ten Quillon praised Vincent van Talvik, and Van '
             'Talvik thanked him. The deal with Mohammed bin Quescar al-Canastel was signed; Bin Quescar left, and so '
             'did Canastel’s aides.'),
        (12, 'Marine Le Quillon et Bruno Le Talvik se sont affrontés mardi à Paris. Mme Le Quillon a tort, a dit M. Le '
             'Talvik, selon Le Monde. Avec Le Quillon, la salle était pleine.'),
        (14, 'O ministro Tarcísio de Freitas disse na segunda-feira que vai conversar com João Quillon da Silva e com Ana e '
             'Paulo em Lisboa. Freitas afirmou que Maria de Lisboa não vem.'),
        (15, 'La ministra ha incontrato a Roma Ursula von der Quillon. La premier ha ringraziato Von der Quillon.'),
        (16, 'Statsminister Ulf Quillon träffade på måndagen Magdalena Talvik. Quillon säger att Talvik har fel.'),
        (17, 'De minister sprak maandag met Caroline van der Quescar en Mark van Talvik, die naar Jan in Den Haag ging.'),
        (18, 'Premier Donald Quillon spotkał się w poniedziałek z prezydentem Andrzejem Talvikem. Quillon milczał.'),
        (19, 'Cumhurbaşkanı Recep Tayyip Quillon pazartesi günü Ankara’da Belediye Başkanı Ekrem Talvik ile görüştü.'),
        (13, 'Luigi Di Maggio e Ignazio La Greca sono arrivati a Roma, secondo La Repubblica. Di Maggio ha detto che la '
             'legge non passerà.')) AS article (no, body),
     extract_persons(body)
GROUP BY no ORDER BY no;

-- Where nouns are capitalised, a capital makes no name.
SELECT mention, person
FROM extract_persons(
    'Die Kriminologin Marta Quillon hat am Montag in Berlin vor neuen Risiken gewarnt. Nach Ansicht der Wissenschaftlerin '
    'fehlt den Behörden die Zeit für eine gründliche Prüfung. Die Quillon-Anhänger im Stadtrat, darunter der Lampen-Erbe '
    'Schneider, stimmten dem Antrag zu. Nationale Sicherheit sei ein hohes Gut, sagte Quillon der Zeitung. Die Abstimmung '
    'über den Haushalt wurde auf die nächste Woche verschoben, weil die Mehrheit der Fraktionen noch Fragen zu den Kosten '
    'hatte.')
ORDER BY mention_no;

SELECT count(*) FROM extract_persons('');

DROP TABLE article;
