import { randomInt } from "node:crypto";
import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { seal } from "@/lib/access/seal";

/** UTF-16 units of a proof; one of ours has about 800. */
export const PROOF_MAX = 2_000;
/** So long is a challenge good for: a release is written in less. A browser that took longer asks for another. */
const CHALLENGE_MINUTES = 120;
const ALGORITHM = "PBKDF2/SHA-256";
/** Rounds of each try, and how many tries it takes: about a third of a second on a laptop, a second or two on an old phone. */
const COST = 2_000;
const [LEAST_TRIES, MOST_TRIES] = [120, 240];

/** A piece of work for a browser that is about to send a form: cheap to give and to check, a nuisance to whoever sends thousands. */
export async function newChallenge(now: Date): Promise<Challenge> {
	return createChallenge({
		algorithm: ALGORITHM,
		cost: COST,
		counter: randomInt(LEAST_TRIES, MOST_TRIES),
		deriveKey,
		expiresAt: new Date(now.getTime() + CHALLENGE_MINUTES * 60_000),
		...secrets(),
	});
}

export type Proof = { nonce: string; expiresAt: Date };

/** What a sent proof is of; null when the work was not done, is too old, or the challenge was none of ours. */
export async function readProof(sent: string, now: Date): Promise<Proof | null> {
	const read = payload.safeParse(decoded(sent));
	if (!read.success) return null;
	const { challenge, solution } = read.data;
	const expiresAt = new Date(challenge.parameters.expiresAt * 1000);
	if (expiresAt <= now) return null;
	// Its signature comes before everything in it, so that nobody chooses how hard we work.
	const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets() });
	return verified ? { nonce: challenge.parameters.nonce, expiresAt } : null;
}

const payload = z.object({
	challenge: z.object({
		parameters: z.object({
			algorithm: z.literal(ALGORITHM),
			cost: z.number(),
			expiresAt: z.number(),
			keyLength: z.number(),
			keyPrefix: z.string(),
			keySignature: z.string(),
			nonce: z.string(),
			salt: z.string(),
		}),
		signature: z.string(),
	}),
	solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

function decoded(sent: string): unknown {
	try {
		return JSON.parse(Buffer.from(sent, "base64").toString("utf8"));
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

function secrets() {
	return {
		hmacSignatureSecret: seal("press proof", "challenge"),
		hmacKeySignatureSecret: seal("press proof", "key"),
	};
}
