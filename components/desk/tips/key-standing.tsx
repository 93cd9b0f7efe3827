import type { ListedTipKey } from "@/lib/tips/desk-queries";
import type { Words } from "@/lib/words/words";

/** How far a key has come, and who has taken it in. */
export function KeyStanding({
	listed: { appointer, confirmer, isInOffice },
	words: { standings },
}: {
	listed: ListedTipKey;
	words: Words["tips"];
}) {
	if (appointer === null) return standings.made;
	if (confirmer === null) return standings.appointed(appointer);
	return isInOffice ? standings.inOffice(appointer, confirmer) : standings.lapsed;
}
