/** What of `after` differs from `before`, field by field, as the audit log keeps it; empty when nothing does. */
export function changesBetween<Fields extends Record<string, unknown>>(
	before: Record<string, unknown>,
	after: Fields,
): Record<string, { before: unknown; after: unknown }> {
	return Object.fromEntries(
		Object.entries(after)
			.filter(([name, value]) => JSON.stringify(before[name] ?? null) !== JSON.stringify(value ?? null))
			.map(([name, value]) => [name, { before: before[name] ?? null, after: value ?? null }]),
	);
}
