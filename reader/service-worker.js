// Keeps the reader pages opened lately, for when there is no connection. With one, everything comes from the network and nothing
// here can be stale. The desk, forms and everything personal never pass through.

const PAGES = "pages-1";
const PARTS = "parts-1";
const MOST_PAGES = 50;
const MOST_PARTS = 150;
const OFFLINE = "/offline";
const NO_CONNECTION =
	'<!doctype html><html lang="zh-Hant-HK"><meta name="viewport" content="width=device-width"><title>未有連線</title><h1>未有連線</h1><p>這一頁未有存在這部裝置。連線後請再試。</p>';
const READER_PAGE =
	/^(\/zh-(hans|tw))?(\/?$|\/(articles|latest|sections|columns|authors|tags|companies|kickers|corrections|offline)(\/|$))/;
/** Style, letters, pictures and scripts whose address changes with what is in them. */
const LASTING_PART = /^\/(_next\/static|fonts|media|scripts)\//;

/** Whether this worker has fetched the page for no connection since it woke. */
let isOfflinePageFresh = false;

self.addEventListener("install", (event) => {
	event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => {
	event.waitUntil(
		(async () => {
			for (const name of await caches.keys()) if (name !== PAGES && name !== PARTS) await caches.delete(name);
			// The page is asked for while the worker still wakes, so that it costs no time.
			await self.registration.navigationPreload?.enable();
			await self.clients.claim();
		})(),
	);
});

self.addEventListener("fetch", (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== "GET" || origin !== location.origin) return;
	// A page that tells nobody where it is asked from is that of confidential tips: nothing of it may stay on the device.
	if (request.referrerPolicy === "no-referrer") return;
	if (request.mode === "navigate" && READER_PAGE.test(pathname)) event.respondWith(pageOf(event));
	else if (LASTING_PART.test(pathname)) event.respondWith(partOf(event));
});

/** From the network; without one, as it was when last read. */
async function pageOf(event) {
	const { request } = event;
	try {
		const answer = (await event.preloadResponse) ?? (await fetch(request));
		event.waitUntil(keepPage(request, answer.clone()));
		return answer;
	} catch {
		const pages = await caches.open(PAGES);
		const kept = (await pages.match(request)) ?? (await pages.match(OFFLINE));
		if (kept) return kept;
		return new Response(NO_CONNECTION, {
			status: 503,
			headers: { "content-type": "text/html; charset=utf-8" },
		});
	}
}

/** A page that was withdrawn is forgotten here too, the next time it is asked for. */
async function keepPage(request, answer) {
	const pages = await caches.open(PAGES);
	await pages.delete(request);
	if (!answer.ok || answer.redirected) return;
	await pages.put(request, answer);
	await shorten(pages, MOST_PAGES);
	if (isOfflinePageFresh) return;
	isOfflinePageFresh = true;
	const offline = await fetch(OFFLINE);
	if (offline.ok) await pages.put(OFFLINE, offline);
}

async function partOf(event) {
	const parts = await caches.open(PARTS);
	const kept = await parts.match(event.request);
	if (kept) return kept;
	const answer = await fetch(event.request);
	if (answer.ok && answer.type === "basic" && answer.status === 200)
		event.waitUntil(parts.put(event.request, answer.clone()).then(() => shorten(parts, MOST_PARTS)));
	return answer;
}

/** Drops the oldest; the page to show without a connection stays. */
async function shorten(cache, most) {
	const requests = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== OFFLINE);
	for (const request of requests.slice(0, Math.max(0, requests.length - most))) await cache.delete(request);
}
