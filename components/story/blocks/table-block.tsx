import { Fragment } from "react";
import { type Table, type TableCell, type TableRow, textOfInline } from "@/lib/body/body";
import { InlineText } from "./inline-text";

/** A table in a strip that scrolls by itself, reachable by keyboard, so that a wide one never widens the page. */
export function TableBlock({ table }: { table: Table }) {
	const [first, ...rest] = table.content;
	if (first === undefined) return null;
	const hasHead = first.content.every((cell) => cell.type === "tableHeader");
	const name = first.content.map((cell) => textOfInline(cell.content[0]?.content)).join("、");
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a strip that scrolls must be reachable without a pointer
		<section className="dt-scroll" tabIndex={0} aria-label={`表格：${name}`}>
			<table className="dt">
				{hasHead ? (
					<thead>
						<Row row={first} scope="col" />
					</thead>
				) : null}
				<tbody>
					{(hasHead ? rest : table.content).map((row, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
						<Row key={index} row={row} scope="row" />
					))}
				</tbody>
			</table>
		</section>
	);
}

function Row({ row, scope }: { row: TableRow; scope: "col" | "row" }) {
	return (
		<tr>
			{row.content.map((cell, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
				<Cell key={index} cell={cell} scope={scope} />
			))}
		</tr>
	);
}

function Cell({ cell, scope }: { cell: TableCell; scope: "col" | "row" }) {
	const lines = cell.content.map((paragraph, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: lines of a cell have no other identity
		<Fragment key={index}>
			{index === 0 ? null : <br />}
			<InlineText content={paragraph.content} />
		</Fragment>
	));
	const spans = {
		...(cell.attrs.colspan > 1 ? { colSpan: cell.attrs.colspan } : {}),
		...(cell.attrs.rowspan > 1 ? { rowSpan: cell.attrs.rowspan } : {}),
	};
	if (cell.type === "tableCell") return <td {...spans}>{lines}</td>;
	return (
		<th scope={scope} {...spans}>
			{lines}
		</th>
	);
}
