"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useState, useTransition } from "react";
import { sendJson } from "@/lib/http/send-json";
import { problemSentence } from "@/lib/words/words";
import { tellOfReading } from "./waiting.island";
import { useWords } from "./words.island";

/** Marks as read all that had come until `until` (ISO, UTC). The request outlives the page, so that leaving at once undoes nothing. */
export function ReadAll({ until }: { until: string }) {
	const words = useWords();
	const router = useRouter();
	const [isSending, setSending] = useState(false);
	const [isShowing, show] = useTransition();
	const [hasFailed, setFailed] = useState(false);
	const isBusy = isSending || isShowing;

	async function readAll({ currentTarget: button }: MouseEvent<HTMLElement>): Promise<void> {
		if (isBusy) return;
		setSending(true);
		const answer = await sendJson("/api/notices", { method: "POST", body: { until }, outlivesPage: true });
		setSending(false);
		const isDone = answer !== "unreachable" && answer.status === 200;
		setFailed(!isDone);
		if (!isDone) return;
		tellOfReading();
		// The button goes with the last that was unread; whoever pressed it goes on at the first of the list.
		if (document.activeElement === button) document.querySelector<HTMLElement>("#main a")?.focus();
		show(() => router.refresh());
	}

	return (
		<div className="q-form">
			<button className="btn" type="button" aria-disabled={isBusy || undefined} onClick={readAll}>
				<span className={isBusy ? "btn-words btn-words--busy" : "btn-words"}>
					<span>{words.together.notices.readAll}</span>
					<span>{words.together.notices.reading}</span>
				</span>
			</button>
			{hasFailed && (
				<p className="err" role="alert">
					{problemSentence(words, { code: "unreachable" })}
				</p>
			)}
		</div>
	);
}
