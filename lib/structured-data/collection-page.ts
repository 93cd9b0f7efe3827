import type { Thing } from "./json-ld";
import { type House, publisher } from "./publisher";

type Collection = {
	name: string;
	description: string;
	path: string;
	items: readonly { name: string; path: string }[];
};

/** A page that lists others: the stories of a section, the days of a month, the companies. */
export function collectionPage({ name, description, path, items }: Collection, house: House): Thing {
	const url = house.siteUrl + path;
	const list = items.map((item, index) => ({
		"@type": "ListItem",
		position: index + 1,
		url: house.siteUrl + item.path,
		name: item.name,
	}));
	return {
		"@type": "CollectionPage",
		"@id": `${url}#page`,
		url,
		name,
		description: description || undefined,
		inLanguage: "zh-Hant-HK",
		publisher: publisher(house),
		// A list of nothing is no list to a search engine.
		mainEntity: list.length > 0 ? { "@type": "ItemList", itemListElement: list } : undefined,
	};
}
