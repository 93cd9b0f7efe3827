import { currentActor } from "@/lib/access/session";
import { csvOfArticles } from "@/lib/articles/articles-csv";
import { parseFilter } from "@/lib/articles/list-filter";
import { csvAnswer } from "@/lib/http/csv-answer";
import { problems } from "@/lib/write/as-route";

/** The desk's list as a table: all that the filter of the address shows of what this person may see. */
export async function GET(request: Request): Promise<Response> {
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const filter = parseFilter(Object.fromEntries(new URL(request.url).searchParams));
	return csvAnswer("stories", csvOfArticles(actor, filter));
}
