#!/usr/bin/env bash
# A database that keeps the extension's functions in an index and in a generated column survives pg_dump and
# restore: the restore computes both anew, under an empty search_path, and must come to the same.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

from=news_analysis_dump to=news_analysis_restore
dump=$(mktemp)
trap 'rm -f "$dump"' EXIT
new_database "$from"
new_database "$to"

sql -d "$from" << 'SQL'
CREATE EXTENSION news_analysis;
CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO people VALUES (1, 'Minister Noh Kyung-tae'), (2, 'NOH, Kyung Tae'), (3, '노경태'),
    (4, 'Dr. Anna Kowalska'), (5, 'Núria Ferrer i Puig');
CREATE INDEX people_by_person ON people (person_key(name));
CREATE TABLE pages (
    id int PRIMARY KEY,
    raw text NOT NULL,
    body text GENERATED ALWAYS AS (strip_boilerplate(raw)) STORED
);
INSERT INTO pages (id, raw) VALUES
    (1, ''),
    (2, E'Home | News | Sport\n\nHarbour reopens after a hard winter\n\nThe harbour of Odden reopened on Monday, '
        'its director Anna Kowalska said, after the longest winter in forty years.\n\nFishermen had waited since '
        'November, and many of them had found other work in the meantime.\n\nShare this article'),
    (3, '<html><body><nav>Home</nav><p>The council of Lerum voted on Tuesday to rebuild the old bridge, two '
        'years after the flood that took it away.</p></body></html>');
CREATE VIEW cast_of_pages AS
    SELECT p.id, x.person, count(*) AS mentions
    FROM pages p, extract_persons(p.raw) AS x GROUP BY p.id, x.person;
SQL

if message=$("$bindir/pg_dump" -d "$from" -f "$dump" 2>&1) && message=$(sql -d "$to" -f "$dump" 2>&1); then
    ok "pg_dump and restore run without an error"
else
    not_ok "pg_dump and restore run without an error" "$message"
fi
for table in people pages cast_of_pages; do
    is "$table is the same after the restore" "$(query -d "$to" -c "SELECT * FROM $table ORDER BY 1, 2")" \
        "$(query -d "$from" -c "SELECT * FROM $table ORDER BY 1, 2")"
done
lookup="SELECT string_agg(id::text, ',' ORDER BY id) FROM people
    WHERE person_key(name) = person_key('Minister Noh Kyung-tae')"
is "the index finds the same people as a scan" \
    "$(query -d "$to" -c 'SET enable_seqscan = off' -c "$lookup")" \
    "$(query -d "$from" -c 'SET enable_indexscan = off; SET enable_bitmapscan = off' -c "$lookup")"
plan=$(query -d "$to" -c 'SET enable_seqscan = off' -c "EXPLAIN (COSTS OFF) $lookup")
case $plan in
    *people_by_person*) ok "the planner uses the index on person_key(name)" ;;
    *) not_ok "the planner uses the index on person_key(name)" "$plan" ;;
esac

sql -d postgres -c "DROP DATABASE $from" -c "DROP DATABASE $to"
finish
