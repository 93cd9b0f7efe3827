import { type AnyExtension, Mark, Node } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { checkedConversion } from "@/lib/money/conversion";
import { isAllowedHref } from "./allowed-href";
import { isAllowedEmbed } from "./embeds";
import { featureBlocks } from "./feature-blocks";
import { isMediaId } from "./media-id";

/**
 * The grammar of a story as Tiptap extensions: the editor runs on them and the server checks against the schema made
 * from them, so the two cannot drift apart. Needs no DOM until an editor is mounted.
 */
export function bodyExtensions(): AnyExtension[] {
	return [
		StarterKit.configure({
			blockquote: false,
			code: false,
			codeBlock: false,
			heading: false,
			italic: false,
			link: false,
			listItem: false,
			strike: false,
			underline: false,
			dropcursor: { color: "var(--color-bar)", width: 2 },
		}),
		Heading,
		ListItem,
		Quote,
		Picture,
		Embed,
		...featureBlocks(),
		Table.configure({ resizable: false }),
		TableRow,
		TableHeader.extend({ content: "paragraph+" }),
		TableCell.extend({ content: "paragraph+" }),
		Emphasis,
		Link,
		ConversionMark,
	];
}

const Heading = Node.create({
	name: "heading",
	group: "block",
	content: "inline*",
	defining: true,
	addAttributes: () => ({ level: { default: 2, rendered: false } }),
	// A page pasted from elsewhere may use any level; inside a story they are all 小題.
	parseHTML: () => ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
	renderHTML: () => ["h2", 0],
	addKeyboardShortcuts() {
		return {
			"Mod-Alt-2": () => this.editor.commands.toggleNode("heading", "paragraph"),
			Backspace: () => {
				const { empty, $from } = this.editor.state.selection;
				if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== "heading") return false;
				return this.editor.commands.setNode("paragraph");
			},
		};
	},
});

const ListItem = Node.create({
	name: "listItem",
	content: "paragraph (paragraph | list)*",
	defining: true,
	parseHTML: () => [{ tag: "li" }],
	renderHTML: () => ["li", 0],
	addKeyboardShortcuts() {
		return {
			Enter: () => this.editor.commands.splitListItem("listItem"),
			Tab: () => this.editor.commands.sinkListItem("listItem"),
			"Shift-Tab": () => this.editor.commands.liftListItem("listItem"),
		};
	},
});

const Quote = Node.create({
	name: "blockquote",
	group: "block",
	content: "paragraph+",
	defining: true,
	addAttributes: () => ({
		attribution: {
			default: "",
			parseHTML: (element: HTMLElement) => element.getAttribute("data-attribution") ?? "",
			renderHTML: ({ attribution }: { attribution?: unknown }) =>
				attribution ? { "data-attribution": attribution } : {},
		},
	}),
	parseHTML: () => [{ tag: "blockquote" }],
	renderHTML: ({ HTMLAttributes }) => ["blockquote", { ...HTMLAttributes, class: "pq" }, 0],
});

const Picture = Node.create({
	name: "image",
	group: "block",
	atom: true,
	draggable: true,
	addAttributes: () => ({
		mediaId: { default: "" },
		alt: { default: "" },
		caption: { default: "" },
		credit: { default: "" },
	}),
	// Only our own pictures survive a paste: another site's address would be hotlinking without rights or alt text.
	parseHTML: () => [
		{
			tag: "figure[data-media-id]",
			getAttrs: (element: HTMLElement) => {
				const { mediaId = "", alt = "", caption = "", credit = "" } = element.dataset;
				return isMediaId(mediaId) ? { mediaId, alt, caption, credit } : false;
			},
		},
	],
	renderHTML: ({ node }) => [
		"figure",
		{
			"data-media-id": node.attrs.mediaId,
			"data-alt": node.attrs.alt,
			"data-caption": node.attrs.caption,
			"data-credit": node.attrs.credit,
		},
	],
});

const Embed = Node.create({
	name: "embed",
	group: "block",
	atom: true,
	draggable: true,
	addAttributes: () => ({ provider: { default: "" }, id: { default: "" } }),
	parseHTML: () => [
		{
			tag: "div[data-embed]",
			getAttrs: (element: HTMLElement) => {
				const { embed: provider, embedId: id } = element.dataset;
				return isAllowedEmbed(provider, id) ? { provider, id } : false;
			},
		},
	],
	renderHTML: ({ node }) => ["div", { "data-embed": node.attrs.provider, "data-embed-id": node.attrs.id }],
});

const Emphasis = Mark.create({
	name: "emphasis",
	parseHTML: () => [{ tag: "em" }],
	renderHTML: () => ["em", 0],
	addKeyboardShortcuts() {
		const toggle = () => this.editor.commands.toggleMark("emphasis");
		return { "Mod-i": toggle, "Mod-I": toggle };
	},
});

const Link = Mark.create({
	name: "link",
	// Typing after a link must not lengthen it.
	inclusive: false,
	addAttributes: () => ({ href: { default: "" } }),
	parseHTML: () => [
		{
			tag: "a[href]",
			getAttrs: (element: HTMLElement) => {
				const href = element.getAttribute("href");
				return isAllowedHref(href) ? { href } : false;
			},
		},
	],
	renderHTML: ({ HTMLAttributes }) => ["a", { href: HTMLAttributes.href, rel: "noopener" }, 0],
});

/** A sum in Hong Kong dollars with the rate by which it was reckoned, kept through copy and paste. */
const ConversionMark = Mark.create({
	name: "conversion",
	inclusive: false,
	addAttributes: () => ({
		sum: { default: "" },
		rate: { default: "" },
		on: { default: "" },
		source: { default: "" },
	}),
	parseHTML: () => [
		{
			tag: "span[data-hkd-sum]",
			getAttrs: (element: HTMLElement) => {
				const { hkdSum: sum, hkdRate: rate, hkdOn: on, hkdSource: source } = element.dataset;
				return checkedConversion({ sum, rate, on, source }) ?? false;
			},
		},
	],
	renderHTML: ({ mark }) => [
		"span",
		{
			class: "hkd",
			"data-hkd-sum": mark.attrs.sum,
			"data-hkd-rate": mark.attrs.rate,
			"data-hkd-on": mark.attrs.on,
			"data-hkd-source": mark.attrs.source,
		},
		0,
	],
});
