import { graphemesOf } from "@/lib/text/graphemes";

/** Graphemes; what is longer is a sentence and no name. */
const CREDIT_MAX = 40;

/**
 * The credit that a caption carries, as captions are written here: 「圖：何詠琳攝」「（路透社圖片）」「Photo: A. Wong」. Gives the
 * credit alone and the caption without it, or null. Only the end of a caption is looked at, and brackets count only when
 * what is in them says that it is a credit: 「（左二）」 is none.
 */
export function creditIn(caption: string): { credit: string; caption: string } | null {
	const text = caption.trim();
	return inBrackets(text) ?? afterLabel(text) ?? signedAtEnd(text);
}

const LABEL =
	"(?:圖片來源|相片來源|圖片提供|資料來源|圖片|相片|圖|攝影|攝|來源|photo(?:graph)?s?|pictures?|images?|credit|source)";
/** 「圖：」「攝影／」 "Photo:" "Photo by" "Photo courtesy of" "Image ©". */
const LABELLED = new RegExp(
	`^${LABEL}\\s*(?:[：:／/|｜]|by\\b|courtesy(?:\\s+of)?\\b[:：]?|©)\\s*(.+)$`,
	"iu",
);
/** Words that end a credit: 某某攝, 路透社圖片, 受訪者提供. */
const SIGNED = /^.{1,30}?(?:攝影?|圖片|相片|供圖|提供(?:圖片|相片)?|繪圖?|製圖|資料圖片|網上圖片|截圖)$/u;
const LONE = /^(?:資料圖片|網上圖片|設計圖片|官方圖片|電視截圖|網上截圖)$/u;
const AGENCY =
	/^(?:路透社?|法新社|美聯社|彭博社?|新華社|中新社|中通社|Reuters|AFP|AP|Bloomberg|Xinhua|Getty Images)$/iu;

function inBrackets(text: string): Found {
	const match = /^(.*?)\s*[（(]([^（()）]+)[）)][。.]?$/su.exec(text);
	if (!match) return null;
	const [, before = "", inside = ""] = match;
	const credit = creditOf(inside);
	return credit === null ? null : { credit, caption: before.trim() };
}

function afterLabel(text: string): Found {
	// The label begins the caption, or follows the end of a sentence or a space.
	for (const { index } of text.matchAll(new RegExp(`(?:^|(?<=[。.；;！？!?\\s　]))${LABEL}`, "giu"))) {
		const match = LABELLED.exec(text.slice(index));
		const credit = match && named(match[1] ?? "");
		if (credit) return { credit, caption: text.slice(0, index).trim() };
	}
	return null;
}

function signedAtEnd(text: string): Found {
	const match = /^(.*[。！？\s　])([^。！？\s　]{2,12}攝)[。.]?$/su.exec(text);
	return match ? { credit: match[2] ?? "", caption: (match[1] ?? "").trim() } : null;
}

function creditOf(inside: string): string | null {
	const text = inside.trim();
	const labelled = LABELLED.exec(text);
	if (labelled) return named(labelled[1] ?? "");
	if (/^©\s*\S/u.test(text)) return named(text.slice(1));
	return LONE.test(text) || AGENCY.test(text) || SIGNED.test(text) ? named(text) : null;
}

function named(text: string): string | null {
	const name = text.replace(/[。.，,；;]+$/u, "").trim();
	return name === "" || /[。！？!?]/u.test(name) || graphemesOf(name).length > CREDIT_MAX ? null : name;
}

type Found = { credit: string; caption: string } | null;
