type Asked = { older?: string | string[]; newer?: string | string[] };

/**
 * Which two of a story's `revisions` (the newest first) are compared: those asked for, the older one first whatever the order; else
 * what readers have with the newest, or the newest with the one before it. Null while there is only one.
 */
export function chosenVersions(
	revisions: readonly number[],
	asked: Asked,
	live: number | null,
): { older: number; newer: number } | null {
	const [newest, before] = revisions;
	if (newest === undefined || before === undefined) return null;
	const known = (value: string | string[] | undefined) => revisions.find((one) => String(one) === value);
	const newer = known(asked.newer) ?? newest;
	const usual = live !== null && live !== newer && revisions.includes(live) ? live : before;
	const older = known(asked.older) ?? (usual === newer ? newest : usual);
	return older <= newer ? { older, newer } : { older: newer, newer: older };
}
