import type { mutedSenders } from "@/db/schema/muted-senders";

export type MuteScope = (typeof mutedSenders.$inferSelect)["scope"];

/** Where anybody has an address: who is muted there is one person, never the house. */
const EVERYBODYS = new Set(
	[
		"gmail.com googlemail.com outlook.com hotmail.com live.com live.hk msn.com hotmail.com.hk",
		"yahoo.com yahoo.com.hk yahoo.com.tw ymail.com icloud.com me.com mac.com aol.com",
		"proton.me protonmail.com pm.me tutanota.com gmx.com mail.com zoho.com fastmail.com",
		"qq.com foxmail.com 163.com 126.com sina.com sohu.com",
		"netvigator.com biznetvigator.com hkbn.net i-cable.com ctimail.com hgc.com.hk",
	]
		.join(" ")
		.split(" "),
);

/** Most graphemes of the reason. */
export const MUTE_REASON_MAX = 200;

/** What is muted by an address, lower-case: itself, or what stands behind its @. */
export function senderOf(email: string, scope: MuteScope): string {
	return scope === "address" ? email : email.slice(email.lastIndexOf("@") + 1);
}

/** Why a whole domain cannot be muted, or null. */
export function whyNotMuteDomain(domain: string): "everybodys-domain" | null {
	return EVERYBODYS.has(domain) ? "everybodys-domain" : null;
}

/** Everything that, muted, mutes this address: itself, its domain, and the domains above that of at least two parts. */
export function mutedBy(email: string): string[] {
	const parts = senderOf(email, "domain").split(".");
	return [email, ...parts.slice(0, -1).map((_, at) => parts.slice(at).join("."))];
}
