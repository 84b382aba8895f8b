#!/bin/sh
# SPDX-License-Identifier: MIT
# Where the links of files lead: the working tree's answer.
. tests/tap.sh
cd "$SCRATCH" || exit 2

# broken FILE: what it is told of links
broken() {
	"$PMCHECK" --min-words=0 "$1" | sed -n 's/^[^:]*:\([0-9]*\):.*\[link-broken\]$/\1/p' | tr '\n' ' '
}

mkdir -p repository/docs/images repository/sub other
git init -q repository
touch repository/docs/images/a.svg repository/top.md 'repository/docs/a b.md' other/x.md
ln -s nowhere repository/docs/dangling
mkdir repository/submodule repository/checked-out
touch repository/checked-out/.git
cat >repository/docs/outage.md <<'END'
## Timeline

![there](images/a.svg) [above](../top.md) [blank](a%20b.md) [folder](images) [self](#x) [q](images/a.svg?raw)
![gone](images/b.svg)
[gone](b.md#there)
[a file is no folder](images/a.svg/x)
[a link to nothing is there](dangling)
[out of the repository](../../other/y.md)
[above all](../../../../../../../../../../../../../../../../../../../../x)
[in a submodule](../submodule/x.md) [and one](../checked-out/x.md)
<img src="images/c.svg">
[twice up and down](../docs/../docs/images/a.svg)
END
is 'what is missing is told, what cannot be known is not' '4 5 6 11 ' "$(broken repository/docs/outage.md)"
is 'from the document'\''s own folder' '4 5 6 11 ' "$(cd repository/docs && broken outage.md)"
is 'from elsewhere' '4 5 6 11 ' "$(cd other && broken ../repository/docs/outage.md)"
is 'of standard input nothing is known' '' "$("$PMCHECK" --min-words=0 - <repository/docs/outage.md | grep link-broken)"
is 'but by its name' 4 "$("$PMCHECK" --min-words=0 --stdin-filename=repository/docs/outage.md - <repository/docs/outage.md |
	grep -c link-broken)"
mkdir -p repository/.git/info && touch repository/.git/info/sparse-checkout
is 'what a sparse checkout leaves out may be there' '' "$(broken repository/docs/outage.md)"
tap_end
