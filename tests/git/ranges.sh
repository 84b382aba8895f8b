#!/bin/sh
# SPDX-License-Identifier: MIT
# Documents of commits: ranges, revisions, shallow clones, and the hooks of a push.
. tests/tap.sh

bad='# Not a postmortem'
perfect=$TOP/tests/documents/perfect.md

commit() {
	git add -A && git commit -q --no-verify -m "$1"
}

# The documents with findings, in one line.
found() {
	"$PMCHECK" "$@" 2>/dev/null | sed -n 's/^\([^ :]*\):[0-9]*:.*/\1/p' | sort -u | tr '\n' ' '
}

check() {
	"$PMCHECK" "$@"
}

git init -q "$SCRATCH/work" && cd "$SCRATCH/work" || exit 2
echo "$bad" >old.md && cp "$perfect" good.md && commit one
git tag -a -m 'the first' v1
echo "$bad" >new.md && echo 'no document' >new.txt && commit two
git checkout -q -b side HEAD~1
echo "$bad" >side.md && commit side
git checkout -q main
git rm -q old.md && commit three

is '--range' 'new.md ' "$(found --range=HEAD~2..HEAD)"
is '--range: a deletion is none' 0 "$(status check --range HEAD~1..HEAD)"
is '--range: without an end' 'new.md ' "$(found --range HEAD~2..)"
is '--range: of a tag' 'new.md ' "$(found --range v1..main)"
is '--range: two dots compare the ends' 'old.md side.md ' "$(found --range main..side)"
is '--range: three dots from where they part' 'side.md ' "$(found --range main...side)"
is '--range: status' 1 "$(status check --range main...side)"
is '--range: the same' 0 "$(status check --range HEAD..HEAD)"
is '--rev' 'new.md ' "$(found --rev HEAD)"
is '--rev: a tag' 'old.md ' "$(found --rev v1)"
is '--rev: a tree' 'side.md ' "$(cd "$SCRATCH/work" && found --rev 'side^{tree}' | sed 's/old.md //')"
mkdir -p folder && cd folder || exit 2
git config diff.relative true
is '--range in a folder' 'new.md ' "$(found --range HEAD~2..HEAD)"
git config --unset diff.relative
cd .. || exit 2
for wrong in no..HEAD HEAD..no HEAD no...HEAD --all..HEAD 'HEAD..-x'; do
	is "--range=$wrong" 2 "$(status check "--range=$wrong")"
done
has '--range: what is wrong' "cannot find the revision 'no'" "$(check --range no..HEAD 2>&1)"
is '--rev=no' 2 "$(status check --rev no)"
is '--range and --rev' 2 "$(status check --range HEAD..HEAD --rev HEAD)"
git checkout -q --orphan apart && echo x >x.md && commit apart && git checkout -q main
is '--range: nothing in common' 2 "$(status check --range main...apart)"
has '--range: nothing in common is told' 'common ancestor' "$(check --range main...apart 2>&1)"

git clone -q --depth 1 "file://$SCRATCH/work" "$SCRATCH/shallow"
cd "$SCRATCH/shallow" || exit 2
is 'shallow' 2 "$(status check --range HEAD~1..HEAD)"
has 'shallow: what to do' 'fetch-depth: 2' "$(check --range HEAD~1..HEAD 2>&1)"
is 'shallow: --rev' 'new.md ' "$(found --rev HEAD)"

# ---- a server
git init -q --bare "$SCRATCH/server.git" && cd "$SCRATCH/server.git" || exit 2
"$PMCHECK" hook install --hook=pre-receive >/dev/null
cd "$SCRATCH/work" || exit 2
git remote add origin "$SCRATCH/server.git"

push() {
	git push -q origin "$@" 2>&1
}

is 'server: all of a first branch' 1 "$(status push main)"
has 'server: says which' 'remote: new.md:1:1: error' "$(push main)"
has 'server: says what to do' 'push refused' "$(push main)"
is 'server: a bad push is not taken' '' "$(git ls-remote origin)"
is 'server: --no-verify and PMCHECK_SKIP are for clients' 1 \
	"$(PMCHECK_SKIP=1 status push --no-verify main)"
cp "$perfect" new.md && commit mended
ok 'server: mended' push main
ok 'server: a tag of what is there' push v1
echo "$bad" >old.md && commit bad
git tag -a -m bad bad
is 'server: a bad update' 1 "$(status push main)"
is 'server: a bad tag' 1 "$(status push bad)"
is 'server: a bad new branch' 1 "$(status push main:refs/heads/other)"
git reset -q --hard HEAD~1
git checkout -q -b clean && echo text >notes.txt && commit notes
ok 'server: a new branch without documents' push clean
git checkout -q -b merge main && cp "$perfect" merged.md && commit 'on merge'
git merge -q --no-edit clean
ok 'server: a new branch with a merge' push merge
git checkout -q -b evil clean && echo "$bad" >evil.md && commit evil
git checkout -q merge && git merge -q --no-edit evil
is 'server: a merge brings something bad' 1 "$(status push merge)"
has 'server: only that' '1 error in 1 of' "$(push merge)"
git reset -q --hard HEAD~1
git commit -q --amend --no-verify -m 'other history'
ok 'server: a forced push' push --force merge
ok 'server: a deletion' push :clean
printf '[rule "not-a-postmortem"]\n\tseverity = off\n' >.pmcheck
printf '<!-- pmcheck-disable -->\n%s\n' "$bad" >quiet.md
commit 'switch it off'
is 'server: what is pushed does not switch it off' 1 "$(status push merge)"
git reset -q --hard HEAD~1
pointer='version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 12345'
printf '%s\n\n%s\n' "$pointer" "$bad" >like-lfs.md && commit 'looks like a pointer'
is 'server: nor does text that begins like a pointer of Git LFS' 1 "$(status push merge)"
git reset -q --hard HEAD~1
echo "$pointer" >lfs.md && commit 'a pointer'
has 'server: a pointer is told' 'remote: pmcheck: lfs.md: not checked' "$(push merge)"
git tag blob "$(git hash-object -w new.md)" && ok 'server: a tag of a blob' push blob

# ---- before a push
git init -q --bare "$SCRATCH/plain.git"
git remote set-url origin "$SCRATCH/plain.git"
git fetch -q --prune origin
"$PMCHECK" hook install --hook=pre-push >/dev/null
git checkout -q main
ok 'pre-push: a good branch' push main
echo "$bad" >evil.md && commit evil
is 'pre-push: a bad one' 1 "$(status push main)"
has 'pre-push: says what to do' 'git push --no-verify' "$(push main)"
is 'pre-push: a new branch' 1 "$(status push main:other)"
ok 'pre-push: --no-verify' push --no-verify main
ok 'pre-push: known already' push main:other
ok 'pre-push: a deletion' push :other
is 'pre-push: a broken line' 2 "$(echo broken | status check hook run pre-push)"
tap_end
