import { jsonLdText, type Thing } from "@/lib/structured-data/json-ld";

/** Facts of the page for search engines. A data block, which no browser runs. */
export function JsonLd({ things }: { things: readonly Thing[] }) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: a script element has no children to escape; jsonLdText lets nothing end it.
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(things) }} />;
}
