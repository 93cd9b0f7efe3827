import { DeskHead } from "@/components/desk/desk-head";
import type { Words } from "@/lib/words/words";

/** What members of staff see here who do not lay out the front page. */
export function NoFrontEditor({ words: { front } }: { words: Words }) {
	return (
		<>
			<DeskHead title={front.title} />
			<main className="ws-main" id="main">
				<p className="note">{front.forbidden}</p>
			</main>
		</>
	);
}
