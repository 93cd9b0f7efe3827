import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSaveEngine, type SaveAnswer, type SaveNote, type SaveState } from "@/lib/saving/save-engine";

const AT = new Date("2026-03-12T06:52:08Z");

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** A writer at a desk: a text, an engine, and a server that answers when the test says so. */
function atDesk() {
	const desk = {
		text: "",
		sent: [] as { text: string; revision: number }[],
		notes: [] as SaveNote[],
		stored: [] as string[],
		states: [] as SaveState[],
		answers: [] as ((answer: SaveAnswer) => void)[],
		type(more: string) {
			desk.text += more;
			engine.edited();
		},
		async answer(answer: SaveAnswer) {
			desk.answers.shift()?.(answer);
			await vi.advanceTimersByTimeAsync(0);
		},
		async answerSaved(revision: number) {
			await desk.answer({ kind: "saved", revision, savedAt: AT });
		},
		phase: () => desk.states.at(-1)?.phase,
	};
	const engine = createSaveEngine({
		revision: 7,
		savedAt: null,
		content: () => desk.text,
		onStored: (text) => desk.stored.push(text),
		send: (text, revision, note) => {
			desk.sent.push({ text, revision });
			desk.notes.push(note);
			return new Promise((resolve) => desk.answers.push(resolve));
		},
		onState: (state) => desk.states.push(state),
	});
	return { desk, engine };
}

describe("the save engine", () => {
	it("saves one second after the last keystroke, with the revision the text was built on", async () => {
		const { desk, engine } = atDesk();
		desk.type("光");
		await vi.advanceTimersByTimeAsync(900);
		desk.type("子");
		await vi.advanceTimersByTimeAsync(999);
		expect(desk.sent).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		expect(desk.sent).toEqual([{ text: "光子", revision: 7 }]);
		await desk.answerSaved(8);
		expect(desk.phase()).toBe("saved");
		expect(engine.hasUnsaved()).toBe(false);
		expect(engine.revision()).toBe(8);
	});

	it("saves a writer who never pauses at least every ten seconds", async () => {
		const { desk } = atDesk();
		for (let i = 0; i < 21; i += 1) {
			desk.type("字");
			await vi.advanceTimersByTimeAsync(500);
		}
		expect(desk.sent).toHaveLength(1);
	});

	it("never sends two requests at once, and what was typed meanwhile goes in one request after it", async () => {
		const { desk } = atDesk();
		desk.type("一");
		await vi.advanceTimersByTimeAsync(1000);
		desk.type("二");
		await vi.advanceTimersByTimeAsync(1000);
		desk.type("三");
		await vi.advanceTimersByTimeAsync(5000);
		expect(desk.sent).toHaveLength(1);
		await desk.answerSaved(8);
		expect(desk.sent).toEqual([
			{ text: "一", revision: 7 },
			{ text: "一二三", revision: 8 },
		]);
		await desk.answerSaved(9);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(desk.sent).toHaveLength(2);
	});

	it("calls the text unsaved while it is newer than what the server confirmed", async () => {
		const { desk, engine } = atDesk();
		desk.type("一");
		await vi.advanceTimersByTimeAsync(1000);
		desk.type("二");
		await desk.answerSaved(8);
		expect(engine.hasUnsaved()).toBe(true);
		expect(desk.phase()).toBe("waiting");
		await vi.advanceTimersByTimeAsync(1000);
		expect(desk.sent.at(-1)).toEqual({ text: "一二", revision: 8 });
	});

	it("stops at a conflict, tells who saved, and sends nothing more", async () => {
		const { desk, engine } = atDesk();
		const current = { revision: 9, savedAt: AT, savedBy: "莫凱晴" };
		desk.type("一");
		await vi.advanceTimersByTimeAsync(1000);
		desk.type("二");
		await desk.answer({ kind: "conflict", current });
		desk.type("三");
		engine.retry();
		expect(await engine.saveNow()).toBe(false);
		await vi.advanceTimersByTimeAsync(120_000);
		expect(desk.sent).toHaveLength(1);
		expect(desk.states.at(-1)).toMatchObject({ phase: "trouble", trouble: { kind: "conflict", current } });
		expect(desk.text).toBe("一二三");
		expect(engine.hasUnsaved()).toBe(true);
	});

	it("asks an unreachable server again with growing patience and sends the newest text", async () => {
		const { desk } = atDesk();
		desk.type("一");
		await vi.advanceTimersByTimeAsync(1000);
		await desk.answer({ kind: "unreachable" });
		expect(desk.phase()).toBe("trouble");
		await vi.advanceTimersByTimeAsync(2000);
		expect(desk.sent).toHaveLength(2);
		await desk.answer({ kind: "unreachable" });
		desk.type("二");
		await vi.advanceTimersByTimeAsync(3999);
		expect(desk.sent).toHaveLength(2);
		await vi.advanceTimersByTimeAsync(1);
		expect(desk.sent.at(-1)).toEqual({ text: "一二", revision: 7 });
		await desk.answerSaved(8);
		expect(desk.phase()).toBe("saved");
	});

	it("waits for the writer to sign in again, then sends what is there", async () => {
		const { desk, engine } = atDesk();
		desk.type("一");
		await vi.advanceTimersByTimeAsync(1000);
		await desk.answer({ kind: "signed-out" });
		desk.type("二");
		await vi.advanceTimersByTimeAsync(60_000);
		expect(desk.sent).toHaveLength(1);
		engine.retry();
		expect(desk.sent.at(-1)).toEqual({ text: "一二", revision: 7 });
	});

	it("does not repeat a refused text until it has changed", async () => {
		const { desk } = atDesk();
		desk.type("長");
		await vi.advanceTimersByTimeAsync(1000);
		await desk.answer({ kind: "refused", problems: [{ code: "too-long", field: "headline" }] });
		await vi.advanceTimersByTimeAsync(60_000);
		expect(desk.sent).toHaveLength(1);
		desk.type("短");
		await vi.advanceTimersByTimeAsync(1000);
		expect(desk.sent).toHaveLength(2);
	});

	it("sends nothing while characters are being composed, and what fell due right after", async () => {
		const { desk, engine } = atDesk();
		desk.type("信");
		engine.hold();
		await vi.advanceTimersByTimeAsync(30_000);
		expect(desk.sent).toEqual([]);
		desk.text += "報";
		engine.release();
		expect(desk.sent).toEqual([{ text: "信報", revision: 7 }]);
	});

	it("answers saveNow only when everything typed before it is confirmed", async () => {
		const { desk, engine } = atDesk();
		desk.type("一");
		await vi.advanceTimersByTimeAsync(1000);
		desk.type("二");
		let answered: boolean | undefined;
		const saving = engine.saveNow().then((saved) => {
			answered = saved;
		});
		await desk.answerSaved(8);
		expect(answered).toBeUndefined();
		await desk.answerSaved(9);
		await saving;
		expect(answered).toBe(true);
		expect(desk.sent.at(-1)).toEqual({ text: "一二", revision: 8 });
	});

	it("answers saveNow with the save that is already under way when nothing was typed since", async () => {
		const { desk, engine } = atDesk();
		desk.type("一");
		await vi.advanceTimersByTimeAsync(1000);
		const saving = engine.saveNow();
		await desk.answerSaved(8);
		expect(await saving).toBe(true);
		expect(desk.sent).toHaveLength(1);
	});

	it("answers saveNow with false when the save it waited for failed", async () => {
		const { desk, engine } = atDesk();
		desk.type("一");
		const saving = engine.saveNow();
		await desk.answer({ kind: "unreachable" });
		expect(await saving).toBe(false);
	});

	it("answers saveNow at once when nothing is unsaved", async () => {
		const { desk, engine } = atDesk();
		expect(await engine.saveNow()).toBe(true);
		expect(desk.sent).toEqual([]);
	});
});

describe("several people on one text", () => {
	const theirs = { revision: 9, savedAt: AT, savedBy: "顧蔚嵐" };

	it("tells the server which saves were never answered, until one is", async () => {
		const { desk, engine } = atDesk();
		desk.type("光");
		await vi.advanceTimersByTimeAsync(1000);
		await desk.answer({ kind: "unreachable" });
		await vi.advanceTimersByTimeAsync(2000);
		expect(desk.notes[1]?.unanswered).toEqual([desk.notes[0]?.saveId]);
		await desk.answerSaved(9);
		desk.type("子");
		void engine.saveNow();
		expect(desk.notes[2]).toMatchObject({ unanswered: [], reason: "edit" });
		expect(desk.stored).toEqual(["光"]);
	});

	it("learns from a conflict that an unanswered save had arrived: what is typed since stands on it", async () => {
		const { desk } = atDesk();
		desk.type("光");
		await vi.advanceTimersByTimeAsync(1000);
		await desk.answer({ kind: "unreachable" });
		desk.type("子");
		await vi.advanceTimersByTimeAsync(2000);
		await desk.answer({ kind: "conflict", current: { ...theirs, known: desk.notes[0]?.saveId } });
		expect(desk.stored).toEqual(["光"]);
	});

	it("after somebody else's text was taken in, saves on their revision at once, as a merge, and then goes on as ever", async () => {
		const { desk, engine } = atDesk();
		desk.type("光");
		await vi.advanceTimersByTimeAsync(1000);
		await desk.answer({ kind: "conflict", current: theirs });
		desk.text = "光與影";
		const isSaved = engine.standOn(9);
		expect(desk.sent[1]).toEqual({ text: "光與影", revision: 9 });
		expect(desk.notes[1]?.reason).toBe("merge");
		await desk.answerSaved(10);
		expect(await isSaved).toBe(true);
		desk.type("。");
		await vi.advanceTimersByTimeAsync(1000);
		expect(desk.notes[2]?.reason).toBe("edit");
	});

	it("goes over to a newer revision only while nothing is unsaved", async () => {
		const { desk, engine } = atDesk();
		expect(engine.adopt(theirs)).toBe(true);
		expect([engine.revision(), engine.hasUnsaved()]).toEqual([9, false]);
		desk.type("光");
		expect(engine.adopt({ ...theirs, revision: 11 })).toBe(false);
		await vi.advanceTimersByTimeAsync(1000);
		expect(desk.sent).toEqual([{ text: "光", revision: 9 }]);
	});

	it("stops at somebody else's lock, and touches nothing", async () => {
		const { desk, engine } = atDesk();
		desk.type("光");
		await vi.advanceTimersByTimeAsync(1000);
		await desk.answer({ kind: "locked", by: "顧蔚嵐", since: AT });
		desk.type("子");
		await vi.advanceTimersByTimeAsync(60_000);
		expect(desk.sent).toHaveLength(1);
		expect(engine.hasUnsaved()).toBe(true);
	});
});
