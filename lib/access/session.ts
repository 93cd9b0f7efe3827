import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { cache } from "react";
import { environment } from "@/lib/env";
import { readSessionHolder, type Ways } from "@/lib/staff/desk-queries";
import { SESSION_DAYS } from "@/lib/staff/enter";
import { openSession } from "@/lib/staff/open-session";
import { revokeAllSessions, revokeSession } from "@/lib/staff/revoke-session";
import { type Actor, anonymous, type Staff } from "./actor";
import { clientAddress } from "./client-address";
import { digestOf, isSameText } from "./sealed";

declare module "next-auth" {
	interface User {
		sessionId?: string;
	}
	interface Session {
		sessionId?: string;
	}
}

/** A refused sign-in that keeps its reason: wrong-credentials, too-many-tries, second-step. */
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
							["too-many-tries", "second-step"].find((code) => code === outcome.problems[0]?.code) ??
								"wrong-credentials",
						);
					return { id: outcome.value.userId, sessionId: outcome.value.sessionId };
				},
			}),
			// For a session that one of our own commands has just opened; nobody else can make its ticket.
			Credentials({
				id: "ticket",
				credentials: { ticket: {} },
				authorize: async ({ ticket }) => {
					const opened = readTicket(String(ticket), Date.now());
					if (!opened) throw new SignInRefused("wrong-credentials");
					return { id: opened.userId, sessionId: opened.sessionId };
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

type Opened = { sessionId: string; userId: string };

/** Leaves the cookie of a session that was just opened with the answer to this request. */
export async function leaveCookie(opened: Opened): Promise<void> {
	await signIn("ticket", { ticket: ticketFor(opened, Date.now()), redirect: false });
}

/** Made and read within one request; it is never sent anywhere. */
const TICKET_MS = 10_000;

function ticketFor({ sessionId, userId }: Opened, now: number): string {
	const text = `${sessionId}.${userId}.${now + TICKET_MS}`;
	return `${text}.${digestOf("session ticket", text)}`;
}

function readTicket(ticket: string, now: number): Opened | null {
	const [sessionId = "", userId = "", until = "", seal = ""] = ticket.split(".");
	const isOurs = isSameText(seal, digestOf("session ticket", `${sessionId}.${userId}.${until}`));
	return isOurs && Number(until) >= now ? { sessionId, userId } : null;
}

/** Where a sign-in leads: the page that was asked for when it is one of ours and not the sign-in itself, else the desk. */
export function afterSignIn(to: string): string {
	const path = to === "" ? "/desk" : pathOf(to, environment().siteUrl);
	return /^\/sign-(in|out)\b/.test(path) ? "/desk" : path;
}

/** Ends this session, or with `everywhere` every session of the account, and takes the cookie away. */
export async function endSession({ everywhere }: { everywhere: boolean }): Promise<void> {
	const actor = await currentHolder();
	if (actor) {
		if (everywhere) await revokeAllSessions(actor, {});
		else await revokeSession(actor, { sessionId: actor.sessionId });
	}
	await signOut({ redirect: false });
}

const readHolder = cache(async () => {
	const session = await auth();
	const sessionId = session && "sessionId" in session ? session.sessionId : undefined;
	return sessionId ? readSessionHolder(sessionId) : null;
});

/**
 * Who asks, from the cookie of this request and our own sessions table; read once a request. Whoever must enrol a second factor first
 * is nobody yet. Never throws for a bad cookie.
 */
export async function currentActor(): Promise<Actor> {
	const holder = await readHolder();
	return holder && !holder.mustEnrol ? holder.staff : anonymous;
}

/** Whoever holds the session, also while they must enrol: for enrolling, proving and signing out, and nothing else. */
export async function currentHolder(): Promise<Staff | null> {
	return (await readHolder())?.staff ?? null;
}

/** With what the holder of the session can prove again who they are. */
export async function currentWays(): Promise<Ways> {
	return (await readHolder())?.ways ?? { password: false, passkey: false, totp: false };
}

/** Whether the holder of the session is asked to enrol before anything else opens. */
export async function mustEnrolFirst(): Promise<boolean> {
	return (await readHolder())?.mustEnrol ?? false;
}

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
