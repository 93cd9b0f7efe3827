// The script of the confidential tips' page, and of no other: it seals messages in the browser and makes the way out quicker. It
// keeps nothing and asks nobody but the page's own address.
import { cleanPicture } from "../lib/tips/clean-picture";
import { TIP_FILES_BYTES, TIP_FILES_MAX, TIP_TEXT_MAX } from "../lib/tips/parcel";
import { sealParcel } from "../lib/tips/seal-parcel";

const HERE = "/contribute/tip";
const AWAY = "/";
const IDLE_MS = 1_800_000;

/** `<tip-sealer>` around a form of a message: what is written and chosen is sealed here, and the sealed file alone is sent. */
class TipSealer extends HTMLElement {
	connectedCallback() {
		for (const part of this.querySelectorAll("[data-with-script]")) part.toggleAttribute("hidden", false);
		for (const part of this.querySelectorAll("[data-without-script]")) part.toggleAttribute("hidden", true);
		this.#form.addEventListener("submit", (event) => {
			event.preventDefault();
			void this.#send(event.submitter);
		});
	}

	get #form() {
		return /** @type {HTMLFormElement} */ (this.querySelector("form"));
	}

	/** @param {HTMLElement | null} button */
	async #send(button) {
		const said = button?.textContent ?? "";
		if (button?.hasAttribute("aria-disabled")) return;
		button?.setAttribute("aria-disabled", "true");
		if (button) button.textContent = this.dataset.sending ?? said;
		try {
			const answer = await this.#answer();
			if (typeof answer === "string") this.say(answer);
			else show(answer, this);
		} catch {
			// Nothing was taken, or its answer was lost: what was typed is still here.
			this.say(this.dataset.trouble ?? "");
		} finally {
			button?.removeAttribute("aria-disabled");
			if (button) button.textContent = said;
		}
	}

	async #answer() {
		const typed = new FormData(this.#form);
		const parcel = await this.#parcel(typed);
		const why = whyNotSent(parcel);
		if (why) return this.dataset[why] ?? "";
		const list = this.querySelector("[data-recipients]");
		const recipients = list instanceof HTMLInputElement ? list.value.split(" ") : [];
		const out = new FormData();
		for (const name of ["keys", "receipt"]) if (typed.has(name)) out.set(name, textIn(typed, name));
		out.set("do", this.#form.querySelector("button")?.value ?? "");
		const sealed = await sealParcel(parcel, recipients);
		out.set("sealed", "yes");
		out.set("files", new Blob([/** @type {BlobPart} */ (sealed)]), "sealed.age");
		// As bytes, so that whoever looks at what leaves the browser sees all of it.
		const whole = new Response(out);
		const answer = await fetch(HERE, {
			method: "POST",
			headers: { "content-type": whole.headers.get("content-type") ?? "" },
			body: await whole.arrayBuffer(),
			credentials: "omit",
			cache: "no-store",
			referrerPolicy: "no-referrer",
			redirect: "error",
		});
		return new DOMParser().parseFromString(await answer.text(), "text/html");
	}

	/** @param {FormData} typed */
	async #parcel(typed) {
		const clean = this.querySelector("[data-clean]");
		const isClean = clean instanceof HTMLInputElement && clean.checked;
		const files = [];
		for (const file of typed.getAll("files")) {
			if (!(file instanceof File) || (file.size === 0 && file.name === "")) continue;
			const bytes = new Uint8Array(await file.arrayBuffer());
			files.push({
				name: file.name.slice(0, 200),
				type: file.type,
				bytes: (isClean && cleanPicture(bytes)) || bytes,
			});
		}
		const contact = typed.get("reach") === "contact" ? textIn(typed, "contact") : "";
		return { text: textIn(typed, "text"), contact: contact.slice(0, 300), files };
	}

	/** @param {string} sentence */
	say(sentence) {
		const problem = this.querySelector("#tip-problem");
		if (!problem) return;
		problem.textContent = sentence;
		problem.toggleAttribute("hidden", sentence === "");
		this.querySelector("textarea")?.focus();
	}

	/** The keys of today, when those that the page came with are no more. @param {Element} fresh */
	renew(fresh) {
		for (const selector of ["[data-recipients]", "[name=keys]"]) {
			const [old, now] = [this.querySelector(selector), fresh.querySelector(selector)];
			if (old instanceof HTMLInputElement && now instanceof HTMLInputElement) old.value = now.value;
		}
	}
}

/**
 * What the server would refuse, but cannot look at any more; the name of the sentence on the element.
 * @param {import("../lib/tips/parcel").Parcel} parcel
 */
function whyNotSent({ text, files }) {
	if (text.trim() === "" && files.length === 0) return "blank";
	if (text.length > TIP_TEXT_MAX) return "long";
	if (files.length > TIP_FILES_MAX) return "many";
	return files.reduce((sum, { bytes }) => sum + bytes.length, 0) > TIP_FILES_BYTES ? "large" : null;
}

/**
 * Puts the answer in the place of the page. One that brings the form back says why in the form that is here, where what was typed and
 * chosen still stands.
 * @param {Document} answer
 * @param {TipSealer} sealer
 */
function show(answer, sealer) {
	const fresh = answer.querySelector("tip-sealer");
	const problem = fresh?.querySelector("#tip-problem")?.textContent ?? "";
	if (fresh && problem !== "") {
		sealer.renew(fresh);
		sealer.say(problem);
		return;
	}
	const [old, now] = [document.querySelector("main"), answer.querySelector("main")];
	if (!old || !now) throw new Error("an answer without a page");
	old.replaceWith(document.adoptNode(now));
	scrollTo(0, 0);
	document.querySelector("main")?.focus();
	setTimeout(() => location.replace(HERE), IDLE_MS);
}

/** `<tip-exit>`: leaves at once, and takes this page's place in the browser's history. */
class TipExit extends HTMLElement {
	connectedCallback() {
		this.querySelector("form")?.addEventListener("submit", (event) => {
			event.preventDefault();
			document.body.replaceChildren();
			location.replace(AWAY);
		});
	}
}

customElements.define("tip-sealer", TipSealer);
customElements.define("tip-exit", TipExit);

/**
 * What was typed into a field; empty for a file and for what is not there.
 * @param {FormData} typed
 * @param {string} name
 */
function textIn(typed, name) {
	const text = typed.get(name);
	return typeof text === "string" ? text : "";
}
