"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import type { Closing } from "@/lib/comments/rules";
import { nearDateline } from "@/lib/time/hong-kong";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import { untouched } from "@/lib/write/form-state";
import { problemInWords, useWords } from "./editor-words.island";
import { Panel } from "./panel";
import type { CommentActions, StoryDiscussion, StoryStatus } from "./story-props";

/** What follows publication: whether readers may comment, and putting right what was wrong. */
export function ReadersPanel({
	status,
	discussion,
	actions,
	mayCorrect,
	now,
}: {
	status: StoryStatus;
	discussion: StoryDiscussion;
	actions: CommentActions;
	mayCorrect: boolean;
	now: Date;
}) {
	const words = useWords();
	return (
		<Panel title={words.panels.readers}>
			{discussion === null ? null : (
				<>
					<p>
						{discussion.closed === null
							? words.readers.open(nearDateline(discussion.closesAt, now))
							: whyClosedInWords(words, discussion.closed, now)}
					</p>
					<CommentsSwitch
						// What was typed belongs to the state in which it was typed.
						key={String(discussion.closed?.kind === "newsroom")}
						article={status.number}
						isClosed={discussion.closed?.kind === "newsroom"}
						actions={actions}
					/>
					<a className="btn" href={`/desk/comments?story=${status.number}`}>
						{words.readers.waiting(discussion.waiting)}
					</a>
				</>
			)}
			{status.state === "published" ? (
				<a className="btn" href={`/desk/articles/${status.id}/corrections`}>
					{mayCorrect ? words.readers.corrections : words.readers.told}
				</a>
			) : null}
		</Panel>
	);
}

function CommentsSwitch({
	article,
	isClosed,
	actions,
}: {
	article: number;
	isClosed: boolean;
	actions: CommentActions;
}) {
	const words = useWords();
	const router = useRouter();
	const [{ problems, typed, value }, send] = useActionState(
		isClosed ? actions.reopen : actions.close,
		untouched,
	);
	useEffect(() => {
		if (value !== null) router.refresh();
	}, [value, router]);
	const [problem] = problems;
	const sentence =
		problem && (problem.code === "blank" ? words.readers.reasonNeeded : problemInWords(words, problem));
	return (
		<form action={send} className="ed-close" noValidate>
			<input type="hidden" name="article" value={article} />
			{isClosed ? null : (
				<div className={sentence ? "field field--err" : "field"}>
					<label htmlFor="closing-reason">{words.readers.reason}</label>
					<input
						className="inp"
						id="closing-reason"
						name="reason"
						defaultValue={typed.reason}
						aria-invalid={sentence ? true : undefined}
						aria-describedby={sentence ? "closing-problem" : undefined}
					/>
				</div>
			)}
			{sentence ? (
				<p className="err" id="closing-problem" role="alert">
					{sentence}
				</p>
			) : null}
			<button className="btn" type="submit">
				{isClosed ? words.readers.reopen : words.readers.close}
			</button>
		</form>
	);
}

function whyClosedInWords({ readers: { closed } }: EditorWords, closing: Closing, now: Date): string {
	switch (closing.kind) {
		case "newsroom":
			return closed.newsroom(closing.reason, nearDateline(closing.at, now));
		case "age":
			return closed.age(closing.days);
		case "house":
			return closed.house;
		default:
			return closing satisfies never;
	}
}
