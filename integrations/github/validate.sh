#!/usr/bin/env bash
# Runs `samverkan validate` in the workspace with the action's inputs, which are in the environment, and writes the
# action's outputs. Ends with the command's own exit code.
set -uo pipefail

finish() {
  printf 'exit-code=%s\n' "$1" >>"$GITHUB_OUTPUT"
  exit "$1"
}

refuse() {
  printf '::error title=samverkan::%s\n' "$1"
  finish 2
}

# The same words for true and false as in GitHub's own YAML.
case "$SAMVERKAN_STRICT" in
  true | True | TRUE) strict=yes ;;
  false | False | FALSE) strict=no ;;
  *) refuse 'strict ska vara true eller false.' ;;
esac

# A comma would divide the list of formats, and a new line the file of outputs.
case "$SAMVERKAN_SARIF_FILE" in
  *,* | *$'\n'*) refuse 'sarif-file får inte innehålla kommatecken eller radbrytning.' ;;
esac

paths=()
while IFS= read -r path; do
  path="${path%$'\r'}"
  [ -n "$path" ] && paths+=("$path")
done <<<"$SAMVERKAN_PATHS"
[ ${#paths[@]} -gt 0 ] || refuse 'paths är tomt. Skriv minst en fil, en mapp eller ett mönster.'

report="$(mktemp "$RUNNER_TEMP/samverkan-XXXXXX")"
trap 'rm -f "$report"' EXIT

options=("--lang=$SAMVERKAN_LANG")
formats="github,json=$report"
[ "$strict" = yes ] && options+=(--strict)
[ -n "$SAMVERKAN_AS_OF" ] && options+=("--as-of=$SAMVERKAN_AS_OF")
[ -n "$SAMVERKAN_CONFIG" ] && options+=("--config=$SAMVERKAN_CONFIG")
[ -n "$SAMVERKAN_MINIMUM_LEVEL" ] && options+=("--minimum-level=$SAMVERKAN_MINIMUM_LEVEL")
[ -n "$SAMVERKAN_SARIF_FILE" ] && formats="$formats,sarif=$SAMVERKAN_SARIF_FILE"

node "$GITHUB_ACTION_PATH/bin/samverkan.js" validate "${options[@]}" "--format=$formats" -- "${paths[@]}"
code=$?

# The report is empty when the command was called wrongly; a SARIF file from an earlier run must not pass for this run's.
if [ -s "$report" ]; then
  node -e '
    const { summary } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    console.log("errors=" + summary.errors + "\nwarnings=" + summary.warnings);
  ' "$report" >>"$GITHUB_OUTPUT"
  # Exit code 3 may mean that the file could not be written.
  if [ -n "$SAMVERKAN_SARIF_FILE" ] && [ "$code" -ne 3 ]; then
    printf 'sarif-file=%s\n' "$SAMVERKAN_SARIF_FILE" >>"$GITHUB_OUTPUT"
  fi
fi
finish "$code"
