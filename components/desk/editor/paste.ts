import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import type { EditorProps, EditorView } from "@tiptap/pm/view";
import { hrefFromInput, isAllowedHref } from "@/lib/body/allowed-href";
import { embedFromUrl } from "@/lib/body/embeds";
import { tidyPastedOpening, tidyPastedText } from "@/lib/body/pasted";
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
			return pasteAddress(view, data.getData("text/plain"));
		},
		handleDrop: (_view, event, _slice, moved) => {
			const file = moved || event.dataTransfer === null ? null : pictureIn(event.dataTransfer);
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

function tidied(content: Fragment): Fragment {
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
