"use client";

import { clock, nearDateline } from "@/lib/time/hong-kong";
import { useWords } from "./editor-words.island";
import type { StoryStatus } from "./story-props";

/** What readers have of the story, or will have, in a sentence. */
export function WhereItStands({
	status,
	now,
	hasChanges,
}: {
	status: StoryStatus;
	now: Date;
	hasChanges: boolean;
}) {
	const words = useWords();
	const at = status.publishAt === null ? "" : nearDateline(status.publishAt, now);
	switch (status.state) {
		case "draft":
			return <p className="hint">{words.publish.zone(clock(now))}</p>;
		case "scheduled":
			return (
				<p>
					{words.stateAt.scheduled(at)}
					{hasChanges ? <span className="hint ed-line">{words.publish.pinned}</span> : null}
				</p>
			);
		case "published":
			return (
				<p>
					{words.stateAt.published(at)}
					{"\u3000"}
					<a className="more" href={`/articles/${status.number}`}>
						{words.publish.see}
					</a>
					{hasChanges ? <span className="hint ed-line">{words.liveBehind}</span> : null}
				</p>
			);
		case "withdrawn":
			return (
				<p>
					{status.expiresAt
						? words.stateAt.expired(nearDateline(status.expiresAt, now))
						: words.stateAt.withdrawn(status.withdrawnReason ?? "")}
				</p>
			);
		default:
			return status.state satisfies never;
	}
}
