#!/bin/sh
# SPDX-License-Identifier: MIT
# The README keeps its word: each `console` block is what the program prints, and what it names exists.
#
# usage: tests/readme.sh [--update]     --update writes the blocks anew
. tests/tap.sh
PATH=$(dirname "$PMCHECK"):$PATH

# The README with the output in each console block replaced by what its commands print now.
replay() {
	in_console=no
	while IFS= read -r line; do
		case $in_console-$line in
		no-'```console') in_console=yes ;;
		yes-'```') in_console=no ;;
		yes-'$ '*)
			printf '%s\n' "$line"
			sh -c "${line#??}" 2>&1 </dev/null
			continue
			;;
		yes-*) continue ;;
		esac
		printf '%s\n' "$line"
	done <README.md
}

if [ "${1-}" = --update ]; then
	replay >"$SCRATCH/README.md"
	cp "$SCRATCH/README.md" README.md
fi
replayed=$(replay)
is 'the outputs in the README are those of the program' "$(cat README.md)" "$replayed"

for target in $(grep -o '](\([a-z][^):]*\))' README.md | tr -d ']()'); do
	ok "$target is there" test -e "$target"
done
# shellcheck disable=SC2013 # one word a line
for command in $(grep -oE '^pmcheck [a-z]+ ' README.md | cut -d' ' -f2 | sort -u); do
	ok "pmcheck $command is a command" "$PMCHECK" "$command" --help
done
# shellcheck disable=SC2013,SC2016 # one word a line; expanded by the inner shell
for option in $(grep -oE -- '--[a-z]+(-[a-z]+)*' README.md | sort -u); do
	case $option in
	--no-verify | --add | --pipe | --sshlogin | --wd) ;; # of git and parallel
	*) ok "$option is an option" sh -c '
		{ "$1" check --help; "$1" hook --help; "$1" timeline --help; ./install.sh --help; } | grep -q -e "$2"' \
		sh "$PMCHECK" "$option" ;;
	esac
done
tap_end
