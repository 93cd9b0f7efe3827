import { isoHongKong } from "@/lib/time/hong-kong";
import type { Thing } from "./json-ld";
import { type House, publisher } from "./publisher";

/** A page the newsroom wrote about itself; schema.org knows two kinds by name. */
export function housePage(
	{ slug, title, publishedAt }: { slug: string; title: string; publishedAt: Date },
	house: House,
): Thing {
	const url = `${house.siteUrl}/${slug}`;
	return {
		"@type": TYPES[slug] ?? "WebPage",
		"@id": `${url}#page`,
		url,
		name: title,
		inLanguage: "zh-Hant-HK",
		dateModified: isoHongKong(publishedAt),
		publisher: publisher(house),
	};
}

const TYPES: Record<string, string> = { about: "AboutPage", contact: "ContactPage" };
