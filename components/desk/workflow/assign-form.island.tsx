"use client";

import { useState } from "react";
import { SelectField } from "@/components/desk/editor/select-field.island";
import { TextField } from "@/components/desk/editor/text-field.island";
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
				<div className="ed-two">
					<TextField
						label={words.on}
						type="date"
						value={when.on}
						onText={(on) => setWhen((before) => ({ ...before, on }))}
					/>
					<TextField
						label={words.at}
						type="time"
						value={when.at}
						onText={(at) => setWhen((before) => ({ ...before, at }))}
					/>
				</div>
				<button className="btn" type="submit" aria-disabled={isBusy}>
					{words.submit}
				</button>
			</form>
		</details>
	);
}
