/** The views of a reader page made by conversion. The original is written in Hong Kong's Traditional Chinese. */
export type Variant = "zh-hans" | "zh-tw";

/** `hasSong`: the Song face, Noto Serif HK, knows the characters. It lacks a third of the simplified ones. */
type Facts = { language: string; locale: string; hasSong: boolean };

export const ORIGINAL: Facts = { language: "zh-Hant-HK", locale: "zh_HK", hasSong: true };
export const VARIANTS: Readonly<Record<Variant, Facts>> = {
	"zh-hans": { language: "zh-Hans", locale: "zh_CN", hasSong: false },
	"zh-tw": { language: "zh-Hant-TW", locale: "zh_TW", hasSong: true },
};

/** Which view an address asks for, and the address of its original; null for the original itself. */
export function variantOf(address: string): { variant: Variant; path: string } | null {
	const [, variant, rest = ""] = /^\/(zh-hans|zh-tw)(?![^/?#])(.*)$/s.exec(address) ?? [];
	if (!variant) return null;
	return { variant: variant as Variant, path: rest.startsWith("/") ? rest : `/${rest}` };
}

/** The address of a reader page in a view: `/latest` → `/zh-hans/latest`. */
export function variantAddress(path: string, variant: Variant): string {
	return path === "/" ? `/${variant}` : `/${variant}${path.replace(/^\/(?=[?#])/, "")}`;
}

/** The page's address in each language, as `hreflang` names them. */
export function addressesByLanguage(path: string): Record<string, string> {
	return {
		[ORIGINAL.language]: path,
		[VARIANTS["zh-hans"].language]: variantAddress(path, "zh-hans"),
		[VARIANTS["zh-tw"].language]: variantAddress(path, "zh-tw"),
		"x-default": path,
	};
}

/** Everything but pages: machinery, files, the desk, and what is personal, which is never converted. */
const NO_READER_PAGE =
	/^\/(_next|api|desk|sign-in|sign-out|media|fonts|scripts|feed|sitemaps|attachments|comments|articles\/[^/]+\/comments|zh-hans|zh-tw)(?![^/?#])|^\/(contribute|feeds)\/.|^\/[^?#]*\.[a-z0-9]+(?=$|[?#])/;

/** Whether a link within the site leads to a page that has views. */
export function hasVariants(path: string): boolean {
	return path.startsWith("/") && !path.startsWith("//") && !NO_READER_PAGE.test(path);
}
