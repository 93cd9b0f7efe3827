import { randomUUID } from "node:crypto";
import { and, eq, gt, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Commenter, type CommentState, commenters, comments } from "@/db/schema/comments";
import { networkDigest } from "@/lib/access/seal";
import { countGraphemes } from "@/lib/text/graphemes";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { submission } from "./input";
import { countComment } from "./limits";
import { mailConfirmation } from "./mails";
import { confirmDeadline, signalsOf, waitingState } from "./rules";
import { readCommenterPass, readFormStamp } from "./seals";
import { findStory } from "./story-of-comments";

type Submitted = { id: string; number: number; state: CommentState };

/** A text this long that comes again from somebody else has been pasted. */
const REPEATED_FROM = 20;

/**
 * A reader's comment on a published story. It waits for its mail to be confirmed, unless this browser has confirmed the same
 * address before; only then is it seen by moderators. Sent twice, it stands once. The system's, of the demo, waits for nothing.
 */
export const submitComment = command({
	permission: "comment.write",
	input: submission,
	find: findNothing,
	run: async ({ tx, actor, input, now, record }) => {
		const story = await findStory(tx, input.article, now);
		if (!story) return refuse({ code: "not-found" });
		if (story.closed) return refuse({ code: "comments-closed" });
		const parentId = input.reply === null ? null : await parentOf(tx, story.articleId, input.reply);
		if (parentId === undefined) return refuse({ code: "reply-gone" });
		const network = networkDigest(input.address);
		const traffic = actor.kind === "system" ? "free" : await countComment({ network, email: input.email });
		if (traffic === "too-many-comments") return refuse({ code: traffic });
		const commenter = await commenterOf(tx, input.email, now);
		if (commenter.blockedAt) return refuse({ code: "commenter-blocked" });
		const { name, text } = input;
		const before = await earlier(tx, { text, commenterId: commenter.id, articleId: story.articleId, now });
		if (before.mine) {
			const { id, number, state } = before.mine;
			return done<Submitted>({ id, number, state });
		}

		const signals = signalsOf({
			trap: input.website,
			stampedAt: actor.kind === "system" ? new Date(0) : readFormStamp(input.article, input.stamp),
			text,
			isNetworkBusy: traffic === "busy",
			isTextRepeated: before.isOthers && countGraphemes(text) >= REPEATED_FROM,
			now,
		});
		const isKnown = commenter.confirmedAt !== null && readCommenterPass(input.pass) === commenter.id;
		const state =
			actor.kind === "system" ? "pending" : isKnown ? waitingState(signals) : ("unconfirmed" as const);
		const [made] = await tx
			.insert(comments)
			.values({
				id: randomUUID(),
				articleId: story.articleId,
				parentId,
				commenterId: commenter.id,
				name,
				text,
				state,
				signals: actor.kind === "system" ? [] : signals,
				network,
				createdAt: now,
			})
			.returning({ id: comments.id, number: comments.number });
		if (!made) throw new Error("a comment was not written");
		if (state === "unconfirmed") {
			const { title } = story;
			await mailConfirmation(tx, { commentId: made.id, to: input.email, name, title, text, now });
		}
		await record("comment.submitted", made.id, { article: story.number, state, signals });
		return done<Submitted>({ ...made, state });
	},
});

/** Whom a reply stands under: an approved comment, or the one that it replies to itself. Undefined when it is not there. */
async function parentOf(tx: Transaction, articleId: string, number: number): Promise<string | undefined> {
	const [parent] = await tx
		.select({ id: comments.id, parentId: comments.parentId })
		.from(comments)
		.where(
			and(eq(comments.number, number), eq(comments.articleId, articleId), eq(comments.state, "approved")),
		);
	return parent && (parent.parentId ?? parent.id);
}

async function commenterOf(tx: Transaction, email: string, now: Date): Promise<Commenter> {
	await tx.insert(commenters).values({ id: randomUUID(), email, createdAt: now }).onConflictDoNothing();
	// Locked, so that the same form sent twice at once finds its twin.
	const [commenter] = await tx.select().from(commenters).where(eq(commenters.email, email)).for("update");
	if (!commenter) throw new Error("a commenter was not written");
	return commenter;
}

/** The same text of the last day: this reader's own on this story, and whether somebody else sent it anywhere. */
async function earlier(
	tx: Transaction,
	{ text, commenterId, articleId, now }: { text: string; commenterId: string; articleId: string; now: Date },
) {
	const same = await tx
		.select({
			id: comments.id,
			number: comments.number,
			state: comments.state,
			articleId: comments.articleId,
			commenterId: comments.commenterId,
		})
		.from(comments)
		.where(
			and(
				sql`md5(${comments.text}) = md5(${text})`,
				eq(comments.text, text),
				ne(comments.state, "removed"),
				gt(comments.createdAt, confirmDeadline(now)),
			),
		)
		.limit(200);
	return {
		mine: same.find((one) => one.commenterId === commenterId && one.articleId === articleId),
		isOthers: same.some((one) => one.commenterId !== commenterId),
	};
}
