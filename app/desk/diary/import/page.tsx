import "@/components/styles/directory.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { CalendarImport } from "@/components/desk/diary/calendar-import.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { wordsIn } from "@/lib/words/words";
import { importCalendarAction } from "../actions";

export const metadata: Metadata = { title: "匯入日曆檔" };

export default async function ImportCalendarPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/diary/import");
	if (!may(staff, "diary.keep", "house")) return notThere();
	const { diary } = wordsIn(staff.locale);
	return (
		<>
			<DeskHead title={diary.import}>
				<a className="btn ws-back" href="/desk/diary">
					{diary.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<CalendarImport action={importCalendarAction} />
			</main>
		</>
	);
}
