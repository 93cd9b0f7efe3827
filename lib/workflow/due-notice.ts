/** So long before a story is due whoever has it is told. */
export const DUE_NOTICE_MINUTES = 120;

/** The due time that whoever is given a story needs to be told of no more: the mail that gave it to them has just said so. */
export function dueAlreadyTold(dueAt: Date | null, now: Date): Date | null {
	return dueAt && dueAt.getTime() - now.getTime() <= DUE_NOTICE_MINUTES * 60_000 ? dueAt : null;
}
