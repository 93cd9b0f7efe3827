import type { Transaction } from "@/db/client";
import type { User } from "@/db/schema/users";
import { takeCode } from "./recovery-codes";
import { takePasskey } from "./take-passkey";
import { takeTotp } from "./take-totp";

/** What somebody shows besides a password: a code, or a passkey's answer to a challenge. */
export type ShownFactor = {
	code?: string | undefined;
	passkey?: string | undefined;
	challengeId?: string | undefined;
};

/** By what the account's owner has shown to be there, which is used up by it; null when nothing fits. */
export async function proveFactor(
	tx: Transaction,
	{ user, shown, now }: { user: User; shown: ShownFactor; now: Date },
): Promise<"totp" | "recovery" | "passkey" | null> {
	const userId = user.id;
	if (shown.passkey) {
		const holder = await takePasskey(tx, {
			answer: shown.passkey,
			challengeId: shown.challengeId ?? "",
			now,
		});
		return holder === userId ? "passkey" : null;
	}
	const { code = "" } = shown;
	if (await takeTotp(tx, { userId, code, now })) return "totp";
	return (await takeCode(tx, { userId, code, now })) ? "recovery" : null;
}
