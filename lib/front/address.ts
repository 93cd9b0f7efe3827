import { SEARCH_PARAMETERS } from "@/lib/search/parameters";
import { hasVariants, type Variant, variantOf } from "@/lib/variants/variant";
import { articleTag, pageTag, type Tag } from "./tags";

/** Where a request stands before the front. `key` names the page that is kept, `path` is what the framework is asked for. */
export type FrontAddress = {
	key: string;
	path: string;
	/** The variant of Chinese that is asked for, made out of the page at `path`; null for the page itself. */
	variant: Variant | null;
};

/**
 * What the front must not keep: everything personal. A new place is public until it stands here; it cannot become personal by
 * oversight, because public requests reach the framework without a cookie or any other header of the reader.
 */
const PRIVATE =
	/^\/(desk|sign-in|sign-out|api|media|contribute\/(?!(press|pitch|invitation|correction)$).+|articles\/[^/]+\/comments|comments)(\/|$)|^\/_next\/(?!static\/)/;

/** Which parameters a page understands, by the beginning of its path. All others are ignored, so they cannot fill the front. */
const PARAMETERS: readonly [RegExp, readonly string[]][] = [
	[/^\/$/, ["feed", "p"]],
	[/^\/search(\/suggest)?$/, SEARCH_PARAMETERS],
	[/^\/contribute(\/|$)/, ["from"]],
	[/\/share-card\.png$/, []],
	[/^\/(?!_next|fonts).*$/, ["before", "month"]],
];
const LONGEST = 2_000;
/** What is longer than a story's address is read each time: whoever makes addresses up must not fill the memory. */
const LONGEST_KNOWN = 600;

/**
 * The address under which a public page is kept: the path in one spelling, the known parameters in one order. Null for what the
 * front lets through untouched. Throws URIError for what is no address.
 */
export function frontAddress(url: string): FrontAddress | null {
	if (url.length > LONGEST_KNOWN) return read(url);
	const known = spellings.get(url);
	if (known !== undefined) return known;
	const address = read(url);
	if (spellings.size > 20_000) spellings.clear();
	spellings.set(url, address);
	return address;
}

// Reading an address costs more than answering a kept page, and readers ask for the same ones.
const spellings = new Map<string, FrontAddress | null>();

/** Whether one of these is the very thing at an address, a story or a page of the house, and not something that it shows besides. */
export function isAbout({ path }: FrontAddress, tags: readonly Tag[]): boolean {
	const [place = ""] = path.split("?", 1);
	const [, number, slug] = /^\/(?:articles\/(\d+)(?:\/.*)?|([^/]+))$/.exec(place) ?? [];
	if (number) return tags.includes(articleTag(Number(number)));
	return slug !== undefined && tags.includes(pageTag(slug));
}

function read(url: string): FrontAddress | null {
	const [rawPath = "/", rawQuery = ""] = url.split(/\?(.*)/s, 2);
	if (url.length > LONGEST || !rawPath.startsWith("/") || rawPath.startsWith("//")) return null;
	const asked = rawPath.split("/").map(oneSpelling).join("/");
	const view = variantOf(asked);
	const place = view?.path ?? asked;
	if (PRIVATE.test(place)) return null;
	const query = knownParameters(place, rawQuery);
	const path = query === "" ? place : `${place}?${query}`;
	// A view of what has no views, such as a feed, is no address: the framework says so.
	if (view && hasVariants(place)) return { key: `${view.variant} ${path}`, path, variant: view.variant };
	return { key: view ? asked : path, path: view ? asked : path, variant: null };
}

function oneSpelling(segment: string): string {
	return encodeURIComponent(decodeURIComponent(segment)).replace(/%(?:3A|40|2C|3B|3D|2B|26|24)/g, (code) =>
		decodeURIComponent(code),
	);
}

function knownParameters(path: string, rawQuery: string): string {
	if (rawQuery === "") return "";
	const names = PARAMETERS.find(([pattern]) => pattern.test(path))?.[1] ?? [];
	const given = new URLSearchParams(rawQuery);
	const wanted = new URLSearchParams();
	for (const name of names) {
		for (const value of [...new Set(given.getAll(name))].sort()) if (value !== "") wanted.append(name, value);
	}
	return wanted.toString();
}
