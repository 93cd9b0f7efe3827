import { eventCalendar } from "@/lib/diary/event-calendar";
import { readEventFileOf } from "@/lib/diary/sender-queries";
import { environment } from "@/lib/env";
import { calendarFile } from "@/lib/http/calendar-file";
import { plain } from "@/lib/http/reader-form";
import { readStatusToken } from "@/lib/submissions/seals";

type Context = { params: Promise<{ token: string }> };

/** The event of an invitation as its sender's calendar takes it: as it stands in the diary, without what the newsroom knows of it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const id = readStatusToken((await params).token);
	const event = id === null ? null : await readEventFileOf(id);
	if (!event) return plain(404, "找不到這項活動：連結不完整，或活動未列入日誌。");
	return calendarFile(eventCalendar([event], { siteUrl: environment().siteUrl, linkTo: null }), "event.ics");
}
