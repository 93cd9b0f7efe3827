import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { DeskHead } from "@/components/desk/desk-head";
import { EventFilters } from "@/components/desk/events/event-filters";
import { EventList } from "@/components/desk/events/event-list";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listEventChoices, listEvents } from "@/lib/events/desk-queries";
import { eventQuery, parseEventFilter } from "@/lib/events/event-filter";
import { wordsIn } from "@/lib/words/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "操作紀錄" };

export default async function EventsPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/events");
	if (!may(staff, "event.view", "house")) return notThere();
	const filter = parseEventFilter(await searchParams);
	const [{ events, next }, { names, verbs }] = await Promise.all([
		listEvents(staff, filter),
		listEventChoices(staff),
	]);
	const words = wordsIn(staff.locale);
	const said = words.events;
	return (
		<>
			<DeskHead title={said.title}>
				<a
					className="btn ws-back"
					href={`/desk/events/csv?${eventQuery({ ...filter, before: null })}`}
					download
				>
					{said.csv}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<p className="hint">{said.intro}</p>
				<EventFilters filter={filter} names={names} verbs={verbs} words={words} />
				{events.length === 0 && <p className="hint">{said.none}</p>}
				<EventList events={events} filter={filter} locale={staff.locale} />
				{(next || filter.before) && (
					<nav className="st-p" aria-label={words.desk.list.pages}>
						{filter.before && (
							<a className="btn" href={`/desk/events?${eventQuery({ ...filter, before: null })}`}>
								{said.newest}
							</a>
						)}
						{next && (
							<a className="btn" rel="next" href={`/desk/events?${eventQuery({ ...filter, before: next })}`}>
								{said.older}
							</a>
						)}
					</nav>
				)}
			</main>
		</>
	);
}
