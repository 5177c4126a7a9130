#!/usr/bin/env bash
# Run by chroot.sh inside a chroot, in /build: builds with every warning an error, and runs the regression
# tests.
#
#     .ci/inside.sh MAJOR
set -euo pipefail
export PG_CONFIG=/usr/lib/postgresql/$1/bin/pg_config
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/lib.sh"

title="PostgreSQL $1"
need_build_tools
build clean > /dev/null
if ! build with_llvm=no COPT='-Wall -Wextra -Werror' > /dev/null; then
    echo "not ok - $title: build without a warning"
    exit 1
fi
echo "ok - $title: build without a warning"
make_server_folder
trap 'stop_server "$server"' EXIT
copy_postgres
install_extension "$root" with_llvm=no
start_server
run_regression "$title" "$root"
