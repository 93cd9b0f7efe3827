"use client";

import { useEffect, useRef } from "react";
import { useWords } from "../editor-words.island";
import { ToolIcon } from "../tool-icon";
import type { NotesState, ThreadOnScreen } from "./create-notes";
import { NoteForm } from "./note-form.island";
import { followHand, inOrder } from "./note-hand";
import { NoteThread } from "./note-thread.island";
import type { TogetherOnScreen } from "./use-together.island";

/** The notes beside the text in its order; on a phone a sheet over it. */
export function NotesMargin({
	articleId,
	notes,
	desk,
	now,
}: {
	articleId: string;
	notes: NotesState;
	desk: TogetherOnScreen["desk"]["notes"];
	now: Date;
}) {
	const words = useWords();
	const said = words.together.notes;
	const margin = useRef<HTMLElement>(null);
	const { hand } = notes;
	useEffect(() => {
		if (hand !== null && margin.current !== null) followHand(margin.current, hand);
	}, [hand]);
	if (!notes.isOpen) return null;
	const { read, about, places } = notes;
	const { threads, colleagues } = read === null || read === "failed" ? NOTHING : read;
	const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
	const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null);
	const threadOf = (thread: ThreadOnScreen) => (
		<NoteThread
			key={thread.id}
			thread={thread}
			desk={desk}
			isChosen={thread.id === notes.chosen}
			isLost={thread.anchor.quote !== "" && places !== null && !places.has(thread.id)}
			colleagues={colleagues}
			now={now}
		/>
	);
	return (
		<aside
			ref={margin}
			className="nt"
			id="notes"
			aria-label={said.title}
			onKeyDown={(event) => {
				if (event.key === "Escape" && !event.nativeEvent.isComposing) desk.close();
			}}
		>
			<div className="nt-h">
				<h2>{said.title}</h2>
				<button className="icbtn" type="button" aria-label={said.close} onClick={desk.close}>
					<ToolIcon name="cross" />
				</button>
			</div>
			{read === "failed" ? (
				<p className="err" role="alert">
					{said.unread}{" "}
					<button className="btn btn--sm" type="button" onClick={desk.load}>
						{said.again}
					</button>
				</p>
			) : null}
			{about === null ? (
				<button
					className="btn nt-add"
					type="button"
					// The selection in the text is what the note will be about.
					onMouseDown={(event) => event.preventDefault()}
					onClick={desk.begin}
				>
					{said.add}
				</button>
			) : (
				<div className="nt-t nt-t--on nt-new">
					<p className="nt-q" lang={about.quote === "" ? undefined : "zh-Hant-HK"}>
						<span className="vh">{said.about}</span> {about.quote === "" ? said.whole : about.quote}
					</p>
					<NoteForm
						draftKey={articleId}
						label={said.label}
						colleagues={colleagues}
						onSend={desk.start}
						onCancel={desk.drop}
					/>
				</div>
			)}
			{read !== null && read !== "failed" && open.length === 0 && about === null ? (
				<p className="hint">{said.none}</p>
			) : null}
			<ol className="nt-l">{inOrder(open, places).map(threadOf)}</ol>
			{resolved.length === 0 ? null : (
				<details className="nt-done" open={resolved.some(({ id }) => id === notes.chosen)}>
					<summary>{said.resolved(resolved.length)}</summary>
					<ol className="nt-l">{resolved.map(threadOf)}</ol>
				</details>
			)}
		</aside>
	);
}

const NOTHING: { threads: ThreadOnScreen[]; colleagues: string[] } = { threads: [], colleagues: [] };
