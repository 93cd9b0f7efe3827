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
	return {
		"@type": "CollectionPage",
		"@id": `${url}#page`,
		url,
		name,
		description: description || undefined,
		inLanguage: "zh-Hant-HK",
		publisher: publisher(house),
		mainEntity: {
			"@type": "ItemList",
			itemListElement: items.map((item, index) => ({
				"@type": "ListItem",
				position: index + 1,
				url: house.siteUrl + item.path,
				name: item.name,
			})),
		},
	};
}
