#!/bin/sh
# SPDX-License-Identifier: MIT
# pmcheck stats: a line an incident, medians, months; folders and revisions.
. tests/tap.sh
export COLUMNS=80 LC_ALL=C.UTF-8
cd "$SCRATCH" || exit 2

# incident FILE DATE END WORDS...: a postmortem of 2024 that begins at 10:00.
incident() {
	file=$1
	date=$2
	end=$3
	shift 3
	printf '# %s\n\n## Issue Summary\n\nOn %s from 10:00 UTC to %s UTC %s\n\n## Timeline\n\n' \
		"Incident $file" "$date" "$end" "$*" >"$file.md"
	printf -- '- 10:10 UTC: An alert\n- %s UTC: Resolved\n' "$end" >>"$file.md"
}

mkdir incidents
cd incidents || exit 2
incident later '2 May 2024' 10:40 '20%% of users waited.'
incident first '2 January 2024' 12:30 'all users waited.'
incident third '9 May 2024' 10:20 'somebody waited.'
printf '# Undated\n\n## Timeline\n\n- once upon a time\n' >undated.md
printf '# A recipe\n\nTake a cat.\n' >recipe.md
cd .. || exit 2

is 'a table' 'date              impact    to detect  affected  words   incident
2024-01-02    2 h 30 min       10 min       all     25   Incident first
2024-05-02        40 min       10 min       20%     26   Incident later
2024-05-09        20 min       10 min         –     24   Incident third
–                      –            –         –      6   Undated

median            40 min       10 min       60%     24   4 incidents
a month    2024-01 ▄···█ 2024-05, 2 at most

Durations do not measure how severe an incident was; what the text does not tell is left out.
1 more document without a section of a postmortem.' "$("$PMCHECK" stats incidents)"
is 'JSON Lines' '{"path":"incidents/first.md","title":"Incident first","date":"2024-01-02","duration_minutes":150,"detected_minutes":10,"share_percent":100.0,"words":25}
{"incidents":4,"median":{"duration_minutes":40.0,"detected_minutes":10.0,"share_percent":60.0,"words":24.5}}' \
	"$("$PMCHECK" stats --format=jsonl incidents | sed -n '1p;$p')"
has 'a file' '1 incident' "$("$PMCHECK" stats incidents/first.md)"
has 'plain ASCII in the C locale' '2024-01 1...2 2024-05' "$(LC_ALL=C "$PMCHECK" stats incidents)"
is '… and nothing else' '' "$(LC_ALL=C "$PMCHECK" stats incidents | tr -d '\n -~')"
is 'status' 0 "$(status "$PMCHECK" stats incidents)"
is 'status of what is not there' 2 "$(status "$PMCHECK" stats incidents none)"
is 'status without a postmortem' 2 "$(status "$PMCHECK" stats incidents/recipe.md)"
is 'status of nothing' 2 "$(status "$PMCHECK" stats)"

git init -q . && git add incidents && git commit -qm one
table=$("$PMCHECK" stats incidents)
rm incidents/first.md
is 'a revision' "$table" "$("$PMCHECK" stats --rev HEAD)"
is 'status of no revision' 2 "$(status "$PMCHECK" stats --rev none)"
is '… is one trouble' 1 "$("$PMCHECK" stats --rev none 2>&1 | wc -l | tr -d ' ')"
git config -f .pmcheck pmcheck.exclude '**/later.md'
git add .pmcheck && git commit -qm configured && rm .pmcheck
has 'a revision is read by its own configuration' '3 incidents' "$("$PMCHECK" stats --rev HEAD)"
has 'an older one by its own, which is none' '4 incidents' "$("$PMCHECK" stats --rev HEAD~1)"
git show HEAD:.pmcheck >.pmcheck
has '… whatever the working copy has' '4 incidents' "$("$PMCHECK" stats --rev HEAD~1)"
is 'a revision and a folder' 2 "$(status "$PMCHECK" stats --rev HEAD incidents)"
tap_end
