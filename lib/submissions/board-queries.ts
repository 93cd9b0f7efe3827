import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import { submissions } from "@/db/schema/submissions";
import type { Staff } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { BOARD_COLUMNS, type BoardColumnName } from "./board-moves";
import { type InboxItem, selectItems } from "./desk-queries";
import type { InboxFilter } from "./inbox-filter";

/** More than this in a column is looked through as a list. */
const COLUMN_MAX = 30;

export type InboxColumn = { name: BoardColumnName; items: InboxItem[]; hasMore: boolean };

/** The inbox by state: what waits the longest stands first, of what is done with the newest. Empty for whoever may not handle it. */
export async function readInboxBoard(
	actor: Staff,
	{ kind, isMine }: Pick<InboxFilter, "kind"> & { isMine: boolean },
): Promise<InboxColumn[]> {
	if (!may(actor, "submission.handle", "house")) return [];
	const narrowed: (SQL | undefined)[] = [
		kind ? eq(submissions.kind, kind) : undefined,
		isMine ? eq(submissions.assigneeId, actor.userId) : undefined,
	];
	const { id, state, confirmedAt } = submissions;
	return Promise.all(
		BOARD_COLUMNS.map(async (name) => {
			const isDone = name === "used" || name === "declined";
			const items = await selectItems()
				.where(and(eq(state, name), ...narrowed))
				.orderBy(...(isDone ? [desc(confirmedAt), desc(id)] : [asc(confirmedAt), asc(id)]))
				.limit(COLUMN_MAX + 1);
			return { name, items: items.slice(0, COLUMN_MAX), hasMore: items.length > COLUMN_MAX };
		}),
	);
}
