#!/usr/bin/env bash
# Builds the extension and runs its regression tests on a PostgreSQL that this machine's own distribution does
# not carry, in a chroot of the Debian suite that does:
#
#     .ci/chroot.sh SUITE MAJOR        for example: .ci/chroot.sh trixie 17
#
# The chroot is kept in ${XDG_CACHE_HOME:-~/.cache}/news_analysis-chroots/ and used again as long as this
# file, which is its recipe, stays the same; a broken or half-made one is made anew. Prints 'ok - ' and 'not
# ok - ' lines. Needs root.
#
# Everything that mounts or starts something runs in a mount and process namespace of its own: when that ends,
# whatever was left behind in it is gone.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
suite=$1 major=$2
cache=${XDG_CACHE_HOME:-$HOME/.cache}/news_analysis-chroots
dir=$cache/$suite-$major
stamp=$dir/.news_analysis-recipe
log=$cache/$suite-$major.log
recipe=$(sha256sum < "$0")

fail() {
    echo "not ok - PostgreSQL $major: $*"
    [ ! -s "$log" ] || { echo "# the end of $log:"; tail -n 40 "$log" | sed 's/^/#   /'; }
    exit 1
}

# The Debian mirror that this machine's apt already uses.
mirror() {
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' |
        sed -n 's/^Debian|Debian|//p' | sort -u | head -n 1
}

# Runs a command in the chroot, with /proc and /dev/shm of its own.
inside() {
    unshare --mount --pid --fork --kill-child --propagation private bash -c '
        dir=$1; shift
        mount -t proc proc "$dir/proc"
        mount -t tmpfs tmpfs "$dir/dev/shm"
        exec chroot "$dir" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" "$@"
    ' inside "$dir" "$@"
}

make_chroot() {
    local source include=()
    source=$(mirror)
    [ -n "$source" ] || { echo "apt here has no Debian mirror (after apt-get update)"; return 1; }
    case $source in https:*) include=(--include=ca-certificates) ;; esac
    echo "making a chroot of $suite with PostgreSQL $major"
    rm -rf --one-file-system "$dir"
    mkdir -p "$dir"
    unshare --mount --propagation private debootstrap --variant=minbase "${include[@]}" \
        --keyring=/usr/share/keyrings/debian-archive-keyring.gpg "$suite" "$dir" "$source"

    printf '#!/bin/sh\nexit 101\n' > "$dir/usr/sbin/policy-rc.d"
    chmod 755 "$dir/usr/sbin/policy-rc.d"
    mkdir -p "$dir/etc/postgresql-common" "$dir/dev/shm"
    echo 'create_main_cluster = false' > "$dir/etc/postgresql-common/createcluster.conf"
    printf 'path-exclude=/usr/share/%s/*\n' doc man locale > "$dir/etc/dpkg/dpkg.cfg.d/small"
    # An unstable suite's index may be past its date; signatures are checked all the same.
    printf '%s "false";\n' Acquire::Check-Valid-Until APT::Install-Recommends > "$dir/etc/apt/apt.conf.d/90ci"

    # The server's development package is unpacked, not installed: its dependency on LLVM is three times the
    # rest.
    inside bash -euc '
        apt-get update
        apt-get install -y "postgresql-$1" gcc make libc6-dev libpq-dev libutf8proc-dev libxml2-dev pkg-config
        cd /tmp
        apt-get download "postgresql-server-dev-$1"
        dpkg -x postgresql-server-dev-"$1"_*.deb /
        rm postgresql-server-dev-"$1"_*.deb
        apt-get clean
        rm -rf /var/lib/apt/lists/*
        test -x "/usr/lib/postgresql/$1/bin/postgres"
        test -f "/usr/include/postgresql/$1/server/postgres.h"
    ' install "$major"
    echo "$recipe" > "$stamp"
}

# Still the chroot of this recipe, and still able to run its compiler and its server.
valid_chroot() {
    [ "$(cat "$stamp" 2> /dev/null)" = "$recipe" ] &&
        inside bash -ec 'gcc --version; "/usr/lib/postgresql/$1/bin/postgres" --version' valid "$major" \
            > /dev/null 2>&1
}

if [ "${3:-}" = make ]; then
    make_chroot
    exit 0
fi
[ "$(id -u)" -eq 0 ] || fail "a chroot needs root"
mkdir -p "$cache"
exec 9> "$dir.lock"
flock 9
: > "$log"
if ! valid_chroot; then
    # In a shell of its own, so that its first error ends it. A mirror that is just being updated fails once;
    # a second failure is a real one.
    "$BASH" "$0" "$suite" "$major" make >> "$log" 2>&1 ||
        "$BASH" "$0" "$suite" "$major" make >> "$log" 2>&1 || true
    valid_chroot || fail "no chroot of $suite"
fi

rm -rf --one-file-system "$dir/build"
mkdir -p "$dir/build"
tar -C "$root" --exclude=./.git --exclude=./.server -cf - . | tar -C "$dir/build" -xf -
inside bash /build/.ci/inside.sh "$major"
