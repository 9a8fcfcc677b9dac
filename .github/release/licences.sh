#!/usr/bin/env bash
# The licences of the crates that are built in for a machine: each with the texts that it comes with.
# usage: licences.sh TARGET
set -euo pipefail
target=$1

manifests=$(cargo metadata --locked --format-version 1 --filter-platform "$target" |
  jq -r '.packages[] | [.name, .version, (.license // .license_file // "see its source"),
    (.manifest_path | gsub("\\\\"; "/"))] | @tsv' | tr -d '\r')
built_in=$(cargo tree --locked --target "$target" --edges normal --prefix none --format '{p}' |
  awk '{ sub(/^v/, "", $2); print $1 "\t" $2 }' | sort -u)

printf '%s\n' "$manifests" | sort | while IFS=$'\t' read -r name version licence manifest; do
  if [ "$name" = annuaire ] || ! grep -qxF "$name"$'\t'"$version" <<< "$built_in"; then continue; fi
  printf '%s\n%s %s (%s)\n\n' "------------------------------------------------------------" \
    "$name" "$version" "$licence"
  find "$(dirname "$manifest")" -maxdepth 1 -type f \
    \( -iname 'licen[cs]e*' -o -iname 'copying*' -o -iname 'notice*' -o -iname 'unlicense*' \) |
    LC_ALL=C sort | while read -r text; do
      cat "$text"
      echo
    done
done
