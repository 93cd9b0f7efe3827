import { describe, expect, test } from "vitest";
import { BOARD_COLUMNS, boardMove, type OnBoard } from "@/lib/submissions/board-moves";

const card = (changes: Partial<OnBoard>): OnBoard => ({
	...{ kind: "press", state: "new", startsAt: null, hasDraft: false },
	...changes,
});
const STARTS = new Date("2026-12-01T02:00:00Z");

describe("the board of the inbox", () => {
	test.each([
		[card({}), "asked", { verb: "ask" }],
		[card({}), "adopted", { verb: "adopt" }],
		[card({}), "declined", { verb: "decline" }],
		[card({}), "diary", { why: "not-an-invitation" }],
		[card({ kind: "invitation", startsAt: STARTS }), "diary", { verb: "diary" }],
		[card({ kind: "correction" }), "adopted", { why: "is-a-correction" }],
		[card({ state: "held" }), "new", { verb: "release" }],
		[card({ state: "held" }), "declined", { verb: "discard" }],
		[card({ state: "held" }), "adopted", { why: "no-way-there" }],
		[card({ state: "declined" }), "new", { verb: "reopen" }],
		// A declined one goes back to where its draft is.
		[card({ state: "declined", hasDraft: true }), "new", { why: "no-way-there" }],
		[card({ state: "declined", hasDraft: true }), "adopted", { verb: "reopen" }],
		// Asked, these stay where they are, so that no column is the place of it.
		[card({ state: "adopted", hasDraft: true }), "asked", { why: "no-way-there" }],
		[card({ state: "used", hasDraft: true }), "declined", { why: "no-way-there" }],
	] as const)("%o to %s: %o", (from, to, expected) => {
		expect(boardMove(from, to)).toEqual(expected);
	});

	test("nothing is moved by hand to where only its sender, its story or the door leads", () => {
		for (const state of BOARD_COLUMNS)
			for (const to of ["answered", "used", "held"] as const)
				expect(boardMove(card({ state }), to)).toHaveProperty("why");
	});
});
