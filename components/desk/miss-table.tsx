import type { Words } from "@/lib/words/words";

type Miss = { query: string; shown: string; times: number; days: number; lastDay: string };

/** What readers looked for and did not find, the most wanted first; each leads to the search as readers see it now. */
export function MissTable({ misses, words }: { misses: readonly Miss[]; words: Words }) {
	const { searches } = words.desk;
	if (misses.length === 0)
		return (
			<div className="empty">
				<h2>{searches.none}</h2>
				<p className="sum">{searches.intro}</p>
			</div>
		);
	return (
		<>
			<p className="hint">{searches.intro}</p>
			<table className="miss">
				<thead>
					<tr>
						<th scope="col">{searches.query}</th>
						<th scope="col">{searches.times}</th>
						<th scope="col">{searches.days}</th>
						<th scope="col">{searches.lastDay}</th>
					</tr>
				</thead>
				<tbody>
					{misses.map(({ query, shown, times, days, lastDay }) => (
						<tr key={query}>
							<th scope="row" lang="zh-Hant-HK">
								<a href={`/search?q=${encodeURIComponent(shown)}`}>{shown}</a>
							</th>
							<td>{times}</td>
							<td>{days}</td>
							<td>
								<time dateTime={lastDay}>{lastDay}</time>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}
