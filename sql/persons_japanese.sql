-- Names in Japanese texts: before titles, in characters and in katakana; read where their readings are known.
SELECT no, coalesce(string_agg(mention || ' = ' || person, '; ' ORDER BY mention_no), 'nobody') AS persons
FROM (VALUES
        (1, '中村健太首相は5日、東京都内で記者会見し、高橋直美前首相と協議したと明らかにした。中村氏は「重要だ」と述べた。'),
        -- A given name whose reading is not known: the name keeps its characters, and so does the surname alone
        (2, '民主党の小林耕之進議員は4日、会見を開いた。小林議員は否定した。'),
        -- A surname of one character needs a given name that is listed, or stands alone before a form of address
        (3, '林健太郎官房長官が出席した。森さんは欠席した。'),
        -- Places, bodies and ordinary words before titles
        (4, '千葉県知事と東京都知事、山口知事が出席した。関西電力社長と林野庁長官は欠席した。中島公園所長も、大学院の教授も欠席した。'),
        (5, 'メーカー社長とチーム監督、サッカー選手、イタリア大統領が参加した。'),
        -- Foreign names
        (6, 'マルタ・クイロン大統領は3日、オルセン・タルヴィク外相と会談した。クイロン氏は説明しなかった。'),
        (7, 'タルヴィク容疑者(34)を逮捕したと警視庁は発表した。'),
        (8, '王建国国家主席は4日、北京で演説したという。'),
        (9, '選手の中村は欠席した。')) AS article (no, body)
     LEFT JOIN LATERAL extract_persons(body) ON true
GROUP BY no ORDER BY no;

-- Names alone: a surname of two characters and a listed given name are Japanese, else the characters are Chinese.
SELECT name, canonical_person(name)
FROM (VALUES (1, '中村健太'), (2, '中村健太首相'), (3, '小林耕之進'), (4, '林健'), (5, '中村'), (6, '王建国'), (7, '三木谷浩史'))
    AS alone (no, name)
ORDER BY no;

-- The position is that of the characters.
SELECT mention, substr(body, start_pos, length(mention)) = mention AS verbatim
FROM (VALUES ('会見した中村健太首相と、クイロン氏は、欠席した。')) AS article (body), extract_persons(body)
ORDER BY mention_no;
