#!/bin/sh
# SPDX-License-Identifier: MIT
# What action.yml runs: its inputs come as variables, and nothing in them is a command.
set -u
set -f
newline='
'
IFS=$newline
# shellcheck disable=SC2086 # a line is an argument
set -- --format=github ${PMCHECK_ARGUMENTS-}
if [ -n "${PMCHECK_PATHS-}" ]; then
	# shellcheck disable=SC2086
	exec "$PMCHECK" "$@" -- $PMCHECK_PATHS
fi

# A new branch has nothing before it: then all postmortems of its head are checked.
case ${PMCHECK_BASE-} in
*[!0]*) ;;
*) exec "$PMCHECK" "$@" --rev="$PMCHECK_HEAD" ;;
esac
# A checkout of depth 1 lacks what is compared.
for commit in "$PMCHECK_BASE" "$PMCHECK_HEAD"; do
	git cat-file -e "$commit^{commit}" 2>/dev/null ||
		git fetch --quiet --no-tags origin "$commit" || exit 2
done
range=$PMCHECK_BASE...$PMCHECK_HEAD
git merge-base "$PMCHECK_BASE" "$PMCHECK_HEAD" >/dev/null 2>&1 || range=$PMCHECK_BASE..$PMCHECK_HEAD
exec "$PMCHECK" "$@" --range="$range"
