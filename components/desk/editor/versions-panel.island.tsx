"use client";

import { nearDateline } from "@/lib/time/hong-kong";
import { useWords } from "./editor-words.island";
import { Panel } from "./panel";
import type { StoryVersion } from "./story-props";

/** Who saved when, newest first; saves that follow one another closely are one version. */
export function VersionsPanel({
	articleId,
	versions,
	liveRevision,
	now,
}: {
	articleId: string;
	versions: readonly StoryVersion[];
	liveRevision: number | null;
	now: Date;
}) {
	const words = useWords();
	return (
		<Panel title={words.panels.versions}>
			{versions.length === 0 ? <p className="hint">{words.versions.none}</p> : null}
			<ol className="line line--st">
				{versions.map(({ id, revision, reason, savedByName, savedAt, name }, index) => (
					<li key={id} className={index === 0 ? "now" : "done"}>
						<b>
							{nearDateline(savedAt, now)}
							{index === 0 ? `　${words.versions.now}` : null}
						</b>
						<span className="hint">
							{[
								name === null ? "" : `「${name}」`,
								savedByName,
								words.versions.reasons[reason],
								revision === liveRevision ? words.versions.live : "",
							]
								.filter((part) => part !== "")
								.join("　")}
						</span>
					</li>
				))}
			</ol>
			{versions.length > 1 ? (
				<a className="btn" href={`/desk/articles/${articleId}/versions`}>
					{words.versions.compare}
				</a>
			) : null}
		</Panel>
	);
}
