import { and, eq, isNotNull } from "drizzle-orm";
import { renderSVG } from "uqr";
import { z } from "zod";
import { totpSecrets } from "@/db/schema/factors";
import { settings } from "@/db/schema/settings";
import { encrypt } from "@/lib/access/sealed";
import { settingsOf } from "@/lib/settings/settings";
import { ownAccount } from "@/lib/staff/own-account";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { newTotpSecret, totpAddress } from "./totp";

/**
 * Makes a secret for an authenticator app and the QR code that carries it, as an SVG document. Nothing is asked for at signing in until
 * `confirmTotp` has seen a code of it; beginning again makes a new one. Problem: already-on.
 */
export const beginTotp = command({
	permission: "account.secure",
	input: z.object({}),
	find: ownAccount,
	run: async ({ tx, subject: user, now }) => {
		const [on] = await tx
			.select({ userId: totpSecrets.userId })
			.from(totpSecrets)
			.where(and(eq(totpSecrets.userId, user.id), isNotNull(totpSecrets.confirmedAt)));
		if (on) return refuse({ code: "already-on" });
		const secret = newTotpSecret();
		const row = { sealedSecret: encrypt("totp secret", secret, user.id), createdAt: now };
		await tx
			.insert(totpSecrets)
			.values({ userId: user.id, ...row })
			.onConflictDoUpdate({ target: totpSecrets.userId, set: row });
		const { publication } = settingsOf(await tx.select().from(settings));
		const address = totpAddress({ secret, email: user.email, publication: publication.name });
		return done({ secret: secret.replace(/(.{4})(?=.)/g, "$1 "), qr: qrOf(address) });
	},
});

/** A picture for an <img>, so that no markup is written into the page. */
function qrOf(address: string): string {
	const svg = renderSVG(address, { border: 2, ecc: "M" });
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
