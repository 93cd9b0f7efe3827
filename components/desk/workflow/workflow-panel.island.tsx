"use client";

import { useState } from "react";
import { Panel } from "@/components/desk/editor/panel";
import { useWords } from "@/components/desk/words.island";
import { AssignForm } from "./assign-form.island";
import { DeedSaid } from "./deed-said";
import { StageMark } from "./stage-mark";
import { Steps } from "./steps";
import { useDeeds } from "./use-deeds";
import { VerbButtons } from "./verb-buttons.island";
import { WordsDialog } from "./words-dialog.island";
import type { Deed, StoryWorkflow } from "./workflow-props";

type Saving = { saveNow: () => Promise<boolean>; revision: () => number };

/** Where the story is on its way through the desk, who has it, and what can be done next; each button that is off says why. */
export function WorkflowPanel({
	articleId,
	state,
	story: { workflow, rights, colleagues, actions },
	saving,
	now,
}: {
	articleId: string;
	state: "draft" | "scheduled" | "published" | "withdrawn";
	story: StoryWorkflow;
	saving: Saving;
	now: Date;
}) {
	const words = useWords();
	const { panel, verbs, stages } = words.workflow;
	const [asking, setAsking] = useState<"return" | "spike" | null>(null);
	// What is judged is what the server has, so that it must have everything first.
	const { act, isBusy, said } = useDeeds(actions, () =>
		rights.revise ? saving.saveNow() : Promise.resolve(true),
	);
	const { stage, owed } = workflow;
	const lastReturn = stage === "draft" && workflow.resumeAt ? newest(workflow, "return") : undefined;
	const lastPass =
		stage === "ready" && workflow.approvedRevision !== null ? newest(workflow, "approve") : undefined;
	const isDone = state === "published" && stage === "ready" && !owed && !workflow.needsSecond;
	const isLate = workflow.dueAt !== null && workflow.dueAt <= now && state === "draft" && stage !== "spiked";

	async function go(deed: Deed, fields: Record<string, string> = {}): Promise<void> {
		const problems = await act(deed, () => ({
			articleId,
			from: stage,
			revision: String(saving.revision()),
			...fields,
		}));
		if (problems.length === 0) setAsking(null);
	}

	return (
		<Panel
			title={panel.title}
			// Of a story that is out the way is done; it is looked at when it is gone again.
			{...(isDone ? {} : { isOpen: true as const })}
			flag={
				<span className="flag">
					<StageMark stage={stage} />
					{stages[stage]}
				</span>
			}
		>
			<p>
				{workflow.assignee ? (
					<span lang="zh-Hant-HK">{panel.assignee(workflow.assignee)}</span>
				) : (
					panel.nobody
				)}
				{workflow.dueAt ? (
					<span className={isLate ? "wf-due late" : "wf-due"}>
						{(isLate ? panel.late : panel.due)(words.when.near(workflow.dueAt, now))}
					</span>
				) : null}
			</p>
			{lastReturn ? (
				<blockquote className="wf-said">
					<b>{panel.returned(lastReturn.byName, words.when.near(lastReturn.at, now))}</b>
					<span lang="zh-Hant-HK">{lastReturn.words}</span>
				</blockquote>
			) : null}
			{lastPass && workflow.approvedRevision === saving.revision() ? (
				<p className="hint">{panel.approved(lastPass.byName, words.when.near(lastPass.at, now))}</p>
			) : null}
			{owed ? (
				<div className="wf-said">
					<b>{panel.owed(owed.by, words.when.near(owed.at, now))}</b>
					<span lang="zh-Hant-HK">{owed.reason}</span>
					{rights.judge && !owed.isMine ? (
						<button className="btn" type="button" aria-disabled={isBusy} onClick={() => void go("lookBack")}>
							{verbs.lookBack}
						</button>
					) : null}
				</div>
			) : null}
			<VerbButtons
				place={{ ...workflow, state }}
				rights={rights}
				isBusy={isBusy}
				onVerb={(deed, fields) =>
					deed === "return" || deed === "spike" ? setAsking(deed) : void go(deed, fields)
				}
			/>
			<DeedSaid said={asking === null ? said : null} isBusy={isBusy} words={words} />
			{rights.assign && stage !== "spiked" ? (
				<AssignForm
					key={`${workflow.assignedTo} ${workflow.dueAt?.getTime()}`}
					assignedTo={workflow.assignedTo}
					dueAt={workflow.dueAt}
					colleagues={colleagues}
					isBusy={isBusy}
					onAssign={(fields) => void go("assign", fields)}
				/>
			) : null}
			{workflow.steps.length > 0 ? <Steps steps={workflow.steps} now={now} words={words} /> : null}
			{asking === null ? null : (
				<WordsDialog
					ask={words.workflow.asks[asking]}
					isNeeded={asking === "return"}
					isBusy={isBusy}
					problems={said !== null && "problems" in said ? said.problems : []}
					onSay={(text) => void go(asking, { words: text })}
					onClose={() => setAsking(null)}
				/>
			)}
		</Panel>
	);
}

function newest({ steps }: StoryWorkflow["workflow"], verb: "return" | "approve") {
	return steps.find((step) => step.verb === verb);
}
