import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { anonymous } from "@/lib/access/actor";
import { countByState, listArticles, readArticle } from "@/lib/articles/desk-queries";
import { draftArticle } from "@/lib/articles/draft-article";
import { readTag } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { addBook } from "@/lib/books/add-book";
import { addBox } from "@/lib/boxes/add-box";
import { addColumn } from "@/lib/columns/add-column";
import { readColumn } from "@/lib/columns/public-queries";
import { recordImport } from "@/lib/import/record-import";
import { addMedia } from "@/lib/media/add-media";
import { listMedia } from "@/lib/media/desk-queries";
import { addPerson } from "@/lib/people/add-person";
import { readPerson } from "@/lib/people/public-queries";
import { addRedirect } from "@/lib/redirects/add-redirect";
import { readRedirect } from "@/lib/redirects/public-queries";
import { addSection } from "@/lib/sections/add-section";
import { readSection } from "@/lib/sections/public-queries";
import { changeSettings } from "@/lib/settings/change-settings";
import { addStaff } from "@/lib/staff/add-staff";
import { changePassword } from "@/lib/staff/change-password";
import { openSession } from "@/lib/staff/open-session";
import { keepTemplate } from "@/lib/templates/keep-template";
import { countGraphemes } from "@/lib/text/graphemes";
import { listRevisions } from "@/lib/versions/desk-queries";
import type { Outcome } from "@/lib/write/outcome";
import { useFreshDatabase } from "../support/database";
import {
	aBody,
	aContent,
	aDraft,
	aPublishedArticle,
	aStaffMember,
	PASSWORD,
	theSystem,
	value,
} from "../support/given";
import { ODD_TEXTS, type OddText } from "../support/odd-texts";

const database = useFreshDatabase();
let counter = 0;

/** A field people write in: how it is written, and how what was kept is read back. */
type Field = {
	/** The name the refusal must give; what a form shows its words beside. */
	field: string;
	kind: "line" | "prose";
	isNeeded: boolean;
	/** Graphemes. */
	max: number;
	write: (text: string) => Promise<Outcome<unknown>>;
	read: (value: never, text: string) => Promise<unknown>;
};

const aMedium = () => ({
	mediaId: randomUUID(),
	fileName: "a.jpg",
	mimeType: "image/jpeg",
	bytes: 1,
	width: 640,
	height: 480,
	widths: [640],
	sha256: randomBytes(32).toString("hex"),
	alt: "圖",
});
const anImport = async () => ({
	articleId: (await aDraft()).id,
	headlineKey: "稿",
	part: "page",
	publishedOn: null,
	fileName: "page.txt",
	sourceSha256: "0".repeat(64),
});
const nowhere = { name: "a", publisher: "b", tagline: "c", staffByline: "d", contactEmail: "e@f.example" };

const FIELDS: Record<string, Field> = {
	"an article's headline": ofArticle("headline", "line", 120, (text) => ({ headline: text })),
	"an article's excerpt": ofArticle("excerpt", "prose", 300, (text) => ({ excerpt: text })),
	"a picture's alt in an article": ofLead("alt", 300),
	"a picture's caption in an article": ofLead("caption", 300),
	"a picture's credit in an article": ofLead("credit", 100),
	"the paper an article was printed in": {
		...ofArticle("provenance.publication", "line", 60, (publication) => ({ provenance: { publication } })),
		isNeeded: true,
	},
	"the page an article was printed on": ofArticle("provenance.page", "line", 60, (page) => ({
		provenance: { publication: "信報", page },
	})),
	"the reason of a withdrawal": {
		field: "reason",
		kind: "line",
		isNeeded: true,
		max: 200,
		write: async (reason) =>
			withdrawArticle(theSystem, { articleId: (await aPublishedArticle()).id, reason }),
		read: async ({ number }: { number: number }) =>
			only("select withdrawn_reason from articles where number = $1", number),
	},
	...ofTable("books", addBook, () => ({ title: `書${++counter}` }), {
		title: { max: 200, isNeeded: true },
		author: { max: 200 },
		translator: { max: 100 },
		publisher: { max: 100 },
		blurb: { max: 600, kind: "prose" },
		disclosure: { max: 200 },
	}),
	...ofTable("boxes", addBox, () => ({ kind: "promo", text: "字" }), {
		title: { max: 60 },
		text: { max: 600, kind: "prose", isNeeded: true },
		linkLabel: { max: 40 },
	}),
	...ofTable("columns", addColumn, () => ({ slug: `column-${++counter}`, name: `欄${counter}` }), {
		name: { max: 30, isNeeded: true },
		description: { max: 300, kind: "prose" },
	}),
	...ofTable("media", addMedia, aMedium, {
		fileName: { max: 200, isNeeded: true },
		alt: { max: 300 },
		caption: { max: 300 },
		credit: { max: 100 },
		rightsSource: { max: 100 },
	}),
	...ofTable("people", addPerson, () => ({ handle: `p-${++counter}`, name: "人", kind: "guest" }), {
		name: { max: 60, isNeeded: true },
		honorific: { max: 20 },
		englishName: { max: 80 },
		title: { max: 60 },
		bio: { max: 1000, kind: "prose" },
	}),
	...ofTable("sections", addSection, () => ({ slug: `s-${++counter}`, name: `版${counter}` }), {
		name: { max: 20, isNeeded: true },
		description: { max: 300, kind: "prose" },
	}),
	...ofTable("templates", keepTemplate, () => ({ name: `範本${++counter}`, use: "story", body: aBody() }), {
		name: { max: 40, isNeeded: true },
		headline: { max: 120 },
	}),
	...ofTable(
		"users",
		addStaff,
		() => ({ email: `u${++counter}@newsroom.example`, name: "人", role: "writer", password: PASSWORD }),
		{ name: { max: 60, isNeeded: true } },
	),
	"the publication's name": ofSettings("publication", "name", { max: 40, isNeeded: true }),
	"the publication's publisher": ofSettings("publication", "publisher", { max: 80, isNeeded: true }),
	"the publication's tagline": ofSettings("publication", "tagline", { max: 120 }),
	"the house's byline": ofSettings("publication", "staffByline", { max: 20, isNeeded: true }),
	"the footer's text": ofSettings("footer", "about", { max: 300, kind: "prose" }),
	"the footer's legal line": ofSettings("footer", "legal", { max: 200 }),
	"the file a page came from": {
		field: "fileName",
		kind: "line",
		isNeeded: true,
		max: 255,
		write: async (fileName) => recordImport(theSystem, { ...(await anImport()), fileName }),
		read: async () => only("select file_name from imports order by imported_at desc, article_id limit 1"),
	},
};

describe("what people write comes back exactly as the house promises, or is refused beside its field", () => {
	test.each(Object.entries(FIELDS))("%s", { timeout: 120_000 }, async (_, field) => {
		for (const odd of ODD_TEXTS) {
			const outcome = await field.write(odd.text);
			const wanted = fateIn(field, odd);
			if ("refused" in wanted) {
				expect([odd.name, fieldAndCode(outcome)]).toEqual([odd.name, [[field.field, wanted.refused]]]);
			} else {
				const kept = await field.read(value(outcome) as never, odd.text);
				expect([odd.name, kept || ""]).toEqual([odd.name, wanted.kept]);
			}
		}
	});

	test("tags, each as its own field; a tag without a letter, digit or character is none", async () => {
		for (const odd of ODD_TEXTS) {
			const outcome = await draftArticle(theSystem, { content: { tags: ["前", odd.text] } });
			const wanted = fateIn({ kind: "line", isNeeded: true, max: 40 }, odd);
			if ("refused" in wanted) {
				expect([odd.name, fieldAndCode(outcome)]).toEqual([odd.name, [["content.tags.1", wanted.refused]]]);
				continue;
			}
			const { id } = value(outcome);
			const { tags } = (await readArticle(theSystem, id))?.content ?? { tags: [] };
			const hasName = /[\p{L}\p{N}\p{M}]/u.test(wanted.kept);
			expect([odd.name, tags]).toEqual([odd.name, hasName ? ["前", wanted.kept] : ["前"]]);
		}
	});

	test("the text of a story, a quotation's source and a picture's words inside it", {
		timeout: 60_000,
	}, async () => {
		const { id: mediaId } = value(await addMedia(theSystem, aMedium()));
		for (const odd of ODD_TEXTS) {
			const quoted = { type: "paragraph", content: [{ type: "text", text: "引文" }] };
			const body = {
				type: "doc",
				content: [
					{ type: "paragraph", content: [{ type: "text", text: odd.text }] },
					{ type: "blockquote", attrs: { attribution: odd.text.slice(0, 200) }, content: [quoted] },
					{ type: "image", attrs: { mediaId, alt: odd.text.slice(0, 200), caption: "", credit: "" } },
					{
						type: "interview",
						attrs: { speakers: [{ mark: "問", name: odd.text.slice(0, 200) }] },
						content: [{ type: "turn", attrs: { speaker: 0 }, content: [quoted] }],
					},
					{
						type: "infoBox",
						content: [{ type: "boxTitle", content: [{ type: "text", text: odd.text }] }, quoted],
					},
					{
						type: "timeline",
						content: [
							{
								type: "timelineEntry",
								content: [{ type: "entryDate", content: [{ type: "text", text: odd.text }] }, quoted],
							},
						],
					},
				],
			};
			const outcome = await draftArticle(theSystem, { content: { body } });
			if (!outcome.ok) {
				expect([odd.name, fieldAndCode(outcome)]).toEqual([odd.name, [["content.body", "text"]]]);
				expect(odd.prose).toEqual({ refused: "bad-characters" });
				continue;
			}
			const blocks = (await readArticle(theSystem, outcome.value.id))?.content.body.content ?? [];
			const [kept, box] = [blocks[0], blocks.find(({ type }) => type === "infoBox")];
			const text =
				kept?.type === "paragraph" && kept.content?.[0]?.type === "text" ? kept.content[0].text : "";
			const title = box?.type === "infoBox" ? (box.content[0].content?.[0]?.text ?? "") : "";
			expect([odd.name, text, title]).toEqual([odd.name, inBody(odd), inBody(odd)]);
		}
	});

	test("a password opens the account it was set for", { timeout: 120_000 }, async () => {
		for (const odd of ODD_TEXTS) {
			const account = { email: `pw${++counter}@newsroom.example`, name: "人", role: "writer" };
			const outcome = await addStaff(theSystem, { ...account, password: odd.text });
			if (!outcome.ok) {
				const fields = new Set(outcome.problems.map((problem) => problem.field));
				expect([odd.name, fields]).toEqual([odd.name, new Set(["password"])]);
				continue;
			}
			const credentials = { email: account.email, password: odd.text };
			expect([odd.name, (await openSession(anonymous, credentials)).ok]).toEqual([odd.name, true]);
			const wrong = { ...credentials, password: `${odd.text}x` };
			expect([odd.name, (await openSession(anonymous, wrong)).ok]).toEqual([odd.name, false]);
		}
	});
});

/** Fields of a fixed form: whatever they take they give back; what they do not take they refuse by name. */
const FORMS: Record<string, Omit<Field, "kind" | "isNeeded" | "max">> = {
	"a book's ISBN": form(
		"isbn",
		(isbn) => addBook(theSystem, { title: `書${++counter}`, isbn }),
		inTable("books", "isbn"),
	),
	"a book's link": form(
		"link",
		(link) => addBook(theSystem, { title: `書${++counter}`, link }),
		inTable("books", "link"),
	),
	"a book's link with odd text in it": form(
		"link",
		(text) => addBook(theSystem, { title: `書${++counter}`, link: `https://shop.example/${text}` }),
		async (id, text) =>
			String(await inTable("books", "link")(id)).replace("https://shop.example/", "") || text,
	),
	"a box's link": form(
		"linkHref",
		(linkHref) => addBox(theSystem, { kind: "promo", text: "字", linkHref }),
		inTable("boxes", "link_href"),
	),
	"a column's slug": form(
		"slug",
		(slug) => addColumn(theSystem, { slug, name: `欄${++counter}` }),
		inTable("columns", "slug"),
	),
	"a person's handle": form(
		"handle",
		(handle) => addPerson(theSystem, { handle, name: "人", kind: "guest" }),
		inTable("people", "handle"),
	),
	"a section's slug": form(
		"slug",
		(slug) => addSection(theSystem, { slug, name: `版${++counter}` }),
		inTable("sections", "slug"),
	),
	"a picture's kind": form(
		"mimeType",
		(mimeType) => addMedia(theSystem, { ...aMedium(), mimeType }),
		inTable("media", "mime_type"),
	),
	"a picture's hash": form(
		"sha256",
		(sha256) => addMedia(theSystem, { ...aMedium(), sha256 }),
		inTable("media", "sha256"),
	),
	"an account's e-mail": form(
		"email",
		(email) => addStaff(theSystem, { email, name: "人", role: "writer", password: PASSWORD }),
		inTable("users", "email"),
	),
	"the publication's e-mail": form(
		"publication.contactEmail",
		(contactEmail) => changeSettings(theSystem, { publication: { ...nowhere, contactEmail } }),
		async () => only("select value ->> 'contactEmail' from settings where key = 'publication'"),
	),
	"the address a redirect leads to": form(
		"toPath",
		(text) => addRedirect(theSystem, { fromPath: `/old-${++counter}`, toPath: `/${text}` }),
		async () => String((await readRedirect(`/old-${counter}`))?.toPath).slice(1),
	),
	"a day to schedule for": form("at", async (on) => scheduled({ on, at: "10:00" })),
	"a time to schedule for": form("at", async (at) => scheduled({ on: "2026-12-24", at })),
	"a printing day": form("content.provenance.printedOn", (printedOn) =>
		draftArticle(theSystem, { content: { provenance: { publication: "信報", printedOn } } }),
	),
	"an article's id": form("articleId", (articleId) => draftArticle(theSystem, { articleId })),
	"a section's id": form("content.sectionId", (sectionId) =>
		draftArticle(theSystem, { content: { sectionId } }),
	),
	"a revision": form("revision", async (revision) =>
		reviseArticle(theSystem, { articleId: (await aDraft()).id, revision, content: await aContent() }),
	),
	"a revision to publish": form("revision", async (revision) =>
		publishArticle(theSystem, { articleId: (await aDraft()).id, revision }),
	),
	"the present password": form("current", async (current) =>
		changePassword(await aStaffMember("writer"), { current, password: `${PASSWORD} new` }),
	),
	"an import's key": form(
		"headlineKey",
		async (headlineKey) => recordImport(theSystem, { ...(await anImport()), headlineKey }),
		async () => only("select headline_key from imports order by imported_at desc limit 1"),
	),
};

describe("a field of a fixed form takes what has that form, and refuses the rest by name", () => {
	test.each(Object.entries(FORMS))("%s", { timeout: 120_000 }, async (_, { field, write, read }) => {
		for (const odd of ODD_TEXTS) {
			const outcome = await write(odd.text);
			if (outcome.ok) {
				// An empty field of a form is none.
				const kept = (await read(outcome.value as never, odd.text)) ?? "";
				expect([odd.name, kept]).toEqual([odd.name, odd.text]);
			} else {
				const fields = outcome.problems.map((problem) => problem.field);
				expect([odd.name, new Set(fields)]).toEqual([odd.name, new Set([field])]);
				for (const { code } of outcome.problems)
					expect([odd.name, code]).toEqual([odd.name, expect.stringMatching(/^[a-z]+(-[a-z]+)*$/)]);
			}
		}
	});

	test("an old address that is taken leads on, however a browser writes it", async () => {
		for (const [at, odd] of ODD_TEXTS.entries()) {
			const typed = `/old/${at}/${odd.text}`;
			const outcome = await addRedirect(theSystem, { fromPath: typed, toPath: "/latest" });
			if (!outcome.ok) {
				expect([odd.name, fieldAndCode(outcome)]).toEqual([odd.name, [["fromPath", "not-a-path"]]]);
				continue;
			}
			expect([odd.name, (await readRedirect(typed))?.toPath]).toEqual([odd.name, "/latest"]);
		}
	});

	test("a redirect never leads away from the site, however the browser would mend it", async () => {
		for (const toPath of [
			"//evil.example",
			"/\\evil.example",
			"/\t/evil.example",
			"/\n/evil.example",
			"https://evil.example",
			"latest",
		])
			expect([toPath, fieldAndCode(await addRedirect(theSystem, { fromPath: "/away", toPath }))]).toEqual([
				toPath,
				[["toPath", "not-a-path"]],
			]);
	});

	test("a name that is taken is refused beside the name, a slug beside the slug", async () => {
		for (const [add, noun] of [
			[addSection, "section"],
			[addColumn, "column"],
		] as const) {
			const [slug, name] = [`${noun}-taken`, `${noun}已有`];
			value(await add(theSystem, { slug, name }));
			expect(fieldAndCode(await add(theSystem, { slug: `${slug}-2`, name }))).toEqual([["name", "taken"]]);
			expect(fieldAndCode(await add(theSystem, { slug, name: `${name}二` }))).toEqual([["slug", "taken"]]);
		}
	});

	test("signing in with any e-mail, password, browser name and address is refused and breaks nothing", {
		timeout: 120_000,
	}, async () => {
		for (const { name, text } of ODD_TEXTS) {
			for (const attempt of [
				{ email: text, password: PASSWORD },
				{ email: "nobody@newsroom.example", password: text },
			]) {
				const outcome = await openSession(anonymous, attempt);
				expect([name, outcome.ok]).toEqual([name, false]);
			}
		}
		const { email } = await aStaffMember("editor");
		for (const { name, text } of ODD_TEXTS) {
			const header = text.slice(0, 90);
			const outcome = await openSession(anonymous, {
				email,
				password: PASSWORD,
				userAgent: text.slice(0, 1999),
				address: header,
			});
			expect([name, outcome]).toEqual([name, expect.objectContaining({ ok: true })]);
		}
	});
});

describe("whatever stands in an address or a search field, reading answers", () => {
	const actor = () => aStaffMember("editor");
	const READS: Record<string, (text: string) => Promise<unknown>> = {
		"the desk's search": async (search) => listArticles(await actor(), { search }),
		"the desk's counts": async (search) => countByState(await actor(), { search }),
		"the picture library's search": async (search) => listMedia(await actor(), { search }),
		"a tag's page": (slug) => readTag(slug),
		"a section's page": (slug) => readSection(slug),
		"a column's page": (slug) => readColumn(slug),
		"a person's page": (handle) => readPerson(handle),
		"an old address": (path) => readRedirect(`/${path}`),
		"a story's id": async (id) => readArticle(await actor(), id),
		"a story's versions": async (id) => listRevisions(await actor(), id),
	};

	test.each(Object.entries(READS))("%s", { timeout: 60_000 }, async (_, read) => {
		for (const { name, text } of ODD_TEXTS) {
			const answer = await read(text).then(
				() => "answered",
				(error: Error) => `${error.message} ${(error.cause as Error | undefined)?.message ?? ""}`,
			);
			expect([name, answer]).toEqual([name, "answered"]);
		}
	});
});

function ofArticle(
	field: string,
	kind: "line" | "prose",
	max: number,
	content: (text: string) => Record<string, unknown> | Promise<Record<string, unknown>>,
): Field {
	return {
		field: `content.${field}`,
		kind,
		isNeeded: false,
		max,
		// Through a save rather than a first draft: that is the path an editor's words take all day.
		write: async (text) => {
			const { id } = value(await draftArticle(theSystem, {}));
			const outcome = await reviseArticle(theSystem, {
				articleId: id,
				revision: 1,
				content: await content(text),
			});
			return outcome.ok ? { ok: true, value: { id } } : outcome;
		},
		read: async ({ id }: { id: string }) => {
			const kept = (await readArticle(theSystem, id))?.content;
			return field
				.split(".")
				.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], kept);
		},
	};
}

function ofLead(name: "alt" | "caption" | "credit", max: number): Field {
	let mediaId: string | undefined;
	return ofArticle(`lead.${name}`, "line", max, async (text) => {
		mediaId ??= value(await addMedia(theSystem, aMedium())).id;
		return { lead: { mediaId, [name]: text } };
	});
}

type Shape = { max: number; kind?: "line" | "prose"; isNeeded?: boolean };

function ofTable(
	table: string,
	write: (actor: typeof theSystem, input: unknown) => Promise<Outcome<unknown>>,
	rest: () => Record<string, unknown>,
	columns: Record<string, Shape>,
): Record<string, Field> {
	return Object.fromEntries(
		Object.entries(columns).map(([field, { max, kind = "line", isNeeded = false }]) => [
			`${table}: ${field}`,
			{
				field,
				kind,
				isNeeded,
				max,
				write: async (text: string) => {
					// Names are unique, and two odd texts may come to the same.
					if (field === "name" && table !== "people")
						await database.query(`update ${table} set name = id::text`);
					return write(theSystem, { ...rest(), [field]: text });
				},
				read: inTable(
					table,
					field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
				),
			},
		]),
	);
}

function ofSettings(
	part: "publication" | "footer",
	name: string,
	{ max, kind = "line", isNeeded = false }: Shape,
): Field {
	const whole = part === "publication" ? nowhere : { about: "", legal: "" };
	return {
		field: `${part}.${name}`,
		kind,
		isNeeded,
		max,
		write: (text) => changeSettings(theSystem, { [part]: { ...whole, [name]: text } }),
		read: async () => only("select value ->> $1 from settings where key = $2", name, part),
	};
}

function form(
	field: string,
	write: Field["write"],
	read: Field["read"] = async () => "accepted, though it should not have been",
): Omit<Field, "kind" | "isNeeded" | "max"> {
	return { field, write, read };
}

function inTable(table: string, column: string): (made: { id: string }) => Promise<unknown> {
	return async ({ id }) => only(`select ${column} from ${table} where id = $1`, id);
}

async function only(query: string, ...values: unknown[]): Promise<unknown> {
	const [row] = await database.query(query, values);
	return row && Object.values(row)[0];
}

async function scheduled(when: { on: string; at: string }): Promise<Outcome<unknown>> {
	return scheduleArticle(theSystem, { articleId: randomUUID(), revision: 1, ...when });
}

/** The promise for this text in this field: what is blank is refused where something is needed, what is too long always. */
function fateIn(
	{ kind, isNeeded, max }: Pick<Field, "kind" | "isNeeded" | "max">,
	odd: OddText,
): { kept: string } | { refused: string } {
	const fate = odd[kind];
	if ("refused" in fate) return fate;
	if (fate.kept === "") return isNeeded ? { refused: "blank" } : fate;
	const isTooLong = countGraphemes(fate.kept) > max || Buffer.byteLength(fate.kept) > max * 32;
	return isTooLong ? { refused: "too-long" } : fate;
}

/** In a story spaces are the writer's, so only what nobody could see goes. */
function inBody({ text, prose, inStory }: OddText): string {
	if ("refused" in prose) throw new Error("a body must not keep what a field refuses");
	if (inStory !== undefined) return inStory;
	return prose.kept === "" ? text.replace(/[\u200B\uFEFF\u202E\u2066]/g, "") : prose.kept;
}

function fieldAndCode(outcome: Outcome<unknown>): [string | undefined, string][] {
	if (outcome.ok) throw new Error(`was accepted: ${JSON.stringify(outcome.value)}`);
	return outcome.problems.map(({ field, code }) => [field, code]);
}
