"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { nearDateline } from "@/lib/time/hong-kong";
import { useWords } from "./editor-words.island";

/** Pause after typing before the desk is asked; milliseconds. */
const PAUSE_MS = 900;
/** A headline of fewer UTF-16 units is like too many. */
const SHORTEST = 4;

const answer = z.object({
	stories: z.array(
		z.object({
			id: z.string(),
			number: z.number(),
			headline: z.string(),
			savedAt: z.coerce.date(),
			isShown: z.boolean(),
		}),
	),
});
type Similar = z.infer<typeof answer>["stories"];

/** Stories of the last month with a headline like this one, so that the house neither repeats itself nor calls one thing by two names. */
export function SimilarHeadlines({ line, articleId }: { line: string; articleId: string }) {
	const words = useWords().writing.similar;
	const [stories, setStories] = useState<Similar>([]);
	const isShort = line.trim().length < SHORTEST;
	const [now] = useState(() => new Date());
	useEffect(() => {
		if (isShort) return;
		const asking = new AbortController();
		const timer = setTimeout(async () => {
			try {
				const query = new URLSearchParams({ headline: line, not: articleId });
				const response = await fetch(`/api/articles/similar?${query}`, { signal: asking.signal });
				const told = answer.safeParse(response.ok ? await response.json() : null);
				setStories(told.success ? told.data.stories : []);
			} catch {
				// A help that cannot be had now is no trouble to tell of; saving tells of a dead line.
				if (!asking.signal.aborted) setStories([]);
			}
		}, PAUSE_MS);
		return () => {
			clearTimeout(timer);
			asking.abort();
		};
	}, [line, articleId, isShort]);
	return (
		<div role="status" className="ed-sims">
			{isShort || stories.length === 0 ? null : (
				<details className="ed-sim">
					<summary>{words.found(stories.length)}</summary>
					<ul>
						{stories.map(({ id, number, headline, savedAt, isShown }) => (
							<li key={id}>
								<a href={`/desk/articles/${id}`} target="_blank" rel="noreferrer">
									<span lang="zh-Hant-HK">{headline}</span>
								</a>
								<span className="hint">
									{[String(number), nearDateline(savedAt, now), isShown ? words.shown : words.notShown].join(
										"　",
									)}
								</span>
							</li>
						))}
					</ul>
				</details>
			)}
		</div>
	);
}
