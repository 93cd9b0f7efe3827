import "@/components/styles/lists.css";
import { StoryBody } from "@/components/story/story-body";
import type { Body } from "@/lib/body/body";
import { fullDate, isoHongKong } from "@/lib/time/hong-kong";

/** A page the newsroom wrote itself: its title, its text, and since when it says so. */
export function HousePage({ page }: { page: { title: string; body: Body; publishedAt: Date } }) {
	return (
		<article className="house">
			<header className="page-h">
				<h1>{page.title}</h1>
			</header>
			<div className="read">
				<StoryBody body={page.body} media={{}} />
			</div>
			<p className="house-when">
				最後更新：<time dateTime={isoHongKong(page.publishedAt)}>{fullDate(page.publishedAt)}</time>
			</p>
		</article>
	);
}
