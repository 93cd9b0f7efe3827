import { StateMark } from "@/components/desk/state-mark";
import type { ColumnName } from "@/lib/workflow/board";
import { StageMark } from "./stage-mark";

/** The mark of a column of the stories' board: a state that the clock or readers know, or a stage of the work. */
export function ColumnMark({ column }: { column: ColumnName }) {
	return column === "scheduled" || column === "published" ? (
		<StateMark state={column} />
	) : (
		<StageMark stage={column} />
	);
}
