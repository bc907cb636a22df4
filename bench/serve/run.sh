#!/bin/sh
# Measures how a web server delivers the built site: bench/serve/run.sh http://127.0.0.1:8080 [dist]
# Needs wrk and curl, and a server that serves dist/ with deploy/nginx/site.conf. What the figures mean is in docs/scale.md.
set -eu
site=$1
dist=${2:-dist}
here=$(dirname "$0")
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT

(cd "$dist" && find us measures hearings committees license-photos -name index.html | sort | awk 'NR % 7 == 1' | sed 's#^#/#; s#index.html$##' | head -200) >"$lists/visits"
(cd "$dist" && find _astro -name '*.css' -o -path '_astro/*.js' | sed 's#^#/#') >>"$lists/visits"
(cd "$dist" && find check/names check/states -name '*.json' | sed 's#^#/#' | head -40) >>"$lists/visits"
(cd "$dist" && find feeds calendars -name '*.xml' -o -name '*.atom' -o -name '*.ics' | sort | sed 's#^#/#' | head -200) |
    while IFS= read -r path; do
        printf '%s %s\n' "$path" "$(curl -sI -H 'Accept-Encoding: gzip' "$site$path" | sed -n 's/^etag: *//Ip' | tr -d '\r')"
    done >"$lists/polls"

echo "== visits, 64 connections"
PATHS="$lists/visits" wrk --threads 1 --connections 64 --duration 15s --latency --script "$here/visits.lua" "$site"
for share in 100 5; do
    echo "== polls, 64 connections, $share percent without the newest version"
    PATHS="$lists/polls" SHARE_NEW=$share wrk --threads 1 --connections 64 --duration 15s --latency --script "$here/polls.lua" "$site"
done
