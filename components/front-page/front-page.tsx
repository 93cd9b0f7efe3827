import "@/components/styles/lists.css";
import { Columnist } from "@/components/site/columnist";
import { Breakable } from "@/components/story/breakable";
import { StackedHeadline } from "@/components/story/headline";
import { Picture } from "@/components/story/picture";
import { StoryCard } from "@/components/story/story-card";
import { TeaserMeta } from "@/components/story/teaser-meta";
import { TheLine } from "@/components/story/the-line";
import type { Teaser } from "@/lib/articles/teaser";
import type { Front } from "@/lib/front-page/arrange-front";
import { phrases } from "@/lib/headlines/phrases";
import { BandHead } from "./band-head";
import { CallForNews } from "./call-for-news";
import { RankedStories } from "./most-read";
import { SectionBand } from "./section-band";

/** The front page as it is laid out: lead and line, three 要聞, sections in their spines, columnists, the call. */
export function FrontPage({
	front,
	underLead,
	edition,
	now,
}: {
	front: Front;
	/** What belongs to the lead, for the links under it. */
	underLead: readonly Teaser[];
	/** The newest launch that shows, so that the desk can see that it has arrived. */
	edition?: number;
	now: Date;
}) {
	const [first, ...others] = front.bands;
	return (
		<>
			<section className="front" aria-label="頭條" data-edition={edition || undefined}>
				{front.lead && <Lead story={front.lead} others={underLead} now={now} />}
				<aside className="front-rail" aria-labelledby="newest">
					<BandHead id="newest" title="最新" more={{ href: "/latest", label: "全部" }} />
					<since-last-visit data-say="以上為上次瀏覽後更新">
						<TheLine stories={front.rail} now={now} look="small" />
					</since-last-visit>
				</aside>
			</section>
			{front.highlights.length > 0 && (
				<section className="band" aria-label="要聞">
					<div className="cols cols--3 rules sep">
						{front.highlights.map((story, index) => (
							<StoryCard key={story.number} story={story} now={now} folds={index > 0} />
						))}
					</div>
				</section>
			)}
			{first && <SectionBand band={first} now={now} />}
			{front.columnists.length > 0 && (
				<section className="band band--spine" aria-labelledby="columnists">
					<BandHead id="columnists" title="專欄" more={{ href: "/columns", label: "全部專欄" }} />
					<div className="cols cols--4 rules sep">
						{front.columnists.map((columnist) => (
							<Columnist key={columnist.story.number} {...columnist} />
						))}
					</div>
				</section>
			)}
			{others.map((band) => (
				<SectionBand key={band.href} band={band} now={now} />
			))}
			{front.mostRead.length > 0 && (
				<section className="band band--spine most-read" aria-labelledby="most-read">
					<BandHead id="most-read" title="最多人看" more={{ href: "/most-read", label: "過去24小時" }} />
					<RankedStories stories={front.mostRead} />
				</section>
			)}
			<CallForNews />
		</>
	);
}

function Lead({ story, others, now }: { story: Teaser; others: readonly Teaser[]; now: Date }) {
	return (
		<article className={story.picture ? "lead" : "lead lead--bare"}>
			<StackedHeadline headline={story.headline} href={story.href} size="lead" />
			{story.picture && <Picture picture={story.picture} sizes="(min-width: 70rem) 40rem, 100vw" eager />}
			<div className="lead-deck">
				{story.excerpt && <p className="sum">{story.excerpt}</p>}
				<TeaserMeta story={story} now={now} />
				{others.length > 0 && (
					<ul className="also" aria-label="相關報道">
						{others.map(({ number, href, headline }) => (
							<li key={number}>
								<a href={href}>
									{headline.kicker && headline.kicker !== story.headline.kicker && `${headline.kicker}：`}
									<Breakable phrases={phrases(headline.claim)} />
								</a>
							</li>
						))}
					</ul>
				)}
			</div>
		</article>
	);
}
