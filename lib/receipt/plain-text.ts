const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The letters of marked-up text alone: no tags, no spaces, entities as what they stand for. For comparing, not for showing. */
export function plainText(markup: string): string {
	return markup
		.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1")
		.replace(/<[^>]*>/g, "")
		.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (entity, name: string) => {
			if (!name.startsWith("#")) return NAMED[name.toLowerCase()] ?? entity;
			const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
			return code <= 0x10ffff ? String.fromCodePoint(code) : "";
		})
		.replace(/[\s\u200b]+/g, "");
}
