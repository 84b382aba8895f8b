/* SPDX-License-Identifier: MIT */
/* Measures the cards of the page as the browser renders them: what overlaps, what reaches out. */
const slack = 0.5;
const lines = [];

function report(passed, name) {
	lines.push(`RESULT ${passed ? 1 : 0} ${name}`);
}

function overlap(a, b) {
	return a.left + slack < b.right && b.left + slack < a.right &&
		a.top + slack < b.bottom && b.top + slack < a.bottom;
}

/* The rectangle of a text's ink: its line less what is left free above and below. */
function inkOf(text) {
	const box = text.getBoundingClientRect();
	const size = parseFloat(text.getAttribute("font-size"));
	const free = (box.height - size) / 2;
	return { left: box.left, right: box.right, top: box.top + free, bottom: box.bottom - free };
}

function anyOverlap(boxes) {
	for (let i = 0; i < boxes.length; i++)
		for (let j = 0; j < i; j++)
			if (overlap(boxes[i], boxes[j]))
				return true;
	return false;
}

for (const card of document.querySelectorAll(".card")) {
	const svg = card.querySelector("svg");
	const around = svg.getBoundingClientRect();
	const pins = [...svg.querySelectorAll("rect.pin")].map((pin) => pin.getBoundingClientRect());
	const texts = [...svg.querySelectorAll("text")].map(inkOf);
	report(texts.length > 2, `${card.id}: has text`);
	report(!anyOverlap(pins), `${card.id}: no two pins overlap`);
	report(!anyOverlap(texts), `${card.id}: no two texts overlap`);
	report(texts.every((box) => box.left >= around.left && box.right <= around.right &&
		box.top >= around.top && box.bottom <= around.bottom), `${card.id}: no text outside`);
	report(!svg.querySelector("script, image, use, a, foreignObject"), `${card.id}: only shapes and text`);
}
lines.push("RESULTS END");
document.getElementById("results").textContent = "\n" + lines.join("\n") + "\n";
