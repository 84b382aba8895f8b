# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2016 # nothing is to expand
# Sourced: hostile FOLDER fills it with documents whose names and texts nobody vouches for. A name that
# the file system refuses is left out.

hostile_text='# Outage ::error::x ##[add-mask]y ]]> ]] <&"\n\n'
hostile_text="$hostile_text"'## T\303\257melin \033[31mred\033]0;title\007 \302\233K \342\200\256 \342\200\250::warning::x ##vso[x]\n\n'
hostile_text="$hostile_text"'6:26 PM ##[error]x %%0A::error::y \342\201\246 \177 \302\205 `]]>` |a|b| @someone\n'
hostile_text="$hostile_text"'::add-mask::7:14 PM\r::stop-commands::z\r\n    ::error::14:05\n'

hostile() {
	while IFS= read -r name; do
		# shellcheck disable=SC2059 # both hold escapes
		printf "$hostile_text" >"$1/$(printf -- "$name").md" 2>/dev/null
	done <<'END'
new\nline
escape\033[31m
c1\302\233m
raw\233m
turned\342\200\256
separator\342\200\250::error::
cut\303
-dash
blank and '"quote" <&
##[error]name
##[add-mask]name
::error::name
]]>]]
a,b:c%%0A%%25
[link](x){0}
END
	: >"$1/empty.md"
	printf 'a\000b ::error::\n' >"$1/binary.md"
	printf '6:26 PM \377\376 ##[error]\n' >"$1/no-utf-8.md"
	# a line of a megabyte with a thousand times in it
	awk 'BEGIN { for (i = 0; i < 1000; i++) { printf "9:26 PM ##[error] "
		for (j = 0; j < 98; j++) printf "::error:: " } print "" }' >"$1/long.md"
}
