import { and, asc, eq, notInArray } from "drizzle-orm";
import { reader } from "@/db/client";
import { submissionFiles } from "@/db/schema/submission-files";
import { submissions } from "@/db/schema/submissions";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isUuid } from "@/lib/text/uuid";

/**
 * A file that may be handed out now: to whoever handles submissions, while its submission has been received and not taken back. Asked
 * anew for each download; null otherwise.
 */
export async function readFile(actor: Actor, fileId: string) {
	if (!isUuid(fileId) || !may(actor, "submission.handle", "house")) return null;
	const { id, fileName, extension, mimeType, kind, bytes, hasPreview, drawnPages } = submissionFiles;
	const [file] = await reader()
		.select({ id, fileName, extension, mimeType, kind, bytes, hasPreview, drawnPages })
		.from(submissionFiles)
		.innerJoin(submissions, eq(submissions.id, submissionFiles.submissionId))
		.where(and(eq(id, fileId), notInArray(submissions.state, ["unverified", "withdrawn"])));
	return file ?? null;
}

/** The files of a submission, in the order in which they came. */
export async function listFilesOf(submissionId: string) {
	return reader()
		.select(shown)
		.from(submissionFiles)
		.where(eq(submissionFiles.submissionId, submissionId))
		.orderBy(asc(submissionFiles.addedAt), asc(submissionFiles.id));
}

const { id, fileName, extension, kind, mimeType, bytes, width, height } = submissionFiles;
const { text, notes, hasPreview, pages, drawnPages, caption, credit, mayBeShown, mediaId, addedAt } =
	submissionFiles;
const shown = {
	...{ id, fileName, extension, kind, mimeType, bytes, width, height },
	...{ text, notes, hasPreview, pages, drawnPages, caption, credit, mayBeShown, mediaId, addedAt },
};

export type FileOfSubmission = Awaited<ReturnType<typeof listFilesOf>>[number];
