"use client";

import { useCallback, useEffect, useState } from "react";
import { QueueForm } from "@/components/desk/queue-form.island";
import type { ReadTip } from "@/lib/tips/desk-queries";
import type { Parcel } from "@/lib/tips/parcel";
import { SAID_BY_CUSTODIANS } from "@/lib/tips/states";
import type { FormAction } from "@/lib/write/form-state";
import { useWords } from "../words.island";
import { TipMessage } from "./tip-message.island";
import { TipReply } from "./tip-reply.island";
import { TipReseal } from "./tip-reseal.island";
import { TipUnlock } from "./tip-unlock.island";

/** After so long without a touch the key is locked again. Milliseconds. */
const IDLE_MS = 15 * 60_000;

/** One tip at the desk: unlocked, opened, answered and taken further in this browser. What is opened is kept nowhere but here. */
export function TipDesk({
	tip,
	days,
	actions,
}: {
	tip: ReadTip;
	/** When each message was sent, in words. */
	days: Record<string, string>;
	actions: Record<"move" | "promote" | "destroy", FormAction<object>>;
}) {
	const { tips: words } = useWords();
	const [identity, setIdentity] = useState<string | null>(null);
	const [opened, setOpened] = useState<Record<string, Parcel>>({});
	const lock = useCallback(() => {
		setIdentity(null);
		setOpened({});
	}, []);
	useEffect(() => {
		if (identity === null) return;
		let timer = setTimeout(lock, IDLE_MS);
		const wake = () => {
			clearTimeout(timer);
			timer = setTimeout(lock, IDLE_MS);
		};
		const signs = ["keydown", "pointerdown"] as const;
		for (const sign of signs) addEventListener(sign, wake);
		return () => {
			clearTimeout(timer);
			for (const sign of signs) removeEventListener(sign, wake);
		};
	}, [identity, lock]);
	const fields = { tipId: tip.id };
	return (
		<div className="dt">
			{identity === null ? (
				<TipUnlock locked={tip.own.locked} onUnlock={setIdentity} />
			) : (
				<p>
					<button className="btn" type="button" onClick={lock}>
						{words.lock}
					</button>
				</p>
			)}
			<ol className="dt-thread">
				{tip.messages.map((message) => (
					<TipMessage
						key={message.id}
						{...{ message, identity }}
						tipId={tip.id}
						day={days[message.id] ?? ""}
						isForMe={message.sealedFor.includes(tip.own.id)}
						parcel={opened[message.id] ?? null}
						onOpen={(parcel) => setOpened((before) => ({ ...before, [message.id]: parcel }))}
					/>
				))}
			</ol>
			{identity !== null && <TipReseal tip={tip} identity={identity} />}
			{identity !== null && <TipReply tip={tip} />}
			<section className="dt-part">
				<h2>{words.moveTitle}</h2>
				<QueueForm action={actions.move} list="" fields={fields} button={words.move}>
					<select
						className="inp"
						name="state"
						aria-label={words.stateAfter}
						defaultValue={tip.state === "answered" ? "under_look" : tip.state}
					>
						{SAID_BY_CUSTODIANS.map((state) => (
							<option key={state} value={state}>
								{words.states[state]}
							</option>
						))}
					</select>
				</QueueForm>
			</section>
			{identity !== null && (
				<section className="dt-part">
					<h2>{words.promoteTitle}</h2>
					<p className="hint">{words.promoteHint}</p>
					<QueueForm action={actions.promote} list="" fields={fields} button={words.promote}>
						<div className="field">
							<label htmlFor="dt-headline">{words.headline}</label>
							<input className="inp" id="dt-headline" name="headline" autoComplete="off" required />
						</div>
						<div className="field">
							<label htmlFor="dt-text">{words.draftText}</label>
							<textarea
								className="inp"
								id="dt-text"
								name="text"
								rows={8}
								autoComplete="off"
								required
								// What has been opened stands here to be cut; nothing leaves before the button.
								key={Object.keys(opened).length}
								defaultValue={textsOf(tip, opened)}
							/>
						</div>
					</QueueForm>
				</section>
			)}
			<section className="dt-part">
				<h2>{words.destroyTitle}</h2>
				<details>
					<summary className="btn">{words.destroyTitle}</summary>
					<p className="hint">{words.destroyHint}</p>
					<QueueForm
						action={actions.destroy}
						list=""
						fields={fields}
						button={words.destroy}
						look="btn btn--danger"
					/>
				</details>
			</section>
		</div>
	);
}

function textsOf(tip: ReadTip, opened: Record<string, Parcel>): string {
	return tip.messages
		.flatMap(({ id, sender }) => (sender === "source" ? [opened[id]?.text ?? ""] : []))
		.filter((text) => text !== "")
		.join("\n\n");
}
