#!/usr/bin/env bash
# Packs a program with its licences and those of what is built in, under a name that says for which machine.
# usage: pack.sh TARGET FOLDER
set -euo pipefail
target=$1 folder=$2

version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
name=annuaire-$version-$target
mkdir -p "$folder" "packing/$name"
cp README.md README.fr.md LICENSE.md LICENSE-APACHE LICENSE-MIT CHANGELOG.md "packing/$name/"
bash "$(dirname "$0")/licences.sh" "$target" > "packing/$name/THIRD-PARTY.txt"
case $target in
  *windows*)
    cp "target/$target/release/annuaire.exe" "packing/$name/"
    (cd packing && 7z a -bso0 "$name.zip" "$name")
    mv "packing/$name.zip" "$folder/"
    ;;
  *)
    cp "target/$target/release/annuaire" "packing/$name/"
    tar -C packing -czf "$folder/$name.tar.gz" "$name"
    ;;
esac
