import type { ArticleContent } from "@/lib/articles/content";

/** Makes a new story of a text that cannot be saved in the story `copyOf`, where it was; gives its id, or a problem's code. */
export async function createStory(
	content: ArticleContent,
	copyOf: string,
): Promise<{ ok: true; id: string } | { ok: false; code: string }> {
	const id = crypto.randomUUID();
	try {
		const response = await fetch("/api/articles", {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ articleId: id, content, copyOf }),
		});
		if (response.ok) return { ok: true, id };
		return { ok: false, code: response.status === 401 ? "signed-out" : "forbidden" };
	} catch (error) {
		// How a browser reports that the line is dead.
		if (error instanceof TypeError) return { ok: false, code: "unreachable" };
		throw error;
	}
}
