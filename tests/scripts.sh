#!/bin/sh
# SPDX-License-Identifier: MIT
# The shell scripts: each is executable, says its licence and is clean under shellcheck.
. tests/tap.sh

scripts=$(find install.sh .ci hooks tests -type f \( -name '*.sh' -o -path '.ci/*' -o -path 'hooks/*' \
	-o -path 'tests/bench/run' \) 2>/dev/null | LC_ALL=C sort)
for script in $scripts; do
	ok "$script says its licence" grep -q 'SPDX-License-Identifier: MIT' "$script"
	ok "$script parses" sh -n "$script"
done
if command -v shellcheck >/dev/null; then
	# shellcheck disable=SC2086 # no name here has a blank
	ok 'all are clean under shellcheck' shellcheck -x $scripts
else
	skip 'all are clean under shellcheck' 'shellcheck is not installed'
fi
tap_end
