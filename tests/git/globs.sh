#!/bin/sh
# SPDX-License-Identifier: MIT
# The rows of tests/globs.def against git's own answer.
. tests/tap.sh

git init -q "$SCRATCH/repository"
sed -n 's/^ROW("\(.*\)", "\(.*\)", \(true\|false\))$/\1	\2	\3/p' tests/globs.def |
	sed 's/\\\\/\\/g' >"$SCRATCH/rows"
is 'rows that were read' "$(grep -c '^ROW' tests/globs.def)" "$(grep -c . "$SCRATCH/rows")"
cd "$SCRATCH/repository" || exit 2
while IFS='	' read -r pattern path expected; do
	printf '%s postmortem\n' "$pattern" >.gitattributes
	case $(git check-attr postmortem -- "$path") in
	*': set') answer=true ;;
	*) answer=false ;;
	esac
	[ "$answer" = "$expected" ] || printf '%s: %s\n' "$pattern" "$path"
done <"$SCRATCH/rows" >"$SCRATCH/wrong"
is 'patterns that git matches otherwise' '' "$(cat "$SCRATCH/wrong")"
tap_end
