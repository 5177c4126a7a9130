# shellcheck shell=bash
# What the other scripts share: finding or installing the tools, building, and a private PostgreSQL server.
# Source it:
#
#     . "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
#
# The private server needs no right to write where PostgreSQL is installed, and touches no server of the
# machine. PostgreSQL finds its libraries and extensions relative to its own executable, so a server folder
# holds
#
#     install/   a copy of PostgreSQL's executables, links to its libraries and data files, and this extension
#     data/      the cluster; it listens on the Unix socket only
#     log        the server's log
#
# and lies in the temporary folder under a short name: a socket's path may have 107 bytes, and when root runs
# the scripts the server's user has to reach it.
#
# PG_CONFIG in the environment chooses the PostgreSQL; without it the newest installed one is taken.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
export LC_ALL=C.UTF-8
unset PGOPTIONS PGSERVICE PGPASSWORD PGSSLMODE

say() {
    printf '==> %s\n' "$*"
}

die() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# ------------------------------------------------------------------------------------------------------------
# Tools

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Installs Debian packages, or says which are needed where that cannot be done.
install_packages() {
    [ $# -gt 0 ] || return 0
    if ! command -v apt-get > /dev/null; then
        die "please install what these Debian packages hold: $*"
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo > /dev/null; then
        die "please install: apt-get install $*"
    fi
    local output install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends)
    say "installing $*"
    if ! output=$(as_root apt-get update -qq 2>&1 && as_root "${install[@]}" "$@" 2>&1); then
        printf '%s\n' "$output"
        die "these packages could not be installed: $*"
    fi
}

# Sets PG_CONFIG: the one given, or that of the newest PostgreSQL server here. Empty when there is none.
find_postgres() {
    local bin
    if [ -z "${PG_CONFIG:-}" ]; then
        PG_CONFIG=
        while IFS= read -r bin; do
            if [ -x "$bin/postgres" ]; then
                PG_CONFIG=$bin/pg_config
            fi
        done < <(printf '%s\n' /usr/pgsql-*/bin /usr/lib/postgresql/*/bin | sort -t/ -k5 -V)
        if [ -z "$PG_CONFIG" ] && bin=$(pg_config --bindir 2> /dev/null) && [ -x "$bin/postgres" ]; then
            PG_CONFIG=$(command -v pg_config)
        fi
    fi
    export PG_CONFIG
}

has_server_headers() {
    [ -f "$("$PG_CONFIG" --includedir-server)/postgres.h" ] && [ -f "$("$PG_CONFIG" --pgxs)" ]
}

# The version that Debian's package 'postgresql' stands for.
default_major() {
    apt-cache depends postgresql 2> /dev/null | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p' | head -n 1
}

compiles() {
    printf '%s\n' "$1" | "${@:2}" -x c -o /dev/null - > /dev/null 2>&1
}

# What a build needs.
need_build_tools() {
    local packages=() major
    command -v make > /dev/null || packages+=(make)
    command -v gcc > /dev/null || packages+=(gcc libc6-dev)
    command -v pkg-config > /dev/null || packages+=(pkg-config)
    pkg-config --exists libutf8proc 2> /dev/null || packages+=(libutf8proc-dev)
    pkg-config --exists libxml-2.0 2> /dev/null || packages+=(libxml2-dev)
    find_postgres
    if [ -z "$PG_CONFIG" ]; then
        command -v apt-get > /dev/null || die "please install PostgreSQL's server and its development files"
        [ -n "$(default_major)" ] || as_root apt-get update -qq
        major=$(default_major)
        [ -n "$major" ] || die "no PostgreSQL server here, and apt knows none"
        packages+=("postgresql-$major" "postgresql-server-dev-$major")
    elif [ ! -x "$PG_CONFIG" ]; then
        die "PG_CONFIG is $PG_CONFIG, which cannot be run"
    elif ! has_server_headers; then
        major=$("$PG_CONFIG" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
        packages+=("postgresql-server-dev-$major")
    fi
    install_packages "${packages[@]}"
    find_postgres
    has_server_headers || die "$PG_CONFIG names no server headers"
    bindir=$("$PG_CONFIG" --bindir)
    [ -x "$bindir/postgres" ] || die "there is no server in $bindir"
}

# What the tests need besides: cmocka, and clang with its sanitizers and libFuzzer.
need_test_tools() {
    local packages=()
    local fuzzer='int LLVMFuzzerTestOneInput(const char *bytes, unsigned long size);
                  int LLVMFuzzerTestOneInput(const char *bytes, unsigned long size)
                  { return bytes && size > 9 && bytes[0]; }'
    compiles '#include <stdarg.h>
              #include <stddef.h>
              #include <stdint.h>
              #include <setjmp.h>
              #include <cmocka.h>' gcc -c || packages+=(libcmocka-dev)
    command -v clang > /dev/null || packages+=(clang)
    install_packages "${packages[@]}"
    if ! compiles "$fuzzer" clang -fsanitize=fuzzer,address,undefined; then
        install_packages libclang-rt-dev
    fi
}

# ------------------------------------------------------------------------------------------------------------
# The private server

# When root runs the scripts the server runs as 'postgres', or as 'nobody' where there is no such user.
server_user() {
    if id postgres > /dev/null 2>&1; then
        echo postgres
    else
        echo nobody
    fi
}

as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --reuid "$(server_user)" --regid "$(id -g "$(server_user)")" --clear-groups \
            env -C "$server" HOME="$server" "$@"
    else
        "$@"
    fi
}

# Sets 'server', a new folder for a private server, and 'server_bin', where its executables are.
make_server_folder() {
    local base=${TMPDIR:-/tmp}
    server=/
    if [ "${#base}" -gt 60 ] || ! as_server test -x "$base"; then
        base=/tmp
    fi
    server=$(mktemp -d "$base/news_analysis.XXXXXX")
    server_bin=$server/install$bindir
    mkdir "$server/data" "$server/socket"
    chmod 755 "$server"
    chmod 700 "$server/data" "$server/socket"
    if [ "$(id -u)" -eq 0 ]; then
        chown "$(server_user)" "$server" "$server/data" "$server/socket"
    fi
}

# Copies PostgreSQL's executables and links the rest, without a copy of this extension that may be installed
# already.
copy_postgres() {
    local libdir sharedir
    libdir=$("$PG_CONFIG" --pkglibdir) sharedir=$("$PG_CONFIG" --sharedir)
    mkdir -p "$server_bin" "$server/install$libdir" "$server/install$sharedir"
    cp "$bindir/postgres" "$bindir/initdb" "$bindir/pg_ctl" "$server_bin"
    cp -as "$libdir/." "$server/install$libdir"
    cp -as "$sharedir/." "$server/install$sharedir"
    find "$server/install" -name 'news_analysis*' -prune -exec rm -rf {} +
}

# Installs the extension built in a folder (this checkout, unless given) for the private server; further
# arguments go to make.
install_extension() {
    local tree=${1:-$root}
    say "installing the extension for the private server, in $server/install"
    make -C "$tree" -s install "PG_CONFIG=$PG_CONFIG" "DESTDIR=$server/install" "${@:2}" > /dev/null
}

# Makes the cluster, starts it, and exports what clients need to reach it.
start_server() {
    as_server "$server_bin/initdb" -D "$server/data" -U postgres -A trust -E UTF8 --locale=C --no-sync \
        > "$server/initdb.log" || { cat "$server/initdb.log"; die "initdb failed"; }
    cat >> "$server/data/postgresql.conf" << CONF
listen_addresses = ''
unix_socket_directories = '$server/socket'
unix_socket_permissions = 0700
port = 54329
fsync = off
shared_buffers = 32MB
max_wal_size = 4GB
autovacuum = off
statement_timeout = 10min
CONF
    as_server touch "$server/log"
    as_server "$server_bin/pg_ctl" -D "$server/data" -l "$server/log" -w -s start \
        || { tail -n 20 "$server/log"; die "the server did not start"; }
    export PGHOST=$server/socket PGPORT=54329 PGUSER=postgres PGDATABASE=postgres PG_CONFIG
    say "a private $("$PG_CONFIG" --version) server runs in $server"
}

# Stops the server in a folder and removes the folder.
stop_server() {
    server=$1
    [ -d "$server" ] || return 0
    if [ -f "$server/data/postmaster.pid" ]; then
        as_server "$(find "$server/install" -name pg_ctl)" -D "$server/data" -m immediate -w -s stop \
            > /dev/null 2>&1 || true
    fi
    rm -rf "$server"
}

# psql as every script wants it: no personal start-up file, first error ends it.
sql() {
    "$bindir/psql" -X -q -v ON_ERROR_STOP=1 "$@"
}

# ------------------------------------------------------------------------------------------------------------
# Building

build() {
    make -C "$root" -s "PG_CONFIG=$PG_CONFIG" "$@"
}

# A clean copy of a folder (the checkout, unless given), for builds of another kind.
copy_tree() {
    mkdir -p "$1"
    tar -C "${2:-$root}" --exclude=./.git --exclude=./.server -cf - . | tar -C "$1" -xf -
    make -C "$1" -s clean "PG_CONFIG=$PG_CONFIG" > /dev/null
}

# pg_regress's report as 'ok - ' and 'not ok - ' lines: PostgreSQL 15 prints its own form, later ones print
# TAP.
regression_lines() {
    sed -nE -e "s/^test ([A-Za-z0-9_]+) +\.\.\. ok.*/ok - $1: \1/p" \
        -e "s/^test ([A-Za-z0-9_]+) +\.\.\. FAILED.*/not ok - $1: \1/p" \
        -e "s/^ok [0-9]+ +[-+] ([A-Za-z0-9_]+).*/ok - $1: \1/p" \
        -e "s/^not ok [0-9]+ +[-+] ([A-Za-z0-9_]+).*/not ok - $1: \1/p"
}

# Runs the regression tests of a folder on the running server; prints the differences after a failure.
run_regression() {
    local title=$1 tree=$2 output status=0
    output=$(make -C "$tree" -s installcheck "PG_CONFIG=$PG_CONFIG" 2>&1) || status=$?
    regression_lines "$title" <<< "$output"
    if [ "$status" -ne 0 ]; then
        if [ -s "$tree/regression.diffs" ]; then
            head -n 100 "$tree/regression.diffs" | sed 's/^/#   /'
        else
            sed 's/^/#   /' <<< "$output"
        fi
    fi
    return "$status"
}

# ------------------------------------------------------------------------------------------------------------
# Tests and their count
#
# A test prints one line, 'ok - name' or 'not ok - name: why', with further lines beginning with '#'. (TAP's
# numbers after 'ok' are welcome too.)

passed=0 failed=0 failures=()

# Runs one test: a command that succeeds. What it printed is shown when it does not.
expect_success() {
    local name=$1 output status=0
    output=$("${@:2}" 2>&1) || status=$?
    if [ "$status" -eq 0 ]; then
        echo "ok - $name"
    else
        echo "not ok - $name: exit status $status"
        tail -n 60 <<< "$output" | sed 's/^/#   /'
    fi
    return "$status"
}

# Runs a command that prints tests' lines, and counts them. A command that fails without saying in which test,
# or that prints no test at all, is a failure by itself.
group() {
    local title=$1 part status line
    part=$(mktemp)
    say "$title"
    set +e
    (
        set -e
        "${@:2}"
    ) < /dev/null 2>&1 | tee "$part"
    status=${PIPESTATUS[0]}
    set -e
    if [ "$status" -ne 0 ] && ! grep -q '^not ok' "$part"; then
        echo "not ok - $title: exit status $status" | tee -a "$part"
    elif ! grep -qE '^(not )?ok' "$part"; then
        echo "not ok - $title: no test ran" | tee -a "$part"
    fi
    while IFS= read -r line; do
        case $line in
            'not ok'*) failed=$((failed + 1)) failures+=("$line") ;;
            ok*) passed=$((passed + 1)) ;;
        esac
    done < <(grep -E '^(not )?ok' "$part")
    rm -f "$part"
}

# Ends a script that ran tests: what failed, the count, and the exit status.
summary() {
    echo
    if [ "$failed" -gt 0 ]; then
        echo "What failed:"
        printf '    %s\n' "${failures[@]}"
        echo
    fi
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}
