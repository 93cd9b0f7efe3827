import type { Metadata } from "next";
import { CommentPage } from "@/components/comments/comment-page";
import { SitePage } from "../../site-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "完成", robots: { index: false } };

export default async function CommentDonePage({ searchParams }: Props) {
	const title = (await searchParams).what === "removed" ? "留言已收回。" : "留言已確認。";
	return (
		<SitePage path={null} now={new Date()} song={[title]}>
			<CommentPage title={title} back={{ href: "/", label: "主頁" }}>
				<p>{title === "留言已收回。" ? "內容已經刪除。" : "留言已交編輯審閱。"}</p>
			</CommentPage>
		</SitePage>
	);
}
