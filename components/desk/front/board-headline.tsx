import { Fragment } from "react";
import type { Headline } from "@/lib/headlines/headline";
import { phrases } from "@/lib/headlines/phrases";

/** A headline on the board: 眉題 and 主題, the author of a column, and with `withSub` the first 副題. */
export function BoardHeadline({
	headline: { kicker, claim, subs, author },
	withSub,
}: {
	headline: Headline;
	withSub?: boolean;
}) {
	return (
		<span lang="zh-Hant-HK">
			{kicker && (
				<span className="k">
					{kicker}
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
				{author && `（${author}）`}
			</span>
			{withSub && subs[0] && <span className="fp-sub">{subs[0]}</span>}
		</span>
	);
}
