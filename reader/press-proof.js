import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/** A form is not held up for longer: without the work it is taken all the same. */
const WAIT_MS = 6_000;
/** The server's challenges are good for two hours. */
const STALE_MS = 110 * 60_000;

/** The work that this browser does for a form, in the background from the first touch of it. */
export class PressProof {
	/** @type {HTMLInputElement} */ #field = document.createElement("input");
	#begunAt = Number.NEGATIVE_INFINITY;
	#isDone = false;
	/** @type {Promise<void>} */ #work = Promise.resolve();

	/** @param {HTMLFormElement} form */
	constructor(form) {
		this.#field.type = "hidden";
		this.#field.name = "proof";
		form.append(this.#field);
		// A page that the browser brings back has sent its work already.
		addEventListener("pageshow", ({ persisted }) => {
			if (persisted) this.begin();
		});
	}

	begin() {
		this.#begunAt = performance.now();
		this.#isDone = false;
		this.#field.value = "";
		this.#work = this.#solve()
			.catch(() => undefined)
			.then(() => {
				this.#isDone = true;
			});
	}

	/** Whether there is still something to wait for; a form that was never touched, or for very long, begins now. */
	get isUnderWay() {
		if (performance.now() - this.#begunAt > STALE_MS) this.begin();
		return !this.#isDone;
	}

	/** Ends with the work, or after a few seconds without it. */
	async done() {
		await Promise.race([this.#work, new Promise((settle) => setTimeout(settle, WAIT_MS))]);
		this.#isDone = true;
	}

	async #solve() {
		// Browsers have these functions on safe connections alone.
		if (!globalThis.crypto?.subtle) return;
		const answer = await fetch("/contribute/challenges", { method: "POST" });
		if (!answer.ok) return;
		const challenge = await answer.json();
		const solution = await solveChallenge({ challenge, deriveKey });
		if (solution) this.#field.value = btoa(JSON.stringify({ challenge, solution }));
	}
}
