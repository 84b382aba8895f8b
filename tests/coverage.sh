#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints which part of the lines and branches of each source the tests ran.
#
# usage: tests/coverage.sh BUILD-DIRECTORY SOURCE...
set -eu
build=$1
shift
for source; do
	LC_ALL=C gcov -b -c -n -o "$build/${source%/*}" "$build/${source%.c}.gcno" 2>/dev/null
done | awk -v sources="$*" '
	BEGIN {
		split(sources, list, " ")
		for (i in list)
			wanted["\047" list[i] "\047"] = list[i]
	}
	# A number out of "Lines executed:93.75% of 64".
	function part(text) { sub(/.*:/, "", text); sub(/%.*/, "", text); return text / 100 }
	/^File / { file = ($2 in wanted) ? wanted[$2] : "" }
	file != "" && /^Lines executed/ { lines[file] = $NF; ran[file] = part($0) * $NF }
	file != "" && /^Taken at least once/ { branches[file] = $NF; took[file] = part($0) * $NF }
	function row(name, l, r, b, t) {
		printf "%-28s %5d lines %6.1f %%", name, l, l ? 100 * r / l : 100
		printf "  %5d branches %6.1f %%\n", b, b ? 100 * t / b : 100
	}
	END {
		for (i = 1; i in list; i++) {
			f = list[i]
			row(f, lines[f], ran[f], branches[f], took[f])
			all_lines += lines[f]; all_ran += ran[f]
			all_branches += branches[f]; all_took += took[f]
		}
		row("all", all_lines, all_ran, all_branches, all_took)
	}'
