import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import { submissions } from "@/db/schema/submissions";
import type { Staff } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { countAlike } from "./alike-queries";
import { BOARD_COLUMNS, type BoardColumnName } from "./board-moves";
import { type InboxItem, selectItems, waitsAmended } from "./desk-queries";
import type { InboxFilter } from "./inbox-filter";
import { WAITING } from "./states";

/** More than this in a column is looked through as a list. */
const COLUMN_MAX = 20;

/** `alike`: how many others bring the same news, of what waits. */
export type BoardItem = InboxItem & { alike: number };
export type InboxColumn = { name: BoardColumnName; items: BoardItem[]; hasMore: boolean };

/**
 * The inbox by state: what its sender wants put right heads its column, however long that is; then what waits the longest, of what is done
 * with the newest. Empty for whoever may not handle it.
 */
export async function readInboxBoard(
	actor: Staff,
	{ kind, isMine, now }: Pick<InboxFilter, "kind"> & { isMine: boolean; now: Date },
): Promise<InboxColumn[]> {
	if (!may(actor, "submission.handle", "house")) return [];
	const narrowed: (SQL | undefined)[] = [
		kind ? eq(submissions.kind, kind) : undefined,
		isMine ? eq(submissions.assigneeId, actor.userId) : undefined,
	];
	const { id, state, confirmedAt } = submissions;
	const amended = await selectItems()
		.where(and(waitsAmended(), ...narrowed))
		.orderBy(asc(confirmedAt), asc(id))
		.limit(COLUMN_MAX);
	const columns = await Promise.all(
		BOARD_COLUMNS.map(async (name) => {
			const isDone = name === "used" || name === "declined";
			const first = amended.filter((item) => item.state === name);
			const rows = await selectItems()
				.where(and(eq(state, name), ...narrowed))
				.orderBy(...(isDone ? [desc(confirmedAt), desc(id)] : [asc(confirmedAt), asc(id)]))
				.limit(COLUMN_MAX + 1);
			const items = [...first, ...rows.filter((row) => first.every((one) => one.id !== row.id))];
			return { name, items: items.slice(0, COLUMN_MAX), hasMore: items.length > COLUMN_MAX };
		}),
	);
	const waiting = columns.filter(({ name }) => WAITING.includes(name)).flatMap(({ items }) => items);
	const alike = await countAlike(
		actor,
		waiting.map((item) => item.id),
		now,
	);
	return columns.map(({ items, ...column }) => ({
		...column,
		items: items.map((item) => ({ ...item, alike: alike.get(item.id) ?? 0 })),
	}));
}
