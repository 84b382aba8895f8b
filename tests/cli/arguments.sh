#!/bin/sh
# SPDX-License-Identifier: MIT
# The command line: what is understood, what is refused and with which words.
. tests/tap.sh
cd "$SCRATCH" || exit 2

printf 'no postmortem\n' >x.md

# What is said on stderr.
complaint() {
	{ "$@" >/dev/null; } 2>&1
}

# refuses NAME PART ARGUMENT…: exit status 2, nothing on stdout, one line on stderr with PART.
refuses() {
	name=$1 part=$2
	shift 2
	is "$name: status" 2 "$(status "$PMCHECK" "$@")"
	is "$name: stdout" '' "$("$PMCHECK" "$@" 2>/dev/null)"
	has "$name" "pmcheck: $part" "$(complaint "$PMCHECK" "$@")"
	is "$name: one line" 1 "$(complaint "$PMCHECK" "$@" | wc -l | tr -d ' ')"
}

is 'no argument: status' 2 "$(status "$PMCHECK")"
has 'no argument: usage' 'usage: pmcheck' "$(complaint "$PMCHECK")"
is 'no argument: stdout' '' "$("$PMCHECK" 2>/dev/null)"

is '--help: status' 0 "$(status "$PMCHECK" --help)"
has '--help: commands' 'explain' "$("$PMCHECK" --help)"
is '-h is --help' "$("$PMCHECK" --help)" "$("$PMCHECK" -h)"
is 'help is --help' "$("$PMCHECK" --help)" "$("$PMCHECK" help)"
is 'help of a command' "$("$PMCHECK" facts --help)" "$("$PMCHECK" help facts)"
is 'help of what is none: status' 2 "$(status "$PMCHECK" help zzzz)"
for command in $("$PMCHECK" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
	has "$command --help" "$command" "$("$PMCHECK" "$command" --help)"
	is "$command --help: nothing wider than 80 columns" '' \
		"$("$PMCHECK" "$command" --help | grep -E '^.{81}' || :)"
done
has '--help after other options' 'usage: pmcheck [check]' "$("$PMCHECK" --strict --help)"
has 'columns are explained' 'code points' "$("$PMCHECK" check --help)"
has 'configuration keys are options' '--max-words=N' "$("$PMCHECK" check --help)"
is '--version' "pmcheck $(sed -n 's/.*PMCHECK_VERSION "\(.*\)"/\1/p' "$TOP/include/pmcheck.h")" \
	"$("$PMCHECK" --version)"
is 'check --version' "$("$PMCHECK" --version)" "$("$PMCHECK" check --version)"

refuses 'a mistyped command' "no command and no file 'chekc'; did you mean 'check'?" chekc x.md
refuses 'an unknown command' "no command and no file 'zzzz'; see pmcheck --help" zzzz
refuses 'a mistyped option' 'unknown option --max-wrods; did you mean --max-words?' --max-wrods=1 x.md
refuses 'an unknown option' 'unknown option --zzzz; see pmcheck check --help' --zzzz x.md
refuses 'an unknown letter' 'unknown option -x; see pmcheck check --help' -x x.md
refuses 'an option of another command' 'unknown option --quiet' explain --quiet too-short
refuses 'no argument for an option' '--max-words needs an argument' x.md --max-words
refuses 'an argument too many' '--quiet takes no argument' --quiet=1 x.md
refuses 'an unknown choice' "--color knows no 'blue'" --color=blue x.md
refuses 'a mistyped choice' "--format knows no 'jso'; did you mean 'json'?" --format=jso x.md
refuses 'a wrong value' "--max-words: " --max-words=many x.md
refuses 'nothing to check' 'nothing to check' check
refuses 'an unknown rule' "no rule 'time-not-ut'; did you mean 'time-not-utc'?" explain time-not-ut
refuses 'a rule that is none' "no rule 'zzzz'" explain zzzz
refuses 'no rule' 'explain which rule?' explain
refuses 'rules with an argument' "'rules' takes no argument" rules x

is 'check may be left out' "$("$PMCHECK" check x.md)" "$("$PMCHECK" x.md)"
is 'options after files' "$("$PMCHECK" -q x.md)" "$("$PMCHECK" x.md -q)"
printf 'no postmortem\n' >check
has 'a file named as a command is' 'check:1:1: ' "$("$PMCHECK" ./check)"
printf 'no postmortem\n' >-q
has 'a file with a dash in front' '-q:1:1: ' "$("$PMCHECK" -- -q)"

has 'standard input' '<stdin>:1:1: ' "$("$PMCHECK" - <x.md)"
has 'standard input with a name' 'docs/y.md:1:1: ' \
	"$("$PMCHECK" --stdin-filename=docs/y.md - <x.md)"
is '--quiet prints findings only' "$("$PMCHECK" x.md | sed '$d')" "$("$PMCHECK" --quiet x.md)"
is '--strict is --fail-on=warning' "$(status "$PMCHECK" --fail-on=warning x.md)" \
	"$(status "$PMCHECK" --strict x.md)"
tap_end
