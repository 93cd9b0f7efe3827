import { createHash } from "node:crypto";
import { isWithin, limiter } from "@/lib/access/limiter";

const HOUR = 3600;
/** An office or a tower of flats may share one network, so the hard limit is wide. */
const perNetwork = limiter({ name: "comments-network", points: 60, seconds: HOUR });
const burst = limiter({ name: "comments-burst", points: 6, seconds: 600 });
/** Each may send a mail to an address that somebody else typed. */
const perEmail = limiter({ name: "comments-email", points: 8, seconds: HOUR });
const reports = limiter({ name: "comments-reports", points: 30, seconds: HOUR });

/** Counts one comment from a network and for an e-mail address: refused when there were too many, busy when there were many. */
export async function countComment({
	network,
	email,
}: {
	network: string | null;
	email: string;
}): Promise<"too-many-comments" | "busy" | "free"> {
	const digest = createHash("sha256").update(email).digest("base64url");
	if (!(await isWithin(perEmail(), digest))) return "too-many-comments";
	if (network === null) return "free";
	if (!(await isWithin(perNetwork(), network))) return "too-many-comments";
	return (await isWithin(burst(), network)) ? "free" : "busy";
}

/** Counts one report; false when a network sent too many. */
export async function countReport(network: string): Promise<boolean> {
	return isWithin(reports(), network);
}
