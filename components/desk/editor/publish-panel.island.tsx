"use client";

import { useState } from "react";
import { clock, dayOf, nearDateline } from "@/lib/time/hong-kong";
import { ConfirmDialog } from "./confirm-dialog.island";
import { problemInWords, useWords } from "./editor-words.island";
import { Panel } from "./panel";
import type { StatusVerb, StoryRights, StoryStatus } from "./story-props";
import { TextField } from "./text-field.island";

/** Acts on the story's state; gives the problems, none when it is done. */
export type Act = (verb: StatusVerb, fields: Record<string, string>) => Promise<{ code: string }[]>;

const SOON_MINUTES = 30;

/** Giving the story to readers, now or later, and taking it back. Each button that is off says why beside it. */
export function PublishPanel({
	status,
	rights,
	isReady,
	hasChanges,
	now,
	act,
}: {
	status: StoryStatus;
	rights: StoryRights;
	/** Nothing that publishing needs is missing. */
	isReady: boolean;
	/** The text differs from what readers have. */
	hasChanges: boolean;
	now: Date;
	act: Act;
}) {
	const words = useWords();
	const [asking, setAsking] = useState<StatusVerb | null>(null);
	const [isBusy, setBusy] = useState(false);
	const [said, setSaid] = useState<{ done: StatusVerb } | { problems: { code: string }[] } | null>(null);
	const [when, setWhen] = useState(() => soon(now));
	const [reason, setReason] = useState("");
	const why = rights.publish ? (isReady ? null : words.publish.missingFirst) : words.publish.notAllowed;
	const { state } = status;

	async function go(verb: StatusVerb, fields: Record<string, string> = {}): Promise<void> {
		setBusy(true);
		try {
			const problems = await act(verb, fields);
			setSaid(problems.length === 0 ? { done: verb } : { problems });
		} finally {
			setBusy(false);
			setAsking(null);
		}
	}

	return (
		<Panel title={words.panels.publish} isOpen>
			<Where status={status} now={now} hasChanges={hasChanges} />
			{state === "published" ? (
				<button
					className="btn btn--pri"
					type="button"
					disabled={why !== null || !hasChanges}
					onClick={() => setAsking("update")}
				>
					{words.publish.update}
				</button>
			) : (
				<button
					className="btn btn--pri"
					type="button"
					disabled={why !== null}
					onClick={() => setAsking("publish")}
				>
					{state === "withdrawn" ? words.publish.again : words.publish.now}
				</button>
			)}
			{state === "published" ? null : (
				<form
					className="ed-when"
					onSubmit={(event) => {
						event.preventDefault();
						void go("schedule", when);
					}}
				>
					<div className="ed-two">
						<TextField
							label={words.publish.date}
							type="date"
							value={when.on}
							onText={(on) => setWhen((before) => ({ ...before, on }))}
						/>
						<TextField
							label={words.publish.time}
							type="time"
							value={when.at}
							onText={(at) => setWhen((before) => ({ ...before, at }))}
						/>
					</div>
					<button className="btn" type="submit" disabled={why !== null || isBusy}>
						{state === "scheduled" ? words.publish.reschedule : words.publish.schedule}
					</button>
				</form>
			)}
			{state === "scheduled" ? (
				<button
					className="btn btn--quiet"
					type="button"
					disabled={!rights.publish}
					onClick={() => setAsking("unschedule")}
				>
					{words.publish.cancelSchedule}
				</button>
			) : null}
			{state === "published" ? (
				<button
					className="btn btn--danger"
					type="button"
					disabled={!rights.publish}
					onClick={() => setAsking("withdraw")}
				>
					{words.publish.withdraw}
				</button>
			) : null}
			{why === null ? null : <p className="hint">{why}</p>}
			<p role="status">
				{isBusy && asking === null ? words.publish.working : null}
				{said !== null && "done" in said ? words.publish.done[said.done] : null}
			</p>
			{said !== null && "problems" in said ? (
				<p className="err" role="alert">
					{[...new Set(said.problems.map((problem) => problemInWords(words, problem)))].join(" ")}
				</p>
			) : null}
			{asking === null ? null : (
				<Question
					verb={asking}
					isBusy={isBusy}
					reason={reason}
					onReason={setReason}
					onClose={() => setAsking(null)}
					onAct={() => void go(asking, asking === "withdraw" ? { reason } : {})}
				/>
			)}
		</Panel>
	);
}

function Where({ status, now, hasChanges }: { status: StoryStatus; now: Date; hasChanges: boolean }) {
	const words = useWords();
	const at = status.publishAt === null ? "" : nearDateline(status.publishAt, now);
	switch (status.state) {
		case "draft":
			return <p className="hint">{words.publish.zone(clock(now))}</p>;
		case "scheduled":
			return (
				<p>
					{words.stateAt.scheduled(at)}
					{hasChanges ? <span className="hint ed-line">{words.publish.pinned}</span> : null}
				</p>
			);
		case "published":
			return (
				<p>
					{words.stateAt.published(at)}
					{"\u3000"}
					<a className="more" href={`/articles/${status.number}`}>
						{words.publish.see}
					</a>
					{hasChanges ? <span className="hint ed-line">{words.liveBehind}</span> : null}
				</p>
			);
		case "withdrawn":
			return <p>{words.stateAt.withdrawn(status.withdrawnReason ?? "")}</p>;
		default:
			return status.state satisfies never;
	}
}

function Question({
	verb,
	isBusy,
	reason,
	onReason,
	onAct,
	onClose,
}: {
	verb: StatusVerb;
	isBusy: boolean;
	reason: string;
	onReason: (reason: string) => void;
	onAct: () => void;
	onClose: () => void;
}) {
	const words = useWords();
	const [isTried, setTried] = useState(false);
	const common = { onClose, isBusy };
	switch (verb) {
		case "publish":
		case "schedule":
			return (
				<ConfirmDialog
					{...common}
					title={words.publish.now}
					body={words.publish.confirmNow}
					act={words.publish.now}
					onAct={onAct}
				/>
			);
		case "update":
			return (
				<ConfirmDialog
					{...common}
					title={words.publish.update}
					body={words.publish.confirmUpdate}
					act={words.publish.update}
					onAct={onAct}
				/>
			);
		case "unschedule":
			return (
				<ConfirmDialog
					{...common}
					title={words.publish.cancelSchedule}
					body={words.publish.confirmCancel}
					act={words.publish.cancelSchedule}
					onAct={onAct}
				/>
			);
		case "withdraw":
			return (
				<ConfirmDialog
					{...common}
					isDanger
					title={words.publish.withdraw}
					body={words.publish.confirmWithdraw}
					act={words.publish.withdraw}
					onAct={() => (reason.trim() === "" ? setTried(true) : onAct())}
				>
					<TextField
						label={words.publish.reason}
						needed={words.required}
						value={reason}
						problem={isTried && reason.trim() === "" ? words.publish.reasonNeeded : undefined}
						onText={onReason}
					/>
				</ConfirmDialog>
			);
		default:
			return verb satisfies never;
	}
}

/** The next half hour that leaves time for a last look. */
function soon(now: Date): { on: string; at: string } {
	const step = SOON_MINUTES * 60_000;
	const next = new Date(Math.ceil((now.getTime() + step / 2) / step) * step);
	return { on: dayOf(next), at: clock(next) };
}
