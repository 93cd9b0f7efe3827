import { type Token, Tokenizer, TokenizerMode } from "parse5";
import { textConverter } from "./convert-text";
import { hasVariants, ORIGINAL, VARIANTS, type Variant, variantAddress } from "./variant";

type Options = {
	variant: Variant;
	/** Absolute links to it are the site's own. Without a trailing slash. */
	siteUrl: string;
	/** Names that stay as they are written. */
	protectedNames: readonly string[];
	/** How the page's slice of the Song face is found and made; without it the page keeps the original's slice. */
	song?: SongAddresses;
};

export type SongAddresses = {
	/** The characters in the slice at this address. */
	charactersAt: (address: string) => string | null;
	/** The address of a slice with the characters of these texts. */
	addressOf: (texts: readonly string[]) => string | null;
};

/**
 * A finished reader page in another variant of Chinese: its text, the words of its attributes, its language, and links that
 * stay in the variant. Everything else is the very same bytes; canonical and structured data remain the original's.
 */
export function convertDocument(html: string, options: Options): string {
	const walk = new Walk(html, options);
	const tokenizer = new Tokenizer(
		{ sourceCodeLocationInfo: true },
		{
			onStartTag: (tag) => {
				walk.startTag(tag);
				const mode = walk.isDrawing ? undefined : TEXT_MODES[tag.tagName];
				if (mode !== undefined) tokenizer.state = mode;
			},
			onEndTag: (tag) => walk.endTag(tag),
			onComment: ({ location }) => walk.keep(location),
			onDoctype: ({ location }) => walk.keep(location),
			onEof: () => walk.end(),
			// What stands between tags is taken from the page as it is written, entities and all.
			onCharacter: () => undefined,
			onWhitespaceCharacter: () => undefined,
			onNullCharacter: () => undefined,
		},
	);
	tokenizer.write(html, true);
	return walk.result();
}

/** Elements whose content is text to the parser, whatever it looks like. */
const TEXT_MODES: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
	title: TokenizerMode.RCDATA,
	textarea: TokenizerMode.RCDATA,
	style: TokenizerMode.RAWTEXT,
	iframe: TokenizerMode.RAWTEXT,
	script: TokenizerMode.SCRIPT_DATA,
};

const UNTOUCHED = new Set(["script", "style", "code", "kbd", "samp", "textarea", "iframe"]);
const VOID = new Set(
	"area base br col embed hr img input link meta source track wbr path circle rect line".split(" "),
);
/** A word may begin in one of these and end outside of it; any other element ends the paragraph. */
const INLINE = new Set(
	"a abbr b bdi bdo cite data del dfn em i ins mark q s small span strong sub sup time u wbr".split(" "),
);
const SPOKEN = /^(alt|title|aria-label|aria-description|placeholder|label|data-say(-[a-z]+)?)$/;
const SPOKEN_META = /^(description|keywords|(og|twitter):(title|description|site_name|image:alt))$/;

class Walk {
	readonly #html: string;
	readonly #options: Options;
	readonly #converter;
	readonly #out: string[] = [];
	/** The texts of the paragraph at hand, and where in `#out` they will stand. */
	#texts: string[] = [];
	#places: number[] = [];
	#written = 0;
	/** The element whose content stays, and how many of its name are open within. */
	#kept: { name: string; open: number } | null = null;
	#drawings = 0;
	#lastTag = "";
	#songAddress: string | null = null;
	#songCharacters: ReadonlySet<string> = new Set();
	#songTexts: string[] = [];

	constructor(html: string, options: Options) {
		this.#html = html;
		this.#options = options;
		this.#converter = textConverter(options.variant, options.protectedNames);
	}

	/** In an SVG, where title and style are elements like any other. */
	get isDrawing(): boolean {
		return this.#drawings > 0;
	}

	startTag(tag: Token.TagToken): void {
		const { tagName: name, location } = tag;
		const hasText = this.#text(location);
		if (!INLINE.has(name) || (!hasText && this.#lastTag === `/${name}`)) this.#endParagraph();
		this.#lastTag = name;
		const isOpen = !tag.selfClosing && !VOID.has(name);
		if (name === "svg" && isOpen) this.#drawings++;
		if (this.#kept?.name === name && isOpen) this.#kept.open++;
		const staysAsItIs = this.#kept !== null || this.#staysAsItIs(tag);
		this.#tag(tag, staysAsItIs);
		if (staysAsItIs && isOpen) this.#kept ??= { name, open: 1 };
	}

	endTag({ tagName: name, location }: Token.TagToken): void {
		this.#text(location);
		if (!INLINE.has(name)) this.#endParagraph();
		this.#lastTag = `/${name}`;
		if (name === "svg") this.#drawings--;
		if (this.#kept?.name === name && --this.#kept.open === 0) this.#kept = null;
		this.keep(location);
	}

	/** Writes a part of the page as it is, after the text before it. */
	keep(location: Token.Location | null): void {
		this.#text(location);
		if (location) this.#out.push(this.#html.slice(location.startOffset, location.endOffset));
		this.#written = location?.endOffset ?? this.#written;
	}

	end(): void {
		this.#text({ startOffset: this.#html.length });
		this.#endParagraph();
	}

	result(): string {
		const page = this.#out.join("");
		const { song } = this.#options;
		if (!song || this.#songAddress === null) return page;
		const address = song.addressOf([...this.#songCharacters, ...this.#songTexts]);
		return address === null ? page : page.replaceAll(this.#songAddress, address);
	}

	/** Takes the text up to here; false when there is none. */
	#text(location: Pick<Token.Location, "startOffset"> | null): boolean {
		const end = location?.startOffset ?? this.#written;
		if (end <= this.#written) return false;
		const text = this.#html.slice(this.#written, end);
		this.#written = end;
		if (!this.#kept) {
			this.#texts.push(text);
			this.#places.push(this.#out.length);
		}
		this.#out.push(text);
		return true;
	}

	#endParagraph(): void {
		if (this.#texts.length === 0) return;
		const converted = this.#converter.convertTogether(this.#texts);
		this.#places.forEach((place, index) => {
			const text = converted[index] ?? "";
			this.#out[place] = text;
			this.#mayBeSong(this.#texts[index] ?? "", text);
		});
		this.#texts = [];
		this.#places = [];
	}

	/** What is set in Song is wholly in the page's slice; of other texts only a few short ones happen to be. */
	#mayBeSong(original: string, converted: string): void {
		if (original === converted || this.#songAddress === null) return;
		const characters = original.replace(/&[#\w]+;|\s/g, "");
		for (const character of characters) if (!this.#songCharacters.has(character)) return;
		this.#songTexts.push(converted);
	}

	#staysAsItIs({ tagName, attrs }: Token.TagToken): boolean {
		if (UNTOUCHED.has(tagName)) return true;
		if (tagName === "html") return false;
		return attrs.some(
			({ name, value }) =>
				(name === "translate" && value === "no") || (name === "lang" && value !== ORIGINAL.language),
		);
	}

	#tag(tag: Token.TagToken, staysAsItIs: boolean): void {
		const { location, attrs } = tag;
		if (!location) return;
		if (this.#isUselessFont(tag)) {
			this.#written = location.endOffset;
			return;
		}
		let at = location.startOffset;
		for (const { name, value } of attrs) {
			const place = location.attrs?.[name];
			const words =
				this.#attribute(tag, name, value) ?? (staysAsItIs ? null : this.#spoken(tag, name, place));
			if (!place || words === null) continue;
			this.#out.push(this.#html.slice(at, place.startOffset), words);
			at = place.endOffset;
		}
		this.#out.push(this.#html.slice(at, location.endOffset));
		this.#written = location.endOffset;
	}

	/** What makes the page another one; null for an attribute that stays. */
	#attribute(tag: Token.TagToken, name: string, value: string): string | null {
		const { language, locale } = VARIANTS[this.#options.variant];
		switch (name) {
			case "lang":
				return tag.tagName === "html" ? `lang="${language}"` : null;
			case "content":
				return attribute(tag, "property") === "og:locale" ? `content="${locale}"` : null;
			case "aria-current":
				return has(tag, "hreflang") ? `aria-current="${attribute(tag, "hreflang") === language}"` : null;
			case "action":
				return isSearch(tag) ? this.#link(name, value) : null;
			case "href":
				if (tag.tagName === "link") this.#noteSong(value);
				return tag.tagName === "a" && !has(tag, "hreflang") ? this.#link(name, value) : null;
			default:
				return null;
		}
	}

	#link(name: string, address: string): string | null {
		const { variant, siteUrl } = this.#options;
		const origin = address.startsWith(`${siteUrl}/`) ? siteUrl : "";
		const path = address.slice(origin.length);
		return hasVariants(path) ? `${name}="${escaped(origin + variantAddress(path, variant))}"` : null;
	}

	/** An attribute that is read aloud or shown, as it is written in the page with its quotes; null for any other. */
	#spoken(tag: Token.TagToken, name: string, place: Token.Location | undefined): string | null {
		const isSpoken = name === "content" ? SPOKEN_META.test(nameOfMeta(tag)) : SPOKEN.test(name);
		if (!isSpoken || !place) return null;
		return this.#converter.convert(this.#html.slice(place.startOffset, place.endOffset));
	}

	/** Half a headline in Song and half in Hei is worse than none in Song: without the face, all of it stands in the reader's own. */
	#isUselessFont(tag: Token.TagToken): boolean {
		if (VARIANTS[this.#options.variant].hasSong || tag.tagName !== "link") return false;
		return attribute(tag, "href")?.startsWith("/fonts/song/") ?? false;
	}

	#noteSong(address: string): void {
		if (this.#songAddress !== null || !this.#options.song || !address.startsWith("/fonts/song/")) return;
		this.#songAddress = address;
		this.#songCharacters = new Set(this.#options.song.charactersAt(address) ?? "");
	}
}

function attribute({ attrs }: Token.TagToken, wanted: string): string | null {
	return attrs.find(({ name }) => name === wanted)?.value ?? null;
}

function has(tag: Token.TagToken, wanted: string): boolean {
	return attribute(tag, wanted) !== null;
}

function nameOfMeta(tag: Token.TagToken): string {
	return tag.tagName === "meta" ? (attribute(tag, "name") ?? attribute(tag, "property") ?? "") : "";
}

/** A form that only asks, such as a search. What is sent in keeps its address. */
function isSearch(tag: Token.TagToken): boolean {
	return tag.tagName === "form" && (attribute(tag, "method") ?? "get").toLowerCase() === "get";
}

function escaped(address: string): string {
	return address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
