import { handOver } from "@/lib/http/hand-over";
import { ownPage } from "@/lib/http/own-page";
import type { ShownStatus } from "@/lib/submissions/returned-submission";
import { readStatus } from "@/lib/submissions/status";

/** The page of the submission that the key opens, as this answer alone; null when it opens none. */
export async function showStatus(
	asked: Omit<ShownStatus, "status">,
	answer: number,
): Promise<Response | null> {
	const status = await readStatus(asked.token, new Date());
	if (!status) return null;
	const shown: ShownStatus = { ...asked, status };
	return ownPage(`/contribute/submission?key=${handOver(shown)}`, answer);
}
