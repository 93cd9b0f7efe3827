import { detailLines } from "@/lib/events/details";
import { type EventFilter, eventQuery } from "@/lib/events/event-filter";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { isoHongKong } from "@/lib/time/hong-kong";
import { type Locale, type Words, wordsIn } from "@/lib/words/words";

export type ListedEvent = {
	id: number;
	at: Date;
	actorKind: "anonymous" | "system" | "staff";
	actorName: string;
	verb: string;
	details: Record<string, unknown>;
	subject: { id: string; name: string; href: string; number: number | null } | null;
};

/** Events of the audit log, newest first: when, who, what, to what, and how it was before and after. */
export function EventList({
	events,
	filter,
	locale,
}: {
	events: readonly ListedEvent[];
	filter: EventFilter;
	locale: Locale;
}) {
	const words = wordsIn(locale);
	return (
		<ol className="log">
			{events.map((event) => (
				<li key={event.id}>
					<p className="log-t">
						<time dateTime={isoHongKong(event.at)}>
							{words.when.day(event.at)} <b>{words.when.clockSeconds(event.at)}</b>
						</time>
					</p>
					<div className="dir-b">
						<p>
							<b lang="zh-Hant-HK">{whoDid(event, words)}</b>
							{"　"}
							{words.events.verbs[event.verb] ?? event.verb}
							{event.subject && (
								<>
									{"　"}
									<a href={event.subject.href} lang="zh-Hant-HK">
										{nameOf(event.subject, words)}
									</a>
								</>
							)}
						</p>
						<Details details={event.details} locale={locale} />
					</div>
					{event.subject && filter.about !== event.subject.id && (
						<p>
							<a
								className="btn btn--quiet btn--sm"
								href={`/desk/events?${eventQuery({ ...filter, about: event.subject.id, story: null, before: null })}`}
								aria-label={words.events.about(nameOf(event.subject, words))}
							>
								{words.events.aboutShort}
							</a>
						</p>
					)}
				</li>
			))}
		</ol>
	);
}

function whoDid({ actorKind, actorName }: ListedEvent, { events }: Words): string {
	if (actorKind === "anonymous") return events.anonymous;
	return actorKind === "system" ? `${events.system}（${actorName}）` : actorName;
}

function nameOf({ name, number }: NonNullable<ListedEvent["subject"]>, { events, desk }: Words): string {
	const plain = withoutBreakMarks(name) || events.untitled;
	return number === null ? plain : `${plain}（${desk.list.number(number)}）`;
}

function Details({ details, locale }: { details: Record<string, unknown>; locale: Locale }) {
	const lines = detailLines(details, locale);
	if (lines.length === 0) return null;
	const { events } = wordsIn(locale);
	return (
		<dl className="log-d">
			{lines.map(({ label, before, after }) => (
				<div key={label}>
					<dt>{label}</dt>
					{before === undefined ? (
						<dd lang="zh-Hant-HK">{after}</dd>
					) : (
						<dd lang="zh-Hant-HK">
							<del>
								<span className="vh">{events.before}</span>
								{before || events.empty}
							</del>
							{" → "}
							<ins>
								<span className="vh">{events.after}</span>
								{after || events.empty}
							</ins>
						</dd>
					)}
				</div>
			))}
		</dl>
	);
}
