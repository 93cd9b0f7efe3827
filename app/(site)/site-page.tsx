import type { ReactNode } from "react";
import { Footer } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import { SongFace } from "@/components/site/song-face";
import { ThumbBar } from "@/components/site/thumb-bar";
import { ReadingBar } from "@/components/story/reading-tools";
import type { PageToShare } from "@/lib/articles/page-to-share";
import { asAside, holdsUntil } from "@/lib/front/reading";
import { listPages } from "@/lib/pages/public-queries";
import { listSections } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { songAddress } from "@/lib/song/song-address";
import { dayOf, fullDate, lunarDate, nextMidnight, weekday } from "@/lib/time/hong-kong";
import { COLUMNS, footGroups, LATEST } from "./foot-groups";

/**
 * The frame of every reader page. `current` is the path whose link is marked, `front` makes the full masthead with
 * the day, `song` are the texts this page sets in Song.
 *
 * `path` is the page's own address with what it understands of the query, so that its foot leads to its views in other kinds of
 * Chinese; null for a page that is one reader's or stands at any address, whose foot leads to the views of the front page.
 */
export async function SitePage({
	path,
	current,
	front,
	now,
	song,
	reading,
	children,
}: {
	path: string | null;
	current?: string;
	front?: boolean;
	now: Date;
	song: readonly string[];
	/** The story that is read here, for the tools in the thumb's reach. */
	reading?: { page: PageToShare; comments: number };
	children: ReactNode;
}) {
	const [{ publication, footer }, sections, pages] = await Promise.all([
		readSettings(),
		listSections(),
		listPages(),
	]);
	// Dates are told by today and yesterday. The front's is its news; elsewhere one reader may see the day before.
	const tomorrow = nextMidnight(now);
	if (front) holdsUntil(tomorrow);
	else asAside(() => holdsUntil(tomorrow));
	const desks = sections.map(({ slug, name }) => ({ href: `/sections/${slug}`, name }));
	const today = front && {
		iso: dayOf(now),
		date: `${fullDate(now)}　${weekday(now)}`,
		lunar: lunarDate(now),
	};
	return (
		<div className="has-thumb">
			<SongFace address={songAddress(song)} />
			<a className="skip" href="#main">
				跳至正文
			</a>
			<Masthead
				name={publication.name}
				sections={[LATEST, ...desks, COLUMNS]}
				contribute={{ href: "/contribute", name: "投稿報料" }}
				current={current}
				today={today || undefined}
			/>
			<main id="main">
				<div className="wrap">{children}</div>
			</main>
			<Footer
				name={publication.name}
				path={path}
				about={footer.about}
				legal={`© ${dayOf(now).slice(0, 4)} ${footer.legal}`}
				groups={footGroups({
					desks,
					pages: pages.map(({ slug, title }) => ({ href: `/${slug}`, name: title })),
				})}
			/>
			{reading ? <ReadingBar {...reading} /> : <ThumbBar current={front ? "/" : current} />}
		</div>
	);
}
