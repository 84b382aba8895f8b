#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares what the program sees staged here with what git says, and what lies on the disk before and
# after. Run in a repository, also as its hook. Appends "same", or what differs, to $RESULT; fails
# when $LET is not "pass".
set -u
ours=$(mktemp) gits=$(mktemp) complaint=$(mktemp)
trap 'rm -f "$ours" "$gits" "$complaint"' EXIT

# Everything in the repository and its working tree; by its times alone when DISK is "times", but for
# shared parts of split indexes: git touches these whenever it reads them.
disk() {
	if [ "${DISK-}" = times ]; then
		find "${ROOT:-.}" ! -name 'sharedindex.*' -printf '%p %m %y %s %T@ %C@\n'
		return
	fi
	find "${ROOT:-.}" -type f -exec sha256sum {} + -o -type l -printf '%p -> %l\n' | LC_ALL=C sort
	find "${ROOT:-.}" -printf '%p %m %y\n' | LC_ALL=C sort
}

before=$(disk)
"$LISTING" --all staged >"$ours" 2>"$complaint"
status=$?
"$PMCHECK" --staged >/dev/null 2>&1 # which reads more: the configuration, where links lead
after=$(disk)
perl "$TOP/tests/git/support/expected.pl" >"$gits" 2>/dev/null
git_status=$?
if [ $((status != 0)) -ne $((git_status != 0)) ]; then
	echo "status $status, git's $git_status: $(cat "$complaint")" >>"$RESULT"
elif [ "$before" != "$after" ]; then
	echo 'something was written' >>"$RESULT"
elif [ "$status" -eq 0 ] && ! cmp -s "$ours" "$gits"; then
	echo "differs: $(tr '\0\n' '|~' <"$ours" | head -c 300) git: $(tr '\0\n' '|~' <"$gits" |
		head -c 300)" >>"$RESULT"
elif [ "$status" -ne 0 ]; then
	echo "neither can: $(cat "$complaint")" >>"$RESULT"
else
	echo same >>"$RESULT"
fi
[ "${LET-pass}" = pass ]
