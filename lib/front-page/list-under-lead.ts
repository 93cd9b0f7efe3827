import { listBeside } from "@/lib/articles/related-queries";
import { teaserOf } from "@/lib/articles/story";
import type { Teaser } from "@/lib/articles/teaser";
import type { Front } from "./arrange-front";

const SHOWN = 3;

/** Up to three stories that belong to the lead, as links under it; none that already stands among the 要聞. */
export async function listUnderLead(
	{ lead, highlights }: Pick<Front, "lead" | "highlights">,
	publication: { staffByline: string },
): Promise<Teaser[]> {
	if (!lead) return [];
	const known = new Set(highlights.map(({ number }) => number));
	const beside = await listBeside(lead.number, SHOWN + highlights.length);
	return beside
		.filter(({ number }) => !known.has(number))
		.slice(0, SHOWN)
		.map((article) => teaserOf(article, publication));
}
