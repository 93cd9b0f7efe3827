import type { Heading } from "@/lib/body/body";
import { InlineText } from "./inline-text";

/** A 小題. */
export function HeadingBlock({ heading }: { heading: Heading }) {
	if (heading.content === undefined || heading.content.length === 0) return null;
	return (
		<h2>
			<InlineText content={heading.content} look="display" />
		</h2>
	);
}
