import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/editor.css";
import { StoryPage } from "@/components/story/story-page";
import { currentStaff } from "@/lib/access/session";
import { mediaOf } from "@/lib/articles/content";
import { listChoices, readArticle } from "@/lib/articles/desk-queries";
import { previewView } from "@/lib/articles/preview-view";
import { listCards } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { cardsIn } from "@/lib/body/body";
import { listBoxes } from "@/lib/boxes/public-queries";
import { listMediaByIds } from "@/lib/media/desk-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { editorWords } from "@/lib/words/editor-words";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "預覽", robots: { index: false } };

export default async function PreviewPage({ params }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/articles/${id}/preview`)}`);
	const article = await readArticle(staff, id);
	if (!article) return notThere();
	const { body } = article.content;
	const [media, choices, boxes, { publication }, cards] = await Promise.all([
		listMediaByIds(staff, mediaOf(article.content), { articleId: id }),
		listChoices(),
		listBoxes(),
		readSettings(),
		listCards(cardsIn(body)),
	]);
	const now = new Date();
	const words = editorWords(staff.locale);
	const story = previewView(article, { choices, media, staffByline: publication.staffByline, now });
	return (
		<main className="wrap" id="main">
			<p className="ed-prev">
				{words.previewBar}
				<a href={`/desk/articles/${id}`}>{words.backToEditing}</a>
			</p>
			<StoryPage
				story={story}
				cards={cards.map((card) => teaserOf(card, publication))}
				related={[]}
				latest={[]}
				boxes={boxes}
				now={now}
			/>
		</main>
	);
}
