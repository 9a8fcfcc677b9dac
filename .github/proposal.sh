#!/usr/bin/env bash
# Answers the issue of $GITHUB_EVENT_PATH.
# usage: proposal.sh read DIR      the text becomes DIR/answer.json, and perhaps the edit of a sheet; needs no token
#        proposal.sh answer DIR    pull request and comment; GH_TOKEN, GH_REPO and BASE in the environment
set -euo pipefail
order=$1 dir=$2 event=$GITHUB_EVENT_PATH

# From the body of the issue to an answer. Exit code 1 of `annuaire` is an answer too; 2 is a broken machine.
read_it() {
  mkdir -p "$dir"
  jq -r '.issue.body // ""' "$event" > "$dir/body.txt"
  local vouched=()
  if [ "$(jq -r '.action + " " + (.label.name // "")' "$event")" = "labeled confirme" ]; then vouched=(--confirmed); fi
  local code=0
  annuaire apply --json "${vouched[@]}" "$dir/body.txt" > "$dir/answer.json" || code=$?
  if [ "$code" -gt 1 ] || ! jq -e .markdown "$dir/answer.json" > /dev/null; then exit 2; fi
}

answer_it() {
  local number branch open link=""
  number=$(jq '.issue.number | tonumber' "$event")
  branch=proposition-$number
  open=$(gh pr list --head "$branch" --state open --json number --jq '.[0].number // empty')
  jq -r .markdown "$dir/answer.json" > "$dir/answer.md"

  if jq -e .done "$dir/answer.json" > /dev/null; then
    commit "$branch" "$number"
    { cat "$dir/answer.md"; printf '\nCloses #%s\n' "$number"; } > "$dir/pull.md"
    if [ -n "$open" ]; then
      gh pr edit "$open" --title "$(jq -r .done.title "$dir/answer.json")" --body-file "$dir/pull.md"
      link="#$open"
    else
      link=$(gh pr create --base "$BASE" --head "$branch" --body-file "$dir/pull.md" \
        --title "$(jq -r .done.title "$dir/answer.json")")
    fi
  elif [ -n "$open" ]; then
    gh pr close "$open" --delete-branch # the text was changed, and asks for this no longer
  fi

  { cat "$dir/answer.md"; if [ -n "$link" ]; then printf '\n→ %s\n' "$link"; fi; } > "$dir/comment.md"
  gh issue comment "$number" --edit-last --body-file "$dir/comment.md" 2> /dev/null ||
    gh issue comment "$number" --body-file "$dir/comment.md"
}

# The one sheet that was edited, on a branch of its own.
commit() {
  local file
  file=$(jq -r .done.file "$dir/answer.json")
  jq -r .done.title "$dir/answer.json" > "$dir/message.txt"
  git config user.name "github-actions[bot]"
  git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
  git switch --quiet --force-create "$1"
  git add -- "$file"
  git commit --quiet --file "$dir/message.txt"
  gh auth setup-git
  git push --quiet --force origin "HEAD:refs/heads/$1"
}

case "$order" in
  read) read_it ;;
  answer) answer_it ;;
  *) exit 2 ;;
esac
