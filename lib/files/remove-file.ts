import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { submissionFiles } from "@/db/schema/submission-files";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { readBasket } from "./baskets";

/** Takes a file out of a form that has not been sent yet; removed before, it is removed. Its bytes go with the next sweep. */
export const removeFile = command({
	permission: "submission.send",
	input: z.object({ basket: z.string().max(300), fileId: z.uuid("invalid") }),
	find: findNothing,
	run: async ({ tx, input: { basket, fileId }, now }) => {
		const basketId = readBasket(basket, now);
		if (basketId === null) return refuse({ code: "files-basket-expired" });
		await tx
			.delete(submissionFiles)
			.where(
				and(
					eq(submissionFiles.id, fileId),
					eq(submissionFiles.basketId, basketId),
					isNull(submissionFiles.submissionId),
				),
			);
		return done({ id: fileId });
	},
});
