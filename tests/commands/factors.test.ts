import { beforeEach, describe, expect, test } from "vitest";
import { anonymous, type Staff } from "@/lib/access/actor";
import { environment } from "@/lib/env";
import { addPasskey } from "@/lib/factors/add-passkey";
import { beginTotp } from "@/lib/factors/begin-totp";
import { confirmTotp } from "@/lib/factors/confirm-totp";
import { readOwnFactors } from "@/lib/factors/desk-queries";
import { offerPasskey } from "@/lib/factors/offer-passkey";
import { offerPasskeySignIn } from "@/lib/factors/offer-passkey-sign-in";
import { removePasskey } from "@/lib/factors/remove-passkey";
import { removeTotp } from "@/lib/factors/remove-totp";
import { renamePasskey } from "@/lib/factors/rename-passkey";
import { renewRecoveryCodes } from "@/lib/factors/renew-recovery-codes";
import { beginSignIn } from "@/lib/staff/begin-sign-in";
import { readSessionHolder, readStaffOfSession } from "@/lib/staff/desk-queries";
import { finishSignIn } from "@/lib/staff/finish-sign-in";
import { openSession } from "@/lib/staff/open-session";
import { openSessionByPasskey } from "@/lib/staff/open-session-by-passkey";
import { requireSecondFactor } from "@/lib/staff/require-second-factor";
import { OFFERS_PER_ADDRESS, TRIES_AT_SECOND_STEP } from "@/lib/staff/sign-in-limits";
import { useFreshDatabase } from "../support/database";
import { withPasskey, withTotp } from "../support/factors";
import { aStaffMember, PASSWORD, refusal, theSystem, value } from "../support/given";
import { softwarePasskey } from "../support/software-passkey";

const { query } = useFreshDatabase();

beforeEach(async () => {
	await query("delete from rate_limits");
});

async function begun(staff: Staff): Promise<string> {
	const { stepToken } = value(await beginSignIn(anonymous, { email: staff.email, password: PASSWORD }));
	if (!stepToken) throw new Error("no second step was asked for");
	return stepToken;
}

describe("an authenticator app", () => {
	test("counts only once it has shown a code, and gives ten recovery codes that once", async () => {
		const staff = await aStaffMember("editor");
		const { secret, qr } = value(await beginTotp(staff, {}));
		expect(secret.replaceAll(" ", "")).toMatch(/^[A-Z2-7]{32}$/);
		expect(qr).toMatch(/^data:image\/svg\+xml;base64,/);
		expect((await openSession(anonymous, { email: staff.email, password: PASSWORD })).ok).toBe(true);
		expect(refusal(await confirmTotp(staff, { code: "000000" }))).toEqual(["wrong-code"]);
		const { codes } = await withTotp(staff);
		expect(new Set(codes).size).toBe(10);
		expect(refusal(await openSession(anonymous, { email: staff.email, password: PASSWORD }))).toEqual([
			"second-step",
		]);
		expect(refusal(await beginTotp(staff, {}))).toEqual(["already-on"]);
	});

	test("lets in by its present code, in whatever width and with spaces, and by none twice", async () => {
		const staff = await aStaffMember("editor");
		const { codeOf } = await withTotp(staff);
		const code = codeOf();
		const wide = `${code.slice(0, 3)} ${code.slice(3)}`.replace(/\d/g, (digit) =>
			String.fromCodePoint(0xff10 + Number(digit)),
		);
		const { sessionId } = value(await finishSignIn(anonymous, { stepToken: await begun(staff), code: wide }));
		expect((await readStaffOfSession(sessionId))?.userId).toBe(staff.userId);
		const again = await finishSignIn(anonymous, { stepToken: await begun(staff), code });
		expect(again).toEqual({ ok: false, problems: [{ code: "wrong-code", field: "code" }] });
		// Nor by the code of the step before, which somebody may have seen being typed.
		expect((await finishSignIn(anonymous, { stepToken: await begun(staff), code: codeOf(-1) })).ok).toBe(
			false,
		);
		expect((await finishSignIn(anonymous, { stepToken: await begun(staff), code: codeOf(1) })).ok).toBe(true);
	});

	test.each([-3, 3])("refuses the code of %i steps from now", async (steps) => {
		const staff = await aStaffMember("editor");
		const { codeOf } = await withTotp(staff);
		const late = await finishSignIn(anonymous, { stepToken: await begun(staff), code: codeOf(steps) });
		expect(refusal(late)).toEqual(["wrong-code"]);
	});

	test("keeps its secret where the database does not tell it", async () => {
		const staff = await aStaffMember("editor");
		const { secret, codes } = await withTotp(staff);
		const rows = JSON.stringify([
			await query("select * from totp_secrets"),
			await query("select * from recovery_codes"),
			await query("select * from events"),
			await query("select * from mails"),
		]);
		expect(rows).not.toContain(secret);
		for (const code of codes ?? []) expect(rows).not.toContain(code);
	});

	test("works in no other account's row: a secret moved there lets nobody in", async () => {
		const [staff, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		const mine = await withTotp(staff);
		await withTotp(other);
		await query(
			"update totp_secrets set sealed_secret = (select sealed_secret from totp_secrets where user_id = $1) where user_id = $2",
			[staff.userId, other.userId],
		);
		const tried = await finishSignIn(anonymous, { stepToken: await begun(other), code: mine.codeOf() });
		expect(refusal(tried)).toEqual(["wrong-code"]);
	});
});

describe("a recovery code", () => {
	test("lets in once, however it is typed, and a new set ends the old one", async () => {
		const staff = await aStaffMember("editor");
		const { codes } = await withTotp(staff);
		const [first = "", second = ""] = codes ?? [];
		const typed = first.replace("-", " ").toUpperCase();
		value(await finishSignIn(anonymous, { stepToken: await begun(staff), code: typed }));
		expect((await readOwnFactors(staff)).recoveryCodes).toBe(9);
		expect(refusal(await finishSignIn(anonymous, { stepToken: await begun(staff), code: first }))).toEqual([
			"wrong-code",
		]);
		value(await renewRecoveryCodes(staff, {}));
		expect((await finishSignIn(anonymous, { stepToken: await begun(staff), code: second })).ok).toBe(false);
	});

	test("opens no account but its own", async () => {
		const [staff, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		const { codes } = await withTotp(staff);
		await withTotp(other);
		const tried = await finishSignIn(anonymous, { stepToken: await begun(other), code: codes?.[0] });
		expect(tried.ok).toBe(false);
	});
});

describe("the second step", () => {
	test("is there for ten minutes, for one sign-in, and not for a token that was made up", async () => {
		const staff = await aStaffMember("editor");
		const { codeOf } = await withTotp(staff);
		const [late, used] = [await begun(staff), await begun(staff)];
		await query("update second_steps set expires_at = now() where token_hash = encode(sha256($1), 'hex')", [
			Buffer.from(late),
		]);
		expect(refusal(await finishSignIn(anonymous, { stepToken: late, code: codeOf() }))).toEqual([
			"step-over",
		]);
		value(await finishSignIn(anonymous, { stepToken: used, code: codeOf() }));
		for (const stepToken of [used, "", "x".repeat(43)])
			expect(refusal(await finishSignIn(anonymous, { stepToken, code: codeOf(1) }))).toEqual(["step-over"]);
	});

	test("stops guessing after ten wrong codes, and a right password does not begin the count anew", async () => {
		const staff = await aStaffMember("editor");
		const { codeOf } = await withTotp(staff);
		const stepToken = await begun(staff);
		for (let count = 0; count < TRIES_AT_SECOND_STEP; count += 1)
			await finishSignIn(anonymous, { stepToken, code: "000000" });
		expect(refusal(await finishSignIn(anonymous, { stepToken: await begun(staff), code: codeOf() }))).toEqual(
			["too-many-tries"],
		);
	});

	test("is over when the account is closed meanwhile", async () => {
		const staff = await aStaffMember("editor");
		const { codeOf } = await withTotp(staff);
		const stepToken = await begun(staff);
		await query("update users set suspended_at = now() where id = $1", [staff.userId]);
		expect(refusal(await finishSignIn(anonymous, { stepToken, code: codeOf() }))).toEqual(["step-over"]);
	});
});

describe("a passkey", () => {
	async function answered(sign: (challenge: string) => string) {
		const { options, challengeId } = value(await offerPasskeySignIn(anonymous, {}));
		return { challengeId, passkey: sign(options.challenge) };
	}

	test("signs in by itself, with neither e-mail nor password", async () => {
		const staff = await aStaffMember("editor");
		const { passkey } = await withPasskey(staff);
		const { sessionId } = value(await openSessionByPasskey(anonymous, await answered(passkey.sign)));
		expect((await readStaffOfSession(sessionId))?.userId).toBe(staff.userId);
	});

	test("is the second step after a password, for its own account alone", async () => {
		const [staff, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		const { passkey } = await withPasskey(staff);
		await withPasskey(other);
		const tried = { stepToken: await begun(other), ...(await answered(passkey.sign)) };
		expect(refusal(await finishSignIn(anonymous, tried))).toEqual(["wrong-passkey"]);
		const right = { stepToken: await begun(staff), ...(await answered(passkey.sign)) };
		expect((await finishSignIn(anonymous, right)).ok).toBe(true);
	});

	test("answers each challenge once", async () => {
		const { passkey } = await withPasskey(await aStaffMember("editor"));
		const answer = await answered(passkey.sign);
		value(await openSessionByPasskey(anonymous, answer));
		expect(refusal(await openSessionByPasskey(anonymous, answer))).toEqual(["wrong-passkey"]);
	});

	test("is refused for another site, without its owner shown, with a counter that ran backwards, and for nonsense", async () => {
		const { passkey } = await withPasskey(await aStaffMember("editor"));
		const stranger = softwarePasskey(environment().siteUrl);
		value(
			await openSessionByPasskey(
				anonymous,
				await answered((challenge) => passkey.sign(challenge, { counter: 7 })),
			),
		);
		const answers: ((challenge: string) => string)[] = [
			(challenge) => passkey.sign(challenge, { at: "https://evil.example", counter: 8 }),
			(challenge) => passkey.sign(challenge, { isVerified: false, counter: 8 }),
			(challenge) => passkey.sign(challenge, { counter: 7 }),
			() => passkey.sign("another challenge", { counter: 8 }),
			(challenge) => stranger.sign(challenge),
			() => "{}",
			() => "no JSON",
			() => JSON.stringify({ id: "a", response: {} }),
		];
		for (const sign of answers)
			expect(refusal(await openSessionByPasskey(anonymous, await answered(sign)))).toEqual(["wrong-passkey"]);
	});

	test("is made for one's own challenge and our own address", async () => {
		const [staff, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		const passkey = softwarePasskey(environment().siteUrl);
		const { options, challengeId } = value(await offerPasskey(staff, {}));
		const made = { challengeId, name: "手機", passkey: passkey.make(options.challenge) };
		expect(refusal(await addPasskey(other, made))).toEqual(["wrong-passkey"]);
		const elsewhere = passkey.make(options.challenge, { at: "https://evil.example" });
		expect(refusal(await addPasskey(staff, { ...made, passkey: elsewhere }))).toEqual(["wrong-passkey"]);
		expect((await addPasskey(staff, made)).ok).toBe(true);
	});

	test("is named and removed by its owner alone, and opens nothing afterwards", async () => {
		const [staff, other] = [await aStaffMember("editor"), await aStaffMember("admin")];
		const { id: passkeyId, passkey } = await withPasskey(staff);
		expect(refusal(await renamePasskey(other, { passkeyId, name: "我的" }))).toEqual(["not-found"]);
		expect(refusal(await removePasskey(other, { passkeyId }))).toEqual(["not-found"]);
		value(await renamePasskey(staff, { passkeyId, name: "辦公室電腦" }));
		expect((await readOwnFactors(staff)).keys.map(({ name }) => name)).toEqual(["辦公室電腦"]);
		value(await removePasskey(staff, { passkeyId }));
		expect(refusal(await openSessionByPasskey(anonymous, await answered(passkey.sign)))).toEqual([
			"wrong-passkey",
		]);
	});

	test("stays while it is the only way into the account", async () => {
		const staff = await aStaffMember("editor");
		const { id: passkeyId } = await withPasskey(staff);
		await query("update users set password_hash = null where id = $1", [staff.userId]);
		expect(refusal(await removePasskey(staff, { passkeyId }))).toEqual(["last-way-in"]);
	});

	test("is asked for so many times from one network within a quarter of an hour, each being a row", async () => {
		const address = "203.0.113.7";
		value(await offerPasskeySignIn(anonymous, { address }));
		await query("update rate_limits set points = $1 where key like 'offer:%'", [OFFERS_PER_ADDRESS]);
		expect(refusal(await offerPasskeySignIn(anonymous, { address }))).toEqual(["too-many-tries"]);
		expect((await offerPasskeySignIn(anonymous, { address: "203.0.113.8" })).ok).toBe(true);
	});

	test("opens no closed account", async () => {
		const staff = await aStaffMember("editor");
		const { passkey } = await withPasskey(staff);
		await query("update users set suspended_at = now() where id = $1", [staff.userId]);
		expect(refusal(await openSessionByPasskey(anonymous, await answered(passkey.sign)))).toEqual([
			"wrong-passkey",
		]);
	});
});

describe("a required second step", () => {
	test("leaves an editor without one nothing of the desk until they enrol, and lets a writer be", async () => {
		value(await requireSecondFactor(theSystem, { rule: "required" }));
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		const open = async ({ email }: Staff) =>
			value(await openSession(anonymous, { email, password: PASSWORD })).sessionId;
		const [theirs, writers] = [await open(editor), await open(writer)];
		expect(await readStaffOfSession(theirs)).toBeNull();
		const holder = await readSessionHolder(theirs);
		expect(holder).toMatchObject({ mustEnrol: true, staff: { userId: editor.userId } });
		expect(await readStaffOfSession(writers)).not.toBeNull();
		if (holder) await withTotp(holder.staff);
		expect(await readStaffOfSession(theirs)).not.toBeNull();
		expect(refusal(await removeTotp(editor, {}))).toEqual(["last-factor"]);
		value(await requireSecondFactor(theSystem, { rule: "optional" }));
		value(await removeTotp(editor, {}));
		expect((await readOwnFactors(editor)).recoveryCodes).toBe(0);
	});
});

test("every change of a factor is in the audit log and told to its owner", async () => {
	const staff = await aStaffMember("editor");
	await withTotp(staff);
	const { id: passkeyId } = await withPasskey(staff);
	value(await removePasskey(staff, { passkeyId }));
	value(await removeTotp(staff, {}));
	const verbs = await query("select verb from events where actor_id = $1 order by id", [staff.userId]);
	expect(verbs.map(({ verb }) => verb)).toEqual([
		"account.totp-added",
		"account.passkey-added",
		"account.passkey-removed",
		"account.totp-removed",
	]);
	const [mailed] = await query('select count(*)::int as mails from mails where "to" = $1', [staff.email]);
	expect(mailed?.mails).toBe(4);
});
