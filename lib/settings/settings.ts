import { z } from "zod";
import { line, optionalLine, optionalProse } from "@/lib/text/fields";

export const PROTECTED_NAMES_MAX = 500;

/** What the publication is called and how to reach it; everything that would differ at another newspaper. */
export const publicationShape = z.object({
	name: line({ max: 40 }),
	publisher: line({ max: 80 }),
	tagline: optionalLine({ max: 120 }).transform((text) => text ?? ""),
	/** The house name of stories without a byline. */
	staffByline: line({ max: 20 }),
	contactEmail: z.email("not-an-email").max(254, "too-long"),
	/** Names that stay as they are written in the 简体 and 台灣正體 pages, besides those of the people who have a page. */
	protectedNames: z
		.array(line({ max: 40 }))
		.max(PROTECTED_NAMES_MAX, "too-many")
		.default([]),
});

export const footerShape = z.object({
	about: optionalProse({ max: 300 }).transform((text) => text ?? ""),
	legal: optionalLine({ max: 200 }).transform((text) => text ?? ""),
});

/** Readers' comments: whether stories take them, and for how many days after publication. */
export const commentSettingsShape = z.object({
	isOpen: z.boolean("invalid"),
	closeAfterDays: z.int("not-days").min(1, "not-days").max(3650, "not-days"),
});

/** What the house asks before a story goes out, beside what is wrong with the story itself. */
export const workflowSettingsShape = z.object({
	/** Whoever publishes below the chiefs needs somebody else to have judged the story ready. */
	needsSecondPerson: z.boolean("invalid"),
	/** A save after that judgement takes it back. */
	editsVoidApproval: z.boolean("invalid"),
});

/** Confidential tips: how long they are kept, how many are taken in an hour, and the ways that do not go through this site. */
export const tipSettingsShape = z.object({
	/** Days without activity after which a tip is destroyed; from 30, so that the custodians can be told in time. */
	keptDays: z.int("not-kept-days").min(30, "not-kept-days").max(365, "not-kept-days"),
	perHour: z.int("not-per-hour").min(1, "not-per-hour").max(10_000, "not-per-hour"),
	/** What is not set is not shown. */
	secureDrop: z.union(
		[z.literal(""), z.string().regex(/^[a-z2-7]{56}\.onion$/, "not-an-onion")],
		"not-an-onion",
	),
	signal: optionalLine({ max: 60 }).transform((text) => text ?? ""),
});

/** What the entry to the press room says of the house: lines of a name, a colon and what is so. What is not set is not shown. */
export const pressRoomShape = z.object({
	deadlines: optionalProse({ max: 400 }).transform((text) => text ?? ""),
	otherWays: optionalProse({ max: 400 }).transform((text) => text ?? ""),
});

export const settingShapes = {
	publication: publicationShape,
	footer: footerShape,
	comments: commentSettingsShape,
	workflow: workflowSettingsShape,
	tips: tipSettingsShape,
	pressRoom: pressRoomShape,
};

export type Publication = z.output<typeof publicationShape>;
export type Footer = z.output<typeof footerShape>;
export type CommentSettings = z.output<typeof commentSettingsShape>;
export type WorkflowSettings = z.output<typeof workflowSettingsShape>;
export type TipSettings = z.output<typeof tipSettingsShape>;
export type PressRoomSettings = z.output<typeof pressRoomShape>;
export type Settings = {
	publication: Publication;
	footer: Footer;
	comments: CommentSettings;
	workflow: WorkflowSettings;
	tips: TipSettings;
	pressRoom: PressRoomSettings;
};

/** EJ Tech, until settings say otherwise. */
export const defaultPublication: Publication = {
	name: "EJ Tech",
	publisher: "信報財經新聞有限公司",
	tagline: "香港科技新聞",
	staffByline: "編輯部",
	contactEmail: "newsroom@ejtech.example",
	protectedNames: [],
};

export const defaultFooter: Footer = {
	about: "信報財經新聞旗下科技新聞。由編輯部獨立採訪、核實及發布。",
	legal: "信報財經新聞有限公司　版權所有",
};

export const defaultCommentSettings: CommentSettings = { isOpen: true, closeAfterDays: 30 };

export const defaultWorkflowSettings: WorkflowSettings = {
	needsSecondPerson: false,
	editsVoidApproval: true,
};

export const defaultTipSettings: TipSettings = { keptDays: 90, perHour: 60, secureDrop: "", signal: "" };

export const defaultPressRoom: PressRoomSettings = { deadlines: "", otherWays: "" };

/** The settings of the rows that were kept, with the defaults where nothing is set. */
export function settingsOf(rows: readonly { key: string; value: unknown }[]): Settings {
	const values = new Map(rows.map((row) => [row.key, row.value]));
	return {
		publication: publicationShape.safeParse(values.get("publication")).data ?? defaultPublication,
		footer: footerShape.safeParse(values.get("footer")).data ?? defaultFooter,
		comments: commentSettingsShape.safeParse(values.get("comments")).data ?? defaultCommentSettings,
		workflow: workflowSettingsShape.safeParse(values.get("workflow")).data ?? defaultWorkflowSettings,
		tips: tipSettingsShape.safeParse(values.get("tips")).data ?? defaultTipSettings,
		pressRoom: pressRoomShape.safeParse(values.get("pressRoom")).data ?? defaultPressRoom,
	};
}
