/** A stock code, as a chip that leads to all stories of its company. No price stands beside it. */
export function CodeChip({ code, href }: { code: string; href?: string }) {
	return href ? (
		<a className="stk" href={href}>
			{code}
		</a>
	) : (
		<span className="stk">{code}</span>
	);
}
