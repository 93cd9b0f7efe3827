import type { Metadata } from "next";
import { redirect } from "next/navigation";
import "@/components/styles/editor.css";
import { DeskHead } from "@/components/desk/desk-head";
import { Board } from "@/components/desk/workflow/board.island";
import { ListWays } from "@/components/desk/workflow/list-ways";
import { DeskSongFace } from "@/components/site/song-face";
import { currentStaff } from "@/lib/access/session";
import { cutSong } from "@/lib/song/song-slice";
import { wordsIn } from "@/lib/words/words";
import { readBoard } from "@/lib/workflow/board";
import { workflowActions } from "../workflow-deeds";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "看板" };

export default async function BoardPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/articles/board");
	const onlyMine = (await searchParams).for === "me";
	const now = new Date();
	const columns = await readBoard(staff, { onlyMine, now });
	const words = wordsIn(staff.locale);
	const { board } = words.workflow;
	const claims = columns.flatMap(({ tickets }) => tickets.map(({ claim }) => claim));
	return (
		<>
			<DeskSongFace address={await cutSong(claims)} />
			<DeskHead title={words.desk.list.title}>
				<ListWays way="board" words={words} />
			</DeskHead>
			<main className="ws-main" id="main">
				<nav className="chips" aria-label={board.whose}>
					<a className="chip" href="/desk/articles/board" aria-current={onlyMine ? undefined : "page"}>
						{board.everybodys}
					</a>
					<a className="chip" href="/desk/articles/board?for=me" aria-current={onlyMine ? "page" : undefined}>
						{board.mine}
					</a>
				</nav>
				<Board columns={columns} actions={workflowActions} locale={staff.locale} now={now} />
			</main>
		</>
	);
}
