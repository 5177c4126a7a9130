#!/usr/bin/env bash
# Every function comes through an article of 100 MB with its backend below 1 GB: the peak of resident memory
# (VmHWM), which holds the article itself, the result and the shared memory that the backend has touched. In a
# database of another encoding than UTF8 the text as it was converted comes on top, and fits too.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

size=${ARTICLE_BYTES:-100000000} limit=1024
db=news_analysis_large

# check_all ENCODING SHAPE...: every function on an article of each shape, in a database of that encoding
check_all() {
    local encoding=$1 kind signature call shape name started seconds peak output
    new_database "$db" "ENCODING '$encoding' LC_COLLATE 'C' LC_CTYPE 'C'"
    sql -d "$db" -c 'CREATE EXTENSION news_analysis' -c "$(generated_article small 20000 text)"
    for shape in "${@:2}"; do
        sql -d "$db" -c "$(generated_article "big_$shape" "$size" "$shape")"
    done
    while IFS=$'\t' read -r kind signature call; do
        for shape in "${@:2}"; do
            name="$signature on $((size / 1000000)) MB of $shape in $encoding"
            started=${EPOCHREALTIME/./}
            if ! output=$(query -d "$db" \
                -c "SELECT count(*), sum(octet_length(x)) FROM ($(query_of "$kind" "$call" "big_$shape")) AS q(x)" \
                -c "SELECT pg_read_file('/proc/self/status')" 2>&1); then
                not_ok "$name" "$(grep -m 1 ERROR <<< "$output" || tail -n 1 <<< "$output")"
                continue
            fi
            seconds=$(((${EPOCHREALTIME/./} - started + 500000) / 1000000))
            peak=$(awk '/^VmHWM:/ { print int($2 / 1024) }' <<< "$output")
            if [ "$peak" -lt "$limit" ]; then
                ok "$name (peak $peak MB, $seconds s)"
            else
                not_ok "$name" "peak $peak MB, above $limit MB ($seconds s)"
            fi
        done
    done < <(calls -d "$db")
}

check_all UTF8 text html capitals
check_all LATIN1 text

sql -d postgres -c "DROP DATABASE $db"
finish
