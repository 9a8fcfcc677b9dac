#!/usr/bin/env bash
# Lays the programs for Linux out as the container file asks for them: amd64/annuaire, arm64/annuaire.
# usage: container.sh PACKED FOLDER
set -euo pipefail
packed=$1 folder=$2

for pair in x86_64:amd64 aarch64:arm64; do
  mkdir -p "$folder/${pair#*:}"
  tar -xzf "$packed"/annuaire-*-"${pair%%:*}"-unknown-linux-musl.tar.gz \
    --strip-components 1 -C "$folder/${pair#*:}"
done
