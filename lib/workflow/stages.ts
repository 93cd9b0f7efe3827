import type { ArticleState, Stage } from "@/db/schema/articles";

/** A stage as screens know it. */
export type StageName = (typeof STAGES)[number];

/** In the order in which a story goes through them, the spike last. */
export const STAGES = [
	"idea",
	"draft",
	"review",
	"proof",
	"legal",
	"ready",
	"spiked",
] as const satisfies readonly Stage[];

/** Those at which a story waits for somebody's judgement. */
export const JUDGED_STAGES = ["review", "proof", "legal"] as const satisfies readonly Stage[];

export const STAGE_VERBS = [
	"begin",
	"park",
	"submit",
	"approve",
	"return",
	"spike",
	"unspike",
	"assign",
	"publish",
	"schedule",
	"update",
] as const;
export type StageVerb = (typeof STAGE_VERBS)[number];

/** Why a verb has to wait, or null. The stages in the order of STAGES. */
type Row = Record<Stage, Reason | null>;
type Reason =
	| "only-an-idea"
	| "not-an-idea"
	| "not-submitted"
	| "already-submitted"
	| "already-begun"
	| "already-ready"
	| "is-spiked"
	| "not-spiked"
	| "is-before-readers";

const YES: Row = {
	idea: null,
	draft: null,
	review: null,
	proof: null,
	legal: null,
	ready: null,
	spiked: null,
};
const UNSPIKED: Row = { ...YES, spiked: "is-spiked" };
const OUT: Row = { ...UNSPIKED, idea: "only-an-idea" };

/** The one table: what may be done to a story at each stage, or the reason why not. Screens, commands and tests read it alike. */
const TABLE: Record<StageVerb, Row> = {
	begin: { ...all("not-an-idea"), idea: null, spiked: "is-spiked" },
	park: { ...all("already-begun"), draft: null, spiked: "is-spiked" },
	// A story that is ready may be submitted again: its approval was for another text.
	submit: {
		...all("already-submitted"),
		idea: "only-an-idea",
		draft: null,
		ready: null,
		spiked: "is-spiked",
	},
	approve: { ...UNSPIKED, idea: "only-an-idea", draft: "not-submitted", ready: "already-ready" },
	return: { ...UNSPIKED, idea: "only-an-idea", draft: "not-submitted" },
	spike: UNSPIKED,
	unspike: { ...all("not-spiked"), spiked: null },
	assign: UNSPIKED,
	publish: OUT,
	schedule: OUT,
	update: OUT,
};

/** Verbs that take the working copy off the desk's path; what readers have, or will have, must be withdrawn first. */
const UNSEEN_ONLY: readonly StageVerb[] = ["begin", "park", "spike", "unspike"];

/** Why this cannot be done to a story at this stage and in this state, or null. */
export function whyNotAtStage(
	verb: StageVerb,
	{ stage, state }: { stage: Stage; state: ArticleState },
): Reason | null {
	const isSeen = state === "scheduled" || state === "published";
	if (isSeen && UNSEEN_ONLY.includes(verb)) return "is-before-readers";
	return TABLE[verb][stage];
}

/** Where an approval may lead, the usual way first; empty at a stage where nothing is judged. */
export function waysOn(stage: Stage): readonly Stage[] {
	return WAYS_ON[stage] ?? [];
}

const WAYS_ON: Partial<Record<Stage, readonly Stage[]>> = {
	review: ["proof", "legal", "ready"],
	proof: ["ready", "legal"],
	legal: ["ready", "proof"],
};

/** The verb that takes a story to another stage, or null when none does. */
export function verbTowards(
	{ stage: from, resumeAt, spikedFrom }: { stage: Stage; resumeAt: Stage | null; spikedFrom: Stage | null },
	to: Stage,
): StageVerb | null {
	if (from === to) return null;
	if (to === "spiked") return "spike";
	if (from === "spiked") return to === spikedFrom ? "unspike" : null;
	if (to === "idea") return from === "draft" ? "park" : null;
	if (to === "draft") return from === "idea" ? "begin" : "return";
	if (waysOn(from).includes(to)) return "approve";
	return (from === "draft" || from === "ready") && to === (resumeAt ?? "review") ? "submit" : null;
}

function all(reason: Reason): Row {
	return {
		idea: reason,
		draft: reason,
		review: reason,
		proof: reason,
		legal: reason,
		ready: reason,
		spiked: reason,
	};
}
