#!/bin/bash
# Packs a day's log lines into one archive.
# @risk medium
set -eu

day=$(python3 -c 'import json, sys; print(json.load(sys.stdin).get("day", "today"))')
log="$EXECFABRIC_ARTIFACT_DIR/application.log"
printf '%s first line\n%s second line\n' "$day" "$day" > "$log"
gzip "$log"
echo "Archived the log of $day"
