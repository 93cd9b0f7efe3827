import { system } from "@/lib/access/actor";
import { listLatest } from "@/lib/articles/public-queries";
import { fieldsOf } from "@/lib/submissions/fields";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { demoSubmissions } from "./demo-submissions";

const demo = system("demo");

/** Fills the inbox of the demo newsroom; a correction names its story by how the headline begins. */
export async function addSubmissions(now: Date): Promise<void> {
	const { articles } = await listLatest({ limit: 60 });
	for (const { kind, hoursAgo, fields, days = {} } of demoSubmissions) {
		const at = new Date(now.getTime() - hoursAgo * 3_600_000);
		const about = articles.find(({ kicker }) => kicker !== null && fields.about === `${kicker}｜`);
		if (kind === "correction" && !about) continue;
		const ticks = fieldsOf(kind).flatMap(({ name, type }) => (type === "tick" ? [[name, "on"]] : []));
		const outcome = await sendSubmission(
			demo,
			{
				...fields,
				...Object.fromEntries(ticks),
				...Object.fromEntries(Object.entries(days).map(([name, many]) => [name, addDays(dayOf(now), many)])),
				...(about && { about: String(about.number) }),
				kind,
			},
			{ now: at },
		);
		if (!outcome.ok) throw new Error(`a demo submission was refused: ${JSON.stringify(outcome.problems)}`);
	}
}
