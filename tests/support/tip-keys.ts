import { randomUUID } from "node:crypto";
import { Encrypter, generateHybridIdentity, identityToRecipient } from "age-encryption";
import { type Staff, system } from "@/lib/access/actor";
import { appointTipKey } from "@/lib/tips/appoint-tip-key";
import { confirmTipKey } from "@/lib/tips/confirm-tip-key";
import { makeTipKey } from "@/lib/tips/make-tip-key";
import { aStaffMember, value } from "./given";

/** What unlocks each key that is made here. */
export const PASSPHRASE = "一句只有自己知道的說話，夠長夠長。";

export type Custodian = { actor: Staff; keyId: string; identity: string; recipient: string };

/** An age file for one key, as far as its head tells. */
export const SEALED_FOR_ONE = Buffer.from(
	"age-encryption.org/v1\n-> mlkem768x25519 AAAA\nAAAA\n--- AAAA\nsealed",
);

/** A custodian with a key that nobody has taken in yet. */
export async function aCustodian(): Promise<Custodian> {
	const actor = await aStaffMember("tip-custodian");
	const identity = await generateHybridIdentity();
	const recipient = await identityToRecipient(identity);
	const encrypter = new Encrypter();
	encrypter.setPassphrase(PASSPHRASE);
	// The least that counts: what a passphrase withstands is age's own matter.
	encrypter.setScryptWorkFactor(1);
	const locked = Buffer.from(await encrypter.encrypt(identity)).toString("base64");
	const keyId = randomUUID();
	value(await makeTipKey(actor, { keyId, recipient, locked }));
	return { actor, keyId, identity, recipient };
}

/** The same, taken in by an administrator and a chief. */
export async function aCustodianInOffice(): Promise<Custodian> {
	const custodian = await aCustodian();
	const [admin, chief] = [await aStaffMember("admin"), await aStaffMember("chief")];
	value(await appointTipKey(admin, { keyId: custodian.keyId }));
	value(await confirmTipKey(chief, { keyId: custodian.keyId }));
	return custodian;
}

export const theClock = system("clock");
