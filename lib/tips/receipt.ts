import { randomInt } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import { bech32 } from "@scure/base";
import { identityToRecipient } from "age-encryption";
import { RECEIPT_WORDS, wordAt } from "./receipt-words";

/** What comes out of a receipt: the hash under which its tip is found, and the key to which answers are sealed. */
export type Receipt = { hash: string; identity: string; recipient: string };

/** argon2id's type as the library numbers it; its enumeration does not exist at run time here. */
const ARGON2ID = 2;
/** Of 80 bits nobody guesses any; the price of one try is for whoever has the whole database and much time. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** A new receipt. Whoever made it shows it once and forgets it. */
export function newReceipt(): string[] {
	return Array.from({ length: RECEIPT_WORDS }, () => wordAt(randomInt(1_024)));
}

/** What comes out of the words of a receipt with the door's own salt (hexadecimal); about 0.2 seconds of work. */
export async function openReceipt(words: readonly string[], salt: string): Promise<Receipt> {
	const out = await hashRaw(words.join(""), {
		...COST,
		algorithm: ARGON2ID,
		outputLen: 64,
		salt: Buffer.from(salt, "hex"),
	});
	// Two halves of one digest: neither tells anything of the other.
	const identity = bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", out.subarray(32)).toUpperCase();
	return {
		hash: out.subarray(0, 32).toString("hex"),
		identity,
		recipient: await identityToRecipient(identity),
	};
}
