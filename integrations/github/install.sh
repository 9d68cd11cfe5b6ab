#!/usr/bin/env bash
# Makes samverkan ready in the action's own folder. GitHub fetches an action as its repository stands, without what the
# build makes, and the build needs the development packages: `npm ci --omit=dev` would not do.
set -euo pipefail
cd "$GITHUB_ACTION_PATH"

if ! node -e '
  const [major, minor] = require("./package.json").engines.node.match(/\d+/g).map(Number);
  const [ours, oursMinor] = process.versions.node.split(".").map(Number);
  process.exit(ours > major || (ours === major && oursMinor >= minor) ? 0 : 1);
'; then
  printf '::error title=samverkan::%s\n' 'samverkan behöver Node 20.19 eller senare. Lägg actions/setup-node före det här steget.'
  exit 2
fi

# Used twice in a job, it is built once; the build puts the whole folder in place or nothing.
[ -f dist/main.js ] && exit 0

# Whatever the workflow has set (NODE_ENV, ignore-scripts): all packages, none of their scripts, then our own build.
if ! { npm ci --include=dev --ignore-scripts --no-audit --no-fund && npm run build; } >&2; then
  printf '::error title=samverkan::%s\n' 'samverkan kunde inte installeras. Loggen ovan säger varför.'
  exit 3
fi
