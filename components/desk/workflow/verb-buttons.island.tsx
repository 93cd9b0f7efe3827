"use client";

import { useId } from "react";
import type { StoryState } from "@/components/desk/state-mark";
import { useWords } from "@/components/desk/words.island";
import { problemSentence, type Words } from "@/lib/words/words";
import { type StageName, waysOn, whyNotAtStage } from "@/lib/workflow/stages";
import type { WorkflowRights } from "./workflow-props";

type Verb = "begin" | "park" | "submit" | "approve" | "return" | "spike" | "unspike";
type Place = {
	stage: StageName;
	state: StoryState;
	resumeAt: StageName | null;
	spikedFrom: StageName | null;
};

/** Whom a verb is for. */
const NEEDS: Record<Verb, keyof WorkflowRights> = {
	begin: "revise",
	park: "revise",
	submit: "submit",
	approve: "judge",
	return: "judge",
	spike: "spike",
	unspike: "spike",
};
/** These are named even while they have to wait, until a story is ready; the others only where they can be done. */
const ALWAYS: readonly Verb[] = ["submit", "approve"];

/** What can be done with the story next. What has to wait is there too, with the reason beside it. */
export function VerbButtons({
	place,
	rights,
	isBusy,
	onVerb,
}: {
	place: Place;
	rights: WorkflowRights;
	isBusy: boolean;
	onVerb: (verb: Verb, fields: Record<string, string>) => void;
}) {
	const words = useWords();
	const id = useId();
	const choices = choicesAt(place, words).filter(({ verb }) => rights[NEEDS[verb]]);
	const isOpen = choices.some(({ verb }) => whyNotAtStage(verb, place) === null);
	if (choices.length === 0) return <p className="hint">{words.workflow.panel.notYours}</p>;
	const first = choices.find(({ verb }) => whyNotAtStage(verb, place) === null);
	return (
		<ul className="wf-v">
			{choices.map((choice) => {
				const { verb, label, to } = choice;
				const reason = whyNotAtStage(verb, place);
				const whyId = `${id}-${verb}${to ?? ""}`;
				return (
					<li key={whyId}>
						<button
							className={choice === first && isOpen ? "btn btn--pri" : "btn"}
							type="button"
							aria-disabled={reason !== null || isBusy}
							aria-describedby={reason === null ? undefined : whyId}
							onClick={() => {
								if (reason === null && !isBusy) onVerb(verb, to ? { to } : {});
							}}
						>
							{label}
						</button>
						{reason === null ? null : (
							<span className="hint" id={whyId}>
								{problemSentence(words, { code: reason })}
							</span>
						)}
					</li>
				);
			})}
		</ul>
	);
}

type Choice = { verb: Verb; label: string; to?: StageName };

function choicesAt(place: Place, { workflow: { verbs, stages } }: Words): Choice[] {
	const { stage, resumeAt, spikedFrom } = place;
	const all: Choice[] = [
		{ verb: "unspike", label: verbs.unspike(stages[spikedFrom ?? "draft"]) },
		{ verb: "begin", label: verbs.begin },
		{ verb: "submit", label: resumeAt ? verbs.resubmit(stages[resumeAt]) : verbs.submit },
		...(waysOn(stage).length === 0
			? [{ verb: "approve" as const, label: verbs.pass }]
			: waysOn(stage).map((to) => ({
					verb: "approve" as const,
					to,
					label: to === "ready" ? verbs.ready : verbs.approve(stages[to]),
				}))),
		{ verb: "return", label: verbs.return },
		{ verb: "park", label: verbs.park },
		{ verb: "spike", label: verbs.spike },
	];
	return all.filter(
		({ verb }) =>
			whyNotAtStage(verb, place) === null ||
			(ALWAYS.includes(verb) && stage !== "ready" && stage !== "spiked"),
	);
}
