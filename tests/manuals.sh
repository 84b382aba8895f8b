#!/bin/sh
# SPDX-License-Identifier: MIT
# The manual pages and completions say what the program says.
. tests/tap.sh
man=$BUILD/man
# col cuts longer characters where the locale knows none of them.
LC_ALL=C.UTF-8
export LC_ALL

if command -v mandoc >/dev/null; then
	for page in pmcheck.1 pmcheck-config.5 pmcheck-rules.7; do
		# that other pages are not installed here is no fault of this one
		is "$page is clean under mandoc -Tlint" '' "$(mandoc -Tlint "$man/$page" 2>/dev/null |
			grep -v 'referenced manual not found\|outdated mandoc.db')"
	done

	# Words, one a line, whatever the layout.
	words() {
		LC_ALL=C tr -cs '[:alnum:]' '\n' | grep .
	}
	mandoc -Tutf8 "$man/pmcheck-rules.7" | col -bx | words >"$SCRATCH/page"
	tr '\n' ' ' <"$SCRATCH/page" >"$SCRATCH/line"
	for rule in $("$PMCHECK" rules | cut -d' ' -f1); do
		explained=$("$PMCHECK" explain "$rule" | words | tr '\n' ' ')
		ok "pmcheck-rules says of $rule what explain says" grep -qF "$explained" "$SCRATCH/line"
	done

	mandoc -Tutf8 -O width=200 "$man/pmcheck.1" | col -bx >"$SCRATCH/pmcheck.txt"
	for command in $("$PMCHECK" --help | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p'); do
		ok "pmcheck(1) has pmcheck $command" grep -q "^ *pmcheck $command$" "$SCRATCH/pmcheck.txt"
		for option in $("$PMCHECK" "$command" --help | grep -o '^ .* --[a-z-]*' | grep -o -e '--[a-z-]*'); do
			[ "$option" = --help ] ||
				ok "pmcheck(1) has $option of $command" \
					grep -q -e "$option" -e "^  *${option#--}" "$SCRATCH/pmcheck.txt"
		done
	done
else
	skip 'manual pages' 'no mandoc'
fi

# complete_bash WORD…: what bash would offer for the last one, on one line.
complete_bash() {
	bash -c '
		. "$1/completions/pmcheck.bash"
		compopt() { :; }
		shift
		COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
		_pmcheck
		echo "${COMPREPLY[@]}"' bash "$BUILD" "$@"
}
if command -v bash >/dev/null; then
	has 'bash: commands' 'check config' "$(complete_bash pmcheck c)"
	has 'bash: rules' 'too-complex ' "$(complete_bash pmcheck explain too)"
	is 'bash: verbs' 'install uninstall status run' "$(complete_bash pmcheck hook '')"
	has 'bash: options' '--force-exclude --format= ' "$(complete_bash pmcheck --f)"
	is 'bash: values' 'json jsonl junit' "$(complete_bash pmcheck check --format = j)"
	is 'bash: an empty value' 'auto always never' "$(complete_bash pmcheck check --color =)"
	has 'bash: rules of an option' 'too-complex ' \
		"$(complete_bash pmcheck check x.md --rule = too)"
else
	skip 'completion in bash' 'no bash'
fi
if command -v fish >/dev/null; then
	# complete_fish LINE
	complete_fish() {
		fish --no-config -c "source $BUILD/completions/pmcheck.fish; complete -C '$1'" |
			cut -f1 | tr '\n' ' '
	}
	has 'fish: commands' 'check config ' "$(complete_fish 'pmcheck c')"
	has 'fish: rules' 'too-complex too-' "$(complete_fish 'pmcheck explain too')"
	is 'fish: verbs' 'install run status uninstall ' "$(complete_fish 'pmcheck hook ')"
	is 'fish: values' '--format=json --format=jsonl --format=junit ' "$(complete_fish 'pmcheck --format=j')"
else
	skip 'completion in fish' 'no fish'
fi
if command -v zsh >/dev/null; then
	# zsh completes on a terminal only, so the test of its script is that it hands the right lists over.
	complete_zsh() {
		zsh -fc '
			_describe() { print -r -- ${(P)4}; }
			_arguments() { shift; print -rl -- $@; }
			_files() { : ; }
			words=("${@:2}") CURRENT=$(($# - 1))
			set -- "$1"
			source "$1/completions/pmcheck.zsh"' zsh "$BUILD" "$@"
	}
	has 'zsh: commands' 'explain:what a rule wants' "$(complete_zsh pmcheck '')"
	has 'zsh: rules' '*:operand:(not-text too-complex ' "$(complete_zsh pmcheck explain too)"
	has 'zsh: verbs' '*:operand:(install uninstall status run)' "$(complete_zsh pmcheck hook '')"
	has 'zsh: values' ':value:(text json jsonl ' "$(complete_zsh pmcheck check --format=j)"
else
	skip 'completion in zsh' 'no zsh'
fi
tap_end
