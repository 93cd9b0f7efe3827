"use client";

import { useState } from "react";
import type { LocalCopy } from "@/lib/saving/local-copies";
import { nearDateline } from "@/lib/time/hong-kong";
import { ConfirmDialog } from "./confirm-dialog.island";
import { useWords } from "./editor-words.island";

/** Offers text that this device kept and the server never got. Nothing happens until the writer chooses. */
export function RestoreBanner({
	copy,
	revision,
	now,
	onTake,
	onDrop,
}: {
	copy: LocalCopy;
	/** The revision on the screen. */
	revision: number;
	now: Date;
	onTake: () => void;
	onDrop: () => void;
}) {
	const words = useWords().restore;
	const [isAsking, setAsking] = useState(false);
	return (
		<div className="lockb" role="alert">
			<p>
				<b>{words.title(nearDateline(copy.keptAt, now))}</b> {copy.revision < revision ? words.older : null}
			</p>
			<button className="btn btn--sm" type="button" onClick={onTake}>
				{words.take}
			</button>
			<button className="btn btn--sm btn--quiet" type="button" onClick={() => setAsking(true)}>
				{words.drop}
			</button>
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
