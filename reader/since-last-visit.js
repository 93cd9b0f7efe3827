/** A visit is over when no page has been opened for so long. */
const VISIT_MINUTES = 30;

/** When the visit before this one ended, in milliseconds; null on the first. The server is told nothing. */
const lastVisitEndedAt = (() => {
	const now = Date.now();
	const seenAt = Number(kept.read("seen-at")) || null;
	const isNewVisit = seenAt !== null && now - seenAt > VISIT_MINUTES * 60_000;
	if (isNewVisit) kept.write("last-visit-ended-at", String(seenAt));
	kept.write("seen-at", String(now));
	return Number(kept.read("last-visit-ended-at")) || null;
})();

/** `<since-last-visit>` around lines of stories: marks what is newer than the reader's last visit, and draws the border. */
class SinceLastVisit extends HTMLElement {
	connectedCallback() {
		if (lastVisitEndedAt === null) return;
		const items = [...this.querySelectorAll(".line > li")];
		const fresh = items.filter((item) => publishedAt(item) > lastVisitEndedAt);
		for (const item of fresh) item.classList.add("new");
		if (fresh.length === 0 || fresh.length === items.length) return;
		const border = document.createElement("li");
		border.className = "seen";
		border.textContent = this.dataset.say ?? "";
		fresh.at(-1)?.after(border);
	}
}

/** @param {Element} item */
function publishedAt(item) {
	return Date.parse(item.querySelector("time")?.dateTime ?? "") || 0;
}

customElements.define("since-last-visit", SinceLastVisit);
