import { useEffect, useState } from "react";
import { z } from "zod";

/** Pause after typing before the desk is asked; milliseconds. */
const PAUSE_MS = 200;
const answer = z.object({
	stories: z.array(z.object({ id: z.string(), number: z.number(), headline: z.string() })),
});

export type FoundStory = z.infer<typeof answer>["stories"][number];
export type FoundStories = { state: "asking" | "failed" | "done"; stories: FoundStory[] };

/** The stories that whoever is signed in may see, by words or a number; none while nothing is sought. */
export function useFoundStories(sought: string): FoundStories {
	const [found, setFound] = useState<FoundStories & { sought: string }>(NOTHING);
	useEffect(() => {
		if (sought.trim() === "") return;
		const asking = new AbortController();
		const timer = setTimeout(async () => {
			try {
				const response = await fetch(`/api/articles?${new URLSearchParams({ q: sought })}`, {
					signal: asking.signal,
				});
				const told = answer.safeParse(response.ok ? await response.json() : null);
				setFound(
					told.success ? { sought, state: "done", ...told.data } : { sought, state: "failed", stories: [] },
				);
			} catch {
				// A newer question has taken its place, or the line is dead.
				if (!asking.signal.aborted) setFound({ sought, state: "failed", stories: [] });
			}
		}, PAUSE_MS);
		return () => {
			clearTimeout(timer);
			asking.abort();
		};
	}, [sought]);
	if (sought.trim() === "") return NOTHING;
	// Until the answer is there, what was found for the words before stays in its place.
	return found.sought === sought ? found : { state: "asking", stories: found.stories };
}

const NOTHING = { sought: "", state: "done" as const, stories: [] };
