import { cookies, headers } from "next/headers";
import { z } from "zod";
import { environment } from "@/lib/env";
import { offerPasskeySignIn } from "@/lib/factors/offer-passkey-sign-in";
import { acceptInvitation } from "@/lib/invitations/accept-invitation";
import type { AskingDevice } from "@/lib/staff/asking-device";
import { beginSignIn, SECOND_STEP_MINUTES } from "@/lib/staff/begin-sign-in";
import { finishSignIn } from "@/lib/staff/finish-sign-in";
import { openSessionByPasskey } from "@/lib/staff/open-session-by-passkey";
import { askPasswordReset } from "@/lib/staff/request-password-reset";
import { done, type Outcome, refuse } from "@/lib/write/outcome";
import { type Actor, anonymous } from "./actor";
import { clientAddress } from "./client-address";
import { oneTimeToken } from "./one-time-token";
import { afterSignIn, leaveCookie } from "./session";

const STEP = "second-step";
const DEVICE = "device";
const DEVICE_DAYS = 400;

type Opened = { sessionId: string; userId: string };

/**
 * Signs in with e-mail and password and leaves the cookie with the answer; gives the page to go to, which is always one of ours: the
 * second step for an account that has a second factor. Problems: blank (with its field), wrong-credentials, too-many-tries. The actor is
 * not asked: whoever is signed in already gets a new session.
 */
export async function signInWithPassword(_actor: Actor, form: unknown): Promise<Outcome<{ to: string }>> {
	const { email, password, to, lang } = typed.parse(form);
	const blank = Object.entries({ email, password }).filter(([, text]) => text.trim() === "");
	if (blank.length > 0) return refuse(...blank.map(([field]) => ({ code: "blank", field })));
	const from = await asking();
	const outcome = await beginSignIn(anonymous, { email, password, ...from });
	if (!outcome.ok) {
		const isTooMany = outcome.problems[0]?.code === "too-many-tries";
		return refuse({ code: isTooMany ? "too-many-tries" : "wrong-credentials" });
	}
	const { opened, stepToken } = outcome.value;
	if (opened) return arrive(opened, { from, to });
	await leave(STEP, stepToken, SECOND_STEP_MINUTES * 60);
	const query = new URLSearchParams({ ...(to && { to }), ...(lang && { lang }) });
	return done({ to: `/sign-in/second-step${query.size > 0 ? `?${query}` : ""}` });
}

/** Goes on from a right password with a code or a passkey. Problems: those of `finishSignIn`, and blank. */
export async function signInWithSecondStep(_actor: Actor, form: unknown): Promise<Outcome<{ to: string }>> {
	const { to, code, passkey, challengeId } = typed.parse(form);
	if (passkey === "" && code.trim() === "") return refuse({ code: "blank", field: "code" });
	const stepToken = await awaitedStep();
	if (!stepToken) return refuse({ code: "step-over" });
	const from = await asking();
	const shown = passkey === "" ? { code } : { passkey, challengeId };
	const outcome = await finishSignIn(anonymous, { stepToken, ...shown, ...from });
	return outcome.ok ? arrive(outcome.value, { from, to }) : outcome;
}

/** What the browser needs to ask for a passkey of ours. Problem: too-many-tries. */
export async function offerSignInByPasskey(): ReturnType<typeof offerPasskeySignIn> {
	return offerPasskeySignIn(anonymous, { address: (await asking()).address });
}

/** Signs in with a passkey and nothing else. Problem: wrong-passkey. */
export async function signInWithPasskey(_actor: Actor, form: unknown): Promise<Outcome<{ to: string }>> {
	const { to, passkey, challengeId } = typed.parse(form);
	const from = await asking();
	const outcome = await openSessionByPasskey(anonymous, { passkey, challengeId, ...from });
	return outcome.ok ? arrive(outcome.value, { from, to }) : outcome;
}

/** Joins by an invitation; a passkey is made next, on the page for enrolling. Problems: those of `acceptInvitation`. */
export async function joinByInvitation(_actor: Actor, form: unknown): Promise<Outcome<{ to: string }>> {
	const from = await asking();
	const input = z.looseObject({ by: z.string().catch("") }).parse(form);
	const outcome = await acceptInvitation(anonymous, { ...input, ...from });
	if (!outcome.ok) return outcome;
	return arrive(outcome.value, { from, to: input.by === "passkey" ? ENROL : "" });
}

/** Asks for the mail that sets a forgotten password. Problem: not-an-email. */
export async function forgetPassword(_actor: Actor, form: unknown): Promise<Outcome<object>> {
	const { email } = typed.parse(form);
	return askPasswordReset(anonymous, { email, address: (await asking()).address });
}

/** The token of a sign-in whose second step this browser awaits. */
export async function awaitedStep(): Promise<string | null> {
	return (await cookies()).get(STEP)?.value || null;
}

/** The page on which second factors are set up before the desk opens. */
export const ENROL = "/sign-in/enrol";

const text = z.string().catch("");
const typed = z.object({
	email: text,
	password: text,
	to: text,
	lang: text,
	code: text,
	passkey: text,
	challengeId: text,
});

async function asking(): Promise<AskingDevice> {
	const asked = await headers();
	return {
		address: clientAddress(asked),
		userAgent: asked.get("user-agent") ?? "",
		device: (await cookies()).get(DEVICE)?.value ?? oneTimeToken().token,
	};
}

async function arrive(
	opened: Opened,
	{ from, to }: { from: AskingDevice; to: string },
): Promise<Outcome<{ to: string }>> {
	await leaveCookie(opened);
	await leave(DEVICE, from.device, DEVICE_DAYS * 86_400);
	await leave(STEP, "", 0);
	return done({ to: to === ENROL ? ENROL : afterSignIn(to) });
}

/** Sent back to the sign-in's own pages alone. */
async function leave(name: string, value: string, seconds: number): Promise<void> {
	(await cookies()).set(name, value, {
		path: "/sign-in",
		maxAge: seconds,
		httpOnly: true,
		sameSite: "lax",
		secure: environment().siteUrl.startsWith("https:"),
	});
}
