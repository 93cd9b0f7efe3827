"use client";

import type { SaveState } from "@/lib/saving/save-engine";
import { clockWithSeconds } from "@/lib/time/hong-kong";
import { useWords } from "./editor-words.island";
import { ToolIcon } from "./tool-icon";

/** Whether the text is on the server, said politely; on a phone without the time. */
export function SaveStatus({ state, isKept }: { state: SaveState; isKept: boolean }) {
	const words = useWords().save;
	switch (state.phase) {
		case "saved":
			return (
				<span className="saved" role="status">
					<ToolIcon name="check" />
					{state.savedAt === null ? words.untouched : words.saved}
					{state.savedAt && <time className="saved-t">{clockWithSeconds(state.savedAt)}</time>}
				</span>
			);
		case "waiting":
			return (
				<span className="saved" role="status">
					{words.waiting}
				</span>
			);
		case "saving":
			return (
				<span className="saved" role="status">
					{words.saving}
				</span>
			);
		case "trouble":
			return (
				<span className="saved saved--no" role="alert">
					<ToolIcon name="warn" />
					{isKept ? words.failed : words.failedAndNotKept}
				</span>
			);
		default:
			return state satisfies never;
	}
}
