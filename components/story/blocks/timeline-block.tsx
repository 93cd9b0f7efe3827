import { type Timeline, textOfInline } from "@/lib/body/body";
import { dayInText } from "@/lib/time/day-in-text";
import { type CodeLinks, InlineText } from "./inline-text";
import { ParagraphBlock } from "./paragraph-block";

/** What happened when, along a line; a date that machines can read is given to them. */
export function TimelineBlock({ timeline, codes }: { timeline: Timeline; codes?: CodeLinks | undefined }) {
	return (
		<ol className="tl">
			{timeline.content.map(({ content: [date, ...paragraphs] }, index) => {
				const day = dayInText(textOfInline(date.content));
				const words = <InlineText content={date.content} />;
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: entries have no other identity
					<li key={index} className="tl-e">
						{date.content ? (
							<p className="tl-d">{day === null ? words : <time dateTime={day}>{words}</time>}</p>
						) : null}
						{paragraphs.map((paragraph, at) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
							<ParagraphBlock key={at} paragraph={paragraph} codes={codes} />
						))}
					</li>
				);
			})}
		</ol>
	);
}
