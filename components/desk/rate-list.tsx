import type { KeptRate } from "@/lib/money/desk-queries";
import type { Words } from "@/lib/words/words";

/** Rates as they were kept, one a row; those that a later one replaced are marked and stay. */
export function RateList({ rates, now, words }: { rates: readonly KeptRate[]; now: Date; words: Words }) {
	const said = words.rates;
	return (
		<ul className="old-l">
			{rates.map(({ id, currency, rate, on, source, keptBy, keptAt, isReplaced }) => (
				<li key={id}>
					<p>
						<b lang="zh-Hant-HK">{said.line(currency, rate)}</b>
						<span lang="zh-Hant-HK">{`${words.when.shortDay(on, now)}　${source}`}</span>
					</p>
					<p className="rate-by">
						{isReplaced && <span className="flag">{said.replaced}</span>}
						<span className="hint">{said.keptBy(keptBy, words.when.near(keptAt, now))}</span>
					</p>
				</li>
			))}
		</ul>
	);
}
