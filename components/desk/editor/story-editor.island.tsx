"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import type { ArticleContent } from "@/lib/articles/content";
import { missingForPublication } from "@/lib/articles/rules";
import { type Body, textOf } from "@/lib/body/body";
import { checkBody } from "@/lib/body/body-schema";
import { sendSave } from "@/lib/saving/send-save";
import { countWords, readingMinutes } from "@/lib/text/measure";
import { ContextTools } from "./context-tools.island";
import { type EditorHost, editorExtensions } from "./editor-extensions";
import { type DeskLocale, EditorWordsProvider, useWords } from "./editor-words.island";
import { EmbedDialog } from "./embed-dialog.island";
import { HeadlineField } from "./headline-field.island";
import { LeaveGuard } from "./leave-guard.island";
import { LinkDialog } from "./link-dialog.island";
import { PictureDialog, type PictureUse } from "./picture-dialog.island";
import type { PictureFile } from "./picture-view";
import { plainTextOf } from "./plain-text";
import { RestoreBanner } from "./restore-banner.island";
import { SaveBanner } from "./save-banner.island";
import { SaveStatus } from "./save-status.island";
import { SidePanels } from "./side-panels.island";
import type {
	StatusActions,
	StatusVerb,
	StoryChoices,
	StoryDetails,
	StoryRights,
	StoryStatus,
	StoryVersion,
} from "./story-props";
import { type DialogName, insertBlock } from "./text-tools";
import { ToolIcon } from "./tool-icon";
import { Toolbar } from "./toolbar.island";
import { useSaving } from "./use-saving.island";

export type StoryEditorProps = {
	locale: DeskLocale;
	status: StoryStatus;
	/** The story as loaded. Later values are not looked at: the screen's own text is newer. */
	content: ArticleContent;
	pictures: Record<string, PictureFile>;
	choices: StoryChoices;
	versions: StoryVersion[];
	rights: StoryRights;
	site: { name: string; host: string };
	actions: StatusActions;
	now: Date;
};

/** The desk's screen for one story: headline, text, everything beside it, and the keeping of it all. */
export function StoryEditor(props: StoryEditorProps) {
	return (
		<EditorWordsProvider locale={props.locale}>
			<Desk {...props} />
		</EditorWordsProvider>
	);
}

type Dialog = { name: DialogName; file: File | null } | { name: "lead" };

function Desk({
	status,
	content: loaded,
	pictures: known,
	choices,
	versions,
	rights,
	site,
	actions,
	now,
}: StoryEditorProps) {
	const words = useWords();
	const router = useRouter();
	const [line, setLine] = useState(loaded.headline);
	const [details, setDetails] = useState<StoryDetails>(() => detailsOf(loaded));
	const [body, setBody] = useState<Body>(loaded.body);
	const [dialog, setDialog] = useState<Dialog | null>(null);
	// Fields show what they were first given; a restored copy is shown by making them anew.
	const [round, setRound] = useState(0);
	const pictures = useMemo(() => new Map(Object.entries(known)), [known]);
	const latest = useRef({ headline: loaded.headline, ...detailsOf(loaded) });

	const { state, copy, isKept, saving } = useSaving<ArticleContent>({
		id: status.id,
		revision: status.revision,
		savedAt: status.savedAt,
		content: () => ({ ...latest.current, body: editor === null ? loaded.body : bodyOf(editor.getJSON()) }),
		isSame: (kept) => JSON.stringify(kept) === JSON.stringify(loaded),
		send: (content, revision) => sendSave(`/api/articles/${status.id}`, { revision, content }),
	});

	const host = useRef<EditorHost>({
		words,
		pictures,
		openPicture: () => undefined,
		openLink: () => undefined,
	});
	host.current.openPicture = (file) => setDialog({ name: "picture", file });
	host.current.openLink = () => setDialog({ name: "link", file: null });

	const counting = useRef<ReturnType<typeof setTimeout>>(undefined);
	const editor = useEditor({
		extensions: useMemo(() => editorExtensions(host.current), []),
		content: loaded.body,
		editable: rights.revise,
		immediatelyRender: false,
		shouldRerenderOnTransaction: false,
		editorProps: {
			attributes: {
				class: "read",
				"aria-label": words.body.label,
				role: "textbox",
				"aria-multiline": "true",
			},
		},
		onUpdate: ({ editor: changed }) => {
			saving.edited();
			clearTimeout(counting.current);
			counting.current = setTimeout(() => {
				if (!changed.isDestroyed) setBody(bodyOf(changed.getJSON()));
			}, COUNT_PAUSE_MS);
		},
	});

	function change(part: Partial<StoryDetails>): void {
		latest.current = { ...latest.current, ...part };
		setDetails((before) => ({ ...before, ...part }));
		saving.edited();
	}

	function changeHeadline(headline: string): void {
		latest.current = { ...latest.current, headline };
		setLine(headline);
		saving.edited();
	}

	async function act(verb: StatusVerb, fields: Record<string, string>): Promise<{ code: string }[]> {
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
	}

	function takeCopy(): void {
		const kept = copy === null ? null : storyIn(copy.content, loaded);
		saving.decideOnCopy("take");
		if (kept === null) return;
		latest.current = { headline: kept.headline, ...detailsOf(kept) };
		setLine(kept.headline);
		setDetails(detailsOf(kept));
		editor?.commands.setContent(kept.body);
		setRound((before) => before + 1);
		saving.edited();
	}

	async function saveAsNew(): Promise<string | null> {
		const articleId = crypto.randomUUID();
		const story = { ...latest.current, body: editor === null ? body : bodyOf(editor.getJSON()) };
		const answer = await createStory(articleId, story);
		if (answer === null) {
			saving.abandon();
			window.location.assign(`/desk/articles/${articleId}`);
		}
		return answer;
	}

	function insertPicture(use: PictureUse): void {
		setDialog(null);
		if (editor === null) return;
		requestAnimationFrame(() => {
			if (editor.isActive("image")) editor.chain().focus().updateAttributes("image", use).run();
			else insertBlock(editor, { type: "image", attrs: use });
		});
	}

	const story: ArticleContent = { headline: line, body, ...details };
	const text = textOf(body);
	const wordCount = countWords(text);
	const summary = `${words.body.words(wordCount.toLocaleString("en"))}　${words.body.minutes(readingMinutes(wordCount))}`;
	const open = (name: DialogName) => setDialog({ name, file: null });

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it listens to what its fields do, and is none itself
		<div
			className="ed-root has-mob"
			onCompositionStart={saving.hold}
			onCompositionEnd={saving.release}
			onKeyDown={(event) => {
				if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== "s") return;
				event.preventDefault();
				void saving.saveNow();
			}}
		>
			<header className="ws-top">
				<a className="icbtn" href="/desk/articles" aria-label={words.back}>
					<ToolIcon name="back" />
				</a>
				<h1>
					<span className={`sm ${STATE_MARKS[status.state]}`} aria-hidden="true" />
					{words.state[status.state]}
				</h1>
				<SaveStatus state={state} isKept={isKept} />
				<span className="sp" />
				<a className="btn ed-d" href={`/desk/articles/${status.id}/preview`}>
					{words.preview}
				</a>
			</header>
			<SaveBanner
				state={state}
				way={{
					plainText: () => plainTextOf(line, editor === null ? body : bodyOf(editor.getJSON())),
					retry: saving.retry,
					loadTheirs: () => {
						saving.keep();
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
					onTake={takeCopy}
					onDrop={() => saving.decideOnCopy("drop")}
				/>
			)}
			<main className="ed" id="main">
				<div className="ed-c">
					<div className="ed-p">
						<HeadlineField
							key={round}
							initial={line}
							line={line}
							knownAuthors={details.bylines.flatMap(({ personId }) => namesOf(choices, personId))}
							onLine={changeHeadline}
							onEnter={() => editor?.commands.focus("start")}
						/>
						{editor === null ? null : (
							<div className="ed-tools">
								<Toolbar editor={editor} place="above" onOpen={open} summary={summary} />
								<ContextTools editor={editor} onOpen={open} />
							</div>
						)}
						<div className="ed-b">
							<EditorContent editor={editor} />
						</div>
					</div>
				</div>
				<SidePanels
					key={round}
					story={story}
					details={details}
					text={text}
					status={status}
					rights={rights}
					choices={choices}
					versions={versions}
					pictures={pictures}
					site={site}
					isReady={missingForPublication(story).length === 0}
					hasChanges={
						status.live === null || state.phase !== "saved" || saving.revision() > status.live.revision
					}
					now={now}
					act={act}
					onChange={change}
					onLead={() => setDialog({ name: "lead" })}
				/>
			</main>
			{editor === null ? null : <Toolbar editor={editor} place="thumb" onOpen={open} />}
			<LeaveGuard saving={saving} />
			{editor !== null && dialog?.name === "link" ? (
				<LinkDialog editor={editor} onClose={() => setDialog(null)} />
			) : null}
			{editor !== null && dialog?.name === "embed" ? (
				<EmbedDialog editor={editor} onClose={() => setDialog(null)} />
			) : null}
			{editor !== null && dialog?.name === "picture" ? (
				<PictureDialog
					use={
						editor.isActive("image") && dialog.file === null
							? (editor.getAttributes("image") as PictureUse)
							: null
					}
					file={dialog.file}
					pictures={pictures}
					onDone={insertPicture}
					onClose={() => setDialog(null)}
				/>
			) : null}
			{dialog?.name === "lead" ? (
				<PictureDialog
					use={details.lead}
					file={null}
					pictures={pictures}
					onDone={(lead) => {
						setDialog(null);
						change({ lead });
					}}
					onClose={() => setDialog(null)}
				/>
			) : null}
		</div>
	);
}

/** Pause after typing before the text is counted and checked again; milliseconds. */
const COUNT_PAUSE_MS = 400;

const NEEDS_SAVE: ReadonlySet<StatusVerb> = new Set(["publish", "schedule", "update"]);

const STATE_MARKS = {
	draft: "",
	scheduled: "sm--sched",
	published: "sm--live",
	withdrawn: "sm--kill",
} as const;

function detailsOf({ headline: _headline, body: _body, ...details }: ArticleContent): StoryDetails {
	return details;
}

// The editor runs on the grammar of `Body`; the server checks again whatever comes.
function bodyOf(json: unknown): Body {
	return json as Body;
}

function namesOf(choices: StoryChoices, personId: string): string[] {
	return choices.people.filter(({ id }) => id === personId).map(({ name }) => name);
}

/** A copy kept on this device as a story, parts it lacks taken from the one loaded; null when its text cannot be read. */
function storyIn(kept: unknown, loaded: ArticleContent): ArticleContent | null {
	if (typeof kept !== "object" || kept === null) return null;
	const story = { ...loaded, ...kept } as ArticleContent;
	const checked = checkBody(story.body);
	return checked.ok && typeof story.headline === "string" ? { ...story, body: checked.body } : null;
}

async function createStory(articleId: string, content: ArticleContent): Promise<string | null> {
	try {
		const response = await fetch("/api/articles", {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ articleId, content }),
		});
		return response.ok ? null : response.status === 401 ? "signed-out" : "forbidden";
	} catch (error) {
		if (error instanceof TypeError) return "unreachable";
		throw error;
	}
}
