#!/bin/sh
# SPDX-License-Identifier: MIT
# Many files: lists of them, several threads, what git ignores, the progress line.
. tests/tap.sh
documents=$TOP/tests/documents
cd "$SCRATCH" || exit 2

mkdir many
for round in 1 2 3 4; do
	for document in "$documents"/*.md; do
		cp "$document" "many/$round-${document##*/}"
	done
done
printf 'Down in Paris from 3:15 PM to 4 PM, Europe/Paris time.\n' >many/paris.md
# by zones whose rules each thread reads
number=0
for zone in Africa/Lagos America/Chicago America/New_York Asia/Kolkata Asia/Tokyo Europe/Berlin; do
	for minute in 10 20 30 40 50; do
		number=$((number + 1))
		printf '# Outage\n\n## Timeline (%s)\n\n- 3 May 2023 15:05: Down\n- 15:%s: Resolved\n' \
			"$zone" $minute >"many/zone-$number.md"
	done
done
mkdir many/none.md
if [ "$(id -u)" -ne 0 ]; then
	: >many/unreadable.md && chmod 0 many/unreadable.md
fi
ln -s nowhere many/dangling.md

both() {
	"$PMCHECK" "$@" many many/dangling.md many/1-perfect.md none.md 2>&1
	echo "status $?"
}
for format in text json jsonl sarif github gitlab junit rdjson; do
	both -j 1 --format=$format >one
	for jobs in 2 7; do
		both -j $jobs --format=$format >several
		ok "$format: -j $jobs says what -j 1 says" cmp one several
	done
done
both >several
both -j 1 >one
ok 'so it does without -j' cmp one several
is '-j 0' 2 "$(status "$PMCHECK" -j 0 many)"
is '-j many' 2 "$(status "$PMCHECK" -j many many)"
is '-j 99999999999999999999' 2 "$(status "$PMCHECK" -j 99999999999999999999 many)"
is 'standard input, by several threads' "$(printf 'x\n' | "$PMCHECK" -j 1 -)" \
	"$(printf 'x\n' | "$PMCHECK" -j 2 -)"

perfect=many/1-perfect.md
name=$(printf 'a\nb.md')
cp $perfect "$name" && cp $perfect 'blank .md'
is 'a list' 0 "$(printf '%s\n' $perfect 'blank .md' '' | status "$PMCHECK" --files-from=-)"
is 'a list in a file' 'ok: blank .md' \
	"$(echo 'blank .md' >list; "$PMCHECK" --snippets --files-from=list | sed 's/ (.*//')"
is 'a list of NUL' 0 "$(printf '%s\0' "$name" $perfect | status "$PMCHECK" -z --files-from -)"
is 'a folder in a list' "$("$PMCHECK" many)" "$(echo many | "$PMCHECK" --files-from=-)"
is 'an empty list' 0 "$(status "$PMCHECK" --files-from=/dev/null)"
is 'a list that is cut' 2 "$(printf '%s\0%s' $perfect many/1-perf | status "$PMCHECK" -z --files-from=-)"
has 'it is told' 'ends within a name' \
	"$(printf '%s\0%s' $perfect many/1-perf | "$PMCHECK" -z --files-from=- 2>&1)"
is 'NUL in a list of lines' 2 "$(printf '%s\0' $perfect | status "$PMCHECK" --files-from=-)"
is 'a list that is not there' 2 "$(status "$PMCHECK" --files-from=nowhere)"
is 'a file of the list that is not there' 2 "$(echo nowhere.md | status "$PMCHECK" --files-from=-)"
is 'a list that is a folder' 2 "$(status "$PMCHECK" --files-from=many)"
is '--null without a list' 2 "$(status "$PMCHECK" --null $perfect)"
is '--files-from and --staged' 2 "$(status "$PMCHECK" --staged --files-from=list)"

git init -q repository && cd repository || exit 2
mkdir -p build/deep docs/skipped docs/tracked
printf 'build/\n*.draft.md\n' >.gitignore
printf 'skipped\ntracked\n' >docs/.gitignore
for file in build/deep/a docs/b docs/c.draft docs/skipped/d docs/tracked/e; do
	cp "../$perfect" "$file.md"
done
git add -f docs/tracked
named() {
	"$PMCHECK" --format=jsonl "$@" | sed 's/{"path":"\([^"]*\)".*/\1/' | tr '\n' ' '
}
is 'what git ignores is passed over, what it tracks is not' 'docs/b.md docs/tracked/e.md ' "$(named .)"
is 'in a folder below' 'docs/b.md docs/tracked/e.md ' "$(named docs)"
is 'from a folder below' '../docs/b.md ../docs/tracked/e.md ' "$(cd build && named ..)"
is 'an ignored folder that is named is wanted' 'build/deep/a.md ' "$(named build)"
is 'so is a file' 'docs/c.draft.md ' "$(named docs/c.draft.md)"
rm -rf docs
is 'nothing but ignored ones' 2 "$(status "$PMCHECK" .)"
cd ..

if command -v parallel >/dev/null; then
	"$PMCHECK" --format=jsonl many >one
	find many -name '*.md' -type f | LC_ALL=C sort |
		parallel --pipe -N 9 -k --sshlogin : "'$PMCHECK'" --format=jsonl --files-from=- >several 2>/dev/null
	ok 'the parts of GNU parallel are the whole' cmp one several
else
	skip 'GNU parallel' 'no parallel'
fi

# A machine may be slow, so the second after which it comes is waited for by a pipe.
if script -qec true /dev/null >/dev/null 2>&1; then
	mkfifo slow
	(sleep 2; cat "$perfect" >slow) &
	progress=$(script -qec "cat slow | '$PMCHECK' $perfect - $perfect >/dev/null" /dev/null </dev/null)
	has 'long work shows how far it is' 'checked 2 of 3' "$progress"
	has 'and takes it away' "$(printf '\r\033[K')" "$progress"
	(sleep 2; cat "$perfect" >slow) &
	progress=$(script -qec "cat slow | '$PMCHECK' $perfect - $perfect" /dev/null </dev/null)
	has 'it is gone before a verdict' "of 3$(printf '\r\033[K')" "$progress"
	is 'short work does not' '' "$(script -qec "'$PMCHECK' $perfect >/dev/null" /dev/null </dev/null)"
else
	skip 'the progress line' 'no script of util-linux'
fi
tap_end
