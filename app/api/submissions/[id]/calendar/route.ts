import { currentActor } from "@/lib/access/session";
import { environment } from "@/lib/env";
import { calendarFile } from "@/lib/http/calendar-file";
import { readSubmission } from "@/lib/submissions/desk-queries";
import { invitationCalendar } from "@/lib/submissions/invitation-calendar";
import { isUuid } from "@/lib/text/uuid";
import { problems } from "@/lib/write/as-route";

type Context = { params: Promise<{ id: string }> };

/** An invitation as a file for whatever calendar its reporter keeps. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const { id } = await params;
	const submission = isUuid(id) ? await readSubmission(await currentActor(), id) : null;
	const calendar = submission && invitationCalendar(submission, environment().siteUrl);
	if (!calendar) return problems(404, { code: "not-found" });
	return calendarFile(calendar, `${submission.code}.ics`);
}
