import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { roles } from "@/db/schema/users";
import { system } from "@/lib/access/actor";
import { CONDITIONS } from "@/lib/access/conditions";
import { conditionFor, isDangerous, mustProve, PERMISSIONS, PROOF_MINUTES, ROLES } from "@/lib/access/policy";
import { rightsDocument } from "@/lib/access/rights-document";
import { wordsIn } from "@/lib/words/words";
import { aStaff } from "../support/a-staff";

describe("the table of rights", () => {
	test("is printed in docs/permissions.md as it is in the code", () => {
		expect(readFileSync("docs/permissions.md", "utf8"), "run npm run rights").toBe(rightsDocument());
	});

	test("knows every role that an account can have", () => {
		expect([...ROLES].sort()).toEqual([...roles].sort());
	});

	test.each(["zh-Hant-HK", "en"] as const)("has words in %s for all that a person may do", (locale) => {
		const { rights, desk } = wordsIn(locale);
		const held = PERMISSIONS.filter((permission) => ROLES.some((role) => conditionFor(role, permission)));
		expect(held.filter((permission) => !rights.permissions[permission])).toEqual([]);
		expect(Object.keys(CONDITIONS).filter((name) => rights.conditions[name] === undefined)).toEqual([]);
		expect(ROLES.filter((role) => !desk.roles[role])).toEqual([]);
	});
});

describe("a proof of who one is", () => {
	const now = new Date("2026-03-12T04:00:00Z");
	const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

	test(`counts for ${PROOF_MINUTES} minutes, to the millisecond`, () => {
		const young = aStaff("admin", { provedAt: ago(PROOF_MINUTES) });
		const old = aStaff("admin", { provedAt: new Date(ago(PROOF_MINUTES).getTime() - 1) });
		expect(mustProve(young, "staff.change", now)).toBe(false);
		expect(mustProve(old, "staff.change", now)).toBe(true);
	});

	test("is asked for staff, settings, mail and factors, and never for writing", () => {
		const old = aStaff("admin", { provedAt: ago(60) });
		const asked = PERMISSIONS.filter((permission) => mustProve(old, permission, now));
		expect(asked).toEqual(PERMISSIONS.filter(isDangerous));
		for (const permission of ["staff.invite", "settings.change", "mail.manage", "account.secure"] as const)
			expect(asked).toContain(permission);
		for (const permission of ["article.revise", "article.publish", "session.revoke"] as const)
			expect(asked).not.toContain(permission);
	});

	test("is asked of no machine", () => {
		expect(mustProve(system("clock"), "staff.change", now)).toBe(false);
	});
});
