const ORDER = ["auto", "dark", "light"];

/** `<theme-switch>`: one button that goes round: as the device, dark, light. Its label says which it is. */
class ThemeSwitch extends HTMLElement {
	connectedCallback() {
		this.addEventListener("click", () => {
			const next = ORDER[(ORDER.indexOf(current()) + 1) % ORDER.length] ?? "auto";
			if (next === "auto") delete document.documentElement.dataset.theme;
			else document.documentElement.dataset.theme = next;
			kept.write("theme", next === "auto" ? null : next);
			for (const one of document.querySelectorAll("theme-switch")) label(one);
		});
		label(this);
	}
}

function current() {
	return document.documentElement.dataset.theme ?? "auto";
}

/** @param {Element} element */
function label(element) {
	const button = element.querySelector("button");
	const words = button?.getAttribute(`data-say-${current()}`);
	if (!button || !words) return;
	button.setAttribute("aria-label", words);
	button.title = words;
}

customElements.define("theme-switch", ThemeSwitch);
