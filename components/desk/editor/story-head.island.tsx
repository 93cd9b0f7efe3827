"use client";

import { useWords as useDeskWords } from "@/components/desk/words.island";
import { StageMark } from "@/components/desk/workflow/stage-mark";
import type { StageName } from "@/lib/workflow/stages";
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
	stage,
	onScreen,
	now,
}: {
	status: StoryStatus;
	/** How far a draft has come at the desk. */
	stage: StageName;
	onScreen: StoryOnScreen;
	now: Date;
}) {
	const words = useWords();
	const { workflow } = useDeskWords();
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
					{status.state === "draft" ? (
						<>
							<StageMark stage={stage} />
							{workflow.stages[stage]}
						</>
					) : (
						<>
							<span className={`sm ${STATE_MARKS[status.state]}`} aria-hidden="true" />
							{words.state[status.state]}
						</>
					)}
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
	scheduled: "sm--sched",
	published: "sm--live",
	withdrawn: "sm--kill",
} as const;
