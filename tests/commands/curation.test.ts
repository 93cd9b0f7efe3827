import { afterEach, describe, expect, test } from "vitest";
import type { Staff } from "@/lib/access/actor";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { addColumn } from "@/lib/columns/add-column";
import { type FrontChange, hearChanges } from "@/lib/front/change";
import { newReading, whileReading } from "@/lib/front/reading";
import type { Front } from "@/lib/front-page/arrange-front";
import { cancelLaunch } from "@/lib/front-page/cancel-launch";
import { changeCard } from "@/lib/front-page/change-card";
import type { ContainerKey } from "@/lib/front-page/containers";
import { listPlaceable, readBoard, readFrontAt } from "@/lib/front-page/desk-queries";
import { discardDrafts } from "@/lib/front-page/discard-drafts";
import { launchDrafts } from "@/lib/front-page/launch-drafts";
import { markDueLaunches } from "@/lib/front-page/mark-due-launches";
import { moveCard } from "@/lib/front-page/move-card";
import { placeStory } from "@/lib/front-page/place-story";
import { readPlaced } from "@/lib/front-page/public-queries";
import { removeCard } from "@/lib/front-page/remove-card";
import { swapCards } from "@/lib/front-page/swap-cards";
import { timeLaunch } from "@/lib/front-page/time-launch";
import { undoLaunch } from "@/lib/front-page/undo-launch";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import {
	aDraft,
	aPublishedArticle,
	aSection,
	aStaffMember,
	refusal,
	theSystem,
	value,
} from "../support/given";

const { query } = useFreshDatabase();
const MINUTE = 60_000;

afterEach(async () => {
	hearChanges(() => undefined);
	await query("truncate front_cards, front_launches, front_containers restart identity");
});

describe("a draft", () => {
	test("is seen by no reader before it is launched, and writes one event for each change", async () => {
		const editor = await aStaffMember("editor");
		const story = await aPublishedArticle();
		value(await placeStory(editor, { articleId: story.id, to: "lead", position: 0, seen: {} }));
		expect(await placedNow()).toEqual([]);
		const { edition } = value(await launchDrafts(editor, { containers: ["lead"], seen: { lead: 1 } }));
		expect(await placedNow()).toEqual([["lead", story.number]]);
		expect((await readPlaced()).edition).toBe(edition);
		expect(await verbs()).toEqual(["front.placed", "front.launched"]);
	});

	test("lets what has no room fall into the next container, and keeps what falls off the page at hand", async () => {
		const editor = await aStaffMember("editor");
		const section = await aSection();
		const stories = [];
		for (let count = 0; count < 5; count += 1)
			stories.push(await aPublishedArticle({ sectionId: section.id }));
		for (const story of stories) await place(editor, story.id, "lead");
		const board = await boardOf(editor);
		const numbers = stories.map(({ number }) => number);
		expect(cardsIn(board, "lead")).toEqual([numbers[4]]);
		expect(cardsIn(board, "highlights")).toEqual([numbers[3], numbers[2], numbers[1]]);
		expect(cardsIn(board, `section:${section.id}`)).toEqual([numbers[0]]);
		const [first] = stories;
		await query("update sections set is_active = false where id = $1", [section.id]);
		await place(editor, (await aPublishedArticle()).id, "lead");
		expect((await boardOf(editor)).removed.map(({ story }) => story.number)).toEqual([stories[1]?.number]);
		expect(first).toBeDefined();
		await query("update sections set is_active = true where id = $1", [section.id]);
	});

	test("an editor cannot erase what a colleague did to the same container; other containers do not matter", async () => {
		const [one, other] = [await aStaffMember("editor"), await aStaffMember("chief")];
		const [mine, theirs, third] = [
			await aPublishedArticle(),
			await aPublishedArticle(),
			await aPublishedArticle(),
		];
		value(await placeStory(other, { articleId: theirs.id, to: "highlights", position: 0, seen: {} }));
		const late = await placeStory(one, { articleId: mine.id, to: "highlights", position: 0, seen: {} });
		expect(late).toMatchObject({
			ok: false,
			problems: [{ code: "conflict", field: "highlights", values: { savedBy: other.name } }],
		});
		expect(cardsIn(await boardOf(one), "highlights")).toEqual([theirs.number]);
		value(await placeStory(one, { articleId: third.id, to: "lead", position: 0, seen: {} }));
	});

	test("of two who write at once one is told, and nothing is half written", async () => {
		const [one, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		const [a, b] = [await aPublishedArticle(), await aPublishedArticle()];
		const outcomes = await Promise.all([
			placeStory(one, { articleId: a.id, to: "lead", position: 0, seen: {} }),
			placeStory(other, { articleId: b.id, to: "lead", position: 0, seen: {} }),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(cardsIn(await boardOf(one), "lead")).toHaveLength(1);
	});

	test("takes no story that readers will not get, and in 專欄 nothing but columns", async () => {
		const editor = await aStaffMember("editor");
		const draft = await aDraft();
		const news = await aPublishedArticle();
		const put = (articleId: string, to: ContainerKey) =>
			placeStory(editor, { articleId, to, position: 0, seen: {} });
		expect(refusal(await put(draft.id, "lead"))).toEqual(["not-placeable"]);
		expect(refusal(await put(news.id, "columnists"))).toEqual(["needs-column"]);
		expect(refusal(await put(news.id, "section:00000000-0000-4000-8000-000000000000"))).toEqual([
			"no-such-container",
		]);
		expect(refusal(await put(news.id, "nowhere" as ContainerKey))).toEqual(["invalid"]);
		const column = value(
			await addColumn(theSystem, { slug: `col-${news.number}`, name: `欄${news.number}` }),
		);
		const piece = await aPublishedArticle({ kind: "column", columnId: column.id });
		value(await put(piece.id, "columnists"));
		await launchAll(editor);
		expect(await placedNow()).toEqual([["columnists", piece.number]]);
	});

	test("a card removed can be put back with what was changed on it", async () => {
		const editor = await aStaffMember("editor");
		const story = await aPublishedArticle();
		await place(editor, story.id, "lead");
		const changed = {
			articleId: story.id,
			container: "lead",
			headline: "新眉題｜新主題",
			showsPicture: false,
			showsSubs: true,
		};
		value(await changeCard(editor, { ...changed, seen: { lead: 1 } }));
		value(await removeCard(editor, { articleId: story.id, container: "lead", seen: { lead: 2 } }));
		const [removed] = (await boardOf(editor)).removed;
		const back = {
			articleId: story.id,
			to: "highlights",
			position: 0,
			removedId: removed?.id,
			seen: {},
		};
		value(await placeStory(editor, back));
		const board = await boardOf(editor);
		expect(board.removed).toEqual([]);
		expect(board.containers.find(({ key }) => key === "highlights")?.cards[0]?.card).toMatchObject({
			headline: "新眉題｜新主題",
			showsPicture: false,
		});
	});

	test("keeps the last five that were removed", async () => {
		const editor = await aStaffMember("editor");
		for (let count = 0; count < 7; count += 1) {
			const story = await aPublishedArticle();
			await place(editor, story.id, "lead");
			value(await removeCard(editor, { articleId: story.id, container: "lead", seen: await seenBy(editor) }));
		}
		expect((await boardOf(editor)).removed).toHaveLength(5);
	});

	test("tells what stands twice, what has no picture, and what was taken from readers", async () => {
		const editor = await aStaffMember("editor");
		const story = await aPublishedArticle();
		await place(editor, story.id, "lead");
		await place(editor, story.id, "highlights");
		value(await withdrawArticle(editor, { articleId: story.id, reason: "數據有誤" }));
		const lead = (await boardOf(editor)).containers[0]?.cards[0];
		expect(lead).toMatchObject({ also: ["highlights"], lacksPicture: true, story: { state: "gone" } });
	});

	test("a headline without 主題 is refused, a changed one never changes the story", async () => {
		const editor = await aStaffMember("editor");
		const story = await aPublishedArticle();
		await place(editor, story.id, "lead");
		const card = { articleId: story.id, container: "lead", showsPicture: true, showsSubs: true };
		expect(refusal(await changeCard(editor, { ...card, headline: "只有眉題｜", seen: { lead: 1 } }))).toEqual(
			["needs-claim"],
		);
		const before = await query("select * from publications where article_id = $1", [story.id]);
		value(await changeCard(editor, { ...card, headline: "另題", seen: { lead: 1 } }));
		await launchAll(editor);
		expect((await readPlaced()).placed[0]?.overrides.headline).toBe("另題");
		expect(await query("select * from publications where article_id = $1", [story.id])).toEqual(before);
	});

	test("text typed on a card that a colleague has changed meanwhile is not written over theirs, whatever version is seen", async () => {
		const editor = await aStaffMember("editor");
		const story = await aPublishedArticle();
		await place(editor, story.id, "lead");
		const plain = { headline: null, showsPicture: true, showsSubs: true };
		const card = { articleId: story.id, container: "lead", showsPicture: true, showsSubs: true };
		value(await changeCard(editor, { ...card, headline: "同事的題", was: plain, seen: { lead: 1 } }));
		const late = { ...card, headline: "我的題", seen: { lead: 2 } };
		expect(refusal(await changeCard(editor, { ...late, was: plain }))).toEqual(["conflict"]);
		expect(value(await changeCard(editor, { ...late, was: null })).versions).toEqual({ lead: 3 });
	});

	test("discarded is again what readers have, and what was placed is among the removed", async () => {
		const editor = await aStaffMember("editor");
		const [live, placed] = [await aPublishedArticle(), await aPublishedArticle()];
		await place(editor, live.id, "highlights");
		await launchAll(editor);
		await place(editor, placed.id, "highlights");
		value(await discardDrafts(editor, { containers: ["highlights"], seen: await seenBy(editor) }));
		const board = await boardOf(editor);
		expect(cardsIn(board, "highlights")).toEqual([live.number]);
		expect(board.removed.map(({ story }) => story.number)).toEqual([placed.number]);
		expect(board.containers.flatMap(({ changes }) => changes)).toEqual([]);
	});

	test("moves between containers with both of them checked", async () => {
		const editor = await aStaffMember("editor");
		const story = await aPublishedArticle();
		await place(editor, story.id, "lead");
		const move = { articleId: story.id, from: "lead", to: "highlights", position: 0 };
		expect(refusal(await moveCard(editor, { ...move, seen: { highlights: 0 } }))).toEqual(["conflict"]);
		value(await moveCard(editor, { ...move, seen: { lead: 1, highlights: 0 } }));
		expect(refusal(await moveCard(editor, { ...move, seen: await seenBy(editor) }))).toEqual(["card-gone"]);
	});
});

test("two cards change places under the same tokens; a story that stands in both places stays", async () => {
	const editor = await aStaffMember("editor");
	const [story, other] = [await aPublishedArticle(), await aPublishedArticle()];
	await place(editor, story.id, "lead");
	await place(editor, other.id, "highlights");
	const swap = {
		one: { articleId: story.id, container: "lead" },
		other: { articleId: other.id, container: "highlights" },
	};
	expect(refusal(await swapCards(editor, { ...swap, seen: { lead: 0, highlights: 1 } }))).toEqual([
		"conflict",
	]);
	value(await swapCards(editor, { ...swap, seen: await seenBy(editor) }));
	const { containers } = await boardOf(editor);
	const first = (key: string) => containers.find((one) => one.key === key)?.cards[0]?.card.articleId;
	expect([first("lead"), first("highlights")]).toEqual([other.id, story.id]);
	await place(editor, story.id, "lead");
	expect(
		refusal(
			await swapCards(editor, {
				one: { articleId: story.id, container: "highlights" },
				other: { articleId: story.id, container: "lead" },
				seen: await seenBy(editor),
			}),
		),
	).toEqual(["stands-twice"]);
});

describe("a launch", () => {
	test("changes the front page and nothing else, and a draft changes nothing at all", async () => {
		const editor = await aStaffMember("editor");
		const story = await aPublishedArticle();
		expect(await tagsOf(() => place(editor, story.id, "lead"))).toEqual([]);
		expect(await tagsOf(() => launchAll(editor))).toEqual(["front-page"]);
		expect(
			await tagsOf(async () =>
				value(await undoLaunch(editor, { container: "lead", seen: await seenBy(editor) })),
			),
		).toEqual(["front-page"]);
	});

	test("of what is live already, or of a draft that a colleague has changed since, is refused", async () => {
		const editor = await aStaffMember("editor");
		await place(editor, (await aPublishedArticle()).id, "lead");
		const stale = { containers: ["lead"], seen: { lead: 0 } };
		expect(refusal(await launchDrafts(editor, stale))).toEqual(["conflict"]);
		await launchAll(editor);
		const again = { containers: ["lead"], seen: await seenBy(editor) };
		expect(refusal(await launchDrafts(editor, again))).toEqual(["nothing-to-launch"]);
		expect(refusal(await launchDrafts(editor, { containers: [], seen: {} }))).toEqual([
			"no-container-chosen",
		]);
	});

	test("undone gives readers the list before, the first one the automatic front; undone twice it is back", async () => {
		const editor = await aStaffMember("editor");
		const [first, second] = [await aPublishedArticle(), await aPublishedArticle()];
		await place(editor, first.id, "lead");
		await launchAll(editor);
		await place(editor, second.id, "lead");
		await launchAll(editor);
		const undo = async () =>
			value(await undoLaunch(editor, { container: "lead", seen: await seenBy(editor) }));
		await undo();
		expect(await placedNow()).toContainEqual(["lead", first.number]);
		expect(cardsIn(await boardOf(editor), "lead")).toEqual([second.number]);
		await undo();
		expect(await placedNow()).toContainEqual(["lead", second.number]);
		await query("truncate front_cards, front_launches, front_containers restart identity");
		const nothing = await undoLaunch(editor, { container: "lead", seen: {} });
		expect(refusal(nothing)).toEqual(["nothing-to-undo"]);
		await place(editor, first.id, "lead");
		await launchAll(editor);
		await undo();
		expect(await placedNow()).toEqual([]);
	});

	test("shows no story that was withdrawn or is to come; the page holds until it comes out", async () => {
		const editor = await aStaffMember("editor");
		const [gone, coming] = [await aPublishedArticle(), await aDraft()];
		const at = soon(10);
		value(await scheduleArticle(editor, { articleId: coming.id, revision: 1, on: dayOf(at), at: clock(at) }));
		await place(editor, gone.id, "lead");
		await place(editor, coming.id, "highlights");
		await launchAll(editor);
		expect(await placedNow()).toEqual([["lead", gone.number]]);
		value(await withdrawArticle(editor, { articleId: gone.id, reason: "數據有誤" }));
		expect(await placedNow()).toEqual([]);
		expect(numbersOf(await readFrontAt(editor, { at, withDrafts: false, now: new Date() }))).toContain(
			coming.number,
		);
		await query("update publications set publish_at = now() - interval '1 second' where article_id = $1", [
			coming.id,
		]);
		expect(await placedNow()).toEqual([["highlights", coming.number]]);
	});
});

describe("a timed launch", () => {
	test("comes by the database's clock alone, is written down once, and the kept page holds until it does", async () => {
		const editor = await aStaffMember("editor");
		const story = await aPublishedArticle();
		await place(editor, story.id, "lead");
		const at = soon(10);
		const tags = await tagsOf(async () =>
			value(
				await timeLaunch(editor, {
					containers: ["lead"],
					seen: await seenBy(editor),
					on: dayOf(at),
					at: clock(at),
				}),
			),
		);
		expect(tags).toEqual(["front-page"]);
		const reading = newReading();
		expect((await whileReading(reading, () => readPlaced())).placed).toEqual([]);
		expect([...reading.tags]).toContain("front-page");
		expect(Math.abs(reading.holdsUntil - at.getTime())).toBeLessThan(1_000);
		expect((await boardOf(editor)).containers[0]?.timed?.at).toEqual(at);
		expect(value(await markDueLaunches(theSystem, {}))).toEqual({ marked: 0 });

		await query("update front_launches set launch_at = now() - interval '1 second'");
		expect(await placedNow()).toEqual([["lead", story.number]]);
		expect(value(await markDueLaunches(theSystem, {}))).toEqual({ marked: 1 });
		expect(value(await markDueLaunches(theSystem, {}))).toEqual({ marked: 0 });
		expect(await verbs()).toEqual(["front.placed", "front.timed", "front.launched"]);
	});

	test("takes along the draft as it was, is replaced by another, and can be taken back", async () => {
		const editor = await aStaffMember("editor");
		const [first, second] = [await aPublishedArticle(), await aPublishedArticle()];
		await place(editor, first.id, "lead");
		const set = async (at: Date) =>
			value(
				await timeLaunch(editor, {
					containers: ["lead"],
					seen: await seenBy(editor),
					on: dayOf(at),
					at: clock(at),
				}),
			);
		await set(soon(10));
		await place(editor, second.id, "lead");
		const later = soon(11);
		const asked = { at: later, withDrafts: true, now: new Date() };
		expect((await readFrontAt(editor, asked))?.lead?.number).toBe(first.number);
		await set(soon(20));
		expect(await query("select count(*)::int as count from front_launches")).toEqual([{ count: 1 }]);
		value(await cancelLaunch(editor, { container: "lead", seen: await seenBy(editor) }));
		expect(refusal(await cancelLaunch(editor, { container: "lead", seen: await seenBy(editor) }))).toEqual([
			"no-timed-launch",
		]);
	});

	test("in the past, in a minute or at no time is refused with its field", async () => {
		const editor = await aStaffMember("editor");
		const past = new Date(Date.now() - 10 * MINUTE);
		const given = { containers: ["lead"], seen: {}, on: dayOf(past) };
		expect(refusal(await timeLaunch(editor, { ...given, at: clock(past) }))).toEqual(["too-soon"]);
		expect(await timeLaunch(editor, { ...given, at: "25:00" })).toMatchObject({
			problems: [{ code: "not-a-time", field: "at" }],
		});
	});
});

describe("a card with times", () => {
	const typed = (at: Date) => `${dayOf(at)}T${clock(at)}`;
	const PLAIN = { headline: null, showsPicture: true, showsSubs: true };

	test("waits in a full place, comes up by the database's clock, and the kept page holds until then", async () => {
		const editor = await aStaffMember("editor");
		const [first, second] = [await aPublishedArticle(), await aPublishedArticle()];
		await place(editor, first.id, "lead");
		const at = soon(10);
		const later = { articleId: second.id, to: "lead", position: 0, shownFrom: typed(at) };
		value(await placeStory(editor, { ...later, seen: await seenBy(editor) }));
		expect((await boardOf(editor)).containers[0]?.cards.map(({ standing }) => standing)).toEqual([
			"waiting",
			"up",
		]);
		await launchAll(editor);
		const reading = newReading();
		const { placed } = await whileReading(reading, () => readPlaced());
		expect(placed.map(({ article }) => article.number)).toEqual([first.number]);
		expect(Math.abs(reading.holdsUntil - at.getTime())).toBeLessThan(1_000);
		expect(leadAt(await readFrontAt(editor, { at: soon(9), withDrafts: false, now: new Date() }))).toBe(
			first.number,
		);
		expect(leadAt(await readFrontAt(editor, { at, withDrafts: false, now: new Date() }))).toBe(second.number);

		await query(
			"update front_cards set shown_from = now() - interval '1 second' where shown_from is not null",
		);
		expect(await placedNow()).toEqual([
			["lead", second.number],
			["lead", first.number],
		]);
		expect((await boardOf(editor)).containers[0]?.cards.map(({ standing }) => standing)).toEqual([
			"up",
			"crowded",
		]);
	});

	test("is taken off at its end and loses its headline at another, in the preview as before readers", async () => {
		const editor = await aStaffMember("editor");
		const [story, other] = [await aPublishedArticle(), await aPublishedArticle()];
		await place(editor, story.id, "lead");
		const [headlineEnds, ends] = [soon(5), soon(10)];
		const times = { shownUntil: typed(ends), headlineUntil: typed(headlineEnds) };
		const card = { ...PLAIN, articleId: story.id, container: "lead", headline: "限時另題", ...times };
		value(await changeCard(editor, { ...card, seen: await seenBy(editor) }));
		await launchAll(editor);
		const front = (at: Date) => readFrontAt(editor, { at, withDrafts: false, now: new Date() });
		expect((await front(soon(4)))?.lead?.headline.claim).toBe("限時另題");
		expect((await front(headlineEnds))?.lead).toMatchObject({ number: story.number });
		expect((await front(headlineEnds))?.lead?.headline.claim).not.toBe("限時另題");
		expect(leadAt(await front(ends))).not.toBe(story.number);

		const reading = newReading();
		await whileReading(reading, () => readPlaced());
		expect(Math.abs(reading.holdsUntil - headlineEnds.getTime())).toBeLessThan(1_000);
		await query("update front_cards set headline_until = now() - interval '1 second'");
		expect((await readPlaced()).placed[0]?.overrides.headline).toBeNull();
		await query("update front_cards set shown_until = now() - interval '1 second'");
		expect((await readPlaced()).placed[0]?.isOver).toBe(true);
		const lead = (await boardOf(editor)).containers[0];
		expect(lead?.cards[0]?.standing).toBe("over");
		expect(lead?.automatic.map(({ articleId }) => articleId)).not.toContain(story.id);
		expect(other.number).toBeGreaterThan(0);
	});

	test("wants a time to come, and the tokens of its container still hold", async () => {
		const editor = await aStaffMember("editor");
		const story = await aPublishedArticle();
		await place(editor, story.id, "lead");
		const change = (times: object, seen = { lead: 1 }) =>
			changeCard(editor, { ...PLAIN, headline: "", articleId: story.id, container: "lead", seen, ...times });
		expect(await change({ shownUntil: typed(soon(-10)) })).toMatchObject({
			problems: [{ code: "too-soon", field: "shownUntil" }],
		});
		expect(await change({ shownFrom: "2026-13-01T10:00" })).toMatchObject({
			problems: [{ code: "not-a-time", field: "shownFrom" }],
		});
		expect(refusal(await change({ shownFrom: typed(soon(9)), shownUntil: typed(soon(5)) }))).toEqual([
			"ends-before",
		]);
		expect(refusal(await change({ shownUntil: typed(soon(5)) }, { lead: 0 }))).toEqual(["conflict"]);
		value(await change({ headlineUntil: typed(soon(5)) }));
		expect((await boardOf(editor)).containers[0]?.cards[0]?.card.headlineUntil).toBeNull();
	});

	test("that waited and is to be up at once takes the room of the one that is", async () => {
		const editor = await aStaffMember("editor");
		const [first, second] = [await aPublishedArticle(), await aPublishedArticle()];
		await place(editor, first.id, "lead");
		const later = { articleId: second.id, to: "lead", position: 0, shownFrom: typed(soon(9)) };
		value(await placeStory(editor, { ...later, seen: await seenBy(editor) }));
		const now = { ...PLAIN, headline: "", articleId: second.id, container: "lead" };
		value(await changeCard(editor, { ...now, seen: await seenBy(editor) }));
		const board = await boardOf(editor);
		expect(cardsIn(board, "lead")).toEqual([second.number]);
		expect(cardsIn(board, "highlights")).toEqual([first.number]);
	});

	test("in a draft of eighteen there is room for no more", async () => {
		const editor = await aStaffMember("editor");
		for (let count = 0; count < 18; count += 1) {
			const { id } = await aPublishedArticle();
			const later = { articleId: id, to: "lead", position: 0, shownFrom: typed(soon(9)) };
			value(await placeStory(editor, { ...later, seen: { lead: count } }));
		}
		const { id } = await aPublishedArticle();
		const late = { articleId: id, to: "lead", position: 0, shownFrom: typed(soon(9)), seen: { lead: 18 } };
		expect(refusal(await placeStory(editor, late))).toEqual(["container-full"]);
	});

	function leadAt(front: Front | null): number | undefined {
		return front?.lead?.number;
	}
});

test("a writer reads no board, no stories to place and no front page to come", async () => {
	const writer = await aStaffMember("writer");
	await aPublishedArticle();
	const now = new Date();
	expect(await readBoard(writer, now)).toBeNull();
	expect(await listPlaceable(writer, { now })).toEqual([]);
	expect(await readFrontAt(writer, { at: now, withDrafts: true, now })).toBeNull();
});

test("stories to place are the published and the scheduled, found by a word or a number", async () => {
	const editor = await aStaffMember("editor");
	const story = await aPublishedArticle({ headline: "潮汐鐘｜大嶼山試行" });
	const draft = await aDraft({ headline: "潮汐鐘｜未完的稿" });
	const found = async (search: string) =>
		(await listPlaceable(editor, { search, now: new Date() })).map(({ number }) => number);
	expect(await found("潮汐鐘")).toEqual([story.number]);
	expect(await found(String(story.number))).toEqual([story.number]);
	expect(await found("")).not.toContain(draft.number);
	expect(await found("。")).toEqual([]);
});

async function placedNow(): Promise<[string, number][]> {
	const { placed } = await readPlaced();
	return placed.map(({ container, article }) => [container, article.number]);
}

async function place(editor: Staff, articleId: string, to: ContainerKey) {
	return value(await placeStory(editor, { articleId, to, position: 0, seen: await seenBy(editor) }));
}

async function launchAll(editor: Staff) {
	const { containers } = await boardOf(editor);
	return value(
		await launchDrafts(editor, { containers: containers.map(({ key }) => key), seen: await seenBy(editor) }),
	);
}

async function boardOf(editor: Staff) {
	const board = await readBoard(editor, new Date());
	if (!board) throw new Error("no board");
	return board;
}

async function seenBy(editor: Staff): Promise<Record<string, number>> {
	return Object.fromEntries((await boardOf(editor)).containers.map(({ key, version }) => [key, version]));
}

function cardsIn({ containers }: Awaited<ReturnType<typeof boardOf>>, key: ContainerKey): number[] {
	return containers.find((one) => one.key === key)?.cards.map(({ story }) => story.number) ?? [];
}

function numbersOf(front: Awaited<ReturnType<typeof readFrontAt>>): (number | undefined)[] {
	return [front?.lead, ...(front?.highlights ?? [])].map((story) => story?.number);
}

async function verbs(): Promise<unknown[]> {
	const rows = await query(
		"select verb from events where verb like 'front.%' and at >= (select max(changed_at) - interval '1 minute' from front_containers) order by id desc limit 3",
	);
	const mine = rows.map(({ verb }) => verb).reverse();
	return mine.slice(mine.lastIndexOf("front.placed"));
}

async function tagsOf(work: () => Promise<unknown>): Promise<string[]> {
	const heard: FrontChange[] = [];
	hearChanges((change) => heard.push(change));
	await work();
	hearChanges(() => undefined);
	return heard.flatMap(({ tags }) => tags);
}

function soon(minutes: number): Date {
	return new Date(Math.ceil((Date.now() + minutes * MINUTE) / MINUTE) * MINUTE);
}
