"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";
import { plainTextOf } from "../editor/plain-text";
import { RestoreBanner } from "../editor/restore-banner.island";
import { SaveBanner } from "../editor/save-banner.island";
import { SaveStatus } from "../editor/save-status.island";
import { ToolIcon } from "../editor/tool-icon";
import { StateMark } from "../state-mark";
import { useWords } from "../words.island";
import type { PageEditorProps } from "./page-editor.island";
import type { usePage } from "./use-page.island";

type Props = Pick<PageEditorProps, "page" | "actions" | "now"> & { onScreen: ReturnType<typeof usePage> };

/** The top of the screen: the page's state, whether it is saved, publishing, and what to do when something fails. */
export function PageHead({ page, actions, now, onScreen }: Props) {
	const words = useWords();
	const { pages } = words.desk;
	const { source, safety } = onScreen;
	const { saving, state, copy } = safety;
	const { said, busy, act } = useActs({ page, actions, saving });
	const isPublished = page.state === "published";
	const isBehind = isPublished && (saving.revision() !== page.publishedRevision || state.phase !== "saved");
	return (
		<>
			<header className="ws-top">
				<a className="icbtn" href="/desk/pages" aria-label={pages.back}>
					<ToolIcon name="back" />
				</a>
				<h1>
					<StateMark state={page.state} />
					{pages.states[page.state]}
				</h1>
				<SaveStatus state={state} isKept={safety.isKept} />
				{isBehind && <span className="flag flag--warn">{pages.changed}</span>}
				<span className="sp" />
				{isPublished && (
					<>
						<a className="btn" href={`/${page.slug}`} target="_blank" rel="noopener">
							{pages.view}
						</a>
						<button
							className="btn btn--danger"
							type="button"
							aria-disabled={busy !== null}
							onClick={() => act("withhold")}
						>
							{busy === "withhold" ? pages.withholdBusy : pages.withhold}
						</button>
					</>
				)}
				<button
					className="btn btn--pri"
					type="button"
					aria-disabled={busy !== null}
					onClick={() => act("publish")}
				>
					{busy === "publish" ? pages.publishBusy : pages.publish}
				</button>
			</header>
			<p className={said ? "note" : "vh"} role="status">
				{said}
			</p>
			<SaveBanner
				state={state}
				way={{
					plainText: () => plainTextOf({ headline: source.title(), body: source.content().body }),
					retry: saving.retry,
					loadTheirs: () => {
						saving.abandon();
						window.location.reload();
					},
					saveAsNew: null,
				}}
			/>
			{copy === null ? null : (
				<RestoreBanner
					copy={copy}
					revision={page.revision}
					now={now}
					compare={onScreen.compareCopy}
					onTake={onScreen.takeCopy}
					onDrop={() => saving.decideOnCopy("drop")}
				/>
			)}
		</>
	);
}

type Verb = "publish" | "withhold";

function useActs({
	page,
	actions,
	saving,
}: Pick<Props, "page" | "actions"> & { saving: Props["onScreen"]["safety"]["saving"] }) {
	const words = useWords();
	const { pages } = words.desk;
	const router = useRouter();
	const [said, setSaid] = useState<string | null>(null);
	const [busy, setBusy] = useState<Verb | null>(null);

	async function run(verb: Verb, action: FormAction<unknown>): Promise<string> {
		// What goes out is what the server has; so it must have everything first.
		if (verb === "publish" && !(await saving.saveNow())) return pages.unsaved;
		const form = new FormData();
		form.set("pageId", page.id);
		form.set("revision", String(saving.revision()));
		try {
			const { problems } = await action(untouched, form);
			router.refresh();
			const [problem] = problems;
			if (problem) return problemSentence(words, problem);
			return verb === "publish" ? pages.published : pages.withheld;
		} catch (error) {
			// How a browser reports that the line is dead.
			if (error instanceof TypeError) return pages.unreachable;
			throw error;
		}
	}

	return {
		said,
		busy,
		act: async (verb: Verb) => {
			if (busy !== null) return;
			setBusy(verb);
			setSaid(await run(verb, actions[verb]));
			setBusy(null);
		},
	};
}
