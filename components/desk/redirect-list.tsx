import type { ReactNode } from "react";
import type { Words } from "@/lib/words/words";

export type RedirectRow = {
	fromPath: string;
	toPath: string | null;
	goneAt: Date | null;
	reason: string | null;
};

/** Old addresses, one a row: where each leads, or since when and why there is nothing more. */
export function RedirectList({
	redirects,
	now,
	words,
	remove,
}: {
	redirects: readonly RedirectRow[];
	now: Date;
	words: Words;
	remove: (fromPath: string) => ReactNode;
}) {
	const said = words.redirects;
	return (
		<ul className="old-l">
			{redirects.map(({ fromPath, toPath, goneAt, reason }) => (
				<li key={fromPath}>
					<p>
						<b>{fromPath}</b>
						<span className="hint">
							{toPath !== null
								? said.leadsTo(toPath)
								: goneAt
									? said.gone(words.when.near(goneAt, now))
									: said.goneUnknown}
						</span>
						{reason && <span lang="zh-Hant-HK">{reason}</span>}
					</p>
					<div className="q-tools">
						<a
							className="btn"
							href={`/desk/redirects?${new URLSearchParams({ change: fromPath })}`}
							aria-label={said.changeName(fromPath)}
						>
							{said.change}
						</a>
						{remove(fromPath)}
					</div>
				</li>
			))}
		</ul>
	);
}
