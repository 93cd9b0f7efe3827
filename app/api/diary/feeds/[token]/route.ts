import { eventCalendar } from "@/lib/diary/event-calendar";
import { readFeed } from "@/lib/diary/feed-queries";
import { environment } from "@/lib/env";
import { calendarFile } from "@/lib/http/calendar-file";
import { wordsIn } from "@/lib/words/words";
import { problems } from "@/lib/write/as-route";

type Context = { params: Promise<{ token: string }> };

/** Somebody's own assignments, for their calendar, which has the secret and no session. 404 once it has been revoked. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const feed = await readFeed((await params).token, new Date());
	if (!feed) return problems(404, { code: "not-found" });
	const { siteUrl } = environment();
	const { diary } = wordsIn(feed.owner.locale);
	const text = eventCalendar(feed.events, {
		siteUrl,
		name: diary.feed.name(feed.owner.name),
		linkTo: (id) => `${siteUrl}/desk/diary/${id}`,
	});
	return calendarFile(text, "diary.ics");
}
