#!/bin/sh
# SPDX-License-Identifier: MIT
# Names and texts that nobody vouches for: no report lets them act on a terminal or on a CI runner.
. tests/tap.sh
cd "$SCRATCH" || exit 2

# Names that a file system may refuse are left out there.
hostile() {
	printf '%b' "$1"
}
write() {
	printf '%b' "$2" >"$1" 2>/dev/null
}

for name in 'new\nline' 'escape\033[31m' 'c1\0302\0233m' 'raw\0233m' 'turned\0342\0200\0256' \
	'cut\0303' '-dash' 'blank and '\''quote' '##[error]name' '::error::name'; do
	file=$(hostile "$name").md
	name=$(printf '%s' "$name" | tr '\134' /)
	write "$file" '6:26 PM ##[error]x \033[31m \0302\0205 \0342\0200\0250 ::error::\n' || continue
	text=$("$PMCHECK" --snippets --color=never -- "$file" 2>&1 | LC_ALL=C tr -d '\n')
	is "text of $name: no control character" '' \
		"$(printf '%s' "$text" | LC_ALL=C tr -d '\040-\176\200-\377')"
	is "text of $name: is UTF-8" "$text" "$(printf '%s' "$text" | iconv -f UTF-8 -t UTF-8 2>&1)"
	is "text of $name: no command of a runner" '' \
		"$("$PMCHECK" --snippets -- "$file" 2>&1 | grep -e '^::' -e '##\[' || :)"
	is "text of $name: one line a finding" "$("$PMCHECK" -q -- "$file" | wc -l)" \
		"$("$PMCHECK" -q -- "$file" | grep -c '^[^ ].*:1:[0-9]*: ')"
	json=$("$PMCHECK" --format=json -- "$file")
	is "JSON of $name: is UTF-8" "$json" "$(printf '%s' "$json" | iconv -f UTF-8 -t UTF-8 2>&1)"
	is "JSON of $name: no control character, no command" '' "$(printf '%s' "$json" |
		LC_ALL=C grep -e '##\[' -e "$(printf '[\001-\011\013-\037\177]')" || :)"
	is "trouble with $name: one line" 1 "$("$PMCHECK" -- "no $file" 2>&1 | wc -l | tr -d ' ')"
done
tap_end
