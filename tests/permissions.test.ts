import { describe, expect, test } from "vitest";
import type { ArticleState, Stage } from "@/db/schema/articles";
import { type Actor, anonymous, system } from "@/lib/access/actor";
import { may, maySee } from "@/lib/access/policy";
import type { Permission, Subjects } from "@/lib/access/subjects";
import { aStaff } from "./support/a-staff";
import { type ActorKind, type Answer, ROWS, TABLE } from "./support/permission-table";

const MADE = "maker";
const SIGNED = "signer";

const actors: Record<ActorKind, Actor> = {
	anonymous,
	system: system("clock"),
	admin: aStaff("admin"),
	chief: aStaff("chief"),
	editor: aStaff("editor"),
	"sub-editor": aStaff("sub-editor"),
	"writer who made it": aStaff("writer", { userId: MADE }),
	"writer who signed it": aStaff("writer", { personId: SIGNED }),
	"another writer": aStaff("writer"),
	"columnist who made it": aStaff("columnist", { userId: MADE }),
	"columnist who signed it": aStaff("columnist", { personId: SIGNED }),
	"another columnist": aStaff("columnist"),
	"press desk": aStaff("press-desk"),
	"tip custodian": aStaff("tip-custodian"),
};

describe.each(ROWS)("$permission $subject", ({ permission, subject, answers }) => {
	test.each(answers)("$actor: $answer", ({ actor, answer }) => {
		expect(asked(actors[actor], permission, subject)).toBe(answer);
	});
});

test("a permission without a row does not compile", () => {
	const { "article.publish": _left, ...incomplete } = TABLE;
	// @ts-expect-error: the table must answer for every permission.
	const broken: Record<Permission, unknown> = incomplete;
	expect(Object.keys(broken)).toHaveLength(Object.keys(TABLE).length - 1);
});

test("nobody is an author of what nobody made and nobody signed", () => {
	const orphan = {
		id: "a",
		state: "draft" as const,
		stage: "draft" as const,
		createdBy: null,
		assignedTo: null,
		authorIds: [],
	};
	for (const actor of [aStaff("writer", { personId: null }), aStaff("columnist", { personId: null })]) {
		expect(may(actor, "article.view", orphan)).toBe(false);
		expect(may(actor, "article.revise", orphan)).toBe(false);
	}
});

test("a story given to a colleague is theirs to write while it is in hand, and nobody else's", () => {
	const given = { id: "a", state: "draft" as const, createdBy: null, assignedTo: "u", authorIds: [] };
	for (const stage of ["idea", "draft", "review"] as const)
		expect(may(aStaff("writer"), "article.revise", { ...given, stage })).toBe(true);
	for (const stage of ["proof", "legal", "ready", "spiked"] as const)
		expect(may(aStaff("writer"), "article.revise", { ...given, stage })).toBe(false);
	expect(may(aStaff("writer", { userId: "other" }), "article.view", { ...given, stage: "draft" })).toBe(
		false,
	);
});

function asked(actor: Actor, permission: Permission, subject: string): Answer {
	const thing = subjectOf(permission, subject, actor);
	if (may(actor, permission, thing)) return "Y";
	return maySee(actor, permission, thing) ? "n" : "·";
}

function subjectOf(permission: Permission, subject: string, actor: Actor): Subjects[Permission] {
	const owner = subject.startsWith("own") && actor.kind === "staff" ? actor.userId : "somebody";
	if (permission === "tip.confirm" || permission === "tip.keep")
		return { custodianIds: subject === "key in office" && actor.kind === "staff" ? [actor.userId] : [] };
	if (permission === "diary.begin") return { id: "e", assignedIds: [owner] };
	if (permission === "tip.remove-key") return { id: owner };
	if (permission === "account.change" || permission === "account.secure" || permission === "staff.change")
		return { id: owner };
	if (permission === "media.edit")
		return { id: "m", uploadedBy: owner, isShown: subject.endsWith("before readers") };
	if (permission === "page.edit") return { id: "g", slug: "about" };
	if (permission === "tag.remove")
		return { id: "t", isUsed: subject === "used", aliases: subject.endsWith("spellings") ? 2 : 0 };
	if (permission === "session.revoke" || permission === "session.prove") return { id: "s", userId: owner };
	if (subject === "")
		return [
			"desk.enter",
			"settings.change",
			"redirect.remove",
			"rate.keep",
			"company.seek",
			"template.remove",
		].includes(permission)
			? "house"
			: "new";
	const [state = "", stage = "draft"] = subject.split(" in ");
	return {
		id: "a",
		state: state as ArticleState,
		stage: stage as Stage,
		createdBy: MADE,
		assignedTo: null,
		authorIds: ["somebody", SIGNED],
	};
}
