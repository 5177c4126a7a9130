#!/usr/bin/env bash
# The same input gives the same output whatever the database's encoding and character type, for every
# character that the encoding can hold. The reference is UTF8 with lc_ctype C.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Rows by the characters they need: ascii, latin (in LATIN1) and hangul (in EUC_KR).
ascii_rows="
    ('Minister Noh Kyung Tae'), ('NOH, Kyung-tae'), ('Dr. Anna Kowalska'),
    (E'Home | News | Sport\n\nHarbour reopens after a hard winter\n\nPublished: 5 January 2026, 7:30 PM\n\nODDEN - '
     'The harbour reopened on Monday, January 5, 2026, its director Anna Kowalska said. \"We waited through the '
     'winter,\" Kowalska told reporters, and nobody had slept from January 4 to 7.\n\nFishermen had waited since '
     'November, and many had found other work.\n\nShare this article\nRead more: Storm closes the pass'),
    ('<html><head><title>Bridge</title></head><body><nav>Home</nav><p>The council of Lerum voted on Tuesday to '
     'rebuild the old bridge &amp; the road, two years after the flood that took it away.</p></body></html>')"
latin_rows="
    ('Núria Ferrer i Puig'), ('François Dëlacroix'),
    (E'L''hiver à Saint-Éloi\n\nLe maire Hélène Lefèvre a déclaré le 5 janvier 2026 que l''école rouvrirait après '
     'l''été. «Nous avons attendu», a-t-elle ajouté, «depuis le mois de février».\n\nÀ lire aussi : le col fermé '
     'par la tempête')"
hangul_rows="
    ('노경태'), ('노경태 장관'),
    (E'항구가 다시 열렸다\n\n김민수 시장은 2026년 1월 5일 항구가 다시 열렸다고 밝혔다. 주민들은 지난해 11월부터 '
     '기다려 왔다.\n\n시장은 월요일 기자들에게 \"우리는 겨울 내내 기다렸다\"고 말했다.')"

# What every function says of every row of a database, one result a line.
answers() {
    local kind signature call
    while IFS=$'\t' read -r kind signature call; do
        query -d "$1" -c "SELECT '$signature' || ': ' || x FROM ($(query_of "$kind" "$call" sample)) AS q(x)"
    done < <(calls -d "$1")
}

# make_sample DATABASE ROWS CREATE-DATABASE-OPTIONS
make_sample() {
    new_database "$1" "$3"
    sql -d "$1" -c 'CREATE EXTENSION news_analysis' -c 'CREATE TABLE sample (t text)' \
        -c "INSERT INTO sample VALUES $2" -c 'CREATE VIEW small AS SELECT t FROM sample'
}

# same NAME ROWS CREATE-DATABASE-OPTIONS
same() {
    local reference got
    make_sample news_analysis_utf8 "$2" "ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
    make_sample news_analysis_other "$2" "$3"
    reference=$(answers news_analysis_utf8) || { not_ok "$1" "the reference database failed"; return; }
    got=$(answers news_analysis_other) || { not_ok "$1" "a query failed"; return; }
    is "$1 ($(wc -l <<< "$reference") results)" "$got" "$reference"
}

export PGCLIENTENCODING=UTF8
same "UTF8 with C.UTF-8 says what UTF8 with C says" "$ascii_rows, $latin_rows, $hangul_rows" \
    "ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
same "LATIN1 says what UTF8 says" "$ascii_rows, $latin_rows" "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'"
same "EUC_KR says what UTF8 says" "$ascii_rows, $hangul_rows" "ENCODING 'EUC_KR' LC_COLLATE 'C' LC_CTYPE 'C'"

sql -d postgres -c 'DROP DATABASE news_analysis_utf8' -c 'DROP DATABASE news_analysis_other'
finish
