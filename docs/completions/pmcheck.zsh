#compdef pmcheck
# SPDX-License-Identifier: MIT
# zsh completion for pmcheck; the lists are those of the program.
_pmcheck() {
	local command=check
	local -a commands options
	if (( CURRENT > 2 )) && [[ $words[2] == [a-z]* ]]; then
		command=$words[2]
	fi
@zsh@
	if (( CURRENT == 2 )); then
		_describe -t commands command commands
	fi
	_arguments -s $options
}
_pmcheck "$@"
