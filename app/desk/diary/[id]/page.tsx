import "@/components/styles/diary.css";
import "@/components/styles/directory.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { EventView } from "@/components/desk/diary/event-view";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listSent, readEvent } from "@/lib/diary/desk-queries";
import { isUuid } from "@/lib/text/uuid";
import { wordsIn } from "@/lib/words/words";
import { ChangeReview } from "./change-review";
import { EventTools } from "./event-tools";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "採訪日誌" };

export default async function EventPage({ params, searchParams }: Props) {
	const { id } = await params;
	if (!isUuid(id)) return notThere();
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=/desk/diary/${id}`);
	const [event, people] = await Promise.all([readEvent(staff, id), listSent(staff)]);
	if (!event) return notThere();
	const words = wordsIn(staff.locale);
	const { done } = await searchParams;
	const { imported: _, ...sentences } = words.diary.done;
	const news = (sentences as Record<string, string>)[String(done)];
	const now = new Date();
	const mayKeep = may(staff, "diary.keep", "house");
	const open = event.changes.find(({ decision }) => decision === null);
	return (
		<>
			<DeskHead title={words.diary.title}>
				<a className="btn ws-back" href="/desk/diary">
					{words.diary.back}
				</a>
			</DeskHead>
			<main className="ws-main dia" id="main">
				{news && <SavedNote>{news}</SavedNote>}
				<div className="dia-e">
					<div>
						{open && <ChangeReview {...{ event, now, words, mayKeep }} change={open} />}
						<EventView
							{...{ event, now, words }}
							mayHandle={may(staff, "submission.handle", "house")}
							maySeeStory={may(staff, "diary.begin", event)}
						/>
					</div>
					<EventTools
						// Begun anew with what was saved.
						key={event.revision}
						{...{ event, people, words, now, mayKeep }}
						mayBegin={may(staff, "diary.begin", event)}
					/>
				</div>
			</main>
		</>
	);
}
