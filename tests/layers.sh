#!/bin/sh
# SPDX-License-Identifier: MIT
# Who may see whom in src/: arrows go down only, no two files include each other, and the libraries
# that could be replaced have one door each.
. tests/tap.sh

# Prints "room included-file file" for each include of the project's own files.
includes() {
	grep -rHE '^[[:space:]]*#include "' src include | awk -F: '{
		room = $1
		sub(/^src\//, "", room)
		if (!sub(/\/.*/, "", room))
			sub(/\.[ch]$/, "", room)
		split($0, quoted, "\"")
		print room, quoted[2], $1
	}'
}

# The rooms below each room; a file of src/ itself is a room of its own.
breaches() {
	includes | awk '
		function may(room, list) {
			allowed[room] = " base " room " " list " "
		}
		BEGIN {
			may("base", "")
			may("text", "")
			may("time", "text")
			may("document", "time text")
			may("finding", "document")
			may("config", "finding")
			may("rules", "document config finding time text")
			may("check", "rules document config finding")
			may("fix", "finding")
			may("git", "")
			may("report", "")
			may("picture", "")
			may("cli", "report picture git")
		}
		{
			below = $2
			if (!sub(/\/.*/, "", below))
				sub(/\.(h|def)$/, "", below)
			if (!($1 in allowed))
				print $3 ": a room that nobody knows"
			else if (index(allowed[$1], " " below " ") == 0)
				print $3 " must not include " $2
		}'
}

# The rooms of time/ that must not see text/ or what stands above them.
time_breaches() {
	includes | awk '
		$3 ~ /time\/(civil|zone)\./ && $2 !~ /^(base|time\/(civil|zone))/ ||
		$3 ~ /time\/civil\./ && $2 ~ /time\/zone/ ||
		$3 ~ /time\/clock\./ && $2 ~ /time\/(scope|timeline)/ ||
		$3 ~ /time\/scope\./ && $2 ~ /time\/timeline/ { print $3 " must not include " $2 }'
}

# Files that include a header of the system and are not in the list of those who may.
strangers() {
	grep -rlE "^[[:space:]]*#include <$1>" src | grep -vE "$2" || :
}

# tsort tells of headers that include each other in a circle.
circles() {
	includes | awk '$3 ~ /\.h$/ { sub(/^src\//, "", $3); print $3, $2 }' |
		{ tsort >/dev/null || :; } 2>&1
}

is 'every file includes only what stands below it' '' "$(breaches)"
is 'the house of time has its own order' '' "$(time_breaches)"
is 'no two headers include each other' '' "$(circles)"
is 'libcmark has one door' '' "$(strangers 'cmark.*\.h' '^src/text/markdown\.c$')"
is 'libgit2 has one room' '' "$(strangers 'git2.*\.h' '^src/git/')"
is 'jansson is for the program alone' '' "$(strangers 'jansson\.h' '^src/(cli|report)/')"
is 'the inner rooms do not know the API' '' \
	"$(strangers 'pmcheck\.h' '^src/(cli|report|picture|git|rules)/|^src/[a-z]+\.[ch]$')"

# The library is a pure function: no file, no environment, no clock, no locale.
impure='\<(fopen|open|read|getenv|time|clock_gettime|setlocale|exit|system|fork|isatty)\('
is 'the library touches no world' '' "$(grep -nE "$impure" src/*.c src/text/*.c src/time/*.c \
	src/rules/*.c 2>/dev/null | grep -vE '^[^:]+:[0-9]+:[[:space:]]*/?\*' || :)"
tap_end
