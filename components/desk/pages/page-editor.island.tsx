"use client";

import { EditorContent } from "@tiptap/react";
import { PAGE_TITLE_MAX } from "@/lib/pages/rules";
import type { Locale } from "@/lib/words/words";
import type { FormAction } from "@/lib/write/form-state";
import { ContextTools } from "../editor/context-tools.island";
import { EditorWordsProvider } from "../editor/editor-words.island";
import { LeaveGuard } from "../editor/leave-guard.island";
import { LinkDialog } from "../editor/link-dialog.island";
import { TextField } from "../editor/text-field.island";
import { WORD_TOOLS } from "../editor/text-tools";
import { Toolbar } from "../editor/toolbar.island";
import { useWords } from "../words.island";
import { PageHead } from "./page-head.island";
import { type PageContent, usePage } from "./use-page.island";

export type PageEditorProps = {
	locale: Locale;
	page: {
		id: string;
		slug: string;
		revision: number;
		state: "draft" | "published";
		publishedRevision: number | null;
		savedAt: Date;
		/** The account of whoever writes. */
		writerId: string;
	};
	/** As loaded. Later values are not looked at: the screen's own text is newer. */
	content: PageContent;
	actions: Record<"publish" | "withhold", FormAction<{ slug: string }>>;
	now: Date;
};

/** The desk's screen for one page of the newsroom's own. */
export function PageEditor(props: PageEditorProps) {
	return (
		<EditorWordsProvider locale={props.locale}>
			<Screen {...props} />
		</EditorWordsProvider>
	);
}

function Screen({ page, content, actions, now }: PageEditorProps) {
	const words = useWords().desk.pages;
	const onScreen = usePage(page, content);
	const { editor, source, safety, round, isLinking, setLinking } = onScreen;
	const { saving } = safety;
	const openLink = () => setLinking(true);
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
			<PageHead page={page} onScreen={onScreen} actions={actions} now={now} />
			<main className="ed-c" id="main">
				<div className="ed-p">
					<div className="ed-t">
						<TextField
							key={round}
							label={words.name}
							value={source.title()}
							maxLength={PAGE_TITLE_MAX * 2}
							onText={onScreen.changeTitle}
							onEnter={() => editor?.commands.focus("start")}
						/>
					</div>
					{editor === null ? null : (
						<div className="ed-tools">
							<Toolbar editor={editor} place="above" groups={WORD_TOOLS} onOpen={openLink} />
							<ContextTools editor={editor} onOpen={openLink} />
						</div>
					)}
					<div className="ed-b">
						<EditorContent editor={editor} />
					</div>
				</div>
			</main>
			{editor === null ? null : (
				<Toolbar editor={editor} place="thumb" groups={WORD_TOOLS} onOpen={openLink} />
			)}
			<LeaveGuard saving={saving} />
			{isLinking && editor ? <LinkDialog editor={editor} onClose={() => setLinking(false)} /> : null}
		</div>
	);
}
