"use client";

import { useState } from "react";
import { isReady } from "@/lib/checks/check-content";
import type { Finding } from "@/lib/checks/finding";
import { clock, dayOf, nextHalfHour } from "@/lib/time/hong-kong";
import type { Workflow } from "@/lib/workflow/desk-queries";
import { whyNotAtStage } from "@/lib/workflow/stages";
import type { Problem } from "@/lib/write/outcome";
import { ConfirmDialog } from "./confirm-dialog.island";
import { problemInWords, useWords } from "./editor-words.island";
import { LaterUpdate } from "./later-update.island";
import { Nods, type ToConfirm, toConfirm } from "./nods.island";
import { Panel } from "./panel";
import type { StatusVerb, StoryRights, StoryStatus } from "./story-props";
import { TextField } from "./text-field.island";
import { WhenForm } from "./when-form.island";
import { WhereItStands } from "./where-it-stands.island";

/** Acts on the story's state; gives the problems, none when it is done. */
export type Act = (verb: StatusVerb, fields: Record<string, string>) => Promise<Problem[]>;

/** Giving the story to readers, now or later, and taking it back. Each button that is off says why beside it. */
export function PublishPanel({
	status,
	rights,
	findings,
	hasChanges,
	path,
	now,
	act,
}: {
	status: StoryStatus;
	rights: StoryRights;
	/** What was found in the story as it is on the screen. */
	findings: readonly Finding[];
	/** The text differs from what readers have. */
	hasChanges: boolean;
	path: Pick<Workflow, "stage" | "needsSecond" | "embargo">;
	now: Date;
	act: Act;
}) {
	const words = useWords();
	const [asking, setAsking] = useState<StatusVerb | null>(null);
	const [isBusy, setBusy] = useState(false);
	const [said, setSaid] = useState<{ done: StatusVerb } | { problems: Problem[] } | null>(null);
	const isOver = status.state === "withdrawn" && status.expiresAt !== null;
	const [when, setWhen] = useState(() => (isOver ? { on: "", at: "" } : soon(now)));
	const [reason, setReason] = useState("");
	const [urgent, setUrgent] = useState("");
	const { state } = status;
	const timed = isOver ? "renew" : state === "published" ? "scheduleUpdate" : "schedule";
	const atStage = whyNotAtStage("publish", { stage: path.stage, state });
	const why = !rights.publish
		? words.publish.notAllowed
		: atStage !== null
			? problemInWords(words, { code: atStage })
			: isReady(findings)
				? null
				: words.publish.missingFirst;
	// A story may be timed for when its embargo ends, so that this is no reason against a schedule.
	const isKept = path.embargo !== null && path.embargo.until > now;
	const whyNow = why ?? (isKept ? problemInWords(words, { code: "embargo-holds" }) : null);
	const looked = toConfirm(findings, said !== null && "problems" in said ? said.problems : []);

	async function go(verb: StatusVerb, fields: Record<string, string> = {}): Promise<void> {
		setBusy(true);
		try {
			const problems = await act(verb, fields);
			setSaid(problems.length === 0 ? { done: verb } : { problems });
			// What the server alone knows of is shown and asked about.
			setAsking(problems.some(({ code }) => code === "needs-confirmation") ? verb : null);
		} catch (error) {
			setAsking(null);
			throw error;
		} finally {
			setBusy(false);
		}
	}

	return (
		<Panel title={words.panels.publish} isOpen>
			<WhereItStands status={status} now={now} hasChanges={hasChanges} />
			{rights.publish && path.needsSecond ? (
				<TextField label={words.publish.urgent} hint={words.publish.urgentHint} value="" onText={setUrgent} />
			) : null}
			{state === "published" ? (
				<button
					className="btn btn--pri"
					type="button"
					disabled={why !== null || !hasChanges}
					onClick={() => setAsking("update")}
				>
					{words.publish.update}
				</button>
			) : isOver ? null : (
				<button
					className="btn btn--pri"
					type="button"
					disabled={whyNow !== null}
					onClick={() => setAsking("publish")}
				>
					{state === "withdrawn" ? words.publish.again : words.publish.now}
				</button>
			)}
			{status.pending ? (
				<LaterUpdate
					pending={status.pending}
					now={now}
					mayCancel={rights.publish}
					onCancel={() => setAsking("unscheduleUpdate")}
				/>
			) : null}
			{state !== "published" || hasChanges ? (
				<WhenForm
					when={when}
					isOff={why !== null || isBusy}
					act={
						isOver
							? words.publish.renew
							: state === "published"
								? words.publish.later.act
								: state === "scheduled"
									? words.publish.reschedule
									: words.publish.schedule
					}
					onWhen={(change) => setWhen((before) => ({ ...before, ...change }))}
					onSend={() => {
						if (looked.length > 0) setAsking(timed);
						else void go(timed, { urgent, ...when });
					}}
				>
					{isOver ? <p className="hint">{words.publish.renewHint}</p> : null}
				</WhenForm>
			) : null}
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
			{whyNow === null ? null : <p className="hint">{whyNow}</p>}
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
					looked={looked}
					isBusy={isBusy}
					reason={reason}
					onReason={setReason}
					onClose={() => setAsking(null)}
					onAct={() => void go(asking, fieldsOf(asking, { when, reason, looked, urgent }))}
				/>
			)}
		</Panel>
	);
}

const TIMED: readonly StatusVerb[] = ["schedule", "scheduleUpdate", "renew"];

function fieldsOf(
	verb: StatusVerb,
	{
		when,
		reason,
		looked,
		urgent,
	}: {
		when: { on: string; at: string };
		reason: string;
		looked: readonly ToConfirm[];
		/** Why the story goes out without a second person; empty when it does not. */
		urgent: string;
	},
): Record<string, string> {
	if (verb === "withdraw") return { reason };
	if (verb === "unschedule" || verb === "unscheduleUpdate") return {};
	const confirmed = looked.map(({ key }) => key).join("\n");
	return { confirmed, urgent, ...(TIMED.includes(verb) && when) };
}

function Question({
	verb,
	looked,
	isBusy,
	reason,
	onReason,
	onAct,
	onClose,
}: {
	verb: StatusVerb;
	/** What must be looked at before the story goes out. */
	looked: readonly ToConfirm[];
	isBusy: boolean;
	reason: string;
	onReason: (reason: string) => void;
	onAct: () => void;
	onClose: () => void;
}) {
	const words = useWords();
	const [isTried, setTried] = useState(false);
	const [isTicked, setTicked] = useState(false);
	const common = { onClose, isBusy };
	const mayGoOut = looked.length === 0 || isTicked;
	const nods =
		looked.length === 0 ? null : (
			<Nods findings={looked} isTicked={isTicked} isTried={isTried} onTick={setTicked} />
		);
	switch (verb) {
		case "publish":
		case "schedule":
		case "update":
		case "scheduleUpdate":
		case "renew":
			return (
				<ConfirmDialog
					{...common}
					title={words.publish.asks[verb].title}
					body={looked.length === 0 ? words.publish.asks[verb].body : words.checks.lookAt}
					act={words.publish.asks[verb].title}
					onAct={() => (mayGoOut ? onAct() : setTried(true))}
				>
					{nods}
				</ConfirmDialog>
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
		case "unscheduleUpdate":
			return (
				<ConfirmDialog
					{...common}
					title={words.publish.later.cancel}
					body={words.publish.later.confirmCancel}
					act={words.publish.later.cancel}
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

function soon(now: Date): { on: string; at: string } {
	const next = nextHalfHour(now);
	return { on: dayOf(next), at: clock(next) };
}
