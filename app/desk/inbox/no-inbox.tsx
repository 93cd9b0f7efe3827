import { DeskHead } from "@/components/desk/desk-head";
import type { Words } from "@/lib/words/words";

/** What members of staff see here who do not handle submissions. */
export function NoInbox({ words: { inbox } }: { words: Words }) {
	return (
		<>
			<DeskHead title={inbox.title} />
			<main className="ws-main" id="main">
				<p className="note">{inbox.notAllowed}</p>
			</main>
		</>
	);
}
