import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import "@/app/styles/editor.css";
import { StoryEditor } from "@/components/desk/editor/story-editor.island";
import { SourcePanel } from "@/components/desk/inbox/source-panel";
import { StoryBody } from "@/components/story/story-body";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listChoices, listRevisions, readArticle } from "@/lib/articles/desk-queries";
import { mediaIn } from "@/lib/body/body";
import { readDiscussion } from "@/lib/comments/desk-queries";
import { environment } from "@/lib/env";
import { pictureSource } from "@/lib/media/addresses";
import { listMediaByIds } from "@/lib/media/desk-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { readSourceOf } from "@/lib/submissions/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { commentActions, statusActions } from "./status-actions";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "編輯稿件", robots: { index: false } };

export default async function EditStoryPage({ params }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/articles/${id}`)}`);
	const article = await readArticle(staff, id);
	if (!article) notFound();
	const { content, ...status } = article;
	const shown = [...mediaIn(content.body), ...(content.lead ? [content.lead.mediaId] : [])];
	const now = new Date();
	const [media, choices, versions, discussion, source, { publication }] = await Promise.all([
		listMediaByIds(staff, shown, { articleId: id }),
		listChoices(),
		listRevisions(staff, id),
		readDiscussion(staff, article, now),
		readSourceOf(staff, id),
		readSettings(),
	]);
	const pictures = Object.fromEntries(
		media.map(({ rightsUntil, isReusable, isShownElsewhere, ...picture }) => [
			picture.id,
			{ ...pictureSource(picture), rightsUntil, isReusable, isShownElsewhere },
		]),
	);
	const rights = {
		revise: may(staff, "article.revise", article),
		publish: may(staff, "article.publish", article),
	};
	return (
		<StoryEditor
			locale={staff.locale}
			status={status}
			content={content}
			pictures={pictures}
			choices={choices}
			versions={versions}
			rights={rights}
			site={{ name: publication.name, host: new URL(environment().siteUrl).host }}
			text={<StoryBody body={content.body} media={pictures} />}
			source={source && <SourcePanel source={source} now={now} words={wordsIn(staff.locale)} />}
			actions={statusActions}
			discussion={discussion}
			commentActions={commentActions}
			now={now}
		/>
	);
}
