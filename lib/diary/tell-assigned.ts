import type { Transaction } from "@/db/client";
import type { DiaryEvent } from "@/db/schema/diary";
import type { Actor } from "@/lib/access/actor";
import type { Words } from "@/lib/words/words";
import { assignedTo } from "./lock-event";
import { tellColleagues } from "./tell-colleagues";

/** Tells whoever is to cover an event what has become of it: what it was and what it is. */
export async function tellAssigned(
	tx: Transaction,
	{ before, after, actor, now }: { before: DiaryEvent; after: DiaryEvent; actor: Actor; now: Date },
): Promise<void> {
	await tellColleagues(tx, {
		...{ event: after, actor, now },
		kind: "diary-changed",
		to: assignedTo(after),
		write: (words) => ({
			subject: words.diary.mail.subjects[after.state === "on" ? "changed" : after.state](after.title),
			lines: [words.diary.mail.changed(after.title), "", ...linesOf(before, after, words)],
		}),
	});
}

function linesOf(before: DiaryEvent, after: DiaryEvent, { when, diary }: Words): string[] {
	const { fields, states } = diary;
	const said = (at: Date | null) => (at ? when.full(at) : diary.unknown);
	const pairs: [string, string, string][] = [
		[fields.state, states[before.state], states[after.state]],
		[fields.startsAt, said(before.startsAt), said(after.startsAt)],
		[fields.endsAt, said(before.endsAt), said(after.endsAt)],
		[fields.place, before.place ?? diary.unknown, after.place ?? diary.unknown],
	];
	return pairs
		.filter(([, was, is]) => was !== is)
		.map(([name, was, is]) => diary.mail.difference(name, was, is));
}
