import { problemSentence, type Words } from "@/lib/words/words";
import type { Said } from "./use-deeds";

/** What came of a deed, in a sentence: a status when it is done, an alert when it was refused. */
export function DeedSaid({ said, isBusy, words }: { said: Said; isBusy: boolean; words: Words }) {
	return (
		<>
			<p role="status">
				{isBusy ? words.workflow.panel.working : null}
				{said !== null && "done" in said ? words.workflow.done[said.done] : null}
			</p>
			{said !== null && "problems" in said ? (
				<p className="err" role="alert">
					{[...new Set(said.problems.map((problem) => problemSentence(words, problem)))].join(" ")}
				</p>
			) : null}
		</>
	);
}
