#!/usr/bin/env bash
# One issue with the sheets about which to ask: opens, rewrites or closes it.
# usage: stale.sh LIST.json TEXT.md; GH_TOKEN, GH_REPO, LABEL and TITLE in the environment
set -euo pipefail
list=$1 text=$2

count=$(jq length "$list")
number=$(gh issue list --label "$LABEL" --state open --limit 1 --json number --jq '.[0].number // empty')

if [ "$count" = 0 ]; then
  if [ -n "$number" ]; then gh issue close "$number"; fi
elif [ -n "$number" ]; then
  gh issue edit "$number" --title "$TITLE" --body-file "$text"
else
  gh label create "$LABEL" --force --description "Les fiches à confirmer / De fiches om te bevestigen"
  gh issue create --title "$TITLE" --label "$LABEL" --body-file "$text"
fi
