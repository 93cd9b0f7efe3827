import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import type { EditorProps, EditorView } from "@tiptap/pm/view";
import { hrefFromInput, isAllowedHref } from "@/lib/body/allowed-href";
import { embedFromUrl } from "@/lib/body/embeds";
import { tidyPastedOpening, tidyPastedText } from "@/lib/body/pasted";
import { cellsIn, isHead } from "@/lib/body/pasted-cells";
import type { EditorHost } from "./editor-extensions";
import { tidyWordHtml } from "./word-html";

/** How pasted and dropped things come into a story: cleaned text, links from addresses, embeds, picture files. */
export function pasteProps(host: EditorHost): EditorProps {
	return {
		transformPastedHTML: tidyWordHtml,
		transformPasted: (slice) => new Slice(tidied(slice.content), slice.openStart, slice.openEnd),
		handlePaste: (view, event) => {
			const data = event.clipboardData;
			if (data === null) return false;
			const file = pictureIn(data);
			// Word puts a picture of the text beside the text; the text is what was meant.
			if (file !== null && data.getData("text/html") === "") {
				host.openPicture(file);
				return true;
			}
			const text = data.getData("text/plain");
			if (data.getData("text/html") === "" && pasteCells(view, text)) return true;
			return pasteAddress(view, text);
		},
		handleDrop: (_view, event, _slice, moved) => {
			if (moved || event.dataTransfer === null) return false;
			const docx = docxIn(event.dataTransfer);
			if (docx !== null) {
				event.preventDefault();
				host.openDocx(docx);
				return true;
			}
			const file = pictureIn(event.dataTransfer);
			if (file === null) return false;
			event.preventDefault();
			host.openPicture(file);
			return true;
		},
	};
}

function pictureIn(data: DataTransfer): File | null {
	return [...data.files].find((file) => file.type.startsWith("image/")) ?? null;
}

/** Word files, the old kind too, of which the dialog says how to save them anew. */
function docxIn(data: DataTransfer): File | null {
	return [...data.files].find((file) => /\.docx?$/i.test(file.name)) ?? null;
}

/** Cells copied out of a spreadsheet as plain text become a table, where a table may stand. */
function pasteCells(view: EditorView, text: string): boolean {
	const rows = cellsIn(text);
	const { selection, schema, tr } = view.state;
	const { table, tableRow, tableCell, tableHeader, paragraph } = schema.nodes;
	if (rows === null || selection.$from.depth !== 1) return false;
	if (!table || !tableRow || !tableCell || !tableHeader || !paragraph) return false;
	const hasHead = isHead(rows);
	const made = rows.map((row, at) =>
		tableRow.create(
			null,
			row.map((cell) => {
				const words = tidyPastedOpening(cell).trim();
				const type = at === 0 && hasHead ? tableHeader : tableCell;
				return type.create(null, paragraph.create(null, words === "" ? null : schema.text(words)));
			}),
		),
	);
	view.dispatch(tr.replaceSelectionWith(table.create(null, made)).scrollIntoView());
	return true;
}

/** An address alone: over selected words it links them, in an empty paragraph a known one is embedded. */
function pasteAddress(view: EditorView, text: string): boolean {
	const { state } = view;
	const address = text.trim();
	if (/\s/.test(address) || !/^(https?:\/\/|mailto:)/i.test(address)) return false;
	const { selection, schema, tr } = state;
	const embed = embedFromUrl(address);
	const { embed: embedType } = schema.nodes;
	const isAlone = selection.empty && selection.$from.parent.content.size === 0 && selection.$from.depth === 1;
	if (embed !== null && isAlone && embedType) {
		view.dispatch(tr.replaceSelectionWith(embedType.create(embed)).scrollIntoView());
		return true;
	}
	const href = isAllowedHref(address) ? address : hrefFromInput(address);
	const { link } = schema.marks;
	if (href === null || !link || !selection.$from.parent.inlineContent) return false;
	const mark = link.create({ href });
	if (!selection.empty) view.dispatch(tr.addMark(selection.from, selection.to, mark));
	else view.dispatch(tr.replaceSelectionWith(schema.text(address, [mark]), false).scrollIntoView());
	return true;
}

/** Text without what other programs put between and around words; nodes are left as they are. */
export function tidied(content: Fragment): Fragment {
	const nodes: Node[] = [];
	content.forEach((node, _offset, index) => {
		if (!node.isText) {
			nodes.push(node.copy(tidied(node.content)));
			return;
		}
		const text = node.text ?? "";
		const tidy = index === 0 ? tidyPastedOpening(text) : tidyPastedText(text);
		if (tidy !== "") nodes.push(node.type.schema.text(tidy, node.marks));
	});
	return Fragment.fromArray(nodes);
}
