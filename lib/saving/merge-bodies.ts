import { diffArrays } from "diff";
import type { Block, Body } from "@/lib/body/body";
import { isLike, shownText } from "@/lib/versions/compare-bodies";
import { sameKey } from "./same-key";

/** One place at which both sides wrote: what stood there, and what each made of it. An empty list is nothing. */
export type BodyClash = { kind: "clash"; base: Block[]; mine: Block[]; theirs: Block[] };
export type BodyPiece = { kind: "settled"; blocks: Block[] } | BodyClash;

/**
 * Two versions of a text made one, block by block in reading order: what one side alone changed is settled, what both
 * changed differently is a clash. No block that either side wrote is missing from the pieces.
 */
export function mergeBodies(base: Body, mine: Body, theirs: Body): BodyPiece[] {
	const [ours, others] = [whatBecame(base.content, mine.content), whatBecame(base.content, theirs.content)];
	const pieces: BodyPiece[] = [];
	const settle = (blocks: Block[]) => {
		const last = pieces.at(-1);
		if (last?.kind === "settled") last.blocks.push(...blocks);
		else if (blocks.length > 0) pieces.push({ kind: "settled", blocks: [...blocks] });
	};
	for (let at = 0; at <= base.content.length; at += 1) {
		const before = base.content.slice(at, at + 1);
		for (const [stood, one, other] of [
			[[], ours.come[at] ?? [], others.come[at] ?? []],
			[before, ours.fates[at] ?? [], others.fates[at] ?? []],
		] as const) {
			if (sameKey(one) === sameKey(other) || sameKey(other) === sameKey(stood)) settle([...one]);
			else if (sameKey(one) === sameKey(stood)) settle([...other]);
			else pieces.push({ kind: "clash", base: [...stood], mine: [...one], theirs: [...other] });
		}
	}
	return pieces;
}

type Fates = {
	/** What became of each old block: itself, another one, or nothing. */
	fates: Block[][];
	/** What came before each old block, and after the last one. */
	come: Block[][];
};

function whatBecame(base: readonly Block[], side: readonly Block[]): Fates {
	const fates: Block[][] = base.map((block) => [block]);
	const come: Block[][] = Array.from({ length: base.length + 1 }, () => []);
	let [at, taken, gone] = [0, 0, 0];
	let added: Block[] = [];
	const close = () => {
		let next = at - gone;
		for (const block of added) {
			const isAlone = gone === 1 && added.length === 1;
			const like = base.findIndex(
				(old, index) => index >= next && index < at && (isAlone || isKin(old, block)),
			);
			if (like < 0) come[next]?.push(block);
			else {
				for (; next < like; next += 1) fates[next] = [];
				fates[like] = [block];
				next = like + 1;
			}
		}
		for (; next < at; next += 1) fates[next] = [];
		[added, gone] = [[], 0];
	};
	for (const part of diffArrays(base.map(sameKey), side.map(sameKey))) {
		if (part.added) {
			added = [...added, ...side.slice(taken, taken + part.count)];
			taken += part.count;
		} else if (part.removed) {
			at += part.count;
			gone += part.count;
		} else {
			close();
			at += part.count;
			taken += part.count;
		}
	}
	close();
	return { fates, come };
}

/**
 * Whether one block was made of another. A short paragraph written on at length has little in common with what it was, and is
 * still the same one: taken for another, it would stand beside the other side's version of it, with the old words twice.
 */
function isKin(before: Block, after: Block): boolean {
	const was = shownText(before);
	return isLike(before, after) || (was !== "" && shownText(after).includes(was));
}
