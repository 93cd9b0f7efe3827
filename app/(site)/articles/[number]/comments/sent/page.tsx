import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CommentPage } from "@/components/comments/comment-page";
import { storyNumber, storyPath } from "@/lib/articles/address";
import { readStory } from "@/lib/articles/public-queries";
import { SitePage } from "../../../../site-page";

type Props = {
	params: Promise<{ number: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "已收到留言", robots: { index: false } };

const CONFIRM = {
	title: "還差一步：請查看電郵",
	text: "確認電郵已寄往你填寫的地址。請在24小時內按電郵內的連結，留言便會交編輯審閱；逾時未確認的留言會刪除。如收件箱沒有，請看看垃圾郵件。",
};
const SENT = {
	title: "已收到，多謝你。",
	text: "留言正待審，刊出前只有你和審閱的編輯知道。先審後刊，一般兩小時內。",
};
const REPORTED = {
	title: "已收到檢舉，多謝你。",
	text: "同一則留言收到多人檢舉，編輯便會再次審閱。單一檢舉不會令留言自動隱藏。",
};

export default async function CommentSentPage({ params, searchParams }: Props) {
	const number = storyNumber((await params).number);
	const story = number === null ? null : await readStory(number);
	if (!story) notFound();
	const { confirm, report } = await searchParams;
	const { title, text } = report === "yes" ? REPORTED : confirm === "yes" ? CONFIRM : SENT;
	return (
		<SitePage path={null} now={new Date()} song={[title]}>
			<CommentPage title={title} back={{ href: storyPath(story), label: "返回報道" }}>
				<p>{text}</p>
			</CommentPage>
		</SitePage>
	);
}
