import type { Metadata } from "next";
import { CommentPage } from "@/components/comments/comment-page";
import { LinkForm } from "@/components/comments/link-form";
import { SitePage } from "../../site-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "確認留言", robots: { index: false }, referrer: "same-origin" };

export default async function ConfirmCommentPage({ searchParams }: Props) {
	const { token, problem } = await searchParams;
	return (
		<SitePage path={null} now={new Date()} song={["確認留言"]}>
			<CommentPage title="確認留言" back={{ href: "/", label: "主頁" }}>
				<LinkForm
					action="/comments/confirmations"
					token={typeof token === "string" ? token : ""}
					problem={typeof problem === "string" ? problem : null}
					button="確認留言"
					text="按下面的按鈕，確認留言是你寫的。確認後留言會交編輯審閱，先審後刊。"
				/>
			</CommentPage>
		</SitePage>
	);
}
