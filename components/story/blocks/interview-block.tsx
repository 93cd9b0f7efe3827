import { type Interview, legendOf, turnMark } from "@/lib/body/body";
import { type CodeLinks, InlineText } from "./inline-text";

/** Questions and answers: who is who once at the top, then each turn behind the mark of its speaker. */
export function InterviewBlock({
	interview,
	codes,
}: {
	interview: Interview;
	codes?: CodeLinks | undefined;
}) {
	const legend = legendOf(interview);
	return (
		<div className="qa">
			{legend.length > 0 && (
				<ul className="qa-who" aria-label="受訪者及訪問者">
					{legend.map(({ mark, name }) => (
						<li key={`${mark} ${name}`}>
							{mark === "" ? null : <b>{mark}：</b>}
							{name}
						</li>
					))}
				</ul>
			)}
			{interview.content.map((turn, index) => {
				const mark = turnMark(interview, turn);
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: turns have no other identity
					<div key={index} className={turn.attrs.speaker === 0 ? "qa-t qa-t--q" : "qa-t"}>
						{turn.content.map((paragraph, at) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
							<p key={at}>
								{at === 0 && mark !== "" ? (
									<b className="qa-m">
										{mark}
										<span className="qa-c">：</span>
									</b>
								) : null}
								<InlineText content={paragraph.content} codes={codes} />
							</p>
						))}
					</div>
				);
			})}
		</div>
	);
}
