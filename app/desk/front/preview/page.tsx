import "@/components/styles/editor.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FrontPage } from "@/components/front-page/front-page";
import { SongFace } from "@/components/site/song-face";
import { currentStaff } from "@/lib/access/session";
import { readFrontAt } from "@/lib/front-page/desk-queries";
import { listUnderLead } from "@/lib/front-page/list-under-lead";
import { songOfFront } from "@/lib/front-page/song-of-front";
import { readSettings } from "@/lib/settings/public-queries";
import { songAddress } from "@/lib/song/song-address";
import { fromHongKong } from "@/lib/time/hong-kong";
import { wordsIn } from "@/lib/words/words";
import { NoFrontEditor } from "../no-front-editor";

type Asked = "on" | "at" | "drafts";
type Props = { searchParams: Promise<Partial<Record<Asked, string | string[]>>> };

export const metadata: Metadata = { title: "頭版預覽", robots: { index: false } };

export default async function FrontPreviewPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/front");
	const { on, at: time, drafts } = await searchParams;
	const words = wordsIn(staff.locale);
	const now = new Date();
	const asked = fromHongKong(String(on ?? ""), String(time ?? ""));
	const at = asked && asked > now ? asked : now;
	const front = await readFrontAt(staff, { at, withDrafts: drafts === "on", now });
	if (!front) return <NoFrontEditor words={words} />;
	const underLead = await listUnderLead(front, (await readSettings()).publication);
	return (
		<>
			<SongFace address={songAddress(songOfFront(front))} />
			<main className="wrap" id="main">
				<h1 className="vh">{words.front.previewTitle}</h1>
				<p className="ed-prev">
					<span>
						{asked && asked <= now && words.front.previewPast}
						{words.front.previewBar(words.when.near(at, now))}
					</span>
					<a href="/desk/front">{words.front.back}</a>
				</p>
				<FrontPage front={front} underLead={underLead} now={at} />
			</main>
		</>
	);
}
