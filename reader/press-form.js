// The script of the press room's forms, and of no other page. Nothing of what is typed leaves the browser before the form is sent.
import { draftName } from "../lib/submissions/kept-draft";
import { PressCounters } from "./press-counters";
import { PressDraft } from "./press-draft";
import { PressProof } from "./press-proof";
import { sayWhen } from "./press-when";

const SENT = "press-sent";

/**
 * `<press-form>` around a form and its side: keeps what is typed on this device, counts, says which day and time is meant, shows what the
 * editors will see, and does a piece of work that speaks for the sender.
 */
class PressForm extends HTMLElement {
	connectedCallback() {
		const form = this.querySelector("form");
		if (!form) return;
		const name = draftName(this.dataset.kind ?? "", this.dataset.from ?? "");
		const counters = new PressCounters(form);
		const showPreview = previewBeside(this, form);
		const proof = new PressProof(form, this.dataset.work ?? "");
		const draft = new PressDraft(this, form, name);
		const show = () => {
			counters.show();
			sayWhen(form);
			showPreview();
		};
		sentMark(null);
		if (this.dataset.returned === undefined) draft.restore(show);
		else draft.keep();
		show();
		form.addEventListener("input", () => {
			draft.keepSoon();
			show();
		});
		form.addEventListener("focusin", () => proof.begin(), { once: true });
		// Files come and go, and bring fields of their own.
		const files = this.querySelector(".pf-l");
		if (files) new MutationObserver(() => draft.fill(show)).observe(files, { childList: true });
		form.addEventListener("submit", (event) => {
			const { submitter } = event;
			if (submitter instanceof HTMLButtonElement && submitter.name !== "") return;
			draft.keep();
			if (!navigator.onLine) {
				event.preventDefault();
				draft.say("offline");
			} else if (!event.defaultPrevented) {
				if (proof.isUnderWay) {
					event.preventDefault();
					void proof.done().then(() => form.requestSubmit(submitter));
				} else sentMark(name);
			}
		});
	}
}

/** `<press-sent>` on the page that says that a form has been taken: only then its draft goes. */
class PressSent extends HTMLElement {
	connectedCallback() {
		const name = sentMark(null);
		try {
			if (name) localStorage.removeItem(name);
		} catch {
			// A browser that keeps nothing has nothing to forget.
			return;
		}
	}
}

/**
 * Gives what shows the preview anew; its script comes when there is something to be seen.
 * @param {HTMLElement} page @param {HTMLFormElement} form
 */
function previewBeside(page, form) {
	const place = page.querySelector(".pv");
	let show = () => {};
	if (!(place instanceof HTMLDetailsElement)) return show;
	const load = async () => {
		try {
			const { PressPreview } = await import(page.dataset.preview ?? "");
			const preview = new PressPreview(page, form);
			show = () => preview.show();
			show();
		} catch {
			// Without a connection there is none; the form does not need it.
			place.hidden = true;
		}
	};
	place.hidden = false;
	place.open = matchMedia("(min-width: 70rem)").matches;
	if (place.open) void load();
	else place.addEventListener("toggle", load, { once: true });
	return () => show();
}

/** Which form this tab has just sent: sets it anew, and gives what it was. @param {string | null} name @returns {string | null} */
function sentMark(name) {
	try {
		const before = sessionStorage.getItem(SENT);
		if (name === null) sessionStorage.removeItem(SENT);
		else sessionStorage.setItem(SENT, name);
		return before;
	} catch {
		// As above.
		return null;
	}
}

customElements.define("press-form", PressForm);
customElements.define("press-sent", PressSent);
