#!/usr/bin/env bash
# One comment under a pull request with what residents will see change.
# usage: changes.sh DIR; GH_TOKEN, GH_REPO, RUN (of the check) and HEAD (its commit) in the environment
set -euo pipefail
dir=$1

# The open pull request whose last commit was checked; none when it went on meanwhile.
number=$(gh pr list --state open --limit 200 --json number,headRefOid \
  --jq "[.[] | select(.headRefOid == env.HEAD) | .number][0] // empty")
if [ -z "$number" ]; then exit 0; fi
if ! gh run download "$RUN" --name changes --dir "$dir"; then exit 0; fi

# The artifact is a stranger's: of its first 64 KiB at most 26 sentences of 400 characters, each as plain text.
head -c 65536 "$dir/changes.json" | jq -r --arg run "$RUN" --arg repo "$GH_REPO" \
  --arg server "${GITHUB_SERVER_URL:-https://github.com}" '
  def plain: tostring | .[0:400] | gsub("[[:cntrl:]\u202a-\u202e\u2066-\u2069]"; " ")
    | gsub("(?<sign>[\\\\`*_{}\\[\\]()!|~])"; "\\\(.sign)")
    | gsub("&"; "&amp;") | gsub("<"; "&lt;") | gsub(">"; "&gt;")
    | gsub("(?<sign>[@#])"; "\(.sign)\u200b") | gsub("://"; ":\u200b//") | gsub("www\\."; "www\u200b.");
  def row: "| \(.said | plain) | \(.page // "" | plain) |";
  if type != "array" then error("not a list") else . end
  | "**Ce qui change pour le public / Wat er verandert voor het publiek**\n",
    (if length == 0 then "Rien. / Niets."
     else "| | page / pagina |\n| --- | --- |", (.[0:26][] | row) end),
    "\nAperçu du site : *site*, à télécharger et à ouvrir / Voorbeeld van de site: *site*, om te downloaden en te openen — \($server)/\($repo)/actions/runs/\($run)"
' > "$dir/comment.md"

gh pr comment "$number" --edit-last --body-file "$dir/comment.md" 2> /dev/null ||
  gh pr comment "$number" --body-file "$dir/comment.md"
