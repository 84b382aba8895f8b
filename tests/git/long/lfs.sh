#!/bin/sh
# SPDX-License-Identifier: MIT
# Beside Git LFS (Debian's git-lfs, looked for in PATH): postmortems that it keeps elsewhere, and its
# hooks, installed before and after ours. `make check-hooks` runs it.
. tests/tap.sh

if ! command -v git-lfs >/dev/null; then
	skip 'Git LFS' 'it is not installed'
	tap_end
fi

perfect=$TOP/tests/documents/perfect.md
hook() {
	"$PMCHECK" hook "$@"
}

fresh() {
	cd "$SCRATCH" && rm -rf "it's" server.git && git init -q --bare server.git || exit 2
	git init -q "it's" && cd "it's" && git remote add origin ../server.git || exit 2
}

hooks() {
	find .git/hooks -type f ! -name '*.sample' -exec sha256sum {} + | LC_ALL=C sort
}

# Has LFS keep what matches the pattern.
keep() {
	echo "$1 filter=lfs diff=lfs merge=lfs -text" >>.gitattributes
}

# A push of a good postmortem and one that LFS keeps passes, of a bad one it does not.
both_run() {
	keep 'large/*.md' && mkdir large && echo '# Bad' >large/a.md
	cp "$perfect" good.md && git add . && git commit -q --no-verify -m good
	said=$(git push origin main 2>&1)
	is "$1: a push" 0 "$?"
	has "$1: what LFS keeps is told" 'large/a.md: not checked: Git LFS' "$said"
	is "$1: LFS has sent it" 1 "$(find ../server.git/lfs -type f | grep -c .)"
	echo '# Bad' >bad.md && git add . && git commit -q --no-verify -m bad
	said=$(git push origin main 2>&1)
	is "$1: a bad postmortem" 1 "$?"
	has "$1: our finding" 'bad.md:1:1: error' "$said"
}

# ---- its documents
fresh && git lfs install --local >/dev/null && hook install >/dev/null
keep one.md && cp "$perfect" one.md && git add .
has 'a pointer is staged' 'git-lfs' "$(git cat-file -p :one.md)"
said=$(git commit -q -m one 2>&1)
is 'a pointer: it is committed' 0 "$?"
has 'a pointer: not in silence' 'one.md: not checked: Git LFS' "$said"
has 'a range' 'one.md: not checked: Git LFS' "$("$PMCHECK" --rev HEAD 2>&1)"
is 'the file itself is checked by hand' 0 "$(status "$PMCHECK" one.md)"
keep '*.png' && echo x >graph.png
sed 's|(https://[^)]*)|(graph.png)|' "$perfect" >two.md && git add .
ok 'a picture that LFS keeps is there' "$PMCHECK" --staged

# ---- its hook before a push
fresh && git lfs install --local >/dev/null
before=$(hooks)
ok 'LFS first: install' hook install --hook=pre-push
ok 'LFS first: status' hook status --hook=pre-push
both_run 'LFS first'
hook uninstall --hook=pre-push >/dev/null
is 'LFS first: uninstall' "$before" "$(hooks)"

fresh && hook install --hook=pre-push >/dev/null
is 'LFS second: it refuses' 2 "$(status git lfs install --local)"
ok 'LFS second: status' hook status --hook=pre-push
git lfs update --force >/dev/null
is 'LFS by force: status' 1 "$(status hook status --hook=pre-push)"
ok 'LFS by force: install again' hook install --hook=pre-push
git lfs install --local --skip-repo >/dev/null
both_run 'LFS by force'
tap_end
