import { environment } from "@/lib/env";

/** What a page names that a browser asks for by itself: scripts, style sheets, the face of its headlines. */
const NAMED = /(?:src|href)="(\/[^"]+\.(?:js|css|woff2)[^"]*)"|url\(["']?(\/[^"')]+\.woff2)/g;

/**
 * Reads the tips page as a browser does, with all that it loads. What the house makes once and keeps in files (style sheets, the script,
 * the face, translated modules) is then made by the house itself: else those files would tell when the first source was here.
 */
export async function readTipPage(): Promise<void> {
	const { port } = environment();
	const ask = async (path: string) => {
		const answer = await fetch(`http://localhost:${port}${path}`, {
			redirect: "error",
			signal: AbortSignal.timeout(20_000),
		});
		return answer.text();
	};
	await Promise.all(namedIn(await ask("/contribute/tip")).map(ask));
}

function namedIn(text: string): string[] {
	return [...new Set([...text.matchAll(NAMED)].map(([, attribute, address]) => attribute ?? address ?? ""))];
}
