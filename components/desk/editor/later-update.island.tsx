"use client";

import { nearDateline } from "@/lib/time/hong-kong";
import { problemInWords, useWords } from "./editor-words.island";
import type { PendingVersion } from "./story-props";

/** The version that readers are to have at an instant, or that they did not get and why, with the way to take it back. */
export function LaterUpdate({
	pending,
	now,
	mayCancel,
	onCancel,
}: {
	pending: PendingVersion;
	now: Date;
	mayCancel: boolean;
	onCancel: () => void;
}) {
	const { publish, ...words } = useWords();
	const { updateAt, revision, setByName, hasFailed, problems } = pending;
	const at = nearDateline(updateAt, now);
	return (
		<div className={hasFailed || problems.length > 0 ? "note note--err ed-later" : "note ed-later"}>
			<p>
				{hasFailed ? publish.later.failed(at) : publish.later.set(at)}
				<span className="hint ed-line">{publish.later.version(revision, setByName)}</span>
			</p>
			{problems.length > 0 ? (
				<p className="err">
					{[...new Set(problems.map((problem) => problemInWords({ publish, ...words }, problem)))].join(" ")}
				</p>
			) : null}
			<button className="btn btn--quiet" type="button" disabled={!mayCancel} onClick={onCancel}>
				{hasFailed ? publish.later.dismiss : publish.later.cancel}
			</button>
		</div>
	);
}
