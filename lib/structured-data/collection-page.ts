import { storyPath } from "@/lib/articles/address";
import type { PublishedArticle } from "@/lib/articles/public-queries";
import { titleOf } from "@/lib/articles/title";
import type { Thing } from "./json-ld";
import { type House, publisher } from "./publisher";

type Collection = {
	name: string;
	description: string;
	path: string;
	stories: readonly Pick<PublishedArticle, "number" | "tail" | "kicker" | "claim">[];
};

/** A list of stories: a section, a column, the newest. */
export function collectionPage({ name, description, path, stories }: Collection, house: House): Thing {
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
			itemListElement: stories.map((story, index) => ({
				"@type": "ListItem",
				position: index + 1,
				url: house.siteUrl + storyPath(story),
				name: titleOf(story),
			})),
		},
	};
}
