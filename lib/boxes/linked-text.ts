export type LinkedPart = { words: string; href: string | null };

/**
 * The parts of a house box's text, in which `[words](address)` is a link and nothing else is marked up. Only web,
 * mail and telephone addresses and paths of this site become links; anything else stays as it was typed.
 */
export function linkedParts(text: string): LinkedPart[] {
	const parts: LinkedPart[] = [];
	let from = 0;
	for (const match of text.matchAll(/\[([^\]\n]+)\]\(([^()\s]+)\)/gu)) {
		const [whole, words = "", href = ""] = match;
		if (!ALLOWED.test(href)) continue;
		if (match.index > from) parts.push({ words: text.slice(from, match.index), href: null });
		parts.push({ words, href });
		from = match.index + whole.length;
	}
	if (from < text.length) parts.push({ words: text.slice(from), href: null });
	return parts;
}

// `//host` and `/\host` would leave the site though they begin like a path of it.
const ALLOWED = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/iu;
