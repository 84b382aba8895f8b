/* SPDX-License-Identifier: MIT */
/* Parses and renders the charts of the page with mermaid: each line must come out whole. */
const lines = [];

/* The names of a chart's tasks as a reader is to see them. */
function namesOf(chart) {
	return chart.split("\n")
		.map((line) => line.match(/^ {4}(.*) :[a-z]+, /))
		.filter((match) => match)
		.map((match) => match[1].replace(/#(\d+);/g, (all, code) => String.fromCodePoint(code)));
}

function squeeze(text) {
	return text.replace(/\s+/g, " ").trim();
}

(async () => {
	mermaid.initialize({ startOnLoad: false });
	let number = 0;
	for (const chart of document.querySelectorAll(".chart")) {
		const text = chart.textContent;
		try {
			const { svg } = await mermaid.render(`chart${number++}`, text);
			const holder = document.createElement("div");
			holder.innerHTML = svg;
			const shown = [...holder.querySelectorAll("text")].map((node) => squeeze(node.textContent));
			const lost = namesOf(text).filter((name) => !shown.includes(squeeze(name)));
			lines.push(`RESULT ${lost.length ? 0 : 1} ${chart.id}: every name is whole ${lost[0] || ""}`);
		} catch (error) {
			lines.push(`RESULT 0 ${chart.id}: ${squeeze(String(error))}`);
		}
	}
	lines.push("RESULTS END");
	document.getElementById("results").textContent = "\n" + lines.join("\n") + "\n";
})();
