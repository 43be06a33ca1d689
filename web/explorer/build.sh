#!/bin/sh
# Rebuilds web/explorer/dist from the packages that package-lock.json pins. Needs Node 20.19 or later.
set -eu
cd "$(dirname "$0")"
npm ci --no-audit --no-fund --ignore-scripts
npm run build
