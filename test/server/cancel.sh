#!/usr/bin/env bash
# Every function answers a cancel within 100 ms, on articles of 100 MB and wherever in its work it is: the
# query is cancelled by statement_timeout after several times.
#
# What is measured is the time from sending the statement to having the error that answers the cancel, less the
# timeout. (The server gives the query's memory back to the system after that.) Other processes of the machine
# can only add to it: therefore the best of up to three tries counts. A function that is done before the
# timeout has nothing to cancel and passes; one whose shortest timeout finds it done is not tried with longer
# ones.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

size=${ARTICLE_BYTES:-100000000} limit=100
db=news_analysis_cancel
new_database "$db"
sql -d "$db" -c 'CREATE EXTENSION news_analysis' -c "$(generated_article small 20000 text)"
for shape in text html line; do
    sql -d "$db" -c "$(generated_article "big_$shape" "$size" "$shape")"
done

# Prints nothing if the statement came to its end, an error of another kind, or the milliseconds from the
# timeout to the error. psql writes both lines that are timed to its standard error at once.
overrun() {
    sql -d "$db" -c "SET statement_timeout = $1" -c '\warn sent' -c "$2" 2>&1 > /dev/null |
        while IFS= read -r line; do
            case $line in
                sent) sent=${EPOCHREALTIME/./} ;;
                *'due to statement timeout'*) echo $(((${EPOCHREALTIME/./} - sent) / 1000 - $1)) ;;
                ERROR*) echo "error: $line" ;;
            esac
        done || true
}

while IFS=$'\t' read -r kind signature call; do
    worst=0 cancels=0 why=
    for shape in text html line; do
        statement="SELECT count(x) FROM ($(query_of "$kind" "$call" "big_$shape") OFFSET 0) AS q(x)"
        for timeout in 150 600 2400; do
            best=
            for _ in 1 2 3; do
                late=$(overrun "$timeout" "$statement")
                case ${late:=done} in
                    'done' | error*) best=$late; break ;;
                esac
                if [ -z "$best" ] || [ "$late" -lt "$best" ]; then
                    best=$late
                fi
                [ "$best" -ge "$limit" ] || break
            done
            case $best in
                'done') break ;;
                error*) why="${why:+$why; }$shape: $best"; break ;;
            esac
            cancels=$((cancels + 1))
            [ "$best" -le "$worst" ] || worst=$best
            [ "$best" -lt "$limit" ] || why="${why:+$why; }$best ms on $shape after $timeout ms"
        done
    done
    if [ -z "$why" ]; then
        ok "$signature is cancelled within $limit ms ($cancels times, at worst $worst ms)"
    else
        not_ok "$signature is cancelled within $limit ms" "$why"
    fi
done < <(calls -d "$db")

sql -d postgres -c "DROP DATABASE $db"
finish
