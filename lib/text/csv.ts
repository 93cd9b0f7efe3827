/**
 * A line of a table as spreadsheets read it (RFC 4180), with its end. What they would take for a formula begins with an apostrophe,
 * so that a headline cannot run in an editor's spreadsheet.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
	return `${cells.map(csvCell).join(",")}\r\n`;
}

/** Spreadsheets take a file that begins with this for UTF-8. */
export const CSV_BEGINNING = "\uFEFF";

function csvCell(cell: string | number | null): string {
	if (cell === null) return "";
	if (typeof cell === "number") return String(cell);
	const text = /^[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
