#!/bin/sh
# SPDX-License-Identifier: MIT
# Who may see whom in src/: arrows go down only, no two files include each other, and the libraries
# that could be replaced have one door each.
. tests/tap.sh

# Prints "room included-file file" for each include of the project's own files.
includes() {
	grep -rHE '^[[:space:]]*#include "' src include | awk -F: '{
		if ($0 ~ /#include "hooks\//) # a script as text
			next
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
			may("finding", "document text")
			may("config", "finding text time")
			may("config_file", "config")
			may("suppress", "finding text")
			may("rules", "document config finding suppress time text")
			may("check", "rules document config finding suppress")
			may("facts", "check document facts")
			may("facts_incident", "facts time text")
			may("names", "")
			may("fix", "config")
			may("git", "hooks")
			may("report", "")
			may("picture", "")
			may("cli", "report picture git")
		}
		# A key names a rule: the table of keys sees that of the rules, its header does not.
		$3 == "src/config.c" && $2 == "rules/rule.h" { next }
		# So does a comment that switches rules off.
		$3 == "src/suppress.c" && $2 == "rules/rule.h" { next }
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

# time/ has storeys of its own: the calendar, the zones and the words around times; the scanner; what
# a text says of them.
time_breaches() {
	includes | awk '
		function storey(file) {
			sub(/.*\//, "", file)
			if (file ~ /^(civil|cue|zone|tzif|posix_tz)/)
				return 1
			return file ~ /^(scope|resolver|moment|timeline|milestone|course|duration)/ ? 3 : 2
		}
		$1 == "time" && $2 ~ /^time\// && storey($2) > storey($3) ||
		$1 == "time" && $2 ~ /^text\// && $2 != "text/prose.h" && storey($3) == 1 { print $3 " must not include " $2 }'
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
is 'the basement does not know what is built on it' '' "$(grep -rl '<pmcheck\.h>' src/base || :)"

# The library is a pure function: no file, no environment, no clock, no locale.
impure='\<(fopen|open|read|getenv|time|clock_gettime|setlocale|exit|system|fork|isatty)\('
is 'the library touches no world' '' "$(grep -nE "$impure" src/*.c src/text/*.c src/time/*.c \
	src/rules/*.c 2>/dev/null | grep -vE '^[^:]+:[0-9]+:[[:space:]]*/?\*' || :)"
tap_end
