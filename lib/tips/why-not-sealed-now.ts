import type { Transaction } from "@/db/client";
import { listInOffice } from "./list-in-office";
import { countSeals } from "./seal-parcel";
import { CUSTODIANS_MIN } from "./states";

/**
 * Why a message is not sealed for the custodians in office and nobody else, or null. `besides` is how many more keys it must open with:
 * an answer opens with the receipt too. For whom a seal is cannot be seen; how many there are can.
 */
export async function whyNotSealedNow(
	tx: Transaction,
	{ sealed, keyIds, besides }: { sealed: Uint8Array; keyIds: readonly string[]; besides: number },
): Promise<"tips-closed" | "tip-keys-changed" | null> {
	const inOffice = await listInOffice(tx);
	if (inOffice.length < CUSTODIANS_MIN) return "tips-closed";
	const named = new Set(keyIds);
	const isNow = named.size === inOffice.length && inOffice.every(({ id }) => named.has(id));
	return isNow && countSeals(sealed) === inOffice.length + besides ? null : "tip-keys-changed";
}
