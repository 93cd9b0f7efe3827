import { conformingAddress } from "@/lib/links/conforming-address";
import { pictureLine } from "@/lib/media/picture-line";
import {
	type Block,
	type Body,
	type Inline,
	type Interview,
	legendOf,
	type Mark,
	type Paragraph,
	type Picture,
	type Table,
	type TableCell,
	turnMark,
} from "./body";
import { EMBEDS, embedPageUrl } from "./embeds";

type Addresses = {
	/** Absolute address of a picture, or null when it may not be shown; its alt text then stands in. */
	mediaUrl: (mediaId: string) => string | null;
	/** Whether a machine made the picture or changed it, so that its line says so. */
	isAiMade?: (mediaId: string) => boolean;
	/** Headline and address of another story, null when readers may not see it; without it, cards are left out. */
	card?: (number: number) => { title: string; url: string } | null;
	/** Origin put before site-relative links, without a slash at the end; readers of a feed are elsewhere. */
	siteUrl?: string;
};

/** The story as HTML for feeds and mail: plain elements, no classes, no scripts, frames as links, everything escaped. */
export function bodyHtml(body: Body, addresses: Addresses): string {
	return body.content
		.map((block) => blockHtml(block, addresses))
		.filter((html) => html !== "")
		.join("\n");
}

/** Escapes text for element content and for attribute values in double or single quotes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function blockHtml(block: Block, addresses: Addresses): string {
	switch (block.type) {
		case "paragraph":
			return `<p>${inlineHtml(block.content, addresses)}</p>`;
		case "heading":
			return `<h2>${inlineHtml(block.content, addresses)}</h2>`;
		case "bulletList":
			return `<ul>${itemsHtml(block.content, addresses)}</ul>`;
		case "orderedList": {
			const start = block.attrs.start === 1 ? "" : ` start="${block.attrs.start}"`;
			return `<ol${start}>${itemsHtml(block.content, addresses)}</ol>`;
		}
		case "blockquote": {
			const words = block.content.map((paragraph) => blockHtml(paragraph, addresses)).join("");
			const by = block.attrs.attribution;
			return `<blockquote>${words}${by === "" ? "" : `<footer>${escapeHtml(by)}</footer>`}</blockquote>`;
		}
		case "image":
			return pictureHtml(block, addresses);
		case "table":
			return tableHtml(block, addresses);
		case "horizontalRule":
			return "<hr>";
		case "embed": {
			const { provider, id } = block.attrs;
			const url = escapeHtml(embedPageUrl(provider, id));
			return `<p><a href="${url}">${EMBEDS[provider].name}：${url}</a></p>`;
		}
		case "interview":
			return interviewHtml(block, addresses);
		case "infoBox": {
			const [title, ...rest] = block.content;
			const head = inlineHtml(title.content, addresses);
			return `<section>${head === "" ? "" : `<h3>${head}</h3>`}${blocksHtml(rest, addresses)}</section>`;
		}
		case "timeline": {
			const entries = block.content.map(
				({ content: [date, ...rest] }) =>
					`<dt>${inlineHtml(date.content, addresses)}</dt><dd>${blocksHtml(rest, addresses)}</dd>`,
			);
			return `<dl>${entries.join("")}</dl>`;
		}
		case "gallery":
			return blocksHtml(block.content, addresses);
		case "storyCard": {
			const story = addresses.card?.(block.attrs.number) ?? null;
			if (story === null) return "";
			return `<p>相關報道：<a href="${escapeHtml(story.url)}">${escapeHtml(story.title)}</a></p>`;
		}
		default:
			return block satisfies never;
	}
}

function blocksHtml(blocks: readonly Block[], addresses: Addresses): string {
	return blocks.map((block) => blockHtml(block, addresses)).join("");
}

function interviewHtml(interview: Interview, addresses: Addresses): string {
	const before = (mark: string) => (mark === "" ? "" : `<strong>${escapeHtml(mark)}：</strong>`);
	const legend = legendOf(interview).map(({ mark, name }) => `${before(mark)}${escapeHtml(name)}`);
	const turns = interview.content.map((turn) =>
		turn.content
			.map((paragraph: Paragraph, at) => {
				const mark = at === 0 ? before(turnMark(interview, turn)) : "";
				return `<p>${mark}${inlineHtml(paragraph.content, addresses)}</p>`;
			})
			.join(""),
	);
	return [legend.length === 0 ? "" : `<p>${legend.join("　")}</p>`, ...turns].join("");
}

function itemsHtml(items: Extract<Block, { type: "bulletList" }>["content"], addresses: Addresses): string {
	return items
		.map((item) => `<li>${item.content.map((block) => blockHtml(block, addresses)).join("")}</li>`)
		.join("");
}

function pictureHtml(picture: Picture, { mediaUrl, isAiMade }: Addresses): string {
	const { mediaId, alt, caption, credit } = picture.attrs;
	const src = mediaUrl(mediaId);
	const shown =
		src === null ? `<p>${escapeHtml(alt)}</p>` : `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
	const line = escapeHtml(pictureLine({ caption, credit, isAiMade: isAiMade?.(mediaId) ?? false }));
	return `<figure>${shown}${line === "" ? "" : `<figcaption>${line}</figcaption>`}</figure>`;
}

function tableHtml(table: Table, addresses: Addresses): string {
	const rows = table.content.map(
		(row) => `<tr>${row.content.map((cell) => cellHtml(cell, addresses)).join("")}</tr>`,
	);
	return `<table>${rows.join("")}</table>`;
}

function cellHtml(cell: TableCell, addresses: Addresses): string {
	const tag = cell.type === "tableHeader" ? "th" : "td";
	const { colspan, rowspan } = cell.attrs;
	const spans = (colspan > 1 ? ` colspan="${colspan}"` : "") + (rowspan > 1 ? ` rowspan="${rowspan}"` : "");
	return `<${tag}${spans}>${cell.content.map((block) => inlineHtml(block.content, addresses)).join("<br>")}</${tag}>`;
}

function inlineHtml(content: readonly Inline[] | undefined, addresses: Addresses): string {
	return (content ?? [])
		.map((node) => {
			const inner = node.type === "text" ? escapeHtml(node.text) : "<br>";
			return (node.marks ?? []).reduceRight((html, mark) => markHtml(mark, html, addresses), inner);
		})
		.join("");
}

function markHtml(mark: Mark, inner: string, { siteUrl = "" }: Addresses): string {
	switch (mark.type) {
		case "bold":
			return `<strong>${inner}</strong>`;
		case "emphasis":
			return `<em>${inner}</em>`;
		case "link": {
			const href = mark.attrs.href.startsWith("/") ? siteUrl + mark.attrs.href : mark.attrs.href;
			return `<a href="${escapeHtml(conformingAddress(href))}">${inner}</a>`;
		}
		case "conversion":
			// A feed has no place for the rate beside the sum.
			return inner;
		default:
			return mark satisfies never;
	}
}
