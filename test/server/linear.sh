#!/usr/bin/env bash
# The cost of dates grows with their number and no faster: a text of a million takes about ten times the CPU time of
# one of a hundred thousand, whatever their shape and place. Twice as much fails.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

db=news_analysis_linear
few=${FEW_DATES:-100000}
new_database "$db"
sql -d "$db" << 'SQL'
CREATE EXTENSION news_analysis;

-- Clock ticks, a hundredth of a second, that this backend has used.
CREATE FUNCTION ticks() RETURNS bigint LANGUAGE sql VOLATILE AS $$
    SELECT split_part(stat, ' ', 14)::bigint + split_part(stat, ' ', 15)::bigint
    FROM pg_read_file('/proc/' || pg_backend_pid() || '/stat', 0, 10000) AS stat
$$;

CREATE FUNCTION ticks_of(query text) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    begun bigint := ticks();
BEGIN
    EXECUTE query;
    RETURN ticks() - begun;
END
$$;
SQL

# check CALL NAME TEXT: the text over and over, its escapes made characters
check() {
    local text short long measured
    text=$(printf '%b.' "$3")
    measured=$(query -d "$db" -F ' ' -v text="${text%.}" -v few="$few" << SQL
CREATE TEMP TABLE few AS SELECT repeat(:'text', :few) AS t;
CREATE TEMP TABLE many AS SELECT repeat(t, 10) AS t FROM few;
SELECT ticks_of('SELECT count(x) FROM few, LATERAL $1 AS x'), ticks_of('SELECT count(x) FROM many, LATERAL $1 AS x');
SQL
    ) || measured='0 999999'
    read -r short long <<< "$measured"
    # A tick more is within what the clock tells.
    if [ "$long" -le $((20 * (short + 1))) ]; then
        ok "$1: $2 (${short}0 ms, ${long}0 ms)"
    else
        not_ok "$1: $2" "${short}0 ms for $few, ${long}0 ms for ten times as many"
    fi
}

# Without a day of publication, which is then looked for too.
for shape in 'dates in one line|5 January 2026, ' 'dates without a year|on 5 January and on Monday, ' \
    'a date a line|June 3, 2026\n' 'posted lines|Posted on June 3, 2026\n' \
    'datelines|SEOUL, Jan. 5 (Yonhap) -- It was said on Monday.\n' 'captions|Ministers on Monday. 2026.1.5 / Agency\n' \
    'either order|1/9/2026 ' 'ranges|from January 4 to 7, 2026, ' 'beginnings of dates|on the first 5 last ' \
    'numbers|5 5. 5, '; do
    check 'extract_dates(t)' "${shape%%|*}" "${shape#*|}"
done
check 'to_timeml(t)' 'dates in one line' '5 January 2026, '

sql -d postgres -c "DROP DATABASE $db"
finish
