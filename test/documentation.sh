#!/usr/bin/env bash
# The queries that the documentation shows are those that a regression test runs: every SQL block of a page stands, as
# it is, in the test beside it here, and every block that shows a result in what that test is expected to print. Blocks of
# another kind than SQL and none (text, sh) are left alone.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bad=0

# shown PAGE TEST: trailing blanks, which psql prints and pages have not, and lines of dots, which stand for more rows,
# are passed over.
shown() {
    awk -v page="$1" '
        function without_blanks(line) { sub(/ +$/, "", line); return line }
        FILENAME != ARGV[3] { test = test without_blanks($0) "\n"; next }
        /^```$/ && other { other = 0; next }
        /^```(sql)?$/ && !inside { block = ""; line = FNR; inside = 1; query = /sql/; next }
        /^```/ && !inside { other = 1; next }
        /^```$/ && inside {
            found = index(test, block) > 0
            print (found ? "ok" : "not ok") " - " page ", line " line ": " (query ? "query" : "result") " is tested"
            missing += !found
            blocks++
            inside = 0
            next
        }
        inside && !/^ *\.\.\.$/ { block = block without_blanks($0) "\n" }
        END { exit missing > 0 || blocks == 0 }
    ' "$root/sql/$2.sql" "$root/expected/$2.out" "$root/$1" || bad=1
}

shown README.md readme
shown docs/dates.md timeline
exit "$bad"
