import type { ReactNode } from "react";
import { CorrectionLog, CorrectionNotice } from "@/components/corrections/correction-boxes";
import { BandHead } from "@/components/front-page/band-head";
import type { PageToShare } from "@/lib/articles/page-to-share";
import type { StoryView } from "@/lib/articles/story-view";
import type { Teaser } from "@/lib/articles/teaser";
import type { Correction } from "@/lib/corrections/correction";
import { BookBox } from "./book-box";
import { Byline } from "./byline";
import { ContactLine } from "./contact-line";
import { Crumbs } from "./crumbs";
import { Dateline } from "./dateline";
import { StackedHeadline } from "./headline";
import { LeadFigure } from "./lead-figure";
import { Provenance } from "./provenance";
import { ReadingTools } from "./reading-tools";
import { type Running, StoryAside } from "./story-aside";
import { StoryBody } from "./story-body";
import { SupportBox } from "./support-box";
import { TheLine } from "./the-line";

export type HouseBox = {
	kind: "support" | "contact" | "promo";
	title: string;
	text: string;
	linkLabel: string | null;
	linkHref: string | null;
};

/** A story's own page: head, text, the house's boxes, what to read next. */
export function StoryPage({
	story,
	cards = [],
	corrections = [],
	running = null,
	related,
	latest,
	boxes,
	comments,
	now,
	page,
}: {
	story: StoryView;
	/** The stories that its text has cards of, as far as readers can see them. */
	cards?: readonly Teaser[];
	/** What was put right in it, newest first. */
	corrections?: readonly Correction[];
	/** The other stories under its 眉題, when there are any. */
	running?: Running | null;
	related: readonly Teaser[];
	latest: readonly Teaser[];
	boxes: readonly HouseBox[];
	/** What readers say of it, under the story itself. */
	comments?: ReactNode;
	now: Date;
	/** Where readers find the story; absent while only the desk does. */
	page?: PageToShare;
}) {
	return (
		<>
			<div className="prog" aria-hidden="true" />
			<article className="art-grid">
				<Crumbs section={story.section} column={story.column} />
				<header className="art-h">
					<StackedHeadline headline={story.headline} level={1} kickerHref={running?.href ?? null} />
					<div className="by">
						<Byline credits={story.credits} desk={story.desk} />
						<Dateline
							publishedAt={story.publishedAt}
							updatedAt={story.updatedAt}
							minutes={story.minutes}
							comments={story.comments}
						/>
						{story.provenance && <Provenance words={story.provenance} />}
					</div>
					{corrections[0] && <CorrectionNotice correction={corrections[0]} />}
					{page && <ReadingTools page={page} />}
				</header>
				<div className="art-main">
					{story.lead && <LeadFigure picture={story.lead} />}
					<div className={story.isColumn ? "read read--column" : "read"}>
						<StoryBody
							body={story.body}
							media={story.pictures}
							codes={codesOf(story.companies)}
							cards={cards}
						/>
					</div>
					{corrections.length > 0 && <CorrectionLog corrections={corrections} />}
					{story.tags.length > 0 && (
						<ul className="tags" aria-label="標籤">
							{story.tags.map(({ href, name }) => (
								<li key={href}>
									<a href={href}>{name}</a>
								</li>
							))}
						</ul>
					)}
					{story.book && <BookBox book={story.book} heading="人工智能必讀好書" />}
					{boxes.map((box, at) => (
						<House key={`${box.kind} ${box.title} ${box.text}`} id={`house-${at + 1}`} box={box} />
					))}
				</div>
				<StoryAside companies={story.companies} running={running} related={related} now={now} />
				{comments && <div className="art-foot">{comments}</div>}
			</article>
			{latest.length > 0 && (
				<section className="band band--spine art-latest" aria-labelledby="newest">
					<BandHead id="newest" title="最新" more={{ href: "/latest", label: "全部" }} />
					<TheLine stories={latest} now={now} withSummary />
				</section>
			)}
		</>
	);
}

function House({ id, box }: { id: string; box: HouseBox }) {
	const link = box.linkLabel && box.linkHref ? { label: box.linkLabel, href: box.linkHref } : null;
	if (box.kind === "contact") return <ContactLine text={box.text} link={link} />;
	return <SupportBox id={id} title={box.title} text={box.text} link={link} />;
}

function codesOf(companies: StoryView["companies"]): ReadonlyMap<string, string> {
	return new Map(companies.flatMap(({ code, href }) => (code === null ? [] : [[code, href]])));
}
