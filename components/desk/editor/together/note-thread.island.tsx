"use client";

import { useRef, useState } from "react";
import { mentionsApart } from "@/lib/notes/mentions";
import { nearDateline } from "@/lib/time/hong-kong";
import { useWords } from "../editor-words.island";
import type { ThreadOnScreen } from "./create-notes";
import { NoteForm } from "./note-form.island";
import type { TogetherOnScreen } from "./use-together.island";

/** One conversation: the words it is about, what was said, and what can be done with it. */
export function NoteThread({
	thread,
	desk,
	isChosen,
	isLost,
	colleagues,
	now,
}: {
	thread: ThreadOnScreen;
	desk: TogetherOnScreen["desk"]["notes"];
	isChosen: boolean;
	/** The words it is about are no longer in the text. */
	isLost: boolean;
	colleagues: readonly string[];
	now: Date;
}) {
	const said = useWords().together.notes;
	const [isReplying, setReplying] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const { id, anchor, resolvedAt, resolvedByName } = thread;
	const act = async (deed: (threadId: string) => Promise<string | null>) => setProblem(await deed(id));
	const quote = anchor.quote === "" ? said.whole : anchor.quote;
	const item = useRef<HTMLLIElement>(null);
	/** The form goes away under whoever wrote in it, who stands at the conversation then. */
	function stopReplying(): void {
		item.current?.focus();
		setReplying(false);
	}
	return (
		<li
			ref={item}
			className={isChosen ? "nt-t nt-t--on" : "nt-t"}
			id={`note-${id}`}
			tabIndex={-1}
			aria-label={said.threadOf(quote)}
		>
			{anchor.quote === "" || isLost || resolvedAt !== null ? (
				<p className="nt-q" lang={anchor.quote === "" ? undefined : "zh-Hant-HK"}>
					{quote}
					{isLost && resolvedAt === null ? <span className="flag flag--warn">{said.lost}</span> : null}
				</p>
			) : (
				<button
					className="nt-q"
					type="button"
					title={said.find}
					lang="zh-Hant-HK"
					// By keyboard the hand goes to the words too; a thumb would only call up the phone's keys.
					onClick={({ detail }) => (detail === 0 ? desk.goTo(id) : desk.find(id))}
				>
					{quote}
				</button>
			)}
			<ol>
				{thread.notes.map((note) => (
					<li key={note.id}>
						<p className="meta">
							<b lang="zh-Hant-HK">{note.name}</b> <time>{nearDateline(new Date(note.at), now)}</time>
						</p>
						<p className="nt-x">
							{mentionsApart(note.text, colleagues).map(({ text, isName }, at) =>
								// biome-ignore lint/suspicious/noArrayIndexKey: what was written never changes
								isName ? <b key={at}>{text}</b> : text,
							)}
						</p>
					</li>
				))}
			</ol>
			{problem === null ? null : (
				<p className="err" role="alert">
					{said.problems[problem] ?? said.failed}
				</p>
			)}
			{resolvedAt !== null ? (
				<div className="ed-row">
					<span className="hint">
						{said.resolvedBy(resolvedByName ?? "", nearDateline(new Date(resolvedAt), now))}
					</span>
					<button className="btn btn--sm btn--quiet" type="button" onClick={() => void act(desk.reopen)}>
						{said.reopen}
					</button>
				</div>
			) : isReplying ? (
				<NoteForm
					draftKey={id}
					label={said.replyLabel}
					colleagues={colleagues}
					onSend={async (text, noteId) => {
						const code = await desk.reply(id, text, noteId);
						if (code === null) stopReplying();
						return code;
					}}
					onCancel={stopReplying}
				/>
			) : (
				<div className="ed-row">
					<button className="btn btn--sm" type="button" onClick={() => setReplying(true)}>
						{said.reply}
					</button>
					<button className="btn btn--sm btn--quiet" type="button" onClick={() => void act(desk.resolve)}>
						{said.resolve}
					</button>
				</div>
			)}
		</li>
	);
}
