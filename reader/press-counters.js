import { countGraphemes } from "../lib/text/graphemes";
import { tidied } from "../lib/text/tidy";

const PAUSE_MS = 1000;

/** How much has been written in each field that has a limit, counted as the server counts. */
export class PressCounters {
	/** @type {HTMLFormElement} */ #form;
	/** @type {Map<string, string>} */ #said = new Map();
	/** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

	/** @param {HTMLFormElement} form */
	constructor(form) {
		this.#form = form;
	}

	show() {
		for (const counter of this.#form.querySelectorAll(".cnt")) {
			if (!(counter instanceof HTMLElement)) continue;
			const {
				of = "",
				shape,
				min = "0",
				max = "0",
				sayShort = "",
				sayOver = "",
				sayUnit = "",
			} = counter.dataset;
			const field = this.#form.elements.namedItem(of);
			if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
			const count = countGraphemes(tidied(field.value, shape === "prose" ? "prose" : "line"));
			const over = count - Number(max);
			const short = count === 0 ? 0 : Number(min) - count;
			const fault =
				over > 0 ? `${sayOver}${over}${sayUnit}` : short > 0 ? `${sayShort}${short}${sayUnit}` : "";
			counter.textContent = `${count}／${Number(max).toLocaleString("en")}${sayUnit}${fault && `，${fault}`}`;
			counter.classList.toggle("cnt--over", over > 0);
			counter.hidden = false;
			if (over > 0 !== (this.#said.get(of) === "over")) this.#tell(counter, over > 0 ? fault : "");
			this.#said.set(of, over > 0 ? "over" : "");
		}
	}

	/** Said aloud once when the limit is passed, not at every key. @param {HTMLElement} counter @param {string} fault */
	#tell(counter, fault) {
		const place = counter.nextElementSibling;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (place) place.textContent = fault;
		}, PAUSE_MS);
	}
}
