import type { ArticleContent } from "@/lib/articles/content";
import type { Body } from "@/lib/body/body";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { type BlockChange, compareBodies, shownText } from "@/lib/versions/compare-bodies";
import { compareText, type Run } from "@/lib/versions/compare-text";

/** The parts of a story that its author is given to read. */
export type ProofContent = Pick<ArticleContent, "headline" | "excerpt" | "body">;

/** A proof laid over what the author sent: headline, deck, and the text block by block. */
export type ProofChanges = { headline: Run[]; deck: Run[]; blocks: BlockChange[] };

/** What became of a piece between what its author sent and what is to be printed, by words. */
export function compareSent(
	sent: { title: string; body: string },
	{ headline, excerpt, body }: ProofContent,
): ProofChanges {
	return {
		headline: compareText(sent.title, withoutBreakMarks(headline)),
		// Nobody who sends a piece writes a deck.
		deck: compareText("", excerpt),
		blocks: compareBodies(bodyOf(sent.body), body),
	};
}

/** The words that an author agrees to, without regard to how lines are broken. */
export function proofText({ headline, excerpt, body }: ProofContent): string {
	return [withoutBreakMarks(headline), excerpt, ...body.content.map(shownText)]
		.map((line) =>
			line
				.normalize("NFC")
				.replace(/[^\S\u3000]+/gu, " ")
				.trim(),
		)
		.filter((line) => line !== "")
		.join("\n");
}

function bodyOf(text: string): Body {
	const lines = text.split(/\n+/).map((line) => line.trim());
	return {
		type: "doc",
		content: lines
			.filter((line) => line !== "")
			.map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
	};
}
