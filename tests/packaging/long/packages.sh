#!/bin/sh
# SPDX-License-Identifier: MIT
# make dist and make deb give the same bytes twice, and lintian has nothing to say: make check-packages.
build=${BUILD:-build}
. tests/tap.sh
make_quietly() {
	make -s --no-print-directory BUILD="$build" "$@" >/dev/null
}
twice() {
	ok "make $1" make_quietly "$1"
	cp "$BUILD"/pmcheck[-_]*."$2" "$SCRATCH/first"
	[ "$1" = dist ] || touch src/cli/main.c
	make_quietly "$1"
	ok "make $1 gives the same bytes again" cmp "$SCRATCH/first" "$BUILD"/pmcheck[-_]*."$2"
}

if [ -e .git ]; then
	twice dist tar.gz
	# shellcheck disable=SC2016 # the inner shell expands it
	ok 'the tarball holds the Makefile' sh -c 'tar tzf "$1"/pmcheck-*.tar.gz | grep -q "/Makefile$"' sh "$BUILD"
else
	skip 'make dist' 'no repository'
fi
if command -v dpkg-shlibdeps >/dev/null; then
	twice deb deb
	if command -v lintian >/dev/null; then
		is 'lintian is content' '' "$(lintian --allow-root "$BUILD"/pmcheck_*.deb 2>/dev/null)"
	else
		skip 'lintian' 'not installed'
	fi
else
	skip 'make deb' 'no dpkg-dev'
fi
tap_end
