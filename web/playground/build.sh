#!/bin/sh
# Rebuilds web/assets/playground from the packages that package-lock.json pins. Needs Node 20 or later.
set -eu
cd "$(dirname "$0")"
npm ci --no-audit --no-fund --ignore-scripts
node build.mjs
