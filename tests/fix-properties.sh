#!/bin/sh
# SPDX-License-Identifier: MIT
# What holds of pmcheck fix whatever it mends, with and without a zone: no rule has more findings
# in a document after it, a second run changes nothing, fenced code stays as it is, and a run that is
# killed leaves the old file or the new one.
#
# usage: tests/fix-properties.sh [DIRECTORY]...     KILLS=100 kills more runs
. tests/tap.sh
[ $# -gt 0 ] || set -- tests/documents

# How many findings each rule has in each document of a directory: "3 a.md rule-id".
findings() {
	(cd "$1" && "$PMCHECK" --color=never ./*.md 2>&1) |
		sed -n 's/^\(.*\.md\):[0-9]*:[0-9]*: .* \[\([a-z-]*\)\]$/\1 \2/p' | sort | uniq -c
}

# What the second list has more of than the first.
more() {
	awk 'NR == FNR { before[$2 " " $3] = $1; next }
		$1 > before[$2 " " $3] + 0 { print $2 ": more of " $3 }' "$1" "$2"
}

# The fenced code of a directory's documents.
fenced() {
	(cd "$1" && awk 'FNR == 1 { inside = 0 } /^ *(```[^`]*|~~~.*)$/ { inside = !inside; next }
		inside { print FILENAME ": " $0 }' ./*.md)
}

total() {
	awk '{ n += $1 } END { print n + 0 }' "$1"
}

# properties DIRECTORY ZONE
properties() {
	name="$1${2:+ in }$2"
	rm -rf "$SCRATCH/old" "$SCRATCH/new"
	mkdir "$SCRATCH/old" "$SCRATCH/new"
	cp "$1"/*.md "$SCRATCH/old"
	cp "$1"/*.md "$SCRATCH/new"
	findings "$SCRATCH/old" >"$SCRATCH/before"
	is "$name: nothing but findings is left" '' \
		"$("$PMCHECK" fix -q ${2:+"--zone=$2"} "$SCRATCH"/new/*.md 2>&1)"
	findings "$SCRATCH/new" >"$SCRATCH/after"
	is "$name: no new finding" '' "$(more "$SCRATCH/before" "$SCRATCH/after")"
	is "$name: a second run changes nothing" '' \
		"$("$PMCHECK" fix -q --diff ${2:+"--zone=$2"} "$SCRATCH"/new/*.md 2>&1)"
	fenced "$SCRATCH/old" >"$SCRATCH/code"
	is "$name: code stays as it is" '' "$(fenced "$SCRATCH/new" | diff "$SCRATCH/code" -)"
	echo "# $name: $(total "$SCRATCH/before") findings before, $(total "$SCRATCH/after") after"
}

for directory; do
	for zone in '' EAT PT -09:30; do
		properties "$directory" "$zone"
	done
done

# ---- killed at any moment ----------------------------------------------------------------------

# killed DOCUMENT SECONDS: runs fix in EAT on a copy and kills it; which file is there then.
killed() {
	cp "$1" "$SCRATCH/whole.md"
	cp "$1" "$SCRATCH/killed.md"
	"$PMCHECK" fix -q --zone=EAT "$SCRATCH/whole.md" >/dev/null 2>&1
	"$PMCHECK" fix -q --zone=EAT "$SCRATCH/killed.md" >/dev/null 2>&1 &
	sleep "$2"
	kill -9 $! 2>/dev/null
	wait $! 2>/dev/null
	if cmp -s "$SCRATCH/killed.md" "$1"; then
		echo old
	elif cmp -s "$SCRATCH/killed.md" "$SCRATCH/whole.md"; then
		echo new
	else
		echo "torn: $1"
	fi
	rm -f "$SCRATCH"/.killed.md.pmcheck-??????
}

for directory; do
	printf '%s\n' "$directory"/*.md
done | awk -v kills="${KILLS:-20}" '{ document[NR] = $0 } END {
	srand(1)
	for (i = 0; i < kills; i++)
		printf "%f %s\n", rand() * 0.03, document[1 + int(rand() * NR)]
}' >"$SCRATCH/draws"
while read -r seconds document; do
	killed "$document" "$seconds"
done <"$SCRATCH/draws" >"$SCRATCH/outcomes" 2>/dev/null
is 'a killed run leaves the old file or the new one' '' "$(grep torn "$SCRATCH/outcomes")"
echo "# killed: $(grep -c old "$SCRATCH/outcomes") old, $(grep -c new "$SCRATCH/outcomes") new"
tap_end
