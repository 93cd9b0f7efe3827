import { diffArrays } from "diff";
import { type Block, type Body, textOf } from "@/lib/body/body";
import { compareText, likeness, type Run } from "./compare-text";

/** One block of a text in which two versions are laid side by side. `text` is what is compared; `type` says what it is. */
export type BlockChange =
	| { kind: "same" | "gone" | "new" | "form"; type: Block["type"]; text: string }
	| { kind: "changed"; type: Block["type"]; runs: Run[] };

/** Two blocks with less in common than this are one that went and one that came. */
const LIKE_ENOUGH = 0.3;

/**
 * What became of the text of a story, block by block in reading order. A block whose words stayed and whose form did not (bold, a
 * link, a heading made of a paragraph) is of kind `form`.
 */
export function compareBodies(before: Body, after: Body): BlockChange[] {
	const changes: BlockChange[] = [];
	let gone: Block[] = [];
	for (const { added, removed, value } of diffArrays(before.content, after.content, {
		comparator: isAlike,
	})) {
		if (removed) gone = value;
		else if (added) {
			changes.push(...paired(gone, value));
			gone = [];
		} else {
			changes.push(
				...gone.map((block) => whole("gone", block)),
				...value.map((block) => whole("same", block)),
			);
			gone = [];
		}
	}
	return [...changes, ...gone.map((block) => whole("gone", block))];
}

/** Blocks that went and blocks that came in one place: each new one is the change of the first old one that it is like. */
function paired(gone: readonly Block[], come: readonly Block[]): BlockChange[] {
	const changes: BlockChange[] = [];
	let next = 0;
	for (const block of come) {
		const at = gone.findIndex((old, index) => index >= next && isLike(old, block));
		if (at < 0) {
			changes.push(whole("new", block));
			continue;
		}
		changes.push(...gone.slice(next, at).map((old) => whole("gone", old)), change(gone[at] as Block, block));
		next = at + 1;
	}
	return [...changes, ...gone.slice(next).map((old) => whole("gone", old))];
}

function change(before: Block, after: Block): BlockChange {
	const [was, is] = [shownText(before), shownText(after)];
	if (was === is) return { kind: "form", type: after.type, text: is };
	return { kind: "changed", type: after.type, runs: compareText(was, is) };
}

/** Whether one block is a change of another rather than another one. */
export function isLike(before: Block, after: Block): boolean {
	const runs = compareText(shownText(before), shownText(after));
	return likeness(runs) >= LIKE_ENOUGH;
}

function isAlike(before: Block, after: Block): boolean {
	return JSON.stringify(before) === JSON.stringify(after);
}

function whole(kind: "same" | "gone" | "new", block: Block): BlockChange {
	return { kind, type: block.type, text: shownText(block) };
}

/** What stands for a block in a comparison: its words, and for what has none what it shows. */
export function shownText(block: Block): string {
	if (block.type === "image") {
		const { caption, credit, alt } = block.attrs;
		return [caption || alt, credit].filter((part) => part !== "").join("　");
	}
	if (block.type === "embed") return `${block.attrs.provider} ${block.attrs.id}`;
	if (block.type === "horizontalRule") return "———";
	if (block.type === "storyCard") return `相關報道 ${block.attrs.number}`;
	if (block.type === "gallery") return block.content.map(shownText).join("\n");
	return textOf({ type: "doc", content: [block] });
}
