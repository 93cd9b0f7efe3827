import { machineText } from "@/lib/text/machine-text";

/** A thing of schema.org; undefined and empty lists are left out when it is written. */
export type Thing = { "@type": string | string[]; [property: string]: unknown };

/** The text of a JSON-LD script element: nothing in it can end the element or begin another, whatever a headline says. */
export function jsonLdText(things: readonly Thing[]): string {
	const [only] = things;
	const document = {
		"@context": "https://schema.org",
		...(only && things.length === 1 ? only : { "@graph": things }),
	};
	return JSON.stringify(document, plain).replace(
		/[<>&\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

function plain(_key: string, value: unknown): unknown {
	if (typeof value === "string") return machineText(value);
	return Array.isArray(value) && value.length === 0 ? undefined : value;
}
