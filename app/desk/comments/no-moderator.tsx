import { DeskHead } from "@/components/desk/desk-head";
import type { Words } from "@/lib/words/words";

/** What members of staff see here who do not moderate. */
export function NoModerator({ words: { comments } }: { words: Words }) {
	return (
		<>
			<DeskHead title={comments.title} />
			<main className="ws-main" id="main">
				<p className="note">{comments.forbidden}</p>
			</main>
		</>
	);
}
