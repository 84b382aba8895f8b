#!/bin/sh
# SPDX-License-Identifier: MIT
# --format=json is what docs/report.schema.json says.
. tests/tap.sh
if ! python3 -c 'import jsonschema' 2>/dev/null; then
	skip 'JSON by its schema' 'no python3 with jsonschema'
	tap_end
fi

validate() {
	python3 -c '
import json, sys, jsonschema
schema = json.load(open("docs/report.schema.json"))
jsonschema.Draft202012Validator.check_schema(schema)
report = json.load(sys.stdin)
jsonschema.Draft202012Validator(schema).validate(report)
print(len(report["files"]), report["summary"]["troubles"])'
}

name=$SCRATCH/$(printf 'r\351sum\351').md
printf '6:26 PM\n' >"$name" 2>/dev/null || name=$SCRATCH/x.md
printf '6:26 PM\n' >"$name"
printf 'a\0b' >"$SCRATCH/binary.md"
: >"$SCRATCH/void.md"
is 'documents of all kinds' '4 0' "$("$PMCHECK" --format=json "$name" "$SCRATCH"/[bv]*.md \
	tests/documents/perfect.md | validate)"
is 'nothing that can be read' '0 1' "$("$PMCHECK" --format=json none.md 2>/dev/null | validate)"
for document in tests/documents/*.md; do
	is "$document" '1 0' "$("$PMCHECK" --format=json "$document" | validate)"
done
tap_end
