#!/bin/sh
# SPDX-License-Identifier: MIT
# What cannot be read must stop the commit with exit status 2 and a sentence, whatever it is.
# ALL=1 tries every kind of damage on every kind of object, a minute and more; else a few of them.
. tests/tap.sh

perfect=$TOP/tests/documents/perfect.md

# A repository whose next commit brings one good document, unpacked.
prepare() {
	cd "$SCRATCH" && chmod -R u+rwx repository 2>/dev/null
	rm -rf repository && git init -q repository && cd repository || exit 2
	mkdir sub && cp "$perfect" sub/old.md && cp "$perfect" kept.md && echo kept >>kept.md
	git add . && git commit -q -m first
	cp "$perfect" sub/new.md && echo 'A word more.' >>sub/new.md && git add .
	[ "${1-}" = by-git ] && git update-index --split-index
	git write-tree >/dev/null
}

# stopped NAME: the check ends in 2, within a minute, and says something in lines of its own.
stopped() {
	timeout 60 env PATH="${PATH_THEN:-$PATH}" "$PMCHECK" --staged >"$SCRATCH/out" 2>"$SCRATCH/err"
	is "$1: status" 2 "$?"
	ok "$1: a sentence" grep -q '^pmcheck: ' "$SCRATCH/err"
	sed 's/^/#	/' "$SCRATCH/err"
	ok "$1: nothing else" test "$(grep -vc '^pmcheck: ' "$SCRATCH/err")" -eq 0
}

prepare
is 'nothing is wrong at first' 0 "$(status "$PMCHECK" --staged)"
prepare by-git
is 'nor when git answers' 0 "$(status "$PMCHECK" --staged)"

# ---- damaged objects. The first takes seconds, for the watchdog must bite.
try() {
	[ -n "${ALL-}" ] || case $1 in
	'a flipped bit' | 'other type' | 'too large a size' | 'no size' | empty) return 1 ;;
	esac
}

for damage in truncated 'cut by a byte' missing empty garbage 'a flipped bit' 'other content' \
	'other type' 'too small a size' 'a tiny size' 'too large a size' 'an enormous size' \
	'no size'; do
	try "$damage" || continue
	prepare
	perl "$TOP/tests/git/support/damage.pl" "$damage" "$(git rev-parse :sub/new.md)"
	case $damage in
	'cut by a byte') # all of the content is there, only its checksum is not
		ok "a blob, $damage: no wrong bytes" test \
			"$(timeout 60 "$PMCHECK" --staged >/dev/null 2>&1; echo $?)" -le 2 ;;
	*) stopped "a blob, $damage" ;;
	esac
done
for damage in missing empty garbage 'other content' 'other type' 'a tiny size' 'no size'; do
	try "$damage" || continue
	prepare
	perl "$TOP/tests/git/support/damage.pl" "$damage" "$(git rev-parse HEAD:sub)"
	stopped "a tree of HEAD, $damage"
	prepare
	perl "$TOP/tests/git/support/damage.pl" "$damage" "$(git rev-parse HEAD)"
	stopped "the commit of HEAD, $damage"
done
for damage in missing empty garbage 'no size'; do
	try "$damage" || continue
	prepare by-git
	perl "$TOP/tests/git/support/damage.pl" "$damage" "$(git rev-parse :sub/new.md)"
	stopped "a blob that git reads, $damage"
done
prepare
git repack -qad && pack=$(echo .git/objects/pack/*.pack) && git prune-packed && git add .
perl -e 'chmod 0644, $ARGV[0]; open(F, "+<", $ARGV[0]); seek(F, 12, 0); print F "x" x 1000' "$pack"
stopped 'a damaged pack'
prepare
echo 0000000000000000000000000000000000000001 >.git/refs/heads/main
stopped 'HEAD at an object that is not there'
prepare
echo rubbish >.git/HEAD
stopped 'HEAD is rubbish'

# ---- the index
prepare
head -c 100 .git/index >index && mv index .git/index
stopped 'a truncated index'
prepare
echo rubbish >.git/index
stopped 'an index of rubbish'
prepare
rm .git/index && mkdir .git/index
stopped 'an index that is a folder'
if [ "$(id -u)" -ne 0 ]; then
	prepare
	chmod 000 .git/index
	stopped 'an unreadable index'
fi

# ---- git itself
# A git that is this script first.
# shellcheck disable=SC2016
fake() {
	mkdir -p "$SCRATCH/fake"
	printf '#!/bin/sh\nreal=%s\n%s\nexec "$real" "$@"\n' "$(command -v git)" "$1" \
		>"$SCRATCH/fake/git"
	chmod +x "$SCRATCH/fake/git"
}
# shellcheck disable=SC2016
{
	mkdir "$SCRATCH/empty"
	prepare by-git
	PATH_THEN=$SCRATCH/empty stopped 'git is not in PATH'
	fake 'case "$*" in *diff*) kill -9 $$ ;; esac'
	PATH_THEN=$SCRATCH/fake:$PATH stopped 'git is killed'
	fake 'case "$*" in *diff*) "$real" "$@" | head -c 60; exit 0 ;; esac'
	PATH_THEN=$SCRATCH/fake:$PATH stopped 'a list that ends early'
	fake 'case "$*" in *diff*) "$real" "$@"; exit 3 ;; esac'
	PATH_THEN=$SCRATCH/fake:$PATH stopped 'a whole list, but a failure'
	fake 'case "$*" in *diff*) echo rubbish; exit 0 ;; esac'
	PATH_THEN=$SCRATCH/fake:$PATH stopped 'a list of rubbish'
	fake 'case "$*" in *cat-file*) exit 0 ;; esac'
	GIT_COMMON_DIR=.git PATH_THEN=$SCRATCH/fake:$PATH stopped 'no bytes'
	fake 'case "$*" in *cat-file*) read -r id; echo "$id" | "$real" "$@" | head -c 500; exit ;; esac'
	GIT_COMMON_DIR=.git PATH_THEN=$SCRATCH/fake:$PATH stopped 'half of the bytes'
	fake 'case "$*" in *cat-file*) kill -9 $$ ;; esac'
	GIT_COMMON_DIR=.git PATH_THEN=$SCRATCH/fake:$PATH stopped 'killed when asked for bytes'
	fake 'case "$*" in *rev-parse*) exit 5 ;; esac'
	PATH_THEN=$SCRATCH/fake:$PATH stopped 'git cannot say what HEAD is'
}

# ---- the output
prepare
echo '# Bad' >bad.md && git add bad.md
if [ -w /dev/full ]; then
	"$PMCHECK" --staged >/dev/full 2>"$SCRATCH/err"
	is 'a full disk: status' 2 "$?"
	has 'a full disk: a sentence' 'cannot write' "$(cat "$SCRATCH/err")"
fi

# ---- one that cannot be read does not hide the others
prepare
echo '# Bad' >bad.md && git add bad.md
perl "$TOP/tests/git/support/damage.pl" missing "$(git rev-parse :sub/new.md)"
has 'the others are reported' 'bad.md:1:1: error' "$("$PMCHECK" --staged 2>/dev/null)"
is 'and 2 beats 1' 2 "$(status "$PMCHECK" --staged)"

# ---- and in the real hook
prepare
"$PMCHECK" hook install >/dev/null
perl "$TOP/tests/git/support/damage.pl" 'other content' "$(git rev-parse :sub/new.md)"
is 'the commit is not made' 1 "$(status git commit -m second)"
is 'HEAD is where it was' first "$(git log -1 --format=%s)"

# ---- sizes
prepare
head -c 200000000 /dev/zero | tr '\0' 'a' >huge.md && git add huge.md
"$PMCHECK" --staged >"$SCRATCH/out" 2>&1
is '200 MB: a finding' 1 "$?"
has '200 MB: says why' 'huge.md:1:1: error' "$(cat "$SCRATCH/out")"
: >empty.md && git add empty.md && git rm -qf --cached huge.md
has 'an empty file: a finding' 'empty.md:1:1: error' "$("$PMCHECK" --staged)"
tap_end
