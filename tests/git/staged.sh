#!/bin/sh
# SPDX-License-Identifier: MIT
# What is staged, as the program and as git see it: the states of every day. matrix.sh has the rest.
. tests/tap.sh
. tests/git/support/states.sh

repository initial
text one >one.md
git add .
by_hand 'before the first commit'
in_hook 'the first commit' git commit -q -m first
by_hand 'nothing staged'

text two >two.md
text three >three.md
git add two.md
in_hook 'one of two new files' git commit -q -m two
text changed >one.md
by_hand 'changed but not staged'
in_hook 'commit -a' git commit -q -a -m all
text 'changed again' >one.md
text three >three.md
in_hook 'a path' git commit -q -m path -- one.md
git add three.md
text other >two.md
in_hook 'a path with --include' git commit -q -m include -i two.md
git rm -q three.md
in_hook 'a deletion' git commit -q -m delete
git mv two.md renamed.md
in_hook 'a renaming' git commit -q -m rename
text amended >one.md
git add one.md
in_hook 'amending' git commit -q --amend -m amended

with_history partial
printf 'first\n\n%s\n\nlast\n' "$(text middle)" >one.md
git add one.md && git commit -q --no-verify -m base
printf 'first changed\n\n%s\n\nlast changed\n' "$(text middle)" >one.md
printf 's\ny\nn\n' | git add -p >/dev/null 2>&1
by_hand 'a part of a file'
in_hook 'a part of a file' git commit -q -m part

with_history merge
git checkout -q -b other
text other >a/other.md
git add . && git commit -q --no-verify -m other
git checkout -q main
text main >a/main.md
git add . && git commit -q --no-verify -m main
in_hook 'an automatic merge' git merge -q --no-edit other

with_history elsewhere
git worktree add -q ../linked >/dev/null 2>&1
cd ../linked || exit 2
text linked >linked.md
git add .
in_hook 'a linked worktree' git commit -q -m linked

with_history kinds
ln -s one.md link.md
text executable >a/executable.md
chmod +x a/executable.md a/two.md
: >empty.md
printf 'no end of line' >unended.md
git add .
in_hook 'modes, links, empty files' git commit -q -m kinds
text intended >intended.md
git add -N intended.md
text new >new.md
git add new.md
by_hand 'intent to add'
in_hook 'intent to add' git commit -q -m intent
text assumed >assumed.md
git add assumed.md
git update-index --assume-unchanged assumed.md
by_hand 'assume-unchanged'
in_hook 'assume-unchanged' git commit -q -m assumed

cd "$SCRATCH" || exit 2
is 'no repository' 2 "$(status "$LISTING" staged)"
has 'no repository is told' 'not a git repository' "$("$LISTING" staged 2>&1)"
tap_end
