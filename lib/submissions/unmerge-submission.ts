import { z } from "zod";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockSubmission } from "./lock-submission";
import { standAlone } from "./merged-into";
import { whyNot } from "./states";

/** Takes a merge back: the submission waits by itself again, as it stood before. */
export const unmergeSubmission = command({
	permission: "submission.handle",
	input: z.object({ submissionId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ input: { submissionId }, ...writing }) => {
		const submission = await lockSubmission(writing.tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		const why = whyNot("unmerge", submission.state);
		if (why) return refuse({ code: why });
		await standAlone(writing, submission);
		return done({ id: submissionId });
	},
});
