import { hash, verify } from "@node-rs/argon2";

/** Graphemes. Length is what makes a password strong; nothing else is asked of it. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** argon2id with 19 MiB and two passes: the OWASP password storage cheat sheet's first choice. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize("NFKC"), COST);
}

/** Whether the password is the one of the hash. For an account that is not there pass null: it takes the same time and says no. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
	decoy ??= hashPassword("nobody has this password");
	const matches = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));
	return matches && passwordHash !== null;
}

let decoy: Promise<string> | undefined;
