#!/usr/bin/env bash
# Fails unless Cargo.toml says where the program comes from: `cargo binstall` reads it there.
# usage: address.sh https://github.com/OWNER/NAME
set -euo pipefail
address=$1

told=$(sed -n 's/^repository = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
if [ "$told" != "$address" ]; then
  echo "Cargo.toml does not say: repository = \"$address\"" >&2
  exit 1
fi
