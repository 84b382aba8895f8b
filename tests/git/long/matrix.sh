#!/bin/sh
# SPDX-License-Identifier: MIT
# Every kind of repository that git can make here: what is staged, as the program and as git see it,
# compared in path and bytes, mostly inside the hook that git runs. `make check-matrix` runs it.
# shellcheck disable=SC2016,SC2094 # odd names are meant to be odd
. tests/tap.sh
. tests/git/support/states.sh

# One new document, one changed: something to see in every state.
change() {
	text "new in $1" >"new $1.md"
	text "changed in $1" >one.md
	git add .
}

# A state that git cannot read either.
neither() {
	rm -f "$RESULT"
	sh "$TOP/tests/git/support/compare.sh"
	has "$1: git cannot either" 'neither can:' "$(cat "$RESULT")"
}

# ---- ways to commit

with_history ways
change a
in_hook 'whole index' git commit -q -m a
text b >one.md
text b >b.md
git add b.md
in_hook '-a with something staged' git commit -q -a -m b
text c >one.md
text c >c.md
git add c.md
in_hook '-o with something staged' git commit -q -o one.md -m c
in_hook 'what -o left' git commit -q -m c2
text d >a/two.md
text d >d.md
git add d.md
in_hook '-i' git commit -q -i a/two.md -m d
text e >one.md
text e >e.md
git add e.md
in_hook '--amend with a path' git commit -q --amend -o one.md -m e
in_hook '--amend with the rest' git commit -q --amend -m e2
in_hook '--amend of nothing' git commit -q --amend -m e3
in_hook '--allow-empty' git commit -q --allow-empty -m empty
text f >a/two.md
cd a && in_hook 'from a folder' git commit -q -a -m f
cd ..
text g >a/b/three.md
in_hook 'git -C' git -C a commit -q -m g -- b/three.md
printf 'one.md\n' >"$SCRATCH/paths"
text h >one.md
in_hook '--pathspec-from-file' git commit -q -m h --pathspec-from-file="$SCRATCH/paths"
text i >one.md
git add one.md
in_hook 'with a message file' git commit -q -F "$SCRATCH/paths"
text j >one.md && git commit -q --no-verify -a -m j
git revert --no-commit HEAD && in_hook 'revert' git commit -q -m revert
text k >k.md && git add k.md
in_hook 'with a date and an author' git commit -q -m k --date 2001-01-01T00:00:00 \
	--author 'A <a@example.org>'
git mv k.md l.md && git mv l.md a/l.md
in_hook 'moved twice' git commit -q -m l
git rm -q a/l.md && mkdir a/l.md && text l >a/l.md/l.md && git add .
in_hook 'a file becomes a folder' git commit -q -m folder
git rm -rq a/l.md && text l >a/l.md && git add .
in_hook 'a folder becomes a file' git commit -q -m file
git rm -qf a/l.md && ln -s ../one.md a/l.md && git add .
in_hook 'a file becomes a link' git commit -q -m link
rm a/l.md && text l >a/l.md && git add .
in_hook 'a link becomes a file' git commit -q -m unlink
chmod +x a/l.md && git add .
in_hook 'a mode alone' git commit -q -m mode
git update-index --chmod=-x a/l.md
by_hand 'a mode of the index alone'
in_hook 'a mode of the index alone' git commit -q -m mode
git rm -rqf . && in_hook 'everything goes' git commit -q -m nothing
text m >m.md && git add . && in_hook 'and something comes' git commit -q -m something

with_history first
git checkout -q --orphan fresh
by_hand 'an orphan branch'
in_hook 'an orphan branch' git commit -q -m orphan
git checkout -q --detach
change detached
in_hook 'a detached HEAD' git commit -q -m detached
git checkout -q -b a/deep/branch
change deep
in_hook 'a branch in folders' git commit -q -m deep
git symbolic-ref refs/heads/symbolic refs/heads/a/deep/branch
git symbolic-ref HEAD refs/heads/symbolic
change symbolic
in_hook 'a symbolic branch' git commit -q -m symbolic
git pack-refs --all
change packed-refs
in_hook 'packed refs' git commit -q -m packed

# ---- merges

with_history merges
git checkout -q -b other && text other >one.md && text o >o.md && git add . &&
	git commit -q --no-verify -m other
git checkout -q main && text main >one.md && git commit -q --no-verify -a -m main
git merge -q other >/dev/null 2>&1
by_hand 'a conflict'
text both >one.md && git add one.md
by_hand 'a conflict mended'
in_hook 'a conflict mended' git commit -q -m merged
git checkout -q -b squashed HEAD~1 && git merge -q --squash other >/dev/null 2>&1
git checkout -q --theirs one.md 2>/dev/null && git add .
in_hook 'a squashed merge' git commit -q -m squashed
git checkout -q main && git checkout -q -b third && text t >t.md && git add . &&
	git commit -q --no-verify -m t
git checkout -q main && git checkout -q -b fourth && text u >u.md && git add . &&
	git commit -q --no-verify -m u
git checkout -q main
in_hook 'an octopus' git merge -q --no-edit third fourth
git checkout -q -b picks other
in_hook 'a merge that is no fast-forward' git merge -q --no-ff --no-edit third
git checkout -q -b pick other
git cherry-pick --no-commit fourth
in_hook 'a cherry-pick' git commit -q -m picked

# ---- the index

for version in 2 3 4; do
	with_history "version $version"
	git update-index --index-version "$version"
	change version
	[ "$version" -ne 3 ] || { text skip >skip.md && git add . &&
		git update-index --skip-worktree skip.md; }
	by_hand "index version $version"
	in_hook "index version $version" git commit -q -m version
	text again >one.md
	in_hook "index version $version, -a" git commit -q -a -m again
done
with_history 'long names' && git update-index --index-version 4
folder=$(printf 'x%.0s' $(seq 200))
mkdir -p "$folder/$folder" && text long >"$folder/$folder/long.md" && git add .
in_hook 'long names in version 4' git commit -q -m long
long=$folder
while [ ${#long} -lt 3600 ]; do long=$long/$folder; done
blob=$(git hash-object -w one.md)
git update-index --add --cacheinfo "100644,$blob,$long.md"
by_hand 'a path of 3,600 bytes in version 4'
in_hook 'a path of 3,600 bytes in version 4' git commit -q -m long
git update-index --index-version 2
git update-index --add --cacheinfo "100644,$blob,$long/more.md"
in_hook 'a path of 3,600 bytes in version 2' git commit -q -m more

with_history split && git update-index --split-index && change split
by_hand 'split index'
in_hook 'split index' git commit -q -m split
git config core.splitIndex true && change 'split again'
in_hook 'core.splitIndex' git commit -q -m split

with_history sparse && mkdir -p out/side && text out >out/side/out.md && git add . &&
	git commit -q --no-verify -m out
git sparse-checkout set --cone --sparse-index a >/dev/null 2>&1
text sparse >a/sparse.md && git add a
by_hand 'sparse index'
in_hook 'sparse index' git commit -q -m sparse
text sparse >a/two.md
in_hook 'sparse index, -a' git commit -q -a -m sparse
git sparse-checkout set --no-cone '/a/*' >/dev/null 2>&1
text sparse >a/three.md && git add a
in_hook 'sparse checkout by patterns' git commit -q -m sparse
git sparse-checkout disable >/dev/null 2>&1
git config extensions.worktreeConfig true && git config --worktree core.sparseCheckout false
change worktreeConfig
in_hook 'extensions.worktreeConfig' git commit -q -m worktree

with_history flags
text skip >skip.md && git add . && git update-index --skip-worktree skip.md && rm skip.md
by_hand 'skip-worktree'
in_hook 'skip-worktree' git commit -q -m skip
text assume >assume.md && git add . && git update-index --assume-unchanged assume.md one.md
text other >one.md
by_hand 'assume-unchanged'
in_hook 'assume-unchanged' git commit -q -m assume
text intent >intent.md && git add -N intent.md
by_hand 'intent to add alone'
text with >with.md && git add with.md
in_hook 'intent to add beside' git commit -q -m with
in_hook 'intent to add, -a' git commit -q -a -m intent
git update-index --untracked-cache && change untracked
in_hook 'untracked cache' git commit -q -m untracked
printf '#!/bin/sh\nprintf "token\\\\0/\\\\0"\n' >.git/monitor && chmod +x .git/monitor
git config core.fsmonitor .git/monitor && git update-index --fsmonitor && change fsmonitor
in_hook 'fsmonitor' git commit -q -m fsmonitor
git config --unset core.fsmonitor
git config index.threads 4 && git update-index --force-write-index && change threads
in_hook 'an index for several threads' git commit -q -m threads
git config --unset index.threads
git config index.recordEndOfIndexEntries true && git config index.recordOffsetTable true
change offsets
in_hook 'an index with its offsets' git commit -q -m offsets
git config feature.manyFiles true && git update-index --index-version 4 && change many
in_hook 'feature.manyFiles' git commit -q -m many
change zeroes
perl -e 'open(F, "+<", ".git/index"); seek(F, -20, 2); print F "\0" x 20'
by_hand 'an index without its hash, as index.skipHash makes'
git config core.ignoreCase true && text c >CASE.md && git add . && change case
in_hook 'core.ignoreCase' git commit -q -m case
git config --unset core.ignoreCase
git update-index --add --cacheinfo "100644,$blob,case.md" 2>/dev/null ||
	git update-index --add --cacheinfo "100644,$(git rev-parse :one.md),case.md"
by_hand 'names that differ in case'
in_hook 'names that differ in case' git commit -q -m case

# ---- names

with_history names
mkdir -- '-' 'a b' '*' "it's"
for name in 'new
line.md' 'tab	.md' 'quote".md' "single'.md" '-dash.md' '*.md' '?[a].md' 'back\slash.md' \
	':colon.md' ' blank .md' '-/-.md' 'a b/c d.md' '*/*.md' "it's/it's.md" '#.md' '$x.md' \
	'ümlaut.md' '日本.md' '.md' '..md' '...md' '~.md' '%s.md' '!.md'; do
	text "$name" >"$name"
done
for bytes in '\377\376.md' 'latin\344.md' '\001\033.md' '\302\205.md'; do
	# shellcheck disable=SC2059 # the names are formats
	text bytes >"$(printf "$bytes")"
done
git add -A
by_hand 'odd names'
in_hook 'odd names' git commit -q -m names
for name in a.md a/x.md a-b.md a0.md a/b/x.md; do text "$name" >"$name"; done
git add . && in_hook 'names that sort beside folders' git commit -q -m sort

# ---- sizes

with_history sizes
: >empty.md && printf x >one-byte.md && git add .
in_hook 'empty and tiny' git commit -q -m tiny
for size in 63 64 65 4096 65536 1000000; do head -c "$size" /dev/zero >"$size.md"; done
git add . && in_hook 'sizes' git commit -q -m sizes
head -c 1000000 /dev/urandom >random.md && git add . && in_hook 'binary' git commit -q -m binary
deep=d
for _ in $(seq 150); do deep=$deep/d; done
mkdir -p "$deep" && text deep >"$deep/deep.md" && git add . && in_hook 'deep' git commit -q -m deep
mkdir wide && (cd wide && for i in $(seq 3000); do echo "$i" >"$i.md"; done)
git add . && in_hook 'wide' git commit -q -m wide
text w >wide/1500.md && in_hook 'one of many' git commit -q -a -m one

# ---- where objects are

with_history packed && git gc -q && change packed
in_hook 'packed objects' git commit -q -m packed
git repack -qad && git multi-pack-index write >/dev/null 2>&1 && change midx
in_hook 'a multi-pack index' git commit -q -m midx
git commit-graph write --reachable >/dev/null 2>&1 && change graph
in_hook 'a commit graph' git commit -q -m graph
git repack -qad --write-bitmap-index && git prune-packed && change bitmap
in_hook 'bitmaps' git commit -q -m bitmap
git add . && git repack -qad && by_hand 'deltas'
git config core.looseCompression 0 && change uncompressed
in_hook 'loose objects that are not compressed' git commit -q -m uncompressed

git clone -q --shared "$SCRATCH/packed" "$SCRATCH/shared" && cd "$SCRATCH/shared" || exit 2
ROOT=$PWD && change shared
in_hook 'alternates' git commit -q -m shared
git clone -q --reference "$SCRATCH/shared" "$SCRATCH/packed" "$SCRATCH/reference"
cd "$SCRATCH/reference" || exit 2
ROOT=$PWD && change reference
in_hook 'alternates of alternates' git commit -q -m reference
git clone -q --depth 1 "file://$SCRATCH/packed" "$SCRATCH/shallow" && cd "$SCRATCH/shallow" ||
	exit 2
ROOT=$PWD && change shallow
in_hook 'shallow' git commit -q -m shallow
git config --global uploadpack.allowFilter true
git config --global uploadpack.allowAnySHA1InWant true
for filter in blob:none tree:0; do
	git clone -q --filter=$filter --no-checkout "file://$SCRATCH/packed" "$SCRATCH/$filter"
	cd "$SCRATCH/$filter" || exit 2
	ROOT=$PWD && git read-tree HEAD && text partial >partial.md && git add partial.md
	by_hand "partial clone $filter"
	in_hook "partial clone $filter" git commit -q -m partial
	git rm -q --cached one.md && in_hook "partial clone $filter, a deletion" git commit -q -m gone
done

repository sha256 --object-format=sha256
change sha256
by_hand 'SHA-256, before the first commit'
in_hook 'SHA-256, the first commit' git commit -q -m first
change again && in_hook 'SHA-256' git commit -q -m again
text s >one.md && in_hook 'SHA-256, -a' git commit -q -a -m all

with_history replaced && change replace
git replace "$(git rev-parse :one.md)" "$(git rev-parse HEAD:a/two.md)"
by_hand 'a replaced blob'
in_hook 'a replaced blob' git commit -q -m replaced
git replace HEAD HEAD~1 2>/dev/null
change replace2
in_hook 'a replaced commit' git commit -q -m replaced

# ---- where the repository is

with_history place
git worktree add -q "$SCRATCH/linked" -b linked && cd "$SCRATCH/linked" || exit 2
ROOT=$SCRATCH/linked && change linked
by_hand 'linked worktree'
in_hook 'linked worktree' git commit -q -m linked
text l >one.md && in_hook 'linked worktree, -a' git commit -q -a -m linked
cd "$SCRATCH/place" && git config extensions.worktreeConfig true &&
	git -C "$SCRATCH/linked" config --worktree core.autocrlf true
cd "$SCRATCH/linked" && change crlf && in_hook 'linked worktree, own config' git commit -q -m crlf
git clone -q --bare "$SCRATCH/place" "$SCRATCH/bare.git" && cd "$SCRATCH/bare.git" || exit 2
git worktree add -q "$SCRATCH/of bare" main && cd "$SCRATCH/of bare" || exit 2
ROOT=$PWD && change bare
in_hook 'worktree of a bare repository' git commit -q -m bare

cd "$SCRATCH" && git init -q --separate-git-dir "$SCRATCH/apart.git" "$SCRATCH/apart" && cd apart ||
	exit 2
ROOT=$PWD && change apart
in_hook 'a separate git directory' git commit -q -m apart
mv .git gitfile && ln -s ../apart.git .git && rm gitfile && change symlink
in_hook 'a link to the git directory' git commit -q -m link
ln -s apart "$SCRATCH/also apart" && cd "$SCRATCH/also apart" && change 'by link'
in_hook 'a link to the working tree' git commit -q -m link

git init -q --bare "$SCRATCH/dots.git" && mkdir "$SCRATCH/home dir" && cd "$SCRATCH/home dir" ||
	exit 2
ROOT=$SCRATCH/dots.git && text dot >dot.md
dots() {
	git --git-dir="$SCRATCH/dots.git" --work-tree="$SCRATCH/home dir" "$@"
}
dots add dot.md && in_hook 'a bare repository with --work-tree' dots commit -q -m dots
text dots >dot.md && dots add dot.md
GIT_DIR=$SCRATCH/dots.git by_hand 'a bare repository with an index, GIT_DIR'
cd / && GIT_DIR=$SCRATCH/dots.git GIT_WORK_TREE="$SCRATCH/home dir" \
	by_hand 'GIT_DIR and GIT_WORK_TREE from afar'
cd "$SCRATCH/dots.git" && by_hand 'within a bare repository'
dots config core.bare false && dots config core.worktree "$SCRATCH/home dir"
in_hook 'core.worktree' dots commit -q -m worktree

with_history super && git init -q "$SCRATCH/inner" && (cd "$SCRATCH/inner" && text i >i.md &&
	git add . && git commit -q --no-verify -m i)
git submodule --quiet add "$SCRATCH/inner" sub
by_hand 'a submodule added'
in_hook 'a submodule added' git commit -q -m sub
cd sub && text s >s.md && git add . && in_hook 'within a submodule' git commit -q -m s
cd .. && git add sub && change sub
in_hook 'a submodule moved on' git commit -q -m moved
git config diff.ignoreSubmodules all && git config diff.submodule log && change quiet
in_hook 'submodules configured away' git commit -q -m quiet
git init -q nested && (cd nested && text n >n.md && git add . && git commit -q --no-verify -m n)
git -c advice.addEmbeddedRepo=false add nested 2>/dev/null && change nested
in_hook 'a repository within' git commit -q -m nested

# ---- configuration that is not ours

with_history config
git config diff.renames copies && git config diff.noprefix true && git config diff.external false
git config color.ui always && git config core.quotePath true && git config diff.relative true
git config diff.orderFile "$SCRATCH/paths" && git config diff.mnemonicPrefix true
git config status.relativePaths false && git config core.pager false
git mv one.md two.md && text c >c.md && git add . &&
	in_hook 'every option of diff' git commit -q -m diff
printf '*.md text eol=crlf export-ignore\nutf.md working-tree-encoding=UTF-16\n' >.gitattributes
printf '*.txt filter=upper\n' >>.gitattributes
git config filter.upper.clean 'tr a-z A-Z' && git config core.safecrlf false
text x | iconv -t UTF-16 >utf.md && text y >up.txt && git add . &&
	in_hook 'attributes and filters' git commit -q -m attributes
git config core.autocrlf true && printf 'a\r\nb\r\n' >crlf.txt && git add . 2>/dev/null &&
	in_hook 'core.autocrlf' git commit -q -m crlf
git config core.precomposeUnicode true && git config core.protectNTFS true &&
	git config core.symlinks false && git config core.fileMode false && text fm >fm.txt &&
	chmod +x fm.txt && git add . && in_hook 'core.fileMode=false' git commit -q -m mode
git config core.sharedRepository 0660 && text sh >sh.txt && git add . &&
	in_hook 'core.sharedRepository' git commit -q -m shared
git config core.bigFileThreshold 10 && text big >big.txt && git add . &&
	in_hook 'core.bigFileThreshold' git commit -q -m big
git config extensions.preciousObjects true && git config core.repositoryFormatVersion 1 &&
	text pr >pr.txt && git add . && in_hook 'extensions.preciousObjects' git commit -q -m precious
printf '[include]\n\tpath = more\n[includeIf "gitdir:/"]\n\tpath = more\n' >>.git/config
printf '[user]\n\tname = Included\n' >.git/more
text inc >inc.txt && git add . && in_hook 'included configuration' git commit -q -m include

# ---- the environment

with_history environment
for setting in GIT_LITERAL_PATHSPECS=1 GIT_GLOB_PATHSPECS=1 GIT_NOGLOB_PATHSPECS=1 \
	GIT_ICASE_PATHSPECS=1 GIT_NAMESPACE=space GIT_EXTERNAL_DIFF=false GIT_DIFF_OPTS=-u9 \
	GIT_TRACE=1 GIT_TRACE2=1 GIT_INDEX_VERSION=4 GIT_DEFAULT_HASH=sha256 GIT_OPTIONAL_LOCKS=1 \
	GIT_NO_REPLACE_OBJECTS=1 GIT_REPLACE_REF_BASE=refs/other/ GIT_ATTR_NOSYSTEM=1 \
	GIT_PAGER=false GIT_FLUSH=1 GIT_ADVICE=0 GIT_REFLOG_ACTION=x GIT_PREFIX=nowhere/ \
	LC_ALL=de_DE.UTF-8 LANGUAGE=de TERM=dumb GIT_CONFIG_PARAMETERS="'core.quotepath'='true'" \
	"GIT_OBJECT_DIRECTORY=$PWD/.git/objects" "GIT_ALTERNATE_OBJECT_DIRECTORIES=$SCRATCH/none" \
	"GIT_COMMON_DIR=$PWD/.git" "GIT_GRAFT_FILE=$SCRATCH/none" "GIT_SHALLOW_FILE=$SCRATCH/none2"; do
	change "${setting%%=*}"
	in_hook "environment ${setting%%=*}" env "$setting" git commit -q -m environment
done
change unset
in_hook 'no HOME, no TERM, no locale, no user' env -u HOME -u TERM -u LANG -u LC_ALL -u XDG_CONFIG_HOME \
	GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a \
	GIT_COMMITTER_EMAIL=a@example.org GIT_CONFIG_GLOBAL=/dev/null git commit -q -m unset
text other >other.md
GIT_INDEX_FILE=$SCRATCH/other-index git read-tree HEAD
GIT_INDEX_FILE=$SCRATCH/other-index git add other.md
GIT_INDEX_FILE=$SCRATCH/other-index by_hand 'another index'
GIT_INDEX_FILE=../other-index by_hand 'another index, by a relative path'
GIT_INDEX_FILE=$SCRATCH/no-index by_hand 'an index that is not there'
cd a && by_hand 'from a folder'
GIT_CEILING_DIRECTORIES=$ROOT neither 'GIT_CEILING_DIRECTORIES'
cd ../.git && by_hand 'within the git directory'
cd .. && GIT_DIR=nowhere neither 'GIT_DIR to nowhere'

if [ "$(id -u)" -eq 0 ]; then
	with_history foreign && change foreign && chown -R 12345 "$ROOT"
	neither "somebody else's repository"
	git config --global safe.directory '*'
	by_hand "somebody else's repository, declared safe"
	in_hook "somebody else's repository, declared safe" git commit -q -m foreign
	git config --global --unset safe.directory
else
	skip "somebody else's repository" 'only root can make one'
fi
skip 'reftable' "git $(git version | sed 's/.* //') cannot make one"
tap_end
