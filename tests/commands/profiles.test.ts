import { describe, expect, test } from "vitest";
import { anonymous } from "@/lib/access/actor";
import { askProfileLink, requestProfileLink } from "@/lib/profiles/ask-profile-link";
import { openProfile } from "@/lib/profiles/open-profile";
import { removeProfile } from "@/lib/profiles/remove-profile";
import { typedFrom } from "@/lib/profiles/rules";
import { saveProfile } from "@/lib/profiles/save-profile";
import { opensProfile, profileKey } from "@/lib/profiles/seals";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { tidySubmissions } from "@/lib/submissions/tidy-submissions";
import { useFreshDatabase } from "../support/database";
import { refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
const MINUTE = 60_000;
let counter = 0;

async function aSender(): Promise<string> {
	counter += 1;
	const email = `returning${counter}@agency.example`;
	value(
		await sendSubmission(theSystem, {
			...{ kind: "press", title: `試行${counter}`, body: `第${counter}份。${"試行今日開始。".repeat(20)}` },
			...{ organisation: "鴨脷洲機電", senderName: "梁小姐", role: "經理", phone: "0000 0000", email },
			...{ authorised: "on", mayEdit: "on", privacy: "on", stamp: "", address: "10.0.0.1" },
		} as never),
	);
	return email;
}

async function linksTo(email: string): Promise<string[]> {
	const mails = await query('select text from mails where "to" = $1 order by created_at, id', [email]);
	return mails.flatMap(({ text }) => /profile\?token=(\S+)/.exec(String(text))?.[1] ?? []);
}

async function opened(email: string) {
	value(await requestProfileLink(anonymous, { email }));
	return value(await openProfile(anonymous, { token: (await linksTo(email)).at(-1) ?? "" }));
}

const blank = { organisation: "", senderName: "", role: "", phone: "", boilerplate: "" };

describe("a returning sender", () => {
	test("gets a link that opens once what they sent last, and keeps nothing until they save it", async () => {
		const email = await aSender();
		const first = await opened(email);
		expect(first).toMatchObject({
			...{ email, isKept: false },
			typed: { organisation: "鴨脷洲機電", senderName: "梁小姐", role: "經理", boilerplate: "" },
		});
		const [token = ""] = await linksTo(email);
		expect(refusal(await openProfile(anonymous, { token }))).toEqual(["profile-link-expired"]);
		expect(await query("select 1 from sender_profiles where email = $1", [email])).toEqual([]);

		const boilerplate = "機電，2010年成立。\n在鴨脷洲。";
		value(await saveProfile(anonymous, { ...first.typed, boilerplate, role: "", email, key: first.key }));
		const again = await opened(email);
		expect(again).toMatchObject({ isKept: true, typed: { boilerplate, role: "", senderName: "梁小姐" } });
	});

	test("an address that nothing came from gets the same answer after the same time, and no mail", async () => {
		const email = await aSender();
		const timed = async (address: string) => {
			const from = performance.now();
			const outcome = await askProfileLink(anonymous, { email: address });
			return { outcome, took: performance.now() - from };
		};
		const [known, unknown] = [await timed(email), await timed("nobody@agency.example")];
		expect(unknown.outcome).toEqual(known.outcome);
		for (const { took } of [known, unknown]) expect(took).toBeGreaterThan(390);
		expect(await linksTo(email)).toHaveLength(1);
		expect(await linksTo("nobody@agency.example")).toEqual([]);
	});

	test("too many links are not mailed, and the answer does not say so", async () => {
		const email = await aSender();
		for (let at = 0; at < 6; at += 1) value(await requestProfileLink(anonymous, { email }));
		expect(await linksTo(email)).toHaveLength(4);
	});

	test("the link holds for half an hour and its page for two; a key opens one address alone", async () => {
		const email = await aSender();
		value(await requestProfileLink(anonymous, { email }));
		await query("update profile_links set expires_at = now() - interval '1 second' where email = $1", [
			email,
		]);
		const [token = ""] = await linksTo(email);
		expect(refusal(await openProfile(anonymous, { token }))).toEqual(["profile-link-expired"]);
		const now = new Date();
		const key = profileKey(email, now);
		expect(opensProfile(email, key, new Date(now.getTime() + 119 * MINUTE))).toBe(true);
		expect(opensProfile(email, key, new Date(now.getTime() + 121 * MINUTE))).toBe(false);
		const other = await aSender();
		for (const asked of [
			{ email: other, key },
			{ email, key: "" },
		]) {
			expect(refusal(await saveProfile(anonymous, { ...blank, ...asked }))).toEqual(["profile-link-expired"]);
			expect(refusal(await removeProfile(anonymous, asked))).toEqual(["profile-link-expired"]);
		}
	});

	test("what is deleted is gone, with the links to it and without a word of it in the log", async () => {
		const email = await aSender();
		const { key, typed } = await opened(email);
		value(await saveProfile(anonymous, { ...typed, email, key }));
		value(await requestProfileLink(anonymous, { email }));
		value(await removeProfile(anonymous, { email, key }));
		expect(await query("select 1 from sender_profiles where email = $1", [email])).toEqual([]);
		expect(await query("select 1 from profile_links where email = $1", [email])).toEqual([]);
		const told = await query("select details::text from events where verb like 'submission.profile-%'");
		expect(JSON.stringify(told)).not.toContain(email);
	});

	test("a profile goes a year after its last use, and an expired link at once", async () => {
		const [old, used] = [await aSender(), await aSender()];
		for (const email of [old, used]) {
			const { key, typed } = await opened(email);
			value(await saveProfile(anonymous, { ...typed, email, key }));
		}
		await query("update sender_profiles set used_at = now() - interval '366 days' where email = $1", [old]);
		await query("update profile_links set expires_at = now() - interval '1 second' where email = $1", [old]);
		value(await tidySubmissions(theSystem, {}));
		const left = await query("select email from sender_profiles where email = any($1)", [[old, used]]);
		expect(left.map(({ email }) => email)).toEqual([used]);
		expect(await query("select 1 from profile_links where email = $1", [old])).toEqual([]);
	});

	test("the form is filled with what is known, each in the field of its name", () => {
		expect(typedFrom({ ...blank, email: "a@b.example", organisation: "機電", boilerplate: "簡介" })).toEqual({
			...{ email: "a@b.example", organisation: "機電", boilerplate: "簡介" },
		});
		expect(typedFrom({ ...blank, email: "a@b.example" })).toEqual({ email: "a@b.example" });
	});
});
