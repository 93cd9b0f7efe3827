import { environment } from "@/lib/env";
import { type Answers, answersOfTheMoment } from "./asked-once";
import type { Made } from "./front";
import { keptPage } from "./kept-page";
import type { Rendered } from "./render";
import { documentHeaders, FILE_HEADERS } from "./security-headers";
import type { Asked } from "./thread-messages";

/** The page of the house that stands for one that is not there. */
export const NOT_FOUND = "/not-found";
const KEPT_STATUSES = new Set([200, 301, 308, 404, 410]);
/** Readers ask again each time and get 304; a cache between us may show the last good page when we are away. */
const PAGE_CACHING = "public, max-age=0, must-revalidate, stale-if-error=86400";
const PASSED_ON = [
	"content-type",
	"location",
	"last-modified",
	"link",
	"x-robots-tag",
	"content-disposition",
];
/** What shows a story whose time will be over is shown by nobody after it. */
const UNTIL_GONE = "public, max-age=0, must-revalidate";
const TEXT = /^(text\/|image\/svg)|json|xml|javascript|manifest/;

/** Renders what stands at a path; null for what is not this renderer's. */
export type RenderPath = (path: string, answers: Answers) => Promise<Rendered | null>;

/**
 * How the front makes a page with what `renderPath` renders. Null for what that does not render, and for a page that is not there and
 * has no excuse of its own. Fails when the renderer did, so that the last good page stays.
 */
export function pageMaker(renderPath: RenderPath): (asked: Asked) => Promise<Made | null> {
	const answersAfter = answersOfTheMoment();
	const { surrogateSeconds } = environment();

	return async ({ address, change, heard, instead }) => {
		const answers = answersAfter(heard);
		const rendered = await renderOrExcuse((path) => renderPath(path, answers), instead ?? address.path);
		if (!rendered) return null;
		const { status, headers, reading } = rendered;
		const type = headers.get("content-type") ?? "application/octet-stream";
		const isRedirect = status >= 300 && status < 400;
		const isDocument = type.startsWith("text/html") && !isRedirect;
		const body = isRedirect ? Buffer.alloc(0) : rendered.body;
		const isKept = KEPT_STATUSES.has(status) && mayBeShared(rendered);
		const page = await keptPage({
			key: address.key,
			address,
			status,
			body,
			isText: TEXT.test(type) && body.length > 200,
			isLasting: /immutable/.test(headers.get("cache-control") ?? ""),
			headers: wireHeaders(rendered, {
				isDocument,
				hasFrames: isDocument && body.includes("<iframe"),
				isKept,
				surrogateSeconds,
			}),
			tags: [...reading.tags],
			asides: [...reading.asides],
			holdsUntil: reading.holdsUntil,
			asidesHoldUntil: reading.asidesHoldUntil,
			goneAt: reading.goneAt,
			madeAt: Date.now(),
			change,
		});
		return { page, isKept };
	};
}

/** A page that says notFound() is excused by the house's own page, which depends on what was looked for in vain. */
async function renderOrExcuse(
	renderPage: (path: string) => Promise<Rendered | null>,
	path: string,
): Promise<Rendered | null> {
	const rendered = await renderPage(path);
	if (!rendered) return null;
	if (rendered.status >= 500) throw new Error(`the page answered ${rendered.status}`);
	const isOurs = rendered.headers.get("content-type")?.startsWith("text/html");
	if (rendered.status !== 404 || !isOurs || rendered.reading.status === 404) return rendered;
	const excuse = await renderPage(NOT_FOUND);
	if (excuse?.reading.status !== 404) return null;
	for (const tag of rendered.reading.tags) excuse.reading.tags.add(tag);
	excuse.reading.holdsUntil = Math.min(excuse.reading.holdsUntil, rendered.reading.holdsUntil);
	excuse.reading.goneAt = Math.min(excuse.reading.goneAt, rendered.reading.goneAt);
	return excuse;
}

/**
 * A page is kept when it has declared what it read: the framework's own word for every page of ours is no-store. A file says
 * for itself (RFC 9111 §3).
 */
function mayBeShared({ headers, reading }: Rendered): boolean {
	if (headers.has("set-cookie")) return false;
	if (reading.tags.size > 0) return true;
	return /public/.test(headers.get("cache-control") ?? "");
}

function wireHeaders(
	{ headers, reading }: Rendered,
	{
		isDocument,
		hasFrames,
		isKept,
		surrogateSeconds,
	}: { isDocument: boolean; hasFrames: boolean; isKept: boolean; surrogateSeconds: number },
): string[] {
	const said = headers.get("cache-control") ?? "";
	const leaves = Number.isFinite(reading.goneAt);
	const ours = leaves ? UNTIL_GONE : PAGE_CACHING;
	const caching = !isKept ? "no-store" : /immutable/.test(said) && !leaves ? said : ours;
	const wire: string[] = [];
	for (const name of PASSED_ON) {
		const value = headers.get(name);
		// A document names its style sheet in its first lines, which arrive with the headers.
		if (value !== undefined && !(isDocument && name === "link")) wire.push(name, value);
	}
	wire.push("cache-control", caching, "vary", "accept-encoding");
	// Keys are kilobytes on a page of many stories, so they are only for a CDN that is there to use them.
	if (isKept && caching === ours && surrogateSeconds > 0) {
		const seconds = Math.max(0, Math.min(surrogateSeconds, Math.floor((reading.goneAt - Date.now()) / 1000)));
		const tags = new Set([...reading.tags, ...reading.asides].map((tag) => encodeURI(tag)));
		wire.push("surrogate-key", [...tags].join(" "), "surrogate-control", `max-age=${seconds}`);
	}
	if (isDocument) wire.push("speculation-rules", '"/speculation-rules.json"');
	for (const [name, value] of isDocument ? documentHeaders({ hasFrames }) : FILE_HEADERS)
		wire.push(name, value);
	return wire;
}
