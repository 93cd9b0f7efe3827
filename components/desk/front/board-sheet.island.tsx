"use client";

import { useWords } from "@/components/desk/words.island";
import { Wordmark } from "@/components/site/wordmark";
import type { Board } from "@/lib/front-page/desk-queries";
import { BoardHeadline } from "./board-headline";
import { Container, type ContainerTools } from "./container.island";

/** The front page in small: the lead with the line of the newest beside it, and all containers in their order. */
export function BoardSheet({
	board: { containers, rail },
	size,
	tools,
}: {
	board: Board;
	size: "desktop" | "phone";
	tools: ContainerTools;
}) {
	const { front: words, when } = useWords();
	const [lead, ...others] = containers;
	return (
		<section className="cur-c" aria-label={words.title}>
			<div className={size === "phone" ? "fp fp--phone" : "fp"}>
				<div className="fp-h">
					<Wordmark title="EJ Tech" />
					<span className="hint">{when.day(tools.now)}</span>
				</div>
				<div className="fp-g">
					{lead && <Container container={lead} tools={tools} />}
					<section className="fp-rail" aria-label={words.rail}>
						<p className="lbl-s">
							{words.rail}
							<span className="flag">{words.automatic}</span>
						</p>
						<ul>
							{rail.map((story) => (
								<li key={story.articleId} className="h">
									<BoardHeadline headline={story.headline} />
								</li>
							))}
						</ul>
					</section>
				</div>
				{others.map((container) => (
					<Container key={container.key} container={container} tools={tools} />
				))}
			</div>
		</section>
	);
}
