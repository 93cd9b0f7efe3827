import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/access/actor";
import { appointTipKey } from "@/lib/tips/appoint-tip-key";
import { confirmTipKey } from "@/lib/tips/confirm-tip-key";
import { makeCustodianKey } from "@/lib/tips/custodian-key";
import { makeTipKey } from "@/lib/tips/make-tip-key";
import type { Outcome } from "@/lib/write/outcome";

/**
 * Opens the door for confidential tips in the demo newsroom: two custodians with keys. Their passphrase is the demo's password, known to
 * whoever knows that, so that nothing may be confided to a demo.
 */
export async function addCustodians(crew: ReadonlyMap<string, Staff>, passphrase: string): Promise<void> {
	const of = (name: string) => {
		const member = crew.get(`${name}@ejtech.example`);
		if (!member) throw new Error(`the demo has no ${name}`);
		return { ...member, provedAt: new Date() };
	};
	for (const name of ["tips", "tips-2"]) {
		const { recipient, locked } = await makeCustodianKey(passphrase);
		const keyId = randomUUID();
		made(await makeTipKey(of(name), { keyId, recipient, locked }));
		made(await appointTipKey(of("admin"), { keyId }));
		made(await confirmTipKey(of("chief"), { keyId }));
	}
}

function made(outcome: Outcome<unknown>): void {
	if (!outcome.ok) throw new Error(`the demo was refused: ${JSON.stringify(outcome.problems)}`);
}
