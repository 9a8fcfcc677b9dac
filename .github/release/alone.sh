#!/usr/bin/env bash
# Makes the sample site with a program in a file system that holds nothing else; as root.
# usage: alone.sh PROGRAM
set -euo pipefail
program=$1

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cp "$program" "$root/annuaire"
mkdir "$root/tmp"
chroot "$root" /annuaire init /site
chroot "$root" /annuaire build --root /site
test -s "$root/site/public/index.html"
test -s "$root/site/public/fr/index.html"
