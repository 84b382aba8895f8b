#!/bin/sh
# SPDX-License-Identifier: MIT
# How the report looks and where it goes.
. tests/tap.sh
perfect=$TOP/tests/documents/perfect.md
cd "$SCRATCH" || exit 2
printf 'no postmortem\n' >x.md
cp "$perfect" perfect.md

is 'piped: a line a finding' 1 "$("$PMCHECK" -q x.md | wc -l | tr -d ' ')"
is 'piped: as compilers print it' 1 \
	"$("$PMCHECK" -q x.md | grep -cE '^x\.md:[0-9]+:[0-9]+: (error|warning|note): .+ \[[a-z-]+\]$')"
has 'the last line sums up' '1 error in 1 of 2 postmortems' "$("$PMCHECK" x.md perfect.md)"
is 'clean and piped: quiet' '' "$("$PMCHECK" perfect.md 2>&1)"
is 'clean: status' 0 "$(status "$PMCHECK" perfect.md)"
has 'snippets: the source line' ' │ no postmortem' "$("$PMCHECK" --snippets x.md)"
has 'snippets: help' ' = help: ' "$("$PMCHECK" --snippets x.md)"
is 'snippets: help once a rule' 1 "$("$PMCHECK" --snippets x.md x.md | grep -c ' = help: ')"
has 'for somebody: clean is said' 'ok: perfect.md (' "$("$PMCHECK" --snippets perfect.md)"
is 'for somebody: --quiet is quiet' '' "$("$PMCHECK" --snippets --quiet perfect.md)"
cat >times.md <<'END'
## Issue Summary

Down from 14:05 to 14:52.

## Timeline

- 14:05: down
- 14:10: paged
- 14:15: rolled back

- 14:52: up
END
times=$("$PMCHECK" --snippets --quiet times.md | sed -n '/time-without-zone/,/^$/p')
is 'findings of one rule in one section are told once' 2 \
	"$(echo "$times" | grep -c 'time-without-zone')"
has 'the lines of the others' '3 more like it: lines 8–9, 11' "$times"
has 'all words of a line are underlined' '    │           ^^^^^    ^^^^^' "$times"
is 'piped, each has its line' 6 "$("$PMCHECK" times.md | grep -c 'time-without-zone')"

mkdir docs && cp perfect.md docs/a.md && cp perfect.md docs/b.md
is 'for somebody: a clean folder' 'ok: 2 postmortems' "$("$PMCHECK" --snippets docs)"

# Is the report coloured?
colored() {
	case $(env "$@" x.md) in
	*"$(printf '\033')["*) echo yes ;;
	*) echo no ;;
	esac
}
is 'color: piped' no "$(colored "$PMCHECK")"
is 'color: --color' yes "$(colored "$PMCHECK" --color)"
is 'color: --color=always over NO_COLOR' yes "$(colored NO_COLOR=1 "$PMCHECK" --color=always)"
is 'color: --color=never over FORCE_COLOR' no "$(colored FORCE_COLOR=1 "$PMCHECK" --color=never)"
is 'color: NO_COLOR over FORCE_COLOR' no "$(colored NO_COLOR=1 FORCE_COLOR=1 "$PMCHECK")"
is 'color: an empty NO_COLOR says nothing' yes "$(colored NO_COLOR= FORCE_COLOR=1 "$PMCHECK")"
is 'color: FORCE_COLOR over TERM=dumb' yes "$(colored TERM=dumb FORCE_COLOR=1 "$PMCHECK")"
is 'color: FORCE_COLOR=0 says nothing' no "$(colored FORCE_COLOR=0 "$PMCHECK")"
is 'color: CLICOLOR_FORCE' yes "$(colored CLICOLOR_FORCE=1 "$PMCHECK")"

# On a terminal, by util-linux' script.
on_terminal() {
	script -qec "$*" /dev/null </dev/null | tr -d '\r'
}
if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
	terminal=$(TERM=xterm on_terminal "$PMCHECK" x.md)
	has 'a terminal: colour' "$(printf '\033')[" "$terminal"
	has 'a terminal: the source line' ' │ ' "$terminal"
	has 'a terminal that is dumb: no colour' 'x.md:1:1: error: ' \
		"$(TERM=dumb on_terminal "$PMCHECK" x.md)"
	has 'a terminal: clean is said' 'perfect.md (' "$(on_terminal "$PMCHECK" perfect.md)"
else
	skip 'on a terminal' 'no script of util-linux'
fi

if [ -c /dev/full ]; then
	for format in text json; do
		is "a full disk, $format: status" 2 \
			"$("$PMCHECK" --format=$format x.md >/dev/full 2>/dev/null; echo $?)"
		has "a full disk, $format: said" 'pmcheck: cannot write' \
			"$("$PMCHECK" --format=$format x.md 2>&1 >/dev/full)"
	done
	is 'a full disk and --help' 2 "$("$PMCHECK" --help >/dev/full 2>/dev/null; echo $?)"
else
	skip 'a full disk' 'no /dev/full'
fi
is 'a closed stdout: status' 2 "$("$PMCHECK" x.md 2>/dev/null >&-; echo $?)"
is 'a closed stdout and nothing to print: status' 0 "$("$PMCHECK" perfect.md 2>/dev/null >&-; echo $?)"
is 'a closed pipe is quiet' '' "$({ "$PMCHECK" rules; "$PMCHECK" x.md x.md; } 2>&1 >&3 3>&- | :)" 3>&1
tap_end
