#!/bin/sh
# SPDX-License-Identifier: MIT
# Links of what is pushed are looked up in the commit that is pushed: by the hook before a push, and on
# a server, whose new objects are in quarantine.
. tests/tap.sh

commit() {
	git add -A && git commit -q --no-verify -m "$1"
}

# pushed REF…: pushes, and says in one line what was broken, and how the push ended.
pushed() {
	said=$(git push -q origin "$@" 2>&1)
	ended=$?
	printf '%s\n' "$said" | sed -n 's/^.* image .\([a-z./]*\). is not there.*/\1/p' | sort |
		tr '\n' ' '
	echo "$ended"
}

lacks='images/graph.svg 1'
try_pushes() {
	git init -q "$SCRATCH/$1" && cd "$SCRATCH/$1" || exit 2
	git init -q --bare "$SCRATCH/$1.git" && git remote add origin "$SCRATCH/$1.git"
	(if [ "$1" = pre-receive ]; then cd "$SCRATCH/$1.git"; fi &&
		"$PMCHECK" hook install --hook="$1" >/dev/null)
	mkdir -p docs/images && echo '*.svg' >.gitignore && echo x >docs/images/graph.svg
	sed 's|(https://[^)]*)|(images/graph.svg)|' "$TOP/tests/documents/perfect.md" >docs/a.md
	commit 'a picture that is ignored'
	is "$1: a first branch" "$lacks" "$(pushed main)"
	git add -f docs/images && commit 'the picture'
	is "$1: a commit that mends it" 0 "$(pushed main)"
	sed 's/Jonas/Jona/' docs/a.md >docs/b.md
	git rm -q --cached docs/images/graph.svg && commit 'another document, no picture'
	git branch lacking
	is "$1: an update, the picture in the working tree alone" "$lacks" "$(pushed main)"
	is "$1: a new branch" "$lacks" "$(pushed lacking)"
	git tag -a -m lacking marked
	is "$1: a tag" "$lacks" "$(pushed marked)"
	git add -f docs/images && commit 'the picture again'
	rm -r docs/images
	is "$1: the last commit counts, not the working tree" 0 "$(pushed main:other)"
	git push -q --no-verify origin :other
	is "$1: a document of two branches, once, missed in one" "$lacks" "$(pushed main lacking)"
	is "$1: in whatever order" "$lacks" "$(pushed main:refs/heads/z lacking:refs/heads/a)"
}
try_pushes pre-push
try_pushes pre-receive

# ---- what cannot be listed is not taken for there
cd "$SCRATCH/pre-push" && git checkout -q . || exit 2
mkdir -p other/folder && echo y >other/folder/y && commit 'another folder'
sed 's/Jonas/Joan/' docs/a.md >docs/c.md && commit 'and a document'
perl "$TOP/tests/git/support/damage.pl" missing "$(git rev-parse HEAD:other/folder)"
is 'a damaged tree: --range' 2 "$(status "$PMCHECK" --range HEAD~1..HEAD)"
has 'a damaged tree: says so' 'pmcheck: git: ' "$("$PMCHECK" --range HEAD~1..HEAD 2>&1)"
tap_end
