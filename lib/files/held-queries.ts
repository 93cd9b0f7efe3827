import { and, asc, eq, isNull } from "drizzle-orm";
import { reader } from "@/db/client";
import { submissionFiles } from "@/db/schema/submission-files";
import { readBasket } from "./baskets";
import type { HeldFile } from "./held-files";

const { id, fileName, bytes, kind, basketId, submissionId, addedAt } = submissionFiles;

/** The files that wait in the basket that the key opens, in the order in which they came; none when it opens none. */
export async function listHeld(basket: string, now: Date): Promise<HeldFile[]> {
	const opened = readBasket(basket, now);
	if (opened === null) return [];
	return reader()
		.select({ id, fileName, bytes, kind })
		.from(submissionFiles)
		.where(and(eq(basketId, opened), isNull(submissionId)))
		.orderBy(asc(addedAt), asc(id));
}

/** A file that has been entered already, by its id; null when it has not. */
export async function readEntered(fileId: string): Promise<(HeldFile & { basketId: string }) | null> {
	const [file] = await reader()
		.select({ id, fileName, bytes, kind, basketId })
		.from(submissionFiles)
		.where(eq(id, fileId));
	return file ?? null;
}
