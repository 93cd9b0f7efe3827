/** Whether a value has the form of a picture's identity: a UUID in lower case, as the database gives it. */
export function isMediaId(value: unknown): value is string {
	return (
		typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value)
	);
}
