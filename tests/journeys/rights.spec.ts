import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { BrowserContext } from "@playwright/test";
import sharp from "sharp";
import type { Role } from "@/db/schema/users";
import { conditionFor, isOpen, ROLES } from "@/lib/access/policy";
import type { Permission } from "@/lib/access/subjects";
import { rejectReasons } from "@/lib/comments/reasons";
import { aStory, signIn } from "../support/at-the-desk";
import { aColleague } from "../support/colleague";
import { deskActions } from "../support/desk-actions";
import { CANARY, DESK_PAGES, DESK_ROUTES, FIRST_OF, foldersWith, type Things } from "../support/desk-pages";
import { expect, test } from "../support/journey";

type Who = Role | "nobody" | "a closed account" | "somebody demoted";

const EVERYBODY: Who[] = [...ROLES, "nobody", "a closed account", "somebody demoted"];
/** How a page of the desk says no besides its status: a thrown 404 or redirect within the framework's answer, or that this is for others. */
const NO =
	/NEXT_HTTP_ERROR_FALLBACK;404|NEXT_REDIRECT|只有編輯、總編輯及系統管理員可以審閱留言|只有系統管理員可以查看電郵|頭版由編輯編排|收件匣由編輯處理/;
/** Nothing stands there, or nothing has been chosen. */
const LEADS_AWAY = new Set(["/desk/nowhere/at/all", "/desk/articles/bulk"]);
const OWN = new Set(["own account", "own session"]);

let things: Things;
const contexts = new Map<Who, BrowserContext>();

test.beforeAll(async ({ browser, newsroom, baseURL }) => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
	const origin = baseURL ?? "";
	for (const who of EVERYBODY) {
		const context = await browser.newContext({ baseURL: origin });
		contexts.set(who, context);
		if (who === "nobody") continue;
		const began: Role = who === "a closed account" || who === "somebody demoted" ? "admin" : who;
		const colleague = await aColleague(began);
		await signIn(context, colleague.email, origin, colleague.password);
		if (who === "a closed account")
			await newsroom.query("update users set suspended_at = now() where email = $1", [colleague.email]);
		if (who === "somebody demoted")
			await newsroom.query("update users set role = 'press-desk' where email = $1", [colleague.email]);
	}
	const maker = await browser.newContext({ baseURL: origin });
	const colleague = await aColleague("editor");
	await signIn(maker, colleague.email, origin, colleague.password);
	const articleId = await aStory(maker, origin, `${CANARY}。`);
	await newsroom.query("update articles set claim = $2 where id = $1", [articleId, CANARY]);
	await newsroom.query(
		"insert into mails (id, \"to\", subject, text, message_id, created_at, next_try_at, sent_at) values ($1, 'x@newsroom.example', $3, 'x', $2, now(), now(), now())",
		[randomUUID(), `<${randomUUID()}@newsroom.example>`, CANARY],
	);
	const one = async (text: string) => String((await newsroom.query(text))[0]?.id);
	const firsts = await Promise.all(
		Object.entries(FIRST_OF).map(
			async ([table, order]) =>
				[table, await one(`select id from ${table} order by ${order} limit 1`)] as const,
		),
	);
	things = {
		first: Object.fromEntries(firsts) as Things["first"],
		articleId,
		mediaId: await one("select id from media order by id limit 1"),
		pageId: await one("select id from pages order by id limit 1"),
		accountId: await one("select id from users where email = 'chief@ejtech.example'"),
	};
});

test.afterAll(async () => {
	for (const context of contexts.values()) await context.close();
});

/** Whether somebody may do this to things of which none is theirs. */
function may(who: Who, permission: Permission | null): boolean {
	const role = who === "somebody demoted" ? "press-desk" : who;
	if (role === "nobody" || role === "a closed account") return permission !== null && isOpen(permission);
	return permission === null || conditionFor(role, permission) === "always";
}

test("every page and every route of the desk has its line", () => {
	expect(Object.keys(DESK_PAGES).sort()).toEqual(foldersWith("page.tsx", "app/desk"));
	const routes = foldersWith("route.ts", "app/api").flatMap((folder) =>
		methodsOf(`app/api/${folder}/route.ts`).map((method) => `api/${folder} ${method}`),
	);
	expect(Object.keys(DESK_ROUTES).sort()).toEqual(routes.sort());
	expect(deskActions().length).toBeGreaterThan(40);
});

for (const who of EVERYBODY) {
	test(`${who}: every page opens, as a document and as the framework asks for it, to those who may and to no other`, async () => {
		const context = contexts.get(who);
		const wrong: string[] = [];
		for (const { needs, path, shows } of Object.values(DESK_PAGES)) {
			const isAllowed = who !== "nobody" && who !== "a closed account" && may(who, needs);
			for (const ask of [{}, { rsc: "1" }, { rsc: "1", "next-router-prefetch": "1" }]) {
				const answer = await context?.request.get(path(things), { headers: ask, maxRedirects: 0 });
				const text = (await answer?.text()) ?? "";
				const asked = `${path(things)} ${JSON.stringify(ask)} ${answer?.status()}`;
				if (!isAllowed && shows && text.includes(shows)) wrong.push(`${asked} shows what it must not`);
				const saysNo = answer?.status() !== 200 || NO.test(text);
				if (!isAllowed && !saysNo && !("next-router-prefetch" in ask)) wrong.push(`${asked} opens`);
				if (isAllowed && Object.keys(ask).length === 0) {
					if (!LEADS_AWAY.has(path(things)) && saysNo) wrong.push(`${asked} does not open`);
					if (shows && !text.includes(shows)) wrong.push(`${asked} lacks ${shows}`);
				}
			}
		}
		expect(wrong).toEqual([]);
	});

	test(`${who}: every route refuses what the table does not grant, and every page of another site`, async ({
		baseURL,
	}) => {
		const context = contexts.get(who);
		const wrong: string[] = [];
		for (const [name, route] of Object.entries(DESK_ROUTES)) {
			if (typeof route === "string") continue;
			const method = name.split(" ")[1] ?? "GET";
			const body = route.takesPicture ? await aPicture() : route.body?.(things);
			const send = async (origin: string) => {
				const answer = await context?.request.fetch(route.path(things), {
					method,
					headers: method === "GET" ? {} : { origin },
					...(body && { data: body }),
				});
				return answer?.status() ?? 0;
			};
			const status = await send(baseURL ?? "");
			const isRefused = [401, 403, 404].includes(status);
			if (!may(who, route.needs) && !isRefused) wrong.push(`${name} answered ${status}`);
			if (may(who, route.needs) && isRefused && !route.isOfNothing)
				wrong.push(`${name} refused with ${status}`);
			if (method === "GET") continue;
			for (const origin of ["https://evil.example", "null"])
				if ((await send(origin)) !== 403) wrong.push(`${name} took a request of ${origin}`);
		}
		expect(wrong).toEqual([]);
	});

	test(`${who}: every server action, called by its id, refuses what the table does not grant`, async ({
		baseURL,
	}) => {
		const context = contexts.get(who);
		const wrong: string[] = [];
		let tried = 0;
		for (const { id, name, permission, page } of deskActions()) {
			const role = who === "somebody demoted" ? "press-desk" : who;
			const condition = ROLES.includes(role as Role) ? conditionFor(role as Role, permission) : null;
			if (isOpen(permission) || condition === "always" || (condition && OWN.has(condition))) continue;
			tried += 1;
			const answer = await context?.request.post(pathOf(page), {
				headers: { origin: baseURL ?? "", "next-action": id, accept: "text/x-component" },
				multipart: argumentsOf(anyFields()),
				maxRedirects: 0,
			});
			const text = (await answer?.text()) ?? "";
			const codes = [...text.matchAll(/"code":"([a-z-]+)"/g)].map(([, code]) => code);
			// A field that lacks something is refused before anybody is asked; the matrix of commands asks with fields that parse.
			if (codes.length === 0)
				wrong.push(`${name} answered ${answer?.status()} ${codes.join(" ") || text.slice(0, 200)}`);
		}
		expect(wrong).toEqual([]);
		expect(tried).toBeGreaterThan({ admin: -1, chief: 5 }[who as string] ?? 8);
	});
}

/** Fields for any form of the desk, each of which would be taken from somebody who may. */
function anyFields(): Record<string, string> {
	const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
	return {
		...{ articleId: things.articleId, revision: "1", version: "1", reason: rejectReasons[0] },
		...{ on: tomorrow.slice(0, 10), at: "10:00", kind: "update", whatIs: "更新", whatWas: "", note: "" },
		...{ mediaId: things.mediaId, alt: "圖", caption: "", credit: "", pageId: things.pageId },
		...{ slug: "crawled", title: "頁", fromPath: "/crawled", toPath: "/latest", to: "/latest" },
		...{ email: "chief@ejtech.example", role: "admin", locale: "en", userId: things.accountId },
		...{ sessionId: randomUUID(), invitationId: randomUUID(), mailId: randomUUID(), rule: "required" },
		...{
			article: "10001",
			commentId: randomUUID(),
			[`comment:${randomUUID()}`]: "on",
			commenterId: randomUUID(),
		},
		...{ text: "回覆", list: "", token: "token", name: "名", publisher: "社", tagline: "", about: "" },
		...{ staffByline: "編輯部", contactEmail: "a@newsroom.example", protectedNames: "", legal: "" },
		...{ comments: "open", closeAfterDays: "30", password: "correct horse 電池 staple", current: "x" },
	};
}

function aPicture(): Promise<Buffer> {
	const create = { width: 640, height: 480, channels: 3, background: "#0f2b2a" } as const;
	return sharp({ create }).jpeg().toBuffer();
}

/** The two arguments of a form's action, the state before and the fields, in the order in which React sends them. */
function argumentsOf(fields: Record<string, string>): FormData {
	const sent = new FormData();
	for (const [name, text] of Object.entries(fields)) sent.append(`_1_${name}`, text);
	sent.append("0", JSON.stringify([{ problems: [], typed: {}, value: null }, "$K1"]));
	return sent;
}

function pathOf(page: string): string {
	return page.startsWith("desk")
		? (DESK_PAGES[page.replace(/^desk\/?/, "")]?.path(things) ?? "/desk")
		: `/${page}`;
}

function methodsOf(path: string): string[] {
	const code = readFileSync(path, "utf8");
	return ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
		new RegExp(`export (async function|const) (\\{[^}]*)?\\b${method}\\b`).test(code),
	);
}
