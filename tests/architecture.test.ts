import { describe, expect, test } from "vitest";
import { house, readHouse } from "./support/architecture/house";
import * as imports from "./support/architecture/import-rules";
import * as texts from "./support/architecture/text-rules";

const real = readHouse();

type Case = {
	guarantee: string;
	rule: imports.Rule;
	/** Houses with one fault each: what the rule must see. */
	faults: Record<string, string>[];
	/** A house that looks similar and breaks nothing. */
	sound: Record<string, string>;
};

const TABLE = {
	"db/schema/articles.ts":
		'import { pgTable } from "drizzle-orm/pg-core";\nexport const articles = pgTable("articles", {});',
};
const CLIENT = {
	"db/client.ts":
		"export function database() {}\nexport function countingPool() {}\nexport function reader() {}",
};
const ENV = {
	"lib/env.ts":
		'import { readFileSync } from "node:fs";\nexport const environment = () => readFileSync("x");',
};

const cases: Case[] = [
	{
		guarantee: "routes and components import neither db/ nor Drizzle, by whatever path, types included",
		rule: imports.noSqlAbove,
		faults: [
			{ ...CLIENT, "app/page.tsx": 'import { reader } from "@/db/client";\nreader();' },
			{
				...TABLE,
				"app/desk/page.tsx":
					'import type { Article } from "../../db/schema/articles";\nexport type A = Article;',
			},
			{ "components/list.tsx": 'import { eq } from "drizzle-orm";\neq();' },
		],
		sound: { ...CLIENT, "lib/articles/desk-queries.ts": 'import { reader } from "@/db/client";\nreader();' },
	},
	{
		guarantee:
			"a component loads nothing that reaches the database, the configuration, the session or the disk",
		rule: imports.pureComponents,
		faults: [
			{
				...CLIENT,
				"lib/articles/rules.ts": 'import { reader } from "@/db/client";\nexport const late = () => reader();',
				"components/story.tsx": 'import { late } from "@/lib/articles/rules";\nlate();',
			},
			{ ...ENV, "components/story.tsx": 'import { environment } from "../lib/env";\nenvironment();' },
			{ "components/story.tsx": 'const { readFile } = await import("node:fs");\nreadFile;' },
		],
		sound: {
			...ENV,
			"lib/articles/story.ts":
				'import type { environment } from "@/lib/env";\nexport type E = typeof environment;\nexport const a = 1;',
			"components/story.tsx": 'import { a } from "@/lib/articles/story";\na;',
		},
	},
	{
		guarantee: "an island takes no server module along to the browser, however many imports away",
		rule: imports.islandsStayAshore,
		faults: [
			{
				...TABLE,
				"lib/articles/input.ts": 'export { articles } from "@/db/schema/articles";',
				"lib/articles/form.ts": 'import { articles } from "./input";\narticles;\nexport const form = 1;',
				"app/desk/form.island.tsx": '"use client";\nimport { form } from "@/lib/articles/form";\nform;',
			},
			{ "app/desk/form.island.tsx": '"use client";\nimport { headers } from "next/headers";\nheaders();' },
		],
		sound: {
			...CLIENT,
			"lib/write.ts": 'import { database } from "@/db/client";\nexport const save = () => database();',
			"app/desk/actions.ts":
				'"use server";\nimport { save } from "@/lib/write";\nexport const saveAction = asAction(save);',
			"app/desk/form.island.tsx": '"use client";\nimport { saveAction } from "./actions";\nsaveAction;',
		},
	},
	{
		guarantee: "public queries and the reader's pages know no table, no write and no session",
		rule: imports.readersSeeViewsAlone,
		faults: [
			{
				...TABLE,
				"lib/articles/public-queries.ts": 'import { articles } from "@/db/schema/articles";\narticles;',
			},
			{
				...TABLE,
				"lib/feeds/public-queries.ts": 'import { mine } from "./rows";\nmine;',
				"lib/feeds/rows.ts":
					'import { articles } from "@/db/schema/articles";\nexport const mine = articles;',
			},
			{
				"db/views/dated-articles.ts": "export const datedArticles = 1;",
				"lib/articles/public-queries.ts":
					'import { datedArticles } from "@/db/views/dated-articles";\ndatedArticles;',
			},
			{
				"lib/access/session.ts": "export const currentActor = 1;",
				"app/(site)/page.tsx": 'import { currentActor } from "@/lib/access/session";\ncurrentActor;',
			},
		],
		sound: {
			...TABLE,
			"db/views/published.ts":
				'import type { Kind } from "../schema/articles";\nexport const view = 1 as unknown as Kind;',
			"lib/articles/public-queries.ts": 'import { view } from "@/db/views/published";\nview;',
		},
	},
	{
		guarantee: "only the command holds the writing connection, and only the limiter the counting one",
		rule: imports.oneWriter,
		faults: [
			{ ...CLIENT, "lib/articles/purge.ts": 'import { database } from "@/db/client";\ndatabase();' },
			{ ...CLIENT, "lib/articles/purge.ts": 'import { database as d } from "../../db/client";\nd();' },
			{ ...CLIENT, "lib/articles/purge.ts": 'import * as client from "@/db/client";\nclient;' },
			{ ...CLIENT, "lib/articles/purge.ts": 'import { countingPool } from "@/db/client";\ncountingPool();' },
		],
		sound: {
			...CLIENT,
			"lib/write/command.ts":
				'import { database, type Transaction } from "@/db/client";\ndatabase();\nexport type T = Transaction;',
			"lib/articles/lock.ts":
				'import { reader, type Transaction } from "@/db/client";\nreader();\nexport type T = Transaction;',
		},
	},
	{
		guarantee: "db/ depends on nothing of the house but types",
		rule: imports.shapesDependOnNothing,
		faults: [
			{
				"lib/text/slug.ts": "export const slug = 1;",
				"db/schema/tags.ts": 'import { slug } from "@/lib/text/slug";\nslug;',
			},
		],
		sound: {
			...ENV,
			"db/client.ts": 'import { environment } from "@/lib/env";\nenvironment();',
			"db/schema/articles.ts": 'import type { Body } from "@/lib/body/body";\nexport type B = Body;',
		},
	},
	{
		guarantee: "imports point one way: nothing below looks up to routes, components, scripts or the server",
		rule: imports.oneWay,
		faults: [
			{
				"components/card.tsx": "export const Card = 1;",
				"lib/feeds/rss.ts": 'import { Card } from "@/components/card";\nCard;',
			},
			{
				"app/desk/words.ts": "export const words = 1;",
				"components/desk/list.tsx":
					'import type { words } from "@/app/desk/words";\nexport type W = typeof words;',
			},
			{ "server.ts": "export const serve = 1;", "lib/start.ts": 'import { serve } from "@/server";\nserve;' },
		],
		sound: {
			"components/card.tsx": "export const Card = 1;",
			"app/page.tsx": 'import { Card } from "@/components/card";\nCard;',
		},
	},
	{
		guarantee: "next-auth is imported in lib/access/session.ts alone",
		rule: imports.oneSessionModule,
		faults: [
			{ "app/desk/page.tsx": 'import { auth } from "next-auth";\nauth;' },
			{ "lib/staff/sign-in.ts": 'import { AuthError } from "next-auth/react";\nAuthError;' },
		],
		sound: { "lib/access/session.ts": 'import NextAuth from "next-auth";\nNextAuth;' },
	},
	{
		guarantee: "the framework's caches are used nowhere",
		rule: imports.noFrameworkCache,
		faults: [
			{ "lib/articles/public-queries.ts": 'import { unstable_cache } from "next/cache";\nunstable_cache;' },
			{ "app/(site)/page.tsx": 'import { revalidateTag } from "next/cache";\nrevalidateTag;' },
			{ "lib/feeds/rss.ts": 'export async function rss() {\n\t"use cache";\n}' },
			{ "lib/feeds/rss.ts": '"use cache: remote";\nexport const a = 1;' },
		],
		sound: { "lib/feeds/rss.ts": '// "use cache" stands nowhere.\nimport { cache } from "react";\ncache;' },
	},
	{
		guarantee: "the reader's pages ask for no cookie and no header, directly or through what they import",
		rule: imports.readersAreAnonymous,
		faults: [
			{ "app/(site)/layout.tsx": 'import { cookies } from "next/headers";\ncookies();' },
			{
				"lib/theme/theme.ts": 'import { headers } from "next/headers";\nexport const t = headers;',
				"app/(site)/layout.tsx": 'import { t } from "@/lib/theme/theme";\nt();',
			},
		],
		sound: { "app/desk/layout.tsx": 'import { cookies } from "next/headers";\ncookies();' },
	},
	{
		guarantee: "client code stands in *.island.tsx, and every island is client code",
		rule: texts.islandsByName,
		faults: [
			{ "components/gallery.tsx": '"use client";\nexport const G = 1;' },
			{ "components/gallery.island.tsx": "export const G = 1;" },
		],
		sound: {
			"components/gallery.island.tsx": '"use client";\nexport const G = 1;',
			"app/desk/error.tsx": '"use client";\nexport default 1;',
		},
	},
	{
		guarantee: 'every export of a "use server" file is a command behind asAction',
		rule: texts.actionsAreCommands,
		faults: [
			{ "app/desk/actions.ts": '"use server";\nexport async function purge() {}' },
			{ "app/desk/actions.ts": '"use server";\nconst hidden = async () => {};\nexport { hidden };' },
			{ "app/desk/actions.ts": '"use server";\nexport const purge = async () => asAction(write);' },
			{ "app/desk/actions.ts": '"use server";\nexport * from "./elsewhere";' },
			{ "app/desk/page.tsx": 'export async function save() {\n\t"use server";\n}' },
		],
		sound: {
			"app/desk/actions.ts":
				'"use server";\nexport const saveAction = asAction(save, { goTo: () => "/" });\nexport type State = 1;',
		},
	},
	{
		guarantee: "there are no index files and no names that say nothing",
		rule: texts.namesThatSaySomething,
		faults: [
			{ "lib/articles/index.ts": "" },
			{ "lib/date-utils.ts": "" },
			{ "lib/helpers/slug.ts": "" },
			{ "components/types.ts": "" },
			{ "lib/common.ts": "" },
		],
		sound: { "lib/articles/rules.ts": "", "lib/text/commonplace.ts": "", "components/typesetting.tsx": "" },
	},
	{
		guarantee: "only the configuration, the entry points and scripts read process.env",
		rule: texts.oneEnvironment,
		faults: [
			{ "lib/mail/send.ts": "export const host = process.env.MAIL_HOST;" },
			{ "app/page.tsx": "const { A } = process.env;\nA;" },
		],
		sound: {
			"lib/env.ts": "export const e = process.env;",
			"scripts/up.ts": "process.env.A;",
			"next.config.ts": "process.env.A;",
			"lib/a.ts": "// process.env is read elsewhere\nexport const a = 1;",
		},
	},
	{
		guarantee: "no HTML is written as text outside the list of places",
		rule: texts.noRawHtml,
		faults: [
			{ "components/story.tsx": "export const S = <p dangerouslySetInnerHTML={{ __html: x }} />;" },
			{ "components/a.island.tsx": '"use client";\nnode.innerHTML = text;' },
		],
		sound: { "components/story.tsx": "export const S = <p>{x}</p>;" },
	},
	{
		guarantee: "no SQL is built out of text",
		rule: texts.noRawSql,
		faults: [
			{ "lib/articles/desk-queries.ts": "const o = sql.raw(order);" },
			{ "lib/articles/desk-queries.ts": "const o = sql . identifier(order);" },
		],
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the fixture is source text.
		sound: { "lib/articles/desk-queries.ts": "const o = sql`lower(${column})`;" },
	},
	{
		guarantee: "every command begins with its permission",
		rule: texts.commandsHavePermissions,
		faults: [
			{ "lib/a/purge.ts": "export const purge = command({ input: z.object({}), find, run });" },
			{ "lib/a/purge.ts": "export const purge = command({ permission: anything, input, find, run });" },
			{ "lib/a/purge.ts": "export const purge = command(spec);" },
		],
		sound: {
			"lib/a/purge.ts": 'export const purge = command({\n\tpermission: "article.purge",\n\tinput });',
		},
	},
	{
		guarantee: "no catch is empty",
		rule: texts.noSilentCatch,
		faults: [
			{ "lib/a.ts": "try { a(); } catch {}" },
			{ "lib/a.ts": "try { a(); } catch (error) {\n\t// never mind\n}" },
		],
		sound: { "lib/a.ts": "try { a(); } catch (error) { throw error; }" },
	},
	{
		guarantee: "no file is longer than 300 lines, stories and words apart",
		rule: texts.filesOneCanRead,
		faults: [{ "lib/articles/god.ts": "a;\n".repeat(301) }],
		sound: { "lib/articles/long.ts": "a;\n".repeat(300), "lib/demo/stories/ai.ts": "a;\n".repeat(900) },
	},
	{
		guarantee: "no page is longer than 90 lines",
		rule: texts.pagesCompose,
		faults: [{ "app/desk/page.tsx": "a;\n".repeat(91) }],
		sound: { "app/desk/page.tsx": "a;\n".repeat(90), "app/desk/form.tsx": "a;\n".repeat(100) },
	},
];

describe.each(cases)("$guarantee", ({ rule, faults, sound }) => {
	test("in this house", () => {
		expect(rule(real)).toEqual([]);
	});

	test.each(faults.map((fault) => [Object.entries(fault).at(-1)?.[1] ?? "", fault]))(
		"is seen to fail on %j",
		(_, fault) => {
			expect(rule(house(fault as Record<string, string>))).not.toEqual([]);
		},
	);

	test("does not cry wolf", () => {
		expect(rule(house(sound))).toEqual([]);
	});
});

test("the house that is judged is the whole house", () => {
	expect(real.size).toBeGreaterThan(150);
	for (const path of ["server.ts", "db/client.ts", "lib/write/command.ts", "app/(site)/page.tsx"])
		expect(real.has(path)).toBe(true);
	const unresolved = [...real.values()].flatMap(({ path, imports: all }) =>
		all
			.filter(
				({ target, isPackage }) =>
					!isPackage &&
					!real.has(target) &&
					!/\.(css|json|svg|png)$/.test(target) &&
					!(path === "playwright.config.ts" && target.startsWith("tests/support/")),
			)
			.map(({ target }) => `${path} → ${target}`),
	);
	expect(unresolved).toEqual([]);
});
