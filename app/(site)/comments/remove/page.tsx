import type { Metadata } from "next";
import { CommentPage } from "@/components/comments/comment-page";
import { LinkForm } from "@/components/comments/link-form";
import { SitePage } from "../../site-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "收回留言", robots: { index: false }, referrer: "same-origin" };

export default async function RemoveCommentPage({ searchParams }: Props) {
	const { token, problem } = await searchParams;
	return (
		<SitePage path={null} now={new Date()} song={["收回留言"]}>
			<CommentPage title="收回留言" back={{ href: "/", label: "主頁" }}>
				<LinkForm
					action="/comments/removals"
					token={typeof token === "string" ? token : ""}
					problem={typeof problem === "string" ? problem : null}
					button="收回留言"
					text="收回後，留言的內容和你的稱呼會即時刪除，不能復原。"
				/>
			</CommentPage>
		</SitePage>
	);
}
