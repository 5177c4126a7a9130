-- to_timeml() is well-formed XML for every input, and its text is the article's: of HTML the visible text, with U+FFFD
-- for each character that XML 1.0 cannot hold, and nothing else changed. Told by an XML parser.

-- What XML can hold.
CREATE FUNCTION held(article text) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT regexp_replace(article, U&'[\0001-\0008\000B\000C\000E-\001F\FFFE\FFFF]', U&'\FFFD', 'g') $$;

CREATE TABLE hostile (name text, article text);
INSERT INTO hostile VALUES
    ('nothing', ''),
    ('white space', E' \t\n\r\n\r '),
    ('markup', 'On 5 January 2026, a < b && c > d "quoted" ''twice'' <TIMEX3 tid="t1">6 January 2026</TIMEX3></TEXT>'),
    ('end of a CDATA section', 'On 5 January 2026 ]]> it was ]]&gt; over <![CDATA[ 6 January 2026 ]]>'),
    ('references', 'On 5 January 2026 &lt;b&gt; &amp;amp; &#60; &#x3c; &#0; &#xD800; &unknown; &; & a'),
    ('declarations', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e; 5 January 2026'),
    ('comment', 'On 5 January 2026 <!-- -- --> 6 January 2026 <? pi ?>'),
    ('controls', E'On 5\x01 January\x02 2026\x0B it\x0C rained\x1B[0m.\x7F'),
    ('controls in a date', E'On 5 January\x03 2026, on 6\x04January 2026, on 7 January 20\x0526.'),
    ('line ends', E'On 5 January 2026\r\non 6 January\r2026\non 7\n\nJanuary 2026\r'),
    ('noncharacters', U&'\FFFE 5 January 2026 \FFFF \FDD0 \+01FFFE \+10FFFF \FFFD'),
    ('beyond the BMP', U&'\+01F600 5 January 2026 \+01D7D3 \+0E0041'),
    ('C1 controls and separators', U&'\0080\0085\009F 5 January 2026 \2028 6 January 2026 \2029'),
    ('byte order mark', U&'\FEFF5 January 2026\FEFF'),
    ('right to left', U&'\202E5 \064A\0646\0627\064A\0631 2026\202C'),
    ('brackets', repeat('<', 1000) || ' 5 January 2026 ' || repeat('&', 1000) || repeat('>', 1000)),
    ('dates only', repeat('5 January 2026, from 6 to 8 January 2026 & ', 200)),
    ('HTML', '<html><body><p>On 5 <b>January</b> 2026&nbsp;Anna &amp; Bert &lt;opened&gt; it.</p><p>]]&gt; &#13; 6 '
             'January</p></body></html>'),
    ('HTML with controls', E'<p>On 5 January 2026\x01 it\x1F rained.</p><p>&#1; &#xFFFE; &#55296;</p>'),
    ('HTML without end', '<!DOCTYPE html><html><body><p>On 5 January 2026 <i>Anna & <Berg');

-- Every character of the basic plane, and some of the others, in blocks of 256 around a date.
INSERT INTO hostile
SELECT 'U+' || lpad(to_hex(block * 256), 4, '0'),
       'On 5 January 2026 ' || string_agg(chr(block * 256 + n), '' ORDER BY n) || ' 6 January 2026'
FROM generate_series(0, 255) AS n,
     (SELECT generate_series(0, 255) AS block UNION ALL VALUES (256), (503), (511), (3584), (4351)) AS blocks
WHERE block * 256 + n > 0 AND block NOT BETWEEN 216 AND 223
GROUP BY block;

CREATE TABLE documents AS
    SELECT name, CASE WHEN name LIKE 'HTML%' THEN html_to_text(article) ELSE article END AS article,
           to_timeml(article, '2026-01-09') AS document
    FROM hostile;

SELECT count(*) AS documents, count(*) FILTER (WHERE xml_is_well_formed_document(document)) AS well_formed
FROM documents;

-- The parser gives the article's text back: no row.
SELECT name, parsed.text, held(article)
FROM documents, XMLTABLE('/TimeML' PASSING (document::xml) COLUMNS text text PATH 'string(TEXT)') AS parsed
WHERE coalesce(parsed.text, '') <> held(article);

-- What the attributes say is what extract_dates() says.
SELECT parsed.*
FROM documents,
     XMLTABLE('/TimeML/TEXT/TIMEX3' PASSING (document::xml)
              COLUMNS tid text PATH '@tid', type text PATH '@type', value text PATH '@value', mention text PATH 'string()')
         AS parsed
WHERE name = 'markup';

SELECT count(*) AS tagged, count(DISTINCT tid) = count(*) AS numbered, bool_and(value <> '') AS valued
FROM (SELECT document FROM documents WHERE name = 'dates only') AS one,
     XMLTABLE('/TimeML/TEXT/TIMEX3' PASSING (document::xml) COLUMNS tid text PATH '@tid', value text PATH '@value') AS parsed;

-- The creation time, and that there is none.
SELECT parsed.*
FROM (VALUES (to_timeml('It rained.', '2026-01-09')), (to_timeml('It rained.', 'infinity')), (to_timeml('It rained.'))) AS given (document),
     XMLTABLE('/TimeML/DCT/TIMEX3' PASSING (document::xml)
              COLUMNS value text PATH '@value', function text PATH '@functionInDocument', said text PATH 'string()') AS parsed;

DROP TABLE hostile, documents;
DROP FUNCTION held;
