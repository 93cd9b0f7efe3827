import type { Words } from "@/lib/words/words";

export type ListedEntry = {
	id: string;
	name: string;
	/** A second name beside it. */
	also?: string | null;
	facts: readonly string[];
	flags?: readonly string[];
	stories?: number;
	/** Where readers find it. */
	page?: string | null;
	mayMerge?: boolean;
};

/** Entries of a directory, one a row: what each is, how many stories have it, and what may be done. `path` is the directory's. */
export function EntryList({
	path,
	entries,
	words: { directory },
}: {
	path: string;
	entries: readonly ListedEntry[];
	words: Words;
}) {
	const { list } = directory;
	return (
		<ul className="dir-l dir-l--plain">
			{entries.map((entry) => (
				<li key={entry.id}>
					<div className="dir-b">
						<h2 lang="zh-Hant-HK">
							<a href={`${path}/${entry.id}`}>{entry.name}</a>
							{entry.also && <span>{entry.also}</span>}
						</h2>
						<p className="f">
							{entry.facts.map((fact) => (
								<span key={fact}>{fact}</span>
							))}
							{entry.page && (
								<a href={entry.page} aria-label={list.open(entry.name)}>
									{decodeURIComponent(entry.page)}
								</a>
							)}
							{entry.flags?.map((flag) => (
								<span key={flag} className="flag">
									{flag}
								</span>
							))}
						</p>
					</div>
					<p className="dir-n">{entry.stories !== undefined && list.stories(entry.stories)}</p>
					<div className="dir-w">
						<a className="btn" href={`${path}/${entry.id}`} aria-label={list.editName(entry.name)}>
							{list.edit}
						</a>
						{entry.mayMerge && (
							<a
								className="btn btn--quiet"
								href={`${path}/${entry.id}/merge`}
								aria-label={list.mergeName(entry.name)}
							>
								{list.merge}
							</a>
						)}
					</div>
				</li>
			))}
		</ul>
	);
}
