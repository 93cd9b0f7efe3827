import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { anonymous } from "@/lib/access/actor";
import { readArticle } from "@/lib/articles/desk-queries";
import { readStory } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { addBook } from "@/lib/books/add-book";
import { changeMedia } from "@/lib/media/change-media";
import { countMedia, listMedia, listUses, readOriginal, readPicture } from "@/lib/media/desk-queries";
import type { Flaw } from "@/lib/media/library-filter";
import { readMediaFile } from "@/lib/media/queries";
import { receivePicture } from "@/lib/media/receive-picture";
import { removePicture } from "@/lib/media/remove-picture";
import { readRendition } from "@/lib/media/renditions";
import { replacePicture } from "@/lib/media/replace-picture";
import { originalKey, uploads } from "@/lib/media/store";
import { addPerson } from "@/lib/people/add-person";
import { readShareCard } from "@/lib/share-cards/read-share-card";
import { addDays, clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { aBody, aDraft, aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
let shade = 0;

async function someBytes(width = 700, height = 500) {
	shade += 1;
	const background = { r: shade % 256, g: (shade * 7) % 256, b: (shade * 31) % 256 };
	return sharp({ create: { width, height, channels: 3, background } })
		.png()
		.toBuffer();
}

async function aPicture(
	about: Record<string, unknown> = {},
	actor = theSystem as Parameters<typeof receivePicture>[0],
) {
	return value(
		await receivePicture(actor, { bytes: await someBytes(), fileName: "a.png", alt: "圖", ...about }),
	);
}

const leadOf = (mediaId: string) => ({ lead: { mediaId, alt: "主圖", caption: "", credit: "" } });
const withPicture = (mediaId: string) => {
	const text = aBody();
	const image = { type: "image" as const, attrs: { mediaId, alt: "內文圖", caption: "", credit: "" } };
	return { body: { ...text, content: [...text.content, image] } };
};
const filesOf = (mediaId: string) => readdirSync(join(process.env.DATA_DIR ?? "", "uploads", mediaId)).sort();
const eventsOf = async (mediaId: string) =>
	(await query("select verb from events where subject_id = $1 order by id", [mediaId])).map(
		({ verb }) => verb,
	);
/** What the front is told to make anew since a moment. */
const announced = async (act: () => Promise<unknown>) => {
	const [{ id: before } = {}] = await query("select coalesce(max(id), 0) as id from front_changes");
	await act();
	const rows = await query("select tags from front_changes where id > $1", [before]);
	return rows.flatMap(({ tags }) => tags as string[]);
};

describe("the same bytes", () => {
	test("are not stored twice: whoever brings them is told which picture has them", async () => {
		const bytes = await someBytes();
		const first = value(await receivePicture(theSystem, { bytes, fileName: "甲.png" }));
		const again = await receivePicture(theSystem, { bytes, fileName: "乙.png" });
		expect(again).toMatchObject({
			ok: false,
			problems: [{ code: "duplicate", values: { mediaId: first.id, fileName: "甲.png" } }],
		});
		expect(await query("select count(*)::int as n from media where file_name = '乙.png'")).toEqual([
			{ n: 0 },
		]);
	});

	test("brought by two at the same moment come in once, and the other's files go", async () => {
		const bytes = await someBytes();
		const folders = () => readdirSync(join(process.env.DATA_DIR ?? "", "uploads")).length;
		const before = folders();
		const outcomes = await Promise.all(
			["甲", "乙", "丙"].map((name) => receivePicture(theSystem, { bytes, fileName: `${name}.png` })),
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(folders()).toBe(before + 1);
	});

	test("of a drawing may come again", async () => {
		const bytes = await someBytes();
		const drawing = { bytes, fileName: "線.png", source: "line-cut" as const };
		value(await receivePicture(theSystem, drawing));
		value(await receivePicture(theSystem, drawing));
	});
});

describe("the library", () => {
	test("is listed newest first by cursor, none left out and none twice, even of one instant", async () => {
		const now = new Date("2030-01-01T00:00:00Z");
		const ids = [];
		for (let at = 0; at < 5; at += 1) {
			const picture = { bytes: await someBytes(), fileName: "時.png", caption: "同一刻" };
			ids.push(value(await receivePicture(theSystem, picture, { now })).id);
		}
		const seen: string[] = [];
		let page = await listMedia(theSystem, { search: "同一刻", limit: 2 });
		seen.push(...page.pictures.map(({ id }) => id));
		while (page.next) {
			page = await listMedia(theSystem, { search: "同一刻", limit: 2, before: page.next });
			seen.push(...page.pictures.map(({ id }) => id));
		}
		expect(seen).toHaveLength(5);
		expect(new Set(seen)).toEqual(new Set(ids));
	});

	test("is searched by every word in alt, caption, credit and file name, Chinese or not", async () => {
		const { id } = await aPicture({
			fileName: "Wafer_潔淨室.png",
			alt: "十五束光纖匯入晶片",
			caption: "元朗試產線",
			credit: "曜石光子提供",
		});
		const found = async (search: string) =>
			(await listMedia(theSystem, { search })).pictures.map((one) => one.id);
		for (const search of ["光纖", "試產", "曜石", "潔淨室", "wafer", "光纖　曜石", "晶片 WAFER"])
			expect([search, await found(search)]).toEqual([search, [id]]);
		for (const search of ["光纖 沒有這個", "100%", "_", "\0光纖X"])
			expect([search, (await found(search)).includes(id)]).toEqual([search, search === "_"]);
	});

	test("shows what has a flaw, and counts it", async () => {
		const today = dayOf(new Date());
		const before = await countMedia(theSystem, new Date());
		const flawed: Record<Flaw, string> = {
			"no-alt": (await aPicture({ alt: "", credit: "甲" })).id,
			"no-credit": (await aPicture({ alt: "圖" })).id,
			rights: (await aPicture({ credit: "甲", rightsUntil: addDays(today, 30) })).id,
			"ai-made": (await aPicture({ credit: "甲", isAiMade: true })).id,
			unused: (await aPicture({ credit: "甲" })).id,
		};
		const expired = await aPicture({ credit: "甲", rightsUntil: addDays(today, -1) });
		const later = await aPicture({ credit: "甲", rightsUntil: addDays(today, 31) });
		const idsOf = async (flaw: Flaw) =>
			(await listMedia(theSystem, { flaw, limit: 1000 })).pictures.map(({ id }) => id);
		for (const [flaw, id] of Object.entries(flawed)) expect(await idsOf(flaw as Flaw)).toContain(id);
		expect(await idsOf("rights")).toContain(expired.id);
		expect(await idsOf("rights")).not.toContain(later.id);
		expect(await idsOf("no-alt")).not.toContain(flawed["no-credit"]);
		const after = await countMedia(theSystem, new Date());
		expect(after.all - before.all).toBe(7);
		expect(after["no-alt"] - before["no-alt"]).toBe(1);
		expect(after.rights - before.rights).toBe(2);
		expect(after["ai-made"] - before["ai-made"]).toBe(1);
		expect(after.unused - before.unused).toBe(7);
	});

	test("is for the newsroom alone: nobody else lists it, reads a picture or learns of an original", async () => {
		const { id } = await aPicture();
		expect((await listMedia(anonymous)).pictures).toEqual([]);
		expect((await countMedia(anonymous, new Date())).all).toBe(0);
		expect(await readPicture(anonymous, id)).toBeNull();
		expect(await readOriginal(anonymous, { mediaId: id, edition: null })).toBeNull();
		expect(await readMediaFile(anonymous, id)).toBeNull();
		await aPublishedArticle(leadOf(id));
		expect(await readMediaFile(anonymous, id)).toMatchObject({ isPublic: true });
		expect(await readOriginal(anonymous, { mediaId: id, edition: null })).toBeNull();
	});
});

describe("what is said about a picture", () => {
	test("is kept with one event; the words of its uses stay, the focal point and the label follow at once", async () => {
		const editor = await aStaffMember("editor");
		const { id } = await aPicture();
		const story = await aPublishedArticle(leadOf(id));
		const tags = await announced(async () =>
			value(
				await changeMedia(editor, {
					...{ mediaId: id, revision: 1, alt: "新的描述", caption: "說明", credit: "何詠琳攝" },
					...{ licence: "agency", rightsSource: "路透社", rightsUntil: "2031-03-12", isNotForReuse: "on" },
					...{ isAiMade: "on", focalX: "0.2", focalY: "0.9" },
				}),
			),
		);
		expect(tags).toContain(`article:${story.number}`);
		expect(await readPicture(editor, id)).toMatchObject({
			...{ alt: "新的描述", credit: "何詠琳攝", licence: "agency", rightsUntil: "2031-03-12", revision: 2 },
			...{ isReusable: false, isAiMade: true, focalX: 0.2, focalY: 0.9, isShown: true },
		});
		expect((await readStory(story.number))?.picture).toMatchObject({
			alt: "主圖",
			isAiMade: true,
			focalX: 0.2,
		});
		expect(await eventsOf(id)).toEqual(["media.added", "media.changed"]);
	});

	test("is not written over what a colleague has said since, and is refused field by field", async () => {
		const { id } = await aPicture();
		value(await changeMedia(theSystem, { mediaId: id, revision: 1, alt: "甲" }));
		expect(refusal(await changeMedia(theSystem, { mediaId: id, revision: 1, alt: "乙" }))).toEqual([
			"conflict",
		]);
		const bad = { mediaId: id, revision: 2, rightsUntil: "2026-02-30", focalX: 2, alt: "長".repeat(301) };
		const outcome = await changeMedia(theSystem, bad);
		if (outcome.ok) throw new Error("was not refused");
		expect(outcome.problems.map(({ field, code }) => [field, code])).toEqual([
			["alt", "too-long"],
			["rightsUntil", "not-a-day"],
			["focalX", "invalid"],
		]);
	});

	test("is the uploader's until readers have the picture, then an editor's", async () => {
		const writer = await aStaffMember("writer");
		const { id } = await aPicture({}, writer);
		value(await changeMedia(writer, { mediaId: id, revision: 1, alt: "我的圖" }));
		await aPublishedArticle(leadOf(id));
		expect(refusal(await changeMedia(writer, { mediaId: id, revision: 2, alt: "再改" }))).toEqual([
			"forbidden",
		]);
		expect(refusal(await removePicture(writer, { mediaId: id }))).toEqual(["forbidden"]);
	});

	test("changes nothing and records nothing when it is the same", async () => {
		const { id } = await aPicture();
		value(await changeMedia(theSystem, { mediaId: id, revision: 1, alt: "圖" }));
		expect(await eventsOf(id)).toEqual(["media.added"]);
	});
});

describe("where a picture is shown", () => {
	test("is told by working copy and before readers, and of stories one may not see only how many", async () => {
		const editor = await aStaffMember("editor");
		const { id } = await aPicture();
		const live = await aPublishedArticle(leadOf(id));
		const draft = await aDraft(withPicture(id));
		const dropped = await aPublishedArticle(withPicture(id));
		const content = { ...dropped.content, body: aBody() };
		value(await reviseArticle(editor, { articleId: dropped.id, revision: 1, content }));
		const uses = await listUses(editor, id);
		const place = (story: { id: string }) => uses.stories.find((one) => one.id === story.id);
		expect(place(live)).toMatchObject({ isInCopy: true, isBeforeReaders: true, state: "published" });
		expect(place(draft)).toMatchObject({ isInCopy: true, isBeforeReaders: false, state: "draft" });
		expect(place(dropped)).toMatchObject({ isInCopy: false, isBeforeReaders: true });
		expect((await listMedia(editor)).pictures.find((one) => one.id === id)).toMatchObject({ stories: 3 });
		const columnist = await aStaffMember("columnist");
		expect(await listUses(columnist, id)).toMatchObject({ stories: [], hidden: 3 });
		expect(await listUses(anonymous, id)).toMatchObject({ stories: [], hidden: 0 });
	});
});

describe("deleting", () => {
	test("takes an unused picture with every file of it, and the event says what it was", async () => {
		const editor = await aStaffMember("editor");
		const { id } = await aPicture({ fileName: "棄.png" });
		value(
			await replacePicture(editor, {
				mediaId: id,
				edition: "",
				bytes: await someBytes(),
				fileName: "新.png",
			}),
		);
		value(await removePicture(editor, { mediaId: id }));
		expect(await readPicture(editor, id)).toBeNull();
		expect(await uploads().exists(originalKey({ mediaId: id }, "png"))).toBe(false);
		expect(await readRendition({ mediaId: id, width: 320, type: "webp" })).toBeNull();
		expect(await eventsOf(id)).toEqual(["media.added", "media.replaced", "media.deleted"]);
		expect(refusal(await removePicture(editor, { mediaId: id }))).toEqual(["not-found"]);
	});

	test.each([
		"a draft's lead",
		"a draft's text",
		"a publication's",
		"a scheduled story's",
		"a portrait",
		"a book's cover",
	])("is refused while it is %s, and nothing is gone", async (use) => {
		const { id } = await aPicture();
		if (use === "a draft's lead") await aDraft(leadOf(id));
		if (use === "a draft's text") await aDraft(withPicture(id));
		if (use === "a portrait") {
			const person = value(
				await addPerson(theSystem, { handle: "with-portrait", name: "人", kind: "guest" }),
			);
			await query("update people set portrait_id = $1 where id = $2", [id, person.id]);
		}
		if (use === "a book's cover") {
			const book = value(await addBook(theSystem, { title: "書" }));
			await query("update books set cover_id = $1 where id = $2", [id, book.id]);
		}
		if (use === "a publication's" || use === "a scheduled story's") {
			const story = await aDraft(withPicture(id));
			const tomorrow = new Date(Date.now() + 86_400_000);
			const at = { articleId: story.id, revision: 1 };
			if (use === "a publication's") value(await publishArticle(theSystem, at));
			else value(await scheduleArticle(theSystem, { ...at, on: dayOf(tomorrow), at: clock(tomorrow) }));
			const content = { ...story.content, body: aBody() };
			value(await reviseArticle(theSystem, { ...at, content }));
		}
		expect(refusal(await removePicture(theSystem, { mediaId: id }))).toEqual(["in-use"]);
		expect((await readRendition({ mediaId: id, width: 320, type: "webp" }))?.mimeType).toBe("image/webp");
	});

	test("waits for a save that puts the picture into a story at the same moment", async () => {
		for (let round = 0; round < 5; round += 1) {
			const { id } = await aPicture();
			const draft = await aDraft();
			const content = { ...draft.content, ...leadOf(id) };
			const [saved, removed] = await Promise.all([
				reviseArticle(theSystem, { articleId: draft.id, revision: 1, content }),
				removePicture(theSystem, { mediaId: id }),
			]);
			expect([saved.ok, removed.ok].filter(Boolean)).toHaveLength(1);
			if (!saved.ok) expect(refusal(saved)).toEqual(["gone"]);
			if (!removed.ok) expect(refusal(removed)).toEqual(["in-use"]);
		}
	});

	test("a withdrawn story's picture stays while its working copy shows it", async () => {
		const { id } = await aPicture();
		const story = await aPublishedArticle(leadOf(id));
		value(await withdrawArticle(theSystem, { articleId: story.id, reason: "撤回" }));
		expect(refusal(await removePicture(theSystem, { mediaId: id }))).toEqual(["in-use"]);
		expect(await readMediaFile(anonymous, id)).toBeNull();
	});
});

describe("another file in the place of a picture's", () => {
	test("is served at new addresses to all its uses; the old renditions are gone, the old original is the desk's", async () => {
		const editor = await aStaffMember("editor");
		const { id } = await aPicture({ fileName: "舊.png" });
		const story = await aPublishedArticle(leadOf(id));
		const card = await readShareCard(story.number);
		const bytes = await someBytes(1000, 900);
		let edition = "";
		const tags = await announced(async () => {
			edition = value(
				await replacePicture(editor, { mediaId: id, edition: "", bytes, fileName: "新.png" }),
			).edition;
		});
		expect(tags).toContain(`article:${story.number}`);
		expect(edition).toMatch(/^[0-9a-f]{8}$/);
		expect((await readStory(story.number))?.picture).toMatchObject({
			id,
			edition,
			width: 1000,
			height: 900,
			alt: "主圖",
		});
		expect(await readMediaFile(anonymous, id)).toMatchObject({ edition, isPublic: true });
		const served = await readRendition({ mediaId: id, edition, width: 960, type: "jpg" });
		expect(await sharp(served?.bytes).metadata()).toMatchObject({ width: 960 });
		expect(filesOf(id)).toContain("original.png");
		expect(filesOf(id).filter((name) => /^\d+\./.test(name))).toEqual([]);
		const picture = await readPicture(editor, id);
		expect(picture).toMatchObject({ fileName: "新.png", edition });
		expect(picture?.editions).toMatchObject([
			{ edition: "", fileName: "舊.png", replacedByName: editor.name },
		]);
		expect(await readOriginal(editor, { mediaId: id, edition: "" })).toMatchObject({ fileName: "舊.png" });
		expect(await readOriginal(editor, { mediaId: id, edition: null })).toMatchObject({ fileName: "新.png" });
		expect(await readOriginal(editor, { mediaId: id, edition: "ffffffff" })).toBeNull();
		expect(card?.equals((await readShareCard(story.number)) ?? Buffer.alloc(0))).toBe(false);
		expect(await eventsOf(id)).toEqual(["media.added", "media.replaced"]);
	});

	test("is refused when it is no picture, is in the library already, or somebody was first; nothing of it stays", async () => {
		const editor = await aStaffMember("editor");
		const { id } = await aPicture();
		const files = filesOf(id);
		const replace = (bytes: Buffer, edition = "") =>
			replacePicture(editor, { mediaId: id, edition, bytes, fileName: "b.png" });
		expect(refusal(await replace(Buffer.from("no picture")))).toEqual(["unknown-type"]);
		const other = await someBytes();
		await receivePicture(theSystem, { bytes: other, fileName: "c.png" });
		expect(refusal(await replace(other))).toEqual(["duplicate"]);
		expect(refusal(await replace(await someBytes(), "0123abcd"))).toEqual(["conflict"]);
		expect(filesOf(id)).toEqual(files);
		const bytes = await someBytes();
		expect(
			refusal(await replacePicture(anonymous, { mediaId: id, edition: "", bytes, fileName: "b.png" })),
		).toEqual(["forbidden"]);
		const stranger = await aStaffMember("writer");
		expect(
			refusal(await replacePicture(stranger, { mediaId: id, edition: "", bytes, fileName: "b.png" })),
		).toEqual(["forbidden"]);
		expect(
			refusal(await replacePicture(editor, { mediaId: randomUUID(), edition: "", bytes, fileName: "b.png" })),
		).toEqual(["not-found"]);
		expect(filesOf(id)).toEqual(files);
	});
});

describe("rights that have ended", () => {
	test("keep a story from readers, with the picture's name, until they are renewed", async () => {
		const yesterday = addDays(dayOf(new Date()), -1);
		const { id } = await aPicture({ fileName: "過期.png", rightsUntil: yesterday });
		for (const [field, content] of [
			["lead", leadOf(id)],
			["body", withPicture(id)],
		] as const) {
			const draft = await aDraft(content);
			const outcome = await publishArticle(theSystem, { articleId: draft.id, revision: 1 });
			expect(outcome).toMatchObject({
				ok: false,
				problems: [{ code: "rights-expired", field, values: { name: "過期.png", until: yesterday } }],
			});
			expect((await readArticle(theSystem, draft.id))?.state).toBe("draft");
		}
		const draft = await aDraft(leadOf(id));
		value(await changeMedia(theSystem, { mediaId: id, revision: 1, rightsUntil: dayOf(new Date()) }));
		value(await publishArticle(theSystem, { articleId: draft.id, revision: 1 }));
	});

	test("are judged by the day a story is set for", async () => {
		const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
		const { id } = await aPicture({ rightsUntil: addDays(dayOf(inTwoDays), -1) });
		const draft = await aDraft(leadOf(id));
		const at = { articleId: draft.id, revision: 1, on: dayOf(inTwoDays), at: clock(inTwoDays) };
		expect(refusal(await scheduleArticle(theSystem, at))).toEqual(["rights-expired"]);
		value(await publishArticle(theSystem, { articleId: draft.id, revision: 1 }));
	});

	test("a picture that is not for reuse stays with its story and goes into no second one", async () => {
		const { id } = await aPicture({ isNotForReuse: true });
		const first = await aPublishedArticle(leadOf(id));
		const second = await aDraft(leadOf(id));
		expect(refusal(await publishArticle(theSystem, { articleId: second.id, revision: 1 }))).toEqual([
			"not-for-reuse",
		]);
		value(await withdrawArticle(theSystem, { articleId: first.id, reason: "撤回" }));
		value(await publishArticle(theSystem, { articleId: second.id, revision: 1 }));
	});
});

test("the migration finds the pictures that older stories show, as a save would note them", async () => {
	const [first, second] = [await aPicture(), await aPicture()];
	await aDraft({ ...leadOf(first.id), ...withPicture(second.id) });
	await aDraft({ ...leadOf(first.id), ...withPicture(first.id) });
	const noted = () => query("select * from article_media order by article_id, media_id");
	const bySaves = await noted();
	const name = readdirSync("db/migrations").find((file) => file.endsWith("_keep_a_media_library.sql"));
	const statements = readFileSync(`db/migrations/${name}`, "utf8").split("--> statement-breakpoint");
	await query("delete from article_media");
	await query(statements.at(-1) ?? "");
	expect(await noted()).toEqual(bySaves);
});
