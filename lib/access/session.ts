import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { cache } from "react";
import { environment } from "@/lib/env";
import { readStaffOfSession } from "@/lib/staff/desk-queries";
import { openSession, SESSION_DAYS } from "@/lib/staff/open-session";
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
				return typeof token.sid === "string" && (await readStaffOfSession(token.sid)) ? token : null;
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

export { handlers, signIn, signOut };

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
