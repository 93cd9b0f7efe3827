import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { WritingWords } from "@/lib/words/writing-zh-hant-hk";

/**
 * What is shown beside the words of an interview, a 資料盒 and a timeline and is none of them: the mark of each speaker, who is who, and
 * what belongs into an empty line. All by attributes that the style sheet shows, so that nothing of it is ever in the text.
 */
export function featureMarks(words: WritingWords): Extension {
	const marksOf = (doc: Node) => DecorationSet.create(doc, decorationsOf(doc, words));
	return Extension.create({
		name: "featureMarks",
		addProseMirrorPlugins() {
			return [
				new Plugin<DecorationSet>({
					state: {
						init: (_config, { doc }) => marksOf(doc),
						apply: (tr, before) => (tr.docChanged ? marksOf(tr.doc) : before),
					},
					props: {
						decorations(state) {
							return this.getState(state);
						},
					},
				}),
			];
		},
	});
}

function decorationsOf(doc: Node, words: WritingWords): Decoration[] {
	const marks: Decoration[] = [];
	const mark = (node: Node, at: number, attributes: Record<string, string>) =>
		marks.push(Decoration.node(at, at + node.nodeSize, attributes));
	doc.descendants((node, at, parent) => {
		switch (node.type.name) {
			case "interview": {
				const legend = speakersOf(node)
					.filter(({ name }) => name !== "")
					.map((speaker) => `${speaker.mark}：${speaker.name}`);
				if (legend.length > 0) mark(node, at, { "data-legend": legend.join("　") });
				return true;
			}
			case "turn":
				mark(node, at, {
					"data-mark": (parent && speakersOf(parent)[node.attrs.speaker]?.mark) || "　",
					...(node.textContent === "" && { "data-prompt": words.interview.placeholder }),
				});
				return false;
			case "boxTitle":
				if (node.content.size === 0) mark(node, at, { "data-prompt": words.infoBox.title });
				return false;
			case "entryDate":
				if (node.content.size === 0) mark(node, at, { "data-prompt": words.timeline.date });
				return false;
			default:
				return node.type.name === "infoBox" || node.type.name.startsWith("timeline");
		}
	});
	return marks;
}

function speakersOf(interview: Node): { mark: string; name: string }[] {
	return interview.attrs.speakers;
}
