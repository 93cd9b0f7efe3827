"use client";

import { useRef } from "react";
import { useWords } from "@/components/desk/words.island";
import { Icon } from "@/components/ui/icon";
import type { BoardContainer } from "@/lib/front-page/board";
import type { DeedName } from "@/lib/front-page/send-deed";
import type { ContainerTools } from "./container.island";

/** What can be done to one container alone: launch, discard, undo, and take back a timed launch. */
export function ContainerMenu({
	container: { key, changes, liveAt, timed },
	name,
	tools: { curation, onLaunched },
}: {
	container: BoardContainer;
	name: string;
	tools: ContainerTools;
}) {
	const { front: words } = useWords();
	const menu = useRef<HTMLDetailsElement>(null);
	const deeds: { deed: DeedName; label: string; say: string; body: Record<string, unknown> }[] = [
		...(changes.length > 0
			? [
					{
						deed: "launch" as const,
						label: words.launchOne(name),
						say: words.done.launched,
						body: { containers: [key] },
					},
					{
						deed: "discard" as const,
						label: words.discardOne(name),
						say: words.done.discarded,
						body: { containers: [key] },
					},
				]
			: []),
		...(liveAt
			? [
					{
						deed: "undo" as const,
						label: words.undoOne(name),
						say: words.done.undone,
						body: { container: key },
					},
				]
			: []),
		...(timed
			? [
					{
						deed: "cancel" as const,
						label: words.cancelTimed(name),
						say: words.done.cancelled,
						body: { container: key },
					},
				]
			: []),
	];
	if (deeds.length === 0) return null;
	return (
		<details className="ct-m" ref={menu}>
			<summary aria-label={words.more(name)}>
				<Icon name="menu" />
			</summary>
			<ul>
				{deeds.map(({ deed, label, say, body }) => (
					<li key={deed}>
						<button
							className="btn btn--quiet"
							type="button"
							onClick={async () => {
								menu.current?.removeAttribute("open");
								menu.current?.querySelector("summary")?.focus();
								const answer = await curation.send({ deed, body, say });
								if (answer.ok && answer.edition > 0) onLaunched(answer.edition);
							}}
						>
							{label}
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}
