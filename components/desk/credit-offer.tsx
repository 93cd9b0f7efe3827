import { flushSync } from "react-dom";
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
		<button
			className="btn btn--sm credit-offer"
			type="button"
			onClick={({ currentTarget: { parentElement: form, previousElementSibling: field } }) => {
				const place = [...(form?.children ?? [])].indexOf(field as Element);
				flushSync(() => onTake(found));
				// The offer goes once it is taken; whoever took it goes on in the credit, which stands before it and was drawn anew.
				form?.children[place]?.querySelector("input")?.focus();
			}}
		>
			{words(found.credit)}
		</button>
	);
}
