import { and, count, eq, isNull, sql, sum } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { fileKinds, submissionFiles } from "@/db/schema/submission-files";
import { submissions } from "@/db/schema/submissions";
import { lockBySender } from "@/lib/submissions/lock-submission";
import { standsThrough, whyNot } from "@/lib/submissions/states";
import { command, findNothing } from "@/lib/write/command";
import { done, type Problem, refuse } from "@/lib/write/outcome";
import { readBasket } from "./baskets";
import { FILES_LATER_MAX_BYTES, FILES_MAX_BYTES, MOST_FILES, MOST_FILES_LATER } from "./limits";

const MB = 1024 * 1024;

/** Where a file goes: into the basket of a form, or to a submission by its sender's key. */
export const destination = {
	basket: z.string().max(300).default(""),
	token: z.string().max(300).default(""),
};

const examined = z.object({
	fileId: z.uuid("invalid"),
	...destination,
	fileName: z.string().min(1).max(400),
	extension: z.string().regex(/^[a-z0-9]{1,8}$/),
	kind: z.enum(fileKinds),
	mimeType: z.string().max(120),
	bytes: z.number().int().positive(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	width: z.number().int().positive().nullable(),
	height: z.number().int().positive().nullable(),
	text: z.string().nullable(),
	notes: z.array(z.string().max(40)).max(20),
	hasPreview: z.boolean(),
	pages: z.number().int().positive().nullable().default(null),
	drawnPages: z.number().int().min(0).max(3).default(0),
});

/**
 * Enters a file that has been examined and is in the store. Entered twice under one id, it is there once. Refused when there are too many
 * (files-too-many) or too much of them (files-too-large-in-all), or when the key opens nothing any more (files-basket-expired).
 */
export const addFile = command({
	permission: "submission.send",
	input: examined,
	find: findNothing,
	run: async ({ tx, input: { fileId, basket, token, ...file }, now, record }) => {
		const place = await placeOf(tx, { basket, token, now });
		if ("code" in place) return refuse(place);
		// One after the other, so that the limits hold for files that come at the same moment.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`basket ${place.basketId}`}, 0))`);
		const [there] = await tx.select().from(submissionFiles).where(eq(submissionFiles.id, fileId));
		if (there)
			return there.basketId === place.basketId ? done({ id: fileId }) : refuse({ code: "not-found" });
		const why = await whyNotMore(tx, { ...place, bytes: file.bytes });
		if (why) return refuse(why);
		const { basketId, submissionId, state } = place;
		await tx.insert(submissionFiles).values({ id: fileId, basketId, submissionId, ...file, addedAt: now });
		if (submissionId !== null) {
			await tx
				.update(submissions)
				.set({ state: state ?? "answered", mergedIntoId: null, changedAt: now })
				.where(eq(submissions.id, submissionId));
			const { kind, bytes } = file;
			await record("submission.file-added", submissionId, { fileId, kind, bytes });
		}
		return done({ id: fileId });
	},
});

type Place = {
	basketId: string;
	submissionId: string | null;
	/** Where the submission stays for all that it gets, or null. */
	state: ReturnType<typeof standsThrough>;
};

async function placeOf(
	tx: Transaction,
	{ basket, token, now }: { basket: string; token: string; now: Date },
): Promise<Place | Problem> {
	if (token === "") {
		const basketId = readBasket(basket, now);
		return basketId === null
			? { code: "files-basket-expired" }
			: { basketId, submissionId: null, state: null };
	}
	const submission = await lockBySender(tx, token);
	if (!submission) return { code: "not-found" };
	const why = whyNot("answer", submission.state);
	const { id, state } = submission;
	return why ? { code: why } : { basketId: id, submissionId: id, state: standsThrough(state, "answer") };
}

async function whyNotMore(
	tx: Transaction,
	{ basketId, submissionId, bytes }: Omit<Place, "state"> & { bytes: number },
) {
	const [held] = await tx
		.select({ many: count(), bytes: sum(submissionFiles.bytes).mapWith(Number) })
		.from(submissionFiles)
		.where(
			submissionId === null
				? and(eq(submissionFiles.basketId, basketId), isNull(submissionFiles.submissionId))
				: eq(submissionFiles.submissionId, submissionId),
		);
	const isLater = submissionId !== null;
	const most = isLater ? MOST_FILES_LATER : MOST_FILES;
	const maxBytes = isLater ? FILES_LATER_MAX_BYTES : FILES_MAX_BYTES;
	if ((held?.many ?? 0) >= most) return { code: "files-too-many", values: { max: most } };
	if ((held?.bytes ?? 0) + bytes > maxBytes)
		return { code: "files-too-large-in-all", values: { max: maxBytes / MB } };
	return null;
}
