#!/usr/bin/env bash
# Versions agree with each other, and an upgraded extension is the one that a fresh installation makes: the
# same functions, types, aggregates, operators, casts, comments and privileges in the catalogs, from every
# older version.
. "$(dirname "${BASH_SOURCE[0]}")/server/common.sh"

control() {
    sed -nE "s/^$1 *= *'?([^']*)'?$/\1/p" "$root/news_analysis.control"
}

# Everything that a catalog says of the extension's members, without OIDs, one line or definition after
# another.
catalog() {
    query -d "$1" << 'SQL'
WITH member AS (
    SELECT d.classid, d.objid, d.objsubid
    FROM pg_depend d JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
    WHERE d.deptype = 'e' AND e.extname = 'news_analysis'
), proc AS (
    SELECT p.* FROM pg_proc p JOIN member m ON m.classid = 'pg_proc'::regclass AND m.objid = p.oid
)
SELECT line FROM (
    SELECT 1, extname::text,
        concat_ws(' ', 'extension', extname, extversion, 'relocatable', extrelocatable, 'config', extconfig,
            extcondition, 'schema', extnamespace::regnamespace, 'comment', obj_description(oid, 'pg_extension'))
    FROM pg_extension WHERE extname = 'news_analysis'
    UNION ALL
    SELECT 2, identity,
        concat_ws(' ', 'member', type, identity, 'comment:', obj_description(objid, classid::regclass::text::name))
    FROM member, pg_identify_object(classid, objid, objsubid)
    UNION ALL
    SELECT 3, oid::regprocedure::text, pg_get_functiondef(oid) FROM proc WHERE prokind <> 'a'
    UNION ALL
    SELECT 4, oid::regprocedure::text,
        concat_ws(' ', 'function', oid::regprocedure, 'returns', pg_get_function_result(oid), 'arguments',
            pg_get_function_arguments(oid), 'kind', prokind, 'volatility', provolatile, 'strict', proisstrict,
            'parallel', proparallel, 'cost', procost, 'rows', prorows, 'support', prosupport, 'leakproof',
            proleakproof, 'definer', prosecdef, 'settings', proconfig, 'owner', proowner::regrole, 'privileges',
            proacl)
    FROM proc
    UNION ALL
    SELECT 5, p.oid::regprocedure::text,
        concat_ws(' ', 'aggregate', p.oid::regprocedure, aggkind, aggnumdirectargs, aggtransfn, aggfinalfn,
            aggcombinefn, aggserialfn, aggdeserialfn, aggmtransfn, aggminvtransfn, aggmfinalfn, aggfinalextra,
            aggfinalmodify, aggtranstype::regtype, aggtransspace, agginitval)
    FROM pg_aggregate a JOIN proc p ON a.aggfnoid = p.oid
    UNION ALL
    SELECT 6, t.oid::regtype::text,
        concat_ws(' ', 'type', t.oid::regtype, typlen, typbyval, typtype, typcategory, typispreferred, typdelim,
            typinput, typoutput, typreceive, typsend, typmodin, typmodout, typanalyze, typalign, typstorage,
            typnotnull, typcollation::regcollation, typdefault, 'owner', typowner::regrole, 'privileges', typacl)
    FROM pg_type t JOIN member m ON m.classid = 'pg_type'::regclass AND m.objid = t.oid
    UNION ALL
    SELECT 7, o.oid::regoperator::text,
        concat_ws(' ', 'operator', o.oid::regoperator, oprcanmerge, oprcanhash, oprresult::regtype,
            oprcom::regoperator, oprnegate::regoperator, oprcode, oprrest, oprjoin, 'owner', oprowner::regrole)
    FROM pg_operator o JOIN member m ON m.classid = 'pg_operator'::regclass AND m.objid = o.oid
    UNION ALL
    SELECT 8, castsource::regtype::text,
        concat_ws(' ', 'cast', castsource::regtype, casttarget::regtype, castfunc::regprocedure, castcontext,
            castmethod)
    FROM pg_cast c JOIN member m ON m.classid = 'pg_cast'::regclass AND m.objid = c.oid
    UNION ALL
    SELECT 9, identity, concat_ws(' ', 'initial privileges', identity, i.privtype, i.initprivs)
    FROM pg_init_privs i JOIN member m ON m.classid = i.classoid AND m.objid = i.objoid,
        pg_identify_object(m.classid, m.objid, m.objsubid)
) AS part(no, name, line)
ORDER BY no, name, line
SQL
}

default_version=$(control default_version)
fresh=news_analysis_fresh updated=news_analysis_updated
new_database "$fresh"
sql -d "$fresh" -c 'CREATE EXTENSION news_analysis'

# One version everywhere.
is "META.json has the control file's version" \
    "$(sed -e '/"meta-spec"/,/}/d' "$root/META.json" | sed -nE 's/^ *"version": *"([^"]+)".*/\1/p' | sort -u)" \
    "$default_version"
is "CREATE EXTENSION installs the control file's version" \
    "$(query -d "$fresh" -c "SELECT extversion FROM pg_extension WHERE extname = 'news_analysis'")" \
    "$default_version"
is "news_analysis_version() is that version" \
    "$(query -d "$fresh" -c 'SELECT news_analysis_version()')" "$default_version"
is "every older version leads to it" "$(query -d "$fresh" -c "
    SELECT version FROM pg_available_extension_versions
    WHERE name = 'news_analysis' AND version <> '$default_version'
    EXCEPT
    SELECT source FROM pg_extension_update_paths('news_analysis')
    WHERE target = '$default_version' AND path IS NOT NULL
    ORDER BY 1")" ""
is "nothing leads beyond it" "$(query -d "$fresh" -c "
    SELECT target FROM pg_extension_update_paths('news_analysis')
    WHERE source = '$default_version' AND path IS NOT NULL
    ORDER BY 1")" ""

# A library refuses a catalog of another version, also in a session that has used its own before.
older=$(query -d "$fresh" -c "
    SELECT source FROM pg_extension_update_paths('news_analysis')
    WHERE target = '$default_version' AND source <> '$default_version' AND path IS NOT NULL
    ORDER BY source LIMIT 1")
new_database "$updated"
message=$(sql -d "$updated" -c 'CREATE EXTENSION news_analysis' -c "SELECT strip_boilerplate('')" \
    -c 'DROP EXTENSION news_analysis' -c "CREATE EXTENSION news_analysis VERSION '$older'" \
    -c "SELECT strip_boilerplate('')" 2>&1 > /dev/null) || true
case $message in
    *"library has version $default_version, but the extension is at version $older"*)
        ok "the library refuses a catalog of version $older" ;;
    *) not_ok "the library refuses a catalog of version $older" "it said '$message'" ;;
esac

# What planners, shards and readers of the catalogs rely on.
members="pg_depend d JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
    AND d.deptype = 'e' AND e.extname = 'news_analysis'"
is "every function is immutable and parallel safe, and none runs as its owner" "$(query -d "$fresh" -c "
    SELECT p.oid::regprocedure
    FROM $members JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid
    WHERE p.provolatile <> 'i' OR p.proparallel <> 's' OR p.prosecdef
    ORDER BY 1")" ""
is "every function and type has a comment" "$(query -d "$fresh" -c "
    SELECT pg_describe_object(d.classid, d.objid, 0)
    FROM $members
    WHERE (d.classid = 'pg_proc'::regclass
           OR d.classid = 'pg_type'::regclass AND d.objid IN (SELECT oid FROM pg_type WHERE typelem = 0))
      AND obj_description(d.objid, d.classid::regclass::text::name) IS NULL
    ORDER BY 1")" ""

# Every older version, updated, equals the fresh one.
wanted=$(catalog "$fresh")
if [ "$(wc -l <<< "$wanted")" -lt 10 ]; then
    not_ok "the catalogs can be read" "they say too little: $wanted"
fi
while IFS= read -r old; do
    [ -n "$old" ] || continue
    new_database "$updated"
    if ! message=$(sql -d "$updated" -c "CREATE EXTENSION news_analysis VERSION '$old'" \
        -c 'ALTER EXTENSION news_analysis UPDATE' 2>&1); then
        not_ok "$old updated to $default_version equals a fresh installation" "$message"
        continue
    fi
    is "$old updated to $default_version equals a fresh installation" "$(catalog "$updated")" "$wanted"
done < <(query -d "$fresh" -c "
    SELECT version FROM pg_available_extension_versions
    WHERE name = 'news_analysis' AND version <> '$default_version' ORDER BY 1")

sql -d postgres -c "DROP DATABASE $fresh" -c "DROP DATABASE IF EXISTS $updated"
finish
