import { currentStaff } from "@/lib/access/session";
import { readEvent } from "@/lib/diary/desk-queries";
import { eventCalendar } from "@/lib/diary/event-calendar";
import { environment } from "@/lib/env";
import { calendarFile } from "@/lib/http/calendar-file";
import { isUuid } from "@/lib/text/uuid";
import { problems } from "@/lib/write/as-route";

type Context = { params: Promise<{ id: string }> };

/** An event of the diary as a file for whatever calendar its reporter keeps. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const { id } = await params;
	const staff = isUuid(id) ? await currentStaff() : null;
	const event = staff && (await readEvent(staff, id));
	if (!event) return problems(404, { code: "not-found" });
	const { siteUrl } = environment();
	const text = eventCalendar([event], { siteUrl, linkTo: (id) => `${siteUrl}/desk/diary/${id}` });
	return calendarFile(text, `diary-${id.slice(0, 8)}.ics`);
}
