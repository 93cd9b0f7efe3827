import { jsonLdText, type Thing } from "@/lib/structured-data/json-ld";

/** Facts of the page for search engines. A data block, which no browser runs. */
export function JsonLd({ things }: { things: readonly Thing[] }) {
	return <script type="application/ld+json">{jsonLdText(things)}</script>;
}
