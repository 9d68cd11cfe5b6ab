#!/usr/bin/env bash
# Builds samverkan in the action's own folder. GitHub fetches an action's repository as it is, without a build, and the
# build needs the development packages: `npm ci --omit=dev` would not do.
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

# A job that uses the action twice builds it once: the build puts the whole folder in place or nothing.
[ -f dist/main.js ] && exit 0

# All packages, none of their scripts, then our own build, whatever the workflow has set (NODE_ENV, ignore-scripts).
if ! { npm ci --include=dev --ignore-scripts --no-audit --no-fund && npm run build; } >&2; then
  printf '::error title=samverkan::%s\n' 'samverkan kunde inte installeras. Loggen ovan säger varför.'
  exit 3
fi
