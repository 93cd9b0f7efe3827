import { Converter } from "opencc-js/t2cn";

/** A piece of a text as search compares it, and the UTF-16 units of the text it stands for. */
export type Folded = { text: string; from: number; to: number };

/**
 * The text character by character in the form in which search compares: compatible forms made one (ＧＰＴ and GPT), lower case,
 * without accents and invisible marks, Hong Kong's and Taiwan's characters and their variants as the mainland writes them (裏, 裡
 * and 里; 臺 and 台). Each character is folded by itself: were its neighbours asked, a query would fold otherwise than the text
 * it is part of.
 */
export function folded(text: string): Folded[] {
	const all: Folded[] = [];
	let from = 0;
	for (const character of text) {
		const to = from + character.length;
		const form = foldedCharacter(character);
		if (form !== "") all.push({ text: form, from, to });
		from = to;
	}
	return all;
}

/** A whole text in the form in which search compares, for keys. */
export function foldedText(text: string): string {
	return folded(text)
		.map((one) => one.text)
		.join("")
		.replace(/\s+/g, " ")
		.trim();
}

function foldedCharacter(character: string): string {
	const known = forms.get(character);
	if (known !== undefined) return known;
	const plain = character
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[\u0300-\u036f\u3099\u309a]/g, (mark) => (mark >= "\u3099" ? mark : ""))
		.normalize("NFC")
		.replace(/[\p{Cf}\p{Cs}\p{Variation_Selector}\0]/gu, "");
	const form = Array.from(plain, simplified).join("");
	if (forms.size < REMEMBERED) forms.set(character, form);
	return form;
}

/** Hong Kong's forms first (衞, 麪, 綫), then what other places write (著, 啟). */
function simplified(character: string): string {
	if (!/\p{Script=Han}/u.test(character)) return character;
	const form = fromAnywhere(fromHongKong(character));
	return MADE_ONE[form] ?? form;
}

/** Variants that the conversion keeps apart. */
const MADE_ONE: Record<string, string> = { 著: "着", 祇: "只", 喫: "吃" };

const fromHongKong = Converter({ from: "hk", to: "cn" });
const fromAnywhere = Converter({ from: "t", to: "cn" });

/** More characters than a newsroom ever prints. */
const REMEMBERED = 30_000;
const forms = new Map<string, string>();
