"use client";

import { EditorContent } from "@tiptap/react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useMemo } from "react";
import type { StoryWorkflow } from "@/components/desk/workflow/workflow-props";
import type { ArticleContent } from "@/lib/articles/content";
import { textOf } from "@/lib/body/body";
import { countWords, readingMinutes } from "@/lib/text/measure";
import type { DeskLocale } from "@/lib/words/editor-words";
import type { Problem } from "@/lib/write/outcome";
import { ContextTools } from "./context-tools.island";
import type { RateTable } from "./conversion-dialog.island";
import { EditorWordsProvider, useWords } from "./editor-words.island";
import { FindBar } from "./find-bar.island";
import { findQuote } from "./find-quote";
import { HeadlineField } from "./headline-field.island";
import { correctionOf, INSERTIONS, insertionsOf, type KeptPassage } from "./insertions";
import { LeaveGuard } from "./leave-guard.island";
import type { PictureFile } from "./picture-view";
import { SidePanels } from "./side-panels.island";
import { SlashMenu } from "./slash-menu.island";
import type { CardStory } from "./story-card-view";
import { dialogNamed, StoryDialogs } from "./story-dialogs.island";
import { StoryHead } from "./story-head.island";
import type {
	CommentActions,
	SentIn,
	StatusActions,
	StatusVerb,
	StoryChoices,
	StoryDiscussion,
	StoryRights,
	StoryStatus,
	StoryVersion,
} from "./story-props";
import { isComposingKey } from "./text-field.island";
import type { DialogName } from "./text-tools";
import { NotesMargin } from "./together/notes-margin.island";
import { useTogether } from "./together/use-together.island";
import { Toolbar } from "./toolbar.island";
import { useChecks } from "./use-checks.island";
import { useKeptFocus } from "./use-kept-focus";
import { useStory } from "./use-story.island";
import { useWritingAids } from "./use-writing-aids.island";
import { WritingAids } from "./writing-aids.island";

export type StoryEditorProps = {
	locale: DeskLocale;
	status: StoryStatus;
	/** The story as loaded. Later values are not looked at: the screen's own text is newer. */
	content: ArticleContent;
	pictures: Record<string, PictureFile>;
	/** The stories that the text has cards of, as far as the actor may see them. */
	cards: CardStory[];
	/** The passages that the newsroom keeps. */
	passages: KeptPassage[];
	choices: StoryChoices;
	/** What sums are reckoned by, as it was when the screen was opened. */
	conversion: RateTable;
	versions: StoryVersion[];
	rights: StoryRights;
	site: { name: string; host: string };
	/** The text as the server sets it, to be read where the editor will stand until it is there. */
	text: ReactNode;
	/** What the story was begun from, when somebody sent it in. */
	source: ReactNode;
	/** The same, to be compared with the text. */
	sent: SentIn | null;
	/** What its sender wants put right and nobody has decided. */
	amendment: string | null;
	actions: StatusActions;
	discussion: StoryDiscussion;
	commentActions: CommentActions;
	/** Where the story is on its way through the desk, and what may be done about it. */
	path: StoryWorkflow;
	now: Date;
};

/** The desk's screen for one story: headline, text, everything beside it, and the keeping of it all. */
export function StoryEditor(props: StoryEditorProps) {
	return (
		<EditorWordsProvider locale={props.locale}>
			<Screen {...props} />
		</EditorWordsProvider>
	);
}

function Screen(props: StoryEditorProps) {
	const { status, choices, now } = props;
	const words = useWords();
	const onScreen = useStory(props);
	useKeptFocus();
	const together = useTogether(status, { onScreen, rights: props.rights });
	const rights = { ...props.rights, revise: props.rights.revise && !together.isLockedOut };
	const act = useStatusActs(props, onScreen.safety.saving);
	const { story, details, editor, rounds, setDialog } = onScreen;
	useEffect(() => {
		editor?.setEditable(rights.revise, false);
	}, [editor, rights.revise]);
	const { saving, state } = onScreen.safety;
	const aids = useWritingAids({
		articleId: status.id,
		saveNow: saving.saveNow,
		setDialog,
		notes: together.desk.notes,
		writeOn: () => editor?.commands.focus(),
		rights,
	});
	const checks = useChecks({
		story,
		articleId: status.id,
		companies: choices.companies,
		sources: props.sent?.texts,
		pitch: props.path.pitch,
		amendment: props.amendment,
		pictures: onScreen.pictures,
		now,
		saveNow: saving.saveNow,
	});
	const offered = useMemo(
		() => [
			...insertionsOf(props.passages),
			...INSERTIONS.filter(({ name }) => name !== "keepTemplate" || rights.keepTemplates),
			...(rights.correct ? [correctionOf(status.id)] : []),
		],
		[props.passages, rights.keepTemplates, rights.correct, status.id],
	);
	const text = textOf(story.body);
	const count = countWords(text);
	const summary = `${words.body.words(count.toLocaleString("en"))}　${words.body.minutes(readingMinutes(count))}`;
	const open = (name: DialogName) => setDialog(dialogNamed(name));
	const authors = choices.people.filter(({ id }) => details.bylines.some(({ personId }) => personId === id));

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it listens to what its fields do, and is none itself
		<div
			className={aids.isQuiet ? "ed-root has-mob is-quiet" : "ed-root has-mob"}
			onCompositionStart={saving.hold}
			onCompositionEnd={saving.release}
			onKeyDown={(event) => {
				// A field that went away in the middle of a composition never told of its end, and nothing would be saved any more.
				if (!isComposingKey(event)) saving.release();
				aids.onKeyDown(event);
			}}
		>
			<StoryHead
				status={status}
				stage={props.path.workflow.stage}
				onScreen={onScreen}
				together={together}
				choices={choices}
				rights={props.rights}
				length={summary}
				now={now}
			/>
			<main className="ed" id="main">
				<div className="ed-c">
					<div className="ed-p">
						<HeadlineField
							line={story.headline}
							listLine={details.listHeadline ?? ""}
							round={rounds.headline}
							articleId={status.id}
							knownAuthors={authors.map(({ name }) => name)}
							isFixed={!rights.revise}
							onLine={onScreen.changeHeadline}
							onEnter={() => editor?.commands.focus("start")}
						/>
						<div className="ed-tools">
							{editor === null ? null : (
								<>
									<div className="ed-tools-r">
										<span className="hint ed-len">{summary}</span>
										<Toolbar editor={editor} place="above" onOpen={open} />
										<WritingAids
											isQuiet={aids.isQuiet}
											onFind={aids.find}
											onQuiet={aids.turnQuiet}
											onShortcuts={() => open("shortcuts")}
										/>
									</div>
									{aids.isFinding ? <FindBar editor={editor} onClose={aids.stopFinding} /> : null}
									<ContextTools editor={editor} onOpen={open} />
								</>
							)}
						</div>
						<div className="ed-b">
							{editor === null ? <div className="read">{props.text}</div> : <EditorContent editor={editor} />}
						</div>
					</div>
				</div>
				<SidePanels
					story={story}
					rounds={rounds}
					source={props.source}
					sent={props.sent}
					details={details}
					text={text}
					status={status}
					rights={rights}
					choices={choices}
					versions={props.versions}
					discussion={props.discussion}
					commentActions={props.commentActions}
					pictures={onScreen.pictures}
					site={props.site}
					checks={checks}
					hasChanges={
						status.live === null || state.phase !== "saved" || saving.revision() > status.live.revision
					}
					path={props.path}
					saving={saving}
					now={now}
					act={act}
					onChange={onScreen.changeDetails}
					onLead={() => setDialog({ name: "lead" })}
					onFind={(quote) => editor && findQuote(editor, quote)}
				/>
				<NotesMargin articleId={status.id} notes={together.notes} desk={together.desk.notes} now={now} />
				{editor === null ? null : <Toolbar editor={editor} place="thumb" onOpen={open} />}
				{editor === null ? null : (
					<SlashMenu editor={editor} offered={offered} keys={onScreen.slashKeys} onOpen={open} />
				)}
			</main>
			<LeaveGuard saving={saving} />
			<StoryDialogs
				onScreen={onScreen}
				articleId={status.id}
				number={status.number}
				companies={choices.companies}
				conversion={props.conversion}
				offered={offered}
			/>
		</div>
	);
}

const NEEDS_SAVE: ReadonlySet<StatusVerb> = new Set([
	"publish",
	"schedule",
	"update",
	"scheduleUpdate",
	"renew",
]);

function useStatusActs(
	{ status, actions }: StoryEditorProps,
	saving: ReturnType<typeof useStory>["safety"]["saving"],
) {
	const router = useRouter();
	return async (verb: StatusVerb, fields: Record<string, string>): Promise<Problem[]> => {
		// What goes out is what the server has; so it must have everything first.
		if (NEEDS_SAVE.has(verb) && !(await saving.saveNow())) return [{ code: "unsaved" }];
		const form = new FormData();
		const given = { articleId: status.id, revision: String(saving.revision()), ...fields };
		for (const [name, value] of Object.entries(given)) form.set(name, value);
		try {
			const { problems } = await actions[verb]({ problems: [], typed: {}, value: null }, form);
			router.refresh();
			return problems;
		} catch (error) {
			// How a browser reports that the line is dead.
			if (error instanceof TypeError) return [{ code: "unreachable" }];
			throw error;
		}
	};
}
