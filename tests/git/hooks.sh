#!/bin/sh
# SPDX-License-Identifier: MIT
# Installing, looking at and removing hooks: each thing that can be found where they go.
. tests/tap.sh

# A repository with nothing in it, its name with a blank and a quote.
fresh() {
	cd "$SCRATCH" || exit 2
	rm -rf "it's"
	git init -q "it's" && cd "it's" || exit 2
}

# All files of the repository, for comparing before and after.
tree() {
	find . -type f -exec sha256sum {} + -o -type l -printf '%p -> %l\n' | LC_ALL=C sort
	find . -printf '%p %m %y\n' | LC_ALL=C sort
}

script() {
	printf '#!/bin/sh\n%s\n' "$2" >"$1"
	chmod +x "$1"
}

hook() {
	"$PMCHECK" hook "$@"
}

bad='# Not a postmortem'
stage() {
	printf '%s\n' "$1" >"$2"
	git add "$2"
}

fresh
before=$(tree)
is 'status before' 1 "$(status hook status)"
has 'dry run' 'would install' "$(hook install --dry-run)"
is 'a dry run writes nothing' "$before" "$(tree)"
ok 'install' hook install
ok 'status' hook status
is 'mode' 755 "$(stat -c %a .git/hooks/pre-commit)"
has 'again' 'installed already' "$(hook install)"
stage "$bad" outage.md
is 'a bad postmortem is stopped' 1 "$(status git commit -m bad)"
has 'and says what to do' 'commit stopped' "$(git commit -m bad 2>&1)"
is 'PMCHECK_SKIP' 0 "$(PMCHECK_SKIP=1 status git commit -m skipped)"
stage "$bad again" outage.md
is '--no-verify' 0 "$(status git commit --no-verify -m skipped)"
git rm -q outage.md
ok 'a deletion passes' git commit -q -m gone
stage text notes.txt
ok 'other files pass' git commit -q -m notes
git checkout -q -b side
stage "$bad" merged.md
git commit -q --no-verify -m side
git checkout -q main
stage more notes.txt
git commit -q -m main
is 'an automatic merge is stopped' 1 "$(status git merge --no-edit side)"
has 'by pre-merge-commit' 'merged.md' "$(git merge --abort; git merge --no-edit side 2>&1)"
git merge --abort

fresh
before=$(tree)
hook install >/dev/null && hook uninstall >/dev/null
is 'uninstall leaves nothing' "$before" "$(tree)"
has 'nothing to uninstall' 'no hook of pmcheck' "$(hook uninstall)"

fresh
hook install >/dev/null
# shellcheck disable=SC2016
body=$(sed '2d; s/^program=.*/program=/' .git/hooks/pre-commit)
sed -i "s|^program=.*|program='/nowhere/pmcheck'|" .git/hooks/pre-commit
is 'edited: refused' 1 "$(status hook install)"
has 'edited: says how' '--force' "$(hook install 2>&1)"
has 'edited: status says so' '(edited)' "$(hook status)"
ok 'edited: --force' hook install --force
ok 'edited: kept' test -e .git/hooks/pre-commit.pmcheck-edited
is 'edited: replaced' "$body" "$(sed '2d; s/^program=.*/program=/' .git/hooks/pre-commit)"

fresh
cp "$PMCHECK" "$SCRATCH/other pmcheck"
"$SCRATCH/other pmcheck" hook install >/dev/null
has 'for another program: replaced' 'replaced' "$(hook install)"
"$SCRATCH/other pmcheck" hook install >/dev/null
rm "$SCRATCH/other pmcheck"
is 'program gone: status' 1 "$(PATH=/usr/bin:/bin status hook status)"
stage "$bad" outage.md
is 'program gone: Markdown is stopped' 1 "$(PATH=/usr/bin:/bin status git commit -m bad)"
has 'program gone: says the way out' 'rm ' "$(PATH=/usr/bin:/bin git commit -m bad 2>&1)"
git rm -qf outage.md
stage text notes.txt
is 'program gone: the rest passes' 0 "$(PATH=/usr/bin:/bin status git commit -m notes)"
mkdir "$SCRATCH/bin" && cp "$PMCHECK" "$SCRATCH/bin/pmcheck"
stage "$bad" outage.md
is 'program moved: found in PATH' 1 "$(PATH=$SCRATCH/bin:$PATH status git commit -m bad)"
ok 'program moved: status' env PATH="$SCRATCH/bin:$PATH" "$PMCHECK" hook status

fresh
mkdir -p .git/hooks
# shellcheck disable=SC2016
script .git/hooks/pre-commit 'echo theirs; exit "${THEIRS:-0}"'
before=$(tree)
has 'foreign: kept' 'pre-commit.pmcheck-saved and runs first' "$(hook install)"
ok 'foreign: status' hook status
stage text notes.txt
has 'foreign: runs' theirs "$(git commit -m notes 2>&1)"
stage "$bad" outage.md
is 'foreign: and so does ours' 1 "$(status git commit -m bad)"
stage text2 notes.txt && git rm -qf outage.md
is 'foreign: it can stop too' 1 "$(THEIRS=3 status git commit -m notes)"
stage "$bad" outage.md
has 'foreign: both are told' 'outage.md' "$(THEIRS=3 git commit -m bad 2>&1)"
hook uninstall >/dev/null
is 'foreign: uninstall puts it back' "$(printf '%s\n' "$before" | grep hooks)" \
	"$(tree | grep hooks)"
hook install >/dev/null
script .git/hooks/pre-commit 'echo new'
is 'foreign again: refused' 1 "$(status hook install)"
has 'foreign again: names both' 'pre-commit.pmcheck-saved' "$(hook install 2>&1)"
is 'foreign again: nothing removed' 1 "$(status hook uninstall)"

fresh
mkdir -p .git/hooks
ln -s nowhere .git/hooks/pre-commit
before=$(tree)
ok 'a dangling link is kept' hook install
hook uninstall >/dev/null
is 'a dangling link is put back' "$before" "$(tree)"

fresh
mkdir -p .git/hooks/pre-commit.d
# shellcheck disable=SC2016
script .git/hooks/pre-commit 'for part in "$0".d/*; do "$part" || exit; done'
before=$(tree)
has 'dispatcher: ours is a part' 'pre-commit.d/50-pmcheck' "$(hook install)"
ok 'dispatcher: status' hook status
stage "$bad" outage.md
is 'dispatcher: stopped' 1 "$(status git commit -m bad)"
hook uninstall >/dev/null
git rm -qf outage.md
is 'dispatcher: uninstall' "$(printf '%s\n' "$before" | grep hooks)" "$(tree | grep hooks)"

fresh
mkdir -p .git/hooks
script .git/hooks/pre-commit '# File generated by pre-commit: https://pre-commit.com'
before=$(tree)
is 'manager: refused' 1 "$(status hook install)"
has 'manager: says what to add' 'entry: pmcheck --staged' "$(hook install 2>&1)"
is 'manager: nothing written' "$before" "$(tree)"
is 'manager: status' 1 "$(status hook status)"
ok 'manager: --chain' hook install --chain
ok 'manager: --chain: status' hook status

fresh
git config core.hooksPath "$PWD/.git/hooks"
ok 'core.hooksPath to the default' hook install
ok 'core.hooksPath to the default: status' hook status
git config core.hooksPath .githooks
has 'core.hooksPath elsewhere: status' 'passes' "$(hook status)"
for path in .githooks '' /dev/null; do
	git config core.hooksPath "$path"
	is "core.hooksPath '$path': refused" 1 "$(status hook install)"
	has "core.hooksPath '$path': names it" 'local, in .git/config' "$(hook install 2>&1)"
	is "core.hooksPath '$path': status" 1 "$(status hook status)"
done
git config --unset core.hooksPath
git config --global core.hooksPath "$SCRATCH/global hooks"
is 'core.hooksPath global: refused' 1 "$(status hook install)"
has 'core.hooksPath global: names it' 'global, in' "$(hook install 2>&1)"
git config --global --unset core.hooksPath

fresh
stage text notes.txt && git commit -q -m first
git worktree add -q -b linked "$SCRATCH/linked tree"
cd "$SCRATCH/linked tree" || exit 2
ok 'linked worktree' hook install
ok 'linked worktree: in the common folder' test -e "$SCRATCH/it's/.git/hooks/pre-commit"
stage "$bad" outage.md
is 'linked worktree: stopped' 1 "$(status git commit -m bad)"
cd "$SCRATCH" && rm -rf 'linked tree'

fresh
stage text notes.txt && git commit -q -m first
git init -q "$SCRATCH/super" && cd "$SCRATCH/super" || exit 2
git -c protocol.file.allow=always submodule --quiet add "$SCRATCH/it's" sub
cd sub || exit 2
ok 'submodule' hook install
ok 'submodule: in its own folder' test -e ../.git/modules/sub/hooks/pre-commit
is 'submodule: not in the other' 1 "$(status test -e ../.git/hooks/pre-commit)"
stage "$bad" outage.md
is 'submodule: stopped' 1 "$(status git commit -m bad)"

git init -q --bare "$SCRATCH/bare.git" && cd "$SCRATCH/bare.git" || exit 2
is 'bare: refused' 1 "$(status hook install)"
has 'bare: says what it may be' '--hook=pre-receive' "$(hook install 2>&1)"
ok 'bare: --hook=pre-receive' hook install --hook=pre-receive
ok 'bare: status' hook status --hook=pre-receive

cd "$SCRATCH" || exit 2
is 'not a repository' 2 "$(status hook install)"
fresh
chmod o+w .git/hooks 2>/dev/null || mkdir -m 777 .git/hooks
is 'writable by everybody' 2 "$(status hook install)"
has 'writable by everybody: the reason' 'everybody' "$(hook install 2>&1)"
fresh
(umask 077 && hook install >/dev/null)
is 'umask 077' 755 "$(stat -c %a .git/hooks/pre-commit)"
if [ "$(id -u)" -eq 0 ]; then
	fresh
	chown -R 12345 .
	is "somebody's repository" 2 "$(status hook install)"
	git config --global safe.directory '*'
	is "somebody's repository, as root" 2 "$(status hook install)"
	has "somebody's repository, as root: the reason" 'another user' "$(hook install 2>&1)"
fi

# Where no /proc tells a program its own path, as on other systems than Linux.
blind() {
	# shellcheck disable=SC2016 # for the inner shell
	unshare -m sh -c 'umount -l /proc && PATH=$0:$PATH exec "$@"' "$(dirname "$PMCHECK")" "$@"
}
installed() {
	sed -n "s/^program='\(.*\)'\$/\1/p" .git/hooks/pre-commit
}
if blind pmcheck --version >/dev/null 2>&1; then # not so with a sanitizer, which needs /proc itself
	fresh
	ok 'no /proc: found in PATH' blind pmcheck hook install
	is 'no /proc: what was found in PATH' "$PMCHECK" "$(installed)"
	fresh
	ln -s "$(dirname "$PMCHECK")" ../linked
	ok 'no /proc: by its path' blind ../linked/pmcheck hook install
	is 'no /proc: what has that path' "$PMCHECK" "$(installed)"
else
	skip 'no /proc' 'it cannot be taken away here'
fi

is 'an unknown verb' 2 "$(status hook instal)"
has 'an unknown verb: what was meant' "'install'" "$(hook instal 2>&1)"
is 'an unknown hook' 2 "$(status hook install --hook=pre-comit)"
tap_end
