import { Fragment } from "react";
import { phrases, withoutBreakMarks } from "@/lib/headlines/phrases";

/** A story's 眉題 and 主題 in Song, as a link to where it is written. Wraps, and is never cut. */
export function StoryName({
	href,
	kicker,
	claim,
	untitled,
}: {
	href: string;
	kicker: string | null;
	claim: string;
	/** What stands there while there is no 主題. */
	untitled: string;
}) {
	if (kicker === null && claim === "")
		return (
			<a className="st-n st-n--none" href={href}>
				{untitled}
			</a>
		);
	return (
		<a className="st-n" href={href} lang="zh-Hant-HK">
			{kicker && (
				<span className="k">
					{withoutBreakMarks(kicker)}
					<span className="vh">：</span>
				</span>
			)}
			<span className="c">
				{phrases(claim).map((phrase, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: phrases never move, and the same one may come twice.
					<Fragment key={index}>
						{index > 0 && <wbr />}
						{phrase}
					</Fragment>
				))}
			</span>
		</a>
	);
}
