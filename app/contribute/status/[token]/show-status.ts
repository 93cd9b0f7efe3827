import { handOver } from "@/lib/http/hand-over";
import { ownPage } from "@/lib/http/own-page";
import type { ShownStatus } from "@/lib/submissions/returned-submission";
import { readStatus } from "@/lib/submissions/status";

/** The page of the submission that the key opens, as this answer alone; null when it opens none. */
export async function showStatus(shown: ShownStatus, status: number): Promise<Response | null> {
	if (!(await readStatus(shown.token, new Date()))) return null;
	const page = await ownPage(`/contribute/submission?key=${handOver(shown)}`, status);
	page.headers.set("referrer-policy", "no-referrer");
	return page;
}
