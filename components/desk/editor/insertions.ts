import type { Editor } from "@tiptap/core";
import type { Body } from "@/lib/body/body";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import { goTo } from "./go-to";
import { insertBlocks } from "./insert-blocks";
import { insertFeature } from "./insert-feature";
import { type DialogName, TEXT_TOOLS, type TextTool } from "./text-tools";
import type { ToolIconName } from "./tool-icon";

/** Something that can be put into the text from the insert menu. */
export type Insertion = {
	name: string;
	/** What the newsroom named it itself; everything else is named in the words. */
	title?: string;
	icon: ToolIconName;
	/** Latin words by which it is found whatever the language of the desk; jyutping and pinyin initials among them. */
	found: string;
	run: (editor: Editor, open: (dialog: DialogName) => void) => void;
};

/** Everything the insert menu offers, in its order. */
export const INSERTIONS: readonly Insertion[] = [
	tool("heading", "heading subheading h2 xt siutai xiaoti"),
	tool("picture", "picture image photo tp toupin tupian"),
	{ name: "gallery", icon: "gallery", found: "gallery pictures tj toucap tuji", run: dialog("gallery") },
	tool("quote", "quote yw janman yinwen"),
	{
		name: "interview",
		icon: "interview",
		found: "interview qa q&a ft fongtaam fangtan",
		run: feature("interview"),
	},
	{ name: "infoBox", icon: "infoBox", found: "box facts info zlh zilihop ziliaohe", run: feature("infoBox") },
	{
		name: "timeline",
		icon: "timeline",
		found: "timeline dates sjx sigaansin shijianxian",
		run: feature("timeline"),
	},
	{
		name: "storyCard",
		icon: "storyCard",
		found: "related story card xgbd soenggwaan xiangguan",
		run: dialog("storyCard"),
	},
	tool("table", "table bg biuggaak biaoge"),
	tool("bullets", "list bullets ld litdim liedian"),
	tool("numbers", "numbers ordered bh pinhou bianhao"),
	tool("divider", "divider rule line fgx fangaak fenge"),
	tool("embed", "embed video post qr kamjap qianru"),
	tool("company", "company stock code gs gungsi gongsi"),
	tool("conversion", "dollars hkd currency gy gongjyun gangyuan"),
	{
		name: "keepTemplate",
		icon: "keep",
		found: "template keep cwfb cyunwai cunwei",
		run: dialog("keepTemplate"),
	},
	{
		name: "importFile",
		icon: "importFile",
		found: "word docx import dr dauaujap daoru",
		run: dialog("docx"),
	},
];

/** By what 更正 is found, in the insert menu and the command palette. */
export const FOUND_CORRECTION = "correction gz gangzing gengzheng";

/** 更正 stands above the text and not in it: the way to the screen where one is told to readers. */
export function correctionOf(articleId: string): Insertion {
	return {
		name: "correction",
		icon: "pen",
		found: FOUND_CORRECTION,
		run: () => goTo(`/desk/articles/${articleId}/corrections`),
	};
}

/** Those whose name or hint has what was typed, or one of whose Latin words begins with it; all when nothing was. */
export function insertionsMatching(
	all: readonly Insertion[],
	typed: string,
	items: EditorWords["writing"]["insert"]["items"],
): Insertion[] {
	const sought = typed.trim().toLowerCase();
	return all.filter(
		(insertion) =>
			namesOf(insertion, items).join(" ").toLowerCase().includes(sought) ||
			insertion.found.split(" ").some((word) => word.startsWith(sought)),
	);
}

/** Its name and what it is for. */
export function namesOf(
	{ name, title }: Insertion,
	items: EditorWords["writing"]["insert"]["items"],
): [name: string, hint: string] {
	if (title !== undefined) return [title, items.template?.[1] ?? ""];
	return items[name] ?? [name, ""];
}

export type KeptPassage = { id: string; name: string; body: Body };

/** The passages that the newsroom keeps, to be put where the caret is. */
export function insertionsOf(passages: readonly KeptPassage[]): Insertion[] {
	return passages.map(({ id, name, body }) => ({
		name: id,
		title: name,
		icon: "keep",
		found: "template snippet fb faanbun fanben",
		run: (editor) => insertBlocks(editor, body),
	}));
}

function tool(name: TextTool["name"], found: string): Insertion {
	const known = TEXT_TOOLS.flat().find((one) => one.name === name);
	if (!known) throw new Error(`no tool ${name}`);
	return { name, icon: known.name, found, run: known.run };
}

function dialog(name: DialogName): Insertion["run"] {
	return (_editor, open) => open(name);
}

function feature(name: "interview" | "infoBox" | "timeline"): Insertion["run"] {
	return (editor) => insertFeature(editor, name);
}
