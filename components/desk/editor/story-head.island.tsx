"use client";

import { createStory } from "./create-story";
import { useWords } from "./editor-words.island";
import { plainTextOf } from "./plain-text";
import { RestoreBanner } from "./restore-banner.island";
import { SaveBanner } from "./save-banner.island";
import { SaveStatus } from "./save-status.island";
import type { StoryStatus } from "./story-props";
import { ToolIcon } from "./tool-icon";
import type { StoryOnScreen } from "./use-story.island";

/** The top of the screen: the story's state, whether it is saved, and what to do when it is not. */
export function StoryHead({
	status,
	onScreen,
	now,
}: {
	status: StoryStatus;
	onScreen: StoryOnScreen;
	now: Date;
}) {
	const words = useWords();
	const { source, safety } = onScreen;
	const { saving, state, copy } = safety;

	async function saveAsNew(): Promise<string | null> {
		const made = await createStory(source.content());
		if (!made.ok) return made.code;
		saving.abandon();
		window.location.assign(`/desk/articles/${made.id}`);
		return null;
	}

	return (
		<>
			<header className="ws-top">
				<a className="icbtn" href="/desk/articles" aria-label={words.back}>
					<ToolIcon name="back" />
				</a>
				<h1>
					<span className={`sm ${STATE_MARKS[status.state]}`} aria-hidden="true" />
					{words.state[status.state]}
				</h1>
				<SaveStatus state={state} isKept={safety.isKept} />
				<span className="sp" />
				<a className="btn" href={`/desk/articles/${status.id}/preview`}>
					{words.preview}
				</a>
			</header>
			<SaveBanner
				state={state}
				way={{
					plainText: () => plainTextOf(source.content()),
					retry: saving.retry,
					loadTheirs: () => {
						saving.abandon();
						window.location.reload();
					},
					saveAsNew,
				}}
			/>
			{copy === null ? null : (
				<RestoreBanner
					copy={copy}
					revision={status.revision}
					now={now}
					onTake={safety.takeCopy}
					onDrop={safety.dropCopy}
				/>
			)}
		</>
	);
}

const STATE_MARKS = {
	draft: "",
	scheduled: "sm--sched",
	published: "sm--live",
	withdrawn: "sm--kill",
} as const;
