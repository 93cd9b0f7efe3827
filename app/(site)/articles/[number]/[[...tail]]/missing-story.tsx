import { notFound } from "next/navigation";
import { EXPIRED_TITLE, WITHDRAWN_TITLE, WithdrawnStory } from "@/components/story/withdrawn-story";
import { readWithdrawal } from "@/lib/articles/public-queries";
import { answersWith } from "@/lib/front/reading";
import { leadOn } from "../../../lead-on";
import { SitePage } from "../../../site-page";

/**
 * An address without a story: led on when it is an old one, the notice when the story was withdrawn, else not found.
 */
export async function MissingStory({ number, path }: { number: number | null; path: string }) {
	const withdrawal = number === null ? null : await readWithdrawal(number);
	if (!withdrawal) {
		await leadOn(path);
		notFound();
	}
	answersWith(410);
	return (
		<SitePage path={path} now={new Date()} song={[withdrawal.isExpired ? EXPIRED_TITLE : WITHDRAWN_TITLE]}>
			<WithdrawnStory {...withdrawal} />
		</SitePage>
	);
}
