/**
 * The versions that stand for something: those with a name, what readers have (`live`), and the working copy (`now`), without which there
 * would be nothing to compare the others with.
 */
export function keptVersions<Version extends { revision: number; name: string | null }>(
	versions: readonly Version[],
	{ live, now }: { live: number | null; now: number },
): Version[] {
	return versions.filter(({ revision, name }) => name !== null || revision === live || revision === now);
}
