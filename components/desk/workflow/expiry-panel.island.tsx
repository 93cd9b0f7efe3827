"use client";

import { useState } from "react";
import { DayAndTime } from "@/components/desk/day-and-time.island";
import { Panel } from "@/components/desk/editor/panel";
import { useWords } from "@/components/desk/words.island";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { DeedSaid } from "./deed-said";
import { useDeeds } from "./use-deeds";
import type { StoryWorkflow } from "./workflow-props";

/** 下架: until when readers have the story. What has left already is renewed where it is published. */
export function ExpiryPanel({
	articleId,
	expiresAt,
	isOver,
	story: { rights, actions },
	now,
}: {
	articleId: string;
	expiresAt: Date | null;
	/** Readers have it no longer. */
	isOver: boolean;
	story: StoryWorkflow;
	now: Date;
}) {
	const words = useWords();
	const { expiry, assign } = words.workflow;
	const { act, isBusy, said } = useDeeds(actions, () => Promise.resolve(true));
	if (isOver || (!rights.schedule && expiresAt === null)) return null;
	return (
		<Panel
			title={expiry.title}
			flag={expiresAt ? <span className="flag">{expiry.until(words.when.near(expiresAt, now))}</span> : null}
		>
			<p className={expiresAt ? undefined : "hint"}>
				{expiresAt ? expiry.leaves(words.when.near(expiresAt, now)) : expiry.none}
			</p>
			{rights.schedule ? (
				<ExpiryForm
					key={expiresAt?.getTime() ?? 0}
					labels={{ on: expiry.on, at: assign.at }}
					expiresAt={expiresAt}
					act={expiresAt ? expiry.change : expiry.set}
					isBusy={isBusy}
					onSend={(when) => void act("expiry", { articleId, ...when })}
				/>
			) : null}
			{rights.schedule && expiresAt ? (
				<button
					className="btn btn--quiet"
					type="button"
					aria-disabled={isBusy}
					onClick={() => void act("expiry", { articleId, on: "", at: "" })}
				>
					{expiry.clear}
				</button>
			) : null}
			<DeedSaid said={said} isBusy={isBusy} words={words} />
		</Panel>
	);
}

function ExpiryForm({
	labels,
	expiresAt,
	act,
	isBusy,
	onSend,
}: {
	labels: { on: string; at: string };
	expiresAt: Date | null;
	act: string;
	isBusy: boolean;
	onSend: (when: { on: string; at: string }) => void;
}) {
	const [when, setWhen] = useState({
		on: expiresAt ? dayOf(expiresAt) : "",
		at: expiresAt ? clock(expiresAt) : "",
	});
	const { expiry } = useWords().workflow;
	// An empty form would mean: for good, and that has a button of its own.
	const [isTried, setTried] = useState(false);
	const lacks = when.on === "" || when.at === "";
	return (
		<form
			className="ed-close"
			onSubmit={(event) => {
				event.preventDefault();
				setTried(true);
				if (!isBusy && !lacks) onSend(when);
			}}
		>
			<DayAndTime
				labels={labels}
				value={when}
				onWhen={(change) => setWhen((before) => ({ ...before, ...change }))}
			/>
			{isTried && lacks ? (
				<p className="err" role="alert">
					{expiry.both}
				</p>
			) : null}
			<button className="btn" type="submit" aria-disabled={isBusy}>
				{act}
			</button>
		</form>
	);
}
