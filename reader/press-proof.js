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

	#load;

	/** @param {HTMLFormElement} form @param {string} script where reader/press-work.js is */
	constructor(form, script) {
		this.#load = () => import(script);
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
		const { workForForm } = await this.#load();
		this.#field.value = await workForForm();
	}
}
