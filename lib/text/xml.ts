import { machineText } from "./machine-text";

export type XmlElement = {
	name: string;
	attributes: Record<string, string | number>;
	children: readonly (XmlElement | string)[];
};
type Child = XmlElement | string | null | false | readonly Child[];

/** An element with its children; null and false are left out, so that a part can be written as `picture && element(…)`. */
export function element(
	name: string,
	attributes: XmlElement["attributes"] = {},
	...children: Child[]
): XmlElement {
	return { name, attributes, children: flat(children) };
}

/**
 * The document as text, to be sent as UTF-8. Every text and attribute value is escaped and rid of what XML 1.0 forbids; names
 * are ours and written as they are. Not done with xmlbuilder2: 4.0.3 leaves whatever looks like an entity unescaped, so
 * that a text `&#60;script&#62;` would come out as markup.
 */
export function xmlDocument(root: XmlElement): string {
	const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
	write(root, parts);
	return `${parts.join("")}\n`;
}

function write({ name, attributes, children }: XmlElement, parts: string[]): void {
	parts.push("<", name);
	for (const [key, value] of Object.entries(attributes)) {
		parts.push(" ", key, '="', escaped(String(value), /[&<>"\t\n\r]/g), '"');
	}
	if (children.length === 0) {
		parts.push("/>");
		return;
	}
	parts.push(">");
	for (const child of children) {
		if (typeof child === "string") parts.push(escaped(child, /[&<>\r]/g));
		else write(child, parts);
	}
	parts.push("</", name, ">");
}

/** White space in attributes and carriage returns anywhere are written as references, because parsers change them. */
function escaped(text: string, special: RegExp): string {
	return machineText(text).replace(special, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"\t": "&#9;",
	"\n": "&#10;",
	"\r": "&#13;",
};

function flat(children: readonly Child[]): (XmlElement | string)[] {
	return children.flatMap((child) => {
		if (child === null || child === false) return [];
		return typeof child === "string" ? [child] : isList(child) ? flat(child) : [child];
	});
}

function isList(child: XmlElement | readonly Child[]): child is readonly Child[] {
	return Array.isArray(child);
}
