import { spawnSync } from "node:child_process";
import { expect } from "vitest";

export type ReadElement = {
	name: string;
	attributes: Record<string, string>;
	text: string;
	children: ReadElement[];
};

const REFERENCES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const TOKEN =
	/<(?<close>\/)?(?<name>[A-Za-z_:]+)(?<attributes>(?: [A-Za-z:]+="[^"<]*")*)(?<empty>\/)?>|(?<text>[^<>]+)/y;
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

/** Like `readXml`, after xmllint has found nothing to say either, where there is one. */
export function readXmlTwice(xml: string): ReadElement {
	if (hasXmllint) {
		const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "-"], {
			input: xml,
			encoding: "utf8",
		});
		expect(stderr).toBe("");
		expect(status).toBe(0);
	}
	return readXml(xml);
}

/** Reads an XML document strictly: no CDATA, comments or entities of its own, every element closed. */
export function readXml(xml: string): ReadElement {
	const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
	expect(xml.startsWith(declaration)).toBe(true);
	const document: ReadElement = { name: "", attributes: {}, text: "", children: [] };
	const open = [document];
	TOKEN.lastIndex = declaration.length;
	while (TOKEN.lastIndex < xml.length) {
		const at = TOKEN.lastIndex;
		const token = TOKEN.exec(xml)?.groups;
		if (!token) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
		const { close, name = "", attributes = "", empty, text } = token;
		const parent = open.at(-1);
		if (!parent) throw new Error("closed more than was opened");
		if (text !== undefined) parent.text += decoded(text);
		else if (close) {
			if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
		} else {
			const child = { name, attributes: attributesOf(attributes), text: "", children: [] };
			parent.children.push(child);
			if (!empty) open.push(child);
		}
	}
	const [root] = document.children;
	if (!root || document.children.length > 1 || open.length > 1) throw new Error("not one closed root");
	return root;
}

/** The texts of an element's children of one name, in order. */
export function textsOf({ children }: ReadElement, name: string): string[] {
	return childrenOf({ children }, name).map(({ text }) => text);
}

export function childrenOf({ children }: Pick<ReadElement, "children">, name: string): ReadElement[] {
	return children.filter((child) => child.name === name);
}

function attributesOf(text: string): Record<string, string> {
	return Object.fromEntries(
		[...text.matchAll(/ ([A-Za-z:]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, decoded(value)]),
	);
}

function decoded(text: string): string {
	return text.replace(/&(?:#(\d+)|([a-z]+));|&/g, (reference, code?: string, name?: string) => {
		const character = code ? String.fromCodePoint(Number(code)) : REFERENCES[name ?? ""];
		if (character === undefined) throw new Error(`not a reference: ${reference}`);
		return character;
	});
}
