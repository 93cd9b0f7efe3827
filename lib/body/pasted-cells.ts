/** Cells of a table that a paste may bring; the body's own limit on nodes is far above. */
const MOST_CELLS = 1000;
const FIGURE = /^[+\-−(]?[$€£¥]?\d[\d,.\s]*[%萬億)]?$/u;

/** The rows of cells in plain text as spreadsheets copy it, with tabs between; null when the text is something else. */
export function cellsIn(text: string): string[][] | null {
	const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
	const rows = lines.map((line) => line.split("\t"));
	const width = rows[0]?.length ?? 0;
	if (lines.length < 2 || width < 2 || rows.some((row) => row.length !== width)) return null;
	return lines.length * width > MOST_CELLS ? null : rows;
}

/** Whether the first row names the columns: words alone, over rows of which one has a figure. */
export function isHead([first, ...rest]: readonly (readonly string[])[]): boolean {
	if (first === undefined || first.length < 2 || rest.length === 0) return false;
	const isFigure = (cell: string) => FIGURE.test(cell.trim());
	const filled = first.filter((cell) => cell.trim() !== "");
	// The corner over the names of the rows is often empty.
	return (
		filled.length >= first.length - 1 &&
		!filled.some((cell) => isFigure(cell) && !/^\d{4}$/.test(cell.trim())) &&
		rest.some((row) => row.slice(1).some(isFigure))
	);
}
