import type { Staff } from "@/lib/access/actor";
import { csvLine } from "@/lib/text/csv";
import { isoHongKong } from "@/lib/time/hong-kong";
import { wordsIn } from "@/lib/words/words";
import { listEvents } from "./desk-queries";
import { detailLines } from "./details";
import type { EventFilter } from "./event-filter";

const BATCH = 500;

/** The audit log as lines of a table, newest first, in this reader's language: all that the filter and their rights show. */
export async function* csvOfEvents(actor: Staff, filter: EventFilter): AsyncGenerator<string> {
	const { events: words } = wordsIn(actor.locale);
	const { at, who, what, subject, details } = words.table;
	yield csvLine([at, who, what, "verb", subject, details]);
	for (let before: EventFilter["before"] = null, isFirst = true; isFirst || before; isFirst = false) {
		const page = await listEvents(actor, { ...filter, before }, BATCH);
		yield page.events
			.map((event) =>
				csvLine([
					isoHongKong(event.at),
					event.actorKind === "anonymous" ? words.anonymous : event.actorName,
					words.verbs[event.verb] ?? event.verb,
					event.verb,
					event.subject && [event.subject.number, event.subject.name].filter((one) => one !== null).join(" "),
					detailLines(event.details, actor.locale)
						.map(({ label, before: was, after }) =>
							was === undefined ? `${label}: ${after}` : `${label}: ${was} → ${after}`,
						)
						.join("\n"),
				]),
			)
			.join("");
		before = page.next;
	}
}
