#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs tests side by side and sums up.
#
# usage: tests/run.sh TEST...
#
# A test is a program or a shell script that prints its results in TAP: lines that begin with "ok " or
# "not ok ", and "ok … # SKIP why" for what cannot be tested here. One that ends with a failure
# without having told it, or that tests nothing, counts as one failure. JOBS says how many run at
# once (2), WRAPPER what to run the programs under (valgrind …).
set -u

count() {
	grep -c "$1" "$2" || :
}

# Runs one test, leaves "passed failed skipped" in its .sum and what went wrong in its .log.
run_one() {
	log=$LOGS/$(printf '%s' "$1" | tr '/ ' '__').log
	begin=$(date +%s)
	# shellcheck disable=SC2086 # WRAPPER holds several words
	case $1 in
	*.sh) sh "$1" ;;
	*) ${WRAPPER-} "$1" ;;
	esac >"$log" 2>&1 </dev/null
	status=$?
	seconds=$(($(date +%s) - begin))

	skipped=$(count '^ok .*# SKIP' "$log")
	passed=$(($(count '^ok ' "$log") - skipped))
	failed=$(count '^not ok ' "$log")
	if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
		echo "ended with status $status" >>"$log"
		failed=1
	elif [ $((passed + failed + skipped)) -eq 0 ]; then
		echo 'tested nothing' >>"$log"
		failed=1
	fi
	echo "$passed $failed $skipped" >"$log.sum"

	name=${1#"${BUILD:-build}"/}
	if [ "$failed" -eq 0 ]; then
		printf 'ok    %-36s %5d passed %4d s\n' "$name" "$passed" "$seconds"
	else
		printf 'FAIL  %-36s %5d passed, %d failed\n' "$name" "$passed" "$failed"
		grep -v '^ok ' "$log" | tail -n 80 | sed 's/^/      /'
	fi
	sed -n 's/^ok .* - \(.*\) # SKIP */      skipped: \1: /p' "$log"
}

if [ "${1-}" = --one ]; then
	run_one "$2"
	exit 0
fi

LOGS=$(mktemp -d) || exit 2
export LOGS
trap 'rm -rf "$LOGS"' EXIT
trap 'exit 130' INT TERM

# cmocka's programs speak TAP as well.
CMOCKA_MESSAGE_OUTPUT=TAP
export CMOCKA_MESSAGE_OUTPUT

printf '%s\0' "$@" | xargs -0 -n 1 -P "${JOBS:-2}" sh "$0" --one

ran=$(find "$LOGS" -name '*.sum' | wc -l)
cat "$LOGS"/*.sum | awk -v lost=$(($# - ran)) '
	{ passed += $1; failed += $2; skipped += $3 }
	END {
		failed += lost
		if (skipped)
			printf "%d skipped\n", skipped
		printf "%d passed, %d failed\n", passed, failed
		exit failed > 0
	}'
