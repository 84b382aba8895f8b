#!/bin/sh
# SPDX-License-Identifier: MIT
# --format=json is what docs/report.schema.json says.
. tests/tap.sh
if ! python3 -c 'import jsonschema' 2>/dev/null; then
	skip 'JSON by its schema' 'no python3 with jsonschema'
	tap_end
fi

# Prints of each report how many files and troubles it names, or what is wrong with it.
validate() {
	python3 -c '
import json, sys, jsonschema
schema = json.load(open("docs/report.schema.json"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for path in sys.argv[1:]:
	report = json.load(open(path, encoding="utf-8"))
	validator.validate(report)
	print(len(report["files"]), report["summary"]["troubles"])' "$@" 2>&1
}

name=$SCRATCH/$(printf 'r\351sum\351').md
printf '6:26 PM\n' >"$name" 2>/dev/null || name=$SCRATCH/x.md
printf '6:26 PM\n' >"$name"
printf 'a\0b' >"$SCRATCH/binary.md"
: >"$SCRATCH/void.md"
"$PMCHECK" --format=json "$name" "$SCRATCH"/[bv]*.md tests/documents/*.md >"$SCRATCH/all.json"
"$PMCHECK" --format=json none.md >"$SCRATCH/none.json" 2>/dev/null
"$PMCHECK" --format=json none.md tests/documents/perfect.md >"$SCRATCH/some.json" 2>/dev/null
"$PMCHECK" --format=json tests/documents/perfect.md >"$SCRATCH/perfect.json"

set -- tests/documents/*.md
is 'reports are as the schema says' "$((3 + $#)) 0
0 1
1 1
1 0" "$(validate "$SCRATCH/all.json" "$SCRATCH/none.json" "$SCRATCH/some.json" "$SCRATCH/perfect.json")"
tap_end
