#!/bin/sh
# SPDX-License-Identifier: MIT
# make install and uninstall, and the library as its users see it.
build=${BUILD:-build}
. tests/tap.sh

# make with the variables of the build that is tested, so that nothing is built again.
make_quietly() {
	(
		eval "set -- ${OVERRIDES-} \"\$@\""
		make -s --no-print-directory BUILD="$build" "$@"
	)
}

# The build's compiler, with the flags that the C library of this build needs.
compile() {
	sanitizers=$(grep -o -e '-fsanitize=[^ ]*\|--coverage' "$BUILD/flags" | tr '\n' ' ')
	# shellcheck disable=SC2086 # several words
	${CC:-cc} $sanitizers "$@"
}

files() {
	(cd "$1" && find . ! -type d | LC_ALL=C sort)
}

stage=$SCRATCH/stage
ok 'make install' make_quietly install DESTDIR="$stage" PREFIX=/opt/pm
is 'what is installed' './opt/pm/bin/pmcheck
./opt/pm/include/pmcheck.h
./opt/pm/lib/libpmcheck.a
./opt/pm/lib/pkgconfig/pmcheck.pc
./opt/pm/share/bash-completion/completions/pmcheck
./opt/pm/share/doc/pmcheck/report.schema.json
./opt/pm/share/fish/vendor_completions.d/pmcheck.fish
./opt/pm/share/man/man1/pmcheck.1
./opt/pm/share/man/man5/pmcheck-config.5
./opt/pm/share/man/man7/pmcheck-rules.7
./opt/pm/share/zsh/site-functions/_pmcheck' "$(files "$stage")"
ok 'the program runs' "$stage/opt/pm/bin/pmcheck" --version
has 'pmcheck.pc knows its place' 'prefix=/opt/pm' "$(cat "$stage/opt/pm/lib/pkgconfig/pmcheck.pc")"
ok 'make uninstall' make_quietly uninstall DESTDIR="$stage" PREFIX=/opt/pm
is 'nothing is left' '' "$(files "$stage")"

ok 'the GNU directory variables are heeded' make_quietly install DESTDIR="$stage" PREFIX=/usr \
	libdir=/usr/lib/x86 bindir=/usr/games
ok 'the program is in bindir' test -x "$stage/usr/games/pmcheck"
has 'pmcheck.pc knows libdir' 'libdir=/usr/lib/x86' \
	"$(cat "$stage/usr/lib/x86/pkgconfig/pmcheck.pc")"
make_quietly uninstall DESTDIR="$stage" PREFIX=/usr libdir=/usr/lib/x86 bindir=/usr/games
is 'nothing is left there either' '' "$(files "$stage")"

# A client of the library, which needs a prefix without blanks: pkg-config's output is words.
prefix=$(mktemp -d)
make_quietly install PREFIX="$prefix"
cat >"$SCRATCH/client.c" <<'END'
#include <pmcheck.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
	const char *text = "# Timeline\n\n- 2:05 PM PDT: down\n";
	struct pmcheck_config *config = pmcheck_config_new();
	struct pmcheck_input input = { .path = "outage.md", .data = text, .size = strlen(text) };
	struct pmcheck_report *report = pmcheck_check(&input, config, NULL);
	int found = 0;
	for (size_t i = 0; i < pmcheck_finding_count(report); i++)
		found |= strcmp(pmcheck_finding(report, i)->rule->id, "time-not-utc") == 0;
	printf("%s %s\n", pmcheck_version(), found ? "found" : "missed");
	pmcheck_report_free(report);
	pmcheck_config_free(config);
	return 0;
}
END
flags=$(PKG_CONFIG_PATH=$prefix/lib/pkgconfig pkg-config --cflags --libs pmcheck)
# shellcheck disable=SC2086 # several words
ok 'a C program links with what pkg-config says' compile -o "$SCRATCH/client" "$SCRATCH/client.c" \
	$flags
version=$("$PMCHECK" --version)
is 'and finds what is wrong' "${version##* } found" "$("$SCRATCH/client")"
if command -v g++ >/dev/null; then
	ok 'the header is fit for C++' sh -c 'echo "#include <pmcheck.h>" |
		g++ -std=c++11 -Wall -Wextra -Werror -fsyntax-only -Iinclude -x c++ -'
fi
make_quietly uninstall PREFIX="$prefix"
is 'nothing is left in a prefix' '' "$(files "$prefix")"
rm -rf "$prefix"

strangers=$(nm -g --defined-only "$BUILD/libpmcheck.a" |
	awk 'NF == 3 && $3 !~ /^_?(pmcheck_|__asan|__odr_asan|__gcov|__llvm)/ { print $3 }')
is 'the library gives away no names but pmcheck_*' '' "$strangers"
tap_end
