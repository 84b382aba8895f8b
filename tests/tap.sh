# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# For shell tests: source it from the top of the project, state cases, end with tap_end.
#
#	. tests/tap.sh
#	ok 'the version is printed' "$PMCHECK" --version
#	is 'exit status of an unknown option' 2 "$(status "$PMCHECK" --no-such)"
#	tap_end
#
# $PMCHECK is the program, $SCRATCH an empty directory that goes away at the end, with a blank and a
# quote in its name; HOME is in it, and no git configuration of this machine is seen.

TOP=$PWD
BUILD=${BUILD:-build}
case $BUILD in
/*) ;;
*) BUILD=$TOP/$BUILD ;;
esac
PMCHECK=${PMCHECK:-$BUILD/pmcheck}

tap_root=$(mktemp -d) || exit 2
trap 'chmod -R u+rwx "$tap_root" 2>/dev/null; rm -rf "$tap_root"' EXIT
trap 'exit 130' INT TERM
SCRATCH="$tap_root/it's a test"
HOME=$tap_root/home
mkdir "$SCRATCH" "$HOME" || exit 2
GIT_CONFIG_NOSYSTEM=1
GIT_CEILING_DIRECTORIES=$tap_root
export TOP BUILD PMCHECK SCRATCH HOME GIT_CONFIG_NOSYSTEM GIT_CEILING_DIRECTORIES
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX XDG_CONFIG_HOME
unset NO_COLOR FORCE_COLOR CLICOLOR_FORCE PMCHECK_SKIP MAKEFLAGS MAKELEVEL
git config --global user.name Tester
git config --global user.email tester@example.org
git config --global init.defaultBranch main
git config --global advice.detachedHead false

tap_count=0
tap_failed=0

# result PASSED NAME: PASSED is 0 or not, as an exit status.
result() {
	tap_count=$((tap_count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_count - $2"
	else
		echo "not ok $tap_count - $2"
		tap_failed=$((tap_failed + 1))
	fi
}

# ok NAME COMMAND…: passes when the command does; its output is shown otherwise.
ok() {
	tap_name=$1
	shift
	("$@") >"$tap_root/output" 2>&1
	tap_status=$?
	result "$tap_status" "$tap_name"
	[ "$tap_status" -eq 0 ] || sed 's/^/#	/' "$tap_root/output"
	return 0
}

# is NAME EXPECTED ACTUAL: passes when the two texts are equal.
is() {
	[ "$2" = "$3" ]
	tap_status=$?
	result "$tap_status" "$1"
	if [ "$tap_status" -ne 0 ]; then
		printf '%s\n' "$2" | sed 's/^/#	expected: /'
		printf '%s\n' "$3" | sed 's/^/#	     got: /'
	fi
	return 0
}

# has NAME PART TEXT: passes when the text contains the part.
has() {
	case $3 in
	*"$2"*) result 0 "$1" ;;
	*)
		result 1 "$1"
		printf '#	not found: %s\n' "$2"
		printf '%s\n' "$3" | sed 's/^/#	in: /'
		;;
	esac
}

# skip NAME WHY: tells what cannot be tested here.
skip() {
	tap_count=$((tap_count + 1))
	echo "ok $tap_count - $1 # SKIP $2"
}

# The exit status of a command, whose output is thrown away.
status() {
	"$@" >/dev/null 2>&1
	echo $?
}

# Ends the test.
tap_end() {
	echo "1..$tap_count"
	[ "$tap_failed" -eq 0 ]
	exit
}
