#!/bin/sh
# SPDX-License-Identifier: MIT
# The formats by their public validators, for clean, dirty and hostile documents. Needs node, npm with
# its registry, and xmllint: make check-formats.
. tests/tap.sh
. tests/formats/support/hostile.sh

tools=$BUILD/formats
mkdir -p "$tools"
cp tests/formats/package.json tests/formats/package-lock.json "$tools"
if ! (cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund) >"$SCRATCH/npm" 2>&1; then
	sed 's/^/#	/' "$SCRATCH/npm"
	result 1 'the validators can be installed'
	tap_end
fi
chmod u+x "$tools"/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool

mkdir "$SCRATCH/hostile" "$SCRATCH/reports"
hostile "$SCRATCH/hostile"
for format in json jsonl sarif gitlab junit rdjson; do
	"$PMCHECK" --format=$format tests/documents/perfect.md >"$SCRATCH/reports/clean.$format"
	"$PMCHECK" --format=$format tests/documents/*.md tests/documents/cjk.md >"$SCRATCH/reports/dirty.$format"
	"$PMCHECK" --format=$format none.md >"$SCRATCH/reports/none.$format" 2>/dev/null
	(cd "$SCRATCH/hostile" && "$PMCHECK" --format=$format -- *.md) >"$SCRATCH/reports/hostile.$format"
done
# a quote in a path is too much for the multitool
mv "$SCRATCH/reports" "$tap_root/reports"
for report in "$tap_root"/reports/*; do
	(cd "$tools" && node "$TOP/tests/formats/validate.mjs" "$TOP/tests/formats/schemas" "$report") \
		>"$SCRATCH/said" 2>&1
	result $? "${report##*/}"
	grep -v '^ok' "$SCRATCH/said"
done
tap_end
