import { and, eq, ne } from "drizzle-orm";
import { reader } from "@/db/client";
import { publications } from "@/db/schema/publications";
import { type Submission, submissions } from "@/db/schema/submissions";
import { storyPath } from "@/lib/articles/address";
import { readEventOfSender } from "@/lib/diary/sender-queries";
import { listFilesOf } from "@/lib/files/desk-queries";
import { readProofsOfAuthor } from "@/lib/proofs/author-queries";
import { listAmendments } from "./amendment-queries";
import { amendableFields, whyNotAmend } from "./amendments";
import { listMessages } from "./desk-queries";
import { readMailedToken, readStatusToken } from "./seals";

/** What a sender may see of the submission that the key opens; null when it opens none, or nobody has confirmed it. */
export async function readStatus(token: string, now: Date) {
	const id = readStatusToken(token);
	if (id === null) return null;
	const {
		code,
		kind,
		state,
		title,
		email,
		embargoUntil,
		startsAt,
		declineReason,
		declineNote,
		mergedIntoId,
		confirmedAt,
		changedAt,
	} = submissions;
	const [row] = await reader()
		.select({
			...{ id: submissions.id, code, kind, state, title, email, embargoUntil, startsAt },
			...{ body: submissions.body, senderName: submissions.senderName, phone: submissions.phone },
			...{ declineReason, declineNote, mergedIntoId, confirmedAt, changedAt },
			number: publications.number,
			tail: publications.tail,
			publishAt: publications.publishAt,
		})
		.from(submissions)
		.leftJoin(publications, eq(publications.articleId, submissions.articleId))
		.where(and(eq(submissions.id, id), ne(submissions.state, "unverified")));
	if (!row) return null;
	const { number, tail, publishAt, ...status } = row.state === "merged" ? await asItsKeeper(row) : row;
	const isPitch = status.kind === "pitch" && status.state === "adopted";
	const isOut = number !== null && tail !== null && publishAt !== null && publishAt <= now;
	const isScheduled = publishAt !== null && publishAt > now;
	const files = await listFilesOf(id);
	const isByMail = readMailedToken(token) !== null;
	const mayAmend = isByMail && whyNotAmend(status, { isOut }) === null;
	return {
		...status,
		files: files.map(({ fileName, bytes, addedAt }) => ({ fileName, bytes, addedAt })),
		isScheduled,
		mayAmend,
		/** Opened by its code alone, which lets nobody read a proof or put right what was sent. */
		isByCode: !isByMail,
		amendments: amendableFields(status.kind).length > 0 ? await listAmendments(id) : [],
		// A piece that was taken back, declined or printed has no proof to show any more.
		proofs: isPitch && isByMail ? await readProofsOfAuthor(id) : null,
		event:
			status.kind === "invitation" ? await readEventOfSender({ id, mergedIntoId: row.mergedIntoId }) : null,
		story: isOut ? storyPath({ number, tail }) : null,
		// Who asked is the newsroom's affair; a sender reads the newsroom's name.
		messages: (await listMessages(id)).map(({ by, ...message }) => ({ ...message, isDesk: by !== null })),
	};
}

export type Status = NonNullable<Awaited<ReturnType<typeof readStatus>>>;

type Row = Pick<Submission, "state" | "mergedIntoId" | "declineReason" | "changedAt"> & {
	number: number | null;
	tail: string | null;
	publishAt: Date | null;
};

/**
 * A merged submission as the one that stands for it ends: used with its story, or declined for its reason. Nothing else of the other is
 * told, not even that there is one.
 */
async function asItsKeeper<Merged extends Row>(row: Merged): Promise<Merged> {
	const { state, declineReason, changedAt } = submissions;
	const [keeper] = await reader()
		.select({
			...{ state, declineReason, changedAt },
			number: publications.number,
			tail: publications.tail,
			publishAt: publications.publishAt,
		})
		.from(submissions)
		.leftJoin(publications, eq(publications.articleId, submissions.articleId))
		.where(eq(submissions.id, row.mergedIntoId ?? ""));
	return keeper?.state === "used" || keeper?.state === "declined" ? { ...row, ...keeper } : row;
}

/** The submission of a code as somebody typed it, for its own page; null when there is none. */
export async function findByCode(code: string): Promise<string | null> {
	const [row] = await reader()
		.select({ id: submissions.id })
		.from(submissions)
		.where(and(eq(submissions.code, code), ne(submissions.state, "unverified")));
	return row?.id ?? null;
}
