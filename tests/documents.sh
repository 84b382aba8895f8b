#!/bin/sh
# SPDX-License-Identifier: MIT
# Whole postmortems, good and bad: what the program prints of each is in NAME.expected beside it, with
# its exit status as the last line.
#
# usage: tests/documents.sh [--update]     --update writes the .expected files anew
. tests/tap.sh

# Those that are about their length are checked as they are; the others may be shorter.
options() {
	case $1 in
	*/perfect.md | */nearly-perfect.md | */too-*.md) ;;
	*) echo --min-words=60 ;;
	esac
}

check() {
	# shellcheck disable=SC2046 # no option or one
	"$PMCHECK" $(options "$1") "$1" 2>&1
	echo "exit status $?"
}

for document in tests/documents/*.md; do
	expected=${document%.md}.expected
	if [ "${1-}" = --update ]; then
		check "$document" >"$expected"
	else
		is "$document" "$(cat "$expected")" "$(check "$document")"
	fi
done
for expected in tests/documents/*.expected; do
	ok "$expected has its document" test -f "${expected%.expected}.md"
done
is 'the perfect postmortem is clean' 0 "$(status "$PMCHECK" tests/documents/perfect.md)"
tap_end
