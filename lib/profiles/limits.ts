import { createHash } from "node:crypto";
import { isWithin, limiter } from "@/lib/access/limiter";

const HOUR = 3600;
/** Each sends a mail to an address that somebody else may have typed. */
const perEmail = limiter({ name: "profiles-email", points: 4, seconds: HOUR });
const perNetwork = limiter({ name: "profiles-network", points: 20, seconds: HOUR });

/** Counts one link that was asked for; false when there were too many. */
export async function countProfileLink(email: string, network: string | null): Promise<boolean> {
	if (network !== null && !(await isWithin(perNetwork(), network))) return false;
	return isWithin(perEmail(), createHash("sha256").update(email).digest("base64url"));
}
