import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CommentPage } from "@/components/comments/comment-page";
import { ReportForm } from "@/components/comments/report-form";
import { storyNumber, storyPath } from "@/lib/articles/address";
import { readStory } from "@/lib/articles/public-queries";
import { readComment } from "@/lib/comments/public-queries";
import { SitePage } from "../../../../site-page";

type Props = {
	params: Promise<{ number: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "檢舉留言", robots: { index: false } };

export default async function ReportCommentPage({ params, searchParams }: Props) {
	const { comment: asked, problem } = await searchParams;
	const [number, commentNumber] = [storyNumber((await params).number), storyNumber(String(asked))];
	const story = number === null ? null : await readStory(number);
	const comment = story && commentNumber !== null ? await readComment(story.number, commentNumber) : null;
	if (!story || !comment) notFound();
	return (
		<SitePage path={null} now={new Date()} song={["檢舉留言"]}>
			<CommentPage
				title="檢舉留言"
				back={{ href: `${storyPath(story)}#comment-${comment.number}`, label: "返回留言" }}
			>
				<ReportForm article={story.number} comment={comment} lacksReason={problem === "reason"} />
			</CommentPage>
		</SitePage>
	);
}
