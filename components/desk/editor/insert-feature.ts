import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { interviewOf } from "./interview-of";

/** Puts a new block of this kind where the caret is and the caret into its first line; selected paragraphs go into an interview or a box. */
export function insertFeature(editor: Editor, name: "interview" | "infoBox" | "timeline"): void {
	editor.commands.focus();
	const { state, view } = editor;
	const { $from, $to } = state.selection;
	if ($from.depth === 0) return;
	const start = $from.before(1);
	const end = $to.depth > 0 ? $to.after(1) : $to.pos;
	const chosen = state.selection.empty ? [] : paragraphsBetween(state.doc, start, end);
	const isOnEmptyLine = $from.depth === 1 && $from.parent.content.size === 0;
	const block = blockOf(state.doc, name, chosen ?? []);
	if (block === null) return;
	const [from, to] =
		chosen !== null && chosen.length > 0 ? [start, end] : isOnEmptyLine ? [start, end] : [end, end];
	const tr = state.tr.replaceWith(from, to, block);
	tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1), 1));
	view.dispatch(tr.scrollIntoView());
}

/** The top-level paragraphs in a stretch of the text, null when there is something else among them. */
function paragraphsBetween(doc: Node, from: number, to: number): Node[] | null {
	const nodes: Node[] = [];
	doc.nodesBetween(from, to, (node) => {
		nodes.push(node);
		return false;
	});
	return nodes.every(({ type }) => type.name === "paragraph") ? nodes : null;
}

function blockOf(
	doc: Node,
	name: "interview" | "infoBox" | "timeline",
	chosen: readonly Node[],
): Node | null {
	const { nodes } = doc.type.schema;
	const make = (type: string, content: Node[] = [], attrs: Record<string, unknown> | null = null) =>
		nodes[type]?.createAndFill(attrs, content) ?? null;
	const paragraphs = chosen.filter(({ content }) => content.size > 0);
	if (paragraphs.length === 0 || name === "timeline") return make(name);
	if (name === "infoBox") {
		const title = make("boxTitle");
		return title && make("infoBox", [title, ...paragraphs]);
	}
	const { speakers, turns } = interviewOf(paragraphs.map(({ textContent }) => textContent));
	const made = turns.map(({ speaker, markLength, paragraphs: places }) => {
		const content = places.flatMap((place, at) => {
			const paragraph = paragraphs[place];
			return paragraph ? [at === 0 ? paragraph.cut(markLength) : paragraph] : [];
		});
		return make("turn", content, { speaker });
	});
	return make(
		"interview",
		made.filter((turn) => turn !== null),
		{ speakers },
	);
}
