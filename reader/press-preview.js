// Loaded once there is a preview to be seen: at once beside the form, and below it on a phone when it is opened.
import { parseHeadline } from "../lib/headlines/headline";
import { embargoOf } from "../lib/submissions/embargo-of";
import { countGraphemes } from "../lib/text/graphemes";
import { fromHongKong, nearDateline } from "../lib/time/hong-kong";

/** A longer one lies above the headline; the page itself measures Latin finer than this. */
const UPRIGHT_MAX = 9;

/** What the editors will see, as it is typed: the same rules read the headline and the times. */
export class PressPreview {
	/** @type {HTMLElement} */ #page;
	/** @type {HTMLFormElement} */ #form;

	/** @param {HTMLElement} page @param {HTMLFormElement} form */
	constructor(page, form) {
		this.#page = page;
		this.#form = form;
	}

	show() {
		const now = new Date();
		const { kind } = this.#page.dataset;
		const title = kind === "correction" ? this.#typed("quoted") : this.#typed("title");
		const { kicker, claim, subs } = parseHeadline(title);
		this.#see("headline", title && " ", { withText: false });
		this.#see("kicker", kicker ?? "");
		this.#see("claim", claim);
		this.#see("subs", subs.join("\u3000"));
		const headline = this.#part("headline");
		headline?.classList.toggle("hx--bare", kicker === null);
		headline?.classList.toggle("hx--flat", kicker !== null && countGraphemes(kicker) > UPRIGHT_MAX);
		const by = this.#typed("organisation") || this.#typed("penName") || this.#typed("senderName");
		this.#see("organisation", by);
		this.#part("nothing")?.toggleAttribute("hidden", title !== "" || by !== "");
		const embargo = embargoOf(this.#typed("embargoOn"), this.#typed("embargoAt"));
		const starts = fromHongKong(this.#typed("startsOn"), this.#typed("startsAt"));
		this.#see("embargo", embargo ? `${this.#words("embargo")}${nearDateline(embargo, now)}` : "");
		this.#see("starts", starts ? `${nearDateline(starts, now)}${this.#words("starts")}` : "");
		const instant = embargo ?? starts;
		this.#see("past", instant && instant < now ? " " : "", { withText: false });
		const files = this.#page.querySelectorAll("[data-file]").length;
		this.#see("files", files > 0 ? `${this.#words("files")}${files}` : "");
		const contact = ["senderName", "role", "relation", "phone", "email"]
			.map((name) => this.#typed(name))
			.filter((text) => text !== "")
			.join("\u3000");
		this.#see("contact", contact && `${this.#words("contact")}${contact}`);
	}

	/** @param {string} name */
	#part(name) {
		return this.#page.querySelector(`[data-see=${name}]`);
	}

	/** @param {string} name */
	#words(name) {
		return this.#part(name)?.getAttribute("data-say") ?? "";
	}

	/** @param {string} name @param {string} text @param {{ withText?: boolean }} [how] */
	#see(name, text, { withText = true } = {}) {
		const part = this.#part(name);
		if (part && withText && part.textContent !== text) part.textContent = text;
		part?.toggleAttribute("hidden", text === "");
	}

	/** @param {string} name */
	#typed(name) {
		const field = this.#form.elements.namedItem(name);
		return field && "value" in field ? field.value.trim() : "";
	}
}
