import { eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { submissionFiles } from "@/db/schema/submission-files";
import { submissions } from "@/db/schema/submissions";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { receivePicture } from "@/lib/media/receive-picture";
import { makeAvifLater } from "@/lib/media/renditions";
import { done, type Outcome, refuse } from "@/lib/write/outcome";
import { readFile } from "./desk-queries";
import { fileKey, pressFiles } from "./store";

/**
 * Takes a picture that came with a submission into the library, with the sender's caption and credit. It stays tied to the submission, and
 * the embargo of that binds it. Taken before, it is taken; refused when the sender has not said that it may be shown.
 */
export async function takePicture(
	actor: Actor,
	input: unknown,
): Promise<Outcome<{ id: string; mediaId: string }>> {
	if (!may(actor, "submission.adopt", "house")) return refuse({ code: "forbidden" });
	const { fileId } = input as { fileId?: unknown };
	if (typeof fileId !== "string") return refuse({ code: "not-found" });
	const file = await readFile(actor, fileId);
	if (file?.kind !== "picture") return refuse({ code: "not-found" });
	const [about] = await reader()
		.select({ file: submissionFiles, submission: submissions })
		.from(submissionFiles)
		.innerJoin(submissions, eq(submissions.id, submissionFiles.submissionId))
		.where(eq(submissionFiles.id, fileId));
	if (!about) return refuse({ code: "not-found" });
	const { caption, credit, mayBeShown, mediaId } = about.file;
	const { id, organisation, senderName } = about.submission;
	if (mediaId !== null) return done({ id, mediaId });
	if (!mayBeShown) return refuse({ code: "picture-not-offered", values: { name: file.fileName } });
	const outcome = await receivePicture(actor, {
		bytes: Buffer.from(await pressFiles().getBytes(fileKey(fileId, file.extension))),
		fileName: file.fileName,
		caption,
		credit,
		licence: "handout",
		rightsSource: (organisation ?? senderName).slice(0, 80),
		ofFile: fileId,
	});
	if (!outcome.ok) return outcome;
	makeAvifLater({ mediaId: outcome.value.id }, outcome.value.widths);
	return done({ id, mediaId: outcome.value.id });
}

/** Takes every picture of a submission that its sender offers; those that the library refuses stay where they are. */
export async function takePicturesOf(actor: Actor, submissionId: string): Promise<void> {
	const pictures = await reader()
		.select({ id: submissionFiles.id, kind: submissionFiles.kind, mayBeShown: submissionFiles.mayBeShown })
		.from(submissionFiles)
		.where(eq(submissionFiles.submissionId, submissionId));
	for (const { id, kind, mayBeShown } of pictures)
		if (kind === "picture" && mayBeShown) await takePicture(actor, { fileId: id });
}
