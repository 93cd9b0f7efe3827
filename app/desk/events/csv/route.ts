import { may } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/session";
import { parseEventFilter } from "@/lib/events/event-filter";
import { csvOfEvents } from "@/lib/events/events-csv";
import { csvAnswer } from "@/lib/http/csv-answer";
import { problems } from "@/lib/write/as-route";

/** The audit log as a table, all that the filter of the address shows. */
export async function GET(request: Request): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	if (!may(actor, "event.view", "house")) return problems(404, { code: "not-found" });
	const filter = parseEventFilter(Object.fromEntries(new URL(request.url).searchParams));
	return csvAnswer("events", csvOfEvents(actor, { ...filter, before: null }));
}
