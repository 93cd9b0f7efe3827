import { environment } from "@/lib/env";

/** Kept by a browser that has confirmed an address. Only the routes that take comments read it; public pages never do. */
export const PASS_COOKIE = "commenter";
const DAYS = 180;

/** The Set-Cookie of a pass: not for scripts, and sent to the addresses of stories alone. */
export function passCookie(pass: string): string {
	const secure = environment().siteUrl.startsWith("https:") ? "; Secure" : "";
	return `${PASS_COOKIE}=${pass}; Path=/articles; Max-Age=${DAYS * 86_400}; HttpOnly; SameSite=Lax${secure}`;
}

/** The value of a cookie in a Cookie header; "" when it is not there. */
export function passIn(header: string | null, name: string): string {
	for (const part of header?.split(";") ?? []) {
		const [key = "", value = ""] = part.trim().split("=", 2);
		if (key === name) return value;
	}
	return "";
}
