"use client";

import { useState } from "react";
import { DayAndTime } from "@/components/desk/day-and-time.island";
import { SelectField } from "@/components/desk/editor/select-field.island";
import { useWords } from "@/components/desk/words.island";
import { clock, dayOf } from "@/lib/time/hong-kong";
import type { Colleague } from "./workflow-props";

/** To whom the story is given, and when it is due. */
export function AssignForm({
	assignedTo,
	dueAt,
	colleagues,
	isBusy,
	onAssign,
}: {
	assignedTo: string | null;
	dueAt: Date | null;
	colleagues: readonly Colleague[];
	isBusy: boolean;
	onAssign: (fields: { assignee: string; on: string; at: string }) => void;
}) {
	const { assign: words, verbs } = useWords().workflow;
	const [assignee, setAssignee] = useState(assignedTo);
	const [when, setWhen] = useState({ on: dueAt ? dayOf(dueAt) : "", at: dueAt ? clock(dueAt) : "" });
	return (
		<details className="wf-more">
			<summary>{verbs.assign}</summary>
			<form
				className="ed-close"
				onSubmit={(event) => {
					event.preventDefault();
					if (!isBusy) onAssign({ assignee: assignee ?? "", ...when });
				}}
			>
				<SelectField
					label={words.who}
					value={assignee}
					options={colleagues}
					none={words.nobody}
					onChoose={setAssignee}
				/>
				<DayAndTime
					labels={{ on: words.on, at: words.at }}
					value={when}
					onWhen={(change) => setWhen((before) => ({ ...before, ...change }))}
				/>
				<button className="btn" type="submit" aria-disabled={isBusy}>
					{words.submit}
				</button>
			</form>
		</details>
	);
}
