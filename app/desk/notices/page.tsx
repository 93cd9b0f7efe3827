import "@/components/styles/together.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeskHead } from "@/components/desk/desk-head";
import { NoticeList } from "@/components/desk/notice-list";
import { ReadAll } from "@/components/desk/read-all.island";
import { currentStaff } from "@/lib/access/session";
import { listNotices } from "@/lib/notices/desk-queries";
import { wordsIn } from "@/lib/words/words";

export const metadata: Metadata = { title: "通知" };

export default async function NoticesPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/notices");
	const words = wordsIn(staff.locale);
	const said = words.together.notices;
	const now = new Date();
	const notices = await listNotices(staff);
	const unread = notices.filter(({ readAt }) => readAt === null).length;
	return (
		<>
			<DeskHead title={said.title}>{unread > 0 && <ReadAll until={now.toISOString()} />}</DeskHead>
			<main className="ws-main" id="main">
				{notices.length === 0 ? (
					<p className="hint">{said.none}</p>
				) : (
					<NoticeList notices={notices} now={now} words={words} />
				)}
			</main>
		</>
	);
}
