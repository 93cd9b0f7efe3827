import { notFound } from "next/navigation";
import { WithdrawnStory } from "@/components/story/withdrawn-story";
import { readWithdrawal } from "@/lib/articles/public-queries";
import { leadOn } from "../../../lead-on";
import { SitePage } from "../../../site-page";

/**
 * An address without a story: led on when it is an old one, the notice when the story was withdrawn, else not found.
 * That a withdrawn story answers 410 is the proxy's doing: a page cannot choose its status.
 */
export async function MissingStory({ number, path }: { number: number | null; path: string }) {
	const withdrawal = number === null ? null : await readWithdrawal(number);
	if (!withdrawal) {
		await leadOn(path);
		notFound();
	}
	return (
		<SitePage now={new Date()} song={["這篇報道已撤下"]}>
			<WithdrawnStory {...withdrawal} />
		</SitePage>
	);
}
