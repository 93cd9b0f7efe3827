/** The tags that were ticked in a form, each as a field `tag:` with its identity. */
export function tagsOfForm(fields: unknown): { tagIds: string[] } {
	return {
		tagIds: Object.keys(Object(fields)).flatMap((name) => (name.startsWith("tag:") ? [name.slice(4)] : [])),
	};
}
