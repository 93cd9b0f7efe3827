"use client";

import { useState } from "react";
import { Panel } from "@/components/desk/editor/panel";
import { TextField } from "@/components/desk/editor/text-field.island";
import { useScript } from "@/components/desk/use-script";
import { useWords } from "@/components/desk/words.island";
import type { DeskPitch } from "@/lib/proofs/desk-queries";
import { whyNoProof } from "@/lib/proofs/rules";
import { problemSentence } from "@/lib/words/words";
import { DeedSaid } from "./deed-said";
import { ProofList } from "./proof-list";
import { useDeeds } from "./use-deeds";
import type { StoryWorkflow } from "./workflow-props";

/** 作者校閱: how far a contributed piece has its author's word, what the author said, and the ways to ask for it or to do without. */
export function ProofPanel({
	articleId,
	pitch: { standing, proofs, waived },
	state,
	story: { rights, actions },
	saving,
	now,
}: {
	articleId: string;
	pitch: DeskPitch;
	state: "draft" | "scheduled" | "published" | "withdrawn";
	story: StoryWorkflow;
	saving: { saveNow: () => Promise<boolean>; revision: () => number };
	now: Date;
}) {
	const words = useWords();
	const said = words.proofs;
	const isReady = useScript();
	const [note, setNote] = useState("");
	const [reason, setReason] = useState("");
	// The author reads what the server has, so that it must have everything first.
	const {
		act,
		isBusy,
		said: outcome,
	} = useDeeds(actions, () => (rights.revise ? saving.saveNow() : Promise.resolve(true)));
	const why = whyNoProof(standing);
	const out = standing === "out" ? proofs.find(({ recalledAt }) => recalledAt === null) : undefined;
	const isWanted = state === "draft" && why === null;

	async function send(): Promise<void> {
		const problems = await act("sendProof", () => ({
			articleId,
			revision: String(saving.revision()),
			note,
		}));
		if (problems.length === 0) setNote("");
	}

	return (
		<Panel
			title={said.title}
			isOpen
			flag={
				<span className={standing === "agreed" || standing === "past" ? "flag" : "flag flag--warn"}>
					{said.standings[standing]}
				</span>
			}
		>
			{why === null || why === "submission-moved" ? (
				standing === "past" ? null : (
					<p className="hint">{said.hint}</p>
				)
			) : (
				<p className="note note--err">{problemSentence(words, { code: why })}</p>
			)}
			{standing === "waived" && waived ? (
				<blockquote className="wf-said">
					<b>{said.waived(waived.by ?? "", words.when.near(waived.at, now))}</b>
					<span lang="zh-Hant-HK">{waived.reason}</span>
				</blockquote>
			) : null}
			<ProofList proofs={proofs} now={now} words={words} />
			{isWanted && rights.sendProof ? (
				<form
					onSubmit={(event) => {
						event.preventDefault();
						if (!isBusy) void send();
					}}
				>
					<fieldset className="ed-close" disabled={!isReady}>
						<TextField
							// What was typed with a proof has gone with it.
							key={proofs[0]?.number ?? 0}
							label={said.note}
							value=""
							rows={2}
							onText={setNote}
						/>
						<button className="btn" type="submit" aria-disabled={isBusy}>
							{proofs.length > 0 ? said.sendAgain : said.send}
						</button>
					</fieldset>
				</form>
			) : null}
			{out && rights.sendProof ? (
				<button
					className="btn btn--quiet"
					type="button"
					aria-disabled={isBusy}
					onClick={() => void act("recallProof", { articleId, number: String(out.number) })}
				>
					{said.recall}
				</button>
			) : null}
			{isWanted && rights.waiveProof && standing !== "agreed" && standing !== "waived" ? (
				<details className="wf-more">
					<summary>{said.waive}</summary>
					<form
						onSubmit={(event) => {
							event.preventDefault();
							if (!isBusy) void act("waiveProof", { articleId, reason });
						}}
					>
						<fieldset className="ed-close" disabled={!isReady}>
							<TextField label={said.waiveReason} hint={said.waiveHint} value="" onText={setReason} />
							<button className="btn" type="submit" aria-disabled={isBusy}>
								{said.waive}
							</button>
						</fieldset>
					</form>
				</details>
			) : null}
			<DeedSaid said={outcome} isBusy={isBusy} words={words} />
		</Panel>
	);
}
