import "@/components/styles/directory.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { eventFieldsOf } from "@/components/desk/diary/event-fields";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { wordsIn } from "@/lib/words/words";
import { addEventAction } from "../actions";

export const metadata: Metadata = { title: "加入活動" };

export default async function NewEventPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/diary/new");
	if (!may(staff, "diary.keep", "house")) return notThere();
	const words = wordsIn(staff.locale);
	const { diary } = words;
	return (
		<>
			<DeskHead title={diary.add}>
				<a className="btn ws-back" href="/desk/diary">
					{diary.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<EntryForm
					action={addEventAction}
					fields={eventFieldsOf(words)}
					values={{ state: "on" }}
					labels={diary.fields}
					hints={diary.hints}
					submit={diary.add}
				/>
			</main>
		</>
	);
}
