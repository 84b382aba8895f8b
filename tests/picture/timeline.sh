#!/bin/sh
# SPDX-License-Identifier: MIT
# pmcheck timeline: strips, cards and charts beside their goldens; --embed; what cannot be drawn.
#
# usage: tests/picture/timeline.sh [--update]     --update draws the goldens anew
. tests/tap.sh
golden=$TOP/tests/picture/golden
export COLUMNS=80 LC_ALL=C.UTF-8

# draw DOCUMENT NAME OPTION...
draw() {
	drawn=$1
	drawing=$2
	shift 2
	if [ "${update-}" ]; then
		"$PMCHECK" timeline "$@" "$drawn" >"$golden/$drawing"
	else
		is "$drawing" "$(cat "$golden/$drawing")" "$("$PMCHECK" timeline "$@" "$drawn")"
	fi
}

if [ "${1-}" = --update ]; then
	update=1
fi
for document in tests/picture/lighthouse.md tests/documents/perfect.md \
	tests/documents/over-midnight.md tests/documents/no-zones.md; do
	name=$(basename "$document" .md)
	draw "$document" "$name.txt"
	draw "$document" "$name.svg" --svg
	draw "$document" "$name.mermaid" --mermaid
done
draw tests/picture/lighthouse.md lighthouse-color.txt --color=always
LC_ALL=C
draw tests/picture/lighthouse.md lighthouse-ascii.txt
COLUMNS=40
draw tests/picture/lighthouse.md lighthouse-narrow.txt
[ "${update-}" ] && exit

LC_ALL=C.UTF-8
cd "$SCRATCH" || exit 2
cp "$TOP/tests/picture/lighthouse.md" a.md

# what cannot be drawn
printf '# No times\n\n## Timeline\n\n- nothing\n' >none.md
: >empty.md
printf 'a\0b' >binary.md
for document in none.md empty.md binary.md; do
	is "$document: status" 1 "$(status "$PMCHECK" timeline "$document")"
	has "$document: a sentence" 'nothing to draw' "$("$PMCHECK" timeline "$document" 2>&1)"
done
is 'no file: status' 2 "$(status "$PMCHECK" timeline none-such.md)"
is 'two files: status' 2 "$(status "$PMCHECK" timeline a.md none.md)"
is 'two forms: status' 2 "$(status "$PMCHECK" timeline --svg --mermaid a.md)"
is 'standard input' "$("$PMCHECK" timeline a.md)" "$("$PMCHECK" timeline - <a.md)"

# into a file
is '--svg=FILE: status' 0 "$(status "$PMCHECK" timeline --svg=card.svg a.md)"
is '--svg=FILE: the same card' "$("$PMCHECK" timeline --svg a.md)" "$(cat card.svg)"
is '--svg=FILE: a folder that is not there' 2 "$(status "$PMCHECK" timeline --svg=no/card.svg a.md)"

# --embed
chmod 640 a.md
is '--embed: prints what to add' 'git add a.md a.timeline.svg' "$("$PMCHECK" timeline --embed a.md)"
has '--embed: the line' '](a.timeline.svg)' "$(sed -n 3p a.md)"
has '--embed: alternative text' '![Timeline of the incident' "$(sed -n 3p a.md)"
is '--embed: only that was added' "$(cat "$TOP/tests/picture/lighthouse.md")" "$(sed 2,3d a.md)"
ok '--embed: mode kept' test "$(find a.md -perm 640)" = a.md
is '--embed: nothing else is left' 'a.md a.timeline.svg' "$(echo a.*)"
cp a.md before.md
cp a.timeline.svg before.svg
"$PMCHECK" timeline --embed a.md >/dev/null
ok '--embed: a second time changes nothing' cmp a.md before.md
ok '--embed: neither the picture' cmp a.timeline.svg before.svg
sed 's/18:40 UTC (90/18:30 UTC (80/' before.md >a.md
"$PMCHECK" timeline --embed a.md >/dev/null
has '--embed: another time refreshes the line' '80 min impact' "$(sed -n 3p a.md)"
has '--embed: and the picture' '80 min' "$(cat a.timeline.svg)"
is '--embed: one line' 1 "$(grep -c 'timeline.svg' a.md)"

echo 'mine' >b.timeline.svg
cp "$TOP/tests/picture/lighthouse.md" b.md
is '--embed: a picture of another hand' 2 "$(status "$PMCHECK" timeline --embed b.md)"
is '--embed: … is left alone' mine "$(cat b.timeline.svg)"
ok '--embed: … and so is the document' cmp b.md "$TOP/tests/picture/lighthouse.md"
is '--embed: standard input' 2 "$(status "$PMCHECK" timeline --embed - <b.md)"

cp "$TOP/tests/picture/lighthouse.md" "it's (new) 100%.md"
is '--embed: an awkward name' "git add 'it'\\''s (new) 100%.md' 'it'\\''s (new) 100%.timeline.svg'" \
	"$("$PMCHECK" timeline --embed "it's (new) 100%.md")"
has '--embed: … as a link' '](it%27s%20%28new%29%20100%25.timeline.svg)' "$(sed -n 3p "it's (new) 100%.md")"

sed '1,2d' "$TOP/tests/picture/lighthouse.md" >c.md
"$PMCHECK" timeline --embed c.md >/dev/null
has '--embed: without a title, above the first section' '](c.timeline.svg)' "$(sed -n 1p c.md)"
is '--embed: … apart from it' '## Issue Summary' "$(sed -n 3p c.md)"
{ printf 'The light\n=========\nText.\n\n' && cat c.md; } | grep -v c.timeline | sed 's/$/\r/' >d.md
"$PMCHECK" timeline --embed d.md >/dev/null
has '--embed: under a title with a rule' '](d.timeline.svg)' "$(sed -n 4p d.md)"
is '--embed: line ends as they are' "$(grep -c '' d.md)" "$(grep -c "$(printf '\r')" d.md)"

ln -s a.md link.md
"$PMCHECK" timeline --embed link.md >/dev/null
ok '--embed: a symbolic link stays one' test -L link.md
tap_end
