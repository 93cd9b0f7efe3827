import { desc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { pitchStories, proofs } from "@/db/schema/proofs";
import { lastWord } from "./rules";

/**
 * The proofs of a piece as its author reads them, newest first, and what the newest has come to. `reading` is the newest with its text;
 * whoever asks has proved to hold the piece's key and that it is still in work: see readStatus.
 */
export async function readProofsOfAuthor(submissionId: string) {
	const { number, changes, note, sentAt, recalledAt, answer, answerWords, answeredAt } = proofs;
	const rows = await reader()
		.select({ number, changes, note, sentAt, recalledAt, answer, answerWords, answeredAt })
		.from(proofs)
		.where(eq(proofs.submissionId, submissionId))
		.orderBy(desc(proofs.number));
	const [story] = await reader()
		.select({ waivedAt: pitchStories.waivedAt })
		.from(pitchStories)
		.where(eq(pitchStories.submissionId, submissionId));
	const [newest] = rows;
	const reading = rows.find((proof) => proof.recalledAt === null) ?? null;
	return {
		last: lastWord(rows),
		/** The desk took the newest one back, and will send another. */
		isRecalled: newest !== undefined && newest.recalledAt !== null,
		/** A chief lets it go out without the author's word. Why is the newsroom's affair; that it is so is the author's too. */
		isWaived: (story?.waivedAt ?? null) !== null,
		reading,
		answered: rows
			.filter((proof) => proof.answer !== null)
			.map((proof) => ({
				number: proof.number,
				answer: proof.answer,
				words: proof.answerWords,
				at: proof.answeredAt,
			})),
	};
}

export type AuthorProofs = Awaited<ReturnType<typeof readProofsOfAuthor>>;
