import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { anonymous, type Staff } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { publishArticle } from "@/lib/articles/publish-article";
import { addStaff } from "@/lib/staff/add-staff";
import { changeLocale } from "@/lib/staff/change-locale";
import { changePassword } from "@/lib/staff/change-password";
import { changeStaff } from "@/lib/staff/change-staff";
import { listSessions, readStaffOfSession } from "@/lib/staff/desk-queries";
import { SESSION_DAYS } from "@/lib/staff/enter";
import { openSession } from "@/lib/staff/open-session";
import { revokeAllSessions, revokeSession } from "@/lib/staff/revoke-session";
import { TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS } from "@/lib/staff/sign-in-limits";
import { useFreshDatabase } from "../support/database";
import { aDraft, aStaffMember, PASSWORD, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
const NEW_PASSWORD = "another 馬 battery staple";

beforeEach(async () => {
	await query("delete from rate_limits");
});

/** Signs in as the browser does; gives the actor that the session stands for. */
async function signedIn(staff: Staff, password = PASSWORD): Promise<Staff> {
	const { sessionId } = value(await openSession(anonymous, { email: staff.email, password }));
	const actor = await readStaffOfSession(sessionId);
	if (!actor) throw new Error("the session stands for nobody");
	return actor;
}

describe("signing in", () => {
	test("opens a session of a week that stands for the account, new each time", async () => {
		const staff = await aStaffMember("editor");
		const first = await signedIn(staff);
		const second = await signedIn(staff);
		expect(first.sessionId).not.toBe(second.sessionId);
		expect(first).toMatchObject({ userId: staff.userId, role: "editor", name: staff.name });
		const [row] = await query(
			"select expires_at - created_at = $2::interval as week from sessions where id = $1",
			[first.sessionId, `${SESSION_DAYS} days`],
		);
		expect(row?.week).toBe(true);
	});

	test("takes the e-mail in whatever case and width, and the password exactly", async () => {
		const staff = await aStaffMember("editor");
		const email = ` ${staff.email.toUpperCase().replace("@", "＠")} `;
		expect((await openSession(anonymous, { email, password: PASSWORD })).ok).toBe(true);
		for (const password of [PASSWORD.toUpperCase(), `${PASSWORD} `, PASSWORD.slice(0, -1)])
			expect(refusal(await openSession(anonymous, { email: staff.email, password }))).toEqual([
				"wrong-credentials",
			]);
	});

	test("answers a wrong password, an unknown account and a suspended one the same, after the same work", async () => {
		const staff = await aStaffMember("editor");
		const suspended = await aStaffMember("editor");
		await query("update users set suspended_at = now() where id = $1", [suspended.userId]);
		const tries = {
			wrong: { email: staff.email, password: "not the password" },
			unknown: { email: "nobody@newsroom.example", password: "not the password" },
			suspended: { email: suspended.email, password: PASSWORD },
		};
		const times: Record<string, number[]> = { wrong: [], unknown: [], suspended: [] };
		for (let round = 0; round < 7; round += 1) {
			for (const [name, input] of Object.entries(tries)) {
				const started = performance.now();
				const outcome = await openSession(anonymous, input);
				times[name]?.push(performance.now() - started);
				expect(outcome).toEqual({ ok: false, problems: [{ code: "wrong-credentials" }] });
			}
		}
		const typical = Object.values(times).map((list) => list.toSorted((a, b) => a - b)[3] ?? 0);
		// Hashing takes tens of milliseconds; an answer without it would be ten times as fast as one with it; a busy machine makes half of it.
		expect(Math.min(...typical) / Math.max(...typical)).toBeGreaterThan(0.2);
	});

	test("is refused for an account after too many wrong passwords, also with the right one, and nobody else", async () => {
		const staff = await aStaffMember("editor");
		const other = await aStaffMember("editor");
		for (let count = 0; count < TRIES_PER_ACCOUNT; count += 1)
			await openSession(anonymous, { email: staff.email, password: "guess" });
		expect(refusal(await openSession(anonymous, { email: staff.email, password: PASSWORD }))).toEqual([
			"too-many-tries",
		]);
		expect((await openSession(anonymous, { email: other.email, password: PASSWORD })).ok).toBe(true);
	});

	test("is refused from an address after too many tries for whatever accounts, and from no other address", async () => {
		const staff = await aStaffMember("editor");
		// Tries already counted in this window; guessing them one by one would only measure the hash.
		await openSession(anonymous, { email: "a@newsroom.example", password: "guess", address: "203.0.113.7" });
		await query("update rate_limits set points = $1 where key like 'address:%'", [TRIES_PER_ADDRESS]);
		const right = { email: staff.email, password: PASSWORD };
		expect(refusal(await openSession(anonymous, { ...right, address: "203.0.113.7" }))).toEqual([
			"too-many-tries",
		]);
		expect((await openSession(anonymous, { ...right, address: "203.0.113.8" })).ok).toBe(true);
	});

	test("forgets the wrong tries of an account once it signs in", async () => {
		const staff = await aStaffMember("editor");
		for (let round = 0; round < 2; round += 1) {
			for (let count = 0; count < TRIES_PER_ACCOUNT - 1; count += 1)
				await openSession(anonymous, { email: staff.email, password: "guess" });
			expect((await openSession(anonymous, { email: staff.email, password: PASSWORD })).ok).toBe(true);
		}
	});

	test.each(["\0", "\ud800", "x".repeat(5000), "a@b.c\0", "'; drop table users; --"])(
		"takes %j for an e-mail and just refuses it",
		async (email) => {
			expect((await openSession(anonymous, { email, password: PASSWORD })).ok).toBe(false);
		},
	);
});

describe("a session", () => {
	test("stands for nobody once it is revoked, over, or its account suspended", async () => {
		const ends: [string, string][] = [
			["revoked", "update sessions set revoked_at = now() where id = $1"],
			["over", "update sessions set expires_at = now() where id = $1"],
			[
				"suspended",
				"update users set suspended_at = now() where id = (select user_id from sessions where id = $1)",
			],
		];
		for (const [, end] of ends) {
			const { sessionId } = await signedIn(await aStaffMember("editor"));
			expect(await readStaffOfSession(sessionId)).not.toBeNull();
			await query(end, [sessionId]);
			expect(await readStaffOfSession(sessionId)).toBeNull();
		}
		expect(await readStaffOfSession(randomUUID())).toBeNull();
	});

	test("gives the rights of the present role, from the very next request", async () => {
		const staff = await aStaffMember("editor");
		const { sessionId } = await signedIn(staff);
		const draft = await aDraft();
		await query("update users set role = 'columnist' where id = $1", [staff.userId]);
		const demoted = await readStaffOfSession(sessionId);
		if (!demoted) throw new Error("the session stands for nobody");
		expect(demoted.role).toBe("columnist");
		expect(may(demoted, "settings.change", "house")).toBe(false);
		expect(refusal(await publishArticle(demoted, { articleId: draft.id, revision: draft.revision }))).toEqual(
			["not-found"],
		);
	});

	test("is ended by its owner alone; to others it is not there", async () => {
		const staff = await aStaffMember("editor");
		const [here, there] = [await signedIn(staff), await signedIn(staff)];
		const chief = await signedIn(await aStaffMember("admin"));
		const input = { sessionId: there.sessionId };
		expect(refusal(await revokeSession(chief, input))).toEqual(["not-found"]);
		expect(refusal(await revokeSession(anonymous, input))).toEqual(["not-found"]);
		expect(await readStaffOfSession(there.sessionId)).not.toBeNull();
		value(await revokeSession(here, input));
		expect(await readStaffOfSession(there.sessionId)).toBeNull();
		expect(await readStaffOfSession(here.sessionId)).not.toBeNull();
	});

	test("is listed to its owner while it lasts, the one that asks marked", async () => {
		const staff = await aStaffMember("editor");
		const [old, here] = [await signedIn(staff), await signedIn(staff)];
		await signedIn(await aStaffMember("editor"));
		expect((await listSessions(here)).map(({ id, isThis }) => [id, isThis])).toEqual([
			[here.sessionId, true],
			[old.sessionId, false],
		]);
		value(await revokeSession(here, { sessionId: old.sessionId }));
		expect(await listSessions(here)).toHaveLength(1);
	});

	test("ends with all others of the account when it signs out everywhere, and with nobody else's", async () => {
		const staff = await aStaffMember("editor");
		const [here, there] = [await signedIn(staff), await signedIn(staff)];
		const other = await signedIn(await aStaffMember("editor"));
		expect(value(await revokeAllSessions(here, {}))).toEqual({ ended: 2 });
		for (const { sessionId } of [here, there]) expect(await readStaffOfSession(sessionId)).toBeNull();
		expect(await readStaffOfSession(other.sessionId)).not.toBeNull();
	});
});

describe("changing one's password", () => {
	test("ends every other session, keeps this one, and only the new password opens one", async () => {
		const staff = await aStaffMember("editor");
		const [here, there] = [await signedIn(staff), await signedIn(staff)];
		value(await changePassword(here, { current: PASSWORD, password: NEW_PASSWORD }));
		expect(await readStaffOfSession(here.sessionId)).not.toBeNull();
		expect(await readStaffOfSession(there.sessionId)).toBeNull();
		expect(refusal(await openSession(anonymous, { email: staff.email, password: PASSWORD }))).toEqual([
			"wrong-credentials",
		]);
		await signedIn(staff, NEW_PASSWORD);
	});

	test("asks for the present one, and changes nothing when it is wrong", async () => {
		const staff = await aStaffMember("editor");
		const [here, there] = [await signedIn(staff), await signedIn(staff)];
		const wrong = await changePassword(here, { current: "guess", password: NEW_PASSWORD });
		expect(wrong).toEqual({ ok: false, problems: [{ code: "wrong-password", field: "current" }] });
		expect(await readStaffOfSession(there.sessionId)).not.toBeNull();
		await signedIn(staff);
	});

	test("limits guesses at the present one from a session left open", async () => {
		const here = await signedIn(await aStaffMember("editor"));
		for (let count = 0; count < TRIES_PER_ACCOUNT; count += 1)
			await changePassword(here, { current: "guess", password: NEW_PASSWORD });
		expect(refusal(await changePassword(here, { current: PASSWORD, password: NEW_PASSWORD }))).toEqual([
			"too-many-tries",
		]);
	});

	test.each([
		["elevenchars", "too-short"],
		["𨋢".repeat(11), "too-short"],
		["x".repeat(201), "too-long"],
		["twelve chars\0", "bad-characters"],
	])("refuses %j", async (password, code) => {
		const here = await signedIn(await aStaffMember("editor"));
		const outcome = await changePassword(here, { current: PASSWORD, password });
		expect(outcome).toMatchObject({ ok: false, problems: [{ code, field: "password" }] });
	});

	test("counts characters as people do: twelve of HKSCS are enough", async () => {
		const here = await signedIn(await aStaffMember("editor"));
		expect((await changePassword(here, { current: PASSWORD, password: "𨋢𠝹㗎嚟喺咗嘅𨋢𠝹㗎嚟喺" })).ok).toBe(
			true,
		);
	});

	test("leaves the word in the audit log and no password", async () => {
		const here = await signedIn(await aStaffMember("editor"));
		value(await changePassword(here, { current: PASSWORD, password: NEW_PASSWORD }));
		const events = await query("select verb, details::text as details from events where actor_id = $1", [
			here.userId,
		]);
		expect(events.map(({ verb }) => verb)).toContain("account.password-changed");
		expect(JSON.stringify(events)).not.toContain(NEW_PASSWORD);
	});
});

describe("an account", () => {
	test("is opened by an administrator or the command line alone, once for each e-mail", async () => {
		const input = { email: "New@Newsroom.example", name: "新同事", role: "writer", password: PASSWORD };
		for (const role of ["chief", "editor", "writer", "columnist"] as const)
			expect(refusal(await addStaff(await aStaffMember(role), input))).toEqual(["forbidden"]);
		expect((await addStaff(await aStaffMember("admin"), input)).ok).toBe(true);
		expect(refusal(await addStaff(theSystem, { ...input, email: "new@newsroom.example" }))).toEqual([
			"taken",
		]);
	});

	test("keeps a hash of the password, never the password", async () => {
		const staff = await aStaffMember("writer");
		const [row] = await query("select password_hash from users where id = $1", [staff.userId]);
		expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(JSON.stringify(await query("select * from events"))).not.toContain(PASSWORD);
	});

	test("has its own language, changed by its owner for the next request", async () => {
		const staff = await aStaffMember("writer");
		const here = await signedIn(staff);
		value(await changeLocale(here, { locale: "en" }));
		expect((await readStaffOfSession(here.sessionId))?.locale).toBe("en");
		expect(refusal(await changeLocale(here, { locale: "fr" }))).toEqual(["invalid"]);
		expect((await changeLocale(anonymous, { locale: "en" })).ok).toBe(false);
	});
});

describe("an administrator", () => {
	test("sets a forgotten password anew, which ends every session of the account", async () => {
		const [admin, staff] = [await aStaffMember("admin"), await aStaffMember("writer")];
		const { sessionId } = await signedIn(staff);
		value(await changeStaff(admin, { email: staff.email, password: NEW_PASSWORD }));
		expect(await readStaffOfSession(sessionId)).toBeNull();
		expect(refusal(await openSession(anonymous, { email: staff.email, password: PASSWORD }))).toEqual([
			"wrong-credentials",
		]);
		expect((await signedIn(staff, NEW_PASSWORD)).userId).toBe(staff.userId);
	});

	test("closes an account at once and opens it again", async () => {
		const [admin, staff] = [await aStaffMember("admin"), await aStaffMember("writer")];
		const { sessionId } = await signedIn(staff);
		value(await changeStaff(admin, { email: staff.email, isSuspended: true }));
		expect(await readStaffOfSession(sessionId)).toBeNull();
		expect(refusal(await openSession(anonymous, { email: staff.email, password: PASSWORD }))).toEqual([
			"wrong-credentials",
		]);
		value(await changeStaff(admin, { email: staff.email, isSuspended: false }));
		expect((await signedIn(staff)).role).toBe("writer");
	});

	test("gives another role without ending the session, and leaves what was not named", async () => {
		const [admin, staff] = [await aStaffMember("admin"), await aStaffMember("writer")];
		const { sessionId } = await signedIn(staff);
		value(await changeStaff(admin, { email: staff.email, role: "editor" }));
		expect(await readStaffOfSession(sessionId)).toMatchObject({ role: "editor", name: staff.name });
	});
});
