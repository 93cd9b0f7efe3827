import { redirectPath } from "./path";

/** A place of the first site: what kind, its slug, and whether its feed was asked for. */
export type OldPlace = { kind: "section" | "author" | "tag"; slug: string; isFeed: boolean };

/** Which list an address of the first site named: `/category/x/`, `/author/x/`, `/tag/x/`, also their feeds and later pages. */
export function oldPlace(path: string): OldPlace | null {
	const normalised = redirectPath(path);
	if (normalised === null) return null;
	const [, name = "", slug, feed] =
		/^\/(category|author|tag)\/(?:[^/]+\/)*?([^/]+)(?:\/(?:page\/\d+|(feed)(?:\/[a-z0-9]+)?))?$/.exec(
			normalised,
		) ?? [];
	const kind = KINDS[name];
	return kind && slug ? { kind, slug, isFeed: feed !== undefined } : null;
}

const KINDS: Record<string, OldPlace["kind"]> = { category: "section", author: "author", tag: "tag" };
