"use client";

import { useEffect, useRef } from "react";
import { useWords as useDeskWords } from "@/components/desk/words.island";
import { StageMark } from "@/components/desk/workflow/stage-mark";
import { Icon } from "@/components/ui/icon";
import type { SaveState } from "@/lib/saving/save-engine";
import type { StageName } from "@/lib/workflow/stages";
import { createStory } from "./create-story";
import { useWords } from "./editor-words.island";
import { followHeight } from "./head-height";
import { plainTextOf } from "./plain-text";
import { RestoreBanner } from "./restore-banner.island";
import { SaveBanner } from "./save-banner.island";
import { SaveStatus } from "./save-status.island";
import type { StoryChoices, StoryRights, StoryStatus } from "./story-props";
import { LockTools } from "./together/lock-tools.island";
import { TogetherBanners } from "./together/together-banners.island";
import type { TogetherOnScreen } from "./together/use-together.island";
import { WhoIsHere } from "./together/who-is-here.island";
import { ToolIcon } from "./tool-icon";
import type { StoryOnScreen } from "./use-story.island";

/** The top of the screen: the story's state, whether it is saved, and what to do when it is not. */
export function StoryHead({
	status,
	stage,
	onScreen,
	together,
	choices,
	rights,
	length,
	now,
}: {
	status: StoryStatus;
	/** How far a draft has come at the desk. */
	stage: StageName;
	onScreen: StoryOnScreen;
	together: TogetherOnScreen;
	choices: StoryChoices;
	rights: StoryRights;
	/** How long the text is, and how long one reads it. */
	length: string;
	now: Date;
}) {
	const words = useWords();
	const { workflow } = useDeskWords();
	const { source, safety } = onScreen;
	const { saving, state, copy } = safety;
	const { merging, desk } = together;
	const head = useRef<HTMLDivElement>(null);
	useEffect(() => (head.current === null ? undefined : followHeight(head.current)), []);
	// Until it is known whether there is anything to ask, a conflict is no trouble.
	const shown: SaveState = merging.kind === "checking" ? { phase: "saving", savedAt: null } : state;

	async function saveAsNew(): Promise<string | null> {
		const made = await createStory(source.content(), status.id);
		if (!made.ok) return made.code;
		saving.abandon();
		window.location.assign(`/desk/articles/${made.id}`);
		return null;
	}

	return (
		<div ref={head} className="ed-head">
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
				<SaveStatus state={shown} isKept={safety.isKept} />
				<span className="hint ed-len">{length}</span>
				<span className="sp" />
				<WhoIsHere people={together.here?.people ?? []} />
				<LockTools together={together} rights={rights} />
				{rights.annotate && (
					<button
						className="btn"
						type="button"
						aria-expanded={together.notes.isOpen}
						// What is selected in the text is what a new note would be about.
						onMouseDown={(event) => event.preventDefault()}
						onClick={desk.notes.toggle}
					>
						<Icon name="speech" />
						<span>{words.together.notes.open(openNotes(together.notes))}</span>
					</button>
				)}
				<a className="btn" href={`/desk/articles/${status.id}/preview`}>
					<Icon name="pages" />
					<span>{words.preview}</span>
				</a>
				<button className="btn btn--pri ed-jump" type="button" onClick={goBeside}>
					{words.panels.jump}
				</button>
			</header>
			<TogetherBanners together={together} choices={choices} rights={rights} />
			<SaveBanner
				state={shown}
				way={{
					plainText: () => plainTextOf(source.content()),
					retry: saving.retry,
					loadTheirs: () => {
						saving.abandon();
						window.location.reload();
					},
					merge:
						merging.kind === "asked"
							? desk.merging.open
							: merging.kind === "failed"
								? desk.merging.look
								: undefined,
					saveAsNew,
				}}
			/>
			{copy === null ? null : (
				<RestoreBanner
					copy={copy}
					revision={status.revision}
					now={now}
					compare={safety.compareCopy}
					onTake={() =>
						copy.revision < saving.revision() || saving.hasUnsaved()
							? desk.merging.restore(copy)
							: safety.takeCopy()
					}
					onDrop={safety.dropCopy}
				/>
			)}
		</div>
	);
}

/** To what stands beside the text on a wide screen and below it on a phone, a long way from its top. */
function goBeside(): void {
	const beside = document.getElementById("beside");
	beside?.scrollIntoView();
	beside?.focus({ preventScroll: true });
}

function openNotes({ read }: TogetherOnScreen["notes"]): number {
	return read === null || read === "failed"
		? 0
		: read.threads.filter(({ resolvedAt }) => resolvedAt === null).length;
}

const STATE_MARKS = {
	scheduled: "sm--sched",
	published: "sm--live",
	withdrawn: "sm--kill",
} as const;
