import type { Thing } from "./json-ld";

/** The way from the front page to a page: paths of the site, the front page first and the page itself last. */
export function breadcrumbs(places: readonly { name: string; path: string }[], siteUrl: string): Thing {
	return {
		"@type": "BreadcrumbList",
		itemListElement: places.map(({ name, path }, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name,
			item: siteUrl + path,
		})),
	};
}
