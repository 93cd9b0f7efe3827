import { lookup } from "node:dns";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reader } from "@/db/client";
import { events } from "@/db/schema/events";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { updateArticle } from "@/lib/articles/update-article";
import type { Body } from "@/lib/body/body";
import { askLink } from "@/lib/links/ask-link";
import { askLinksOf } from "@/lib/links/ask-links-of";
import { isPublicAddress } from "@/lib/links/public-address";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { aBody, aContent, aDraft, aStaffMember, refusal, theSystem, value } from "../support/given";

useFreshDatabase();

const MARKED = "光子晶片｜良率TK 年底投產";
const NOD = "marker:body:TK";

let web: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
	web = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		const path = new URL(request.url ?? "/", origin).pathname;
		const answers: Record<string, [number, Record<string, string>?]> = {
			"/there": [200],
			"/gone": [410],
			"/missing": [404],
			"/moved": [302, { location: "/there" }],
			"/circle": [302, { location: "/circle" }],
			"/no-head": [request.method === "HEAD" ? 405 : 200],
			"/inside": [302, { location: "http://169.254.169.254/latest/meta-data" }],
		};
		const [status, headers] = answers[path] ?? [500];
		response.writeHead(status, headers).end();
	});
	await new Promise<void>((listening) => web.listen(0, "127.0.0.1", listening));
	origin = `http://localhost:${(web.address() as AddressInfo).port}`;
});

afterAll(() => web.close());

/** The house's own rules but for one host, which stands for the public web. */
const askHere = (href: string) =>
	askLink(href, { lookup, isAllowed: (url) => url.origin === origin, timeoutMs: 2_000 });

function linkedBody(...hrefs: string[]): Body {
	return {
		type: "doc",
		content: hrefs.map((href) => ({
			type: "paragraph",
			content: [{ type: "text", text: "年報全文", marks: [{ type: "link", attrs: { href } }] }],
		})),
	};
}

describe("a finding that must be confirmed", () => {
	test("keeps a story from being published until somebody says that it has been looked at", async () => {
		const editor = await aStaffMember("editor");
		const { id: articleId, revision } = await aDraft({ headline: MARKED }, editor);
		const refused = await publishArticle(editor, { articleId, revision });
		expect(refused).toEqual({
			ok: false,
			problems: [
				{ code: "needs-confirmation", field: "body", values: { rule: "marker", quote: "TK", key: NOD } },
			],
		});
		// As a browser ends the lines of a field; what nobody found is not kept.
		const nods = `marker:body:XX\r\n${NOD}\r\n`;
		value(await publishArticle(editor, { articleId, revision, confirmed: nods }));
		const all = await reader().select().from(events).where(eq(events.subjectId, articleId));
		expect(all.find(({ verb }) => verb === "article.published")?.details).toEqual({
			revision,
			confirmed: [NOD],
		});
	});

	test("keeps it from being scheduled and updated too, by whatever actor", async () => {
		const { id: articleId, revision } = await aDraft({ headline: MARKED });
		const on = addDays(dayOf(new Date()), 2);
		expect(refusal(await scheduleArticle(theSystem, { articleId, revision, on, at: "09:00" }))).toEqual([
			"needs-confirmation",
		]);
		expect(refusal(await publishArticle(theSystem, { articleId, revision }))).toEqual(["needs-confirmation"]);
		value(await publishArticle(theSystem, { articleId, revision, confirmed: NOD }));
		const changed = value(
			await reviseArticle(theSystem, {
				articleId,
				revision,
				content: await aContent({ headline: MARKED, body: aBody("收入XX億元。") }),
			}),
		);
		expect(
			refusal(await updateArticle(theSystem, { articleId, revision: changed.revision, confirmed: NOD })),
		).toEqual(["needs-confirmation"]);
	});

	test("a nod to something else, or to nothing, lets nothing pass", async () => {
		const { id: articleId, revision } = await aDraft({ headline: MARKED });
		for (const confirmed of ["marker:body:XX", "true", "marker", "\n\n"])
			expect(refusal(await publishArticle(theSystem, { articleId, revision, confirmed }))).toEqual([
				"needs-confirmation",
			]);
	});

	test("nothing can be nodded away that blocks", async () => {
		const { id: articleId, revision } = await aDraft({ sectionId: null });
		expect(
			refusal(
				await publishArticle(theSystem, { articleId, revision, confirmed: "needs-section:sectionId:" }),
			),
		).toEqual(["needs-section"]);
	});
});

describe("links", () => {
	test.each([
		["/there", 200],
		["/gone", 410],
		["/missing", 404],
		["/moved", 200],
		["/no-head", 200],
		["/circle", null],
	])("%s answers %s", async (path, status) => {
		expect(await askHere(origin + path)).toEqual({ href: origin + path, status });
	});

	test("nothing is asked of our own machine and network, by number, by name or by way of a redirect", async () => {
		const before = asked.length;
		for (const href of [
			`${origin}/there`,
			origin.replace("localhost", "127.0.0.1"),
			"http://localhost/",
			"http://[::1]/",
			"http://[::ffff:127.0.0.1]/",
			"http://0x7f000001/",
			"http://169.254.169.254/latest",
			"http://user:word@203.0.113.9/",
			"file:///etc/passwd",
			"javascript:alert(1)",
		])
			expect(await askLink(href)).toEqual({ href, status: null });
		expect(asked.length).toBe(before);
		expect((await askHere(`${origin}/inside`)).status).toBeNull();
	});

	test.each([
		["8.8.8.8", true],
		["2606:4700::1111", true],
		["10.1.2.3", false],
		["172.31.0.1", false],
		["192.168.1.1", false],
		["100.64.0.1", false],
		["0.0.0.0", false],
		["255.255.255.255", false],
		["::1", false],
		["fe80::1", false],
		["fc00::1", false],
		["::ffff:8.8.8.8", false],
		["2002:7f00:1::", false],
		["64:ff9b::7f00:1", false],
		["example", false],
	])("%s is public: %s", (address, isPublic) => {
		expect(isPublicAddress(address)).toBe(isPublic);
	});

	test("those that lead nowhere must be confirmed for a day, and those that answer need nothing", async () => {
		const editor = await aStaffMember("editor");
		const hrefs = [`${origin}/gone`, `${origin}/there`, `${origin}/gone`];
		const { id: articleId, revision } = await aDraft({ body: linkedBody(...hrefs) }, editor);
		expect(await askLinksOf(editor, articleId, askHere)).toEqual({ asked: 2, dead: [`${origin}/gone`] });
		const refused = await publishArticle(editor, { articleId, revision });
		expect(refused.ok ? [] : refused.problems.map(({ values }) => values?.key)).toEqual([
			`dead-link:body:${origin}/gone`,
		]);
		value(await publishArticle(editor, { articleId, revision, confirmed: `dead-link:body:${origin}/gone` }));
	});

	test("whoever may not see a story cannot have its links asked", async () => {
		const columnist = await aStaffMember("columnist");
		const { id } = await aDraft({ body: linkedBody(`${origin}/there`) });
		expect(await askLinksOf(columnist, id, askHere)).toBeNull();
	});
});
