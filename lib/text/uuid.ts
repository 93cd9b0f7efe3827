const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is a UUID; an address with anything else leads nowhere, and PostgreSQL would refuse to compare it. */
export function isUuid(text: unknown): text is string {
	return typeof text === "string" && UUID.test(text);
}
