#!/usr/bin/env bash
# The queries that the documentation shows are those that a regression test runs: every SQL block of docs/dates.md
# stands, as it is, in sql/timeline.sql.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

awk '
    FNR == NR { test = test $0 "\n"; next }
    /^```sql$/ { block = ""; line = FNR; inside = 1; next }
    /^```$/ && inside {
        found = index(test, block) > 0
        print (found ? "ok" : "not ok") " - docs/dates.md, line " line ": query is tested"
        missing += !found
        blocks++
        inside = 0
        next
    }
    inside { block = block $0 "\n" }
    END { exit missing > 0 || blocks == 0 }
' "$root/sql/timeline.sql" "$root/docs/dates.md"
