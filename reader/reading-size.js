/** `<reading-size>`: buttons whose values are scales of the story's letters. All of them on a page show the same choice. */
class ReadingSize extends HTMLElement {
	connectedCallback() {
		this.addEventListener("click", ({ target }) => {
			const button = target instanceof Element ? target.closest("button") : null;
			if (!button) return;
			document.documentElement.style.setProperty("--reading-scale", button.value);
			kept.write("reading-scale", button.value === "1" ? null : button.value);
			for (const one of document.querySelectorAll("reading-size")) show(one);
		});
		show(this);
	}
}

/** @param {Element} element */
function show(element) {
	const scale = document.documentElement.style.getPropertyValue("--reading-scale") || "1";
	for (const button of element.querySelectorAll("button"))
		button.setAttribute("aria-pressed", String(button.value === scale));
}

customElements.define("reading-size", ReadingSize);
