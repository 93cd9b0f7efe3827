/** What the server said: the status and the JSON that came with it; `unreachable` when no clear answer of ours came back. */
export type Answer = { status: number; value: unknown } | "unreachable";

/** After so long without an answer the line counts as dead; milliseconds. */
const PATIENCE_MS = 15_000;

/** Sends JSON to an address of our own and reads the answer. Never throws for a line that is dead. */
export async function sendJson(
	address: string,
	{
		method,
		body,
		outlivesPage = false,
	}: {
		method: "GET" | "POST" | "PUT" | "DELETE";
		body?: object;
		/** It arrives even when the page is left meanwhile; such a body has at most 64 KB. */
		outlivesPage?: boolean;
	},
): Promise<Answer> {
	try {
		const response = await fetch(address, {
			method,
			keepalive: outlivesPage,
			...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
			signal: AbortSignal.timeout(PATIENCE_MS),
			redirect: "error",
		});
		return { status: response.status, value: await response.json() };
	} catch (error) {
		if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException)
			return "unreachable";
		throw error;
	}
}
