#!/usr/bin/env bash
# What CHANGELOG.md says of a version; fails when it says nothing, or Cargo.toml another version.
# usage: notes.sh 1.2.3
set -euo pipefail
version=$1

built=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
if [ "$built" != "$version" ]; then
  echo "Cargo.toml says $built, the tag $version" >&2
  exit 1
fi
notes=$(awk -v title="## $version" '
  index($0, "## ") == 1 { inside = ($0 == title || index($0, title " ") == 1); next }
  inside { print }
' CHANGELOG.md)
if [ -z "$(printf %s "$notes" | tr -d '[:space:]')" ]; then
  echo "CHANGELOG.md says nothing of $version" >&2
  exit 1
fi
printf '%s\n' "$notes"
