import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { NewPageForm } from "@/components/desk/pages/new-page-form.island";
import { PageTable } from "@/components/desk/pages/page-table";
import { DeskSongFace } from "@/components/site/song-face";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listPagesToEdit } from "@/lib/pages/desk-queries";
import { cutSong } from "@/lib/song/song-slice";
import { wordsIn } from "@/lib/words/words";
import { addPageAction } from "./actions";

export const metadata: Metadata = { title: "自建頁" };

export default async function PagesPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/pages");
	if (!may(staff, "page.add", "new")) return notThere();
	const pages = await listPagesToEdit(staff);
	const words = wordsIn(staff.locale);
	return (
		<>
			<DeskSongFace address={await cutSong(pages.map(({ title }) => title))} />
			<DeskHead title={words.desk.pages.title} />
			<main className="ws-main" id="main">
				<p className="hint">{words.desk.pages.intro}</p>
				<PageTable pages={pages} now={new Date()} words={words} />
				<NewPageForm action={addPageAction} />
			</main>
		</>
	);
}
