import { isHead } from "@/lib/body/pasted-cells";

/**
 * Pasted HTML without what Word and web pages add: styles, scripts, hidden elements, bullets typed as text. Word's
 * lists, which are paragraphs, become lists. Everything else the grammar of a story drops by itself.
 */
export function tidyWordHtml(html: string): string {
	const page = new DOMParser().parseFromString(html, "text/html");
	for (const rubbish of page.querySelectorAll(RUBBISH)) rubbish.remove();
	for (const item of page.querySelectorAll<HTMLElement>("p[style*='mso-list' i]")) intoList(item);
	// The grammar has plain paragraphs only in cells and items; what is more would be torn out of them.
	for (const block of page.querySelectorAll<HTMLElement>(TOO_MUCH)) asParagraph(block);
	for (const table of page.querySelectorAll("table")) headOf(table);
	return page.body.innerHTML;
}

const HEADINGS = ":is(h1, h2, h3, h4, h5, h6)";
const TOO_MUCH = `li ${HEADINGS}, :is(td, th) :is(${HEADINGS}, li, blockquote > *)`;

/** A spreadsheet knows no head; the first row is one when it has words alone over rows with figures. */
function headOf(table: HTMLTableElement): void {
	if (table.querySelector("th") !== null) return;
	const rows = [...table.rows];
	if (!isHead(rows.map((row) => [...row.cells].map((cell) => cell.textContent?.trim() ?? "")))) return;
	for (const cell of [...(rows[0]?.cells ?? [])]) {
		const head = table.ownerDocument.createElement("th");
		head.append(...cell.childNodes);
		for (const span of ["colspan", "rowspan"]) {
			const value = cell.getAttribute(span);
			if (value !== null) head.setAttribute(span, value);
		}
		cell.replaceWith(head);
	}
}

function asParagraph(block: HTMLElement): void {
	const paragraph = block.ownerDocument.createElement("p");
	paragraph.append(...block.childNodes);
	const list = block.closest("td ul, td ol, th ul, th ol");
	if (list === null || block.tagName !== "LI") {
		block.replaceWith(paragraph);
		return;
	}
	list.before(paragraph);
	block.remove();
	if (list.childElementCount === 0) list.remove();
}

const RUBBISH = "style, script, noscript, template, meta, link, title, [hidden], [style*='display:none' i]";

function intoList(paragraph: HTMLElement): void {
	const bullet = paragraph.querySelector("[style*='mso-list:Ignore' i]");
	const tag = /^\s*[\d一二三四五六七八九十]+[.)、．]/.test(bullet?.textContent ?? "") ? "ol" : "ul";
	bullet?.remove();
	const item = paragraph.ownerDocument.createElement("li");
	item.append(...paragraph.childNodes);
	const before = paragraph.previousElementSibling;
	if (before?.tagName.toLowerCase() === tag && before.hasAttribute("data-word-list")) {
		before.append(item);
		paragraph.remove();
		return;
	}
	const list = paragraph.ownerDocument.createElement(tag);
	list.setAttribute("data-word-list", "");
	list.append(item);
	paragraph.replaceWith(list);
}
