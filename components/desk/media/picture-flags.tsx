import { Icon } from "@/components/ui/icon";
import { rightsOn } from "@/lib/media/rights";
import { dayOf } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

type Flagged = {
	alt: string;
	credit: string;
	rightsUntil: string | null;
	isReusable: boolean;
	isAiMade: boolean;
};

/** What is missing, ending or to be told of a picture, the gravest first. */
export function PictureFlags({
	picture,
	now,
	words: { media, when },
}: {
	picture: Flagged;
	now: Date;
	words: Words;
}) {
	const { flags } = media;
	const rights = rightsOn(dayOf(now), picture);
	const day = picture.rightsUntil === null ? "" : when.shortDay(picture.rightsUntil, now);
	const all = [
		rights === "expired" && { look: "err", text: flags.ended(day) },
		picture.alt === "" && { look: "err", text: flags.noAlt },
		picture.credit === "" && { look: "err", text: flags.noCredit },
		rights === "ending" && { look: "warn", text: flags.ends(day) },
		!picture.isReusable && { look: "warn", text: flags.onceOnly },
		picture.isAiMade && { look: "warn", text: flags.aiMade },
	].filter((flag) => flag !== false);
	if (all.length === 0) return null;
	return (
		<span className="med-f">
			{all.map(({ look, text }) => (
				<span key={text} className={`flag flag--${look}`}>
					<Icon name="warn" />
					{text}
				</span>
			))}
		</span>
	);
}
