# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# For the tests of repository states: source it after tap.sh.
#
#	repository NAME [git init option…]	makes $SCRATCH/NAME and goes there
#	in_hook NAME git commit …		compares inside the hook that the command runs
#	by_hand NAME				compares here and now

LISTING=$BUILD/tests/git/support/listing
RESULT=$SCRATCH/result
export LISTING RESULT

# A hook that compares, for every repository that is made from now on.
mkdir -p "$SCRATCH/template/hooks"
for hook in pre-commit pre-merge-commit; do
	# shellcheck disable=SC2016 # git's shell expands it
	printf '#!/bin/sh\nexec sh "$TOP/tests/git/support/compare.sh"\n' >"$SCRATCH/template/hooks/$hook"
	chmod +x "$SCRATCH/template/hooks/$hook"
done
git config --global init.templateDir "$SCRATCH/template"
git config --global protocol.file.allow always

# A document's worth of text.
text() {
	printf 'An outage of %s.\n\nIt began at 10:00 UTC and was over at 11:30 UTC.\n' "$1"
}

repository() {
	ROOT=$SCRATCH/$1
	export ROOT
	shift
	git init -q "$@" "$ROOT" && cd "$ROOT" || exit 2
}

# A repository with a commit of a few files.
with_history() {
	repository "$@"
	mkdir -p a/b
	for file in one.md a/two.md a/b/three.md a/b/four.txt; do
		# shellcheck disable=SC2094 # a name is no file that is read
		text "this $file" >"$file"
	done
	git add .
	LET=pass git commit -q -m 'first' --no-verify
}

verdict() {
	is "$1" same "$(cat "$RESULT" 2>/dev/null)"
	rm -f "$RESULT"
}

in_hook() {
	name=$1
	shift
	rm -f "$RESULT"
	"$@" >"$SCRATCH/said" 2>&1 || sed 's/^/#	/' "$SCRATCH/said"
	verdict "$name, in the hook"
}

by_hand() {
	rm -f "$RESULT"
	sh "$TOP/tests/git/support/compare.sh"
	verdict "$1, by hand"
}
