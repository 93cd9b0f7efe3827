import { Columnist } from "@/components/site/columnist";
import { StackedHeadline } from "@/components/story/headline";
import { Picture } from "@/components/story/picture";
import { StoryCard } from "@/components/story/story-card";
import { StoryRow } from "@/components/story/story-row";
import { TeaserMeta } from "@/components/story/teaser-meta";
import { TheLine } from "@/components/story/the-line";
import type { Teaser } from "@/lib/articles/teaser";
import type { Front } from "@/lib/front-page/arrange-front";
import { BandHead } from "./band-head";
import { CallForNews } from "./call-for-news";

/** The front page as it is laid out: lead and line, three 要聞, sections in their spines, columnists, the call. */
export function FrontPage({ front, now }: { front: Front; now: Date }) {
	const [first, ...others] = front.bands;
	return (
		<>
			<section className="front" aria-label="頭條">
				{front.lead && <Lead story={front.lead} now={now} />}
				<aside className="front-rail" aria-labelledby="newest">
					<BandHead id="newest" title="最新" more={{ href: "/latest", label: "全部" }} />
					<TheLine stories={front.rail} now={now} look="small" />
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
			{first && <Band band={first} now={now} />}
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
				<Band key={band.href} band={band} now={now} />
			))}
			<CallForNews />
		</>
	);
}

function Lead({ story, now }: { story: Teaser; now: Date }) {
	return (
		<article className={story.picture ? "lead" : "lead lead--bare"}>
			<StackedHeadline headline={story.headline} href={story.href} size="lead" />
			{story.picture && <Picture picture={story.picture} sizes="(min-width: 70rem) 40rem, 100vw" eager />}
			<div className="lead-deck">
				{story.excerpt && <p className="sum">{story.excerpt}</p>}
				<TeaserMeta story={story} now={now} />
			</div>
		</article>
	);
}

/** A section: its first story with a picture large, the others in a list beside it, or all in two columns. */
function Band({ band, now }: { band: Front["bands"][number]; now: Date }) {
	const list = band.stories.map((story) => (
		<li key={story.number}>
			<StoryRow story={story} now={now} withPicture={band.lead === null} />
		</li>
	));
	return (
		<section className="band band--spine" aria-labelledby={band.href.slice(1)}>
			<BandHead id={band.href.slice(1)} title={band.name} more={{ href: band.href, label: "更多" }} />
			{band.lead && list.length > 0 ? (
				<div className="cols cols--31 rules sep">
					<StoryCard story={band.lead} now={now} look="song-large" sizes="(min-width: 52.5rem) 55vw, 100vw" />
					<ul className="list">{list}</ul>
				</div>
			) : band.lead ? (
				<StoryCard story={band.lead} now={now} look="song-large" />
			) : (
				<ul className="list list--2">{list}</ul>
			)}
		</section>
	);
}
