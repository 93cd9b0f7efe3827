import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedNotice } from "@/components/comments/closed-notice";
import { CommentForm } from "@/components/comments/comment-form";
import { CommentPage } from "@/components/comments/comment-page";
import { storyNumber, storyPath } from "@/lib/articles/address";
import { readStory } from "@/lib/articles/public-queries";
import { titleOf } from "@/lib/articles/title";
import { readComment, readComments } from "@/lib/comments/public-queries";
import type { ReturnedForm } from "@/lib/comments/returned-forms";
import { formStamp } from "@/lib/comments/seals";
import { takeOver } from "@/lib/http/hand-over";
import { SitePage } from "../../../../site-page";

type Props = {
	params: Promise<{ number: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "留言", robots: { index: false } };

export default async function CommentFormPage({ params, searchParams }: Props) {
	const number = storyNumber((await params).number);
	const story = number === null ? null : await readStory(number);
	if (!story) notFound();
	const query = await searchParams;
	const now = new Date();
	const returned = takeOver<ReturnedForm>(query.form);
	const answered = returned ? returned.reply : storyNumber(String(query.reply));
	const [{ closed }, reply] = await Promise.all([
		readComments(story, now),
		answered === null ? null : readComment(story.number, answered),
	]);
	const title = reply ? "回覆留言" : "寫留言";
	return (
		<SitePage path={null} now={now} song={["回覆寫留言"]}>
			<CommentPage title={title} back={{ href: `${storyPath(story)}#comments`, label: "返回報道" }}>
				<p className="sum">{titleOf(story)}</p>
				{closed && <ClosedNotice closed={closed} />}
				{(!closed || returned) && (
					<CommentForm
						article={story.number}
						stamp={formStamp(story.number, now)}
						typed={returned?.typed ?? {}}
						problems={returned?.problems ?? {}}
						reply={reply}
					/>
				)}
			</CommentPage>
		</SitePage>
	);
}
