/** The motifs the line-cut pictures can draw; a story's picture names one of them. */
export const DEMO_MOTIFS = [
	"arm",
	"card",
	"chip",
	"desk",
	"drone",
	"fibre",
	"hand",
	"harbour",
	"map",
	"mic",
	"orbit",
	"phone",
	"pillars",
	"racks",
	"tram",
	"typhoon",
	"wafer",
	"wave",
	"boat",
	"book",
	"shield",
	"coins",
] as const;

export type DemoMotif = (typeof DEMO_MOTIFS)[number];

export type DemoPicture = { motif: DemoMotif; alt: string; caption: string; credit: string };

export type DemoProvenance = { publication: string; page?: string; mode?: "full" | "excerpt" | "rewritten" };

/** Where a draft has come to at the desk, and who has it. */
export type DemoWay = {
	words?: string;
	/** The e-mail of an account. */
	assignee?: string;
	/** Whole hours from now; below zero it is late. */
	dueInHours?: number;
	embargo?: { inHours: number; reason: string };
} & (
	| { stage: "idea" | "draft" | "review" | "proof" | "legal" | "ready" | "spiked" }
	| { stage: "returned"; from: "review" | "proof" | "legal" }
);

/** One invented story. Days and times are Hong Kong's; the body is the light markup of demo-body.ts. */
export type DemoStory = {
	/** House format: 眉題｜主題 副題 副題二. Columns carry the bare title: their author comes from `by`. */
	headline: string;
	section: string;
	kind: "news" | "column" | "interview" | "excerpt";
	/** 0 is the newsroom's latest day, 29 the oldest. */
	daysAgo: number;
	/** "14:32", Hong Kong time. */
	time: string;
	/** Handles of people; an empty list means the desk itself, 編輯部. */
	by: readonly string[];
	column?: string;
	tags: readonly string[];
	book?: string;
	provenance?: DemoProvenance;
	picture?: DemoPicture;
	excerpt?: string;
	state?: "draft" | "scheduled";
	way?: DemoWay;
	/** News that really happened on a Saturday or Sunday; other news slides back to Friday. */
	weekend?: true;
	body: string;
};
