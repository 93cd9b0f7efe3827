import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { cache } from "react";
import { z } from "zod";
import { environment } from "@/lib/env";
import { readStaffOfSession } from "@/lib/staff/desk-queries";
import { openSession, SESSION_DAYS } from "@/lib/staff/open-session";
import { revokeAllSessions, revokeSession } from "@/lib/staff/revoke-session";
import { done, type Outcome, refuse } from "@/lib/write/outcome";
import { type Actor, anonymous, type Staff } from "./actor";
import { clientAddress } from "./client-address";

declare module "next-auth" {
	interface User {
		sessionId?: string;
	}
	interface Session {
		sessionId?: string;
	}
}

/** A refused sign-in that keeps its reason: wrong-credentials or too-many-tries. */
class SignInRefused extends CredentialsSignin {
	constructor(code: string) {
		super();
		this.code = code;
	}
}

const { handlers, auth, signIn, signOut } = NextAuth(() => {
	const { siteUrl, authSecret } = environment();
	return {
		secret: authSecret,
		trustHost: true,
		basePath: "/api/auth",
		pages: { signIn: "/sign-in", error: "/sign-in" },
		// Credentials allow no database sessions here, so the token carries the id of our own row, asked at every request.
		session: { strategy: "jwt" as const, maxAge: SESSION_DAYS * 86_400 },
		useSecureCookies: siteUrl.startsWith("https:"),
		providers: [
			Credentials({
				credentials: { email: {}, password: {} },
				authorize: async ({ email, password }, request) => {
					const outcome = await openSession(anonymous, {
						email,
						password,
						address: clientAddress(request.headers),
						userAgent: request.headers.get("user-agent") ?? "",
					});
					if (!outcome.ok)
						throw new SignInRefused(
							outcome.problems[0]?.code === "too-many-tries" ? "too-many-tries" : "wrong-credentials",
						);
					return { id: outcome.value.userId, sessionId: outcome.value.sessionId };
				},
			}),
		],
		callbacks: {
			jwt: async ({ token, user }) => {
				if (user?.sessionId) return { ...token, sid: user.sessionId };
				// Whether the session still stands is asked by currentActor, not here: Auth.js takes an error for a bad cookie,
				// and a database that is away for a moment would sign everybody out.
				return typeof token.sid === "string" ? token : null;
			},
			session: async ({ session, token }) => ({
				expires: session.expires,
				...(typeof token.sid === "string" && { sessionId: token.sid }),
			}),
			redirect: async ({ url }) => new URL(pathOf(url, siteUrl), siteUrl).href,
		},
		logger: {
			// A wrong password is told to the person and counted; it is no fault of the server.
			error: (error) => {
				if (!(error instanceof CredentialsSignin)) console.error(error);
			},
		},
	};
});

export { handlers };

/**
 * Signs in with e-mail and password and leaves the cookie with the answer; gives the page to go to, which is always one
 * of ours. Problems: blank (with its field), wrong-credentials, too-many-tries. The actor is not asked: whoever is signed
 * in already gets a new session.
 */
export async function signInWithPassword(_actor: Actor, form: unknown): Promise<Outcome<{ to: string }>> {
	const { email, password, to } = signInForm.parse(form);
	const blank = Object.entries({ email, password }).filter(([, typed]) => typed.trim() === "");
	if (blank.length > 0) return refuse(...blank.map(([field]) => ({ code: "blank", field })));
	try {
		await signIn("credentials", { email, password, redirect: false });
	} catch (error) {
		if (error instanceof SignInRefused) return refuse({ code: error.code });
		throw error;
	}
	return done({ to: afterSignIn(to) });
}

const signInForm = z.object({
	email: z.string().catch(""),
	password: z.string().catch(""),
	to: z.string().catch(""),
});

/** Where a sign-in leads: the page that was asked for when it is one of ours and not the sign-in itself, else the desk. */
export function afterSignIn(to: string): string {
	const path = to === "" ? "/desk" : pathOf(to, environment().siteUrl);
	return /^\/sign-(in|out)\b/.test(path) ? "/desk" : path;
}

/** Ends this session, or with `everywhere` every session of the account, and takes the cookie away. */
export async function endSession({ everywhere }: { everywhere: boolean }): Promise<void> {
	const actor = await currentActor();
	if (actor.kind === "staff") {
		if (everywhere) await revokeAllSessions(actor, {});
		else await revokeSession(actor, { sessionId: actor.sessionId });
	}
	await signOut({ redirect: false });
}

/** Who asks, from the cookie of this request and our own sessions table; read once a request. Never throws for a bad cookie. */
export const currentActor = cache(async (): Promise<Actor> => {
	const session = await auth();
	const sessionId = session && "sessionId" in session ? session.sessionId : undefined;
	return (sessionId && (await readStaffOfSession(sessionId))) || anonymous;
});

/** The signed-in member of staff, or null. Pages of the desk answer null with the sign-in page. */
export async function currentStaff(): Promise<Staff | null> {
	const actor = await currentActor();
	return actor.kind === "staff" ? actor : null;
}

/** A path of our own site, whatever was asked for: another origin, `//` and `\` lead to the desk. */
export function pathOf(url: string, siteUrl: string): string {
	if (!URL.canParse(url, siteUrl)) return "/desk";
	const target = new URL(url, siteUrl);
	return target.origin === siteUrl && !/^\/[/\\]/.test(target.pathname)
		? `${target.pathname}${target.search}`
		: "/desk";
}
