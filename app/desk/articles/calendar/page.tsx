import type { Metadata } from "next";
import { redirect } from "next/navigation";
import "@/components/styles/editor.css";
import { DeskHead } from "@/components/desk/desk-head";
import { Calendar } from "@/components/desk/workflow/calendar.island";
import { ListWays } from "@/components/desk/workflow/list-ways";
import { currentStaff } from "@/lib/access/session";
import { dayOf } from "@/lib/time/hong-kong";
import { wordsIn } from "@/lib/words/words";
import { type CalendarPlace, daysShown, parseCalendar, stepTo } from "@/lib/workflow/calendar";
import { readCalendar } from "@/lib/workflow/calendar-queries";
import { workflowActions } from "../workflow-deeds";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "月曆" };

export default async function CalendarPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/articles/calendar");
	const now = new Date();
	const place = parseCalendar(await searchParams, now);
	const days = daysShown(place);
	const entries = await readCalendar(staff, days);
	const words = wordsIn(staff.locale);
	const { calendar } = words.workflow;
	return (
		<>
			<DeskHead title={words.desk.list.title}>
				<ListWays way="calendar" words={words} />
			</DeskHead>
			<main className="ws-main" id="main">
				<div className="wf-h">
					<nav className="chips" aria-label={calendar.steps}>
						<a className="chip" href={hrefOf({ ...place, on: stepTo(place, -1) })}>
							{calendar.before[place.span]}
						</a>
						<a className="chip" href={`/desk/articles/calendar?span=${place.span}#day-${dayOf(now)}`}>
							{calendar.today}
						</a>
						<a className="chip" href={hrefOf({ ...place, on: stepTo(place, 1) })}>
							{calendar.after[place.span]}
						</a>
					</nav>
					<h2>{place.span === "week" ? calendar.weekOf(days[0] ?? "", now) : calendar.monthOf(place.on)}</h2>
					<nav className="seg" aria-label={calendar.spans}>
						{(["month", "week"] as const).map((span) => (
							<a
								key={span}
								href={hrefOf({ span, on: place.on })}
								aria-current={span === place.span ? "page" : undefined}
							>
								{calendar[span]}
							</a>
						))}
					</nav>
				</div>
				<Calendar
					days={days}
					month={place.span === "week" ? null : place.on.slice(0, 7)}
					entries={entries}
					actions={workflowActions}
					locale={staff.locale}
					now={now}
				/>
			</main>
		</>
	);
}

function hrefOf({ span, on }: CalendarPlace): string {
	return `/desk/articles/calendar?span=${span}&on=${on}`;
}
