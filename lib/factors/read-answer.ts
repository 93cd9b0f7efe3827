/** What a browser's passkey dialog gave, as text of a form; null when it is no such thing. Its parts are judged by the library. */
export function readAnswer<Answer extends { id: string }>(text: string): Answer | null {
	try {
		const answer: unknown = JSON.parse(text);
		const isAnswer =
			typeof answer === "object" &&
			answer !== null &&
			"id" in answer &&
			typeof answer.id === "string" &&
			/^[\w-]{1,1400}$/.test(answer.id);
		return isAnswer ? (answer as unknown as Answer) : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
