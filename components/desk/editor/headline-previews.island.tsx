"use client";

import { InlineHeadline, StackedHeadline } from "@/components/story/headline";
import type { Headline } from "@/lib/headlines/headline";
import { notificationCut } from "@/lib/headlines/measure";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { headlineOn } from "@/lib/headlines/surface-headlines";
import { useWords } from "./editor-words.island";

/** The headline as the story page, the lists and a locked phone will show it. Inert: it only repeats the field above. */
export function HeadlinePreviews({ headline, listLine }: { headline: Headline; listLine: string }) {
	const words = useWords();
	const claim = headline.claim === "" ? words.share.untitled : headline.claim;
	const shown = { ...headline, claim };
	const inList = { ...shown, ...headlineOn("listHeadline", { ...shown, listHeadline: listLine }) };
	const hasOther = listLine.trim() !== "";
	const notification = notificationCut(withoutBreakMarks(claim));
	return (
		<div className="ed-pv" inert>
			<div>
				<p className="cap">{hasOther ? words.headline.article : words.headline.articleAndLead}</p>
				<StackedHeadline headline={shown} level={3} />
				{hasOther && (
					<>
						<p className="cap ed-pv-n">{words.headline.lead}</p>
						<StackedHeadline headline={inList} level={3} />
					</>
				)}
			</div>
			<div>
				<p className="cap">{words.headline.list}</p>
				<InlineHeadline headline={inList} href="#" />
				<p className="cap ed-pv-n">{words.headline.notification}</p>
				<p className="ed-note">
					{headline.kicker === null ? null : <b>{headline.kicker}</b>}
					<span>
						{notification.shown}
						{notification.rest === "" ? null : <s>{notification.rest}</s>}
					</span>
				</p>
			</div>
		</div>
	);
}
