/** Where this page is, without what a campaign or a jump has put behind it. */
const here = () => location.origin + location.pathname;

/** `<share-page>` around a mail link: the device's own sharing instead, where it has one. */
class SharePage extends HTMLElement {
	connectedCallback() {
		this.addEventListener("click", async (event) => {
			if (!navigator.share) return;
			event.preventDefault();
			try {
				await navigator.share({ title: document.title, url: here() });
			} catch (error) {
				// The reader thought better of it.
				if (!(error instanceof DOMException) || error.name !== "AbortError") throw error;
			}
		});
	}
}

/** `<copy-link>`: a button, and a status that says when the address of the page, or its `data-text`, is on the clipboard. */
class CopyLink extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector("button");
		const words = button?.querySelector("span");
		const status = this.querySelector("[role=status]");
		if (!button || !words || !status) return;
		button.hidden = !navigator.clipboard;
		const asks = words.textContent;
		button.addEventListener("click", async () => {
			await navigator.clipboard.writeText(this.dataset.text ?? here());
			const done = button.dataset.sayDone ?? "";
			words.textContent = done;
			status.textContent = done;
			setTimeout(() => {
				words.textContent = asks;
				status.textContent = "";
			}, 2500);
		});
	}
}

/** `<print-page>`: a button that prints. */
class PrintPage extends HTMLElement {
	connectedCallback() {
		// The browser's own menu waits for nothing, but what is asked for now may come in time.
		addEventListener("beforeprint", () => void askForPictures());
		this.addEventListener("click", async () => {
			await Promise.race([askForPictures(), new Promise((settle) => setTimeout(settle, 3_000))]);
			print();
		});
	}
}

/** Pictures that wait until the reader comes near them would be missing on paper. */
async function askForPictures() {
	/** @type {NodeListOf<HTMLImageElement>} */
	const pictures = document.querySelectorAll(".art-main img[loading=lazy]");
	for (const picture of pictures) picture.loading = "eager";
	await Promise.allSettled([...pictures].map((picture) => picture.decode()));
}

customElements.define("share-page", SharePage);
customElements.define("copy-link", CopyLink);
customElements.define("print-page", PrintPage);
