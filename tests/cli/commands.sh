#!/bin/sh
# SPDX-License-Identifier: MIT
# explain, rules, words, facts.
. tests/tap.sh
perfect=$TOP/tests/documents/perfect.md
cd "$SCRATCH" || exit 2
cp "$perfect" perfect.md
printf 'no postmortem\n' >x.md
printf 'a\0b' >binary.md

has 'rules: id, severity, what it is about' 'not-text' "$("$PMCHECK" rules)"
for rule in $("$PMCHECK" rules | sed 's/ .*//'); do
	explained=$("$PMCHECK" explain "$rule")
	has "explain $rule: begins with its id" "$rule (" "$(echo "$explained" | head -n 1)"
	has "explain $rule: a bad example" 'Bad' "$explained"
	has "explain $rule: a good example" 'Good' "$explained"
done
has 'explain two' 'time-not-utc (' "$("$PMCHECK" explain too-long time-not-utc)"

words=$(LC_ALL=C.UTF-8 "$PMCHECK" words perfect.md)
for title in perfect.md 'Issue Summary' Timeline 'Root Cause and Resolution' \
	'Corrective and Preventative Measures' 400 600 █; do
	has "words: $title" "$title" "$words"
done
is 'words: plain ASCII in the C locale' '' "$(LC_ALL=C "$PMCHECK" words perfect.md | tr -d '\n -~')"
has 'words: bars in the C locale' '###' "$(LC_ALL=C "$PMCHECK" words perfect.md)"
is 'words: status' 0 "$(status "$PMCHECK" words x.md)"
is 'words: of what is no text' 2 "$(status "$PMCHECK" words binary.md)"
has 'words: limits are heeded' 777 "$("$PMCHECK" words --max-words=777 perfect.md)"

is 'facts: status, whatever is found' 0 "$(status "$PMCHECK" facts x.md binary.md)"
is 'facts: status of what is not there' 2 "$(status "$PMCHECK" facts perfect.md none.md)"
is 'facts: a line a document' 3 "$("$PMCHECK" facts perfect.md x.md binary.md | wc -l | tr -d ' ')"
is 'facts: of what is no text' '{"path":"binary.md","title":null,"words":{"total":0,"sections":{"summary":0,"timeline":0,"cause":0,"measures":0}},"sections":[],"times":[],"timeline":{"format":"none","entries":[]},"incident":{"clock":"utc","dated":false,"started":null,"detected":null,"mitigated":null,"resolved":null,"ended":null,"share":null},"duration_minutes":null,"detected_minutes":null,"resolved_minutes":null}' \
	"$("$PMCHECK" facts binary.md)"
has 'facts: sections' '{"kind":"timeline","title":"Timeline",' "$("$PMCHECK" facts perfect.md)"
tap_end
