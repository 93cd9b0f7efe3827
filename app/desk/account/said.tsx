/** What the last deed came to. */
export function Said({ children }: { children: string }) {
	return (
		<p className="note note--ok" role="status">
			{children}
		</p>
	);
}
