import { and, asc, between, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { diaryEvents } from "@/db/schema/diary";
import { submissions } from "@/db/schema/submissions";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";

/** Two events that begin less than this apart cannot both be covered by one reporter. */
const HOURS_APART = 2;
const AT_MOST = 8;

/** The other open invitations, and the events of the diary, that begin within two hours of this instant, in their order. */
export async function listClashing(actor: Actor, { id, startsAt }: { id: string; startsAt: Date | null }) {
	if (startsAt === null || !may(actor, "submission.handle", "house")) return [];
	const apart = HOURS_APART * 3_600_000;
	const rows = await reader()
		.select({
			id: submissions.id,
			title: submissions.title,
			startsAt: submissions.startsAt,
			organisation: submissions.organisation,
			senderName: submissions.senderName,
			kind: submissions.kind,
			state: submissions.state,
			embargoUntil: submissions.embargoUntil,
			aboutNumber: submissions.aboutNumber,
			email: submissions.email,
		})
		.from(submissions)
		.where(
			and(
				eq(submissions.kind, "invitation"),
				// What is in the diary clashes there, at the time it has now.
				inArray(submissions.state, ["new", "asked", "answered", "adopted"]),
				sql`not exists (select 1 from ${diaryEvents} where ${diaryEvents.submissionId} = ${submissions.id})`,
				between(
					submissions.startsAt,
					new Date(startsAt.getTime() - apart),
					new Date(startsAt.getTime() + apart),
				),
				ne(submissions.id, id),
			),
		)
		.orderBy(asc(submissions.startsAt), submissions.id)
		.limit(AT_MOST);
	const open = rows.flatMap((row) => (row.startsAt ? [{ ...row, startsAt: row.startsAt }] : []));
	const inDiary = await reader()
		.select({
			id: diaryEvents.id,
			eventId: diaryEvents.id,
			title: diaryEvents.title,
			startsAt: diaryEvents.startsAt,
			organisation: diaryEvents.organiser,
			senderName: diaryEvents.organiser,
		})
		.from(diaryEvents)
		.where(
			and(
				eq(diaryEvents.state, "on"),
				between(
					diaryEvents.startsAt,
					new Date(startsAt.getTime() - apart),
					new Date(startsAt.getTime() + apart),
				),
				or(isNull(diaryEvents.submissionId), ne(diaryEvents.submissionId, id)),
			),
		)
		.orderBy(asc(diaryEvents.startsAt), diaryEvents.id)
		.limit(AT_MOST);
	return [...open, ...inDiary].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()).slice(0, AT_MOST);
}
