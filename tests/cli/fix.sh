#!/bin/sh
# SPDX-License-Identifier: MIT
# pmcheck fix: what it does to files, to links to them, and to nothing else.
. tests/tap.sh
cd "$SCRATCH" || exit 2

# A document of which two findings can be mended and others cannot.
document() {
	cat <<-'END'
		# The kettle of 3 May 2024

		**Issue Summary**

		Cold from 14:05 EAT to 15:10 EAT.

		## Timeline (UTC)

		- 11:05: it cools
		- 12:10: it boils

		## Root Cause and Resolution

		A plug was out; it was put in.

		## Corrective and Preventative Measures

		- Glue the plug.
	END
}

fix() {
	"$PMCHECK" fix "$@" 2>&1
}

inode() {
	# shellcheck disable=SC2012 # names here are plain
	ls -i "$1" | awk '{ print $1 }'
}

mode() {
	# shellcheck disable=SC2012
	ls -l "$1" | cut -c1-10
}

# Advice about what sections tell is no matter here.
"$PMCHECK" rules | awk '$2 == "warning" || $2 == "note" {
	printf "[rule \"%s\"]\n\tseverity = off\n", $1
}' >.pmcheck
document >a.md
is 'it says what it did' 'a.md: 3 of 4 findings mended, 1 left' "$(fix a.md)"
has 'a title is a heading' '## Issue Summary' "$(cat a.md)"
has 'times are in UTC' 'Cold from 11:05 UTC to 12:10 UTC.' "$(cat a.md)"
before=$(inode a.md)
is 'a second run finds nothing' \
	'a.md: nothing that can be mended mechanically, 1 finding left' "$(fix a.md)"
is '… and leaves the file alone' "$before" "$(inode a.md)"
is 'findings are left: status' 1 "$(status "$PMCHECK" fix a.md)"
document >a.md
is 'none is left: status' 0 "$(status "$PMCHECK" fix --min-words=0 a.md)"
is 'a clean file' 'a.md: no findings' "$(fix --min-words=0 a.md)"
document >a.md
is 'quiet' '' "$(fix -q a.md)"
is 'a missing file: status' 2 "$(status "$PMCHECK" fix none.md)"
is 'no file: status' 2 "$(status "$PMCHECK" fix)"

document >a.md
document | "$PMCHECK" fix - >out.md 2>err
"$PMCHECK" fix -q a.md
ok 'standard input goes to standard output' cmp a.md out.md
has 'standard input: what was done' '<stdin>: 3 of 4' "$(cat err)"

# ---- --diff ------------------------------------------------------------------------------------

mkdir repo && cd repo && git init -q && cp ../.pmcheck . || exit 2
mkdir 'a b'
document >plain.md
document | sed 's/$/\r/' >crlf.md
document >'a b/it"s.md'
printf '\357\273\277Issue Summary\nDown from 14:05 EAT to 15:05 EAT' >bare.md
for file in plain.md crlf.md 'a b/it"s.md' bare.md; do
	cp "$file" before
	is "$file: --diff: status" 1 "$(status "$PMCHECK" fix --diff "$file")"
	"$PMCHECK" fix --diff "$file" >changes.diff
	ok "$file: --diff changes nothing" cmp "$file" before
	ok "$file: git applies the diff" git apply changes.diff
	cp "$file" applied
	cp before "$file"
	"$PMCHECK" fix -q "$file"
	ok "$file: … and gets what fix writes" cmp "$file" applied
	is "$file: nothing is left to change" '' "$("$PMCHECK" fix --diff "$file")"
	is "$file: nothing is left to change: status" 0 "$(status "$PMCHECK" fix --diff "$file")"
done
is 'CRLF is kept' "$(wc -l <crlf.md)" "$(grep -c "$(printf '\r')\$" crlf.md)"
is 'the byte order mark is kept' "$(printf '\357\273\277## Issue Summary')" "$(head -n 1 bare.md)"
is 'a last line without an end is kept' C "$(tail -c 1 bare.md)"

# ---- files -------------------------------------------------------------------------------------

document >a.md
chmod 640 a.md
"$PMCHECK" fix -q a.md
is 'the mode is kept' -rw-r----- "$(mode a.md)"
document >a.md
ln -s a.md link.md
fix link.md >/dev/null
ok 'a link stays one' test -L link.md
has 'what it leads to is mended' '## Issue Summary' "$(cat a.md)"
mkdir -p docs ../outside
document >../outside/x.md
ln -s ../outside/x.md out.md
ln -s ../../repo/a.md docs/in.md
has 'a link out of the repository is not followed' 'leads out of its repository' "$(fix out.md)"
is '… which is a trouble' 2 "$(status "$PMCHECK" fix out.md)"
has '… and its file is as it was' '**Issue Summary**' "$(cat ../outside/x.md)"
document >a.md
has 'a link within the repository is' 'mended' "$(fix docs/in.md)"
if [ "$(id -u)" -eq 0 ]; then
	skip 'a file that may not be written' 'root may write all'
else
	document >locked.md
	chmod 444 locked.md
	has 'a file that may not be written' 'cannot write locked.md' "$(fix locked.md)"
fi
: >.a.md.pmcheck-Abc123
document >a.md
has 'what a killed run left is named' '.a.md.pmcheck-Abc123 was left by' "$(fix a.md)"
rm .a.md.pmcheck-Abc123

# ---- git ---------------------------------------------------------------------------------------

document >staged.md
document >other.md
git add staged.md
index=$(git ls-files --stage)
has 'a staged file is named' 'staged.md is staged as it was' "$(fix staged.md)"
is 'the index is left alone' "$index" "$(git ls-files --stage)"
is 'another file is not named' 'other.md: 3 of 4 findings mended, 1 left' "$(fix other.md)"
cd ..

# ---- zones -------------------------------------------------------------------------------------

printf '## Timeline\n\n- 14:05: down\n- 15:10: up\n' >bare.md
has 'bare times wait for a zone' 'nothing that can be mended' "$(fix --diff bare.md; fix bare.md)"
"$PMCHECK" fix -q --zone=EAT bare.md
is 'they are converted, and the title says so' '## Timeline (UTC)

- 11:05: down
- 12:10: up' "$(cat bare.md)"
is 'once only' '' "$(fix --diff --zone=EAT bare.md)"
for zone in Nowhere CST Africa/Atlantis ''; do
	is "no zone is '$zone'" 2 "$(status "$PMCHECK" fix --zone="$zone" bare.md)"
done

printf '## Timeline\n\n- 00:30: down\n- 4:10: up\n' >bare.md
has 'what cannot be converted is named' "
bare.md:3:3: '00:30' is on another day in UTC, and no date says on which day it is: no time is converted" \
	"$(fix --zone=EAT bare.md)"
has '… with --diff on standard error' "bare.md:3:3: '00:30' is on another day" \
	"$("$PMCHECK" fix --diff --zone=EAT bare.md 2>&1 >/dev/null)"
printf '## Timeline\n\n- 2:05 PM: down\n- 3:10: up\n' >bare.md
has 'AM or PM is wanted' "bare.md:4:3: '3:10' may lack AM or PM" "$(fix --zone=EAT bare.md)"
printf '## Timeline\n\n- 16:05 UTC: down\n- 17:10: up\n' >bare.md
has 'or what it would bring' \
	"bare.md: no time is converted: it would bring a finding of 'timeline-out-of-order'" \
	"$(fix --zone=EAT bare.md)"

# ---- killed at any moment ----------------------------------------------------------------------

document >old.md
awk 'BEGIN { for (i = 0; i < 3000; i++) print "\nAt 14:05 EAT the kettle was cold again." }' >>old.md
cp old.md k.md
"$PMCHECK" fix -q k.md
cp k.md new.md
torn=0
round=0
while [ $round -lt "${KILLS:-20}" ]; do
	cp old.md k.md
	"$PMCHECK" fix -q k.md &
	sleep "0.0$((round % 10))$((round * 7 % 10))"
	kill -9 $! 2>/dev/null
	wait $! 2>/dev/null
	cmp -s k.md old.md || cmp -s k.md new.md || torn=$((torn + 1))
	rm -f .k.md.pmcheck-??????
	round=$((round + 1))
done
is 'a killed run leaves the old file or the new one' 0 "$torn"
is 'and nothing beside it but its own temporary' '.*.pmcheck-*' "$(echo .*.pmcheck-*)"
tap_end
