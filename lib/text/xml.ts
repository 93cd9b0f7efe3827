import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import { machineText } from "./machine-text";

export type XmlElement = { name: string; attributes: Record<string, string | number>; children: (XmlElement | string)[] };
type Child = XmlElement | string | null | false | readonly Child[];

/** An element with its children; null and false are left out, so that a part can be written as `picture && element(…)`. */
export function element(name: string, attributes: XmlElement["attributes"] = {}, ...children: Child[]): XmlElement {
	return { name, attributes, children: flat(children) };
}

/** The document as text. Namespaces are attributes of the root; what XML 1.0 forbids is taken out of every text. */
export function xmlDocument(root: XmlElement): string {
	const document = create({ version: "1.0", encoding: "UTF-8" });
	write(document, root, root.attributes);
	return `${document.end()}\n`;
}

function write(parent: XMLBuilder, { name, attributes, children }: XmlElement, root: XmlElement["attributes"]): void {
	const [prefix] = name.includes(":") ? name.split(":") : [];
	const namespace = root[prefix === undefined ? "xmlns" : `xmlns:${prefix}`];
	const node = namespace === undefined ? parent.ele(name) : parent.ele(String(namespace), name);
	for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") node.att(key, machineText(String(value)));
	for (const child of children) {
		if (typeof child === "string") node.txt(machineText(child));
		else write(node, child, root);
	}
}

function flat(children: readonly Child[]): (XmlElement | string)[] {
	return children.flatMap((child) => {
		if (child === null || child === false) return [];
		return typeof child === "string" ? [child] : isList(child) ? flat(child) : [child];
	});
}

function isList(child: XmlElement | readonly Child[]): child is readonly Child[] {
	return Array.isArray(child);
}
