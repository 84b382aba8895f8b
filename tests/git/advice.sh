#!/bin/sh
# SPDX-License-Identifier: MIT
# Checking what is staged, and what is said when it stops a commit.
. tests/tap.sh

perfect=$TOP/tests/documents/perfect.md
git init -q "$SCRATCH/repository" && cd "$SCRATCH/repository" || exit 2
mkdir 'post mortems'

is 'nothing staged' 0 "$(status "$PMCHECK" --staged)"
cp "$perfect" 'post mortems/good one.md'
git add .
is 'a good one' 0 "$(status "$PMCHECK" --staged)"
is 'a good one, in the hook' '' "$("$PMCHECK" hook run pre-commit 2>&1)"

echo '# Bad' >bad.md
git add bad.md
cp "$perfect" bad.md
is 'the staged one counts, not the working copy' 1 "$(status "$PMCHECK" --staged)"
said=$("$PMCHECK" hook run pre-commit 2>&1)
has 'the finding' 'bad.md:1:1: error: ' "$said"
has 'the working copy mends it' 'already mends this: git add bad.md' "$said"
# shellcheck disable=SC2016
has 'what to do' 'commit stopped: mend the file, `git add` it and commit again' "$said"
echo '# Bad still' >bad.md
case $("$PMCHECK" hook run pre-commit 2>&1) in
*'already mends'*) result 1 'a working copy that does not mend it' ;;
*) result 0 'a working copy that does not mend it' ;;
esac
{ cat "$perfect" && printf '\n[the log](log.txt)\n'; } >bad.md
git add bad.md && touch log.txt && echo >>bad.md
case $("$PMCHECK" hook run pre-commit 2>&1) in
*'already mends'*) result 1 'a link to what is not staged is not mended by staging the link' ;;
*link-broken*) result 0 'a link to what is not staged is not mended by staging the link' ;;
*) result 1 'a link to what is not staged is a finding' ;;
esac
git mv -f bad.md "post mortems/it's bad.md"
cp "$perfect" "post mortems/it's bad.md"
has 'a name with blanks and quotes' "git add 'post mortems/it'\\''s bad.md'" \
	"$("$PMCHECK" hook run pre-commit 2>&1)"
git rm -qf --cached "post mortems/it's bad.md"

# shellcheck disable=SC2016
{
	sed 's|(https://[^)]*)|(graph.svg)|' "$perfect" >link.md
	git add link.md
	said=$("$PMCHECK" hook run pre-commit 2>&1)
	has 'a picture that was never added' "the image 'graph.svg' is not there" "$said"
	case $said in
	*'already mends'*) result 1 'a working copy that lacks it too does not mend it' ;;
	*) result 0 'a working copy that lacks it too does not mend it' ;;
	esac
	cp "$perfect" link.md
	has 'one without it does' 'already mends this: git add link.md' \
		"$("$PMCHECK" hook run pre-commit 2>&1)"
	git rm -qf --cached link.md
}

cat >large.md <<END
version https://git-lfs.github.com/spec/v1
oid sha256:0000000000000000000000000000000000000000000000000000000000000000
size 12345
END
git add large.md
is 'a Git LFS pointer passes' 0 "$(status "$PMCHECK" --staged)"
has 'a Git LFS pointer is told' 'large.md: not checked: Git LFS' "$("$PMCHECK" --staged 2>&1)"
cd "$SCRATCH" || exit 2
is 'no repository' 2 "$(status "$PMCHECK" --staged)"
is '--staged and a file' 2 "$(status "$PMCHECK" --staged file.md)"
tap_end
