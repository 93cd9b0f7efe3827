import "@/components/styles/editor.css";
import "@/components/styles/inbox.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeskHead } from "@/components/desk/desk-head";
import { InboxWays } from "@/components/desk/inbox/inbox-ways";
import { SubmissionBoard } from "@/components/desk/inbox/submission-board.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { readInboxBoard } from "@/lib/submissions/board-queries";
import { boardHref, parseInboxFilter } from "@/lib/submissions/inbox-filter";
import { submissionKinds } from "@/lib/submissions/kinds";
import { wordsIn } from "@/lib/words/words";
import * as deeds from "../board-actions";
import { NoInbox } from "../no-inbox";
import { AmendedWaiting } from "./amended-waiting";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "收件匣看板" };

export default async function InboxBoardPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/inbox/board");
	const words = wordsIn(staff.locale);
	if (!may(staff, "submission.handle", "house")) return <NoInbox words={words} />;
	const query = await searchParams;
	const [shown, now] = [{ kind: parseInboxFilter(query).kind, isMine: query.for === "me" }, new Date()];
	const columns = await readInboxBoard(staff, { ...shown, now });
	const { inbox } = words;
	const current = (isIt: boolean) => (isIt ? "page" : undefined);
	return (
		<>
			<DeskHead title={inbox.title}>
				<InboxWays way="board" words={words} />
			</DeskHead>
			<main className="ws-main" id="main">
				<nav className="chips" aria-label={inbox.kindsLabel}>
					{[null, ...submissionKinds].map((kind) => (
						<a
							key={kind ?? "all"}
							className="chip"
							href={boardHref({ ...shown, kind })}
							aria-current={current(shown.kind === kind)}
						>
							{kind ? inbox.kinds[kind] : inbox.allKinds}
						</a>
					))}
				</nav>
				<nav className="chips" aria-label={inbox.board.whose}>
					{[false, true].map((isMine) => (
						<a
							key={String(isMine)}
							className="chip"
							href={boardHref({ ...shown, isMine })}
							aria-current={current(shown.isMine === isMine)}
						>
							{isMine ? inbox.board.mine : inbox.board.everybodys}
						</a>
					))}
				</nav>
				<AmendedWaiting columns={columns} words={words} />
				<SubmissionBoard
					columns={columns}
					deeds={{
						...{ ask: deeds.askOnBoard, adopt: deeds.adoptOnBoard, diary: deeds.diaryOnBoard },
						...{ decline: deeds.declineOnBoard, discard: deeds.discardOnBoard },
						...{ release: deeds.releaseOnBoard, reopen: deeds.reopenOnBoard },
					}}
					mayAdopt={may(staff, "submission.adopt", "house")}
					locale={staff.locale}
					now={now}
				/>
			</main>
		</>
	);
}
