#!/usr/bin/env bash
# Every function answers a cancel within 100 ms, on articles of 100 MB and wherever in its work it is: the
# query is cancelled by statement_timeout after several times.
#
# What is measured is the time from sending the statement to having the error that answers the cancel, less the
# timeout. (The server gives the query's memory back to the system after that.) Other processes of the machine
# can only add to it: therefore the best of up to five tries counts. A function that is done before the
# timeout has nothing to cancel and passes; one whose shortest timeout finds it done is not tried with longer
# ones.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

size=${ARTICLE_BYTES:-100000000} limit=100
db=news_analysis_cancel
new_database "$db"
sql -d "$db" -c 'CREATE EXTENSION news_analysis' -c "$(generated_article small 20000 text)"
for shape in text html line capitals; do
    sql -d "$db" -c "$(generated_article "big_$shape" "$size" "$shape")"
done

# cancelled KIND CALL TABLE: the query that is cancelled. It makes nothing of the rows: turning a row of 100 MB into
# text, or writing it to a file where work_mem is short, is work of PostgreSQL's that no cancel interrupts.
cancelled() {
    case $1 in
        rows) echo "SELECT count(*) FROM $3, LATERAL $2 AS x" ;;
        *) echo "SELECT count($2) FROM $3" ;;
    esac
}

# Prints nothing if the statement came to its end, an error of another kind, or the milliseconds from the
# timeout to the error. psql writes both lines that are timed to its standard error at once.
overrun() {
    sql -d "$db" -c "SET work_mem = '1GB'" -c "SET statement_timeout = $1" -c '\warn sent' -c "$2" 2>&1 > /dev/null |
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
    for shape in text html line capitals; do
        statement=$(cancelled "$kind" "$call" "big_$shape")
        for timeout in 150 600 1200 2400; do
            best=
            for _ in 1 2 3 4 5; do
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
