# SPDX-License-Identifier: MIT
# bash completion for pmcheck; the lists are those of the program.
_pmcheck() {
	local cur=${COMP_WORDS[COMP_CWORD]} option='' command='' word commands options='' words=''
	# bash splits words at "="
	if [ "$cur" = = ]; then
		option=${COMP_WORDS[COMP_CWORD - 1]} cur=
	elif [ "${COMP_WORDS[COMP_CWORD - 1]}" = = ]; then
		option=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	word=${COMP_WORDS[1]}
	command=check
	[ "$COMP_CWORD" -gt 1 ] && case $word in [a-z]*) command=$word ;; esac
@bash@
	COMPREPLY=()
	if [ -n "$option" ]; then
		[ -n "$words" ] || return 0
	elif [ "${cur#-}" != "$cur" ]; then
		words=$options
	elif [ "$COMP_CWORD" -eq 1 ]; then
		words=$commands
	fi
	while IFS= read -r word; do
		[ -z "$word" ] || COMPREPLY+=("$word")
	done <<<"$(compgen -W "$words" -- "$cur")"
	case ${COMPREPLY[0]-} in *=) compopt -o nospace ;; esac
}
complete -o default -F _pmcheck pmcheck
