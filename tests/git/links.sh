#!/bin/sh
# SPDX-License-Identifier: MIT
# Links of a commit are looked up in what is committed: the picture that was never added is missed.
. tests/tap.sh

git init -q "$SCRATCH/repository" && cd "$SCRATCH/repository" || exit 2
mkdir -p docs/images
cat >docs/a.md <<'END'
## Timeline (UTC)

- 14:05: down, see ![the graph](images/graph.png) and [the log](../log.txt?raw=1#L3)
- 14:20: up, see [the folder](images/) and [outside](../../elsewhere.md)
END
broken() {
	"$PMCHECK" "$@" | sed -n 's/^\([^:]*:[0-9]*\):.*\[link-broken\]$/\1/p'
}
printf 'x\n' >docs/images/graph.png
printf 'x\n' >log.txt
git add docs/a.md log.txt
is 'by hand the picture is there' '' "$(broken docs/a.md)"
is 'in the index it is not, nor its folder' 'docs/a.md:3
docs/a.md:4' "$(broken --staged)"
git add docs/images
is 'once it is added it is' '' "$(broken --staged)"
git commit -qm 'a report' && git rm -q --cached log.txt && git commit -qm 'no log'
is 'a commit is asked for its own files' '' "$(broken --rev HEAD~1)"
is 'and lacks what was taken out' 'docs/a.md:3' "$(broken --rev HEAD)"
cd docs && printf '\nmore\n' >>a.md && git add a.md
is 'from below the top as well' 'docs/a.md:3' "$(broken --staged)"
cd .. && git commit -qam 'no log still' || exit 2

# ---- a sparse index, whose closed folders have pictures too, and stay closed
mkdir -p apart/deep && printf 'x\n' >apart/deep/graph.png && git add apart && git commit -qm apart
if git sparse-checkout set --cone --sparse-index docs 2>/dev/null &&
	git ls-files --sparse | grep -q '^apart/$'; then
	printf '\n[in](../apart/deep/graph.png) [is](../apart/deep) [not](../apart/deep/x.png)\n' \
		>>docs/a.md
	git add docs/a.md && git write-tree >/dev/null
	disk() {
		find . -printf '%p %s %T@ %C@\n' | sort
	}
	disk >"$SCRATCH/before"
	is 'in a sparse index' 'docs/a.md:3
docs/a.md:8' "$(broken --staged)"
	disk >"$SCRATCH/after"
	ok 'in a sparse index nothing is written' cmp "$SCRATCH/before" "$SCRATCH/after"
	sed "s|^exec|case \$* in *--sparse*) exit 129 ;; esac; &|" >"$SCRATCH/git" <<END
#!/bin/sh
exec $(command -v git) "\$@"
END
	chmod +x "$SCRATCH/git"
	is 'by a git that knows no --sparse' 'docs/a.md:3
docs/a.md:8' "$(PATH=$SCRATCH:$PATH broken --staged)"
else
	skip 'in a sparse index' 'this git makes none'
fi
tap_end
