#!/bin/sh
# Builds the site of the working copy and puts it where nginx serves it, unless commit and day are those of the last time.
# PUBLIC: the folder (default /srv/banwatch/public). SITE_URL: its address (default: the config's). `--force` builds in any case.
set -eu
cd "$(dirname "$0")/.."
public=${PUBLIC:-/srv/banwatch/public}
mark=.cache/published

# Answers depend on the day in New York.
now="$(git rev-parse HEAD) $(TZ=America/New_York date +%F) ${SITE_URL:-}"
if [ "${1:-}" != --force ] && [ "$(cat "$mark" 2>/dev/null)" = "$now" ]; then
    echo "nothing new to publish"
    exit 0
fi

if [ -L node_modules ]; then
    echo "publish: node_modules is a link to $(readlink node_modules): npm ci would follow it and empty that folder. Remove the link, run npm ci, try again." >&2
    exit 1
fi

# Packages, when the lock file is another than the one they were installed from. The first time, npm's own note of what it installed tells.
mkdir -p .cache
lock=$(git hash-object package-lock.json)
if [ ! -e .cache/installed ] && [ node_modules/.package-lock.json -nt package-lock.json ]; then
    echo "$lock" >.cache/installed
fi
if [ "$(cat .cache/installed 2>/dev/null)" != "$lock" ]; then
    npm ci --no-fund --no-audit --loglevel=error
    echo "$lock" >.cache/installed
fi
npm run --silent check
npm run --silent build -- --incremental --silent

# Compressed once and better than on each request; without the time, so that the same content is the same file.
find dist -type f -size +1k \( -name '*.html' -o -name '*.js' -o -name '*.css' -o -name '*.json' -o -name '*.svg' -o -name '*.xml' \
    -o -name '*.atom' -o -name '*.ics' -o -name '*.csv' -o -name '*.opml' \) -exec gzip -9 -k -n -f {} +

# Scripts and styles first and old ones left for a month: a reader may hold yesterday's page. By content, not by time, so that an unchanged
# file keeps its Last-Modified and ETag and readers' next request is answered with 304.
mkdir -p "$public/_astro"
rsync --recursive --checksum --chmod=D755,F644 dist/_astro/ "$public/_astro/"
rsync --recursive --checksum --chmod=D755,F644 --delete-delay --exclude=/_astro/ dist/ "$public/"
find "$public/_astro" -type f -mtime +30 | while IFS= read -r old; do
    [ -e "dist/_astro/$(basename "$old")" ] || rm -f "$old"
done

echo "$now" >"$mark"
echo "published $now"
npm run --silent ping
