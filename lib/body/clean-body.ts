import { checkedConversion } from "@/lib/money/conversion";
import { cleanText, whyNotStorable } from "@/lib/text/well-formed";
import { isAllowedHref } from "./allowed-href";
import { MAX_SPEAKERS } from "./body";
import { isAllowedEmbed } from "./embeds";
import { isMediaId } from "./media-id";

/** Why a body was refused. */
export type BodyTrouble =
	| "not-a-body"
	| "structure"
	| "unknown-node"
	| "attribute"
	| "href"
	| "embed"
	| "text"
	| "prototype"
	| "too-deep"
	| "too-many-nodes"
	| "too-many-images"
	| "too-large";

const MAX_DEPTH = 24;
const MAX_NODES = 5000;
const MAX_IMAGES = 500;
const MAX_SPAN = 100;
const MAX_LIST_START = 100_000;
const MAX_STORY_NUMBER = 2 ** 31 - 1;

type Json = { [key: string]: unknown };
type Count = { nodes: number; images: number };

/**
 * Copies unknown JSON into plain objects that hold only what our grammar knows, within its limits, with checked
 * attributes and normalised text. Which node may stand in which is not decided here but by the schema.
 */
export function cleanBody(json: unknown): { ok: true; value: unknown } | { ok: false; code: BodyTrouble } {
	try {
		if (!isObject(json) || json.type !== "doc") return { ok: false, code: "not-a-body" };
		return { ok: true, value: cleanNode(json, { nodes: 0, images: 0 }, 0) };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, code: error.code };
		throw error;
	}
}

class Refusal extends Error {
	readonly code: BodyTrouble;
	constructor(code: BodyTrouble) {
		super(code);
		this.code = code;
	}
}

function cleanNode(node: Json, count: Count, depth: number): Json {
	if (depth > MAX_DEPTH) throw new Refusal("too-deep");
	count.nodes += 1;
	if (count.nodes > MAX_NODES) throw new Refusal("too-many-nodes");
	if (node.type === "text") return { type: "text", text: storable(node.text), ...cleanMarks(node) };
	const attrs = cleanAttrs(node);
	if (node.type === "image") {
		count.images += 1;
		if (count.images > MAX_IMAGES) throw new Refusal("too-many-images");
	}
	const content = cleanContent(node, count, depth);
	return {
		type: node.type,
		...(attrs === null ? {} : { attrs }),
		...(content.length === 0 ? {} : { content }),
		...(node.type === "hardBreak" ? cleanMarks(node) : {}),
	};
}

function cleanContent(node: Json, count: Count, depth: number): Json[] {
	if (node.content === undefined || node.content === null) return [];
	if (!Array.isArray(node.content)) throw new Refusal("structure");
	const cleaned: Json[] = [];
	for (const child of node.content) {
		if (!isObject(child)) throw new Refusal("structure");
		const kept = cleanNode(child, count, depth + 1);
		if (kept.type !== "text" || kept.text !== "") cleaned.push(kept);
	}
	return cleaned;
}

function cleanAttrs(node: Json): Json | null {
	const attrs = node.attrs === undefined || node.attrs === null ? {} : node.attrs;
	if (!isObject(attrs)) throw new Refusal("attribute");
	switch (node.type) {
		case "doc":
		case "paragraph":
		case "bulletList":
		case "listItem":
		case "table":
		case "tableRow":
		case "horizontalRule":
		case "hardBreak":
		case "infoBox":
		case "boxTitle":
		case "timeline":
		case "timelineEntry":
		case "entryDate":
		case "gallery":
			return null;
		case "interview":
			return { speakers: cleanSpeakers(attrs.speakers) };
		case "turn":
			return { speaker: wholeNumber(attrs.speaker ?? 0, { least: 0, most: MAX_SPEAKERS - 1 }) };
		case "storyCard":
			return { number: wholeNumber(attrs.number ?? 0, { least: 1, most: MAX_STORY_NUMBER }) };
		case "heading":
			if (attrs.level !== undefined && attrs.level !== 2) throw new Refusal("attribute");
			return { level: 2 };
		case "orderedList":
			return { start: wholeNumber(attrs.start, { least: 0, most: MAX_LIST_START }) };
		case "blockquote":
			return { attribution: line(attrs.attribution, 500) };
		case "image":
			if (!isMediaId(attrs.mediaId)) throw new Refusal("attribute");
			return {
				mediaId: attrs.mediaId,
				alt: line(attrs.alt, 2000),
				caption: line(attrs.caption, 4000),
				credit: line(attrs.credit, 1000),
			};
		case "tableHeader":
		case "tableCell":
			return cleanCellAttrs(attrs);
		case "embed":
			if (!isAllowedEmbed(attrs.provider, attrs.id)) throw new Refusal("embed");
			return { provider: attrs.provider, id: attrs.id };
		default:
			throw new Refusal("unknown-node");
	}
}

function cleanSpeakers(speakers: unknown): Json[] {
	if (!Array.isArray(speakers) || speakers.length === 0 || speakers.length > MAX_SPEAKERS)
		throw new Refusal("attribute");
	return speakers.map((speaker) => {
		if (!isObject(speaker)) throw new Refusal("attribute");
		return { mark: line(speaker.mark, 40), name: line(speaker.name, 200) };
	});
}

function cleanCellAttrs(attrs: Json): Json {
	const colspan = wholeNumber(attrs.colspan, { least: 1, most: MAX_SPAN });
	const rowspan = wholeNumber(attrs.rowspan, { least: 1, most: MAX_SPAN });
	const widths = attrs.colwidth;
	if (widths === undefined || widths === null) return { colspan, rowspan, colwidth: null };
	if (!Array.isArray(widths) || widths.length !== colspan) throw new Refusal("attribute");
	return { colspan, rowspan, colwidth: widths.map((width) => wholeNumber(width, { least: 0, most: 4000 })) };
}

function cleanMarks(node: Json): { marks?: Json[] } {
	if (node.marks === undefined || node.marks === null) return {};
	if (!Array.isArray(node.marks)) throw new Refusal("structure");
	const marks = new Map<string, Json>();
	for (const mark of node.marks) {
		if (!isObject(mark)) throw new Refusal("structure");
		const cleaned = cleanMark(mark);
		marks.set(cleaned.type, cleaned);
	}
	return marks.size === 0 ? {} : { marks: [...marks.values()] };
}

function cleanMark(mark: Json): Json & { type: string } {
	switch (mark.type) {
		case "bold":
		case "emphasis":
			return { type: mark.type };
		case "link": {
			const href = isObject(mark.attrs) ? mark.attrs.href : undefined;
			if (!isAllowedHref(href)) throw new Refusal("href");
			return { type: "link", attrs: { href } };
		}
		case "conversion": {
			const conversion = isObject(mark.attrs) ? checkedConversion(mark.attrs) : null;
			if (conversion === null) throw new Refusal("attribute");
			return { type: "conversion", attrs: { ...conversion, source: line(conversion.source, 60) } };
		}
		default:
			throw new Refusal("unknown-node");
	}
}

function storable(text: unknown): string {
	if (typeof text !== "string" || whyNotStorable(text) !== null) throw new Refusal("text");
	return cleanText(text);
}

function line(value: unknown, maxLength: number): string {
	if (value === undefined || value === null) return "";
	const text = storable(value).replace(/[\r\n\t]+/g, " ");
	if (text.length > maxLength) throw new Refusal("attribute");
	return text;
}

function wholeNumber(value: unknown, { least, most }: { least: number; most: number }): number {
	if (value === undefined || value === null) return 1;
	if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) {
		throw new Refusal("attribute");
	}
	return value;
}

function isObject(value: unknown): value is Json {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	// JSON.parse makes "__proto__" an own key; nobody writes a story with one.
	if (Object.hasOwn(value, "__proto__")) throw new Refusal("prototype");
	return true;
}
