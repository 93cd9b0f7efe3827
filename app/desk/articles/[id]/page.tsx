import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/editor.css";
import "@/components/styles/together.css";
import "@/components/styles/versions.css";
import { StoryEditor } from "@/components/desk/editor/story-editor.island";
import { SourcePanel } from "@/components/desk/inbox/source-panel";
import { StoryBody } from "@/components/story/story-body";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listChoices, listStoryNames, readArticle } from "@/lib/articles/desk-queries";
import { listPicturesOf } from "@/lib/articles/read-newest";
import { cardsIn } from "@/lib/body/body";
import { readDiscussion } from "@/lib/comments/desk-queries";
import { environment } from "@/lib/env";
import { listRatesFor } from "@/lib/money/desk-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { readSourceOf } from "@/lib/submissions/desk-queries";
import { listTemplates } from "@/lib/templates/desk-queries";
import { dayOf } from "@/lib/time/hong-kong";
import { listRevisions } from "@/lib/versions/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { readPath } from "./read-path";
import { commentActions, statusActions } from "./status-actions";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "編輯稿件", robots: { index: false } };

export default async function EditStoryPage({ params }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/articles/${id}`)}`);
	const article = await readArticle(staff, id);
	if (!article) return notThere();
	const { content, ...status } = article;
	const now = new Date();
	const day = dayOf(article.publishAt ?? now);
	const [pictures, choices, versions, discussion, source, { publication }, cards, templates, path, rates] =
		await Promise.all([
			listPicturesOf(staff, id, content),
			listChoices(content),
			listRevisions(staff, id),
			readDiscussion(staff, article, now),
			readSourceOf(staff, id),
			readSettings(),
			listStoryNames(staff, cardsIn(content.body)),
			listTemplates(staff),
			readPath(staff, article),
			listRatesFor(staff, day),
		]);
	if (!path) return notThere();
	const rights = {
		revise: may(staff, "article.revise", article),
		publish: may(staff, "article.publish", article),
		takeOver: may(staff, "article.take-over", article),
		annotate: may(staff, "article.annotate", article),
		keepTemplates: may(staff, "template.keep", "new"),
		correct: may(staff, "article.correct", article) && article.state === "published",
	};
	return (
		<StoryEditor
			locale={staff.locale}
			status={{ ...status, writerId: staff.userId }}
			content={content}
			pictures={pictures}
			cards={cards}
			passages={templates.filter(({ use }) => use === "passage")}
			choices={choices}
			conversion={{ rates, day }}
			versions={versions}
			rights={rights}
			site={{ name: publication.name, host: new URL(environment().siteUrl).host }}
			text={<StoryBody body={content.body} media={pictures} />}
			source={source && <SourcePanel source={source} now={now} words={wordsIn(staff.locale)} />}
			amendment={source?.amendments.find(({ decision }) => decision === null)?.id ?? null}
			sent={
				source && source.kind !== "pitch"
					? { texts: source.texts, by: source.organisation ?? source.senderName }
					: null
			}
			actions={statusActions}
			discussion={discussion}
			commentActions={commentActions}
			path={path}
			now={now}
		/>
	);
}
