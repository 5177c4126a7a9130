#!/usr/bin/env bash
# Every function runs in parallel workers, and says there what it says in one process. The leader stays out of
# it, so that the workers do all of the work.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

db=news_analysis_parallel
new_database "$db"
sql -d "$db" -c 'CREATE EXTENSION news_analysis' -c "$(generated_article small 20000 text)"
sql -d "$db" << 'SQL'
CREATE TABLE pages (t text);
INSERT INTO pages
    SELECT E'Home | News | Sport\n\n' || substr(t, 1 + (i * 379) % 9000, 1500) || E'\n\nShare this article'
    FROM small, generate_series(1, 400) AS i;
ANALYZE;
SQL
serial='SET max_parallel_workers_per_gather = 0'
parallel='SET max_parallel_workers_per_gather = 2; SET min_parallel_table_scan_size = 0;
    SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET parallel_leader_participation = off'

while IFS=$'\t' read -r kind signature call; do
    statement=$(query_of "$kind" "$call" pages)
    digest="SELECT count(*), md5(string_agg(x, '|' ORDER BY x COLLATE \"C\")) FROM ($statement) AS q(x)"
    plan=$(query -d "$db" -c "$parallel" -c "EXPLAIN (COSTS OFF) $statement")
    wanted=Gather
    [ "$kind" != aggregate ] || wanted='Partial Aggregate'
    case $plan in
        *"$wanted"*) ok "$signature gets a parallel plan" ;;
        *) not_ok "$signature gets a parallel plan" "the plan has no $wanted" ;;
    esac
    is "$signature says the same in workers" "$(query -d "$db" -c "$parallel" -c "$digest")" \
        "$(query -d "$db" -c "$serial" -c "$digest")"
done < <(calls -d "$db")

sql -d postgres -c "DROP DATABASE $db"
finish
