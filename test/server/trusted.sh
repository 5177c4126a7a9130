#!/usr/bin/env bash
# The extension is trusted: a role that may create objects in a database, and nothing more, can install, use
# and drop it; a role that may not create objects cannot.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

db=news_analysis_trusted
new_database "$db"
sql -d postgres -c 'DROP ROLE IF EXISTS news_owner' -c 'DROP ROLE IF EXISTS news_reader' \
    -c 'CREATE ROLE news_owner LOGIN' -c 'CREATE ROLE news_reader LOGIN' \
    -c "GRANT CREATE ON DATABASE $db TO news_owner"

if sql -d "$db" -U news_reader -c 'CREATE EXTENSION news_analysis' 2> /dev/null; then
    not_ok "a role without CREATE on the database cannot install it" "it could"
else
    ok "a role without CREATE on the database cannot install it"
fi
if message=$(sql -d "$db" -U news_owner -c 'CREATE EXTENSION news_analysis' 2>&1); then
    ok "a role with CREATE on the database installs it"
else
    not_ok "a role with CREATE on the database installs it" "$message"
fi
is "the extension belongs to that role" \
    "$(query -d "$db" -c "SELECT extowner::regrole FROM pg_extension WHERE extname = 'news_analysis'")" \
    news_owner
is "another role uses it" \
    "$(query -d "$db" -U news_reader -c "SELECT strip_boilerplate('') = '' AND person_key(NULL) IS NULL")" t
if message=$(sql -d "$db" -U news_owner -c 'DROP EXTENSION news_analysis' 2>&1); then
    ok "its owner drops it"
else
    not_ok "its owner drops it" "$message"
fi

sql -d postgres -c "DROP DATABASE $db" -c 'DROP ROLE news_owner' -c 'DROP ROLE news_reader'
finish
