#!/usr/bin/env bash
# Tries a program in a file system that holds nothing else, but for the random numbers that every system
# has; as root. It makes and builds the sample, or does what a command asks of it, which finds it under
# ANNUAIRE and may work in TMPDIR.
# usage: alone.sh PROGRAM [COMMAND...]
set -euo pipefail
program=$1
shift

root=$(realpath "$(mktemp -d)")
trap 'rm -rf "$root"' EXIT
cp "$program" "$root/annuaire"
mkdir "$root/tmp" "$root/dev"
mknod -m 444 "$root/dev/random" c 1 8
mknod -m 444 "$root/dev/urandom" c 1 9

if [ $# -gt 0 ]; then
  # Whoever stands in a folder of the file system calls the program in that folder, as it is seen from within.
  cat > "$root/tmp/annuaire" <<END
#!/bin/sh
exec unshare --root="$root" --wd="\${PWD#"$root"}" /annuaire "\$@"
END
  chmod +x "$root/tmp/annuaire"
  ANNUAIRE=$root/tmp/annuaire TMPDIR=$root/tmp "$@"
  exit
fi
chroot "$root" /annuaire init /site
chroot "$root" /annuaire build --root /site
test -s "$root/site/public/index.html"
test -s "$root/site/public/fr/index.html"
