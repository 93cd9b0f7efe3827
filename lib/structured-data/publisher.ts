import type { Publication } from "@/lib/settings/settings";
import type { Thing } from "./json-ld";

export type House = { publication: Publication; siteUrl: string };

/** The newsroom itself, which publishes every story and stands for those nobody signed. */
export function publisher({ publication, siteUrl }: House): Thing {
	return {
		"@type": "NewsMediaOrganization",
		"@id": `${siteUrl}/#publisher`,
		name: publication.name,
		url: `${siteUrl}/`,
		logo: { "@type": "ImageObject", url: `${siteUrl}/icons/icon-512.png`, width: 512, height: 512 },
		parentOrganization: { "@type": "Organization", name: publication.publisher },
	};
}

/** The site, for its front page. */
export function webSite(house: House): Thing {
	return {
		"@type": "WebSite",
		"@id": `${house.siteUrl}/#website`,
		name: house.publication.name,
		description: house.publication.tagline,
		url: `${house.siteUrl}/`,
		inLanguage: "zh-Hant-HK",
		publisher: publisher(house),
	};
}
