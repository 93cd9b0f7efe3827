"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { z } from "zod";
import { useWords } from "./editor-words.island";
import { Modal } from "./modal.island";
import type { CardStories } from "./story-card-view";
import { TextField } from "./text-field.island";
import { insertBlock } from "./text-tools";

/** Pause after typing before the desk is asked; milliseconds. */
const SEARCH_PAUSE_MS = 250;

const found = z.object({
	stories: z.array(z.object({ number: z.number(), headline: z.string(), isShown: z.boolean() })),
});
type Found = z.infer<typeof found>["stories"];

/** Chooses a story that readers can see, by its number or words of its headline, and puts a card of it into the text. */
export function StoryCardDialog({
	editor,
	stories,
	number: own,
	onClose,
}: {
	editor: Editor;
	stories: CardStories;
	/** The story that is being written: no card of it in itself. */
	number: number;
	onClose: () => void;
}) {
	const words = useWords().writing.storyCard;
	const [search, setSearch] = useState("");
	const { list, hasFailed } = useStories(search);
	const offered = list?.filter(({ number }) => number !== own) ?? [];

	function choose(story: Found[number]): void {
		stories.set(story.number, story);
		const attrs = { number: story.number };
		const isChosen = editor.isActive("storyCard");
		onClose();
		// The dialog gives the focus back first, or the caret would be lost again.
		requestAnimationFrame(() => {
			// The old card goes whole: its view is drawn once.
			if (isChosen) editor.chain().focus().insertContent({ type: "storyCard", attrs }).run();
			else insertBlock(editor, { type: "storyCard", attrs });
		});
	}

	return (
		<Modal title={words.title} onClose={onClose}>
			<div className="dlg-b">
				<TextField
					label={words.search}
					type="search"
					value=""
					hint={words.hint}
					onText={setSearch}
					onEnter={() => offered[0] && choose(offered[0])}
				/>
				<ul className="ed-pick">
					{offered.map((story) => (
						<li key={story.number}>
							<button className="btn" type="button" onClick={() => choose(story)}>
								<span lang="zh-Hant-HK">{story.headline}</span>
								<span className="hint">{words.number(story.number)}</span>
							</button>
						</li>
					))}
				</ul>
				<p className={hasFailed ? "err" : "hint"} role="status">
					{hasFailed ? words.failed : list !== null && offered.length === 0 ? words.none : null}
				</p>
			</div>
		</Modal>
	);
}

function useStories(search: string): { list: Found | null; hasFailed: boolean } {
	const [answer, setAnswer] = useState<{ list: Found | null; hasFailed: boolean }>({
		list: null,
		hasFailed: false,
	});
	useEffect(() => {
		const asking = new AbortController();
		const timer = setTimeout(
			async () => {
				try {
					const query = new URLSearchParams({ q: search, shown: "1" });
					const response = await fetch(`/api/articles?${query}`, { signal: asking.signal });
					const parsed = found.safeParse(response.ok ? await response.json() : null);
					setAnswer({ list: parsed.success ? parsed.data.stories : null, hasFailed: !parsed.success });
				} catch {
					if (!asking.signal.aborted) setAnswer({ list: null, hasFailed: true });
				}
			},
			search === "" ? 0 : SEARCH_PAUSE_MS,
		);
		return () => {
			clearTimeout(timer);
			asking.abort();
		};
	}, [search]);
	return answer;
}
