import { draftText, readDraft } from "../lib/submissions/kept-draft";
import { nearDateline } from "../lib/time/hong-kong";

const PAUSE_MS = 300;

/** What is typed into a form, kept by this browser alone until it has been sent. */
export class PressDraft {
	/** @type {HTMLElement} */ #page;
	/** @type {HTMLFormElement} */ #form;
	#name;
	/** @type {Record<string, string>} */ #untouched;
	/** Texts of fields that are not there yet, as those of a picture that is still being looked up. @type {Record<string, string>} */
	#waiting = {};
	/** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
	#isOff = false;

	/** @param {HTMLElement} page @param {HTMLFormElement} form @param {string} name under which the browser keeps it */
	constructor(page, form, name) {
		this.#page = page;
		this.#form = form;
		this.#name = name;
		this.#untouched = this.#texts();
		this.say("about");
		for (const button of page.querySelectorAll("[data-forget]"))
			button.addEventListener("click", () => this.#forget());
		for (const event of ["pagehide", "visibilitychange"])
			(event === "pagehide" ? window : document).addEventListener(event, () => this.#flush());
		addEventListener("storage", ({ key, newValue }) => {
			if (key === this.#name && newValue !== null) this.say("elsewhere");
		});
	}

	/** Brings back what was typed earlier, and says so. @param {() => void} show */
	restore(show) {
		const draft = readDraft(this.#read(), new Date());
		if (!draft) return this.#write(null);
		this.#waiting = { ...draft.fields };
		this.fill(show);
		this.say("found", nearDateline(draft.at, new Date()));
		this.say("kept", nearDateline(draft.at, new Date()));
	}

	/** Fills in the fields that have come into the form since. @param {() => void} show */
	fill(show) {
		for (const field of this.#fields())
			if (field.name in this.#waiting) {
				field.value = this.#waiting[field.name] ?? "";
				delete this.#waiting[field.name];
			}
		show();
	}

	keepSoon() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.keep(), PAUSE_MS);
	}

	keep() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#isOff) return;
		const now = new Date();
		const fields = { ...this.#waiting, ...this.#texts() };
		const text = draftText(fields, { untouched: this.#untouched, now });
		if (!this.#write(text)) return this.say("failed");
		if (text) this.say("kept", nearDateline(now, now));
	}

	/** Shows one of the sentences about the draft. @param {string} which @param {string} [time] */
	say(which, time) {
		const part = this.#page.querySelector(`[data-draft=${which}]`);
		const place = part?.querySelector("[data-time]");
		if (place && time) place.textContent = time;
		part?.toggleAttribute("hidden", false);
	}

	#flush() {
		if (this.#timer) this.keep();
	}

	#forget() {
		this.#isOff = true;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#write(null);
		for (const part of ["found", "kept"])
			this.#page.querySelector(`[data-draft=${part}]`)?.toggleAttribute("hidden", true);
		for (const button of this.#page.querySelectorAll("[data-forget]")) button.toggleAttribute("hidden", true);
		this.say("forgotten");
		this.say("blank");
	}

	/** The fields of text: no tick, no file, nothing hidden. @returns {(HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]} */
	#fields() {
		return [...this.#form.querySelectorAll(".inp[name]:not([type=file])")].filter(
			(field) =>
				field instanceof HTMLInputElement ||
				field instanceof HTMLTextAreaElement ||
				field instanceof HTMLSelectElement,
		);
	}

	#texts() {
		return Object.fromEntries(this.#fields().map(({ name, value }) => [name, value]));
	}

	#read() {
		try {
			return localStorage.getItem(this.#name);
		} catch {
			// Storage that is closed keeps nothing; the first thing typed says so.
			return null;
		}
	}

	/** @param {string | null} text @returns {boolean} */
	#write(text) {
		try {
			if (text === null) localStorage.removeItem(this.#name);
			else localStorage.setItem(this.#name, text);
			return true;
		} catch {
			return text === null;
		}
	}
}
