#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds pmcheck and installs it, and its hook into repositories. Asks for nothing; fetches nothing
# but packages, and those only with --deps.
set -eu

usage() {
	cat <<'END'
usage: ./install.sh [--deps] [--prefix=DIR] [REPOSITORY…]
       ./install.sh [--deps] --demo
       ./install.sh [--deps] --check

Builds pmcheck, installs it under DIR (~/.local), and makes it the commit hook of each REPOSITORY.
Can be run again at any time.

  --deps        install the packages that are missing (apt; by sudo when you are not root)
  --prefix=DIR  where the program goes: DIR/bin/pmcheck
  --demo        install nothing; show a bad postmortem being stopped in a scratch repository
  --check       install nothing; run every test
  --help        print this
END
}

say() {
	printf '%s\n' "$*"
}

die() {
	printf 'install.sh: %s\n' "$*" >&2
	exit 2
}

# A path as a word to paste into a shell.
word() {
	case $1 in
	*[!A-Za-z0-9/._+-]*) printf "'%s'" "$(say "$1" | sed "s/'/'\\\\''/g")" ;;
	*) printf '%s' "$1" ;;
	esac
}

has() {
	command -v "$1" >/dev/null 2>&1
}

# ---- packages ----------------------------------------------------------------------------------

# What the build lacks, a word each; nothing when all is there.
lacking() {
	for tool in git make "${CC:-cc}" "${PKG_CONFIG:-pkg-config}"; do
		has "$tool" || printf '%s ' "$tool"
	done
	libraries='libcmark libutf8proc libgit2 jansson'
	[ "$check" = no ] || libraries="$libraries cmocka"
	for library in $libraries; do
		"${PKG_CONFIG:-pkg-config}" --exists "$library" 2>/dev/null || printf '%s ' "$library"
	done
	[ -f "${TZDIR:-/usr/share/zoneinfo}/Europe/Paris" ] || printf 'tzdata '
}

# The command that installs what the build needs on this machine; fails where that is not known.
package_command() {
	if has apt-get; then
		set -- apt-get install -y --no-install-recommends git make gcc libc6-dev pkg-config \
			libcmark-dev libutf8proc-dev libgit2-dev libjansson-dev tzdata
		[ "$check" = no ] || set -- "$@" libcmocka-dev
	elif has dnf; then
		set -- dnf install -y git make gcc pkgconf-pkg-config cmark-devel utf8proc-devel \
			libgit2-devel jansson-devel tzdata
		[ "$check" = no ] || set -- "$@" libcmocka-devel
	elif has pacman; then
		set -- pacman -S --needed git make gcc pkgconf cmark libutf8proc libgit2 jansson tzdata
		[ "$check" = no ] || set -- "$@" cmocka
	elif has apk; then
		set -- apk add git make gcc musl-dev pkgconf cmark-dev utf8proc-dev libgit2-dev \
			jansson-dev tzdata
		[ "$check" = no ] || set -- "$@" cmocka-dev
	elif has brew; then
		set -- brew install git make pkgconf cmark utf8proc libgit2 jansson
		[ "$check" = no ] || set -- "$@" cmocka
	else
		return 1
	fi
	say "$*"
}

# Runs apt-get as root.
apt_get() {
	if [ "$(id -u)" -eq 0 ]; then
		DEBIAN_FRONTEND=noninteractive apt-get "$@"
	else
		sudo DEBIAN_FRONTEND=noninteractive apt-get "$@"
	fi
}

# Those of the words that are packages which are not installed.
absent() {
	for package; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed$' ||
			case $package in -*) ;; *) printf '%s ' "$package" ;; esac
	done
}

install_packages() {
	if [ "$(id -u)" -ne 0 ] && ! has sudo; then
		die "these are missing: ${1% }
Only root can install them, and there is no sudo here. As root:
  $2"
	fi
	# shellcheck disable=SC2086 # several words
	added=$(absent ${2#apt-get install })
	say "installing packages: ${added% }"
	log=$(mktemp)
	apt_get update >"$log" 2>&1 || say 'apt-get update failed; trying with the lists that are there'
	# shellcheck disable=SC2086 # several words
	if ! apt_get ${2#apt-get } >>"$log" 2>&1; then
		cat "$log"
		rm -f "$log"
		die 'apt-get could not install the packages: see above'
	fi
	rm -f "$log"
}

need_packages() {
	missing=$(lacking)
	[ -n "$missing" ] || return 0
	command=$(package_command) || die "these are missing: ${missing% }
No package manager that is known here was found: install them, and run this again."
	case $deps-$command in
	yes-apt-get*) install_packages "$missing" "$command" ;;
	*-apt-get*) die "these are missing: ${missing% }
Run this again with --deps, or install them yourself as root:
  $command" ;;
	*-brew*) die "these are missing: ${missing% }
Install them and run this again:
  $command" ;;
	*) die "these are missing: ${missing% }
Install them as root and run this again:
  $command" ;;
	esac
	missing=$(lacking)
	[ -z "$missing" ] || die "still missing after the packages were installed: ${missing% }"
}

undo_of_packages() {
	[ -z "$added" ] || say "  apt-get autoremove --purge ${added% }"
}

# ---- building and installing -------------------------------------------------------------------

processors() {
	getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1
}

build() {
	say 'building pmcheck'
	[ -w . ] || die "$PWD is not writable, and the build goes into it"
	make -s -j "$(processors)" BUILD="$build" all || die 'the build failed: see above'
}

# Makes the program the hook of a repository.
hook() {
	say "$1:"
	(cd "$1" && "$program" hook install) || hooks_failed=yes
}

install_all() {
	program=$prefix/bin/pmcheck
	make -s BUILD="$build" install PREFIX="$prefix" ||
		die "could not install under $prefix: choose another place by --prefix=DIR"
	say "installed $program"
	for repository; do
		hook "$repository"
	done
	if [ $# -eq 0 ]; then
		say "to check each commit of a repository: cd REPOSITORY && $(word "$program") hook install"
	fi
	case :$PATH: in
	*:"$prefix/bin":*) ;;
	*) say "$prefix/bin is not in your PATH; the hook works without, by hand call $program" ;;
	esac
	say 'to undo:'
	for repository; do
		say "  (cd $(word "$repository") && $(word "$program") hook uninstall)"
	done
	say "  make -C $(word "$PWD") uninstall PREFIX=$(word "$prefix")"
	undo_of_packages
}

# ---- the demonstration -------------------------------------------------------------------------

# Prints a command as if it were typed, and runs it.
typed() {
	printf '\n$ %s\n' "$*"
	"$@"
}

commit() {
	printf '\n$ git commit -m "%s"\n' "$1"
	git commit -q -m "$1"
}

demo_in() {
	program=$(cd "$build" && pwd)/pmcheck
	documents=$PWD/tests/documents
	# A scratch repository that knows nothing of this machine's configuration.
	unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
	export HOME="$1" GIT_CONFIG_NOSYSTEM=1
	git config --global user.name 'A. Nybody'
	git config --global user.email anybody@example.org
	git config --global init.defaultBranch main
	mkdir "$1/postmortems"
	cd "$1/postmortems"
	PATH=$(dirname "$program"):$PATH

	typed git init -q .
	typed pmcheck hook install
	say ''
	say '# A postmortem with three mistakes:'
	cp "$documents/nearly-perfect.md" 2024-03-14-ovens.md
	typed git add .
	if commit 'Postmortem: the ovens'; then
		die 'the bad postmortem was committed: the hook does not work here'
	fi
	say ''
	say '# The same, mended:'
	say ''
	cp "$documents/perfect.md" 2024-03-14-ovens.md
	git --no-pager diff --unified=0 | sed '1,/^+++/d; /^@@/d' | cut -c 1-79
	typed git add .
	commit 'Postmortem: the ovens' || die 'the good postmortem was stopped: see above'
	typed git --no-pager log --oneline --stat
}

demo() {
	scratch=$(mktemp -d) || die 'no scratch directory: is /tmp full?'
	trap 'rm -rf "$scratch"' EXIT
	trap 'exit 130' INT TERM
	(demo_in "$scratch") || exit
	say ''
	say 'That was a scratch repository, and it is gone. In yours:'
	say '  ./install.sh REPOSITORY'
}

# What --demo and --check leave, and how it goes away.
undo_of_build() {
	say 'to undo:'
	say "  rm -r $(word "$(cd "$build" && pwd)")"
	undo_of_packages
}

# ---- options -----------------------------------------------------------------------------------

# An absolute path; a leading ~ is taken as a shell would have.
absolute() {
	case $1 in
	/*) say "$1" ;;
	\~ | \~/*) say "$HOME${1#\~}" ;;
	*) say "$PWD/$1" ;;
	esac
}

build=${BUILD:-build}
deps=no demo=no check=no hooks_failed=no added='' prefix=''
left=$#
while [ "$left" -gt 0 ]; do
	case $1 in
	--deps) deps=yes ;;
	--demo) demo=yes ;;
	--check) check=yes ;;
	--prefix=?*) prefix=$(absolute "${1#--prefix=}") ;;
	--prefix | --prefix=) die '--prefix wants a directory: --prefix=~/.local' ;;
	--help | -h)
		usage
		exit 0
		;;
	-*) die "unknown option $1: see ./install.sh --help" ;;
	*)
		[ -d "$1" ] || die "$1: no such directory"
		set -- "$@" "$(cd "$1" && pwd)"
		;;
	esac
	shift
	left=$((left - 1))
done
if [ "$demo$check" != nono ] && [ -n "$prefix$*" ]; then
	die '--demo and --check install nothing: run them without --prefix and REPOSITORY'
fi

cd "$(dirname "$0")"
need_packages
build
if [ "$demo$check" = nono ]; then
	prefix=${prefix:-$HOME/.local}
	install_all "$@"
	[ "$hooks_failed" = no ] || exit 1
	exit 0
fi
[ "$demo" = no ] || demo
undo_of_build
[ "$check" = no ] || make -s -j "$(processors)" BUILD="$build" check
