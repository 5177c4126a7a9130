-- What the catalog promises of the extension's functions, and that it is kept.

-- Every function has a comment; every one that users call is immutable, parallel safe and of an honest cost.
SELECT p.proname, p.provolatile, p.proparallel, p.proisstrict, p.procost, p.prorows, p.prosupport,
       obj_description(p.oid, 'pg_proc') IS NOT NULL AS has_comment
FROM pg_proc p
JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
WHERE e.extname = 'news_analysis'
ORDER BY p.proname COLLATE "C", p.pronargs;

-- Comments name every argument and every result column.
SELECT p.proname, name
FROM pg_proc p
JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid,
     unnest(p.proargnames) AS name
WHERE e.extname = 'news_analysis' AND obj_description(p.oid, 'pg_proc') !~ ('\m' || name || '\M')
ORDER BY 1, 2;

-- Rows of a set-returning function: the declared ones, or by the length of a constant.
CREATE FUNCTION estimated_rows(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    line text;
BEGIN
    EXECUTE 'EXPLAIN ' || query INTO line;
    RETURN substring(line FROM 'rows=(\d+)');
END
$$;
CREATE TABLE one (article text);
SELECT estimated_rows('SELECT * FROM extract_dates(repeat(''x'', 4000), ''2026-01-05'')') AS nominal,
       estimated_rows('SELECT * FROM extract_dates(repeat(''x'', 400000), ''2026-01-05'')') AS hundredfold,
       estimated_rows('SELECT * FROM extract_persons('''')') AS at_least_one,
       estimated_rows('SELECT * FROM extract_dates(NULL)') AS null_constant;
DROP TABLE one;
DROP FUNCTION estimated_rows(text);

-- What a set-returning function is called with wrongly.
\set VERBOSITY terse
SELECT * FROM extract_dates('x', 'not a day');
SELECT extract_persons('Anna Berg was there.');

-- Immutable enough for an index and a generated column.
CREATE TABLE cast_list (
    name text,
    person text GENERATED ALWAYS AS (canonical_person(name)) STORED
);
CREATE INDEX ON cast_list (person_key(name));
INSERT INTO cast_list (name) VALUES ('Dr. Anna Berg'), ('BERG, Anna'), ('the bridge');
SELECT * FROM cast_list;
SELECT count(*) FROM cast_list WHERE person_key(name) = person_key('Anna Berg');
DROP TABLE cast_list;

-- The library knows which version the catalog has.
SELECT news_analysis_version() = extversion AS same_version FROM pg_extension WHERE extname = 'news_analysis';
