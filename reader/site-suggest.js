const SUGGEST_AFTER_MS = 150;

/**
 * `<site-suggest src>` around a search form: offers what the JSON at `src` knows while somebody types, as a list box that the
 * arrow keys reach. The form stays the form: Enter without a choice searches. Nothing is asked while an input method composes.
 */
class SiteSuggest extends HTMLElement {
	/** @type {HTMLInputElement | null} */
	#input = null;
	#list = document.createElement("ul");
	#timer = 0;
	#asked = 0;
	#at = -1;

	connectedCallback() {
		const input = this.querySelector("input");
		if (!input) return;
		this.#input = input;
		this.#list.id = `${input.id || "search"}-suggestions`;
		this.#list.className = "suggestions";
		this.#list.setAttribute("role", "listbox");
		this.#list.setAttribute("aria-label", input.labels?.[0]?.textContent?.trim() ?? input.placeholder);
		this.#list.hidden = true;
		this.append(this.#list);
		input.setAttribute("role", "combobox");
		input.setAttribute("aria-autocomplete", "list");
		input.setAttribute("aria-controls", this.#list.id);
		input.setAttribute("aria-expanded", "false");
		input.addEventListener("input", (event) => {
			if (!(/** @type {InputEvent} */ (event).isComposing)) this.#later();
		});
		input.addEventListener("compositionend", () => this.#later());
		input.addEventListener("keydown", (event) => this.#key(event));
		this.addEventListener("focusout", ({ relatedTarget }) => {
			if (!(relatedTarget instanceof Node) || !this.contains(relatedTarget)) this.#close();
		});
	}

	#later() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(), SUGGEST_AFTER_MS);
	}

	async #ask() {
		const words = this.#input?.value.trim() ?? "";
		const turn = ++this.#asked;
		if (words === "") return this.#close();
		const answer = await fetch(`${this.getAttribute("src")}?q=${encodeURIComponent(words)}`).catch(
			() => null,
		);
		// Suggestions are a help: without a connection there are none. An answer to earlier words comes too late.
		if (!answer?.ok || turn !== this.#asked) return;
		this.#show((await answer.json()).suggestions);
	}

	/** @param {{ text: string, href: string }[]} suggestions */
	#show(suggestions) {
		const variant = /^\/zh-(hans|tw)(?=\/|$)/.exec(location.pathname)?.[0] ?? "";
		const options = suggestions.map(({ text, href }, index) => {
			const option = document.createElement("li");
			option.id = `${this.#list.id}-${index}`;
			option.setAttribute("role", "option");
			option.setAttribute("aria-selected", "false");
			const link = document.createElement("a");
			link.href = variant + href;
			link.tabIndex = -1;
			link.textContent = text;
			option.append(link);
			return option;
		});
		this.#list.replaceChildren(...options);
		this.#at = -1;
		this.#input?.removeAttribute("aria-activedescendant");
		this.#open(options.length > 0);
	}

	/** @param {boolean} isOpen */
	#open(isOpen) {
		this.#list.hidden = !isOpen;
		this.#input?.setAttribute("aria-expanded", String(isOpen));
	}

	#close() {
		clearTimeout(this.#timer);
		this.#asked += 1;
		this.#at = -1;
		this.#input?.removeAttribute("aria-activedescendant");
		this.#open(false);
	}

	/** @param {KeyboardEvent} event */
	#key(event) {
		// Keys that choose a word in an input method are not ours.
		if (event.isComposing || this.#list.hidden) return;
		const options = [...this.#list.children];
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			const places = options.length + 1;
			this.#at = ((this.#at + 1 + (event.key === "ArrowDown" ? 1 : places - 1)) % places) - 1;
			for (const [index, option] of options.entries())
				option.setAttribute("aria-selected", String(index === this.#at));
			const chosen = options[this.#at];
			if (chosen) this.#input?.setAttribute("aria-activedescendant", chosen.id);
			else this.#input?.removeAttribute("aria-activedescendant");
			chosen?.scrollIntoView({ block: "nearest" });
		} else if (event.key === "Enter" && this.#at >= 0) {
			options[this.#at]?.querySelector("a")?.click();
		} else if (event.key === "Escape") {
			this.#close();
		} else return;
		event.preventDefault();
	}
}

customElements.define("site-suggest", SiteSuggest);
