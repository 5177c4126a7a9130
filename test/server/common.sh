# shellcheck shell=bash
# What the server tests share. Each test is a file that scripts/check runs on its private server; one alone
# runs on any server that has the extension installed and where PGUSER is a superuser:
#
#     PGHOST=... PGPORT=... PGUSER=... test/server/parallel.sh
#
# Source this first. Results are lines 'ok - name' and 'not ok - name: why'; end with 'finish'.

set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../scripts/lib.sh"
find_postgres
bindir=$("$PG_CONFIG" --bindir)
: "${PGHOST:?is not set: a server is needed, as scripts/check starts it}"
export PGOPTIONS='-c client_min_messages=warning'
bad=0

ok() {
    echo "ok - $1"
}

not_ok() {
    echo "not ok - $1: $2"
    bad=1
}

# is NAME GOT WANTED
is() {
    if [ "$2" = "$3" ]; then
        ok "$1"
    else
        not_ok "$1" "the results differ"
        diff <(printf '%s\n' "$3") <(printf '%s\n' "$2") | head -n 20 | sed 's/^/#   /' || true
    fi
}

finish() {
    exit "$bad"
}

# A new, empty database under a name of the test's own; further arguments are CREATE DATABASE's options.
new_database() {
    sql -d postgres -c "DROP DATABASE IF EXISTS $1" -c "CREATE DATABASE $1 TEMPLATE template0 ${*:2}"
}

# One value or many lines, bare.
query() {
    sql -At "$@"
}

# Every function of the extension that takes an article or a name, as a query over a table with a text column
# t would call it; so that a new function is tested without a new test. Lines: kind, tab, signature, tab,
# call. Kind is value, rows (a FROM item) or aggregate. A call that needs a site's template makes one of table
# 'small', which must exist.
calls() {
    query -F $'\t' "$@" << 'SQL'
SELECT CASE WHEN p.prokind = 'a' THEN 'aggregate'
            WHEN p.proretset OR p.prorettype = 'record'::regtype THEN 'rows'
            ELSE 'value' END,
       p.oid::regprocedure,
       format('%I(%s)', p.proname, string_agg(
           CASE WHEN a.type = 'date'::regtype AND p.proisstrict THEN 'date ''2026-01-09'''
                WHEN a.type = 'date'::regtype THEN 'NULL::date'
                WHEN a.type <> 'text'::regtype THEN '(SELECT site_template_agg(t) FROM small)'
                WHEN p.proargnames[a.no] = 'name' AND 'article' = ANY (p.proargnames) THEN '''President Noh'''
                ELSE 't' END, ', ' ORDER BY a.no))
FROM pg_extension e
JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid
CROSS JOIN LATERAL unnest(p.proargtypes::oid[]) WITH ORDINALITY AS a(type, no)
WHERE e.extname = 'news_analysis' AND p.proargtypes[0] = 'text'::regtype
GROUP BY p.oid, p.prokind, p.proname, p.proretset, p.prorettype
ORDER BY 2::text
SQL
}

# query_of KIND CALL TABLE: the query that runs a call over a table and yields text rows.
query_of() {
    case $1 in
        rows) echo "SELECT x::text FROM $3, LATERAL $2 AS x" ;;
        *) echo "SELECT $2::text FROM $3" ;;
    esac
}

# A statement that makes table $1(t) of one generated article of about $2 bytes, in a shape: text (paragraphs),
# html, line (all of it one line) or capitals (that line in upper case, one sentence without a stop). Every
# paragraph differs, names people and days, and quotes someone. Stored uncompressed, so that reading it costs the
# same everywhere.
generated_article() {
    local open='' close='' separator="E'\\n\\n'" before='' after=''
    case $3 in
        html) open='<p class="story">' close='</p>' separator="E'\\n'" ;;
        line) separator="' '" ;;
        capitals) separator="' '" before='upper(translate(' after=", '.:\"/', ''))" ;;
    esac
    cat << SQL
CREATE TABLE $1 (t text);
ALTER TABLE $1 ALTER t SET STORAGE EXTERNAL;
INSERT INTO $1
SELECT ${before}string_agg(format(
    '$open%s Minister %s %s said on %s, %s %s, 2026 that the harbour of Port %s would reopen in %s months. '
    '"We waited through the winter," the minister told reporters on Monday, "and from January 4 to 7 nobody '
    'slept." President Noh called council member %s %s two days later; about %s people had left since the '
    'spring of 2025. Photo: Agency / 2026.1.%s$close',
    i, (ARRAY['Anna', 'Jonas', 'Mirela', 'Teodor', 'Saskia', 'Ibrahim', 'Lucia'])[1 + i % 7],
    (ARRAY['Kowalska', 'Petersen', 'Okonjo', 'Varga', 'Lindqvist'])[1 + i % 5],
    (ARRAY['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])[1 + i % 5],
    (ARRAY['January', 'March', 'June', 'October'])[1 + i % 4], 1 + i % 28, chr(65 + i % 26) || 'ille',
    2 + i % 9, (ARRAY['Greta', 'Olu', 'Yuna'])[1 + i % 3], (ARRAY['Mensah', 'Park', 'Duarte'])[1 + i % 3],
    i, 1 + i % 28), $separator ORDER BY i)$after
FROM generate_series(1, $2 / 440) AS i;
SQL
}
