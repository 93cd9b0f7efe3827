"use client";

import { useEffect, useState } from "react";
import { useWords } from "@/components/desk/words.island";
import { BULK_DEEDS, type BulkDeed } from "@/lib/articles/bulk-deed";

/** The form to which the boxes of the list belong. */
export const BULK_FORM = "bulk";

/** Above the list: how many stories are chosen, all of this page or of the whole list, and what is to be done; the next page shows what will be. */
export function BulkBar({
	kept,
	total,
	deeds = BULK_DEEDS,
}: {
	/** The list's own parameters. */
	kept: Record<string, string>;
	total: number;
	deeds?: readonly BulkDeed[];
}) {
	const { bulk } = useWords();
	const [count, setCount] = useState(0);
	const [isAll, setAll] = useState(false);

	useEffect(() => {
		const onChange = () => setCount(boxes().filter(({ checked }) => checked).length);
		document.addEventListener("change", onChange);
		return () => document.removeEventListener("change", onChange);
	}, []);

	function pickPage(isPicked: boolean): void {
		for (const box of boxes()) box.checked = isPicked;
		setCount(isPicked ? boxes().length : 0);
	}

	return (
		<form className="bulk" id={BULK_FORM} action="/desk/articles/bulk" aria-label={bulk.title}>
			{Object.entries(kept).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<label className="check">
				<input type="checkbox" onChange={(event) => pickPage(event.currentTarget.checked)} />
				{bulk.page}
			</label>
			<label className="check">
				<input
					type="checkbox"
					name="all"
					value="1"
					checked={isAll}
					onChange={(event) => setAll(event.currentTarget.checked)}
				/>
				{bulk.all(total)}
			</label>
			<select className="inp" name="deed" aria-label={bulk.deed} defaultValue={deeds[0]}>
				{deeds.map((deed) => (
					<option key={deed} value={deed}>
						{bulk.deeds[deed]}
					</option>
				))}
			</select>
			<button className="btn" type="submit">
				{bulk.go}
			</button>
			<span className="hint" role="status">
				{isAll ? bulk.chosen(total) : count > 0 ? bulk.chosen(count) : ""}
			</span>
			<a className="btn" href={`/desk/articles/csv?${new URLSearchParams(kept)}`} download>
				{bulk.csv}
			</a>
		</form>
	);
}

function boxes(): HTMLInputElement[] {
	return [...document.querySelectorAll<HTMLInputElement>(`input[name=pick][form=${BULK_FORM}]`)];
}
