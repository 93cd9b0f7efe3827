/** The page of a running story, by the 眉題 its stories share. */
export function kickerPath(kicker: string): string {
	return `/kickers/${encodeURIComponent(kicker)}`;
}
