#!/bin/sh
# SPDX-License-Identifier: MIT
# What the GitHub action runs, in a checkout of depth 1 as the runner makes it.
. tests/tap.sh
action=$TOP/packaging/action.sh
documents=$TOP/tests/documents
cd "$SCRATCH" || exit 2
git init -q origin && cd origin || exit 2
git config uploadpack.allowAnySHA1InWant true
cp "$documents/cjk.md" old.md
git add . && git commit -qm old
base=$(git rev-parse HEAD)
cp "$documents/perfect.md" good.md
git add . && git commit -qm good
good=$(git rev-parse HEAD)
cp "$documents/nearly-perfect.md" 'bad one.md'
git add . && git commit -qm bad
bad=$(git rev-parse HEAD)
cd ..
git clone -q --depth=1 "file://$SCRATCH/origin" checkout 2>/dev/null && cd checkout || exit 2

# run VARIABLE=VALUE…
run() {
	env PMCHECK="$PMCHECK" PMCHECK_BASE="$base" PMCHECK_HEAD="$bad" "$@" "$action" 2>&1
}
GITHUB_STEP_SUMMARY=$SCRATCH/summary
export GITHUB_STEP_SUMMARY
is 'what is changed is annotated, nothing else' '::error file=bad one.md' \
	"$(run A=B | sed -n '/^::error/s/,.*//p' | sort -u)"
has 'and in the summary' 'bad one.md' "$(sed 's/&#46;/./g' "$SCRATCH/summary")"
is 'a good change' 0 "$(status run PMCHECK_HEAD="$good")"
is 'a bad one' 1 "$(status run PMCHECK_HEAD="$bad")"
is 'a base that is gone' 2 "$(status run PMCHECK_BASE=1111111111111111111111111111111111111111)"
is 'a new branch: all of it' '::error file=bad one.md
::error file=old.md' "$(run PMCHECK_BASE=0000000000000000000000000000000000000000 | sed -n '/^::error/s/,.*//p' | sort -u)"
is 'paths' '::error file=old.md' "$(run PMCHECK_PATHS=old.md | sed -n '/^::error/s/,.*//p' | sort -u)"
has 'a path is no option' 'cannot read --fail-on=never' "$(run PMCHECK_PATHS='old.md
--fail-on=never')"
# shellcheck disable=SC2016 # nothing is to expand
is 'nothing in an input is run' 'no' \
	"$(run PMCHECK_PATHS='$(touch ran) `touch ran`;touch ran' >/dev/null; [ -e ran ] && echo yes || echo no)"
is 'arguments' 0 "$(status run PMCHECK_HEAD="$bad" PMCHECK_ARGUMENTS='--rule=time-not-utc=off
--rule=time-without-zone=off
--rule=section-misnamed=off
--rule=link-broken=off')"
# shellcheck disable=SC2016 # nothing is to expand
is 'no input in the text of a command' '' "$(sed -n '/run:/p' "$TOP/action.yml" | grep '\${{')"
tap_end
