#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes a Debian package of what `make install` put into a folder. The same folder gives the same bytes.
#
# Its maintainer is who DEBFULLNAME and DEBEMAIL name, as Debian's tools have it.
#
# usage: packaging/deb.sh FOLDER VERSION PACKAGE.deb
set -eu
stage=$1 version=$2 package=$3
here=$(dirname "$0")
# the day of the last commit, else that of the release
: "${SOURCE_DATE_EPOCH:=$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 1795478400)}"
export SOURCE_DATE_EPOCH
LC_ALL=C
TZ=UTC
export LC_ALL TZ
umask 022
maintainer="${DEBFULLNAME:-The pmcheck authors} <${DEBEMAIL:-pmcheck@pmcheck.invalid}>"

doc=$stage/usr/share/doc/pmcheck
mkdir -p "$stage/DEBIAN" "$doc"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$stage/usr/bin/pmcheck"
strip --strip-debug --enable-deterministic-archives "$stage"/usr/lib/*/libpmcheck.a
cp "$here/copyright" "$doc/copyright"
printf 'pmcheck (%s) unstable; urgency=medium\n\n  * Release %s.\n\n -- %s  %s\n' "$version" "$version" \
	"$maintainer" "$(date -R -d "@$SOURCE_DATE_EPOCH")" \
	>"$doc/changelog"
gzip -9n "$doc/changelog" "$stage"/usr/share/man/man*/*

# what the program is linked with, as Debian's own tool tells it
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/debian"
printf 'Source: pmcheck\n\nPackage: pmcheck\nArchitecture: any\n' >"$work/debian/control"
program=$(cd "$stage" && pwd)/usr/bin/pmcheck
depends=$(cd "$work" && dpkg-shlibdeps -O "$program" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')

sed "s/@version@/$version/; s/@architecture@/$(dpkg --print-architecture)/; s/@depends@/$depends/; s/@maintainer@/$maintainer/
	s/@size@/$(du -k -s --apparent-size "$stage/usr" | cut -f1)/" "$here/control.in" >"$stage/DEBIAN/control"
(cd "$stage" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$stage/DEBIAN/md5sums"
find "$stage" -print0 | xargs -0 touch -h -d "@$SOURCE_DATE_EPOCH"
dpkg-deb --root-owner-group -Zxz --build "$stage" "$package"
