const MAX_BYTES = 2_000;

/** The texts of a small JSON object that a script of ours sent; null for anything else. */
export async function jsonOf(request: Request): Promise<Record<string, string> | null> {
	if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return null;
	if (!(Number(request.headers.get("content-length")) <= MAX_BYTES)) return null;
	try {
		const value: unknown = JSON.parse(await request.text());
		if (typeof value !== "object" || value === null) return null;
		return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === "string"));
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

export function told(status: number, value: object): Response {
	return Response.json(value, { status, headers: { "cache-control": "no-store" } });
}
