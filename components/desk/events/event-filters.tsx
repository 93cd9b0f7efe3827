import { SaysDay } from "@/components/desk/says-day.island";
import type { EventFilter } from "@/lib/events/event-filter";
import type { Words } from "@/lib/words/words";

/** What of the audit log is shown: by whom, what, on which story and day. A form, so that each has an address. */
export function EventFilters({
	filter,
	names,
	verbs,
	words: { events },
}: {
	filter: EventFilter;
	names: readonly string[];
	verbs: readonly string[];
	words: Words;
}) {
	const wordsOf = (verb: string) => events.verbs[verb] ?? verb;
	const isFiltered = filter.who || filter.verb || filter.story !== null || filter.day || filter.about;
	return (
		<search>
			<form className="log-f" action="/desk/events">
				{filter.about && <input type="hidden" name="about" value={filter.about} />}
				<div className="field">
					<label htmlFor="who">{events.who}</label>
					<select className="inp" id="who" name="who" defaultValue={filter.who}>
						<option value="">{events.anyone}</option>
						{names.map((name) => (
							<option key={name} value={name}>
								{name}
							</option>
						))}
					</select>
				</div>
				<div className="field">
					<label htmlFor="verb">{events.verb}</label>
					<select className="inp" id="verb" name="verb" defaultValue={filter.verb}>
						<option value="">{events.anything}</option>
						{verbs.map((verb) => (
							<option key={verb} value={verb}>
								{wordsOf(verb)}
							</option>
						))}
					</select>
				</div>
				<div className="field">
					<label htmlFor="story">{events.story}</label>
					<input
						className="inp"
						id="story"
						name="story"
						inputMode="numeric"
						maxLength={9}
						defaultValue={filter.story ?? ""}
					/>
				</div>
				<SaysDay value={filter.day ?? ""}>
					<div className="field">
						<label htmlFor="day">{events.day}</label>
						<input className="inp" id="day" name="day" type="date" defaultValue={filter.day ?? ""} />
					</div>
				</SaysDay>
				<div className="dir-w">
					<button className="btn" type="submit">
						{events.show}
					</button>
					{isFiltered && (
						<a className="btn btn--quiet" href="/desk/events">
							{events.clear}
						</a>
					)}
				</div>
			</form>
		</search>
	);
}
