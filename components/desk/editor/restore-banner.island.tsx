"use client";

import { useState } from "react";
import type { LocalCopy } from "@/lib/saving/local-copies";
import { nearDateline } from "@/lib/time/hong-kong";
import type { Comparison } from "@/lib/versions/compare-contents";
import { ConfirmDialog } from "./confirm-dialog.island";
import { CopyDialog } from "./copy-dialog.island";
import { useWords } from "./editor-words.island";

/** Offers text that this device kept and the server never got. Nothing happens until the writer chooses. */
export function RestoreBanner({
	copy,
	revision,
	now,
	compare,
	onTake,
	onDrop,
}: {
	copy: LocalCopy;
	/** The revision on the screen. */
	revision: number;
	now: Date;
	/** What the copy changes in what is on the screen; null when it cannot be read. */
	compare?: () => Comparison | null;
	onTake: () => void;
	onDrop: () => void;
}) {
	const words = useWords().restore;
	const [isAsking, setAsking] = useState(false);
	const [isComparing, setComparing] = useState(false);
	return (
		<div className="lockb" role="alert">
			<p>
				<b>{words.title(nearDateline(copy.keptAt, now))}</b> {copy.revision < revision ? words.older : null}
			</p>
			{compare && (
				<button className="btn btn--sm" type="button" onClick={() => setComparing(true)}>
					{words.compare}
				</button>
			)}
			<button className="btn btn--sm" type="button" onClick={onTake}>
				{words.take}
			</button>
			<button className="btn btn--sm btn--quiet" type="button" onClick={() => setAsking(true)}>
				{words.drop}
			</button>
			{compare && isComparing ? (
				<CopyDialog
					compare={compare}
					onTake={() => {
						setComparing(false);
						onTake();
					}}
					onClose={() => setComparing(false)}
				/>
			) : null}
			{isAsking ? (
				<ConfirmDialog
					title={words.drop}
					body={words.confirmDrop}
					act={words.drop}
					onAct={onDrop}
					onClose={() => setAsking(false)}
					isDanger
				/>
			) : null}
		</div>
	);
}
