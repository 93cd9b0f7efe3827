import { randomUUID } from "node:crypto";
import type { Staff, System } from "@/lib/access/actor";
import { setEmbargo } from "@/lib/embargo/set-embargo";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { approveArticle } from "@/lib/workflow/approve-article";
import { assignArticle } from "@/lib/workflow/assign-article";
import { parkArticle } from "@/lib/workflow/begin-article";
import { returnArticle } from "@/lib/workflow/return-article";
import { spikeArticle } from "@/lib/workflow/spike-article";
import { submitArticle } from "@/lib/workflow/submit-article";
import type { Outcome } from "@/lib/write/outcome";
import type { DemoStaff } from "./demo-staff";
import type { DemoWay } from "./demo-story";

const HOUR = 3_600_000;

/** The demo's staff as those who act, by e-mail. */
export type Crew = ReadonlyMap<string, Staff>;

export function crewMember(
	member: Omit<DemoStaff, "person">,
	ids: { userId: string; personId: string | null },
): Staff {
	return {
		kind: "staff",
		sessionId: randomUUID(),
		locale: "zh-Hant-HK",
		provedAt: new Date(),
		...member,
		...ids,
	};
}

/** Takes a draft to its place at the desk, each step by the member of staff whose it is. */
export async function walkStory(
	demo: System,
	{
		articleId,
		way,
		author,
		crew,
		now,
	}: {
		articleId: string;
		way: DemoWay;
		/** The person who signs it, and so hands it in. */
		author: string | undefined;
		crew: Crew;
		now: Date;
	},
): Promise<void> {
	const chief = of(crew, "chief@ejtech.example");
	const editor = of(crew, "editor@ejtech.example");
	const writer =
		[...crew.values()].find(({ personId }) => personId !== null && personId === author) ?? editor;
	const { stage, words = null, embargo, assignee, dueInHours } = way;
	const goal = stage === "returned" ? way.from : stage;
	const story = { articleId, revision: 1 };
	if (embargo)
		made(await setEmbargo(editor, { articleId, ...hours(embargo.inHours, now), reason: embargo.reason }));
	if (assignee !== undefined || dueInHours !== undefined)
		made(
			await assignArticle(chief, {
				articleId,
				assignee: assignee === undefined ? "" : of(crew, assignee).userId,
				...(dueInHours !== undefined && hours(dueInHours, now)),
			}),
		);
	if (goal === "idea") made(await parkArticle(demo, { articleId, from: "draft" }));
	if (goal === "spiked") made(await spikeArticle(chief, { articleId, from: "draft", words }));
	if (goal === "idea" || goal === "draft" || goal === "spiked") return;
	made(await submitArticle(writer, { ...story, from: "draft", words: stage === "review" ? words : null }));
	if (goal !== "review")
		made(
			await approveArticle(chief, {
				...story,
				from: "review",
				to: goal,
				words: stage === "returned" ? null : words,
			}),
		);
	if (stage === "returned") made(await returnArticle(chief, { articleId, from: goal, words }));
}

/** A whole quarter of an hour so many hours from now, as it is typed. */
function hours(count: number, now: Date): { on: string; at: string } {
	const at = new Date(Math.ceil((now.getTime() + count * HOUR) / (HOUR / 4)) * (HOUR / 4));
	return { on: dayOf(at), at: clock(at) };
}

function of(crew: Crew, email: string): Staff {
	const member = crew.get(email);
	if (!member) throw new Error(`the demo has no ${email}`);
	return member;
}

function made<Value>(outcome: Outcome<Value>): void {
	if (!outcome.ok) throw new Error(`the demo was refused: ${JSON.stringify(outcome.problems)}`);
}
