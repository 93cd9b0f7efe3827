import "@/components/styles/curation.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FrontDesk } from "@/components/desk/front/front-desk.island";
import { DeskSongFace } from "@/components/site/song-face";
import { currentStaff } from "@/lib/access/session";
import { listPlaceable, readBoard } from "@/lib/front-page/desk-queries";
import { songOfBoard } from "@/lib/front-page/song-of-board";
import { cutSong } from "@/lib/song/song-slice";
import { dayOf } from "@/lib/time/hong-kong";
import { wordsIn } from "@/lib/words/words";
import { NoFrontEditor } from "./no-front-editor";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export const metadata: Metadata = { title: "頭版" };

export default async function FrontDeskPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/front");
	const { q } = await searchParams;
	const search = typeof q === "string" ? q.slice(0, SEARCH_MAX) : "";
	const now = new Date();
	const [board, stories] = await Promise.all([readBoard(staff, now), listPlaceable(staff, { search, now })]);
	if (!board) return <NoFrontEditor words={wordsIn(staff.locale)} />;
	return (
		<>
			<DeskSongFace address={await cutSong(songOfBoard(board, stories))} />
			<FrontDesk {...{ board, stories, search, now }} today={dayOf(now)} />
		</>
	);
}

const SEARCH_MAX = 200;
