import type { ContributionKind } from "@/lib/contributions/kinds";

/** The ways to reach the newsroom, each with its name upright as on a street sign. */
export function ContributionKinds({ kinds }: { kinds: readonly ContributionKind[] }) {
	return (
		<ul className="opt-l">
			{kinds.map(({ anchor, name, action, suits, needs, mailto, warning }) => (
				<li key={anchor} id={anchor} className={warning ? "night" : undefined}>
					<span className="opt-n" aria-hidden="true">
						{name}
					</span>
					<div className="opt-b">
						<h2>
							<a href={mailto}>{action}</a>
						</h2>
						<dl className="kv">
							<dt>適合</dt>
							<dd>{suits}</dd>
							<dt>需要</dt>
							<dd>{needs}</dd>
						</dl>
						{warning && <p className="opt-w">{warning}</p>}
					</div>
				</li>
			))}
		</ul>
	);
}
