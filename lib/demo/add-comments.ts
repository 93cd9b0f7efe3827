import type { System } from "@/lib/access/actor";
import { approveComments } from "@/lib/comments/approve-comments";
import { replyAsNewsroom } from "@/lib/comments/reply-as-newsroom";
import { submitComment } from "@/lib/comments/submit-comment";
import type { Outcome } from "@/lib/write/outcome";
import { demoComments } from "./demo-comments";

/** What invented readers said under a story, and what the newsroom answered: through the same commands as theirs. */
export async function addComments(
	demo: System,
	{ number, headline, publishAt, now }: { number: number; headline: string; publishAt: Date; now: Date },
): Promise<void> {
	const found = Object.entries(demoComments).find(([start]) => headline.startsWith(start));
	// Never later than now: the newest demo story is minutes old.
	const at = (after: number) => ({
		now: new Date(Math.min(publishAt.getTime() + after * 60_000, now.getTime() - 1000 * (200 - after))),
	});
	const write = async (name: string, text: string, after: number, reply: number | null) =>
		made(
			await submitComment(
				demo,
				{ article: number, name, text, reply, email: `reader${after}@reader.example` },
				at(after),
			),
		);
	for (const { name, text, after, replies = [], state } of found?.[1] ?? []) {
		const comment = await write(name, text, after, null);
		if (state === "pending") continue;
		made(await approveComments(demo, { [`comment:${comment.id}`]: "on" }, at(after)));
		for (const reply of replies) {
			if ("reporter" in reply) {
				const { reporter } = reply;
				made(
					await replyAsNewsroom(demo, { commentId: comment.id, text: reply.text, reporter }, at(reply.after)),
				);
			} else {
				const answer = await write(reply.name, reply.text, reply.after, comment.number);
				made(await approveComments(demo, { [`comment:${answer.id}`]: "on" }, at(reply.after)));
			}
		}
	}
}

function made<Value>(outcome: Outcome<Value>): Value {
	if (!outcome.ok) throw new Error(`the demo was refused: ${JSON.stringify(outcome.problems)}`);
	return outcome.value;
}
