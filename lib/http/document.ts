import { RewritingStream } from "parse5-html-rewriting-stream";

/** A page that was sent before all of it was known: readers without script would wait for ever. */
export class UnfinishedDocument extends Error {
	override name = "UnfinishedDocument";
}

/**
 * Makes a document of what the framework rendered: without its runtime, its payload and its marks, with everything a reader
 * needs. Scripts of our own (an address outside of /_next) and data in script elements stay. Throws `UnfinishedDocument` when
 * a part of the page was to be filled in by script.
 */
export async function documentOf(html: string): Promise<string> {
	const out: string[] = [];
	const stream = new RewritingStream();
	stream.setEncoding("utf8");
	let skipping: string | null = null;
	let emptyHidden = false;

	stream.on("startTag", (tag) => {
		const attributes = new Map(tag.attrs.map(({ name, value }) => [name, value]));
		if (emptyHidden) throwUnfinished(tag.tagName);
		if (isRuntime(tag.tagName, attributes)) {
			if (tag.tagName === "script") skipping = "script";
			return;
		}
		if (tag.tagName === "template" && /^[BP]:/.test(attributes.get("id") ?? "")) throwUnfinished("template");
		if (tag.tagName === "div" && attributes.has("hidden") && tag.attrs.length === 1) {
			emptyHidden = true;
			return;
		}
		tag.attrs = tag.attrs.filter(({ name }) => name !== "data-precedence" && name !== "data-href");
		if (VOID.has(tag.tagName)) tag.selfClosing = false;
		stream.emitStartTag(tag);
	});
	stream.on("endTag", (tag) => {
		if (skipping === tag.tagName) skipping = null;
		else if (emptyHidden && tag.tagName === "div") emptyHidden = false;
		else stream.emitEndTag(tag);
	});
	stream.on("text", (_text, raw) => {
		if (skipping === null) stream.emitRaw(raw);
	});
	stream.on("comment", ({ text }) => {
		if (text === "$?" || text === "$!" || text === "$~") throwUnfinished("boundary");
	});

	const finished = new Promise<void>((settle, fail) => {
		stream.on("data", (chunk: string) => out.push(chunk));
		stream.on("end", settle);
		stream.on("error", fail);
	});
	stream.end(html);
	await finished;
	return out.join("");
}

/** Elements that never have content: the slash that React writes into them means nothing in HTML. */
const VOID = new Set(["br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

function isRuntime(name: string, attributes: ReadonlyMap<string, string>): boolean {
	if (name === "script") {
		const src = attributes.get("src");
		if (src !== undefined) return src.startsWith("/_next/");
		return !/json/.test(attributes.get("type") ?? "");
	}
	return name === "link" && (attributes.get("as") === "script" || attributes.get("rel") === "modulepreload");
}

function throwUnfinished(what: string): never {
	throw new UnfinishedDocument(`the page holds an unresolved ${what}`);
}
