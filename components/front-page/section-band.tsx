import "@/components/styles/lists.css";
import { StoryCard } from "@/components/story/story-card";
import { StoryRow } from "@/components/story/story-row";
import type { Front } from "@/lib/front-page/arrange-front";
import { BandHead } from "./band-head";

/** A section on the front page: one story large with the others beside it, or all of them small in two columns. */
export function SectionBand({ band, now }: { band: Front["bands"][number]; now: Date }) {
	const { lead, stories } = band;
	const id = band.href.slice(1);
	return (
		<section className="band band--spine" aria-labelledby={id}>
			<BandHead id={id} title={band.name} more={{ href: band.href, label: "更多" }} />
			{lead ? (
				<div className="cols cols--31 rules sep">
					<StoryCard story={lead} now={now} look="song-large" sizes="(min-width: 52.5rem) 55vw, 100vw" />
					<ul className="list">
						{stories.map((story, index) => (
							<li key={story.number}>
								<StoryRow story={story} now={now} withSummary={index < WITH_SUMMARY} withPicture={false} />
							</li>
						))}
					</ul>
				</div>
			) : (
				<ul className="list list--2">
					{stories.map((story) => (
						<li key={story.number}>
							<StoryRow story={story} now={now} withSummary={story.picture === null} />
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

// Below them headlines are enough: the list stands as high as the card beside it.
const WITH_SUMMARY = 2;
