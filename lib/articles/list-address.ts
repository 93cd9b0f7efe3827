import { type Cursor, formatCursor } from "./cursor";

/** The address of a list of stories: from a place in it on, or of one month (`2026-11`), where such is given. */
export function listAddress(
	path: string,
	{ before = null, month = null }: { before?: Cursor | null; month?: string | null },
): string {
	const parameters = new URLSearchParams();
	if (before) parameters.set("before", formatCursor(before));
	if (month) parameters.set("month", month);
	return parameters.size === 0 ? path : `${path}?${parameters}`;
}
