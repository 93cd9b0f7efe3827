const KEPT_SHOWN = 20;

/** `<kept-stories>` on the page for no connection: the stories that this device can still show, the one read last first. */
class KeptStories extends HTMLElement {
	connectedCallback() {
		void this.#show();
	}

	async #show() {
		// A browser without the cache, or one that may not use it, has kept nothing.
		const names = await globalThis.caches?.keys().catch(() => []);
		const name = names?.find((one) => one.startsWith("pages-"));
		if (!name) return;
		const pages = await caches.open(name);
		const stories = (await pages.keys()).filter(({ url }) => /\/articles\/\d+/.test(new URL(url).pathname));
		for (const request of stories.reverse().slice(0, KEPT_SHOWN)) {
			const html = (await (await pages.match(request))?.text()) ?? "";
			const title = new DOMParser().parseFromString(html, "text/html").title.replace(/ - [^-]*$/, "");
			if (title) this.querySelector("ul")?.append(keptLine(request.url, title));
		}
		this.hidden = this.querySelector("li") === null;
	}
}

/**
 * @param {string} href
 * @param {string} title
 */
function keptLine(href, title) {
	const line = document.createElement("li");
	const link = document.createElement("a");
	link.href = href;
	const [kicker, ...claim] = title.split("｜");
	if (claim.length > 0) link.append(part("k", kicker ?? ""), part("c", claim.join("｜")));
	else link.append(title);
	line.className = "hl";
	line.append(link);
	return line;
}

/**
 * @param {string} name
 * @param {string} text
 */
function part(name, text) {
	const span = document.createElement("span");
	span.className = name;
	span.textContent = text;
	return span;
}

customElements.define("kept-stories", KeptStories);
