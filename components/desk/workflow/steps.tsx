import type { Words } from "@/lib/words/words";
import type { Workflow } from "@/lib/workflow/desk-queries";

/** How the story came to where it is, newest first: who did what, at which stage and revision, and what they said. */
export function Steps({ steps, now, words }: { steps: Workflow["steps"]; now: Date; words: Words }) {
	const { workflow: said, when } = words;
	return (
		<details className="wf-more">
			<summary>{said.panel.history}</summary>
			<ol className="line line--st">
				{steps.map((step) => (
					<li key={step.id} className="done">
						<b lang="zh-Hant-HK">{said.steps[step.verb](step.byName)}</b>
						<span className="hint">
							{when.near(step.at, now)}
							{"\u3000"}
							{said.stepAbout(said.stages[step.toStage], step.revision)}
						</span>
						{step.words ? (
							<span className="wf-words" lang="zh-Hant-HK">
								{step.words}
							</span>
						) : null}
					</li>
				))}
			</ol>
		</details>
	);
}
