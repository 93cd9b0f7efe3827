type Step = { href: string; label: string } | null;

/** To the day or month before and after; what lies ahead has no link. */
export function StepLinks({ earlier, later }: { earlier: Step; later: Step }) {
	return (
		<nav className="pager" aria-label="前後">
			{earlier ? (
				<a className="btn btn--quiet" href={earlier.href} rel="prev">
					{earlier.label}
				</a>
			) : (
				<span />
			)}
			{later && (
				<a className="btn btn--quiet" href={later.href} rel="next">
					{later.label}
				</a>
			)}
		</nav>
	);
}
