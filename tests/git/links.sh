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
tap_end
