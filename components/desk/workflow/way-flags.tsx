import { StateMark, type StoryState } from "@/components/desk/state-mark";
import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";
import type { StageName } from "@/lib/workflow/stages";
import { Countdown } from "./countdown.island";
import { StageMark } from "./stage-mark";

type OnTheWay = {
	state: StoryState;
	stage: StageName;
	assignee: string | null;
	dueAt: Date | null;
	embargoUntil: Date | null;
	owesReview: boolean;
	updateAt: Date | null;
	updateFailed: boolean;
	expiresAt: Date | null;
};

/** Where a story stands: the stage of what is being worked on, the state of what readers have or will have. */
export function WhereItIs({
	story: { state, stage, expiresAt },
	words,
}: {
	story: Pick<OnTheWay, "state" | "stage" | "expiresAt">;
	words: Words;
}) {
	if (state === "draft")
		return (
			<>
				<StageMark stage={stage} />
				{words.workflow.stages[stage]}
			</>
		);
	return (
		<>
			<StateMark state={state} />
			{state === "withdrawn" && expiresAt ? words.workflow.expiry.over : words.desk.states[state]}
		</>
	);
}

/** An embargo with the time that is left of it, an update and an end that are set, and a review that is owed. */
export function WayFlags({
	story: { state, embargoUntil, owesReview, updateAt, updateFailed, expiresAt },
	now,
	words,
}: {
	story: Omit<OnTheWay, "stage" | "assignee" | "dueAt">;
	now: Date;
	words: Words;
}) {
	return (
		<>
			{embargoUntil && embargoUntil > now ? (
				<span className="flag flag--warn">
					<Icon name="clock" />
					{words.workflow.embargo.until(words.when.near(embargoUntil, now))}
					{"\u3000"}
					<Countdown until={embargoUntil} now={now} />
				</span>
			) : null}
			{updateAt ? (
				<span className="flag">
					<Icon name="clock" />
					{words.workflow.update.at(words.when.near(updateAt, now))}
				</span>
			) : null}
			{updateFailed ? (
				<span className="flag flag--err">
					<Icon name="warn" />
					{words.workflow.update.failed}
				</span>
			) : null}
			{expiresAt && state !== "withdrawn" ? (
				<span className="flag">
					<Icon name="clock" />
					{words.workflow.expiry.until(words.when.near(expiresAt, now))}
				</span>
			) : null}
			{owesReview ? (
				<span className="flag flag--err">
					<Icon name="warn" />
					{words.desk.list.owed}
				</span>
			) : null}
		</>
	);
}

/** Who has the story and when it is due; late is said in words as well as in colour. */
export function WhoAndWhen({
	story: { state, stage, assignee, dueAt },
	now,
	words,
}: {
	story: Pick<OnTheWay, "state" | "stage" | "assignee" | "dueAt">;
	now: Date;
	words: Words;
}) {
	const { panel } = words.workflow;
	const isOpen = (state === "draft" || state === "withdrawn") && stage !== "spiked";
	const isLate = isOpen && dueAt !== null && dueAt <= now;
	return (
		<>
			{assignee ? <span lang="zh-Hant-HK">{panel.assignee(assignee)}</span> : null}
			{isOpen && dueAt ? (
				<b className={isLate ? "late" : undefined}>
					{(isLate ? panel.late : panel.due)(words.when.near(dueAt, now))}
				</b>
			) : null}
		</>
	);
}
