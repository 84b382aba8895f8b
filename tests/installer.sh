#!/bin/sh
# SPDX-License-Identifier: MIT
# install.sh: what it says where packages are missing, what it installs, and how that goes away.
build=${BUILD:-build}
. tests/tap.sh

# ---- machines on which nothing is installed ----------------------------------------------------

# A PATH with the least that a system has, and one package manager.
machine() {
	mkdir -p "$SCRATCH/$1"
	for tool in sh dirname id cat; do
		ln -sf "$(command -v $tool)" "$SCRATCH/$1/$tool"
	done
	[ "$1" = bare ] || ln -sf "$(command -v id)" "$SCRATCH/$1/$1"
}

# What install.sh prints on that machine.
on() {
	machine "$1"
	tools=$SCRATCH/$1
	shift
	(
		PATH=$tools
		TZDIR=$SCRATCH/nowhere
		export TZDIR
		./install.sh "$@" 2>&1
		echo "exit status $?"
	)
}

missing='git make cc pkg-config libcmark libutf8proc libgit2 jansson'
for manager in 'apt-get install -y' 'dnf install -y' 'pacman -S' 'apk add' 'brew install'; do
	name=${manager%% *}
	said=$(on "$name")
	has "$name: what is missing" "these are missing: $missing" "$said"
	has "$name: the command that installs it" "
  $manager " "$said"
	has "$name: exit status" 'exit status 2' "$said"
done
has 'apt: --deps is offered' 'Run this again with --deps' "$(on apt-get)"
has 'the tests need more' 'libcmocka-dev' "$(on apt-get --check)"
for name in dnf pacman apk brew; do
	has "$name: --deps names the command too" 'run this again:' "$(on $name --deps)"
done
has 'no package manager' 'No package manager that is known here was found' "$(on bare)"
if [ "$(id -u)" -ne 0 ]; then
	has 'no root, no sudo' 'there is no sudo here' "$(on apt-get --deps)"
fi

# ---- words that it does not take ---------------------------------------------------------------

has '--help' 'usage: ./install.sh' "$(./install.sh --help)"
is '--help succeeds' 0 "$(status ./install.sh --help)"
has 'unknown option' "unknown option --bogus" "$(./install.sh --bogus 2>&1)"
has 'no such repository' "/no/where: no such directory" "$(./install.sh /no/where 2>&1)"
has '--prefix without a value' '--prefix wants a directory' "$(./install.sh --prefix 2>&1)"
has '--demo with a repository' 'install nothing' "$(./install.sh --demo "$SCRATCH" 2>&1)"
is 'wrong use fails' 2 "$(status ./install.sh --bogus)"

# ---- the real thing ----------------------------------------------------------------------------

# With the variables of the build that is tested, so that nothing is built again.
installer() {
	BUILD=$build MAKEFLAGS=${OVERRIDES-} ./install.sh "$@" 2>&1
}

git init -q "$SCRATCH/postmortems"
cp tests/documents/nearly-perfect.md "$SCRATCH/postmortems/outage.md"
git -C "$SCRATCH/postmortems" add outage.md
said=$(installer "$SCRATCH/postmortems")
has 'it says what it installed' "installed $HOME/.local/bin/pmcheck" "$said"
has 'it says how to undo' 'to undo:' "$said"
has 'it tells of a PATH without it' "$HOME/.local/bin is not in your PATH" "$said"
ok 'the program is there' test -x "$HOME/.local/bin/pmcheck"
is 'the hook stops a bad postmortem' 1 "$(status git -C "$SCRATCH/postmortems" commit -m bad)"
cp tests/documents/perfect.md "$SCRATCH/postmortems/outage.md"
ok 'and lets a good one pass' git -C "$SCRATCH/postmortems" commit -qam good

ok 'it can be run again' installer "$SCRATCH/postmortems"
is 'twice is as once' pre-commit,pre-merge-commit \
	"$(find "$SCRATCH/postmortems/.git/hooks" ! -name '*.sample' -type f -exec basename {} \; |
		LC_ALL=C sort | paste -sd, -)"

# Undoing it is what it says.
printf '%s\n' "$said" | sed '1,/^to undo:/d' >"$SCRATCH/undo.sh"
ok 'undoing it' env BUILD="$build" MAKEFLAGS="${OVERRIDES-}" sh -e "$SCRATCH/undo.sh"
is 'nothing of the program is left' '' "$(find "$HOME/.local" ! -type d)"
is 'nothing of the hook is left' '' \
	"$(find "$SCRATCH/postmortems/.git/hooks" ! -name '*.sample' -type f)"

mkdir "$SCRATCH/plain"
said=$(installer --prefix="$SCRATCH/else where" "$SCRATCH/plain")
has 'a folder that is no repository' 'pmcheck:' "$said"
ok 'the program is where --prefix says' test -x "$SCRATCH/else where/bin/pmcheck"
is 'and the failure is told by the status' 1 \
	"$(installer --prefix="$SCRATCH/else where" "$SCRATCH/plain" >/dev/null; echo $?)"

said=$(installer --demo)
has 'the demonstration stops the bad postmortem' '[time-not-utc]' "$said"
has 'and commits the mended one' '2024-03-14-ovens.md' "$said"
tap_end
