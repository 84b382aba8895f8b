#!/bin/sh
# SPDX-License-Identifier: MIT
# The skeleton, and that it passes once it is filled in.
. tests/tap.sh

cd "$SCRATCH" || exit 2
"$PMCHECK" new How a full disk took the shop down >new.md
is 'the title' '# How a full disk took the shop down' "$(head -1 new.md)"
is 'a title is needed' 2 "$(status "$PMCHECK" new)"
for section in 'Issue Summary' 'Timeline' 'Root Cause and Resolution' \
	'Corrective and Preventative Measures'; do
	ok "it has $section" grep -q "^## $section" new.md
done
"$PMCHECK" --quiet new.md >findings
is 'findings about its titles' '' "$(grep -E 'section-|not-a-postmortem' findings)"
is 'a title stays on its line' '# a\x0a## b' "$("$PMCHECK" new "$(printf 'a\n## b')" | head -1)"

# Filled in: each placeholder becomes words, each time the next.
awk 'BEGIN { minute = 5 }
	{ gsub(/YYYY-MM-DD/, "2024-06-17") }
	{ while (sub(/HH:mm/, sprintf("14:%02d", minute))) minute += 5 }
	/\{\{A percentage\}\}/ { sub(/\{\{A percentage\}\}/, "About 40 %") }
	{ while (match($0, /\{\{[^}]*\}\}/)) {
		words = ""
		for (i = 0; i < 24; i++) words = words " word" i
		$0 = substr($0, 1, RSTART - 1) substr(words, 2) substr($0, RSTART + RLENGTH)
	} }
	{ print }' new.md >filled.md
"$PMCHECK" --quiet filled.md >report
is 'errors once it is filled in' '' "$(grep ' error: ' report)"
tap_end
