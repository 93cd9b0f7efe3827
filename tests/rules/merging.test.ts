import { afterEach, describe, expect, test, vi } from "vitest";
import { createStorySource } from "@/components/desk/editor/story-source";
import { createLock, type LockState } from "@/components/desk/editor/together/create-lock";
import { createMerging, type Merging } from "@/components/desk/editor/together/create-merging";
import { createStoryScreen } from "@/components/desk/editor/together/story-screen";
import type { ArticleContent } from "@/lib/articles/content";
import { articleContent } from "@/lib/articles/input";
import type { SaveState } from "@/lib/saving/save-engine";

const AT = new Date("2026-03-12T06:52:08Z");
const story = (changes: object) => articleContent.parse({ headline: "光子晶片｜量產", ...changes });
const LOADED = story({ excerpt: "摘要。", tags: ["港鐵"] });
const conflict: SaveState = {
	phase: "trouble",
	savedAt: AT,
	trouble: { kind: "conflict", current: { revision: 2, savedAt: AT, savedBy: "顧蔚嵐" } },
};

afterEach(() => vi.unstubAllGlobals());

/** A story on the screen, a server that has `theirs` (null: it cannot be reached), and what becomes of it all. */
function atDesk(theirs: ArticleContent | null, { unsaved = true } = {}) {
	const asked: { address: string; method: string; body: string }[] = [];
	vi.stubGlobal(
		"fetch",
		async (address: string, { method, body = "" }: { method: string; body?: string }) => {
			asked.push({ address, method, body });
			if (theirs === null) throw new TypeError("Failed to fetch");
			const newest = {
				revision: 2,
				savedAt: AT,
				savedBy: "顧蔚嵐",
				isOwn: false,
				content: theirs,
				pictures: {},
			};
			return Response.json(newest);
		},
	);
	const source = createStorySource(LOADED);
	const screen = createStoryScreen();
	const desk = {
		asked,
		source,
		shown: [] as ArticleContent[],
		saved: [] as number[],
		abandoned: 0,
		log: [] as string[],
		merging: { kind: "none" } as Merging,
		lock: null as LockState | null,
		settled: () => vi.waitFor(() => expect(desk.merging.kind).not.toBe("checking")),
	};
	screen.is({ editor: null, show: (content) => desk.shown.push(content) });
	const saving = {
		isHeld: () => false,
		standOn: async (revision: number) => desk.saved.push(revision) > 0,
		hasUnsaved: () => unsaved,
		saveNow: async () => {
			desk.log.push("saved what was on the screen");
			return true;
		},
		decideOnCopy: (choice: string) => desk.log.push(choice),
		abandon: () => {
			desk.abandoned += 1;
		},
	} as unknown as Parameters<typeof createMerging>[0]["saving"];
	const given = { articleId: "a", writerId: "w", loadedRevision: 1, source, saving, screen };
	const merging = createMerging({ ...given, onMerging: (next) => Object.assign(desk, { merging: next }) });
	const lock = createLock({
		...given,
		ask: () => undefined,
		onLock: (next) => Object.assign(desk, { lock: next }),
	});
	return { desk, merging, lock };
}

describe("a copy that the device kept", () => {
	const copy = (changes: object) => ({ content: story({ ...LOADED, ...changes }), revision: 1, keptAt: AT });

	test("comes back beside what was saved on this screen since, though the version it was built on is folded away", async () => {
		const { desk, merging } = atDesk(story({ ...LOADED, tags: ["港鐵", "之後加的"] }), { unsaved: false });
		merging.restore(copy({ excerpt: "死機前的摘要。" }));
		await vi.waitFor(() => expect(desk.saved).toEqual([2]));
		expect(desk.shown).toMatchObject([{ excerpt: "死機前的摘要。", tags: ["港鐵", "之後加的"] }]);
		expect(desk.log).toEqual(["take"]);
	});

	test("waits until what is on the screen is saved, which would otherwise be in no version", async () => {
		const { desk, merging } = atDesk(story(LOADED), { unsaved: true });
		merging.restore(copy({ excerpt: "死機前的摘要。" }));
		await vi.waitFor(() => expect(desk.saved).toEqual([2]));
		expect(desk.log).toEqual(["saved what was on the screen", "take"]);
	});

	test("is asked about where both changed one place", async () => {
		const { desk, merging } = atDesk(story({ ...LOADED, excerpt: "之後寫的。" }), { unsaved: false });
		merging.restore(copy({ excerpt: "死機前的摘要。" }));
		await vi.waitFor(() => expect(desk.merging).toMatchObject({ kind: "choosing", isCopy: true }));
		expect([desk.shown, desk.saved, desk.log]).toEqual([[], [], []]);
	});
});

describe("a conflict", () => {
	test("in which nothing clashes is merged and saved on the other's revision, and the writer is told whose it was", async () => {
		const { desk, merging } = atDesk(story({ ...LOADED, excerpt: "對方的摘要。" }));
		desk.source.setHeadline("光子晶片｜量產提前");
		merging.hear(conflict);
		await desk.settled();
		expect(desk.shown).toMatchObject([{ headline: "光子晶片｜量產提前", excerpt: "對方的摘要。" }]);
		expect(desk.saved).toEqual([2]);
		expect(desk.merging).toMatchObject({ kind: "merged", theirs: { savedBy: "顧蔚嵐" } });
		expect(desk.source.base().excerpt).toBe("對方的摘要。");
	});

	test("with a version that says what is known already, as after a text was set aside, is told of to nobody", async () => {
		const { desk, merging } = atDesk(LOADED);
		desk.source.setHeadline("光子晶片｜量產提前");
		merging.hear(conflict);
		await desk.settled();
		expect(desk.merging.kind).toBe("none");
		expect(desk.saved).toEqual([2]);
	});

	test("in which both changed one place touches nothing until the writer has chosen, and may be put off", async () => {
		const { desk, merging } = atDesk(story({ ...LOADED, headline: "光子晶片｜量產延後" }));
		desk.source.setHeadline("光子晶片｜量產提前");
		merging.hear(conflict);
		await desk.settled();
		expect([desk.merging.kind, desk.shown, desk.saved]).toEqual(["asked", [], []]);
		merging.open();
		expect(desk.merging.kind).toBe("choosing");
		merging.close();
		expect([desk.merging.kind, desk.shown, desk.saved]).toEqual(["asked", [], []]);
		merging.open();
		merging.finish({ headline: "theirs" });
		expect(desk.shown).toMatchObject([{ headline: "光子晶片｜量產延後" }]);
		expect(desk.saved).toEqual([2]);
	});

	test("whose other side cannot be fetched says so and leaves everything as it is", async () => {
		const { desk, merging } = atDesk(null);
		merging.hear(conflict);
		await desk.settled();
		expect([desk.merging.kind, desk.shown, desk.saved]).toEqual(["failed", [], []]);
	});
});

describe("whoever loses a story's lock", () => {
	const here = (isMine: boolean) => ({
		people: [],
		isOwnTabEditing: false,
		lock: { name: "顧蔚嵐", since: AT.toISOString(), isMine },
		newest: { revision: 1, savedAt: AT.toISOString(), savedBy: "", isOwn: true },
		notes: null,
	});

	test("has the unsaved text kept as a version once, and saves no more", async () => {
		const { desk, lock } = atDesk(LOADED);
		lock.hearHere(here(true));
		for (const _again of [1, 2]) lock.hearHere(here(false));
		await vi.waitFor(() => expect(desk.lock?.loss).toEqual({ by: "顧蔚嵐", text: "kept" }));
		expect(desk.asked.map(({ address }) => address)).toEqual(["/api/articles/a/set-aside"]);
		expect(desk.abandoned).toBe(1);
	});

	test("is told that it could not be kept when it could not", async () => {
		const { desk, lock } = atDesk(null);
		lock.hear({ phase: "trouble", savedAt: AT, trouble: { kind: "locked", by: "顧蔚嵐", since: AT } });
		await vi.waitFor(() => expect(desk.lock?.loss).toEqual({ by: "顧蔚嵐", text: "not-kept" }));
	});

	test("having written nothing, only reads: somebody else's lock is no loss", () => {
		const { desk, lock } = atDesk(LOADED, { unsaved: false });
		lock.hearHere(here(false));
		expect(desk.lock).toMatchObject({ loss: null, lock: { isMine: false } });
		expect(desk.asked).toEqual([]);
	});
});
