import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** A place in a list that is ordered newest first: the last story of the page before. */
export type Cursor = { publishAt: Date; number: number };

/** The cursor as it stands in an address: milliseconds since 1970 and the story's number. */
export function formatCursor({ publishAt, number }: Cursor): string {
	return `${publishAt.getTime()}-${number}`;
}

/** The cursor of an address, or null when it is none; a broken one means the first page. */
export function parseCursor(text: string | string[] | undefined): Cursor | null {
	const match = typeof text === "string" ? /^(\d{1,14})-(\d{1,9})$/.exec(text) : null;
	return match ? { publishAt: new Date(Number(match[1])), number: Number(match[2]) } : null;
}

/**
 * The condition that a row comes after the cursor, in a form that an index on (publish_at, number) answers. The instant stands
 * alone too, because PostgreSQL does not begin reading at a pair when `publish_at <= now()` is asked as well: it would walk
 * through all that is newer.
 */
export function olderThan(
	columns: { publishAt: AnyColumn; number: AnyColumn },
	{ publishAt, number }: Cursor,
): SQL {
	const at = sql`${publishAt.toISOString()}::timestamptz`;
	return sql`(${columns.publishAt} <= ${at} and (${columns.publishAt}, ${columns.number}) < (${at}, ${number}::int))`;
}
