#!/bin/sh
# SPDX-License-Identifier: MIT
# Random repositories: what is staged, as the program and as git see it, at each of their commits.
# SEEDS says how many (4), FIRST which is the first.
. tests/tap.sh
. tests/git/support/states.sh

first=${FIRST:-1}
export DISK=times # that is quicker; matrix.sh looks closer
compared=0
for seed in $(seq "$first" $((first + ${SEEDS:-4} - 1))); do
	mkdir "$SCRATCH/random" && cd "$SCRATCH/random" || exit 2
	ROOT=$PWD
	rm -f "$RESULT" && : >"$RESULT"
	perl "$TOP/tests/git/support/random.pl" "$seed" >"$SCRATCH/steps" 2>&1
	compared=$((compared + $(grep -c '' "$RESULT")))
	odd=$(grep -v '^same$' "$RESULT")
	is "seed $seed" '' "$odd"
	[ -z "$odd" ] || sed 's/^/#	/' "$SCRATCH/steps"
	cd "$SCRATCH" && rm -rf random
done
ok "something was compared: $compared states" test "$compared" -gt "$((${SEEDS:-4} * 2))"
tap_end
