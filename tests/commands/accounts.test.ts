import { beforeEach, describe, expect, test } from "vitest";
import { anonymous, type Staff } from "@/lib/access/actor";
import { PROOF_MINUTES } from "@/lib/access/policy";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { acceptInvitation } from "@/lib/invitations/accept-invitation";
import { listInvitations, readInvitation } from "@/lib/invitations/desk-queries";
import { inviteStaff } from "@/lib/invitations/invite-staff";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { listMails } from "@/lib/mail/desk-queries";
import { editSettings } from "@/lib/settings/edit-settings";
import { settingsOf } from "@/lib/settings/settings";
import { formOf, settingsToken } from "@/lib/settings/settings-form";
import { beginSignIn } from "@/lib/staff/begin-sign-in";
import { changeStaff } from "@/lib/staff/change-staff";
import { isResetOpen, readStaffOfSession } from "@/lib/staff/desk-queries";
import { openSession } from "@/lib/staff/open-session";
import { proveAgain } from "@/lib/staff/prove-again";
import { askPasswordReset } from "@/lib/staff/request-password-reset";
import { resetFactors } from "@/lib/staff/reset-factors";
import { resetPassword } from "@/lib/staff/reset-password";
import { revokeStaffSession } from "@/lib/staff/revoke-staff-session";
import { RESETS_PER_ACCOUNT, TRIES_PER_ACCOUNT } from "@/lib/staff/sign-in-limits";
import { listStaff, readStaffMember } from "@/lib/staff/staff-queries";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { withPasskey, withTotp } from "../support/factors";
import { aDraft, aStaffMember, PASSWORD, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
const NEW_PASSWORD = "another 馬 battery staple";
const joining = { by: "password", name: "新同事", locale: "zh-Hant-HK", password: NEW_PASSWORD };
let counter = 0;

beforeEach(async () => {
	await query("delete from rate_limits");
	await query("delete from mails");
});

const anEmail = () => `guest${++counter}@newsroom.example`;

/** The token of the newest mail to an address. */
async function tokenTo(email: string): Promise<string> {
	const [mail] = await query('select text from mails where "to" = $1 order by created_at desc, id limit 1', [
		email,
	]);
	return /\?token=([\w-]+)/.exec(String(mail?.text))?.[1] ?? "no token";
}

async function signedIn({ email }: Staff, password = PASSWORD): Promise<Staff> {
	const { sessionId } = value(await openSession(anonymous, { email, password }));
	const actor = await readStaffOfSession(sessionId);
	if (!actor) throw new Error("the session stands for nobody");
	return actor;
}

describe("an invitation", () => {
	test("makes an account with the name, language and password of whoever has the link, once, and signs them in", async () => {
		const [admin, email] = [await aStaffMember("admin"), anEmail()];
		value(await inviteStaff(admin, { email, role: "editor", locale: "en" }));
		const token = await tokenTo(email);
		expect(await readInvitation(token)).toMatchObject({ email, role: "editor", locale: "en" });
		const { sessionId } = value(await acceptInvitation(anonymous, { ...joining, token }));
		expect(await readStaffOfSession(sessionId)).toMatchObject({ email, role: "editor", name: "新同事" });
		expect(refusal(await acceptInvitation(anonymous, { ...joining, token }))).toEqual(["invitation-gone"]);
		expect(await readInvitation(token)).toBeNull();
		expect((await openSession(anonymous, { email, password: NEW_PASSWORD })).ok).toBe(true);
	});

	test("gives its own role, whatever the form says", async () => {
		const email = anEmail();
		value(await inviteStaff(theSystem, { email, role: "columnist", locale: "en" }));
		const form = { ...joining, token: await tokenTo(email), role: "admin", email: "other@newsroom.example" };
		const { sessionId } = value(await acceptInvitation(anonymous, form));
		expect(await readStaffOfSession(sessionId)).toMatchObject({ email, role: "columnist" });
	});

	test("works for seven days, and sent again for seven more by the new link alone", async () => {
		const email = anEmail();
		const { id: invitationId } = value(await inviteStaff(theSystem, { email, role: "writer", locale: "en" }));
		const first = await tokenTo(email);
		await query("update invitations set expires_at = now() where id = $1", [invitationId]);
		expect(refusal(await acceptInvitation(anonymous, { ...joining, token: first }))).toEqual([
			"invitation-gone",
		]);
		await query("delete from mails");
		value(await resendInvitation(theSystem, { invitationId }));
		const second = await tokenTo(email);
		expect(await readInvitation(first)).toBeNull();
		const [row] = await query(
			"select expires_at - sent_at = interval '7 days' as week from invitations where id = $1",
			[invitationId],
		);
		expect(row?.week).toBe(true);
		expect((await acceptInvitation(anonymous, { ...joining, token: second })).ok).toBe(true);
		expect(refusal(await resendInvitation(theSystem, { invitationId }))).toEqual(["invitation-gone"]);
	});

	test("opens nothing once it is taken back, and can then be made anew", async () => {
		const [admin, email] = [await aStaffMember("admin"), anEmail()];
		const asked = { email, role: "writer", locale: "zh-Hant-HK" };
		const { id: invitationId } = value(await inviteStaff(admin, asked));
		expect(refusal(await inviteStaff(admin, asked))).toEqual(["already-invited"]);
		value(await revokeInvitation(admin, { invitationId }));
		expect(await readInvitation(await tokenTo(email))).toBeNull();
		expect((await listInvitations(admin)).map((one) => one.email)).not.toContain(email);
		expect((await inviteStaff(admin, asked)).ok).toBe(true);
	});

	test("keeps no token that works, in the database or the audit log", async () => {
		const email = anEmail();
		value(await inviteStaff(theSystem, { email, role: "writer", locale: "en" }));
		const token = await tokenTo(email);
		const kept = [await query("select * from invitations"), await query("select * from events")];
		expect(JSON.stringify(kept)).not.toContain(token);
	});

	test("is shown to administrators alone", async () => {
		value(await inviteStaff(theSystem, { email: anEmail(), role: "writer", locale: "en" }));
		expect(await listInvitations(await aStaffMember("chief"))).toEqual([]);
		expect(await listStaff(await aStaffMember("chief"))).toEqual([]);
		const admin = await aStaffMember("admin");
		expect(await readStaffMember(await aStaffMember("chief"), admin.userId)).toBeNull();
		const here = await signedIn(admin);
		await withTotp(here);
		const row = (await listStaff(admin)).find(({ id }) => id === admin.userId);
		expect(row).toMatchObject({ email: admin.email, role: "admin", hasFactor: true, suspendedAt: null });
		expect(row?.lastSignInAt).toBeInstanceOf(Date);
		expect(await listInvitations(anonymous)).toEqual([]);
	});
});

describe("a forgotten password", () => {
	test("is set by a link that works once for half an hour, which ends every session", async () => {
		const staff = await aStaffMember("editor");
		const { sessionId } = await signedIn(staff);
		value(await askPasswordReset(anonymous, { email: staff.email.toUpperCase() }));
		const token = await tokenTo(staff.email);
		expect(await isResetOpen(token)).toBe(true);
		value(await resetPassword(anonymous, { token, password: NEW_PASSWORD }));
		expect(await readStaffOfSession(sessionId)).toBeNull();
		expect(refusal(await resetPassword(anonymous, { token, password: PASSWORD }))).toEqual(["reset-gone"]);
		await signedIn(staff, NEW_PASSWORD);
		const [row] = await query(
			"select max(expires_at - created_at) < interval '31 minutes' as soon from password_resets join mails on true",
		);
		expect(row?.soon).toBe(true);
	});

	test("cannot be set by an old link, by one used beside it, or by one of a closed account", async () => {
		const staff = await aStaffMember("editor");
		value(await askPasswordReset(anonymous, { email: staff.email }));
		const first = await tokenTo(staff.email);
		await query("delete from mails");
		value(await askPasswordReset(anonymous, { email: staff.email }));
		const second = await tokenTo(staff.email);
		value(await resetPassword(anonymous, { token: second, password: NEW_PASSWORD }));
		expect(refusal(await resetPassword(anonymous, { token: first, password: PASSWORD }))).toEqual([
			"reset-gone",
		]);
		await query("delete from mails");
		value(await askPasswordReset(anonymous, { email: staff.email }));
		const third = await tokenTo(staff.email);
		await query("update password_resets set expires_at = now() where used_at is null");
		expect(refusal(await resetPassword(anonymous, { token: third, password: PASSWORD }))).toEqual([
			"reset-gone",
		]);
	});

	test("still asks for the second factor afterwards", async () => {
		const staff = await aStaffMember("editor");
		await withTotp(staff);
		await query("delete from mails");
		value(await askPasswordReset(anonymous, { email: staff.email }));
		value(await resetPassword(anonymous, { token: await tokenTo(staff.email), password: NEW_PASSWORD }));
		const begun = await beginSignIn(anonymous, { email: staff.email, password: NEW_PASSWORD });
		expect(value(begun)).toMatchObject({ opened: null });
	});

	test("answers an unknown address and a closed account the same after the same time, and writes to neither", async () => {
		const [staff, closed] = [await aStaffMember("editor"), await aStaffMember("editor")];
		await query("update users set suspended_at = now() where id = $1", [closed.userId]);
		const times: number[] = [];
		for (const email of [staff.email, closed.email, "nobody@newsroom.example"]) {
			const started = performance.now();
			expect(await askPasswordReset(anonymous, { email })).toEqual({ ok: true, value: {} });
			times.push(performance.now() - started);
		}
		expect(Math.min(...times)).toBeGreaterThan(390);
		const mails = await query('select "to" from mails');
		expect(mails.map(({ to }) => to)).toEqual([staff.email]);
	});

	test("is mailed a few times an hour, and more is not told", async () => {
		const staff = await aStaffMember("editor");
		for (let count = 0; count <= RESETS_PER_ACCOUNT; count += 1)
			expect((await askPasswordReset(anonymous, { email: staff.email })).ok).toBe(true);
		const [row] = await query("select count(*)::int as mails from mails");
		expect(row?.mails).toBe(RESETS_PER_ACCOUNT);
	});
});

describe("closing an account", () => {
	test("ends its sessions at once and leaves its schedule and bylines, which the page lists", async () => {
		const [admin, staff] = [await aStaffMember("admin"), await aStaffMember("editor", { withPerson: true })];
		const bylines = [{ personId: staff.personId ?? "", role: "writer" as const }];
		const draft = await aDraft({ bylines }, staff);
		const tomorrow = new Date(Date.now() + 86_400_000);
		const at = { articleId: draft.id, revision: draft.revision, on: dayOf(tomorrow), at: clock(tomorrow) };
		value(await scheduleArticle(staff, at));
		// A colleague's story that they scheduled is theirs to be thought of as well.
		const another = await aDraft();
		value(
			await scheduleArticle(staff, { ...at, articleId: another.id, revision: another.revision, at: "23:59" }),
		);
		const { sessionId } = await signedIn(staff);
		value(await changeStaff(admin, { email: staff.email, isSuspended: "yes" }));
		expect(await readStaffOfSession(sessionId)).toBeNull();
		const member = await readStaffMember(admin, staff.userId);
		expect(member).toMatchObject({
			sessions: [],
			scheduled: [{ id: draft.id }, { id: another.id }],
			launches: [],
		});
		expect(member?.suspendedAt).not.toBeNull();
		const [kept] = await query(
			"select state, (select count(*)::int from article_bylines where article_id = a.id) as bylines from articles a where id = $1",
			[draft.id],
		);
		expect(kept).toEqual({ state: "scheduled", bylines: 1 });
		value(await changeStaff(admin, { email: staff.email, isSuspended: "no" }));
		await signedIn(staff);
	});

	test("leaves the last administrator who can sign in, also when two go at once", async () => {
		await query("update users set suspended_at = now() where role = 'admin'");
		const [one, two] = [await aStaffMember("admin"), await aStaffMember("admin")];
		const outcomes = await Promise.all([
			changeStaff(theSystem, { email: one.email, isSuspended: true }),
			changeStaff(theSystem, { email: two.email, role: "editor" }),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		const refused = outcomes.find(({ ok }) => !ok);
		expect(refused).toEqual({ ok: false, problems: [{ code: "last-admin" }] });
		const [left] = await query("select email from users where role = 'admin' and suspended_at is null");
		value(await changeStaff(theSystem, { email: left?.email, name: "改名", role: "admin" }));
	});
});

describe("an administrator", () => {
	test("ends one session of a colleague, and no other", async () => {
		const [admin, staff] = [await aStaffMember("admin"), await aStaffMember("writer")];
		const [here, there] = [await signedIn(staff), await signedIn(staff)];
		value(await revokeStaffSession(admin, { sessionId: there.sessionId }));
		expect(await readStaffOfSession(there.sessionId)).toBeNull();
		expect(await readStaffOfSession(here.sessionId)).not.toBeNull();
	});

	test("takes away all factors of a colleague who lost them, who is told; their own go one by one", async () => {
		const [admin, staff] = [await aStaffMember("admin"), await aStaffMember("editor")];
		await withTotp(staff);
		await withPasskey(staff);
		value(await resetFactors(admin, { userId: staff.userId }));
		await signedIn(staff);
		const [mail] = await query('select text from mails where "to" = $1 order by created_at desc limit 1', [
			staff.email,
		]);
		expect(mail?.text).toContain("系統管理員已重設你的雙重驗證");
		expect(refusal(await resetFactors(admin, { userId: admin.userId }))).toEqual(["own-factors"]);
	});

	test("does not read the links of others once there is a server that brings them their mail", async () => {
		const [admin, email] = [await aStaffMember("admin"), anEmail()];
		value(await inviteStaff(admin, { email, role: "writer", locale: "en" }));
		const shown = async () => (await listMails(admin)).find(({ to }) => to === email);
		expect((await shown())?.text).toContain("/sign-in/join?token=");
		const { environment } = await import("@/lib/env");
		const configured = environment();
		try {
			configured.smtpUrl = "smtp://localhost:2525";
			expect(await shown()).toMatchObject({ text: "", isWithheld: true });
		} finally {
			configured.smtpUrl = undefined;
		}
	});
});

describe("what is dangerous", () => {
	const old = (staff: Staff): Staff => ({
		...staff,
		provedAt: new Date(Date.now() - PROOF_MINUTES * 60_000 - 1000),
	});
	const asked = () => ({ email: anEmail(), role: "writer", locale: "en" });

	test("asks for a proof again after a quarter of an hour, by password, and then goes on", async () => {
		const staff = await signedIn(await aStaffMember("admin"));
		expect(refusal(await inviteStaff(old(staff), asked()))).toEqual(["prove-again"]);
		const settings = settingsOf([]);
		const form = { ...formOf(settings), token: settingsToken(settings), tagline: "新標語" };
		expect(refusal(await editSettings(old(staff), form))).toEqual(["prove-again"]);
		await query("update sessions set proved_at = now() - interval '1 hour' where id = $1", [staff.sessionId]);
		expect(refusal(await proveAgain(staff, { password: "guess" }))).toEqual(["wrong-password"]);
		value(await proveAgain(staff, { password: PASSWORD }));
		const proved = await readStaffOfSession(staff.sessionId);
		if (!proved) throw new Error("the session stands for nobody");
		expect((await inviteStaff(proved, asked())).ok).toBe(true);
	});

	test("takes a code of the app, once, and nobody else's password", async () => {
		const staff = await signedIn(await aStaffMember("admin"));
		const { codeOf } = await withTotp(staff);
		value(await proveAgain(staff, { code: codeOf() }));
		expect(refusal(await proveAgain(staff, { code: codeOf() }))).toEqual(["wrong-code"]);
		expect(refusal(await proveAgain(staff, {}))).toEqual(["blank"]);
	});

	test("lets nobody guess the password in a session that was left open", async () => {
		const staff = await signedIn(await aStaffMember("admin"));
		for (let count = 0; count < TRIES_PER_ACCOUNT; count += 1) await proveAgain(staff, { password: "guess" });
		expect(refusal(await proveAgain(staff, { password: PASSWORD }))).toEqual(["too-many-tries"]);
	});

	test("is refused without a word about a proof to whoever may not do it at all", async () => {
		expect(refusal(await inviteStaff(old(await aStaffMember("editor")), asked()))).toEqual(["forbidden"]);
	});
});

describe("signing in on a device", () => {
	const CHROME = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36";

	async function mailsAfter(staff: Staff, device: string): Promise<Record<string, unknown>[]> {
		await query("delete from mails");
		value(
			await openSession(anonymous, {
				...{ email: staff.email, password: PASSWORD, device },
				...{ userAgent: CHROME, address: "203.0.113.7" },
			}),
		);
		return query("select subject, text from mails");
	}

	test("that was not known is told by mail, with its name and no place; the first and a known one are not", async () => {
		const staff = await aStaffMember("editor");
		expect(await mailsAfter(staff, "laptop")).toEqual([]);
		expect(await mailsAfter(staff, "laptop")).toEqual([]);
		const [mail] = await mailsAfter(staff, "phone");
		expect(mail?.subject).toBe("EJ Tech編輯部：新裝置登入");
		expect(mail?.text).toContain("Chrome，Windows");
		expect(mail?.text).not.toContain("203.0.113");
		expect(await mailsAfter(staff, "phone")).toEqual([]);
		expect(await mailsAfter(staff, "")).toHaveLength(1);
	});

	test("is told in the language of whoever it concerns", async () => {
		const staff = await aStaffMember("editor");
		await query("update users set locale = 'en' where id = $1", [staff.userId]);
		await mailsAfter(staff, "laptop");
		const [mail] = await mailsAfter(staff, "phone");
		expect(mail?.subject).toBe("Newsroom of EJ Tech: signed in from a new device");
	});
});
