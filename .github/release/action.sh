#!/usr/bin/env bash
# Fetches the released program when the action was taken from its release: by its tag `v1.2.3`, or by the
# hash of the commit on which the tag is. Says `found=true` or `found=false`.
# usage: action.sh FOLDER, beside Cargo.toml; REF, GH_TOKEN and GH_REPO in the environment
set -euo pipefail
folder=$1

tag=v$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
if [ "$REF" != "$tag" ]; then
  commit=$(gh api "repos/$GH_REPO/commits/$tag" --jq .sha 2>/dev/null) || commit=
  if [ -z "$commit" ] || [ "$REF" != "$commit" ]; then
    echo found=false
    exit
  fi
fi
exec bash "$(dirname "$0")/get.sh" "$folder"
