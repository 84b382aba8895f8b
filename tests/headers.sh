#!/bin/sh
# SPDX-License-Identifier: MIT
# Each header compiles alone, by the compiler and the flags of the build.
. tests/tap.sh

compiles_alone() {
	echo "#include \"$1\"" | eval "$(cat "$BUILD/flags") -I. -Itests -Werror -fsyntax-only -x c -"
}

for header in $(find include src tests -name '*.h' | LC_ALL=C sort); do
	ok "$header compiles alone" compiles_alone "$header"
done
tap_end
