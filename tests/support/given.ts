import { randomUUID } from "node:crypto";
import type { Role } from "@/db/schema/users";
import { type Staff, system } from "@/lib/access/actor";
import type { ArticleContent } from "@/lib/articles/content";
import { draftArticle } from "@/lib/articles/draft-article";
import { publishArticle } from "@/lib/articles/publish-article";
import type { Body } from "@/lib/body/body";
import { addPerson } from "@/lib/people/add-person";
import { addSection } from "@/lib/sections/add-section";
import { addStaff } from "@/lib/staff/add-staff";
import type { Outcome } from "@/lib/write/outcome";

export const theSystem = system("test");
export const PASSWORD = "correct horse 電池 staple";

/** Workers that share a site count each for themselves. */
const RUN = randomUUID().slice(0, 8);
let counter = 0;

/** The value of an outcome that must have succeeded. */
export function value<Value>(outcome: Outcome<Value>): Value {
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
	return outcome.value;
}

/** The codes of an outcome that must have been refused. */
export function refusal(outcome: Outcome<unknown>): string[] {
	if (outcome.ok) throw new Error("was not refused");
	return outcome.problems.map((problem) => problem.code);
}

export async function aSection(
	name = `版面${RUN}${++counter}`,
): Promise<{ id: string; slug: string; name: string }> {
	const slug = `section-${RUN}-${++counter}`;
	return { ...value(await addSection(theSystem, { slug, name })), slug, name };
}

export async function aPerson(
	name = `記者${++counter}`,
	kind: "staff" | "columnist" = "staff",
): Promise<{ id: string; handle: string; name: string }> {
	const handle = `person-${RUN}-${++counter}`;
	return { ...value(await addPerson(theSystem, { handle, name, kind })), handle, name };
}

/** A staff account and the actor it signs in as; a person of the same name when `withPerson`. */
export async function aStaffMember(role: Role, { withPerson = false } = {}): Promise<Staff> {
	const name = `${role}${++counter}`;
	const email = `${name}-${RUN}@newsroom.example`;
	const personId = withPerson ? (await aPerson(name)).id : null;
	const { id } = value(await addStaff(theSystem, { email, name, role, password: PASSWORD, personId }));
	return {
		kind: "staff",
		userId: id,
		sessionId: randomUUID(),
		personId,
		role,
		name,
		email,
		locale: "zh-Hant-HK",
		provedAt: new Date(),
	};
}

export function aBody(...paragraphs: string[]): Body {
	const texts = paragraphs.length > 0 ? paragraphs : ["曜石光子昨日宣布完成集資。", "公司料年底投產。"];
	return {
		type: "doc",
		content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
	};
}

/** Content that lacks nothing for publication. */
export async function aContent(changes: Partial<ArticleContent> = {}): Promise<Partial<ArticleContent>> {
	const sectionId = changes.sectionId === undefined ? (await aSection()).id : changes.sectionId;
	return { headline: `光子晶片｜第${++counter}條生產線投產 良率仍低`, body: aBody(), ...changes, sectionId };
}

export async function aDraft(
	changes: Partial<ArticleContent> = {},
	actor: Staff | typeof theSystem = theSystem,
) {
	const content = await aContent(changes);
	return { ...value(await draftArticle(actor, { content })), content };
}

export async function aPublishedArticle(changes: Partial<ArticleContent> = {}, options: { now?: Date } = {}) {
	const draft = await aDraft(changes);
	value(await publishArticle(theSystem, { articleId: draft.id, revision: draft.revision }, options));
	return draft;
}
