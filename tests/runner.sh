#!/bin/sh
# SPDX-License-Identifier: MIT
# The runner of the tests does not lie: what fails, crashes or tests nothing is counted.
. tests/tap.sh

fake() {
	printf '%s\n' "$2" >"$SCRATCH/$1.sh"
}

fake good 'echo "ok 1 - a"; echo "ok 2 - b"'
fake bad 'echo "ok 1 - a"; echo "not ok 2 - b"; exit 1'
fake lying 'echo "not ok 1 - a"; exit 0'
fake crash 'echo "ok 1 - a"; kill -SEGV $$'
fake nothing 'exit 0'
fake absent 'echo "ok 1 - a # SKIP no such tool"'

# The last line, and the exit status, of a run of these.
run() {
	for name; do
		set -- "$@" "$SCRATCH/$name.sh"
		shift
	done
	sh tests/run.sh "$@" 2>&1 | tail -n 1
}

is 'what passes' '2 passed, 0 failed' "$(run good)"
is 'what fails' '1 passed, 1 failed' "$(run bad)"
is 'a failure without a status' '0 passed, 1 failed' "$(run lying)"
is 'a crash' '1 passed, 1 failed' "$(run crash)"
is 'a test of nothing' '0 passed, 1 failed' "$(run nothing)"
is 'what could not be tested is no pass' '0 passed, 0 failed' "$(run absent)"
is 'a test that is not there' '0 passed, 1 failed' "$(run missing)"
is 'all together' '4 passed, 4 failed' "$(run good bad lying crash nothing absent)"
is 'a failure fails the run' 1 "$(status sh tests/run.sh "$SCRATCH/bad.sh")"
is 'success does not' 0 "$(status sh tests/run.sh "$SCRATCH/good.sh")"
tap_end
