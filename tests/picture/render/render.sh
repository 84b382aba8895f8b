#!/bin/sh
# SPDX-License-Identifier: MIT
# Cards and charts as other programs see them: xmllint reads each card, rsvg-convert and headless
# Chromium render it, light and dark, and no two pins or texts overlap by the browser's own
# measures; mermaid (of npm) parses and renders each chart and keeps every name whole.
#
# The pictures are left in $BUILD/pictures, to be looked at.
. tests/tap.sh
pictures=$BUILD/pictures
rm -rf "$pictures"
mkdir -p "$pictures" || exit 2

# What documents may bring: markup, quotes, control characters, and very long words.
hostile() {
	printf '# </svg> ]]> "quotes" & <script>alert(1)</script> \001\033[31m 🔥 日本語\n\n'
	printf '## Issue Summary\n\nFrom 10:00 UTC to 11:00 UTC all users waited.\n\n## Timeline\n\n'
	printf -- '- 10:05 UTC: </text></svg><script>alert(2)</script> ]]> an alert\n'
	printf -- '- 10:06 UTC: %%%%{init: {}}%%%% ``` ; # : "end" click 1 call alert()\n'
	printf -- '- 10:07 UTC: %10000s\n' '' | tr ' ' 'w'
	printf -- '- 10:08 UTC: section x\n- 10:09 UTC: %s\n' "it's <b>bold</b> &amp; \`code\` &#60;i>"
	printf -- '- 11:00 UTC: Resolved \002\n'
}

# many COUNT STEP: so many events, so many minutes apart.
many() {
	awk -v count="$1" -v step="$2" 'BEGIN {
		print "# Many\n\n## Issue Summary\n\nFrom 00:10 UTC to 20:00 UTC half of the users waited.\n"
		print "## Timeline\n"
		for (i = 0; i < count; i++)
			printf "- 3 May 2024, %02d:%02d UTC: Event number %d of very many\n",
				i * step / 60 % 24, i * step % 60, i + 1
	}'
}

hostile >"$pictures/hostile.md"
many 200 7 >"$pictures/two-hundred.md"
many 2 1 >"$pictures/two.md"
many 40 0 >"$pictures/one-minute.md"
cp tests/picture/*.md tests/documents/*.md "$pictures"
for document in "$pictures"/*.md; do
	name=${document%.md}
	if "$PMCHECK" timeline --svg="$name.svg" "$document" 2>/dev/null; then
		"$PMCHECK" timeline --mermaid "$document" >"$name.mermaid"
	else
		rm -f "$document"
	fi
done

for card in "$pictures"/*.svg; do
	if command -v xmllint >/dev/null; then
		ok "$(basename "$card"): well-formed" xmllint --noout --nonet "$card"
	fi
	if command -v rsvg-convert >/dev/null; then
		ok "$(basename "$card"): rendered" rsvg-convert -o "${card%.svg}.png" "$card"
	fi
done

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || :)
if [ -z "$browser" ]; then
	skip 'cards and charts in a browser' 'no Chromium'
	tap_end
fi
browse() {
	timeout 120 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
		--allow-file-access-from-files --user-data-dir="$SCRATCH/browser" "$@" 2>/dev/null
}

# Puts what the page says into the test: lines "ok NAME" and "not ok NAME".
page_results() {
	sed -n 's/^RESULT \([01]\) \(.*\)$/\1 \2/p' "$1" >"$SCRATCH/results"
	while read -r passed name; do
		result $((1 - passed)) "$name"
	done <"$SCRATCH/results"
	ok 'the page came to its end' grep -q '^RESULTS END' "$1"
}

{
	echo '<!DOCTYPE html><meta charset="utf-8"><body>'
	for card in "$pictures"/*.svg; do
		printf '<div class="card" id="%s">\n' "$(basename "$card")"
		cat "$card"
		echo '</div>'
	done
	echo '<pre id="results"></pre><script>'
	cat tests/picture/render/cards.js
	echo '</script>'
} >"$pictures/cards.html"
browse --dump-dom "file://$pictures/cards.html" >"$SCRATCH/cards"
page_results "$SCRATCH/cards"
for scheme in 0 1; do # dark, light
	browse --blink-settings=preferredColorScheme=$scheme --window-size=860,1400 \
		--screenshot="$pictures/cards-$scheme.png" "file://$pictures/lighthouse.svg" >/dev/null
	ok "rendered with colour scheme $scheme" test -s "$pictures/cards-$scheme.png"
done

mermaid=$BUILD/mermaid/node_modules/mermaid/dist/mermaid.min.js
if [ ! -f "$mermaid" ] && command -v npm >/dev/null; then
	npm install --prefix "$BUILD/mermaid" --ignore-scripts --no-audit --no-fund mermaid@11 \
		>/dev/null 2>&1
fi
if [ ! -f "$mermaid" ]; then
	skip 'charts' 'mermaid cannot be had from npm'
	tap_end
fi
{
	echo '<!DOCTYPE html><meta charset="utf-8"><body><pre id="results"></pre>'
	printf '<script src="file://%s"></script>\n' "$mermaid"
	for chart in "$pictures"/*.mermaid; do
		printf '<script type="text/plain" class="chart" id="%s">' "$(basename "$chart")"
		sed '/^```/d' "$chart"
		echo '</script>'
	done
	echo '<script>'
	cat tests/picture/render/charts.js
	echo '</script>'
} >"$pictures/charts.html"
browse --virtual-time-budget=60000 --dump-dom "file://$pictures/charts.html" >"$SCRATCH/charts"
page_results "$SCRATCH/charts"
tap_end
