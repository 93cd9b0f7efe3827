import { creditIn } from "@/lib/media/credit-in";

/** Offers the credit that a caption carries, when it is not the one that is written already; nothing is changed by itself. */
export function CreditOffer({
	caption,
	credit,
	words,
	onTake,
}: {
	caption: string;
	credit: string;
	words: (credit: string) => string;
	onTake: (found: { caption: string; credit: string }) => void;
}) {
	const found = creditIn(caption);
	if (found === null || found.credit === credit.trim()) return null;
	return (
		<button className="btn btn--sm credit-offer" type="button" onClick={() => onTake(found)}>
			{words(found.credit)}
		</button>
	);
}
