"use client";

import { useState } from "react";
import { clock } from "@/lib/time/hong-kong";
import { ConfirmDialog } from "../confirm-dialog.island";
import { useWords } from "../editor-words.island";
import type { StoryChoices, StoryRights } from "../story-props";
import { LockLost } from "./lock-lost.island";
import { MergeDialog } from "./merge-dialog.island";
import type { TogetherOnScreen } from "./use-together.island";

/** What others did with this story, below its head: their lock, their newer version, what was taken in from them. */
export function TogetherBanners({
	together,
	choices,
	rights,
}: {
	together: TogetherOnScreen;
	choices: StoryChoices;
	rights: StoryRights;
}) {
	const words = useWords();
	const { merge, presence, lock: lockWords } = words.together;
	const { here, newer, lock, merging, desk } = together;
	const [isAsking, setAsking] = useState(false);
	const by =
		"theirs" in merging ? nameOf(merging.theirs, words.together.merge.you, words.conflict.someone) : "";
	const theirs = lock.lock?.isMine === false ? lock.lock : null;
	return (
		<>
			{theirs && (
				<div className="lockb" role="status">
					<p>
						<b>{lockWords.theirs(theirs.name, clock(new Date(theirs.since)))}</b> {lockWords.readOnly}
						{rights.takeOver ? null : ` ${lockWords.ask}`}
					</p>
					{rights.takeOver && (
						<button className="btn btn--sm" type="button" onClick={() => setAsking(true)}>
							{lockWords.takeOver}
						</button>
					)}
				</div>
			)}
			{lock.lock?.isMine && (
				<div className="lockb lockb--mine" role="status">
					<p>{lockWords.mine}</p>
				</div>
			)}
			{lock.hasFailed && (
				<p className="lockb" role="alert">
					{lockWords.failed}
				</p>
			)}
			{here?.isOwnTabEditing && (
				<p className="lockb" role="status">
					{presence.ownTab}
				</p>
			)}
			{newer && (
				<div className="lockb" role="status">
					<p>{merge.newer(nameOf(newer, merge.you, words.conflict.someone), clock(newer.savedAt))}</p>
					<button className="btn btn--sm" type="button" onClick={desk.follow}>
						{merge.load}
					</button>
				</div>
			)}
			{merging.kind === "checking" && (
				<p className="lockb" role="status">
					{merge.checking}
				</p>
			)}
			{merging.kind === "failed" && (
				<p className="lockb" role="alert">
					{merge.failed}
				</p>
			)}
			{merging.kind === "merged" && (
				<div className="lockb lockb--mine" role="status">
					<p>{merge.merged(by)}</p>
					<button className="btn btn--sm btn--quiet" type="button" onClick={desk.merging.close}>
						{words.dialog.close}
					</button>
				</div>
			)}
			{merging.kind === "choosing" && (
				<MergeDialog
					merge={merging.merge}
					by={by}
					choices={choices}
					onFinish={desk.merging.finish}
					onClose={desk.merging.close}
				/>
			)}
			{isAsking && theirs && (
				<ConfirmDialog
					title={lockWords.takeOver}
					body={lockWords.confirm(theirs.name)}
					act={lockWords.takeOver}
					onAct={() => {
						setAsking(false);
						desk.lock.takeOver();
					}}
					onClose={() => setAsking(false)}
				/>
			)}
			{lock.loss && <LockLost loss={lock.loss} />}
		</>
	);
}

function nameOf(
	{ savedBy, isOwn }: { savedBy: string; isOwn: boolean },
	you: string,
	someone: string,
): string {
	if (isOwn) return you;
	return savedBy === "" ? someone : savedBy;
}
