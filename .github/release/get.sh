#!/usr/bin/env bash
# Fetches the released program of the version that Cargo.toml says; says `found=true` or `found=false`.
# usage: get.sh FOLDER, beside Cargo.toml; GH_TOKEN and GH_REPO in the environment
set -euo pipefail
folder=$1

version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
case $(uname -s)-$(uname -m) in
  Linux-x86_64) target=x86_64-unknown-linux-musl ;;
  Linux-aarch64) target=aarch64-unknown-linux-musl ;;
  *)
    echo found=false
    exit
    ;;
esac
file=annuaire-$version-$target.tar.gz

if ! gh release download "v$version" --dir "$folder" --pattern "$file" --pattern SHA256SUMS >&2; then
  echo found=false
  exit
fi
# A file that is not what was released is no reason to build: it is a reason to stop.
(cd "$folder" && grep -F "  $file" SHA256SUMS | sha256sum --check --quiet --strict - >&2)
tar -xzf "$folder/$file" --strip-components 1 -C "$folder"
echo found=true
