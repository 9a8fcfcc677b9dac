#!/usr/bin/env bash
# Makes the sample site with a program in a file system that holds nothing else, but for the random
# numbers that every system has; as root.
# usage: alone.sh PROGRAM
set -euo pipefail
program=$1

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cp "$program" "$root/annuaire"
mkdir "$root/tmp" "$root/dev"
mknod -m 444 "$root/dev/random" c 1 8
mknod -m 444 "$root/dev/urandom" c 1 9
chroot "$root" /annuaire init /site
chroot "$root" /annuaire build --root /site
test -s "$root/site/public/index.html"
test -s "$root/site/public/fr/index.html"
