-- Every way of writing one person, from all parts of the world: one line a person, with the form that all ways have.
SELECT no, string_agg(DISTINCT coalesce(canonical_person(name), 'nobody'), ', ') AS canonical, count(*) AS ways
FROM (VALUES
        -- Chinese names of Taiwan, Hong Kong and Singapore: surname first, spelling kept
        (1, ARRAY['Hsieh Ing-lan', 'Ing-lan Hsieh', 'HSIEH Ing-lan', 'Hsieh Ing-Lan', 'President Hsieh Ing-lan']),
        (2, ARRAY['Chiang Kai-min', 'CHIANG Kai-min', 'Chiang, Kai-min']),
        (3, ARRAY['Tan Boon Keng', 'TAN Boon Keng', 'Tan, Boon Keng']),
        (4, ARRAY['Martin Lam Ka-fai', 'Martin LAM Ka-fai', 'Martin Lam Ka-Fai']),
        (5, ARRAY['Nora Chan Lam Siu-mei']),
        (6, ARRAY['Jean-Paul Ho', 'HO, Jean-Paul']),
        (7, ARRAY['Anne-Lise Ho']),
        -- Pinyin, in whichever order
        (8, ARRAY['Wang Qiang', 'Qiang Wang', 'WANG, Qiang', 'WANG Qiang', '王强']),
        (9, ARRAY['Wang Yi', 'Yi Wang', '王毅']),
        (10, ARRAY['Dan Wang', 'WANG, Dan']),
        (11, ARRAY['李雯霖', 'Li Wenlin', 'Wenlin Li']),
        -- Japanese names, surname first or last
        (12, ARRAY['Takeshi Watanabe', 'Watanabe Takeshi', 'WATANABE Takeshi', 'Watanabe, Takeshi']),
        (13, ARRAY['Ichiro Abe', 'Abe Ichiro']),
        -- Vietnamese names keep their Van, Dutch ones have it in lower case
        (14, ARRAY['Vo Van Talan', 'Võ Văn Talan']),
        (15, ARRAY['Jan Van Talan', 'Jan van Talan', 'VAN TALAN, Jan']),
        -- Particles that are written with a capital
        (16, ARRAY['Marine Le Quillon', 'Marine LE QUILLON', 'LE QUILLON, Marine']),
        (17, ARRAY['Rosa San Quillon', 'Rosa san Quillon']),
        (18, ARRAY['Omar Ben Quillon', 'OMAR BEN QUILLON']),
        (19, ARRAY['Najib Abdul Quillon', 'Najib Abdel-Quillon']),
        (20, ARRAY['QUILLON, Abd al-Karim Yusuf Abd al-Rahman', 'Abdul Karim Yusuf Abdul Rahman Quillon']),
        -- Initials and apostrophes
        (21, ARRAY['JK Quillon', 'J.K. Quillon', 'J. K. Quillon', 'Quillon, J.K.']),
        (22, ARRAY['AR Quillon', 'A. R. Quillon']),
        (23, ARRAY['APJ Quillon', 'A.P.J. Quillon']),
        (24, ARRAY['Beto O''Quillon', 'BETO O''QUILLON', 'Beto O’Quillon']),
        (25, ARRAY['Talan Myint-U']),
        (26, ARRAY['J.-P. Quillon', 'J-P Quillon']),
        (27, ARRAY['Quillon J. A.', 'J. A. Quillon']),
        (28, ARRAY['Hans M.']),
        -- A title in the middle of a name; Arabic articles
        (29, ARRAY['Jaime Mayor Quillon']),
        (30, ARRAY['Omar al - Quillon', 'Omar al-Quillon', 'Omar El Quillon']),
        -- English short forms that stand for one name, and those that do not
        (31, ARRAY['Bob Quillon', 'Robert Quillon']),
        (32, ARRAY['Alex Quillon']),
        -- Numbers of popes and kings
        (33, ARRAY['Pope Leo XIV', 'Leo XIV']),
        -- Czech is not Russian
        (34, ARRAY['Petr Quillon', 'Пётр Quillon', 'Pyotr Quillon']),
        (35, ARRAY['Andrej Quillon']),
        -- Places that are names
        (36, ARRAY['Alexandria Quillon-Talvik'])) AS person (no, ways), unnest(ways) AS name
GROUP BY no ORDER BY no;

-- In an article: a pope or king is nobody with a surname, and the number is not left out; the short name is theirs.
SELECT mention, title, person
FROM extract_persons(
    'Pope Leo XIV met the minister, Leo Talvik, in Rome on Monday. Leo XIV thanked Talvik. The late Pope John XXIII, like '
    'John Paul Quillon, was a friend of the city.')
ORDER BY mention_no;

-- Two surnames with a hyphen between are no person where one of them is somebody's without the other.
SELECT mention, person
FROM extract_persons(
    'The Quillon-Talvik summit was cancelled, Marta Quillon told the press on Monday. Quillon said that the Quillon-Canastel '
    'plan was off. Orla Quescar-Sorel disagreed. Quescar-Sorel left early.')
ORDER BY mention_no;
