import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { diaryChangeKinds, diaryChanges } from "@/db/schema/diary";
import { submissions } from "@/db/schema/submissions";
import { instantOf } from "@/lib/submissions/input";
import { lockBySender } from "@/lib/submissions/lock-submission";
import { keeperOf } from "@/lib/submissions/merge-rules";
import { optionalLine, optionalProse } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { PLACE_MAX, WORDS_MAX } from "./input";
import { lockEventOf } from "./lock-event";
import { proposeChange } from "./propose-change";
import { differing, whenOf } from "./rules";

/** As often as a network's worth of second thoughts. */
const CHANGES_MAX = 20;
const FARTHEST_DAYS = 366;

/**
 * The organiser, or whoever sent an invitation that was merged into theirs, changes, puts off or calls off an event by the key of the invitation's own
 * page. An editor confirms it; until then the diary stands. The same once more, as of a second click, is done already.
 */
export const askChange = command({
	permission: "submission.send",
	input: z.object({
		token: z.string().max(300),
		kind: z.enum(diaryChangeKinds, "needs-choice"),
		startsOn: z.string("invalid").max(40).default(""),
		startsAt: z.string("invalid").max(40).default(""),
		endsAt: z.string("invalid").max(40).default(""),
		place: optionalLine({ max: PLACE_MAX }).nullable().default(null),
		words: optionalProse({ max: WORDS_MAX }).nullable().default(null),
	}),
	find: findNothing,
	run: async ({ tx, actor, input: { token, kind, words, ...typed }, now, record }) => {
		const submission = await lockBySender(tx, token);
		if (!submission) return refuse({ code: "not-found" });
		const keeperId = keeperOf(submission);
		const event = await lockEventOf(tx, keeperId);
		if (!event || submission.state === "withdrawn") return refuse({ code: "submission-moved" });
		if (event.state === "cancelled") return refuse({ code: "diary-cancelled" });
		const before = whenOf(event);
		let after = before;
		if (kind === "change") {
			const startsAt = instantOf(typed.startsOn, typed.startsAt);
			if (typed.startsOn === "") return refuse({ code: "blank", field: "startsOn" });
			if (typed.startsAt === "") return refuse({ code: "blank", field: "startsAt" });
			if (startsAt === null) return refuse({ code: "not-a-time", field: "startsOn" });
			const endsAt = instantOf(typed.startsOn, typed.endsAt);
			if (typed.endsAt !== "" && endsAt === null) return refuse({ code: "not-a-time", field: "endsAt" });
			if (endsAt && endsAt <= startsAt) return refuse({ code: "ends-before", field: "endsAt" });
			after = { startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null, place: typed.place };
			const isMoved = after.startsAt !== before.startsAt;
			if (isMoved && startsAt <= now) return refuse({ code: "already-past", field: "startsOn" });
			if (startsAt.getTime() > now.getTime() + FARTHEST_DAYS * 86_400_000)
				return refuse({ code: "too-far", field: "startsOn" });
			if (differing(before, after).length === 0 && event.state === "on")
				return refuse({ code: "nothing-changed", field: "startsOn" });
		}
		if (kind === "postpone" && event.state === "postponed") return refuse({ code: "nothing-changed" });
		const asked = await tx
			.select()
			.from(diaryChanges)
			.where(and(eq(diaryChanges.eventId, event.id), eq(diaryChanges.submissionId, submission.id)));
		const open = asked.find(({ decision }) => decision === null);
		if (open?.kind === kind && open.words === words && differing(open.after, after).length === 0)
			return done({ id: submission.id });
		if (asked.length >= CHANGES_MAX) return refuse({ code: "too-many-messages" });
		const [keeper] = await tx
			.select({ assigneeId: submissions.assigneeId })
			.from(submissions)
			.where(eq(submissions.id, keeperId));
		await proposeChange(tx, {
			...{ event, kind, after, words, actor, now },
			by: submission,
			alsoTo: keeper?.assigneeId ?? null,
		});
		await record("diary.change-asked", event.id, { code: submission.code, kind });
		return done({ id: submission.id });
	},
});
