"use client";

import { usePathname } from "next/navigation";
import { useActionState, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";
import { useWords } from "./words.island";

/**
 * Starts a story. The form carries the story's id, so that a double click makes one; `articleId` is for the first press,
 * and every page after it gets an id of its own.
 */
export function NewStory({
	articleId,
	action,
	className = "btn btn--pri",
}: {
	articleId: string;
	action: FormAction<{ id: string }>;
	className?: string;
}) {
	const words = useWords();
	const path = usePathname();
	const [made, setMade] = useState({ path, id: articleId });
	if (made.path !== path) setMade({ path, id: randomId() });
	const [{ problems }, send] = useActionState(action, untouched);
	return (
		<form action={send} className="new-story">
			<input type="hidden" name="articleId" value={made.id} autoComplete="off" />
			<SubmitButton className={className} busy={words.desk.newStoryBusy}>
				<Icon name="plus" />
				{words.desk.newStory}
			</SubmitButton>
			{problems.map((problem) => (
				<p key={problem.code} className="err" role="alert">
					<Icon name="warn" />
					<span>{problemSentence(words, problem)}</span>
				</p>
			))}
		</form>
	);
}

/** A version 4 UUID. `crypto.randomUUID` is missing where the desk is served without TLS inside a house's own network. */
function randomId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const hex = Array.from(bytes, (byte, index) => {
		const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
		return marked.toString(16).padStart(2, "0");
	}).join("");
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
