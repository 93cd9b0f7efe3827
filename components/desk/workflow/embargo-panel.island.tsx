"use client";

import { useState } from "react";
import { DayAndTime } from "@/components/desk/day-and-time.island";
import { Panel } from "@/components/desk/editor/panel";
import { TextField } from "@/components/desk/editor/text-field.island";
import { useWords } from "@/components/desk/words.island";
import { Countdown } from "./countdown.island";
import { DeedSaid } from "./deed-said";
import { useDeeds } from "./use-deeds";
import type { StoryWorkflow } from "./workflow-props";

type Act = ReturnType<typeof useDeeds>["act"];

/** 禁發: until when readers may not have the story, whose word that is, and the two people that it takes to end it earlier. */
export function EmbargoPanel({
	articleId,
	isPublished,
	story: { workflow, rights, actions },
	now,
}: {
	articleId: string;
	isPublished: boolean;
	story: StoryWorkflow;
	now: Date;
}) {
	const words = useWords();
	const kept = words.workflow.embargo;
	const { act, isBusy, said } = useDeeds(actions, () => Promise.resolve(true));
	const { embargo } = workflow;
	const stands = embargo !== null && embargo.until > now;
	if (isPublished || (!rights.embargo && !stands)) return null;
	return (
		<Panel
			title={kept.title}
			flag={
				stands ? (
					<span className="flag flag--warn">{kept.until(words.when.near(embargo.until, now))}</span>
				) : null
			}
		>
			{stands ? (
				<p>
					<b>{kept.until(words.when.near(embargo.until, now))}</b>
					<span className="wf-due">
						<Countdown until={embargo.until} now={now} />
					</span>
					<span className="hint ed-line" lang="zh-Hant-HK">
						{embargo.reason}
					</span>
				</p>
			) : (
				<p className="hint">{kept.none}</p>
			)}
			{rights.embargo ? (
				<>
					<Lift articleId={articleId} workflow={workflow} isBusy={isBusy} now={now} act={act} />
					<When
						key={embargo?.until.getTime() ?? 0}
						title={stands ? kept.later : kept.set}
						reasonLabel={kept.source}
						reason={embargo?.reason ?? ""}
						isBusy={isBusy}
						onSend={(fields) => void act("embargo", { articleId, ...fields })}
					/>
					{stands && workflow.lift === null ? (
						<When
							title={kept.ask}
							hint={kept.askHint}
							reasonLabel={kept.askReason}
							reason=""
							isBusy={isBusy}
							onSend={(fields) => void act("askToLift", { articleId, ...fields })}
						/>
					) : null}
				</>
			) : null}
			<DeedSaid said={said} isBusy={isBusy} words={words} />
		</Panel>
	);
}

function Lift({
	articleId,
	workflow: { lift },
	isBusy,
	now,
	act,
}: {
	articleId: string;
	workflow: StoryWorkflow["workflow"];
	isBusy: boolean;
	now: Date;
	act: Act;
}) {
	const words = useWords();
	const { embargo } = words.workflow;
	if (lift === null) return null;
	const fields = { articleId, askedAt: lift.askedAt.toISOString() };
	return (
		<div className="wf-said">
			<b>{embargo.asked(lift.by, lift.until ? words.when.near(lift.until, now) : embargo.atOnce)}</b>
			<span lang="zh-Hant-HK">{lift.reason}</span>
			<div className="ed-row">
				{lift.isMine ? null : (
					<button
						className="btn btn--pri"
						type="button"
						aria-disabled={isBusy}
						onClick={() => void act("agreeToLift", fields)}
					>
						{embargo.agree}
					</button>
				)}
				<button
					className="btn"
					type="button"
					aria-disabled={isBusy}
					onClick={() => void act("declineLift", fields)}
				>
					{lift.isMine ? embargo.takeBack : embargo.decline}
				</button>
			</div>
			{lift.isMine ? <p className="hint">{embargo.waits}</p> : null}
		</div>
	);
}

function When({
	title,
	hint,
	reasonLabel,
	reason,
	isBusy,
	onSend,
}: {
	title: string;
	hint?: string;
	reasonLabel: string;
	reason: string;
	isBusy: boolean;
	onSend: (fields: { on: string; at: string; reason: string }) => void;
}) {
	const { embargo, assign } = useWords().workflow;
	const [fields, setFields] = useState({ on: "", at: "", reason });
	return (
		<details className="wf-more">
			<summary>{title}</summary>
			<form
				className="ed-close"
				onSubmit={(event) => {
					event.preventDefault();
					if (!isBusy) onSend(fields);
				}}
			>
				<DayAndTime
					labels={{ on: embargo.on, at: assign.at }}
					value={fields}
					onWhen={(change) => setFields((before) => ({ ...before, ...change }))}
				/>
				{hint === undefined ? null : <p className="hint">{hint}</p>}
				<TextField
					label={reasonLabel}
					value={reason}
					onText={(text) => setFields((before) => ({ ...before, reason: text }))}
				/>
				<button className="btn" type="submit" aria-disabled={isBusy}>
					{title}
				</button>
			</form>
		</details>
	);
}
