import { permanentRedirect } from "next/navigation";
import { Comments } from "@/components/comments/comments";
import { JsonLd } from "@/components/site/json-ld";
import { StoryPage } from "@/components/story/story-page";
import { storyNumber, storyPath } from "@/lib/articles/address";
import { kickerPath } from "@/lib/articles/kicker-path";
import { pageToShare } from "@/lib/articles/page-to-share";
import { listCards, listNewest, readStory } from "@/lib/articles/public-queries";
import { listRelated, listRunning } from "@/lib/articles/related-queries";
import { songOfStory } from "@/lib/articles/song-of-story";
import { teaserOf } from "@/lib/articles/story";
import { storyMetadata } from "@/lib/articles/story-metadata";
import { storyView } from "@/lib/articles/story-view";
import { cardsIn } from "@/lib/body/body";
import { besideStory } from "@/lib/boxes/beside-story";
import { listBoxes } from "@/lib/boxes/public-queries";
import { readComments } from "@/lib/comments/public-queries";
import { listCorrectionsOf } from "@/lib/corrections/public-queries";
import { asAside } from "@/lib/front/reading";
import { readSettings } from "@/lib/settings/public-queries";
import { storyFacts } from "@/lib/structured-data/facts";
import { segmentText } from "@/lib/text/segment-text";
import { SitePage } from "../../../site-page";
import { MissingStory } from "./missing-story";

type Props = { params: Promise<{ number: string; tail?: string[] }> };

export async function generateMetadata({ params }: Props) {
	const number = storyNumber((await params).number);
	const story = number === null ? null : await readStory(number);
	return story
		? storyMetadata(story, (await readSettings()).publication)
		: { title: "找不到這一頁", robots: { index: false } };
}

export default async function ArticlePage({ params }: Props) {
	const { number: segment, tail = [] } = await params;
	const number = storyNumber(segment);
	const story = number === null ? null : await readStory(number);
	if (!story) return <MissingStory number={number} path={`/articles/${[segment, ...tail].join("/")}`} />;
	if (segmentText(tail.join("/")) !== story.tail) permanentRedirect(storyPath(story));
	const now = new Date();
	const [{ publication }, latest, related, sameKicker, boxes, corrections, comments, cards] =
		await Promise.all([
			readSettings(),
			asAside(() => listNewest(8)),
			asAside(() => listRelated(story)),
			asAside(() => listRunning(story)),
			listBoxes(),
			listCorrectionsOf(story),
			readComments(story, now),
			listCards(cardsIn(story.body)),
		]);
	const view = storyView(story, publication);
	const teasers = (articles: typeof related) => articles.map((article) => teaserOf(article, publication));
	const others = teasers(latest.filter(({ number }) => number !== story.number)).slice(0, 7);
	const next = teasers(related);
	const running =
		story.kicker && sameKicker.length > 0
			? { href: kickerPath(story.kicker), stories: teasers(sameKicker) }
			: null;
	const page = pageToShare(story);
	return (
		<SitePage
			path={page.path}
			current={view.section?.href ?? "/columns"}
			now={now}
			song={songOfStory(view, { boxes, related: next })}
			reading={{ page, comments: story.comments }}
		>
			<JsonLd things={storyFacts(story, publication, corrections)} />
			<StoryPage
				story={view}
				cards={teasers(cards)}
				corrections={corrections}
				running={running}
				related={next}
				latest={others}
				boxes={besideStory(boxes, story.number)}
				comments={<Comments {...comments} article={story.number} now={now} />}
				now={now}
				page={page}
			/>
		</SitePage>
	);
}
