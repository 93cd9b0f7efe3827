import { RateLimiterRes } from "rate-limiter-flexible";
import { limiter } from "@/lib/access/limiter";

/** Failed tries allowed for one account, from wherever, within the window. */
export const TRIES_PER_ACCOUNT = 10;
/** Failed tries allowed from one address, for whatever accounts. A newsroom sits behind one address, so this is wider. */
export const TRIES_PER_ADDRESS = 60;
const WINDOW_SECONDS = 15 * 60;

const byAccount = limiter({ name: "account", points: TRIES_PER_ACCOUNT, seconds: WINDOW_SECONDS });
const byAddress = limiter({ name: "address", points: TRIES_PER_ADDRESS, seconds: WINDOW_SECONDS });

type Try = { account: string; address?: string };

/** Counts one try to sign in, before the password is looked at. Says "too-many-tries" when there were too many, else null. */
export async function whyNotSignIn({ account, address }: Try): Promise<"too-many-tries" | null> {
	try {
		await byAccount().consume(account);
		if (address) await byAddress().consume(address);
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
