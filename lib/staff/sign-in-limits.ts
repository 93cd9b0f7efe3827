import { RateLimiterRes } from "rate-limiter-flexible";
import { limiter } from "@/lib/access/limiter";

/** Failed tries allowed for one account, from wherever, within the window. */
export const TRIES_PER_ACCOUNT = 10;
/** Failed tries allowed from one address, for whatever accounts. A newsroom sits behind one address, so this is wider. */
export const TRIES_PER_ADDRESS = 60;
const WINDOW_SECONDS = 15 * 60;

const byAccount = limiter({ name: "account", points: TRIES_PER_ACCOUNT, seconds: WINDOW_SECONDS });
const byAddress = limiter({ name: "address", points: TRIES_PER_ADDRESS, seconds: WINDOW_SECONDS });

/** Wrong codes allowed at the second step of one account within the window; a right password does not clear them. */
export const TRIES_AT_SECOND_STEP = 10;
const bySecondStep = limiter({ name: "second-step", points: TRIES_AT_SECOND_STEP, seconds: WINDOW_SECONDS });

/** Challenges for passkeys made for one network within the window; a newsroom sits behind one address. */
export const OFFERS_PER_ADDRESS = 200;
const offersByAddress = limiter({ name: "offer", points: OFFERS_PER_ADDRESS, seconds: WINDOW_SECONDS });

/** Mails to one address, and asked for from one network, within an hour. */
export const RESETS_PER_ACCOUNT = 3;
const RESETS_PER_ADDRESS = 20;
const resetsByAccount = limiter({ name: "reset-account", points: RESETS_PER_ACCOUNT, seconds: 3600 });
const resetsByAddress = limiter({ name: "reset-address", points: RESETS_PER_ADDRESS, seconds: 3600 });

type Try = { account: string; address?: string };

/** Counts one try to sign in, before the password is looked at. Says "too-many-tries" when there were too many, else null. */
export async function whyNotSignIn({ account, address }: Try): Promise<"too-many-tries" | null> {
	return whyNotGoOn(async () => {
		await byAccount().consume(account);
		if (address) await byAddress().consume(address);
	});
}

/** Counts one try at the second step of an account; says "too-many-tries" when there were too many, else null. */
export async function whyNotSecondStep(userId: string): Promise<"too-many-tries" | null> {
	return whyNotGoOn(async () => {
		await bySecondStep().consume(userId);
	});
}

/** Forgets the tries at the second step of an account that has got through it. */
export async function forgetSecondSteps(userId: string): Promise<void> {
	await bySecondStep().delete(userId);
}

/** Counts one challenge made for whoever asks, since each is a row. */
export async function whyNotOffer(address: string): Promise<"too-many-tries" | null> {
	return whyNotGoOn(async () => {
		await offersByAddress().consume(address);
	});
}

/** Counts one wish for a mail that sets a password anew. */
export async function whyNotMailReset({ account, address }: Try): Promise<"too-many-tries" | null> {
	return whyNotGoOn(async () => {
		if (address) await resetsByAddress().consume(address);
		await resetsByAccount().consume(account);
	});
}

async function whyNotGoOn(count: () => Promise<void>): Promise<"too-many-tries" | null> {
	try {
		await count();
		return null;
	} catch (error) {
		if (error instanceof RateLimiterRes) return "too-many-tries";
		throw error;
	}
}

/** Forgets the tries of an account that has signed in. Those of the address stay: one right password must not open the gate for guessing others. */
export async function forgetTries(account: string): Promise<void> {
	await byAccount().delete(account);
}
