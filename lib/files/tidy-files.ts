import { and, inArray, isNull, lt } from "drizzle-orm";
import { z } from "zod";
import { reader } from "@/db/client";
import { submissionFiles } from "@/db/schema/submission-files";
import { system } from "@/lib/access/actor";
import { isUuid } from "@/lib/text/uuid";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { BASKET_HOURS } from "./limits";
import { quarantineFolder, storeFolder, sweepFolder, uploadsFolder } from "./store";

const HOUR = 3_600_000;
/** No receiving of a file takes so long: what is older in quarantine was left by a crash. */
const UNDER_WAY_HOURS = 1;
const UPLOAD_HOURS = 24;

/** Drops the files of forms that were never sent. */
export const tidyFiles = command({
	permission: "submission.tidy",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now, record }) => {
		const before = new Date(now.getTime() - (BASKET_HOURS + UNDER_WAY_HOURS) * HOUR);
		const gone = await tx
			.delete(submissionFiles)
			.where(and(isNull(submissionFiles.submissionId), lt(submissionFiles.addedAt, before)))
			.returning({ id: submissionFiles.id });
		if (gone.length > 0) await record("submission.files-tidied", null, { deleted: gone.length });
		return done({ deleted: gone.length });
	},
});

/**
 * Drops what belongs to nobody: files of forms never sent, bytes whose entry is gone (with its submission, or because a crash came before
 * it), and what a crash left in quarantine or half uploaded. Gives how many things of the disk.
 */
export async function sweepFiles(now = new Date()): Promise<number> {
	await tidyFiles(system("clock"), {});
	const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
	return (
		(await sweepFolder(storeFolder(), { before: ago(UNDER_WAY_HOURS), kept: keptAmong })) +
		(await sweepFolder(quarantineFolder(), { before: ago(UNDER_WAY_HOURS) })) +
		(await sweepFolder(uploadsFolder(), { before: ago(UPLOAD_HOURS) }))
	);
}

/** Which of these names of folders are files that have an entry. */
async function keptAmong(names: string[]): Promise<Set<string>> {
	const kept = new Set<string>();
	const ids = names.filter(isUuid);
	for (let at = 0; at < ids.length; at += 1000) {
		const some = await reader()
			.select({ id: submissionFiles.id })
			.from(submissionFiles)
			.where(inArray(submissionFiles.id, ids.slice(at, at + 1000)));
		for (const { id } of some) kept.add(id);
	}
	return kept;
}
