import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { reader } from "@/db/client";
import { type ArticleState, articleStates, articles } from "@/db/schema/articles";
import { roles } from "@/db/schema/users";
import { type Actor, anonymous, type Staff } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { countByState, listArticles, readArticle } from "@/lib/articles/desk-queries";
import { visibleTo } from "@/lib/articles/scope";
import { useFreshDatabase } from "../support/database";
import { aStaffMember, theSystem } from "../support/given";

type Story = {
	state: ArticleState;
	isDue: boolean;
	maker: number | null;
	given?: number | null;
	signers: number[];
};

const database = useFreshDatabase();
let staff: Staff[];
let actors: Actor[];

beforeAll(async () => {
	staff = [];
	for (const role of roles)
		for (const withPerson of [true, true, false]) staff.push(await aStaffMember(role, { withPerson }));
	actors = [anonymous, theSystem, ...staff];
});

const someStories = fc.array(
	fc.record<Story>({
		state: fc.constantFrom(...articleStates),
		isDue: fc.boolean(),
		maker: fc.option(fc.nat({ max: 17 })),
		given: fc.option(fc.nat({ max: 17 })),
		signers: fc.uniqueArray(fc.nat({ max: 17 }), { maxLength: 3 }),
	}),
	{ minLength: 1, maxLength: 12 },
);

test("what the desk's queries show is exactly what the policy lets one see, for every role, state and authorship", async () => {
	const seen = new Set<string>();
	await fc.assert(
		fc.asyncProperty(someStories, async (stories) => {
			await database.query("truncate articles cascade");
			const subjects = [];
			for (const story of stories) subjects.push(await entered(story));
			for (const actor of actors) {
				const shown = await reader().select({ id: articles.id }).from(articles).where(visibleTo(actor));
				const allowed = subjects.filter((subject) => may(actor, "article.view", subject));
				expect(shown.map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort());
				for (const subject of subjects)
					seen.add(
						`${actor.kind === "staff" ? actor.role : actor.kind} ${subject.state} ${allowed.includes(subject)}`,
					);
			}
		}),
		{ numRuns: 20, seed: 20261124 },
	);
	// Writers and columnists have met every state both as authors and as strangers.
	for (const role of ["writer", "columnist"])
		for (const state of articleStates) expect(seen).toContain(`${role} ${state} true`);
	for (const state of ["draft", "scheduled", "withdrawn"]) expect(seen).toContain(`writer ${state} false`);
});

test("the list, its counts and a single story keep to the same rule", async () => {
	await database.query("truncate articles cascade");
	const subjects = [];
	for (const state of articleStates)
		for (const maker of [12, 15]) subjects.push(await entered({ state, isDue: false, maker, signers: [13] }));
	for (const actor of actors) {
		const allowed = subjects.filter((subject) => may(actor, "article.view", subject)).map(({ id }) => id);
		const { articles: listed } = await listArticles(actor, {});
		expect(listed.map(({ id }) => id).sort()).toEqual(allowed.sort());
		const counts = Object.values(await countByState(actor, {}));
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(allowed.length);
		for (const { id } of subjects) expect((await readArticle(actor, id)) !== null).toBe(allowed.includes(id));
	}
});

/** Puts the story into the table as it is, and gives the policy's view of it now. */
async function entered({ state, isDue, maker, given = null, signers }: Story) {
	const id = randomUUID();
	const publishAt = new Date(Date.now() + (isDue || state === "published" ? -1 : 1) * 3_600_000);
	const createdBy = maker === null ? null : (staff[maker]?.userId ?? null);
	const assignedTo = given === null ? null : (staff[given]?.userId ?? null);
	const hasTime = state !== "draft";
	await database.query(
		`insert into articles (id, state, headline, claim, body, publish_at, first_published_at, withdrawn_at, withdrawn_reason, created_by, assigned_to)
		values ($1, $2, '題', '題', '{"type":"doc","content":[{"type":"paragraph"}]}', $3, $4, $5, $6, $7, $8)`,
		[
			id,
			state,
			hasTime ? publishAt : null,
			state === "published" || state === "withdrawn" ? publishAt : null,
			state === "withdrawn" ? new Date() : null,
			state === "withdrawn" ? "撤回" : null,
			createdBy,
			assignedTo,
		],
	);
	const authorIds = signers.flatMap((signer) => staff[signer]?.personId ?? []);
	for (const [position, personId] of authorIds.entries())
		await database.query(
			"insert into article_bylines (article_id, person_id, position) values ($1, $2, $3)",
			[id, personId, position],
		);
	const isOut = state === "scheduled" && isDue;
	return {
		id,
		state: isOut ? ("published" as const) : state,
		stage: "draft" as const,
		createdBy,
		assignedTo,
		authorIds,
	};
}
