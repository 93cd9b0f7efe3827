import { describe, expect, test } from "vitest";
import { draftArticle } from "@/lib/articles/draft-article";
import { publishArticle } from "@/lib/articles/publish-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { listEventChoices, listEvents } from "@/lib/events/desk-queries";
import { type EventFilter, eventQuery, parseEventFilter } from "@/lib/events/event-filter";
import { csvOfEvents } from "@/lib/events/events-csv";
import { addPerson } from "@/lib/people/add-person";
import { changePerson } from "@/lib/people/change-person";
import { addStaff } from "@/lib/staff/add-staff";
import { dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import {
	aContent,
	aDraft,
	aPublishedArticle,
	aStaffMember,
	PASSWORD,
	theSystem,
	value,
} from "../support/given";

useFreshDatabase();

const asked = (query: Record<string, string>) => parseEventFilter(query);
const all = asked({});

async function paged(actor: Parameters<typeof listEvents>[0], filter: EventFilter, limit: number) {
	const ids: number[] = [];
	for (let before: EventFilter["before"] = null, isFirst = true; isFirst || before; isFirst = false) {
		const page = await listEvents(actor, { ...filter, before }, limit);
		ids.push(...page.events.map(({ id }) => id));
		before = page.next;
	}
	return ids;
}

describe("the audit log", () => {
	test("is a chief's and an administrator's, and nobody else's by whatever way", async () => {
		await aPublishedArticle();
		for (const role of ["editor", "writer", "columnist"] as const) {
			const actor = await aStaffMember(role);
			expect(await listEvents(actor, all)).toEqual({ events: [], next: null });
			expect(await listEventChoices(actor)).toEqual({ names: [], verbs: [] });
			const lines: string[] = [];
			for await (const line of csvOfEvents(actor, all)) lines.push(line);
			expect(lines.join("").trim().split("\r\n")).toHaveLength(1);
		}
		expect((await listEvents(await aStaffMember("chief"), all)).events.length).toBeGreaterThan(0);
	});

	test("tells who did what to which story and when, and what a field was before and after", async () => {
		const chief = await aStaffMember("chief");
		const { id, number, revision } = await aDraft({ headline: "紀錄測試｜發布 之後撤稿" }, chief);
		value(await publishArticle(chief, { articleId: id, revision }));
		value(await withdrawArticle(chief, { articleId: id, reason: "來源有誤" }));
		const { events } = await listEvents(chief, asked({ story: String(number) }));
		expect(events.map(({ verb }) => verb)).toEqual([
			"article.withdrawn",
			"article.published",
			"article.drafted",
		]);
		expect(events[0]).toMatchObject({
			actorName: chief.name,
			details: { reason: "來源有誤" },
			subject: { number, href: `/desk/articles/${id}` },
		});
		const person = value(await addPerson(chief, { handle: "logged", name: "舊名", kind: "staff" }));
		value(
			await changePerson(chief, {
				...{ personId: person.id, revision: 1, handle: "logged", name: "新名", kind: "staff" },
			}),
		);
		const [changed] = (await listEvents(chief, asked({ about: person.id }))).events;
		expect(changed).toMatchObject({
			details: { changes: { name: { before: "舊名", after: "新名" } } },
			subject: { name: "新名" },
		});
	});

	test("is narrowed by person, deed and day of Hong Kong, and read in pages without a gap or a repeat", async () => {
		const [chief, other] = [await aStaffMember("chief"), await aStaffMember("chief")];
		for (let made = 0; made < 5; made += 1) await aDraft({}, made % 2 ? chief : other);
		const mine = asked({ who: chief.name });
		expect((await listEvents(chief, mine)).events.every(({ actorName }) => actorName === chief.name)).toBe(
			true,
		);
		const drafts = await listEvents(chief, asked({ who: chief.name, verb: "article.drafted" }));
		expect(drafts.events).toHaveLength(2);
		const content = await aContent();
		const then = new Date("2026-01-02T15:59:59.000Z");
		const midnight = new Date("2026-01-02T16:00:00.000Z");
		for (const now of [then, midnight]) value(await draftArticle(theSystem, { content }, { now }));
		const day = async (on: string) => (await listEvents(chief, asked({ day: on }))).events;
		expect((await day("2026-01-02")).map(({ at }) => at)).toEqual([then]);
		expect((await day("2026-01-03")).map(({ at }) => at)).toEqual([midnight]);
		for (const filter of [all, asked({ day: dayOf(new Date()) }), mine, asked({ verb: "article.drafted" })]) {
			const whole = (await listEvents(chief, filter, 1_000)).events.map(({ id }) => id);
			expect(await paged(chief, filter, 3)).toEqual(whole);
		}
		expect(await listEventChoices(chief)).toMatchObject({
			names: expect.arrayContaining([chief.name, other.name]),
			verbs: expect.arrayContaining(["article.drafted", "person.added"]),
		});
	});

	test("keeps from a chief what is the administrator's: accounts, sessions and mail", async () => {
		const [chief, admin] = [await aStaffMember("chief"), await aStaffMember("admin")];
		value(
			await addStaff(theSystem, {
				...{ email: "secret@newsroom.example", name: "密", role: "writer", password: PASSWORD },
			}),
		);
		const secret = asked({ verb: "staff.added" });
		expect((await listEvents(chief, secret)).events).toEqual([]);
		expect(JSON.stringify(await listEvents(chief, all, 1_000))).not.toContain("secret@newsroom.example");
		expect((await listEventChoices(chief)).verbs).not.toContain("staff.added");
		expect((await listEvents(admin, secret)).events.length).toBeGreaterThan(0);
		const lines: string[] = [];
		for await (const line of csvOfEvents(chief, all)) lines.push(line);
		expect(lines.join("")).not.toContain("secret@newsroom.example");
	});

	test("as a table runs no formula in a spreadsheet and keeps commas, quotes and lines in their cell", async () => {
		const chief = await aStaffMember("chief");
		const draft = await aDraft({ headline: '=HYPERLINK("https://x.example","晶片,急升")' }, chief);
		const lines: string[] = [];
		for await (const line of csvOfEvents(chief, asked({ story: String(draft.number) }))) lines.push(line);
		const table = lines.join("");
		expect(table).not.toMatch(/(^|,)"?=/m);
		expect(table.trim().split("\r\n")).toHaveLength(2);
	});
});

test("whatever stands in an address, the log answers", async () => {
	const chief = await aStaffMember("chief");
	for (const query of [
		{ who: "\u0000", verb: "'; drop table events", story: "-1", day: "2026-02-30", before: "x" },
		{ about: "none", before: "99999999999999-1", story: "999999999" },
		{ who: "\ud800" },
	] as Record<string, string>[])
		await listEvents(chief, asked(query));
	const filter = asked({ who: "甲 乙", verb: "tag.merged", story: "12", day: "2026-03-12", before: "5-6" });
	expect(asked(Object.fromEntries(new URLSearchParams(eventQuery(filter))))).toEqual(filter);
});
