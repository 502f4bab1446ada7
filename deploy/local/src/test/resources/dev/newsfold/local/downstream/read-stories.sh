#!/bin/sh
# Prints the key and the JSON of each story as it changes.
# Usage: read-stories.sh [BROKER] [more options of kcat, such as -e to end where the topic does]
broker=${1:-localhost:9092}
[ $# -gt 0 ] && shift
exec kcat -C -q -b "$broker" -t stories -o beginning -X isolation.level=read_committed -f '%k %s\n' "$@"
