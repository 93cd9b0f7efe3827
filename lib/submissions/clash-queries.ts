import { and, asc, between, eq, inArray, ne } from "drizzle-orm";
import { reader } from "@/db/client";
import { submissions } from "@/db/schema/submissions";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";

/** Two events that begin less than this apart cannot both be covered by one reporter. */
const HOURS_APART = 2;
const AT_MOST = 8;

/** The other open invitations that begin within two hours of this instant, in their order. */
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
		})
		.from(submissions)
		.where(
			and(
				eq(submissions.kind, "invitation"),
				inArray(submissions.state, ["new", "asked", "answered", "adopted"]),
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
	return rows.flatMap((row) => (row.startsAt ? [{ ...row, startsAt: row.startsAt }] : []));
}
