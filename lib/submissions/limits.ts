import { createHash } from "node:crypto";
import { isWithin, limiter } from "@/lib/access/limiter";
import { senderOf, whyNotMuteDomain } from "./mute-rules";

const HOUR = 3600;
/** A public-relations office sends for many clients from one network. */
const perNetwork = limiter({ name: "submissions-network", points: 40, seconds: HOUR });
const burst = limiter({ name: "submissions-burst", points: 6, seconds: 600 });
/** Each sends a mail to an address that somebody else may have typed. */
const perEmail = limiter({ name: "submissions-email", points: 10, seconds: HOUR });
/** One office writes for many clients, too; whoever writes under its name without being it must not shut it out, so that it only speaks against them. */
const perOrganisation = limiter({ name: "submissions-burst-organisation", points: 60, seconds: HOUR });
/** One for each form that is touched, and another for one that stood open for two hours. */
const challenges = limiter({ name: "submissions-challenges", points: 120, seconds: HOUR });
/** Codes are short enough to be tried one after the other, so tries are counted for each network and for all. */
const codesOfNetwork = limiter({ name: "submissions-codes", points: 20, seconds: HOUR });
const codesOfAll = limiter({ name: "submissions-codes-all", points: 2000, seconds: HOUR });

/** Counts one sending: refused when there were too many, busy when there were many. */
export async function countSending({
	network,
	email,
}: {
	network: string | null;
	email: string;
}): Promise<"too-many-submissions" | "busy" | "free"> {
	const digest = createHash("sha256").update(email).digest("base64url");
	if (!(await isWithin(perEmail(), digest))) return "too-many-submissions";
	const domain = senderOf(email, "domain");
	const isFew = whyNotMuteDomain(domain) !== null || (await isWithin(perOrganisation(), domain));
	if (network === null) return isFew ? "free" : "busy";
	if (!(await isWithin(perNetwork(), network))) return "too-many-submissions";
	return (await isWithin(burst(), network)) && isFew ? "free" : "busy";
}

/** Counts one code that was asked for; false when there were too many. */
export async function countCode(network: string | null): Promise<boolean> {
	if (network !== null && !(await isWithin(codesOfNetwork(), network))) return false;
	return isWithin(codesOfAll(), "all");
}

/** Counts one piece of work that was asked for; false when there were too many. A form is taken without. */
export async function countChallenge(network: string | null): Promise<boolean> {
	return network === null || isWithin(challenges(), network);
}
