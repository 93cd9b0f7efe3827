import type { ReactNode } from "react";
import type { Alike } from "@/lib/submissions/alike-queries";
import type { factsIn } from "@/lib/submissions/facts-in";
import type { Words } from "@/lib/words/words";
import { FactsToCheck } from "./facts-to-check";

type Story = { id: string; number: number; headline: string; isShown: boolean };
type Company = { id: string; href: string; name: string; code: string | null };

/** What goes with a submission: the same news from others, stories like it, the companies it names, and what in it can be checked. */
export function SubmissionKin({
	alike,
	merging,
	stories,
	companies,
	facts,
	words: { inbox },
}: {
	alike: readonly Alike[];
	/** The ways to make it and one like it one. */
	merging: (twin: Alike) => ReactNode;
	stories: readonly Story[];
	companies: readonly Company[];
	/** What in its text can be checked. */
	facts: ReturnType<typeof factsIn>;
	words: Words;
}) {
	return (
		<>
			{alike.length > 0 && (
				<section aria-labelledby="alike">
					<h3 id="alike">{inbox.alike(alike.length)}</h3>
					<ol className="inb-kin" lang="zh-Hant-HK">
						{alike.map((twin) => {
							const { id, code, state, title, organisation, senderName, likeness, shared } = twin;
							return (
								<li key={id}>
									<a href={`/desk/inbox/${id}`} dir="auto">
										{title}
									</a>
									<p className="meta">
										<bdi>{organisation ?? senderName}</bdi>
										<span className="inb-code">{code}</span>
										<span>{inbox.states[state]}</span>
										<span className="flag">{inbox.likeness(Math.round(likeness * 100))}</span>
									</p>
									{shared.length > 0 && (
										<details>
											<summary>{inbox.shared}</summary>
											<ul>
												{shared.map((sentence) => (
													<li key={sentence} dir="auto">
														{sentence}
													</li>
												))}
											</ul>
										</details>
									)}
									{merging(twin)}
								</li>
							);
						})}
					</ol>
				</section>
			)}
			{stories.length > 0 && (
				<section aria-labelledby="covered">
					<h3 id="covered">{inbox.covered}</h3>
					<ul className="inb-kin" lang="zh-Hant-HK">
						{stories.map(({ id, headline, isShown }) => (
							<li key={id}>
								<a href={`/desk/articles/${id}`}>{headline}</a>
								<p className="meta">{isShown ? inbox.isOut : inbox.isNotOut}</p>
							</li>
						))}
					</ul>
				</section>
			)}
			{companies.length > 0 && (
				<section aria-labelledby="named">
					<h3 id="named">{inbox.companies}</h3>
					<ul className="chips" lang="zh-Hant-HK">
						{companies.map(({ id, href, name, code }) => (
							<li key={id}>
								<a className="chip" href={href}>
									{name}
									{code && <span className="n">{code}</span>}
								</a>
							</li>
						))}
					</ul>
				</section>
			)}
			<FactsToCheck facts={facts} heading="h3" words={inbox.facts} />
		</>
	);
}
