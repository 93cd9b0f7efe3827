const EVERY_SECONDS = 60;

/**
 * `<new-stories src data-newest>`: asks now and then, while the page is looked at, when the newest stories were published, and
 * shows its link when there are newer ones than the page has. The page itself stays as it is until the reader follows.
 */
class NewStories extends HTMLElement {
	#askedAt = Date.now();

	connectedCallback() {
		setInterval(() => this.#mayAsk(), 5_000);
		document.addEventListener("visibilitychange", () => this.#mayAsk());
	}

	#mayAsk() {
		if (document.hidden || Date.now() - this.#askedAt < EVERY_SECONDS * 1000) return;
		this.#askedAt = Date.now();
		void this.#ask();
	}

	async #ask() {
		const answer = await fetch(this.getAttribute("src") ?? "").catch(() => null);
		// Without a connection there is nothing to say; the next round asks again.
		if (!answer?.ok) return;
		const newest = Date.parse(this.dataset.newest ?? "");
		/** @type {{ published: string[] }} */
		const { published } = await answer.json();
		const count = published.filter((at) => Date.parse(at) > newest).length;
		const link = this.querySelector("a");
		if (!link || count === 0) return;
		link.textContent = (link.dataset.say ?? "").replace("{n}", String(count));
		link.hidden = false;
		for (const other of this.querySelectorAll("[data-until-new]")) other.remove();
	}
}

customElements.define("new-stories", NewStories);
