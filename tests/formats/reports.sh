#!/bin/sh
# SPDX-License-Identifier: MIT
# Every format: what it prints, byte for byte, beside tests/formats/golden; and no hostile name or text
# that reaches a terminal or a runner, in any of them.
#
# usage: tests/formats/reports.sh [--update]     --update writes the goldens anew
. tests/tap.sh
. tests/formats/support/hostile.sh
formats='text json jsonl sarif github gitlab junit rdjson'
unset GITHUB_STEP_SUMMARY

# The rules are in SARIF's report too; tests of their own look at them.
report() {
	"$PMCHECK" --format="$1" --min-words=60 --rule=time-without-zone=off tests/documents/perfect.md \
		./tests/documents/nearly-perfect.md tests/documents/../documents/cjk.md \
		tests/documents/windows-line-ends.md | grep -v '^"tool": '
}

golden=tests/formats/golden
for format in $formats; do
	if [ "${1-}" = --update ]; then
		report "$format" >"$golden/$format"
	else
		report "$format" >"$SCRATCH/$format"
		ok "$format is as it was" diff -u "$golden/$format" "$SCRATCH/$format"
	fi
done

(cd tests/documents && "$PMCHECK" --format=gitlab nearly-perfect.md) >"$SCRATCH/below"
is 'paths are from the top of the repository, wherever one is' '' \
	"$(grep path "$SCRATCH/below" | grep -v '"path":"tests/documents/nearly-perfect.md"')"
(cd tests && "$PMCHECK" --format=github "$TOP/tests/documents/nearly-perfect.md" ../README.md) >"$SCRATCH/below"
is 'absolute ones and those above too' '2' \
	"$(sed 's/,line.*//' "$SCRATCH/below" | sort -u | grep -c 'file=tests/documents/nearly-perfect.md\|file=README.md')"

mkdir "$SCRATCH/many"
awk 'BEGIN { print "# Timeline\n"; for (i = 0; i < 25; i++) print "- 9:" 10 + i " PM PDT: a thing" }' \
	>"$SCRATCH/many/x.md"
(cd "$SCRATCH/many" && "$PMCHECK" --format=github x.md) >"$SCRATCH/many/report"
is 'github: ten annotations of a severity' 10 "$(grep -c '^::error' "$SCRATCH/many/report")"
has 'the tenth tells of the others' ' more errors: see the log)' \
	"$(grep '^::error' "$SCRATCH/many/report" | tail -n 1)"
is 'which are in the log' "$("$PMCHECK" -q "$SCRATCH/many/x.md" | wc -l)" \
	"$(wc -l <"$SCRATCH/many/report")"
GITHUB_STEP_SUMMARY=$SCRATCH/many/summary
export GITHUB_STEP_SUMMARY
"$PMCHECK" --format=github "$SCRATCH/many/x.md" >/dev/null
is 'and all in the summary of the step' "$(wc -l <"$SCRATCH/many/report")" \
	"$(grep -cE '\| (error|warning|note) \|' "$SCRATCH/many/summary")"
GITHUB_STEP_SUMMARY=$SCRATCH/none/summary
is 'a summary that cannot be written: status' 2 \
	"$(status "$PMCHECK" --format=github "$SCRATCH/many/x.md")"
unset GITHUB_STEP_SUMMARY

if ! command -v python3 >/dev/null; then
	skip 'hostile names and texts' 'no python3'
	tap_end
fi
mkdir "$SCRATCH/hostile"
hostile "$SCRATCH/hostile"
cd "$SCRATCH/hostile" || exit 2
for format in $formats; do
	"$PMCHECK" --format="$format" -- *.md >"../hostile.$format" 2>&1
	is "$format: nothing acts on a terminal or a runner" '' \
		"$(python3 "$TOP/tests/formats/runner.py" "../hostile.$format" 2>&1)"
done
"$PMCHECK" --snippets --color=never -- *.md >../hostile.snippets 2>&1
is 'nor in snippets' '' "$(python3 "$TOP/tests/formats/runner.py" ../hostile.snippets 2>&1)"
GITHUB_STEP_SUMMARY=$SCRATCH/summary "$PMCHECK" --format=github -- *.md >/dev/null
is 'nor in the summary of a step' '' "$(python3 "$TOP/tests/formats/runner.py" ../summary 2>&1)"
# shellcheck disable=SC2016 # nothing is to expand
is 'where nothing is markup' '' "$(grep -v '^| [^][<>*@()]* | [a-z]* | [^][<>*@()]* | `[a-z-]*` |$' ../summary |
	grep -v '^| Where \|^|---\|^$\|more: see')"
tap_end
