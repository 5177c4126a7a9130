/* news_analysis 0.2.0 to 0.3.0: persons */

-- complain if the script is sourced in psql, rather than through ALTER EXTENSION
\echo Use "ALTER EXTENSION news_analysis UPDATE TO '0.3.0'" to load this file. \quit

CREATE FUNCTION canonical_person(name text) RETURNS text
    AS 'MODULE_PATHNAME', 'news_canonical_person'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION canonical_person(text) IS
'One form for every way of writing one person: titles off; order, case, hyphens, diacritics and romanisation settled.

Arguments:
  name: a person''s name as written, with or without titles
Result: the canonical form; NULL if no person''s name is in it, or for NULL.';

CREATE FUNCTION canonical_person(name text, article text) RETURNS text
    AS 'MODULE_PATHNAME', 'news_canonical_person_in'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION canonical_person(text, text) IS
'The same with a short mention (a surname alone, a title and a surname) resolved to the full name that the article
gives.

Arguments:
  name: a mention of a person
  article: the article it comes from
Result: the canonical form; that of name alone where the article does not say more. NULL if no person''s name is in
  name, or for NULL.';

CREATE FUNCTION person_key(name text) RETURNS text
    AS 'MODULE_PATHNAME', 'news_person_key'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION person_key(text) IS
'A key that is equal exactly when canonical_person() calls two names the same person: for joins, GROUP BY and indexes.

Arguments:
  name: a person''s name as written, with or without titles
Result: the key; NULL if no person''s name is in it, or for NULL.';

CREATE FUNCTION person_similarity(a text, b text) RETURNS real
    AS 'MODULE_PATHNAME', 'news_person_similarity'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;

COMMENT ON FUNCTION person_similarity(text, text) IS
'How alike two names are.

Arguments:
  a, b: two persons'' names as written
Result: 0 to 1; 1 exactly when their keys are equal, 0 where either names nobody. Symmetric. NULL for NULL.';

CREATE FUNCTION extract_persons(
    article text,
    OUT mention_no int, OUT start_pos int, OUT mention text, OUT person text, OUT title text)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'news_extract_persons'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500 ROWS 20 SUPPORT news_rows_support;

COMMENT ON FUNCTION extract_persons(text) IS
'The persons that an article mentions, each under one name.

Arguments:
  article: plain text or HTML as scraped
Result: one row a mention, in order of the text:
  mention_no: number of the mention, from 1
  start_pos: position of its first character in article, from 1; NULL where HTML writes it otherwise than mention
  mention: the name as written, without its title
  person: canonical form, with short mentions resolved to the full name the article gives
  title: title or office written with the name; NULL for none';
