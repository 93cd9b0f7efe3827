import type { Body, Inline } from "@/lib/body/body";
import { inlineRunsOf } from "@/lib/body/inline-runs";

/** A link of a text: its address and the words that lead there. */
export type TextLink = { href: string; words: string };

/** Every link of a story, neighbouring runs of one link as one, in order. */
export function linksIn(body: Body): TextLink[] {
	return inlineRunsOf(body).flatMap(linksOfRun);
}

/** Words that say nothing when they are read alone, as a list of links is read to those who do not see it. */
export function saysNothing({ words, href }: TextLink): boolean {
	const said = words.trim();
	return (
		said === "" || said === href || /^(?:按此|這裏|這裡|此處|連結|點擊|click here|here|link)$/iu.test(said)
	);
}

function linksOfRun(run: readonly Inline[]): TextLink[] {
	const links: TextLink[] = [];
	let before: string | null = null;
	for (const node of run) {
		const words = node.type === "text" ? node.text : "";
		const href: string | null = node.marks?.find((mark) => mark.type === "link")?.attrs.href ?? null;
		const last = links.at(-1);
		if (href !== null && href === before && last) last.words += words;
		else if (href !== null) links.push({ href, words });
		before = href;
	}
	return links;
}
