import type { Amended } from "@/db/schema/submission-amendments";
import type { Submission } from "@/db/schema/submissions";
import { problemOf } from "@/lib/write/command";
import type { Problem } from "@/lib/write/outcome";
import { AMENDMENT_WORDS, amendableFields, standing } from "./amendments";
import { embargoOf } from "./embargo-of";
import { checkerOf, FARTHEST_DAYS } from "./input";

/**
 * What the sender's form wants to stand and why, each field checked as the first form checked it; or a problem per field. A kind without an
 * embargo keeps what it has.
 */
export function readAmendment(
	submission: Submission,
	typed: Record<string, string>,
	now: Date,
): { after: Amended; words: string | null } | Problem[] {
	const problems: Problem[] = [];
	const read: Record<string, string | null> = {};
	const fields = [...amendableFields(submission.kind), AMENDMENT_WORDS];
	for (const field of fields) {
		const parsed = checkerOf(field).safeParse(typed[field.name] ?? "");
		if (parsed.success) read[field.name] = parsed.data;
		else problems.push(...parsed.error.issues.map((issue) => ({ ...problemOf(issue), field: field.name })));
	}
	const before = standing(submission);
	let { embargoUntil } = before;
	if (fields.some(({ name }) => name === "embargoOn")) {
		const until = embargoOf(read.embargoOn, read.embargoAt);
		const isOther = until?.getTime() !== submission.embargoUntil?.getTime();
		const complain = (code: string) => problems.push({ code, field: "embargoOn" });
		if (read.embargoOn === null && read.embargoAt) complain("embargo-without-day");
		else if (until && isOther && until <= now) complain("already-past");
		else if (until && until.getTime() > now.getTime() + FARTHEST_DAYS * 86_400_000) complain("too-far");
		embargoUntil = until?.toISOString() ?? null;
	}
	if (problems.length > 0) return problems;
	const { title, body, senderName, phone = null, words = null } = read;
	const after = {
		title: title ?? before.title,
		body: body ?? before.body,
		senderName: senderName ?? before.senderName,
		phone,
		embargoUntil,
	};
	return { after, words };
}
