import type { Quote } from "@/lib/body/body";
import { InlineText } from "./inline-text";

/** A quotation with the one who said it. */
export function QuoteBlock({ quote }: { quote: Quote }) {
	const { attribution } = quote.attrs;
	return (
		<blockquote className="pq">
			{quote.content.map((paragraph, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
				<p key={index}>
					<InlineText content={paragraph.content} look="display" />
				</p>
			))}
			{attribution === "" ? null : <footer>{attribution}</footer>}
		</blockquote>
	);
}
