import type { PublicPerson } from "@/lib/people/public-queries";
import { imageObject } from "./image-object";
import type { Thing } from "./json-ld";
import { type House, publisher } from "./publisher";

/** The page of someone whose name stands in the paper; only staff and columnists are said to work for the house. */
export function profilePage(person: PublicPerson, house: House): Thing {
	const url = `${house.siteUrl}/authors/${person.handle}`;
	const isOurs = person.kind === "staff" || person.kind === "columnist";
	return {
		"@type": "ProfilePage",
		url,
		inLanguage: "zh-Hant-HK",
		mainEntity: {
			"@type": person.kind === "organisation" ? "Organization" : "Person",
			"@id": `${url}#person`,
			name: person.name,
			alternateName: person.englishName ?? undefined,
			honorificSuffix: person.honorific ?? undefined,
			jobTitle: person.title ?? undefined,
			description: person.bio || undefined,
			image: person.portrait ? imageObject(person.portrait, house.siteUrl) : undefined,
			url,
			worksFor: isOurs ? publisher(house) : undefined,
		},
	};
}
