import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SitePage } from "@/app/(site)/site-page";
import "@/app/styles/preview.css";
import { StoryPage } from "@/components/story/story-page";
import { currentStaff } from "@/lib/access/session";
import { readPreview } from "@/lib/articles/preview-queries";
import { songOfStory } from "@/lib/articles/song-of-story";
import { storyView } from "@/lib/articles/story-view";
import { listBoxes } from "@/lib/boxes/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { wordsIn } from "@/lib/words/words";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "預覽", robots: { index: false, follow: false } };

/** Stands outside the desk's frame, because it shows the page as readers would see it. */
export default async function PreviewPage({ params }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	const edit = `/desk/articles/${encodeURIComponent(id)}`;
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`${edit}/preview`)}`);
	const now = new Date();
	const story = await readPreview(staff, id, now);
	if (!story) notFound();
	const [{ publication }, boxes] = await Promise.all([readSettings(), listBoxes()]);
	const view = storyView(story, publication);
	const { preview } = wordsIn(staff.locale).desk;
	return (
		<>
			<aside className="pv-bar" lang={staff.locale} aria-label={preview.title}>
				<p>
					<b>{preview.title}</b>　{preview.text}
				</p>
				<a className="btn btn--sm" href={edit}>
					{preview.back}
				</a>
			</aside>
			<SitePage
				current={view.section?.href ?? "/columns"}
				now={now}
				song={songOfStory(view, { boxes, related: [] })}
			>
				<StoryPage story={view} related={[]} latest={[]} boxes={boxes} now={now} />
			</SitePage>
		</>
	);
}
