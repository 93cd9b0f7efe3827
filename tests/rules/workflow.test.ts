import { describe, expect, test } from "vitest";
import { stages } from "@/db/schema/articles";
import { system } from "@/lib/access/actor";
import { whyNotEmbargo, whyNotLift } from "@/lib/embargo/rules";
import { lacksSecondPerson } from "@/lib/workflow/second-person";
import { STAGE_VERBS, STAGES, verbTowards, waysOn, whyNotAtStage } from "@/lib/workflow/stages";
import { aStaff } from "../support/a-staff";

/**
 * What may be done to a working copy at each stage: Y, or the reason. In the order idea, draft, review, proof, legal, ready, spiked;
 * the second row, where there is one, is for a story that readers have or will have.
 */
const EXPECTED: Record<string, string[][]> = {
	begin: [["Y", ...fill(5, "not-an-idea"), "is-spiked"], fill(7, "is-before-readers")],
	park: [["already-begun", "Y", ...fill(4, "already-begun"), "is-spiked"], fill(7, "is-before-readers")],
	submit: [["only-an-idea", "Y", ...fill(3, "already-submitted"), "Y", "is-spiked"]],
	approve: [["only-an-idea", "not-submitted", "Y", "Y", "Y", "already-ready", "is-spiked"]],
	return: [["only-an-idea", "not-submitted", "Y", "Y", "Y", "Y", "is-spiked"]],
	spike: [[...fill(6, "Y"), "is-spiked"], fill(7, "is-before-readers")],
	unspike: [[...fill(6, "not-spiked"), "Y"], fill(7, "is-before-readers")],
	assign: [[...fill(6, "Y"), "is-spiked"]],
	publish: [["only-an-idea", ...fill(5, "Y"), "is-spiked"]],
	schedule: [["only-an-idea", ...fill(5, "Y"), "is-spiked"]],
	update: [["only-an-idea", ...fill(5, "Y"), "is-spiked"]],
};

describe("the stages of a working copy", () => {
	test("are the ones that the database keeps, and every verb is tried here", () => {
		expect(STAGES).toEqual(stages);
		expect(Object.keys(EXPECTED)).toEqual([...STAGE_VERBS]);
	});

	describe.each(STAGE_VERBS)("%s", (verb) => {
		const [unseen = [], seen = unseen] = EXPECTED[verb] ?? [];
		test.each(STAGES.map((stage, at) => ({ stage, unseen: unseen[at], seen: seen[at] })))(
			"at $stage: $unseen, before readers: $seen",
			({ stage, unseen: expected, seen: expectedSeen }) => {
				for (const state of ["draft", "withdrawn"] as const)
					expect(whyNotAtStage(verb, { stage, state }) ?? "Y").toBe(expected);
				for (const state of ["scheduled", "published"] as const)
					expect(whyNotAtStage(verb, { stage, state }) ?? "Y").toBe(expectedSeen);
			},
		);
	});

	test("an approval leads on from what can be approved, never back to its own stage nor out of the desk", () => {
		for (const stage of STAGES) {
			const ways = waysOn(stage);
			expect(ways.length > 0).toBe(whyNotAtStage("approve", { stage, state: "draft" }) === null);
			expect(ways).not.toContain(stage);
			for (const way of ways) expect(["proof", "legal", "ready"]).toContain(way);
		}
	});

	test("what the board would do with a ticket is a verb that may be done there, or nothing", () => {
		for (const stage of STAGES)
			for (const to of STAGES) {
				const story = { stage, resumeAt: null, spikedFrom: stage === "spiked" ? ("proof" as const) : null };
				const verb = verbTowards(story, to);
				if (stage === to) expect(verb).toBeNull();
				if (stage === "spiked") expect(verb).toBe(to === "proof" ? "unspike" : null);
			}
		const returned = { stage: "draft", resumeAt: "legal", spikedFrom: null } as const;
		expect(verbTowards(returned, "legal")).toBe("submit");
		expect(verbTowards(returned, "review")).toBeNull();
		expect(verbTowards({ ...returned, resumeAt: null }, "review")).toBe("submit");
		expect(verbTowards({ stage: "idea", resumeAt: null, spikedFrom: null }, "review")).toBeNull();
	});
});

describe("a second person", () => {
	const passed = { stage: "ready", approvedRevision: 3, approvedBy: "somebody" } as const;
	const rules = { needsSecondPerson: true, editsVoidApproval: true };

	test("is asked for below the chiefs, where the house asks for it, and is never oneself", () => {
		expect(lacksSecondPerson(aStaff("editor"), passed, rules)).toBe(false);
		expect(lacksSecondPerson(aStaff("editor"), { ...passed, approvedBy: "u" }, rules)).toBe(true);
		expect(lacksSecondPerson(aStaff("editor"), { ...passed, approvedRevision: null }, rules)).toBe(true);
		expect(lacksSecondPerson(aStaff("editor"), { ...passed, stage: "proof" }, rules)).toBe(true);
		for (const actor of [aStaff("chief"), aStaff("admin"), system("clock")])
			expect(lacksSecondPerson(actor, { ...passed, approvedRevision: null }, rules)).toBe(false);
		expect(
			lacksSecondPerson(
				aStaff("editor"),
				{ ...passed, approvedRevision: null },
				{ ...rules, needsSecondPerson: false },
			),
		).toBe(false);
	});
});

describe("an embargo", () => {
	const now = new Date("2026-03-12T06:00:00Z");
	const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
	const draft = { state: "draft", publishAt: null, embargoUntil: null } as const;

	test("is of the future, on what readers have not got, and only moved later", () => {
		expect(whyNotEmbargo(at(1), draft, now)).toBeNull();
		expect(whyNotEmbargo(now, draft, now)).toBe("embargo-past");
		expect(whyNotEmbargo(at(24 * 367), draft, now)).toBe("too-far");
		expect(whyNotEmbargo(at(1), { ...draft, state: "published" }, now)).toBe("embargo-too-late");
		expect(whyNotEmbargo(at(1), { ...draft, embargoUntil: at(2) }, now)).toBe("embargo-not-later");
		expect(whyNotEmbargo(at(3), { ...draft, embargoUntil: at(2) }, now)).toBeNull();
		expect(whyNotEmbargo(at(1), { ...draft, embargoUntil: at(-2) }, now)).toBeNull();
		const scheduled = { ...draft, state: "scheduled", publishAt: at(2) } as const;
		expect(whyNotEmbargo(at(3), scheduled, now)).toBe("embargo-after-schedule");
		expect(whyNotEmbargo(at(2), scheduled, now)).toBeNull();
	});

	test("is asked to end only while it stands, and only earlier", () => {
		const kept = { ...draft, embargoUntil: at(2) };
		expect(whyNotLift(null, kept, now)).toBeNull();
		expect(whyNotLift(at(1), kept, now)).toBeNull();
		expect(whyNotLift(at(2), kept, now)).toBe("lift-not-earlier");
		expect(whyNotLift(at(-1), kept, now)).toBe("embargo-past");
		expect(whyNotLift(null, draft, now)).toBe("embargo-missing");
		expect(whyNotLift(null, { ...draft, embargoUntil: at(-1) }, now)).toBe("embargo-missing");
	});
});

function fill(times: number, answer: string): string[] {
	return Array.from({ length: times }, () => answer);
}
