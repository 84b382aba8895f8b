#!/bin/sh
# SPDX-License-Identifier: MIT
# What is read: files, folders, and what is neither. Nothing is passed over in silence.
. tests/tap.sh
cd "$SCRATCH" || exit 2

# The paths of the findings, each once.
paths() {
	"$PMCHECK" -q "$@" 2>/dev/null | sed 's/:[0-9]*:[0-9]*: .*//' | uniq
}

complaint() {
	{ "$@" >/dev/null; } 2>&1
}

mkdir -p docs/b/deep docs/.git docs/templates docs/.github elsewhere
for path in docs/b.md docs/a.md docs/b/x.md docs/b/deep/y.markdown docs/.git/no.md docs/README.md \
	docs/templates/no.md docs/.github/no.md docs/no.txt elsewhere/e.md; do
	printf 'no postmortem\n' >"$path"
done
ln -s ../elsewhere docs/link
ln -s ../elsewhere/e.md docs/link.md
mkfifo docs/pipe.md

is 'a folder is walked in the order of its paths' 'docs/a.md
docs/b.md
docs/b/deep/y.markdown
docs/b/x.md' "$(paths docs)"
is 'a slash behind a folder is none' "$(paths docs)" "$(paths docs/)"
is 'the folder we are in' 'a.md
b.md
b/deep/y.markdown
b/x.md' "$(cd docs && paths .)"
is 'a symbolic link that is named is followed' 'docs/link/e.md' "$(paths docs/link)"
is 'the order is that of the arguments' 'docs/b.md
docs/a.md' "$(paths docs/b.md docs/a.md)"
is 'a file that is named is checked whatever its name' 'docs/no.txt
docs/README.md' "$(paths docs/no.txt docs/README.md)"

mkdir empty
is 'a folder without any: status' 2 "$(status "$PMCHECK" empty)"
has 'a folder without any' 'pmcheck: no postmortem in the folder empty' \
	"$(complaint "$PMCHECK" empty)"

# each NAME PATH PART: trouble, and the others are still reported.
each() {
	is "$1: status" 2 "$(status "$PMCHECK" "$2" docs/a.md)"
	has "$1: said" "$3" "$(complaint "$PMCHECK" "$2" docs/a.md)"
	is "$1: the others are reported" docs/a.md "$(paths "$2" docs/a.md)"
}
each 'a missing file' none.md 'pmcheck: cannot read none.md: No such file'
each 'a pipe' docs/pipe.md 'pmcheck: cannot check docs/pipe.md: it is a pipe'
each 'a device' /dev/null 'pmcheck: cannot check /dev/null: it is a device'
each 'a file taken for a folder' docs/a.md/x 'pmcheck: cannot read docs/a.md/x: Not a directory'
ln -s loop loop
each 'a link to itself' loop 'pmcheck: cannot read loop: '
{
	echo 'version https://git-lfs.github.com/spec/v1'
	echo 'oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393'
	echo 'size 12345'
} >pointer.md
each 'a pointer of Git LFS' pointer.md \
	'pmcheck: cannot check pointer.md: Git LFS keeps its text elsewhere: fetch it'
is 'a pointer among many' 2 "$(status "$PMCHECK" -j 2 pointer.md docs/a.md docs/b.md)"
has 'a pointer has no facts either' 'pointer.md: Git LFS' "$(complaint "$PMCHECK" words pointer.md)"
has 'the summary counts them' '1 could not be checked' "$("$PMCHECK" none.md docs/a.md 2>&1)"
if [ "$(id -u)" -eq 0 ]; then
	skip 'a file that may not be read' 'root may read all'
else
	printf 'x\n' >secret.md
	chmod 0 secret.md
	each 'a file that may not be read' secret.md 'pmcheck: cannot read secret.md: Permission'
	mkdir docs/locked
	chmod 0 docs/locked
	is 'a folder that may not be read: status' 2 "$(status "$PMCHECK" docs)"
	chmod 700 docs/locked
fi

: >void.md
is 'an empty file is a finding' 1 "$(status "$PMCHECK" void.md)"
has 'an empty file is no postmortem' 'void.md:1:1: error: ' "$("$PMCHECK" void.md)"
printf 'a\0b' >binary.md
is 'binary content is a finding' 1 "$(status "$PMCHECK" binary.md)"
has 'binary content is no text' '[not-text]' "$("$PMCHECK" binary.md)"
is 'a file over the limit is a finding' 1 "$(status "$PMCHECK" --max-bytes=5 docs/a.md)"
has 'a file over the limit is no text' '[not-text]' "$("$PMCHECK" --max-bytes=5 docs/a.md)"
is 'so is too long an input' 1 "$(status "$PMCHECK" --max-bytes=5 - <docs/a.md)"

cd "$SCRATCH" || exit 2
echo '# Read me' >README.md
is 'a named file is checked' 1 "$(status "$PMCHECK" README.md)"
is '--force-exclude: unless it is none of the postmortems' 0 \
	"$(status "$PMCHECK" --force-exclude README.md ./README.md)"
mkdir -p excluded && cp README.md excluded/outage.md
is '--force-exclude: the others are' 1 \
	"$(status "$PMCHECK" --force-exclude README.md excluded/outage.md)"
tap_end
